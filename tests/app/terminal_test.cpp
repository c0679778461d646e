// SPDX-License-Identifier: Apache-2.0
// Drives the terminal program as a script would.
#include "formats/model_file.h"
#include "tests/app/program.h"
#include "tests/support/golden.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <sys/types.h>

using namespace tars::test;

namespace {

std::vector<int> ints(const QJsonValue& list) {
    std::vector<int> values;
    for (const auto& value : list.toArray()) values.push_back(value.toInt());
    return values;
}

}  // namespace

class TerminalTest : public QObject {
    Q_OBJECT

    TemporaryFolder home_;
    QString host_;

    QProcessEnvironment environment() const {
        auto environment = local_environment_at(home_ / "data");
        if (!host_.isEmpty()) environment.insert("TARS_HOST", host_);
        return environment;
    }

    Outcome run_tars(const QStringList& arguments, const QByteArray& input = {}) const {
        return run_program(environment(), arguments, input);
    }

    /// A failure: not zero, and exactly one line that contains `words`.
    bool fails_with(const Outcome& outcome, const QByteArray& words) const {
        const bool good = outcome.code > 0 && outcome.err.count('\n') == 1 && outcome.err.contains(words);
        if (!good) qWarning() << outcome.code << outcome.out << outcome.err;
        return good;
    }

