// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/line_chart.h"

#include "ui/settings/appearance.h"
#include "ui/tune/plot_style.h"

#include <QEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

#ifdef TARS_HAVE_CHARTS
#include <qcustomplot.h>
#endif

namespace tars::ui {

#ifdef TARS_HAVE_CHARTS

namespace {

constexpr double kMargin = 0.06;
constexpr double kRing = 14;     // pixels across
constexpr int kBesideName = 56;  // pixels of the legend that a name needs for its line and the gaps
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

QList<double> drawable(QList<double> values, bool logarithmic) {
    for (double& value : values) {
        if (!std::isfinite(value) || (logarithmic && value <= 0)) value = kNothing;
    }
    return values;
}

/// Widens the range so that it holds the values that can be drawn.
void include(QCPRange& range, const QList<double>& values, bool logarithmic) {
    for (const double value : values) {
        if (!std::isfinite(value) || (logarithmic && value <= 0)) continue;
        if (std::isnan(range.lower) || value < range.lower) range.lower = value;
        if (std::isnan(range.upper) || value > range.upper) range.upper = value;
    }
}

void scale(QCPAxis& axis, bool logarithmic) {
    axis.setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    axis.setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                               : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
}

/// Some room around; a range even where there is one value, or none.
QCPRange withMargin(QCPRange range, bool logarithmic) {
    if (std::isnan(range.lower)) range = logarithmic ? QCPRange(0.1, 1) : QCPRange(0, 1);
    if (logarithmic) {
        const double factor = std::max(1.05, std::pow(range.upper / range.lower, kMargin));
        return {range.lower / factor, range.upper * factor};
    }
    const double least = std::max(1e-9, 1e-3 * std::abs(range.upper));
    const double margin = std::max(least, kMargin * range.size());
    return {range.lower - margin, range.upper + margin};
}

}  // namespace

LineChart::LineChart(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(plot_);
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->setMinimumSize(1, 1);  // else its legend keeps the window from getting narrower
    plot_->legend->setVisible(true);
    plot_->legend->setBorderPen(Qt::NoPen);
    plot_->legend->setBrush(Qt::NoBrush);
    plot_->plotLayout()->addElement(1, 0, plot_->legend);
    plot_->plotLayout()->setRowStretchFactor(1, 0.001);
    pointer_ = new QCPItemStraightLine(plot_);
    ring_ = new QCPItemTracer(plot_);
    ring_->setStyle(QCPItemTracer::tsCircle);
    ring_->setSize(kRing);
    layPointer();
    for (const auto signal : {&QCustomPlot::mousePress, &QCustomPlot::mouseMove})
        connect(plot_, signal, this, [this](const QMouseEvent* event) {
            if (event->buttons() & Qt::LeftButton) pick(event->position());
        });
    dress();
}

bool LineChart::canDraw() {
    return true;
}

void LineChart::setData(ChartData data) {
    data_ = std::move(data);
    setAccessibleDescription(data_.sentence);
    plot_->clearGraphs();
    for (const Curve& curve : std::as_const(data_.curves)) addCurve(curve);
    scale(*plot_->xAxis, data_.logarithmicX);
    scale(*plot_->yAxis, data_.logarithmic);
    plot_->xAxis->setLabel(data_.xTitle);
    plot_->yAxis->setLabel(data_.yTitle);
    fitAxes();
    layLegend();
    layPointer();
    plot_->setCursor(data_.places.isEmpty() ? Qt::ArrowCursor : Qt::CrossCursor);
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void LineChart::addCurve(const Curve& curve) {
    const QColor color = chartColor(palette(), curve.colour);
    QCPGraph* graph = plot_->addGraph();
    const bool sorted = std::ranges::is_sorted(curve.x);
    graph->setData(curve.x, drawable(curve.y, data_.logarithmic), sorted);
    graph->setName(curve.name);
    switch (curve.stroke) {
    case Stroke::Strong:
        graph->setPen(QPen(color, 2.2));
        break;
    case Stroke::Thin:
        graph->setPen(QPen(color, 1.2));
        break;
    case Stroke::Dashed:
        graph->setPen(QPen(color, 1.4, Qt::DashLine));
        break;
    case Stroke::Dots:
        graph->setPen(QPen(color, 1.8));
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
        break;
    case Stroke::Points:
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setPen(QPen(color, 1.5));
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
        break;
    case Stroke::Steps: {
        graph->setLineStyle(QCPGraph::lsStepLeft);
        graph->setPen(QPen(color, 1.8));
        QColor faint = color;
        faint.setAlphaF(0.25F);
        graph->setBrush(faint);
        break;
    }
    case Stroke::Mark:
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setPen(QPen(color, 2));
        graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, 12));
        break;
    case Stroke::Area: {
        graph->setPen(Qt::NoPen);
        graph->removeFromLegend();
        QCPGraph* upper = plot_->addGraph();
        upper->setData(curve.x, drawable(curve.upper, data_.logarithmic), true);
        upper->setName(curve.name);
        upper->setPen(Qt::NoPen);
        QColor faint = color;
        faint.setAlphaF(isDark(palette()) ? 0.28F : 0.18F);
        upper->setBrush(faint);
        upper->setChannelFillGraph(graph);
        break;
    }
    }
}

