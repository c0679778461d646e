// SPDX-License-Identifier: Apache-2.0
#include "text/go_template.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <thread>
#include <vector>

using namespace tars;
using nlohmann::ordered_json;

namespace {

// The text, or the error's message, so that a failed comparison shows what happened.
QString render(const std::string& source, const ordered_json& conversation,
               const TemplateLimits& limits = {}) {
    const auto parsed = GoTemplate::parse(source);
    if (!parsed) return QString::fromStdString("parse error: " + parsed.error().message);
    const auto rendered = parsed->render(conversation, limits);
    return QString::fromStdString(rendered ? *rendered : "error: " + rendered.error().message);
}

ordered_json variables() {
    return ordered_json::parse(
        R"json({"N": 7, "Zero": 0, "Neg": -3, "F": 2.5, "S": "héllo", "Empty": "", "T": true,
        "L": [3, 1, 2], "None": [], "M": {"b": 2, "a": 1, "c": {"d": "deep"}}, "Null": null, "now": "2024-03-01T10:00"})json");
}

ordered_json weather_tool() {
    return ordered_json::parse(
        R"json({"function": {"parameters": {"required": ["city"], "type": "object", "properties":
        {"unit": {"enum": ["C", "F"], "type": "string", "description": "a < b"},
         "city": {"type": ["string", "null"], "description": "The city", "minLength": 1}}},
        "description": "Looks outside", "name": "weather"}, "type": "function"})json");
}

ordered_json messages() {
    return ordered_json::parse(R"json([{"role": "system", "content": "Be kind."},
        {"role": "user", "content": "Hi"},
        {"role": "assistant", "content": "Hello!"},
        {"role": "user", "content": "Weather?"}])json");
}

ordered_json tool_messages() {
    return ordered_json::parse(R"json([{"role": "user", "content": "Weather?"},
        {"role": "assistant", "content": "", "thinking": "Ask.", "tool_calls": [
            {"id": "c1", "function": {"index": 0, "name": "weather", "arguments": {"unit": "C", "city": "Köln", "n": 2}}}]},
        {"role": "tool", "content": "12", "tool_name": "weather"},
        {"role": "tool", "content": "13"}])json");
}

}  // namespace

/// Expected texts follow the documentation of Go's text/template and fmt.
class GoTemplateTest : public QObject {
    Q_OBJECT

  private slots:
    void language_data();
    void language();
    void errors_data();
    void errors();
    void families_data();
    void families();
    void turns_data();
    void turns();
    void a_suffix_fills_in();
    void neighbours_of_a_role_are_merged();
    void thinking_has_three_faces();
    void mentions_ignores_case();
    void wrong_shapes_are_named_data();
    void wrong_shapes_are_named();
    void limits_end_hostile_templates_data();
    void limits_end_hostile_templates();
    void templates_tell_how_a_model_answers_data();
    void templates_tell_how_a_model_answers();
    void one_template_serves_many_threads();
};

