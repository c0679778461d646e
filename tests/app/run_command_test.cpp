// SPDX-License-Identifier: Apache-2.0
// tars run where no server is: questions of scripts, and a person at a terminal.
#include "formats/gguf_writer.h"
#include "formats/model_file.h"
#include "tests/app/program.h"
#include "tests/library/http_server.h"
#include "tests/support/golden.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace tars::test;

namespace {

/// A registry with the model u/far, under any tag.
class OneModelRegistry {
  public:
    OneModelRegistry(const QByteArray& weights, const QByteArray& parameters) {
        const QJsonArray layers = {add("model", weights), add("params", parameters)};
        manifest_ = QJsonDocument({{"schemaVersion", 2}, {"config", add("config", "{}")}, {"layers", layers}})
                        .toJson()
                        .toStdString();
    }

    ServedReply answer(const ServedRequest& request) const {
        if (request.target.starts_with("/v2/u/far/manifests/")) return {.body = manifest_};
        const auto found = blobs_.find(request.target.substr(request.target.rfind('/') + 1));
        return found == blobs_.end() ? ServedReply{.status = 404} : serve_bytes(request, found->second);
    }

  private:
    QJsonObject add(const QString& kind, const QByteArray& content) {
        const auto digest = "sha256:" + QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
        blobs_[digest.toStdString()] = content.toStdString();
        return {{"mediaType", "application/vnd.ollama.image." + kind},
                {"digest", QString(digest)},
                {"size", content.size()}};
    }

    std::map<std::string, std::string> blobs_;  ///< by digest
    std::string manifest_;
};

}  // namespace

class RunCommandTest : public QObject {
    Q_OBJECT

    TemporaryFolder home_;

    Outcome run_tars(const QStringList& arguments, const QByteArray& input = {}) const {
        return run_program(local_environment_at(home_ / "data"), arguments, input);
    }

    static bool works(const Outcome& outcome) {
        if (outcome.code != 0) qWarning() << outcome.code << outcome.out << outcome.err;
        return outcome.code == 0;
    }

    /// What comes of somebody's typing, to the end of their input.
    Outcome typed(const QStringList& arguments, const QByteArray& keys) const {
        TypedProgram program(local_environment_at(home_ / "data"), arguments);
        program.type(keys + "\x04");
        return program.finish();
    }

    static std::filesystem::path stories() { return *test_data() / "models" / "stories260K.gguf"; }

    void create(const QString& name, const QByteArray& instructions) const {
        QFile modelfile(text_of(home_ / "Modelfile"));
        if (!modelfile.open(QIODevice::WriteOnly)) qFatal("cannot write");
        modelfile.write("FROM " + QFile::encodeName(text_of(stories())) + "\n" + instructions);
        modelfile.close();
        if (!works(run_tars({"create", name, "-f", modelfile.fileName()}))) qFatal("cannot create");
    }

  private slots:
    void initTestCase() {
        TARS_NEEDS_TEST_DATA();
        // One that says what it is told, so that answers tell which prompt was written.
        create("plain", "TEMPLATE \"{{ range .Messages }}{{ .Content }} {{ end }}\"\n"
                        "PARAMETER temperature 0\nPARAMETER num_predict 8\n");
        create("thinking", "TEMPLATE \"{{ range .Messages }}{{ if .Thinking }}<think>{{ .Thinking }}</think>"
                           "{{ end }}{{ .Content }}{{ end }}<think>\"\n"
                           "PARAMETER temperature 0\nPARAMETER num_predict 8\n");
    }

    void piped_text_is_one_prompt_before_the_words() {
        const auto expected = run_tars({"run", "plain", "Once upon a time there was"});
        QVERIFY(works(expected));
        QVERIFY(expected.out.trimmed().size() > 10);
        QCOMPARE(run_tars({"run", "plain"}, "Once upon a time there was").out, expected.out);
        QCOMPARE(run_tars({"run", "plain", "there", "was"}, "Once upon a time").out, expected.out);
        QCOMPARE(run_tars({"run", "plain", "Once", "upon", "a", "time", "there was"}).out, expected.out);
        const auto lines = run_tars({"run", "plain"}, "Once\nupon\n");
        QVERIFY(works(lines));
        QVERIFY(!lines.err.contains("no command"));
        const auto nothing = run_tars({"run", "plain"});
        QVERIFY(nothing.code == 0 && nothing.out.isEmpty());
    }

