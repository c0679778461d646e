// SPDX-License-Identifier: Apache-2.0
#include "text/reply_parser.h"

#include <QTest>

using namespace tars;
using nlohmann::ordered_json;

namespace {

/// Neighbours of one kind joined: "think(…) text(…) call(name {…})".
QString parsed(ReplyFormat format, ReplyParser::Options options, const std::string& reply, std::size_t step) {
    ReplyParser parser(std::move(format), options);
    std::vector<ReplyPiece> pieces;
    const auto add = [&](std::vector<ReplyPiece> more) {
        for (auto& piece : more) {
            const bool joins = !pieces.empty() && pieces.back().kind == piece.kind &&
                               piece.kind != ReplyPiece::Kind::tool_call;
            if (joins) {
                pieces.back().text += piece.text;
            } else {
                pieces.push_back(std::move(piece));
            }
        }
    };
    for (std::size_t i = 0; i < reply.size(); i += step)
        add(parser.push(std::string_view(reply).substr(i, step)));
    add(parser.finish());
    QStringList words;
    for (const auto& piece : pieces) {
        const auto text = QString::fromStdString(piece.text);
        if (piece.kind == ReplyPiece::Kind::thinking) words << "think(" + text + ")";
        if (piece.kind == ReplyPiece::Kind::text) words << "text(" + text + ")";
        if (piece.kind == ReplyPiece::Kind::tool_call)
            words << "call(" + text + " " + QString::fromStdString(piece.arguments.dump()) + ")";
    }
    return words.join(" ");
}

const ReplyFormat kThinks = {"<think>", "</think>", ToolCallForm::none};
const ReplyFormat kQwen = {"<think>", "</think>", ToolCallForm::tagged_json};
const ReplyFormat kLlama = {"", "", ToolCallForm::bare_json};
const ReplyFormat kMistral = {"", "", ToolCallForm::mistral};
const ReplyFormat kCoder = {"", "", ToolCallForm::functions};
const ReplyFormat kGlm = {"", "", ToolCallForm::pairs};
const ReplyFormat kDeepSeek = {"<think>", "</think>", ToolCallForm::deepseek};
const ReplyFormat kMarked = {"", "", ToolCallForm::marked, "functools["};
const ReplyFormat kList = {"", "", ToolCallForm::bare_json, "["};
const ReplyFormat kHarmony = {"<|channel|>analysis<|message|>", "<|end|>", ToolCallForm::channels};
const ReplyFormat kCohere = {"<|START_THINKING|>", "<|END_THINKING|>", ToolCallForm::actions};

/// Of a function f with a text s, numbers n and m, a list l, and what may be a number or a text.
const ordered_json& tools() {
    static const auto kTools = ordered_json::parse(
        R"([{"type":"function","function":{"name":"g"}},
            {"type":"function","function":{"name":"f","parameters":{"type":"object","properties":{
                "s":{"type":"string"},"n":{"type":"integer"},"m":{"anyOf":[{"type":"number"},{"type":"null"}]},
                "l":{"type":"array"},"b":{"type":"boolean"},"t":{"type":["integer","string"]}}}}}])");
    return kTools;
}

}  // namespace

class ReplyParserTest : public QObject {
    Q_OBJECT

  private slots:
    void replies_data();
    void replies();
    void text_is_not_held_back_longer_than_needed();
    void an_endless_call_becomes_text();
    void templates_tell_the_format_data();
    void templates_tell_the_format();
};

Q_DECLARE_METATYPE(ReplyFormat)

