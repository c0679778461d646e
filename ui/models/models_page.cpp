// SPDX-License-Identifier: Apache-2.0
#include "ui/models/models_page.h"

#include "ui/files.h"
#include "ui/models/disk_room.h"
#include "ui/models/downloads_panel.h"
#include "ui/models/drop_zone.h"
#include "ui/models/found_panel.h"
#include "ui/models/list_order.h"
#include "ui/models/model_details.h"
#include "ui/models/model_table.h"
#include "ui/models/search_panel.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/clearable_edit.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kept_sizes.h"
#include "ui/widgets/page_action.h"
#include "ui/widgets/tool_row.h"

#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace tars::ui {
namespace {

/// From so many pixels on, details stand beside the list.
constexpr int kWide = 900;
/// From so many on, there is room to say that things may be dropped; the whole window takes them anyway.
constexpr int kTall = 560;
constexpr int kFilterLeast = 180, kFilterWidth = 280;

}  // namespace

ModelsPage::ModelsPage(const ModelServices& services, QWidget* parent)
    : QWidget(parent),
      services_(services),
      library_(services.library),
      found_(services.found),
      downloads_(services.downloads),
      speedTest_(services.engine, services.notes) {
    heading_ = new QLabel(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(heading_);
    column->addWidget(buildTools());
    tabs_ = new QTabWidget(this);
    tabs_->addTab(buildList(), QString());
    tabs_->addTab(new FoundPanel(found_, library_, tabs_), QString());
    searching_ = new SearchPanel(downloads_, library_, services.settings, tabs_);
    tabs_->addTab(searching_, QString());
    downloading_ = new DownloadsPanel(downloads_, tabs_);
    tabs_->addTab(downloading_, QString());
    column->addWidget(tabs_, 1);
    zone_ = new DropZone(this);
    column->addWidget(zone_);

    connect(zone_, &DropZone::dropped, &library_, &ModelLibrary::import);
    connect(zone_, &DropZone::addressesDropped, this, &ModelsPage::fetch);
    connect(&library_, &ModelLibrary::renamed, this, [this](const std::string& from, const std::string& to) {
        if (chosenName_ == from) chosenName_ = to;
    });
    connect(&library_, &ModelLibrary::changed, this, &ModelsPage::followList);
    connect(&library_, &ModelLibrary::importing, this, &ModelsPage::showImporting);
    connect(&library_, &ModelLibrary::importEnded, this, [this] { showImporting({}); });
    connect(&found_, &FoundModels::changed, this, &ModelsPage::nameTabs);
    connect(&downloads_, &Downloads::changed, this, &ModelsPage::nameTabs);
    connect(&speedTest_, &SpeedTest::measured, &services_.device, &DeviceInUse::heed);
    connect(&speedTest_, &SpeedTest::failed, this, &ModelsPage::failed);
    offerAs(import_, QStringLiteral("model.import"));
    offerAs(stopImporting_, QStringLiteral("model.stop_import"));
    offerAs(load_, QStringLiteral("model.load"));
    offerAs(rename_, QStringLiteral("model.rename"));
    offerAs(copy_, QStringLiteral("model.copy"));
    offerAs(remove_, QStringLiteral("model.remove"));
    offerAs(measureEntry_, QStringLiteral("model.measure"));
    offerAs(revealEntry_, QStringLiteral("model.reveal"));
    offerAs(pathEntry_, QStringLiteral("model.copy_path"));
    showImporting({});
    dress();
    followList();
}

QWidget* ModelsPage::buildTools() {
    auto* tools = new QWidget(this);
    import_ = new QPushButton(tools);
    auto* menu = new QMenu(import_);
    importFiles_ = menu->addAction(QString());
    importFolder_ = menu->addAction(QString());
    importFound_ = menu->addAction(QString());
    search_ = menu->addAction(QString());
    download_ = menu->addAction(QString());
    importing_ = new QLabel(tools);
    importing_->setTextFormat(Qt::PlainText);
    stopImporting_ = new QPushButton(tools);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(import_);
    row->addWidget(importing_);
    row->addWidget(stopImporting_);
    row->addStretch();
    // Opened here: a button's own menu would hold up whoever presses it from a screen reader.
    connect(import_, &QPushButton::clicked, this, [this, menu] {
        const int x = isRightToLeft() ? import_->width() - menu->sizeHint().width() : 0;
        menu->popup(import_->mapToGlobal(QPoint(x, import_->height())));
    });
    connect(importFiles_, &QAction::triggered, this, &ModelsPage::importRequested);
    connect(importFolder_, &QAction::triggered, this, &ModelsPage::importFolderRequested);
    connect(importFound_, &QAction::triggered, this, [this] { showTab(Found); });
    connect(search_, &QAction::triggered, this, [this] { showTab(Search); });
    connect(download_, &QAction::triggered, this, [this] { showTab(Downloading); });
    connect(stopImporting_, &QPushButton::clicked, this, [this] { library_.stopImporting(); });
    return tools;
}

QWidget* ModelsPage::buildList() {
    auto* list = new QWidget(this);
    stack_ = new QStackedWidget(list);
    splitter_ = new QSplitter(stack_);
    splitter_->setChildrenCollapsible(false);
    shown_ = new QSortFilterProxyModel(this);
    shown_->setSourceModel(&library_);
    shown_->setFilterKeyColumn(-1);
    shown_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    shown_->setSortRole(ModelLibrary::SortRole);
    table_ = new ModelTable(*shown_, ModelLibrary::NameColumn, splitter_,
                            {ModelLibrary::ContextColumn, ModelLibrary::ArchitectureColumn,
                             ModelLibrary::ParametersColumn, ModelLibrary::TypeColumn});
    table_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    auto* order = new ListOrder(*table_, QStringLiteral("models"),
                                {QStringLiteral("name"), QStringLiteral("architecture"),
                                 QStringLiteral("type"), QStringLiteral("parameters"), QStringLiteral("size"),
                                 QStringLiteral("context"), QStringLiteral("speed")},
                                services_.settings);
    offerAs(order->choose(), QStringLiteral("models.sort"));
    buildRowMenu();
    details_ = buildDetails();
    splitter_->addWidget(table_);
    splitter_->addWidget(details_);
    splitter_->setStretchFactor(0, 3);
    splitter_->setStretchFactor(1, 2);
    (new KeptSizes(*splitter_, services_.settings, QStringLiteral("models_split")))->restore();
    empty_ = new EmptyPage(QStringLiteral("models"), stack_);
    stack_->addWidget(splitter_);
    stack_->addWidget(empty_);
    auto* column = new QVBoxLayout(list);
    room_ = new QLabel(list);
    room_->setTextFormat(Qt::PlainText);
    room_->setWordWrap(true);
    column->addWidget(buildListTools(list));
    column->addWidget(stack_, 1);
    column->addWidget(room_);
    connect(table_, &QTreeView::activated, this, &ModelsPage::load);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelsPage::refresh);
    return list;
}

