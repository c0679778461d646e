// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"
#include "ui/tune/idle_watch.h"
#include "ui/tune/tuner.h"

#include <QObject>

namespace tars::ui {

class ContinuousTuning;

/// Keeps the user's own run out of the way of their other work, as far as Settings::tunePace() has it: it
/// pauses between two slices, and goes on by itself. A run that the user resumes meanwhile is let alone until
/// its end. Runs that began by themselves have rules of their own (ContinuousTuning).
class RunPace : public QObject {
    Q_OBJECT
  public:
    enum class Waits { No, ForAnswers, ForUser, OnBattery };

    RunPace(const IdleWatch::Services& services, const Settings& settings, Tuner& tuner,
            const ContinuousTuning& continuous, QObject* parent = nullptr);

    /// Why the run at work is paused, unless the user has paused it.
    Waits waits() const { return waits_; }
    /// Without a minute, and without two seconds after an answer: for tests.
    void setQuiet(int ms);
    void setPower(std::function<std::optional<bool>()> ask, int everyMs) {
        watch_.setPower(std::move(ask), everyMs);
    }

  Q_SIGNALS:
    void changed();

  private:
    void usePace();
    void follow();
    Waits reasonNow() const;

    const Settings& settings_;
    Tuner& tuner_;
    const ContinuousTuning& continuous_;
    IdleWatch watch_;
    std::optional<int> quietMs_;
    Waits waits_ = Waits::No;
    bool paused_ = false;    ///< by us
    bool handsOff_ = false;  ///< the user wants this run to go on
};

}  // namespace tars::ui
