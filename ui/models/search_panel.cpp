// SPDX-License-Identifier: Apache-2.0
#include "ui/models/search_panel.h"

#include "runtime/model_card.h"
#include "ui/models/list_order.h"
#include "ui/models/model_table.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/clearable_edit.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kept_sizes.h"
#include "ui/widgets/live_region.h"
#include "ui/widgets/page_action.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QResizeEvent>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace tars::ui {
namespace {

/// From so many pixels on, a repository's models stand beside the list: both have many columns.
constexpr int kWide = 1250;

QLabel* wrappedLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

/// As far as is known.
bool runsHere(const HubRepository& repository) {
    return repository.architecture.empty() || runs_architecture(repository.architecture);
}

QString errorText(const Error& error) {
    return toQString(error.hint.empty() ? error.message : error.message + "\n" + error.hint);
}

}  // namespace

SearchPanel::SearchPanel(Downloads& downloads, const ModelLibrary& library, Settings& settings,
                         QWidget* parent)
    : QWidget(parent),
      downloads_(downloads),
      found_(downloads.transfer()),
      models_(downloads.transfer(), library, downloads),
      voice_(new LiveRegion(this)) {
    stack_ = new QStackedWidget(this);
    splitter_ = new QSplitter(stack_);
    splitter_->setChildrenCollapsible(false);
    auto* box = buildBox();
    splitter_->addWidget(buildFound());
    splitter_->addWidget(buildModels());
    splitter_->setStretchFactor(0, 3);
    splitter_->setStretchFactor(1, 2);
    (new KeptSizes(*splitter_, settings, QStringLiteral("search_split")))->restore();
    auto* order = new ListOrder(*foundTable_, QStringLiteral("search"),
                                {QStringLiteral("name"), QStringLiteral("parameters"), QStringLiteral("runs"),
                                 QStringLiteral("downloads"), QStringLiteral("likes"),
                                 QStringLiteral("updated"), QStringLiteral("licence")},
                                settings);
    empty_ = new EmptyPage(QStringLiteral("search"), stack_);
    stack_->addWidget(splitter_);
    stack_->addWidget(empty_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(box);
    column->addWidget(stack_, 1);
    connect(&found_, &FoundRepositories::changed, this, &SearchPanel::showFound);
    connect(&models_, &RepositoryModels::changed, this, &SearchPanel::showModels);
    connect(&models_, &QAbstractItemModel::dataChanged, this, &SearchPanel::showModels);
    offerAs(order->choose(), QStringLiteral("search.sort"));
    offerAs(search_, QStringLiteral("search.start"));
    offerAs(download_, QStringLiteral("search.download"));
    offerAs(page_, QStringLiteral("search.open_page"));
    dress();
}

QWidget* SearchPanel::buildBox() {
    auto* box = new QWidget(this);
    label_ = new QLabel(box);
    words_ = new ClearableEdit(box);
    label_->setBuddy(words_);
    search_ = new QPushButton(box);
    note_ = wrappedLabel(box);
    auto* row = new QHBoxLayout;
    row->addWidget(label_);
    row->addWidget(words_, 1);
    row->addWidget(search_);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(note_);
    connect(words_, &QLineEdit::textChanged, this, [this](const QString& words) { found_.search(words); });
    connect(words_, &QLineEdit::returnPressed, this, [this] { found_.searchNow(words_->text()); });
    connect(search_, &QPushButton::clicked, this, &SearchPanel::searchOrStop);
    return box;
}

QWidget* SearchPanel::buildFound() {
    sorted_ = new QSortFilterProxyModel(this);
    sorted_->setSourceModel(&found_);
    sorted_->setSortRole(FoundRepositories::SortRole);
    foundTable_ = new ModelTable(*sorted_, FoundRepositories::NameColumn, splitter_,
                                 {FoundRepositories::LicenceColumn, FoundRepositories::UpdatedColumn,
                                  FoundRepositories::LikesColumn, FoundRepositories::DownloadsColumn});
    connect(foundTable_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SearchPanel::showChosen);
    connect(foundTable_, &QTreeView::activated, this, &SearchPanel::enterModels);
    return foundTable_;
}

QWidget* SearchPanel::buildModels() {
    auto* side = new QWidget(splitter_);
    heading_ = wrappedLabel(side);
    remark_ = wrappedLabel(side);
    modelsTable_ = new ModelTable(models_, RepositoryModels::TagColumn, side);
    download_ = new QPushButton(side);
    page_ = new QPushButton(side);
    auto* tools = new QHBoxLayout;
    tools->addWidget(download_);
    tools->addWidget(page_);
    tools->addStretch();
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading_);
    column->addWidget(remark_);
    column->addWidget(modelsTable_, 1);
    column->addLayout(tools);
    connect(modelsTable_, &QTreeView::activated, this, &SearchPanel::download);
    connect(modelsTable_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SearchPanel::showModels);
    connect(download_, &QPushButton::clicked, this, &SearchPanel::download);
    connect(page_, &QPushButton::clicked, this, &SearchPanel::openPage);
    return side;
}

void SearchPanel::focusWords() {
    words_->setFocus();
    words_->selectAll();
}

