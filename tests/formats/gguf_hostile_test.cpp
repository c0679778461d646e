// SPDX-License-Identifier: Apache-2.0
//
// Files that lie. Each must be refused with an error that names the file and the field.
#include "gguf_builder.h"
#include "opening.h"

#include <functional>

using namespace tars;

namespace {

constexpr std::uint32_t kF32 = 0, kQ8_0 = 8, kQ4_K = 12;
constexpr std::uint64_t kHuge = ~std::uint64_t{0};

struct Case {
    const char* name;
    QStringList parts;
    std::function<void(GgufBuilder&)> build;
};

/// One F32 tensor "t" of `shape` at `offset`, followed by `bytes` zeros of data.
std::function<void(GgufBuilder&)> one_tensor(std::vector<std::uint64_t> shape, std::uint32_t type,
                                             std::uint64_t offset, std::size_t bytes) {
    return [=](GgufBuilder& file) { file.header(1, 0).tensor("t", shape, type, offset).pad().zeros(bytes); };
}

std::function<void(GgufBuilder&)> of_type(std::uint32_t type) {
    return one_tensor({256}, type, 0, 4096);
}

std::function<void(GgufBuilder&)> aligned_to(std::uint32_t alignment) {
    return [=](GgufBuilder& file) {
        file.header(1, 1).key_u32("general.alignment", alignment).tensor("t", {1}, kF32, 0).pad().zeros(64);
    };
}

std::function<void(GgufBuilder&)> named_key(std::string name) {
    return [=](GgufBuilder& file) { file.header(0, 1).key_u32(name, 1); };
}

std::function<void(GgufBuilder&)> named_tensor(std::string name) {
    return [=](GgufBuilder& file) { file.header(1, 0).tensor(name, {1}, kF32, 0).pad().zeros(4); };
}

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"version 0", {"version is 0"}, [](auto& f) { f.raw("GGUF").u32(0).zeros(16); }},
        {"version 4", {"version is 4"}, [](auto& f) { f.raw("GGUF").u32(4).zeros(16); }},
        {"version huge", {"version"}, [](auto& f) { f.raw("GGUF").u32(0x7fffffff).zeros(16); }},

        {"too many keys", {"metadata count"}, [](auto& f) { f.header(0, 1000).zeros(64); }},
        {"huge key count", {"metadata count"}, [](auto& f) { f.header(0, kHuge).zeros(64); }},
        {"key count wraps when multiplied",
         {"metadata count"},
         [](auto& f) { f.header(0, kHuge / 9 + 1).zeros(64); }},
        {"huge tensor count", {"tensor count"}, [](auto& f) { f.header(kHuge, 0).zeros(64); }},
        {"tensor count wraps when multiplied",
         {"tensor count"},
         [](auto& f) { f.header(kHuge / 24 + 1, 0).zeros(64); }},
        {"tensor count without tensors", {"tensor count"}, [](auto& f) { f.header(1, 0); }},

        {"key length huge", {"metadata key"}, [](auto& f) { f.header(0, 1).length(kHuge).zeros(32); }},
        {"key longer than allowed", {"metadata key"}, named_key(std::string(65536, 'k'))},
        {"key empty", {"metadata key"}, named_key("")},
        {"key with NUL", {"metadata key", "a\\x00b"}, named_key(std::string("a\0b", 3))},
        {"key with escape sequence", {"metadata key", "\\x1b[2J"}, named_key("\x1b[2J")},
        {"key not UTF-8", {"metadata key", "\\xff"}, named_key("\xff")},
        {"key twice",
         {"'same'", "twice"},
         [](auto& f) { f.header(0, 2).key_u32("same", 1).key_u32("same", 2); }},
        {"value type unknown",
         {"'k'", "value type", "13"},
         [](auto& f) { f.header(0, 1).text("k").u32(13).zeros(16); }},
        {"value missing", {"'k'", "value"}, [](auto& f) { f.header(0, 1).key("k", MetaType::u64).zeros(1); }},
        {"boolean 2",
         {"'k'", "boolean"},
         [](auto& f) { f.header(0, 1).key("k", MetaType::boolean).number(std::uint8_t{2}); }},
        {"string length huge",
         {"'k'", "string"},
         [](auto& f) { f.header(0, 1).key("k", MetaType::string).length(kHuge).zeros(8); }},
        {"string one byte too long",
         {"'k'", "string"},
         [](auto& f) { f.header(0, 1).key("k", MetaType::string).length(9).zeros(8); }},
        {"array length huge",
         {"'k'", "array length"},
         [](auto& f) { f.header(0, 1).array("k", MetaType::u8, kHuge).zeros(8); }},
        {"array length wraps when multiplied",
         {"'k'", "array length"},
         [](auto& f) { f.header(0, 1).array("k", MetaType::u64, kHuge / 8 + 1).zeros(8); }},
        {"array of strings too long",
         {"'k'", "array length"},
         [](auto& f) { f.header(0, 1).array("k", MetaType::string, 3).zeros(16); }},
        {"array with a broken string",
         {"'k'", "string"},
         [](auto& f) { f.header(0, 1).array("k", MetaType::string, 2).text("ok").length(1 << 20).zeros(8); }},
        {"array element type unknown",
         {"'k'", "element type", "99"},
         [](auto& f) { f.header(0, 1).array("k", MetaType(99), 1).zeros(8); }},
        {"array of arrays",
         {"'k'", "arrays of arrays"},
         [](auto& f) { f.header(0, 1).array("k", MetaType::array, 1).u32(4).length(1).u32(7); }},
        {"array with a boolean 3",
         {"'k'", "boolean"},
         [](auto& f) { f.header(0, 1).array("k", MetaType::boolean, 2).raw("\x01\x03"); }},

        {"alignment 0", {"general.alignment", "0"}, aligned_to(0)},
        {"alignment 3", {"general.alignment", "3"}, aligned_to(3)},
        {"alignment 4", {"general.alignment", "4"}, aligned_to(4)},
        {"alignment 48", {"general.alignment", "48"}, aligned_to(48)},
        {"alignment 2^31", {"'t'", "end past"}, aligned_to(1u << 31)},
        {"alignment of another type",
         {"general.alignment", "u32"},
         [](auto& f) { f.header(0, 1).key("general.alignment", MetaType::u64).number(std::uint64_t{32}); }},
        {"alignment a string",
         {"general.alignment", "u32"},
         [](auto& f) { f.header(0, 1).key_string("general.alignment", "32"); }},

        {"tensor name empty", {"tensor name"}, named_tensor("")},
        {"tensor name too long", {"tensor name"}, named_tensor(std::string(256, 't'))},
        {"tensor name with NUL", {"tensor name", "a\\x00"}, named_tensor(std::string("a\0", 2))},
        {"tensor name length huge",
         {"tensor name"},
         [](auto& f) { f.header(1, 0).length(kHuge - 7).zeros(64); }},
        {"tensor twice",
         {"'t'", "twice"},
         [](auto& f) {
             f.header(2, 0).tensor("t", {1}, kF32, 0).tensor("t", {1}, kF32, 32).pad().zeros(64);
         }},
        {"no dimensions", {"'t'", "number of dimensions is 0"}, one_tensor({}, kF32, 0, 64)},
        {"five dimensions", {"'t'", "number of dimensions is 5"}, one_tensor({1, 1, 1, 1, 1}, kF32, 0, 64)},
        {"dimension 0", {"'t'", "dimension is 0"}, one_tensor({4, 0}, kF32, 0, 64)},
        {"dimension 0 after an overflow", {"'t'"}, one_tensor({kHuge, kHuge, 0}, kF32, 0, 64)},
        {"dimensions overflow to 0",
         {"'t'", "2^48"},
         one_tensor({std::uint64_t{1} << 32, std::uint64_t{1} << 32}, kF32, 0, 64)},
        {"dimensions overflow to 4",
         {"'t'", "2^48"},
         one_tensor({(std::uint64_t{1} << 62) + 1, 4}, kF32, 0, 64)},
        {"dimension negative", {"'t'", "2^48"}, one_tensor({kHuge}, kF32, 0, 64)},
        {"bytes overflow", {"'t'", "2^48"}, one_tensor({std::uint64_t{1} << 62}, kF32, 0, 64)},
        {"too many elements", {"'t'", "2^48"}, one_tensor({(std::uint64_t{1} << 48) + 1}, kF32, 0, 64)},
        {"row no whole block", {"'t'", "Q8_0 blocks of 32"}, one_tensor({48, 2}, kQ8_0, 0, 4096)},
        {"row no whole superblock", {"'t'", "Q4_K blocks of 256"}, one_tensor({128, 2}, kQ4_K, 0, 4096)},
        {"offset not aligned", {"'t'", "offset 4", "alignment 32"}, one_tensor({1}, kF32, 4, 64)},
        {"offset past the end", {"'t'", "end past"}, one_tensor({1}, kF32, 1 << 20, 64)},
        {"offset wraps around", {"'t'", "end past"}, one_tensor({8}, kF32, kHuge - 31, 64)},
        {"end wraps around",
         {"'t'", "end past"},
         one_tensor({std::uint64_t{1} << 47}, kF32, kHuge - 31 - (std::uint64_t{1} << 49), 64)},
        {"data one byte short", {"'t'", "end past"}, one_tensor({8}, kF32, 0, 31)},
        {"no data at all", {"'t'", "end past"}, [](auto& f) { f.header(1, 0).tensor("t", {8}, kF32, 0); }},
        {"tensors overlap",
         {"'b'", "'a'", "overlap"},
         [](auto& f) {
             f.header(2, 0).tensor("a", {16}, kF32, 0).tensor("b", {16}, kF32, 32).pad().zeros(256);
         }},
        {"tensors at the same place",
         {"overlap"},
         [](auto& f) {
             f.header(2, 0).tensor("a", {8}, kF32, 64).tensor("b", {8}, kF32, 64).pad().zeros(256);
         }},

        {"Q4_2", {"'t'", "Q4_2"}, of_type(4)},
        {"Q4_3", {"'t'", "Q4_3"}, of_type(5)},
        {"Q8_1", {"'t'", "Q8_1", "never stored"}, of_type(9)},
        {"Q8_K", {"'t'", "Q8_K", "never stored"}, of_type(15)},
        {"Q4_0_4_4", {"'t'", "Q4_0_4_4"}, of_type(31)},
        {"Q4_0_4_8", {"'t'", "Q4_0_4_8"}, of_type(32)},
        {"Q4_0_8_8", {"'t'", "Q4_0_8_8"}, of_type(33)},
        {"I2_S", {"'t'", "I2_S"}, of_type(36)},
        {"IQ4_NL_4_8", {"'t'", "IQ4_NL_4_8"}, of_type(37)},
        {"NVFP4", {"'t'", "NVFP4"}, of_type(40)},
        {"IQ4_K of a fork", {"'t'", "IQ4_K", "ik_llama.cpp"}, of_type(139)},
        {"interleaved type of a fork", {"'t'", "row-interleaved"}, of_type(212)},
        {"unknown type", {"'t'", "type number 77 is unknown"}, of_type(77)},
        {"type huge", {"'t'", "unknown"}, of_type(0xffffffff)},

        {"split count 0",
         {"split.count", "0"},
         [](auto& f) { f.header(0, 1).key("split.count", MetaType::u16).number(std::uint16_t{0}); }},
        {"split count negative",
         {"split.count", "-1"},
         [](auto& f) { f.header(0, 1).key("split.count", MetaType::i32).number(std::int32_t{-1}); }},
        {"split count a string",
         {"split.count"},
         [](auto& f) { f.header(0, 1).key_string("split.count", "2"); }},
        {"split count without number",
         {"split.no"},
         [](auto& f) { f.header(0, 1).key_u32("split.count", 2); }},
        {"split number too large",
         {"split.no", "2"},
         [](auto& f) { f.header(0, 2).key_u32("split.count", 2).key_u32("split.no", 2); }},
    };
    return all;
}

}  // namespace

