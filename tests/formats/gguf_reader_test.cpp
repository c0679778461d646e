// SPDX-License-Identifier: Apache-2.0
#include "formats/model_file.h"

#include <QtTest>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <string>

using namespace tars;

namespace {

std::filesystem::path data(const char* name) {
    return std::filesystem::path(qEnvironmentVariable("TARS_TEST_DATA").toStdString()) / name;
}

#define NEED_TEST_DATA()                                                                                       \
    if (!std::filesystem::exists(data("models"))) QSKIP("TARS_TEST_DATA does not name a folder with test data")

#define OPEN(file, path)                                                                                       \
    auto TARS_JOIN(opened_, __LINE__) = open_model_file(path);                                                 \
    QVERIFY2(TARS_JOIN(opened_, __LINE__), TARS_JOIN(opened_, __LINE__) ? "" : TARS_JOIN(opened_, __LINE__).error().text().c_str()); \
    const auto file = std::move(*TARS_JOIN(opened_, __LINE__))

}  // namespace

class GgufReaderTest : public QObject {
    Q_OBJECT

  private slots:
    void a_real_model();
};

void GgufReaderTest::a_real_model() {
    NEED_TEST_DATA();
    OPEN(file, data("models/stories260K.gguf"));
    QCOMPARE(file.format(), std::string("GGUF v3"));
    QCOMPARE(*file.metadata().string("general.architecture"), std::string("llama"));
    QCOMPARE(*file.metadata().integer("llama.embedding_length"), 64);
    QCOMPARE(*file.metadata().integer("llama.block_count"), 5);
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

QTEST_APPLESS_MAIN(GgufReaderTest)
#include "gguf_reader_test.moc"
