// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/rating_band.h"
#include "ui/chat/chat_controller.h"
#include "ui/server/model_server.h"
#include "ui/settings/settings.h"
#include "ui/tune/feedback_sets.h"
#include "ui/tune/idle_watch.h"
#include "ui/tune/tuner.h"

#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <optional>

namespace tars::ui {

/// Tunes the chat's model by what the user thinks of its answers, while nobody needs the computer: after
/// enough new ratings, and a minute in which there was no answer, no request and no key, a short run begins
/// on what was collected. It pauses whenever something happens and on battery, and goes on after a restart.
/// What passes the gate is offered; or, where the user wants that, adopted once it makes the next answers
/// that are kept likelier, too (shadow.h). An adopted one is watched for the next 50 rated answers and rolled
/// back when their ratings fall out of the band that they were in before (rating_band.h).
class ContinuousTuning : public QObject {
    Q_OBJECT
  public:
    enum class State { Off, NoConsent, NoModel, Gathering, Waiting, OnBattery, Working, Paused };
    /// What came of the last run. The numbers are written to disk.
    enum class Outcome { None, Nothing, Offered, Adopted, RolledBack, Shadowed, NotBetterLater };

    /// With fewer examples than this the test has fewer than the gate wants (GateSettings::least_documents).
    static constexpr int kLeastExamples = 56;
    /// Answers written after a run that its find is scored on before it adopts itself: as many as the gate
    /// wants.
    static constexpr int kShadowAnswers = 8;

    struct Services {
        Settings& settings;
        ChatStore& store;
        ChatController& chat;
        ChatEngine& engine;
        ModelServer& server;
        FeedbackSets& feedback;
        Tuner& tuner;
    };
    ContinuousTuning(const Services& services, const std::filesystem::path& dataDirectory,
                     QObject* parent = nullptr);
    ~ContinuousTuning() override;

    /// Instead of a minute, of five, and of the lowest priority: for tests, on machines that are never idle.
    void setTimes(int idleMs, double runMinutes, bool lowest);
    /// Instead of on_battery(), which is asked on another thread: for tests.
    void setPower(std::function<std::optional<bool>()> ask, int everyMs);

    State state() const { return state_; }
    /// The run at work was begun here.
    bool isAtWork() const { return mine_; }
    int newSignals() const;
    int examples() const { return services_.feedback.wanted(); }
    /// Of the last run, and when that was (ms since 1970, UTC).
    Outcome lastOutcome() const { return kept_.result; }
    qint64 lastTime() const { return kept_.when; }
    const QString& lastRun() const { return kept_.run; }

  Q_SIGNALS:
    void changed();
    void offered();
    void adopted();
    void rolledBack();
    void failed(const tars::Error& error);

  private:
    /// What a restart must know.
    struct Kept {
        qint64 seen = 0;  ///< ratings until then were learnt from
        QString working;  ///< folder of the run that is at work
        QString run;      ///< the last one that has ended
        Outcome result = Outcome::None;
        qint64 when = 0;
        QString model;    ///< of that run, as answers name it
        QString watched;  ///< folder of the adopted run that is watched; empty: none is
        qint64 adoptedAt = 0;
    };

    bool isOn() const;
    void read();
    void keep();
    void follow();
    void drop();
    bool mayWork() const;
    void pauseIfNeeded();
    void followUse();
    void lookAtFeedback();
    State stateNow() const;
    void consider();
    void begin();
    void takeOn();
    void goOnWithShown();
    void giveUp();
    void followTuner();
    void conclude();
    void followAdoption();
    void considerShadow();
    void takeShadow(const QString& folder, const std::optional<ShadowScore>& score);
    void takeAdoption();
    void watch();
    void enter(Outcome outcome);

    Services services_;
    std::filesystem::path file_;
    Kept kept_;
    QList<CollectedFeedback> collected_;
    State state_ = State::Off;
    double runMinutes_ = 5;
    bool lowest_ = true;
    bool mine_ = false;       ///< the run at work was begun here
    bool paused_ = false;     ///< by us
    bool handsOff_ = false;   ///< the user has let it go on all the same
    bool shadowing_ = false;  ///< a find is being scored
    bool writing_ = false;    ///< a file of examples is being made
    IdleWatch watch_;
    QThreadPool disk_;  ///< one thread: what a restart must know
};

/// The ratings of a model's answers, by when they were given to: before an adoption the last 50, and after it
/// the first 50. An answer that was changed counts as a bad one; what was preferred in a comparison does not
/// count.
RatingTally ratingsBefore(const QList<CollectedFeedback>& collected, const QString& model, qint64 adoptedAt);
RatingTally ratingsSince(const QList<CollectedFeedback>& collected, const QString& model, qint64 adoptedAt);

}  // namespace tars::ui
