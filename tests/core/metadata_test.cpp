// SPDX-License-Identifier: Apache-2.0
#include "core/metadata.h"

#include <QTest>

#include <limits>

using namespace tars;

namespace {

Metadata example() {
    Metadata metadata;
    metadata.set_string("general.architecture", "llama");
    metadata.set_u32("llama.block_count", 5);
    metadata.set_f32("llama.rope.freq_base", 10000.0f);
    metadata.set_bool("tokenizer.ggml.add_bos_token", true);
    metadata.set_array("tokens", {MetaType::string, std::vector<std::string>{"a", "b"}});
    metadata.set_array("ids", {MetaType::i32, std::vector<std::int64_t>{1, -2}});
    metadata.set_array("scores", {MetaType::f32, std::vector<double>{0.5}});
    return metadata;
}

template <typename T>
bool is_mistyped(const Result<T>& result, std::string_view key, std::string_view found,
                 std::string_view expected) {
    const auto says = [&](std::string_view text) {
        return result.error().message.find(text) != std::string::npos;
    };
    return !result && result.error().code == ErrorCode::invalid_input && says(key) && says(found) &&
           says(expected);
}

}  // namespace

class MetadataTest : public QObject {
    Q_OBJECT

  private slots:
    void returns_what_was_set();
    void missing_keys_are_named();
    void other_types_are_explained();
    void fallbacks_stand_in_for_absence_only();
    void large_unsigned_numbers_do_not_turn_negative();
    void keeps_the_order_of_the_file();
};

void MetadataTest::returns_what_was_set() {
    const auto metadata = example();
    QCOMPARE(*metadata.string("general.architecture"), std::string("llama"));
    QCOMPARE(*metadata.integer("llama.block_count"), std::int64_t{5});
    QCOMPARE(*metadata.number("llama.rope.freq_base"), 10000.0);
    QCOMPARE(*metadata.number("llama.block_count"), 5.0);
    QCOMPARE(*metadata.boolean("tokenizer.ggml.add_bos_token"), true);
    QCOMPARE((*metadata.strings("tokens"))->at(1), std::string("b"));
    QCOMPARE((*metadata.integers("ids"))->at(1), std::int64_t{-2});
    QCOMPARE((*metadata.numbers("scores"))->at(0), 0.5);
    QCOMPARE(std::get<MetaArray>(metadata.find("tokens")->value).size(), std::size_t{2});
}

void MetadataTest::missing_keys_are_named() {
    const auto metadata = example();
    QVERIFY(!metadata.contains("llama.context_length"));
    const auto result = metadata.integer("llama.context_length");
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::not_found);
    QVERIFY(result.error().message.find("llama.context_length") != std::string::npos);
    QVERIFY(!metadata.strings("absent"));
}

void MetadataTest::other_types_are_explained() {
    const auto metadata = example();
    QVERIFY(is_mistyped(metadata.integer("general.architecture"), "general.architecture", "a string",
                        "an integer"));
    QVERIFY(is_mistyped(metadata.integer("llama.rope.freq_base"), "llama.rope.freq_base", "a float",
                        "an integer"));
    QVERIFY(
        is_mistyped(metadata.boolean("llama.block_count"), "llama.block_count", "an integer", "a boolean"));
    QVERIFY(is_mistyped(metadata.number("tokens"), "tokens", "an array of strings", "a number"));
    QVERIFY(is_mistyped(metadata.string("ids"), "ids", "an array of integers", "a string"));
    QVERIFY(is_mistyped(metadata.strings("ids"), "ids", "an array of integers", "an array of strings"));
    QVERIFY(is_mistyped(metadata.integers("scores"), "scores", "an array of floats", "an array of integers"));
    QVERIFY(is_mistyped(metadata.numbers("llama.block_count"), "llama.block_count", "an integer",
                        "an array of floats"));
}

void MetadataTest::fallbacks_stand_in_for_absence_only() {
    const auto metadata = example();
    QCOMPARE(*metadata.integer_or("absent", 7), std::int64_t{7});
    QCOMPARE(*metadata.integer_or("llama.block_count", 7), std::int64_t{5});
    QVERIFY(!metadata.integer_or("tokens", 7));
    QCOMPARE(*metadata.number_or("absent", 0.5), 0.5);
    QCOMPARE(*metadata.boolean_or("absent", true), true);
    QCOMPARE(*metadata.string_or("absent", "none"), std::string("none"));
    QVERIFY(!metadata.string_or("llama.block_count", "none"));
}

void MetadataTest::large_unsigned_numbers_do_not_turn_negative() {
    Metadata metadata;
    metadata.set("large", {MetaType::u64, std::int64_t(0x8000000000000000)});
    metadata.set("small", {MetaType::u64, std::int64_t{3}});
    metadata.set("negative", {MetaType::i64, std::int64_t{-3}});
    const auto result = metadata.integer("large");
    QVERIFY(!result);
    QVERIFY(result.error().message.find("9223372036854775808") != std::string::npos);
    QCOMPARE(*metadata.number("large"), 0x1p63);
    QCOMPARE(*metadata.integer("small"), std::int64_t{3});
    QCOMPARE(*metadata.integer("negative"), std::int64_t{-3});
    QCOMPARE(*metadata.number("negative"), -3.0);
}

void MetadataTest::keeps_the_order_of_the_file() {
    auto metadata = example();
    metadata.set_string("general.architecture", "qwen3");
    metadata.erase("llama.block_count");
    metadata.erase("absent");
    metadata.set_u32("new", 1);
    std::vector<std::string> keys;
    for (const auto& entry : metadata.entries()) keys.push_back(entry.key);
    QCOMPARE(keys,
             (std::vector<std::string>{"general.architecture", "llama.rope.freq_base",
                                       "tokenizer.ggml.add_bos_token", "tokens", "ids", "scores", "new"}));
    QCOMPARE(*metadata.string("general.architecture"), std::string("qwen3"));
    QVERIFY(!metadata.contains("llama.block_count"));
    for (const auto& entry : metadata.entries()) QCOMPARE(metadata.find(entry.key), &entry.value);
}

QTEST_APPLESS_MAIN(MetadataTest)
#include "metadata_test.moc"
