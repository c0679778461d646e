// SPDX-License-Identifier: Apache-2.0
// After Knuth, The TeXbook, appendix G, with fewer kinds of gaps: they are shares of an em, set where they
// look right.
#include "ui/math/math_layout.h"

#include "ui/math/math_delimiters.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<double, 4> kSizes{1, 1, 0.72, 0.55};  // by style, of the words' size
constexpr int kSmallestPixels = 6;
constexpr double kLargeSign = 1.6;
constexpr double kAxis = 0.26;  // of fractions and fences over the baseline, in em

enum Style { Display, Words, Script, ScriptScript };

Style smaller(Style style) {
    return style <= Words ? Script : ScriptScript;
}

constexpr std::array<double, 4> kGapWidths{0, 3 / 18.0, 4 / 18.0, 5 / 18.0};  // em: none, thin, medium, thick

/// Which gap stands between neighbours; below 0: not in scripts.
int gapBetween(MathClass left, MathClass right) {
    static constexpr int kGaps[8][8] = {
        // Ord Op Bin Rel Open Close Punct Inner
        {0, 1, -2, -3, 0, 0, 0, -1},      // Ordinary
        {1, 1, 0, -3, 0, 0, 0, -1},       // Operator
        {-2, -2, 0, 0, -2, 0, 0, -2},     // Binary
        {-3, -3, 0, 0, -3, 0, 0, -3},     // Relation
        {0, 0, 0, 0, 0, 0, 0, 0},         // Opening
        {0, 1, -2, -3, 0, 0, 0, -1},      // Closing
        {-1, -1, 0, -1, -1, -1, -1, -1},  // Punctuation
        {-1, 1, -2, -3, -1, 0, -1, -1},   // Inner
    };
    return kGaps[static_cast<int>(left)][static_cast<int>(right)];
}

/// A face with serifs, in which formulas are usually set; empty: the words' own.
const QString& mathFamily() {
    static const QString family = [] {
        const QStringList installed = QFontDatabase::families();
        for (const QString& wanted : {u"STIX Two Text"_s, u"Cambria"_s, u"Times New Roman"_s,
                                      u"Liberation Serif"_s, u"Noto Serif"_s, u"DejaVu Serif"_s}) {
            if (installed.contains(wanted)) return wanted;
        }
        return QString();
    }();
    return family;
}

MathBox shapeBox(const QPainterPath& path) {
    const QRectF place = path.boundingRect();
    MathBox box;
    box.width = place.width();
    box.ascent = -place.top();
    box.descent = place.bottom();
    box.items.push_back({{-place.left(), 0}, {}, {}, path});
    return box;
}

class Typesetter {
  public:
    explicit Typesetter(const QFont& font) : font_(font), size_(font.pixelSize()) {}

    MathBox set(const MathNode& node, Style style) const {
        switch (node.kind) {
        case MathKind::Symbol:
        case MathKind::Text:
            return letters(node, style);
        case MathKind::Row:
            return row(node, style);
        case MathKind::Space:
            return blank(node.size * em(style));
        case MathKind::Fraction:
            return fraction(node, style);
        case MathKind::Root:
            return root(node, style);
        case MathKind::Scripts:
            return node.limits && (node.always || style == Display) ? limits(node, style)
                                                                    : scripts(node, style);
        case MathKind::Fence:
            return fence(node, style);
        case MathKind::Matrix:
            return matrix(node, style);
        case MathKind::Accent:
            return accent(node, style);
        }
        return {};
    }

  private:
    double em(Style style) const {
        return qMax<double>(kSmallestPixels, size_ * kSizes[static_cast<std::size_t>(style)]);
    }
    double line(Style style) const { return qMax(1.0, 0.05 * em(style)); }
    double axis(Style style) const { return kAxis * em(style); }

    static MathBox blank(double width) {
        MathBox box;
        box.width = width;
        return box;
    }