QWidget* ModelsPage::buildListTools(QWidget* list) {
    load_ = new QPushButton(list);
    rename_ = new QPushButton(list);
    copy_ = new QPushButton(list);
    remove_ = new QPushButton(list);
    filter_ = new ClearableEdit(list);
    auto* tools = new ToolRow(filter_, kFilterLeast, kFilterWidth, list);
    for (QPushButton* button : {load_, rename_, copy_, remove_}) tools->addButton(button);
    connect(filter_, &QLineEdit::textChanged, this, [this](const QString& words) {
        shown_->setFilterFixedString(words);
        chooseVisible();
    });
    connect(load_, &QPushButton::clicked, this, &ModelsPage::load);
    connect(rename_, &QPushButton::clicked, this,
            [this] { table_->edit(table_->currentIndex().siblingAtColumn(ModelLibrary::NameColumn)); });
    connect(copy_, &QPushButton::clicked, this, &ModelsPage::copy);
    connect(remove_, &QPushButton::clicked, this, [this] {
        if (const auto entry = chosen()) library_.remove(*entry);
    });
    return tools;
}

void ModelsPage::buildRowMenu() {
    rowMenu_ = new QMenu(table_);
    loadEntry_ = rowMenu_->addAction(QString(), this, &ModelsPage::load);
    renameEntry_ = rowMenu_->addAction(QString(), this, [this] { rename_->click(); });
    copyEntry_ = rowMenu_->addAction(QString(), this, &ModelsPage::copy);
    measureEntry_ = rowMenu_->addAction(QString(), this, [this] {
        if (speedTest_.isRunning()) return speedTest_.stop();
        if (const auto entry = chosen()) speedTest_.start(*entry);
    });
    rowMenu_->addSeparator();
    revealEntry_ = rowMenu_->addAction(QString(), this, [this] {
        if (const auto entry = chosen()) showInFolder(fromPath(entry->path), *this);
    });
    pathEntry_ = rowMenu_->addAction(QString(), this, [this] {
        if (const auto entry = chosen()) QGuiApplication::clipboard()->setText(fromPath(entry->path));
    });
    rowMenu_->addSeparator();
    removeEntry_ = rowMenu_->addAction(QString(), this, [this] { remove_->click(); });
    removeEntry_->setShortcut(QKeySequence::Delete);
    removeEntry_->setShortcutContext(Qt::WidgetShortcut);
    table_->addAction(removeEntry_);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    // Popped up, not executed: that would hold up the window.
    connect(table_, &QTreeView::customContextMenuRequested, this, [this](const QPoint& at) {
        measureEntry_->setText(speedTest_.isRunning() ? tr("Stop m&easuring") : tr("M&easure the speed"));
        if (chosen()) rowMenu_->popup(table_->viewport()->mapToGlobal(at));
    });
}

