// SPDX-License-Identifier: Apache-2.0
// Commands that go through a running server: the program that asks has no model of its own.
#include "tests/app/program.h"
#include "tests/support/golden.h"
#include "tests/support/model_writers.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace tars::test;

class ThroughServerTest : public QObject {
    Q_OBJECT

    TemporaryFolder home_;
    QProcess server_;
    QString host_;

    QProcessEnvironment environment(const char* home) const {
        auto environment = environment_at(home_ / home);
        if (!host_.isEmpty()) environment.insert("TARS_HOST", host_);
        return environment;
    }

    Outcome run_tars(const QStringList& arguments, const char* home = "client",
                     const QByteArray& input = {}) const {
        return run_program(environment(home), arguments, input);
    }

    static bool works(const Outcome& outcome) {
        if (outcome.code != 0) qWarning() << outcome.code << outcome.out << outcome.err;
        return outcome.code == 0;
    }

    QStringList names_with_guide() const {
        QStringList list;
        const auto models = QJsonDocument::fromJson(run_tars({"list", "--json"}).out).array();
        for (const auto& model : models) list << model.toObject()["name"].toString();
        return list;
    }
    QStringList names() const {
        auto list = names_with_guide();
        list.removeAll("tars-guide:latest");  // which comes with TARS
        list.sort();
        return list;
    }

  private slots:
    void initTestCase() {
        TARS_NEEDS_TEST_DATA();
        QVERIFY(works(run_tars(
            {"import", text_of(*test_data() / "models" / "stories260K.gguf"), "--name", "story"}, "server")));
        server_.setProcessEnvironment(environment("server"));
        server_.start(TARS_PROGRAM, {"serve", "--port", "0", "--quiet"});
        QVERIFY(server_.waitForStarted() && server_.waitForReadyRead(30000));
        host_ = QString(server_.readLine()).section(' ', -1).trimmed();
        QVERIFY(host_.startsWith("http://127.0.0.1:"));
    }

    void cleanupTestCase() {
        if (server_.state() == QProcess::NotRunning) return;
        server_.terminate();
        QVERIFY(server_.waitForFinished(20000));
        QCOMPARE(server_.exitCode(), 0);
    }

    void list_and_show_tell_what_the_server_has() {
        QCOMPARE(names(), QStringList{"story:latest"});
        QVERIFY(run_tars({"list"}).out.contains("story:latest"));
        const auto shown = run_tars({"show", "story", "-v"});
        QVERIFY(works(shown));
        QVERIFY(shown.out.contains("llama.context_length") && shown.out.contains("token_embd.weight"));
        QVERIFY(!run_tars({"list", "--json", "--alone"}).out.contains("story"));
        const auto unknown = run_tars({"show", "nobody"});
        QVERIFY(unknown.code == 1 && unknown.err.contains("not found"));
    }

    void a_model_answers_in_the_server() {
        const QStringList greedy = {"--temperature", "0", "--num-predict", "12"};
        const auto answer = run_tars(QStringList{"run", "story", "Once upon a time"} + greedy);
        QVERIFY(works(answer));
        QVERIFY(answer.out.size() > 10);
        QVERIFY(run_tars({"ps"}).out.contains("story:latest"));
        // The same words as in this process.
        const auto file = text_of(*test_data() / "models" / "stories260K.gguf");
        QCOMPARE(run_tars(QStringList{"run", file, "Once upon a time"} + greedy).out, answer.out);
        const auto raw = run_tars(QStringList{"run", "story", "Once upon a time", "--raw"} +
                                  QStringList{"--temperature", "0", "--stop", ".", "--verbose"});
        QVERIFY(works(raw));
        QVERIFY2(raw.out.contains("little girl named Lily") || raw.out.contains("there was"), raw.out);
        QVERIFY2(raw.err.contains("eval rate:") && raw.err.contains("seed:"), raw.err);
        QVERIFY(works(run_tars({"stop", "story"})));
        QVERIFY(!run_tars({"ps"}).out.contains("story"));
    }

    void a_seed_gives_the_same_answer_here_and_there() {
        const QStringList question = {"run",           "story", "Once upon a time", "--temperature", "1.5",
                                      "--num-predict", "40"};
        const auto hot = question + QStringList{"--seed", "7"};
        const auto there = run_tars(hot);
        QVERIFY(works(there));
        QCOMPARE(run_tars(hot + QStringList{"--alone"}, "server").out, there.out);
        const auto tokens = run_tars(hot + QStringList{"--json"}, "server");
        QCOMPARE(tokens.json()["text"].toString().toUtf8() + '\n', there.out);
        QVERIFY(run_tars(question + QStringList{"--seed", "8"}).out != there.out);
    }

    void texts_become_the_same_vectors_here_and_there() {
        for (const auto& further : {QStringList{}, QStringList{"--raw", "--dimensions", "5"}}) {
            const auto command = QStringList{"embed", "story", "Once upon a time", "The end."} + further;
            const auto there = run_tars(command);
            QVERIFY(works(there));
            QCOMPARE(there.out.count('\n'), 2);
            QCOMPARE(run_tars(command + QStringList{"--alone"}, "server").out, there.out);
        }
        QVERIFY(run_tars({"embed", "story", "x", "--alone"}).code == 1);  // which only the server has
    }

