// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "library/library.h"
#include "ui/tune/tuning_job.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace tars::ui {

enum class TuneState { Idle, Preparing, Running, Paused, Stopping, Judging };

/// "Better at my examples", as the page asks for it.
struct TuneWish {
    QString model;  ///< path
    QString data;   ///< JSON lines
    QString guard;  ///< plain text that the model must not get worse at; empty: none
    double minutes = 3;
    QString algorithm;  ///< empty: the usual one
    QString parts = QStringLiteral("readout,logit-scale,steering");
    quint64 seed = 1;
    bool withRandom = true;
};

/// What can be done with the run shown, and with its model.
struct TuneStanding {
    bool canAdopt = false;     ///< it has found an adapter
    bool isLive = false;       ///< the model answers through that
    bool canRollBack = false;  ///< something was adopted for the model before
};

/// The window's tuning: one run at a time works, on a thread of its own, and its news come here at most ten
/// times a second. Shows that run, or a kept one. Runs are kept where the terminal keeps them.
class Tuner : public QObject {
    Q_OBJECT
  public:
    Tuner(const std::filesystem::path& dataDirectory, const Library& library, QObject* parent = nullptr);
    /// Interrupts the run and waits for it; it can be taken up again.
    ~Tuner() override;

    /// For runs from now on; 0: every processor.
    void setThreads(int count) { threads_ = count; }

    void start(const TuneWish& wish);
    /// Goes on with the run shown, which was interrupted.
    void takeUp();
    void pause();
    void resume();
    /// Ends it with what it has found. Before or after the search there is nothing to end: it is interrupted.
    void stop();
    /// Shows a kept run. Ignored while one is at work.
    void show(const QString& folder);
    /// Lets the model of the run shown answer through what was found.
    void adopt(bool anyway);
    void rollBack();
    /// Reads the list of kept runs again.
    void refresh();

    TuneState state() const { return state_; }
    bool isBusy() const { return state_ != TuneState::Idle; }
    // Of the run shown; its folder is empty if there is none.
    const QString& folder() const { return folder_; }
    const QString& algorithm() const { return algorithm_; }
    double budgetSeconds() const { return budgetSeconds_; }
    const TuneSeries& series() const { return series_; }
    const std::optional<TuneOutcome>& outcome() const { return outcome_; }
    const TuneStanding& standing() const { return standing_; }
    /// While it works: what the best so far says.
    const std::optional<TuneSample>& sample() const { return sample_; }

    const std::vector<KeptRun>& runs() const { return runs_; }
    const std::filesystem::path& adapters() const { return adapters_; }

  Q_SIGNALS:
    void stateChanged();
    void shownChanged();  ///< another run is shown, or its outcome or standing is another one
    void progressed();    ///< series() or sample() have grown
    void runsChanged();
    void adoptionChanged();  ///< a model answers through another adapter, or none
    void failed(const tars::Error& error);

  private:
    struct News {  ///< since the last delivery
        std::vector<BaselineRecord> baselines;
        std::vector<TunePoint> points;
        std::optional<TuneSample> sample;
    };
    struct Shown {  ///< what a run's folder holds
        QString algorithm;
        double budgetSeconds = 0;
        TuneSeries series;
        std::optional<TuneOutcome> outcome;
        TuneStanding standing;
    };

    void begin(TuningPlan plan);
    void work(const TuningPlan& plan, const std::stop_token& stop);
    void finish(const Result<QByteArray>& outcome);
    void enter(TuneState state);
    void enterFromWorker(TuneState state);
    void note(const RunEvent& event);
    void announce();
    void deliver();
    void take(Shown shown);
    Result<Shown> read(const std::filesystem::path& folder) const;
    Result<TuneStanding> standingOf(const std::filesystem::path& folder) const;
    /// On the disk's thread; `done` then here.
    template <typename T>
    void ask(std::function<Result<T>()> job, std::function<void(T)> done);

    std::filesystem::path runsFolder_, adapters_;
    Library library_;
    int threads_ = 0;
    TuneState state_ = TuneState::Idle;
    QString folder_, algorithm_;
    double budgetSeconds_ = 0;
    TuneSeries series_;
    std::optional<TuneOutcome> outcome_;
    TuneStanding standing_;
    std::optional<TuneSample> sample_;
    std::vector<KeptRun> runs_;

    RunReins reins_;
    std::stop_source stop_;
    std::mutex newsMutex_;
    News news_;
    bool newsAnnounced_ = false;
    RunState lastNoted_ = RunState::created;  ///< on the worker only
    QTimer deliveryTimer_;

    QThreadPool worker_;  ///< one thread: the run
    QThreadPool disk_;    ///< one thread: reading runs, adopting
};

}  // namespace tars::ui
