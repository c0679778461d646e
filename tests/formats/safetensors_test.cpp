// SPDX-License-Identifier: Apache-2.0
#include "hf_builder.h"

using namespace tars;

class SafetensorsTest : public QObject {
    Q_OBJECT

  private slots:
    void a_lone_file_keeps_its_names();
    void header_padding_and_odd_offsets();
    void lies_are_refused_data();
    void lies_are_refused();
    void every_truncation_is_refused();
    void a_bomb_of_brackets_is_refused();
};

void SafetensorsTest::a_lone_file_keeps_its_names() {
    const TemporaryFolder folder;
    const auto* header = R"({"__metadata__":{"format":"pt"},
        "b":{"shape":[3,2],"dtype":"BF16","data_offsets":[4,16]},
        "a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]},
        "s":{"dtype":"F32","shape":[],"data_offsets":[16,20]}})";
    OPEN(const auto file,
         folder.write("adapter.safetensors", safetensors_bytes(header, "0123456789abcdefghij")));
    QCOMPARE(file.format(), std::string("safetensors"));
    QCOMPARE(file.tensors().size(), std::size_t{3});
    QCOMPARE(file.find("a")->dtype, DType::F16);
    QCOMPARE(file.find("b")->dtype, DType::BF16);
    QCOMPARE(file.find("b")->shape, (std::vector<std::uint64_t>{2, 3}));
    QCOMPARE(as_string(file.find("b")->data), std::string("456789abcdef"));
    QCOMPARE(file.find("s")->shape, (std::vector<std::uint64_t>{1}));
    QCOMPARE(as_string(file.find("s")->data), std::string("ghij"));
}

void SafetensorsTest::header_padding_and_odd_offsets() {
    const TemporaryFolder folder;
    for (const auto* padding : {"", " ", "     "}) {
        const auto header =
            std::string(R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})") + padding;
        OPEN(const auto file, folder.write("t.safetensors", safetensors_bytes(header, "1234")));
        QCOMPARE(as_string(file.find("t")->data), std::string("1234"));
    }
}

