// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QColor>
#include <QPalette>
#include <QString>

class QCustomPlot;
class QWidget;

namespace tars::ui {

/// One of the charts' colours, by its number from 0; they follow the palette.
QColor chartColor(const QPalette& palette, int number);
/// Axes, grid and background in the widget's colours and font.
void dressPlot(QCustomPlot& plot, const QWidget& widget);
/// The plot as it is, as a drawing.
QByteArray drawnAsSvg(QCustomPlot& plot, const QString& title, const QString& description);

}  // namespace tars::ui
