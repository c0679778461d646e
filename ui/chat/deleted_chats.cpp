// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/deleted_chats.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kListWidth = 520, kListHeight = 260;
enum Column { TitleColumn, DeletedColumn, GoneColumn };

QString day(const QDateTime& when) {
    return QLocale().toString(when.date(), QLocale::ShortFormat);
}

}  // namespace

DeletedChats::DeletedChats(ChatStore& store, ChatController& controller, QWidget* parent)
    : QDialog(parent),
      store_(store),
      controller_(controller),
      about_(new QLabel(this)),
      list_(new QTreeWidget(this)),
      restore_(new QPushButton(this)),
      remove_(new QPushButton(this)),
      close_(new QPushButton(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    about_->setWordWrap(true);
    list_->setMinimumSize(kListWidth, kListHeight);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAllColumnsShowFocus(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setColumnCount(GoneColumn + 1);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    for (const Column column : {DeletedColumn, GoneColumn})
        list_->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    list_->installEventFilter(this);
    restore_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(remove_);
    buttons->addStretch(1);
    buttons->addWidget(close_);
    buttons->addWidget(restore_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(about_);
    column->addWidget(list_, 1);
    column->addLayout(buttons);
    connect(list_, &QTreeWidget::itemSelectionChanged, this, &DeletedChats::refresh);
    connect(list_, &QTreeWidget::itemDoubleClicked, this, &DeletedChats::restore);
    connect(restore_, &QPushButton::clicked, this, &DeletedChats::restore);
    connect(remove_, &QPushButton::clicked, this, &DeletedChats::askToRemove);
    connect(close_, &QPushButton::clicked, this, &QDialog::close);
    dress();
    read();
}

void DeletedChats::read() {
    store_.deletedChats(this, [this](const QList<DeletedChat>& chats) { showChats(chats); });
}

void DeletedChats::showChats(const QList<DeletedChat>& chats) {
    list_->clear();
    for (const DeletedChat& chat : chats) {
        const auto when = QDateTime::fromMSecsSinceEpoch(chat.deleted);
        auto* row = new QTreeWidgetItem(
            list_, {isolated(chat.summary.title), day(when), day(when.addDays(kTrashDays))});
        row->setData(TitleColumn, Qt::UserRole, chat.summary.id);
    }
    list_->setCurrentItem(list_->topLevelItem(0));
    list_->setFocus();
    dress();
}

QList<ChatId> DeletedChats::chosen() const {
    QList<ChatId> chats;
    const auto rows = list_->selectedItems();
    for (const QTreeWidgetItem* row : rows) chats.append(row->data(TitleColumn, Qt::UserRole).toLongLong());
    return chats;
}

void DeletedChats::restore() {
    const QList<ChatId> chats = chosen();
    if (chats.isEmpty()) return;
    controller_.restoreChats(chats);
    close();
}

void DeletedChats::askToRemove() {
    const QList<ChatId> chats = chosen();
    if (chats.isEmpty()) return;
    auto* question =
        new QMessageBox(QMessageBox::Question, tr("Delete for good"),
                        tr("Delete %n chat(s) for good?", nullptr, static_cast<int>(chats.size())),
                        QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("This cannot be undone."));
    auto* yes = question->addButton(tr("Delete for good"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QAbstractButton::clicked, this,
            [this, chats] { store_.removeForGood(chats, this, [this] { read(); }); });
    question->open();
}

void DeletedChats::refresh() {
    const bool any = !list_->selectedItems().isEmpty();
    restore_->setEnabled(any);
    remove_->setEnabled(any);
}

void DeletedChats::dress() {
    setWindowTitle(tr("Deleted chats"));
    about_->setText(list_->topLevelItemCount() == 0
                        ? tr("There are no deleted chats.")
                        : tr("Deleted chats stay here for %1 days and are then gone for good.")
                              .arg(QLocale().toString(kTrashDays)));
    list_->setAccessibleName(windowTitle());
    list_->setHeaderLabels({tr("Chat"), tr("Deleted"), tr("Gone for good")});
    restore_->setText(tr("&Restore"));
    remove_->setText(tr("&Delete for good…"));
    close_->setText(tr("Close"));
    refresh();
}

bool DeletedChats::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        askToRemove();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void DeletedChats::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) dress();
}

}  // namespace tars::ui
