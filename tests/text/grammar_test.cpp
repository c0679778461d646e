// SPDX-License-Identifier: Apache-2.0
#include "text/grammar.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <random>
#include <thread>

using namespace tars;
using nlohmann::ordered_json;

namespace {

std::shared_ptr<const GrammarVocabulary> no_tokens() {
    return std::make_shared<const GrammarVocabulary>(std::vector<std::string>{}, std::vector<TokenId>{});
}

/// "whole", "part", or "refused at N": how far `text` belongs to the grammar.
QString outcome(const Grammar& grammar, std::string_view text) {
    GrammarState state(grammar, no_tokens());
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!state.accept_bytes(text.substr(i, 1))) return QString("refused at %1").arg(i);
    return state.can_end() ? "whole" : "part";
}

Grammar gbnf(const char* text) {
    auto grammar = Grammar::from_gbnf(text);
    if (!grammar) qFatal("%s", grammar.error().message.c_str());
    return std::move(*grammar);
}

/// Random JSON of every kind, with strings that need escapes.
ordered_json random_json(std::mt19937& random, int depth) {
    const auto below = [&](unsigned n) { return static_cast<int>(random() % n); };
    const auto text = [&] {
        static const std::vector<std::string> kParts = {"a",  "é",    "世", "😀", "\"",     "\\",
                                                        "\n", "\x01", "/",  " ", "\u2028", "\x7f"};
        std::string made;
        for (int i = below(6); i > 0; --i)
            made += kParts[static_cast<std::size_t>(below(static_cast<unsigned>(kParts.size())))];
        return made;
    };
    switch (below(depth > 0 ? 8 : 6)) {
    case 0:
        return nullptr;
    case 1:
        return below(2) == 1;
    case 2:
        return below(2000) - 1000;
    case 3:
        return std::ldexp(static_cast<double>(below(100000)) - 50000, below(60) - 30);
    case 4:
        return 123456789012345678;
    case 5:
        return text();
    case 6: {
        auto list = ordered_json::array();
        for (int i = below(4); i > 0; --i) list.push_back(random_json(random, depth - 1));
        return list;
    }
    default: {
        auto object = ordered_json::object();
        for (int i = below(4); i > 0; --i) object[text()] = random_json(random, depth - 1);
        return object;
    }
    }
}

}  // namespace

class GrammarTest : public QObject {
    Q_OBJECT

  private slots:
    void gbnf_texts_data();
    void gbnf_texts();
    void gbnf_errors_data();
    void gbnf_errors();
    void every_prefix_of_a_json_object_is_accepted();
    void broken_json_is_refused_at_once_data();
    void broken_json_is_refused_at_once();
    void masks_say_what_accepts_says();
    void characters_may_be_split_over_tokens();
    void end_and_control_tokens();
    void copies_are_independent();
    void hostile_grammars_stay_bounded();
    void one_grammar_serves_many_threads();
};

