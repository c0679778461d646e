// SPDX-License-Identifier: Apache-2.0
// What a user does with runs of tuning, without a mouse.
#include "kept_run.h"
#include "keyboard.h"
#include "tune_page_driver.h"
#include "ui/tune/blind_pane.h"
#include "ui/tune/run_view.h"

#include <QFileInfo>
#include <QPlainTextEdit>
#include <QTabBar>

using namespace tars;
using namespace tars::ui;

class KeyboardTuneTest : public QObject {
    Q_OBJECT

    static void front(WindowFixture& fixture) {
        QApplication::setActiveWindow(&fixture.window());
        QTRY_VERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus());
        press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(fixture.window().page(), int{MainWindow::Tune});
        QTRY_VERIFY(!page(fixture).form().wish().model.isEmpty());
    }
    /// In the list of kept runs.
    static void chooseRun(WindowFixture& fixture, const QString& folder) {
        QTRY_VERIFY(!tuner(fixture).runs().empty());
        auto* list = qobject_cast<QListWidget*>(tabTo(QStringLiteral("Runs that were kept")));
        QVERIFY(list);
        press(Qt::Key_Home);
        const auto isThere = [&] { return list->currentItem()->data(Qt::UserRole).toString() == folder; };
        for (int row = 1; row < list->count() && !isThere(); ++row) press(Qt::Key_Down);
        QVERIFY(isThere());
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).folder(), folder, kPatienceMs);
    }
    /// Of the charts, candidates and answers.
    static void chooseTab(const QString& name) {
        auto* tabs = qobject_cast<QTabBar*>(tabTo(QStringLiteral("Charts, candidates and answers")));
        QVERIFY(tabs);
        const auto isThere = [&] { return tabs->tabText(tabs->currentIndex()).remove(u'&') == name; };
        press(Qt::Key_Home);
        for (int i = 0; i < tabs->count() && !isThere(); ++i) press(Qt::Key_Right);
        QVERIFY(isThere());
    }

  private Q_SLOTS:
    void initTestCase() {
        if (!std::filesystem::exists(guideFile())) QSKIP("this build has no guide");
    }

    void aRunIsPausedAndStoppedAndItsFiguresAreSaved() {
        WindowFixture fixture;
        fixture.openReal();
        front(fixture);
        QVERIFY(tabTo(QStringLiteral("File of examples")));
        type(fixture.writeFile(QStringLiteral("few.jsonl"), fewExamples()));
        command("start tuning");
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).series().points().size() > 1, kPatienceMs);
        command("pause or resume");
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        QVERIFY(tabTo(QStringLiteral("Resume")));
        press(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        QVERIFY(tabTo(QStringLiteral("Stop")));
        press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).outcome(), kPatienceMs);

        chooseTab(QStringLiteral("Losses"));
        QVERIFY(tabTo(QStringLiteral("Save all figures as CSV")));
        const QString file = fixture.home() + QStringLiteral("/figures.csv");
        press(Qt::Key_Space);
        answerFileDialog(file);
        QTRY_VERIFY(QFileInfo(file).size() > 0);
        QFile figures(file);
        QVERIFY(figures.open(QIODevice::ReadOnly));
        QCOMPARE(figures.readAll().count('\n'), qsizetype(tuner(fixture).series().points().size() + 1));
    }

    void twoRunsAreCompared() {
        WindowFixture fixture;
        const QString first = keepRun(fixture.home(), "examples-1", true);
        const QString second = keepRun(fixture.home(), "examples-2", false);
        fixture.openReal();
        front(fixture);
        chooseRun(fixture, first);
        chooseTab(QStringLiteral("Compare"));
        QVERIFY(tabTo(QStringLiteral("The run to compare with")));
        press(Qt::Key_Down);
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).compared(), kPatienceMs);
        QCOMPARE(tuner(fixture).compared()->folder, second);
    }

    void answersAreComparedBlind() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-1", true);
        fixture.openScripted();
        fixture.engine().pieces = {QStringLiteral("As it was.")};
        fixture.engine().tunedPieces = {QStringLiteral("As it is now.")};
        front(fixture);
        chooseRun(fixture, folder);
        QVERIFY(tabTo(QStringLiteral("Compare blind")));
        press(Qt::Key_Space);
        QTRY_COMPARE(spoken(QApplication::focusWidget()), QStringLiteral("A question of yours"));
        const BlindComparison& comparison = fixture.desktop().comparison();
        type(QStringLiteral("Which one?"));
        press(Qt::Key_Return);
        QTRY_COMPARE(comparison.state(), BlindComparison::State::Choosing);
        QVERIFY(tabTo(QStringLiteral("The second is better")));
        press(Qt::Key_Space);
        QCOMPARE(comparison.picks(), 1);
        type(QStringLiteral("And now?"));
        press(Qt::Key_Return);
        QTRY_COMPARE(comparison.state(), BlindComparison::State::Choosing);
    }
};

QTEST_MAIN(KeyboardTuneTest)
#include "keyboard_tune_test.moc"
