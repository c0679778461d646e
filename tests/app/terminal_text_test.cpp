// SPDX-License-Identifier: Apache-2.0
// How the terminal's commands write times, tables and long lines.
#include "app/terminal/relative_time.h"
#include "app/terminal/table.h"
#include "app/terminal/word_wrap.h"

#include <QTest>

using namespace tars;
using namespace std::chrono_literals;

class TerminalTextTest : public QObject {
    Q_OBJECT

  private slots:
    void times_are_told_from_now() {
        const auto now = std::chrono::sys_seconds(1'000'000h);
        const auto told = [now](auto away) { return QString::fromStdString(relative_time(now + away, now)); };
        QCOMPARE(told(0s), "now");
        QCOMPARE(told(-1s), "1 second ago");
        QCOMPARE(told(-59s), "59 seconds ago");
        QCOMPARE(told(5min - 1s), "4 minutes from now");
        QCOMPARE(told(-49h), "2 days ago");
        QCOMPARE(told(-24h * 20), "2 weeks ago");
        QCOMPARE(told(-24h * 365), "11 months ago");
        QCOMPARE(told(-24h * 800), "2 years ago");
        QCOMPARE(told(24h * 365 * 250), "Forever");
        QCOMPARE(told(-24h * 365 * 101), "Never");
    }

    void times_of_servers_are_read() {
        const auto seconds = [](const char* text) {
            const auto time = parse_time(text);
            return time ? time->time_since_epoch().count() : -1;
        };
        QCOMPARE(seconds("1970-01-02T00:00:00Z"), 86400);
        QCOMPARE(seconds("1970-01-02T02:30:00.123456789+02:30"), 86400);
        QCOMPARE(seconds("1970-01-01T22:00:00-02:00"), 86400);
        QCOMPARE(seconds("2318-01-01T00:00:00Z"), 10'981'785'600);
        for (const char* wrong :
             {"", "yesterday", "1970-13-01T00:00:00Z", "1970-01-01T00:00:00", "1970-01-01"})
            QVERIFY2(!parse_time(wrong), wrong);
    }

    void columns_are_as_wide_as_they_must_be() {
        QCOMPARE(table_text({{"NAME", "SIZE"}, {"a", "1"}, {"longer", "22"}}),
                 std::string("NAME      SIZE\na         1\nlonger    22\n"));
    }

    void lines_break_between_words() {
        WordWrap wrap(10);
        std::string out;
        for (const char* piece : {"one t", "wo th", "ree\nfour  five ", "six seven eight"})
            out += wrap.add(piece);
        QCOMPARE(out + wrap.finish(), std::string("one two\nthree\nfour  five\nsix seven\neight"));
    }

    void characters_are_counted_and_long_words_flow() {
        WordWrap wrap(4);
        std::string out = wrap.add("äöüß äö");
        QCOMPARE(out + wrap.finish(), std::string("äöüß\näö"));
        out = wrap.add("abcdefghij");
        QCOMPARE(out + wrap.finish(), std::string("abcd\nefgh\nij"));
        WordWrap off(0);
        QCOMPARE(off.add("a b") + off.finish(), std::string("a b"));
    }
};

QTEST_GUILESS_MAIN(TerminalTextTest)
#include "terminal_text_test.moc"