void GoTemplateTest::language_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* source, const char* expected) {
        QTest::newRow(name) << QString(source) << QString(expected);
    };
    row("text only", "plain } { text", "plain } { text");
    row("trim left", "a \n\t{{- 1}} b", "a1 b");
    row("trim right", "a {{1 -}} \n\n b", "a 1b");
    row("trim both over lines", "a\n{{- 1 -}}\nb", "a1b");
    row("minus without a space is a sign", "a {{-3}}", "a -3");
    row("trim marker alone", "a {{- \"\" -}} b", "ab");
    row("trim stops at an action", "{{1 -}} {{2}}", "12");
    row("comment", "a{{/* x }} y */}}b", "ab");
    row("trimming comment", "a {{- /* x */ -}} b", "ab");
    row("newlines in an action", "{{ print\n1\n2 }}", "1 2");
    row("field", "{{ .N }}|{{ .S }}|{{ .T }}|{{ .F }}", "7|héllo|true|2.5");
    row("nested field", "{{ .M.c.d }}", "deep");
    row("missing", "{{ .Nope }}", "<no value>");
    row("null", "{{ .Null }}", "<no value>");
    row("missing of missing through a variable", "{{ $x := .Nope }}{{ $x.Y }}", "<no value>");
    row("missing is false", "{{ if .Nope }}a{{ else }}b{{ end }}", "b");
    row("list", "{{ .L }} {{ .None }}", "[3 1 2] []");
    row("map", "{{ .M }}", "map[a:1 b:2 c:map[d:deep]]");
    row("list with null", "{{ printf \"%v\" .Null }}", "<nil>");
    row("dot is the root map", "{{ if . }}yes{{ end }}", "yes");
    row("integers", "{{ 0x1F }} {{ 0b101 }} {{ 0o17 }} {{ 1_000 }} {{ -5 }} {{ 'a' }} {{ '\\n' }}",
        "31 5 15 1000 -5 97 10");
    row("floats", "{{ 1.5 }} {{ 2e3 }} {{ .5 }} {{ 1e6 }} {{ 1e-5 }} {{ 123456.0 }} {{ 1234567.8 }}",
        "1.5 2000 0.5 1e+06 1e-05 123456 1.2345678e+06");
    row("strings", "{{ \"a\\tb\\\"\\u00e9\\x41\" }}{{ `raw \\n` }}", "a\tb\"éAraw \\n");
    row("braces in a string", "{{ \"{{\" }}{{ \"}}\" }}", "{{}}");
    row("booleans", "{{ true }}{{ false }}", "truefalse");
    row("truth",
        "{{ range $k, $v := .M }}{{ end }}{{ if .Zero }}0{{ end }}{{ if .Empty }}e{{ end }}{{ if .None }}n{{ "
        "end "
        "}}{{ if .L }}L{{ end }}{{ if .Neg }}-{{ end }}{{ if 0.0 }}f{{ end }}{{ if \"0\" }}s{{ end }}",
        "L-s");
    row("else if", "{{ if eq .N 1 }}1{{ else if eq .N 7 }}7{{ else }}x{{ end }}", "7");
    row("else with", "{{ with .Empty }}a{{ else with .S }}{{ . }}{{ else }}c{{ end }}", "héllo");
    row("with", "{{ with .M }}{{ .a }}{{ $.N }}{{ end }}", "17");
    row("with keeps dot in else", "{{ with .Empty }}{{ else }}{{ .N }}{{ end }}", "7");
    row("with variable", "{{ with $x := .S }}{{ $x }}{{ . }}{{ end }}", "héllohéllo");
    row("range list", "{{ range .L }}{{ . }},{{ end }}", "3,1,2,");
    row("range with index", "{{ range $i, $v := .L }}{{ $i }}={{ $v }};{{ end }}", "0=3;1=1;2=2;");
    row("range one variable", "{{ range $v := .L }}{{ $v }}{{ end }}", "312");
    row("range map is sorted", "{{ range $k, $v := .M }}{{ $k }}:{{ $v }} {{ end }}",
        "a:1 b:2 c:map[d:deep] ");
    row("range else", "{{ range .None }}x{{ else }}none{{ end }}{{ range .Nope }}x{{ else }}none{{ end }}",
        "nonenone");
    row("range number", "{{ range 3 }}{{ . }}{{ end }}{{ range $i := .N }}{{ $i }}{{ end }}", "0120123456");
    row("break", "{{ range $i, $v := .L }}{{ if eq $i 1 }}{{ break }}{{ end }}{{ $v }}{{ end }}!", "3!");
    row("continue", "{{ range $i, $v := .L }}{{ if eq $i 1 }}{{ continue }}{{ end }}{{ $v }}{{ end }}!",
        "32!");
    row("break of the inner loop", "{{ range .L }}{{ range 5 }}{{ break }}{{ end }}{{ . }}{{ end }}", "312");
    row("variable", "{{ $x := 1 }}{{ $x }}{{ $x = 2 }}{{ $x }}", "12");
    row("assign outer", "{{ $x := 1 }}{{ if true }}{{ $x = 5 }}{{ end }}{{ $x }}", "5");
    row("shadow", "{{ $x := 1 }}{{ if true }}{{ $x := 5 }}{{ $x }}{{ end }}{{ $x }}", "51");
    row("accumulate", "{{ $s := \"\" }}{{ range .L }}{{ $s = printf \"%s%d\" $s . }}{{ end }}{{ $s }}",
        "312");
    row("range assigns", "{{ $v := 0 }}{{ range $v = .L }}{{ end }}{{ $v }}", "2");
    row("root in range", "{{ range .L }}{{ $.N }}{{ end }}", "777");
    row("pipeline", "{{ .S | printf \"%s-%s\" \"a\" | len }}", "8");
    row("parentheses", "{{ (index .L 0) }}{{ (index .M \"c\").d }}", "3deep");
    row("and gives the deciding operand", "{{ and .Zero .N }} {{ and .N .S }} {{ and .N }}", "0 héllo 7");
    row("or gives the deciding operand", "{{ or .Zero .S .N }} {{ or .Zero .Empty }}|", "héllo |");
    row("and stops early", "{{ and .None (index .None 5) }}", "[]");
    row("or stops early", "{{ or .N (index .None 5) }}", "7");
    row("not", "{{ not .Zero }} {{ not .S }}", "true false");
    row("eq", "{{ eq 1 1 }} {{ eq .S \"x\" \"héllo\" }} {{ eq .N 6 }} {{ ne .N 6 }}", "true true false true");
    row("eq with nil", "{{ eq .Nope nil }} {{ eq .S nil }} {{ eq .Nope \"a\" }}", "true false false");
    row("order", "{{ lt 1 2 }}{{ le 2 2 }}{{ gt 1 2 }}{{ ge 2 3 }}{{ lt \"a\" \"b\" }}{{ gt 2.5 1.5 }}",
        "truetruefalsefalsetruetrue");
    row("len", "{{ len .S }} {{ len .L }} {{ len .M }} {{ len \"\" }}", "6 3 3 0");
    row("index", "{{ index .L 2 }} {{ index .M \"b\" }} {{ index .S 0 }} {{ index .M \"zz\" }}",
        "2 2 104 <no value>");
    row("index chain", "{{ index .M \"c\" \"d\" }}", "deep");
    row("slice",
        "{{ slice .L 1 }} {{ slice .L 0 2 }} {{ slice .S 3 }} {{ slice \"abc\" 1 2 }} {{ slice .L 3 }}",
        "[1 2] [3 1] llo b []");
    row("last item", "{{ range $i, $_ := .L }}{{ if eq (len (slice $.L $i)) 1 }}last{{ end }}{{ end }}",
        "last");
    row("printf", "{{ printf \"%d|%5d|%-5d|%05d|%+d|%x|%q|%v|%t|%%\" 7 7 7 7 7 255 \"a\\n\" 2.5 true }}",
        "7|    7|7    |00007|+7|ff|\"a\\n\"|2.5|true|%");
    row("printf floats", "{{ printf \"%.2f|%8.3f|%g|%e|%v\" 3.14159 2.5 1e21 1234.5 1e20 }}",
        "3.14|   2.500|1e+21|1.234500e+03|1e+20");
    row("printf text", "{{ printf \"%s|%6s|%-6s|%.2s|%x\" \"é\" \"é\" \"é\" \"éàü\" \"hi\" }}",
        "é|     é|é     |éà|6869");
    row("printf mistakes",
        "{{ printf \"%d %s %z\" \"x\" 5 1 }} {{ printf \"%d\" }} {{ printf \"a\" 1 \"b\" }} {{ printf \"%\" "
        "}}",
        "%!d(string=x) %!s(int=5) %!z(int=1) %!d(MISSING) a%!(EXTRA int=1, string=b) %!(NOVERB)");
    row("printf lists", "{{ printf \"%d %v %s\" .L .M .Nope }}",
        "[3 1 2] map[a:1 b:2 c:map[d:deep]] %!s(<nil>)");
    row("print", "{{ print 1 2 \"a\" \"b\" 3 4 }}{{ println \"x\" 1 }}", "1 2ab3 4x 1\n");
    row("json", "{{ json .M }} {{ json .S }} {{ json \"<&>\\n\\\"\" }} {{ json .Nope }} {{ json 2.0 }}",
        R"({"a":1,"b":2,"c":{"d":"deep"}} "héllo" "\u003c\u0026\u003e\n\"" null 2)");
    row("dates", "{{ currentDate }} {{ currentDate \"2006\" }} {{ yesterdayDate }}",
        "2024-03-01 2024-03-01 2024-02-29");
    row("escapes", "{{ html \"<a b='c'>\" }} {{ urlquery \"a b&c\" }} {{ js \"it's\" }}",
        "&lt;a b=&#39;c&#39;&gt; a+b%26c it\\'s");
    row("define and template",
        "{{ define \"x\" }}[{{ . }}]{{ end }}{{ template \"x\" .N }}{{ template \"x\" }}", "[7][<no value>]");
    row("block", "{{ block \"b\" .S }}({{ . }}){{ end }}{{ template \"b\" 1 }}", "(héllo)(1)");
    row("a template sees its own root", "{{ define \"x\" }}{{ $.a }}{{ end }}{{ template \"x\" .M }}", "1");
    row("unknown names of a list", "{{ range .L }}{{ end }}{{ $ := 3 }}{{ $ }}", "3");
}

