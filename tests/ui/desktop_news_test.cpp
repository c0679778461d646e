// SPDX-License-Identifier: Apache-2.0
// The icon beside the clock, closing to it, and news that reach a desktop's notifications over D-Bus.
#include "private_bus.h"
#include "tests/library/store_fixture.h"
#include "tune_page_driver.h"
#include "ui/desktop_news.h"
#include "ui/files.h"
#include "ui/models/models_page.h"
#include "ui/settings/desktop_panel.h"
#include "ui/text.h"
#include "ui/tray.h"
#include "ui/tune/run_view.h"
#include "window_fixture.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDBusConnection>
#include <QDBusVariant>
#include <QFileInfo>
#include <QLabel>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleHints>
#include <QTabWidget>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

struct Shown {
    uint id = 0;
    QString title, text;
    QStringList actions;
};

}  // namespace

/// Plays the desktop's notification service.
class NotificationService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

  public:
    QList<Shown> shown;

  public Q_SLOTS:
    uint Notify(const QString&, uint, const QString&, const QString& title, const QString& text,
                const QStringList& actions, const QVariantMap&, int) {
        shown.append({static_cast<uint>(shown.size() + 1), title, text, actions});
        return shown.last().id;
    }

  Q_SIGNALS:
    void ActionInvoked(uint id, const QString& action);
    void ActivationToken(uint id, const QString& token);
};

/// Plays the desktop's program for files.
class FileService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

  public:
    QStringList shown;

  public Q_SLOTS:
    void ShowItems(const QStringList& addresses, const QString&) { shown += addresses; }
};

/// Plays the desktop's portal, which knows whether windows shall be dark, and whether things in them may
/// move.
class LooksService : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

  public:
    uint scheme = 0, reducedMotion = 0;
    void choose(uint wanted) {
        scheme = wanted;
        Q_EMIT SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"),
                              QDBusVariant(scheme));
    }
    void reduceMotion(bool reduces) {
        reducedMotion = reduces ? 1 : 0;
        Q_EMIT SettingChanged(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("reduced-motion"),
                              QDBusVariant(reducedMotion));
    }
    void animate(bool animates) {  // GNOME's own key
        Q_EMIT SettingChanged(QStringLiteral("org.gnome.desktop.interface"),
                              QStringLiteral("enable-animations"), QDBusVariant(animates));
    }

  public Q_SLOTS:
    QDBusVariant Read(const QString&, const QString& key) {
        QVariant value;
        if (key == QStringLiteral("color-scheme")) value = scheme;
        if (key == QStringLiteral("reduced-motion")) value = reducedMotion;
        if (key == QStringLiteral("enable-animations")) value = true;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value)));
    }

  Q_SIGNALS:
    void SettingChanged(const QString& space, const QString& key, const QDBusVariant& value);
};

class DesktopNewsTest : public QObject {
    Q_OBJECT

    NotificationService service_;
    LooksService looks_;
    FileService files_;
    const bool hasBus_;

    static QAction* entry(Tray& tray, const QString& words) {
        for (QAction* action : tray.menu().actions()) {
            if (action->text().remove(u'&') == words) return action;
        }
        return nullptr;
    }
    /// As if another program's window were in front.
    static void lookAway(WindowFixture& fixture) { fixture.window().hide(); }

  public:
    explicit DesktopNewsTest(bool hasBus) : hasBus_(hasBus) {}

