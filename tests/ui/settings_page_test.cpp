// SPDX-License-Identifier: Apache-2.0
// The settings: what computes and how busy it is, and what left this computer.
#include "library/network_use.h"
#include "ui/settings/desktop_panel.h"
#include "ui/settings/device_row.h"
#include "ui/settings/hardware_panel.h"
#include "ui/settings/privacy_panel.h"
#include "ui/settings/settings_page.h"
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
        QVERIFY(row->memoryBar().value() > 0);
        QVERIFY2(said(*row).contains(QStringLiteral("by TARS")), qPrintable(said(*row)));
        QVERIFY(!row->loadBar().accessibleName().isEmpty());
#endif
        QVERIFY2(said(panel).contains(QStringLiteral("is loaded on")), qPrintable(said(panel)));
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
        const auto restsThroughout = [&] {
            if (panel.isWatching() || ticking() > 0) return false;
            QTest::qWait(50);  // a reading under way may still come
            const int before = panel.readings();
            QTest::qWait(1200);
            return panel.readings() == before;
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
