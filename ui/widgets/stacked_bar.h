// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QWidget>

namespace tars::ui {

/// What something consists of, as a bar of several colours with their meanings below it.
class StackedBar : public QWidget {
    Q_OBJECT
  public:
    struct Part {
        QString words;  ///< of the legend: "buffers: 3 MB"
        quint64 amount = 0;
        QColor color;
    };
    explicit StackedBar(QWidget* parent = nullptr);

    /// Parts of nothing are left out. `limit`: where the whole should end; 0: where it does.
    void setParts(QList<Part> parts, quint64 limit = 0);
    const QList<Part>& parts() const { return parts_; }
    /// The same in words.
    QString text() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    /// Lays the legend out for a width; paints it if there is a painter. Returns its height.
    int legend(int width, QPainter* painter) const;
    QRectF mirrored(const QRectF& rect) const;

    QList<Part> parts_;
    quint64 limit_ = 0;
};

/// A colour on the way from one to another; `share` from 0 to 1.
QColor between(const QColor& from, const QColor& to, double share);

}  // namespace tars::ui
