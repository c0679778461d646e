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

    void names_the_broken_line_data() {
        QTest::addColumn<QString>("line");
        QTest::newRow("not JSON") << "{";
        QTest::newRow("a list") << "[1]";
        QTest::newRow("no answer") << R"({"messages":[{"role":"user","content":"x"}]})";
        QTest::newRow("ends with a question")
            << R"({"messages":[{"role":"assistant","content":"x"},{"role":"user","content":"y"}]})";
        QTest::newRow("empty answer") << R"({"prompt":"x","response":""})";
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
};

QTEST_APPLESS_MAIN(ExamplesTest)
#include "examples_test.moc"
