// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/feedback_panel.h"

#include "ui/chat/feedback_examples.h"
#include "ui/settings/appearance.h"
#include "ui/settings/feedback_table.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/page_action.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kRowsInSight = 6;
constexpr int kTextLetters = 24;  // how wide a column of text is at first

}  // namespace

FeedbackPanel::FeedbackPanel(Settings& settings, ChatStore& store, QWidget* parent)
    : QGroupBox(parent),
      settings_(settings),
      store_(store),
      table_(new FeedbackTable(this)),
      collects_(new QCheckBox(this)),
      about_(new QLabel(this)),
      list_(new QTreeView(this)),
      delete_(new QPushButton(this)),
      deleteAll_(new QPushButton(this)),
      export_(new QPushButton(this)) {
    about_->setWordWrap(true);
    list_->setModel(table_);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAlternatingRowColors(true);
    list_->setAllColumnsShowFocus(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->installEventFilter(this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {delete_, deleteAll_, export_}) buttons->addWidget(button);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(new SettingRow(settings, Setting::Feedback, collects_, nullptr, this));
    column->addWidget(about_);
    column->addWidget(list_);
    column->addLayout(buttons);

    offerAs(collects_, QStringLiteral("feedback.collect"));
    offerAs(delete_, QStringLiteral("feedback.delete"));
    offerAs(deleteAll_, QStringLiteral("feedback.delete_all"));
    offerAs(export_, QStringLiteral("feedback.export"));
    connect(collects_, &QCheckBox::clicked, &settings, &Settings::setCollectsFeedback);
    connect(&settings, &Settings::feedbackChanged, this, &FeedbackPanel::refresh);
    connect(&store, &ChatStore::feedbackChanged, this, &FeedbackPanel::read);
    connect(list_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FeedbackPanel::refresh);
    connect(table_, &QAbstractItemModel::modelReset, this, &FeedbackPanel::refresh);
    connect(delete_, &QPushButton::clicked, this, [this] { askToDelete(chosen()); });
    connect(deleteAll_, &QPushButton::clicked, this, [this] {
        QList<MessageId> all;
        for (int row = 0; row < table_->rowCount(); ++row) all.append(table_->messageOf(row));
        askToDelete(all);
    });
    connect(export_, &QPushButton::clicked, this, &FeedbackPanel::exportExamples);
    dress();
    read();
}

void FeedbackPanel::read() {
    store_.collectedFeedback(
        this, [this](const QList<CollectedFeedback>& collected) { table_->setRows(collected); });
}

QList<MessageId> FeedbackPanel::chosen() const {
    QList<MessageId> messages;
    const auto rows = list_->selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) messages.append(table_->messageOf(row.row()));
    return messages;
}

void FeedbackPanel::askToDelete(const QList<MessageId>& messages) {
    if (messages.isEmpty()) return;
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Delete"),
                        tr("Delete %n entry(s) for good?", nullptr, static_cast<int>(messages.size())),
                        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("The chats stay as they are. Files of examples that were made of them are "
           "deleted, too, and what was tuned by them is marked."));
    auto* yes = question->addButton(tr("Delete"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QAbstractButton::clicked, this, [this, messages] { store_.removeFeedback(messages); });
    question->open();
}

void FeedbackPanel::exportExamples() {
    store_.wantedAnswers(this, [this](const std::vector<WantedAnswer>& answers) {
        Q_EMIT saveRequested(QStringLiteral("tars-feedback.jsonl"), toExamples(answers));
    });
}

void FeedbackPanel::refresh() {
    collects_->setChecked(settings_.collectsFeedback().value_or(false));
    const bool any = table_->rowCount() > 0;
    list_->setEnabled(any);
    delete_->setEnabled(list_->selectionModel()->hasSelection());
    deleteAll_->setEnabled(any);
    export_->setEnabled(any);
}

void FeedbackPanel::dress() {
    setTitle(tr("Ratings and corrections"));
    collects_->setText(tr("Collect the &answers I rate or change, for tuning"));
    about_->setText(tr(
        "A good answer becomes an example to learn from, and so does one that you have changed, in place of "
        "the one it was made of. A bad answer becomes an example of what not to say, beside the good one to "
        "the same question if there is one. Without this, ratings are marks in the chat and nothing else."));
    list_->setAccessibleName(tr("What was collected"));
    delete_->setText(tr("Delete"));
    delete_->setAccessibleName(tr("Delete the chosen entries"));
    deleteAll_->setText(tr("Delete all"));
    export_->setText(tr("Export as examples…"));
    about_->setPalette(quietened(palette()));
    const int letter = fontMetrics().averageCharWidth();
    for (const int column : {FeedbackTable::PromptColumn, FeedbackTable::AnswerColumn})
        list_->setColumnWidth(column, kTextLetters * letter);
    list_->setFixedHeight(kRowsInSight * fontMetrics().height() * 3 / 2 +
                          list_->header()->sizeHint().height());
    refresh();
}

bool FeedbackPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        askToDelete(chosen());
        return true;
    }
    return QGroupBox::eventFilter(watched, event);
}

void FeedbackPanel::changeEvent(QEvent* event) {
    QGroupBox::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange) table_->retranslate();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
