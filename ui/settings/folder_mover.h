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
/// stopped, or cut off by the end of the program, it can go on or be given up.
class FolderMover : public QWidget {
    Q_OBJECT
  public:
    explicit FolderMover(const std::filesystem::path& home, QWidget* parent = nullptr);
    ~FolderMover() override;

    /// Which part is meant.
    void choose(const DataSize& part);

  Q_SIGNALS:
    void failed(const tars::Error& error);
    void moved();

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    /// The folder that the chosen part goes by; empty for what does not move alone.
    std::filesystem::path chosenFolder() const;
    void look();
    void askWhere();
    void ask(const QString& folder);
    void begin(const FolderMove& move, bool planned);
    void goOnOrStop();
    void take(const std::filesystem::path& folder, const Result<std::filesystem::path>& kept);
    void giveUp();
    void say(const QString& words);
    void showProgress();
    void refresh();
    void dress();

    const std::filesystem::path home_;
    DataSize chosen_{DataPart::Other, {}, 0};
    std::optional<FolderMove> unfinished_;
    bool moving_ = false, looked_ = false;
    std::atomic<std::uint64_t> done_ = 0, all_ = 0;  ///< bytes
    std::uint64_t first_ = 0;                        ///< done_ when the clock began
    QElapsedTimer clock_;
    std::stop_source stop_;
    LatestJob job_;
    QTimer follow_;
    QPushButton* move_;
    QPushButton* giveUp_;
    QProgressBar* progress_;
    QLabel* words_;
};

}  // namespace tars::ui
