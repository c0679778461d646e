// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QPointF>
#include <QString>
#include <QWidget>

#include <optional>

class QCPItemStraightLine;
class QCPItemTracer;
class QCustomPlot;

namespace tars::ui {

enum class Stroke {
    Strong,
    Thin,
    Dashed,
    Dots,    ///< a point for each value, and lines between them
    Points,  ///< without lines
    Steps,   ///< level from one value to the next, filled below
    Mark,    ///< a ring around each point
    Area,    ///< between `y` and `upper`
};

struct Curve {
    QString name;
    QList<double> x, y, upper;
    int colour = 0;  ///< which of the chart's colours, from 0; they follow the palette
    Stroke stroke = Stroke::Thin;
    bool framed = true;  ///< the axes make room for all of it
};

struct ChartData {
    QList<Curve> curves;
    QString xTitle, yTitle;
    bool logarithmic = false, logarithmicX = false;
    QString sentence;  ///< says the same in words
    /// Of what can be pointed at, one after the other. Where y is no number, at any height; where x is none,
    /// nowhere.
    QList<QPointF> places;
};
/// A line for each point of each curve, for spreadsheets.
QByteArray csvOf(const ChartData& chart);

/// Curves over one axis. What has more points than pixels is drawn as their extremes per pixel.
class LineChart : public QWidget {
    Q_OBJECT
  public:
    explicit LineChart(QWidget* parent = nullptr);

    void setData(ChartData data);
    const ChartData& data() const { return data_; }
    /// Marks one of the data's places, also after other data came.
    void setPointer(std::optional<qsizetype> place);
    /// The place next to a point of the widget, if that is in the chart.
    std::optional<qsizetype> placeAt(QPointF point) const;
    /// The chart as it is, as a drawing; empty where this build cannot draw.
    QByteArray svg();
    static bool canDraw();

  Q_SIGNALS:
    /// The user points at one of the data's places.
    void picked(qsizetype place);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void addCurve(const Curve& curve);
    void dress();
    void fitAxes();
    void layLegend();
    void layPointer();
    void pick(QPointF point);

    ChartData data_;
    std::optional<qsizetype> pointed_;
    QCustomPlot* plot_ = nullptr;
    QCPItemStraightLine* pointer_ = nullptr;  ///< at a place of any height
    QCPItemTracer* ring_ = nullptr;           ///< around a place
};

}  // namespace tars::ui
