// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/found_models.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace tars::ui {

class EmptyPage;

/// The models that other programs have, to be linked one by one or all.
class FoundPanel : public QWidget {
    Q_OBJECT
  public:
    FoundPanel(FoundModels& found, ModelLibrary& library, QWidget* parent = nullptr);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QList<int> chosenRows() const;
    void linkChosen();
    void refresh();
    void dress();

    FoundModels& found_;
    ModelLibrary& library_;
    QLabel* state_;
    QPushButton* search_;
    QPushButton* link_;
    QPushButton* linkAll_;
    QStackedWidget* stack_;
    QTreeView* table_;
    EmptyPage* empty_;
};

}  // namespace tars::ui
