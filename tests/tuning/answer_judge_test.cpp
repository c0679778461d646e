// SPDX-License-Identifier: Apache-2.0
#include "tuning/answer_judge.h"

#include <QTest>

using namespace tars;

namespace {

double judged(AnswerRule rule, const std::string& argument, const std::string& answer,
              const std::string& wanted) {
    const auto judge = AnswerJudge::make({{rule, 1, argument}});
    return judge ? judge->judge(answer, wanted) : -1;
}

}  // namespace

class AnswerJudgeTest : public QObject {
    Q_OBJECT
  private slots:
    void judges_data() {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("argument");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<double>("expected");
        const auto row = [](const char* name, AnswerRule rule, const char* argument, const char* answer,
                            const char* wanted, double expected) {
            QTest::newRow(name) << static_cast<int>(rule) << argument << answer << wanted << expected;
        };
        row("the same", AnswerRule::exact, "", " yes\n", "yes", 1);
        row("another", AnswerRule::exact, "", "yes!", "yes", 0);
        row("matches", AnswerRule::pattern, "^[A-Z]", "Yes", "", 1);
        row("does not match", AnswerRule::pattern, "^[A-Z]", "yes", "", 0);
        row("short enough", AnswerRule::length, "4", "four", "", 1);
        row("half too long", AnswerRule::length, "4", "sixsix", "", 0.5);
        row("far too long", AnswerRule::length, "4", "twelve twelve", "", 0);
        row("no JSON", AnswerRule::json, "", "{\"a\": 1", "{\"a\": 1}", 0);
        row("JSON with all", AnswerRule::json, "", "{\"b\":2,\"a\":1}", "{\"a\": 1, \"b\": 2}", 1);
        row("JSON with half", AnswerRule::json, "", "{\"a\":1,\"b\":3}", "{\"a\": 1, \"b\": 2}", 0.75);
        row("JSON with one too many", AnswerRule::json, "", "{\"a\":1,\"c\":3}", "{\"a\": 1}", 0.75);
        row("JSON of another kind", AnswerRule::json, "", "[1]", "{\"a\": 1}", 0.5);
        row("JSON behind words", AnswerRule::json, "", "Sure: {\"a\": 1}", "{\"a\": 1}", 0);
        const char* schema = "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"integer\"}},"
                             "\"required\":[\"a\"],\"additionalProperties\":false}";
        row("of the schema", AnswerRule::schema, schema, "{ \"a\" : 1 }", "", 1);
        row("not of the schema", AnswerRule::schema, schema, "{\"a\": \"x\"}", "", 0);
        row("no JSON for the schema", AnswerRule::schema, schema, "a", "", 0);
    }
    void judges() {
        QFETCH(int, rule);
        QFETCH(QString, argument);
        QFETCH(QString, answer);
        QFETCH(QString, wanted);
        QFETCH(double, expected);
        QCOMPARE(judged(static_cast<AnswerRule>(rule), argument.toStdString(), answer.toStdString(),
                        wanted.toStdString()),
                 expected);
    }

    void checks_are_weighed() {
        const auto judge =
            AnswerJudge::make({{AnswerRule::exact, 3, {}}, {AnswerRule::pattern, 1, std::string("y")}});
        QVERIFY(judge);
        QCOMPARE(judge->judge("yes", "no"), 0.25);
        QCOMPARE(judge->judge("no", "no"), 0.75);
    }

    void what_makes_no_sense_is_refused() {
        QVERIFY(!AnswerJudge::make({}));
        QVERIFY(!AnswerJudge::make({{AnswerRule::pattern, 1, "("}}));
        QVERIFY(!AnswerJudge::make({{AnswerRule::schema, 1, "{"}}));
        QVERIFY(!AnswerJudge::make({{AnswerRule::length, 1, "many"}}));
        QVERIFY(!AnswerJudge::make({{AnswerRule::exact, 0, {}}}));
    }

    void hostile_answers_are_only_wrong() {
        const std::string deep(100000, '[');
        QCOMPARE(judged(AnswerRule::json, "", deep, "{}"), 0.0);
        QCOMPARE(judged(AnswerRule::pattern, "^(a|b|ab)*c$", std::string(50000, 'a'), ""), 0.0);
    }
};

QTEST_APPLESS_MAIN(AnswerJudgeTest)
#include "answer_judge_test.moc"
