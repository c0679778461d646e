// SPDX-License-Identifier: Apache-2.0
// Variables that a server is started with, and the pages that may ask by default.
#include "server/http/access.h"
#include "server/server_options.h"

#include <QTest>

#include <map>
#include <set>
#include <tuple>

using namespace tars;
using namespace std::chrono_literals;

namespace {

Result<ServerOptions> options_of(const std::map<std::string, std::string>& values) {
    return options_from_environment([values](const std::string& name) {
        const auto it = values.find(name);
        return it == values.end() ? std::string() : it->second;
    });
}

bool may_ask(const Access& access, const std::string& origin) {
    HttpRequest request;
    request.method = "GET";
    request.path = "/api/tags";
    request.headers = {{"Host", "localhost"}, {"Origin", origin}};
    return !access.check(request);
}

}  // namespace

class EnvironmentContractTest : public QObject {
    Q_OBJECT

  private slots:
    void what_is_not_said_is_this() {
        const auto options = options_of({});
        QVERIFY(options);
        QCOMPARE(options->host, std::string("127.0.0.1"));
        QCOMPARE(options->port, std::uint16_t{11434});
        QVERIFY(options->pool.keep_alive == 5min);
        QCOMPARE(options->pool.waiting, 512u);
        QCOMPARE(options->pool.models, 3u);
        QCOMPARE(options->pool.context, 0u);
        QVERIFY(options->api_keys.empty() && !options->allow_anyone && !options->pool.kv_type);
    }

