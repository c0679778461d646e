// SPDX-License-Identifier: Apache-2.0
// Tuning by ratings while nobody needs the computer, and what becomes of what it finds.
#include "kept_run.h"
#include "tuning/example_tuning.h"
#include "ui/chat/chat_database.h"
#include "ui/text.h"
#include "ui/tune/continuous_panel.h"
#include "ui/tune/tune_page.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <atomic>

#ifdef Q_OS_LINUX
#include <sched.h>
#endif

using namespace tars;
using namespace tars::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 100'000;
constexpr int kIdleMs = 400;

/// Ratings of answers of "model", written a minute ago and earlier; the first `bad` are bad ones.
void rate(const QString& home, int count, int bad, int first = 0) {
    auto database = ChatDatabase::open(home + u"/chats.sqlite"_s);
    QVERIFY(database);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    std::vector<Message> messages;
    for (int i = 0; i < count; ++i) {
        Message prompt, answer;
        prompt.id = ((now - 60'000 - 10LL * (count - i)) << 20) + 1;
        prompt.text = u"What is %1?"_s.arg(first + i);
        answer.id = prompt.id + 1;
        answer.parent = prompt.id;
        answer.author = Author::Assistant;
        answer.text = u"{'number': %1}"_s.arg(first + i);
        answer.model = u"model"_s;
        answer.stats.end = AnswerEnd::Natural;
        messages.insert(messages.end(), {prompt, answer});
    }
    QVERIFY((*database)->addMessages({5, u"Numbers"_s, now}, {}, messages));
    for (int i = 0; i < count; ++i) {
        const Message& answer = messages[2 * static_cast<std::size_t>(i) + 1];
        QVERIFY((*database)->setFeedback(
            {answer.id, i < bad ? FeedbackKind::Disliked : FeedbackKind::Liked, 0, answer.id >> 20}, true));
    }
}

/// What a window that was closed has kept.
void keepState(const QString& home, const QJsonObject& state) {
    QFile file(home + u"/continuous.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(state).toJson());
}

/// An adapter of the guide that makes answers like those in a file of examples its habit.
Result<void> writeFittingAdapter(const std::filesystem::path& examples, const std::filesystem::path& file) {
    TARS_TRY(const auto device, make_cpu_device({.threads = 1, .level = {}}));
    TARS_TRY(const auto model, LoadedModel::open(guideFile(), *device, {}));
    ExampleTuning settings{.data = examples};
    settings.parts.steering = false;
    TARS_TRY(const auto made, make_example_problem(*model, settings));
    if (!made.problem.guess) return invalid_input("nothing fits");
    AdapterFacts facts;
    facts.architecture = model->info().architecture;
    return write_adapter(model->plan(), made.evaluator->adapter(made.problem.guess->genome), facts, file);
}

#ifdef Q_OS_LINUX
int threadsThatOnlyIdle() {
    int count = 0;
    const auto tasks = QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& task : tasks) count += sched_getscheduler(task.toInt()) == SCHED_IDLE;
    return count;
}
#endif

}  // namespace

class ContinuousTest : public QObject {
    Q_OBJECT

    static ContinuousTuning& tuning(WindowFixture& fixture) { return fixture.desktop().continuous(); }
    static Tuner& tuner(WindowFixture& fixture) { return fixture.desktop().tuner(); }
    static ContinuousPanel& panel(WindowFixture& fixture) {
        fixture.window().showPage(MainWindow::Tune);
        return *fixture.window().findChild<ContinuousPanel*>();
    }
    /// With the guide, which the engine says nothing of but its place.
    static void open(WindowFixture& fixture) {
        fixture.openScripted();
        fixture.engine().loadFile(QString::fromStdString(guideFile().string()));
    }
    static void switchOn(WindowFixture& fixture, bool adopts = false) {
        fixture.desktop().settings().setCollectsFeedback(true);
        fixture.desktop().settings().setAdoptsByItself(adopts);
        fixture.desktop().settings().setTunesByItself(true);
        tuning(fixture).setTimes(kIdleMs, 5, false);
    }

  private Q_SLOTS:
    void itIsOffUntilItIsSwitchedOn() {
        WindowFixture fixture;
        rate(fixture.home(), 60, 0);
        open(fixture);
        fixture.desktop().settings().setCollectsFeedback(true);
        tuning(fixture).setTimes(1, 5, false);
        QTest::qWait(100);
        QCOMPARE(tuning(fixture).state(), ContinuousTuning::State::Off);
        QVERIFY(!tuner(fixture).isBusy());
        QCOMPARE(panel(fixture).words(), QString());
    }

    void itGathersEnoughAtFirst() {
        WindowFixture fixture;
        rate(fixture.home(), 20, 5);
        open(fixture);
        QVERIFY(panel(fixture).isVisible());
        panel(fixture).findChild<QCheckBox*>()->click();
        QCOMPARE(tuning(fixture).state(), ContinuousTuning::State::NoConsent);
        switchOn(fixture);
        QTRY_COMPARE(tuning(fixture).newSignals(), 20);
        QTRY_COMPARE(tuning(fixture).examples(), 15);
        QCOMPARE(tuning(fixture).state(), ContinuousTuning::State::Gathering);
        QVERIFY2(panel(fixture).words().contains(u"15 of 56"_s), qPrintable(panel(fixture).words()));
        QTest::qWait(2 * kIdleMs);
        QVERIFY(!tuner(fixture).isBusy());
        fixture.engine().unloadModel();
        QCOMPARE(tuning(fixture).state(), ContinuousTuning::State::NoModel);
    }

    void itWorksWhileNobodyDoesAndGoesOnAfterARestart() {
        WindowFixture fixture;
        rate(fixture.home(), 60, 0);
        open(fixture);
        switchOn(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        QCOMPARE(tuning(fixture).state(), ContinuousTuning::State::Working);
        const QString folder = tuner(fixture).folder();
        // A slice may take longer than kIdleMs: nobody must seem gone before the run has heard of the key.
        tuning(fixture).setTimes(10 * kPatienceMs, 5, false);
        QTest::keyClick(&fixture.window(), Qt::Key_Shift);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        QCOMPARE(tuning(fixture).state(), ContinuousTuning::State::Paused);
        tuning(fixture).setTimes(kIdleMs, 5, false);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        fixture.engine().endless = true;  // an answer that takes its time
        fixture.engine().pieceMs = 20;
        fixture.window().showPage(MainWindow::Chat);
        fixture.type(u"Hello"_s);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        QTest::qWait(3 * kIdleMs);
        QCOMPARE(tuner(fixture).state(), TuneState::Paused);
        fixture.close();

        open(fixture);
        tuning(fixture).setTimes(kIdleMs, 5, false);
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        QCOMPARE(tuner(fixture).folder(), folder);
        tuner(fixture).stop();
        QTRY_VERIFY_WITH_TIMEOUT(tuning(fixture).lastOutcome() != ContinuousTuning::Outcome::None,
                                 kPatienceMs);
        QCOMPARE(tuning(fixture).lastRun(), folder);
        QCOMPARE(tuning(fixture).newSignals(), 0);
        QCOMPARE(tuning(fixture).state(), ContinuousTuning::State::Gathering);
    }

    void itWaitsWhileOnBattery() {
        using State = ContinuousTuning::State;
        WindowFixture fixture;
        rate(fixture.home(), 60, 0);
        std::atomic<bool> unplugged = true;
        open(fixture);
        tuning(fixture).setPower([&unplugged] { return std::optional(unplugged.load()); }, 20);
        switchOn(fixture);
        QTRY_COMPARE(tuning(fixture).state(), State::OnBattery);
        QVERIFY2(panel(fixture).words().contains(u"battery"_s), qPrintable(panel(fixture).words()));
        QTest::qWait(2 * kIdleMs);
        QVERIFY(!tuner(fixture).isBusy());
        unplugged = false;
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        unplugged = true;
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Paused, kPatienceMs);
        QCOMPARE(tuning(fixture).state(), State::OnBattery);
        unplugged = false;
        QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).state(), TuneState::Running, kPatienceMs);
        fixture.close();
    }

