// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QList>
#include <QTimer>
#include <QTreeView>

namespace tars::ui {

/// A table as all lists of models are: whole rows, the names taking the room that is left. Where too little
/// is left for them, columns of `givesWay` are hidden, the first of them first.
class ModelTable : public QTreeView {
    Q_OBJECT
  public:
    ModelTable(QAbstractItemModel& model, int nameColumn, QWidget* parent, QList<int> givesWay = {});

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    int widthOf(int column);
    void fitColumns();

    const int nameColumn_;
    const QList<int> givesWay_;
    QHash<int, int> headerWidths_;  ///< by column; of hidden ones, when they were last seen
    QTimer soon_;                   ///< many rows change at once
};

}  // namespace tars::ui