    QFont fontFor(MathFace face, bool words, double pixels) const {
        QFont font = font_;
        if (!words && !mathFamily().isEmpty()) font.setFamilies({mathFamily()});
        font.setPixelSize(qMax(kSmallestPixels, qRound(pixels)));
        font.setItalic(face == MathFace::Italic || face == MathFace::BoldItalic);
        font.setBold(face == MathFace::Bold || face == MathFace::BoldItalic);
        if (face == MathFace::Sans) font.setFamilies(font_.families());
        if (face == MathFace::Mono)
            font.setFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        return font;
    }

    MathBox letters(const MathNode& node, Style style) const {
        const bool large = node.large && style == Display;
        const QFont font =
            fontFor(node.face, node.kind == MathKind::Text, em(style) * (large ? kLargeSign : 1));
        const QFontMetricsF metrics(font);
        const QRectF ink = metrics.tightBoundingRect(node.text);
        MathBox box;
        box.width = metrics.horizontalAdvance(node.text);
        if (node.face == MathFace::Italic && node.kind == MathKind::Symbol)
            box.width = qMax(box.width, ink.right());  // what leans over the edge
        box.ascent = -ink.top();
        box.descent = ink.bottom();
        box.items.push_back({{}, node.text, font, {}});
        if (!node.large) return box;
        MathBox centred;
        centred.put(box, 0, (box.ascent - box.descent) / 2 - axis(style));
        return centred;
    }

    /// A sign between two things is only that if there is something on either side (TeXbook, rules 5 and 6).
    static std::vector<MathClass> classesOf(const std::vector<MathNode>& nodes) {
        std::vector<MathClass> classes;
        MathClass before = MathClass::Opening;
        std::size_t last = nodes.size();
        for (std::size_t at = 0; at < nodes.size(); ++at) {
            MathClass now = nodes[at].spacing;
            if (nodes[at].kind != MathKind::Space) {
                const bool nothingBefore = before == MathClass::Binary || before == MathClass::Operator ||
                                           before == MathClass::Relation || before == MathClass::Opening ||
                                           before == MathClass::Punctuation;
                if (now == MathClass::Binary && nothingBefore) now = MathClass::Ordinary;
                const bool ends =
                    now == MathClass::Relation || now == MathClass::Closing || now == MathClass::Punctuation;
                if (before == MathClass::Binary && ends && last < at) classes[last] = MathClass::Ordinary;
                before = now;
                last = at;
            }
            classes.push_back(now);
        }
        if (last < classes.size() && classes[last] == MathClass::Binary) classes[last] = MathClass::Ordinary;
        return classes;
    }

    MathBox row(const MathNode& node, Style style) const {
        const std::vector<MathClass> classes = classesOf(node.children);
        MathBox box;
        std::optional<MathClass> before;
        for (std::size_t at = 0; at < node.children.size(); ++at) {
            const MathNode& child = node.children[at];
            if (child.kind != MathKind::Space) {
                const int gap = before ? gapBetween(*before, classes[at]) : 0;
                if (gap > 0 || style <= Words)
                    box.width += kGapWidths[static_cast<std::size_t>(std::abs(gap))] * em(style);
                before = classes[at];
            }
            const MathBox part = set(child, style);
            box.put(part, box.width, 0);
        }
        return box;
    }

    MathBox scripts(const MathNode& node, Style style) const {
        const MathBox base = set(node.children[0], style);
        MathBox box = base;
        const double unit = em(style);
        const bool hasBelow = !node.children[1].isEmpty(), hasAbove = !node.children[2].isEmpty();
        const MathBox below = set(node.children[1], smaller(style)),
                      above = set(node.children[2], smaller(style));
        double up = std::max({0.38 * unit, base.ascent - 0.35 * unit, above.descent + 0.12 * unit});
        double down = std::max({0.16 * unit, base.descent + 0.04 * unit, below.ascent - 0.36 * unit});
        if (hasBelow && hasAbove) {
            const double room = (up - above.descent) - (below.ascent - down);
            if (room < 0.2 * unit) down += 0.2 * unit - room;
        }
        const double gap = 0.05 * unit;
        // An integral's lower limit goes under its lean.
        const double tuck = node.children[0].large && !node.children[0].limits ? 0.18 * base.width : 0;
        if (hasAbove) box.put(above, base.width + gap, -up);
        if (hasBelow) box.put(below, base.width + gap - tuck, down);
        box.width += gap;
        return box;
    }