void LineChart::fitAxes() {
    QCPRange x, y;
    x.lower = x.upper = y.lower = y.upper = kNothing;
    for (const Curve& curve : std::as_const(data_.curves)) {
        include(x, curve.x, data_.logarithmicX);
        if (!curve.framed) continue;
        include(y, curve.y, data_.logarithmic);
        include(y, curve.upper, data_.logarithmic);
    }
    if (std::isnan(x.lower) || x.size() <= 0)
        x = std::isnan(x.lower) ? QCPRange(data_.logarithmicX ? 0.1 : 0, 1) : QCPRange(x.lower, x.lower + 1);
    const auto isPoints = [](const Curve& curve) { return curve.stroke == Stroke::Points; };
    if (std::ranges::any_of(data_.curves, isPoints)) x = withMargin(x, data_.logarithmicX);
    plot_->xAxis->setRange(x);
    plot_->yAxis->setRange(withMargin(y, data_.logarithmic));
}

void LineChart::layLegend() {
    plot_->legend->setVisible(plot_->graphCount() > 0);
    int widest = 1;
    for (const Curve& curve : std::as_const(data_.curves))
        widest = std::max(widest, fontMetrics().horizontalAdvance(curve.name));
    plot_->legend->setWrap(std::max(1, width() / (widest + kBesideName)));
    plot_->legend->setFillOrder(QCPLegend::foColumnsFirst, true);
}

void LineChart::setPointer(std::optional<qsizetype> place) {
    pointed_ = place;
    layPointer();
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void LineChart::layPointer() {
    const bool isThere = pointed_ && *pointed_ < data_.places.size();
    const QPointF place = isThere ? data_.places[*pointed_] : QPointF(kNothing, kNothing);
    const bool hasHeight = std::isfinite(place.y());
    pointer_->setVisible(std::isfinite(place.x()) && !hasHeight);
    pointer_->point1->setCoords(place.x(), 1);  // any two heights that a logarithmic axis has, too
    pointer_->point2->setCoords(place.x(), 2);
    ring_->setVisible(std::isfinite(place.x()) && hasHeight);
    ring_->position->setCoords(place);
}

std::optional<qsizetype> LineChart::placeAt(QPointF point) const {
    if (!plot_->axisRect()->rect().contains(point.toPoint())) return {};
    std::optional<qsizetype> nearest;
    double least = std::numeric_limits<double>::infinity();
    for (qsizetype i = 0; i < data_.places.size(); ++i) {
        const QPointF& place = data_.places[i];
        if (!std::isfinite(place.x())) continue;
        const double x = plot_->xAxis->coordToPixel(place.x()) - point.x();
        const double y = std::isfinite(place.y()) ? plot_->yAxis->coordToPixel(place.y()) - point.y() : 0;
        if (std::hypot(x, y) >= least) continue;
        least = std::hypot(x, y);
        nearest = i;
    }
    return nearest;
}

void LineChart::pick(QPointF point) {
    if (const auto place = placeAt(point); place && place != pointed_) Q_EMIT picked(*place);
}

QByteArray LineChart::svg() {
    return drawnAsSvg(*plot_, accessibleName(), data_.sentence);
}

void LineChart::dress() {
    dressPlot(*plot_, *this);
    plot_->legend->setFont(font());
    plot_->legend->setTextColor(palette().color(QPalette::Text));
    pointer_->setPen(QPen(tonesOf(palette()).quiet, 1, Qt::DashLine));
    ring_->setPen(QPen(palette().color(QPalette::Text), 1.5));
}

void LineChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type != QEvent::PaletteChange && type != QEvent::FontChange && type != QEvent::LanguageChange) return;
    dress();
    setData(data_);
}

#else

LineChart::LineChart(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    auto* note =
        new QLabel(tr("This TARS was built without charts (install libqcustomplot-dev for them)."), this);
    note->setAlignment(Qt::AlignCenter);
    note->setWordWrap(true);
    column->addWidget(note);
}

bool LineChart::canDraw() {
    return false;
}

void LineChart::setData(ChartData data) {
    data_ = std::move(data);
    setAccessibleDescription(data_.sentence);
}

void LineChart::setPointer(std::optional<qsizetype> place) {
    pointed_ = place;
}

std::optional<qsizetype> LineChart::placeAt(QPointF) const {
    return {};
}

QByteArray LineChart::svg() {
    return {};
}

void LineChart::layLegend() {}

void LineChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
}

#endif

QByteArray csvOf(const ChartData& chart) {
    QByteArray text = "curve,x,y,upper\r\n";
    for (const Curve& curve : chart.curves) {
        const QByteArray name = '"' + curve.name.toUtf8().replace('"', "\"\"") + '"';
        for (qsizetype i = 0; i < curve.x.size(); ++i) {
            text += name + ',' + QByteArray::number(curve.x[i], 'g', 9) + ',' +
                    QByteArray::number(curve.y[i], 'g', 9) + ',';
            if (i < curve.upper.size()) text += QByteArray::number(curve.upper[i], 'g', 9);
            text += "\r\n";
        }
    }
    return text;
}

void LineChart::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    layLegend();
}

}  // namespace tars::ui
