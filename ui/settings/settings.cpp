// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings.h"

#include "settings/settings_file.h"
#include "ui/text.h"

#include <QFile>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kRecentModels = 8;

// Those of setting_rules() first: tests/ui compares.
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
constexpr auto kTunePace = "tuning/pace"_L1;
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
constexpr auto kSizes = "window/"_L1;  // and the name
constexpr auto kLastPage = "window/page"_L1;
constexpr auto kSplitShown = "window/split"_L1;
constexpr auto kScrolledTo = "window/scrolled_to"_L1;
constexpr auto kLastChat = "chat/last"_L1;
constexpr auto kOldDraft = "chat/draft"_L1;
constexpr auto kDrafts = "drafts/"_L1;
constexpr auto kSearchOrder = "chat/search_order"_L1;
constexpr auto kReaderScale = "chat/reader_percent"_L1;
constexpr auto kRecent = "models/recent"_L1;

/// Where a setting stands.
QLatin1StringView keyOf(Setting setting) {
    switch (setting) {
    case Setting::Colors:
        return kColorMode;
    case Setting::TextScale:
        return kTextScale;
    case Setting::Motion:
        return kMotion;
    case Setting::Language:
        return kLanguage;
    case Setting::Tray:
        return kTray;
    case Setting::CloseToTray:
        return kCloseToTray;
    case Setting::Notifies:
        return kNotifies;
    case Setting::Metered:
        return kMetered;
    case Setting::LoadLast:
        return kLoadLast;
    case Setting::Device:
        return kDevice;
    case Setting::Threads:
        return kThreads;
    case Setting::Feedback:
        break;
    }
    return kCollects;
}

}  // namespace

Settings::Settings(const QString& file, QObject* parent)
    : QObject(parent), store_(file, QSettings::IniFormat) {
    follow();
}

ColorMode Settings::colorMode() const {
    const QString name = store_.value(kColorMode).toString();
    if (name == "light"_L1) return ColorMode::Light;
    return name == "dark"_L1 ? ColorMode::Dark : ColorMode::System;
}

void Settings::setColorMode(ColorMode mode) {
    if (mode == colorMode()) return;
    write(kColorMode, mode == ColorMode::Light  ? u"light"_s
                      : mode == ColorMode::Dark ? u"dark"_s
                                                : u"system"_s);
    Q_EMIT appearanceChanged();
}

int Settings::textScale() const {
    return number(kTextScale);
}

void Settings::setTextScale(int percent) {
    const int bounded = qBound(kSmallestText, percent, kLargestText);
    if (bounded == textScale()) return;
    write(kTextScale, bounded);
    Q_EMIT appearanceChanged();
}

MotionMode Settings::motion() const {
    const QString name = store_.value(kMotion).toString();
    if (name == "full"_L1) return MotionMode::Full;
    return name == "reduced"_L1 ? MotionMode::Reduced : MotionMode::System;
}

