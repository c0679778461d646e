// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/math/math_node.h"

namespace tars::ui {

struct MathSymbol {
    QString text;
    MathClass spacing = MathClass::Ordinary;
    bool large = false;    ///< a sum or an integral
    bool limits = false;   ///< its scripts stand above and below
    bool slanted = false;  ///< a variable: Greek small letters
};

/// Of a command's name, without the backslash; none if it is no symbol.
std::optional<MathSymbol> mathSymbol(const QString& command);
/// How a sign that is written as itself stands among others; `code` is its code point.
MathClass mathClassOf(char32_t code);
/// A letter or digit in a face that Unicode has letters of its own for; else the same letter.
QString inFace(QChar letter, MathFace face);

}  // namespace tars::ui
