// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QWidget>

#include <optional>

class QCPItemStraightLine;
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
    /// A line across all curves at this x.
    void setPointer(std::optional<double> x);
    /// The chart as it is, as a drawing; empty where this build cannot draw.
    QByteArray svg();
    static bool canDraw();

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    void addCurve(const Curve& curve);
    void dress();
    void fitAxes();
    void layLegend();

    ChartData data_;
    QCustomPlot* plot_ = nullptr;
    QCPItemStraightLine* pointer_ = nullptr;
};

}  // namespace tars::ui
