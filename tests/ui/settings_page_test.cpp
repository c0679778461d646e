// SPDX-License-Identifier: Apache-2.0
// The settings: what computes and how busy it is, and what left this computer.
#include "library/network_use.h"
#include "ui/settings/desktop_panel.h"
#include "ui/settings/device_row.h"
#include "ui/settings/hardware_panel.h"
#include "ui/settings/memory_shares.h"
#include "ui/settings/privacy_panel.h"
#include "ui/settings/settings_page.h"
#include "ui/text.h"
#include "ui/widgets/stacked_bar.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOptionComboBox>
#include <QTemporaryDir>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kPatienceMs = 30'000;

QString storyModel() {
    return qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models/stories260K.gguf");
}

template <typename Panel>
Panel& open(WindowFixture& fixture) {
    fixture.window().showPage(MainWindow::SettingsPageIndex);
    return *fixture.window().findChild<Panel*>();
}

QString said(const QWidget& panel) {
    QStringList words;
    for (const auto* label : panel.findChildren<QLabel*>()) {
        if (label->isVisible()) words.append(label->text());
    }
    return words.join(u'\n');
}

NetworkUse networkOf(const WindowFixture& fixture) {
    return NetworkUse(fixture.home().toStdString());
}

}  // namespace

class SettingsPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void itStartsAtLoginIfAsked() {
        if (!Autostart::isPossible()) QSKIP("another system");
        QTemporaryDir configuration;
        qputenv("XDG_CONFIG_HOME", configuration.path().toUtf8());
        const auto unset = qScopeGuard([] { qunsetenv("XDG_CONFIG_HOME"); });
        const QString entry = configuration.filePath(QStringLiteral("autostart/io.github.tars.Tars.desktop"));
        WindowFixture fixture;
        fixture.openScripted();
        auto* box = open<DesktopPanel>(fixture).findChild<QCheckBox*>();
        QVERIFY(!box->isChecked());
        box->click();
        QVERIFY(box->isChecked());
        QFile file(entry);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString exec = QStringLiteral("Exec=\"%1\" --in-tray\n");
        QVERIFY(
            QString::fromUtf8(file.readAll()).contains(exec.arg(QCoreApplication::applicationFilePath())));

        QVERIFY(QFile::remove(entry));  // as another program switches it off
        fixture.window().showPage(MainWindow::Chat);
        open<DesktopPanel>(fixture);
        QVERIFY(!box->isChecked());

