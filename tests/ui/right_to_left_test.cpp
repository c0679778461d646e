// SPDX-License-Identifier: Apache-2.0
// The window where reading goes from right to left.
#include "ui/widgets/icons.h"
#include "ui/widgets/rail.h"
#include "window_fixture.h"

#include <QFile>
#include <QTextBlock>
#include <QTextBrowser>

#include <optional>

using namespace tars;
using namespace tars::ui;

class RightToLeftTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        if (!QFile::exists(QStringLiteral(":/translations/tars_ar.qm"))) QSKIP("built without translations");
    }

    void arabicRunsFromRightToLeft() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.engine().pieces = {QStringLiteral("Yes.")};
        fixture.type(QStringLiteral("Really?"));
        QTRY_COMPARE(fixture.conversation().rowCount(), 2);
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        const auto* rail = fixture.window().findChild<Rail*>();
        const auto* bubble = fixture.page().transcript().widgetOf(fixture.message(0).id);
        const auto* words = bubble->findChild<QTextBrowser*>();
        const auto isAtRight = [](const QWidget* part, const QWidget* whole) {
            return part->mapTo(whole, part->rect().center()).x() > whole->width() / 2;
        };
        const auto pointsRight = [&fixture] {
            const QIcon arrow = icon(QStringLiteral("next"), fixture.window().palette());
            const QImage pixels = arrow.pixmap(24, 24).toImage();
            return arrow.isNull() ? std::optional<bool>()
                                  : qAlpha(pixels.pixel(15, 12)) > qAlpha(pixels.pixel(8, 12));
        };
        QVERIFY(!isAtRight(rail, &fixture.window()));
        QVERIFY(pointsRight().value_or(true));
        QVERIFY(isAtRight(words, bubble));

        fixture.desktop().settings().setLanguage(QStringLiteral("ar"));
        QTRY_VERIFY(isAtRight(rail, &fixture.window()));
        QTRY_VERIFY(!isAtRight(words, bubble));
        QVERIFY(!pointsRight().value_or(false));
        // One kind of digits: those of "%n" and of ports.
        QCOMPARE(QLocale().toString(1234.5, 'f', 1), QStringLiteral("1,234.5"));
        QCOMPARE(fixture.window().locale(), QLocale());

        fixture.desktop().settings().setLanguage(QStringLiteral("de"));
        QTRY_VERIFY(!isAtRight(rail, &fixture.window()));
        QTRY_VERIFY(isAtRight(words, bubble));
        QCOMPARE(fixture.window().locale().toString(1234.5, 'f', 1), QStringLiteral("1.234,5"));
        fixture.desktop().settings().setLanguage(QStringLiteral("en"));
    }

    void wordsStandInTheirMessageFromRightToLeft() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.desktop().settings().setLanguage(QStringLiteral("ar"));
        fixture.window().resize(1500, 900);
        const QString wide = QStringLiteral("| a | b |\n|---|---|\n| 1 | ") +
                             QStringLiteral("$x_1 + x_2$ ").repeated(3) + QStringLiteral("|\n\n");
        fixture.engine().pieces = {QStringLiteral("Some words.\n\n```python\nprint(1)\n```\n\n") + wide +
                                   QStringLiteral("$$") + QStringLiteral("a + ").repeated(60) +
                                   QStringLiteral("b$$\n\nAnd more.\n")};
        fixture.type(QStringLiteral("Really?"));
        QTRY_COMPARE(fixture.message(1).state, MessageState::Complete);
        for (const int width : {1500, 900, 1300}) {
            fixture.window().resize(width, 900);
            QTRY_VERIFY(fixture.page().transcript().isLaidOut());
            const auto texts =
                fixture.page().transcript().widgetOf(fixture.message(1).id)->findChildren<QTextBrowser*>();
            for (const QTextBrowser* text : texts) {
                if (!text->isVisible()) continue;
                QTextCursor cursor(text->document());
                do {
                    QVERIFY2(text->viewport()->rect().contains(text->cursorRect(cursor).center()),
                             qPrintable(cursor.block().text()));
                } while (cursor.movePosition(QTextCursor::NextBlock));
            }
        }
        fixture.desktop().settings().setLanguage(QStringLiteral("en"));
    }
};

QTEST_MAIN(RightToLeftTest)
#include "right_to_left_test.moc"
