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
}

void ReplyParserTest::replies() {
    QFETCH(ReplyFormat, format);
    QFETCH(bool, thinking);
    QFETCH(bool, tools);
    QFETCH(QByteArray, reply);
    QFETCH(QString, expected);
    for (const std::size_t step : {std::size_t{1}, std::size_t{3}, std::size_t{7}, std::size_t{1000}})
        QCOMPARE(parsed(format, {thinking, tools}, reply.toStdString(), step), expected);
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
    const std::string deep = "<tool_call>{\"name\":\"f\",\"arguments\":{\"a\":" + std::string(5000, '[') +
                             std::string(5000, ']') + "}}";
    QVERIFY(parsed(kQwen, {.has_tools = true}, deep, 4096).startsWith("text("));
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
    row("<tool_call>\n<function=example>\n</tool_call>", "", ToolCallForm::none);
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
