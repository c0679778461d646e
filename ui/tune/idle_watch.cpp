// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/idle_watch.h"

#include "core/power_source.h"
#include "ui/chat/chat_controller.h"
#include "ui/engine/chat_engine.h"
#include "ui/server/model_server.h"

#include <QCoreApplication>
#include <QEvent>

#include <utility>

namespace tars::ui {
namespace {

constexpr int kPowerMs = 30'000;
constexpr int kRequestsMs = 250;

}  // namespace

IdleWatch::IdleWatch(const Services& services, QObject* parent)
    : QObject(parent), services_(services), askPower_([] { return on_battery(); }) {
    asker_.setMaxThreadCount(1);
    quiet_.setSingleShot(true);
    requests_.setInterval(kRequestsMs);
    power_.setInterval(kPowerMs);
    connect(&power_, &QTimer::timeout, this, &IdleWatch::askForPower);
    connect(&quiet_, &QTimer::timeout, this, &IdleWatch::becomeIdle);
    connect(&requests_, &QTimer::timeout, this, [this] {
        if (services_.server.active() > 0) noteUse();
    });
    connect(&services.chat, &ChatController::answeringChanged, this, &IdleWatch::noteUse);
    connect(&services.engine, &ChatEngine::loadingStarted, this, &IdleWatch::noteUse);
    connect(&services.server, &ModelServer::answered, this, &IdleWatch::noteUse);
}

IdleWatch::~IdleWatch() {
    asker_.waitForDone();
}

void IdleWatch::setQuiet(int ms, bool keysCount) {
    quiet_.setInterval(ms);
    keysCount_ = keysCount;
    if (on_) quiet_.start();
}

void IdleWatch::start() {
    if (std::exchange(on_, true)) return;
    QCoreApplication::instance()->installEventFilter(this);
    if (keysCount_ || isBusy())
        noteUse();
    else
        becomeIdle();
    askForPower();
}

void IdleWatch::stop() {
    on_ = idle_ = false;
    QCoreApplication::instance()->removeEventFilter(this);
    for (QTimer* timer : {&quiet_, &requests_, &power_}) timer->stop();
}

void IdleWatch::lookForRequests(bool often) {
    often ? requests_.start() : requests_.stop();
}

void IdleWatch::setPower(std::function<std::optional<bool>()> ask, int everyMs) {
    askPower_ = std::move(ask);
    power_.setInterval(everyMs);
    if (on_) askForPower();
}

bool IdleWatch::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    const bool isUse = type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel;
    if (isUse && keysCount_) noteUse();
    return QObject::eventFilter(watched, event);
}

bool IdleWatch::isBusy() const {
    return services_.chat.isBusy() || services_.server.active() > 0 ||
           !services_.engine.loadingPath().isEmpty();
}

void IdleWatch::noteUse() {
    if (!on_) return;
    quiet_.start();
    if (std::exchange(idle_, false)) Q_EMIT changed();
}

void IdleWatch::becomeIdle() {
    if (isBusy()) return quiet_.start();
    idle_ = true;
    Q_EMIT changed();
}

void IdleWatch::askForPower() {
    asker_.start([this, ask = askPower_] {
        const auto battery = ask();
        QMetaObject::invokeMethod(
            this, [this, battery] { takePower(battery); }, Qt::QueuedConnection);
    });
}

void IdleWatch::takePower(std::optional<bool> battery) {
    if (on_ && battery)
        power_.start();
    else
        power_.stop();
    if (std::exchange(onBattery_, battery.value_or(false)) != onBattery_) Q_EMIT changed();
}

}  // namespace tars::ui
