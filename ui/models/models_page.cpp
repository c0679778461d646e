// SPDX-License-Identifier: Apache-2.0
#include "ui/models/models_page.h"

#include "ui/models/downloads_panel.h"
#include "ui/models/drop_zone.h"
#include "ui/models/found_panel.h"
#include "ui/models/model_details.h"
#include "ui/models/model_table.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace tars::ui {
namespace {

/// From so many pixels on, details stand beside the list.
constexpr int kWide = 900;

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
    downloading_ = new DownloadsPanel(downloads_, tabs_);
    tabs_->addTab(downloading_, QString());
    column->addWidget(tabs_, 1);
    auto* zone = new DropZone(this);
    column->addWidget(zone);

    connect(zone, &DropZone::dropped, &library_, &ModelLibrary::import);
    connect(&library_, &ModelLibrary::changed, this, &ModelsPage::followList);
    connect(&library_, &ModelLibrary::importing, this, &ModelsPage::showImporting);
    connect(&library_, &ModelLibrary::importEnded, this, [this] { showImporting({}); });
    connect(&found_, &FoundModels::changed, this, &ModelsPage::nameTabs);
    connect(&downloads_, &Downloads::changed, this, &ModelsPage::nameTabs);
    connect(&speedTest_, &SpeedTest::failed, this, &ModelsPage::failed);
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
    connect(download_, &QAction::triggered, this, [this] { showTab(Downloading); });
    connect(stopImporting_, &QPushButton::clicked, this, [this] { library_.stopImporting(); });
    return tools;
}

QWidget* ModelsPage::buildList() {
    auto* list = new QWidget(this);
    stack_ = new QStackedWidget(list);
    splitter_ = new QSplitter(stack_);
    splitter_->setChildrenCollapsible(false);
    table_ = modelTable(library_, ModelLibrary::NameColumn, splitter_);
    table_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    details_ = buildDetails();
    splitter_->addWidget(table_);
    splitter_->addWidget(details_);
    splitter_->setStretchFactor(0, 3);
    splitter_->setStretchFactor(1, 2);
    empty_ = new EmptyPage(QStringLiteral("models"), stack_);
    stack_->addWidget(splitter_);
    stack_->addWidget(empty_);
    auto* column = new QVBoxLayout(list);
    column->addWidget(buildListTools(list));
    column->addWidget(stack_, 1);
    connect(table_, &QTreeView::activated, this, &ModelsPage::load);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelsPage::refresh);
    return list;
}

QWidget* ModelsPage::buildListTools(QWidget* list) {
    auto* tools = new QWidget(list);
    load_ = new QPushButton(tools);
    rename_ = new QPushButton(tools);
    copy_ = new QPushButton(tools);
    remove_ = new QPushButton(tools);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton* button : {load_, rename_, copy_, remove_}) row->addWidget(button);
    row->addStretch();
    connect(load_, &QPushButton::clicked, this, &ModelsPage::load);
    connect(rename_, &QPushButton::clicked, this,
            [this] { table_->edit(table_->currentIndex().siblingAtColumn(ModelLibrary::NameColumn)); });
    connect(copy_, &QPushButton::clicked, this, &ModelsPage::copy);
    connect(remove_, &QPushButton::clicked, this, [this] {
        if (const auto entry = chosen()) library_.remove(*entry);
    });
    new QShortcut(QKeySequence::Delete, table_, remove_, &QPushButton::click, Qt::WidgetShortcut);
    return tools;
}

ModelDetails* ModelsPage::buildDetails() {
    auto* facts = new FactsReader(library_.library(), toPath(services_.dataFolder) / "quantized", this);
    auto* fit = new FitPanel(services_.notes, services_.engine, services_.settings, services_.chatContext);
    auto* speed = new SpeedPanel(services_.notes, speedTest_);
    return new ModelDetails(facts, fit, speed, splitter_);
}

void ModelsPage::showTab(Tab tab) {
    tabs_->setCurrentIndex(tab);
    if (tab == Downloading) return downloading_->focusAddress();
    if (auto* table = tabs_->currentWidget()->findChild<QTreeView*>()) table->setFocus();
}

std::optional<LibraryEntry> ModelsPage::chosen() const {
    const QModelIndex index = table_->currentIndex();
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
    if (found == entries.end()) found = std::ranges::find(entries, chosenPath_, &LibraryEntry::path);  // renamed
    const auto row = found == entries.end() ? 0 : static_cast<int>(found - entries.begin());
    if (!entries.empty()) table_->setCurrentIndex(library_.index(row, 0));
    refresh();
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
    const bool none = library_.entries().empty();
    stack_->setCurrentWidget(none ? static_cast<QWidget*>(empty_) : splitter_);
    for (QPushButton* button : {load_, rename_, copy_, remove_}) button->setVisible(!none);
    nameTabs();
}

void ModelsPage::nameTabs() {
    tabs_->setTabText(List, tr("Your models"));
    const auto fresh = found_.unlinked().size();
    tabs_->setTabText(Found, fresh > 0 ? tr("Found on this computer (%1)").arg(locale().toString(fresh))
                                       : tr("Found on this computer"));
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
    remove_->setToolTip(withKeys(
        tr("Remove this model from the list; its file stays, unless it was downloaded here"), QKeySequence::Delete));
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
    splitter_->setOrientation(width() < kWide ? Qt::Vertical : Qt::Horizontal);
}

void ModelsPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
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
