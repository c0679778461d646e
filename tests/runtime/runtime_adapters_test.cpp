// SPDX-License-Identifier: Apache-2.0
#include "tests/runtime/listener.h"
#include "tests/support/golden.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

namespace {

/// Shifts what the model says by steering its stream after the embedding.
Adapter steering_adapter(const Plan& plan, float strength) {
    Adapter adapter;
    adapter.steering.push_back({0, std::vector<float>(plan.width, 0.0f)});
    for (std::size_t i = 0; i < plan.width; i += 3) adapter.steering[0].direction[i] = strength;
    return adapter;
}

}  // namespace

class RuntimeAdaptersTest : public QObject {
    Q_OBJECT

    std::filesystem::path stories() const { return *test_data() / "models" / "stories260K.gguf"; }

  private slots:
    void initTestCase() { TARS_NEEDS_TEST_DATA(); }

    /// Requests with and without adapters share batches, and each answers as it does alone.
    void adapters_change_only_who_asks_for_them() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories(), {.context = 4096});
        QVERIFY(model);
        const auto& plan = runtime->find(*model)->plan();
        const auto answer = [&](std::uint32_t adapter) {
            auto request = greedy_text(kStory, 30);
            request.adapter = adapter;
            Listener listener;
            runtime->submit(*model, request, listener.sink());
            if (!listener.wait_for_end()) qFatal("no answer");
            return listener.tokens;
        };
        const auto plain = answer(0);
        const auto left = runtime->add_adapter(*model, steering_adapter(plan, 0.3f));
        const auto right = runtime->add_adapter(*model, steering_adapter(plan, -0.3f));
        QVERIFY(left && right && *left != *right);
        const std::vector<TokenId> alone[] = {plain, answer(*left), answer(*right)};
        QVERIFY(alone[1] != plain && alone[2] != plain && alone[1] != alone[2]);
        std::vector<Listener> crowd(6);
        for (std::size_t i = 0; i < crowd.size(); ++i) {
            auto request = greedy_text(kStory, 30);
            request.adapter = i % 3 == 0 ? 0 : i % 3 == 1 ? *left : *right;
            runtime->submit(*model, request, crowd[i].sink());
        }
        for (std::size_t i = 0; i < crowd.size(); ++i) {
            QVERIFY(crowd[i].wait_for_end());
            QCOMPARE(crowd[i].tokens, alone[i % 3]);
        }

        std::vector<double> scores;
        QVERIFY(runtime->with_model(*model, [&](LoadedModel& loaded) -> Result<void> {
            const auto tokens = loaded.tokenizer().encode(kStory);
            for (const std::uint32_t adapter : {0u, *left}) {
                double sum = 0;
                TARS_CHECK(score(
                    loaded, tokens,
                    [&](std::size_t at, std::span<const float> logits) {
                        if (at + 1 < tokens.size()) sum += negative_log_likelihood(logits, tokens[at + 1]);
                    },
                    {}, adapter));
                scores.push_back(sum);
            }
            return {};
        }));
        QVERIFY(scores[0] < scores[1]);
    }

    void a_removed_adapter_is_gone_and_its_id_is_clean() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        const auto& plan = runtime->find(*model)->plan();
        const auto start = [&](Listener& listener, std::uint32_t adapter, int count) {
            auto request = greedy_text(kStory, count);
            request.adapter = adapter;
            runtime->submit(*model, request, listener.sink());
        };
        const auto id = runtime->add_adapter(*model, steering_adapter(plan, 0.3f));
        QVERIFY(id);
        Listener running, other;
        start(running, *id, -1);
        start(other, 0, 20);
        QVERIFY(running.wait([&] { return running.pieces > 0; }));
        QVERIFY(runtime->remove_adapter(*model, *id));
        QVERIFY(running.wait_for_end() && other.wait_for_end());
        if (std::holds_alternative<Failed>(running.endings[0]))
            QCOMPARE(running.error().code, ErrorCode::cancelled);
        else  // it was quicker
            QCOMPARE(running.finished().reason, StopReason::context_full);
        QCOMPARE(other.tokens.size(), std::size_t{20});
        QCOMPARE(runtime->remove_adapter(*model, *id).error().code, ErrorCode::not_found);
        Listener late;
        start(late, *id, 5);
        QVERIFY(late.wait_for_end());
        QCOMPARE(late.error().code, ErrorCode::not_found);

        // The next adapter gets the id, but nothing the first left in the cache.
        Listener first, second;
        QCOMPARE(*runtime->add_adapter(*model, steering_adapter(plan, 0.3f)), *id);
        start(first, *id, 20);
        QVERIFY(first.wait_for_end());
        QCOMPARE(first.finished().stats.reused_tokens, 0u);
        QVERIFY(runtime->remove_adapter(*model, *id));
        QCOMPARE(*runtime->add_adapter(*model, steering_adapter(plan, -0.3f)), *id);
        start(second, *id, 20);
        QVERIFY(second.wait_for_end());
        QCOMPARE(second.finished().stats.reused_tokens, 0u);
        QVERIFY(second.tokens != first.tokens);
    }

    void adapters_that_do_not_fit_are_refused() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        Adapter bad = steering_adapter(runtime->find(*model)->plan(), 1);
        bad.steering[0].direction.pop_back();
        const auto refused = runtime->add_adapter(*model, bad);
        QVERIFY(!refused && refused.error().message.find("stories260K") != std::string::npos);
        QCOMPARE(runtime->add_adapter(ModelId{99}, {}).error().code, ErrorCode::not_found);
        QCOMPARE(runtime->remove_adapter(ModelId{99}, 1).error().code, ErrorCode::not_found);

        // Numbers that overflow fail the one request, with a word of where they come from.
        const auto& plan = runtime->find(*model)->plan();
        Adapter wild_adapter;
        wild_adapter.weights.push_back({std::get<HeadStep>(plan.steps.back()).out.weight, 3e38f, {}});
        const auto wild = runtime->add_adapter(*model, wild_adapter);
        QVERIFY(wild);
        auto request = greedy_text(kStory, 5);
        request.adapter = *wild;
        Listener listener;
        runtime->submit(*model, request, listener.sink());
        QVERIFY(listener.wait_for_end());
        QVERIFY(listener.error().message.find("adapter") != std::string::npos);
    }

    /// For tuners: other members under the same ids, with the model to themselves.
    void a_population_takes_turns_under_its_ids() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        QVERIFY(runtime->with_model(*model, [&](LoadedModel& loaded) -> Result<void> {
            TARS_TRY(const auto id, loaded.add_adapter(steering_adapter(loaded.plan(), 0.5f)));
            const auto tokens = loaded.tokenizer().encode(kStory);
            const auto last = [&]() -> Result<std::vector<float>> {
                std::vector<float> values;
                TARS_CHECK(score(
                    loaded, tokens,
                    [&](std::size_t, std::span<const float> logits) {
                        values.assign(logits.begin(), logits.end());
                    },
                    {}, id));
                return values;
            };
            TARS_TRY(const auto first, last());
            TARS_CHECK(loaded.replace_adapter(id, steering_adapter(loaded.plan(), -0.5f)));
            TARS_TRY(const auto second, last());
            if (first == second) return invalid_input("the second member answers as the first");
            TARS_CHECK(loaded.replace_adapter(id, steering_adapter(loaded.plan(), 0.5f)));
            TARS_TRY(const auto again, last());
            if (first != again) return invalid_input("the first member answers differently the second time");
            loaded.remove_adapter(id);
            if (loaded.replace_adapter(id, {})) return invalid_input("a removed adapter was replaced");
            return {};
        }));
    }
};

QTEST_GUILESS_MAIN(RuntimeAdaptersTest)
#include "runtime_adapters_test.moc"
