// SPDX-License-Identifier: Apache-2.0
#include "text/chat_template.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>
#include <thread>
#include <vector>

using namespace tars;
using nlohmann::ordered_json;

namespace {

std::string read_file(const QString& path) {
    std::ifstream file(path.toStdString(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

Result<std::string> render(std::string_view source, const ordered_json& variables = ordered_json::object(),
                           const TemplateLimits& limits = {}) {
    auto parsed = ChatTemplate::parse(source);
    if (!parsed) return std::move(parsed).error();
    return parsed->render(variables, limits);
}

// The text, or the error's message, so that a failed comparison shows what happened.
QString outcome(const Result<std::string>& result) {
    return QString::fromStdString(result ? *result : "error: " + result.error().message);
}

}  // namespace

/// The expected outcomes were written down from the reference implementation (Jinja2 on Python).
class ChatTemplateTest : public QObject {
    Q_OBJECT

  private slots:
    void real_templates_data();
    void real_templates();
    void snippets_data();
    void snippets();
    void an_error_names_its_line_data();
    void an_error_names_its_line();
    void limits_end_hostile_templates_data();
    void limits_end_hostile_templates();
    void hostile_nesting_is_refused_by_the_parser();
    void unsupported_tags_are_named();
    void invalid_input_is_refused();
    void invalid_utf8_in_variables_is_replaced();
    void integers_beyond_63_bits_keep_their_value();
    void the_clock_follows_now_data();
    void the_clock_follows_now();
    void now_is_no_variable();
    void variables_replace_globals();
    void circular_references_are_released();
    void one_template_serves_many_threads();
    void a_long_conversation_fits_the_default_limits();
};

void ChatTemplateTest::real_templates_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("expected_path");
    QTest::addColumn<QString>("cases_path");
    const QDir data(qEnvironmentVariable("TARS_TEST_DATA"));
    if (qEnvironmentVariable("TARS_TEST_DATA").isEmpty() || !data.exists("templates")) return;
    const QDir templates(data.filePath("templates"));
    for (const QString& file : templates.entryList({"*.jinja*"}, QDir::Files)) {
        const QString name = file.left(file.lastIndexOf('.'));
        const QString expected = data.filePath("expected/templates/" + name + ".json");
        QTest::newRow(qPrintable(name))
            << templates.filePath(file) << expected << data.filePath("expected/templates/cases.json");
    }
}

void ChatTemplateTest::real_templates() {
    if (!QTest::currentDataTag()) QSKIP("TARS_TEST_DATA is not set, or has no templates");
    QFETCH(QString, path);
    QFETCH(QString, expected_path);
    QFETCH(QString, cases_path);
    const auto parsed = ChatTemplate::parse(read_file(path));
    QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
    const auto expected = ordered_json::parse(read_file(expected_path));
    const auto cases = ordered_json::parse(read_file(cases_path));
    QVERIFY(!cases.empty());
    for (const auto& [name, conversation] : cases.items()) {
        ordered_json variables = conversation;
        variables["bos_token"] = "<s>";
        variables["eos_token"] = "</s>";
        variables["now"] = "2026-11-21";
        const auto text = parsed->render(variables);
        const auto& wanted = expected.at(name);
        if (wanted.contains("error")) {
            QVERIFY2(!text, qPrintable(QString::fromStdString(name)));
            const bool names_it =
                text.error().message.find(wanted["error"].get<std::string>()) != std::string::npos;
            QVERIFY2(names_it, text.error().message.c_str());
            QCOMPARE(text.error().code, ErrorCode::invalid_input);
        } else {
            QCOMPARE(outcome(text), QString::fromStdString(wanted.at("text").get<std::string>()));
        }
    }
}

void ChatTemplateTest::snippets_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("variables");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("error");
    const auto file = ordered_json::parse(read_file(QFINDTESTDATA("chat_template_cases.json")));
    const auto variables = QByteArray::fromStdString(file.at("variables").dump());
    for (const auto& row : file.at("cases")) {
        const auto field = [&](const char* name) {
            return QByteArray::fromStdString(row.value(name, std::string()));
        };
        QTest::newRow(field("name").constData())
            << field("template") << variables << field("text") << field("error");
    }
}

void ChatTemplateTest::snippets() {
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, variables);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, error);
    ordered_json values = ordered_json::parse(variables.toStdString());
    values["now"] = "2026-11-21";
    const auto result = render(source.toStdString(), values);
    if (error.isEmpty()) {
        QCOMPARE(outcome(result), QString::fromUtf8(text));
        return;
    }
    QVERIFY2(!result, "an error was expected");
    QCOMPARE(result.error().code, ErrorCode::invalid_input);
    const bool names_it = result.error().message.find(": " + error.toStdString()) != std::string::npos;
    QVERIFY2(names_it, qPrintable(outcome(result) + "\n   expected: " + QString::fromUtf8(error)));
}

