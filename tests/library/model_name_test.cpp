// SPDX-License-Identifier: Apache-2.0
// How names of models are read and shown.
#include "library/model_address.h"
#include "library/model_name.h"

#include <QtTest/QtTest>

using namespace tars;

class ModelNameTest : public QObject {
    Q_OBJECT

  private slots:
    void names_are_read_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("display");
        const auto row = [](const char* text, const char* full, const char* display) {
            QTest::newRow(text) << text << full << display;
        };
        row("llama3.2", "registry.ollama.ai/library/llama3.2:latest", "llama3.2:latest");
        row("llama3.2:3b", "registry.ollama.ai/library/llama3.2:3b", "llama3.2:3b");
        row("user/my-model", "registry.ollama.ai/user/my-model:latest", "user/my-model:latest");
        row("hf.co/user/repo-GGUF:Q4_K_M", "hf.co/user/repo-GGUF:Q4_K_M", "hf.co/user/repo-GGUF:Q4_K_M");
        row("localhost:5000/user/name:tag", "localhost:5000/user/name:tag", "localhost:5000/user/name:tag");
        row("localhost:5000/user/name", "localhost:5000/user/name:latest", "localhost:5000/user/name:latest");
        row("http://localhost:5000/u/n", "localhost:5000/u/n:latest", "localhost:5000/u/n:latest");
        row("https://registry.ollama.ai/library/m:t", "registry.ollama.ai/library/m:t", "m:t");
        row("Registry.Ollama.AI/Library/m", "Registry.Ollama.AI/Library/m:latest", "m:latest");
        row("_a/_b:_c", "registry.ollama.ai/_a/_b:_c", "_a/_b:_c");
        row("a..b:1..2", "registry.ollama.ai/library/a..b:1..2", "a..b:1..2");
    }

    void names_are_read() {
        QFETCH(QString, text);
        QFETCH(QString, full);
        QFETCH(QString, display);
        const auto name = ModelName::parse(text.toStdString());
        QVERIFY2(name, name ? "" : name.error().text().c_str());
        QCOMPARE(QString::fromStdString(name->full()), full);
        QCOMPARE(QString::fromStdString(name->display()), display);
        const auto again = ModelName::parse(name->display());
        QVERIFY(again && again->same_as(*name));
        QCOMPARE(name->scheme, std::string(text.startsWith("http://") ? "http" : "https"));
    }

    void bad_names_are_refused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("why");
        const auto row = [](const QByteArray& text, const char* why) {
            QTest::newRow(text.isEmpty() ? "nothing" : text.left(30).constData()) << text << why;
        };
        row("", "its model is empty");
        row(":tag", "its model is empty");
        row("model:", "its tag is empty");
        row("/model", "its namespace is empty");
        row("//model", "its host is empty");
        row("/a/model", "its host is empty");
        row("a/b/c/d", "its host contains '/'");
        row("a//b", "its namespace is empty");
        row("host/", "its model is empty");
        row("..", "its model does not begin");
        row("../model", "its namespace does not begin");
        row("../a/model", "its host does not begin");
        row("a/../model", "its namespace does not begin");
        row("a/b:..", "its tag does not begin");
        row("a/b:c/d", "its namespace contains ':'");
        row("a/b:c:d", "its model contains ':'");
        row("-a", "its model does not begin");
        row("a b", "its model contains ' '");
        row("a\\b", "its model contains '\\'");
        row("n.s/model", "its namespace contains '.'");
        row("mod\xc3\xa4l", "its model contains");
        row(QByteArray("a\0b", 3), "its model contains");
        row("a@sha256", "its model contains '@'");
        row("ftp://h/n/m", "its scheme is neither");
        row(QByteArray(81, 'a'), "its model has 81 characters, at most 80");
        row(QByteArray(351, 'h') + "/n/m", "its host has 351 characters, at most 350");
    }

    void bad_names_are_refused() {
        QFETCH(QByteArray, text);
        QFETCH(QString, why);
        const auto name = ModelName::parse(text.toStdString());
        QVERIFY(!name);
        const auto message = QString::fromStdString(name.error().message);
        QVERIFY2(message.contains(why), qPrintable(message));
        QVERIFY(!name.error().hint.empty());
    }

    void addresses_lead_to_names_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char* address, const char* name) {
            QTest::newRow(address) << QByteArray(address) << QByteArray(name);
        };
        row("llama3.2:1b", "llama3.2:1b");
        row("  llama3.2 \n", "llama3.2:latest");
        row("ollama run llama3.2:1b", "llama3.2:1b");
        row("tars pull hf.co/u/r:Q4_K_M", "hf.co/u/r:Q4_K_M");
        row("hf.co/u/r:Q4_K_M", "hf.co/u/r:Q4_K_M");
        row("https://huggingface.co/u/r", "hf.co/u/r:latest");
        row("https://huggingface.co/u/r:Q8_0", "hf.co/u/r:Q8_0");
        row("huggingface.co/u/r/tree/main", "hf.co/u/r:latest");
        row("https://huggingface.co/u/r/blob/main/m.Q4_K_M.gguf", "hf.co/u/r:m.Q4_K_M.gguf");
        row("https://huggingface.co/u/r/resolve/main/a/m.gguf?download=true", "hf.co/u/r:m.gguf");
        row("https://ollama.com/library/llama3.2:1b", "llama3.2:1b");
        row("https://www.ollama.com/library/llama3.2/tags", "llama3.2:latest");
        row("ollama.com/someone/model", "someone/model:latest");
        row("https://example.org:5000/u/m:t", "example.org:5000/u/m:t");
        row("http://127.0.0.1:8080/u/m", "127.0.0.1:8080/u/m:latest");
    }

    void addresses_lead_to_names() {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, name);
        const auto parsed = parse_model_address(address.toStdString());
        QVERIFY2(parsed, parsed ? "" : parsed.error().text().c_str());
        QCOMPARE(QByteArray::fromStdString(parsed->display()), name);
    }

    void files_at_addresses_of_their_own_data() {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("digest");
        const QByteArray hex(64, 'a');
        const auto row = [](const QByteArray& address, const char* name, const QByteArray& digest = "") {
            QTest::newRow(address) << address << QByteArray(name) << digest;
        };
        row("https://example.org/Tiny-Q4_K_M.gguf", "example.org/files/Tiny-Q4_K_M:latest");
        row("https://example.org/tiny/Tiny.GGUF", "example.org/tiny/Tiny:latest");
        row("https://example.org:8080/a/b.c/m%20x.gguf?download=true#top",
            "example.org:8080/a-b-c/m-20x:latest");
        row("http://127.0.0.1/m/.hidden.gguf", "127.0.0.1/m/hidden:latest");
        row("https://example.org/m/x.gguf#sha256=" + hex, "example.org/m/x:latest", "sha256:" + hex);
        row("https://example.org/" + QByteArray(200, 'd') + "/x.gguf",
            ("example.org/" + std::string(80, 'd') + "/x:latest").c_str());
        // Not these.
        row("example.org/m/x.gguf", "");
        row("ftp://example.org/m/x.gguf", "");
        row("https://example.org/m/x.bin", "");
        row("https://example.org/.gguf", "");
        row("https://example.org?x.gguf", "");
        row("https:///m/x.gguf", "");
        row("https://user:word@example.org/m/x.gguf", "");
        row("https://example.org/m/a b.gguf", "");
        row("https://example.org/m/x.gguf#sha256=beef", "");
        row("https://huggingface.co/u/r/resolve/main/x.gguf", "");
        row("", "");
    }

    void files_at_addresses_of_their_own() {
        QFETCH(QByteArray, address);
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, digest);
        const auto file = parse_file_address((" " + address + "\n").toStdString());
        QCOMPARE(file.has_value(), !name.isEmpty());
        if (!file) return;
        QCOMPARE(QByteArray::fromStdString(file->name.display()), name);
        QCOMPARE(QByteArray::fromStdString(file->url), address.split('#').first());
        QCOMPARE(QByteArray::fromStdString(file->digest), digest);
        const auto again = ModelName::parse(file->name.full());
        QVERIFY(again && again->same_as(file->name));
    }

    void addresses_that_lead_nowhere_are_refused() {
        for (const char* address :
             {"", "   ", "https://huggingface.co/", "https://huggingface.co/u", "a b",
              "https://ollama.com/library/../x", "ollama run ", "https://huggingface.co/u/.."}) {
            const auto parsed = parse_model_address(address);
            QVERIFY2(!parsed && !parsed.error().hint.empty(), address);
        }
    }

    void letter_case_does_not_tell_models_apart() {
        const auto one = ModelName::parse("HF.co/User/Repo:Q4_K_M");
        const auto two = ModelName::parse("hf.co/user/repo:q4_k_m");
        QVERIFY(one->same_as(*two) && one->is_hugging_face());
        QVERIFY(!one->same_as(*ModelName::parse("hf.co/user/repo:q4_k_s")));
        QVERIFY(!ModelName::parse("llama3")->is_hugging_face());
    }
};

QTEST_APPLESS_MAIN(ModelNameTest)
#include "model_name_test.moc"
