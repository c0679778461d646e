// SPDX-License-Identifier: Apache-2.0
#include "tuning/examples.h"

#include <QTest>

#include <algorithm>

using namespace tars;

namespace {

Example example(const std::string& question, const std::string& answer) {
    return {{{"user", question}, {"assistant", answer}}, Split::training};
}

std::size_t count(const std::vector<Example>& examples, Split split) {
    return static_cast<std::size_t>(std::ranges::count(examples, split, &Example::split));
}

}  // namespace

class ExamplesTest : public QObject {
    Q_OBJECT
  private slots:
    void reads_the_usual_forms() {
        auto examples = parse_examples("{\"messages\":[{\"role\":\"system\",\"content\":\"be "
                                       "brief\"},{\"role\":\"user\",\"content\":\"hi\"},"
                                       "{\"role\":\"assistant\",\"content\":\"hello\"}]}\n\n"
                                       "{\"prompt\":\"a\",\"completion\":\"b\"}\r\n{\"instruction\":"
                                       "\"c\",\"input\":\"d\",\"output\":\"e\"}",
                                       "test");
        QVERIFY2(examples, examples ? "" : examples.error().text().c_str());
        QCOMPARE(examples->size(), 3u);
        QCOMPARE((*examples)[0].messages.size(), 3u);
        QCOMPARE((*examples)[1].messages.back(), (ChatMessage{"assistant", "b"}));
        QCOMPARE((*examples)[2].messages.front().content, std::string("c\n\nd"));
    }

    void reads_a_table() {
        const auto examples = parse_examples("\xef\xbb\xbfPrompt;Response;System;Rejected\r\n"
                                             "\"What; is \"\"it\"\"?\";\"two\nlines\";be brief;\r\n\r\n"
                                             "a;b;;c\r\n",
                                             "table.csv");
        QVERIFY2(examples, examples ? "" : examples.error().text().c_str());
        QCOMPARE(examples->size(), 2u);
        QCOMPARE((*examples)[0].messages,
                 (std::vector<ChatMessage>{
                     {"system", "be brief"}, {"user", "What; is \"it\"?"}, {"assistant", "two\nlines"}}));
        QVERIFY((*examples)[0].rejected.empty());
        QCOMPARE((*examples)[1].rejected, std::vector<std::string>{"c"});
        const auto tabs = parse_examples("question\tanswer\n1, 2\t3\n", "table.tsv");
        QVERIFY(tabs);
        QCOMPARE(tabs->front().messages.front().content, std::string("1, 2"));
    }

    void names_the_broken_row_data() {
        QTest::addColumn<QString>("row");
        QTest::newRow("no answer") << "c";
        QTest::newRow("too many fields") << "c,d,e";
        QTest::newRow("an open quote") << "c,\"d";
    }
    void names_the_broken_row() {
        QFETCH(QString, row);
        const auto examples = parse_examples("prompt,response\n\"a\n\",b\n" + row.toStdString(), "t.csv");
        QVERIFY(!examples);
        QVERIFY2(examples.error().message.find("t.csv") != std::string::npos &&
                     examples.error().message.find("line 4") != std::string::npos,
                 examples.error().text().c_str());
    }