void GoTemplateTest::language() {
    QFETCH(QString, source);
    QFETCH(QString, expected);
    QCOMPARE(render(source.toStdString(), variables()), expected);
}

void GoTemplateTest::errors_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* source, const char* place, const char* message) {
        QTest::newRow(source) << QString(source) << QString(place) << QString(message);
    };
    row("a\n  {{ if .X }}", "line 2, column 3", "without {{end}}");
    row("{{ end }}", "line 1, column 1", "unexpected {{end}}");
    row("é{{ foo 1 }}", "line 1, column 5", "function 'foo' is not defined");
    row("{{ .A", "line 1, column 1", "unclosed action");
    row("{{ \"a }}", "line 1, column 4", "unclosed string");
    row("{{/* a }}", "line 1, column 1", "unclosed comment");
    row("{{ $x }}", "line 1, column 4", "undefined variable '$x'");
    row("{{ if .X }}{{ $y := 1 }}{{ end }}{{ $y }}", "line 1, column 37", "undefined variable '$y'");
    row("{{ }}", "line 1, column 4", "missing value");
    row("{{ 1 | 2 }}", "line 1, column 8", "cannot take the value");
    row("{{ .A .B | }}", "line 1, column 12", "missing value");
    row("{{ break }}", "line 1, column 1", "outside of {{range}}");
    row("{{ if .X }}{{ else }}{{ else }}{{ end }}", "line 1, column 22", "second {{else}}");
    row("{{ 12abc }}", "line 1, column 4", "bad number");
    row("{{ \"a\"\"b\" }}", "line 1, column 7", "unexpected a string");
    row("{{ .A.1 }}", "line 1, column 6", "unexpected");
    row("{{ .A! }}", "line 1, column 6", "unexpected '!'");
    row("{{ (1 }}", "line 1, column 7", "unexpected }}");
    row("{{ nil }}", "line 1, column 4", "nil is not a command");
    row("{{ .N.Foo }}", "line 1, column 4", "no .N.Foo in a int");
    row("{{ .Nope.Foo }}", "line 1, column 4", "nil has no field: .Nope.Foo");
    row("\n{{ index .L 3 }}", "line 2, column 4", "index out of range: 3");
    row("{{ slice .L 2 1 }}", "line 1, column 4", "invalid slice indexes");
    row("{{ lt 1 \"a\" }}", "line 1, column 4", "incompatible types");
    row("{{ eq 1 2.0 }}", "line 1, column 4", "incompatible types");
    row("{{ len 3 }}", "line 1, column 4", "len of int");
    row("{{ not }}", "line 1, column 4", "wants 1, got 0");
    row("{{ range \"abc\" }}{{ end }}", "line 1, column 10", "cannot iterate over string");
    row("{{ template \"t\" }}", "line 1, column 1", "template 't' is not defined");
    row("{{ .N 1 }}", "line 1, column 4", "no function");
    row("{{ if true }}{{ define \"x\" }}{{ end }}{{ end }}", "line 1, column 14", "inside of another");
}

