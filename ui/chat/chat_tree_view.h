// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTreeView>

namespace tars::ui {

/// The chats in their folders, a row each, as ChatTreeModel has them. Rows show their folder by where they
/// begin; a mark opens it.
class ChatTreeView : public QTreeView {
    Q_OBJECT
  public:
    explicit ChatTreeView(QWidget* parent = nullptr);

  protected:
    void focusInEvent(QFocusEvent* event) override;
    void drawBranches(QPainter*, const QRect&, const QModelIndex&) const override {}
};

}  // namespace tars::ui
