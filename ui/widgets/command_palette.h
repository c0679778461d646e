// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

#include <functional>

class QLabel;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace tars::ui {

/// Something that can be done now.
struct Command {
    QString text;
    QString place;  ///< where else it is found: its menu
    QString keys;
    std::function<void()> run;
};

/// How well what was typed names a text: every word must stand in it, best at the start of a word; 0: not at
/// all.
int matchScore(const QString& typed, const QString& text);

/// Every command by its name: type, choose, Enter. Goes when it has run one or loses the focus.
class CommandPalette : public QDialog {
    Q_OBJECT
  public:
    CommandPalette(QList<Command> commands, QWidget* parent);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fill();
    void run(int row);

    QList<Command> commands_;
    QList<int> shown_;  ///< the commands in the list, best first
    QLineEdit* typed_;
    QListView* list_;
    QLabel* none_;
    QStandardItemModel* items_;
};

}  // namespace tars::ui
