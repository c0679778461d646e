// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/import_choice.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kListWidth = 560, kListHeight = 260;

}  // namespace

ImportChoice::ImportChoice(std::vector<ChatOffer> offers, QWidget* parent)
    : QDialog(parent),
      table_(new OfferTable(std::move(offers), this)),
      heading_(new QLabel(this)),
      list_(new QTreeView(this)),
      known_(new QCheckBox(this)),
      import_(new QPushButton(this)),
      cancel_(new QPushButton(this)) {
    heading_->setWordWrap(true);
    list_->setModel(table_);
    list_->setMinimumSize(kListWidth, kListHeight);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAllColumnsShowFocus(true);
    list_->header()->setStretchLastSection(false);
    list_->header()->setSectionResizeMode(QHeaderView::Interactive);
    list_->header()->setSectionResizeMode(OfferTable::TitleColumn, QHeaderView::Stretch);
    list_->setCurrentIndex(table_->index(0, 0));
    import_->setDefault(true);
    auto* ends = new QHBoxLayout;
    ends->addStretch(1);
    ends->addWidget(cancel_);
    ends->addWidget(import_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(heading_);
    column->addWidget(list_, 1);
    column->addWidget(known_);
    column->addSpacing(8);
    column->addLayout(ends);
    connect(known_, &QCheckBox::clicked, table_, &OfferTable::wantKnown);
    connect(table_, &QAbstractItemModel::dataChanged, this, &ImportChoice::refresh);
    connect(import_, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    dress();
}

void ImportChoice::refresh() {
    import_->setEnabled(table_->wanted() > 0);
}

void ImportChoice::dress() {
    setWindowTitle(tr("Import chats"));
    heading_->setText(tr("%n chat(s) of these are here already. Those you tick come in as new ones.", nullptr,
                         table_->known()));
    list_->setAccessibleName(tr("Chats to import"));
    known_->setText(tr("&Also those that are here already"));
    import_->setText(tr("&Import"));
    cancel_->setText(tr("Cancel"));
    for (const int column : {OfferTable::StateColumn, OfferTable::MessagesColumn, OfferTable::DateColumn})
        list_->resizeColumnToContents(column);
    refresh();
}

void ImportChoice::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) table_->retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) dress();
}

}  // namespace tars::ui
