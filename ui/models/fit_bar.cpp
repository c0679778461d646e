// SPDX-License-Identifier: Apache-2.0
#include "ui/models/fit_bar.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"

#include <QEvent>

#include <algorithm>

namespace tars::ui {

FitBar::FitBar(QWidget* parent) : StackedBar(parent) {}

void FitBar::showFit(const FitAnswer& answer) {
    answer_ = answer;
    refresh();
}

void FitBar::clear() {
    answer_.reset();
    refresh();
}

void FitBar::refresh() {
    setAccessibleName(tr("Memory"));
    if (!answer_) return setParts({});
    const ProgramMemory& needs = answer_->estimate.program;
    const Tones tones = tonesOf(palette());
    const QColor base = palette().color(QPalette::Base);
    const quint64 used = answer_->total - std::min<quint64>(answer_->total, answer_->available);
    const quint64 left = answer_->available - std::min<quint64>(answer_->available, needs.all());
    const auto part = [](const QString& name, quint64 bytes, const QColor& color) {
        return Part{tr("%1: %2").arg(name, formatBytes(bytes)), bytes, color};
    };
    setParts({part(tr("others use"), used, tones.border),
              part(tr("weights"), needs.weights + needs.mapped, tones.accent),
              part(tr("cache of the context"), needs.cache, between(tones.accent, base, 0.35)),
              part(tr("buffers"), needs.scratch, between(tones.accent, base, 0.65)),
              part(tr("left over"), left, base)},
             answer_->total);
}

void FitBar::changeEvent(QEvent* event) {
    StackedBar::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        refresh();
}

}  // namespace tars::ui
