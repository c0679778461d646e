// SPDX-License-Identifier: Apache-2.0
// What is clicked can be seen, in light and in dark.
#include "contrast.h"
#include "ui/settings/appearance.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <utility>

using namespace tars::ui;

class StyleTest : public QObject {
    Q_OBJECT

    /// An indicator on the window's ground, 16 pixels wide.
    static QImage drawn(QStyle::PrimitiveElement element, QStyle::State state, const QPalette& palette) {
        QImage image(20, 20, QImage::Format_RGB32);
        image.fill(palette.color(QPalette::Window));
        QStyleOptionButton option;
        option.rect = QRect(2, 2, 16, 16);
        option.palette = palette;
        option.state = state;
        QPainter painter(&image);
        QApplication::style()->drawPrimitive(element, &option, &painter);
        return image;
    }
    /// Of the pixel that stands out most from what is around the indicator.
    static double mostContrast(const QImage& image, const QPalette& palette) {
        double most = 1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                most = qMax(most, contrast(image.pixelColor(x, y), palette.color(QPalette::Window)));
        }
        return most;
    }

    /// Of each line of a picture, how far what stands in it is from the right edge.
    static QList<int> rightMargins(const QImage& image) {
        QList<int> margins;
        int least = image.width();
        for (int y = 0; y < image.height(); ++y) {
            int x = image.width() - 1;
            while (x >= 0 && image.pixel(x, y) == image.pixel(0, image.height() - 1)) --x;
            if (x >= 0) least = qMin(least, image.width() - 1 - x);
            if (x >= 0 || least == image.width()) continue;
            margins.append(std::exchange(least, image.width()));
        }
        return margins;
    }

  private Q_SLOTS:
    void wrappedLinesFromRightToLeftBeginAtTheEdge() {
        Appearance appearance;
        QWidget window;
        window.setLayoutDirection(Qt::RightToLeft);
        QLabel label(&window);
        label.setWordWrap(true);
        const QString four(4, QChar(0x5D4)), two = four + u' ' + four;  // Hebrew
        label.setText(two + u' ' + two + u' ' + two + u' ' + four);
        label.setAlignment(Qt::AlignLeading | Qt::AlignTop);
        label.resize(label.fontMetrics().horizontalAdvance(two) +
                         label.fontMetrics().horizontalAdvance(u' ') + 4,
                     8 * label.fontMetrics().height());
        window.resize(label.size());
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QList<int> margins = rightMargins(label.grab().toImage());
        QVERIFY2(margins.size() >= 3, qPrintable(QString::number(margins.size())));
        const auto [least, most] = std::ranges::minmax(margins);
        QVERIFY2(most - least <= 1, qPrintable(QStringLiteral("%1 to %2").arg(least).arg(most)));
        // Where the words stand in the label's height is the label's choice.
        const auto top = [&label] {
            const QImage image = label.grab().toImage();
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixel(x, y) != image.pixel(0, image.height() - 1)) return y;
            return -1;
        };
        const int above = top();
        label.setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        QVERIFY(top() > above + label.fontMetrics().height());
    }

    void boxesCanBeSeen_data() {
        QTest::addColumn<ColorMode>("mode");
        QTest::addColumn<QStyle::PrimitiveElement>("element");
        for (const auto& [words, mode] :
             {std::pair("light", ColorMode::Light), std::pair("dark", ColorMode::Dark)}) {
            QTest::addRow("%s box", words) << mode << QStyle::PE_IndicatorCheckBox;
            QTest::addRow("%s box in a list", words) << mode << QStyle::PE_IndicatorItemViewItemCheck;
            QTest::addRow("%s circle", words) << mode << QStyle::PE_IndicatorRadioButton;
        }
    }
    void boxesCanBeSeen() {
        QFETCH(ColorMode, mode);
        QFETCH(QStyle::PrimitiveElement, element);
        Appearance appearance;
        appearance.apply(mode, 100);
        const QPalette palette = QApplication::palette();
        QCOMPARE(isDark(palette), mode == ColorMode::Dark);
        const QImage off = drawn(element, QStyle::State_Enabled | QStyle::State_Off, palette);
        const QImage on = drawn(element, QStyle::State_Enabled | QStyle::State_On, palette);
        const QImage disabled = drawn(element, QStyle::State_Off, palette);
        QVERIFY2(mostContrast(off, palette) >= 3, qPrintable(QString::number(mostContrast(off, palette))));
        QVERIFY(mostContrast(on, palette) >= 3);
        QVERIFY(mostContrast(disabled, palette) < mostContrast(off, palette));
        QVERIFY(on != off);
        if (element == QStyle::PE_IndicatorRadioButton) return;
        const QImage partly = drawn(element, QStyle::State_Enabled | QStyle::State_NoChange, palette);
        QVERIFY(partly != on && partly != off);
    }

    void fieldsHaveEdgesInTheDark() {
        Appearance appearance;
        appearance.apply(ColorMode::Dark, 100);
        QLineEdit line;
        QSpinBox number;
        QComboBox choice;
        QPlainTextEdit lines;
        for (QWidget* field : std::initializer_list<QWidget*>{&line, &number, &choice, &lines}) {
            field->resize(120, field->sizeHint().height());
            const QImage shown = field->grab().toImage();
            const int middle = shown.height() / 2;
            const QColor window = QApplication::palette().color(QPalette::Window);
            const double edge = qMax(contrast(shown.pixelColor(0, middle), window),
                                     contrast(shown.pixelColor(1, middle), window));
            QVERIFY2(edge >= 1.9, qPrintable(QString::fromLatin1(field->metaObject()->className()) +
                                             QString::number(edge)));
        }
    }

    void theArrowOfAMenuStandsBesideTheWords() {
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            Appearance appearance;
            appearance.apply(ColorMode::Light, 100);
            QToolButton button;
            button.setLayoutDirection(direction);
            button.setText(QStringLiteral("Words"));
            button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            const int before = button.sizeHint().width();
            QMenu menu;
            button.setMenu(&menu);
            const QSize size = button.sizeHint();
            QVERIFY(size.width() >= before + 10);
            button.resize(size);
            const QImage shown = button.grab().toImage();
            const QColor ground = QApplication::palette().color(QPalette::Button);
            const auto inked = [&](int top, int bottom) {
                int pixels = 0;
                for (int y = top; y < bottom; ++y) {
                    for (int x = 3; x < size.width() - before; ++x) {
                        const int column = direction == Qt::LeftToRight ? size.width() - 1 - x : x;
                        pixels += contrast(shown.pixelColor(column, y), ground) > 3;
                    }
                }
                return pixels;
            };
            const int middle = size.height() / 2;
            QVERIFY(inked(middle - 4, middle + 5) > 5);
            QCOMPARE(inked(middle + 6, size.height() - 3), 0);
        }
    }

    void whatIsChosenCanBeReadAndSeen() {
        for (const ColorMode mode : {ColorMode::Light, ColorMode::Dark}) {
            Appearance appearance;
            appearance.apply(mode, 100);
            const QPalette palette = QApplication::palette();
            const QColor chosen = palette.color(QPalette::Highlight);
            QVERIFY(contrast(palette.color(QPalette::HighlightedText), chosen) >= 4.5);
            for (const auto ground : {QPalette::Base, QPalette::Window})
                QVERIFY(contrast(chosen, palette.color(ground)) >= 3);
        }
    }

    void rowsOfAListDoNotTouch() {
        Appearance appearance;
        appearance.apply(ColorMode::Light, 100);
        QTreeWidget list;
        list.addTopLevelItem(new QTreeWidgetItem({QStringLiteral("Words")}));
        QVERIFY(list.sizeHintForIndex(list.model()->index(0, 0)).height() >= list.fontMetrics().height() + 4);
    }

    void boxesKeepTheirPlaceBesideTheirWords() {
        Appearance appearance;
        appearance.apply(ColorMode::Dark, 100);
        QCheckBox box(QStringLiteral("Words"));
        QRadioButton circle(QStringLiteral("Words"));
        for (QAbstractButton* button : std::initializer_list<QAbstractButton*>{&box, &circle}) {
            button->resize(button->sizeHint());
            const QImage off = button->grab().toImage();
            button->setChecked(true);
            const QImage on = button->grab().toImage();
            for (int y = 0; y < off.height(); ++y) {
                for (int x = off.width() / 2; x < off.width(); ++x)  // where the words are
                    QCOMPARE(on.pixelColor(x, y), off.pixelColor(x, y));
            }
            QVERIFY(on != off);
        }
    }
};

QTEST_MAIN(StyleTest)
#include "style_test.moc"