    MathBox limits(const MathNode& node, Style style) const {
        const MathBox base = set(node.children[0], style);
        const MathBox below = set(node.children[1], smaller(style)),
                      above = set(node.children[2], smaller(style));
        const double width = std::max({base.width, below.width, above.width}), gap = 0.14 * em(style);
        MathBox box;
        box.put(base, (width - base.width) / 2, 0);
        if (!node.children[2].isEmpty())
            box.put(above, (width - above.width) / 2, -(base.ascent + gap + above.descent));
        if (!node.children[1].isEmpty())
            box.put(below, (width - below.width) / 2, base.descent + gap + below.ascent);
        box.width = width;
        return box;
    }

    MathBox fraction(const MathNode& node, Style style) const {
        const Style inner = style == Display ? Words : smaller(style);
        const MathBox above = set(node.children[0], inner), below = set(node.children[1], inner);
        const double unit = em(style), thick = line(style), gap = (style == Display ? 0.16 : 0.1) * unit;
        const double side = 0.08 * unit, width = std::max(above.width, below.width) + 2 * side;
        MathBox box;
        box.put(above, (width - above.width) / 2, -(axis(style) + thick / 2 + gap + above.descent));
        box.put(below, (width - below.width) / 2, below.ascent + gap + thick / 2 - axis(style));
        box.width = width + 2 * side;
        for (MathBox::Item& item : box.items) item.at.rx() += side;
        if (!node.bar) return box;
        QPainterPath bar;
        bar.addRect(side, -axis(style) - thick / 2, width, thick);
        box.items.push_back({{}, {}, {}, bar});
        return box;
    }

    MathBox root(const MathNode& node, Style style) const {
        const MathBox under = set(node.children[0], style);
        const double unit = em(style), thick = line(style), gap = 0.12 * unit;
        const double top = std::max(under.ascent, 0.6 * unit) + gap, bottom = under.descent + 0.04 * unit;
        const double height = top + bottom, width = 0.55 * unit + 0.06 * height;
        MathBox box;
        double start = 0;
        if (!node.children[1].isEmpty()) {
            const MathBox degree = set(node.children[1], ScriptScript);
            start = std::max(0.0, degree.width - 0.45 * width);
            box.put(degree, std::max(0.0, 0.45 * width - degree.width),
                    bottom - 0.55 * height - degree.descent);
        }
        QPainterPath hook;
        hook.moveTo(start, bottom - 0.4 * height);
        hook.lineTo(start + 0.18 * width, bottom - 0.46 * height);
        hook.lineTo(start + 0.5 * width, bottom);
        hook.lineTo(start + width, -top);
        hook.lineTo(start + width + under.width + 0.06 * unit, -top);
        box.put(under, start + width, 0);
        box.items.push_back({{}, {}, {}, strokedPath(hook, thick)});
        box.ascent = std::max(box.ascent, top + thick);
        box.descent = std::max(box.descent, bottom);
        box.width = start + width + under.width + 0.12 * unit;
        return box;
    }

    /// Reaching half of its height over the axis and half below.
    MathBox delimiter(const QString& which, double half, Style style) const {
        if (which.isEmpty()) return blank(0);
        const double unit = em(style);
        const MathBox shape = shapeBox(delimiterPath(which, half, unit));
        MathBox box;
        const double side = 0.1 * unit;
        box.put(shape, side, -axis(style));
        box.width += side;
        return box;
    }

