// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/math/math_node.h"

#include <QFont>
#include <QPainterPath>
#include <QPointF>

class QPainter;

namespace tars::ui {

/// A formula as it is drawn: letters and filled shapes around a baseline at y = 0. Lengths are in pixels of
/// whatever the font's pixels are.
struct MathBox {
    struct Item {
        QPointF at;
        QString text;  ///< empty: the path
        QFont font;
        QPainterPath path;
    };

    double width = 0;
    double ascent = 0;   ///< above the baseline
    double descent = 0;  ///< below it
    std::vector<Item> items;

    /// Puts the other box's baseline start there, and grows to hold it.
    void put(const MathBox& other, double x, double y);
    /// With the pen's colour, its baseline beginning at the origin.
    void draw(QPainter& painter) const;
};

/// `font` is the words' around it, with a size in pixels; `display` gives sums their limits and fractions
/// their room.
MathBox layOutMath(const MathNode& formula, const QFont& font, bool display);

}  // namespace tars::ui
