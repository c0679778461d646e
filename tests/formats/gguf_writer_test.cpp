// SPDX-License-Identifier: Apache-2.0
#include "formats/gguf_writer.h"
#include "opening.h"

using namespace tars;

namespace {

bool same(const MetaArray& a, const MetaArray& b) {
    return a.element == b.element && a.values == b.values;
}

bool same(const MetaValue& a, const MetaValue& b) {
    if (a.type != b.type || a.value.index() != b.value.index()) return false;
    if (const auto* array = std::get_if<MetaArray>(&a.value))
        return same(*array, std::get<MetaArray>(b.value));
    const auto scalar = [&](const auto& value) {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, MetaArray>)
            return false;
        else
            return value == std::get<Value>(b.value);
    };
    return std::visit(scalar, a.value);
}

/// Yields `bytes` in two pieces, as a producer may.
GgufTensor tensor_of(std::string name, DType dtype, std::vector<std::uint64_t> shape,
                     std::span<const std::byte> bytes) {
    return {std::move(name), dtype, std::move(shape), [bytes](const auto& sink) -> Result<void> {
                const auto half = bytes.size() / 2;
                TARS_CHECK(sink(bytes.first(half)));
                return sink(bytes.subspan(half));
            }};
}

const std::byte kZeros[1024]{};

std::span<const std::byte> zeros(std::size_t count) {
    return std::span(kZeros).first(count);
}

}  // namespace

class GgufWriterTest : public QObject {
    Q_OBJECT

  private slots:
    void what_was_read_is_written_back_data();
    void what_was_read_is_written_back();
    void every_type_of_value();
    void tensors_follow_the_alignment();
    void contradictions_are_refused_data();
    void contradictions_are_refused();
    void a_failed_write_leaves_the_old_file();
};

void GgufWriterTest::what_was_read_is_written_back_data() {
    NEED_TEST_DATA();
    QTest::addColumn<QString>("path");
    for (const auto* folder : {"models", "models/random", "vocab"}) {
        for (const auto& entry : std::filesystem::directory_iterator(test_data(folder))) {
            const auto path = entry.path().string();
            if (path.ends_with(".gguf"))
                QTest::newRow(entry.path().filename().string().c_str()) << QString::fromStdString(path);
        }
    }
}

void GgufWriterTest::what_was_read_is_written_back() {
    QFETCH(QString, path);
    OPEN(const auto original, path.toStdString());
    std::vector<GgufTensor> tensors;
    for (const auto& tensor : original.tensors())
        tensors.push_back(tensor_of(tensor.name, tensor.dtype, tensor.shape, tensor.data));
    const TemporaryFolder folder;
    const auto written = write_gguf(folder.path("copy.gguf"), original.metadata(), tensors);
    if (!written) QFAIL(written.error().text().c_str());

    OPEN(const auto copy, folder.path("copy.gguf"));
    QCOMPARE(copy.metadata().entries().size(), original.metadata().entries().size());
    for (std::size_t i = 0; i < copy.metadata().entries().size(); ++i) {
        const auto& [key, value] = original.metadata().entries()[i];
        QCOMPARE(copy.metadata().entries()[i].key, key);
        QVERIFY2(same(copy.metadata().entries()[i].value, value), key.c_str());
    }
    QCOMPARE(copy.tensors().size(), original.tensors().size());
    for (std::size_t i = 0; i < copy.tensors().size(); ++i) {
        const auto &a = original.tensors()[i], &b = copy.tensors()[i];
        QCOMPARE(b.name, a.name);
        QCOMPARE(b.dtype, a.dtype);
        QCOMPARE(b.shape, a.shape);
        QVERIFY2(std::ranges::equal(b.data, a.data), a.name.c_str());
    }
}

void GgufWriterTest::every_type_of_value() {
    Metadata metadata;
    metadata.set("u8", {MetaType::u8, std::int64_t{255}});
    metadata.set("i8", {MetaType::i8, std::int64_t{-128}});
    metadata.set("u16", {MetaType::u16, std::int64_t{65535}});
    metadata.set("i16", {MetaType::i16, std::int64_t{-32768}});
    metadata.set("u32", {MetaType::u32, std::int64_t{0xffffffff}});
    metadata.set("i32", {MetaType::i32, std::int64_t{-2147483647} - 1});
    metadata.set("u64", {MetaType::u64, std::int64_t{-1}});  // 2^64 - 1
    metadata.set("i64", {MetaType::i64, std::numeric_limits<std::int64_t>::min()});
    metadata.set_f32("f32", 0.1f);
    metadata.set("f64", {MetaType::f64, 0.1});
    metadata.set_bool("boolean", true);
    metadata.set_string("string", std::string("a\0b\xff", 4));
    metadata.set_array("integers", {MetaType::i16, std::vector<std::int64_t>{-1, 0, 300}});
    metadata.set_array("booleans", {MetaType::boolean, std::vector<std::int64_t>{0, 1}});
    metadata.set_array("floats", {MetaType::f32, std::vector<double>{0.5, -1e30f}});
    metadata.set_array("strings", {MetaType::string, std::vector<std::string>{"", "x"}});
    metadata.set_array("none", {MetaType::string, std::vector<std::string>{}});
    const TemporaryFolder folder;
    QVERIFY(write_gguf(folder.path("types.gguf"), metadata, {}));
    OPEN(const auto copy, folder.path("types.gguf"));
    QCOMPARE(copy.metadata().entries().size(), metadata.entries().size());
    for (const auto& [key, value] : metadata.entries())
        QVERIFY2(copy.metadata().find(key) && same(*copy.metadata().find(key), value), key.c_str());
}