void GrammarTest::gbnf_texts_data() {
    QTest::addColumn<QByteArray>("grammar");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* grammar, const char* text, const char* expected) {
        QTest::addRow("%s: %s", grammar, text)
            << QByteArray(grammar) << QByteArray(text) << QString(expected);
    };
    row("root ::= \"abc\"", "abc", "whole");
    row("root ::= \"abc\"", "ab", "part");
    row("root ::= \"abc\"", "abd", "refused at 2");
    row("root ::= \"abc\"", "abca", "refused at 3");
    row("root ::= \"a\" | \"bc\" | \"bd\"", "bd", "whole");
    row("root ::= [a-c]+", "abcabc", "whole");
    row("root ::= [a-c]+", "", "part");
    row("root ::= [^a-c\\n]*", "xyz é世😀", "whole");
    row("root ::= [^a-c\\n]*", "xb", "refused at 1");
    row("root ::= [é-ü]", "ö", "whole");
    row("root ::= [é-ü]", "à", "refused at 1");
    row("root ::= [a\\-\\]z-]+", "a-]z", "whole");
    row("root ::= .", "😀", "whole");
    row("root ::= . .", "a\n", "whole");
    row("root ::= \"\\x41\\u00e9\\U0001F600\\\"\\\\\"", "Aé😀\"\\", "whole");
    row("root ::= \"a\"? \"b\"", "b", "whole");
    row("root ::= \"a\"{3}", "aa", "part");
    row("root ::= \"a\"{3}", "aaaa", "refused at 3");
    row("root ::= \"a\"{2,}", "aaaaa", "whole");
    row("root ::= \"a\"{1,3}", "aaaa", "refused at 3");
    row("root ::= \"a\"{0,2} \"b\"", "aab", "whole");
    row("root ::= \"a\"{0}\"b\"", "b", "whole");
    row("root ::= (\"ab\" | \"c\"){2} \"!\"", "abc!", "whole");
    row("root ::= \"ab\"*", "abab", "whole");
    row("root ::= \"ab\"*", "aba", "part");
    row("root ::= a b # comment\na ::= \"x\"\n\n# more\nb ::=\n  \"y\" |\n  \"z\"\n", "xz", "whole");
    row("root ::= (\n \"a\"\n | \"b\"\n) \"c\"", "bc", "whole");
    row("root ::= \"(\" root \")\" | \"\"", "((()))", "whole");
    row("root ::= \"(\" root \")\" | \"\"", "(()))", "refused at 4");
    row("root ::= list\nlist ::= \"1\" | \"1,\" list", "1,1,1", "whole");
    row("root ::= e\ne ::= t (\"+\" t)*\nt ::= [0-9]+ | \"(\" e \")\"", "(1+22)+3", "whole");
    row("root ::= e\ne ::= t (\"+\" t)*\nt ::= [0-9]+ | \"(\" e \")\"", "(1+)", "refused at 3");
    row("root ::= \"a\" root \"a\" | \"b\"", "aabaa", "whole");
    row("root ::= p p\np ::= \"a\" | \"aa\"", "aaa", "whole");
    row("root ::= \"\"", "", "whole");
    row("root ::= \"\"", "a", "refused at 0");
}

void GrammarTest::gbnf_texts() {
    QFETCH(QByteArray, grammar);
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(outcome(gbnf(grammar.constData()), text.toStdString()), expected);
}

void GrammarTest::gbnf_errors_data() {
    QTest::addColumn<QByteArray>("grammar");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const QByteArray& grammar, const char* message) {
        QTest::newRow(name) << grammar << QString(message);
    };
    row("empty", "", "no rule 'root'");
    row("no root", "a ::= \"x\"", "no rule 'root'");
    row("undefined", "root ::= x", "rule 'x' is used and not defined");
    row("twice", "root ::= \"a\"\nroot ::= \"b\"", "line 2: rule 'root' is defined twice");
    row("left recursion", "root ::= root \"a\" | \"b\"", "rule 'root' begins with itself");
    row("indirect left recursion", "root ::= a\na ::= b \"x\" | \"y\"\nb ::= a", "begins with itself");
    row("hidden left recursion", "root ::= e root \"a\" | \"b\"\ne ::= \"x\"?", "begins with itself");
    row("repeats nothing", "root ::= (\"a\"?)*", "repeats what may be empty");
    row("never ends", "root ::= \"a\" root", "rule 'root' can never end");
    row("open string", "root ::= \"a", "line 1: a string without its closing quote");
    row("open set", "root ::= [a", "without its ']'");
    row("empty set", "root ::= []", "is empty");
    row("nothing but surrogates", "root ::= \"\\ud800\"", "no character");
    row("open group", "root ::= (\"a\"", "expected ')'");
    row("bad escape", "root ::= \"\\q\"", "unknown escape \\q");
    row("short escape", "root ::= \"\\x1\"", "2 hexadecimal digits");
    row("backward range", "root ::= [b-a]", "ends before it begins");
    row("backward repetition", "root ::= \"a\"{3,2}", "3 to 2 times");
    row("many repetitions", "root ::= \"a\"{200000}", "beyond the bound");
    row("many symbols",
        "root ::= a{90000}\na ::= b{90000}\nb ::= " + QByteArray("\"x\"{90000} ").repeated(30), "symbols");
    row("no definition", "root = \"a\"", "expected '::='");
    row("stray", "root ::= \"a\" )", "unexpected ')'");
    row("deep groups", "root ::= " + QByteArray("(").repeated(100000), "nest deeper");
    row("not UTF-8", "root ::= [\xff]", "not valid UTF-8");
}

void GrammarTest::gbnf_errors() {
    QFETCH(QByteArray, grammar);
    QFETCH(QString, message);
    const auto made = Grammar::from_gbnf(grammar.toStdString());
    QVERIFY(!made);
    QVERIFY2(QString::fromStdString(made.error().message).contains(message), made.error().message.c_str());
}