void ChatTemplateTest::an_error_names_its_line_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("line");
    QTest::newRow("undefined") << "a\nb\n{{ x.y }}" << 3;
    QTest::newRow("inside if") << "{% if true %}\n\n{{ none + 1 }}\n{% endif %}" << 3;
    QTest::newRow("inside a macro") << "{% macro m() %}\n{{ 1/0 }}{% endmacro %}\n\n{{ m() }}" << 2;
    QTest::newRow("behind a macro call") << "{% macro m() %}\n\n{% endmacro %}\n{{ m() + 1 }}" << 4;
    QTest::newRow("expression over several lines") << "{{ [1,\n2].x.y }}" << 2;
    QTest::newRow("behind a comment") << "{# a\nb\n#}\n{{ raise_exception('x') }}" << 4;
    QTest::newRow("behind raw") << "{% raw %}\n\n{% endraw %}{{ 1/0 }}" << 3;
    QTest::newRow("CRLF") << "x\r\n\r\n{{ 1/0 }}" << 3;
    QTest::newRow("behind a string") << "{{ 'a\nb' }}{{ 1/0 }}" << 2;
    QTest::newRow("unknown tag") << "\n\n{% foo %}" << 3;
    QTest::newRow("syntax") << "\n{{ 1 + }}" << 2;
    QTest::newRow("white space control") << "{%- set x = 1 -%}\n\n\n{{ 1/0 }}" << 4;
}

void ChatTemplateTest::an_error_names_its_line() {
    QFETCH(QString, source);
    QFETCH(int, line);
    const auto result = render(source.toStdString());
    QVERIFY(!result);
    const std::string wanted = "line " + std::to_string(line) + ": ";
    QVERIFY2(result.error().message.find(wanted) != std::string::npos, result.error().message.c_str());
}

