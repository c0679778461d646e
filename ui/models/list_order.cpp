// SPDX-License-Identifier: Apache-2.0
#include "ui/models/list_order.h"

#include "ui/text.h"

#include <QActionGroup>
#include <QHeaderView>

namespace tars::ui {
namespace {

constexpr QChar kFalling = u'-';  // before the column's name

}  // namespace

ListOrder::ListOrder(QTreeView& table, const QString& list, QStringList columns, Settings& settings)
    : QObject(&table),
      table_(table),
      list_(list),
      columns_(std::move(columns)),
      settings_(settings),
      choose_(new QAction(&table)),
      menu_(new QMenu(table.header())) {
    table_.setSortingEnabled(true);
    restore();
    connect(table_.header(), &QHeaderView::sortIndicatorChanged, this, &ListOrder::save);
    connect(choose_, &QAction::triggered, this, &ListOrder::open);
    table_.header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(table_.header(), &QWidget::customContextMenuRequested, this, &ListOrder::open);
}

void ListOrder::restore() {
    QString kept = settings_.listOrder(list_);
    const bool falls = kept.startsWith(kFalling);
    if (falls) kept.remove(0, 1);
    const auto column = static_cast<int>(columns_.indexOf(kept));  // -1: as the model lists them
    table_.sortByColumn(column, falls ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ListOrder::save() {
    const int column = table_.header()->sortIndicatorSection();
    const bool falls = table_.header()->sortIndicatorOrder() == Qt::DescendingOrder;
    const QString name = columns_.value(column);
    settings_.setListOrder(list_, name.isEmpty() || !falls ? name : kFalling + name);
}

void ListOrder::open() {
    fill();
    const QHeaderView* header = table_.header();
    const int x = table_.isRightToLeft() ? header->width() - menu_->sizeHint().width() : 0;
    menu_->popup(header->mapToGlobal(QPoint(x, header->height())));
}

void ListOrder::fill() {
    menu_->clear();
    menu_->setAccessibleName(tr("Sort by"));
    delete menu_->findChild<QActionGroup*>();
    auto* group = new QActionGroup(menu_);
    const int now = table_.header()->sortIndicatorSection();
    const Qt::SortOrder order = table_.header()->sortIndicatorOrder();
    const auto add = [&](const QString& text, bool is, int column, Qt::SortOrder by) {
        QAction* action = menu_->addAction(text);
        action->setCheckable(true);
        action->setChecked(is);
        connect(action, &QAction::triggered, &table_,
                [this, column, by] { table_.sortByColumn(column, by); });
        return action;
    };
    group->addAction(add(tr("As they come"), now < 0, -1, Qt::AscendingOrder));
    for (int column = 0; column < columns_.size(); ++column) {
        const QString name = table_.model()->headerData(column, Qt::Horizontal).toString();
        group->addAction(add(name, column == now, column, order));
    }
    menu_->addSeparator();
    const bool falls = order == Qt::DescendingOrder;
    add(tr("Descending"), now >= 0 && falls, now, falls ? Qt::AscendingOrder : Qt::DescendingOrder)
        ->setEnabled(now >= 0);
}

}  // namespace tars::ui
