// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/continuous_tuning.h"

#include "ui/files.h"
#include "ui/text.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <ranges>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kIdleMs = 60'000;

qint64 now() {
    return QDateTime::currentMSecsSinceEpoch();
}

/// The answer that was thought of; a changed one stands for the one it was made of.
MessageId answerOf(const Feedback& feedback) {
    return feedback.replaced != 0 && feedback.kind == FeedbackKind::Corrected ? feedback.replaced
                                                                              : feedback.message;
}

bool isBad(FeedbackKind kind) {
    return kind == FeedbackKind::Disliked || kind == FeedbackKind::Corrected;
}

/// Of the first answers in `collected` that `counts`, at most kWatchedRatings.
template <std::ranges::input_range Range, typename Counts>
RatingTally tallyOf(Range&& collected, const QString& model, Counts counts) {
    QHash<MessageId, bool> answers;  // and whether they were bad
    for (const CollectedFeedback& row : collected) {
        if (row.model != model || row.feedback.kind == FeedbackKind::Preferred) continue;
        const MessageId answer = answerOf(row.feedback);
        if (!counts(answer >> 20)) continue;  // ChatStore::newId(): when it was written
        if (!answers.contains(answer) && answers.size() >= static_cast<qsizetype>(kWatchedRatings)) continue;
        answers[answer] |= isBad(row.feedback.kind);
    }
    return {static_cast<std::size_t>(answers.size()),
            static_cast<std::size_t>(std::ranges::count(answers, true))};
}

}  // namespace

RatingTally ratingsBefore(const QList<CollectedFeedback>& collected, const QString& model, qint64 adoptedAt) {
    return tallyOf(collected, model, [adoptedAt](qint64 written) { return written <= adoptedAt; });
}

RatingTally ratingsSince(const QList<CollectedFeedback>& collected, const QString& model, qint64 adoptedAt) {
    return tallyOf(std::views::reverse(collected), model,
                   [adoptedAt](qint64 written) { return written > adoptedAt; });
}

ContinuousTuning::ContinuousTuning(const Services& services, const std::filesystem::path& dataDirectory,
                                   QObject* parent)
    : QObject(parent),
      services_(services),
      file_(dataDirectory / "continuous.json"),
      watch_({services.chat, services.engine, services.server}) {
    disk_.setMaxThreadCount(1);
    watch_.setQuiet(kIdleMs, true);
    connect(&watch_, &IdleWatch::changed, this, &ContinuousTuning::followUse);
    connect(&services.engine, &ChatEngine::modelChanged, this, &ContinuousTuning::consider);
    connect(&services.settings, &Settings::feedbackChanged, this, &ContinuousTuning::consider);
    connect(&services.settings, &Settings::selfTuningChanged, this, &ContinuousTuning::follow);
    connect(&services.store, &ChatStore::feedbackChanged, this, &ContinuousTuning::lookAtFeedback);
    connect(&services.feedback, &FeedbackSets::changed, this, &ContinuousTuning::consider);
    connect(&services.feedback, &FeedbackSets::failed, this, [this] { writing_ = shadowing_ = false; });
    connect(&services.tuner, &Tuner::stateChanged, this, &ContinuousTuning::followTuner);
    connect(&services.tuner, &Tuner::shownChanged, this, &ContinuousTuning::goOnWithShown);
    connect(&services.tuner, &Tuner::adoptionChanged, this, &ContinuousTuning::followAdoption);
    connect(&services.tuner, &Tuner::shadowScored, this, &ContinuousTuning::takeShadow);
    connect(&services.tuner, &Tuner::keptAdopted, this, [this](const QString& folder) {
        if (folder == kept_.run && kept_.watched != folder) takeAdoption();
    });
    read();
    follow();
}

ContinuousTuning::~ContinuousTuning() {
    disk_.waitForDone();
}

void ContinuousTuning::setTimes(int idleMs, double runMinutes, bool lowest) {
    lowest_ = lowest;
    watch_.setQuiet(idleMs, true);
    runMinutes_ = runMinutes;
}

void ContinuousTuning::setPower(std::function<std::optional<bool>()> ask, int everyMs) {
    watch_.setPower(std::move(ask), everyMs);
}