    void a_file_that_no_library_has_answers_too() {
        const auto file = text_of(stories());
        const QStringList question = {"Once upon a time", "--temperature", "0", "--num-predict", "8"};
        const auto answer = run_tars(QStringList{"run", file} + question);
        QVERIFY(works(answer));
        QCOMPARE(answer.err, QByteArray());
        QVERIFY(!run_tars({"list", "--json"}).out.contains("260K"));  // it was not entered
        const auto shown = run_tars({"show", file, "--modelfile"});
        QVERIFY2(shown.out.contains("FROM " + QFile::encodeName(file)), shown.out);
    }

    void thoughts_stand_apart() {
        const auto shown = run_tars({"run", "thinking", "Once upon a time"});
        QVERIFY(works(shown));
        QVERIFY2(shown.out.startsWith("Thinking...\n") && shown.out.contains("\n...done thinking.\n\n"),
                 shown.out);
        const auto hidden = run_tars({"run", "thinking", "Once upon a time", "--hidethinking"});
        QCOMPARE(hidden.out.trimmed(), QByteArray());
        const auto without = run_tars({"run", "thinking", "--think=false", "Once upon a time"});
        QVERIFY2(works(without) && !without.out.contains("Thinking"), without.out);
        QVERIFY(!without.out.trimmed().isEmpty());
        QVERIFY(works(run_tars({"run", "thinking", "--think=high", "Once"})));
        const auto cannot = run_tars({"run", "plain", "--think", "Once"});
        QVERIFY2(cannot.code == 1 && cannot.err.contains("does not support thinking"), cannot.err);
        QVERIFY(run_tars({"run", "plain", "--think=much", "Once"}).code == 1);
    }