void GgufWriterTest::tensors_follow_the_alignment() {
    const TemporaryFolder folder;
    for (const std::uint32_t alignment : {8u, 32u, 4096u}) {
        Metadata metadata;
        metadata.set_u32("general.alignment", alignment);
        const auto path = folder.path("aligned.gguf");
        QVERIFY(write_gguf(path, metadata,
                           {tensor_of("a", DType::F32, {3}, zeros(12)),
                            tensor_of("b", DType::Q8_0, {32, 2}, zeros(68)),
                            tensor_of("c", DType::F16, {1, 1, 1, 5}, zeros(10))}));
        OPEN(const auto file, path);
        QCOMPARE(file.tensors().size(), std::size_t{3});
        QCOMPARE(std::filesystem::file_size(path) % alignment, std::uintmax_t{0});
        QCOMPARE(file.tensors()[1].data.data() - file.tensors()[0].data.data(),
                 std::ptrdiff_t{alignment < 16 ? 16 : alignment});
        QCOMPARE(file.tensor_bytes(), std::uint64_t{12 + 68 + 10});
    }
}

void GgufWriterTest::contradictions_are_refused_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("field");
    const char* fields[] = {"'too.big'",         "'float.as.int'", "'bool.as.string'", "'mixed'",
                            "general.alignment", "'twice'",        "'zero'",           "'row'",
                            "'short'",           "'long'"};
    for (int i = 0; i < 10; ++i) QTest::newRow(fields[i]) << i << QString(fields[i]);
}

void GgufWriterTest::contradictions_are_refused() {
    QFETCH(int, which);
    QFETCH(QString, field);
    Metadata metadata;
    std::vector<GgufTensor> tensors{tensor_of("twice", DType::F32, {1}, zeros(4))};
    switch (which) {
    case 0:
        metadata.set("too.big", {MetaType::u8, std::int64_t{256}});
        break;
    case 1:
        metadata.set("float.as.int", {MetaType::i32, 1.5});
        break;
    case 2:
        metadata.set("bool.as.string", {MetaType::string, true});
        break;
    case 3:
        metadata.set_array("mixed", {MetaType::string, std::vector<std::int64_t>{1}});
        break;
    case 4:
        metadata.set_u32("general.alignment", 48);
        break;
    case 5:
        tensors.push_back(tensor_of("twice", DType::F32, {1}, zeros(4)));
        break;
    case 6:
        tensors.push_back(tensor_of("zero", DType::F32, {4, 0}, zeros(0)));
        break;
    case 7:
        tensors.push_back(tensor_of("row", DType::Q8_0, {16, 2}, zeros(34)));
        break;
    case 8:
        tensors.push_back(tensor_of("short", DType::F32, {4}, zeros(12)));
        break;
    case 9:
        tensors.push_back(tensor_of("long", DType::F32, {4}, zeros(20)));
        break;
    }
    const TemporaryFolder folder;
    const auto written = write_gguf(folder.path("bad.gguf"), metadata, tensors);
    QVERIFY(!written);
    QVERIFY2(QString::fromStdString(written.error().message).contains(field),
             written.error().message.c_str());
    QVERIFY(std::filesystem::is_empty(folder.path()));
}

void GgufWriterTest::a_failed_write_leaves_the_old_file() {
    const TemporaryFolder folder;
    const auto path = folder.path("model.gguf");
    QVERIFY(write_gguf(path, {}, {tensor_of("old", DType::F32, {4}, zeros(16))}));
    QVERIFY(!write_gguf(path, {}, {tensor_of("new", DType::F32, {4}, zeros(8))}));
    OPEN(const auto file, path);
    QVERIFY(file.find("old"));
}

QTEST_APPLESS_MAIN(GgufWriterTest)
#include "gguf_writer_test.moc"
