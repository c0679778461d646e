// SPDX-License-Identifier: Apache-2.0
#include "gguf_builder.h"
#include "opening.h"

#include <cmath>
#include <cstring>

using namespace tars;

namespace {

/// A file of one part of a model whose `count` parts hold one tensor of two values each.
GgufBuilder part(int number, int count, int tensors) {
    GgufBuilder file;
    file.header(1, number == 0 ? 5 : 3);
    file.key("split.no", MetaType::u16).number(static_cast<std::uint16_t>(number));
    file.key("split.count", MetaType::u16).number(static_cast<std::uint16_t>(count));
    file.key("split.tensors.count", MetaType::i32).number(std::int32_t{tensors});
    if (number == 0) file.key_string("general.architecture", "llama").key_u32("llama.block_count", 7);
    file.tensor("blk." + std::to_string(number) + ".weight", {2}, 0, 0).pad();
    file.number(float(number) + 0.25f).number(-1.0f);
    return file;
}

std::string part_name(int number, int count) {
    char name[64];
    std::snprintf(name, sizeof name, "model-%05d-of-%05d.gguf", number + 1, count);
    return name;
}

float first_value(const TensorInfo& tensor) {
    float value;
    std::memcpy(&value, tensor.data.data(), sizeof value);
    return value;
}

}  // namespace

class GgufReaderTest : public QObject {
    Q_OBJECT

  private slots:
    void a_real_model();
    void real_files_open_data();
    void real_files_open();
    void versions_and_byte_orders_data();
    void versions_and_byte_orders();
    void big_endian_values_are_refused();
    void views_survive_a_move();
    void tensors_may_stand_in_any_order();
    void any_part_opens_the_whole_model_data();
    void any_part_opens_the_whole_model();
    void a_missing_part_is_named();
    void mixed_parts_are_refused();
    void renamed_parts_are_refused();
    void a_wrong_sum_of_tensors_is_refused();
};

void GgufReaderTest::a_real_model() {
    NEED_TEST_DATA();
    OPEN(const auto file, test_data("models/stories260K.gguf"));
    QCOMPARE(file.format(), std::string("GGUF v3"));
    QCOMPARE(*file.metadata().string("general.architecture"), std::string("llama"));
    QCOMPARE(*file.metadata().integer("llama.embedding_length"), 64);
    QCOMPARE(*file.metadata().integer("llama.block_count"), 5);
    QCOMPARE(*file.metadata().number("llama.attention.layer_norm_rms_epsilon"), double{1e-5f});
    const auto tokens = file.metadata().strings("tokenizer.ggml.tokens");
    QCOMPARE((*tokens)->size(), std::size_t{512});
    QCOMPARE((**tokens)[1], std::string("<s>"));
    const auto* table = file.find("token_embd.weight");
    QVERIFY(table);
    QCOMPARE(table->dtype, DType::F32);
    QCOMPARE(table->shape, (std::vector<std::uint64_t>{64, 512}));
    QCOMPARE(table->elements(), std::uint64_t{64 * 512});
    QCOMPARE(table->data.size(), std::size_t{64 * 512 * 4});
    double squares = 0;
    for (std::size_t i = 0; i < table->elements(); ++i) {
        float value;
        std::memcpy(&value, table->data.data() + 4 * i, 4);
        squares += double{value} * value;
    }
    QVERIFY2(std::isfinite(squares) && squares > 1, "the embedding holds numbers");
    QVERIFY(!file.find("no.such.tensor"));
}

