// SPDX-License-Identifier: Apache-2.0
#include "schema_validator.h"
#include "text/grammar.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <random>

using namespace tars;
using nlohmann::json;
using nlohmann::ordered_json;

namespace {

std::shared_ptr<const GrammarVocabulary> no_tokens() {
    return std::make_shared<const GrammarVocabulary>(std::vector<std::string>{}, std::vector<TokenId>{});
}

/// A random text of the grammar, byte by byte; beyond a length it takes what closes strings, lists and
/// objects. Every other byte is one of a few, so that patterns come about. Nothing where it comes to no end.
std::string random_text(GrammarState state, int bytes, std::mt19937& random) {
    std::string text;
    while (!state.must_end() && text.size() < 2000) {
        if (state.can_end() && random() % 4 == 0) break;
        std::string allowed, few;
        for (int byte = 0; byte < bytes; ++byte) {
            const char c = static_cast<char>(byte);
            if (!state.accepts_bytes({&c, 1})) continue;
            allowed += c;
            if (std::string_view("abc01\"").find(c) != std::string_view::npos) few += c;
        }
        if (allowed.empty()) break;
        if (!few.empty() && random() % 2 == 0) allowed = few;
        const auto closing =
            text.size() > 80 || random() % 5 == 0 ? allowed.find_first_of("\"]}") : allowed.npos;
        const char next = allowed[closing != allowed.npos ? closing : random() % allowed.size()];
        if (!state.accept_bytes({&next, 1})) qFatal("accepted and refused");
        text += next;
    }
    return state.can_end() ? text : std::string();
}

}  // namespace

class GrammarSchemaTest : public QObject {
    Q_OBJECT

  private slots:
    void documents_data();
    void documents();
    void random_texts_are_valid_data();
    void random_texts_are_valid();
    void errors_data();
    void errors();
    void integer_ranges_hold_exactly();
    void hostile_schemas_stay_bounded();
};

