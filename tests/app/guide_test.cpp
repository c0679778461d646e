// SPDX-License-Identifier: Apache-2.0
// The model that comes with TARS, as a user of the terminal meets it: no import, no download.
#include "tests/app/program.h"
#include "tests/support/golden.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace tars::test;

namespace {

constexpr const char* kFolder = TARS_SOURCE "/resources/guide/";

QByteArray read_file(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot open %s", qPrintable(path));
    return file.readAll();
}

/// The questions of a data set, and that each line is a conversation with a topic.
QSet<QString> questions_of(const QString& name) {
    QSet<QString> questions;
    for (const auto& line : read_file(kFolder + ("examples/" + name)).split('\n')) {
        if (line.isEmpty()) continue;
        const auto row = QJsonDocument::fromJson(line).object();
        const auto messages = row["messages"].toArray();
        if (messages.size() != 2 || row["topic"].toString().isEmpty()) qFatal("%s", line.constData());
        if (messages[1].toObject()["role"] != "assistant") qFatal("%s", line.constData());
        questions.insert(messages[0].toObject()["content"].toString());
    }
    return questions;
}

}  // namespace

class GuideTest : public QObject {
    Q_OBJECT

    TemporaryFolder home_;

    Outcome run_tars(const QStringList& arguments, const QByteArray& input = {}) const {
        return run_program(local_environment_at(home_.path()), arguments, input);
    }

    /// The answers to what somebody types, one line each.
    QList<QByteArray> typed(const QList<QByteArray>& lines, QByteArray* said = nullptr) const {
        TypedProgram program(local_environment_at(home_.path()), {"run", "guide", "--temperature", "0"});
        for (const auto& line : lines) program.type(line + "\n");
        program.type("\x04");
        const auto outcome = program.finish();
        if (outcome.code != 0) qFatal("%s", outcome.err.constData());
        if (said) *said = outcome.err;
        return outcome.out.trimmed().split('\n');
    }

  private slots:
    void initTestCase() {
        if (!QFile::exists(kFolder + QString("tars-guide.gguf")))
            QSKIP("resources/guide/tars-guide.gguf is not there: train it first");
    }

    void is_listed_on_a_fresh_computer() {
        const auto list = QJsonDocument::fromJson(run_tars({"list", "--json"}).out).array();
        QCOMPARE(list.size(), 1);
        const auto guide = list[0].toObject();
        QCOMPARE(guide["name"].toString(), QString("tars-guide"));
        QVERIFY(guide["shipped"].toBool());
        QCOMPARE(guide["architecture"].toString(), QString("llama"));
        QVERIFY(guide["bytes"].toInteger() <= 8'000'000);
        QVERIFY(guide["context_length"].toInteger() >= 1024);
        const auto removed = run_tars({"rm", "guide"});
        QVERIFY2(removed.err.contains("comes with TARS"), removed.err);
    }

    void answers_what_it_was_made_for() {
        const std::vector<std::pair<QByteArray, QString>> expected = {
            {"What is TARS?", "runs and tunes|run and tune|tun"},
            {"How do I import a model?", "[Ii]mport"},
            {"how do i use my ollama models here", "[Oo]llama"},
            {"What does temperature do?", "[Tt]emperature"},
            {"what is top-p?", "[Tt]op-p"},
            {"How do I connect Continue.dev?", "Continue|config\\.yaml"},
            {"is my data sent anywhere?", "computer|telemetry|leaves"},
            {"what is 12 + 30?", "\\b42\\b"},
            {"hello!", "[Hh]ello|[Hh]i"},
            {"Who won the world cup in 1998?", "tiny|bigger model"},
            {"write a poem about the sea", "tiny|bigger model"},
        };
        QByteArray questions;
        for (const auto& [question, words] : expected) questions += question + "\n";
        const auto answers =
            run_tars({"run", "guide", "--json", "--temperature", "0", "--num-predict", "120"}, questions)
                .out.trimmed()
                .split('\n');
        QCOMPARE(answers.size(), static_cast<qsizetype>(expected.size()));
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto text =
                QJsonDocument::fromJson(answers[static_cast<qsizetype>(i)]).object()["text"].toString();
            if (expected[i].first.contains("12 + 30"))
                QEXPECT_FAIL("", "the guide has not learnt to calculate yet", Continue);
            QVERIFY2(text.contains(QRegularExpression(expected[i].second)),
                     qPrintable(QString(expected[i].first) + " -> " + text));
        }
    }

    void understands_a_question_that_leans_on_the_last() {
        const auto answers = typed({"how do I import a model?", "and from Ollama?"});
        QCOMPARE(answers.size(), 2);
        QVERIFY2(!answers[0].contains("Ollama") && answers[1].contains("Ollama"), answers[1]);
    }

    void a_long_conversation_outgrows_the_context_and_goes_on() {
        QByteArray said;
        const auto answers = typed(QList<QByteArray>(30, "What is a context window?"), &said);
        QCOMPARE(answers.size(), 30);
        QVERIFY2(said.contains("oldest messages no longer fit"), said);
        QVERIFY2(answers[29].contains("context"), answers[29]);
    }

    void example_sets_are_split_cleanly_data() {
        QTest::addColumn<QString>("style");
        QTest::newRow("json") << "json";
        QTest::newRow("playful") << "playful";
    }

    void example_sets_are_split_cleanly() {
        QFETCH(QString, style);
        const auto train = questions_of(style + ".train.jsonl");
        const auto held_out = questions_of(style + ".heldout.jsonl");
        QVERIFY(train.size() >= 150 && held_out.size() >= 100);
        QVERIFY(!train.intersects(held_out));
    }
};

QTEST_GUILESS_MAIN(GuideTest)
#include "guide_test.moc"
