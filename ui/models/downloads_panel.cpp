// SPDX-License-Identifier: Apache-2.0
#include "ui/models/downloads_panel.h"

#include "ui/models/model_table.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/clearable_edit.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"
#include "ui/widgets/selectable_label.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr int kProgressWidth = 120;

/// A share of a whole as a bar.
class ProgressDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const int share = index.data(Downloads::ShareRole).toInt();
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        cell.text.clear();
        QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
        if (share < 0) return;
        QStyleOptionProgressBar bar;
        bar.direction = option.direction;
        bar.palette = option.palette;
        bar.fontMetrics = option.fontMetrics;
        bar.state = option.state | QStyle::State_Horizontal;
        bar.rect = option.rect.adjusted(4, 3, -4, -3);
        bar.maximum = 1000;
        bar.progress = share;
        bar.text = index.data().toString();
        bar.textVisible = true;
        bar.textAlignment = Qt::AlignCenter;
        QApplication::style()->drawControl(QStyle::CE_ProgressBar, &bar, painter, option.widget);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return {kProgressWidth, QStyledItemDelegate::sizeHint(option, index).height() + 4};
    }
};

}  // namespace

DownloadsPanel::DownloadsPanel(Downloads& downloads, QWidget* parent)
    : QWidget(parent), downloads_(downloads) {
    auto* column = new QVBoxLayout(this);
    column->addWidget(buildBox());
    column->addWidget(buildList(), 1);
    offerAs(start_, QStringLiteral("download.start"));
    offerAs(pause_, QStringLiteral("download.pause"));
    offerAs(anyway_, QStringLiteral("download.anyway"));
    offerAs(remove_, QStringLiteral("download.remove"));
    offerAs(clear_, QStringLiteral("download.clear"));
    dress();
}

QWidget* DownloadsPanel::buildBox() {
    auto* box = new QWidget(this);
    label_ = new QLabel(box);
    address_ = new ClearableEdit(box);
    address_->setLayoutDirection(Qt::LeftToRight);
    label_->setBuddy(address_);
    start_ = new QPushButton(box);
    note_ = new QLabel(box);
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(label_);
    row->addWidget(address_, 1);
    row->addWidget(start_);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(note_);
    connect(address_, &QLineEdit::returnPressed, this, &DownloadsPanel::add);
    connect(start_, &QPushButton::clicked, this, &DownloadsPanel::add);
    connect(address_, &QLineEdit::textChanged, this, [this] {
        refused_.clear();
        refresh();
    });
    return box;
}

QWidget* DownloadsPanel::buildList() {
    auto* list = new QWidget(this);
    pause_ = new QPushButton(list);
    anyway_ = new QPushButton(list);
    remove_ = new QPushButton(list);
    clear_ = new QPushButton(list);
    stack_ = new QStackedWidget(list);
    table_ = new ModelTable(downloads_, Downloads::NameColumn, stack_,
                            {Downloads::TimeColumn, Downloads::SpeedColumn, Downloads::SizeColumn});
    table_->setItemDelegateForColumn(Downloads::ProgressColumn, new ProgressDelegate(table_));
    empty_ = new EmptyPage(QStringLiteral("import"), stack_);
    stack_->addWidget(table_);
    stack_->addWidget(empty_);
    trouble_ = new SelectableLabel(list);
    auto* tools = new QHBoxLayout;
    for (QPushButton* button : {pause_, anyway_, remove_}) tools->addWidget(button);
    tools->addStretch();
    tools->addWidget(clear_);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(tools);
    column->addWidget(stack_, 1);
    column->addWidget(trouble_);
    connect(pause_, &QPushButton::clicked, this, &DownloadsPanel::pauseOrResume);
    connect(table_, &QTreeView::activated, this, &DownloadsPanel::pauseOrResume);
    connect(anyway_, &QPushButton::clicked, this, [this] {
        if (const auto download = chosen()) downloads_.downloadAnyway(download->id);
    });
    connect(remove_, &QPushButton::clicked, this, [this] {
        if (const auto download = chosen()) downloads_.remove(download->id);
    });
    connect(clear_, &QPushButton::clicked, &downloads_, &Downloads::removeDone);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &DownloadsPanel::refresh);
    connect(&downloads_, &Downloads::changed, this, &DownloadsPanel::refresh);
    return list;
}