namespace {

struct Schema {
    const char* name;
    const char* schema;
    std::vector<const char*> valid;
    std::vector<const char*> invalid;
};

const std::vector<Schema>& schemas() {
    static const std::vector<Schema> kSchemas = {
        {"anything", "{}", {"1", "\"a\"", "[1,{\"b\":null}]"}, {"x"}},
        {"true", "true", {"null"}, {}},
        {"types", R"({"type":["integer","null"]})", {"5", "-7", "null", "0"}, {"1.5", "\"a\"", "true", "01"}},
        {"boolean", R"({"type":"boolean"})", {"true", "false"}, {"null", "\"true\""}},
        {"object",
         R"({"type":"object","properties":{"name":{"type":"string"},"age":{"type":"integer"}},"required":["name"]})",
         {R"({"name":"x"})", R"({"name": "x", "age": 3})", "{\n  \"name\": \"é\\n\"\n}"},
         {R"({"age":3})", R"({"name":3})", R"({"name":"x","other":1})", "{}", "[]"}},
        {"optional members",
         R"({"properties":{"a":{"type":"integer"},"b":{"type":"integer"},"c":{"type":"integer"}}})",
         {"{}", R"({"a":1})", R"({"b":1})", R"({"a":1,"c":2})", R"({"a":1,"b":2,"c":3})"},
         {R"({"a":1,})", R"({"c":1,"a":2})", R"({"a":"1"})", R"({"a":1,"a":1})"}},
        {"any object", R"({"type":"object"})", {"{}", R"({"x":[1]})"}, {"[]", "{1}"}},
        {"additional",
         R"({"type":"object","properties":{"a":{"type":"integer"},"ab":{"type":"integer"}},"additionalProperties":{"type":"boolean"}})",
         {R"({"a":1,"x":true})", R"({"abc":false})", R"({"":true,"b":false})", "{}"},
         {R"({"a":true})", R"({"x":1})", R"({"x":true,"a":1})", R"({"ab":false})"}},
        {"additional only",
         R"({"type":"object","additionalProperties":{"type":"integer"}})",
         {"{}", R"({"q":1,"\n":2})"},
         {R"({"q":"1"})"}},
        {"closed", R"({"type":"object","additionalProperties":false})", {"{}"}, {R"({"a":1})"}},
        {"required without a schema",
         R"({"type":"object","required":["z"]})",
         {R"({"z":1})", R"({"z":[],"y":2})"},
         {"{}"}},
        {"enum",
         R"({"enum":["red","green",3,null,{"a":[1]}]})",
         {"\"red\"", "\"green\"", "3", "null", R"({"a":[1]})", R"({"a": [ 1 ]})"},
         {"\"blue\"", "4", "\"re\""}},
        {"enum of a type", R"({"type":"string","enum":["a",1]})", {"\"a\""}, {"1"}},
        {"const", R"({"const":"x\"\\y"})", {R"("x\"\\y")"}, {"\"x\""}},
        {"array",
         R"({"type":"array","items":{"type":"integer"}})",
         {"[]", "[1]", "[1, 2,3]", "[\n  1,\n  2\n]"},
         {"[1,]", "[\"a\"]", "[,1]"}},
        {"counted array",
         R"({"type":"array","items":{"type":"null"},"minItems":2,"maxItems":3})",
         {"[null,null]", "[null,null,null]"},
         {"[null]", "[]", "[null,null,null,null]"}},
        {"at most one",
         R"({"type":"array","items":{"type":"null"},"maxItems":1})",
         {"[]", "[null]"},
         {"[null,null]"}},
        {"no items", R"({"type":"array","maxItems":0})", {"[]"}, {"[1]"}},
        {"tuple",
         R"({"prefixItems":[{"type":"integer"},{"type":"string"}],"items":{"type":"boolean"},"minItems":2})",
         {R"([1,"a"])", R"([1,"a",true])"},
         {"[1]", R"(["a",1])", R"([1,"a",2])"}},
        {"closed tuple",
         R"({"prefixItems":[{"type":"integer"},{"type":"string"}],"items":false})",
         {"[]", "[1]", R"([1,"a"])"},
         {R"([1,"a",1])"}},
        {"lengths",
         R"({"type":"string","minLength":2,"maxLength":3})",
         {"\"ab\"", "\"éü世\"", R"("\n\u0041")", R"("\ud83d\ude00a")"},
         {"\"a\"", "\"abcd\"", "\"\""}},
        {"pattern",
         R"({"type":"string","pattern":"^[A-Z]{2}-\\d+(\\.[xy]?)*$"})",
         {"\"AB-12\"", "\"AB-1.x.\""},
         {"\"ab-1\"", "\"AB-\"", "\"AB-1z\""}},
        {"pattern inside",
         R"({"type":"string","pattern":"b+c"})",
         {"\"bc\"", "\"abbcd\""},
         {"\"ab\"", "\"c\""}},
        {"pattern alternatives",
         R"({"pattern":"^a|b$|^\"\\\\$"})",
         {"\"axx\"", "\"xxb\"", R"("\"\\")"},
         {"\"xx\""}},
        {"pattern classes",
         R"({"pattern":"^\\w[^a-z\\s][.\\-]$"})",
         {"\"_A.\"", "\"9--\""},
         {"\"_a.\"", "\"_A,\""}},
        {"integer range",
         R"({"type":"integer","minimum":-12,"maximum":105})",
         {"-12", "-9", "0", "7", "99", "100", "105"},
         {"-13", "106", "110", "1000", "1.5"}},
        {"positive", R"({"type":"integer","exclusiveMinimum":0})", {"1", "10", "999"}, {"0", "-1"}},
        {"negative", R"({"type":"integer","exclusiveMaximum":0})", {"-1", "-10"}, {"0", "1"}},
        {"far",
         R"({"type":"integer","minimum":1950,"maximum":2049})",
         {"1950", "1999", "2000", "2049"},
         {"1949", "2050", "195", "20490"}},
        {"fractional bounds", R"({"type":"integer","minimum":0.5,"maximum":2.5})", {"1", "2"}, {"0", "3"}},
        {"number range",
         R"({"type":"number","minimum":0,"maximum":1})",
         {"0", "0.5", "1", "1.0", "0.0"},
         {"-0.1", "1.01", "2"}},
        {"open number range",
         R"({"type":"number","exclusiveMinimum":-2,"exclusiveMaximum":3})",
         {"-1.99", "0", "2.999", "-0.5"},
         {"-2", "3", "-2.0", "3.0"}},
        {"above zero",
         R"({"type":"number","exclusiveMinimum":0})",
         {"0.001", "1", "12.5"},
         {"0", "0.0", "-1"}},
        {"number", R"({"type":"number"})", {"1e5", "-1.25E-3", "0"}, {"1e", ".5", "+1"}},
        {"any of",
         R"({"anyOf":[{"type":"integer"},{"type":"string","maxLength":1}]})",
         {"1", "\"a\""},
         {"\"ab\"", "null"}},
        {"any of beside properties",
         R"({"type":"object","properties":{"a":{"type":"integer"},"b":{"type":"integer"}},"anyOf":[{"required":["a"]},{"required":["b"]}]})",
         {R"({"a":1})", R"({"b":1})", R"({"a":1,"b":2})"},
         {"{}"}},
        {"one of types", R"({"oneOf":[{"type":"integer"},{"type":"null"}]})", {"1", "null"}, {"\"a\""}},
        {"one of kinds",
         R"({"oneOf":[{"type":"object","properties":{"kind":{"const":"a"},"x":{"type":"integer"}},"required":["kind","x"]},
            {"type":"object","properties":{"kind":{"const":"b"},"y":{"type":"string"}},"required":["kind"]}]})",
         {R"({"kind":"a","x":1})", R"({"kind":"b"})", R"({"kind":"b","y":""})"},
         {R"({"kind":"a"})", R"({"kind":"c"})", R"({"kind":"b","x":1})"}},
        {"all of",
         R"({"allOf":[{"type":"object","properties":{"a":{"type":"integer","minimum":3}},"required":["a"]},{"properties":{"b":{"type":"null"},"a":{"maximum":5}},"required":["b"]}]})",
         {R"({"a":4,"b":null})"},
         {R"({"a":2,"b":null})", R"({"a":6,"b":null})", R"({"a":4})"}},
        {"all of ranges",
         R"({"allOf":[{"type":"integer","minimum":3,"maximum":9},{"minimum":5,"maximum":20},{"maximum":30,"minimum":1}]})",
         {"5", "9"},
         {"3", "4", "10", "20", "30"}},
        {"all of required",
         R"({"allOf":[{"type":"object","properties":{"a":{},"b":{}},"required":["a"]},{"required":["b"]}]})",
         {R"({"a":1,"b":2})"},
         {R"({"a":1})", R"({"b":1})"}},
        {"all of closed and open",
         R"({"allOf":[{"type":"object","properties":{"a":{"type":"null"}},"additionalProperties":false},{"properties":{"a":{},"b":{}}}]})",
         {R"({"a":null})", "{}"},
         {R"({"b":1})", R"({"a":1})"}},
        {"all of enums", R"({"allOf":[{"enum":[1,2,3]},{"enum":[3,2,5]}]})", {"2", "3"}, {"1", "5"}},
        {"references",
         R"({"$defs":{"p":{"type":"object","properties":{"x":{"type":"integer"}},"required":["x"]}},"type":"array","items":{"$ref":"#/$defs/p"}})",
         {"[]", R"([{"x":1},{"x":2}])"},
         {"[1]", "[{}]"}},
        {"a tree",
         R"({"$ref":"#/$defs/node","$defs":{"node":{"type":"object","properties":{"v":{"type":"integer"},"next":{"anyOf":[{"$ref":"#/$defs/node"},{"type":"null"}]}},"required":["v","next"]}}})",
         {R"({"v":1,"next":null})", R"({"v":1,"next":{"v":2,"next":null}})"},
         {R"({"v":1})", R"({"v":1,"next":{}})"}},
        {"root reference", R"({"type":"array","items":{"$ref":"#"}})", {"[]", "[[],[[]]]"}, {"[1]"}},
        {"reference with siblings",
         R"({"$defs":{"s":{"type":"string"}},"$ref":"#/$defs/s","maxLength":2})",
         {"\"ab\""},
         {"\"abc\"", "1"}},
        {"date",
         R"({"type":"string","format":"date"})",
         {"\"2024-02-29\"", "\"2000-02-29\"", "\"1999-12-31\""},
         {"\"2023-02-29\"", "\"1900-02-29\"", "\"2024-13-01\"", "\"2024-04-31\""}},
        {"time",
         R"({"type":"string","format":"time"})",
         {"\"23:59:59Z\"", "\"00:00:00.5+02:00\""},
         {"\"24:00:00Z\"", "\"12:00:00\""}},
        {"date-time",
         R"({"type":"string","format":"date-time"})",
         {"\"2024-02-29T12:00:00Z\""},
         {"\"2024-02-29\""}},
        {"uuid",
         R"({"type":"string","format":"uuid"})",
         {"\"123e4567-e89b-12d3-a456-426614174000\""},
         {"\"123e4567\""}},
        {"another format is a remark",
         R"({"type":"string","format":"email","title":"t","description":"d","default":1})",
         {"\"a@b\""},
         {"1"}},
        {"impossible choices fall away",
         R"({"anyOf":[false,{"type":"integer","minimum":3,"maximum":2},{"type":"null"}]})",
         {"null"},
         {"3"}},
        {"unusual keys",
         R"({"properties":{"a\"b\\\n":{"type":"null"},"世":{"type":"null"}},"additionalProperties":{"type":"integer"}})",
         {R"({"a\"b\\\n":null,"世":null,"世界":1})"},
         {R"({"世":1})"}},
    };
    return kSchemas;
}

}  // namespace

