// SPDX-License-Identifier: Apache-2.0
#include "tests/runtime/listener.h"
#include "tests/runtime/low_rank.h"
#include "tests/support/golden.h"

#include <QTest>

#include <functional>

using namespace tars;
using namespace tars::test;

namespace {

constexpr const char* kRepeating =
    "Tom has a red ball. Mia has a red ball. Tom likes the red ball. Mia has a";

struct Told {
    std::vector<TokenId> tokens;
    std::vector<float> logprobs;
    std::string text;
    std::optional<Finished> end;

    bool operator==(const Told& other) const {
        return tokens == other.tokens && logprobs == other.logprobs && text == other.text &&
               end->reason == other.end->reason;
    }
    const GenerationStats& stats() const { return end->stats; }
};

/// Drafts wherever there is something to guess, whatever that costs: what is said must not change.
class SpeculationTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Runtime> runtime_;

    Result<ModelId> load(std::uint32_t context = 1024, std::uint32_t rows = 512) {
        return runtime_->load(*test_data() / "models" / "stories260K.gguf",
                              {.context = context, .max_rows = rows, .speculation = Speculation::always});
    }

    Told tell(ModelId model, GenerateRequest request) {
        Listener listener;
        Told told;
        auto sink = [&, keep = listener.sink()](const GenerationEvent& event) {
            if (const auto* piece = std::get_if<Piece>(&event))
                for (const auto& one : piece->logprobs) {
                    told.logprobs.push_back(one.chosen.logprob);
                    for (const auto& top : one.top) told.logprobs.push_back(top.logprob);
                }
            keep(event);
        };
        runtime_->submit(model, std::move(request), sink);
        if (!listener.wait_for_end() || !std::holds_alternative<Finished>(listener.endings[0])) return told;
        told.tokens = listener.tokens;
        told.text = listener.text;
        told.end = listener.finished();
        return told;
    }

    /// The answer with and without drafts; the cache is forgotten between them.
    std::pair<Told, Told> both(ModelId model, GenerateRequest request) {
        const auto fresh = [&] {
            return runtime_->with_model(model, [](LoadedModel&) { return Result<void>(); });
        };
        if (!fresh()) return {};
        auto with = tell(model, request);
        request.speculate = false;
        if (!fresh()) return {};
        return {std::move(with), tell(model, request)};
    }

  private slots:
    void initTestCase() { TARS_NEEDS_TEST_DATA(); }
    void init() { runtime_ = make_runtime(1); }
    void cleanup() { runtime_.reset(); }

    void an_answer_is_the_same_with_drafts_data() {
        QTest::addColumn<GenerateRequest>("request");
        const auto row = [](const char* name, const std::function<void(GenerateRequest&)>& change) {
            auto request = greedy_text(kRepeating, 150);
            change(request);
            QTest::newRow(name) << request;
        };
        const auto warm = [](GenerateRequest& r, std::uint64_t seed) {
            r.sampling.temperature = 0.9f;
            r.sampling.seed = seed;
        };
        row("greedy", [](GenerateRequest&) {});
        for (std::uint64_t seed = 1; seed <= 5; ++seed)
            row("seeded", [&](GenerateRequest& r) { warm(r, seed); });
        row("hot, nothing cut off", [&](GenerateRequest& r) {
            warm(r, 7);
            r.sampling.top_k = 0;
            r.sampling.top_p = 1;
            r.sampling.min_p = 0;
        });
        row("penalties", [&](GenerateRequest& r) {
            warm(r, 8);
            r.sampling.repeat_penalty = 1.2f;
            r.sampling.frequency_penalty = 0.3f;
            r.sampling.presence_penalty = 0.1f;
            r.sampling.repeat_last_n = 40;
        });
        row("greedy with penalties", [](GenerateRequest& r) { r.sampling.repeat_penalty = 1.3f; });
        row("mirostat", [&](GenerateRequest& r) {
            warm(r, 9);
            r.sampling.mirostat = 2;
        });
        row("logprobs", [&](GenerateRequest& r) {
            warm(r, 10);
            r.logprobs = 3;
        });
        row("a grammar", [&](GenerateRequest& r) {
            warm(r, 11);
            r.grammar = AnswerGrammar{*Grammar::from_gbnf("root ::= ((\" a red\" | \" the big\") [a-z ]+)+")};
        });
        row("a grammar behind thoughts", [&](GenerateRequest& r) {
            warm(r, 12);
            r.grammar = AnswerGrammar{*Grammar::from_gbnf("root ::= [a-z ]+"), "ball"};
        });
        row("a window that slides", [](GenerateRequest& r) { r.window = SlidingWindow{80, 4}; });
        row("a window with nowhere to go", [](GenerateRequest& r) { r.window = SlidingWindow{80, 1000}; });
        row("to the end of the context", [](GenerateRequest& r) { r.max_tokens = -1; });
        row("until the model stops", [&](GenerateRequest& r) {
            warm(r, 13);
            r.ignore_end = false;
            r.max_tokens = 400;
        });
        row("one token", [](GenerateRequest& r) { r.max_tokens = 1; });
    }

    void an_answer_is_the_same_with_drafts() {
        const auto model = load(320);
        QVERIFY(model);
        QFETCH(GenerateRequest, request);
        const auto [with, without] = both(*model, request);
        QVERIFY(with.end && without.end);
        QCOMPARE(with.tokens, without.tokens);
        QVERIFY(with == without);
        QCOMPARE(without.stats().drafted_tokens, 0u);
        if (with.tokens.size() < 20) return;
        QVERIFY(with.stats().accepted_tokens > 0);
        QVERIFY(with.stats().drafted_tokens > with.stats().accepted_tokens);  // some must have been refused
    }

