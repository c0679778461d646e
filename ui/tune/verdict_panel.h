// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tune/tuner.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace tars::ui {

/// What came of a run, in plain words, and what can be done with it.
class VerdictPanel : public QFrame {
    Q_OBJECT
  public:
    explicit VerdictPanel(Tuner& tuner, QWidget* parent = nullptr);

    /// What stands there, for tests and screen readers.
    QString words() const;
    void refresh();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QString headline(const TuneOutcome& outcome) const;
    QString detail(const TuneOutcome& outcome) const;
    static QString percent(double share);
    static QString reason(const TuneVerdict& verdict);
    static QString brokenCanary(const TuneVerdict& verdict);
    void askAnyway();
    void dress();

    Tuner& tuner_;
    QLabel* headline_;
    QLabel* detail_;
    QLabel* reason_;
    QPushButton* adopt_;
    QPushButton* rollBack_;
};

}  // namespace tars::ui
