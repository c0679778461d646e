// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QTimer>

namespace tars::ui {

/// Lets text cursors stand still when nobody has typed or clicked for a while: blinking wakes the processor
/// twice a second, all night long.
class RestingCursor : public QObject {
    Q_OBJECT
  public:
    static constexpr int kRestsAfterMs = 10'000;

    explicit RestingCursor(QObject* parent = nullptr, int restsAfterMs = kRestsAfterMs);
    ~RestingCursor() override;

    /// They never blink.
    void setStill(bool still);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void rest();
    void wake();

    QTimer soon_;
    bool resting_ = false;
    bool still_ = false;
};

}  // namespace tars::ui