#ifdef Q_OS_LINUX
    void itsThreadsTakeWhatNobodyWants() {
        WindowFixture fixture;
        fixture.openScripted();
        QCOMPARE(threadsThatOnlyIdle(), 0);
        TuneWish wish;
        wish.model = QString::fromStdString(guideFile().string());
        wish.data = fixture.writeFile(u"few.jsonl"_s, fewExamples());
        wish.idle = true;
        tuner(fixture).start(wish);
        QTRY_VERIFY(threadsThatOnlyIdle() > 0);
        tuner(fixture).stop();
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).isBusy(), kPatienceMs);
    }
#endif

    void whatPassesIsOfferedOrAdopted_data() {
        QTest::addColumn<bool>("adopts");
        QTest::newRow("offered") << false;
        QTest::newRow("adopted") << true;
    }
    void whatPassesIsOfferedOrAdopted() {
        QFETCH(bool, adopts);
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-20260101-000000", true);
        keepState(fixture.home(), {{u"working"_s, folder}, {u"model"_s, u"model"_s}});
        open(fixture);
        switchOn(fixture, adopts);
        using Outcome = ContinuousTuning::Outcome;
        QTRY_COMPARE_WITH_TIMEOUT(tuning(fixture).lastOutcome(),
                                  adopts ? Outcome::Shadowed : Outcome::Offered, kPatienceMs);
        QVERIFY(!tuner(fixture).standing().isLive);
        const QString news = fixture.window().messageBar().message();
        QVERIFY2(adopts ? news.isEmpty() : news.contains(u"better"_s), qPrintable(news));
        QVERIFY(panel(fixture).words().contains(adopts ? u"next 8 good answers"_s : u"can be adopted"_s));
    }

    void whatAdoptsItselfProvesItselfOnLaterAnswers_data() {
        QTest::addColumn<int>("later");
        QTest::addColumn<bool>("better");
        QTest::newRow("better") << 12 << true;
        QTest::newRow("worse") << 12 << false;
        QTest::newRow("too few to say") << 7 << true;
    }
    void whatAdoptsItselfProvesItselfOnLaterAnswers() {
        QFETCH(int, later);
        QFETCH(bool, better);
        using Outcome = ContinuousTuning::Outcome;
        WindowFixture fixture;
        rate(fixture.home(), later, 0, 100);
        const QString folder = keepRun(fixture.home(), "examples-20260101-000000", true);
        if (better)
            QVERIFY(writeFittingAdapter(toPath(fixture.home()) / "few.jsonl", toPath(folder) / kAdapterFile));
        const qint64 then = QDateTime::currentMSecsSinceEpoch() - 3'600'000;
        keepState(fixture.home(), {{u"run"_s, folder},
                                   {u"model"_s, u"model"_s},
                                   {u"result"_s, static_cast<int>(Outcome::Shadowed)},
                                   {u"when"_s, QString::number(then)}});
        open(fixture);
        switchOn(fixture, true);
        if (later < ContinuousTuning::kShadowAnswers) {
            QTest::qWait(3 * kIdleMs);
            QCOMPARE(tuning(fixture).lastOutcome(), Outcome::Shadowed);
            return;
        }
        QTRY_COMPARE_WITH_TIMEOUT(tuning(fixture).lastOutcome(),
                                  better ? Outcome::Adopted : Outcome::NotBetterLater, kPatienceMs);
        tuner(fixture).show(folder);
        QTRY_COMPARE(tuner(fixture).folder(), folder);
        QCOMPARE(tuner(fixture).standing().isLive, better);
        const QString news = fixture.window().messageBar().message();
        QVERIFY2(better ? news.contains(u"adopted"_s) : news.isEmpty(), qPrintable(news));
    }

    void nothingFoundIsSaidQuietly() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-20260101-000000", false);
        keepState(fixture.home(), {{u"working"_s, folder}});
        open(fixture);
        switchOn(fixture);
        QTRY_COMPARE_WITH_TIMEOUT(tuning(fixture).lastOutcome(), ContinuousTuning::Outcome::Nothing,
                                  kPatienceMs);
        QVERIFY(!fixture.window().messageBar().isVisible());
        QVERIFY(panel(fixture).words().contains(u"no improvement found"_s));
    }

    void itIsRolledBackWhenRatingsFallOutOfTheirBand_data() {
        QTest::addColumn<bool>("worse");
        QTest::newRow("worse") << true;
        QTest::newRow("as before") << false;
    }
    void itIsRolledBackWhenRatingsFallOutOfTheirBand() {
        QFETCH(bool, worse);
        WindowFixture fixture;
        rate(fixture.home(), 50, 5);
        const QString folder = keepRun(fixture.home(), "examples-20260101-000000", true);
        keepState(fixture.home(), {{u"run"_s, folder}, {u"model"_s, u"model"_s}, {u"result"_s, 2}});
        fixture.openScripted();
        fixture.desktop().settings().setCollectsFeedback(true);
        tuner(fixture).show(folder);
        QTRY_COMPARE(tuner(fixture).folder(), folder);
        tuner(fixture).adopt(false);
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).standing().isLive, kPatienceMs);
        QTRY_COMPARE(tuning(fixture).lastOutcome(), ContinuousTuning::Outcome::Adopted);
        QTest::qWait(2);  // answers written in the same millisecond were written before
        for (int i = 0; i < 8; ++i) {
            fixture.type(u"And now?"_s);
            QTRY_VERIFY(!fixture.chat().isAnswering());
            QTest::keyClick(&fixture.window(), worse || i == 0 ? Qt::Key_B : Qt::Key_G,
                            Qt::ControlModifier | Qt::ShiftModifier);
        }
        if (!worse) {
            QTest::qWait(100);
            QVERIFY(tuner(fixture).standing().isLive);
            QCOMPARE(tuning(fixture).lastOutcome(), ContinuousTuning::Outcome::Adopted);
            return;
        }
        QTRY_COMPARE(tuning(fixture).lastOutcome(), ContinuousTuning::Outcome::RolledBack);
        QTRY_VERIFY_WITH_TIMEOUT(!tuner(fixture).standing().isLive, kPatienceMs);
        QVERIFY(fixture.window().messageBar().message().contains(u"Rolled back"_s));
    }

    void whichRatingsCount() {
        const auto row = [](qint64 written, FeedbackKind kind, MessageId replaced = 0,
                            const char* model = "m") {
            return CollectedFeedback{
                {written << 20, kind, replaced << 20, written}, {}, {}, QLatin1StringView(model), {}};
        };
        using enum FeedbackKind;
        // the newest first
        QList<CollectedFeedback> all{
            row(13, Corrected, 12), row(12, Disliked),    row(11, Liked), row(11, Disliked, 0, "other"),
            row(10, Preferred),     row(9, Corrected, 4), row(8, Liked)};
        const RatingTally since = ratingsSince(all, u"m"_s, 10);
        QCOMPARE(since.ratings, 2U);  // an answer that was disliked and then changed is one
        QCOMPARE(since.bad, 1U);
        const RatingTally before = ratingsBefore(all, u"m"_s, 10);
        QCOMPARE(before.ratings, 2U);
        QCOMPARE(before.bad, 1U);
        for (qint64 i = 0; i < 100; ++i) all.prepend(row(100 + i, i < 50 ? Liked : Disliked));
        QCOMPARE(ratingsSince(all, u"m"_s, 99).ratings, kWatchedRatings);
        QCOMPARE(ratingsSince(all, u"m"_s, 99).bad, 0U);                  // the first ones
        QCOMPARE(ratingsBefore(all, u"m"_s, 1000).bad, kWatchedRatings);  // the last ones
    }
};

QTEST_MAIN(ContinuousTest)
#include "continuous_test.moc"
