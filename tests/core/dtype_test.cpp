// SPDX-License-Identifier: Apache-2.0
#include "core/dtype.h"

#include "core/checked.h"

#include <QTest>

#include <limits>
#include <set>

using namespace tars;

class DTypeTest : public QObject {
    Q_OBJECT

  private slots:
    void every_type_is_found_by_number_and_name();
    void unknown_numbers_and_names_are_refused();
    void sizes_are_whole_blocks_data();
    void sizes_are_whole_blocks();
    void sizes_never_overflow();
    void checked_arithmetic_stops_at_the_limit();
};

void DTypeTest::every_type_is_found_by_number_and_name() {
    QCOMPARE(all_dtypes().size(), std::size_t{30});
    std::set<std::string_view> names;
    std::uint32_t previous = 0;
    for (const auto& type : all_dtypes()) {
        const auto number = std::uint32_t(type.dtype);
        QVERIFY(number >= previous);
        previous = number;
        QVERIFY(names.insert(type.name).second);
        QCOMPARE(dtype_from_number(number), std::optional(type.dtype));
        QCOMPARE(dtype_from_name(type.name), std::optional(type.dtype));
        QCOMPARE(&info(type.dtype), &type);
    }
    QCOMPARE(dtype_from_name("q4_k"), std::optional(DType::Q4_K));
    QCOMPARE(dtype_from_name("Bf16"), std::optional(DType::BF16));
}

void DTypeTest::unknown_numbers_and_names_are_refused() {
    for (const std::uint32_t number : {4u, 5u, 9u, 15u, 31u, 36u, 40u, 255u, 0xffffffffu})
        QVERIFY(!dtype_from_number(number));
    for (const auto* name : {"", "Q4", "Q4_K_M", "Q4_K ", "float"}) QVERIFY(!dtype_from_name(name));
}

void DTypeTest::sizes_are_whole_blocks_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<qulonglong>("bytes");  // of 256 elements, from the published bits per weight
    const struct {
        const char* name;
        double bits;
    } types[] = {
        {"F32", 32},         {"F16", 16},        {"BF16", 16},      {"F64", 64},         {"I8", 8},
        {"I16", 16},         {"I32", 32},        {"I64", 64},       {"Q8_0", 8.5},       {"Q4_0", 4.5},
        {"Q4_1", 5},         {"Q5_0", 5.5},      {"Q5_1", 6},       {"Q2_K", 2.625},     {"Q3_K", 3.4375},
        {"Q4_K", 4.5},       {"Q5_K", 5.5},      {"Q6_K", 6.5625},  {"IQ4_NL", 4.5},     {"IQ4_XS", 4.25},
        {"IQ2_XXS", 2.0625}, {"IQ2_XS", 2.3125}, {"IQ2_S", 2.5625}, {"IQ3_XXS", 3.0625}, {"IQ3_S", 3.4375},
        {"IQ1_S", 1.5625},   {"IQ1_M", 1.75},    {"TQ1_0", 1.6875}, {"TQ2_0", 2.0625},   {"MXFP4", 4.25}};
    for (const auto& type : types)
        QTest::addRow("%s", type.name) << type.name << qulonglong(type.bits * 256 / 8);
}

void DTypeTest::sizes_are_whole_blocks() {
    QFETCH(QString, name);
    QFETCH(qulonglong, bytes);
    const auto dtype = dtype_from_name(name.toStdString()).value();
    QCOMPARE(byte_size(dtype, 256), std::optional<std::uint64_t>(bytes));
    QCOMPARE(byte_size(dtype, 0), std::optional<std::uint64_t>(0));
    QCOMPARE(byte_size(dtype, 257).has_value(), info(dtype).block_elements == 1);
}

void DTypeTest::sizes_never_overflow() {
    constexpr auto kMost = std::numeric_limits<std::uint64_t>::max();
    QVERIFY(!byte_size(DType::F32, kMost));
    QVERIFY(!byte_size(DType::F32, kMost / 4 + 1));
    QCOMPARE(byte_size(DType::F32, kMost / 4), std::optional(kMost / 4 * 4));
    QVERIFY(byte_size(DType::Q4_K, kMost / 256 * 256));
    QVERIFY(!byte_size(DType::F64, kMost / 2));
}

void DTypeTest::checked_arithmetic_stops_at_the_limit() {
    constexpr auto kMost = std::numeric_limits<std::uint64_t>::max();
    using Number = std::optional<std::uint64_t>;
    QCOMPARE(checked_add(kMost - 1, 1), Number(kMost));
    QVERIFY(!checked_add(kMost, 1));
    QCOMPARE(checked_multiply(kMost, 1), Number(kMost));
    QCOMPARE(checked_multiply(kMost, 0), Number(0));
    QVERIFY(!checked_multiply(std::uint64_t{1} << 32, std::uint64_t{1} << 32));
    QCOMPARE(checked_multiply(0xffffffff, 0x100000001), Number(kMost));
    QCOMPARE(checked_align(0, 32), Number(0));
    QCOMPARE(checked_align(33, 32), Number(64));
    QCOMPARE(checked_align(64, 32), Number(64));
    QVERIFY(!checked_align(kMost - 30, 32));
    QCOMPARE(checked_align(kMost - 31, 32), Number(kMost - 31));
}

QTEST_APPLESS_MAIN(DTypeTest)
#include "dtype_test.moc"
