// SPDX-License-Identifier: Apache-2.0
// Formulas in answers: found, read, set, copied; and all that only looks like one.
#include "ui/chat/chat_export.h"
#include "ui/chat/markdown_document.h"
#include "ui/chat/message_text.h"
#include "ui/math/formula_finder.h"
#include "ui/math/math_layout.h"
#include "ui/math/math_parser.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QImage>
#include <QPainter>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

using namespace tars::ui;

namespace {

const QChar kObject(QChar::ObjectReplacementCharacter);

MathBox boxOf(const char* tex, bool display = true) {
    QFont font;
    font.setPixelSize(20);
    const auto parsed = parseMath(QString::fromUtf8(tex));
    return parsed ? layOutMath(*parsed, font, display) : MathBox();
}

QString written(const QString& markdown, int pieceLength = 0) {
    QTextDocument document;
    MarkdownDocument writer(document);
    writer.reset(QFont(), QPalette());
    if (pieceLength == 0) writer.append(markdown);
    for (qsizetype at = 0; pieceLength > 0 && at < markdown.size(); at += pieceLength)
        writer.append(QStringView(markdown).mid(at, pieceLength));
    return document.toPlainText();
}

}  // namespace

class MathTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void formulasAreFound_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char* name, const char* text, QStringList found) {
            QTest::newRow(name) << QString::fromUtf8(text) << found;
        };
        row("dollars", "So $x^2$ and $y$.", {"x^2", "y"});
        row("brackets", "So \\(x+1\\) is \\[ x_1 \\] here", {"x+1", " x_1 "});
        row("two dollars", "$$\na\n= b\n$$", {"\na\n= b\n"});
        row("in a quotation", "> $$\n> a_1\n> $$", {"\n a_1\n"});
        row("an escaped dollar inside", "$5\\$ + x_1$", {"5\\$ + x_1"});
        row("prices", "It costs $5 and $6.", {});
        row("prices in a range", "From $5–$6 to $20,000 (vs. $15,000).", {});
        row("a price, then a formula", "With $5 you get $x+1$ more", {"x+1"});
        row("money behind", "between $5, or 10$ say", {});
        row("letters before", "US$5 and CA$6 and a$b$c", {});
        row("names", "echo $HOME/bin:$PATH and $USER$", {});
        row("a digit behind", "$x$5", {});
        row("nothing inside", "$$ $$ and $ $ and \\(\\)", {});
        row("blank inside", "$ x $ or $x $", {});
        row("escaped dollars", "\\$x\\$ and \\\\(x\\\\)", {});
        row("words in brackets", "\\[citation needed\\] \\[note\\] \\(optional\\)", {});
        row("code", "`$x^2$` and ``a ` $y_1$`` and $z$", {"z"});
        row("addresses", "<https://a.b/$x_1$> https://a.b/?$x_1$ and $x_1$", {"x_1"});
        row("over a blank line", "$$\na\n\nb$$", {});
        row("another script", "$价格$ and $x$", {"x"});
        row("never closed", "$x and \\(y and $$z", {});
    }
    void formulasAreFound() {
        QFETCH(QString, text);
        QStringList found;
        for (const Formula& formula : findFormulas(text)) {
            found.append(formula.tex);
            QCOMPARE(text.mid(formula.start, formula.length), formula.source);
        }
        QTEST(found, "found");
    }

    void usualFormulasAreUnderstood_data() {
        QTest::addColumn<QString>("tex");
        for (const char* tex :
             {"E = mc^2",
              "\\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}",
              "\\sum_{i=1}^{n} i = \\frac{n(n+1)}{2}",
              "\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}",
              "\\lim_{x \\to 0} \\frac{\\sin x}{x} = 1",
              "\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}^{-1}",
              "f(x) = \\begin{cases} x & \\text{if } x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}",
              "\\left( \\frac{a}{b} \\right)^2 + \\left\\{ x \\middle| y \\right.",
              "\\mathbb{R}^n \\to \\mathcal{L}(\\mathbf{v})",
              "a &= b + c \\\\ &= d",
              "\\begin{aligned} a &= b \\\\[4pt] c &= d \\end{aligned}",
              "\\sqrt[3]{x} \\binom{n}{k} \\hat{y} \\vec{v} \\bar{x}",
              "f''(x) + x_1^2",
              "\\operatorname*{argmax}_x",
              "\\overbrace{a+b}^{2} \\underbrace{c}_{1}",
              "\\bigl( x \\bigr) \\Big| \\not= \\pmod{n}",
              "\\boxed{42}",
              "\\nabla \\cdot \\vec{E} = \\frac{\\rho}{\\varepsilon_0}",
              "x ≤ y × 2",
              "\\begin{array}{l|r} 1 & 2 \\end{array}",
              "P(A \\mid B) = \\frac{P(B \\mid A)\\,P(A)}{P(B)}",
              "\\sqrt2 \\frac12 x^\\alpha",
              "50\\%",
              "\\text{\\$5 \\& more}",
              ""})
            QTest::newRow(tex) << QString::fromUtf8(tex);
        QTest::newRow("a dot alone") << QStringLiteral("\\left. x \\right|_{x=0}");
    }
    void usualFormulasAreUnderstood() {
        QFETCH(QString, tex);
        QVERIFY(parseMath(tex));
    }

    void otherThingsAreNot_data() {
        QTest::addColumn<QString>("tex");
        for (const char* tex : {"\\unknown{x}",
                                "\\frac{a}",
                                "\\frac",
                                "{a",
                                "a}",
                                "x^",
                                "x_",
                                "x_1_2",
                                "\\left( x",
                                "\\right)",
                                "\\begin{matrix} a",
                                "\\begin{matrix} a \\end{cases}",
                                "\\begin{tikzpicture} \\end{tikzpicture}",
                                "\\sqrt[3",
                                "\\",
                                "\\input{/etc/passwd}",
                                "\\def\\a{\\a\\a}\\a",
                                "100% sure",
                                "a # b",
                                "\\left( a & b \\right)",
                                "\\text{unclosed",
                                "\\text{\\frac12}",
                                "\\left\\alpha x \\right)"})
            QTest::newRow(tex) << QString::fromUtf8(tex);
    }
    void otherThingsAreNot() {
        QFETCH(QString, tex);
        QVERIFY(!parseMath(tex));
        const QString shown = written(QStringLiteral("So $") + tex + QStringLiteral("$ is."));
        QVERIFY(!shown.contains(kObject));
    }

    void hostileOnesEndSoon() {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!parseMath(QStringLiteral("{").repeated(4000)));
        QVERIFY(!parseMath(QStringLiteral("\\sqrt").repeated(700)));
        QVERIFY(!parseMath(QStringLiteral("\\frac{").repeated(600)));
        QVERIFY(!parseMath(QStringLiteral("\\left(").repeated(600)));
        QVERIFY(!parseMath(QStringLiteral("\\begin{matrix}").repeated(280)));
        QVERIFY(!parseMath(QStringLiteral("&").repeated(3000)));
        QVERIFY(!parseMath(QStringLiteral("x").repeated(5000)));
        QVERIFY(!parseMath(QStringLiteral("x^{").repeated(1000)));
        QVERIFY(!findFormulas(QStringLiteral("$x_1$ ").repeated(5000)).empty());
        (void)findFormulas(QStringLiteral("$$").repeated(50'000) + QStringLiteral("`").repeated(20'000));
        (void)findFormulas(QStringLiteral("\\(a_").repeated(50'000));
        (void)findFormulas(QStringLiteral("` `` ").repeated(3'000));
        const QString deep = QStringLiteral("\\sqrt{").repeated(12) + u'x' + QStringLiteral("}").repeated(12);
        QVERIFY(parseMath(deep));
        const QString wide = QStringLiteral("\\frac{x_1}{y}").repeated(200);
        const auto parsed = parseMath(wide);
        QVERIFY(parsed);
        QVERIFY(layOutMath(*parsed, boxOf("x").items[0].font, true).width > 1000);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
    }

    void partsStandWhereTheyBelong() {
        const MathBox x = boxOf("x"), fraction = boxOf("\\frac{x}{x}"), raised = boxOf("x^x"),
                      lowered = boxOf("x_x");
        QVERIFY(x.width > 0 && x.ascent > 0);
        QVERIFY(fraction.ascent > x.ascent && fraction.descent > x.descent + 3);
        QVERIFY(raised.ascent > x.ascent && raised.descent <= x.descent + 0.5);
        QVERIFY(lowered.descent > x.descent && lowered.ascent <= x.ascent + 0.5);
        QVERIFY(raised.items[1].font.pixelSize() < raised.items[0].font.pixelSize());
        QVERIFY(boxOf("\\sum_{i=1}^n").ascent > boxOf("\\sum_{i=1}^n", false).ascent);
        QVERIFY(boxOf("\\sum_{i=1}^n").width < boxOf("\\sum_{i=1}^n", false).width + boxOf("i=1").width);
        QVERIFY(boxOf("\\left(\\frac{\\frac{x}{x}}{x}\\right)").ascent >=
                boxOf("\\frac{\\frac{x}{x}}{x}").ascent);
        QVERIFY(boxOf("a+b").width >
                boxOf("a").width + boxOf("+").width + boxOf("b").width + 1);         // a sum has room
        QVERIFY(qAbs(boxOf("-b").width - boxOf("-").width - boxOf("b").width) < 1);  // a minus has none
        const MathBox matrix = boxOf("\\begin{pmatrix} a & b \\\\ c & d \\\\ e & f \\end{pmatrix}");
        QVERIFY(matrix.ascent > 20 && matrix.descent > 20 && matrix.width > 3 * x.width);
        const MathBox root = boxOf("\\sqrt[3]{\\frac{x}{x}}");
        QVERIFY(root.ascent > fraction.ascent && root.width > fraction.width);
    }

    void everythingDrawnLiesInItsBox() {
        for (const char* tex :
             {"\\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}", "\\int_0^\\infty f\\,dx",
              "\\left\\{ \\sum_{i=1}^n \\hat{x}_i \\right]", "\\underbrace{a+b}_{c} \\overline{xyz} \\vec{v}",
              "\\begin{vmatrix} a & b \\\\ c & d \\end{vmatrix}"}) {
            const MathBox box = boxOf(tex);
            QImage image(static_cast<int>(box.width) + 80, static_cast<int>(box.ascent + box.descent) + 80,
                         QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setPen(Qt::black);
            painter.translate(40, 40 + box.ascent);
            box.draw(painter);
            painter.end();
            QRect ink;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (qGray(image.pixel(x, y)) < 128) ink |= QRect(x, y, 1, 1);
            QVERIFY(ink.width() > box.width / 2);
            const QRect allowed = image.rect().adjusted(36, 36, -36, -36);
            QVERIFY2(allowed.contains(ink), qPrintable(QString::fromUtf8(tex)));
        }
    }

    void inTextTheyAreOneLetterEach() {
        QCOMPARE(written(QStringLiteral("So $x^2$ is **$y_1$**, `$z$` is code.")),
                 QStringLiteral("So %1 is %1, $z$ is code.").arg(kObject));
        QCOMPARE(written(QStringLiteral("Before\n$$\na_1\n$$\nafter *it*")),
                 QStringLiteral("Before \n%1\nafter it").arg(kObject));
        QCOMPARE(written(QStringLiteral("It costs $5 and $6.")), QStringLiteral("It costs $5 and $6."));
        QCOMPARE(written(QStringLiteral("```\n$x^2$\n```\n")), QStringLiteral("$x^2$"));
        QCOMPARE(written(QStringLiteral("a\n\n    $x^2$\n")), QStringLiteral("a\n$x^2$"));
        QCOMPARE(written(QStringLiteral("- a\n\n  ```\n  $x^2$\n  ```\n")), QStringLiteral("a\n$x^2$"));
        QCOMPARE(written(QStringLiteral("- so\n  $$x_1$$\n  and\n- $$y_1$$")),
                 QStringLiteral("so \n%1\nand\n%1").arg(kObject));
        // Letters that stand for formulas on their way, if somebody writes them, are theirs.
        const char32_t private0 = 0xf0000;
        const QString odd = QString::fromUcs4(&private0, 1);
        QCOMPARE(written(odd + QStringLiteral(" and $x_1$")), odd + QStringLiteral(" and $x_1$"));
    }

    void inTablesAndLinks() {
        QTextDocument document;
        MarkdownDocument writer(document);
        writer.reset(QFont(), QPalette());
        writer.append(u"| a | b |\n|---|---|\n| $x_1$ | $$y_1$$ |\n\n[see $z_1$](https://a.b/$x_1$)\n");
        QTextCursor cursor(&document);
        cursor.setPosition(2);
        QVERIFY(document.toPlainText().count(kObject) == 3);
        bool found = false;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            for (auto part = block.begin(); !part.atEnd(); ++part)
                found |= part.fragment().charFormat().anchorHref() == QStringLiteral("https://a.b/$x_1$");
        QVERIFY(found);
    }

    void streamedIsTheSameAsWhole() {
        const QString text = QStringLiteral(
            "The sum $\\sum_{i} x_i$ is\n\n\\[\n- x\n+ \\frac{1}{2}\n= \\left(y\\right)\n\\]\n\nand $$a\n- "
            "b$$ then *c*, for $5 and $6.\n\n"
            "1. one \\(x_1\\)\n2. two\n\n$$\n# no heading\n$$\nend `$x$`\n```sh\necho $$\n```\nlast $x_2$\n");
        const QString whole = written(text);
        QCOMPARE(whole.count(kObject), 5);
        for (const int length : {1, 2, 3, 7, 20}) QCOMPARE(written(text, length), whole);
    }

    void copiedIsWhatWasWritten() {
        MessageText text;
        text.resize(600, 400);
        text.setMessage(QStringLiteral("So $x^2$ holds:\n\n$$\\frac12$$\n\nDone."), true);
        QVERIFY(text.hasFormulas());
        text.selectAll();
        text.copy();
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("So $x^2$ holds:\n$$\\frac12$$\nDone."));
        text.setMessage(QStringLiteral("No formula."), true);
        QVERIFY(!text.hasFormulas());
    }

    void wideOnesGetSmallerThanTheirColumn() {
        MessageText text;
        text.resize(300, 200);
        text.setMessage(QStringLiteral("$$") + QStringLiteral("x_1 + ").repeated(80) + QStringLiteral("y$$"),
                        true);
        QVERIFY(text.hasFormulas());
        QVERIFY(text.heightFor(300) > 0);
        QTextCursor cursor(text.document());
        cursor.setPosition(1);
        const QTextCharFormat format = cursor.charFormat();
        auto* drawn = text.document()->documentLayout()->handlerForObject(format.objectType());
        QVERIFY(drawn);
        const double narrow = drawn->intrinsicSize(text.document(), 0, format).width();
        QVERIFY2(narrow <= 300.5, qPrintable(QString::number(narrow)));
        text.document()->setTextWidth(5000);
        QVERIFY(drawn->intrinsicSize(text.document(), 0, format).width() > 2 * narrow);
    }

    void exportedPagesHaveTheSource() {
        Message answer;
        answer.id = 1;
        answer.author = Author::Assistant;
        answer.text = QStringLiteral("So $x^2$ holds.");
        const ExportedChat chat{{1, QStringLiteral("Title"), 1}, {answer}, {answer}, {}};
        QVERIFY(toHtml(chat).contains(QStringLiteral("So $x^2$ holds.")));
        QVERIFY(toMarkdown(chat).contains(QStringLiteral("So $x^2$ holds.")));
    }
};

QTEST_MAIN(MathTest)
#include "math_test.moc"
