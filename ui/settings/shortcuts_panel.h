// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/shortcuts.h"

#include <QGroupBox>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;

namespace tars::ui {

class KeyEdit;
class ShortcutTable;

/// Where the keys of every action are seen and changed: choose one, press its new keys. Keys that another
/// action has are only taken from it when the user says so.
class ShortcutsPanel : public QGroupBox {
    Q_OBJECT
  public:
    explicit ShortcutsPanel(Shortcuts& shortcuts, QWidget* parent = nullptr);
    QString actionNames() const;

  protected:
    void changeEvent(QEvent* event) override;

  private:
    /// The action chosen in the table; -1: none.
    int chosen() const;
    void take(const QKeySequence& keys);
    void takeOver();
    void setKeys(const QKeySequence& keys);
    /// Back to what is, with nothing half done.
    void showChosen();
    void refresh();
    void tell(const QString& words);
    void fitColumns();
    void dress();

    Shortcuts& shortcuts_;
    ShortcutTable* table_;
    QSortFilterProxyModel* found_;
    QLineEdit* search_;
    QTreeView* list_;
    QLabel* editLabel_;
    KeyEdit* edit_;
    QPushButton* none_;
    QPushButton* usual_;
    QLabel* note_;
    QPushButton* takeOver_;
    QPushButton* resetAll_;
    QKeySequence wanted_;  ///< that another action has
};

}  // namespace tars::ui
