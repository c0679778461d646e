// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/replay_bar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>

namespace tars::ui {
namespace {

constexpr int kIntervalMs = 100;
constexpr int kFrames = 100;  // of a whole replay at most

}  // namespace

ReplayBar::ReplayBar(QWidget* parent)
    : QWidget(parent),
      play_(new QToolButton(this)),
      slider_(new QSlider(Qt::Horizontal, this)),
      place_(new QLabel(this)) {
    play_->setCheckable(true);
    play_->setFocusPolicy(Qt::StrongFocus);
    play_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(play_);
    row->addWidget(slider_, 1);
    row->addWidget(place_);
    timer_.setInterval(kIntervalMs);
    connect(&timer_, &QTimer::timeout, this, &ReplayBar::step);
    offerAs(play_, QStringLiteral("chart.replay"));
    connect(play_, &QToolButton::toggled, this, &ReplayBar::play);
    connect(slider_, &QSlider::valueChanged, this, [this](int points) {
        tell();
        Q_EMIT moved(points);
    });
    dress();
}

void ReplayBar::setCount(int count) {
    play_->setChecked(false);
    const QSignalBlocker quiet(slider_);
    slider_->setRange(qMin(1, count), count);
    slider_->setValue(count);
    tell();
}

int ReplayBar::shown() const {
    return slider_->value();
}

void ReplayBar::play(bool on) {
    if (!on) return timer_.stop();
    if (slider_->value() == slider_->maximum()) slider_->setValue(slider_->minimum());
    timer_.start();
}

void ReplayBar::step() {
    slider_->setValue(slider_->value() + qMax(1, slider_->maximum() / kFrames));
    if (slider_->value() == slider_->maximum()) play_->setChecked(false);
}

void ReplayBar::tell() {
    const QLocale locale;
    place_->setText(
        tr("%1 of %2").arg(locale.toString(slider_->value()), locale.toString(slider_->maximum())));
}

void ReplayBar::dress() {
    play_->setText(tr("Replay"));
    play_->setToolTip(tr("Shows the charts as they grew"));
    play_->setAccessibleDescription(play_->toolTip());
    play_->setIcon(icon(QStringLiteral("continue"), palette()));
    slider_->setAccessibleName(tr("How much of the run is shown"));
    tell();
}

void ReplayBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
