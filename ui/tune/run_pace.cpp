// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/run_pace.h"

#include "ui/tune/continuous_tuning.h"

#include <utility>

namespace tars::ui {
namespace {

constexpr int kAfterAnswerMs = 2'000, kAfterKeyMs = 60'000;

}  // namespace

RunPace::RunPace(const IdleWatch::Services& services, const Settings& settings, Tuner& tuner,
                 const ContinuousTuning& continuous, QObject* parent)
    : QObject(parent), settings_(settings), tuner_(tuner), continuous_(continuous), watch_(services) {
    connect(&watch_, &IdleWatch::changed, this, &RunPace::follow);
    connect(&tuner, &Tuner::stateChanged, this, &RunPace::follow);
    connect(&settings, &Settings::tunePaceChanged, this, &RunPace::usePace);
    usePace();
}

void RunPace::setQuiet(int ms) {
    quietMs_ = ms;
    usePace();
}

void RunPace::usePace() {
    const bool idle = settings_.tunePace() == TunePace::Idle;
    watch_.stop();
    watch_.setQuiet(quietMs_.value_or(idle ? kAfterKeyMs : kAfterAnswerMs), idle);
    tuner_.setIdle(idle);
    handsOff_ = false;
    follow();
}

RunPace::Waits RunPace::reasonNow() const {
    if (!watch_.isOn() || handsOff_) return Waits::No;
    if (watch_.isOnBattery()) return Waits::OnBattery;
    if (watch_.isIdle()) return Waits::No;
    return settings_.tunePace() == TunePace::Idle ? Waits::ForUser : Waits::ForAnswers;
}

void RunPace::follow() {
    const bool isOurs = tuner_.isBusy() && !continuous_.isAtWork();
    if (!isOurs) paused_ = handsOff_ = false;
    const bool watches = isOurs && settings_.tunePace() != TunePace::Full;
    if (watches != watch_.isOn()) {
        watches ? watch_.start() : watch_.stop();
        watch_.lookForRequests(watches);
    }
    if (paused_ && tuner_.state() == TuneState::Running) {
        paused_ = false;
        handsOff_ = reasonNow() != Waits::No;  // the user has resumed it
    }
    const Waits reason = reasonNow();
    if (reason != Waits::No && !paused_ && tuner_.state() == TuneState::Running) {
        paused_ = true;
        tuner_.pause();
    } else if (reason == Waits::No && std::exchange(paused_, false)) {
        tuner_.resume();
    }
    const Waits now = paused_ ? reason : Waits::No;
    if (std::exchange(waits_, now) != now) Q_EMIT changed();
}

}  // namespace tars::ui
