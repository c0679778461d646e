// SPDX-License-Identifier: Apache-2.0
// One question, answered before and after tuning, and nobody knows which is which until it is over.
#include "kept_run.h"
#include "ui/tune/blind_pane.h"
#include "ui/tune/run_view.h"
#include "ui/tune/tune_page.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QPlainTextEdit>
#include <QTabWidget>

using namespace tars;
using namespace tars::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int kPatienceMs = 100'000;
const QString kBase = u"As it was."_s, kTuned = u"As it is now."_s;

}  // namespace

class BlindTest : public QObject {
    Q_OBJECT

    static BlindPane& pane(WindowFixture& fixture) {
        return fixture.window().findChild<TunePage*>()->run().blind();
    }
    static BlindComparison& comparison(WindowFixture& fixture) { return fixture.desktop().comparison(); }
    static QAbstractButton* button(WindowFixture& fixture, const QString& words) {
        for (auto* button : fixture.window().findChild<TunePage*>()->findChildren<QAbstractButton*>()) {
            if (button->text().remove(u'&') == words && button->isVisible()) return button;
        }
        return nullptr;
    }
    static QPlainTextEdit* field(WindowFixture& fixture, const QString& name) {
        for (auto* edit : pane(fixture).findChildren<QPlainTextEdit*>()) {
            if (edit->accessibleName() == name) return edit;
        }
        return nullptr;
    }
    /// A run with an adapter is shown, and its comparison is begun with one click.
    static QString open(WindowFixture& fixture) {
        const QString folder = keepRun(fixture.home(), "examples-20260101-000000", true);
        fixture.openScripted();
        fixture.engine().pieces = {kBase};
        fixture.engine().tunedPieces = {kTuned};
        fixture.desktop().settings().setCollectsFeedback(true);
        fixture.window().showPage(MainWindow::Tune);
        fixture.desktop().tuner().show(folder);
        const bool there =
            QTest::qWaitFor([&] { return button(fixture, u"Compare blind"_s) != nullptr; }, kPatienceMs);
        if (there) button(fixture, u"Compare blind"_s)->click();
        return folder;
    }
    static void ask(WindowFixture& fixture, const QString& question) {
        auto* edit = field(fixture, u"A question of yours"_s);
        QTest::keyClicks(edit, question);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE(comparison(fixture).state(), BlindComparison::State::Choosing);
    }
    /// Picks the tuned one, or the other.
    static void pick(WindowFixture& fixture, bool tuned) {
        const bool first = (field(fixture, u"First answer"_s)->toPlainText() == kTuned) == tuned;
        button(fixture, first ? u"The first is better"_s : u"The second is better"_s)->click();
    }

  private Q_SLOTS:
    void theModelThatWasTunedIsLoaded() {
        WindowFixture fixture;
        open(fixture);
        QTRY_COMPARE(fixture.engine().entry().path, guideFile());
        QVERIFY(pane(fixture).isVisible());
        QVERIFY(field(fixture, u"A question of yours"_s)->hasFocus());
    }

    void bothAnswerAndNothingIsGivenAway() {
        WindowFixture fixture;
        const QString folder = open(fixture);
        QTRY_COMPARE(fixture.engine().entry().path, guideFile());
        for (int i = 0; i < BlindComparison::kPicks - 1; ++i) {
            ask(fixture, u"Question %1"_s.arg(i));
            const QString one = field(fixture, u"First answer"_s)->toPlainText();
            const QString other = field(fixture, u"Second answer"_s)->toPlainText();
            QVERIFY((one == kTuned && other == kBase) || (one == kBase && other == kTuned));
            pick(fixture, i != 0);
            QVERIFY(pane(fixture).result().isEmpty());
            QVERIFY(!comparison(fixture).tally());
        }
        const auto& asked = fixture.engine().asked;
        QCOMPARE(asked.size(), 2U * (BlindComparison::kPicks - 1));
        for (std::size_t i = 0; i < asked.size(); i += 2) {
            QCOMPARE(asked[i].messages.back().content, asked[i + 1].messages.back().content);
            const QStringList files{*asked[i].adapter, *asked[i + 1].adapter};
            QVERIFY(files.contains(QString()));
            QVERIFY(files.contains(folder + u"/adapter.gguf"_s));
        }
        ask(fixture, u"The last one"_s);
        button(fixture, u"Both are as good"_s)->click();
        QCOMPARE(comparison(fixture).state(), BlindComparison::State::Revealed);
        const auto tally = comparison(fixture).tally();
        QCOMPARE(tally->tuned, 8);
        QCOMPARE(tally->base, 1);
        QCOMPARE(tally->ties, 1);
        const QString words = pane(fixture).result();
        QVERIFY2(words.contains(u"57"_s) && words.contains(u"98"_s), qPrintable(words));  // Wilson, 8 of 9
        QVERIFY2(words.endsWith(u"It is better to you."_s), qPrintable(words));
        button(fixture, u"Once more"_s)->click();
        QCOMPARE(comparison(fixture).picks(), 0);
        QVERIFY(pane(fixture).result().isEmpty());
    }