class GgufHostileTest : public QObject {
    Q_OBJECT

  private slots:
    void lies_are_refused_data();
    void lies_are_refused();
    void every_truncation_is_refused_data();
    void every_truncation_is_refused();
    void metadata_cannot_eat_memory();
    void many_keys_and_tensors_are_quick();
};

void GgufHostileTest::lies_are_refused_data() {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < cases().size(); ++i) QTest::newRow(cases()[i].name) << int(i);
}

void GgufHostileTest::lies_are_refused() {
    QFETCH(int, index);
    const auto& hostile = cases()[std::size_t(index)];
    GgufBuilder file;
    hostile.build(file);
    const TemporaryFolder folder;
    const auto path = folder.write("hostile.gguf", file.bytes());
    verify_error(open_model_file(path), path, hostile.parts);
}

void GgufHostileTest::every_truncation_is_refused_data() {
    QTest::addColumn<int>("version");
    for (int version = 1; version <= 3; ++version) QTest::addRow("v%d", version) << version;
}

void GgufHostileTest::every_truncation_is_refused() {
    QFETCH(int, version);
    GgufBuilder built(static_cast<std::uint32_t>(version));
    built.header(2, 4).key_string("general.architecture", "llama").key_u32("a", 1);
    built.array("b", MetaType::string, 2).text("x").text("yz").array("c", MetaType::f32, 1).number(1.0f);
    built.tensor("t", {2, 2}, kF32, 0).tensor("u", {2}, kF32, 32).pad().zeros(40);
    const TemporaryFolder folder;
    const auto path = folder.write("cut.gguf", built.bytes());
    {
        OPEN(const auto file, path);
        QCOMPARE(file.tensors().size(), std::size_t{2});
    }
    for (auto size = built.size(); size-- > 0;) {
        std::filesystem::resize_file(path, size);
        const auto opened = open_model_file(path);
        QVERIFY2(!opened, qPrintable(QString("opened with %1 of %2 bytes").arg(size).arg(built.size())));
        QVERIFY(opened.error().message.find("cut.gguf") != std::string::npos);
        QVERIFY2(!opened.error().message.ends_with(": "), "the error says what is wrong");
    }
}