void ChatTemplateTest::limits_end_hostile_templates_data() {
    QTest::addColumn<QString>("source");
    const auto row = [](const char* name, const char* source) {
        QTest::newRow(name) << QString::fromUtf8(source);
    };
    row("endless recursion", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}");
    row("mutual recursion",
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}");
    row("recursive loop", "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}");
    row("long string", "{{ 'x' * 10**9 }}");
    row("very long string", "{{ 'x' * 9223372036854775807 }}");
    row("long list", "{{ [1] * 10**9 }}");
    row("list of lists", "{{ ([[1] * 1000000] * 1000)|map('list')|list|length }}");
    row("range", "{{ range(10**12) }}");
    row("doubling a string", "{% set ns = namespace(s='xxxxxxxx') %}{% for i in range(64) %}{% set ns.s = "
                             "ns.s + ns.s %}{% endfor %}");
    row("doubling a list",
        "{% set ns = namespace(l=[1]) %}{% for i in range(64) %}{% set ns.l = ns.l + ns.l %}{% endfor %}");
    row("nested loops", "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}");
    row("output", "{% for a in range(99999) %}{{ 'xxxxxxxxxx' * 1000 }}{% endfor %}");
    row("shared structure printed", "{% set ns = namespace(l=[1]) %}{% for i in range(64) %}{% set ns.l = "
                                    "[ns.l, ns.l] %}{% endfor %}{{ ns.l }}");
    row("shared structure as JSON", "{% set ns = namespace(l=[1]) %}{% for i in range(64) %}{% set ns.l = "
                                    "[ns.l, ns.l] %}{% endfor %}{{ ns.l|tojson }}");
    row("shared structure compared",
        "{% set ns = namespace(a=[1], b=[1]) %}{% for i in range(64) %}{% set ns.a = [ns.a, ns.a] %}"
        "{% set ns.b = [ns.b, ns.b] %}{% endfor %}{{ ns.a == ns.b }}");
    row("shared tuples as keys", "{% set ns = namespace(a=(1,)) %}{% for i in range(64) %}{% set ns.a = "
                                 "(ns.a, ns.a) %}{% endfor %}{{ {ns.a: 1} }}");
    row("deep structure",
        "{% set ns = namespace(l=[]) %}{% for i in range(99999) %}{% set ns.l = [ns.l] %}{% endfor %}");
    row("deep generators", "{% set ns = namespace(g=[1]) %}{% for i in range(99999) %}{% set ns.g = "
                           "ns.g|map('string') %}{% endfor %}{{ ns.g|list }}");
    row("namespace in itself", "{% set ns = namespace() %}{% set ns.self = ns %}{{ ns }}");
    row("wide format", "{{ '%999999999s' % 'x' }}");
    row("wide format spec", "{{ '{:999999999}'.format(1) }}");
    row("grouped zeros", "{{ '{:0999999999,}'.format(1) }}");
    row("many digits", "{{ '%.999999999f' % 1.5 }}");
    row("center", "{{ 'x'.center(10**12) }}");
    row("indent", "{{ 'x\ny'|indent(10**12) }}");
    row("JSON indent", "{{ [1]|tojson(indent=10**12) }}");
    row("batch fill", "{{ [1]|batch(10**12, 0)|list }}");
    row("empty slices", "{{ [1]|slice(10**12)|list }}");
    row("replace", "{{ ('x' * 100000)|replace('x', 'y' * 100000) }}");
    row("join", "{{ (['x'] * 100000)|join('y' * 100000) }}");
    row("power", "{{ 10 ** 10 ** 10 }}");
    row("quadratic search",
        "{% for i in range(999) %}{{ ('a' * 999999).find('a' * 499999 + 'b') }}{% endfor %}");
    row("quadratic strip",
        "{% for i in range(999) %}{{ ('a' * 999999).strip('b' * 999999 + 'a') }}{% endfor %}");
    row("long membership tests",
        "{% set l = range(99999)|list %}{% for i in range(99999) %}{{ 'a' if -1 in l }}{% endfor %}");
    row("cycle",
        "{% set ns = namespace() %}{% for i in range(9999999) %}{% set ns.x = cycler(ns.x) %}{% endfor %}");
}

void ChatTemplateTest::limits_end_hostile_templates() {
    QFETCH(QString, source);
    QElapsedTimer timer;
    timer.start();
    TemplateLimits limits;
    limits.steps = 2'000'000;
    const auto result = render(source.toStdString(), ordered_json::object(), limits);
    QVERIFY2(!result, "a limit was expected to be reached");
    QCOMPARE(result.error().code, ErrorCode::invalid_input);
    // Generous: limits bound the work, and this only catches what they do not count.
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed()) + " ms"));
}

void ChatTemplateTest::hostile_nesting_is_refused_by_the_parser() {
    const auto repeated = [](std::string_view text, int times) {
        std::string out;
        for (int i = 0; i < times; ++i) out += text;
        return out;
    };
    constexpr int kMany = 100'000;
    for (const char* open : {"(", "[", "{1:", "-", "not ", "f(", "a[", "a|f(", "a is b(", "1 if 2 else "}) {
        const auto parsed = ChatTemplate::parse("{{ " + repeated(open, kMany));
        QVERIFY2(!parsed, open);
    }
    for (const char* open :
         {"{% if 1 %}", "{% for a in b %}", "{% macro m() %}", "{% set x %}", "{% filter upper %}"}) {
        const auto parsed = ChatTemplate::parse(repeated(open, kMany));
        QVERIFY2(!parsed, open);
        const bool names_it = parsed.error().message.find("nested deeper") != std::string::npos;
        QVERIFY2(names_it, parsed.error().message.c_str());
    }
    // Long is not deep.
    QCOMPARE(outcome(render("{{ 1" + repeated(" + 1", 5000) + " }}")), QString("5001"));
    QCOMPARE(outcome(render("{{ 'a'" + repeated("|upper|lower", 5000) + " }}")), QString("a"));
    QCOMPARE(outcome(render("{% if 0 %}" + repeated("{% elif 0 %}", 5000) + "{% else %}x{% endif %}")),
             QString("x"));
}