    void answers_are_held_to_a_format() {
        const QByteArray schema = R"({"type": "string", "enum": ["yes", "no"]})";
        QFile file(text_of(home_ / "schema.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(schema) > 0);
        file.close();
        for (const auto& format : {QString(schema), file.fileName()}) {
            const auto answer = run_tars({"run", "plain", "Once upon a time", "--format", format});
            QVERIFY(works(answer));
            QVERIFY2(answer.out == "\"yes\"\n" || answer.out == "\"no\"\n", answer.out);
        }
        const auto json = run_tars({"run", "plain", "Once", "--format", "json"});
        QVERIFY2(works(json) && json.out.startsWith('{'), json.out);
        QVERIFY(run_tars({"run", "plain", "Once", "--format", "yaml"}).err.contains("yaml"));
    }

    void verbose_tells_times_and_a_seed_that_repeats_the_answer() {
        const QStringList question = {"run",           "plain", "Once upon a time", "--temperature", "1.5",
                                      "--num-predict", "20",    "--verbose"};
        const auto answer = run_tars(question);
        QVERIFY(works(answer));
        for (const char* name : {"total duration: ", "load duration: ", "prompt eval count: ", "token(s)",
                                 "prompt eval duration: ", "prompt eval rate: ", "eval count: ",
                                 "eval duration: ", "eval rate: ", "tokens/s"})
            QVERIFY2(answer.err.contains(name), answer.err);
        const auto seed = answer.err.mid(answer.err.indexOf("seed:") + 5).trimmed();
        QVERIFY(!seed.isEmpty());
        QCOMPARE(run_tars(question + QStringList{"--seed", seed}).out, answer.out);
    }

    void a_model_that_makes_vectors_prints_one() {
        const auto file = tars::open_model_file(stories());
        auto metadata = file->metadata();
        metadata.set_u32("llama.pooling_type", 1);
        std::vector<tars::GgufTensor> tensors;
        for (const auto& tensor : file->tensors())
            tensors.push_back({tensor.name, tensor.dtype, tensor.shape,
                               [data = tensor.data](const auto& sink) { return sink(data); }});
        const auto path = home_ / "embedder.gguf";
        QVERIFY(tars::write_gguf(path, metadata, tensors));
        const auto vector = run_tars({"run", text_of(path), "Once", "upon a time"});
        QVERIFY(works(vector));
        const auto values = QJsonDocument::fromJson(vector.out).array();
        double squares = 0;
        for (const auto& value : values) squares += value.toDouble() * value.toDouble();
        QVERIFY(values.size() == 64 && std::abs(squares - 1) < 1e-5);
        QCOMPARE(run_tars({"run", text_of(path)}, "Once upon a time").out, vector.out);
        QCOMPARE(run_tars({"embed", text_of(path), "Once upon a time"}).out, vector.out);
        const auto cut = run_tars({"run", text_of(path), "Once", "--dimensions", "3"});
        QCOMPARE(QJsonDocument::fromJson(cut.out).array().size(), 3);
        const auto silent = run_tars({"run", text_of(path)});
        QVERIFY2(silent.code == 1 && silent.err.contains("needs a text"), silent.err);
    }

    void a_model_that_is_not_here_is_pulled() {
        QFile weights(text_of(stories()));
        QVERIFY(weights.open(QIODevice::ReadOnly));
        const OneModelRegistry registry(weights.readAll(), R"({"temperature":0,"num_predict":6})");
        HttpServer server([&](const ServedRequest& request) { return registry.answer(request); });
        const auto host = "127.0.0.1:" + QString::number(server.port());
        const auto answer = run_tars({"run", host + "/u/far", "--insecure", "Once upon a time"});
        QVERIFY(works(answer));
        QVERIFY2(answer.err.contains("pulling manifest") && answer.err.contains("success"), answer.err);
        QVERIFY(answer.out.trimmed().size() > 5);
        server.forget();
        QCOMPARE(run_tars({"run", host + "/u/far", "Once upon a time"}).out, answer.out);
        QCOMPARE(server.requests().size(), std::size_t{0});
        const auto unknown = run_tars({"run", host + "/u/nobody", "--insecure", "Once"});
        QVERIFY2(unknown.code == 1 && unknown.out.isEmpty(), unknown.out);
        QVERIFY2(unknown.err.contains("file does not exist"), unknown.err);
    }

    void an_address_of_hugging_face_is_pulled() {
        QFile weights(text_of(stories()));
        QVERIFY(weights.open(QIODevice::ReadOnly));
        const OneModelRegistry registry(weights.readAll(), R"({"temperature":0,"num_predict":6})");
        HttpServer server([&](const ServedRequest& request) { return registry.answer(request); });
        auto environment = local_environment_at(home_ / "data");
        environment.insert("HF_ENDPOINT", "http://127.0.0.1:" + QString::number(server.port()));
        const auto run = [&](const QString& address) {
            server.forget();
            return run_program(environment, {"run", address, "--insecure", "Once upon a time"});
        };
        const auto first = run("hf.co/u/far:Q8_0");
        QVERIFY(works(first));
        QCOMPARE(server.requests().at(0).target, std::string("/v2/u/far/manifests/Q8_0"));
        // The same model, as a browser or a page's button names it.
        for (const char* same : {"huggingface.co/u/far:Q8_0", "ollama run hf.co/u/far:Q8_0"}) {
            const auto again = run(same);
            QVERIFY2(again.out == first.out && server.requests().empty(), same);
        }
        const auto file = run("https://huggingface.co/u/far/blob/main/far-Q4_0.gguf?download=true");
        QCOMPARE(file.out, first.out);
        QCOMPARE(server.requests().at(0).target, std::string("/v2/u/far/manifests/far-Q4_0.gguf"));
        server.forget();
        QCOMPARE(run("hf.co/u/far:far-Q4_0.gguf").out, first.out);
        QVERIFY(server.requests().empty());
    }

    void a_conversation_remembers_and_forgets() {
        const auto outcome =
            typed({"run", "plain", "--verbose"}, "Once upon a time\nthe dog\n/clear\nOnce upon a time\n");
        QVERIFY(works(outcome));
        QVERIFY2(outcome.err.contains("/? for help"), outcome.err);
        const auto answers = outcome.out.trimmed().split('\n');
        QCOMPARE(answers.size(), 3);
        QCOMPARE(answers[2], answers[0]);
        std::vector<int> read;  // tokens of each prompt
        for (const auto& line : outcome.err.split('\n'))
            if (line.startsWith("prompt eval count:"))
                read.push_back(line.mid(18).trimmed().split(' ')[0].toInt());
        QCOMPARE(read.size(), std::size_t{3});
        QVERIFY2(read[1] > read[0] && read[2] == read[0], outcome.err);
    }

    void an_answer_can_be_given_again() {
        const auto outcome = typed({"run", "plain"}, "/regenerate\nOnce upon a time\n/regenerate\n");
        QVERIFY(works(outcome));
        QVERIFY2(outcome.err.contains("no answer yet"), outcome.err);
        const auto answers = outcome.out.trimmed().split('\n');
        QVERIFY2(answers.size() == 2 && answers[0] == answers[1], outcome.out);
    }

    void settings_change_the_next_answer() {
        const auto outcome =
            typed({"run", "plain"}, "/set parameter num_predict 2\nOnce upon a time\n"
                                    "/set parameter temprature 3\n/set parameter top_k many\n"
                                    "/set parameter stop a \"b c\" 5\n/set parameter num_ctx 64\n"
                                    "/show parameters\n/set system Be brief.\n/show system\n/set think\n"
                                    "/set format yaml\n/set nonsense\n/set\n/nonsense\n/?\n");
        QVERIFY(works(outcome));
        const auto whole = run_tars({"run", "plain", "Once upon a time"}).out.trimmed();
        const auto brief = outcome.out.split('\n').first().trimmed();
        QVERIFY2(!brief.isEmpty() && brief.size() < whole.size() && whole.startsWith(brief), brief);
        for (const char* said : {"of the model:\n", "set here:\n", "num_predict                    2\n",
                                 "num_ctx                        64\n", "Be brief.\n"})
            QVERIFY2(outcome.out.contains(said), outcome.out);
        for (const char* said :
             {"no parameter 'temprature'", "\"top_k\" must be of type integer", "no format 'yaml'",
              "called 'nonsense'", "no command /nonsense", "/set verbose", "/save NAME"})
            QVERIFY2(outcome.err.contains(said), outcome.err);
    }

    void several_lines_are_one_message() {
        const auto outcome = typed({"run", "plain"}, "\"\"\"Once\nupon\"\"\"\n/set system \"\"\"a\nb\"\"\"\n"
                                                     "/show system\n/bye\nnot read\n");
        QVERIFY(works(outcome));
        const auto expected = run_tars({"run", "plain"}, "Once\nupon").out;
        QCOMPARE(outcome.out, expected + "a\nb\n");
    }

    void models_are_shown_saved_and_loaded() {
        const auto outcome = typed(
            {"run", "plain"}, "/set system Be brief.\n/set parameter top_k 7\nOnce\n/save kept\n"
                              "/load kept\n/show info\n/show system\n/show modelfile\n/load nobody\n/save\n");
        QVERIFY(works(outcome));
        for (const char* said :
             {"architecture", "Capabilities", "Parameters", "top_k", "Be brief.", "\nFROM "})
            QVERIFY2(outcome.out.contains(said), outcome.out);
        QVERIFY2(outcome.err.contains("saved as kept"), outcome.err);
        QVERIFY2(outcome.err.contains("'nobody:latest' not found") && outcome.err.contains("/save needs"),
                 outcome.err);
        const auto kept = run_tars({"show", "kept", "--modelfile"}).out;
        QVERIFY2(kept.contains("MESSAGE user Once") && kept.contains("MESSAGE assistant"), kept);
        QVERIFY2(kept.contains("PARAMETER top_k 7") && kept.contains("num_predict 8"), kept);
        QVERIFY(works(run_tars({"rm", "kept"})));
    }

    void an_interrupt_ends_the_answer_and_not_the_program() {
        TypedProgram program(local_environment_at(home_ / "data"),
                             {"run", text_of(stories()), "--temperature", "2", "--seed", "1"});
        program.type("Once upon a time\n");
        const auto begun = program.wait_for(40);
        QVERIFY(begun.size() >= 40);
        program.interrupt();
        program.type("/show info\n\x04");
        const auto outcome = program.finish();
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.out.contains("architecture"), outcome.out);
    }

    void an_interrupt_ends_a_single_answer_with_the_program() {
        TypedProgram program(
            local_environment_at(home_ / "data"),
            {"run", text_of(stories()), "Once upon a time", "--temperature", "2", "--seed", "1"});
        QVERIFY(program.wait_for(40).size() >= 40);
        program.interrupt();
        QCOMPARE(program.finish().code, -1);  // by the signal, as shells expect
    }
};

QTEST_GUILESS_MAIN(RunCommandTest)
#include "run_command_test.moc"
