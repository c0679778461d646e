// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace tars::ui {

/// A quiet line of text that ends in dots where it finds too little room; then its tool tip has all of it.
/// Where there is more to tell, it can be clicked, or chosen with Enter.
class FootLine : public QLabel {
    Q_OBJECT
  public:
    explicit FootLine(QWidget* parent = nullptr);

    /// `offer`: what a click does; empty: nothing.
    void setLine(const QString& line, const QString& offer);
    /// As a click does.
    void choose();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void chosen();

  protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QString shown() const;
    void tell();

    QString offer_;
};

}  // namespace tars::ui
