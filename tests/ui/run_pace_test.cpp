// SPDX-License-Identifier: Apache-2.0
// The user's own run beside their other work: who goes first, and what the page says of it.
#include "kept_run.h"
#include "ui/text.h"
#include "ui/tune/pace_choice.h"
#include "ui/tune/run_view.h"
#include "ui/tune/tune_page.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QFile>

#include <atomic>

using namespace tars;
using namespace tars::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 100'000;
constexpr int kQuietMs = 300;

}  // namespace

class RunPaceTest : public QObject {
    Q_OBJECT

    static Tuner& tuner(WindowFixture& fixture) { return fixture.desktop().tuner(); }
    static RunPace& pace(WindowFixture& fixture) { return fixture.desktop().pace(); }
    static TunePage& page(WindowFixture& fixture) {
        fixture.window().showPage(MainWindow::Tune);
        return *fixture.window().findChild<TunePage*>();
    }
    /// A run that goes on for as long as a test may take.
    static void begin(WindowFixture& fixture) {
        fixture.openScripted();
        pace(fixture).setQuiet(kQuietMs);
        const QString data = fixture.home() + u"/examples.jsonl"_s;
        QFile file(data);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(fewExamples());
        file.close();
        TuneWish wish;
        wish.model = fromPath(guideFile());
        wish.data = data;
        wish.minutes = 60;
        wish.withRandom = false;
        page(fixture);
        tuner(fixture).start(wish);
    }
    static void beginToAnswer(WindowFixture& fixture) {
        fixture.engine().endless = true;
        fixture.engine().pieceMs = 20;
        fixture.window().showPage(MainWindow::Chat);
        fixture.type(u"Hello"_s);
        QTRY_VERIFY(fixture.chat().isAnswering());
    }
    static void choose(WindowFixture& fixture, TunePace wanted) {
        QComboBox& list = page(fixture).findChild<PaceChoice*>()->list();
        list.setCurrentIndex(list.findData(static_cast<int>(wanted)));
        Q_EMIT list.activated(list.currentIndex());
        QCOMPARE(fixture.desktop().settings().tunePace(), wanted);
    }

  private Q_SLOTS:
    void aRunWaitsWhileAnAnswerIsWritten() {
        WindowFixture fixture;
        begin(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        beginToAnswer(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        QCOMPARE(pace(fixture).waits(), RunPace::Waits::ForAnswers);
        QCOMPARE(page(fixture).run().stateText().section(u"  ·"_s, 0, 0),
                 u"Waits while an answer is written"_s);
        QTest::qWait(2 * kQuietMs);
        QCOMPARE(tuner(fixture).state(), TuneState::Paused);
        fixture.chat().stop();
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        QCOMPARE(pace(fixture).waits(), RunPace::Waits::No);

        // One that the user has paused stays so.
        tuner(fixture).pause();
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        beginToAnswer(fixture);
        fixture.chat().stop();
        QTest::qWait(3 * kQuietMs);
        QCOMPARE(tuner(fixture).state(), TuneState::Paused);
        QVERIFY(page(fixture).run().stateText().startsWith(u"Paused"_s));
    }

    void oneThatTheUserResumesIsLetAlone() {
        WindowFixture fixture;
        begin(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        beginToAnswer(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        tuner(fixture).resume();
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        QTest::qWait(2 * kQuietMs);
        QVERIFY(fixture.chat().isAnswering());
        QCOMPARE(tuner(fixture).state(), TuneState::Running);
    }

    void theChoiceCountsForTheRunAtWork() {
        WindowFixture fixture;
        begin(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        beginToAnswer(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        choose(fixture, TunePace::Full);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        fixture.chat().stop();
        QTRY_VERIFY(!fixture.chat().isAnswering());
        // Only while nobody uses the computer: a key is a use.
        pace(fixture).setQuiet(10 * kPatienceMs);
        choose(fixture, TunePace::Idle);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        QCOMPARE(pace(fixture).waits(), RunPace::Waits::ForUser);
        pace(fixture).setQuiet(kQuietMs);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
    }

    void itWaitsOnBattery() {
        std::atomic<bool> unplugged = false;
        WindowFixture fixture;
        begin(fixture);
        pace(fixture).setPower([&unplugged] { return std::optional(unplugged.load()); }, 20);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        unplugged = true;
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        QCOMPARE(pace(fixture).waits(), RunPace::Waits::OnBattery);
        choose(fixture, TunePace::Full);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        fixture.close();
    }
};

QTEST_MAIN(RunPaceTest)
#include "run_pace_test.moc"