void GoTemplateTest::errors() {
    QFETCH(QString, source);
    QFETCH(QString, place);
    QFETCH(QString, message);
    const auto outcome = render(source.toStdString(), variables());
    QVERIFY2(outcome.contains("error: template " + place + ": "), qPrintable(outcome));
    QVERIFY2(outcome.contains(message), qPrintable(outcome));
}

void GoTemplateTest::families_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QByteArray>("conversation");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* source, const ordered_json& conversation,
                        const char* expected) {
        QTest::newRow(name) << QString(source) << QByteArray::fromStdString(conversation.dump())
                            << QString(expected);
    };
    row("llama3", R"({{- range .Messages }}<|start_header_id|>{{ .Role }}<|end_header_id|>

{{ .Content }}<|eot_id|>
{{- end }}<|start_header_id|>assistant<|end_header_id|>

)",
        {{"messages", messages()}},
        "<|start_header_id|>system<|end_header_id|>\n\nBe kind.<|eot_id|>"
        "<|start_header_id|>user<|end_header_id|>\n\nHi<|eot_id|>"
        "<|start_header_id|>assistant<|end_header_id|>\n\nHello!<|eot_id|>"
        "<|start_header_id|>user<|end_header_id|>\n\nWeather?<|eot_id|>"
        "<|start_header_id|>assistant<|end_header_id|>\n\n");
    row("gemma", R"({{- $system := .System }}
{{- range $i, $m := .Messages }}
{{- if eq .Role "user" }}<start_of_turn>user
{{ if and $system (le $i 1) }}{{ $system }}

{{ end }}{{ .Content }}<end_of_turn>
{{ else if eq .Role "assistant" }}<start_of_turn>model
{{ .Content }}<end_of_turn>
{{ end }}
{{- end }}<start_of_turn>model
)",
        {{"messages", messages()}},
        "<start_of_turn>user\nBe kind.\n\nHi<end_of_turn>\n<start_of_turn>model\nHello!<end_of_turn>\n"
        "<start_of_turn>user\nWeather?<end_of_turn>\n<start_of_turn>model\n");
    row("qwen with tools", R"({{- if or .System .Tools }}<|im_start|>system
{{- if .System }}
{{ .System }}
{{- end }}
{{- if .Tools }}

# Tools
<tools>
{{- range .Tools }}
{"type": "function", "function": {{ .Function }}}
{{- end }}
</tools>
{{- end }}<|im_end|>
{{ end }}
{{- range $i, $_ := .Messages }}
{{- $last := eq (len (slice $.Messages $i)) 1 }}
{{- if eq .Role "user" }}<|im_start|>user
{{ .Content }}<|im_end|>
{{ else if eq .Role "assistant" }}<|im_start|>assistant
{{ if .Content }}{{ .Content }}
{{- else if .ToolCalls }}<tool_call>
{{ range .ToolCalls }}{"name": "{{ .Function.Name }}", "arguments": {{ .Function.Arguments }}}
{{ end }}</tool_call>
{{- end }}{{ if not $last }}<|im_end|>
{{ end }}
{{- else if eq .Role "tool" }}<|im_start|>user
<tool_response>
{{ .Content }}
</tool_response><|im_end|>
{{ end }}
{{- if and (ne .Role "assistant") $last }}<|im_start|>assistant
{{ end }}
{{- end }})",
        {{"messages", tool_messages()}, {"tools", {weather_tool()}}},
        "<|im_start|>system\n\n# Tools\n<tools>\n{\"type\": \"function\", \"function\": "
        "{\"name\":\"weather\","
        "\"description\":\"Looks "
        "outside\",\"parameters\":{\"type\":\"object\",\"required\":[\"city\"],\"properties\":"
        "{\"city\":{\"type\":[\"string\",\"null\"],\"description\":\"The city\",\"minLength\":1},"
        "\"unit\":{\"type\":\"string\",\"description\":\"a \\u003c b\",\"enum\":[\"C\",\"F\"]}}}}}\n"
        "</tools><|im_end|>\n"
        "<|im_start|>user\nWeather?<|im_end|>\n<|im_start|>assistant\n<tool_call>\n"
        "{\"name\": \"weather\", \"arguments\": "
        "{\"city\":\"Köln\",\"n\":2,\"unit\":\"C\"}}\n</tool_call><|im_end|>\n"
        "<|im_start|>user\n<tool_response>\n12\n</tool_response><|im_end|>\n"
        "<|im_start|>user\n<tool_response>\n13\n</tool_response><|im_end|>\n<|im_start|>assistant\n");
    row("mistral with tools", R"({{- range $index, $_ := .Messages }}
{{- if eq .Role "user" }}
{{- if and (le (len (slice $.Messages $index)) 4) $.Tools }}[AVAILABLE_TOOLS] {{ $.Tools }}[/AVAILABLE_TOOLS]
{{- end }}[INST] {{ .Content }}[/INST]
{{- else if eq .Role "assistant" }}
{{- if .Content }} {{ .Content }}</s>
{{- else if .ToolCalls }}[TOOL_CALLS] [
{{- range .ToolCalls }}{"name": "{{ .Function.Name }}", "arguments": {{ json .Function.Arguments }}}
{{- end }}]</s>
{{- end }}
{{- else if eq .Role "tool" }}[TOOL_RESULTS] {"content": {{ json .Content }}}[/TOOL_RESULTS]
{{- end }}
{{- end }})",
        {{"messages", tool_messages()},
         {"tools", ordered_json::parse(R"([{"type":"function","function":{"name":"f"}}])")}},
        "[AVAILABLE_TOOLS] [{\"type\":\"function\",\"function\":{\"name\":\"f\"}}][/AVAILABLE_TOOLS][INST] "
        "Weather?[/INST]"
        "[TOOL_CALLS] [{\"name\": \"weather\", \"arguments\": "
        "{\"city\":\"Köln\",\"n\":2,\"unit\":\"C\"}}]</s>"
        "[TOOL_RESULTS] {\"content\": \"12\"}[/TOOL_RESULTS][TOOL_RESULTS] {\"content\": "
        "\"13\"}[/TOOL_RESULTS]");
    row("deepseek thinking", R"({{- if .System }}{{ .System }}{{ end }}
{{- range $i, $_ := .Messages }}
{{- $last := eq (len (slice $.Messages $i)) 1 }}
{{- if eq .Role "user" }}<｜User｜>{{ .Content }}
{{- else if eq .Role "assistant" }}<｜Assistant｜>
{{- if and $.IsThinkSet .Thinking }}<think>
{{ .Thinking }}
</think>
{{ end }}{{ .Content }}<｜end▁of▁sentence｜>
{{- end }}
{{- if and $last (ne .Role "assistant") }}<｜Assistant｜>
{{- if and $.IsThinkSet (not $.Think) }}<think>

</think>

{{ end }}
{{- end }}
{{- end }})",
        {{"messages", tool_messages()}, {"think", false}},
        "<｜User｜>Weather?<｜Assistant｜><think>\nAsk.\n</"
        "think>\n<｜end▁of▁sentence｜><｜Assistant｜><think>\n\n</think>\n\n");
    row("tools as TypeScript", R"({{- range .Tools }}type {{ .Function.Name }} = (_: {
{{- range $name, $property := .Function.Parameters.Properties }}
// {{ $property.Description }}
{{ $name }}: {{ toTypeScriptType $property }}{{ if eq $property.ToTypeScriptType "string" }}!{{ end }},
{{- end }}
}) => any; {{ .Function.Parameters.Required }} {{ .Function.Parameters.Type }}{{ range .Messages }}{{ end }}
{{- end }})",
        {{"messages", messages()}, {"tools", {weather_tool()}}},
        "error: template line 6, column 88: there is no .Messages in a api.Tool");
    row("TypeScript types",
        R"({{ range .Messages }}{{ end }}{{ range .Tools }}{{ range $name, $p := .Function.Parameters.Properties -}}
{{ $name }}: {{ toTypeScriptType $p }} {{ $p.Type }} {{ $p.Enum }};{{ end }}{{ end }})",
        {{"messages", messages()}, {"tools", {weather_tool()}}},
        "city: string | null [string null] [];unit: string string [C F];");
    row("a tool prints as JSON",
        "{{ range .Messages }}{{ end }}{{ range .Tools }}{{ . }}{{ printf \"%s\" .Function }}{{ end }}",
        {{"messages", messages()},
         {"tools", ordered_json::parse(R"([{"function":{"name":"f"},"type":"function"}])")}},
        R"({"type":"function","function":{"name":"f"}}{"name":"f"})");
    row("numbers of arguments are floats",
        "{{ range .Messages }}{{ range .ToolCalls }}{{ range $k, $v := .Function.Arguments }}{{ $k }}={{ $v "
        "}} {{ end }}{{ end }}{{ end }}",
        {{"messages",
          ordered_json::parse(R"([{"role":"assistant","tool_calls":[{"function":{"name":"f","arguments":
            {"b":1000000,"a":5,"c":null,"d":[1,"x"]}}}]}])")}},
        "a=5 b=1e+06 c=<no value> d=[1 x] ");
    row("an unknown field of a message", "{{ range .Messages }}{{ .Foo }}{{ end }}",
        {{"messages", messages()}}, "error: template line 1, column 25: there is no .Foo in a *api.Message");
}