void ChatTemplateTest::unsupported_tags_are_named() {
    for (const char* source :
         {"{% include 'a' %}", "{% import 'a' as b %}", "{% from 'a' import b %}", "{% extends 'a' %}"}) {
        const auto parsed = ChatTemplate::parse(source);
        QVERIFY2(!parsed, source);
        QVERIFY2(parsed.error().message.find("not supported") != std::string::npos,
                 parsed.error().message.c_str());
    }
}

void ChatTemplateTest::invalid_input_is_refused() {
    QVERIFY(!ChatTemplate::parse("a \xFF b"));
    const auto parsed = ChatTemplate::parse("x");
    QVERIFY(parsed);
    for (const ordered_json& variables : {ordered_json(), ordered_json::array(), ordered_json("x")}) {
        const auto text = parsed->render(variables);
        QVERIFY(!text);
        QCOMPARE(text.error().code, ErrorCode::invalid_input);
    }
    ordered_json deep = 1;
    for (int i = 0; i < 1000; ++i) deep = ordered_json::array({std::move(deep)});
    QVERIFY(!render("{{ deep }}", {{"deep", deep}}));
}

void ChatTemplateTest::invalid_utf8_in_variables_is_replaced() {
    const ordered_json variables = {{"x", "a\xFFz\xC3"}};
    QCOMPARE(outcome(render("{{ x }}|{{ x|length }}", variables)), QString::fromUtf8("a\uFFFDz\uFFFD|4"));
}

void ChatTemplateTest::integers_beyond_63_bits_keep_their_value() {
    const ordered_json variables = {
        {"id", 18446744073709551615ULL}, {"same", 18446744073709551615ULL}, {"low", INT64_MIN}};
    QCOMPARE(
        outcome(render("{{ id }} {{ id|tojson }} {{ id is integer }} {{ id == same }} {{ low }}", variables)),
        QString("18446744073709551615 18446744073709551615 True True -9223372036854775808"));
    for (const char* source : {"{{ id + 1 }}", "{{ low - 1 }}", "{{ -low }}", "{{ low * -1 }}",
                               "{{ low // -1 }}", "{{ low|abs }}"}) {
        QVERIFY2(!render(source, variables), source);
    }
    QCOMPARE(outcome(render("{{ low % -1 }} {{ low // 2 }} {{ low + 1 }}", variables)),
             QString("0 -4611686018427387904 -9223372036854775807"));
}

void ChatTemplateTest::the_clock_follows_now_data() {
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("expected");
    QTest::newRow("date") << "2026-11-21"
                          << "%d %b %Y %H:%M:%S"
                          << "21 Nov 2026 00:00:00";
    QTest::newRow("time") << "2024-02-29T13:05:09"
                          << "%A %-d %B %I:%M %p"
                          << "Thursday 29 February 01:05 PM";
    QTest::newRow("fraction and zone") << "2024-02-29 13:05:09.25Z"
                                       << "%f %j"
                                       << "250000 060";
    QTest::newRow("ISO week") << "2027-01-01"
                              << "%G-W%V-%u %U %W"
                              << "2026-W53-5 00 00";
    QTest::newRow("no such day") << "2023-02-29"
                                 << "%d"
                                 << "";
    QTest::newRow("no date") << "tomorrow"
                             << "%d"
                             << "";
    QTest::newRow("trailing text") << "2026-11-21 noon"
                                   << "%d"
                                   << "";
    QTest::newRow("unknown directive") << "2026-11-21"
                                       << "%Q %"
                                       << "%Q %";
}

