// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProxyStyle>

namespace tars::ui {

/// Fusion, with boxes to tick that can be seen in every palette, and mends for what runs from right to left.
class Style : public QProxyStyle {
  public:
    Style() : QProxyStyle(QStringLiteral("Fusion")) {}

    /// Nothing that it draws moves by itself.
    void setStill(bool still) { still_ = still; }

    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                           const QWidget* widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    void drawItemText(QPainter* painter, const QRect& rect, int flags, const QPalette& palette, bool enabled,
                      const QString& text, QPalette::ColorRole role) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;

  private:
    bool still_ = false;
};

}  // namespace tars::ui
