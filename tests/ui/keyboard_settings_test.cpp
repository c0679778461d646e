// SPDX-License-Identifier: Apache-2.0
// Who may use the server, what computes and what leaves this computer, chosen without a mouse.
#include "keyboard.h"
#include "library/network_use.h"
#include "ui/server/access_panel.h"
#include "ui/server/port_holder.h"
#include "ui/settings/hardware_panel.h"
#include "ui/settings/privacy_panel.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kPatienceMs = 30'000;
constexpr auto kTells = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// Tab by tab to the first of this kind within `panel`; null if there is none.
template <typename T>
T* tabInto(const QWidget& panel) {
    const QWidget* first = QApplication::focusWidget();
    do {
        press(Qt::Key_Tab);
        auto* at = qobject_cast<T*>(QApplication::focusWidget());
        if (at && panel.isAncestorOf(at)) return at;
    } while (QApplication::focusWidget() && QApplication::focusWidget() != first);
    return nullptr;
}

}  // namespace

class KeyboardSettingsTest : public QObject {
    Q_OBJECT

    static void open(WindowFixture& fixture) {
        fixture.openScripted({OllamaStore(toPath(fixture.home()) / "models", OllamaStore::Access::ours)});
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus());
    }
    template <typename Panel>
    static Panel& openSettings(WindowFixture& fixture) {
        open(fixture);
        press(Qt::Key_5, Qt::ControlModifier);
        return *fixture.window().findChild<Panel*>();
    }

  private Q_SLOTS:
    void whoMayUseTheServerIsChosen() {
        WindowFixture fixture;
        open(fixture);
        Settings& settings = fixture.desktop().settings();
        press(Qt::Key_4, Qt::ControlModifier);
        auto* panel = fixture.window().findChild<AccessPanel*>();
        QVERIFY(panel);
        QVERIFY(!settings.serverOnNetwork());
        QVERIFY(tabTo(QStringLiteral("Open to programs on this computer only")));
        press(Qt::Key_Down);
        QVERIFY(settings.serverOnNetwork());

        const QString key = settings.serverKey();
        QVERIFY(!key.isEmpty());
        auto* shown = qobject_cast<QLineEdit*>(tabTo(QStringLiteral("Key that other programs must give")));
        QVERIFY(shown && shown->displayText() != key);
        QVERIFY(tabTo(QStringLiteral("Show")));
        press(Qt::Key_Space);
        QCOMPARE(shown->displayText(), key);
        QVERIFY(tabTo(QStringLiteral("Copy the key")));
        press(Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), key);
        QVERIFY(tabTo(QStringLiteral("New key")));
        press(Qt::Key_Space);
        QVERIFY(settings.serverKey() != key);
        QCOMPARE(shown->displayText(), settings.serverKey());

        const int free = nextFreePort(Settings::kServerPort + 7);
        QVERIFY(tabInto<QSpinBox>(*panel));
        retype(QString::number(free));
        press(Qt::Key_Return);
        QCOMPARE(int{settings.serverPort()}, free);
        QVERIFY(tabTo(QStringLiteral("Minutes after which the server lets go")));
        retype(QStringLiteral("20"));
        press(Qt::Key_Return);
        QCOMPARE(settings.serverIdleMinutes(), 20);

        QVERIFY(tabInto<QLineEdit>(*panel));
        retype(QStringLiteral("page.example"));
        press(Qt::Key_Return);
        QVERIFY(settings.serverOrigins().isEmpty());
        QVERIFY2(wordsOn(*panel).contains(QStringLiteral("is no origin")), qPrintable(wordsOn(*panel)));
        retype(QStringLiteral("https://page.example https://*.test"));
        press(Qt::Key_Return);
        QCOMPARE(settings.serverOrigins().size(), 2);
        QVERIFY(!wordsOn(*panel).contains(QStringLiteral("is no origin")));

        QVERIFY(tabTo(QStringLiteral("Open to every device")));
        press(Qt::Key_Up);
        QVERIFY(!settings.serverOnNetwork());
        settings.setServerPort(Settings::kServerPort);
    }

    void whatComputesIsChosen() {
        WindowFixture fixture;
        const auto& panel = openSettings<HardwarePanel>(fixture);
        const Settings& settings = fixture.desktop().settings();
        QCOMPARE(settings.device(), QStringLiteral("auto"));
        QVERIFY(tabInto<QComboBox>(panel));
        press(Qt::Key_Down);
        QCOMPARE(settings.device(), QStringLiteral("cpu"));
        auto* threads = tabInto<QSpinBox>(panel);
        QVERIFY(threads);
        retype(QStringLiteral("2"));
        press(Qt::Key_Return);
        QCOMPARE(settings.threads(), 2);
        QVERIFY(wordsOn(panel).contains(QStringLiteral("when the next model is loaded")));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(settings.threads(), 0);
        QCOMPARE(threads->text(), QStringLiteral("Automatic"));
    }

    void whatWasAskedIsReadAndDeleted() {
        WindowFixture fixture;
        auto& panel = openSettings<PrivacyPanel>(fixture);
        auto* table = panel.findChild<QTreeView*>();
        const QAbstractItemModelTester tester(table->model(), kTells);
        NetworkUse network(toPath(fixture.home()));
        QVERIFY(network.note({"one.example", "pull", "u/m", 0, 0, 3, 100, 5 << 20}));
        QVERIFY(network.note({"two.example", "search", "tiny", 0, 0, 1, 10, 20}));
        QTRY_COMPARE(table->model()->rowCount(), 2);
        QCOMPARE(tabTo(QStringLiteral("Computers that were asked")), table);
        press(Qt::Key_Home);
        const QString first = table->currentIndex().siblingAtColumn(0).data().toString();
        press(Qt::Key_Down);
        const QString second = table->currentIndex().siblingAtColumn(0).data().toString();
        QVERIFY2((first + second).contains(QStringLiteral("one.example")) &&
                     (first + second).contains(QStringLiteral("two.example")),
                 qPrintable(first + second));
        QVERIFY(tabTo(QStringLiteral("Delete this list")));
        press(Qt::Key_Space);
        QTRY_COMPARE(table->model()->rowCount(), 0);
        QVERIFY(network.contacts()->empty());
    }

    void offlineADownloadIsRefusedWithTheReason() {
        WindowFixture fixture;
        openSettings<PrivacyPanel>(fixture);
        NetworkUse network(toPath(fixture.home()));
        QVERIFY(tabTo(QStringLiteral("Offline: nothing leaves this computer")));
        press(Qt::Key_Space);
        QTRY_VERIFY(network.offline());

        press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        type(QStringLiteral("hf.co/u/m:Q4"));
        press(Qt::Key_Return);
        const auto& downloads = fixture.desktop().downloads().downloads();
        QCOMPARE(downloads.size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(downloads.front().state, DownloadState::Failed, kPatienceMs);
        auto* why = qobject_cast<QLabel*>(tabTo(QStringLiteral("offline")));
        QVERIFY(why);  // a reader of screens comes by
        QVERIFY2(why->text().contains(QStringLiteral("was not asked")) &&
                     why->text().contains(QStringLiteral("Privacy")),
                 qPrintable(why->text()));
        QVERIFY(network.contacts()->empty());

        press(Qt::Key_5, Qt::ControlModifier);
        QVERIFY(tabTo(QStringLiteral("Offline: nothing leaves this computer")));
        press(Qt::Key_Space);
        QTRY_VERIFY(!network.offline());
    }
};

QTEST_MAIN(KeyboardSettingsTest)
#include "keyboard_settings_test.moc"
