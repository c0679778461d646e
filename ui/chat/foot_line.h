// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

namespace tars::ui {

/// A quiet line of text that ends in dots where it finds too little room; then its tool tip has all of it.
/// Where there is more to tell, it can be clicked.
class FootLine : public QAbstractButton {
    Q_OBJECT
  public:
    explicit FootLine(QWidget* parent = nullptr);

    /// `offer`: what a click does; empty: nothing.
    void setLine(const QString& line, const QString& offer);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

  private:
    QString shown() const;
    void tell();

    QString offer_;
};

}  // namespace tars::ui