void GgufReaderTest::real_files_open_data() {
    NEED_TEST_DATA();
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("architecture");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("tensors");
    const auto row = [](const char* path, const char* architecture, int tokens, int tensors) {
        QTest::newRow(path) << QString(path) << QString(architecture) << tokens << tensors;
    };
    row("models/random/llama-gqa.gguf", "llama", 512, 30);
    row("models/random/llama-ropefreqs.gguf", "llama", 512, 31);
    row("models/random/qwen2-bias.gguf", "qwen2", 512, 39);
    row("models/random/qwen3-qknorm.gguf", "qwen3", 512, 36);
    row("vocab/bert-bge.gguf", "bert", 30522, 0);
    row("vocab/deepseek-llm.gguf", "llama", 102400, 0);
    row("vocab/falcon.gguf", "falcon", 65024, 0);
    row("vocab/gpt-2.gguf", "gpt2", 50257, 0);
    row("vocab/llama-spm.gguf", "llama", 32000, 0);
    row("vocab/phi-3.gguf", "phi3", 32064, 0);
}

void GgufReaderTest::real_files_open() {
    QFETCH(QString, path);
    QFETCH(QString, architecture);
    QFETCH(int, tokens);
    QFETCH(int, tensors);
    OPEN(const auto file, test_data(path.toStdString()));
    QCOMPARE(*file.metadata().string("general.architecture"), architecture.toStdString());
    QCOMPARE(int((*file.metadata().strings("tokenizer.ggml.tokens"))->size()), tokens);
    QCOMPARE(int(file.tensors().size()), tensors);
    std::uint64_t sum = 0;
    for (const auto& tensor : file.tensors()) {
        QCOMPARE(std::uint64_t{tensor.data.size()}, *byte_size(tensor.dtype, tensor.elements()));
        QCOMPARE(file.find(tensor.name), &tensor);
        sum += tensor.data.size();
    }
    QCOMPARE(file.tensor_bytes(), sum);
}

void GgufReaderTest::versions_and_byte_orders_data() {
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("big");
    for (int version = 1; version <= 3; ++version) {
        QTest::addRow("v%d little-endian", version) << version << false;
        QTest::addRow("v%d big-endian", version) << version << true;
    }
}

void GgufReaderTest::versions_and_byte_orders() {
    QFETCH(int, version);
    QFETCH(bool, big);
    GgufBuilder built(static_cast<std::uint32_t>(version), big ? std::endian::big : std::endian::little);
    built.header(2, 6);
    built.key_string("general.architecture", "llama");
    built.key("a.u64", MetaType::u64).number(std::uint64_t{0x0102030405060708});
    built.key("a.i16", MetaType::i16).number(std::int16_t{-2});
    built.key("a.f32", MetaType::f32).number(1.5f);
    built.array("a.list", MetaType::i32, 3).number(std::int32_t{-1}).u32(2).u32(3);
    built.array("a.texts", MetaType::string, 2).text("x").text("");
    built.tensor("t", {3, 2}, 24, 0).tensor("s", {4}, 24, 32).pad().raw("abcdef").pad().raw("ghij");
    const TemporaryFolder folder;
    OPEN(const auto file, folder.write("built.gguf", built.bytes()));
    QCOMPARE(file.format(), "GGUF v" + std::to_string(version));
    QCOMPARE(*file.metadata().string("general.architecture"), std::string("llama"));
    QCOMPARE(*file.metadata().integer("a.u64"), std::int64_t{0x0102030405060708});
    QCOMPARE(*file.metadata().integer("a.i16"), std::int64_t{-2});
    QCOMPARE(*file.metadata().number("a.f32"), 1.5);
    QCOMPARE(**file.metadata().integers("a.list"), (std::vector<std::int64_t>{-1, 2, 3}));
    QCOMPARE(**file.metadata().strings("a.texts"), (std::vector<std::string>{"x", ""}));
    QCOMPARE(file.find("t")->shape, (std::vector<std::uint64_t>{3, 2}));
    QCOMPARE(as_string(file.find("t")->data), std::string("abcdef"));
    QCOMPARE(as_string(file.find("s")->data), std::string("ghij"));
}

void GgufReaderTest::big_endian_values_are_refused() {
    GgufBuilder built(3, std::endian::big);
    built.header(1, 0).tensor("blk.0.attn_q.weight", {4}, 0, 0).pad().zeros(16);
    const TemporaryFolder folder;
    const auto path = folder.write("big.gguf", built.bytes());
    verify_error(open_model_file(path), path, {"tensor 'blk.0.attn_q.weight'", "big-endian F32"});
}

