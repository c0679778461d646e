// SPDX-License-Identifier: Apache-2.0
// Qt itself is the judge of the format: what we write it reads, and what it writes we read.
#include "settings/settings_file.h"

#include "core/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace tars;

namespace {

constexpr std::uint64_t kLimit = 1 << 20;

}  // namespace

class SettingsFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    int number_ = 0;

    QString fresh() { return folder_.filePath(QString::number(++number_) + "/settings.ini"); }
    QString freshIn() {
        const QString file = fresh();
        QDir().mkpath(QFileInfo(file).path());
        return file;
    }
    static std::filesystem::path path(const QString& file) { return file.toStdString(); }
    static void write(const QString& file, const QByteArray& text) {
        QVERIFY(write_text_file(path(file), text.toStdString()));
    }
    static std::string text_of(const QString& file) { return *read_text_file(path(file), kLimit); }
    static Result<void> set(const QString& file, const char* name, const std::string& value) {
        return change_settings(path(file), [&](SettingsText& settings) -> Result<void> {
            choose(settings, setting(name), value);
            return {};
        });
    }
    static std::string get(const QString& file, const char* name) {
        return value_of(*read_settings(path(file)), setting(name));
    }

  private Q_SLOTS:
    void whatQtWritesIsRead_data() {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QByteArray>("read");
        QTest::newRow("bool") << QVariant(true) << QByteArray("true");
        QTest::newRow("number") << QVariant(-12) << QByteArray("-12");
        QTest::newRow("comma") << QVariant("cuda:0,2") << QByteArray("cuda:0,2");
        QTest::newRow("empty") << QVariant("") << QByteArray("");
        QTest::newRow("odd") << QVariant("  a;b=\"c\"\\d\te\x01"
                                         "f ")
                             << QByteArray("  a;b=\"c\"\\d\te\x01"
                                           "f ");
        QTest::newRow("at") << QVariant("@home") << QByteArray("@home");
        QTest::newRow("letters") << QVariant(QString::fromUtf8("Grüße 苹果")) << QByteArray("Grüße 苹果");
        QTest::newRow("list") << QVariant(QStringList{"https://a.example", "b, c", "d"})
                              << QByteArray("https://a.example\nb, c\nd");
        QTest::newRow("none") << QVariant(QStringList()) << QByteArray("");
    }
    void whatQtWritesIsRead() {
        QFETCH(QVariant, value);
        QFETCH(QByteArray, read);
        const QString file = fresh();
        {
            QSettings settings(file, QSettings::IniFormat);
            settings.setValue("first/thing", 1);
            settings.setValue("some/value", value);
        }
        const auto settings = read_settings(path(file));
        QVERIFY(settings);
        QCOMPARE(QByteArray::fromStdString(settings->find("some/value").value_or("nothing")), read);
        QVERIFY(!settings->find("some/other") && !settings->find("value"));

        // And Qt reads the same where we have written it.
        const QString other = fresh();
        QVERIFY(change_settings(path(other), [&](SettingsText& text) -> Result<void> {
            text.put("some/value", read.toStdString(), value.typeId() == QMetaType::QStringList);
            return {};
        }));
        const QSettings judge(other, QSettings::IniFormat);
        if (value.typeId() == QMetaType::QStringList)
            QCOMPARE(judge.value("some/value").toStringList(), value.toStringList());
        else
            QCOMPARE(judge.value("some/value").toString(), value.toString());
    }

    void theRestStaysByteForByte() {
        const QString file = freshIn();
        const QByteArray before =
            "; mine\n[server]\nport=8080\nkey=tars-x\n\n[window]\ngeometry=@ByteArray(\\x1\\xd9)\n"
            "odd line\n[server]\nnetwork=true";
        write(file, before);
        QCOMPARE(get(file, "server.port"), std::string("8080"));
        QCOMPARE(get(file, "server.network"), std::string("true"));
        QVERIFY(set(file, "server.port", "9000"));
        QCOMPARE(text_of(file), QByteArray(before).replace("8080", "9000").toStdString());
        QVERIFY(set(file, "server.port", "8080"));
        QCOMPARE(text_of(file), before.toStdString());
        QVERIFY(
            set(file, "server.idle_minutes", "7"));  // at the end of its section, which had no end of line
        QCOMPARE(text_of(file), (before + "\nidle_minutes=7\n").toStdString());
        QVERIFY(set(file, "desktop.tray", "false"));
        QVERIFY(text_of(file).ends_with("\n\n[desktop]\ntray=false\n"));
        QVERIFY(change_settings(path(file), [](SettingsText& settings) -> Result<void> {
            for (const char* name : {"server.idle_minutes", "desktop.tray", "server.port"})
                forget(settings, setting(name));
            return {};
        }));
        QVERIFY(text_of(file).find("port") == std::string::npos);
        QVERIFY(text_of(file).find("geometry=@ByteArray(\\x1\\xd9)") != std::string::npos);
        QCOMPARE(get(file, "server.port"), std::string("11434"));
    }

    void whatIsRefusedChangesNothing() {
        const QString file = fresh();
        const auto refused = change_settings(path(file), [](SettingsText& settings) -> Result<void> {
            settings.put("server/port", "1");
            return invalid_input("no");
        });
        QVERIFY(!refused && refused.error().message == "no");
        QVERIFY(!QFile::exists(file));
        QVERIFY(!QFile::exists(file + ".lock"));
    }

    void theNetworkOpensWithAKeyThatNobodyElseReads() {
        const QString file = freshIn();
        write(file, "[server]\nnetwork=true\n");
        QCOMPARE(get(file, "server.network"), std::string("false"));  // it has no key
        QVERIFY(set(file, "server.network", "true"));
        QCOMPARE(get(file, "server.network"), std::string("true"));
        const QString key = QSettings(file, QSettings::IniFormat).value("server/key").toString();
        QCOMPARE(key.size(), 37);
#ifdef Q_OS_UNIX
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
#endif
        QVERIFY(set(file, "server.network", "false"));
        QVERIFY(set(file, "server.network", "true"));
        QCOMPARE(QSettings(file, QSettings::IniFormat).value("server/key").toString(), key);
        const QString another = fresh();
        QVERIFY(set(another, "server.network", "true"));
        QVERIFY(QSettings(another, QSettings::IniFormat).value("server/key").toString() != key);
    }

    /// Both write at once, again and again: nothing of either is lost.
    void aWindowMayWriteAtTheSameTime() {
        const QString file = freshIn();
        write(file, "");
        constexpr int kTimes = 40;
        std::atomic<int> failed = 0;
        std::thread window([&] {
            for (int i = 0; i < kTimes; ++i) {
                QSettings settings(file, QSettings::IniFormat);
                settings.setValue(QString("window/w%1").arg(i), i);
                settings.sync();
            }
        });
        for (int i = 0; i < kTimes; ++i) {
            const auto done = change_settings(path(file), [i](SettingsText& settings) -> Result<void> {
                settings.put("other/t" + std::to_string(i), std::to_string(i));
                return {};
            });
            if (!done) ++failed;
        }
        window.join();
        QCOMPARE(failed.load(), 0);
        const auto settings = read_settings(path(file));
        for (int i = 0; i < kTimes; ++i) {
            QCOMPARE(settings->find("window/w" + std::to_string(i)), std::to_string(i));
            QCOMPARE(settings->find("other/t" + std::to_string(i)), std::to_string(i));
        }
        QVERIFY(!QFile::exists(file + ".lock"));
    }

    void whoeverHoldsTheLockIsWaitedForButNotForEver() {
        const QString file = freshIn();
        write(file, "");
        QLockFile lock(file + ".lock");
        QVERIFY(lock.lock());
        std::thread writer([&] { QVERIFY(set(file, "server.port", "8080")); });
        QTest::qWait(100);
        QCOMPARE(get(file, "server.port"), std::string("11434"));
        lock.unlock();
        writer.join();
        QCOMPARE(get(file, "server.port"), std::string("8080"));
        // What a killed one of ours has left is no hindrance to Qt.
        write(file + ".lock", "2147483647\n\n\n");
        QLockFile again(file + ".lock");
        QVERIFY(again.tryLock(1000));
    }
};

QTEST_APPLESS_MAIN(SettingsFileTest)
#include "settings_file_test.moc"
