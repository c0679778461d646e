// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/appearance.h"

#include "ui/settings/style.h"

#include <QApplication>
#include <QFont>

namespace tars::ui {
namespace {

QColor mix(const QColor& from, const QColor& to, double share) {
    const auto blend = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {blend(from.red(), to.red()), blend(from.green(), to.green()), blend(from.blue(), to.blue())};
}

struct PaletteColors {
    QRgb window, base, alternate, text, button, border, accent, link, placeholder, disabled;
};

constexpr PaletteColors kLight{0xfff3f4f6, 0xffffffff, 0xfff7f8fa, 0xff1d2129, 0xfffbfbfc,
                               0xffc3c8d0, 0xff2f6fde, 0xff1f5fc8, 0xff6b7280, 0xff9aa1ab};
constexpr PaletteColors kDark{0xff22252b, 0xff1a1c21, 0xff1f2227, 0xffe4e6eb, 0xff2d3138,
                              0xff454b55, 0xff3a72d8, 0xff86b1ff, 0xff969da8, 0xff6d747f};

QPalette paletteFrom(const PaletteColors& colors) {
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color) {
        palette.setColor(role, QColor(color));
    };
    set(QPalette::Window, colors.window);
    set(QPalette::WindowText, colors.text);
    set(QPalette::Base, colors.base);
    set(QPalette::AlternateBase, colors.alternate);
    set(QPalette::Text, colors.text);
    set(QPalette::Button, colors.button);
    set(QPalette::ButtonText, colors.text);
    set(QPalette::BrightText, 0xffffffff);
    set(QPalette::Light, mix(QColor(colors.button), Qt::white, 0.25).rgb());
    set(QPalette::Midlight, mix(QColor(colors.button), QColor(colors.border), 0.3).rgb());
    set(QPalette::Mid, colors.border);
    set(QPalette::Dark, mix(QColor(colors.border), Qt::black, 0.25).rgb());
    set(QPalette::Shadow, 0xff000000);
    set(QPalette::Highlight, colors.accent);
    set(QPalette::HighlightedText, 0xffffffff);
    set(QPalette::Link, colors.link);
    set(QPalette::LinkVisited, colors.link);
    set(QPalette::ToolTipBase, colors.button);
    set(QPalette::ToolTipText, colors.text);
    set(QPalette::PlaceholderText, colors.placeholder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, QColor(colors.disabled));
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(colors.border));
    return palette;
}

}  // namespace

Appearance::Appearance()
    : style_(new Style),
      systemAnimates_(QApplication::isEffectEnabled(Qt::UI_General)),
      systemFont_(QApplication::font()) {
    // One style everywhere: it is the one that honours a palette in full, dark ones included.
    QApplication::setStyle(style_);
}

void Appearance::setStill(bool still) {
    style_->setStill(still);
    QApplication::setEffectEnabled(Qt::UI_General, systemAnimates_ && !still);
}

void Appearance::apply(ColorMode mode, int textScalePercent, std::optional<bool> systemDark) {
    if (mode_ != mode || systemDark_ != systemDark) {
        mode_ = mode;
        systemDark_ = systemDark;
        QApplication::setPalette(QPalette());  // the system's, which Qt goes on following
        const bool given = isDark(QApplication::palette());
        const bool dark = mode == ColorMode::System ? systemDark.value_or(given) : mode == ColorMode::Dark;
        if (mode != ColorMode::System || dark != given)
            QApplication::setPalette(paletteFrom(dark ? kDark : kLight));
    }
    QFont font = systemFont_;
    if (font.pointSizeF() > 0) font.setPointSizeF(font.pointSizeF() * textScalePercent / 100.0);
    if (font.pixelSize() > 0) font.setPixelSize(qMax(1, font.pixelSize() * textScalePercent / 100));
    QApplication::setFont(font);
}

bool isDark(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

Tones tonesOf(const QPalette& palette) {
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor window = palette.color(QPalette::Window);
    const bool dark = isDark(palette);
    Tones tones;
    tones.rail = mix(window, palette.color(QPalette::WindowText), dark ? 0.02 : 0.035);
    tones.bubble = mix(base, palette.color(QPalette::Highlight), dark ? 0.24 : 0.11);
    tones.code = mix(base, text, dark ? 0.075 : 0.05);
    tones.border = mix(base, text, dark ? 0.20 : 0.15);
    tones.quiet = mix(text, base, dark ? 0.33 : 0.30);
    tones.accent = palette.color(QPalette::Highlight);
    tones.warning = mix(base, QColor(0xe0, 0x8a, 0x1e), dark ? 0.26 : 0.22);
    tones.found = mix(base, QColor(0xf2, 0xc0, 0x2e), dark ? 0.42 : 0.55);
    return tones;
}

QPalette quietened(QPalette palette) {
    const QColor quiet = tonesOf(palette).quiet;
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Active, role, quiet);
        palette.setColor(QPalette::Inactive, role, quiet);
    }
    return palette;
}

}  // namespace tars::ui