void DownloadsPanel::focusAddress() {
    address_->setFocus();
    address_->selectAll();
}

void DownloadsPanel::choose(quint64 id) {
    if (!select(id)) return;
    table_->setFocus();
    refresh();
}

bool DownloadsPanel::select(quint64 id) {
    const auto found = std::ranges::find(downloads_.downloads(), id, &Download::id);
    if (found == downloads_.downloads().end()) return false;
    const auto row = static_cast<int>(found - downloads_.downloads().begin());
    table_->setCurrentIndex(downloads_.index(row, 0));
    return true;
}

void DownloadsPanel::add() {
    if (address_->text().trimmed().isEmpty()) return;
    const auto added = downloads_.add(address_->text());
    if (added) {
        address_->clear();
        select(*added);
        return refresh();
    }
    refused_ = toQString(added.error().text());
    refresh();
}

std::optional<Download> DownloadsPanel::chosen() const {
    const QModelIndex index = table_->currentIndex();
    if (!index.isValid()) return {};
    return downloads_.downloads()[index.row()];
}

void DownloadsPanel::pauseOrResume() {
    const auto download = chosen();
    if (!download) return;
    const bool stopped = download->state == DownloadState::Paused || download->state == DownloadState::Failed;
    stopped ? downloads_.resume(download->id) : downloads_.pause(download->id);
}

void DownloadsPanel::refresh() {
    const auto download = chosen();
    const bool done = download && download->state == DownloadState::Done;
    const bool failed = download && download->state == DownloadState::Failed;
    const bool paused = download && download->state == DownloadState::Paused;
    pause_->setText(failed ? tr("T&ry again") : paused ? tr("&Resume") : tr("&Pause"));
    pause_->setEnabled(download && !done);
    const bool held = download && downloads_.isHeldBack(*download);
    if (!held && anyway_->hasFocus()) pause_->setFocus();
    anyway_->setVisible(held);
    remove_->setEnabled(download.has_value());
    clear_->setEnabled(std::ranges::any_of(
        downloads_.downloads(), [](const Download& each) { return each.state == DownloadState::Done; }));
    start_->setEnabled(!address_->text().trimmed().isEmpty());
    note_->setText(refused_.isEmpty()
                       ? tr("For example llama3.2:1b, hf.co/user/repository:Q4_K_M, or the address "
                            "of a model’s page or GGUF file.")
                       : refused_);
    note_->setPalette(refused_.isEmpty() ? quietened(palette()) : palette());
    stack_->setCurrentWidget(downloads_.rowCount() > 0 ? static_cast<QWidget*>(table_) : empty_);
    trouble_->setVisible(failed || held);
    if (held)
        trouble_->setText(tr("This connection is metered: what is fetched may cost money. Downloads go on by "
                             "themselves when another one is there; the settings have a switch for this."));
    if (failed)
        trouble_->setText(download->message +
                          (download->hint.isEmpty() ? QString() : u'\n' + download->hint));
}

void DownloadsPanel::dress() {
    label_->setText(tr("M&odel"));
    address_->setAccessibleName(tr("Name or address of a model"));
    address_->setPlaceholderText(QStringLiteral("llama3.2:1b"));
    start_->setText(tr("&Download"));
    start_->setIcon(icon(QStringLiteral("import"), palette()));
    pause_->setToolTip(tr("What has come is kept, and it goes on from there"));
    anyway_->setText(tr("Download anyway"));
    anyway_->setToolTip(tr("Fetch this one although the connection is metered"));
    remove_->setText(tr("Remove"));
    remove_->setToolTip(tr("Take this model off the list of downloads; a model that is here stays"));
    clear_->setText(tr("Cle&ar finished"));
    clear_->setToolTip(tr("Take the models that are here off the list of downloads"));
    table_->setAccessibleName(tr("Downloads"));
    empty_->setWords(
        tr("Nothing on its way"),
        tr("Type the name of a model from Ollama’s library or from Hugging Face above. Downloads go "
           "on where they stopped, also after the window was closed."));
    downloads_.retranslate();
    refresh();
}

void DownloadsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
