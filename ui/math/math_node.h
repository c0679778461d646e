// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace tars::ui {

/// What decides the space between neighbours (Knuth, The TeXbook, ch. 18).
enum class MathClass { Ordinary, Operator, Binary, Relation, Opening, Closing, Punctuation, Inner };

enum class MathKind {
    Symbol,    ///< text
    Text,      ///< words
    Row,       ///< children side by side
    Space,     ///< size, in em
    Fraction,  ///< children: above, below
    Root,      ///< children: what is under it, its degree or an empty row
    Scripts,   ///< children: base, below, above; empty rows where there is none
    Fence,     ///< children between delimiters; without children one delimiter of a fixed size
    Matrix,    ///< children row by row
    Accent,    ///< text: which; child: what is under it
};

enum class MathFace { Variable, Upright, Italic, Bold, BoldItalic, Blackboard, Script, Fraktur, Sans, Mono };

struct MathNode {
    MathKind kind = MathKind::Row;
    MathClass spacing = MathClass::Ordinary;
    MathFace face = MathFace::Upright;
    QString text;
    QStringList delimiters;  ///< of a fence: one more than children; "" draws none
    QString alignment;       ///< of a matrix's columns: l, c, r; the last one goes for all that follow
    double size = 0;         ///< a space's width, or a lone delimiter's height, in em
    int columns = 0;
    bool limits = false;  ///< scripts stand above and below where there is room
    bool always = false;  ///< and where there is none
    bool large = false;   ///< drawn larger where there is room
    bool bar = true;      ///< of a fraction
    bool tight = false;   ///< a matrix without space between its pairs of columns
    std::vector<MathNode> children;

    bool isEmpty() const { return kind == MathKind::Row && children.empty(); }
};

}  // namespace tars::ui
