// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

#include <cmath>

namespace tars::ui {

/// Relative luminance, and the contrast of two colours: 1 to 21 (WCAG 2.1).
inline double luminance(const QColor& color) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

inline double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return one > other ? one / other : other / one;
}

}  // namespace tars::ui