void ChatTemplateTest::the_clock_follows_now() {
    QFETCH(QString, now);
    QFETCH(QString, format);
    QFETCH(QString, expected);
    const ordered_json variables = {{"now", now.toStdString()}, {"format", format.toStdString()}};
    const auto text = render("{{ strftime_now(format) }}", variables);
    if (expected.isEmpty()) {
        QVERIFY(!text);
    } else {
        QCOMPARE(outcome(text), expected);
    }
}

void ChatTemplateTest::now_is_no_variable() {
    QCOMPARE(outcome(render("{{ now is defined }}", {{"now", "2026-11-21"}})), QString("False"));
    const auto year = render("{{ strftime_now('%Y')|int > 2000 }}");
    QCOMPARE(outcome(year), QString("True"));
}

void ChatTemplateTest::variables_replace_globals() {
    QCOMPARE(outcome(render("{{ range }}", {{"range", "mine"}})), QString("mine"));
}

// Under a leak checker this shows that circles between a render's values end with it.
void ChatTemplateTest::circular_references_are_released() {
    QCOMPARE(
        outcome(render(
            "{% set ns = namespace() %}{% set ns.ns = ns %}{% macro m() %}{% endmacro %}{% set ns.m = m %}"
            "{% for i in [ns] %}{% set ns.loop = loop %}{% set _ = loop.changed(loop) %}{% endfor %}"
            "{% set ns.c = cycler(ns) %}done")),
        QString("done"));
}

void ChatTemplateTest::one_template_serves_many_threads() {
    const auto parsed =
        ChatTemplate::parse("{% for m in messages %}{{ m.role|upper }}:{{ m.content ~ n }};{% endfor %}");
    QVERIFY(parsed);
    std::vector<std::string> texts(8);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        threads.emplace_back([&, i] {
            for (int repeat = 0; repeat < 50; ++repeat) {
                const auto text =
                    parsed->render({{"messages", {{{"role", "user"}, {"content", "x"}}}}, {"n", i}});
                texts[i] = text ? *text : text.error().message;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (std::size_t i = 0; i < texts.size(); ++i) QCOMPARE(texts[i], "USER:x" + std::to_string(i) + ";");
}

void ChatTemplateTest::a_long_conversation_fits_the_default_limits() {
    const QDir data(qEnvironmentVariable("TARS_TEST_DATA"));
    if (qEnvironmentVariable("TARS_TEST_DATA").isEmpty() || !data.exists("templates")) {
        QSKIP("TARS_TEST_DATA is not set, or has no templates");
    }
    const auto cases = ordered_json::parse(read_file(data.filePath("expected/templates/cases.json")));
    ordered_json messages = ordered_json::array();
    const ordered_json call = {{"id", "abcdefghi"},
                               {"type", "function"},
                               {"function", {{"name", "get_weather"}, {"arguments", {{"city", "Paris"}}}}}};
    for (int i = 0; i < 250; ++i) {
        messages.push_back({{"role", "user"}, {"content", std::string(2000, 'u')}});
        messages.push_back({{"role", "assistant"}, {"content", ""}, {"tool_calls", {call}}});
        messages.push_back(
            {{"role", "tool"}, {"name", "get_weather"}, {"tool_call_id", "abcdefghi"}, {"content", "18"}});
        messages.push_back({{"role", "assistant"}, {"content", std::string(2000, 'a')}});
    }
    const ordered_json variables = {{"messages", messages},          {"tools", cases.at("tools").at("tools")},
                                    {"add_generation_prompt", true}, {"bos_token", "<s>"},
                                    {"eos_token", "</s>"},           {"now", "2026-11-21"}};
    const QDir templates(data.filePath("templates"));
    for (const QString& file : templates.entryList({"*.jinja*"}, QDir::Files)) {
        const auto text = render(read_file(templates.filePath(file)), variables);
        // Some templates refuse tools; none may run into a limit.
        const bool limited = !text && text.error().message.find("TemplateError") == std::string::npos;
        QVERIFY2(!limited, qPrintable(file + ": " + outcome(text)));
    }
}

QTEST_APPLESS_MAIN(ChatTemplateTest)
#include "chat_template_test.moc"