void GrammarSchemaTest::documents_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < schemas().size(); ++i)
        QTest::newRow(schemas()[i].name) << static_cast<int>(i);
}

void GrammarSchemaTest::documents() {
    QFETCH(int, index);
    const auto& row = schemas()[static_cast<std::size_t>(index)];
    const auto schema = ordered_json::parse(row.schema);
    const auto grammar = Grammar::from_json_schema(schema);
    QVERIFY2(grammar, grammar ? "" : grammar.error().message.c_str());
    for (const std::string_view text : row.valid) {
        QVERIFY2(accepts(schema, json::parse(text), schema), text.data());
        GrammarState state(*grammar, no_tokens());
        for (std::size_t i = 0; i < text.size(); ++i)
            QVERIFY2(state.accept_bytes(text.substr(i, 1)),
                     (std::string(text) + " at " + std::to_string(i)).c_str());
        QVERIFY2(state.can_end(), text.data());
    }
    for (const std::string_view text : row.invalid) {
        GrammarState state(*grammar, no_tokens());
        QVERIFY2(!state.accept_bytes(text) || !state.can_end(), text.data());
    }
}

void GrammarSchemaTest::random_texts_are_valid_data() {
    documents_data();
}

void GrammarSchemaTest::random_texts_are_valid() {
    QFETCH(int, index);
    const auto schema = ordered_json::parse(schemas()[static_cast<std::size_t>(index)].schema);
    const auto grammar = Grammar::from_json_schema(schema);
    QVERIFY(grammar);
    const GrammarState start(*grammar, no_tokens());
    std::mt19937 random(static_cast<unsigned>(index));
    const bool ascii = schema.is_object() && schema.contains("pattern");  // std::regex knows bytes only
    const int bytes = ascii ? 128 : 256;
    int finished = 0;
    for (int i = 0; i < 40; ++i) {
        const auto text = random_text(start, bytes, random);
        if (text.empty()) continue;
        ++finished;
        const auto value = json::parse(text, nullptr, false);
        QVERIFY2(!value.is_discarded(), text.c_str());
        QVERIFY2(accepts(schema, value, schema), text.c_str());
    }
    QVERIFY2(finished > 20, qPrintable(QString::number(finished)));
}