void GrammarTest::every_prefix_of_a_json_object_is_accepted() {
    const auto grammar = Grammar::json_object();
    std::mt19937 random(7);
    for (int i = 0; i < 60; ++i) {
        const ordered_json object = {{"k", random_json(random, 3)}, {"", random_json(random, 2)}};
        for (const auto& text : {object.dump(), object.dump(2), object.dump(-1, ' ', true)}) {
            GrammarState state(grammar, no_tokens());
            for (std::size_t j = 0; j < text.size(); ++j) {
                QVERIFY2(!state.can_end(), text.c_str());
                QVERIFY2(state.accept_bytes(std::string_view(text).substr(j, 1)),
                         (text + " at " + std::to_string(j)).c_str());
            }
            QVERIFY(state.can_end() && state.must_end());
        }
    }
}

void GrammarTest::broken_json_is_refused_at_once_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("at");
    const auto row = [](const char* text, int at) { QTest::newRow(text) << QByteArray(text) << at; };
    row("[", 0);
    row("{\"a\":1,}", 7);
    row("{,", 1);
    row("{\"a\"1", 4);
    row("{\"a\":01", 6);
    row("{\"a\":-x", 6);
    row("{\"a\":1.,", 7);
    row("{\"a\":tru3", 8);
    row("{\"a\":\"\x01", 6);
    row("{\"a\":\"\n", 6);
    row("{\"a\":\"\\q", 7);
    row("{\"a\":\"\\u12g", 10);
    row("{\"a\":\"\\ud800x", 12);
    row("{\"a\":\"\\ud800\\u0041", 14);
    row("{\"a\":\"\\udc00", 9);
    row("{\"a\":\"\\ud000\\udc00", 15);
    row("{\"a\":\"\xff", 6);
    row("{\"a\":\"\xc0\x80", 6);
    row("{\"a\":\"\xed\xa0\x80", 7);
    row("{\"a\":\"\xf5", 6);
    row("{\"a\":[1,]", 8);
    row("{\"a\":[1}", 7);
    row("{\"a\":1}}", 7);
    row("{a", 1);
    row("{'", 1);
    row("{\"a\":1e999", 9);
}

void GrammarTest::broken_json_is_refused_at_once() {
    QFETCH(QByteArray, text);
    QFETCH(int, at);
    QCOMPARE(outcome(Grammar::json_object(), text.toStdString()), QString("refused at %1").arg(at));
}

void GrammarTest::masks_say_what_accepts_says() {
    // Every byte, pieces that share beginnings, whole words, and one piece twice.
    std::vector<std::string> pieces = {
        "",     "{\"", "{\"a", "{\"ab\":", "\":", "\": ", "\",\"",  "true", "tru", "null}", "12",   "1}",
        "1,\"", "}",   "}",    "}}",       "é",   "\xc3", "\xa9\"", " \"",  "\\u", "\\ud8", "    ", "\n  "};
    for (int byte = 0; byte < 256; ++byte) pieces.emplace_back(1, static_cast<char>(byte));
    const std::vector<TokenId> ends = {0};
    const auto vocabulary = std::make_shared<const GrammarVocabulary>(pieces, ends);
    const auto schema = Grammar::from_json_schema(ordered_json::parse(
        R"({"properties":{"a":{"type":"string","maxLength":3},"ab":{"type":["boolean","null","integer"]}}})"));
    QVERIFY(schema);
    for (const auto& grammar : {Grammar::json_object(), *schema, gbnf("root ::= [^\\n]{0,9} \"}\"")}) {
        std::mt19937 random(3);
        for (int walk = 0; walk < 20; ++walk) {
            GrammarState state(grammar, vocabulary);
            for (int step = 0; step < 30 && !state.has_ended(); ++step) {
                std::vector<std::uint8_t> mask(pieces.size(), 9);
                const auto count = state.fill_mask(mask);
                std::vector<TokenId> allowed;
                for (std::size_t i = 0; i < pieces.size(); ++i) {
                    QCOMPARE(mask[i] == 1, state.accepts(static_cast<TokenId>(i)));
                    QVERIFY(mask[i] <= 1);
                    if (mask[i] == 1) allowed.push_back(static_cast<TokenId>(i));
                }
                QCOMPARE(allowed.size(), count);
                QVERIFY(count > 0);
                QVERIFY(state.accept(allowed[random() % allowed.size()]));
            }
        }
    }
}

