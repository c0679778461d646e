// SPDX-License-Identifier: Apache-2.0
#include "ui/welcome/welcome_page.h"

#include "ui/models/found_panel.h"
#include "ui/settings/appearance.h"
#include "ui/settings/appearance_panel.h"
#include "ui/text.h"
#include "ui/welcome/model_suggestion.h"

#include <QEvent>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kWidest = 760;
constexpr int kFoundHeight = 230;  // pixels: the words, the buttons and a few models

}  // namespace

WelcomePage::WelcomePage(const WelcomeServices& services, QWidget* parent)
    : QScrollArea(parent), found_(services.found) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget(this);
    auto* inner = new QWidget(content);
    inner->setMaximumWidth(kWidest);
    heading_ = new QLabel(inner);
    heading_->setWordWrap(true);
    skip_ = new QPushButton(inner);
    about_ = new QLabel(inner);
    about_->setWordWrap(true);
    here_ = new QGroupBox(inner);
    auto* found = new FoundPanel(services.found, services.library, here_);
    found->setFixedHeight(kFoundHeight);
    (new QVBoxLayout(here_))->addWidget(found);
    fitting_ = new QGroupBox(inner);
    suggestion_ = new ModelSuggestion(services.downloads, services.library, services.dataFolder, fitting_);
    (new QVBoxLayout(fitting_))->addWidget(suggestion_);
    looks_ = new AppearancePanel(services.settings, inner);
    start_ = new QPushButton(inner);
    start_->setDefault(true);

    auto* top = new QHBoxLayout;
    top->addWidget(heading_, 1);
    top->addWidget(skip_, 0, Qt::AlignTop);
    auto* bottom = new QHBoxLayout;
    bottom->addStretch();
    bottom->addWidget(start_);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    column->addLayout(top);
    for (QWidget* part : std::initializer_list<QWidget*>{about_, here_, fitting_, looks_})
        column->addWidget(part);
    column->addLayout(bottom);
    column->addStretch();
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(inner, 1000);
    row->addStretch(1);
    setWidget(content);
    connect(skip_, &QPushButton::clicked, this, &WelcomePage::left);
    connect(start_, &QPushButton::clicked, this, &WelcomePage::left);
    dress();
}

void WelcomePage::focusFirst() {
    skip_->setFocus();
}

void WelcomePage::dress() {
    setAccessibleName(tr("First steps"));
    heading_->setText(tr("Welcome to TARS"));
    skip_->setText(tr("S&kip"));
    skip_->setToolTip(tr("Go to the chat; this page stays in the Help menu"));
    about_->setText(
        tr("It runs language models on this computer, and needs one to begin with. Three steps, and none of "
           "them has to be taken now."));
    here_->setTitle(tr("1. Models that are here already"));
    fitting_->setTitle(tr("2. A model that fits this computer"));
    looks_->setTitle(tr("3. Appearance and language"));
    start_->setText(tr("&Go to the chat"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    heading_->setFont(large);
    about_->setPalette(quietened(palette()));
}

/// The disk is looked through only once the page is painted.
void WelcomePage::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    QTimer::singleShot(0, this, [this] {
        suggestion_->measure();
        if (!found_.wasSearched() && !found_.isSearching()) found_.search();
    });
}

void WelcomePage::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    const auto type = event->type();
    if (type != QEvent::LanguageChange && type != QEvent::PaletteChange && type != QEvent::FontChange) return;
    // The panel of looks names itself as well, after us.
    QMetaObject::invokeMethod(this, &WelcomePage::dress, Qt::QueuedConnection);
}

}  // namespace tars::ui
