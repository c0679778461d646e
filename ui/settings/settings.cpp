// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings.h"

#include <QFile>
#include <QRandomGenerator>

#include <array>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kRecentModels = 8;

constexpr auto kColorMode = "appearance/colors"_L1;
constexpr auto kTextScale = "appearance/text_percent"_L1;
constexpr auto kMotion = "appearance/motion"_L1;
constexpr auto kLanguage = "appearance/language"_L1;
constexpr auto kThreads = "engine/threads"_L1;
constexpr auto kDevice = "engine/device"_L1;
constexpr auto kPort = "server/port"_L1;
constexpr auto kOnNetwork = "server/network"_L1;
constexpr auto kKey = "server/key"_L1;
constexpr auto kStarts = "server/start_with_window"_L1;
constexpr auto kCollects = "tuning/collect_feedback"_L1;
constexpr auto kTunesItself = "tuning/by_itself"_L1;
constexpr auto kSignals = "tuning/signals"_L1;
constexpr auto kAdoptsItself = "tuning/adopt_by_itself"_L1;
constexpr auto kOrigins = "server/origins"_L1;
constexpr auto kIdle = "server/idle_minutes"_L1;
constexpr auto kTray = "desktop/tray"_L1;
constexpr auto kCloseToTray = "desktop/close_to_tray"_L1;
constexpr auto kNotifies = "desktop/notifications"_L1;
constexpr auto kLoadLast = "models/load_last"_L1;
constexpr auto kMetered = "downloads/pause_on_metered"_L1;
constexpr auto kShortcuts = "shortcuts/"_L1;
constexpr auto kWelcomed = "window/welcomed"_L1;
constexpr auto kPanelShown = "window/settings_panel"_L1;
constexpr auto kGeometry = "window/geometry"_L1;
constexpr auto kListOrders = "window/order_of_"_L1;
constexpr auto kChatSplit = "window/chat_split"_L1;
constexpr auto kLastPage = "window/page"_L1;
constexpr auto kSplitShown = "window/split"_L1;
constexpr auto kScrolledTo = "window/scrolled_to"_L1;
constexpr auto kLastChat = "chat/last"_L1;
constexpr auto kDraft = "chat/draft"_L1;
constexpr auto kSearchOrder = "chat/search_order"_L1;
constexpr auto kReaderScale = "chat/reader_percent"_L1;
constexpr auto kRecent = "models/recent"_L1;

/// Where a setting stands, and who hears of a change.
struct Place {
    QLatin1StringView key;
    void (Settings::*changed)();
};

Place placeOf(Setting setting) {
    switch (setting) {
    case Setting::Colors:
        return {kColorMode, &Settings::appearanceChanged};
    case Setting::TextScale:
        return {kTextScale, &Settings::appearanceChanged};
    case Setting::Motion:
        return {kMotion, &Settings::appearanceChanged};
    case Setting::Language:
        return {kLanguage, &Settings::languageChanged};
    case Setting::Tray:
        return {kTray, &Settings::desktopChanged};
    case Setting::CloseToTray:
        return {kCloseToTray, &Settings::desktopChanged};
    case Setting::Notifies:
        return {kNotifies, &Settings::desktopChanged};
    case Setting::Metered:
        return {kMetered, &Settings::downloadsChanged};
    case Setting::LoadLast:
        return {kLoadLast, &Settings::desktopChanged};
    case Setting::Device:
        return {kDevice, &Settings::engineChanged};
    case Setting::Threads:
        return {kThreads, &Settings::engineChanged};
    case Setting::Feedback:
        break;
    }
    return {kCollects, &Settings::feedbackChanged};
}

