// SPDX-License-Identifier: Apache-2.0
#include "core/text_escape.h"

#include <QTest>

using namespace tars;
using namespace std::string_literals;

class TextEscapeTest : public QObject {
    Q_OBJECT

  private slots:
    void knows_valid_utf8_data();
    void knows_valid_utf8();
    void escapes_what_a_terminal_would_obey_data();
    void escapes_what_a_terminal_would_obey();
    void cuts_long_text_between_characters();
};

void TextEscapeTest::knows_valid_utf8_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("length");
    QTest::addRow("empty") << QByteArray() << 0;
    QTest::addRow("letter") << QByteArray("az") << 1;
    QTest::addRow("zero byte") << QByteArray("\0", 1) << 1;
    QTest::addRow("two bytes") << QByteArray("\xc3\xa9z") << 2;
    QTest::addRow("three bytes") << QByteArray("\xe2\x82\xac") << 3;
    QTest::addRow("four bytes") << QByteArray("\xf0\x9f\xa6\x99") << 4;
    QTest::addRow("last code point") << QByteArray("\xf4\x8f\xbf\xbf") << 4;
    QTest::addRow("past the last") << QByteArray("\xf4\x90\x80\x80") << 0;
    QTest::addRow("continuation") << QByteArray("\x80") << 0;
    QTest::addRow("overlong slash") << QByteArray("\xc0\xaf") << 0;
    QTest::addRow("overlong three") << QByteArray("\xe0\x80\xaf") << 0;
    QTest::addRow("last overlong three") << QByteArray("\xe0\x9f\xbf") << 0;
    QTest::addRow("first of three") << QByteArray("\xe0\xa0\x80") << 3;
    QTest::addRow("overlong four") << QByteArray("\xf0\x80\x80\xaf") << 0;
    QTest::addRow("last overlong four") << QByteArray("\xf0\x8f\xbf\xbf") << 0;
    QTest::addRow("first of four") << QByteArray("\xf0\x90\x80\x80") << 4;
    QTest::addRow("surrogate") << QByteArray("\xed\xa0\x80") << 0;
    QTest::addRow("cut short") << QByteArray("\xe2\x82") << 0;
    QTest::addRow("broken off") << QByteArray("\xe2\x82z") << 0;
    QTest::addRow("never a byte") << QByteArray("\xff") << 0;
}

void TextEscapeTest::knows_valid_utf8() {
    QFETCH(QByteArray, text);
    QFETCH(int, length);
    QCOMPARE(utf8_sequence_length({text.data(), std::size_t(text.size())}), std::size_t(length));
}

void TextEscapeTest::escapes_what_a_terminal_would_obey_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown");
    QTest::addRow("plain") << QByteArray("blk.0.attn_q.weight") << QByteArray("blk.0.attn_q.weight");
    QTest::addRow("other scripts") << QByteArray("größe 你好 🦙") << QByteArray("größe 你好 🦙");
    QTest::addRow("escape sequence") << QByteArray("\x1b[2Jx") << QByteArray("\\x1b[2Jx");
    QTest::addRow("line break") << QByteArray("a\r\nb") << QByteArray("a\\x0d\\x0ab");
    QTest::addRow("zero byte") << QByteArray("a\0b", 3) << QByteArray("a\\x00b");
    QTest::addRow("delete") << QByteArray("\x7f") << QByteArray("\\x7f");
    QTest::addRow("C1 control") << QByteArray("\xc2\x9b"
                                              "2J")
                                << QByteArray("\\xc2\\x9b2J");
    QTest::addRow("no-break space") << QByteArray("\xc2\xa0") << QByteArray("\xc2\xa0");
    QTest::addRow("invalid") << QByteArray("a\xff\xe2\x82z") << QByteArray("a\\xff\\xe2\\x82z");
}

void TextEscapeTest::escapes_what_a_terminal_would_obey() {
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, shown);
    QCOMPARE(escape_for_display({text.data(), std::size_t(text.size())}), shown.toStdString());
}

void TextEscapeTest::cuts_long_text_between_characters() {
    QCOMPARE(escape_for_display("abcdef", 6), "abcdef"s);
    QCOMPARE(escape_for_display("abcdefg", 6), "abcdef…"s);
    QCOMPARE(escape_for_display("€€€", 4), "€€…"s);
    QCOMPARE(escape_for_display(std::string(1'000'000, 'x')).size(), std::size_t{120 + 3});
}

QTEST_APPLESS_MAIN(TextEscapeTest)
#include "text_escape_test.moc"