        QVERIFY(QDir(configuration.filePath(QStringLiteral("autostart"))).removeRecursively());
        QFile inTheWay(configuration.filePath(QStringLiteral("autostart")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        box->click();
        QVERIFY(!box->isChecked());
        QVERIFY(said(open<DesktopPanel>(fixture)).contains(QStringLiteral("cannot be made")));
    }

    void aProgramWithOddLettersInItsNameStartsAtLogin() {
        QTemporaryDir folder;
        const Autostart autostart(folder.path(), QStringLiteral("/a \"b\" 100%/$c\\d"));
        QVERIFY(autostart.set(true));
        QVERIFY(autostart.isOn());
        QFile file(folder.filePath(QStringLiteral("io.github.tars.Tars.desktop")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        const QByteArray exec = "\nExec=\"/a \\\\\"b\\\\\" 100%%/\\\\$c\\\\\\\\d\" --in-tray\n";
        QVERIFY2(written.contains(exec), written.constData());
        QVERIFY(autostart.set(false));
        QVERIFY(!autostart.isOn());
        QVERIFY(autostart.set(false));
    }

    void nothingIsCutInASmallWindow_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "de", "fr"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void nothingIsCutInASmallWindow() {
        QFETCH(QString, language);
        WindowFixture fixture;
        fixture.openScripted();
        auto& panel = open<HardwarePanel>(fixture);
        fixture.desktop().settings().setLanguage(language);
        fixture.window().resize(640, 600);
        QTest::qWait(50);
        const auto* device = panel.findChild<QComboBox*>();
        QStyleOptionComboBox option;
        option.initFrom(device);
        const QRect words =
            device->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField);
        QVERIFY(words.width() >= device->fontMetrics().horizontalAdvance(device->currentText()));
        const auto* scroll = fixture.window().findChild<SettingsPage*>()->findChild<QScrollArea*>();
        QCOMPARE(scroll->horizontalScrollBar()->maximum(), 0);
        fixture.desktop().settings().setLanguage(QStringLiteral("en"));
    }

    void thisComputersDevicesAreShown() {
        WindowFixture fixture;
        fixture.openScripted();
        auto& panel = open<HardwarePanel>(fixture);
        QTRY_VERIFY(panel.readings() > 0);
        auto* row = panel.findChild<DeviceRow*>();
        QVERIFY2(row->detail().contains(QString::fromLatin1(to_string(best_cpu_level()).data())),
                 qPrintable(row->detail()));
#ifdef Q_OS_LINUX
        QTRY_VERIFY(row->memoryBar().isVisible());
        const QString shares = row->memoryBar().accessibleDescription();
        QVERIFY2(shares.contains(QStringLiteral("TARS itself: ")) &&
                     shares.contains(QStringLiteral("free: ")),
                 qPrintable(shares));
        QVERIFY(!row->loadBar().accessibleName().isEmpty());
#endif
        QVERIFY2(said(panel).contains(QStringLiteral("is loaded on")), qPrintable(said(panel)));
    }

    void eachGpuIsSwitchedOnAndOffByKeys() {
        WindowFixture fixture;
        fixture.sources.gpus = [] {
            std::vector<GpuLoad> gpus(3);
            for (std::size_t i = 0; i < gpus.size(); ++i) {
                gpus[i].name = std::string("Card ") + static_cast<char>('A' + i);
                gpus[i].memory_bytes = std::uint64_t{24} << 30;
                gpus[i].memory_used = std::uint64_t{8} << 30;
            }
            return gpus;
        };
        fixture.openScripted();
        auto& panel = open<HardwarePanel>(fixture);
        QTRY_COMPARE(panel.findChildren<DeviceRow*>().size(), 4);
        QTRY_VERIFY(panel.findChildren<DeviceRow*>().last()->isVisible());
        const Settings& settings = fixture.desktop().settings();
        const auto flip = [&panel](const char* name) {
            for (auto* box : panel.findChildren<QCheckBox*>()) {
                if (!box->accessibleName().contains(QString::fromLatin1(name)) || !box->isVisible()) continue;
                box->setFocus();
                QTest::keyClick(box, Qt::Key_Space);
                return box->isChecked();
            }
            return false;
        };
        auto* device = panel.findChild<QComboBox*>();
        QVERIFY(!flip("Card B"));
        QCOMPARE(settings.device(), QStringLiteral("cuda:0,2"));
        QCOMPARE(device->currentText(), QStringLiteral("GPUs 1, 3"));
        QVERIFY(!flip("Card A"));
        QCOMPARE(settings.device(), QStringLiteral("cuda:2"));
        QVERIFY(device->currentText().contains(QStringLiteral("Card C")));
        QVERIFY(!flip("Card C"));
        QCOMPARE(settings.device(), QStringLiteral("cpu"));
        for (const char* card : {"Card A", "Card C", "Card B"}) QVERIFY(flip(card));
        QCOMPARE(settings.device(), QStringLiteral("auto"));
        QCOMPARE(panel.findChildren<DeviceRow*>().last()->memoryBar().accessibleDescription(),
                 QStringLiteral("others: %1; free: %2")
                     .arg(formatBytes(quint64{8} << 30), formatBytes(quint64{16} << 30)));
    }

    void eachDeviceIsTestedByKeys() {
        WindowFixture fixture;
        fixture.sources.gpus = [] {
            std::vector<GpuLoad> gpus(1);
            gpus[0].name = "Card";
            return gpus;
        };
        fixture.openScripted();
        auto& panel = open<HardwarePanel>(fixture);
        fixture.desktop().settings().setThreads(1);
        QTRY_COMPARE(panel.findChildren<DeviceRow*>().size(), 2);
        QTRY_VERIFY(panel.findChildren<DeviceRow*>().last()->isVisible());
        const auto rows = panel.findChildren<DeviceRow*>();
        const auto press = [](const DeviceRow& row) {
            auto* button = row.findChild<QPushButton*>();
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        };
        press(*rows[0]);
        QVERIFY(said(*rows[0]).contains(QStringLiteral("Being tested")));
        QTRY_VERIFY_WITH_TIMEOUT(said(*rows[0]).contains(QStringLiteral("Right: its results are")),
                                 kPatienceMs);
        // Stopped, it says nothing.
        press(*rows[0]);
        QCOMPARE(rows[0]->findChild<QPushButton*>()->text(), QStringLiteral("Stop the test"));
        press(*rows[0]);
        QCOMPARE(rows[0]->findChild<QPushButton*>()->text(), QStringLiteral("Test it"));
        QVERIFY(!said(*rows[0]).contains(QStringLiteral("tested")));
        // A card that is not there, or one that is: either is said.
        press(*rows[1]);
        QTRY_VERIFY_WITH_TIMEOUT(rows[1]->findChild<QPushButton*>()->text() == QStringLiteral("Test it") &&
                                     said(*rows[1]).size() > 20,
                                 kPatienceMs);
    }

    void whoHasTheMemoryAddsUp() {
        const auto shares =
            sharesOf(100, 70, 40, {{QStringLiteral("small"), 5}, {QStringLiteral("large"), 20}});
        QCOMPARE(shares.models.size(), 2);
        QCOMPARE(shares.models[0].name, QStringLiteral("large"));
        QCOMPARE(shares.rest, 15U);
        QCOMPARE(shares.others, 30U);
        QCOMPARE(shares.free, 30U);
        // Figures of different moments.
        const auto odd = sharesOf(100, 10, 200, {{QStringLiteral("large"), 50}, {QStringLiteral("none"), 0}});
        QCOMPARE(odd.models.size(), 1);
        QCOMPARE(odd.models[0].bytes + odd.rest + odd.others + odd.free, 100U);
        const auto unknown = sharesOf(100, 60, std::nullopt, {{QStringLiteral("large"), 50}});
        QCOMPARE(unknown.rest, 0U);
        QCOMPARE(unknown.others, 10U);
    }

    void aLoadedModelIsNamedInTheMemory() {
        if (!QFileInfo::exists(storyModel()))
            QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        WindowFixture fixture;
        fixture.openReal();
        auto& panel = open<HardwarePanel>(fixture);
        fixture.window().importModel(storyModel());
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        fixture.window().showPage(MainWindow::SettingsPageIndex);
#ifdef Q_OS_LINUX
        const auto* row = panel.findChild<DeviceRow*>();
        QTRY_VERIFY_WITH_TIMEOUT(
            row->memoryBar().accessibleDescription().contains(QStringLiteral("stories260K")), kPatienceMs);
#endif
    }

    void nobodyLooksNobodyReads() {
        WindowFixture fixture;
        fixture.openScripted();
        auto& panel = open<HardwarePanel>(fixture);
        QTRY_VERIFY(panel.readings() > 0);
        QVERIFY(panel.isWatching());
        const auto ticking = [&panel] {
            int active = 0;
            for (const auto* timer : panel.window()->findChild<SettingsPage*>()->findChildren<QTimer*>())
                active += timer->isActive();
            return active;
        };
        QVERIFY(ticking() > 0);
        const auto rests = [&] { return !panel.isWatching() && ticking() == 0; };
        const auto restsThroughout = [&] {
            if (!QTest::qWaitFor(rests)) return false;
            for (int stretch = 0; stretch < 3; ++stretch) {  // a reading under way may still come
                const int before = panel.readings();
                QTest::qWait(1200);
                if (panel.readings() == before) return rests();
            }
            return false;
        };
        fixture.window().showPage(MainWindow::Chat);
        QVERIFY(restsThroughout());
        fixture.window().showPage(MainWindow::SettingsPageIndex);
        QVERIFY(panel.isWatching());
        fixture.window().showMinimized();
        QTRY_VERIFY(!panel.isWatching());
        QVERIFY(restsThroughout());
        fixture.window().showNormal();
        QTRY_VERIFY(panel.isWatching());
        fixture.window().hide();
        QVERIFY(restsThroughout());
    }

    void theChoiceCountsFromTheNextModelOn() {
        if (!QFileInfo::exists(storyModel()))
            QSKIP("TARS_TEST_DATA does not lead to models/stories260K.gguf");
        WindowFixture fixture;
        QList<DeviceChoice> made;
        fixture.openReal({}, [&made](const DeviceChoice& choice) { made.append(choice); });
        auto& panel = open<HardwarePanel>(fixture);
        fixture.window().importModel(storyModel());
        ChatEngine& engine = fixture.desktop().engine();
        QTRY_VERIFY_WITH_TIMEOUT(engine.model(), kPatienceMs);
        QCOMPARE(made, (QList<DeviceChoice>{{QStringLiteral("auto"), 0}}));
        const auto before = engine.place().runtime;

        auto* threads = panel.findChild<QSpinBox*>();
        threads->setValue(2);
        auto* device = panel.findChild<QComboBox*>();
        device->setCurrentIndex(device->findData(QStringLiteral("cpu")));
        Q_EMIT device->activated(device->currentIndex());
        QCOMPARE(fixture.desktop().settings().device(), QStringLiteral("cpu"));
        QVERIFY(said(panel).contains(QStringLiteral("when the next model is loaded")));
        QCOMPARE(engine.place().runtime, before);
        QCOMPARE(made.size(), 1);

        fixture.window().openModel(QStringLiteral("stories260K"));
        QTRY_VERIFY_WITH_TIMEOUT(engine.place().runtime && engine.place().runtime != before, kPatienceMs);
        QCOMPARE(made.last(), (DeviceChoice{QStringLiteral("cpu"), 2}));
        QTRY_COMPARE(before.use_count(), 1L);  // the test's own: nobody else keeps the old one
        ChatSettings settings;
        settings.maxTokens = 5;
        fixture.chat().setSettings(settings);
        fixture.window().showPage(MainWindow::Chat);
        fixture.type(QStringLiteral("Once"));
        QTRY_COMPARE_WITH_TIMEOUT(fixture.message(1).state, MessageState::Complete, kPatienceMs);

        // The same device again is the same runtime.
        const auto after = engine.place().runtime;
        fixture.window().openModel(QStringLiteral("stories260K"));
        QTRY_VERIFY_WITH_TIMEOUT(engine.loadingPath().isEmpty() && engine.model(), kPatienceMs);
        QTest::qWait(100);
        QCOMPARE(engine.place().runtime, after);
        QCOMPARE(made.size(), 2);
    }

    void whoWasAskedIsListedAndForgotten() {
        WindowFixture fixture;
        fixture.openScripted();
        QVERIFY(networkOf(fixture).note({"models.example", "pull", "u/m", 0, 0, 3, 100, 5 << 20}));
        auto& panel = open<PrivacyPanel>(fixture);
        auto* table = panel.findChild<QTreeView*>();
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            cells.append(table->model()->index(0, column).data().toString());
        const QString row = cells.join(u'|');
        for (const char* part : {"models.example", "to fetch", "u/m", "3", "5"})
            QVERIFY2(row.contains(QString::fromLatin1(part)), qPrintable(row));
        for (auto* button : panel.findChildren<QPushButton*>()) button->click();
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(networkOf(fixture).contacts()->empty());
        QTRY_VERIFY(said(panel).contains(QStringLiteral("None so far")));
    }

    void theSwitchClosesEveryWayOut() {
        WindowFixture fixture;
        fixture.openScripted();
        auto& panel = open<PrivacyPanel>(fixture);
        auto* offline = panel.findChild<QCheckBox*>();
        QTRY_VERIFY(offline->isEnabled());
        QVERIFY(!offline->isChecked());
        offline->click();
        QTRY_VERIFY(networkOf(fixture).offline());
        QVERIFY(!networkOf(fixture).permit("models.example"));
        offline->click();
        QTRY_VERIFY(!networkOf(fixture).offline());
        // Another program of TARS chose it.
        QVERIFY(networkOf(fixture).choose_offline(true));
        QTRY_VERIFY(offline->isChecked());
    }

    void theEnvironmentHasTheLastWord() {
        qputenv("TARS_OFFLINE", "1");
        WindowFixture fixture;
        fixture.openScripted();
        auto& panel = open<PrivacyPanel>(fixture);
        auto* offline = panel.findChild<QCheckBox*>();
        QTRY_VERIFY(offline->isChecked());
        QVERIFY(!offline->isEnabled());
        QVERIFY(said(panel).contains(QStringLiteral("TARS_OFFLINE")));
        qunsetenv("TARS_OFFLINE");
    }

    void aDamagedListIsExplained() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.writeFile(QStringLiteral("contacts.json"), "[7]");
        fixture.writeFile(QStringLiteral("contacts.lock"), "");
        open<PrivacyPanel>(fixture);
        QTRY_VERIFY(fixture.window().messageBar().message().contains(QStringLiteral("contacts.json")));
    }
};

QTEST_MAIN(SettingsPageTest)
#include "settings_page_test.moc"