void GoTemplateTest::families() {
    QFETCH(QString, source);
    QFETCH(QByteArray, conversation);
    QFETCH(QString, expected);
    QCOMPARE(render(source.toStdString(), ordered_json::parse(conversation.toStdString())), expected);
}

void GoTemplateTest::turns_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("chatml")
        << "{{ if .System }}<|im_start|>system\n{{ .System }}<|im_end|>\n{{ end }}{{ if .Prompt "
           "}}<|im_start|>user\n{{ .Prompt }}<|im_end|>\n{{ end }}<|im_start|>assistant\n{{ "
           ".Response }}<|im_end|>\n"
        << "<|im_start|>system\nBe kind.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n"
           "<|im_start|>assistant\nHello!<|im_end|>\n<|im_start|>user\nWeather?<|im_end|>\n"
           "<|im_start|>assistant\n";
    QTest::newRow("without a response")
        << "[INST] {{ if .System }}<<SYS>>{{ .System }}<</SYS>> {{ end }}{{ .Prompt }} [/INST]"
        << "[INST] <<SYS>>Be kind.<</SYS>> Hi [/INST]Hello![INST] Weather? [/INST]";
    QTest::newRow("nothing but the prompt") << "{{ .Prompt }}"
                                            << "HiHello!Weather?";
    QTest::newRow("cut inside of a branch")
        << "{{ .Prompt }}{{ if true }} A: {{ .Response }} end{{ end }} more{{ if .Response }}!{{ end }}\n"
        << "Hi A: Hello! end more!\nWeather? A: ";
}

