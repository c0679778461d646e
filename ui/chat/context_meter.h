// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/engine/answer_request.h"
#include "ui/widgets/stacked_bar.h"

#include <QToolButton>

class QActionGroup;
class QWidgetAction;

namespace tars::ui {

/// How full the model's context is, or would be with what is about to be sent, as a bar and in figures. A
/// click opens what takes how much of it, which the tool tip says too, and the choice of what happens when it
/// is full.
class ContextMeter : public QToolButton {
    Q_OBJECT
  public:
    explicit ContextMeter(QWidget* parent = nullptr);

    /// While an answer is being written. A context of 0 hides the meter.
    void setUse(int used, int context);
    /// Of what would be sent: of the draft's tokens `attached` are files', and of the system prompt's
    /// `summary` the summary's of older messages.
    void setCount(const PromptCount& count, int attached, int summary);
    void setOverflow(Overflow overflow);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void overflowChosen(tars::ui::Overflow overflow);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void dress();
    QList<StackedBar::Part> parts() const;
    void showParts();

    int used_ = 0;
    int context_ = 0;
    int attached_ = 0;  ///< of the draft's tokens
    int summary_ = 0;   ///< of the system prompt's
    std::optional<PromptCount> count_;
    StackedBar* bar_;  ///< in the menu
    QWidgetAction* partsEntry_;
    QActionGroup* choices_;
};

}  // namespace tars::ui
