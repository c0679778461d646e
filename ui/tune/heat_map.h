// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QCPColorMap;
class QCPColorScale;
class QCPItemStraightLine;
class QCustomPlot;

namespace tars::ui {

struct HeatMapData {
    QStringList rows;                         ///< names, from the top
    double first = 0, last = 0;               ///< places of the first and the last column
    std::vector<std::vector<float>> columns;  ///< a value per row; 0 is nothing
    QString xTitle, valueTitle;
    QString sentence;  ///< says the same in words
};

/// Values of many rows over one axis, as colours: one for what is above nothing, another for what is below.
class HeatMap : public QWidget {
    Q_OBJECT
  public:
    explicit HeatMap(QWidget* parent = nullptr);

    void setData(HeatMapData data);
    const HeatMapData& data() const { return data_; }
    /// A line through the column at this place.
    void setPointer(std::optional<double> place);
    /// As it is, as a drawing; empty where this build cannot draw.
    QByteArray svg();
    /// One line per column, for spreadsheets.
    QByteArray csv() const;

  Q_SIGNALS:
    /// The user points at this place, between the first column's and the last's.
    void picked(double place);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void nameRows();
    void dress();

    HeatMapData data_;
    QCustomPlot* plot_ = nullptr;
    QCPColorMap* map_ = nullptr;
    QCPColorScale* scale_ = nullptr;
    QCPItemStraightLine* pointer_ = nullptr;
};

}  // namespace tars::ui
