// SPDX-License-Identifier: Apache-2.0
// However a text was dealt out, the screen shows the same in the end; and a piece costs as much at the end of
// a long text as at its beginning.
#include "ui/chat/markdown_document.h"
#include "ui/chat/message_text.h"
#include "ui/chat/open_inline.h"
#include "ui/math/math_object.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

using namespace tars::ui;

namespace {

using namespace Qt::StringLiterals;

/// Everything that is seen of a document, a line for each block.
struct Seen {
    QStringList lines;
    QList<QTextBlockFormat> blocks;
    QList<QList<QTextLayout::FormatRange>> letters;
};

Seen seenOf(const QTextDocument& document) {
    Seen seen;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextCursor cursor(block);
        QString line = block.text();
        if (const QTextList* list = block.textList())
            line += u" | "_s + list->itemText(block) + QString::number(list->format().indent());
        if (const QTextTable* table = cursor.currentTable()) {
            const QTextTableCell cell = table->cellAt(cursor);
            line += u" | %1,%2 of %3,%4"_s.arg(cell.row())
                        .arg(cell.column())
                        .arg(table->rows())
                        .arg(table->columns());
        }
        seen.lines.append(line);
        QTextBlockFormat format = block.blockFormat();  // without what only numbers things
        format.setObjectIndex(-1);
        if (format.hasProperty(MarkdownDocument::kCodeRun)) format.setProperty(MarkdownDocument::kCodeRun, 1);
        seen.blocks.append(format);
        seen.letters.append(block.textFormats());
    }
    return seen;
}

/// What differs first; empty: nothing does.
QString difference(const Seen& a, const Seen& b) {
    for (qsizetype at = 0; at < qMin(a.lines.size(), b.lines.size()); ++at) {
        const QString where = u"line %1: \"%2\" and \"%3\""_s.arg(at).arg(a.lines[at], b.lines[at]);
        if (a.lines[at] != b.lines[at]) return where;
        if (a.blocks[at] != b.blocks[at]) return u"block format of "_s + where;
        if (a.letters[at] != b.letters[at]) return u"letters of "_s + where;
    }
    return a.lines.size() == b.lines.size() ? QString()
                                            : u"%1 and %2 lines"_s.arg(a.lines.size()).arg(b.lines.size());
}

QString sentences(int letters) {
    QString text;
    for (int number = 1; text.size() < letters; ++number)
        text +=
            u"Sentence %1 has **bold**, `code`, [a link](https://example.org/%1) and _more_. "_s.arg(number);
    return text;
}

QString repeated(const QString& part, int count) {
    QString text;
    for (int number = 1; number <= count; ++number)
        text += QString(part).replace(u'#', QString::number(number));
    return text;
}

/// What models write, and what they had better not.
QStringList parts() {
    return {u"# Heading"_s,
            u"Words with *emphasis*, **strong *inner* words**, ~~gone~~ and `code`."_s,
            u"A line\nand another  \nafter a hard break\\\nand one more"_s,
            u"Title\n====="_s,
            u"See [words](https://example.org/a_b?c=$d), <https://example.org> and https://example.org/*x*"_s,
            u"[a]: https://example.org\n"_s,
            u"![cat](https://example.org/cat_$x$.png)"_s,
            u"- one\n- two\n  - nested\n    1. deep\n\n- three with $x_1$\n* other"_s,
            u"1. first\n2. second\n\n   its second paragraph\n3. third"_s,
            u"- [ ] to do\n- [x] done"_s,
            u"1. Do this:\n   ```python\n   def f(a):\n\n       return a\n   ```\n2. and that"_s,
            u"| a | b |\n|---|:-:|\n| 1 | **2** |\n| $x$ | `4` |"_s,
            u"| row | word |\n|---|---|\n"_s + repeated(u"| # | w# |\n"_s, 100),
            u"> quoted\n> - item\n>\n> > deeper $y^2$\nlazy"_s,
            u"---"_s,
            u"```c\nint x;\n\n``\nint y;\n```"_s,
            u"~~~~\n```\nopen ~~~\n"_s,
            u"    indented code\n    more of it"_s,
            u"The sum $\\sum_{i=1}^n x_i$ costs $5 and \\(a_b*c*\\) is"_s,
            u"$$\n- x\n# y = \\frac{1}{2}\n$$"_s,
            u"Before \\[x^2\\] after *it*"_s,
            u"<b>raw</b> <script>x</script> &amp; &lt;"_s,
            u"- الدالة `f()` تعمل\n- نص"_s,
            u"\U000F0000 its own letters $x^2$"_s,
            u"**never closed and [neither this, `nor that"_s,
            sentences(7000),
            u"> "_s + sentences(3000),
            repeated(u"这是第#句话，没有空格。"_s, 300),
            QString(7000, u'x'),
            repeated(u"word# "_s, 900),
            u"**"_s + repeated(u"bold words # go on. "_s, 300) + u"** end"_s,
            repeated(u"#. an item of a list that is long\n"_s, 80)};
}

