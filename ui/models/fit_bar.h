// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/memory_fit.h"

#include <QList>
#include <QWidget>

namespace tars::ui {

/// The machine's memory as a bar: what others use now, then the model's weights, cache and buffers, then what
/// would be left; with what each colour means below it. A model too big reaches past the mark of what there
/// is.
class FitBar : public QWidget {
    Q_OBJECT
  public:
    explicit FitBar(QWidget* parent = nullptr);
    void showFit(const FitAnswer& answer);
    void clear();
    /// The same in words.
    QString text() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Part {
        QString name;
        quint64 bytes;
        QColor color;
    };

    void refresh();
    /// Lays the legend out for a width; paints it if there is a painter. Returns its height.
    int legend(int width, QPainter* painter) const;
    QRectF mirrored(const QRectF& rect) const;

    std::optional<FitAnswer> answer_;
    QList<Part> parts_;
};

}  // namespace tars::ui