ModelDetails* ModelsPage::buildDetails() {
    auto* facts = new FactsReader(library_.library(), toPath(services_.dataFolder) / "quantized", this);
    auto* fit = new FitPanel(services_.notes, services_.engine, services_.settings, services_.chatContext,
                             services_.gpus);
    auto* speed = new SpeedPanel(services_.notes, services_.device, speedTest_);
    auto* defaults = new DefaultsPanel(services_.notes);
    connect(defaults, &DefaultsPanel::undoOffered, this, &ModelsPage::undoOffered);
    return new ModelDetails(facts, fit, speed, defaults, splitter_);
}

void ModelsPage::showTab(Tab tab) {
    tabs_->setCurrentIndex(tab);
    if (tab == Search) return searching_->focusWords();
    if (tab == Downloading) return downloading_->focusAddress();
    if (auto* table = tabs_->currentWidget()->findChild<QTreeView*>()) table->setFocus();
}

void ModelsPage::focusFilter() {
    if (tabs_->currentIndex() == Search) return searching_->focusWords();
    tabs_->setCurrentIndex(List);
    filter_->setFocus(Qt::ShortcutFocusReason);
    filter_->selectAll();
}

void ModelsPage::showModel(const QString& name) {
    showTab(List);
    const auto wanted = ModelName::parse(toUtf8(name));
    const auto isIt = [&](const std::string& listed) {
        const auto known = ModelName::parse(listed);
        return known && wanted && known->same_as(*wanted);
    };
    const auto found = std::ranges::find_if(library_.entries(), isIt, &LibraryEntry::name);
    if (found == library_.entries().end()) return;
    chosenName_ = found->name;
    followList();
}

void ModelsPage::showDownload(quint64 id) {
    showTab(Downloading);
    downloading_->choose(id);
}

std::optional<LibraryEntry> ModelsPage::chosen() const {
    const QModelIndex index = shown_->mapToSource(table_->currentIndex());
    if (!index.isValid()) return {};
    return library_.entries()[static_cast<std::size_t>(index.row())];
}

void ModelsPage::load() {
    if (const auto entry = chosen(); entry && !entry->missing) Q_EMIT loadRequested(*entry);
}

