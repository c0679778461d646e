// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop_news.h"

#include <QWidget>

#include <algorithm>

#ifdef TARS_HAVE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace tars::ui {
namespace {

constexpr int kLongMs = 10'000;

}  // namespace

DesktopNews::DesktopNews(const Settings& settings, QWidget& window)
    : QObject(&window), settings_(settings), window_(window), longMs_(kLongMs) {}

void DesktopNews::begin(const QString& work) {
    running_[work].start();
}

void DesktopNews::end(const QString& work, const QString& title, const QString& text, Lead lead) {
    const auto running = running_.constFind(work);
    if (running == running_.cend()) return;
    const bool isLong = running->elapsed() >= longMs_;
    running_.erase(running);
    if (isLong) tell(title, text, std::move(lead));
}

void DesktopNews::tell(const QString& title, const QString& text, Lead lead) {
    const bool seen = window_.isVisible() && !window_.isMinimized() && window_.isActiveWindow();
    if (!seen && settings_.notifies()) show(title, text, std::move(lead));
}

void DesktopNews::showOtherwise(const QString& title, const QString& text, Lead lead) {
    otherwiseLead_ = std::move(lead);
    if (otherwise_) otherwise_(title, text);
}

void DesktopNews::follow() {
    bringUp(std::exchange(otherwiseLead_, {}), {});
}

void DesktopNews::bringUp(const Lead& there, const QString& activation) {
    Q_EMIT opened(activation);
    if (there) there();
}

#ifdef TARS_HAVE_DBUS

namespace {

using namespace Qt::StringLiterals;

// The desktop notifications specification, version 1.2.
constexpr auto kService = "org.freedesktop.Notifications"_L1, kPath = "/org/freedesktop/Notifications"_L1;
constexpr int kDesktopDecides = -1;  // how long it stays
constexpr qsizetype kMostRemembered = 64;

}  // namespace

void DesktopNews::show(const QString& title, const QString& text, Lead lead) {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) return showOtherwise(title, text, std::move(lead));
    if (!std::exchange(listening_, true)) {
        bus.connect(kService, kPath, kService, u"ActionInvoked"_s, this, SLOT(takeAction(uint, QString)));
        bus.connect(kService, kPath, kService, u"ActivationToken"_s, this, SLOT(takeToken(uint, QString)));
    }
    auto call = QDBusMessage::createMethodCall(kService, kPath, kService, u"Notify"_s);
    const QString desktopFile = u"io.github.tars.Tars"_s;
    call << u"TARS"_s << 0U << desktopFile << title << text.toHtmlEscaped()
         << QStringList{u"default"_s, tr("Show")} << QVariantMap{{u"desktop-entry"_s, desktopFile}}
         << kDesktopDecides;
    auto* reply = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply, title, text, lead] {
        reply->deleteLater();
        const QDBusPendingReply<uint> id = *reply;
        if (id.isError()) return showOtherwise(title, text, lead);
        shown_.append({id.value(), lead});
        if (shown_.size() > kMostRemembered) shown_.removeFirst();
    });
}

#else

void DesktopNews::show(const QString& title, const QString& text, Lead lead) {
    showOtherwise(title, text, std::move(lead));
}

#endif

void DesktopNews::takeToken(uint id, const QString& token) {
    const auto isIt = [id](const auto& each) { return each.first == id; };
    if (std::ranges::any_of(shown_, isIt)) token_ = token;
}

void DesktopNews::takeAction(uint id, const QString&) {
    const auto found = std::ranges::find(shown_, id, &std::pair<uint, Lead>::first);
    if (found == shown_.end()) return;
    const Lead there = found->second;
    shown_.erase(found);
    bringUp(there, std::exchange(token_, {}));
}

}  // namespace tars::ui
