// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/math/math_node.h"

namespace tars::ui {

/// Reads the usual subset of LaTeX's mathematics. None if something in it is not known, is broken, or nests
/// or grows beyond all reason: its source is then what there is to show.
std::optional<MathNode> parseMath(const QString& tex);

}  // namespace tars::ui