    QString stories() const { return text_of(*test_data() / "models" / "stories260K.gguf"); }
    QString tiny() const { return text_of(*test_data() / "models" / "tinystories-656k"); }
    QString file(const char* name, const QByteArray& content) const {
        QFile file(text_of(home_ / name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
        return file.fileName();
    }

    /// A sound Q8_0 file, but for one scale that is not a number.
    QString damaged_scale() const {
        const auto path = text_of(home_ / "nan.gguf");
        if (run_tars({"quantize", tiny(), path, "Q8_0"}).code != 0) qFatal("cannot quantize");
        const auto opened = tars::open_model_file(path.toStdString());
        const auto block = opened->find("blk.1.ffn_down.weight")->data.first(34);
        QFile model(path);
        if (!model.open(QIODevice::ReadWrite)) qFatal("cannot open");
        const auto at = model.readAll().indexOf(QByteArrayView(block.data(), 34));
        model.seek(at);
        model.write("\x00\x7e", 2);  // the block begins with its scale
        return path;
    }

  private slots:
    void initTestCase() { TARS_NEEDS_TEST_DATA(); }

    void a_part_of_the_data_moves() {
        const auto models = home_ / "data" / "models", there = home_ / "big disk";
        std::filesystem::create_directories(models / "manifests");
        QVERIFY(fails_with(run_tars({"data", "move", "models"}), "no move of 'models' was begun"));
        QVERIFY(fails_with(run_tars({"data", "move", "all", text_of(there)}), "TARS_HOME says where"));
        QVERIFY(fails_with(run_tars({"data", "move", "models", text_of(models / "deeper")}), "inside"));
        const auto moved = run_tars({"data", "move", "models", text_of(there)});
        QVERIFY2(moved.code == 0, moved.err);
        QVERIFY(moved.out.contains("big disk"));
        QVERIFY(std::filesystem::is_directory(there / "manifests"));
        QVERIFY(run_tars({"data"}).out.contains("big disk"));
        QCOMPARE(run_tars({"list"}).code, 0);
        QCOMPARE(run_tars({"data", "move", "models", text_of(models)}).code, 0);
        QVERIFY(!std::filesystem::is_symlink(models) && !std::filesystem::exists(there));
    }

    void greedy_tokens_are_the_golden_ones_at_every_level_data() {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("threads");
        for (const char* level : {"portable", "avx2", "avx512", "avx512-vnni", "avx512-bf16"})
            for (const char* threads : {"1", "2"}) QTest::addRow("%s-%s", level, threads) << level << threads;
    }

    void greedy_tokens_are_the_golden_ones_at_every_level() {
        QFETCH(QString, level);
        QFETCH(QString, threads);
        QFile prompts(text_of(*test_data() / "expected" / "prompts.json"));
        QVERIFY(prompts.open(QIODevice::ReadOnly));
        const auto texts = QJsonDocument::fromJson(prompts.readAll()).object();
        for (const auto& model : golden_models(*test_data())) {
            for (const auto& expected : model.cases) {
                const auto prompt = texts.value(QString::fromStdString(expected.prompt));
                if (!prompt.isString()) continue;
                const auto outcome =
                    run_tars({"run", text_of(model.path), prompt.toString(), "--raw", "--temperature", "0",
                              "--num-predict", "48", "--json", "--cpu-level", level, "--threads", threads});
                if (outcome.err.contains("level")) QSKIP("this machine lacks the level");
                QVERIFY2(outcome.code == 0, outcome.err);
                QCOMPARE(ints(outcome.json()["prompt_tokens"]), expected.tokens);
                QCOMPARE(ints(outcome.json()["output_tokens"]), expected.greedy);
            }
        }
    }

    void json_answers_each_line_of_standard_input() {
        const auto outcome =
            run_tars({"run", stories(), "--temperature", "0", "--num-predict", "5", "--json"},
                     "Once upon a time\n\n/bye is text here\n");
        QVERIFY2(outcome.code == 0, outcome.err);
        QCOMPARE(outcome.out.count('\n'), 2);
        QCOMPARE(outcome.err, QByteArray());
    }

    void inspect_tokens_neither_adds_nor_parses() {
        const auto text = file("text.txt", "Once upon a time");
        const auto plain = run_tars({"inspect", "tokens", stories(), "--file", text, "--json"});
        QCOMPARE(ints(plain.json()["tokens"]), (std::vector<int>{403, 407, 261, 378}));
        const auto with_bos = run_tars({"inspect", "tokens", stories(), "--file", text, "--json", "--bos"});
        QCOMPARE(ints(with_bos.json()["tokens"]), (std::vector<int>{1, 403, 407, 261, 378}));
        const auto empty =
            run_tars({"inspect", "tokens", stories(), "--file", file("empty.txt", ""), "--json"});
        QCOMPARE(ints(empty.json()["tokens"]), (std::vector<int>{}));
    }

    void inspect_logits_are_the_golden_ones() {
        for (const auto& model : golden_models(*test_data())) {
            const auto& expected = model.cases.front();
            QStringList list;
            for (const int token : expected.tokens) list << QString::number(token);
            const auto outcome =
                run_tars({"inspect", "logits", text_of(model.path), "--tokens", list.join(','), "--json"});
            QVERIFY2(outcome.code == 0, outcome.err);
            const auto positions = outcome.json()["positions"].toArray();
            QCOMPARE(static_cast<std::size_t>(positions.size()), expected.tokens.size());
            for (int i = 0; i < positions.size(); ++i) {
                const auto top = positions[i].toObject()["top"].toArray();
                QCOMPARE(top.size(), 5);
                for (int j = 0; j < 5; ++j) {
                    const auto& [token, logit] =
                        expected.top5[static_cast<std::size_t>(i)][static_cast<std::size_t>(j)];
                    QCOMPARE(top[j].toArray()[0].toInt(), token);
                    QVERIFY(std::abs(top[j].toArray()[1].toDouble() - logit) < 2e-4);
                }
            }
            const auto nll = outcome.json()["nll"].toArray();
            for (std::size_t i = 0; i < expected.nll.size(); ++i)
                QVERIFY(std::abs(nll[static_cast<int>(i)].toDouble() - expected.nll[i]) < 1e-4);
        }
    }

    void inspect_template_renders_or_says_why_not() {
        const auto conversation =
            file("conversation.json", R"({"messages": [{"role": "user", "content": "Hi"}], "x": 3})");
        const auto good = file("good.jinja", "{{ messages[0].content }}-{{ x + 1 }}");
        QCOMPARE(run_tars({"inspect", "template", good, conversation}).out, QByteArray("Hi-4"));
        const auto refusing = file("refusing.jinja", "\n{{ raise_exception('not like this') }}");
        QVERIFY(fails_with(run_tars({"inspect", "template", refusing, conversation}), "not like this"));
        const auto endless = file("endless.jinja", "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}");
        QVERIFY(fails_with(run_tars({"inspect", "template", endless, conversation}), "endless.jinja"));
        QVERIFY(fails_with(run_tars({"inspect", "template", good, file("list.json", "[1")}), "list.json"));
    }

    void inspect_dequantize_is_exact() {
        const QDir quants(text_of(*test_data() / "quants"));
        for (const auto& name : quants.entryList({"*.blocks"})) {
            QFile blocks(quants.filePath(name)),
                values(quants.filePath(QString(name).replace(".blocks", ".f32")));
            QVERIFY(blocks.open(QIODevice::ReadOnly) && values.open(QIODevice::ReadOnly));
            const auto outcome =
                run_tars({"inspect", "dequantize", name.section('.', 0, 0)}, blocks.readAll());
            QVERIFY2(outcome.out == values.readAll(), qPrintable(name));
        }
        QVERIFY(fails_with(run_tars({"inspect", "dequantize", "Q4_0"}, "12345"), "18"));
        QVERIFY(fails_with(run_tars({"inspect", "dequantize", "Q9_9"}), "Q9_9"));
    }

    void the_library_links_lists_and_forgets() {
        QCOMPARE(run_tars({"import", stories(), "--name", "stories"}).code, 0);
        const auto list = QJsonDocument::fromJson(run_tars({"list", "--json"}).out).array();
        const auto linked = std::ranges::find_if(
            list, [](const auto& model) { return model.toObject()["name"].toString() == "stories"; });
        QVERIFY(linked != list.end());
        QCOMPARE(linked->toObject()["architecture"].toString(), "llama");
        QVERIFY(run_tars({"show", "stories", "-v"}).out.contains("llama.block_count"));
        QCOMPARE(run_tars({"run", "stories", "Once", "--raw", "--num-predict", "1", "--json"}).code, 0);
        QCOMPARE(run_tars({"rm", "stories"}).code, 0);
        QVERIFY(fails_with(run_tars({"rm", "stories"}), "stories"));
        QVERIFY(fails_with(run_tars({"show", "stories"}), "stories"));
        QVERIFY(QFile::exists(stories()));
    }

    void a_modelfile_is_heeded() {
        const auto modelfile =
            "FROM " + stories().toUtf8() +
            "\nTEMPLATE \"{{ range .Messages }}{{ .Content }} {{ end }}\"\nSYSTEM Once upon\n"
            "MESSAGE assistant a time\nPARAMETER temperature 0\nPARAMETER num_predict 6\nPARAMETER low_vram "
            "true\n";
        const auto made = run_tars({"create", "made", "-f", file("Modelfile", modelfile)});
        QCOMPARE(made.code, 0);
        QVERIFY2(made.err.contains("'low_vram' was given up") && !made.err.contains("'temperature'"),
                 made.err);
        const auto text = file("said.txt", "Once upon a time there was ");
        const auto expected = run_tars({"inspect", "tokens", stories(), "--file", text, "--json", "--bos"});
        const auto said = run_tars({"run", "made", "there was", "--json"}).json();
        QCOMPARE(ints(said["prompt_tokens"]), ints(expected.json()["tokens"]));
        QCOMPARE(ints(said["output_tokens"]).size(), std::size_t{6});
        QCOMPARE(run_tars({"run", "made", "there was", "--json"}).json()["text"], said["text"]);
        QCOMPARE(run_tars({"run", "made"}, "there was").out.trimmed(),
                 said["text"].toString().toUtf8().trimmed());
        const auto other =
            run_tars({"run", "made", "there was", "--json", "--system", "In", "--num-predict", "2"});
        QVERIFY(ints(other.json()["prompt_tokens"]) != ints(said["prompt_tokens"]));
        QCOMPARE(ints(other.json()["output_tokens"]).size(), std::size_t{2});
        QCOMPARE(run_tars({"rm", "made"}).code, 0);
    }

    void a_modelfile_takes_models_from_everywhere() {
        const auto make = [&](const char* name, const QByteArray& text, const QStringList& further = {}) {
            return run_tars(QStringList{"create", name, "-f", file("From", text)} + further);
        };
        QCOMPARE(run_tars({"import", stories(), "--name", "linked"}).code, 0);
        QCOMPARE(make("child", "FROM linked\nSYSTEM Be brief.\nPARAMETER top_k 3\n").code, 0);
        QCOMPARE(make("small", "FROM child\nPARAMETER top_p 0.5\n", {"-q", "q8_0"}).code, 0);
        QCOMPARE(make("folder", "FROM " + tiny().toUtf8() + "\n", {"--quantize", "Q8_0"}).code, 0);
        const auto shown = run_tars({"show", "small", "--modelfile"}).out;
        for (const char* inherited : {"Be brief.", "top_k 3", "top_p 0.5"})
            QVERIFY2(shown.contains(inherited), shown);
        const auto again = make("smaller", "FROM small\n", {"-q", "Q4_0"});
        QVERIFY2(again.code == 1 && again.err.contains("only supported for F16, BF16 and F32"), again.err);
        QHash<QString, QString> types;
        for (const auto& model : QJsonDocument::fromJson(run_tars({"list", "--json"}).out).array())
            types[model.toObject()["name"].toString()] = model.toObject()["type"].toString();
        QCOMPARE(types["small:latest"], "Q8_0");
        QCOMPARE(types["folder:latest"], "Q8_0");
        QVERIFY(!types.contains("smaller:latest"));
        for (const char* name : {"child", "small", "folder"})
            QCOMPARE(run_tars({"run", name, "Once", "--num-predict", "3"}).code, 0);
        QCOMPARE(run_tars({"rm", "child", "small", "folder", "linked"}).code, 0);
    }

#ifdef TARS_HAS_SERVER
    void the_server_answers_until_it_is_told_to_stop() {
        QCOMPARE(run_tars({"import", stories(), "--name", "served"}).code, 0);
        QProcess server;
        server.setProcessEnvironment(environment());
        server.start(TARS_PROGRAM, {"serve", "--port", "0", "--quiet"});
        QVERIFY(server.waitForReadyRead(20000));
        host_ = QString::fromUtf8(server.readLine()).trimmed().section(' ', -1);
        const auto forget = qScopeGuard([&] { host_.clear(); });
        QVERIFY2(host_.startsWith("http://127.0.0.1:"), qPrintable(host_));
        QCOMPARE(run_tars({"ps", "--json"}).json()["models"].toArray().size(), 0);
        QVERIFY(fails_with(run_tars({"stop", "nobody"}), "model 'nobody' not found"));
        QCOMPARE(run_tars({"stop", "served"}).code, 0);
        QVERIFY(run_tars({"ps"}).out.startsWith("NAME"));
        QVERIFY(::kill(static_cast<pid_t>(server.processId()), SIGTERM) == 0);
        QVERIFY(server.waitForFinished(20000));
        QCOMPARE(server.exitStatus(), QProcess::NormalExit);
        QCOMPARE(server.exitCode(), 0);
        QVERIFY(fails_with(run_tars({"ps"}), "no server answers at 127.0.0.1"));
        QCOMPARE(run_tars({"rm", "served"}).code, 0);
        QVERIFY(fails_with(run_tars({"serve", "--host", "0.0.0.0"}), "TARS_API_KEYS"));
    }
#endif

    void quantize_writes_what_run_reads() {
        for (const char* type : {"F16", "BF16", "Q8_0", "Q4_0", "Q4_K_M"}) {
            const auto output = text_of(home_ / (std::string(type) + ".gguf"));
            const auto written = run_tars({"quantize", tiny(), output, type});
            QVERIFY2(written.code == 0, written.err);
            const auto outcome = run_tars({"run", output, "Once upon a time", "--raw", "--temperature", "0",
                                           "--num-predict", "8", "--json"});
            QVERIFY2(outcome.code == 0, outcome.err);
            QCOMPARE(ints(outcome.json()["output_tokens"]).size(), std::size_t{8});
        }
        QVERIFY(fails_with(run_tars({"quantize", tiny(), text_of(home_ / "x.gguf"), "Q77"}), "Q77"));
    }

    void perplexity_matches_the_golden_likelihoods() {
        QFile prompts(text_of(*test_data() / "expected" / "prompts.json"));
        QVERIFY(prompts.open(QIODevice::ReadOnly));
        const auto text = QJsonDocument::fromJson(prompts.readAll()).object().value("long").toString();
        for (const auto& model : golden_models(*test_data())) {
            for (const auto& expected : model.cases) {
                if (expected.prompt != "long") continue;
                double sum = 0;
                for (const double nll : expected.nll) sum += nll;
                const auto outcome =
                    run_tars({"perplexity", text_of(model.path), file("long.txt", text.toUtf8()), "--json"});
                QVERIFY2(outcome.code == 0, outcome.err);
                QVERIFY(std::abs(outcome.json()["nll"].toDouble() -
                                 sum / static_cast<double>(expected.nll.size())) < 1e-4);
            }
        }
    }

    void embed_gives_a_vector_per_text() {
        const auto model = text_of(*test_data() / "models" / "stories260K.gguf");
        const auto given = run_tars({"embed", model, "Once upon a time", "The end."});
        QVERIFY2(given.code == 0, given.err.constData());
        const auto lines = given.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 2);
        double squares = 0;
        const auto first = QJsonDocument::fromJson(lines[0]).array();
        for (const auto& value : first) squares += value.toDouble() * value.toDouble();
        QVERIFY(first.size() == 64 && std::abs(squares - 1) < 1e-5);
        QCOMPARE(run_tars({"embed", model}, "Once upon a time\n\nThe end.\n").out, given.out);
        const auto cut = run_tars({"embed", model, "--raw", "--dimensions", "3", "The end."}).out;
        QCOMPARE(QJsonDocument::fromJson(cut).array().size(), 3);
        QVERIFY(fails_with(run_tars({"embed", model}), "no text"));
    }

    void bench_reports_speed_and_memory() {
        const auto outcome =
            run_tars({"bench", stories(), "--prompt", "32", "--decode", "8", "--repetitions", "2", "--json"});
        QVERIFY2(outcome.code == 0, outcome.err);
        QVERIFY(outcome.json()["prefill_tokens_per_second"].toObject()["median"].toDouble() > 0);
        QVERIFY(outcome.json()["decode_tokens_per_second"].toObject()["max"].toDouble() > 0);
        QVERIFY(outcome.json()["peak_resident_bytes"].toDouble() > 1e6);
    }

    void bench_says_what_drafts_gain() {
        const QStringList command = {"bench",         stories(), "--speculate", "--decode", "24",
                                     "--repetitions", "2"};
        const auto outcome = run_tars(command + QStringList{"--json"});
        QVERIFY2(outcome.code == 0, outcome.err);
        QVERIFY(outcome.json()["gain"].toObject()["median"].toDouble() > 0);
        QVERIFY(outcome.json()["same_answers"].toBool());
        QVERIFY(outcome.json()["tokens_per_step"].toDouble() >= 1);
        QVERIFY(run_tars(command).out.contains("tokens per step"));
        QVERIFY(fails_with(run_tars({"bench", stories(), "--text", stories()}), "--speculate"));
    }

    void bench_says_what_tuning_costs_beside_inference() {
        const QStringList command = {"bench", "tune",     stories(), "--population", "8", "--tokens",
                                     "48",    "--cycles", "3"};
        const auto outcome = run_tars(command + QStringList{"--json"});
        QVERIFY2(outcome.code == 0, outcome.err);
        const auto json = outcome.json();
        const auto median = [&](const char* name) {
            const auto times = json[name].toObject();
            const double least = times["min"].toDouble(), middle = times["median"].toDouble();
            return least > 0 && least <= middle && middle <= times["max"].toDouble() ? middle : -1;
        };
        QCOMPARE(json["population"].toInt(), 8);
        QCOMPARE(json["coordinates"].toInt(), 1 + 5 * 64 + 4);  // logit scale, steering, readout
        for (const char* name : {"generation_ms", "population_ms", "adapted_ms", "plain_ms"})
            QVERIFY2(median(name) > 0, name);
        QVERIFY(median("population_ms") <= median("generation_ms"));
        QVERIFY(median("share_of_plain") > 0.05 && median("share_of_plain") < 5);
        const double rows = json["population_tokens_per_second"].toDouble() * median("population_ms") / 1000;
        QVERIFY2(std::fabs(rows - 8 * 48) < 0.5, QByteArray::number(rows));
        const double inferring = json["inference_peak_bytes"].toDouble();
        QVERIFY(inferring > 1e6 && json["tuning_peak_bytes"].toDouble() > inferring / 2);
        const auto table = run_tars(command);
        QVERIFY(table.out.contains("share of plain") && table.out.contains("peak memory"));
        QVERIFY(fails_with(run_tars({"bench", "tune", stories(), "--parts", "nothing"}), "nothing"));
        QVERIFY(fails_with(run_tars({"bench"}), "MODEL"));
    }

    void bench_says_what_a_chat_notices_of_tuning() {
        const auto outcome = run_tars(
            {"bench", stories(), "--beside-tuning", "--repetitions", "1", "--decode", "24", "--json"});
        if (outcome.code != 0 && outcome.err.contains("priority below all others")) QSKIP("no such priority");
        QVERIFY2(outcome.code == 0, outcome.err);
        const auto json = outcome.json();
        const auto rows = json["gaps"].toArray();
        QCOMPARE(rows.size(), 4);
        for (const QJsonValue row : rows) {
            const double p50 = row["p50_ms"].toDouble(), p95 = row["p95_ms"].toDouble(),
                         most = row["max_ms"].toDouble(), mean = row["mean_ms"].toDouble();
            QVERIFY2(p50 > 0 && p50 <= p95 && p95 <= most && mean > 0 && mean <= most,
                     qPrintable(row["mode"].toString()));
        }
        QCOMPARE(json["idle_holds"].isNull(), json["noise"].toDouble() > 0.02);
        QVERIFY(json["share_holds"].isBool());
    }

    void every_command_tells_what_it_takes() {
        const auto help = run_tars({"--help"});
        QCOMPARE(help.code, 0);
        QCOMPARE(help.err, QByteArray());
        QCOMPARE(run_tars({}).out, help.out);
        const auto commands = help.out.mid(help.out.indexOf("Subcommands:")).split('\n');
        int told = 0;
        for (const auto& line : commands) {
            if (!line.startsWith("  ") || line.startsWith("   ")) continue;  // a heading, or a description
            const auto name = QString(line.trimmed().split(' ')[0]).remove(',');
            const auto page = run_tars({name, "--help"});
            QVERIFY2(page.code == 0 && page.err.isEmpty() && page.out.contains("Usage:"), qPrintable(name));
            for (const auto& option : page.out.split('\n'))
                QVERIFY2(!option.startsWith("  -") || option.trimmed().contains("  ") || option.size() > 28,
                         qPrintable(name + ": " + option));
            ++told;
        }
        QVERIFY2(told > 20, help.out);
    }

    void the_shell_completes_commands_options_and_names() {
        if (QStandardPaths::findExecutable("bash").isEmpty()) QSKIP("bash is not there");
        QCOMPARE(run_tars({"import", stories(), "--name", "short-stories"}).code, 0);
        const auto completed = [&](const QString& words) {
            QProcess shell;
            shell.setProcessEnvironment(environment());
            shell.start("bash",
                        {"-c", "source " TARS_SOURCE "/resources/tars-completion.bash; "
                               "COMP_WORDS=(" TARS_PROGRAM " " +
                                   words +
                                   "); "
                                   "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _tars; echo \"${COMPREPLY[*]}\""});
            shell.waitForFinished(20'000);
            return QString::fromUtf8(shell.readAllStandardOutput()).trimmed();
        };
        QCOMPARE(completed("pu"), "pull push");
        QCOMPARE(completed("run --think"), "--think");
        QCOMPARE(completed("show sho"), "short-stories");
        QCOMPARE(completed("show nob"), "");
        QCOMPARE(run_tars({"rm", "short-stories"}).code, 0);
    }

    void scripts_can_tell_how_it_went() {
        const auto version = run_tars({"-v"});
        QVERIFY(version.code == 0 && version.out.count('.') == 2 && version.err.isEmpty());
        QCOMPARE(run_tars({"--version"}).out, version.out);
        const auto wrong = run_tars({"list", "--nonsense"});
        QVERIFY(wrong.code == 2 && wrong.out.isEmpty() && fails_with(wrong, "--nonsense"));
        const auto absent = run_tars({"show", "nobody"});
        QVERIFY(absent.code == 1 && absent.out.isEmpty());
#ifdef TARS_HAS_SERVER
        for (const char* name : {"signin", "signout"}) QVERIFY(fails_with(run_tars({name}), "no accounts"));
#endif
    }

    void bad_input_is_one_line() {
        QVERIFY(fails_with(run_tars({"run", file("empty.gguf", ""), "hi"}), "empty.gguf"));
        QVERIFY(fails_with(run_tars({"run", file("text.gguf", "not a model at all"), "hi"}), "text.gguf"));
        QVERIFY(fails_with(run_tars({"run", text_of(home_ / "nowhere.gguf"), "hi"}), "nowhere.gguf"));
        QFile model(stories());
        QVERIFY(model.open(QIODevice::ReadOnly));
        QVERIFY(fails_with(run_tars({"run", file("cut.gguf", model.read(700000)), "hi"}), "cut.gguf"));
        QVERIFY(
            fails_with(run_tars({"run", damaged_scale(), "hi"}), "nan.gguf: tensor 'blk.1.ffn_down.weight'"));
        QVERIFY(fails_with(run_tars({"perplexity", damaged_scale(), file("long.txt", "Once upon a time")}),
                           "nan.gguf"));
        QVERIFY(fails_with(run_tars({"run"}), "MODEL"));
        QVERIFY(fails_with(run_tars({"frobnicate"}), "--help"));
        QVERIFY(
            fails_with(run_tars({"inspect", "logits", stories(), "--tokens", "1,99999", "--json"}), "99999"));
        QVERIFY(fails_with(run_tars({"inspect", "tokens", stories(), "--file", "/nonexistent", "--json"}),
                           "nonexistent"));
    }
};

QTEST_GUILESS_MAIN(TerminalTest)
#include "terminal_test.moc"
