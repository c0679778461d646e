// SPDX-License-Identifier: Apache-2.0
#include "core/byte_cursor.h"

#include <QTest>

#include <array>
#include <limits>

using namespace tars;

namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();

std::span<const std::byte> bytes_of(std::string_view text) {
    return std::as_bytes(std::span(text));
}

template <typename T>
bool mentions(const Result<T>& result, std::string_view text) {
    return !result && result.error().message.find(text) != std::string::npos;
}

}  // namespace

class ByteCursorTest : public QObject {
    Q_OBJECT

  private slots:
    void reads_numbers_in_either_order();
    void reading_past_the_end_names_the_field_and_moves_nothing();
    void seeks_within_the_input_only();
};

void ByteCursorTest::reads_numbers_in_either_order() {
    constexpr std::array<unsigned char, 16> kRaw = {0x01, 0x02, 0x03, 0x04, 0x00, 0x00, 0xc0, 0x3f,
                                                    0xff, 0xfe, 0xfd, 0xfc, 0xfb, 0xfa, 0xf9, 0xf8};
    ByteCursor cursor(std::as_bytes(std::span(kRaw)));
    QCOMPARE(*cursor.read<std::uint32_t>("a"), 0x04030201u);
    QCOMPARE(*cursor.read<float>("b"), 1.5f);
    QCOMPARE(*cursor.read<std::int64_t>("c"), std::int64_t(0xf8f9fafbfcfdfeff));
    QCOMPARE(cursor.remaining(), std::uint64_t{0});

    cursor.set_byte_order(std::endian::big);
    QVERIFY(cursor.seek(0, "start"));
    QCOMPARE(*cursor.read<std::uint16_t>("a"), std::uint16_t{0x0102});
    QCOMPARE(*cursor.read<std::int8_t>("b"), std::int8_t{3});
    QVERIFY(cursor.seek(8, "c"));
    QCOMPARE(*cursor.read<std::uint64_t>("c"), std::uint64_t{0xfffefdfcfbfaf9f8});
}

void ByteCursorTest::reading_past_the_end_names_the_field_and_moves_nothing() {
    ByteCursor cursor(bytes_of("abcdef"));
    QVERIFY(cursor.skip(3, "prefix"));
    QVERIFY(mentions(cursor.read<std::uint32_t>("tensor count"), "tensor count"));
    QVERIFY(mentions(cursor.read<std::uint32_t>("tensor count"), "byte 3"));
    QVERIFY(mentions(cursor.bytes(4, "key"), "key"));
    QVERIFY(!cursor.bytes(kMost, "key"));
    QVERIFY(!cursor.skip(kMost - 2, "padding"));
    QCOMPARE(cursor.position(), std::uint64_t{3});
    QCOMPARE(cursor.bytes(3, "rest")->size(), std::size_t{3});
    QVERIFY(!cursor.read<std::uint8_t>("one more"));
    QCOMPARE(cursor.bytes(0, "nothing")->size(), std::size_t{0});

    ByteCursor empty({});
    QVERIFY(!empty.read<std::uint8_t>("first"));
    QVERIFY(empty.seek(0, "start"));
}

void ByteCursorTest::seeks_within_the_input_only() {
    ByteCursor cursor(bytes_of("abcdef"));
    QVERIFY(cursor.seek(6, "end"));
    QCOMPARE(cursor.remaining(), std::uint64_t{0});
    QVERIFY(mentions(cursor.seek(7, "data section"), "data section"));
    QVERIFY(!cursor.seek(kMost, "data section"));
    QCOMPARE(cursor.position(), std::uint64_t{6});
    QVERIFY(cursor.seek(2, "back"));
    QCOMPARE(*cursor.read<char>("letter"), 'c');
}

QTEST_APPLESS_MAIN(ByteCursorTest)
#include "byte_cursor_test.moc"