void GoTemplateTest::turns() {
    QFETCH(QString, source);
    QFETCH(QString, expected);
    QCOMPARE(render(source.toStdString(), {{"messages", messages()}}), expected);
    // One turn may come without messages.
    QCOMPARE(render("{{ .System }}|{{ .Prompt }}|", {{"system", "S"}, {"prompt", "P"}}), QString("S|P|"));
    QCOMPARE(render("{{ .Prompt }}>{{ .Response }}<", {{"prompt", "P"}, {"response", "Be"}}),
             QString("P>Be"));
}

void GoTemplateTest::a_suffix_fills_in() {
    const std::string source =
        "{{ if .Suffix }}<PRE>{{ .Prompt }}<SUF>{{ .Suffix }}<MID>{{ else }}{{ range .Messages "
        "}}{{ .Content }}{{ end }}{{ end }}";
    QCOMPARE(render(source, {{"prompt", "int f("}, {"suffix", "}"}}), QString("<PRE>int f(<SUF>}<MID>"));
    QCOMPARE(render(source, {{"prompt", "int f("}}), QString("int f("));
}

void GoTemplateTest::neighbours_of_a_role_are_merged() {
    const auto list = ordered_json::parse(R"([{"role":"system","content":"a"},{"role":"user","content":"b"},
        {"role":"user","content":"c"},{"role":"system","content":"d"},{"role":"tool","content":"e"},
        {"role":"tool","content":"f"}])");
    QCOMPARE(render("{{ .System }}#{{ range .Messages }}{{ .Role }}={{ .Content }};{{ end }}",
                    {{"messages", list}}),
             QString("a\n\nd#system=a;user=b\n\nc;system=d;tool=e;tool=f;"));
}