    void keep_alive_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds");
        const auto row = [](const char* text, double seconds) { QTest::newRow(text) << text << seconds; };
        row("10m", 600);
        row("90", 90);
        row("1h30m", 5400);
        row("0", 0);
        row("-1", -1);
        row("-1s", -1);
        row(" \"2m\" ", 120);
        row("'30s'", 30);
    }
    void keep_alive() {
        QFETCH(QString, text);
        QFETCH(double, seconds);
        const auto options = options_of({{"OLLAMA_KEEP_ALIVE", text.toStdString()}});
        QVERIFY(options);
        QCOMPARE(std::chrono::duration<double>(options->pool.keep_alive).count(), seconds);
    }

    void numbers_and_types() {
        const auto options = options_of({{"OLLAMA_NUM_PARALLEL", "2"},
                                         {"OLLAMA_MAX_LOADED_MODELS", " 5 "},
                                         {"OLLAMA_MAX_QUEUE", "0"},
                                         {"OLLAMA_CONTEXT_LENGTH", "\"16384\""},
                                         {"OLLAMA_KV_CACHE_TYPE", "q8_0"}});
        QVERIFY(options);
        QCOMPARE(options->pool.parallel, 2u);
        QCOMPARE(options->pool.models, 5u);
        QCOMPARE(options->pool.waiting, 0u);
        QCOMPARE(options->pool.context, 16384u);
        QVERIFY(options->pool.kv_type == KvType::q8_0);
        const auto usual = options_of({{"OLLAMA_NUM_PARALLEL", "0"}, {"OLLAMA_MAX_LOADED_MODELS", "0"}});
        QCOMPARE(usual->pool.parallel, ModelPoolOptions{}.parallel);
        QCOMPARE(usual->pool.models, ModelPoolOptions{}.models);
        QVERIFY(options_of({{"OLLAMA_KV_CACHE_TYPE", "f16"}})->pool.kv_type == KvType::f16);
    }

    void what_makes_no_sense_is_told_with_its_name_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* name, const char* value) {
            QTest::addRow("%s=%s", name, value) << name << value;
        };
        row("OLLAMA_KEEP_ALIVE", "later");
        row("OLLAMA_LOAD_TIMEOUT", "x");
        row("OLLAMA_KV_CACHE_TYPE", "q2");
    }
    void what_makes_no_sense_is_told_with_its_name() {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto options = options_of({{name.toStdString(), value.toStdString()}});
        QVERIFY(!options);
        QVERIFY2(options.error().message.find(name.toStdString()) != std::string::npos,
                 options.error().message.c_str());
    }

    void what_makes_no_sense_and_does_no_harm_is_noted_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* name, const char* value) {
            QTest::addRow("%s=%s", name, value) << name << value;
        };
        row("OLLAMA_NUM_PARALLEL", "-1");
        row("OLLAMA_MAX_QUEUE", "1.5");
        row("OLLAMA_MAX_QUEUE", "many");
        row("OLLAMA_MAX_LOADED_MODELS", "two");
        row("OLLAMA_CONTEXT_LENGTH", "4k");
        row("TARS_MEMORY_LIMIT", "8 GiB");
    }
    void what_makes_no_sense_and_does_no_harm_is_noted() {
        QFETCH(QString, name);
        QFETCH(QString, value);
        const auto options = options_of({{name.toStdString(), value.toStdString()}});
        QVERIFY2(options, options ? "" : options.error().text().c_str());
        const ModelPoolOptions usual;
        QCOMPARE(options->pool.parallel, usual.parallel);
        QCOMPARE(options->pool.waiting, usual.waiting);
        QCOMPARE(options->pool.models, usual.models);
        QCOMPARE(options->pool.context, usual.context);
        QCOMPARE(options->pool.memory, usual.memory);
        QCOMPARE(options->notes.size(), std::size_t{1});
        QVERIFY2(options->notes[0].starts_with(name.toStdString() + " is '" + value.toStdString() + "'"),
                 options->notes[0].c_str());
    }

    void an_origin_without_a_scheme_is_left_out() {
        const auto options = options_of({{"OLLAMA_ORIGINS", "https://fine.example,page.example"}});
        QVERIFY(options);
        QCOMPARE(options->origins, std::vector<std::string>{"https://fine.example"});
        QCOMPARE(options->notes.size(), std::size_t{1});
        QVERIFY2(options->notes[0].find("OLLAMA_ORIGINS is 'page.example'") == 0, options->notes[0].c_str());
    }

    void debugging_has_levels() {
        QCOMPARE(options_of({})->debug, 0u);
        for (const auto& [text, level] : {std::pair<const char*, unsigned>{"0", 0},
                                          {"1", 1},
                                          {"2", 2},
                                          {"true", 1},
                                          {"false", 0},
                                          {"yes", 1}})
            QCOMPARE(options_of({{"OLLAMA_DEBUG", text}})->debug, level);
        QVERIFY(!options_of({})->log_requests);
        QVERIFY(options_of({{"OLLAMA_DEBUG_LOG_REQUESTS", "1"}})->log_requests);
    }

    void durations_and_flags() {
        const auto timeout = [](const char* text) {
            return options_of({{"OLLAMA_LOAD_TIMEOUT", text}})->pool.load_timeout;
        };
        QVERIFY(options_of({})->pool.load_timeout == 5min);
        QVERIFY(timeout("90s") == 90s);
        QVERIFY(timeout("120") == 120s);
        QVERIFY(timeout("0").count() <= 0 && timeout("-1").count() < 0);
        QVERIFY(options_of({{"TARS_LOAD_TIMEOUT", "1m"}, {"OLLAMA_LOAD_TIMEOUT", "2m"}})->pool.load_timeout ==
                1min);
        QVERIFY(!options_of({})->go_template && options_of({})->prune);
        for (const auto* yes : {"1", "t", "TRUE", "something"}) {
            QVERIFY(options_of({{"OLLAMA_GO_TEMPLATE", yes}})->go_template == true);
            QVERIFY(!options_of({{"OLLAMA_NOPRUNE", yes}})->prune);
        }
        for (const auto* no : {"0", "f", "False"}) {
            QVERIFY(options_of({{"TARS_GO_TEMPLATE", no}})->go_template == false);
            QVERIFY(options_of({{"TARS_NOPRUNE", no}})->prune);
        }
        QVERIFY(options_of({{"OLLAMA_GO_TEMPLATE", " "}, {"OLLAMA_NOPRUNE", "\"\""}})->prune);
    }

    void the_smallest_cache_is_q8_0_and_that_is_said() {
        const auto options = options_of({{"OLLAMA_KV_CACHE_TYPE", "q4_0"}});
        QVERIFY(options && options->pool.kv_type == KvType::q8_0);
        QCOMPARE(options->notes.size(), std::size_t{1});
        QVERIFY(options->notes[0].find("OLLAMA_KV_CACHE_TYPE") != std::string::npos);
    }

    void what_can_mean_nothing_here_is_said_data() {
        QTest::addColumn<QString>("name");
        for (const auto* name :
             {"OLLAMA_FLASH_ATTENTION", "OLLAMA_GPU_OVERHEAD", "OLLAMA_SCHED_SPREAD", "OLLAMA_IGPU_ENABLE",
              "OLLAMA_VULKAN", "OLLAMA_LLM_LIBRARY", "OLLAMA_NOHISTORY", "OLLAMA_EDITOR", "OLLAMA_REMOTES",
              "OLLAMA_AUTH", "OLLAMA_CLOUD_BASE_URL", "TARS_FLASH_ATTENTION", "LLAMA_ARG_FIT",
              "LLAMA_ARG_FIT_TARGET", "HIP_VISIBLE_DEVICES", "ROCR_VISIBLE_DEVICES",
              "GGML_VK_VISIBLE_DEVICES", "GPU_DEVICE_ORDINAL", "HSA_OVERRIDE_GFX_VERSION"})
            QTest::newRow(name) << name;
    }
    void what_can_mean_nothing_here_is_said() {
        QFETCH(QString, name);
        const auto options = options_of({{name.toStdString(), "1"}});
        QVERIFY(options);
        QCOMPARE(options->notes, std::vector<std::string>{name.toStdString() + " has no effect here"});
        QVERIFY(options_of({{name.toStdString(), "  "}})->notes.empty());
    }

    void what_is_heeded_is_not_said() {
        QVERIFY(options_of({{"OLLAMA_LOAD_TIMEOUT", "5m"},
                            {"OLLAMA_KV_CACHE_TYPE", "q8_0"},
                            {"OLLAMA_NOPRUNE", "1"},
                            {"OLLAMA_GO_TEMPLATE", "0"},
                            {"OLLAMA_NO_CLOUD", "1"},
                            {"OLLAMA_MODELS", "/models"},
                            {"OLLAMA_DEBUG", "1"},
                            {"OLLAMA_DEBUG_LOG_REQUESTS", "1"},
                            {"OLLAMA_MAX_TRANSFER_STREAMS", "2"},
                            {"OLLAMA_MAX_QUEUE", "5"},
                            {"CUDA_VISIBLE_DEVICES", "0"}})
                    ->notes.empty());
        QCOMPARE(options_of({{"OLLAMA_NO_CLOUD", "0"}})->notes.size(), std::size_t{1});
    }

    void either_name_will_do_and_ours_counts_first() {
        const std::map<std::string, std::pair<std::string, std::string>> values = {
            {"HOST", {"1.2.3.4:5", "5.6.7.8:9"}},
            {"ORIGINS", {"https://a.example", "https://b.example"}},
            {"API_KEYS", {"a", "b"}},
            {"ALLOW_ANYONE", {"1", "0"}},
            {"KEEP_ALIVE", {"1m", "2m"}},
            {"CONTEXT_LENGTH", {"1000", "2000"}},
            {"NUM_PARALLEL", {"2", "3"}},
            {"MAX_LOADED_MODELS", {"5", "6"}},
            {"MAX_QUEUE", {"7", "8"}},
            {"LOAD_TIMEOUT", {"1m", "2m"}},
            {"KV_CACHE_TYPE", {"f32", "q8_0"}},
            {"MEMORY_LIMIT", {"1000", "2000"}},
            {"GO_TEMPLATE", {"1", "0"}},
            {"NOPRUNE", {"1", "0"}},
            {"MAX_TRANSFER_STREAMS", {"2", "3"}},
            {"DEBUG", {"2", "1"}},
            {"DEBUG_LOG_REQUESTS", {"1", "0"}}};
        const auto read = [](const ServerOptions& o) {
            return std::tuple(o.host, o.port, o.origins, o.api_keys, o.allow_anyone,
                              o.pool.keep_alive.count(), o.pool.context, o.pool.parallel, o.pool.models,
                              o.pool.waiting, o.pool.load_timeout.count(), o.pool.kv_type, o.pool.memory,
                              o.go_template, o.prune, o.transfers.connections, o.debug, o.log_requests);
        };
        for (const auto& [name, both] : values) {
            const auto& [ours, theirs] = both;
            const auto one = options_of({{"TARS_" + name, ours}, {"OLLAMA_" + name, theirs}});
            const auto same = options_of({{"OLLAMA_" + name, ours}});
            const auto other = options_of({{"OLLAMA_" + name, theirs}});
            QVERIFY2(one && same && other, name.c_str());
            QVERIFY2(read(*one) == read(*same) && read(*one) != read(*other), name.c_str());
        }
    }

    void the_help_names_what_is_heeded() {
        std::set<std::string> asked;
        QVERIFY(options_from_environment([&](const std::string& name) {
            asked.insert(name);
            return std::string();
        }));
        const auto help = environment_help();
        for (const auto& name : asked) {
            const auto set = options_of({{name, "0"}});
            const bool heeded = !set || set->notes.empty() || !set->notes[0].ends_with("has no effect here");
            const auto ours = name.starts_with("OLLAMA_") ? "TARS_" + name.substr(7) : name;
            if (heeded && name != "HOME") QVERIFY2(help.find(ours) != std::string::npos, name.c_str());
        }
        QVERIFY(help.find("TARS_MODELS ") != std::string::npos);
    }

    void the_usual_origins_may_ask_data() {
        QTest::addColumn<QString>("origin");
        QTest::addColumn<bool>("may");
        const auto row = [](const std::string& origin, bool may) {
            QTest::newRow(origin.c_str()) << QString::fromStdString(origin) << may;
        };
        for (const std::string scheme : {"http://", "https://"})
            for (const std::string host : {"localhost", "127.0.0.1", "0.0.0.0"})
                for (const std::string port : {"", ":1", ":3000"}) row(scheme + host + port, true);
        for (const auto* origin :
             {"app://x", "file://x", "tauri://localhost", "vscode-webview://x", "vscode-file://x"})
            row(origin, true);
        for (const auto* origin : {"http://example.com", "ftp://localhost", "chrome-extension://x",
                                   "moz-extension://x", "safari-web-extension://x"})
            row(origin, false);
    }
    void the_usual_origins_may_ask() {
        QFETCH(QString, origin);
        QFETCH(bool, may);
        QCOMPARE(may_ask(Access({}), origin.toStdString()), may);
    }

    void more_origins_come_from_the_environment_besides() {
        const auto options = options_of(
            {{"OLLAMA_ORIGINS",
              "http://page.example, chrome-extension://*,moz-extension://abc,https://*.wild.example"}});
        QVERIFY(options);
        Access::Options wanted;
        wanted.origins = options->origins;
        const Access access(wanted);
        for (const auto* origin : {"http://page.example", "chrome-extension://anything",
                                   "moz-extension://abc", "https://a.wild.example", "http://localhost:3000"})
            QVERIFY2(may_ask(access, origin), origin);
        for (const auto* origin : {"https://page.example", "moz-extension://other", "http://a.wild.example"})
            QVERIFY2(!may_ask(access, origin), origin);
    }
};

QTEST_APPLESS_MAIN(EnvironmentContractTest)
#include "environment_contract_test.moc"
