// SPDX-License-Identifier: Apache-2.0
// Answers whose tokens the device draws: the same as those drawn from its logits.
#include "tests/runtime/drawing_device.h"
#include "tests/runtime/listener.h"
#include "tests/support/golden.h"

#include <QTest>

#include <functional>
#include <list>

using namespace tars;
using namespace tars::test;

namespace {

struct Wish {
    const char* name;
    GenerateRequest request;
    bool on_device;  ///< whether the device can draw its tokens
};

std::vector<Wish> wishes() {
    std::vector<Wish> all;
    const auto add = [&](const char* name, bool on_device,
                         const std::function<void(GenerateRequest&)>& change) {
        auto request = greedy_text(kStory, 25);
        request.sampling.temperature = 0.8f;
        request.sampling.seed = all.size() + 1;
        change(request);
        all.push_back({name, request, on_device});
    };
    add("usual", true, [](GenerateRequest&) {});
    add("greedy", true, [](GenerateRequest& r) { r.sampling.temperature = 0; });
    add("nothing cut off", true, [](GenerateRequest& r) { r.sampling.top_k = 0, r.sampling.top_p = 1; });
    add("near the best", true, [](GenerateRequest& r) { r.sampling.min_p = 0.1f; });
    add("penalties", true, [](GenerateRequest& r) {
        r.sampling.repeat_penalty = 1.2f;
        r.sampling.presence_penalty = 0.2f;
        r.sampling.frequency_penalty = 0.3f;
        r.sampling.repeat_last_n = 12;
    });
    add("bias", true, [](GenerateRequest& r) {
        r.sampling.logit_bias = {{261, 3.0f}, {403, -std::numeric_limits<float>::infinity()}};
    });
    add("a stop string", true, [](GenerateRequest& r) {
        r.sampling.temperature = 0;
        r.stop = {"loved"};
    });
    add("its own probabilities", true, [](GenerateRequest& r) { r.logprobs = 0; });
    add("others' probabilities", false, [](GenerateRequest& r) { r.logprobs = 2; });
    add("probabilities and penalties", false, [](GenerateRequest& r) {
        r.logprobs = 0;
        r.sampling.repeat_penalty = 1.2f;
    });
    add("typical", false, [](GenerateRequest& r) { r.sampling.typical_p = 0.7f; });
    add("mirostat", false, [](GenerateRequest& r) { r.sampling.mirostat = 2; });
    add("a grammar", false,
        [](GenerateRequest& r) { r.grammar = AnswerGrammar{*Grammar::from_gbnf("root ::= [a-zA-Z ,.]+")}; });
    add("a window that slides", true, [](GenerateRequest& r) { r.window = SlidingWindow{24, 4}; });
    return all;
}

struct Told {
    Listener listener;
    std::vector<float> logprobs;
};

/// Everybody at once.
std::list<Told> tell(Runtime& runtime, ModelId model, std::span<const Wish> wanted) {
    std::list<Told> told;
    for (const auto& wish : wanted) {
        auto& one = told.emplace_back();
        runtime.submit(model, wish.request, [&one, keep = one.listener.sink()](const GenerationEvent& event) {
            if (const auto* piece = std::get_if<Piece>(&event))
                for (const auto& each : piece->logprobs) one.logprobs.push_back(each.chosen.logprob);
            keep(event);
        });
    }
    for (auto& one : told)
        if (!one.listener.wait_for_end()) qFatal("no end");
    return told;
}

}  // namespace

class DeviceDrawingTest : public QObject {
    Q_OBJECT

    std::shared_ptr<DrawingRecord> record_ = std::make_shared<DrawingRecord>();

    ModelId load(Runtime& runtime, Speculation speculation) {
        const auto model = runtime.load(*test_data() / "models" / "stories260K.gguf",
                                        {.context = 512, .speculation = speculation});
        if (!model) qFatal("%s", model.error().text().c_str());
        return *model;
    }

  private slots:
    void initTestCase() { TARS_NEEDS_TEST_DATA(); }

    void answers_are_the_same_data() {
        QTest::addColumn<Speculation>("speculation");
        QTest::newRow("one token at a time") << Speculation::off;
        QTest::newRow("with drafts") << Speculation::always;
    }
    void answers_are_the_same() {
        QFETCH(Speculation, speculation);
        Runtime drawing(std::make_unique<DrawingDevice>(record_));
        const auto plain = make_runtime(1);
        const auto wanted = wishes();
        const auto got = tell(drawing, load(drawing, speculation), wanted);
        const auto want = tell(*plain, load(*plain, speculation), wanted);
        auto one = got.begin(), other = want.begin();
        for (const auto& wish : wanted) {
            QVERIFY2(one->listener.tokens == other->listener.tokens, wish.name);
            QVERIFY2(one->listener.text == other->listener.text, wish.name);
            QCOMPARE(one->listener.finished().reason, other->listener.finished().reason);
            QCOMPARE(one->logprobs.size(), other->logprobs.size());
            for (std::size_t i = 0; i < one->logprobs.size(); ++i)
                QVERIFY2(std::abs(one->logprobs[i] - other->logprobs[i]) < 1e-5f, wish.name);
            ++one, ++other;
        }
    }

    /// One after the other: who gets logits is who needs them.
    void logits_are_fetched_only_where_they_must_be() {
        Runtime runtime(std::make_unique<DrawingDevice>(record_));
        const auto model = load(runtime, Speculation::off);
        for (const auto& wish : wishes()) {
            record_->tokens = record_->logits = 0;
            const auto told = tell(runtime, model, {&wish, 1});
            const auto drawn = told.front().listener.finished().stats.drawn_tokens;
            QVERIFY2(record_->tokens == (wish.on_device ? drawn : 0), wish.name);
            QVERIFY2(record_->logits == (wish.on_device ? 0 : drawn), wish.name);
        }
    }

    void broken_logits_end_the_answer() {
        Runtime runtime(std::make_unique<DrawingDevice>(record_));
        const auto model = load(runtime, Speculation::off);
        record_->broken = true;
        Listener listener;
        runtime.submit(model, greedy_text(kStory, 5), listener.sink());
        QVERIFY(listener.wait_for_end());
        QVERIFY(std::holds_alternative<Failed>(listener.endings.at(0)));
        record_->broken = false;
    }
};

QTEST_APPLESS_MAIN(DeviceDrawingTest)
#include "device_drawing_test.moc"
