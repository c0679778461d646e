// SPDX-License-Identifier: Apache-2.0
// `tars search`, and `tars pull` of what a browser shows, with a Hub of our own.
#include "tests/app/program.h"
#include "tests/library/fake_hub.h"
#include "tests/support/golden.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace tars::test;

class SearchTest : public QObject {
    Q_OBJECT

    TemporaryFolder home_;
    FakeHub hub_;
    std::unique_ptr<HttpServer> server_;

    Outcome run_tars(const QStringList& arguments) const {
        auto environment = local_environment_at(home_ / "data");
        environment.insert("HF_ENDPOINT", "http://127.0.0.1:" + QString::number(server_->port()));
        return run_program(environment, arguments);
    }

  private slots:
    void init() {
        hub_.clear();
        server_ = std::make_unique<HttpServer>([this](const auto& request) { return hub_.answer(request); });
        hub_.found = R"([{"id":"user/Small-3B-GGUF","likes":25,"downloads":1200,
            "lastModified":"2026-06-12T10:46:19.000Z","tags":["license:apache-2.0\u001b7"],
            "gguf":{"total":3212749888,"architecture":"llama"}},
            {"id":"other/Strange-GGUF","gguf":{"architecture":"strange"}}])";
        hub_.add("user/Small-3B-GGUF", {{"Small-Q4_K_M.gguf", 2'000'000},
                                        {"Small-Q8_0.gguf", 3'000'000},
                                        {"Small-BF16.gguf", 9'000'000'000'000'000}});
    }

    void words_find_repositories() {
        const auto found = run_tars({"search", "small", "model", "--insecure"});
        QVERIFY2(found.code == 0, found.err);
        for (const char* word : {"user/Small-3B-GGUF", "3.2B", "1200", "apache-2.0", "strange does not run"})
            QVERIFY2(found.out.contains(word), found.out);
        QVERIFY2(!found.out.contains('\x1b'), found.out);
        QVERIFY(server_->requests().at(0).target.find("search=small%20model&") != std::string::npos);
        const auto json = run_tars({"search", "small", "--insecure", "--json", "--limit", "1"}).json();
        const auto list = json["repositories"].toArray();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0]["name"].toString(), "user/Small-3B-GGUF");
        QCOMPARE(list[0]["parameters"].toInteger(), qint64{3212749888});
        QVERIFY(list[0]["runs"].toBool());
        hub_.found = "[]";
        QVERIFY(run_tars({"search", "none", "--insecure"}).out.contains("No repository"));
    }

    void an_address_shows_what_is_in_it() {
        const auto shown = run_tars({"search", "https://huggingface.co/user/Small-3B-GGUF", "--insecure"});
        QVERIFY2(shown.code == 0, shown.err);
        const auto lines = shown.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY2(lines[1].startsWith("hf.co/user/Small-3B-GGUF:Q4_K_M ") && lines[1].contains("2.0 MB") &&
                     lines[1].endsWith("fits, recommended"),
                 shown.out);
        QVERIFY2(lines[3].endsWith("too big"), shown.out);
        const auto json = run_tars({"search", "user/Small-3B-GGUF", "--insecure", "--json"}).json();
        const auto models = json["models"].toArray();
        QCOMPARE(models.size(), 3);
        QCOMPARE(models[0]["name"].toString(), "hf.co/user/Small-3B-GGUF:Q4_K_M");
        QCOMPARE(models[0]["bytes"].toInteger(), qint64{2'000'000});
        QVERIFY(models[0]["recommended"].toBool() && !models[1]["recommended"].toBool());
        QCOMPARE(models[2]["fit"].toString(), "too big");
    }

    void faults_are_one_line() {
        for (const QStringList& arguments : {QStringList{"search", "user/Nothing-GGUF", "--insecure"},
                                             QStringList{"search", "small"}, QStringList{"search", " "}}) {
            const auto refused = run_tars(arguments);
            QVERIFY2(refused.code == 1 && refused.err.count('\n') == 1, refused.err);
        }
        QVERIFY(run_tars({"search"}).code == 2 && run_tars({"search", "x", "--limit", "0"}).code == 2);
        hub_.found = "<html>";
        const auto broken = run_tars({"search", "small", "--insecure"});
        QVERIFY2(broken.code == 1 && broken.err.contains("127.0.0.1"), broken.err);
    }

    void offline_nobody_is_asked() {
        auto environment = local_environment_at(home_ / "data");
        environment.remove("HF_ENDPOINT");
        environment.insert("TARS_OFFLINE", "1");
        for (const char* words : {"small", "user/Small-3B-GGUF"}) {
            const auto refused = run_program(environment, {"search", words});
            QVERIFY2(refused.code == 1 && refused.err.contains("offline: huggingface.co was not asked"),
                     refused.err);
        }
    }

    void pull_takes_the_address_of_a_page() {
        const auto asked = [&](const QString& typed) {
            server_->forget();
            (void)run_tars({"pull", typed, "--insecure", "--alone"});
            return QString::fromStdString(server_->requests().empty() ? ""
                                                                      : server_->requests().at(0).target);
        };
        QCOMPARE(asked("https://huggingface.co/u/m"), "/v2/u/m/manifests/latest");
        QCOMPARE(asked("https://huggingface.co/u/m/blob/main/m-Q4_0.gguf?download=true"),
                 "/v2/u/m/manifests/m-Q4_0.gguf");
        QCOMPARE(asked("ollama run hf.co/u/m:Q8_0"), "/v2/u/m/manifests/Q8_0");
    }

    void pull_takes_the_address_of_a_file() {
        QFile guide(TARS_SOURCE "/resources/guide/tars-guide.gguf");
        if (!guide.open(QIODevice::ReadOnly)) QSKIP("there is no resources/guide/tars-guide.gguf");
        const auto bytes = guide.readAll().toStdString();
        const HttpServer files([&](const ServedRequest& request) { return serve_bytes(request, bytes); });
        const auto address = "http://127.0.0.1:" + QString::number(files.port()) + "/made/guide-2.gguf";
        const auto pulled = run_tars({"pull", address, "--insecure"});
        QVERIFY2(pulled.code == 0, pulled.err);
        const auto listed = run_tars({"list"});
        QVERIFY2(listed.out.contains("/made/guide-2:latest"), listed.out);
        QVERIFY(run_tars({"pull", address, "--alone"}).err.contains("insecure"));
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "search_test.moc"
