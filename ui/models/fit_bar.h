// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/memory_fit.h"
#include "ui/widgets/stacked_bar.h"

namespace tars::ui {

/// The machine's memory as a bar: what others use now, then the model's weights, cache and buffers, then what
/// would be left; with what each colour means below it. A model too big reaches past the mark of what there
/// is.
class FitBar : public StackedBar {
    Q_OBJECT
  public:
    explicit FitBar(QWidget* parent = nullptr);
    void showFit(const FitAnswer& answer);
    void clear();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();

    std::optional<FitAnswer> answer_;
};

}  // namespace tars::ui
