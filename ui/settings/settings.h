// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/search_result.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>

namespace tars::ui {

enum class ColorMode { System, Light, Dark };
/// Of what moves by itself.
enum class MotionMode { System, Full, Reduced };
/// When the user's own tuning runs go on: while no answer is written, while nobody uses the computer, always.
enum class TunePace { BesideAnswers, Idle, Full };

/// Those that stand on the page of settings and have a default to go back to.
enum class Setting {
    Colors,
    TextScale,
    Motion,
    Language,
    Tray,
    CloseToTray,
    Notifies,
    Metered,
    LoadLast,
    Device,
    Threads,
    Feedback
};

/// What the user has chosen, in settings.ini beside the conversations. What of it can be chosen without a
/// window, too, stands in settings/setting_rules.h with its defaults; a damaged value reads as its default.
/// What other programs change in the file counts at once, as if it were chosen here.
class Settings : public QObject {
    Q_OBJECT
  public:
    static constexpr int kSmallestText = 70, kNormalText = 100, kLargestText = 200;
    static constexpr int kSmallestReader = 50, kLargestReader = 300;
    static constexpr int kMostThreads = 1024;
    static constexpr int kLowestPort = 1024, kServerPort = 11434, kHighestPort = 65535;
    static constexpr int kFewestSignals = 8, kUsualSignals = 32, kMostSignals = 1000;
    static constexpr int kIdleMinutes = 5, kLongestIdleMinutes = 24 * 60;

    explicit Settings(const QString& file, QObject* parent = nullptr);

    ColorMode colorMode() const;
    void setColorMode(ColorMode mode);
    /// Per cent of the system's own size.
    int textScale() const;
    void setTextScale(int percent);
    MotionMode motion() const;
    void setMotion(MotionMode motion);
    /// "en", "de", "pt_BR"; empty: the system's.
    QString language() const;
    void setLanguage(const QString& code);
    /// For the engine, from the next model on; 0: every processor.
    int threads() const;
    void setThreads(int count);
    /// What computes, from the next model on, as choose_device() names it: "auto", "cpu", "cuda:0,2".
    QString device() const;
    void setDevice(const QString& name);

    int serverPort() const;
    void setServerPort(int port);
    /// Whether other devices may connect. They need the key, which exists from then on.
    bool serverOnNetwork() const;
    void setServerOnNetwork(bool open);
    /// Empty until the network may connect for the first time.
    QString serverKey() const;
    void renewServerKey();
    bool serverStarts() const;
    void setServerStarts(bool with);
    /// Web pages that may ask, besides those of this computer: "https://example.org".
    QStringList serverOrigins() const;
    void setServerOrigins(const QStringList& origins);
    /// How long a model that was loaded for a request stays without another one; 0: for good.
    int serverIdleMinutes() const;
    void setServerIdleMinutes(int minutes);

    /// An icon beside the desktop's clock, where the desktop has a place for it.
    bool trayShown() const;
    void setTrayShown(bool shown);
    /// Closing the window leaves TARS running behind that icon.
    bool closesToTray() const;
    void setClosesToTray(bool closes);
    /// Says so on the desktop when long work is done.
    bool notifies() const;
    void setNotifies(bool notifies);

    /// The model used last is loaded when the window opens, where it is expected to fit.
    bool loadsLastModel() const;
    void setLoadsLastModel(bool loads);

    /// Downloads wait while the connection costs by the byte.
    bool pausesOnMetered() const;
    void setPausesOnMetered(bool pauses);

    /// Whether what the user thinks of answers may be collected for tuning; no value: the user was not asked.
    std::optional<bool> collectsFeedback() const;
    void setCollectsFeedback(bool agreed);

    /// Whether runs begin by themselves on what was collected.
    bool tunesByItself() const;
    void setTunesByItself(bool on);
    /// After so many new ratings.
    int tuningSignals() const;
    void setTuningSignals(int count);
    /// Whether what such a run finds is adopted without asking.
    bool adoptsByItself() const;
    void setAdoptsByItself(bool on);
    TunePace tunePace() const;
    void setTunePace(TunePace pace);

    /// The keys the user gave an action, as portable text; empty: none; no value: its usual ones.
    std::optional<QString> shortcut(const QString& action) const;
    void setShortcut(const QString& action, const std::optional<QString>& keys);

    /// Whether it is something else than its default.
    bool isChanged(Setting setting) const;
    /// As it stands in the file, to be put back there; invalid: nothing does, which is its default.
    QVariant stored(Setting setting) const;
    void restore(Setting setting, const QVariant& value = {});

    /// Whether the first steps were gone through, or skipped.
    bool welcomed() const;
    void setWelcomed();

    /// By which column a list is sorted, as it calls that; empty: by none.
    QString listOrder(const QString& list) const;
    void setListOrder(const QString& list, const QString& order);
    bool settingsPanelShown() const;
    void setSettingsPanelShown(bool shown);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    /// Of what the user drags, as KeptSizes knows it under that name.
    QByteArray sizes(const QString& name) const;
    void setSizes(const QString& name, const QByteArray& state);
    qint64 lastChat() const;
    void setLastChat(qint64 chat);
    int lastPage() const;
    void setLastPage(int page);
    SearchOrder searchOrder() const;
    void setSearchOrder(SearchOrder order);
    /// How large the reader's text is, per cent of the window's.
    int readerScale() const;
    void setReaderScale(int percent);
    /// What stands in the composer and was not sent.
    /// In this chat; 0: in one that has no message yet.
    QString draft(qint64 chat) const;
    void setDraft(qint64 chat, const QString& text);
    /// Whether a second model stands beside the first.
    bool splitShown() const;
    void setSplitShown(bool shown);
    /// The message at the top of the transcript; 0: the end is in sight.
    qint64 scrolledTo() const;
    void setScrolledTo(qint64 message);
    /// Paths, newest first, at most eight.
    QStringList recentModels() const;
    void addRecentModel(const QString& path);

  Q_SIGNALS:
    void appearanceChanged();
    void languageChanged();
    void feedbackChanged();  ///< whether it may be collected
    void selfTuningChanged();
    void tunePaceChanged();
    void engineChanged();     ///< the device, or the threads
    void serverChanged();     ///< its port, who may connect, the key, or how long models stay
    void downloadsChanged();  ///< whether they wait while the connection is metered
    void desktopChanged();    ///< the icon, what closing does, what is loaded, or whether news are shown

  private:
    void writeServerKey();
    int number(QLatin1StringView key) const;
    /// What no value is for goes.
    void write(QLatin1StringView key, const QVariant& value);
    void tell(const QStringList& changedKeys);
    /// What others do to the file, from now on.
    void follow();
    void readAgain();

    QSettings store_;
    QFileSystemWatcher watcher_;
    QHash<QString, QString> known_;  ///< by its key: what everybody was told of a setting
};

}  // namespace tars::ui
