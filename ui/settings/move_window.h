// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/folder_move.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace tars::ui {

class FolderMover;

/// Before anything of the data is opened: makes the move of all of it that was laid ready, or that was begun
/// and not ended. Accepted: TARS may open, wherever the data is by then. Closed before, a move that is under
/// way stops; all is where it was, and the next start asks again.
class MoveWindow : public QDialog {
    Q_OBJECT
  public:
    MoveWindow(const std::filesystem::path& home, const FolderMove& move);

  private:
    void refresh();

    FolderMover* mover_;
    QLabel* trouble_;
    QPushButton* later_;
};

/// Shows that window if there is such a move, in the language and colours of the settings: to be called
/// before anything of the data is opened, and before the program's own loop. False: the program is to end.
Result<bool> moveLaidReady(const std::filesystem::path& home);

}  // namespace tars::ui
