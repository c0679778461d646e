// SPDX-License-Identifier: Apache-2.0
// Keys of one's own choosing, changed in the window and with nothing but keys.
#include "ui/settings/key_edit.h"
#include "ui/settings/shortcuts_panel.h"
#include "ui/widgets/command_palette.h"
#include "ui/widgets/rail.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

QAction* menuAction(MainWindow& window, const QString& words) {
    for (QAction* menu : window.menuBar()->actions()) {
        for (QAction* action : menu->menu()->actions()) {
            if (action->text().remove(u'&') == words) return action;
        }
    }
    return nullptr;
}

/// What the user sees and touches of it.
struct Panel {
    explicit Panel(MainWindow& window) {
        window.showPage(MainWindow::SettingsPageIndex);
        panel = window.findChild<ShortcutsPanel*>();
        list = panel->findChild<QTreeView*>();
        edit = panel->findChild<KeyEdit*>();
        search = panel->findChild<QLineEdit*>(QString(), Qt::FindDirectChildrenOnly);
    }
    void choose(const QString& action) {
        const auto found =
            list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, action, 1, Qt::MatchExactly);
        list->setCurrentIndex(found.value(0));
    }
    QPushButton* button(const QString& words) const {
        for (auto* found : panel->findChildren<QPushButton*>()) {
            if (found->text() == words) return found;
        }
        return nullptr;
    }
    bool says(const QString& words) const {
        for (const auto* label : panel->findChildren<QLabel*>()) {
            if (label->text().contains(words)) return true;
        }
        return false;
    }

    ShortcutsPanel* panel;
    QTreeView* list;
    KeyEdit* edit;
    QLineEdit* search;
};

const QKeySequence kOwn(QStringLiteral("Ctrl+Shift+J"));

}  // namespace

class ShortcutsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void newKeysHoldAtOnceAndNextTime() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.type(QStringLiteral("Hello"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        {
            Panel panel(fixture.window());
            using Tester = QAbstractItemModelTester;
            auto* shown = qobject_cast<QSortFilterProxyModel*>(panel.list->model());
            QVERIFY(shown);
            const Tester all(shown->sourceModel(), Tester::FailureReportingMode::QtTest);
            const Tester some(shown, Tester::FailureReportingMode::QtTest);
            panel.search->setText(QStringLiteral("answer"));
            QVERIFY(shown->rowCount() < shown->sourceModel()->rowCount());
            panel.search->clear();
            panel.choose(QStringLiteral("Regenerate"));
            QCOMPARE(panel.edit->keySequence(), QKeySequence(QStringLiteral("Ctrl+R")));
            QTest::keyClick(panel.edit, Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(menuAction(fixture.window(), QStringLiteral("Regenerate"))->shortcut(), kOwn);
            QVERIFY(panel.list->currentIndex().siblingAtColumn(1).data().toString().contains(
                QStringLiteral("Ctrl+Shift+J")));
        }
        fixture.window().showPage(MainWindow::Chat);
        QTest::keyClick(&fixture.window(), Qt::Key_R, Qt::ControlModifier);
        QTest::qWait(20);
        QCOMPARE(fixture.conversation().siblings(1).size(), 1U);
        QTest::keyClick(&fixture.window(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(fixture.conversation().siblings(1).size(), 2U);
        QTRY_VERIFY(!fixture.chat().isAnswering());

        QTest::keyClick(&fixture.window(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = fixture.window().findChild<CommandPalette*>();
        QVERIFY(palette);
        QTest::keyClicks(palette->findChild<QLineEdit*>(), QStringLiteral("regenerate"));
        const QString row =
            palette->findChild<QListView*>()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.contains(QStringLiteral("Ctrl+Shift+J")), qPrintable(row));
        palette->close();

        fixture.openScripted();
        QCOMPARE(menuAction(fixture.window(), QStringLiteral("Regenerate"))->shortcut(), kOwn);
    }

    void keysOfAnotherAreNamedAndTakenOver() {
        WindowFixture fixture;
        fixture.openScripted();
        QAction* regenerate = menuAction(fixture.window(), QStringLiteral("Regenerate"));
        QAction* newChat = menuAction(fixture.window(), QStringLiteral("New chat"));
        const QKeySequence before = regenerate->shortcut(), wanted = newChat->shortcut();
        Panel panel(fixture.window());
        panel.choose(QStringLiteral("Regenerate"));
        QTest::keyClick(panel.edit, Qt::Key_N, Qt::ControlModifier);
        QVERIFY(panel.says(QStringLiteral("already runs “New chat”")));
        QCOMPARE(regenerate->shortcut(), before);
        QCOMPARE(newChat->shortcut(), wanted);
        auto* takeOver = panel.button(QStringLiteral("Take them over"));
        QVERIFY(takeOver && takeOver->isVisible());

        // Another action instead: nothing of it has happened.
        panel.choose(QStringLiteral("Quit"));
        QVERIFY(!takeOver->isVisible());
        panel.choose(QStringLiteral("Regenerate"));
        QCOMPARE(panel.edit->keySequence(), before);

        QTest::keyClick(panel.edit, Qt::Key_N, Qt::ControlModifier);
        QTest::mouseClick(takeOver, Qt::LeftButton);
        QCOMPARE(regenerate->shortcut(), wanted);
        QVERIFY(newChat->shortcut().isEmpty());
        QVERIFY(!takeOver->isVisible());

        // Back again, one and then all.
        panel.choose(QStringLiteral("New chat"));
        auto* back = panel.button(
            QStringLiteral("Back to \u2068%1\u2069").arg(wanted.toString(QKeySequence::NativeText)));
        QVERIFY(back && back->isEnabled());
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(takeOver->isVisible());
        QTest::mouseClick(takeOver, Qt::LeftButton);
        QCOMPARE(newChat->shortcut(), wanted);
        QVERIFY(regenerate->shortcut().isEmpty());
        auto* all = panel.button(QStringLiteral("Reset all shortcuts"));
        QVERIFY(all->isEnabled());
        QTest::mouseClick(all, Qt::LeftButton);
        QCOMPARE(regenerate->shortcut(), before);
        QVERIFY(!all->isEnabled());
        QVERIFY(QSettings(fixture.home() + QStringLiteral("/settings.ini"), QSettings::IniFormat)
                    .allKeys()
                    .filter(QStringLiteral("shortcuts/"))
                    .isEmpty());
    }

    void unfitKeysAreRefused_data() {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("held");
        QTest::addColumn<QString>("words");
        QTest::newRow("letter") << int(Qt::Key_G) << int(Qt::NoModifier) << "for typing";
        QTest::newRow("capital") << int(Qt::Key_G) << int(Qt::ShiftModifier) << "for typing";
        QTest::newRow("arrow") << int(Qt::Key_Down) << int(Qt::NoModifier) << "for typing";
        QTest::newRow("copy") << int(Qt::Key_C) << int(Qt::ControlModifier) << "editing text";
        QTest::newRow("menu") << int(Qt::Key_F) << int(Qt::AltModifier) << "opens a menu";
    }
    void unfitKeysAreRefused() {
        QFETCH(int, key);
        QFETCH(int, held);
        QFETCH(QString, words);
        WindowFixture fixture;
        fixture.openScripted();
        Panel panel(fixture.window());
        panel.choose(QStringLiteral("Regenerate"));
        const QKeySequence before = panel.edit->keySequence();
        QTest::keyClick(panel.edit, static_cast<Qt::Key>(key), static_cast<Qt::KeyboardModifiers>(held));
        QVERIFY(panel.says(words));
        QCOMPARE(panel.edit->keySequence(), before);
        QCOMPARE(menuAction(fixture.window(), QStringLiteral("Regenerate"))->shortcut(), before);
        QTest::keyClick(panel.edit, Qt::Key_F7);  // nobody types with this one
        QCOMPARE(menuAction(fixture.window(), QStringLiteral("Regenerate"))->shortcut(),
                 QKeySequence(Qt::Key_F7));
    }

    void withKeysAlone() {
        WindowFixture fixture;
        fixture.openScripted();
        QApplication::setActiveWindow(&fixture.window());
        QTest::keyClick(&fixture.window(), Qt::Key_5, Qt::ControlModifier);
        Panel panel(fixture.window());
        panel.search->setFocus();
        QTest::keyClicks(panel.search, QStringLiteral("about"));
        QCOMPARE(panel.list->model()->rowCount(), 1);
        const auto tab = [] { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab); };
        while (QApplication::focusWidget() != panel.list) tab();
        QTest::keyClick(panel.list, Qt::Key_Down);
        QTest::keyClick(panel.list, Qt::Key_Return);
        QVERIFY(panel.edit->hasFocus());
        QVERIFY(panel.edit->accessibleName().contains(QStringLiteral("About TARS")));
        QTest::keyClick(panel.edit, Qt::Key_F1);
        QAction* about = menuAction(fixture.window(), QStringLiteral("About TARS"));
        QCOMPARE(about->shortcut(), QKeySequence(Qt::Key_F1));
        tab();
        QCOMPARE(QApplication::focusWidget(), panel.button(QStringLiteral("No keys")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(about->shortcut().isEmpty());
        QVERIFY(panel.says(QStringLiteral("has no keys now")));
    }

    void toolTipsFollow() {
        WindowFixture fixture;
        fixture.openScripted();
        const auto tipOf = [&](const QString& name) {
            for (const auto* button : fixture.window().findChild<Rail*>()->findChildren<QAbstractButton*>()) {
                if (button->accessibleName() == name) return button->toolTip();
            }
            return QString();
        };
        QVERIFY(tipOf(QStringLiteral("Models")).contains(QStringLiteral("Ctrl+2")));
        Panel panel(fixture.window());
        panel.choose(QStringLiteral("Models"));
        QTest::keyClick(panel.edit, Qt::Key_M, Qt::ControlModifier);
        QVERIFY(tipOf(QStringLiteral("Models")).contains(QStringLiteral("Ctrl+M")));
        QTest::mouseClick(panel.button(QStringLiteral("No keys")), Qt::LeftButton);
        QCOMPARE(tipOf(QStringLiteral("Models")), QStringLiteral("Models"));
    }

    void aDamagedFileGivesNoKeysTwice() {
        QTemporaryDir home;
        {
            QSettings file(home.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
            file.setValue(QStringLiteral("shortcuts/answer.copy"), QStringLiteral("Ctrl+N"));
            file.setValue(QStringLiteral("shortcuts/about"), QStringLiteral("Ctrl+N"));
            file.setValue(QStringLiteral("shortcuts/quit"), QStringLiteral("no such keys"));
            file.setValue(QStringLiteral("shortcuts/nobody"), QStringLiteral("Ctrl+J"));
        }
        WindowFixture fixture(home.path());
        fixture.openScripted();
        QHash<QKeySequence, QString> seen;
        for (QAction* menu : fixture.window().menuBar()->actions()) {
            for (QAction* action : menu->menu()->actions()) {
                if (action->shortcut().isEmpty()) continue;
                QVERIFY2(!seen.contains(action->shortcut()), qPrintable(action->text()));
                seen.insert(action->shortcut(), action->text());
            }
        }
        QVERIFY(seen.value(QKeySequence(QStringLiteral("Ctrl+N"))).contains(QStringLiteral("opy the last")));
    }
};

QTEST_MAIN(ShortcutsTest)
#include "shortcuts_test.moc"
