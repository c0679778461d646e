// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace tars::ui {

/// A line of text that ends in dots where it finds too little room; then its tool tip has all of it.
class ElidedLabel : public QLabel {
  public:
    using QLabel::QLabel;

    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
};

}  // namespace tars::ui