    MathBox fence(const MathNode& node, Style style) const {
        if (node.children.empty()) return delimiter(node.delimiters[0], node.size * em(style) / 2, style);
        std::vector<MathBox> parts;
        double half = 0.5 * em(style);
        for (const MathNode& child : node.children) {
            parts.push_back(set(child, style));
            half = std::max({half, parts.back().ascent - axis(style), parts.back().descent + axis(style)});
        }
        half += 0.04 * em(style);
        MathBox box = delimiter(node.delimiters[0], half, style);
        for (std::size_t at = 0; at < parts.size(); ++at) {
            box.put(parts[at], box.width, 0);
            box.put(delimiter(node.delimiters[static_cast<qsizetype>(at) + 1], half, style), box.width, 0);
        }
        return box;
    }

    MathBox matrix(const MathNode& node, Style style) const {
        const Style inner = node.tight ? style : style == Display ? Words : style;
        const auto columns = static_cast<std::size_t>(node.columns);
        const std::size_t rows = node.children.size() / columns;
        const double unit = em(inner);
        std::vector<MathBox> cells;
        std::vector<double> widths(columns, 0), ascents(rows, 0.72 * unit), descents(rows, 0.28 * unit);
        for (std::size_t at = 0; at < node.children.size(); ++at) {
            MathNode cell = node.children[at];
            // Behind "&", "= x" is still a relation.
            if (node.tight && at % columns % 2 == 1 && cell.kind == MathKind::Row && !cell.isEmpty())
                cell.children.insert(cell.children.begin(), MathNode());
            cells.push_back(set(cell, inner));
            widths[at % columns] = std::max(widths[at % columns], cells[at].width);
            ascents[at / columns] = std::max(ascents[at / columns], cells[at].ascent);
            descents[at / columns] = std::max(descents[at / columns], cells[at].descent);
        }
        const double rowGap = (node.tight ? 0.4 : 0.3) * unit;
        double height = rowGap * static_cast<double>(rows - 1);
        for (std::size_t row = 0; row < rows; ++row) height += ascents[row] + descents[row];
        MathBox box;
        double y = -axis(style) - height / 2, fullWidth = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            y += ascents[row];
            double x = 0;
            for (std::size_t column = 0; column < columns; ++column) {
                const MathBox& cell = cells[row * columns + column];
                const double room = widths[column] - cell.width;
                const QChar side = node.alignment[static_cast<qsizetype>(column) % node.alignment.size()];
                box.put(cell, x + (side == u'l' ? 0 : side == u'r' ? room : room / 2), y);
                x += widths[column];
                if (column + 1 < columns) x += node.tight ? (column % 2 == 1 ? 2 * unit : 0) : 0.9 * unit;
            }
            fullWidth = std::max(fullWidth, x);
            y += descents[row] + rowGap;
        }
        box.width = fullWidth;
        box.ascent = std::max(box.ascent, height / 2 + axis(style));
        box.descent = std::max(box.descent, height / 2 - axis(style));
        return box;
    }

    MathBox accent(const MathNode& node, Style style) const {
        const MathBox base = set(node.children[0], style);
        const double unit = em(style), thick = line(style), gap = 0.1 * unit;
        MathBox box = base;
        const auto lineAt = [&](double y) {
            QPainterPath path;
            path.addRect(0, y, base.width, thick);
            box.items.push_back({{}, {}, {}, path});
        };
        const auto over = [&](const QPainterPath& path) {
            const MathBox mark = shapeBox(path);
            box.put(mark, (base.width - mark.width) / 2, -(base.ascent + gap) - mark.descent);
            box.width = base.width;
        };
        const QString& name = node.text;
        if (name == "overline"_L1 || name == "bar"_L1) {
            lineAt(-base.ascent - gap - thick);
            box.ascent += gap + 2 * thick;
        } else if (name == "underline"_L1) {
            lineAt(base.descent + gap);
            box.descent += gap + 2 * thick;
        } else if (name == "overbrace"_L1) {
            over(lyingBrace(base.width, unit, false));
        } else if (name == "underbrace"_L1) {
            const MathBox mark = shapeBox(lyingBrace(base.width, unit, true));
            box.put(mark, 0, base.descent + gap + mark.ascent);
            box.width = base.width;
        } else if (name == "boxed"_L1) {
            return boxed(base, unit, thick);
        } else {
            over(markPath(name, base.width, unit, thick));
        }
        return box;
    }

    static MathBox boxed(const MathBox& base, double unit, double thick) {
        const double side = 0.25 * unit;
        MathBox box;
        box.put(base, side, 0);
        box.width = base.width + 2 * side;
        box.ascent = base.ascent + side;
        box.descent = base.descent + side;
        QPainterPath frame;
        frame.addRect(QRectF(0, -box.ascent, box.width, box.ascent + box.descent));
        box.items.push_back({{}, {}, {}, strokedPath(frame, thick)});
        return box;
    }

    /// The sign over a letter, its lower end near y = 0.
    static QPainterPath markPath(const QString& name, double width, double unit, double thick) {
        const bool wide = name.startsWith("wide"_L1) || name.startsWith("over"_L1);
        const double w = wide ? std::max(width, 0.4 * unit) : 0.4 * unit, h = 0.16 * unit;
        QPainterPath path;
        const auto lines = [&](std::initializer_list<QPointF> points) {
            path.moveTo(*points.begin());
            for (auto point = points.begin() + 1; point != points.end(); ++point) path.lineTo(*point);
        };
        if (name == "dot"_L1 || name == "ddot"_L1) {
            const double radius = 0.06 * unit, step = name == "ddot"_L1 ? 0.13 * unit : 0;
            path.addEllipse(QPointF(-step, -radius), radius, radius);
            if (step > 0) path.addEllipse(QPointF(step, -radius), radius, radius);
            return path;
        }
        if (name.endsWith("hat"_L1)) lines({{0, 0}, {w / 2, -h}, {w, 0}});
        if (name == "check"_L1) lines({{0, -h}, {w / 2, 0}, {w, -h}});
        if (name == "acute"_L1) lines({{0, 0}, {w / 2, -h}});
        if (name == "grave"_L1) lines({{0, -h}, {w / 2, 0}});
        if (name == "vec"_L1 || name == "overrightarrow"_L1) {
            lines({{0, -h / 2}, {w, -h / 2}});
            lines({{w - 0.7 * h, -1.1 * h}, {w, -h / 2}, {w - 0.7 * h, 0.1 * h}});
        }
        if (name.endsWith("tilde"_L1)) {
            path.moveTo(0, -0.2 * h);
            path.cubicTo(w * 0.3, -1.8 * h, w * 0.7, 0.9 * h, w, -0.8 * h);
        }
        if (name == "breve"_L1) {
            path.moveTo(0, -h);
            path.quadTo(w / 2, h, w, -h);
        }
        if (name == "mathring"_L1) path.addEllipse(QPointF(0, -0.1 * unit), 0.1 * unit, 0.1 * unit);
        return strokedPath(path, thick);
    }

    QFont font_;
    double size_;
};

}  // namespace

void MathBox::put(const MathBox& other, double x, double y) {
    for (const Item& item : other.items) {
        items.push_back(item);
        items.back().at += QPointF(x, y);
    }
    width = std::max(width, x + other.width);
    ascent = std::max(ascent, other.ascent - y);
    descent = std::max(descent, other.descent + y);
}

void MathBox::draw(QPainter& painter) const {
    const QColor color = painter.pen().color();
    for (const Item& item : items) {
        if (item.text.isEmpty()) {
            painter.fillPath(item.path.translated(item.at), color);
            continue;
        }
        painter.setFont(item.font);
        painter.drawText(item.at, item.text);
    }
}

MathBox layOutMath(const MathNode& formula, const QFont& font, bool display) {
    return Typesetter(font).set(formula, display ? Display : Words);
}

}  // namespace tars::ui
