// SPDX-License-Identifier: Apache-2.0
// The window on a fine screen, two of whose dots stand side by side where others have one.
#include "cut_texts.h"
#include "keyboard.h"
#include "window_fixture.h"

#include <QImage>
#include <QLabel>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr qreal kFine = 2;

/// Whether it is no picture for coarse screens, enlarged.
bool isSharp(const QIcon& icon, const QSize& size) {
    const QPixmap fine = icon.pixmap(size, kFine), coarse = icon.pixmap(size, 1);
    if (fine.devicePixelRatio() != kFine || fine.size() != kFine * coarse.size()) return false;
    const QImage drawn = fine.toImage().convertToFormat(QImage::Format_ARGB32);
    for (const auto mode : {Qt::SmoothTransformation, Qt::FastTransformation}) {
        QImage enlarged = coarse.toImage().scaled(drawn.size(), Qt::IgnoreAspectRatio, mode);
        enlarged.convertTo(QImage::Format_ARGB32);
        enlarged.setDevicePixelRatio(drawn.devicePixelRatio());
        if (enlarged == drawn) return false;
    }
    return true;
}

}  // namespace

class FineScreenTest : public QObject {
    Q_OBJECT

    /// Every page, the chat with something in it, at the least size there is.
    static void everyPage(WindowFixture& fixture, const std::function<void(const QString&)>& look) {
        fixture.openScripted();
        fixture.engine().pieces = {QStringLiteral("An answer with `code` and\n\n```python\nprint(1)\n```\n")};
        fixture.type(QStringLiteral("A question"));
        QTRY_VERIFY(!fixture.chat().isAnswering());
        fixture.window().resize(1, 1);
        for (const char* language : {"en", "de", "ar"}) {
            fixture.desktop().settings().setLanguage(QString::fromLatin1(language));
            for (int page = 0; page < MainWindow::PageCount; ++page) {
                fixture.window().showPage(page);
                QTest::qWait(50);
                look(QStringLiteral("page %1 in %2").arg(page).arg(QLatin1StringView(language)));
                if (QTest::currentTestFailed()) return;
            }
        }
    }

  private Q_SLOTS:
    void nothingIsCutInASmallWindow() {
        WindowFixture fixture;
        everyPage(fixture, [&fixture](const QString& where) {
            // What changes its words may be placed anew several times before it stands.
            QStringList cut;
            QTRY_VERIFY2((cut = cutTexts(fixture.window())).isEmpty(),
                         qPrintable(where + QStringLiteral(": ") + cut.join(u'|')));
        });
        // It fits a small laptop's screen of twice as many dots.
        QVERIFY2(fixture.window().width() <= 960 && fixture.window().height() <= 600,
                 qPrintable(
                     QStringLiteral("%1 × %2").arg(fixture.window().width()).arg(fixture.window().height())));
    }

    void iconsAndPicturesAreSharp() {
        int seen = 0;
        WindowFixture fixture;
        everyPage(fixture, [&](const QString& where) {
            QCOMPARE(fixture.window().devicePixelRatioF(), kFine);
            for (const auto* button : fixture.window().findChildren<QAbstractButton*>()) {
                if (!button->isVisible() || button->icon().isNull()) continue;
                const QString name = where + QStringLiteral(": ") + spoken(button);
                QVERIFY2(isSharp(button->icon(), button->iconSize()), qPrintable(name));
                ++seen;
            }
            for (const auto* label : fixture.window().findChildren<QLabel*>()) {
                if (!label->isVisible() || label->pixmap().isNull()) continue;
                QVERIFY2(label->pixmap().devicePixelRatio() == kFine, qPrintable(where));
            }
        });
        QVERIFY2(seen > 20, qPrintable(QString::number(seen)));
        const QPixmap picture = fixture.window().grab();
        QCOMPARE(picture.devicePixelRatio(), kFine);
        QCOMPARE(picture.size(), kFine * fixture.window().size());
    }
};

int main(int argc, char** argv) {
    qputenv("QT_SCALE_FACTOR", "2");  // read once, by the application's constructor
    QApplication application(argc, argv);
    FineScreenTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "fine_screen_test.moc"
