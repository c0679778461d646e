// SPDX-License-Identifier: Apache-2.0
#include "ui/math/math_object.h"

#include "ui/math/math_parser.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <cmath>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTex = MathObject::kSource + 1;
constexpr int kDisplay = MathObject::kSource + 2;
constexpr qsizetype kMostKept = 500;
constexpr double kSideGap = 0.08;     // em, on either side of a formula among words
constexpr double kDisplayGap = 0.15;  // em, above and below one on its own
constexpr double kHangs = 1.2;        // letters' descent
constexpr double kPointsPerInch = 72;

/// Of the words' letters on whatever the document is laid out for: the screen, or paper.
double pixelsOf(const QFont& font, const QTextDocument& document) {
    if (font.pixelSize() > 0) return font.pixelSize();
    const QPaintDevice* device = document.documentLayout()->paintDevice();
    const QScreen* screen = QGuiApplication::primaryScreen();
    const double dpi = device ? device->logicalDpiY() : screen ? screen->logicalDotsPerInchY() : 96;
    return font.pointSizeF() * dpi / kPointsPerInch;
}

QFont fontOf(const QTextDocument& document, const QTextFormat& format) {
    QFont font = format.toCharFormat().font().resolve(document.defaultFont());
    font.setPixelSize(qMax(1, qRound(pixelsOf(font, document))));
    return font;
}

struct Placement {
    double scale = 1;             ///< below 1 where there is less room
    double above = 0, below = 0;  ///< the baseline, with gaps
    double side = 0;
};

Placement placementOf(const MathBox& box, const QFont& font, bool display, double room) {
    Placement place;
    const double em = font.pixelSize();
    place.side = display ? 0 : kSideGap * em;
    const double width = box.width + 2 * place.side;
    if (room > 0 && width > room) place.scale = room / width;
    const double gap = display ? kDisplayGap * em : 0;
    place.above = place.scale * box.ascent + gap;
    place.below = place.scale * box.descent + gap;
    return place;
}

/// Where the line of the letter at this position has its baseline, if the object in it lies in `rect`.
double baselineOf(const QRectF& rect, const QTextDocument& document, int position,
                  const QTextFormat& format) {
    if (format.toCharFormat().verticalAlignment() != QTextCharFormat::AlignMiddle) return rect.bottom();
    const QTextBlock block = document.findBlock(position);
    const QTextLine line = block.layout()->lineForTextPosition(position - block.position());
    if (!line.isValid()) return rect.bottom();
    return rect.center().y() - line.height() / 2 + line.ascent();
}

}  // namespace

void MathObject::registerWith(QTextDocument& document) {
    if (document.documentLayout()->handlerForObject(kType)) return;
    document.documentLayout()->registerHandler(kType, new MathObject(&document));
}

bool MathObject::understands(const Formula& formula) {
    return parseMath(formula.tex).has_value();
}

void MathObject::insert(QTextCursor& cursor, const Formula& formula, QTextCharFormat format) {
    format.setObjectType(kType);
    format.setProperty(kSource, formula.source);
    format.setProperty(kTex, formula.tex);
    format.setProperty(kDisplay, formula.display);
    // A line makes room below its baseline only for what is centred in it; a little may hang there without.
    const QTextDocument& document = *cursor.document();
    const QFont font = fontOf(document, format);
    const auto parsed = parseMath(formula.tex);
    const double below = parsed ? layOutMath(*parsed, font, formula.display).descent : 0;
    if (formula.display || below > kHangs * QFontMetricsF(font).descent())
        format.setVerticalAlignment(QTextCharFormat::AlignMiddle);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

void MathObject::putSourcesBack(QTextDocument& document) {
    QTextCursor cursor(&document);
    for (int at = document.characterCount() - 2; at >= 0; --at) {
        if (document.characterAt(at) != QChar::ObjectReplacementCharacter) continue;
        cursor.setPosition(at);
        cursor.setPosition(at + 1, QTextCursor::KeepAnchor);
        QTextCharFormat format = cursor.charFormat();
        if (format.objectType() != kType) continue;
        const QString source = format.property(kSource).toString();
        for (const int property : {static_cast<int>(QTextFormat::ObjectType), kSource, kTex, kDisplay,
                                   static_cast<int>(QTextFormat::TextVerticalAlignment)})
            format.clearProperty(property);
        cursor.insertText(source, format);
    }
}

const MathBox& MathObject::boxOf(const QTextDocument& document, const QTextFormat& format) {
    const QFont font = fontOf(document, format);
    const bool display = format.boolProperty(kDisplay);
    const QString key =
        u"%1 %2 %3"_s.arg(font.pixelSize()).arg(display).arg(format.property(kTex).toString());
    const auto known = boxes_.constFind(key);
    if (known != boxes_.cend()) return *known;
    if (boxes_.size() > kMostKept) boxes_.clear();
    const auto parsed = parseMath(format.property(kTex).toString());
    return *boxes_.insert(key, parsed ? layOutMath(*parsed, font, display) : MathBox());
}

// For an object aligned to the middle, Qt makes the line hold half of its height and a quarter of an x above
// the baseline, and the rest below. The height asked for is the least that holds the formula.
QSizeF MathObject::intrinsicSize(QTextDocument* document, int, const QTextFormat& format) {
    const MathBox& box = boxOf(*document, format);
    const QFont font = fontOf(*document, format);
    const Placement place = placementOf(box, font, format.boolProperty(kDisplay), document->textWidth());
    const double width = place.scale * box.width + 2 * place.side;
    if (format.toCharFormat().verticalAlignment() != QTextCharFormat::AlignMiddle)
        return {width, std::ceil(place.above)};
    const double half = QFontMetrics(format.toCharFormat().font()).xHeight() / 2.0;
    return {width, std::ceil(std::max(2 * place.above - half, 2 * place.below + half))};
}

void MathObject::drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                            const QTextFormat& format) {
    const MathBox& box = boxOf(*document, format);
    const QFont font = fontOf(*document, format);
    const Placement place = placementOf(box, font, format.boolProperty(kDisplay), document->textWidth());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LeftToRight);
    if (format.hasProperty(QTextFormat::ForegroundBrush)) painter->setPen(format.foreground().color());
    painter->translate(rect.left() + place.side, baselineOf(rect, *document, position, format));
    painter->scale(place.scale, place.scale);
    box.draw(*painter);
    painter->restore();
}

}  // namespace tars::ui
