// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPainterPath>
#include <QString>

namespace tars::ui {

/// The delimiter's outline from y = -half to half, beginning at x = 0. Empty for "" and for what is unknown.
QPainterPath delimiterPath(const QString& delimiter, double half, double em);
/// A brace that lies over (or under, if `under`) something of this width; y = 0 is the side towards it.
QPainterPath lyingBrace(double width, double em, bool under);
/// A line of this thickness.
QPainterPath strokedPath(const QPainterPath& line, double thickness);

}  // namespace tars::ui
