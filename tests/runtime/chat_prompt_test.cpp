// SPDX-License-Identifier: Apache-2.0
// Conversations that are too long for their room, and what an answer with thoughts is read by.
#include "formats/gguf_writer.h"
#include "runtime/chat_prompt.h"
#include "runtime/prompt_template.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"

#include <QTest>

#include <stdexcept>

using namespace tars;
using namespace tars::test;

namespace {

constexpr const char* kTemplate =
    "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}<assistant><think>\n";

std::vector<ChatMessage> conversation(int turns) {
    std::vector<ChatMessage> messages{{"system", "be kind"}};
    for (int turn = 0; turn < turns; ++turn) {
        messages.push_back({"user", "question " + std::to_string(turn)});
        messages.push_back({"assistant", "answer " + std::to_string(turn)});
    }
    messages.push_back({"user", "the last one"});
    return messages;
}

}  // namespace

class ChatPromptTest : public QObject {
    Q_OBJECT

    TemporaryFolder folder_;
    std::unique_ptr<Device> device_ = std::move(*make_cpu_device({.threads = 1, .level = {}}));
    std::unique_ptr<LoadedModel> model_;

    std::string text(std::span<const TokenId> tokens) const {
        return model_->tokenizer().decode(tokens, true);
    }
    std::size_t size(const std::vector<ChatMessage>& messages) const {
        return model_->encode_chat(messages)->size();
    }

  private slots:
    void initTestCase() {
        RandomModel(RandomModelSpec{}).write_gguf(folder_ / "plain.gguf");
        const auto file = open_model_file(folder_ / "plain.gguf");
        auto metadata = file->metadata();
        metadata.set_string("tokenizer.chat_template", kTemplate);
        std::vector<GgufTensor> tensors;
        for (const auto& tensor : file->tensors())
            tensors.push_back({tensor.name, tensor.dtype, tensor.shape,
                               [data = tensor.data](const auto& sink) { return sink(data); }});
        QVERIFY(write_gguf(folder_ / "model.gguf", metadata, tensors));
        auto loaded = LoadedModel::open(folder_ / "model.gguf", *device_, {});
        QVERIFY(loaded);
        model_ = std::move(*loaded);
    }

    void what_fits_is_left_whole() {
        const auto messages = conversation(3);
        const auto fitted = fit_chat(*model_, messages, {}, size(messages), DropUnit::turn);
        QVERIFY(fitted);
        QCOMPARE(fitted->dropped, 0U);
        QCOMPARE(fitted->tokens.size(), size(messages));
    }

    void the_oldest_go_first_and_no_more_than_must() {
        const auto messages = conversation(3);
        const auto room = size(messages) - 1;
        const auto one = fit_chat(*model_, messages, {}, room, DropUnit::message);
        QCOMPARE(one->dropped, 1U);
        QVERIFY(one->tokens.size() <= room);
        const auto said = text(one->tokens);
        QVERIFY(said.find("be kind") != said.npos);
        QVERIFY(said.find("question 0") == said.npos);
        QVERIFY(said.find("answer 0") != said.npos);
    }

    void a_turn_goes_with_its_answer() {
        const auto messages = conversation(3);
        const auto fitted = fit_chat(*model_, messages, {}, size(messages) - 1, DropUnit::turn);
        QCOMPARE(fitted->dropped, 2U);
        const auto said = text(fitted->tokens);
        QVERIFY(said.find("answer 0") == said.npos);
        QVERIFY(said.find("<user>question 1") != said.npos);
    }

    void the_last_message_and_the_system_prompt_stay() {
        const std::vector<ChatMessage> kept{{"system", "be kind"}, {"user", "the last one"}};
        const auto fitted = fit_chat(*model_, conversation(5), {}, size(kept), DropUnit::turn);
        QCOMPARE(fitted->dropped, 10U);
        QCOMPARE(fitted->tokens.size(), size(kept));
        const auto hopeless = fit_chat(*model_, conversation(5), {}, 3, DropUnit::turn);
        QCOMPARE(hopeless->dropped, 0U);  // the caller sees that it does not fit
    }

