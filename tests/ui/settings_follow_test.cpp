// SPDX-License-Identifier: Apache-2.0
// Settings that are changed without the window: both go by the same rules, and an open window follows.
#include "settings/settings_file.h"
#include "ui/settings/hardware_panel.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QSignalSpy>

using namespace tars;
using namespace tars::ui;

class SettingsFollowTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    int copies_ = 0;

    QString file() const { return folder_.filePath(QStringLiteral("settings.ini")); }
    static void set(const QString& file, const char* name, const char* value) {
        const auto done = change_settings(toPath(file), [&](SettingsText& settings) -> Result<void> {
            choose(settings, setting(name), *checked_value(setting(name), value));
            return {};
        });
        QVERIFY2(done, done ? "" : done.error().text().c_str());
    }
    static void reset(const QString& file, const char* name) {
        QVERIFY(change_settings(toPath(file), [&](SettingsText& settings) -> Result<void> {
            forget(settings, setting(name));
            return {};
        }));
    }
    /// QSettings remembers a file by its size and time, and here it changes more often than a clock ticks.
    QString copied() {
        const QString copy = file() + QString::number(++copies_);
        QFile::copy(file(), copy);
        return copy;
    }
    /// As the window has it, in the words of the file.
    static QString seen(const Settings& settings, std::string_view name) {
        const auto flag = [](bool on) { return on ? QStringLiteral("true") : QStringLiteral("false"); };
        const QHash<QString, QString> all{
            {QStringLiteral("appearance.colors"),
             settings.colorMode() == ColorMode::Dark    ? QStringLiteral("dark")
             : settings.colorMode() == ColorMode::Light ? QStringLiteral("light")
                                                        : QStringLiteral("system")},
            {QStringLiteral("appearance.text_percent"), QString::number(settings.textScale())},
            {QStringLiteral("appearance.motion"),
             settings.motion() == MotionMode::Full      ? QStringLiteral("full")
             : settings.motion() == MotionMode::Reduced ? QStringLiteral("reduced")
                                                        : QStringLiteral("system")},
            {QStringLiteral("appearance.language"),
             settings.language().isEmpty() ? QStringLiteral("system") : settings.language()},
            {QStringLiteral("desktop.tray"), flag(settings.trayShown())},
            {QStringLiteral("desktop.close_to_tray"), flag(settings.closesToTray())},
            {QStringLiteral("desktop.notifications"), flag(settings.notifies())},
            {QStringLiteral("models.load_last"), flag(settings.loadsLastModel())},
            {QStringLiteral("downloads.pause_on_metered"), flag(settings.pausesOnMetered())},
            {QStringLiteral("engine.device"), settings.device()},
            {QStringLiteral("engine.threads"), QString::number(settings.threads())},
            {QStringLiteral("server.port"), QString::number(settings.serverPort())},
            {QStringLiteral("server.network"), flag(settings.serverOnNetwork())},
            {QStringLiteral("server.origins"), settings.serverOrigins().join(u'\n')},
            {QStringLiteral("server.start_with_window"), flag(settings.serverStarts())},
            {QStringLiteral("server.idle_minutes"), QString::number(settings.serverIdleMinutes())},
            {QStringLiteral("tuning.collect_feedback"), flag(settings.collectsFeedback().value_or(false))},
            {QStringLiteral("tuning.pace"), settings.tunePace() == TunePace::Idle ? QStringLiteral("idle")
                                            : settings.tunePace() == TunePace::Full
                                                ? QStringLiteral("full")
                                                : QStringLiteral("beside")},
            {QStringLiteral("tuning.by_itself"), flag(settings.tunesByItself())},
            {QStringLiteral("tuning.signals"), QString::number(settings.tuningSignals())},
            {QStringLiteral("tuning.adopt_by_itself"), flag(settings.adoptsByItself())}};
        return all.value(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())),
                         QStringLiteral("not a setting of the window"));
    }
    /// Some of what it may be, its bounds among them.
    static std::vector<std::string> samples(const SettingRule& rule) {
        switch (rule.kind) {
        case SettingKind::boolean:
            return {"true", "false"};
        case SettingKind::number:
            return {std::to_string(rule.low), std::to_string(rule.high), std::to_string(rule.low + 1)};
        case SettingKind::choice:
            return {rule.choices.begin(), rule.choices.end()};
        case SettingKind::device:
            return {"cpu", "cuda:0,2"};
        case SettingKind::origins:
            break;
        }
        return {"https://a.example", "https://a.example\nhttps://b.example", ""};
    }

  private Q_SLOTS:
    void init() { QFile::remove(file()); }

    void theWindowGoesByTheSameRules() {
        for (const SettingRule& rule : setting_rules()) {
            QCOMPARE(seen(Settings(copied()), rule.name).toStdString(), std::string(rule.standard));
            for (const auto& value : samples(rule)) {
                set(file(), std::string(rule.name).c_str(), value.c_str());
                QCOMPARE(seen(Settings(copied()), rule.name).toStdString(), value);
                QCOMPARE(value_of(*read_settings(toPath(file())), rule), value);
            }
            // What nobody could have chosen reads alike, too.
            for (const char* damaged : {"-5", "0", "999999", "dog", ""}) {
                QVERIFY(change_settings(toPath(file()), [&](SettingsText& settings) -> Result<void> {
                    settings.put(rule.key(), damaged);
                    return {};
                }));
                const bool isFree = rule.kind == SettingKind::device || rule.name == "appearance.language";
                if (isFree) continue;
                const auto here = seen(Settings(copied()), rule.name).toStdString();
                QVERIFY2(here == value_of(*read_settings(toPath(file())), rule),
                         (std::string(rule.name) + ": " + damaged + " is " + here).c_str());
            }
            reset(file(), std::string(rule.name).c_str());
        }
        QCOMPARE(setting("appearance.text_percent").low, Settings::kSmallestText);
        QCOMPARE(setting("appearance.text_percent").high, Settings::kLargestText);
        QCOMPARE(setting("engine.threads").high, Settings::kMostThreads);
        QCOMPARE(setting("server.port").low, Settings::kLowestPort);
        QCOMPARE(setting("server.port").high, Settings::kHighestPort);
        QCOMPARE(setting("server.idle_minutes").high, Settings::kLongestIdleMinutes);
        QCOMPARE(setting("tuning.signals").low, Settings::kFewestSignals);
        QCOMPARE(setting("tuning.signals").high, Settings::kMostSignals);
    }

    void whatTheWindowChoosesIsReadWithoutIt() {
        {
            Settings settings(file());
            settings.setServerPort(4000);
            settings.setServerOnNetwork(true);
            settings.setServerOrigins(
                {QStringLiteral("https://a.example"), QStringLiteral("https://b.example")});
            settings.setLanguage(QStringLiteral("pt_BR"));
            settings.setDevice(QStringLiteral("cuda:0,1"));
            settings.setTrayShown(false);
        }
        const auto settings = read_settings(toPath(file()));
        const auto value = [&](const char* name) { return value_of(*settings, setting(name)); };
        QCOMPARE(value("server.port"), std::string("4000"));
        QCOMPARE(value("server.network"), std::string("true"));
        QCOMPARE(value("server.origins"), std::string("https://a.example\nhttps://b.example"));
        QCOMPARE(value("appearance.language"), std::string("pt_BR"));
        QCOMPARE(value("engine.device"), std::string("cuda:0,1"));
        QCOMPARE(value("desktop.tray"), std::string("false"));
    }

    void eachPartHearsOfItOnce() {
        Settings settings(file());
        QSignalSpy engine(&settings, &Settings::engineChanged), server(&settings, &Settings::serverChanged),
            looks(&settings, &Settings::appearanceChanged), words(&settings, &Settings::languageChanged);
        set(file(), "engine.threads", "3");
        QTRY_COMPARE(settings.threads(), 3);
        QCOMPARE(engine.size(), 1);
        set(file(), "server.network", "on");  // with its key
        QTRY_VERIFY(settings.serverOnNetwork());
        QCOMPARE(server.size(), 1);
        // What was chosen here is no news.
        settings.setServerPort(4000);
        settings.setTextScale(120);
        set(file(), "appearance.language", "de");
        QTRY_COMPARE(settings.language(), QStringLiteral("de"));
        QCOMPARE(settings.serverPort(), 4000);
        QCOMPARE(server.size(), 2);
        QCOMPARE(looks.size(), 1);
        QCOMPARE(words.size(), 1);
        QCOMPARE(engine.size(), 1);
    }

    void anOpenWindowFollows() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.window().showPage(MainWindow::SettingsPageIndex);
        const auto* device = fixture.window().findChild<HardwarePanel*>()->findChild<QComboBox*>();
        QCOMPARE(device->currentData().toString(), QStringLiteral("auto"));
        const QString settings = fixture.home() + QStringLiteral("/settings.ini");
        set(settings, "engine.device", "cpu");
        QTRY_COMPARE(device->currentData().toString(), QStringLiteral("cpu"));
        set(settings, "appearance.colors", "dark");
        QTRY_VERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
        reset(settings, "appearance.colors");
        reset(settings, "engine.device");
        QTRY_COMPARE(device->currentData().toString(), QStringLiteral("auto"));
        set(settings, "appearance.language", "de");
        QTRY_COMPARE(device->itemText(0), QStringLiteral("Automatisch"));
        reset(settings, "appearance.language");
        QTRY_COMPARE(device->itemText(0), QStringLiteral("Automatic"));
    }
};

QTEST_MAIN(SettingsFollowTest)
#include "settings_follow_test.moc"