void GrammarTest::characters_may_be_split_over_tokens() {
    const std::vector<std::string> pieces = {"\xf0\x9f", "\x98", "\x80", "\xa9", "x"};
    const auto vocabulary = std::make_shared<const GrammarVocabulary>(pieces, std::vector<TokenId>{});
    GrammarState state(gbnf("root ::= [\U0001F600-\U0001F602]+"), vocabulary);
    QVERIFY(!state.accept(1));
    QVERIFY(state.accept(0));
    QVERIFY(!state.accept(0));
    QVERIFY(!state.can_end());
    QVERIFY(state.accept(1));
    QVERIFY(!state.accept(3));
    QVERIFY(state.accept(2));
    QVERIFY(state.can_end());
    QVERIFY(!state.must_end());
}

void GrammarTest::end_and_control_tokens() {
    const std::vector<std::string> pieces = {"a", "</s>", "", "b"};
    const std::vector<TokenId> ends = {1, 77};
    const auto vocabulary = std::make_shared<const GrammarVocabulary>(pieces, ends);
    GrammarState state(gbnf("root ::= \"a\" \"</s>\"?"), vocabulary);
    std::vector<std::uint8_t> mask(pieces.size());
    QCOMPARE(state.fill_mask(mask), std::size_t{1});
    QVERIFY(!state.accept(1));  // not yet complete
    QVERIFY(!state.accept(2));  // a control token has no bytes
    QVERIFY(!state.accept(-1));
    QVERIFY(!state.accept(99));
    QVERIFY(state.accept(0));
    QCOMPARE(state.fill_mask(mask), std::size_t{1});
    QCOMPARE(mask, (std::vector<std::uint8_t>{0, 1, 0, 0}));
    QVERIFY(state.accept(1));
    QVERIFY(state.has_ended());
    QVERIFY(!state.accepts(0));
    QVERIFY(!state.accept(1));
    QCOMPARE(state.fill_mask(mask), std::size_t{0});
}

void GrammarTest::copies_are_independent() {
    GrammarState state(gbnf("root ::= \"a\" (\"b\" | \"c\" \"d\")"), no_tokens());
    QVERIFY(state.accept_bytes("a"));
    auto copy = state;
    QVERIFY(copy.accept_bytes("c"));
    QVERIFY(!state.accepts_bytes("d"));
    QVERIFY(!state.accept_bytes("bb"));  // a refusal changes nothing
    QVERIFY(state.accept_bytes("b"));
    QVERIFY(state.must_end());
    QVERIFY(copy.accept_bytes("d"));
}

void GrammarTest::hostile_grammars_stay_bounded() {
    // Each text has exponentially many readings.
    const auto ambiguous = gbnf(
        "root ::= s s s s\ns ::= \"a\" s | \"a\" s \"b\" | \"a\" t | \"\"\nt ::= \"a\" t | \"a\" s | \"\"");
    GrammarState state(ambiguous, no_tokens());
    for (int i = 0; i < 300; ++i) {
        if (!state.accept_bytes("a")) break;
    }
    // Nesting has its bound, and closing is always possible.
    GrammarState nested(gbnf("root ::= \"[\" root \"]\" | \"x\""), no_tokens());
    int depth = 0;
    while (depth < 100000 && nested.accept_bytes("[")) ++depth;
    QVERIFY2(depth > 100 && depth < 1000, qPrintable(QString::number(depth)));
    QVERIFY(nested.accept_bytes("x"));
    while (depth-- > 0) QVERIFY(nested.accept_bytes("]"));
    QVERIFY(nested.must_end());
    // A long repetition, and a chain of many rules.
    GrammarState counted(gbnf("root ::= [ab]{0,50000} \"!\""), no_tokens());
    for (int i = 0; i < 50000; ++i) QVERIFY(counted.accept_bytes("a"));
    QVERIFY(!counted.accept_bytes("a"));
    QVERIFY(counted.accept_bytes("!"));
}

void GrammarTest::one_grammar_serves_many_threads() {
    const auto grammar = Grammar::json_object();
    const GrammarState start(grammar, no_tokens());
    std::vector<int> good(4);
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                std::mt19937 random(static_cast<unsigned>(t));
                for (int i = 0; i < 20; ++i) {
                    auto state = start;  // shares what it learned
                    const ordered_json object = {{"k", random_json(random, 2)}};
                    good[static_cast<std::size_t>(t)] +=
                        state.accept_bytes(object.dump()) && state.must_end();
                }
            });
    }
    for (const int count : good) QCOMPARE(count, 20);
}

QTEST_APPLESS_MAIN(GrammarTest)
#include "grammar_test.moc"
