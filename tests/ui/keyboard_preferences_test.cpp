// SPDX-License-Identifier: Apache-2.0
// Settings of looks, desktop and feedback, chosen without a mouse.
#include "keyboard.h"
#include "tuning/examples.h"
#include "ui/chat/consent_line.h"
#include "ui/settings/appearance_panel.h"
#include "ui/settings/desktop_panel.h"
#include "ui/settings/feedback_panel.h"
#include "ui/settings/setting_row.h"
#include "ui/tray.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QMessageBox>
#include <QScopeGuard>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

class KeyboardPreferencesTest : public QObject {
    Q_OBJECT

    /// Wherever the focus is, it is in sight.
    static bool focusIsInSight() {
        const QWidget* at = QApplication::focusWidget();
        return at && at->isVisible() && !at->visibleRegion().isEmpty();
    }
    static QCheckBox* toBox(const char* words) {
        auto* box = qobject_cast<QCheckBox*>(tabTo(QString::fromUtf8(words)));
        return box && focusIsInSight() ? box : nullptr;
    }

  private Q_SLOTS:
    void coloursAreChosen() {
        WindowFixture fixture;
        openChat(fixture);
        const Settings& settings = fixture.desktop().settings();
        press(Qt::Key_5, Qt::ControlModifier);
        QVERIFY(qobject_cast<QComboBox*>(tabTo(QStringLiteral("Colours"))));
        QVERIFY(focusIsInSight());
        press(Qt::Key_End);
        QCOMPARE(settings.colorMode(), ColorMode::Dark);
        const auto shade = [&fixture] { return fixture.window().palette().window().color().lightness(); };
        QTRY_VERIFY(shade() < 128);
        press(Qt::Key_Up);
        QCOMPARE(settings.colorMode(), ColorMode::Light);
        QTRY_VERIFY(shade() > 128);
        // Opened, an entry is chosen and left again with Escape: nothing has changed.
        press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(openPopup());
        press(Qt::Key_Down);
        press(Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        reachable();
        QCOMPARE(settings.colorMode(), ColorMode::Light);
        QVERIFY(tabTo(QStringLiteral("Colours: back to the default")));
        press(Qt::Key_Space);
        QCOMPARE(settings.colorMode(), ColorMode::System);
        QCOMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Colours"));
        press(Qt::Key_F8);  // undo
        QCOMPARE(settings.colorMode(), ColorMode::Light);
        fixture.desktop().settings().setColorMode(ColorMode::System);
    }

    void aLanguageIsChosenByArrowsAndByItsFirstLetters() {
        WindowFixture fixture;
        openChat(fixture);
        const Settings& settings = fixture.desktop().settings();
        press(Qt::Key_5, Qt::ControlModifier);
        auto* box = qobject_cast<QComboBox*>(tabTo(QStringLiteral("Language")));
        QVERIFY(box);
        const auto* panel = fixture.window().findChild<AppearancePanel*>();
        press(Qt::Key_Home);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(settings.language(), QStringLiteral("de"));
        QTRY_COMPARE(panel->title(), QStringLiteral("Aussehen"));
        QCOMPARE(QApplication::focusWidget(), box);
        QCOMPARE(box->currentText(), QStringLiteral("Deutsch"));
        press(Qt::Key_F);
        QCOMPARE(settings.language(), QStringLiteral("fr"));
        QTRY_COMPARE(panel->title(), QStringLiteral("Apparence"));
        press(Qt::Key_Down, Qt::AltModifier);
        QVERIFY(openPopup());
        for (int i = 0; i < box->count(); ++i) press(Qt::Key_Up);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        reachable();
        QCOMPARE(settings.language(), QStringLiteral("en"));
        QTRY_COMPARE(panel->title(), QStringLiteral("Appearance"));
        QCOMPARE(QApplication::focusWidget(), box);
        fixture.openScripted();  // it stays so
        QCOMPARE(fixture.desktop().settings().language(), QStringLiteral("en"));
    }

    void itStartsAtLogin() {
        if (!Autostart::isPossible()) QSKIP("another system");
        QTemporaryDir configuration;
        qputenv("XDG_CONFIG_HOME", configuration.path().toUtf8());
        const auto unset = qScopeGuard([] { qunsetenv("XDG_CONFIG_HOME"); });
        const QString entry = configuration.filePath(QStringLiteral("autostart/io.github.tars.Tars.desktop"));
        WindowFixture fixture;
        openChat(fixture);
        press(Qt::Key_5, Qt::ControlModifier);
        QCheckBox* box = toBox("Start TARS at login");
        QVERIFY(box);
        press(Qt::Key_Space);
        QVERIFY(box->isChecked() && QFileInfo::exists(entry));
        press(Qt::Key_Space);
        QVERIFY(!box->isChecked() && !QFileInfo::exists(entry));
    }

    void trayAndNewsAreChosen() {
        const auto asBefore = qScopeGuard([] { QGuiApplication::setQuitOnLastWindowClosed(true); });
        WindowFixture fixture;
        openChat(fixture);
        fixture.desktop().addTray(true);
        const Settings& settings = fixture.desktop().settings();
        const Tray& tray = *fixture.desktop().tray();
        press(Qt::Key_5, Qt::ControlModifier);
        QVERIFY(settings.trayShown() && !settings.closesToTray() && settings.notifies());
        QVERIFY(toBox("Closing the window leaves TARS running"));
        press(Qt::Key_Space);
        QVERIFY(settings.closesToTray());
        QVERIFY(!fixture.window().close());
        QVERIFY(!fixture.window().isVisible());
        fixture.window().comeForward();
        QTRY_VERIFY(fixture.window().isVisible());
        QApplication::setActiveWindow(&fixture.window());

        QVERIFY(toBox("An icon beside the clock"));
        press(Qt::Key_Space);
        QVERIFY(!settings.trayShown() && !tray.isShown());
        press(Qt::Key_Space);
        QVERIFY(settings.trayShown() && tray.isShown());

        QVERIFY(toBox("Say when long work is done"));
        press(Qt::Key_Space);
        QVERIFY(!settings.notifies());
        // By their letters, too.
        press(Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(settings.notifies());
        press(Qt::Key_W, Qt::AltModifier);
        QTRY_VERIFY(!settings.closesToTray());
        QVERIFY(fixture.window().close());
    }

    void consentIsGivenThenAllIsExportedAndDeleted() {
        WindowFixture fixture;
        openChat(fixture);
        const auto* consent = fixture.window().findChild<ConsentLine*>();
        ask(fixture, QStringLiteral("One"));
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(consent->isVisible());
        QVERIFY(tabBackTo(QStringLiteral("Collect them")));
        press(Qt::Key_Space);
        QVERIFY(!consent->isVisible());
        QCOMPARE(fixture.desktop().settings().collectsFeedback(), std::optional(true));
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("Message"));
        ask(fixture, QStringLiteral("Two"));
        press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!consent->isVisible());

        press(Qt::Key_5, Qt::ControlModifier);
        const auto* list = fixture.window().findChild<FeedbackPanel*>()->findChild<QTreeView*>();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QVERIFY(tabTo(QStringLiteral("Export as examples")));
        QVERIFY(focusIsInSight());
        press(Qt::Key_Space);
        const QString file = fixture.home() + QStringLiteral("/mine.jsonl");
        answerFileDialog(file);
        QTRY_VERIFY(QFileInfo(file).size() > 0);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto examples = parse_examples(written.readAll().toStdString(), "export");
        QVERIFY2(examples && examples->size() == 2, examples ? "" : examples.error().message.c_str());

        const auto deleteAll = [](const char* answer) {
            if (!spoken(QApplication::focusWidget()).contains(QStringLiteral("Delete all")))
                QVERIFY(tabTo(QStringLiteral("Delete all")));
            press(Qt::Key_Space);
            QTRY_VERIFY(qobject_cast<QMessageBox*>(QApplication::activeModalWidget()));
            QApplication::setActiveWindow(QApplication::activeModalWidget());  // as a window manager would
            QVERIFY(spoken(QApplication::focusWidget()) == QLatin1String(answer) ||
                    tabTo(QString::fromUtf8(answer)));
            press(Qt::Key_Space);
            QTRY_VERIFY(!QApplication::activeModalWidget());
            reachable();
        };
        deleteAll("Cancel");
        QTest::qWait(50);
        QCOMPARE(list->model()->rowCount(), 2);
        deleteAll("Delete");
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QCOMPARE(fixture.message(1).feedback, FeedbackKind::None);
        QTRY_VERIFY(focusIsInSight());

        QVERIFY(toBox("Collect the answers I rate or change"));
        press(Qt::Key_Space);
        QCOMPARE(fixture.desktop().settings().collectsFeedback(), std::optional(false));
    }
};

QTEST_MAIN(KeyboardPreferencesTest)
#include "keyboard_preferences_test.moc"