/// 192 bits no one can guess.
QString freshKey() {
    std::array<quint32, 6> noise{};
    QRandomGenerator::system()->fillRange(noise.data(), noise.size());
    const QByteArray bytes(reinterpret_cast<const char*>(noise.data()), sizeof(noise));
    return u"tars-"_s + QString::fromLatin1(
                            bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

}  // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), store_(file, QSettings::IniFormat) {}

ColorMode Settings::colorMode() const {
    const QString name = store_.value(kColorMode).toString();
    if (name == "light"_L1) return ColorMode::Light;
    return name == "dark"_L1 ? ColorMode::Dark : ColorMode::System;
}

void Settings::setColorMode(ColorMode mode) {
    if (mode == colorMode()) return;
    store_.setValue(kColorMode, mode == ColorMode::Light  ? u"light"_s
                                : mode == ColorMode::Dark ? u"dark"_s
                                                          : u"system"_s);
    Q_EMIT appearanceChanged();
}

int Settings::textScale() const {
    const int percent = store_.value(kTextScale).toInt();
    return percent == 0 ? kNormalText : qBound(kSmallestText, percent, kLargestText);
}

void Settings::setTextScale(int percent) {
    const int bounded = qBound(kSmallestText, percent, kLargestText);
    if (bounded == textScale()) return;
    store_.setValue(kTextScale, bounded);
    Q_EMIT appearanceChanged();
}

MotionMode Settings::motion() const {
    const QString name = store_.value(kMotion).toString();
    if (name == "full"_L1) return MotionMode::Full;
    return name == "reduced"_L1 ? MotionMode::Reduced : MotionMode::System;
}

void Settings::setMotion(MotionMode mode) {
    if (mode == motion()) return;
    store_.setValue(kMotion, mode == MotionMode::Full      ? u"full"_s
                             : mode == MotionMode::Reduced ? u"reduced"_s
                                                           : u"system"_s);
    Q_EMIT appearanceChanged();
}

SearchOrder Settings::searchOrder() const {
    return store_.value(kSearchOrder).toString() == "relevance"_L1 ? SearchOrder::Relevance
                                                                   : SearchOrder::Newest;
}

void Settings::setSearchOrder(SearchOrder order) {
    store_.setValue(kSearchOrder, order == SearchOrder::Relevance ? u"relevance"_s : u"newest"_s);
}

int Settings::readerScale() const {
    const int percent = store_.value(kReaderScale).toInt();
    return percent == 0 ? kNormalText : qBound(kSmallestReader, percent, kLargestReader);
}

void Settings::setReaderScale(int percent) {
    store_.setValue(kReaderScale, qBound(kSmallestReader, percent, kLargestReader));
}

QString Settings::language() const {
    return store_.value(kLanguage).toString();
}

void Settings::setLanguage(const QString& code) {
    if (code == language()) return;
    store_.setValue(kLanguage, code);
    Q_EMIT languageChanged();
}

int Settings::threads() const {
    return qBound(0, store_.value(kThreads).toInt(), kMostThreads);
}

void Settings::setThreads(int count) {
    const int bounded = qBound(0, count, kMostThreads);
    if (bounded == threads()) return;
    store_.setValue(kThreads, bounded);
    Q_EMIT engineChanged();
}

QString Settings::device() const {
    const QString name = store_.value(kDevice).toString();
    return name.isEmpty() ? u"auto"_s : name;
}

void Settings::setDevice(const QString& name) {
    if (name == device()) return;
    store_.setValue(kDevice, name);
    Q_EMIT engineChanged();
}

int Settings::serverPort() const {
    const int port = store_.value(kPort).toInt();
    return port == 0 ? kServerPort : qBound(kLowestPort, port, kHighestPort);
}

void Settings::setServerPort(int port) {
    const int bounded = qBound(kLowestPort, port, kHighestPort);
    if (bounded == serverPort()) return;
    store_.setValue(kPort, bounded);
    Q_EMIT serverChanged();
}

bool Settings::serverOnNetwork() const {
    return store_.value(kOnNetwork).toBool() && !serverKey().isEmpty();
}

void Settings::setServerOnNetwork(bool open) {
    if (open == serverOnNetwork()) return;
    if (open && serverKey().isEmpty()) writeServerKey();
    store_.setValue(kOnNetwork, open);
    Q_EMIT serverChanged();
}

QString Settings::serverKey() const {
    return store_.value(kKey).toString();
}

void Settings::renewServerKey() {
    writeServerKey();
    Q_EMIT serverChanged();
}

// The file must be nobody else's to read before the key is in it; later writes keep its permissions.
void Settings::writeServerKey() {
    store_.setValue(kKey, QString());
    store_.sync();
    QFile::setPermissions(store_.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    store_.setValue(kKey, freshKey());
    store_.sync();
}

bool Settings::serverStarts() const {
    return store_.value(kStarts).toBool();
}

void Settings::setServerStarts(bool with) {
    store_.setValue(kStarts, with);
}

std::optional<bool> Settings::collectsFeedback() const {
    const QVariant agreed = store_.value(kCollects);
    return agreed.isValid() ? std::optional(agreed.toBool()) : std::nullopt;
}

void Settings::setCollectsFeedback(bool agreed) {
    if (agreed == collectsFeedback()) return;
    store_.setValue(kCollects, agreed);
    Q_EMIT feedbackChanged();
}

bool Settings::tunesByItself() const {
    return store_.value(kTunesItself).toBool();
}

void Settings::setTunesByItself(bool on) {
    if (on == tunesByItself()) return;
    store_.setValue(kTunesItself, on);
    Q_EMIT selfTuningChanged();
}

int Settings::tuningSignals() const {
    const int count = store_.value(kSignals).toInt();
    return count == 0 ? kUsualSignals : qBound(kFewestSignals, count, kMostSignals);
}

void Settings::setTuningSignals(int count) {
    const int bounded = qBound(kFewestSignals, count, kMostSignals);
    if (bounded == tuningSignals()) return;
    store_.setValue(kSignals, bounded);
    Q_EMIT selfTuningChanged();
}

bool Settings::adoptsByItself() const {
    return store_.value(kAdoptsItself).toBool();
}

void Settings::setAdoptsByItself(bool on) {
    store_.setValue(kAdoptsItself, on);
}

QStringList Settings::serverOrigins() const {
    return store_.value(kOrigins).toStringList();
}

void Settings::setServerOrigins(const QStringList& origins) {
    if (origins == serverOrigins()) return;
    store_.setValue(kOrigins, origins);
    Q_EMIT serverChanged();
}

int Settings::serverIdleMinutes() const {
    bool isNumber = false;
    const int minutes = store_.value(kIdle).toInt(&isNumber);
    return isNumber ? qBound(0, minutes, kLongestIdleMinutes) : kIdleMinutes;
}

void Settings::setServerIdleMinutes(int minutes) {
    const int bounded = qBound(0, minutes, kLongestIdleMinutes);
    if (bounded == serverIdleMinutes()) return;
    store_.setValue(kIdle, bounded);
    Q_EMIT serverChanged();
}

bool Settings::trayShown() const {
    return store_.value(kTray, true).toBool();
}

void Settings::setTrayShown(bool shown) {
    if (shown == trayShown()) return;
    store_.setValue(kTray, shown);
    Q_EMIT desktopChanged();
}

bool Settings::closesToTray() const {
    return store_.value(kCloseToTray).toBool();
}

void Settings::setClosesToTray(bool closes) {
    if (closes == closesToTray()) return;
    store_.setValue(kCloseToTray, closes);
    Q_EMIT desktopChanged();
}

bool Settings::notifies() const {
    return store_.value(kNotifies, true).toBool();
}

void Settings::setNotifies(bool notifies) {
    if (notifies == this->notifies()) return;
    store_.setValue(kNotifies, notifies);
    Q_EMIT desktopChanged();
}

bool Settings::loadsLastModel() const {
    return store_.value(kLoadLast, true).toBool();
}

void Settings::setLoadsLastModel(bool loads) {
    if (loads == loadsLastModel()) return;
    store_.setValue(kLoadLast, loads);
    Q_EMIT desktopChanged();
}

bool Settings::pausesOnMetered() const {
    return store_.value(kMetered, true).toBool();
}

void Settings::setPausesOnMetered(bool pauses) {
    if (pauses == pausesOnMetered()) return;
    store_.setValue(kMetered, pauses);
    Q_EMIT downloadsChanged();
}

std::optional<QString> Settings::shortcut(const QString& action) const {
    const QVariant keys = store_.value(kShortcuts + action);
    return keys.isValid() ? std::optional(keys.toString()) : std::nullopt;
}

void Settings::setShortcut(const QString& action, const std::optional<QString>& keys) {
    if (keys)
        store_.setValue(kShortcuts + action, *keys);
    else
        store_.remove(kShortcuts + action);
}

bool Settings::isChanged(Setting setting) const {
    switch (setting) {
    case Setting::Colors:
        return colorMode() != ColorMode::System;
    case Setting::TextScale:
        return textScale() != kNormalText;
    case Setting::Motion:
        return motion() != MotionMode::System;
    case Setting::Language:
        return !language().isEmpty();
    case Setting::Tray:
        return !trayShown();
    case Setting::CloseToTray:
        return closesToTray();
    case Setting::Notifies:
        return !notifies();
    case Setting::Metered:
        return !pausesOnMetered();
    case Setting::LoadLast:
        return !loadsLastModel();
    case Setting::Device:
        return device() != "auto"_L1;
    case Setting::Threads:
        return threads() != 0;
    case Setting::Feedback:
        break;
    }
    return collectsFeedback().value_or(false);
}

QVariant Settings::stored(Setting setting) const {
    return store_.value(placeOf(setting).key);
}

void Settings::restore(Setting setting, const QVariant& value) {
    if (value == stored(setting)) return;
    const Place place = placeOf(setting);
    if (value.isValid())
        store_.setValue(place.key, value);
    else
        store_.remove(place.key);
    Q_EMIT(this->*place.changed)();
}

bool Settings::welcomed() const {
    return store_.value(kWelcomed).toBool();
}

void Settings::setWelcomed() {
    store_.setValue(kWelcomed, true);
}

bool Settings::settingsPanelShown() const {
    return store_.value(kPanelShown).toBool();
}

QString Settings::listOrder(const QString& list) const {
    return store_.value(kListOrders + list).toString();
}

void Settings::setListOrder(const QString& list, const QString& order) {
    store_.setValue(kListOrders + list, order);
}

void Settings::setSettingsPanelShown(bool shown) {
    store_.setValue(kPanelShown, shown);
}

QByteArray Settings::geometry() const {
    return store_.value(kGeometry).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry) {
    store_.setValue(kGeometry, geometry);
}

QByteArray Settings::chatSplit() const {
    return store_.value(kChatSplit).toByteArray();
}

void Settings::setChatSplit(const QByteArray& state) {
    store_.setValue(kChatSplit, state);
}

qint64 Settings::lastChat() const {
    return store_.value(kLastChat).toLongLong();
}

void Settings::setLastChat(qint64 chat) {
    store_.setValue(kLastChat, chat);
}

int Settings::lastPage() const {
    return store_.value(kLastPage).toInt();
}

void Settings::setLastPage(int page) {
    store_.setValue(kLastPage, page);
}

QString Settings::draft() const {
    return store_.value(kDraft).toString();
}

void Settings::setDraft(const QString& text) {
    store_.setValue(kDraft, text);
}

bool Settings::splitShown() const {
    return store_.value(kSplitShown).toBool();
}

void Settings::setSplitShown(bool shown) {
    store_.setValue(kSplitShown, shown);
}

qint64 Settings::scrolledTo() const {
    return store_.value(kScrolledTo).toLongLong();
}

void Settings::setScrolledTo(qint64 message) {
    store_.setValue(kScrolledTo, message);
}

QStringList Settings::recentModels() const {
    return store_.value(kRecent).toStringList().mid(0, kRecentModels);
}

void Settings::addRecentModel(const QString& path) {
    QStringList recent = recentModels();
    recent.removeAll(path);
    recent.prepend(path);
    store_.setValue(kRecent, recent.mid(0, kRecentModels));
}

}  // namespace tars::ui