void ReplyParserTest::replies_data() {
    QTest::addColumn<ReplyFormat>("format");
    QTest::addColumn<bool>("thinking");
    QTest::addColumn<bool>("tools");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("expected");
    const auto row = [](const ReplyFormat& format, bool thinking, bool tools, const char* reply,
                        const char* expected) {
        QTest::newRow(reply) << format << thinking << tools << QByteArray(reply) << QString(expected);
    };
    row(kThinks, false, false, "<think>\nhm hm\n</think>\n\nYes.", "think(hm hm\n) text(Yes.)");
    row(kThinks, true, false, "\nhm\n\nso</think>Yes </think>", "think(hm\n\nso) text(Yes </think>)");
    row(kThinks, false, false, "Yes <think>no</think>", "text(Yes <think>no</think>)");
    row(kThinks, false, false, " <thin", "text( <thin)");
    row(kThinks, true, false, "a </thin", "think(a </thin)");
    row(kThinks, true, false, "a < b </ thing> </think>c", "think(a < b </ thing> ) text(c)");
    row(kThinks, false, false, "  plain", "text(  plain)");
    row(kMarked, false, true,
        "So: functools[{\"name\": \"f\", \"arguments\": {\"a\": 1}}, {\"name\":\"g\"}] and",
        "text(So: ) call(f {\"a\":1}) call(g {})");
    row(kMarked, false, true, "functools [1]", "text(functools [1])");
    row(kMarked, false, true, "functools[no", "text(functools[no)");
    row(kMarked, false, false, "functools[{\"name\":\"f\"}]", "text(functools[{\"name\":\"f\"}])");
    row(kList, false, true, "[{\"name\":\"f\"},{\"name\":\"g\",\"parameters\":{\"a\":1}}]",
        "call(f {}) call(g {\"a\":1})");
    row(kList, false, true, "[1] is a citation", "text([1] is a citation)");
    row(kQwen, true, true,
        "x</think>\n\n<tool_call>\n{\"name\": \"f\", \"arguments\": {\"a\": 1}}\n</tool_call>",
        "think(x) call(f {\"a\":1})");
    row(kQwen, false, true,
        "So: <tool_call>{\"name\":\"f\",\"arguments\":{\"s\":\"}\\\"{</tool_call>\"}}</tool_call>\n"
        "<tool_call>{\"name\":\"g\"}</tool_call>\nDone",
        "text(So: ) call(f {\"s\":\"}\\\"{</tool_call>\"}) call(g {}) text(Done)");
    row(kQwen, false, true, "<tool_call>{\"name\":\"f\",\"arguments\":\"{\\\"a\\\":2}\"}</tool_call>",
        "call(f {\"a\":2})");
    row(kQwen, false, true, "<tool_call>{\"nam\":\"f\"}</tool_call>",
        "text(<tool_call>{\"nam\":\"f\"}</tool_call>)");
    row(kQwen, false, true, "<tool_call>{\"name\":\"f\",\"arguments\":[1]}",
        "text(<tool_call>{\"name\":\"f\",\"arguments\":[1]})");
    row(kQwen, false, true, "<tool_call>f(1)</tool_call> ok", "text(<tool_call>f(1)</tool_call> ok)");
    row(kQwen, false, true, "a <tool_call>{\"name\":", "text(a <tool_call>{\"name\":)");
    row(kQwen, false, true, "<tool_call>\nno\n<tool_call>{\"name\":\"f\"}</tool_call>",
        "text(<tool_call>\nno\n) call(f {})");
    row(kQwen, false, false, "<tool_call>{\"name\":\"f\"}</tool_call>",
        "text(<tool_call>{\"name\":\"f\"}</tool_call>)");
    row(kLlama, false, true, "{\"name\": \"f\", \"parameters\": {\"q\": \"x\"}}", "call(f {\"q\":\"x\"})");
    row(kLlama, false, true, "\n<|python_tag|>{\"name\": \"f\", \"parameters\": {}}", "call(f {})");
    row(kLlama, false, true, "Use {\"name\": \"f\", \"parameters\": {}}",
        "text(Use {\"name\": \"f\", \"parameters\": {}})");
    row(kLlama, false, true, "{\"city\": 1} is JSON", "text({\"city\": 1} is JSON)");
    row(kLlama, false, true, "<|pyth", "text(<|pyth)");
    row(kLlama, false, false, "{\"name\": \"f\"}", "text({\"name\": \"f\"})");
    row(kMistral, false, true,
        "[TOOL_CALLS] [{\"name\":\"f\",\"arguments\":{\"a\":[1,2]}},{\"name\":\"g\",\"arguments\":{}}]",
        "call(f {\"a\":[1,2]}) call(g {})");
    row(kMistral, false, true, "Hm [TOOL_CALLS]f[ARGS]{\"a\":1}[TOOL_CALLS]g[ARGS]{}",
        "text(Hm ) call(f {\"a\":1}) call(g {})");
    row(kMistral, false, true, "[TOOL_CALLS] []x", "text([TOOL_CALLS] []x)");
    row(kMistral, false, true, "a [TOOL] b", "text(a [TOOL] b)");
    row(kCoder, false, true,
        "So:\n<tool_call>\n<function=f>\n<parameter=s>\n12\n\n</parameter>\n<parameter=n>\n12\n</parameter>\n"
        "<parameter=m>null</parameter><parameter=l>[1, \"a\"]</parameter><parameter=b>True</parameter>"
        "<parameter=t>7</parameter><parameter=other>{}</parameter>\n</function>\n</tool_call>\nDone",
        "text(So:\n) call(f {\"s\":\"12\\n\",\"n\":12,\"m\":null,\"l\":[1,\"a\"],\"b\":true,\"t\":\"7\","
        "\"other\":\"{}\"}) text(Done)");
    row(kCoder, false, true,
        "<tool_call><function=g></function></tool_call><tool_call><function=f><parameter=n>many</parameter>"
        "</function>",
        "call(g {}) call(f {\"n\":\"many\"})");
    row(kCoder, false, true, "<tool_call><function=f><parameter=s>cut",
        "text(<tool_call><function=f><parameter=s>cut)");
    row(kCoder, false, true, "<tool_call>{\"name\":\"f\"}</tool_call>",
        "text(<tool_call>{\"name\":\"f\"}</tool_call>)");
    row(kCoder, false, true, "<tool_call><function=f>x</function></tool_call>",
        "text(<tool_call><function=f>x</function></tool_call>)");
    row(kGlm, false, true,
        "<tool_call>f\n<arg_key>s</arg_key>\n<arg_value>1</arg_value>\n<arg_key>n</arg_key>\n<arg_value>1"
        "</arg_value>\n</tool_call><tool_call>g</tool_call> ok",
        "call(f {\"s\":\"1\",\"n\":1}) call(g {}) text(ok)");
    row(kGlm, false, true, "<tool_call>f<arg_key>s</arg_key><arg_value>1</arg_value>",
        "text(<tool_call>f<arg_key>s</arg_key><arg_value>1</arg_value>)");
    row(kDeepSeek, true, true,
        "hm</think>\n\n<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>f\n```json\n{\"s\": "
        "\"```\"}\n```<｜tool▁call▁end｜>\n<｜tool▁call▁begin｜>g<｜tool▁sep｜>{}<｜tool▁call▁end｜><"
        "｜tool▁calls▁end｜>",
        "think(hm) call(f {\"s\":\"```\"}) call(g {})");
    row(kDeepSeek, true, true,
        "</think><｜tool▁calls▁begin｜><｜tool▁call▁begin｜>f<｜tool▁sep｜>{\"n\":1}<｜tool▁call▁end｜>",
        "call(f {\"n\":1})");
    row(kDeepSeek, true, true, "</think><｜tool▁calls▁begin｜>f<｜tool▁calls▁end｜>",
        "text(<｜tool▁calls▁begin｜>f<｜tool▁calls▁end｜>)");
    row(kCohere, false, true,
        "<|START_THINKING|>I look.<|END_THINKING|><|START_ACTION|>[\n    {\"tool_call_id\": \"0\", "
        "\"tool_name\": \"f\", \"parameters\": {\"n\": 1}},\n    {\"tool_call_id\": \"1\", \"tool_name\": "
        "\"g\"}\n]<|END_ACTION|>",
        "think(I look.) call(f {\"n\":1}) call(g {})");
    row(kCohere, false, true, "<|START_ACTION|>[{\"tool_name\": 1}]<|END_ACTION|>",
        "text(<|START_ACTION|>[{\"tool_name\": 1}]<|END_ACTION|>)");
    row(kCohere, false, true, "<|START_ACTION|>[{\"tool_name\": \"f\"}]", "call(f {})");
    row(kHarmony, false, true,
        "<|channel|>analysis<|message|>Hm.<|end|><|start|>assistant<|channel|>final<|message|>a < "
        "b<|return|>",
        "think(Hm.) text(a < b)");
    row(kHarmony, false, true,
        "<|channel|>analysis<|message|>Look.<|end|><|start|>assistant<|channel|>commentary<|message|>I "
        "look.<|end|><|start|>assistant<|channel|>commentary to=functions.f "
        "<|constrain|>json<|message|>{\"n\": "
        "1}<|call|>",
        "think(Look.) text(I look.) call(f {\"n\":1})");
    row(kHarmony, false, true, " to=functions.a.g<|channel|>commentary json<|message|>{}", "call(a.g {})");
    row(kHarmony, false, true, "<|channel|>commentary to=functions.f<|message|>{\"n\":", "text({\"n\":)");
    row(kHarmony, false, false, "<|channel|>commentary to=functions.f<|message|>{}<|call|>", "text({})");
    row(kHarmony, false, true, "plain <|words|>", "text(plain <|words|>)");
    row(kHarmony, false, true, "<|channel|>final<|message|>ends in a <|en", "text(ends in a <|en)");
    row(kHarmony, false, true, "<|channel|>final", "");
    const std::string lengthy(3000, 'y');
    row(kHarmony, false, true, ("<|channel|>final<|message|>" + lengthy).c_str(),
        ("text(" + lengthy + ")").c_str());
    row(kHarmony, false, true, ("<|channel|>" + lengthy).c_str(),
        ("text(<|channel|>" + lengthy + ")").c_str());
}

