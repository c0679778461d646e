// SPDX-License-Identifier: Apache-2.0
#include "ui/math/math_delimiters.h"

#include <QPainterPathStroker>
#include <QTransform>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr double kStroke = 0.055;  // em

double thicknessOf(double em) {
    return qMax(1.0, kStroke * em);
}

/// Thin at its ends and thick in the middle.
QPainterPath parenthesis(double half, double em) {
    const double width = qMin(0.45 * em, 0.22 * em + 0.05 * half);
    const double thick = 2.4 * thicknessOf(em);
    QPainterPath path;
    path.moveTo(width, -half);
    path.quadTo(-width, 0, width, half);
    path.quadTo(-width + thick, 0, width, -half);
    return path;
}

QPainterPath bracket(double half, double em, bool top, bool bottom) {
    const double thick = thicknessOf(em), width = 0.26 * em;
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(0, -half, thick, 2 * half);
    if (top) path.addRect(0, -half, width, thick);
    if (bottom) path.addRect(0, half - thick, width, thick);
    return path;
}

QPainterPath brace(double half, double em) {
    const double width = 0.42 * em, middle = width / 2, bend = qMin(0.45 * em, half / 2);
    QPainterPath line;
    line.moveTo(width, -half);
    line.quadTo(middle, -half, middle, -half + bend);
    line.lineTo(middle, -bend);
    line.quadTo(middle, 0, 0, 0);
    line.quadTo(middle, 0, middle, bend);
    line.lineTo(middle, half - bend);
    line.quadTo(middle, half, width, half);
    return strokedPath(line, thicknessOf(em));
}

QPainterPath angle(double half, double em) {
    const double width = qMin(0.5 * em, 0.24 * em + 0.06 * half);
    QPainterPath line;
    line.moveTo(width, -half);
    line.lineTo(0, 0);
    line.lineTo(width, half);
    return strokedPath(line, thicknessOf(em));
}

QPainterPath bars(double half, double em, int count) {
    const double thick = thicknessOf(em);
    QPainterPath path;
    for (int bar = 0; bar < count; ++bar) path.addRect((0.08 + 0.2 * bar) * em, -half, thick, 2 * half);
    return path;
}

QPainterPath slash(double half, double em, bool back) {
    const double width = 0.3 * em + 0.2 * half;
    QPainterPath line;
    line.moveTo(back ? 0 : width, -half);
    line.lineTo(back ? width : 0, half);
    return strokedPath(line, thicknessOf(em));
}

QPainterPath mirrored(const QPainterPath& path) {
    const QRectF place = path.boundingRect();
    return QTransform(-1, 0, 0, 1, place.left() + place.right(), 0).map(path);
}

}  // namespace

QPainterPath strokedPath(const QPainterPath& line, double thickness) {
    QPainterPathStroker stroker;
    stroker.setWidth(thickness);
    stroker.setJoinStyle(Qt::MiterJoin);
    QPainterPath path = stroker.createStroke(line);
    path.setFillRule(Qt::WindingFill);
    return path;
}

QPainterPath delimiterPath(const QString& delimiter, double half, double em) {
    if (delimiter == "("_L1) return parenthesis(half, em);
    if (delimiter == ")"_L1) return mirrored(parenthesis(half, em));
    if (delimiter == "["_L1) return bracket(half, em, true, true);
    if (delimiter == "]"_L1) return mirrored(bracket(half, em, true, true));
    if (delimiter == "{"_L1) return brace(half, em);
    if (delimiter == "}"_L1) return mirrored(brace(half, em));
    if (delimiter == "|"_L1) return bars(half, em, 1);
    if (delimiter == u"‖"_s) return bars(half, em, 2);
    if (delimiter == u"⟨"_s) return angle(half, em);
    if (delimiter == u"⟩"_s) return mirrored(angle(half, em));
    if (delimiter == u"⌊"_s) return bracket(half, em, false, true);
    if (delimiter == u"⌋"_s) return mirrored(bracket(half, em, false, true));
    if (delimiter == u"⌈"_s) return bracket(half, em, true, false);
    if (delimiter == u"⌉"_s) return mirrored(bracket(half, em, true, false));
    if (delimiter == "/"_L1) return slash(half, em, false);
    if (delimiter == "\\"_L1) return slash(half, em, true);
    return {};
}

QPainterPath lyingBrace(double width, double em, bool under) {
    const QPainterPath standing = brace(width / 2, em);
    // Turned so that its point looks away from what it embraces.
    const QPainterPath lying =
        under ? QTransform(0, 1, -1, 0, 0, 0).map(standing) : QTransform(0, -1, 1, 0, 0, 0).map(standing);
    const QRectF place = lying.boundingRect();
    return lying.translated(-place.left(), under ? -place.top() : -place.bottom());
}

}  // namespace tars::ui
