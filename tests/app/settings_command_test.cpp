// SPDX-License-Identifier: Apache-2.0
// `tars settings` as a script uses it; tests/settings has the file and its rules.
#include "tests/app/program.h"
#include "tests/support/golden.h"

#include <QFile>
#include <QJsonArray>
#include <QSettings>
#include <QTest>

using namespace tars::test;

class SettingsCommandTest : public QObject {
    Q_OBJECT

    TemporaryFolder home_;

    Outcome settings(const QStringList& arguments) const {
        return run_program(local_environment_at(home_ / "data"), QStringList{"settings"} + arguments);
    }
    QString file() const { return text_of(home_ / "data" / "settings.ini"); }
    /// A failure: not zero, and exactly one line that contains `words`.
    static bool fails_with(const Outcome& outcome, const QByteArray& words) {
        const bool good = outcome.code > 0 && outcome.err.count('\n') == 1 && outcome.err.contains(words);
        if (!good) qWarning() << outcome.code << outcome.out << outcome.err;
        return good;
    }

  private Q_SLOTS:
    void init() { QFile::remove(file()); }

    void whatIsSetIsReadAndReset() {
        QCOMPARE(settings({"get", "server.port"}).out, QByteArray("11434\n"));
        QVERIFY(!QFile::exists(file()));  // looking changes nothing
        const auto done = settings({"set", "server.port", "8080"});
        QCOMPARE(done.code, 0);
        QCOMPARE(done.out, QByteArray("server.port is 8080 now.\n"));
        QCOMPARE(QSettings(file(), QSettings::IniFormat).value("server/port").toInt(), 8080);
        QCOMPARE(settings({"get", "server/port"}).out, QByteArray("8080\n"));
        QCOMPARE(settings({"set", "server.origins", "https://a.example", "https://b.example"}).code, 0);
        QCOMPARE(settings({"set", "desktop.tray", "off"}).code, 0);
        const auto changed = settings({"list", "--changed", "--json"}).json();
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed["server.port"].toInt(), 8080);
        QCOMPARE(changed["desktop.tray"], QJsonValue(false));
        QCOMPARE(changed["server.origins"].toArray().at(1).toString(), QString("https://b.example"));

        QCOMPARE(settings({"reset", "server.port", "server.origins"}).out,
                 QByteArray("server.port is 11434 again.\nserver.origins is none again.\n"));
        QCOMPARE(settings({"get", "desktop.tray"}).out, QByteArray("off\n"));
        QCOMPARE(settings({"reset", "--all"}).code, 0);
        QCOMPARE(settings({"list", "--changed"}).out, QByteArray("Everything is at its default.\n"));
    }

    void theListSaysWhatEachMayBe() {
        const auto list = settings({"list"}).out;
        QVERIFY(list.startsWith("SETTING "));
        for (const char* words : {"appearance.colors", "one of system, light, dark", "from 1024 to 65535"})
            QVERIFY2(list.contains(words), words);
        QCOMPARE(settings({"list", "--json"}).json().size(), list.count('\n') - 1);
    }

    void whatIsWrongIsNamedAndChangesNothing() {
        QVERIFY(fails_with(settings({"set", "server.port", "80"}),
                           "server.port: '80' is not a whole number from 1024 to 65535"));
        QVERIFY(fails_with(settings({"set", "appearance.colors", "pink"}), "one of system, light, dark"));
        QVERIFY(fails_with(settings({"set", "desktop.tray"}), "desktop.tray: '' is not on or off"));
        QVERIFY(fails_with(settings({"get", "server.prot"}),
                           "there is no setting 'server.prot' (there are server.port"));
        QVERIFY(fails_with(settings({"reset", "nothing"}), "there is no setting 'nothing'"));
        QVERIFY(fails_with(settings({"reset"}), "--all"));
        QVERIFY(!QFile::exists(file()));
    }

    void theHelpSaysWhenItCounts() {
        QVERIFY(settings({"--help"}).out.contains("An open window follows at once"));
        QVERIFY(settings({"set", "--help"}).out.contains("tars settings list"));
    }
};

QTEST_GUILESS_MAIN(SettingsCommandTest)
#include "settings_command_test.moc"