  private Q_SLOTS:
    void initTestCase() {
        if (!hasBus_) return;
        auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.Notifications")));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &service_,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.FileManager1")));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/FileManager1"), &files_,
                                   QDBusConnection::ExportAllSlots));
        QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &looks_,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    }
    void init() {
        service_.shown.clear();
        QGuiApplication::setQuitOnLastWindowClosed(true);
    }

    void aLongAnswerIsToldWhileNobodyLooks() {
        if (!hasBus_) QSKIP("dbus-daemon is not installed");
        WindowFixture fixture;
        fixture.openScripted();
        fixture.window().news().setLongFrom(30);
        fixture.engine().pieceMs = 20;
        fixture.type(QStringLiteral("Read <b>this</b> & that"));
        QTRY_VERIFY(fixture.chat().isAnswering());
        lookAway(fixture);
        QTRY_VERIFY(!fixture.chat().isAnswering());
        QTRY_COMPARE(service_.shown.size(), 1);
        QCOMPARE(service_.shown.front().title, QStringLiteral("The answer is there"));
        QVERIFY2(service_.shown.front().text.contains(QStringLiteral("&lt;b&gt;")),
                 qPrintable(service_.shown.front().text));  // the desktop reads markup
        QCOMPARE(service_.shown.front().actions.value(0), QStringLiteral("default"));

        // Chosen there, the window comes forward; what others show is none of our business.
        const ChatId asked = fixture.conversation().summary().id;
        fixture.page().newChat();
        fixture.window().showPage(MainWindow::Models);
        QSignalSpy opened(&fixture.window().news(), &DesktopNews::opened);
        Q_EMIT service_.ActionInvoked(99, QStringLiteral("default"));
        Q_EMIT service_.ActivationToken(1, QStringLiteral("leave"));
        Q_EMIT service_.ActionInvoked(1, QStringLiteral("default"));
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.front().front().toString(), QStringLiteral("leave"));
        QVERIFY(fixture.window().isVisible());
        QCOMPARE(fixture.window().page(), int{MainWindow::Chat});
        QTRY_COMPARE(fixture.conversation().summary().id, asked);
        qunsetenv("XDG_ACTIVATION_TOKEN");
    }

    void anAnswerInAnotherChatIsToldWithItsTitle() {
        if (!hasBus_) QSKIP("dbus-daemon is not installed");
        WindowFixture fixture;
        fixture.openScripted();
        fixture.window().news().setLongFrom(0);
        fixture.engine().pieceMs = 20;
        fixture.type(QStringLiteral("The first chat"));
        QTRY_VERIFY(fixture.chat().isAnswering());
        const ChatId asked = fixture.conversation().summary().id;
        fixture.page().newChat();
        QVERIFY(!fixture.chat().isAnswering() && fixture.chat().isBusy());
        lookAway(fixture);
        QTRY_COMPARE(service_.shown.size(), 1);
        QCOMPARE(service_.shown.front().title, QStringLiteral("The answer is there"));
        QCOMPARE(service_.shown.front().text, QStringLiteral("The first chat"));
        Q_EMIT service_.ActionInvoked(1, QStringLiteral("default"));
        QTRY_COMPARE(fixture.conversation().summary().id, asked);

        // One that failed is told as that, one that was stopped not at all.
        fixture.engine().failAfterPieces = unsupported("out of tea", "");
        fixture.type(QStringLiteral("Again"));
        QTRY_VERIFY(fixture.chat().isAnswering());
        fixture.page().newChat();
        lookAway(fixture);
        QTRY_COMPARE(service_.shown.size(), 2);
        QCOMPARE(service_.shown.back().title, QStringLiteral("The answer failed"));
        fixture.engine().endless = true;
        fixture.type(QStringLiteral("Never"));
        QTRY_VERIFY(fixture.chat().isAnswering());
        fixture.chat().stop();
        QTRY_VERIFY(!fixture.chat().isBusy());
        QTest::qWait(50);
        QCOMPARE(service_.shown.size(), 2);
    }

    void shortWorkWatchedWorkAndUnwantedNewsAreNot() {
        if (!hasBus_) QSKIP("dbus-daemon is not installed");
        WindowFixture fixture;
        fixture.openScripted();
        DesktopNews& news = fixture.window().news();
        const auto answer = [&fixture] {
            fixture.type(QStringLiteral("Hello"));
            QTRY_VERIFY(!fixture.chat().isAnswering());
        };
        news.setLongFrom(60'000);
        lookAway(fixture);
        answer();
        news.setLongFrom(0);
        fixture.window().comeForward();
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(fixture.window().isActiveWindow());
        answer();
        fixture.desktop().settings().setNotifies(false);
        lookAway(fixture);
        answer();
        QTest::qWait(100);
        QVERIFY(service_.shown.isEmpty());
        fixture.desktop().settings().setNotifies(true);
        answer();
        QTRY_COMPARE(service_.shown.size(), 1);
    }

    void otherLongWorkIsToldToo() {
        if (!hasBus_) QSKIP("dbus-daemon is not installed");
        WindowFixture fixture;
        fixture.openScripted();
        fixture.window().news().setLongFrom(0);
        lookAway(fixture);
        fixture.engine().loadFile(fixture.writeFile(QStringLiteral("other.gguf"), "GGUF"));
        QTRY_COMPARE(service_.shown.size(), 1);
        QCOMPARE(service_.shown.last().title, QStringLiteral("The model is loaded"));
        QCOMPARE(service_.shown.last().text, QStringLiteral("other"));
        const QString chats = fixture.writeFile(
            QStringLiteral("chats.json"),
            R"([{"id":"1","title":"Old","updated_at":1700000100,"chat":{"title":"Old","history":{"currentId":"a","messages":{"a":{"id":"a","parentId":null,"childrenIds":[],"role":"user","content":"Hello"}}}}}])");
        fixture.window().importChats({chats});
        QTRY_COMPARE(service_.shown.size(), 2);
        QVERIFY(service_.shown.last().title.contains(QStringLiteral("imported")));
        Q_EMIT fixture.desktop().tuner().modelMade(QStringLiteral("small"));
        QTRY_COMPARE(service_.shown.size(), 3);
    }

    void newsOfARunTellItsResultAndLeadToIt() {
        if (!hasBus_) QSKIP("dbus-daemon is not installed");
        if (!std::filesystem::exists(guideFile())) QSKIP("this build has no guide");
        WindowFixture fixture;
        const QString earlier = keepRun(fixture.home(), "examples-1", false);
        openTunePage(fixture);
        fixture.window().news().setLongFrom(0);
        page(fixture).form().setData(fixture.writeFile(QStringLiteral("few.jsonl"), fewExamples()));
        auto* limit = named<QComboBox>(page(fixture), QStringLiteral("What limits the search"));
        limit->setCurrentIndex(1);
        auto* candidates = named<QLabel>(page(fixture), QStringLiteral("Candidates it may try"))->buddy();
        candidates->setFocus();
        QTest::keyClick(candidates, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(candidates, QStringLiteral("24"));
        QTest::keyClick(candidates, Qt::Key_Tab);
        const auto run = [&fixture] {
            button(fixture, "Start tuning")->click();
            QVERIFY(tuner(fixture).isBusy());
            QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Idle, kPatienceMs);
            QVERIFY(tuner(fixture).outcome());
        };
        // Whoever looks at the window sees it there, and who wants no news gets none.
        run();
        fixture.desktop().settings().setNotifies(false);
        lookAway(fixture);
        run();
        QTest::qWait(50);
        QVERIFY(service_.shown.isEmpty());

        fixture.desktop().settings().setNotifies(true);
        run();
        const QString folder = tuner(fixture).folder();
        QTRY_COMPARE(service_.shown.size(), 1);
        QCOMPARE(service_.shown.front().title, QStringLiteral("The tuning run is over"));
        const bool accepted = tuner(fixture).outcome()->accepted;
        const QString result = accepted ? QStringLiteral("It found something better")
                                        : QStringLiteral("It found nothing better.");
        QVERIFY2(service_.shown.front().text.startsWith(QFileInfo(folder).fileName() + QStringLiteral(": ") +
                                                        result),
                 qPrintable(service_.shown.front().text));

        // The user has gone elsewhere meanwhile.
        tuner(fixture).show(earlier);
        QTRY_COMPARE(tuner(fixture).folder(), earlier);
        fixture.window().showPage(MainWindow::Chat);
        Q_EMIT service_.ActionInvoked(1, QStringLiteral("default"));
        QTRY_VERIFY(fixture.window().isVisible());
        QCOMPARE(fixture.window().page(), int{MainWindow::Tune});
        QTRY_COMPARE(tuner(fixture).folder(), folder);
        QVERIFY(page(fixture).run().isVisible());
    }

    void newsOfADownloadLeadToIt() {
        if (!hasBus_) QSKIP("dbus-daemon is not installed");
        WindowFixture fixture;
        const std::filesystem::path home = fixture.home().toStdString();
        fixture.sources.transfer.insecure = true;
        fixture.sources.transfer.tries = 1;
        fixture.sources.transfer.first_pause = std::chrono::milliseconds(1);
        fixture.openScripted({OllamaStore(home / "models", OllamaStore::Access::ours)});
        test::write_text(home / "one.gguf", test::gguf_bytes(home, 1));
        test::write_text(home / "two.gguf", test::gguf_bytes(home, 2));
        fixture.desktop().library().link({fromPath(home / "one.gguf"), fromPath(home / "two.gguf")});
        Downloads& downloads = fixture.desktop().downloads();

        lookAway(fixture);
        QVERIFY(downloads.add(QStringLiteral("http://127.0.0.1:9/u/m:1b")));  // nobody listens there
        QVERIFY(downloads.add(QStringLiteral("http://127.0.0.1:9/u/n:1b")));
        QTRY_COMPARE(service_.shown.size(), 2);
        QCOMPARE(service_.shown.last().title, QStringLiteral("The download failed"));
        QVERIFY(service_.shown.last().text.contains(QStringLiteral("u/n:1b")));
        QVERIFY(!fixture.window().isVisible());
        Q_EMIT service_.ActionInvoked(2, QStringLiteral("default"));
        QTRY_VERIFY(fixture.window().isVisible());
        auto* page = fixture.window().findChild<ModelsPage*>();
        QVERIFY(page && page->isVisible());
        auto* tabs = page->findChild<QTabWidget*>();
        QCOMPARE(tabs->currentIndex(), static_cast<int>(ModelsPage::Downloading));
        QCOMPARE(tabs->currentWidget()->findChild<QTreeView*>()->currentIndex().row(), 1);

        lookAway(fixture);
        Q_EMIT downloads.finished(QStringLiteral("two"));
        QTRY_COMPARE(service_.shown.size(), 3);
        QCOMPARE(service_.shown.last().title, QStringLiteral("The model is here"));
        Q_EMIT service_.ActionInvoked(3, QStringLiteral("default"));
        QTRY_COMPARE(tabs->currentIndex(), static_cast<int>(ModelsPage::List));
        QCOMPARE(tabs->currentWidget()
                     ->findChild<QTreeView*>()
                     ->currentIndex()
                     .siblingAtColumn(0)
                     .data()
                     .toString(),
                 QStringLiteral("two"));

        // Whoever looks at the window is told nothing twice.
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(fixture.window().isActiveWindow());
        Q_EMIT downloads.finished(QStringLiteral("one"));
        QTest::qWait(100);
        QCOMPARE(service_.shown.size(), 3);
    }

    void aFileIsShownInItsFolder() {
        if (!hasBus_) QSKIP("dbus-daemon is not installed");
        showInFolder(QStringLiteral("/models/größe 1.gguf"), *this);
        QTRY_COMPARE(files_.shown.size(), 1);
        QCOMPARE(files_.shown.front(), QStringLiteral("file:///models/gr%C3%B6%C3%9Fe%201.gguf"));
    }

    void withoutNotificationsTheTrayLeadsThere() {
        WindowFixture fixture;
        fixture.openScripted();
        DesktopNews& news = fixture.window().news();
        QSignalSpy opened(&news, &DesktopNews::opened);
        int led = 0;
        news.follow();
        QCOMPARE(opened.size(), 1);  // nothing was shown: the window alone
        if (hasBus_) return;
        lookAway(fixture);
        news.tell(QStringLiteral("title"), QStringLiteral("text"), [&led] { ++led; });
        news.follow();
        news.follow();
        QCOMPARE(led, 1);
        QCOMPARE(opened.size(), 3);
    }

    void whatMovesFollowsTheDesktopOrTheUser() {
        if (!hasBus_) QSKIP("dbus-daemon is not installed");
        const QStyleHints* hints = QGuiApplication::styleHints();
        looks_.reducedMotion = 1;
        WindowFixture fixture;
        fixture.openScripted();
        const auto isStill = [&] {
            return hints->cursorFlashTime() == 0 &&
                   QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) == 0 &&
                   !QApplication::isEffectEnabled(Qt::UI_General);
        };
        QTRY_VERIFY(isStill());
        QTest::keyClick(fixture.page().composer().findChild<QPlainTextEdit*>(), Qt::Key_A);
        QVERIFY(isStill());  // also where somebody types
        fixture.window().showPage(MainWindow::SettingsPageIndex);
        QComboBox* motion = nullptr;
        for (QLabel* label : fixture.window().findChildren<QLabel*>())
            if (label->text() == QStringLiteral("Motion")) motion = qobject_cast<QComboBox*>(label->buddy());
        QVERIFY(motion);
        motion->setFocus();
        QTest::keyClick(motion, Qt::Key_Down);
        QTRY_COMPARE(fixture.desktop().settings().motion(), MotionMode::Full);
        QVERIFY(hints->cursorFlashTime() > 0);
        QVERIFY(QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
        looks_.reduceMotion(false);
        QTest::keyClick(motion, Qt::Key_Down);
        QTRY_COMPARE(fixture.desktop().settings().motion(), MotionMode::Reduced);
        QVERIFY(isStill());
        QTest::keyClick(motion, Qt::Key_Home);  // as the system, which has changed its mind meanwhile
        QTRY_VERIFY(hints->cursorFlashTime() > 0);
        looks_.reduceMotion(true);
        QTRY_VERIFY(isStill());
        looks_.reduceMotion(false);
        QTRY_VERIFY(!isStill());
        looks_.animate(false);  // the key for all desktops counts where there is one
        QTest::qWait(50);
        QVERIFY(!isStill());
    }

    void theWindowFollowsTheDesktopsColours() {
        if (!hasBus_) QSKIP("dbus-daemon is not installed");
        looks_.scheme = 1;
        WindowFixture fixture;
        fixture.openScripted();
        QTRY_VERIFY(isDark(fixture.window().palette()));
        looks_.choose(2);
        QTRY_VERIFY(!isDark(fixture.window().palette()));
        looks_.choose(1);
        QTRY_VERIFY(isDark(fixture.window().palette()));
        // What the user has chosen here comes first.
        fixture.desktop().settings().setColorMode(ColorMode::Light);
        QTRY_VERIFY(!isDark(fixture.window().palette()));
        looks_.choose(2);
        looks_.choose(1);
        QTest::qWait(50);
        QVERIFY(!isDark(fixture.window().palette()));
        looks_.choose(0);
    }

    void closingGoesToTheTrayOnlyIfChosen() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.desktop().addTray(true);
        Settings& settings = fixture.desktop().settings();
        QVERIFY(fixture.desktop().tray()->isShown());
        QVERIFY(!QGuiApplication::quitOnLastWindowClosed());
        settings.setClosesToTray(true);
        QVERIFY(!fixture.window().close());
        QVERIFY(!fixture.window().isVisible());
        Tray& tray = *fixture.desktop().tray();
        entry(tray, QStringLiteral("Show the window"))->trigger();
        QVERIFY(fixture.window().isVisible());
        QVERIFY(entry(tray, QStringLiteral("Hide the window")));

        settings.setClosesToTray(false);
        QVERIFY(fixture.window().close());
        fixture.window().show();
        settings.setClosesToTray(true);
        entry(tray, QStringLiteral("Quit TARS"))->trigger();
        QVERIFY(!fixture.window().isVisible());  // closed for good: quit, not hidden
    }

    void theTrayDoesWhatTheMenuSays() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.desktop().addTray(true);
        Tray& tray = *fixture.desktop().tray();
        fixture.window().showPage(MainWindow::Models);
        fixture.window().hide();
        entry(tray, QStringLiteral("New chat"))->trigger();
        QVERIFY(fixture.window().isVisible());
        QVERIFY(fixture.page().isVisible());
        fixture.desktop().settings().setTrayShown(false);
        QVERIFY(!tray.isShown());
        QVERIFY(QGuiApplication::quitOnLastWindowClosed());
    }

    void whereThereIsNoTrayTheSettingsSaySo() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.desktop().addTray(false);
        QVERIFY(!fixture.desktop().tray()->isShown());
        fixture.desktop().settings().setClosesToTray(true);
        fixture.window().showPage(MainWindow::SettingsPageIndex);
        const auto boxes = fixture.window().findChild<DesktopPanel*>()->findChildren<QCheckBox*>();
        QVERIFY(!boxes[1]->isEnabled() && !boxes[1]->isChecked());
        QVERIFY(!boxes[2]->isEnabled());
        boxes[3]->click();
        QVERIFY(!fixture.desktop().settings().notifies());
        QVERIFY(fixture.window().close());
        QVERIFY(QGuiApplication::quitOnLastWindowClosed());
    }
};

int main(int argc, char** argv) {
    const PrivateBus bus;
    QApplication application(argc, argv);
    DesktopNewsTest test(bus.isThere());
    return QTest::qExec(&test, argc, argv);
}

#include "desktop_news_test.moc"