void GrammarSchemaTest::errors_data() {
    QTest::addColumn<QByteArray>("schema");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* schema, const char* message) {
        QTest::newRow(schema) << QByteArray(schema) << QString(message);
    };
    row("3", "schema #: must be an object");
    row(R"({"type":"integr"})", "schema #: 'type' must be one of");
    row(R"({"type":[]})", "lists no type");
    row(R"({"properties":{"a":{"not":{}}}})", "schema #/properties/a: 'not' is not supported");
    row(R"({"items":{"uniqueItems":true}})", "schema #/items: 'uniqueItems' is not supported");
    row(R"({"patternProperties":{"a":{}}})", "'patternProperties'");
    row(R"({"type":"integer","multipleOf":3})", "'multipleOf'");
    row(R"({"type":"number","minimum":0.5})", "bound with a fraction");
    row(R"({"type":"string","pattern":"a","maxLength":3})", "only one of pattern, format and a length");
    row(R"s({"pattern":"(?=a)"})s", "the pattern '(?=a)': only (");
    row(R"s({"pattern":"a\\1"})s", "\\1 is not supported");
    row(R"s({"pattern":"(a*)*"})s", "repeats what may be empty");
    row(R"s({"pattern":"a(^b)"})s", "ends of the whole pattern");
    row(R"s({"pattern":"[z-a]"})s", "malformed range");
    row(R"s({"pattern":"(a"})s", "without its ')'");
    row(R"({"$ref":"#/$defs/none"})", "which is not there");
    row(R"({"$ref":"http://x/y"})", "only point into the schema itself");
    row(R"({"$ref":"#"})", "can never end");
    row(R"({"type":"object","properties":{"a":{"$ref":"#"}},"required":["a"]})", "can never end");
    row(R"({"oneOf":[{"type":"integer"},{"type":"number"}]})", "choices 0 and 1 of 'oneOf' may both hold");
    row(R"({"oneOf":[{"properties":{"a":{}},"required":["a"]},{"properties":{"b":{}},"required":["b"]}]})",
        "may both hold");
    row(R"({"allOf":[{"type":"string"},{"type":"integer"}]})", "no value can satisfy it");
    row(R"({"type":"integer","minimum":3,"maximum":2})", "no value can satisfy it");
    row(R"({"type":"array","minItems":3,"maxItems":2})", "no value can satisfy it");
    row(R"({"enum":[]})", "no value can satisfy it");
    row("false", "no value can satisfy it");
    row(R"({"enum":["abc"],"minLength":2})", "'minLength' beside const or enum");
    row(R"({"allOf":[{"pattern":"a"},{"pattern":"b"}]})", "two different 'pattern'");
    row(R"({"minLength":-1})", "must be a natural number");
    row(R"({"type":"array","minItems":1e9})", "beyond the bound");
    row(R"({"required":"a"})", "'required' must be a list");
    row(R"({"anyOf":{}})", "'anyOf' must be a list");
}

void GrammarSchemaTest::errors() {
    QFETCH(QByteArray, schema);
    QFETCH(QString, message);
    const auto grammar = Grammar::from_json_schema(ordered_json::parse(schema.toStdString()));
    QVERIFY(!grammar);
    QVERIFY2(QString::fromStdString(grammar.error().message).contains(message),
             grammar.error().message.c_str());
}

void GrammarSchemaTest::integer_ranges_hold_exactly() {
    std::mt19937 random(5);
    for (int i = 0; i < 60; ++i) {
        int least = static_cast<int>(random() % 2400) - 1200, most = static_cast<int>(random() % 2400) - 1200;
        if (least > most) std::swap(least, most);
        const auto grammar =
            Grammar::from_json_schema({{"type", "integer"}, {"minimum", least}, {"maximum", most}});
        QVERIFY(grammar);
        const GrammarState start(*grammar, no_tokens());
        for (int value = -1300; value <= 1300; ++value) {
            auto state = start;
            const bool taken = state.accept_bytes(std::to_string(value)) && state.can_end();
            QVERIFY2(taken == (value >= least && value <= most),
                     qPrintable(QString("%1 in %2..%3").arg(value).arg(least).arg(most)));
        }
    }
}

void GrammarSchemaTest::hostile_schemas_stay_bounded() {
    // Copies of what nests without an end would overflow the stack.
    const auto deep =
        ordered_json::parse(R"({"items":)" + std::string(100000, '[') + std::string(100000, ']') + "}");
    QVERIFY(!Grammar::from_json_schema(deep));
    // Each definition uses the one before twice: shared, not copied.
    ordered_json doubling = {{"$ref", "#/$defs/d40"}, {"$defs", {{"d0", {{"type", "null"}}}}}};
    for (int i = 1; i <= 40; ++i) {
        const auto before = "#/$defs/d" + std::to_string(i - 1);
        doubling["$defs"]["d" + std::to_string(i)] = {
            {"prefixItems", {{{"$ref", before}}, {{"$ref", before}}}}};
    }
    QVERIFY(Grammar::from_json_schema(doubling));
    // The same with merging, which cannot share.
    for (int i = 1; i <= 40; ++i) {
        const auto before = "#/$defs/d" + std::to_string(i - 1);
        doubling["$defs"]["d" + std::to_string(i)] = {
            {"anyOf", {{{"allOf", {{{"$ref", before}}}}}, {{"allOf", {{{"$ref", before}}}}}}}};
    }
    const auto merged = Grammar::from_json_schema(doubling);
    QVERIFY(!merged);
    QVERIFY2(merged.error().message.find("too large") != std::string::npos ||
                 merged.error().message.find("too deeply") != std::string::npos,
             merged.error().message.c_str());
    // Long strings and lists.
    const auto huge = Grammar::from_json_schema(
        {{"type", "array"}, {"maxItems", 90000}, {"items", {{"type", "string"}, {"maxLength", 90000}}}});
    QVERIFY(huge);
    GrammarState state(*huge, no_tokens());
    QVERIFY(state.accept_bytes("[\"" + std::string(20000, 'a') + "\",\"b\"]"));
    QVERIFY(state.must_end());
    QVERIFY(!Grammar::from_json_schema({{"type", "array"},
                                        {"minItems", 90000},
                                        {"maxItems", 90000},
                                        {"prefixItems", ordered_json::array()},
                                        {"items", false}}));
}

QTEST_APPLESS_MAIN(GrammarSchemaTest)
#include "grammar_schema_test.moc"