void ReplyParserTest::replies() {
    QFETCH(ReplyFormat, format);
    QFETCH(bool, thinking);
    QFETCH(bool, tools);
    QFETCH(QByteArray, reply);
    QFETCH(QString, expected);
    for (const std::size_t step : {std::size_t{1}, std::size_t{3}, std::size_t{7}, std::size_t{1000}})
        QCOMPARE(parsed(format, {thinking, tools, ::tools()}, reply.toStdString(), step), expected);
}

void ReplyParserTest::text_is_not_held_back_longer_than_needed() {
    ReplyParser parser(kQwen, {.starts_thinking = true, .has_tools = true});
    const auto pushed = [&](std::string_view text) {
        std::string out;
        for (const auto& piece : parser.push(text)) out += piece.text;
        return out;
    };
    QCOMPARE(pushed("a b"), std::string("a b"));
    QCOMPARE(pushed(" </th"), std::string(" "));
    QCOMPARE(pushed("x"), std::string("</thx"));
    QCOMPARE(pushed("</think>c"), std::string("c"));
    QCOMPARE(pushed(" d <tool"), std::string(" d "));
    QCOMPARE(pushed("s>"), std::string("<tools>"));
}

void ReplyParserTest::an_endless_call_becomes_text() {
    const auto reply = "<tool_call>{\"name\":\"" + std::string(3 << 20, 'x');
    const auto outcome = parsed(kQwen, {.has_tools = true}, reply, 4096);
    QCOMPARE(outcome, "text(" + QString::fromStdString(reply) + ")");
    // However it comes: what is too long for a call is too long at once, too.
    const auto closed = reply + "\"}</tool_call>";
    QCOMPARE(parsed(kQwen, {.has_tools = true}, closed, closed.size()),
             "text(" + QString::fromStdString(closed) + ")");
    const std::string deep = "<tool_call>{\"name\":\"f\",\"arguments\":{\"a\":" + std::string(5000, '[') +
                             std::string(5000, ']') + "}}";
    QVERIFY(parsed(kQwen, {.has_tools = true}, deep, 4096).startsWith("text("));
    // As deep as it gets: nothing may be copied before its depth is known.
    const std::string deepest(400'000, '[');
    for (const auto& format : {kQwen, kLlama, kMistral, kCohere})
        for (const auto* opening : {"<tool_call>", "{\"a\":", "[TOOL_CALLS]", "<|START_ACTION|>"})
            QVERIFY(parsed(format, {.has_tools = true},
                           opening + deepest + std::string(deepest.size(), ']') + "}", 4096)
                        .startsWith("text("));
}

void ReplyParserTest::templates_tell_the_format_data() {
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("open");
    QTest::addColumn<int>("form");
    const auto row = [](const char* source, const char* open, ToolCallForm form) {
        QTest::newRow(source) << QByteArray(source) << QString(open) << static_cast<int>(form);
    };
    row("{{ .Prompt }}", "", ToolCallForm::none);
    row("<tool_call>\n{\"name\": <function-name>, \"arguments\": x}\n</tool_call> <think>", "<think>",
        ToolCallForm::tagged_json);
    row("<tool_call>\n<function=example>\n</tool_call>", "", ToolCallForm::functions);
    row("<tool_call>{name}\n<arg_key>{k}</arg_key>", "", ToolCallForm::pairs);
    row("<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>' + t + '<｜tool▁sep｜>", "", ToolCallForm::deepseek);
    row("{{ '<|start|>assistant<|channel|>analysis<|message|>' + m }}", "<|channel|>analysis<|message|>",
        ToolCallForm::channels);
    row("<|START_ACTION|>[{\"tool_name\": x}]<|END_ACTION|> <|START_THINKING|>", "<|START_THINKING|>",
        ToolCallForm::actions);
    row("Environment: ipython {\"name\": n, \"parameters\": d}", "", ToolCallForm::bare_json);
    row("[AVAILABLE_TOOLS] [TOOL_CALLS] [THINK][/THINK]", "[THINK]", ToolCallForm::mistral);
    row("<｜Assistant｜><think>", "<think>", ToolCallForm::none);
}

void ReplyParserTest::templates_tell_the_format() {
    QFETCH(QByteArray, source);
    QFETCH(QString, open);
    QFETCH(int, form);
    const auto format = ReplyFormat::from_template(source.toStdString());
    QCOMPARE(QString::fromStdString(format.think_open), open);
    QCOMPARE(static_cast<int>(format.tool_calls), form);
}

QTEST_APPLESS_MAIN(ReplyParserTest)
#include "reply_parser_test.moc"