    void a_model_stays_as_long_as_it_is_told() {
        QVERIFY(works(run_tars({"run", "story", "Once", "--num-predict", "1", "--keepalive", "1h"})));
        const auto listed = run_tars({"ps"}).out;
        QVERIFY2(listed.contains("59 minutes from now") || listed.contains("1 hour from now"), listed);
        for (const char* heading : {"NAME", "ID", "SIZE", "PROCESSOR", "CONTEXT", "UNTIL", "100% CPU"})
            QVERIFY2(listed.contains(heading), listed);
        QVERIFY(works(run_tars({"run", "story", "--keepalive", "-1"})));  // nothing is asked: it is loaded
        QVERIFY(run_tars({"ps"}).out.contains("Forever"));
        QVERIFY(works(run_tars({"run", "story", "Once", "--num-predict", "1", "--keepalive", "0"})));
        QVERIFY(!run_tars({"ps"}).out.contains("story"));
        const auto stopped = run_tars({"stop", "nobody"});
        QVERIFY(stopped.code == 1 && stopped.err.contains("not found"));
    }

    void the_address_may_be_said_in_many_ways() {
        const auto port = host_.section(':', -1);
        for (const auto& address :
             {port, ":" + port, "127.0.0.1:" + port, "http://0.0.0.0:" + port + "/", "\" " + host_ + " \""}) {
            auto said = environment("client");
            said.remove("TARS_HOST");
            said.insert("OLLAMA_HOST", address);
            QVERIFY2(works(run_program(said, {"ps"})), qPrintable(address));
        }
        auto wrong = environment("client");
        wrong.insert("TARS_HOST", "ftp://127.0.0.1");
        const auto outcome = run_program(wrong, {"ps"});
        QVERIFY2(outcome.code == 1 && outcome.err.contains("ftp"), outcome.err);
    }

    void models_are_made_copied_and_deleted_in_the_server() {
        QFile modelfile(text_of(home_ / "Modelfile"));
        QVERIFY(modelfile.open(QIODevice::WriteOnly));
        modelfile.write("FROM " + QFile::encodeName(text_of(*test_data() / "models" / "stories260K.gguf")) +
                        "\nSYSTEM Be brief.\nPARAMETER top_k 3\n");
        modelfile.close();
        const auto made = run_tars({"create", "mine", "-f", modelfile.fileName()});
        QVERIFY(works(made));
        QVERIFY(made.err.contains("sending stories260K.gguf") && made.err.contains("success"));
        QVERIFY(works(run_tars({"create", "mine8", "-f", modelfile.fileName(), "-q", "q8_0"})));
        QVERIFY(works(run_tars({"cp", "mine", "copy"})));
        QCOMPARE(names(), (QStringList{"copy:latest", "mine8:latest", "mine:latest", "story:latest"}));
        QVERIFY(run_tars({"show", "copy"}).out.contains("Be brief."));
        QCOMPARE(run_tars({"show", "copy", "--system"}).out, QByteArray("Be brief.\n"));
        QVERIFY(run_tars({"show", "copy", "--parameters"}).out.contains("top_k"));
        QVERIFY(run_tars({"show", "copy", "--modelfile"}).out.contains("\nFROM "));
        QVERIFY(run_tars({"show", "copy", "--license"}).code == 1);
        QVERIFY(run_tars({"show", "copy", "--system", "--template"}).code == 1);
        const auto listed = run_tars({"ls", "MINE"}).out;
        QVERIFY2(listed.startsWith("NAME") && (listed.contains(" ago") || listed.contains(" now")), listed);
        QVERIFY2(listed.count('\n') == 3 && !listed.contains("copy"), listed);
        const auto removed = run_tars({"rm", "mine", "nobody", "mine8", "copy"});
        QVERIFY2(removed.code == 1 && removed.err.contains("nobody"), removed.err);
        QCOMPARE(removed.out.count("deleted"), 3);
        QCOMPARE(names(), QStringList{"story:latest"});
        QVERIFY(!QDir(text_of(home_ / "client") + "/models").exists());
    }

    void a_modelfile_is_heeded() {
        const auto story = text_of(*test_data() / "models" / "stories260K.gguf");
        QFile modelfile(text_of(home_ / "Shaped"));
        QVERIFY(modelfile.open(QIODevice::WriteOnly));
        modelfile.write("FROM " + QFile::encodeName(story) +
                        "\nTEMPLATE \"{{ range .Messages }}{{ .Content }} {{ end }}\"\nSYSTEM Once upon\n"
                        "MESSAGE assistant a time\nPARAMETER temperature 0\nPARAMETER num_predict 6\n");
        modelfile.close();
        const auto made = run_tars({"create", "shaped", "-f", modelfile.fileName()});
        QVERIFY(works(made) && !made.err.contains("given up"));
        const auto expected = run_tars({"run", story, "Once upon a time there was ", "--raw", "--temperature",
                                        "0", "--num-predict", "6"});
        QVERIFY(works(expected));
        QCOMPARE(run_tars({"run", "shaped", "there was"}).out, expected.out);
        QVERIFY(run_tars({"run", "shaped", "there was", "--num-predict", "2"}).out.size() <
                expected.out.size());
        QVERIFY(works(run_tars({"rm", "shaped"})));
    }

