// SPDX-License-Identifier: Apache-2.0
#include "tests/runtime/listener.h"
#include "tests/runtime/scripted_device.h"
#include "tests/support/golden.h"

#include <QTest>

#include <algorithm>

using namespace tars;
using namespace tars::test;

namespace {

/// Thirty tokens, over and over.
std::int32_t repeating(std::uint32_t position) {
    return 3 + static_cast<std::int32_t>((position % 30) * 7);
}

/// No two tokens ever stand side by side twice: lap after lap with another stride.
std::int32_t unrepeated(std::uint32_t position) {
    constexpr std::uint32_t kLap = 499;  // a prime, below the size of the vocabulary
    return 3 + static_cast<std::int32_t>(position % kLap * (position / kLap + 1) % kLap);
}

/// Six tokens in no order: every pair has stood before and says nothing about what follows.
std::int32_t misleading(std::uint32_t position) {
    std::uint64_t x = position * 0x9E3779B97F4A7C15u;
    x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
    return 3 + static_cast<std::int32_t>((x >> 40) % 6);
}

struct Run {
    std::vector<std::vector<TokenId>> tokens;
    std::vector<GenerationStats> stats;
    std::vector<StopReason> reasons;
    double steps = 0, cost = 0;

    double output() const {
        double sum = 0;
        for (const auto& s : stats) sum += s.output_tokens;
        return sum;
    }
    double drafted() const {
        double sum = 0;
        for (const auto& s : stats) sum += s.drafted_tokens;
        return sum;
    }
};

class DraftPlanningTest : public QObject {
    Q_OBJECT

    static Run run(const Script& script, int tokens, std::size_t sequences = 1,
                   Speculation speculation = Speculation::measured) {
        const auto record = std::make_shared<ScriptRecord>();
        Runtime runtime(std::make_unique<ScriptedDevice>(script, record));
        const auto model = runtime.load(*test_data() / "models" / "stories260K.gguf",
                                        {.context = 32768, .speculation = speculation});
        std::vector<Listener> listeners(sequences);
        for (auto& listener : listeners)
            runtime.submit(*model, greedy(script.first(40), tokens), listener.sink());
        Run result;
        for (auto& listener : listeners) {
            if (!listener.wait_for_end()) qFatal("no answer");
            result.tokens.push_back(listener.tokens);
            result.stats.push_back(listener.finished().stats);
        }
        result.steps = static_cast<double>(record->steps);
        result.cost = record->cost;
        return result;
    }

  private slots:
    void initTestCase() { TARS_NEEDS_TEST_DATA(); }

    void a_repeating_text_takes_less_than_half_the_steps() {
        for (const auto mode : {Speculation::always, Speculation::measured}) {
            const Script script{repeating, [](std::size_t) { return 1.0; }};
            const auto result = run(script, 400, 1, mode);
            QCOMPARE(result.output(), 400.0);
            QVERIFY2(result.output() > 2 * result.steps, qPrintable(QString::number(result.steps)));
            QCOMPARE(result.steps, 1 + 399 - double(result.stats[0].accepted_tokens));
            QCOMPARE(result.tokens[0], [&] {
                auto expected = script.first(440);
                expected.erase(expected.begin(), expected.begin() + 40);
                return expected;
            }());
        }
    }

    void a_text_without_repeats_is_never_drafted() {
        const auto result = run({unrepeated, [](std::size_t) { return 1.0; }}, 600);
        QCOMPARE(result.drafted(), 0.0);
        QCOMPARE(result.steps, 600.0);
    }

    void a_misleading_text_costs_at_most_a_few_steps() {
        const auto cost = [](std::size_t rows) { return 1 + 0.5 * static_cast<double>(rows - 1); };
        const auto result = run({misleading, cost}, 600);
        const double prompt = cost(40) - 1;
        QVERIFY2(result.cost - prompt <= 600 * 1.02 + 6, qPrintable(QString::number(result.cost - prompt)));
        QVERIFY(result.steps > 570);
        QVERIFY(run({misleading, cost}, 300, 1, Speculation::always).cost >
                900);  // so there is something to avoid
    }