void ContinuousTuning::read() {
    QFile file(fromPath(file_));
    if (!file.open(QIODevice::ReadOnly)) return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const auto number = [&json](QLatin1StringView name) { return json.value(name).toString().toLongLong(); };
    kept_.seen = number("seen"_L1);
    kept_.working = json.value("working"_L1).toString();
    kept_.run = json.value("run"_L1).toString();
    kept_.model = json.value("model"_L1).toString();
    const int result = json.value("result"_L1).toInt();
    if (result > 0 && result <= static_cast<int>(Outcome::NotBetterLater))
        kept_.result = static_cast<Outcome>(result);
    kept_.when = number("when"_L1);
    kept_.watched = json.value("watched"_L1).toString();
    kept_.adoptedAt = number("adopted_at"_L1);
}

void ContinuousTuning::keep() {
    const QJsonObject json{{"seen"_L1, QString::number(kept_.seen)},
                           {"working"_L1, kept_.working},
                           {"run"_L1, kept_.run},
                           {"model"_L1, kept_.model},
                           {"result"_L1, static_cast<int>(kept_.result)},
                           {"when"_L1, QString::number(kept_.when)},
                           {"watched"_L1, kept_.watched},
                           {"adopted_at"_L1, QString::number(kept_.adoptedAt)}};
    disk_.start([this, bytes = QJsonDocument(json).toJson()] {
        const auto written = writeFile(fromPath(file_), bytes);
        if (written) return;
        QMetaObject::invokeMethod(
            this, [this, error = written.error()] { Q_EMIT failed(error); }, Qt::QueuedConnection);
    });
}

bool ContinuousTuning::isOn() const {
    return services_.settings.tunesByItself();
}

/// Is switched on or off.
void ContinuousTuning::follow() {
    if (isOn()) {
        watch_.start();
    } else {
        watch_.stop();
        if (mine_) drop();
    }
    lookAtFeedback();
    consider();
}

/// Ends the run at work, and nobody hears of it.
void ContinuousTuning::drop() {
    mine_ = false;
    kept_.working.clear();
    keep();
    services_.tuner.stop();
    if (paused_) services_.tuner.resume();  // a paused one does not hear
}

bool ContinuousTuning::mayWork() const {
    return watch_.isIdle() && !watch_.isOnBattery();
}

void ContinuousTuning::pauseIfNeeded() {
    if (!mine_ || mayWork() || paused_ || handsOff_ || services_.tuner.state() != TuneState::Running) return;
    paused_ = true;
    services_.tuner.pause();
}

void ContinuousTuning::followUse() {
    pauseIfNeeded();
    if (mine_ && mayWork() && std::exchange(paused_, false)) return services_.tuner.resume();
    consider();
}

void ContinuousTuning::lookAtFeedback() {
    if (!isOn() && kept_.watched.isEmpty()) return;
    services_.store.collectedFeedback(this, [this](const QList<CollectedFeedback>& collected) {
        collected_ = collected;
        watch();
        consider();
    });
}

int ContinuousTuning::newSignals() const {
    return static_cast<int>(std::ranges::count_if(
        collected_, [this](const CollectedFeedback& row) { return row.feedback.created > kept_.seen; }));
}

ContinuousTuning::State ContinuousTuning::stateNow() const {
    if (!isOn()) return State::Off;
    if (!services_.settings.collectsFeedback().value_or(false)) return State::NoConsent;
    if (mine_ && services_.tuner.state() != TuneState::Paused) return State::Working;
    if (mine_) return watch_.isOnBattery() ? State::OnBattery : State::Paused;
    if (!kept_.working.isEmpty()) return watch_.isOnBattery() ? State::OnBattery : State::Waiting;
    if (!services_.engine.model()) return State::NoModel;
    const bool enough = newSignals() >= services_.settings.tuningSignals() && examples() >= kLeastExamples;
    if (!enough) return State::Gathering;
    return watch_.isOnBattery() ? State::OnBattery : State::Waiting;
}

void ContinuousTuning::consider() {
    state_ = stateNow();
    Q_EMIT changed();
    considerShadow();
    if (state_ != State::Waiting || !watch_.isIdle() || writing_ || services_.tuner.isBusy()) return;
    if (!kept_.working.isEmpty() && !QFile::exists(kept_.working + u"/run.json"_s)) return giveUp();
    kept_.working.isEmpty() ? begin() : services_.tuner.show(kept_.working);
}