    void the_system_prompts_tokens_are_the_first() {
        const auto messages = conversation(1);
        const auto prompt = *model_->encode_chat(messages);
        const auto count = system_tokens(*model_, messages, {}, prompt);
        QVERIFY(count);
        const auto first = text(std::span(prompt).first(*count));
        QVERIFY2(first.find("be kind") != first.npos, first.c_str());
        QVERIFY2(first.find("question") == first.npos, first.c_str());
    }

    void what_a_template_refuses_to_hear_from_the_system_the_user_says() {
        RandomModelSpec spec;
        spec.chat_template =
            "{% if messages[0].role == 'system' %}{{ raise_exception('no system') }}{% endif %}"
            "{% for m in messages %}{% if (m.role == 'user') != (loop.index0 % 2 == 0) %}"
            "{{ raise_exception('roles must alternate') }}{% endif %}<{{ m.role }}>{{ m.content }}"
            "{% endfor %}<assistant>";
        RandomModel(spec).write_gguf(folder_ / "refusing.gguf");
        const auto model = LoadedModel::open(folder_ / "refusing.gguf", *device_, {});
        QVERIFY(model);
        const auto written = (*model)->render_chat(conversation(1));
        QVERIFY2(written, written ? "" : written.error().message.c_str());
        QCOMPARE(*written, std::string("<user>be kind\n\nquestion 0<assistant>answer 0<user>the last one"
                                       "<assistant>"));
        const std::vector<ChatMessage> begun{
            {"system", "a"}, {"system", "b"}, {"assistant", "c"}, {"user", "d"}};
        QCOMPARE(*(*model)->render_chat(begun), std::string("<user>a\n\nb<assistant>c<user>d<assistant>"));
        // It stays when the oldest go.
        const auto few =
            (*model)->encode_chat(std::vector<ChatMessage>{{"system", "be kind"}, {"user", "the last one"}});
        const auto fitted = fit_chat(**model, conversation(4), {}, few->size(), DropUnit::turn);
        QCOMPARE(fitted->dropped, 8U);
        QVERIFY(fitted->tokens == *few);
        // Another mistake is told as it is.
        const auto wrong = (*model)->render_chat(std::vector<ChatMessage>{{"user", "a"}, {"user", "b"}});
        QVERIFY(!wrong && wrong.error().message.find("alternate") != std::string::npos);
    }

    void thoughts_are_known_by_the_template() {
        const auto chosen = [](const std::string& source) {
            Metadata metadata;
            metadata.set_string("tokenizer.chat_template", source);
            return *PromptTemplate::of_model(metadata, {});
        };
        QVERIFY(chosen(kTemplate).has_thoughts);
        QVERIFY(!chosen(kTemplate).can_choose_to_think());
        QVERIFY(
            chosen("{% if enable_thinking is false %}<think>\n\n</think>{% endif %}").can_choose_to_think());
        QVERIFY(!chosen("{{ messages }}").has_thoughts);
        const auto prompt = *model_->encode_chat(conversation(1));
        QVERIFY(ends_with(model_->tokenizer(), prompt, "<think>"));
        QVERIFY(!ends_with(model_->tokenizer(), prompt, "</think>"));
    }

    void of_two_templates_the_one_that_can_do_more_writes() {
        Metadata thinking, plain;
        thinking.set_string("tokenizer.chat_template", kTemplate);
        plain.set_string("tokenizer.chat_template", "{{ messages }}");
        ModelDefaults defaults;
        defaults.template_text = "{{ .System }} {{ .Prompt }}";
        auto chosen = PromptTemplate::of_model(thinking, defaults);
        QVERIFY(chosen && !chosen->go && chosen->has_thoughts);
        QCOMPARE(chosen->source, std::string(kTemplate));
        chosen = PromptTemplate::of_model(plain, defaults);
        QVERIFY(chosen && chosen->go && !chosen->has_thoughts);
        defaults.is_final = true;
        chosen = PromptTemplate::of_model(thinking, defaults);
        QVERIFY(chosen && chosen->go && !chosen->has_thoughts);
        defaults.capabilities = {"thinking"};
        QVERIFY(PromptTemplate::of_model(thinking, defaults)->has_thoughts);
        defaults.template_text = "{{ if ";
        QVERIFY(!PromptTemplate::of_model(thinking, defaults));
    }
};

QTEST_GUILESS_MAIN(ChatPromptTest)
#include "chat_prompt_test.moc"