    void theOrderIsDrawn() {
        WindowFixture fixture;
        open(fixture);
        QTRY_COMPARE(fixture.engine().entry().path, guideFile());
        int first = 0;
        for (int i = 0; i < 40; ++i) {
            QVERIFY(comparison(fixture).ask(u"Question"_s, u"t"_s));
            QTRY_COMPARE(comparison(fixture).state(), BlindComparison::State::Choosing);
            first += comparison(fixture).answer(0) == kTuned;
            comparison(fixture).restart();
        }
        QVERIFY(first > 0 && first < 40);
    }

    void chanceIsCalledChance() {
        WindowFixture fixture;
        open(fixture);
        QTRY_COMPARE(fixture.engine().entry().path, guideFile());
        for (int i = 0; i < BlindComparison::kPicks; ++i) {
            ask(fixture, u"Question %1"_s.arg(i));
            pick(fixture, i < 7);
        }
        QVERIFY2(pane(fixture).result().contains(u"may be chance"_s), qPrintable(pane(fixture).result()));
    }

    void picksCountAsRatingsAndStandInAChat() {
        WindowFixture fixture;
        open(fixture);
        QTRY_COMPARE(fixture.engine().entry().path, guideFile());
        ask(fixture, u"Question"_s);
        pick(fixture, true);
        ask(fixture, u"Another"_s);
        button(fixture, u"Both are as good"_s)->click();
        QList<CollectedFeedback> collected;
        QTRY_COMPARE(fixture.desktop().feedback().examples(), 1);
        ChatStore& store = fixture.desktop().store();
        store.collectedFeedback(this, [&](const QList<CollectedFeedback>& all) { collected = all; });
        QTRY_COMPARE(collected.size(), 1);
        QCOMPARE(collected[0].feedback.kind, FeedbackKind::Preferred);
        QCOMPARE(collected[0].prompt, u"Question"_s);
        QCOMPARE(collected[0].answer, kTuned);
        QCOMPARE(collected[0].chat, u"Blind comparison"_s);
        std::vector<WantedAnswer> wanted;
        store.wantedAnswers(this, [&](const std::vector<WantedAnswer>& all) { wanted = all; });
        QTRY_COMPARE(wanted.size(), 1U);
        QCOMPARE(wanted[0].rejected, QStringList(kBase));
    }

    void anAnswerIsStoppedAndAFailureSaid() {
        WindowFixture fixture;
        open(fixture);
        QTRY_COMPARE(fixture.engine().entry().path, guideFile());
        fixture.engine().endless = true;
        fixture.engine().pieceMs = 5;
        auto* edit = field(fixture, u"A question of yours"_s);
        QTest::keyClicks(edit, u"Go"_s);
        button(fixture, u"Ask both"_s)->click();
        QCOMPARE(comparison(fixture).state(), BlindComparison::State::Answering);
        button(fixture, u"Stop"_s)->click();
        QCOMPARE(comparison(fixture).state(), BlindComparison::State::Asking);
        QCOMPARE(edit->toPlainText(), u"Go"_s);
        fixture.engine().endless = false;
        fixture.engine().pieceMs = 0;
        fixture.engine().failAfterPieces = Error{ErrorCode::io, "it broke", {}};
        button(fixture, u"Ask both"_s)->click();
        QTRY_COMPARE(fixture.window().messageBar().message(), u"it broke"_s);
        QCOMPARE(comparison(fixture).state(), BlindComparison::State::Asking);
        QCOMPARE(comparison(fixture).picks(), 0);
    }

    void theRealModelAnswersThroughBoth() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-20260101-000000", true);
        fixture.openReal();
        fixture.desktop().start({});
        QTRY_VERIFY_WITH_TIMEOUT(fixture.desktop().engine().model(), kPatienceMs);
        comparison(fixture).choose(folder + u"/adapter.gguf"_s);
        QVERIFY(comparison(fixture).ask(u"What is TARS?"_s, u"t"_s));
        QTRY_COMPARE_WITH_TIMEOUT(comparison(fixture).state(), BlindComparison::State::Choosing, kPatienceMs);
        QVERIFY(!comparison(fixture).answer(0).isEmpty() || !comparison(fixture).answer(1).isEmpty());
        QVERIFY(comparison(fixture).answer(0) != comparison(fixture).answer(1));
    }
};

QTEST_MAIN(BlindTest)
#include "blind_test.moc"
