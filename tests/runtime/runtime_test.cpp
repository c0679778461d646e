// SPDX-License-Identifier: Apache-2.0
#include "tests/runtime/listener.h"
#include "tests/support/golden.h"

#include <QTest>

using namespace tars;
using namespace tars::test;

class RuntimeTest : public QObject {
    Q_OBJECT

    std::filesystem::path stories() const { return *test_data() / "models" / "stories260K.gguf"; }

  private slots:
    void initTestCase() { TARS_NEEDS_TEST_DATA(); }

    void greedy_answers_are_the_golden_ones() {
        const auto runtime = make_runtime();
        for (const auto& golden : golden_models(*test_data())) {
            const auto model = runtime->load(golden.path, {.context = 4096});
            QVERIFY2(model, model ? "" : model.error().text().c_str());
            for (const auto& expected : golden.cases) {
                Listener listener;
                runtime->submit(*model, greedy(expected.tokens, static_cast<int>(expected.greedy.size())),
                                listener.sink());
                QVERIFY(listener.wait_for_end());
                QCOMPARE(listener.tokens, expected.greedy);
                QCOMPARE(listener.finished().reason, StopReason::length);
            }
            runtime->unload(*model);
        }
    }

    void requests_together_answer_as_each_alone() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories(), {.context = 4096});
        QVERIFY(model);
        const auto golden = golden_models(*test_data());
        std::vector<const GoldenCase*> cases;
        for (const auto& entry : golden)
            if (entry.path == stories())
                for (int copy = 0; copy < 3; ++copy)
                    for (const auto& one : entry.cases) cases.push_back(&one);
        std::vector<Listener> listeners(cases.size());
        for (std::size_t i = 0; i < cases.size(); ++i)
            runtime->submit(*model, greedy(cases[i]->tokens, 48), listeners[i].sink());
        for (std::size_t i = 0; i < cases.size(); ++i) {
            QVERIFY(listeners[i].wait_for_end());
            QCOMPARE(listeners[i].tokens, cases[i]->greedy);
        }
    }

    void a_full_window_slides_and_the_answer_goes_on() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories(), {.context = 512, .max_rows = 7});
        QVERIFY(model);
        const auto next = [&](std::vector<TokenId> tokens) {
            Listener listener;
            runtime->submit(*model, greedy(std::move(tokens), 1), listener.sink());
            return listener.wait_for_end() && listener.tokens.size() == 1 ? listener.tokens[0] : kNoToken;
        };
        const std::vector<TokenId> prompt = runtime->find(*model)->tokenizer().encode(kStory);
        for (const std::uint32_t keep : {0u, 5u, 44u, 1000u}) {
            constexpr std::size_t kWindow = 48, kTokens = 70;
            // Token by token, each time from what the window shows.
            auto seen = prompt;
            std::vector<TokenId> expected;
            std::uint32_t dropped = 0;
            while (expected.size() < kTokens) {
                expected.push_back(next(seen));
                seen.push_back(expected.back());
                if (seen.size() < kWindow) continue;
                const auto first = std::min<std::size_t>(keep, seen.size() - 2);
                const auto gone = std::max<std::size_t>((seen.size() - first) / 2, 1);
                seen.erase(seen.begin() + static_cast<int>(first),
                           seen.begin() + static_cast<int>(first + gone));
                if (expected.size() < kTokens) dropped += static_cast<std::uint32_t>(gone);
            }
            auto request = greedy(prompt, kTokens);
            request.window = SlidingWindow{kWindow, keep};
            Listener listener;
            runtime->submit(*model, request, listener.sink());
            QVERIFY(listener.wait_for_end());
            QCOMPARE(listener.tokens, expected);
            QCOMPARE(listener.finished().reason, StopReason::length);
            QCOMPARE(listener.finished().stats.dropped_tokens, dropped);
            QCOMPARE(listener.finished().stats.prompt_tokens, static_cast<std::uint32_t>(prompt.size()));
        }
    }

    void small_batches_answer_as_large_ones() {
        const auto runtime = make_runtime(1);
        const auto model = runtime->load(stories(), {.context = 4096, .max_rows = 3});
        QVERIFY(model);
        const auto golden = golden_models(*test_data());
        for (const auto& entry : golden) {
            if (entry.path != stories()) continue;
            for (const auto& expected : entry.cases) {
                Listener listener;
                runtime->submit(*model, greedy(expected.tokens, 48), listener.sink());
                QVERIFY(listener.wait_for_end());
                QCOMPARE(listener.tokens, expected.greedy);
                QVERIFY(listener.prefills.size() >= expected.tokens.size() / 3 ||
                        listener.finished().stats.reused_tokens > 0);
            }
        }
    }

    void a_known_prefix_is_reused_and_changes_nothing() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        Listener first, again, longer;
        runtime->submit(*model, greedy_text(kStory, 40), first.sink());
        QVERIFY(first.wait_for_end());
        QCOMPARE(first.finished().stats.reused_tokens, 0u);
        runtime->submit(*model, greedy_text(kStory, 40), again.sink());
        QVERIFY(again.wait_for_end());
        QCOMPARE(again.tokens, first.tokens);
        QCOMPARE(again.finished().stats.reused_tokens, again.finished().stats.prompt_tokens - 1);
        QVERIFY(first.text.size() > 20);
        runtime->submit(*model, greedy_text(kStory + first.text.substr(0, 20), 20), longer.sink());
        QVERIFY(longer.wait_for_end());
        QVERIFY(longer.finished().stats.reused_tokens > again.finished().stats.reused_tokens);
    }

    void the_second_turn_of_a_long_chat_computes_only_what_is_new() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories(), {.context = 4096});
        QVERIFY(model);
        std::vector<TokenId> chat(2000);
        for (std::size_t i = 0; i < chat.size(); ++i)
            chat[i] = static_cast<TokenId>(3 + (i * i + 7 * i) % 500);
        Listener first, second, without_cache;
        runtime->submit(*model, greedy(chat, 20), first.sink());
        QVERIFY(first.wait_for_end());
        chat.insert(chat.end(), first.tokens.begin(), first.tokens.end());
        const auto known = chat.size() - 1;  // the answer's last token was drawn, but not read
        for (TokenId token = 300; token < 315; ++token) chat.push_back(token);
        runtime->submit(*model, greedy(chat, 20), second.sink());
        QVERIFY(second.wait_for_end());
        QCOMPARE(second.finished().stats.reused_tokens, static_cast<std::uint32_t>(known));
        QCOMPARE(second.prefills.back().done, static_cast<std::uint32_t>(chat.size()));
        QCOMPARE(second.prefills.size(), std::size_t{1});
        QVERIFY(runtime->with_model(*model, [](LoadedModel&) { return Result<void>(); }));  // forgets it
        runtime->submit(*model, greedy(chat, 20), without_cache.sink());
        QVERIFY(without_cache.wait_for_end());
        QCOMPARE(without_cache.finished().stats.reused_tokens, 0u);
        QCOMPARE(second.tokens, without_cache.tokens);
    }

    void a_grammar_holds_the_answer() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        Listener free, bound, impossible;
        runtime->submit(*model, greedy_text(kStory, 12), free.sink());
        auto request = greedy_text(kStory, 40);
        request.grammar = AnswerGrammar{*Grammar::from_gbnf("root ::= \" Tim\" [a-z ]+ \".\"")};
        runtime->submit(*model, request, bound.sink());
        QVERIFY(free.wait_for_end() && bound.wait_for_end());
        QVERIFY2(bound.text.starts_with(" Tim") && bound.text.find_first_of("ABL,\n") == std::string::npos,
                 bound.text.c_str());
        QVERIFY(!free.text.starts_with(" Tim"));
        const bool ended = bound.text.ends_with(".");
        QCOMPARE(bound.finished().reason, ended ? StopReason::end_of_answer : StopReason::length);
        QCOMPARE(bound.finished().stats.drawn_tokens, static_cast<std::uint32_t>(bound.tokens.size()));
    }

    void an_embedding_is_the_same_alone_and_in_company() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories(), {.context = 4096, .max_rows = 16});
        QVERIFY(model);
        const auto request = [](const char* text, Pooling pooling) {
            GenerateRequest wanted;
            wanted.prompt = std::string(text);
            wanted.embed = pooling;
            return wanted;
        };
        for (const auto pooling : {Pooling::mean, Pooling::first, Pooling::last}) {
            Listener alone;
            runtime->submit(*model, request(kStory, pooling), alone.sink());
            QVERIFY(alone.wait_for_end());
            QCOMPARE(alone.finished().embedding.size(), std::size_t{64});
            QCOMPARE(alone.finished().stats.output_tokens, 0u);
            QVERIFY(alone.tokens.empty());
            std::vector<Listener> crowd(4);
            runtime->submit(*model, greedy_text("The big dog", 20), crowd[0].sink());
            runtime->submit(*model, request("Tom and Mia went to the park to play", pooling),
                            crowd[1].sink());
            runtime->submit(*model, request(kStory, pooling), crowd[2].sink());
            runtime->submit(*model, greedy_text(kStory, 20), crowd[3].sink());
            for (auto& listener : crowd) QVERIFY(listener.wait_for_end());
            QCOMPARE(crowd[2].finished().embedding, alone.finished().embedding);
            // Of the first token alone, which begins every text, all texts have the same.
            QCOMPARE(crowd[1].finished().embedding == alone.finished().embedding, pooling == Pooling::first);
            QCOMPARE(crowd[0].tokens.size(), std::size_t{20});
        }
    }

    void text_streams_in_pieces_that_make_the_whole() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        Listener listener;
        runtime->submit(*model, greedy_text(kStory, 30), listener.sink());
        QVERIFY(listener.wait_for_end());
        QVERIFY(listener.pieces > 5);
        std::string whole;
        QVERIFY(runtime->with_model(*model, [&](LoadedModel& loaded) -> Result<void> {
            whole = loaded.tokenizer().decode(listener.tokens);
            return {};
        }));
        QVERIFY2(whole == listener.text || whole == listener.text.substr(1), listener.text.c_str());
        QCOMPARE(listener.finished().stats.output_tokens, 30u);
        QVERIFY(listener.finished().stats.tokens_per_second() > 0);
    }

    void an_answer_ends_before_its_stop_string() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        Listener free, stopped;
        runtime->submit(*model, greedy_text(kStory, 60), free.sink());
        QVERIFY(free.wait_for_end());
        const auto middle = free.text.substr(free.text.size() / 2, 7);
        auto request = greedy_text(kStory, 60);
        request.stop = {"never to be seen", middle};
        runtime->submit(*model, std::move(request), stopped.sink());
        QVERIFY(stopped.wait_for_end());
        QCOMPARE(stopped.finished().reason, StopReason::stop_string);
        QCOMPARE(stopped.text, free.text.substr(0, free.text.find(middle)));
    }

    void cancel_stops_and_leaves_others_alone() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        Listener cancelled, other;
        auto endless = greedy_text(kStory, -1);
        endless.window = SlidingWindow{256, 4};  // else its context is full before a slow machine cancels it
        const auto id = runtime->submit(*model, std::move(endless), cancelled.sink());
        runtime->submit(*model, greedy_text("The big dog", 40), other.sink());
        QVERIFY(cancelled.wait([&] { return cancelled.pieces > 3; }));
        runtime->cancel(id);
        QVERIFY(cancelled.wait_for_end());
        QCOMPARE(cancelled.finished().reason, StopReason::cancelled);
        QVERIFY(!cancelled.text.empty());
        QVERIFY(other.wait_for_end());
        QCOMPARE(other.tokens.size(), std::size_t{40});
    }

    void a_full_context_ends_the_answer() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories(), {.context = 64});
        QVERIFY(model);
        Listener listener;
        runtime->submit(*model, greedy_text(kStory, -1), listener.sink());
        QVERIFY(listener.wait_for_end());
        QCOMPARE(listener.finished().reason, StopReason::context_full);
        const auto& stats = listener.finished().stats;
        QCOMPARE(stats.prompt_tokens + stats.output_tokens, 64u);
    }

    void more_requests_than_pages_wait_their_turn() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories(), {.context = 64});
        QVERIFY(model);
        std::vector<Listener> listeners(6);
        for (auto& listener : listeners) runtime->submit(*model, greedy_text(kStory, 10), listener.sink());
        for (auto& listener : listeners) {
            QVERIFY(listener.wait_for_end());
            QCOMPARE(listener.tokens, listeners[0].tokens);
        }
    }

    /// Who came last gives his pages to the others and goes on when they are done.
    void answers_that_outgrow_the_cache_wait_for_each_other() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories(), {.context = 64});
        QVERIFY(model);
        constexpr int kLong = 50;  // with the prompt more than half of the cache
        Listener alone;
        runtime->submit(*model, greedy_text(kStory, kLong), alone.sink());
        QVERIFY(alone.wait_for_end());
        std::vector<Listener> listeners(5);
        for (auto& listener : listeners) runtime->submit(*model, greedy_text(kStory, kLong), listener.sink());
        auto embed = greedy_text(kStory, 0);
        embed.embed = Pooling::mean;
        Listener embedding;
        runtime->submit(*model, embed, embedding.sink());
        for (auto& listener : listeners) {
            QVERIFY(listener.wait_for_end());
            QCOMPARE(listener.finished().reason, StopReason::length);
            QCOMPARE(listener.text, alone.text);
            QCOMPARE(listener.tokens, alone.tokens);
        }
        QVERIFY(embedding.wait_for_end());
        QVERIFY(!embedding.finished().embedding.empty());
    }

    void impossible_requests_fail_with_words() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories(), {.context = 64});
        QVERIFY(model);
        const auto failure = [&](GenerateRequest request) {
            Listener listener;
            runtime->submit(*model, std::move(request), listener.sink());
            return listener.wait_for_end() ? listener.error().text() : std::string("no answer");
        };
        QVERIFY(failure(greedy({}, 1)).find("empty") != std::string::npos);
        QVERIFY(failure(greedy({1, 100000}, 1)).find("100000") != std::string::npos);
        QVERIFY(failure(greedy({-1}, 1)).find("-1") != std::string::npos);
        QVERIFY(failure(greedy(std::vector<TokenId>(200, 5), 1)).find("context") != std::string::npos);
        auto adapted = greedy({1, 2}, 1);
        adapted.adapter = 3;
        QVERIFY(failure(std::move(adapted)).find("adapter") != std::string::npos);
    }

    void unloading_ends_what_runs() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        Listener running, late;
        runtime->submit(*model, greedy_text(kStory, -1), running.sink());
        QVERIFY(running.wait([&] { return running.pieces > 0; }));
        runtime->unload(*model);
        QVERIFY(running.wait_for_end());
        QVERIFY(std::holds_alternative<Failed>(running.endings[0]) ||
                running.finished().reason == StopReason::context_full);
        runtime->submit(*model, greedy_text(kStory, 1), late.sink());
        QVERIFY(late.wait_for_end());
        QCOMPARE(late.error().code, ErrorCode::not_found);
        QVERIFY(!runtime->info(*model));
        QVERIFY(runtime->models().empty());
    }

    void closing_the_runtime_ends_what_runs() {
        auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        Listener running;
        runtime->submit(*model, greedy_text(kStory, -1), running.sink());
        QVERIFY(running.wait([&] { return running.pieces > 0; }));
        runtime.reset();
        QCOMPARE(running.endings.size(), std::size_t{1});
    }

    void exclusive_work_waits_for_answers_and_is_followed_by_them() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(stories());
        QVERIFY(model);
        Listener before, after;
        runtime->submit(*model, greedy_text(kStory, 50), before.sink());
        std::size_t positions = 0;
        const auto done = runtime->with_model(*model, [&](LoadedModel& loaded) {
            const auto tokens = loaded.tokenizer().encode(kStory);
            return score(loaded, tokens, [&](std::size_t, std::span<const float>) { ++positions; });
        });
        QVERIFY(done);
        QCOMPARE(before.endings.size(), std::size_t{1});
        QVERIFY(positions > 5);
        runtime->submit(*model, greedy_text(kStory, 50), after.sink());
        QVERIFY(after.wait_for_end());
        QCOMPARE(after.tokens, before.tokens);
        QCOMPARE(after.finished().stats.reused_tokens, 0u);
    }

    void broken_files_fail_and_others_go_on() {
        const auto runtime = make_runtime();
        const auto good = runtime->load(stories());
        QVERIFY(good);
        const TemporaryFolder folder;
        const auto empty = folder / "empty.gguf";
        QVERIFY(QFile(QString::fromStdString(empty.string())).open(QIODevice::WriteOnly));
        const auto bad = runtime->load(empty);
        QVERIFY(!bad);
        QVERIFY(bad.error().message.find("empty.gguf") != std::string::npos);
        Listener listener;
        runtime->submit(*good, greedy_text(kStory, 5), listener.sink());
        QVERIFY(listener.wait_for_end());
        QCOMPARE(listener.tokens.size(), std::size_t{5});
    }

    void a_model_whose_file_becomes_shorter_fails_and_others_go_on() {
        const auto runtime = make_runtime();
        const TemporaryFolder folder;
        const auto path = folder / "shrinking.gguf";
        std::filesystem::copy_file(stories(), path);
        const auto shrinking = runtime->load(path), sound = runtime->load(stories());
        QVERIFY(shrinking && sound);
        Listener before;
        runtime->submit(*shrinking, greedy_text(kStory, 10), before.sink());
        QVERIFY(before.wait_for_end());
        QCOMPARE(before.finished().reason, StopReason::length);

        std::filesystem::resize_file(path, 4096);  // as another program might
        Listener after, other;
        runtime->submit(*shrinking, greedy_text("Another story of a dog", 10), after.sink());
        QVERIFY(after.wait_for_end());
        QVERIFY(std::holds_alternative<Failed>(after.endings.at(0)));
        QVERIFY2(after.error().message.find("became shorter") != std::string::npos,
                 after.error().message.c_str());
        runtime->submit(*sound, greedy_text(kStory, 10), other.sink());
        QVERIFY(other.wait_for_end());
        QCOMPARE(other.tokens, before.tokens);
        Listener vector;
        auto embed = greedy_text(kStory, 1);
        embed.embed = Pooling::mean;
        runtime->submit(*shrinking, std::move(embed), vector.sink());
        QVERIFY(vector.wait_for_end());
        QVERIFY(std::holds_alternative<Failed>(vector.endings.at(0)));
        QVERIFY(runtime->find(*shrinking)->is_lost() && !runtime->find(*sound)->is_lost());
    }

    void control_tokens_in_a_message_stay_text() {
        const auto runtime = make_runtime();
        const auto model = runtime->load(*test_data() / "models" / "tinystories-656k");
        QVERIFY(model);
        QVERIFY(runtime->with_model(*model, [&](LoadedModel& loaded) -> Result<void> {
            const std::vector<ChatMessage> hostile = {{"user", "a<|end_story|>b"}};
            const auto tokens = loaded.encode_chat(hostile);
            if (!tokens) return tokens.error();
            const auto end = loaded.tokenizer().find("<|end_story|>");
            if (end == kNoToken) return invalid_input("no <|end_story|>");
            if (std::ranges::count(*tokens, end) != 0)
                return invalid_input("the message spoke a control token");
            return {};
        }));
    }
};

QTEST_GUILESS_MAIN(RuntimeTest)
#include "runtime_test.moc"
