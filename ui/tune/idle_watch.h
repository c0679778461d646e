// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <optional>

namespace tars::ui {

class ChatController;
class ChatEngine;
class ModelServer;

/// Knows whether anybody has needed the computer of late: for an answer, a request, a model being loaded or,
/// where that counts, by a key or a click here. And whether it runs on battery. It looks only while it is
/// wanted.
class IdleWatch : public QObject {
    Q_OBJECT
  public:
    struct Services {
        ChatController& chat;
        ChatEngine& engine;
        ModelServer& server;
    };
    explicit IdleWatch(const Services& services, QObject* parent = nullptr);
    ~IdleWatch() override;

    /// How long nothing must have happened, and what counts.
    void setQuiet(int ms, bool keysCount);
    void start();
    void stop();
    bool isOn() const { return on_; }
    /// Requests say nothing when they begin, and are looked for as often as some times in a second.
    void lookForRequests(bool often);
    /// Instead of on_battery(), which is asked on another thread: for tests. Nothing: there is no battery.
    void setPower(std::function<std::optional<bool>()> ask, int everyMs);

    /// Not before it has been quiet for so long since start(), unless keys do not count.
    bool isIdle() const { return idle_; }
    bool isOnBattery() const { return onBattery_; }

  Q_SIGNALS:
    void changed();  ///< one of the two

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    bool isBusy() const;
    void noteUse();
    void becomeIdle();
    void askForPower();
    void takePower(std::optional<bool> battery);

    Services services_;
    bool on_ = false, idle_ = false, onBattery_ = false, keysCount_ = true;
    QTimer quiet_;
    QTimer requests_;
    QTimer power_;  ///< on a machine with a battery
    std::function<std::optional<bool>()> askPower_;
    QThreadPool asker_;
};

}  // namespace tars::ui