/// A second name for the same files, to be changed at once.
void ModelsPage::copy() {
    const auto entry = chosen();
    if (!entry) return;
    const QString name = toQString(entry->name);
    const auto taken = [this](const QString& wanted) {
        return std::ranges::find(library_.entries(), toUtf8(wanted), &LibraryEntry::name) !=
               library_.entries().end();
    };
    int number = 2;
    while (taken(QStringLiteral("%1-%2").arg(name).arg(number))) ++number;
    chosenName_ = toUtf8(QStringLiteral("%1-%2").arg(name).arg(number));
    library_.copy(*entry, toQString(chosenName_));
}

/// The list was read again: what was chosen stays chosen, or else the first.
void ModelsPage::followList() {
    const auto& entries = library_.entries();
    auto found = std::ranges::find(entries, chosenName_, &LibraryEntry::name);
    if (found == entries.end())
        found = std::ranges::find(entries, chosenPath_, &LibraryEntry::path);  // renamed by another program
    const auto row = found == entries.end() ? 0 : static_cast<int>(found - entries.begin());
    if (!entries.empty()) table_->setCurrentIndex(shown_->mapFromSource(library_.index(row, 0)));
    chooseVisible();
    showRoom();
    askRoom();
}

/// Something is chosen as long as anything is shown.
void ModelsPage::chooseVisible() {
    if (!table_->currentIndex().isValid()) table_->setCurrentIndex(shown_->index(0, 0));
    refresh();
}

/// Models by the addresses of their pages.
void ModelsPage::fetch(const QStringList& addresses) {
    for (const QString& address : addresses) {
        const auto added = downloads_.add(address);
        if (!added) Q_EMIT failed(added.error());
        if (added) showDownload(*added);
    }
}

/// What the models take of the disk, and what is left.
void ModelsPage::showRoom() {
    std::map<std::filesystem::path, quint64> files;  // one may have several names
    for (const LibraryEntry& entry : library_.entries())
        if (!entry.missing) files[entry.path] = entry.bytes;
    quint64 sum = 0;
    for (const auto& [path, bytes] : files) sum += bytes;
    room_->setVisible(!files.empty());
    const int count = static_cast<int>(library_.entries().size());
    room_->setText(freeDisk_ == 0 ? tr("%n model(s), %1 in all.", nullptr, count).arg(formatBytes(sum))
                                  : tr("%n model(s), %1 in all. %2 are free on the disk.", nullptr, count)
                                        .arg(formatBytes(sum), formatBytes(freeDisk_)));
}

void ModelsPage::askRoom() {
    roomJob_.ask([library = library_.library()](const std::stop_token&) { return freeDisk(library); },
                 [this](quint64 bytes) {
                     freeDisk_ = bytes;
                     showRoom();
                 });
}

void ModelsPage::refresh() {
    const auto entry = chosen();
    if (entry) chosenName_ = entry->name, chosenPath_ = entry->path;
    details_->showModel(entry);
    const bool mine = entry && library_.canRename(*entry);
    rename_->setEnabled(mine);
    copy_->setEnabled(mine || (entry && entry->shipped));
    load_->setEnabled(entry && !entry->missing);
    remove_->setEnabled(entry && !entry->shipped);
    const std::pair<QAction*, QPushButton*> same[] = {
        {loadEntry_, load_}, {renameEntry_, rename_}, {copyEntry_, copy_}, {removeEntry_, remove_}};
    for (const auto& [action, button] : same) action->setEnabled(button->isEnabled());
    revealEntry_->setEnabled(entry && !entry->missing);
    measureEntry_->setEnabled(entry && !entry->missing);
    const bool none = library_.entries().empty();
    stack_->setCurrentWidget(none ? static_cast<QWidget*>(empty_) : splitter_);
    for (QPushButton* button : {load_, rename_, copy_, remove_}) button->setVisible(!none);
    filter_->setVisible(!none);
    nameTabs();
}

void ModelsPage::nameTabs() {
    tabs_->setTabText(List, tr("Your models"));
    const auto fresh = found_.unlinked().size();
    tabs_->setTabText(Found, fresh > 0 ? tr("Found on this computer (%1)").arg(locale().toString(fresh))
                                       : tr("Found on this computer"));
    tabs_->setTabText(Search, tr("Search"));
    const int active = downloads_.active();
    tabs_->setTabText(Downloading,
                      active > 0 ? tr("Downloads (%1)").arg(locale().toString(active)) : tr("Downloads"));
}

