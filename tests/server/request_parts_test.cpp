// SPDX-License-Identifier: Apache-2.0
// The small parts a request and an answer are made of.
#include "server/answers/json_body.h"
#include "server/answers/model_catalogue.h"
#include "server/server_options.h"

#include <QTest>

#include <map>

using namespace tars;
using namespace std::chrono_literals;

namespace {

Environment environment(std::map<std::string, std::string> values) {
    return [values = std::move(values)](const std::string& name) {
        const auto it = values.find(name);
        return it == values.end() ? std::string() : it->second;
    };
}

}  // namespace

class RequestPartsTest : public QObject {
    Q_OBJECT

  private slots:
    void durations_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("nanoseconds");  // -2: an error
        const auto row = [](const char* text, qint64 value) { QTest::addRow("'%s'", text) << text << value; };
        row("5m", 300'000'000'000);
        row("1h30m", 5'400'000'000'000);
        row("300ms", 300'000'000);
        row("1.5s", 1'500'000'000);
        row("-1s", -1'000'000'000);
        row("0", 0);
        row("300", 300'000'000'000);
        row("-1", -1'000'000'000);
        row("100us", 100'000);
        row("7ns", 7);
        row("1e9h", -2);
        row("99999999999h", 4'600'000'000'000'000'000);
        row("", -2);
        row("-", -2);
        row("5 m", -2);
        row("m", -2);
        row("5x", -2);
        row("1h5", -2);
        row("inf", -2);
        row("nan", -2);
    }

    void durations() {
        QFETCH(QString, text);
        QFETCH(qint64, nanoseconds);
        const auto duration = parse_duration(text.toStdString());
        QCOMPARE(duration ? duration->count() : -2, nanoseconds);
    }

    void bodies() {
        QVERIFY(!parse_body(""));
        QVERIFY(!parse_body("  \n"));
        QVERIFY(!parse_body("[1]"));
        QVERIFY(!parse_body("3"));
        QVERIFY(!parse_body(R"({"a":)"));
        QVERIFY(!parse_body(std::string(100000, '[')));
        QVERIFY(!parse_body(R"({"a":)" + std::string(70, '[') + std::string(70, ']') + "}"));
        QCOMPARE((*parse_body(" {\"a\":\"}{\\\"\",\"b\":[{}]} trailing } "))["b"].size(), std::size_t{1});
    }

    void what_is_no_character_is_replaced_data() {
        QTest::addColumn<QByteArray>("text");  // between quotes
        QTest::addColumn<QString>("read");
        const auto row = [](const char* name, const QByteArray& text, const QString& read) {
            QTest::newRow(name) << text << read;
        };
        const QString no(QChar(0xfffd)), llama = QString::fromUcs4(U"\U0001f999", 1);
        row("a byte", "x\xffy", "x" + no + "y");
        row("a sequence that breaks off", "\xf0\x9f", no + no);
        row("a surrogate in UTF-8", "\xed\xa0\xbd", no + no + no);
        row("the first half of a pair", R"(x\ud83ey)", "x" + no + "y");
        row("the first half at the end", R"(x\ud83e)", "x" + no);
        row("the second half", R"(\udd99x)", no + "x");
        row("halves the wrong way round", R"(\udd99\ud83e)", no + no);
        row("a half and a pair", R"(\ud83e\ud83e\udd99)", no + llama);
        row("a half before another escape", R"(\ud83e\n\u00e9)", no + "\n" + QChar(0xe9));
        row("no escape after a backslash", R"(\\ud83e\ud83e)", "\\ud83e" + no);
        row("a pair and a byte", "\\ud83e\\udd99\xfe", llama + no);
    }
    void what_is_no_character_is_replaced() {
        QFETCH(QByteArray, text);
        QFETCH(QString, read);
        const auto body = parse_body("{\"a\":\"" + text.toStdString() + "\"}");
        QVERIFY2(body, body ? "" : body.error().text().c_str());
        QCOMPARE(QString::fromStdString((*body)["a"].get<std::string>()), read);
    }

    void fields() {
        const auto json = *parse_body(
            R"({"Text":"t","n":5.9,"big":1e300,"flag":true,"none":null,"list":["a","b"],"mixed":["a",1]})");
        std::string text = "before";
        std::int32_t number = 0;
        std::vector<std::string> list;
        bool flag = false;
        Fields in(json);
        in.read("text", text);
        in.read("n", number);
        in.read("list", list);
        in.read("flag", flag);
        in.read("none", text);
        in.read("absent", number);
        QVERIFY(in.done());
        QCOMPARE(text, std::string("t"));
        QCOMPARE(number, 5);
        QCOMPARE(list.size(), std::size_t{2});
        QVERIFY(flag);
        in.read("big", number);
        QVERIFY(!in.done());
        QVERIFY(in.done().error().message.find("'big'") != std::string::npos);
        in.read("mixed", list);  // the first fault is the one told
        QVERIFY(in.done().error().message.find("'big'") != std::string::npos);
        Fields other(json);
        other.read("mixed", list);
        QVERIFY(!other.done());
        QCOMPARE(list.size(), std::size_t{2});
    }

    void whole_numbers_have_bounds() {
        const auto json = *parse_body(
            R"({"a":9223372036854775807,"b":9223372036854775808,"c":18446744073709551615,"d":-2147483649,"e":2147483647})");
        const auto reads = [&](const char* key, auto out) {
            Fields in(json);
            in.read(key, out);
            return in.done().has_value();
        };
        QVERIFY(reads("a", std::int64_t{}));
        QVERIFY(!reads("b", std::int64_t{}));
        QVERIFY(!reads("c", std::int64_t{}));
        QVERIFY(reads("d", std::int64_t{}));
        QVERIFY(!reads("d", std::int32_t{}));
        QVERIFY(reads("e", std::int32_t{}));
        QVERIFY(reads("a", float{}));
    }

    void base64_is_the_standards() {
        QCOMPARE(base64(""), std::string());
        QCOMPARE(base64("f"), std::string("Zg=="));
        QCOMPARE(base64("fo"), std::string("Zm8="));
        QCOMPARE(base64("foo"), std::string("Zm9v"));
        QCOMPARE(base64("foobar"), std::string("Zm9vYmFy"));
        QCOMPARE(base64("\xff\xfe"), std::string("//4="));
    }

    void times() {
        using std::chrono::system_clock;
        QCOMPARE(time_text(system_clock::time_point(1'700'000'000s + 5ns)),
                 std::string("2023-11-14T22:13:20.000000005Z"));
    }

    void hosts_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");  // -1: an error
        const auto row = [](const char* text, const char* host, int port) {
            QTest::addRow("'%s'", text) << text << host << port;
        };
        row("", "127.0.0.1", 11434);
        row("0.0.0.0", "0.0.0.0", 11434);
        row("example.com:80", "example.com", 80);
        row(":8080", "127.0.0.1", 8080);
        row("http://box", "box", 80);
        row("http://box:99/path", "box", 99);
        row("[::1]:5", "::1", 5);
        row("[::1]", "::1", 11434);
        row("::1", "::1", 11434);
        row("\"1.2.3.4:5\"", "1.2.3.4", 5);
        row("box:99999", "box", 11434);
        row("box:x", "box", 11434);
        row("http://box:x", "box", 11434);
        row("https://box", "box", 443);
        row("https://box:1234", "box", 1234);
        row("[::1", "", -1);
    }

    void hosts() {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto where = parse_host(text.toStdString());
        QCOMPARE(where ? where->port : -1, port);
        if (where) QCOMPARE(QString::fromStdString(where->host), host);
    }

    void settings_come_from_either_name() {
        const auto options = options_from_environment(environment({{"OLLAMA_HOST", "1.1.1.1:1"},
                                                                   {"TARS_HOST", "127.0.0.2:2"},
                                                                   {"OLLAMA_KEEP_ALIVE", "-1"},
                                                                   {"OLLAMA_NUM_PARALLEL", "7"},
                                                                   {"TARS_API_KEYS", "a, b,"},
                                                                   {"OLLAMA_ORIGINS", "http://x"},
                                                                   {"OLLAMA_CONTEXT_LENGTH", "8192"},
                                                                   {"OLLAMA_MAX_QUEUE", "3"}}));
        QVERIFY(options);
        QCOMPARE(options->host, std::string("127.0.0.2"));
        QCOMPARE(options->port, std::uint16_t{2});
        QVERIFY(options->pool.keep_alive.count() < 0);
        QCOMPARE(options->pool.parallel, 7u);
        QCOMPARE(options->pool.context, 8192u);
        QCOMPARE(options->pool.waiting, 3u);
        QCOMPARE(options->api_keys, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(options->origins, (std::vector<std::string>{"http://x"}));
        const auto odd = options_from_environment(environment({{"OLLAMA_HOST", "box:x"}}));
        QVERIFY(odd && odd->port == 11434 && odd->notes.size() == 1);
        QVERIFY2(odd->notes[0].find("OLLAMA_HOST is 'box:x'") != std::string::npos, odd->notes[0].c_str());
        const auto secure = options_from_environment(environment({{"OLLAMA_HOST", "https://box"}}));
        QVERIFY(secure && secure->notes.size() == 1 && secure->notes[0].find("TLS") != std::string::npos);
        QVERIFY(!options_from_environment(environment({{"TARS_KEEP_ALIVE", "soon"}})));
        QVERIFY(options_from_environment(environment({})));
    }

    void sizes_are_written_as_clients_expect() {
        QCOMPARE(parameter_size_text(8'030'000'000), std::string("8.0B"));
        QCOMPARE(parameter_size_text(136'730'000), std::string("136.73M"));
        QCOMPARE(parameter_size_text(260'000), std::string("260K"));
    }
};

QTEST_APPLESS_MAIN(RequestPartsTest)
#include "request_parts_test.moc"
