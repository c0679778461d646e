// SPDX-License-Identifier: Apache-2.0
// What of a line of code gets which colour.
#include "contrast.h"
#include "ui/chat/code_highlighter.h"
#include "ui/chat/message_text.h"
#include "ui/settings/appearance.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QToolButton>

using namespace tars::ui;

namespace {

/// Each line again with its parts marked: "k{int} x = n{1}; c{// one}".
QString marked(const QString& language, const QString& code) {
    QStringList lines;
    int open = 0;
    for (const QString& line : code.split(u'\n')) {
        QString out;
        qsizetype at = 0;
        for (const CodeSpan& span : codeSpans(line, *codeLanguage(language), open)) {
            if (span.start < at || span.length <= 0 || span.start + span.length > line.size())
                return QStringLiteral("spans overlap in: ") + line;
            out += line.mid(at, span.start - at);
            out += QStringLiteral("ckns")[static_cast<int>(span.part)];
            out += u'{' + line.mid(span.start, span.length) + u'}';
            at = span.start + span.length;
        }
        lines.append(out + line.mid(at));
    }
    return lines.join(u'\n');
}

}  // namespace

class CodeSyntaxTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void parts_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("parts");
        const auto row = [](const char* name, const char* language, const char* code, const char* parts) {
            QTest::newRow(name) << QString::fromUtf8(language) << QString::fromUtf8(code)
                                << QString::fromUtf8(parts);
        };
        row("C++", "c++", "int x = 0x1F; // one", "k{int} x = n{0x1F}; c{// one}");
        row("include", "cpp", "#include <a>", "k{#include} <a>");
        row("escapes", "c", "s = 'a\\'b' + c", "s = s{'a\\'b'} + c");
        row("string at the end", "c", "s = 'a\\", "s = s{'a\\}");
        row("no end", "c", "a /* b\nint c\nd */ int", "a c{/* b}\nc{int c}\nc{d */} k{int}");
        row("end in the same line", "c", "/**/int/* */", "c{/**/}k{int}c{/* */}");
        row("no keyword inside a word", "c", "printer int_ x1 f1", "printer int_ x1 f1");
        row("Python", "Python", "@f\ndef g(x='a#b'): # c", "k{@f}\nk{def} g(x=s{'a#b'}): c{# c}");
        row("long strings", "py", "a = '''b\ndef\n'''\ndef", "a = s{'''b}\ns{def}\ns{'''}\nk{def}");
        row("shell", "bash", "echo $# a#b # c", "k{echo} $# a#b c{# c}");
        row("SQL", "sql", "SELECT a -- b", "k{SELECT} a c{-- b}");
        row("JSON", "json", "\"a\" : [1.5, true, \"b\"]", "k{\"a\"} : [n{1.5}, k{true}, s{\"b\"}]");
        row("YAML", "yaml", "a-b: 1 # c", "k{a-b}: n{1} c{# c}");
        row("HTML", "html", "<a href='x'\n b=\"2\">int</a><!-- c\n-->d",
            "k{<a} href=s{'x'}\n b=s{\"2\"}k{>}intk{</a}k{>}c{<!-- c}\nc{-->}d");
        row("Lua", "lua", "--[[ a\nb ]] end -- c", "c{--[[ a}\nc{b ]]} k{end} c{-- c}");
        row("lifetimes", "rust", "fn f<'a>(x: &'a str)", "k{fn} f<'a>(x: &'a k{str})");
        row("diff", "diff", "+a\n-b\n c", "s{+a}\nn{-b}\n c");
        row("template", "js", "`a\n${b}` + let", "s{`a}\ns{${b}`} + k{let}");
        row("nothing", "c", "", "");
    }
    void parts() {
        QFETCH(QString, language);
        QFETCH(QString, code);
        QFETCH(QString, parts);
        QVERIFY(codeLanguage(language));
        QCOMPARE(marked(language, code), parts);
    }

    void whatIsNotKnownHasNoColours() {
        QVERIFY(!codeLanguage({}));
        QVERIFY(!codeLanguage(u"klingon"));
        QCOMPARE(codeFileSuffix(nullptr), QStringLiteral("txt"));
        QCOMPARE(codeFileSuffix(codeLanguage(u" Python ")), QStringLiteral("py"));
    }

    void anyStateOfAnyLineIsHarmless() {
        for (const char* name : {"c", "py", "html", "lua", "yaml", "diff", "json"}) {
            for (const int state : {-5, 0, 1, 2, 3, 77, 1000, 100'000}) {
                for (const QString& line :
                     {QString(), QStringLiteral("'"), QStringLiteral("</"), QString(20'000, u'"'),
                      QString(20'000, u'<'), QString(20'000, u' '), QString(20'000, u'\\')}) {
                    int open = state;
                    for (const CodeSpan& span :
                         codeSpans(line, *codeLanguage(QString::fromLatin1(name)), open))
                        QVERIFY(span.start >= 0 && span.length > 0 &&
                                span.start + span.length <= line.size());
                }
            }
        }
    }

    void coloursCanBeRead() {
        for (const bool dark : {false, true}) {
            QPalette palette;
            palette.setColor(QPalette::Base, dark ? QColor(0x1e, 0x1f, 0x22) : QColor(Qt::white));
            palette.setColor(QPalette::Window, palette.color(QPalette::Base));
            palette.setColor(QPalette::Text, dark ? QColor(0xe6, 0xe6, 0xe6) : QColor(0x1c, 0x1c, 0x1e));
            palette.setColor(QPalette::WindowText, palette.color(QPalette::Text));
            for (const auto part : {CodePart::Comment, CodePart::Keyword, CodePart::Number, CodePart::String})
                QVERIFY(contrast(colorOf(part, palette), tonesOf(palette).code) >= 4.5);
        }
    }

    void codeIsColouredAsItComes() {
        MessageText text;
        const QString message = QStringLiteral("Words int\n\n```c\nint a; /* b\nint */ int\n```\n\nint");
        for (qsizetype size = 1; size <= message.size(); ++size) text.setMessage(message.left(size), true);
        const auto formats = [&text](int number) {
            return text.document()->findBlockByNumber(number).layout()->formats();
        };
        QCOMPARE(formats(0).size(), 0);
        QCOMPARE(formats(1).size(), 2);
        QCOMPARE(formats(1)[0].start, 0);
        QCOMPARE(formats(1)[0].length, 3);
        QCOMPARE(formats(1)[0].format.foreground().color(), colorOf(CodePart::Keyword, text.palette()));
        QCOMPARE(formats(2).size(), 2);
        QCOMPARE(formats(2)[0].length, 6);
        QCOMPARE(formats(2)[0].format.foreground().color(), colorOf(CodePart::Comment, text.palette()));
        QCOMPARE(formats(3).size(), 0);
    }

    void codeIsOfferedAsAFile() {
        MessageText text;
        text.setMessage(QStringLiteral("```python\na\nb\n```"), true);
        text.resize(300, text.heightFor(300));
        QSignalSpy asked(&text, &MessageText::blockSaveRequested);
        for (auto* button : text.findChildren<QToolButton*>())
            if (button->accessibleName() == QStringLiteral("Save this code")) button->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("code.py"));
        QCOMPARE(asked[0][1].toByteArray(), QByteArray("a\nb\n"));
    }

    void buttonsOverCodeLoseTheirWordsWhereThereIsNoRoom() {
        MessageText text;
        text.setMessage(QStringLiteral("```javascript\na\n```"), true);
        for (const int width : {400, 130, 400}) {
            text.resize(width, text.heightFor(width));
            text.show();
            QTest::qWait(1);
            const auto buttons = text.findChildren<QToolButton*>();
            QCOMPARE(buttons.size(), 2);
            for (const QToolButton* button : buttons) {
                QCOMPARE(button->toolButtonStyle() == Qt::ToolButtonTextBesideIcon, width == 400);
                QVERIFY(button->width() >= button->sizeHint().width());
                QVERIFY(!button->toolTip().isEmpty());
            }
        }
    }
};

QTEST_MAIN(CodeSyntaxTest)
#include "code_syntax_test.moc"
