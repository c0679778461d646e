// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QSlider;
class QToolButton;

namespace tars::ui {

/// Goes through a run again, point by point: by hand, or by itself within some ten seconds.
class ReplayBar : public QWidget {
    Q_OBJECT
  public:
    explicit ReplayBar(QWidget* parent = nullptr);

    /// How many points there are. All of them are shown then.
    void setCount(int count);
    int shown() const;
    bool isPlaying() const { return timer_.isActive(); }

  Q_SIGNALS:
    /// So many of the first points are to be shown.
    void moved(int points);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void play(bool on);
    void step();
    void tell();
    void dress();

    QToolButton* play_;
    QSlider* slider_;
    QLabel* place_;
    QTimer timer_;
};

}  // namespace tars::ui