void GoTemplateTest::thinking_has_three_faces() {
    const std::string source = "{{ .Think }} {{ .ThinkLevel }} {{ .IsThinkSet }}{{ .Response }}";
    QCOMPARE(render(source, ordered_json::object()), QString("false  false"));
    QCOMPARE(render(source, {{"think", false}}), QString("false  true"));
    QCOMPARE(render(source, {{"think", true}}), QString("true medium true"));
    QCOMPARE(render(source, {{"think", "high"}}), QString("true high true"));
    QVERIFY(render(source, {{"think", 3}}).contains("think must be"));
}

void GoTemplateTest::mentions_ignores_case() {
    const auto parsed =
        GoTemplate::parse("{{ range .messages }}{{ with $.Tools }}{{ .ToolCalls }}{{ end }}{{ end }}");
    QVERIFY(parsed);
    QVERIFY(parsed->mentions("Messages"));
    QVERIFY(parsed->mentions("tools"));
    QVERIFY(parsed->mentions("toolcalls"));
    QVERIFY(!parsed->mentions("suffix"));
    QVERIFY(!parsed->mentions("response"));
    QVERIFY(!GoTemplate::parse("{{ .Prompt }}")->mentions("response"));
}

void GoTemplateTest::wrong_shapes_are_named_data() {
    QTest::addColumn<QByteArray>("conversation");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* conversation, const char* message) {
        QTest::newRow(message) << QByteArray(conversation) << QString(message);
    };
    row(R"([])", "must be a JSON object");
    row(R"({"messages": {}})", "messages must be a list, found object");
    row(R"({"messages": [3]})", "messages[0] must be an object, found number");
    row(R"({"messages": [null]})", "messages[0] must be an object");
    row(R"({"messages": [{"content": ["a"]}]})", "messages[0].content must be a string, found array");
    row(R"({"messages": [{"tool_calls": [{"function": {"arguments": "x"}}]}]})",
        "messages[0].tool_calls[0].function.arguments must be an object");
    row(R"({"tools": [{"function": {"parameters": {"properties": {"p": {"type": 4}}}}}]})",
        "tools[0].function.parameters.properties.p.type must be a list");
    row(R"({"prompt": 3})", "prompt must be a string");
    row(R"({"now": "today"})", "now must be a date");
}

void GoTemplateTest::wrong_shapes_are_named() {
    QFETCH(QByteArray, conversation);
    QFETCH(QString, message);
    const auto outcome = render("{{ .Prompt }}", ordered_json::parse(conversation.toStdString()));
    QVERIFY2(outcome.startsWith("error: ") && outcome.contains(message), qPrintable(outcome));
}

