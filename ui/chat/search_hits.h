// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/search_result.h"

#include <QAbstractListModel>
#include <QListView>

namespace tars::ui {

/// Messages that a search over all chats has found.
class SearchHits : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { TitleRole = Qt::UserRole, FromRole, LengthRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    void setHits(const QList<SearchHit>& hits);
    const SearchHit& hit(int row) const { return hits_[row]; }

  private:
    QList<SearchHit> hits_;
};

/// The same as a list: each hit with its chat's title, and the line with the words in bold.
class SearchHitView : public QListView {
    Q_OBJECT
  public:
    explicit SearchHitView(SearchHits& hits, QWidget* parent = nullptr);

  Q_SIGNALS:
    void leftUpwards();  ///< by the arrow key, from the first

  protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace tars::ui