QString randomText(QRandomGenerator& random) {
    static const QStringList all = parts();
    QString text;
    for (int count = random.bounded(1, 7); count > 0; --count)
        text += all[random.bounded(static_cast<int>(all.size()))] + (random.bounded(3) ? u"\n\n"_s : u"\n"_s);
    return text;
}

QStringList dealt(const QString& text, QRandomGenerator& random) {
    static constexpr int kSizes[] = {2, 9, 60, 700};
    QStringList pieces;
    const int size = text.size() > 2500 ? kSizes[random.bounded(2, 4)] : kSizes[random.bounded(0, 4)];
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = random.bounded(1, size + 1);
        pieces.append(text.mid(at, length));
        at += length;
    }
    return pieces;
}

struct Document {
    Document() : markdown(document) {
        markdown.reset(QFont(), QPalette());
        QObject::connect(&document, &QTextDocument::contentsChange, &document,
                         [this](int, int, int added) { work += added; });
    }
    QTextDocument document;
    MarkdownDocument markdown;
    qint64 work = 0;  ///< letters that were written, or laid out again
};

}  // namespace

class MarkdownStreamingTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void anyCuttingShowsTheSame() {
        QRandomGenerator random(20'260);
        for (int round = 0; round < 40; ++round) {
            const QString text = randomText(random);
            Document whole, streamed, later;
            whole.markdown.append(text);
            const QStringList pieces = dealt(text, random);
            for (const QString& piece : pieces) streamed.markdown.append(piece);
            QCOMPARE(streamed.markdown.blocks().closed(), whole.markdown.blocks().closed());
            const Seen wanted = seenOf(whole.document);
            QString found = difference(seenOf(streamed.document), wanted);
            QVERIFY2(found.isEmpty(),
                     qPrintable(found + u"\n---\n"_s + text + u"\n---\n"_s + pieces.join(u'¦')));
            later.markdown.take(text);
            while (!later.markdown.isWritten()) later.markdown.writeMore();
            found = difference(seenOf(later.document), wanted);
            QVERIFY2(found.isEmpty(), qPrintable(found + u"\n---\n"_s + text));
        }
    }

    void everyPartByLetters() {
        for (const QString& part : parts()) {
            if (part.size() > 400) continue;
            Document whole, streamed;
            const QString text = part + u"\n\nend"_s;
            whole.markdown.append(text);
            for (const QChar c : text) streamed.markdown.append(QString(c));
            const QString found = difference(seenOf(streamed.document), seenOf(whole.document));
            QVERIFY2(found.isEmpty(), qPrintable(found + u"\n---\n"_s + text));
        }
    }

    void wordsAreNeitherLostNorDoubled_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("sentences") << repeated(u"This is sentence # of them. "_s, 1000);
        QTest::newRow("no sentences") << repeated(u"word# "_s, 5000);
        QTest::newRow("lines") << repeated(u"a line of words #\n"_s, 2000);
        QTest::newRow("chinese") << repeated(u"这是第#句话，没有空格。"_s, 2000);
        QTest::newRow("one word") << QString(25'000, u'x');
        QTest::newRow("rows") << u"| a | b |\n|---|---|\n"_s + repeated(u"| x# | y |\n"_s, 500);
    }
    void wordsAreNeitherLostNorDoubled() {
        QFETCH(QString, text);
        Document written;
        written.markdown.append(text);
        QVERIFY(written.markdown.blocks().closed().size() > 3);
        for (const QString& block : written.markdown.blocks().closed()) QVERIFY(block.size() <= 6000);
        QString shown = written.document.toPlainText();
        if (text.startsWith(u'|')) {
            for (int row = 1; row <= 500; ++row) {
                const auto cell =
                    QRegularExpression(u"^x%1$"_s.arg(row), QRegularExpression::MultilineOption);
                QCOMPARE(shown.count(cell), 1);
            }
            return;
        }
        const auto words = [](QString all) { return all.remove(QRegularExpression(u"\\s"_s)); };
        QCOMPARE(words(shown), words(text));
    }

    void aLongParagraphIsCutBetweenSentences() {
        const QString text = sentences(7000);
        Document written;
        written.markdown.append(text);
        const QStringList closed = written.markdown.blocks().closed();
        QCOMPARE(closed.size(), 3);
        for (const QString& part : closed) {
            QVERIFY(MarkdownBlocks::goesOn(part));
            QVERIFY(part.endsWith(u"_more_."_s));
            QVERIFY(!hasOpenInline(part));
        }
        // No gap says that it is a paragraph of its own.
        QCOMPARE(written.document.begin().blockFormat().bottomMargin(), 0.0);
        QVERIFY(written.document.lastBlock().blockFormat().bottomMargin() > 0);
        // What is emphasised as a whole is not cut apart before it must be.
        Document bold;
        bold.markdown.append(u"**"_s + repeated(u"bold words. "_s, 250) + u"** and on. Then more"_s);
        QCOMPARE(bold.document.begin().text().count(u"bold"_s), 250);
    }

