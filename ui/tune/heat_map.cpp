// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/heat_map.h"

#include "ui/tune/plot_style.h"

#include <QEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

#ifdef TARS_HAVE_CHARTS
#include <qcustomplot.h>
#else
#include <QLabel>
#endif

namespace tars::ui {

#ifdef TARS_HAVE_CHARTS

namespace {

constexpr int kMostNames = 24;  // beside the rows; of more, every second or third is named
constexpr double kLeastScale = 1e-3;

}  // namespace

HeatMap::HeatMap(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(plot_);
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->setMinimumSize(1, 1);
    map_ = new QCPColorMap(plot_->xAxis, plot_->yAxis);
    map_->setInterpolate(false);
    map_->setTightBoundary(false);
    scale_ = new QCPColorScale(plot_);
    plot_->plotLayout()->addElement(0, 1, scale_);
    map_->setColorScale(scale_);
    auto* edges = new QCPMarginGroup(plot_);
    plot_->axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, edges);
    scale_->setMarginGroup(QCP::msTop | QCP::msBottom, edges);
    plot_->yAxis->setRangeReversed(true);
    pointer_ = new QCPItemStraightLine(plot_);
    pointer_->setVisible(false);
    for (const auto signal : {&QCustomPlot::mousePress, &QCustomPlot::mouseMove})
        connect(plot_, signal, this, [this](const QMouseEvent* event) {
            const QPointF at = event->position();
            const bool inside = plot_->axisRect()->rect().contains(at.toPoint());
            if (inside && !data_.columns.empty() && (event->buttons() & Qt::LeftButton))
                Q_EMIT picked(plot_->xAxis->pixelToCoord(at.x()));
        });
    dress();
}

void HeatMap::setData(HeatMapData data) {
    data_ = std::move(data);
    setAccessibleDescription(data_.sentence);
    const int rows = static_cast<int>(data_.rows.size());
    const int columns = static_cast<int>(data_.columns.size());
    const double last = std::max(data_.last, data_.first + 1);
    auto* cells = map_->data();
    cells->setSize(std::max(columns, 1), std::max(rows, 1));
    cells->setRange(QCPRange(data_.first, last), QCPRange(0, std::max(rows - 1, 1)));
    cells->fill(0);
    double largest = kLeastScale;
    for (int x = 0; x < columns; ++x) {
        const auto& column = data_.columns[static_cast<std::size_t>(x)];
        for (int y = 0; y < std::min(rows, static_cast<int>(column.size())); ++y) {
            const double value = column[static_cast<std::size_t>(y)];
            cells->setCell(x, y, value);
            if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
        }
    }
    map_->setDataRange(QCPRange(-largest, largest));
    plot_->xAxis->setRange(data_.first, last);
    plot_->yAxis->setRange(-0.5, std::max(rows, 1) - 0.5);
    plot_->xAxis->setLabel(data_.xTitle);
    plot_->setCursor(columns == 0 ? Qt::ArrowCursor : Qt::CrossCursor);
    scale_->axis()->setLabel(data_.valueTitle);
    nameRows();
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void HeatMap::setPointer(std::optional<double> place) {
    pointer_->setVisible(place.has_value());
    pointer_->point1->setCoords(place.value_or(0), 0);
    pointer_->point2->setCoords(place.value_or(0), 1);
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void HeatMap::nameRows() {
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    const int rows = static_cast<int>(data_.rows.size());
    const int every = rows / kMostNames + 1;
    for (int row = 0; row < rows; row += every) names->addTick(row, data_.rows[row]);
    plot_->yAxis->setTicker(names);
}

QByteArray HeatMap::svg() {
    return drawnAsSvg(*plot_, accessibleName(), data_.sentence);
}

void HeatMap::dress() {
    dressPlot(*plot_, *this);
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) axis->grid()->setVisible(false);
    QCPAxis& axis = *scale_->axis();
    const QCPAxis& like = *plot_->xAxis;
    axis.setBasePen(like.basePen());
    axis.setTickPen(like.tickPen());
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(like.tickLabelColor());
    axis.setLabelColor(like.labelColor());
    axis.setTickLabelFont(font());
    axis.setLabelFont(font());
    QCPColorGradient colors;
    colors.clearColorStops();
    colors.setColorStopAt(0, chartColor(palette(), 0));
    colors.setColorStopAt(0.5, palette().color(QPalette::Base));
    colors.setColorStopAt(1, chartColor(palette(), 1));
    map_->setGradient(colors);
    pointer_->setPen(QPen(palette().color(QPalette::Text), 1, Qt::DashLine));
}

#else

HeatMap::HeatMap(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    auto* note =
        new QLabel(tr("This TARS was built without charts (install libqcustomplot-dev for them)."), this);
    note->setAlignment(Qt::AlignCenter);
    note->setWordWrap(true);
    column->addWidget(note);
}

void HeatMap::setData(HeatMapData data) {
    data_ = std::move(data);
    setAccessibleDescription(data_.sentence);
}

void HeatMap::setPointer(std::optional<double>) {}

void HeatMap::nameRows() {}

QByteArray HeatMap::svg() {
    return {};
}

void HeatMap::dress() {}

#endif

QByteArray HeatMap::csv() const {
    QByteArray text = "column";
    for (const QString& row : data_.rows) text += ",\"" + row.toUtf8().replace('"', "\"\"") + '"';
    text += "\r\n";
    const double columns = static_cast<double>(data_.columns.size());
    for (std::size_t i = 0; i < data_.columns.size(); ++i) {
        const double share = columns > 1 ? static_cast<double>(i) / (columns - 1) : 0;
        text += QByteArray::number(data_.first + share * (data_.last - data_.first), 'g', 9);
        for (const float value : data_.columns[i]) text += ',' + QByteArray::number(value, 'g', 6);
        text += "\r\n";
    }
    return text;
}

void HeatMap::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type != QEvent::PaletteChange && type != QEvent::FontChange && type != QEvent::LanguageChange) return;
    dress();
    setData(std::move(data_));
}

}  // namespace tars::ui