void ContinuousTuning::begin() {
    writing_ = true;
    const qint64 newest = collected_.first().feedback.created;
    services_.feedback.write(this, [this, newest](const QString& file) {
        writing_ = false;
        if (stateNow() != State::Waiting || !watch_.isIdle() || services_.tuner.isBusy()) return;
        TuneWish wish;
        wish.model = fromPath(services_.engine.entry().path);
        wish.data = file;
        wish.minutes = runMinutes_;
        wish.withRandom = false;  // the time is short
        wish.idle = lowest_;
        kept_.seen = newest;
        kept_.model = toQString(services_.engine.model()->name);
        takeOn();
        services_.tuner.start(wish);
        kept_.working = services_.tuner.folder();
        keep();
    });
}

void ContinuousTuning::takeOn() {
    mine_ = true;
    paused_ = handsOff_ = false;
    watch_.lookForRequests(true);
}

/// A run that was at work when the program ended is shown: it is taken up.
void ContinuousTuning::goOnWithShown() {
    if (mine_ || !mayWork() || kept_.working.isEmpty() || services_.tuner.folder() != kept_.working ||
        services_.tuner.isBusy() || !isOn())
        return;
    if (services_.tuner.outcome()) return conclude();
    if (services_.tuner.standing().dataDeleted) return giveUp();
    takeOn();
    services_.tuner.takeUp(lowest_);
}

void ContinuousTuning::giveUp() {
    kept_.working.clear();
    keep();
    consider();
}

void ContinuousTuning::followTuner() {
    const TuneState state = services_.tuner.state();
    if (mine_ && state == TuneState::Running) {
        // The user lets it go on, though the computer is in use or on battery.
        if (paused_ && !mayWork()) handsOff_ = true;
        pauseIfNeeded();
    }
    if (mine_ && state == TuneState::Idle) {
        mine_ = false;
        watch_.lookForRequests(false);
        if (services_.tuner.outcome()) return conclude();
        return giveUp();  // it was stopped before it began, or it failed
    }
    consider();
}

void ContinuousTuning::conclude() {
    const auto& outcome = *services_.tuner.outcome();
    kept_.working.clear();
    kept_.run = services_.tuner.folder();
    if (!outcome.accepted) return enter(Outcome::Nothing);
    if (services_.settings.adoptsByItself()) return enter(Outcome::Shadowed);
    enter(Outcome::Offered);
    Q_EMIT offered();
}

/// What would adopt itself proves first that it suits what came after the run as well.
void ContinuousTuning::considerShadow() {
    const bool ready = kept_.result == Outcome::Shadowed && isOn() && mayWork() && !shadowing_ &&
                       !services_.tuner.isBusy() && services_.feedback.wanted(kept_.when) >= kShadowAnswers;
    if (!ready) return;
    shadowing_ = true;
    services_.feedback.write(
        this, [this, run = kept_.run](const QString& file) { services_.tuner.scoreShadow(run, file); },
        kept_.when);
}

void ContinuousTuning::takeShadow(const QString& folder, const std::optional<ShadowScore>& score) {
    shadowing_ = false;
    if (folder != kept_.run || kept_.result != Outcome::Shadowed) return consider();
    if (!score || !score->passes) return enter(Outcome::NotBetterLater);
    if (services_.settings.adoptsByItself()) return services_.tuner.adoptKept(folder);
    enter(Outcome::Offered);
    Q_EMIT offered();
}

void ContinuousTuning::takeAdoption() {
    kept_.watched = kept_.run;
    kept_.adoptedAt = now();
    enter(Outcome::Adopted);
    if (services_.settings.adoptsByItself()) Q_EMIT adopted();
}

/// Adopted here or by the user, who may also take it back.
void ContinuousTuning::followAdoption() {
    if (kept_.run.isEmpty() || services_.tuner.folder() != kept_.run) return;
    if (services_.tuner.standing().isLive) {
        takeAdoption();
    } else if (!std::exchange(kept_.watched, QString()).isEmpty()) {
        enter(Outcome::Offered);
    }
}

void ContinuousTuning::watch() {
    if (kept_.watched.isEmpty()) return;
    const RatingTally since = ratingsSince(collected_, kept_.model, kept_.adoptedAt);
    if (falls_out_of_band(ratingsBefore(collected_, kept_.model, kept_.adoptedAt), since)) {
        services_.tuner.rollBack(std::exchange(kept_.watched, QString()), true);
        enter(Outcome::RolledBack);
        Q_EMIT rolledBack();
    } else if (since.ratings >= kWatchedRatings) {
        kept_.watched.clear();
        keep();
    }
}

void ContinuousTuning::enter(Outcome outcome) {
    kept_.result = outcome;
    kept_.when = now();
    keep();
    consider();
}

}  // namespace tars::ui