    void the_guide_says_the_same_here_and_there() {
        if (!names_with_guide().contains("tars-guide:latest"))
            QSKIP("resources/guide/tars-guide.gguf is not there: train it first");
        const QStringList question = {"run", "guide", "What is TARS?", "--temperature", "0"};
        const auto there = run_tars(question);
        QVERIFY(works(there));
        QVERIFY2(there.out.contains("TARS"), there.out);
        QCOMPARE(run_tars(question + QStringList{"--alone"}).out, there.out);
        QFile modelfile(text_of(home_ / "Guide"));
        QVERIFY(modelfile.open(QIODevice::WriteOnly));
        modelfile.write("FROM tars-guide\nPARAMETER temperature 0\nPARAMETER num_predict 5\n");
        modelfile.close();
        QVERIFY(works(run_tars({"create", "brief", "-f", modelfile.fileName()})));
        const auto brief = run_tars({"run", "brief", "What is TARS?"}).out.trimmed();
        QVERIFY2(!brief.isEmpty() && brief.size() < there.out.trimmed().size(), brief);
        QVERIFY2(there.out.startsWith(brief), brief);
        QVERIFY(works(run_tars({"rm", "brief"})));
    }

    void a_folder_is_sent_file_by_file() {
        QFile modelfile(text_of(home_ / "Folder"));
        QVERIFY(modelfile.open(QIODevice::WriteOnly));
        modelfile.write("FROM " + QFile::encodeName(text_of(*test_data() / "models" / "tinystories-656k")) +
                        "\n");
        modelfile.close();
        QVERIFY(works(run_tars({"create", "folder", "-f", modelfile.fileName()})));
        QVERIFY(works(run_tars({"run", "folder", "Once", "--num-predict", "3"})));
        QVERIFY(works(run_tars({"rm", "folder"})));
    }

    void adapters_count_here_and_there() {
        // PEFT's, of rank one, on the first layer's way down: from 172 values to 64.
        const auto folder = home_ / "peft";
        std::filesystem::create_directories(folder);
        const auto part = [](const char* letter, std::vector<std::uint64_t> shape) {
            StoredTensor tensor{std::string("base_model.model.model.layers.0.mlp.down_proj.lora_") + letter +
                                    ".weight",
                                block_format("F32"),
                                std::move(shape),
                                {}};
            for (std::uint64_t i = 0; i < tensor.shape[0] * tensor.shape[1]; ++i)
                for (const int byte : {0, 0, i % 2 ? 0x80 : 0x00, 0x3f})
                    tensor.bytes.push_back(static_cast<std::uint8_t>(byte));
            return tensor;  // ones and halves
        };
        write_safetensors_file(folder / "adapter_model.safetensors",
                               {part("A", {1, 172}), part("B", {64, 1})});
        write_text_file(folder / "adapter_config.json",
                        R"({"peft_type":"LORA","r":1,"lora_alpha":1,"bias":"none"})");
        const auto modelfile = home_ / "Adapted";
        write_text_file(modelfile, "FROM " + (*test_data() / "models" / "stories260K.gguf").string() +
                                       "\nADAPTER ./peft/adapter_model.safetensors\n");
        const QStringList made = {"create", "adapted", "-f", text_of(modelfile)};
        const auto said = [&](const char* model, const QStringList& where, const char* home) {
            return run_tars(QStringList{"run", model, "Once upon a time", "--temperature", "0",
                                        "--num-predict", "12"} +
                                where,
                            home)
                .out;
        };
        QVERIFY(works(run_tars(made)));
        const auto there = said("adapted", {}, "client");
        QVERIFY(!there.isEmpty() && there != said("story", {}, "client"));
        QVERIFY(run_tars({"show", "adapted", "--modelfile"}).out.contains("\nADAPTER "));
        QVERIFY(works(run_tars(made + QStringList{"--alone"})));
        QCOMPARE(said("adapted", {"--alone"}, "client"), there);
        QVERIFY(works(run_tars({"rm", "adapted", "--alone"})));
        QVERIFY(works(run_tars({"rm", "adapted"})));
    }

    void faults_come_back() {
        const auto pulled = run_tars({"pull", "127.0.0.1:1/u/m"});
        QVERIFY(pulled.code == 1 && pulled.err.contains("pull model manifest"));
        const auto copied = run_tars({"cp", "nobody", "x"});
        QVERIFY(copied.code == 1 && copied.err.contains("model \"nobody\" not found"));
        const auto removed = run_tars({"rm", "nobody"});
        QVERIFY(removed.code == 1 && removed.err.contains("not found"));
    }
};

QTEST_GUILESS_MAIN(ThroughServerTest)
#include "through_server_test.moc"