/// A sparse file costs its maker nothing, so that a count may fit the bytes and still be absurd.
void GgufHostileTest::metadata_cannot_eat_memory() {
    const TemporaryFolder folder;
    for (const auto element : {MetaType::u8, MetaType::string}) {
        GgufBuilder file;
        file.header(0, 1).array("k", element, std::uint64_t{1} << 29);
        const auto path = folder.write("sparse.gguf", file.bytes());
        std::error_code failure;
        std::filesystem::resize_file(path, std::uint64_t{1} << 33, failure);
        if (failure) QSKIP("this file system has no sparse files");
        verify_error(open_model_file(path), path, {"'k'", "MiB of memory"});
    }
}

/// 60,000 keys and tensors took minutes where each was compared with all before it.
void GgufHostileTest::many_keys_and_tensors_are_quick() {
    constexpr int kCount = 60000;
    GgufBuilder file;
    file.header(kCount, kCount);
    for (int i = 0; i < kCount; ++i) file.key_u32("key." + std::to_string(i), 1);
    for (int i = 0; i < kCount; ++i)
        file.tensor("tensor." + std::to_string(i), {1}, kF32,
                    32 * static_cast<std::uint64_t>(kCount - 1 - i));
    file.pad().zeros(32 * kCount);
    const TemporaryFolder folder;
    OPEN(const auto opened, folder.write("many.gguf", file.bytes()));
    QCOMPARE(int(opened.tensors().size()), kCount);
    QCOMPARE(int(opened.metadata().entries().size()), kCount);
}

QTEST_APPLESS_MAIN(GgufHostileTest)
#include "gguf_hostile_test.moc"