void GgufReaderTest::views_survive_a_move() {
    const TemporaryFolder folder;
    GgufBuilder built;
    built.header(1, 0).tensor("t", {4}, 24, 0).pad().raw("abcd");
    OPEN(auto file, folder.write("a.gguf", built.bytes()));
    const auto moved = std::move(file);
    QVERIFY(moved.find("t"));
    QCOMPARE(as_string(moved.find("t")->data), std::string("abcd"));
}

void GgufReaderTest::tensors_may_stand_in_any_order() {
    GgufBuilder built;
    built.header(3, 1).key_u32("general.alignment", 64);
    built.tensor("last", {4}, 24, 256).tensor("first", {4}, 24, 0).tensor("middle", {4}, 24, 64);
    built.pad(64).raw("frst").pad(64).raw("midd").zeros(188).raw("last");
    const TemporaryFolder folder;
    OPEN(const auto file, folder.write("gaps.gguf", built.bytes()));
    QCOMPARE(as_string(file.find("first")->data), std::string("frst"));
    QCOMPARE(as_string(file.find("middle")->data), std::string("midd"));
    QCOMPARE(as_string(file.find("last")->data), std::string("last"));
}

void GgufReaderTest::any_part_opens_the_whole_model_data() {
    QTest::addColumn<int>("opened");
    for (int number = 0; number < 3; ++number) QTest::addRow("part %d", number) << number;
}

void GgufReaderTest::any_part_opens_the_whole_model() {
    QFETCH(int, opened);
    const TemporaryFolder folder;
    for (int number = 0; number < 3; ++number) folder.write(part_name(number, 3), part(number, 3, 3).bytes());
    OPEN(const auto file, folder.path(part_name(opened, 3)));
    QCOMPARE(file.tensors().size(), std::size_t{3});
    for (int number = 0; number < 3; ++number) {
        const auto* tensor = file.find("blk." + std::to_string(number) + ".weight");
        QVERIFY(tensor);
        QCOMPARE(first_value(*tensor), float(number) + 0.25f);
    }
    QCOMPARE(*file.metadata().integer("llama.block_count"), 7);
    QVERIFY2(!file.metadata().contains("split.count"), "a whole model must not call itself split");
}

void GgufReaderTest::a_missing_part_is_named() {
    const TemporaryFolder folder;
    for (const int number : {0, 2}) folder.write(part_name(number, 3), part(number, 3, 3).bytes());
    verify_error(open_model_file(folder.path(part_name(0, 3))), folder.path(part_name(1, 3)),
                 {"part 2 of 3"});
}

void GgufReaderTest::mixed_parts_are_refused() {
    const TemporaryFolder folder;
    folder.write(part_name(0, 2), part(0, 2, 2).bytes());
    const auto path = folder.write(part_name(1, 2), part(1, 3, 2).bytes());
    verify_error(open_model_file(folder.path(part_name(0, 2))), path,
                 {"split.count", "part 2 of 3", "part 2 of 2"});
    folder.write(part_name(1, 2), part(0, 2, 2).bytes());
    verify_error(open_model_file(folder.path(part_name(0, 2))), path, {"split.no"});
}

void GgufReaderTest::renamed_parts_are_refused() {
    const TemporaryFolder folder;
    const auto path = folder.write("renamed.gguf", part(0, 2, 2).bytes());
    verify_error(open_model_file(path), path, {"part 1 of 2", "-00001-of-00002.gguf"});
}

void GgufReaderTest::a_wrong_sum_of_tensors_is_refused() {
    const TemporaryFolder folder;
    for (int number = 0; number < 2; ++number) folder.write(part_name(number, 2), part(number, 2, 9).bytes());
    const auto path = folder.path(part_name(0, 2));
    verify_error(open_model_file(path), path, {"split.tensors.count", "2", "9"});
}

QTEST_APPLESS_MAIN(GgufReaderTest)
#include "gguf_reader_test.moc"