    void whatIsOpenInside_data() {
        QTest::addColumn<bool>("open");
        const auto row = [](const char* text, bool open) { QTest::newRow(text) << open; };
        row("plain words.", false);
        row("**bold** and *slanted*.", false);
        row("**bold and *slanted*.", true);
        row("2 * 3 is 6.", false);
        row("snake_case_name.", false);
        row("_slanted.", true);
        row("`code` here.", false);
        row("``code` here.", true);
        row("[a link](https://example.org).", false);
        row("[a link.", true);
        row("[a link](https://exam", true);
        row("$x$ and $$y$$.", false);
        row("it costs $5.", true);  // for a while
        row("\\(x", true);
        row("\\(x\\) and \\*.", false);
        row("~~gone", true);
        row("**all of it.**", false);
    }
    void whatIsOpenInside() {
        QFETCH(bool, open);
        QCOMPARE(hasOpenInline(QString::fromUtf8(QTest::currentDataTag())), open);
    }

    void aPieceCostsTheSameInTheEnd_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("most");  // of the second half's work, in the first half's
        QTest::newRow("paragraph") << sentences(20'000) << 2;
        QTest::newRow("without sentences") << repeated(u"word# "_s, 2000) << 2;
        QTest::newRow("lines") << repeated(u"a line of words, number #\n"_s, 800) << 2;
        QTest::newRow("code") << u"```c\n"_s + repeated(u"int x# = f(#) + 1; // more\n"_s, 1500) << 2;
        QTest::newRow("list") << repeated(u"#. an item of a list with **words** in it\n"_s, 150) << 4;
        QTest::newRow("code in a list")
            << u"1. Do this:\n   ```c\n"_s + repeated(u"   int x# = f(#);\n"_s, 300) << 2;
        QTest::newRow("table") << u"| a | b |\n|---|---|\n"_s + repeated(u"| number # | of them |\n"_s, 240)
                               << 2;
    }
    void aPieceCostsTheSameInTheEnd() {
        QFETCH(QString, text);
        QFETCH(int, most);
        constexpr qsizetype kPiece = 40;    // letters
        constexpr qint64 kAtOnce = 10'000;  // letters; what is cut off is written once more with what follows
        Document written;
        qint64 half = 0;
        for (qsizetype at = 0; at < text.size(); at += kPiece) {
            const qint64 before = written.work;
            written.markdown.append(QStringView(text).mid(at, kPiece));
            QVERIFY2(written.work - before < kAtOnce, qPrintable(QString::number(written.work - before)));
            if (at < text.size() / 2) half = written.work;
        }
        const qint64 second = written.work - half;
        QVERIFY2(second < most * half, qPrintable(u"%1 after %2"_s.arg(second).arg(half)));
    }

    void codeInAListIsNoItemOfIt() {
        Document written;
        written.markdown.append(
            u"1. Do this:\n   ```py\n   a = 1\n\n   b = 2\n   ```\n2. and that\n3. `this`\n"_s);
        QStringList lines;
        for (QTextBlock block = written.document.begin(); block.isValid(); block = block.next()) {
            const bool isCode = block.blockFormat().intProperty(MarkdownDocument::kCodeRun) > 0;
            const QString number = block.textList() ? block.textList()->itemText(block) : QString();
            lines.append((isCode ? u"code "_s : number) + block.text());
        }
        QCOMPARE(lines, (QStringList{u"1.Do this:"_s, u"code a = 1"_s, u"code "_s, u"code b = 2"_s,
                                     u"2.and that"_s, u"3.this"_s}));
    }

    void headersStandOverTheirCodeWhileItGrows() {
        const QString text = u"Words.\n\n```c\n"_s + repeated(u"int x# = 1;\n"_s, 30) +
                             u"```\n- a\n\n  ```py\n  x = 1\n  y = 2\n  ```\n- b\n\n```\nlast\n"_s;
        MessageText streamed, whole;
        for (MessageText* shown : {&streamed, &whole}) shown->resize(500, 100);
        const auto frames = [](MessageText& shown) {
            shown.resize(500, shown.heightFor(500));
            QStringList places;
            for (const QWidget* header :
                 shown.viewport()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
                if (header->isHidden()) continue;
                const QRect place = header->geometry();
                places.append(
                    u"%1,%2 %3x%4"_s.arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height()));
            }
            return places;
        };
        whole.setMessage(text, true);
        const QStringList wanted = frames(whole);
        QCOMPARE(wanted.size(), 3);
        QRandomGenerator random(3);
        for (qsizetype at = 0; at < text.size();) {
            at = qMin<qsizetype>(text.size(), at + random.bounded(1, 40));
            streamed.setMessage(text.left(at), true);
            frames(streamed);
        }
        QCOMPARE(frames(streamed), wanted);
    }
};

QTEST_MAIN(MarkdownStreamingTest)
#include "markdown_streaming_test.moc"
