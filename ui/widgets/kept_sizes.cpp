// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/kept_sizes.h"

#include "ui/settings/settings.h"

#include <QHeaderView>
#include <QSplitter>

namespace tars::ui {
namespace {

constexpr int kDelayMs = 300;

}  // namespace

KeptSizes::KeptSizes(QWidget& watched, Settings& settings, const QString& name)
    : QObject(&watched), settings_(settings), name_(name) {
    soon_.setSingleShot(true);
    soon_.setInterval(kDelayMs);
    connect(&soon_, &QTimer::timeout, this, &KeptSizes::save);
}

// Only what is dragged tells of itself, not what moves as the window is made larger.
KeptSizes::KeptSizes(QSplitter& splitter, Settings& settings, const QString& name)
    : KeptSizes(static_cast<QWidget&>(splitter), settings, name) {
    state_ = [&splitter] { return splitter.saveState(); };
    setState_ = [&splitter](const QByteArray& state) { return splitter.restoreState(state); };
    connect(&splitter, &QSplitter::splitterMoved, this, &KeptSizes::take);
}

KeptSizes::KeptSizes(QHeaderView& columns, Settings& settings, const QString& name)
    : KeptSizes(static_cast<QWidget&>(columns), settings, name) {
    state_ = [&columns] { return columns.saveState(); };
    setState_ = [&columns](const QByteArray& state) { return columns.restoreState(state); };
    connect(&columns, &QHeaderView::sectionResized, this, &KeptSizes::take);
}

KeptSizes::~KeptSizes() {
    if (soon_.isActive()) save();
}

void KeptSizes::restore(const std::function<void()>& usual) {
    const QByteArray kept = settings_.sizes(name_);
    if (kept.isEmpty() || !setState_(kept)) usual();
    soon_.stop();
}

/// The widget itself is half gone when this object is.
void KeptSizes::take() {
    last_ = state_();
    soon_.start();
}

void KeptSizes::save() {
    settings_.setSizes(name_, last_);
}

}  // namespace tars::ui
