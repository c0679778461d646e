// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_types.h"

#include <QAbstractTableModel>

#include <vector>

namespace tars::ui {

/// A chat that may be imported.
struct ChatOffer {
    QString title;
    qint64 updated = 0;  ///< ms since 1970, UTC
    int messages = 0;
    Offered known = Offered::New;
    bool wanted = true;
};

/// Chats that may be imported, a row each with a box to tick.
class OfferTable : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { TitleColumn, StateColumn, MessagesColumn, DateColumn, ColumnCount };

    explicit OfferTable(std::vector<ChatOffer> offers, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    const std::vector<ChatOffer>& offers() const { return offers_; }
    int known() const;  ///< how many are not new
    int wanted() const;
    /// Ticks all that are not new, or none of them.
    void wantKnown(bool wanted);
    /// Words and dates are other ones now.
    void retranslate();

  private:
    QString text(const ChatOffer& offer, int column) const;

    std::vector<ChatOffer> offers_;
};

}  // namespace tars::ui