void Settings::setMotion(MotionMode mode) {
    if (mode == motion()) return;
    write(kMotion, mode == MotionMode::Full      ? u"full"_s
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
    write(kLanguage, code);
    Q_EMIT languageChanged();
}

int Settings::threads() const {
    return number(kThreads);
}

void Settings::setThreads(int count) {
    const int bounded = qBound(0, count, kMostThreads);
    if (bounded == threads()) return;
    write(kThreads, bounded);
    Q_EMIT engineChanged();
}

QString Settings::device() const {
    const QString name = store_.value(kDevice).toString();
    return name.isEmpty() ? u"auto"_s : name;
}

void Settings::setDevice(const QString& name) {
    if (name == device()) return;
    write(kDevice, name);
    Q_EMIT engineChanged();
}

int Settings::serverPort() const {
    return number(kPort);
}

void Settings::setServerPort(int port) {
    const int bounded = qBound(kLowestPort, port, kHighestPort);
    if (bounded == serverPort()) return;
    write(kPort, bounded);
    Q_EMIT serverChanged();
}

bool Settings::serverOnNetwork() const {
    return store_.value(kOnNetwork).toBool() && !serverKey().isEmpty();
}

void Settings::setServerOnNetwork(bool open) {
    if (open == serverOnNetwork()) return;
    if (open && serverKey().isEmpty()) writeServerKey();
    write(kOnNetwork, open);
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
    write(kKey, QString());
    store_.sync();
    QFile::setPermissions(store_.fileName(), QFile::ReadOwner | QFile::WriteOwner);
    write(kKey, toQString(fresh_server_key()));
    store_.sync();
}

bool Settings::serverStarts() const {
    return store_.value(kStarts).toBool();
}

void Settings::setServerStarts(bool with) {
    write(kStarts, with);
}

std::optional<bool> Settings::collectsFeedback() const {
    const QVariant agreed = store_.value(kCollects);
    return agreed.isValid() ? std::optional(agreed.toBool()) : std::nullopt;
}

void Settings::setCollectsFeedback(bool agreed) {
    if (agreed == collectsFeedback()) return;
    write(kCollects, agreed);
    Q_EMIT feedbackChanged();
}

bool Settings::tunesByItself() const {
    return store_.value(kTunesItself).toBool();
}

void Settings::setTunesByItself(bool on) {
    if (on == tunesByItself()) return;
    write(kTunesItself, on);
    Q_EMIT selfTuningChanged();
}

int Settings::tuningSignals() const {
    return number(kSignals);
}

void Settings::setTuningSignals(int count) {
    const int bounded = qBound(kFewestSignals, count, kMostSignals);
    if (bounded == tuningSignals()) return;
    write(kSignals, bounded);
    Q_EMIT selfTuningChanged();
}

TunePace Settings::tunePace() const {
    const QString name = store_.value(kTunePace).toString();
    if (name == "idle"_L1) return TunePace::Idle;
    return name == "full"_L1 ? TunePace::Full : TunePace::BesideAnswers;
}

void Settings::setTunePace(TunePace pace) {
    if (pace == tunePace()) return;
    write(kTunePace, pace == TunePace::Idle ? u"idle"_s : pace == TunePace::Full ? u"full"_s : u"beside"_s);
    Q_EMIT tunePaceChanged();
}

bool Settings::adoptsByItself() const {
    return store_.value(kAdoptsItself).toBool();
}

void Settings::setAdoptsByItself(bool on) {
    write(kAdoptsItself, on);
}

QStringList Settings::serverOrigins() const {
    return store_.value(kOrigins).toStringList();
}

void Settings::setServerOrigins(const QStringList& origins) {
    if (origins == serverOrigins()) return;
    write(kOrigins, origins);
    Q_EMIT serverChanged();
}

int Settings::serverIdleMinutes() const {
    return number(kIdle);
}

void Settings::setServerIdleMinutes(int minutes) {
    const int bounded = qBound(0, minutes, kLongestIdleMinutes);
    if (bounded == serverIdleMinutes()) return;
    write(kIdle, bounded);
    Q_EMIT serverChanged();
}

bool Settings::trayShown() const {
    return store_.value(kTray, true).toBool();
}

void Settings::setTrayShown(bool shown) {
    if (shown == trayShown()) return;
    write(kTray, shown);
    Q_EMIT desktopChanged();
}

bool Settings::closesToTray() const {
    return store_.value(kCloseToTray).toBool();
}

void Settings::setClosesToTray(bool closes) {
    if (closes == closesToTray()) return;
    write(kCloseToTray, closes);
    Q_EMIT desktopChanged();
}

bool Settings::notifies() const {
    return store_.value(kNotifies, true).toBool();
}

void Settings::setNotifies(bool notifies) {
    if (notifies == this->notifies()) return;
    write(kNotifies, notifies);
    Q_EMIT desktopChanged();
}

bool Settings::loadsLastModel() const {
    return store_.value(kLoadLast, true).toBool();
}

void Settings::setLoadsLastModel(bool loads) {
    if (loads == loadsLastModel()) return;
    write(kLoadLast, loads);
    Q_EMIT desktopChanged();
}

bool Settings::pausesOnMetered() const {
    return store_.value(kMetered, true).toBool();
}

void Settings::setPausesOnMetered(bool pauses) {
    if (pauses == pausesOnMetered()) return;
    write(kMetered, pauses);
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
    return store_.value(keyOf(setting));
}

void Settings::restore(Setting setting, const QVariant& value) {
    if (value == stored(setting)) return;
    write(keyOf(setting), value);
    tell({keyOf(setting)});
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

QByteArray Settings::sizes(const QString& name) const {
    return store_.value(kSizes + name).toByteArray();
}

void Settings::setSizes(const QString& name, const QByteArray& state) {
    store_.setValue(kSizes + name, state);
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

QString Settings::draft(qint64 chat) const {
    const QString text = store_.value(kDrafts + QString::number(chat)).toString();
    // Before every chat had its own, there was one.
    return text.isEmpty() && chat == lastChat() ? store_.value(kOldDraft).toString() : text;
}

void Settings::setDraft(qint64 chat, const QString& text) {
    if (chat == lastChat()) store_.remove(kOldDraft);
    const QString key = kDrafts + QString::number(chat);
    if (text.isEmpty())
        store_.remove(key);
    else
        store_.setValue(key, text);
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