void GoTemplateTest::limits_end_hostile_templates_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QString& source, const char* message) {
        QTest::newRow(name) << source << QString(message);
    };
    row("endless loop", "{{ range 9000000000000000000 }}{{ end }}", "steps");
    row("recursion", "{{ define \"x\" }}{{ template \"x\" }}{{ end }}{{ template \"x\" }}", "levels");
    row("long output", "{{ range 1000000 }}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{{ end }}",
        "writes more");
    row("doubling", "{{ $s := \"0123456789\" }}{{ range 60 }}{{ $s = print $s $s }}{{ end }}", "bytes");
    row("width", "{{ printf \"%2000000d\" 1 }}", "beyond 1000000");
    row("many widths", "{{ range 3000 }}{{ printf \"%999999d\" 1 }}{{ end }}", "writes more");
    row("many variables",
        QString("{{ $a := 1 }}").repeated(5000) + "{{ $b := 1 }}" +
            QString("{{ range 9000000 }}{{ $b }}{{ end }}"),
        "steps");
    row("parentheses", "{{ " + QString("(").repeated(100000) + " }}", "nests deeper");
    row("blocks", QString("{{ if .X }}").repeated(100000), "nests deeper");
    row("else ifs", "{{ if .X }}" + QString("{{ else if .X }}").repeated(100000), "nests deeper");
}

void GoTemplateTest::limits_end_hostile_templates() {
    QFETCH(QString, source);
    QFETCH(QString, message);
    TemplateLimits limits;
    limits.steps = 2'000'000;
    limits.value_bytes = 2 << 20;
    const auto outcome = render(source.toStdString(), variables(), limits);
    QVERIFY2(outcome.contains("error: ") && outcome.contains(message), qPrintable(outcome.left(300)));
}

void GoTemplateTest::templates_tell_how_a_model_answers_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("open");
    QTest::addColumn<QString>("close");
    QTest::addColumn<QString>("call");
    const auto row = [](const char* name, const char* source, const char* open, const char* close,
                        const char* call) { QTest::newRow(name) << source << open << close << call; };
    row("nothing", "{{ .Prompt }}", "", "", "");
    row("thoughts",
        "{{ range .Messages }}{{ if .Thinking }}<think>\n{{ .Thinking }}\n</think>\n{{ end }}{{ .Content "
        "}}{{ "
        "end }}",
        "<think>", "</think>", "");
    row("thoughts of a variable",
        "{{ range $i, $m := $.Messages }}{{ if and $i $m.Thinking }}[[{{ $m.Thinking }}]] {{ end }}{{ end "
        "}}",
        "[[", "]]", "");
    row("thoughts before other text",
        "{{ range .Messages }}a{{ if .Thinking }}b {{ .Thinking }} c{{ end }}d{{ end }}", "b", "c", "");
    row("thoughts without a tag behind",
        "{{ range .Messages }}{{ if .Thinking }}b{{ .Thinking }}{{ end }}{{ end }}", "", "", "");
    row("thoughts of no message",
        "{{ if .Thinking }}<t>{{ .Thinking }}</t>{{ end }}{{ range .Messages }}{{ end }}", "", "", "");
    row("calls",
        "{{ range .Messages }}{{ if .ToolCalls }}\n<call>\n{{ range .ToolCalls }}{\"name\": \"{{ "
        ".Function.Name "
        "}}\"}{{ end }}</call>{{ end }}{{ end }}",
        "", "", "<call>");
    row("calls with the mark at the object",
        "{{ if .ToolCalls }}{{ range .ToolCalls }}functools[{\"name\": {{ end }}{{ end }}", "", "",
        "functools[");
    row("bare calls", "{{ if .ToolCalls }}{{ range .ToolCalls }}{\"name\":1}{{ end }}{{ end }}", "", "", "{");
    row("the first of two",
        "{{ if .X }}y{{ else if .ToolCalls }}first{{ end }}{{ if .ToolCalls }}second{{ end }}", "", "",
        "first");
}

void GoTemplateTest::templates_tell_how_a_model_answers() {
    QFETCH(QString, source);
    QFETCH(QString, open);
    QFETCH(QString, close);
    QFETCH(QString, call);
    const auto parsed = GoTemplate::parse(source.toStdString());
    QVERIFY2(parsed, parsed ? "" : parsed.error().text().c_str());
    const auto marks = parsed->reply_marks();
    QCOMPARE(QString::fromStdString(marks.think_open), open);
    QCOMPARE(QString::fromStdString(marks.think_close), close);
    QCOMPARE(QString::fromStdString(marks.tool_call), call);
}

void GoTemplateTest::one_template_serves_many_threads() {
    const auto parsed = GoTemplate::parse("{{ range $i, $m := .Messages }}{{ $i }}{{ .Role }}{{ end }}");
    QVERIFY(parsed);
    std::vector<std::string> results(4);
    {
        std::vector<std::jthread> threads;
        for (auto& result : results)
            threads.emplace_back([&] {
                for (int i = 0; i < 50; ++i) result = *parsed->render({{"messages", messages()}});
            });
    }
    for (const auto& result : results) QCOMPARE(result, std::string("0system1user2assistant3user"));
}

QTEST_APPLESS_MAIN(GoTemplateTest)
#include "go_template_test.moc"