const HubRepository* SearchPanel::chosen() const {
    const QModelIndex index = sorted_->mapToSource(foundTable_->currentIndex());
    return index.isValid() ? &found_.found()[static_cast<std::size_t>(index.row())] : nullptr;
}

void SearchPanel::searchOrStop() {
    found_.isSearching() ? found_.stop() : found_.searchNow(words_->text());
}

QString SearchPanel::note() const {
    if (found_.isSearching()) return tr("Searching…");
    if (const auto& trouble = found_.trouble()) return errorText(*trouble);
    if (found_.words().isEmpty())
        return tr("Words, the name of a repository, or the address of its page. What stands here is sent "
                  "to %1.")
            .arg(leftToRight(QUrl(toQString(downloads_.transfer().hugging_face)).host()));
    if (found_.rowCount() == 0) return tr("Nothing found. Try fewer words, or others.");
    return tr("%n repositor(y/ies) found", nullptr, found_.rowCount());
}

void SearchPanel::showFound() {
    const QString words = note();
    const bool news = words != note_->text();
    note_->setText(words);
    note_->setPalette(found_.trouble() ? palette() : quietened(palette()));
    if (news && isVisible() && !found_.isSearching() && !found_.words().isEmpty()) voice_->say(words);
    search_->setText(found_.isSearching() ? tr("Stop") : tr("Se&arch"));
    search_->setEnabled(found_.isSearching() || !words_->text().trimmed().isEmpty());
    stack_->setCurrentWidget(found_.rowCount() > 0 ? static_cast<QWidget*>(splitter_) : empty_);
    if (found_.rowCount() > 0 && !foundTable_->currentIndex().isValid())
        foundTable_->setCurrentIndex(sorted_->index(0, 0));
    showChosen();
}

void SearchPanel::showChosen() {
    const HubRepository* repository = chosen();
    models_.look(repository ? toQString(repository->name) : QString(), !repository || runsHere(*repository));
    showModels();
}

/// What is to be known of the chosen one before it is downloaded.
QString SearchPanel::remark() const {
    const HubRepository* repository = chosen();
    if (!repository) return {};
    if (models_.isLooking()) return tr("Looking into it…");
    if (const auto& trouble = models_.trouble()) return errorText(*trouble);
    QStringList remarks;
    if (!runsHere(*repository))
        remarks.append(tr("Models of the architecture “%1” do not run here yet.")
                           .arg(toQString(repository->architecture)));
    if (repository->gated)
        remarks.append(tr("Its author asks for consent on its page. Downloads then need the token of an "
                          "account that has given it, in HF_TOKEN."));
    if (models_.models().empty()) remarks.append(tr("There is nothing in it that can be downloaded."));
    return remarks.join(u'\n');
}

void SearchPanel::showModels() {
    const HubRepository* repository = chosen();
    heading_->setText(repository ? leftToRight(toQString(repository->name)) : QString());
    const QString words = remark();
    remark_->setText(words);
    remark_->setVisible(!words.isEmpty());
    if (models_.rowCount() > 0 && !modelsTable_->currentIndex().isValid())
        modelsTable_->setCurrentIndex(models_.index(std::max(0, models_.recommended()), 0));
    download_->setEnabled(modelsTable_->currentIndex().isValid());
    page_->setEnabled(repository != nullptr);
}

/// Into the models of the chosen repository, where the recommended one waits.
void SearchPanel::enterModels() {
    if (models_.trouble()) return models_.lookAgain();
    modelsTable_->setFocus();
}

void SearchPanel::download() {
    const QModelIndex index = modelsTable_->currentIndex();
    if (!index.isValid()) return;
    const ModelName& name = models_.models()[static_cast<std::size_t>(index.row())].name;
    (void)downloads_.add(toQString(name.full()));  // it is a name already
    const QString shown =
        tr("“%1” is in the queue of downloads.").arg(leftToRight(toQString(name.display())));
    note_->setText(shown);
    voice_->say(shown);
}

void SearchPanel::openPage() {
    if (const HubRepository* repository = chosen())
        QDesktopServices::openUrl(
            QUrl(toQString(downloads_.transfer().hugging_face + "/" + repository->name)));
}

void SearchPanel::dress() {
    label_->setText(tr("Fi&nd"));
    words_->setAccessibleName(tr("Search Hugging Face"));
    words_->setPlaceholderText(QStringLiteral("llama 3.2 instruct"));
    search_->setIcon(icon(QStringLiteral("search"), palette()));
    search_->setToolTip(tr("Search Hugging Face for models in the GGUF format"));
    download_->setText(tr("&Download"));
    download_->setIcon(icon(QStringLiteral("import"), palette()));
    download_->setToolTip(tr("Put the chosen model in the queue of downloads"));
    page_->setText(tr("&Open its page"));
    page_->setToolTip(tr("Open the repository’s page in the browser"));
    foundTable_->setAccessibleName(tr("Repositories found"));
    modelsTable_->setAccessibleName(tr("Models in the repository"));
    empty_->setWords(tr("Find a model"),
                     tr("Search Hugging Face by name, see which of a model’s sizes fits this computer, and "
                        "download it."));
    found_.retranslate();
    models_.retranslate();
    showFound();
}

void SearchPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    splitter_->setOrientation(width() < kWide ? Qt::Vertical : Qt::Horizontal);
}

void SearchPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