/// What is being checked; nothing if `path` is empty.
void ModelsPage::showImporting(const QString& path) {
    const bool busy = !path.isEmpty() || library_.isImporting();
    if (!path.isEmpty()) importing_->setText(tr("Checking %1…").arg(isolated(QFileInfo(path).fileName())));
    importing_->setVisible(busy);
    stopImporting_->setVisible(busy);
}

void ModelsPage::dress() {
    heading_->setText(tr("Models on this computer"));
    import_->setText(tr("&Import…"));
    import_->setIcon(icon(QStringLiteral("import"), palette()));
    import_->setToolTip(tr("Use models that are on this computer already"));
    importFiles_->setText(tr("Model &files…"));
    importFiles_->setIcon(icon(QStringLiteral("import"), palette()));
    importFolder_->setText(tr("A f&older…"));
    importFolder_->setIcon(icon(QStringLiteral("folder"), palette()));
    importFound_->setText(tr("Models of &other programs"));
    importFound_->setIcon(icon(QStringLiteral("search"), palette()));
    search_->setText(tr("&Search Hugging Face…"));
    search_->setIcon(icon(QStringLiteral("search"), palette()));
    download_->setText(tr("From the &internet…"));
    download_->setIcon(icon(QStringLiteral("continue"), palette()));
    stopImporting_->setText(tr("Stop"));
    stopImporting_->setToolTip(tr("Stop importing; what is in the list already stays there"));
    load_->setText(tr("Load"));
    load_->setToolTip(tr("Load this model and chat with it"));
    rename_->setText(tr("Rename"));
    rename_->setToolTip(withKeys(tr("Give this model another name in the list"), QKeySequence(Qt::Key_F2)));
    copy_->setText(tr("Copy"));
    copy_->setToolTip(tr("A second name for the same files"));
    remove_->setText(tr("Remove"));
    remove_->setToolTip(
        withKeys(tr("Remove this model from the list; its file stays, unless it was downloaded here"),
                 QKeySequence::Delete));
    loadEntry_->setText(tr("Load"));
    renameEntry_->setText(tr("Rename"));
    copyEntry_->setText(tr("Copy"));
    revealEntry_->setText(tr("Show in &folder"));
    revealEntry_->setIcon(icon(QStringLiteral("folder"), palette()));
    pathEntry_->setText(tr("Copy its &path"));
    removeEntry_->setText(tr("Remove"));
    filter_->setAccessibleName(tr("Find in your models"));
    filter_->setPlaceholderText(tr("Find in your models"));
    room_->setPalette(quietened(palette()));
    showRoom();
    tabs_->setAccessibleName(tr("Models"));
    tabs_->tabBar()->setAccessibleName(tabs_->accessibleName());
    table_->setAccessibleName(tr("Your models"));
    empty_->setWords(
        tr("No models yet"),
        tr("Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors)."));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    heading_->setFont(large);
    nameTabs();
}

void ModelsPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    zone_->setVisible(height() >= kTall);
    const auto orientation = width() < kWide ? Qt::Vertical : Qt::Horizontal;
    if (orientation != splitter_->orientation()) turn(orientation);
}

/// List and details side by side, or these below it, each time as they were that way before.
void ModelsPage::turn(Qt::Orientation orientation) {
    QList<int> sizes = sizesBefore_;
    sizesBefore_ = splitter_->isVisible() ? splitter_->sizes() : QList<int>();
    // Below the list, details come to what they need before the rest is shared: fields, the bar, its legend.
    if (sizes.isEmpty())
        sizes = orientation == Qt::Vertical ? QList<int>{1, 3} : QList<int>{width() * 3 / 5, width() * 2 / 5};
    splitter_->setOrientation(orientation);
    splitter_->setSizes(sizes);
}

void ModelsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    services_.device.look();
    if (found_.wasSearched() || found_.isSearching()) return;
    QTimer::singleShot(0, this, [this] { found_.search(); });
}

void ModelsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
