// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/folder_move.h"
#include "ui/models/latest_job.h"
#include "ui/settings/data_care.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <atomic>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tars::ui {

/// Moves a part of the data to another folder or disk while everything else goes on. The work is on a worker;
/// stopped, or cut off by the end of the program, it can go on or be given up. All of the data is in use as
/// long as there is a window: its move is laid ready for the next start.
class FolderMover : public QWidget {
    Q_OBJECT
  public:
    enum class Data { InUse, Closed };
    FolderMover(const std::filesystem::path& home, Data kind, QWidget* parent = nullptr);
    ~FolderMover() override;

    /// Which part is meant.
    void choose(const DataSize& part);
    /// Goes on with a move that was begun or laid ready.
    void goOn(const FolderMove& move);
    bool isMoving() const { return moving_; }

  Q_SIGNALS:
    void failed(const tars::Error& error);
    void moved();
    void givenUp();
    /// Began or ended.
    void movingChanged();
    /// All data is to go now.
    void restartWanted();

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    /// The folder that the chosen part goes by; empty for what does not move alone.
    std::filesystem::path chosenFolder() const;
    bool movesAll() const { return unfinished_ && unfinished_->folder == home_ && data_ == Data::InUse; }
    void look();
    void found(const std::optional<FolderMove>& move);
    void askWhere(bool all);
    void ask(const std::filesystem::path& from, const QString& folder);
    void layReady(const std::filesystem::path& to, bool keeps);
    void begin(const FolderMove& move, bool planned);
    void goOnOrStop();
    void take(const std::filesystem::path& folder, const Result<std::filesystem::path>& kept);
    void giveUp();
    void say(const QString& words);
    void showProgress();
    void refresh();
    void dress();

    const std::filesystem::path home_;
    const Data data_;
    DataSize chosen_{DataPart::Other, {}, 0};
    std::optional<FolderMove> unfinished_;
    bool moving_ = false, planning_ = false, looked_ = false;
    std::atomic<std::uint64_t> done_ = 0, all_ = 0;  ///< bytes
    std::uint64_t first_ = 0;                        ///< done_ when the clock began
    QElapsedTimer clock_;
    std::stop_source stop_;
    LatestJob job_;
    QTimer follow_;
    QPushButton* move_;
    QPushButton* everything_;
    QPushButton* giveUp_;
    QProgressBar* progress_;
    QLabel* words_;
};

}  // namespace tars::ui
