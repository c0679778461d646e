// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace tars::ui {

/// Ticks while a widget can be seen: not while it, its page or its window is hidden or minimized, nor while
/// it is not wanted. Ticks at once when it begins.
class VisibleTimer : public QObject {
    Q_OBJECT
  public:
    VisibleTimer(int milliseconds, QWidget* watched);

    bool isRunning() const { return timer_.isActive(); }
    /// Whether the widget can be seen.
    bool isSeen() const { return seen_; }
    void setWanted(bool wanted);

  Q_SIGNALS:
    void ticked();
    void stopped();
    void seenChanged(bool seen);

  protected:
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void see(bool seen);
    void apply();
    void followWindow();

    QWidget* watched_;
    QPointer<QWidget> window_;
    QTimer timer_;
    bool seen_ = false, wanted_ = true;
};

}  // namespace tars::ui
