// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/plot_style.h"

#include "ui/settings/appearance.h"

#include <QBuffer>
#include <QLocale>
#include <QSvgGenerator>
#include <QWidget>
#include <qcustomplot.h>

#include <array>

namespace tars::ui {
namespace {

constexpr QSize kDrawing(960, 540);

// Blue, orange, green, violet, grey, red: told apart by most colour-blind people, 3:1 against their
// background.
constexpr std::array<QRgb, 6> kOnLight{0xff2f6fde, 0xffc2570c, 0xff1a7f4b,
                                       0xff7a46c2, 0xff6b7280, 0xffc02b3c};
constexpr std::array<QRgb, 6> kOnDark{0xff6ea4ff, 0xfff0994d, 0xff4cc38a, 0xffb794f6, 0xff969da8, 0xfff27d88};

}  // namespace

QColor chartColor(const QPalette& palette, int number) {
    const auto& colors = isDark(palette) ? kOnDark : kOnLight;
    return QColor(colors[static_cast<std::size_t>(number) % colors.size()]);
}

void dressPlot(QCustomPlot& plot, const QWidget& widget) {
    const Tones tones = tonesOf(widget.palette());
    plot.setLocale(QLocale());
    plot.setBackground(widget.palette().brush(QPalette::Base));
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen(tones.border));
        axis->setTickPen(QPen(tones.border));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(tones.quiet);
        axis->setLabelColor(tones.quiet);
        axis->setTickLabelFont(widget.font());
        axis->setLabelFont(widget.font());
        axis->grid()->setPen(QPen(tones.border, 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

QByteArray drawnAsSvg(QCustomPlot& plot, const QString& title, const QString& description) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(kDrawing);
    generator.setViewBox(QRect(QPoint(), kDrawing));
    generator.setTitle(title);
    generator.setDescription(description);
    QCPPainter painter;
    painter.begin(&generator);
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    plot.toPainter(&painter, kDrawing.width(), kDrawing.height());
    painter.end();
    return buffer.data();
}

}  // namespace tars::ui
