// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/markdown_blocks.h"
#include "ui/chat/markdown_document.h"
#include "ui/chat/message_text.h"
#include "ui/chat/shown_table.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

using namespace tars::ui;

namespace {

const QString kEverything = QStringLiteral(
    "# Heading\n\nA *paragraph* with **bold**, `code` and [a link](https://example.org/a?b=c).\nStill it.\n\n"
    "- one\n- two\n  - nested\n\n- three after a blank line\n\n1. first\n2. second\n\nText\n```python\ndef "
    "f():\n\n"
    "    return '<b>'\n```\nAfter the code.\n\n| a | b |\n|---|---|\n| 1 | **2** |\n| 3 | 4 |\n\n> quoted\n> "
    "more\n\n"
    "---\n\n- item with code:\n\n  ```c\n  int x;\n\n  int y;\n  ```\n- last\n\n~~~\nopen fence\nwith "
    "lines\n");

/// Everything that is seen of a document.
QStringList describe(const QTextDocument& document) {
    QStringList lines;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlockFormat format = block.blockFormat();
        QString line = QStringLiteral("%1 h%2 code%3 quote%4 list%5 top%6 bottom%7 table%8:")
                           .arg(block.text())
                           .arg(format.headingLevel())
                           .arg(format.intProperty(MarkdownDocument::kCodeRun) > 0)
                           .arg(format.intProperty(QTextFormat::BlockQuoteLevel))
                           .arg(block.textList() ? block.textList()->format().style() : 0)
                           .arg(format.topMargin())
                           .arg(format.bottomMargin())
                           .arg(QTextCursor(block).currentTable() != nullptr);
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextCharFormat text = part.fragment().charFormat();
            line += QStringLiteral("[%1 %2 %3 %4]")
                        .arg(part.fragment().text())
                        .arg(text.fontWeight())
                        .arg(text.fontItalic())
                        .arg(text.anchorHref());
        }
        lines.append(line);
    }
    return lines;
}

QStringList written(const QStringList& pieces) {
    QTextDocument document;
    MarkdownDocument markdown(document);
    markdown.reset(QFont(), QPalette());
    for (const QString& piece : pieces) markdown.append(piece);
    return describe(document);
}

QString shownText(const QString& markdown) {
    QTextDocument document;
    MarkdownDocument writer(document);
    writer.reset(QFont(), QPalette());
    writer.append(markdown);
    return document.toPlainText();
}

}  // namespace

class MarkdownTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void blocksAreCutWhereTheyEnd_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("closed");
        QTest::addColumn<QString>("open");
        const auto row = [](const char* name, const char* text, QStringList closed, const char* open) {
            QTest::newRow(name) << QString::fromUtf8(text) << closed << QString::fromUtf8(open);
        };
        row("paragraph", "a\nb\n\nc", {"a\nb\n\n"}, "c");
        row("heading", "# h\ntext", {"# h\n"}, "text");
        row("heading ends a paragraph", "a\n# h\n", {"a\n", "# h\n"}, "");
        row("fence", "```c\na\n\nb\n```\nc", {"```c\na\n\nb\n```\n"}, "c");
        row("fence ends a paragraph", "a\n```\nb\n", {"a\n"}, "```\nb\n");
        row("longer fence", "````\n```\n````\n", {"````\n```\n````\n"}, "");
        row("a fence is not closed by the other mark", "```\n~~~\n", {}, "```\n~~~\n");
        row("inline backticks are no fence", "```a``` b\n", {}, "```a``` b\n");
        row("a list goes on after a blank line", "- a\n\n- b\n", {}, "- a\n\n- b\n");
        row("a list ends", "- a\n\nb\n", {"- a\n\n"}, "b\n");
        row("code inside a list", "- a\n  ```\n\n\nx\n  ```\n- b\n\nc\n",
            {"- a\n  ```\n\n\nx\n  ```\n- b\n\n"}, "c\n");
        row("carriage returns", "a\r\n\r\nb", {"a\n\n"}, "b");
        row("blank lines are nothing", "\n\n\na", {}, "a");
    }
    void blocksAreCutWhereTheyEnd() {
        QFETCH(QString, text);
        MarkdownBlocks blocks;
        blocks.append(text);
        QTEST(blocks.closed(), "closed");
        QTEST(blocks.open(), "open");
    }

    void streamedIsTheSameAsWhole() {
        const QStringList whole = written({kEverything});
        QVERIFY(whole.size() > 20);
        QStringList letters;
        for (const QChar c : kEverything) letters.append(QString(c));
        const QStringList byLetter = written(letters);
        for (qsizetype at = 0; at < qMin(byLetter.size(), whole.size()); ++at)
            QCOMPARE(byLetter[at], whole[at]);
        QCOMPARE(byLetter.size(), whole.size());
        QRandomGenerator random(7);
        for (int round = 0; round < 30; ++round) {
            QStringList pieces;
            for (qsizetype at = 0; at < kEverything.size();) {
                const qsizetype length = 1 + random.bounded(40);
                pieces.append(kEverything.mid(at, length));
                at += length;
            }
            QCOMPARE(written(pieces), whole);
        }
    }

    void anyBeginningCanBeShown() {
        // Every prefix is what the screen holds at some moment; and what the model stops at.
        for (qsizetype length = 0; length <= kEverything.size(); ++length) {
            QTextDocument document;
            MarkdownDocument markdown(document);
            markdown.reset(QFont(), QPalette());
            markdown.append(QStringView(kEverything).left(length));
            document.setTextWidth(400);
            QVERIFY(document.size().height() >= 0);
        }
    }

    void htmlIsTextAndNothingIsFetched() {
        QCOMPARE(shownText(QStringLiteral("<b>x</b> <img src=\"http://a.b/c.png\"> <script>1</script>")),
                 QStringLiteral("<b>x</b> <img src=\"http://a.b/c.png\"> <script>1</script>"));
        QVERIFY(shownText(QStringLiteral("<div>\n**b**\n</div>")).startsWith(QStringLiteral("<div>")));
        // An image becomes a link to it.
        const QStringList image = written({QStringLiteral("![a cat](https://example.org/cat.png)")});
        QVERIFY2(image.join(u'\n').contains(QStringLiteral("[a cat 400 0 https://example.org/cat.png]")),
                 qPrintable(image.join(u'\n')));
        MessageText text;
        QVERIFY(!text.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/hostname")))
                     .isValid());
    }

    void onlyWebLinksAreLinks_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isLink");
        QTest::newRow("https") << "https://example.org" << true;
        QTest::newRow("http") << "http://example.org" << true;
        QTest::newRow("file") << "file:///etc/passwd" << false;
        QTest::newRow("script") << "javascript:alert(1)" << false;
        QTest::newRow("relative") << "../x" << false;
        QTest::newRow("data") << "data:text/html,x" << false;
    }
    void onlyWebLinksAreLinks() {
        QFETCH(QString, address);
        QFETCH(bool, isLink);
        const QStringList lines = written({QStringLiteral("[words](%1)").arg(address)});
        QVERIFY(lines.first().contains(QStringLiteral("words")));
        QCOMPARE(lines.first().contains(address), isLink);
    }

    void tablesListsAndCodeAreThere() {
        QTextDocument document;
        MarkdownDocument markdown(document);
        markdown.reset(QFont(), QPalette());
        markdown.append(kEverything);
        int tables = 0;
        for (auto frame : document.rootFrame()->childFrames())
            tables += qobject_cast<QTextTable*>(frame) != nullptr;
        QCOMPARE(tables, 1);
        const QString shown = document.toPlainText();
        QVERIFY(shown.contains(QStringLiteral("def f():\n\n    return '<b>'\nAfter the code.")));
        QVERIFY(!shown.contains(QStringLiteral("```")));
    }

    void eachBlockRunsAsItsWordsDo() {
        QTextDocument document;
        MarkdownDocument markdown(document);
        markdown.reset(QFont(), QPalette());
        markdown.append(
            QStringLiteral("> اقتباس\n\nنص\n\n> quoted\n\n```\nتعليق\n```\n\n| اسم | عدد |\n|---|---|\n"
                           "| أ | ب |\n\ntext\n\n| name | count |\n|---|---|\n| a | b |\n\nend"));
        document.setTextWidth(400);
        auto* layout = document.documentLayout();
        const auto block = [&document](const char16_t* words) {
            return document.find(QString::fromUtf16(words)).block();
        };
        const auto left = [&](const char16_t* words) {
            const QTextLine line = block(words).layout()->lineAt(0);
            return layout->blockBoundingRect(block(words)).left() + line.naturalTextRect().left();
        };
        QCOMPARE(block(u"اقتباس").blockFormat().rightMargin(), MarkdownDocument::kQuoteIndent);
        QCOMPARE(block(u"اقتباس").blockFormat().leftMargin(), 0.0);
        QCOMPARE(block(u"quoted").blockFormat().leftMargin(), MarkdownDocument::kQuoteIndent);
        QVERIFY(left(u"نص") > 200);
        QVERIFY(left(u"text") < 10);
        QVERIFY(left(u"تعليق") < 50);  // code does not turn round
        QVERIFY(left(u"اسم") > left(u"عدد"));
        QVERIFY(left(u"name") < left(u"count"));
    }

    void codeAmongArabicWordsStaysWhole() {
        MessageText text;
        text.setMessage(QStringLiteral("1. الدالة `f()` تعمل\n2. call `g()`\n"), true);
        const QTextBlock first = text.document()->begin();
        QCOMPARE(first.textList()->itemText(first), QStringLiteral("1."));  // ".1" would be drawn "1."
        QVERIFY(first.text().contains(QStringLiteral(u"\u2066f()\u2069")));
        QVERIFY(first.next().text().contains(QStringLiteral("call g()")));
        text.selectAll();
        text.copy();
        const QString copied = QApplication::clipboard()->text();
        QVERIFY2(copied.contains(QStringLiteral("الدالة f() تعمل")), qPrintable(copied));
    }

    void tablesAreTakenAsTheyWereMeant() {
        MessageText text;
        QString long_ = QStringLiteral("| n | words |\n|---|---|\n");
        for (int row = 0; row < 100; ++row) long_ += QStringLiteral("| %1 | a, \"b\" |\n").arg(row);
        text.setMessage(long_ +
                            QStringLiteral("\nBetween\n\n| n | words |\n|---|---|\n| 7 | $x^2$ and `c` |\n\n"
                                           "| اسم | عدد |\n|---|---|\n| واحد | 1 |\n"),
                        true);
        text.heightFor(400);
        const auto tableWith = [&](const QString& words) { return tableAt(text.document()->find(words)); };
        for (const char* row : {"41", "99"}) {  // in the parts that it was cut into
            const TableRows table = tableWith(QString::fromLatin1(row));
            QCOMPARE(table.size(), 101);
            QCOMPARE(table.first(), QStringList({QStringLiteral("n"), QStringLiteral("words")}));
            QCOMPARE(table.last().first(), QStringLiteral("99"));
        }
        QVERIFY(asCsv(tableWith(QStringLiteral("41")))
                    .startsWith(QStringLiteral("n,words\n0,\"a, \"\"b\"\"\"\n1,")));
        const auto small = copiedTable(tableWith(QStringLiteral("and")));
        QCOMPARE(small->text(), QStringLiteral("n\twords\n7\t$x^2$ and c\n"));
        QVERIFY(small->html().contains(QStringLiteral("<td>7</td>")));
        QCOMPARE(asCsv(tableWith(QStringLiteral("واحد"))), QStringLiteral("اسم,عدد\nواحد,1\n"));
        QVERIFY(tableWith(QStringLiteral("Between")).isEmpty());
    }

    void longCodeGrowsCheaply() {
        QTextDocument document;
        document.setTextWidth(600);
        MarkdownDocument markdown(document);
        markdown.reset(QFont(), QPalette());
        markdown.append(u"```\n");
        QElapsedTimer timer;
        timer.start();
        for (int line = 0; line < 2000; ++line) markdown.append(u"some line of code that is not short\n");
        // Quadratic re-laying of 2000 lines takes minutes; this is a second or so even on a slow machine.
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(document.blockCount(), 2000);
    }
};

QTEST_MAIN(MarkdownTest)
#include "markdown_test.moc"
