// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <optional>

namespace tars::ui {

enum class ColorMode { System, Light, Dark };

/// What the user has chosen, in settings.ini beside the conversations. Defaults stand here and nowhere else;
/// a damaged value reads as its default.
class Settings : public QObject {
    Q_OBJECT
  public:
    static constexpr int kSmallestText = 70, kNormalText = 100, kLargestText = 200;
    static constexpr int kMostThreads = 1024;
    static constexpr int kLowestPort = 1024, kServerPort = 11434, kHighestPort = 65535;
    static constexpr int kFewestSignals = 8, kUsualSignals = 32, kMostSignals = 1000;

    explicit Settings(const QString& file, QObject* parent = nullptr);

    ColorMode colorMode() const;
    void setColorMode(ColorMode mode);
    /// Per cent of the system's own size.
    int textScale() const;
    void setTextScale(int percent);
    /// "en", "de", "pt_BR"; empty: the system's.
    QString language() const;
    void setLanguage(const QString& code);
    /// For the engine, from the next start; 0: every processor.
    int threads() const;
    void setThreads(int count);

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

    /// The keys the user gave an action, as portable text; empty: none; no value: its usual ones.
    std::optional<QString> shortcut(const QString& action) const;
    void setShortcut(const QString& action, const std::optional<QString>& keys);

    bool settingsPanelShown() const;
    void setSettingsPanelShown(bool shown);
    QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    QByteArray chatSplit() const;
    void setChatSplit(const QByteArray& state);
    qint64 lastChat() const;
    void setLastChat(qint64 chat);
    /// Paths, newest first, at most eight.
    QStringList recentModels() const;
    void addRecentModel(const QString& path);

  Q_SIGNALS:
    void appearanceChanged();
    void languageChanged();
    void feedbackChanged();  ///< whether it may be collected
    void selfTuningChanged();
    void serverChanged();  ///< its port, who may connect, or the key

  private:
    void writeServerKey();

    QSettings store_;
};

}  // namespace tars::ui