    void stop_strings_are_found_wherever_a_draft_ends() {
        const auto model = load();
        QVERIFY(model);
        const auto free = tell(*model, greedy_text(kRepeating, 90));
        QVERIFY(free.end && free.stats().accepted_tokens > 20);
        for (std::size_t at = 20; at + 6 < free.text.size(); at += 5) {
            auto request = greedy_text(kRepeating, 90);
            request.stop = {free.text.substr(at, 6)};
            const auto told = tell(*model, request);
            QVERIFY(told.end);
            QCOMPARE(told.end->reason, StopReason::stop_string);
            QCOMPARE(told.text, free.text.substr(0, free.text.find(request.stop[0])));
        }
    }

    void many_sequences_at_once_with_prompts_between_them() {
        const auto model = load(4096, 16);
        QVERIFY(model);
        const auto adapter =
            runtime_->add_adapter(*model, low_rank_adapter(runtime_->find(*model)->plan(), 0.05f));
        QVERIFY(adapter);
        std::vector<GenerateRequest> requests;
        for (int i = 0; i < 9; ++i) {
            auto request =
                greedy_text(std::string(kRepeating).substr(0, 30 + 5 * static_cast<unsigned>(i)), 60);
            request.sampling.temperature = i % 3 == 0 ? 0.0f : 0.8f;
            request.sampling.seed = i;
            request.adapter = i % 4 == 1 ? *adapter : 0;
            if (i % 5 == 2) request.window = SlidingWindow{64, 3};
            requests.push_back(request);
        }
        std::vector<Told> alone;
        for (auto request : requests) {
            request.speculate = false;
            alone.push_back(tell(*model, request));
        }
        std::vector<Listener> together(requests.size());
        std::uint32_t accepted = 0;
        for (std::size_t i = 0; i < requests.size(); ++i)
            runtime_->submit(*model, requests[i], together[i].sink());
        for (std::size_t i = 0; i < requests.size(); ++i) {
            QVERIFY(together[i].wait_for_end());
            QCOMPARE(together[i].tokens, alone[i].tokens);
            accepted += together[i].finished().stats.accepted_tokens;
        }
        QVERIFY(accepted > 0);
    }

    void what_was_cached_with_drafts_is_good_to_go_on_from() {
        const auto model = load();
        QVERIFY(model);
        auto tokens = runtime_->find(*model)->tokenizer().encode(kRepeating);
        const auto first = tell(*model, greedy(tokens, 77));
        QVERIFY(first.end && first.stats().drafted_tokens > first.stats().accepted_tokens);
        tokens.insert(tokens.end(), first.tokens.begin(), first.tokens.end());
        const auto known = tokens.size() - 1;  // the last token was drawn, but not read
        tokens.insert(tokens.end(), {300, 301, 302});
        const auto second = tell(*model, greedy(tokens, 40));
        QVERIFY(second.end);
        QCOMPARE(second.stats().reused_tokens, static_cast<std::uint32_t>(known));
        auto request = greedy(tokens, 40);
        request.speculate = false;
        QVERIFY(runtime_->with_model(*model, [](LoadedModel&) { return Result<void>(); }));
        QCOMPARE(second.tokens, tell(*model, request).tokens);
    }

    void cancel_in_between_leaves_others_alone_and_gives_all_pages_back() {
        const auto model = load(512);
        QVERIFY(model);
        auto plain = greedy_text(kRepeating, 60);
        plain.speculate = false;
        const auto expected = tell(*model, plain);
        for (int round = 0; round < 6; ++round) {
            Listener cancelled, other;
            const auto id = runtime_->submit(*model, greedy_text(kRepeating, -1), cancelled.sink());
            runtime_->submit(*model, greedy_text(kRepeating, 60), other.sink());
            QVERIFY(cancelled.wait([&] { return cancelled.pieces > 3 * round; }));
            runtime_->cancel(id);
            QVERIFY(cancelled.wait_for_end() && other.wait_for_end());
            QCOMPARE(cancelled.finished().reason, StopReason::cancelled);
            QCOMPARE(other.tokens, expected.tokens);
        }
        const auto all = tell(*model, greedy(std::vector<TokenId>(510, 5), 1));  // takes every page there is
        QVERIFY(all.end);
        QCOMPARE(all.end->reason, StopReason::length);
    }

    void names_and_the_environment_choose() {
        QVERIFY(speculation_from_name("0") == Speculation::off);
        QVERIFY(speculation_from_name("auto") == Speculation::measured);
        QVERIFY(!speculation_from_name("maybe"));
        const auto path = *test_data() / "models" / "stories260K.gguf";
        const auto loaded = [&](const char* value) {
            qputenv("TARS_SPECULATE", value);
            auto model = runtime_->load(path);
            qunsetenv("TARS_SPECULATE");
            return model;
        };
        const auto wrong = loaded("maybe"), off = loaded("0"), always = loaded("always");
        QVERIFY(!wrong && wrong.error().text().find("TARS_SPECULATE") != std::string::npos);
        QVERIFY(off && always);
        QCOMPARE(tell(*off, greedy_text(kRepeating, 40)).stats().drafted_tokens, 0u);
        QVERIFY(tell(*always, greedy_text(kRepeating, 40)).stats().drafted_tokens > 0);
        QVERIFY(runtime_->find(*runtime_->load(path))->speculation() == Speculation::measured);
    }
};

}  // namespace

QTEST_GUILESS_MAIN(SpeculationTest)
#include "speculation_test.moc"
