// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "library/library.h"
#include "tuning/shadow.h"
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

/// What is to become better, as the page asks for it.
struct TuneWish {
    QString goal = QStringLiteral("examples");  ///< as TuningOrder::goal
    QString model;                              ///< path
    QString data;                ///< JSON lines; none for the goal "speed", plain text or none for "smaller"
    QString guard;               ///< plain text that the model must not get worse at; empty: none
    double bits = 4;             ///< per weight, for the goal "smaller"
    double minutes = 3;          ///< the run may take
    quint64 candidates = 0;      ///< that are tried; not 0: instead of the minutes
    double memoryMegabytes = 0;  ///< as TuningOrder::memory_megabytes
    QString algorithm;           ///< empty: the usual one
    QString parts = QStringLiteral("readout,logit-scale,steering");
    quint64 seed = 1;
    bool withRandom = true;
    bool idle = false;  ///< at the lowest priority
};

/// What can be done with the run shown, and with its model.
struct TuneStanding {
    bool canAdopt = false;     ///< it has found an adapter, or a smaller model that is not written yet
    bool isLive = false;       ///< the model answers through that
    bool canRollBack = false;  ///< something was adopted for the model before
    QString model;             ///< path of the one that it has found an adapter for; empty: none
    bool dataDeleted = false;  ///< the user has deleted answers that it was tuned by
    QString tuned;             ///< path of the model that settings were found for; empty: it was not for speed
    QString madeAs;            ///< the smaller model's name, once it was written here
};

/// A smaller model that is being written.
struct TuneWriting {
    QString folder;  ///< of the run that has found it
    double share = 0;
};

/// A run as its folder tells it.
struct TuneRun {
    QString folder;  ///< empty: there is none
    QString goal, algorithm;
    int rejecting = 0;  ///< examples that only say what is not wanted, where the run has got as far as that
    RunBudget budget;
    TuneSeries series;
    std::optional<TuneOutcome> outcome;
    TuneStanding standing;
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
    /// The same: at the lowest priority, whatever is wished.
    void setIdle(bool idle) { idle_ = idle; }

    void start(const TuneWish& wish);
    /// Goes on with the run shown, which was interrupted.
    void takeUp(bool idle = false);
    void pause();
    void resume();
    /// Ends it with what it has found. Before or after the search there is nothing to end: it is interrupted.
    void stop();
    /// Shows a kept run. Ignored while one is at work.
    void show(const QString& folder);
    /// Reads another kept run, to be seen beside the one shown; with an empty folder none.
    void compareWith(const QString& folder);
    /// Lets the model of the run shown answer through what was found; begins to write the smaller model.
    void adopt(bool anyway);
    void cancelWriting() { writingStop_.request_stop(); }
    void rollBack() { rollBack(run_.folder, false); }
    /// For the model of this kept run; or only if that answers through what the run has found.
    void rollBack(const QString& folder, bool onlyIfLive);
    /// Of a kept run that its gate has accepted, shown or not; keptAdopted() says when it is done.
    void adoptKept(const QString& folder);
    /// What a kept run has found, on conversations in a file, at the lowest priority; shadowScored() says
    /// what came of it.
    void scoreShadow(const QString& folder, const QString& data);
    /// Looks again what can be done with the run shown.
    void recheck();
    /// Reads the list of kept runs again.
    void refresh();

    TuneState state() const { return state_; }
    bool isBusy() const { return state_ != TuneState::Idle; }
    /// The one shown.
    const TuneRun& run() const { return run_; }
    const QString& folder() const { return run_.folder; }
    const QString& goal() const { return run_.goal; }
    const QString& algorithm() const { return run_.algorithm; }
    /// Of the run's time or of its candidates, whichever is used up first; before it, of the preparation.
    double shareDone() const;
    const TuneSeries& series() const { return run_.series; }
    const std::optional<TuneOutcome>& outcome() const { return run_.outcome; }
    const TuneStanding& standing() const { return run_.standing; }
    /// While it works: what the best so far says.
    const std::optional<TuneSample>& sample() const { return sample_; }

    /// What the run shown has found; empty: no adapter.
    QString adapterFile() const;
    const std::optional<TuneWriting>& writing() const { return writing_; }

    const std::optional<TuneRun>& compared() const { return compared_; }
    const std::vector<KeptRun>& runs() const { return runs_; }
    const std::filesystem::path& adapters() const { return adapters_; }

  Q_SIGNALS:
    void stateChanged();
    void shownChanged();  ///< another run is shown, or its outcome or standing is another one
    void comparedChanged();
    void progressed();  ///< series() or sample() have grown
    void runsChanged();
    void keptAdopted(const QString& folder);
    void shadowScored(const QString& folder,
                      const std::optional<tars::ShadowScore>& score);  ///< null: it failed
    void adoptionChanged();  ///< a model answers through another adapter, or none
    void writingChanged();
    void modelMade(const QString& name);  ///< a smaller model is in the library
    void failed(const tars::Error& error);

  private:
    struct News {  ///< since the last delivery
        std::vector<TuneBaseline> baselines;
        std::vector<TunePoint> points;
        std::optional<TuneSample> sample;
    };

    void begin(TuningPlan plan);
    void work(const TuningPlan& plan, const std::stop_token& stop);
    void finish(const Result<QByteArray>& outcome);
    void enter(TuneState state);
    void enterFromWorker(TuneState state);
    void note(const RunEvent& event);
    void announce();
    void deliver();
    void take(TuneRun run);
    Result<TuneRun> read(const std::filesystem::path& folder) const;
    void write(bool anyway);
    void finishWriting(const QString& folder, const Result<LibraryEntry>& made);
    Result<ShadowScore> shadowOf(const std::filesystem::path& folder, const std::filesystem::path& data,
                                 unsigned threads, std::stop_token stop) const;
    Result<TuneStanding> standingOf(const std::filesystem::path& folder) const;
    /// On the disk's thread; `done` then here.
    template <typename T>
    void ask(std::function<Result<T>()> job, std::function<void(T)> done);

    std::filesystem::path runsFolder_, adapters_;
    std::filesystem::path made_;      ///< where smaller models go
    std::filesystem::path feedback_;  ///< where FeedbackSets keeps its files
    Library library_;
    int threads_ = 0;
    TuneState state_ = TuneState::Idle;
    TuneRun run_;
    double preparedShare_ = 0;
    std::optional<TuneWriting> writing_;
    std::stop_source writingStop_, shadowStop_;
    std::optional<TuneRun> compared_;
    std::optional<TuneSample> sample_;
    std::vector<KeptRun> runs_;

    RunReins reins_;
    std::stop_source stop_;
    std::mutex newsMutex_;
    News news_;
    bool newsAnnounced_ = false;
    RunState lastNoted_ = RunState::created;  ///< on the worker only
    QString notedGoal_;                       ///< likewise
    GeneRows notedGenes_;                     ///< likewise
    QTimer deliveryTimer_;

    QThreadPool worker_;  ///< one thread: the run
    bool idle_ = false;
    QThreadPool idler_;   ///< one thread, at the lowest priority: a run that is idle
    QThreadPool disk_;    ///< one thread: reading runs, adopting
    QThreadPool writer_;  ///< one thread: a smaller model
};

}  // namespace tars::ui