void SafetensorsTest::lies_are_refused_data() {
    QTest::addColumn<QString>("header");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QStringList>("parts");
    const auto row = [](const char* name, const char* header, int bytes, const QStringList& parts) {
        QTest::newRow(name) << QString(header) << bytes << parts;
    };
    // One tensor "t" whose fields are `fields`.
    const auto tensor = [](const char* name, const char* fields, int bytes, const QStringList& parts) {
        QTest::newRow(name) << QString(R"({"t":{%1}})").arg(fields) << bytes << (QStringList{"'t'"} + parts);
    };
    tensor("dtype unknown", R"("dtype":"F7","shape":[1],"data_offsets":[0,4])", 4, {"dtype 'F7'"});
    tensor("dtype unsupported", R"("dtype":"I64","shape":[1],"data_offsets":[0,8])", 8, {"dtype 'I64'"});
    tensor("dtype FP8", R"("dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1])", 1, {"dtype 'F8_E4M3'"});
    tensor("dtype with escapes", R"("dtype":"\u001b[2J","shape":[1],"data_offsets":[0,1])", 1, {"\\x1b"});
    tensor("dtype no text", R"("dtype":7,"shape":[1],"data_offsets":[0,4])", 4, {"7"});
    tensor("dtype missing", R"("shape":[1],"data_offsets":[0,4])", 4, {"lacks 'dtype'"});
    tensor("shape missing", R"("dtype":"F32","data_offsets":[0,4])", 4, {"'shape'"});
    tensor("offsets missing", R"("dtype":"F32","shape":[1])", 4, {"'data_offsets'"});
    tensor("offsets empty", R"("dtype":"F32","shape":[1],"data_offsets":[])", 4,
           {"'data_offsets' has not 2"});
    tensor("one offset", R"("dtype":"F32","shape":[1],"data_offsets":[4])", 4, {"'data_offsets' has not 2"});
    tensor("three offsets", R"("dtype":"F32","shape":[1],"data_offsets":[0,4,4])", 4,
           {"'data_offsets' has not 2"});
    tensor("field twice", R"("dtype":"F32","dtype":"F16","shape":[1],"data_offsets":[0,4])", 4,
           {"'dtype'", "twice"});
    tensor("field unknown", R"("dtype":"F32","strides":[1],"shape":[1],"data_offsets":[0,4])", 4,
           {"'strides'"});
    tensor("five dimensions", R"("dtype":"F32","shape":[1,1,1,1,1],"data_offsets":[0,4])", 4,
           {"'shape'", "4"});
    tensor("dimension 0", R"("dtype":"F32","shape":[0],"data_offsets":[0,0])", 0, {"'shape'", "0"});
    tensor("dimension negative", R"("dtype":"F32","shape":[-1],"data_offsets":[0,4])", 4, {"-1"});
    tensor("dimension a fraction", R"("dtype":"F32","shape":[1.0],"data_offsets":[0,4])", 4, {"1.0"});
    tensor("dimension above 64 bits", R"("dtype":"F32","shape":[18446744073709551620],"data_offsets":[0,4])",
           4, {"18446744073709551620"});
    tensor("shape overflows", R"("dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,0])", 0,
           {"2^48"});
    tensor("shape just below 2^64", R"("dtype":"F32","shape":[6700417,2753074036095],"data_offsets":[0,4])",
           4, {"2^48"});
    tensor("shape a text", R"("dtype":"F32","shape":"1","data_offsets":[0,4])", 4, {"'1'"});
    tensor("nested shape", R"("dtype":"F32","shape":[[1]],"data_offsets":[0,4])", 4, {"array"});
    tensor("entry within entry", R"("dtype":{"a":1},"shape":[1],"data_offsets":[0,4])", 4, {"object"});
    tensor("size does not match", R"("dtype":"F32","shape":[2],"data_offsets":[0,4])", 4,
           {"'data_offsets'", "8 bytes"});
    tensor("end before begin", R"("dtype":"F32","shape":[1],"data_offsets":[0,-4])", 4, {"-4"});
    tensor("end past the data", R"("dtype":"F32","shape":[4],"data_offsets":[0,16])", 8, {"past", "8"});
    tensor("hole at the start", R"("dtype":"F32","shape":[1],"data_offsets":[4,8])", 8, {"hole", "4"});
    row("data left over", R"({"t":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 8,
        {"4 bytes that belong to no tensor"});
    tensor("offset huge",
           R"("dtype":"F32","shape":[1],"data_offsets":[18446744073709551612,18446744073709551615])", 4,
           {"18446744073709551612"});
    tensor("null", R"("dtype":null,"shape":[1],"data_offsets":[0,4])", 4, {"null"});
    row("hole", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},
                    "b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})",
        12, {"'b'", "hole"});
    row("overlap", R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},
                       "b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
        12, {"'b'", "overlap"});
    row("same bytes twice", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},
                                "b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
        4, {"overlap"});
    row("name twice", R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},
                          "a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
        8, {"'a'", "twice"});
    row("name empty", R"({"":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 4, {"''"});
    row("name with NUL", R"({"a\u0000b":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})", 4, {"a\\x00b"});
    row("metadata no object", R"({"__metadata__":[]})", 0, {"array"});
    row("metadata with numbers", R"({"__metadata__":{"a":1}})", 0, {"1"});
    row("metadata twice", R"({"__metadata__":{},"__metadata__":{}})", 0, {"__metadata__", "twice"});
    row("tensor no object", R"({"t":1})", 0, {"'t'", "1"});
    row("header no JSON", R"({"t")", 0, {"JSON"});
    row("header with more after it", R"({} {})", 0, {"JSON"});
    row("header an array", R"([])", 0, {"'{'"});
    row("header empty", "", 0, {"'{'"});
}

void SafetensorsTest::lies_are_refused() {
    QFETCH(QString, header);
    QFETCH(int, bytes);
    QFETCH(QStringList, parts);
    const TemporaryFolder folder;
    const auto path =
        folder.write("hostile.safetensors",
                     safetensors_bytes(header.toStdString(), std::string(std::size_t(bytes), '\0')));
    verify_error(open_model_file(path), path, parts);
}

void SafetensorsTest::every_truncation_is_refused() {
    const auto whole = safetensors_of({{"a", {2, 3}}, {"b", {5}}});
    const TemporaryFolder folder;
    const auto path = folder.write("cut.safetensors", whole);
    for (auto size = whole.size(); size-- > 0;) {
        std::filesystem::resize_file(path, size);
        const auto opened = open_model_file(path);
        QVERIFY2(!opened, qPrintable(QString("opened with %1 of %2 bytes").arg(size).arg(whole.size())));
        QVERIFY(opened.error().message.find("cut.safetensors") != std::string::npos);
    }
    for (const std::uint64_t length :
         {std::uint64_t{100'000'001}, ~std::uint64_t{0}, std::uint64_t{1} << 63}) {
        auto lying = whole;
        for (std::size_t i = 0; i < 8; ++i) lying[i] = static_cast<char>(length >> (8 * i) & 0xff);
        verify_error(open_model_file(folder.write("cut.safetensors", lying)), path, {"header length"});
    }
}

void SafetensorsTest::a_bomb_of_brackets_is_refused() {
    const TemporaryFolder folder;
    const std::string opening = R"({"t":{"shape":)";
    const auto path =
        folder.write("bomb.safetensors", safetensors_bytes(opening + std::string(10'000'000, '['), ""));
    verify_error(open_model_file(path), path, {"'t'", "array"});
}

QTEST_APPLESS_MAIN(SafetensorsTest)
#include "safetensors_test.moc"