    void reads_exported_chats_data() {
        QTest::addColumn<QString>("json");
        QTest::addColumn<bool>("corrected");
        QTest::newRow("TARS") << R"({"format": "tars-chat", "leaf": "5", "settings": {"system": "be brief"},
            "messages": [
                {"id": "1", "parent": null, "role": "user", "content": "hi"},
                {"id": "2", "parent": "1", "role": "assistant", "content": "hello", "state": "complete"},
                {"id": "3", "parent": "2", "role": "user", "content": "and you"},
                {"id": "4", "parent": "3", "role": "assistant", "content": "meh", "state": "complete"},
                {"id": "5", "parent": "3", "role": "assistant", "content": "fine", "state": "edited"}]})"
                              << true;
        QTest::newRow("ChatGPT") << R"([{"title": "t", "current_node": "e", "mapping": {
            "s": {"parent": null, "message": {"author": {"role": "system"},
                  "content": {"content_type": "text", "parts": ["be brief"]}}},
            "a": {"parent": "s", "message": {"author": {"role": "user"},
                  "content": {"content_type": "text", "parts": ["hi"]}}},
            "b": {"parent": "a", "message": {"author": {"role": "assistant"},
                  "content": {"content_type": "text", "parts": ["hello"]}}},
            "c": {"parent": "b", "message": {"author": {"role": "user"},
                  "content": {"content_type": "multimodal_text", "parts": [{"image": 1}, "and you"]}}},
            "x": {"parent": "c", "message": {"author": {"role": "assistant"},
                  "content": {"content_type": "text", "parts": ["meh"]}}},
            "e": {"parent": "c", "message": {"author": {"role": "assistant"},
                  "content": {"content_type": "text", "parts": ["fine"]}}}}}])"
                                 << false;
        QTest::newRow("Open WebUI")
            << R"([{"chat": {"title": "t", "params": {"system": "be brief"}, "history": {
            "currentId": "d", "messages": {
                "a": {"parentId": null, "role": "user", "content": "hi"},
                "b": {"parentId": "a", "role": "assistant", "content": "hello"},
                "c": {"parentId": "b", "role": "user", "content": [{"text": "and you"}]},
                "d": {"parentId": "c", "role": "assistant", "content": "fine"}}}}}])"
            << false;
        QTest::newRow("ShareGPT")
            << R"({"conversations": [{"from": "system", "value": "be brief"},)"
               R"({"from": "human", "value": "hi"}, {"from": "gpt", "value": "hello"},)"
               R"({"from": "human", "value": "and you"}, {"from": "gpt", "value": "fine"}]})"
            << false;
    }
    void reads_exported_chats() {
        QFETCH(QString, json);
        QFETCH(bool, corrected);
        const auto examples = parse_examples(json.toStdString(), "chats.json");
        QVERIFY2(examples, examples ? "" : examples.error().text().c_str());
        QCOMPARE(examples->size(), 2u);
        const auto& last = examples->back();
        QCOMPARE(examples->front().messages.back(), (ChatMessage{"assistant", "hello"}));
        QCOMPARE(last.messages.back(), (ChatMessage{"assistant", "fine"}));
        QCOMPARE(last.messages[last.messages.size() - 2], (ChatMessage{"user", "and you"}));
        QCOMPARE(last.rejected, corrected ? std::vector<std::string>{"meh"} : std::vector<std::string>());
        QVERIFY(last.conversation > 0 && last.conversation == examples->front().conversation);
    }

    void a_chat_that_goes_round_in_a_circle_ends() {
        const auto examples =
            parse_examples(R"({"format": "tars-chat", "leaf": "1", "messages": [)"
                           R"({"id": "1", "parent": "2", "role": "assistant", "content": "b"},)"
                           R"({"id": "2", "parent": "1", "role": "user", "content": "a"}]})",
                           "chats.json");
        QVERIFY(examples);
        QCOMPARE(examples->size(), 1u);
    }

    void reads_preferences_and_texts() {
        const auto examples = parse_examples(
            "[{\"prompt\": \"a\", \"chosen\": \"b\", \"rejected\": \"c\"},\n"
            " {\"prompt\": \"a\", \"response\": \"b\", \"rejected\": [\"b\", \"d\", \"\"]},\n"
            " {\"chosen\": [{\"role\": \"user\", \"content\": \"a\"}, {\"role\": \"assistant\","
            " \"content\": \"b\"}], \"rejected\": [{\"role\": \"user\", \"content\": \"a\"},"
            " {\"role\": \"assistant\", \"content\": \"e\"}]},\n"
            " {\"text\": \"as it is\"}]",
            "list.json");
        QVERIFY2(examples, examples ? "" : examples.error().text().c_str());
        QCOMPARE(examples->size(), 4u);
        const char* rejected[] = {"c", "d", "e"};
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE((*examples)[i].messages, (std::vector<ChatMessage>{{"user", "a"}, {"assistant", "b"}}));
            QCOMPARE((*examples)[i].rejected, std::vector<std::string>{rejected[i]});
        }
        QVERIFY(examples->back().messages.empty());
        QCOMPARE(examples->back().text, std::string("as it is"));
        const auto broken = parse_examples("[{\"text\": \"x\"},\n{\"text\": 1}]", "list.json");
        QVERIFY(!broken && broken.error().message.find("item 2") != std::string::npos);
    }

    void a_rejected_answer_alone_is_an_example() {
        auto examples = parse_examples("{\"prompt\": \"a\", \"rejected\": \"b\"}\n"
                                       "{\"prompt\": \"a\", \"rejected\": [\"c\"]}\n"
                                       "{\"prompt\": \"a\", \"response\": \"\", \"rejected\": \"d\"}\n"
                                       "{\"messages\": [{\"role\": \"system\", \"content\": \"s\"},"
                                       " {\"role\": \"user\", \"content\": \"a\"}], \"rejected\": [\"e\"]}",
                                       "thumbs.jsonl");
        QVERIFY2(examples, examples ? "" : examples.error().text().c_str());
        QCOMPARE(examples->size(), 4u);
        for (const auto& example : *examples) {
            QVERIFY(example.only_rejects());
            QCOMPARE(example.messages.back(), (ChatMessage{"user", "a"}));
            QCOMPARE(example.rejected.size(), 1u);
        }
        QCOMPARE(split_examples(*examples, 1).duplicates, 0u);  // each says something else
    }

    void a_conversation_stays_on_one_side() {
        std::vector<Example> examples;
        for (std::size_t chat = 1; chat <= 60; ++chat) {
            for (const char* turn : {"one", "two", "three"}) {
                examples.push_back(example(std::to_string(chat) + turn, "answer"));
                examples.back().conversation = chat;
            }
        }
        split_examples(examples, 3);
        for (const auto& one : examples)
            for (const auto& other : examples)
                QVERIFY(one.conversation != other.conversation || one.split == other.split);
        QVERIFY(count(examples, Split::test) > 0);
    }

    void names_the_broken_line_data() {
        QTest::addColumn<QString>("line");
        QTest::newRow("not JSON") << "{";
        QTest::newRow("a list") << "[1]";
        QTest::newRow("no answer") << R"({"messages":[{"role":"user","content":"x"}]})";
        QTest::newRow("ends with a question")
            << R"({"messages":[{"role":"assistant","content":"x"},{"role":"user","content":"y"}]})";
        QTest::newRow("empty answer") << R"({"prompt":"x","response":""})";
        QTest::newRow("nothing is rejected") << R"({"prompt":"x","rejected":[""]})";
        QTest::newRow("a rejected answer to nothing") << R"({"prompt":"","rejected":"y"})";
        QTest::newRow("messages of numbers") << R"({"messages":[1,2]})";
        QTest::newRow("nested deeply") << QString(100, '[') + QString(100, ']');
    }
    void names_the_broken_line() {
        QFETCH(QString, line);
        auto examples =
            parse_examples("{\"prompt\":\"a\",\"response\":\"b\"}\n" + line.toStdString(), "file");
        QVERIFY(!examples);
        QVERIFY(examples.error().message.find("file, line 2") != std::string::npos);
    }

    void splits_by_share_and_leaves_out_repetitions() {
        std::vector<Example> examples;
        for (int i = 0; i < 200; ++i) examples.push_back(example("question " + std::to_string(i), "answer"));
        examples.push_back(example("Question 7?", "ANSWER!"));  // the same words
        const auto report = split_examples(examples, 1);
        QCOMPARE(report.duplicates, 1u);
        QCOMPARE(examples.size(), 200u);
        QCOMPARE(count(examples, Split::training), 140u);
        QCOMPARE(count(examples, Split::validation), 30u);
        QCOMPARE(count(examples, Split::test), 30u);
        auto again = examples;
        split_examples(again, 1);
        QCOMPARE(again, examples);
        split_examples(again, 2);
        QVERIFY(again != examples);
    }

    void a_planted_leak_stays_on_one_side() {
        const std::string passage =
            "the quick brown fox jumps over the lazy dog while seven wizards brew strong coffee";
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            std::vector<Example> examples;
            for (int i = 0; i < 100; ++i)
                examples.push_back(example("question number " + std::to_string(i), "answer"));
            for (int i = 0; i < 3; ++i)
                examples.push_back(example("leak " + std::to_string(i) + ": " + passage, "yes"));
            split_examples(examples, seed);
            std::vector<Split> sides;
            for (const auto& e : examples)
                if (e.messages[0].content.starts_with("leak")) sides.push_back(e.split);
            QCOMPARE(sides.size(), 3u);
            QVERIFY(sides[0] == sides[1] && sides[1] == sides[2]);
        }
    }

    void passages_are_found_in_other_texts() {
        const std::string passage =
            "the quick brown fox jumps over the lazy dog while seven wizards brew strong coffee";
        const std::vector<Example> examples = {example("say it", "Well: " + passage)};
        const Passages passages(examples);
        QVERIFY(passages.are_in("THE quick, brown fox jumps over the lazy dog - while seven wizards brew!"));
        QVERIFY(
            !passages.are_in("the quick brown fox jumps over the lazy dog while seven wizards"));  // 12 words
        QVERIFY(!passages.are_in(""));
    }
};

QTEST_APPLESS_MAIN(ExamplesTest)
#include "examples_test.moc"
