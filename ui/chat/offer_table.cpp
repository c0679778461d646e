// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/offer_table.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace tars::ui {

OfferTable::OfferTable(std::vector<ChatOffer> offers, QObject* parent)
    : QAbstractTableModel(parent), offers_(std::move(offers)) {}

int OfferTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(offers_.size());
}

int OfferTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString OfferTable::text(const ChatOffer& offer, int column) const {
    switch (column) {
    case TitleColumn:
        return offer.title;
    case StateColumn:
        if (offer.known == Offered::Here) return tr("already here");
        return offer.known == Offered::Twice ? tr("twice in this list") : tr("new");
    case MessagesColumn:
        return QLocale().toString(offer.messages);
    default:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(offer.updated), QLocale::ShortFormat);
    }
}

QVariant OfferTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ChatOffer& offer = offers_[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) return text(offer, index.column());
    if (role == Qt::CheckStateRole && index.column() == TitleColumn)
        return offer.wanted ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole && index.column() == TitleColumn)
        return Qt::convertFromPlainText(offer.title);
    if (role == Qt::TextAlignmentRole && index.column() == MessagesColumn)
        return QVariant::fromValue(Qt::AlignTrailing | Qt::AlignVCenter);
    return {};
}

bool OfferTable::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) return false;
    if (index.column() != TitleColumn) return false;
    offers_[static_cast<std::size_t>(index.row())].wanted = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {role});
    return true;
}

QVariant OfferTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case TitleColumn:
        return tr("Chat");
    case StateColumn:
        return tr("State");
    case MessagesColumn:
        return tr("Messages");
    default:
        return tr("Last changed");
    }
}

Qt::ItemFlags OfferTable::flags(const QModelIndex& index) const {
    const auto usual = QAbstractTableModel::flags(index);
    return index.column() == TitleColumn ? usual | Qt::ItemIsUserCheckable : usual;
}

int OfferTable::known() const {
    return static_cast<int>(std::ranges::count_if(
        offers_, [](Offered known) { return known != Offered::New; }, &ChatOffer::known));
}

int OfferTable::wanted() const {
    return static_cast<int>(std::ranges::count(offers_, true, &ChatOffer::wanted));
}

void OfferTable::wantKnown(bool wanted) {
    for (ChatOffer& offer : offers_) {
        if (offer.known != Offered::New) offer.wanted = wanted;
    }
    if (!offers_.empty())
        Q_EMIT dataChanged(index(0, TitleColumn), index(rowCount() - 1, TitleColumn), {Qt::CheckStateRole});
}

void OfferTable::retranslate() {
    if (!offers_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

}  // namespace tars::ui