    void where_every_row_costs_a_step_nothing_is_lost() {
        const auto cost = [](std::size_t rows) { return 0.1 + 0.9 * static_cast<double>(rows); };
        const auto result = run({repeating, cost}, 500);
        QVERIFY2(result.cost - cost(40) <= 500 * 1.02 + 6, qPrintable(QString::number(result.cost)));
    }

    void drafts_fill_the_rows_that_are_free_and_no_more() {
        // Eight rows cost what one does; behind them the device is full.
        const auto cost = [](std::size_t rows) { return std::max(1.0, static_cast<double>(rows) / 8); };
        const auto alone = run({repeating, cost}, 400);
        QVERIFY2(alone.cost < 400 / 2.0, qPrintable(QString::number(alone.cost)));
        constexpr std::size_t kCrowd = 24;
        const auto crowd = run({repeating, cost}, 50, kCrowd);
        const auto without = run({repeating, cost}, 50, kCrowd, Speculation::off);
        QVERIFY2(crowd.cost <= without.cost * 1.04,
                 qPrintable(QString("%1 %2").arg(crowd.cost).arg(without.cost)));
    }

    void drafts_take_no_pages_from_others() {
        // Four pages. The first sequence stands before the end of its second, and its drafts reach into a
        // third, while the second sequence needs that one.
        const Script script{misleading, {}};
        const auto record = std::make_shared<ScriptRecord>();
        Runtime runtime(std::make_unique<ScriptedDevice>(script, record));
        const auto model = runtime.load(*test_data() / "models" / "stories260K.gguf",
                                        {.context = 4 * kPageTokens, .speculation = Speculation::always});
        QVERIFY(model);
        Listener first, second, third;
        runtime.submit(*model, greedy(script.first(48), 60), first.sink());
        runtime.submit(*model, greedy(script.first(26), 10), second.sink());
        QVERIFY(first.wait_for_end() && second.wait_for_end());
        QCOMPARE(second.finished().reason, StopReason::length);
        QCOMPARE(first.finished().reason, StopReason::length);
        QVERIFY(first.finished().stats.drafted_tokens > 100);
    }

    void drafts_make_nothing_be_forgotten() {
        // Two of four pages hold an earlier answer. Drafts would reach into a fifth before this one ends.
        constexpr std::uint32_t kEnd = 60;
        const auto end = [](std::uint32_t position) { return position == kEnd ? 2 : misleading(position); };
        const Script script{end, {}};
        Runtime runtime(std::make_unique<ScriptedDevice>(script, std::make_shared<ScriptRecord>()));
        const auto model = runtime.load(*test_data() / "models" / "stories260K.gguf",
                                        {.context = 4 * kPageTokens, .speculation = Speculation::always});
        QVERIFY(model);
        const std::vector<TokenId> earlier(2 * kPageTokens, 400);
        Listener first, drafting, again;
        runtime.submit(*model, greedy(earlier, 1), first.sink());
        QVERIFY(first.wait_for_end());
        auto request = greedy(script.first(kEnd - 12), 60);
        request.ignore_end = false;
        runtime.submit(*model, request, drafting.sink());
        QVERIFY(drafting.wait_for_end());
        QCOMPARE(drafting.finished().reason, StopReason::end_of_answer);
        QCOMPARE(drafting.tokens.size(), std::size_t{12});
        QVERIFY(drafting.finished().stats.drafted_tokens > 50);
        runtime.submit(*model, greedy(earlier, 1), again.sink());
        QVERIFY(again.wait_for_end());
        QCOMPARE(again.finished().stats.reused_tokens, 2 * kPageTokens - 1);
    }
};

}  // namespace

QTEST_GUILESS_MAIN(DraftPlanningTest)
#include "draft_planning_test.moc"
