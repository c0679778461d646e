// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/verdict_panel.h"

#include "ui/settings/appearance.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

QString shown(double value) {
    return QLocale().toString(value, 'f', 4);
}

}  // namespace

VerdictPanel::VerdictPanel(Tuner& tuner, QWidget* parent)
    : QFrame(parent),
      tuner_(tuner),
      headline_(new QLabel(this)),
      detail_(new QLabel(this)),
      reason_(new QLabel(this)),
      adopt_(new QPushButton(this)),
      rollBack_(new QPushButton(this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (QLabel* label : {headline_, detail_, reason_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    for (QLabel* label : {headline_, detail_, reason_}) words->addWidget(label);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 10, 14, 10);
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(adopt_);
    row->addWidget(rollBack_);
    connect(adopt_, &QPushButton::clicked, this, [this] {
        const auto& outcome = tuner_.outcome();
        if (outcome && outcome->accepted)
            tuner_.adopt(false);
        else
            askAnyway();
    });
    connect(rollBack_, &QPushButton::clicked, &tuner_, &Tuner::rollBack);
    dress();
}

void VerdictPanel::askAnyway() {
    auto* question = new QMessageBox(QMessageBox::Warning, tr("Adopt it anyway?"),
                                     tr("The test did not find this better, or found harm. Adopt it anyway?"),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("You can roll back at any time."));
    auto* yes = question->addButton(tr("Adopt anyway"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QAbstractButton::clicked, this, [this] { tuner_.adopt(true); });
    question->open();
}

QString VerdictPanel::words() const {
    QStringList lines;
    for (const QLabel* label : {headline_, detail_, reason_}) {
        if (!label->isHidden()) lines.append(label->text());
    }
    return lines.join(u'\n');
}

QString VerdictPanel::headline(const TuneOutcome& outcome) const {
    if (tuner_.standing().isLive) return tr("Adopted: the model answers through what was found.");
    if (outcome.accepted) return tr("Better, and nothing that was watched got worse.");
    if (outcome.improved) return tr("Not adopted: it did not pass the test.");
    return tr("No improvement found.");
}

QString VerdictPanel::detail(const TuneOutcome& outcome) const {
    if (outcome.testBefore && outcome.testAfter) {
        return tr("On %n example(s) it has never seen, the loss went from %1 to %2.", nullptr,
                  outcome.testDocuments)
            .arg(shown(*outcome.testBefore), shown(*outcome.testAfter));
    }
    if (!outcome.validationBefore) return {};
    return tr("Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out "
              "examples. Keep what you have, or give it more time or more examples.")
        .arg(shown(*outcome.validationBefore));
}

void VerdictPanel::refresh() {
    const auto& outcome = tuner_.outcome();
    const TuneStanding& standing = tuner_.standing();
    setVisible(outcome.has_value() || standing.canRollBack);
    if (!outcome) {
        headline_->setText(tr("An earlier find is adopted for this model."));
        detail_->clear();
        reason_->clear();
    } else {
        headline_->setText(headline(*outcome));
        detail_->setText(detail(*outcome));
        reason_->setText(outcome->improved ? outcome->verdict : QString());
    }
    for (QLabel* label : {detail_, reason_}) label->setVisible(!label->text().isEmpty());
    setAccessibleName(headline_->text());
    adopt_->setVisible(standing.canAdopt && !standing.isLive);
    adopt_->setText(outcome && outcome->accepted ? tr("&Adopt") : tr("&Adopt anyway…"));
    rollBack_->setVisible(standing.canRollBack);
}

void VerdictPanel::dress() {
    adopt_->setIcon(icon(u"check"_s, palette()));
    adopt_->setToolTip(tr("From now on the model answers through what was found; its file stays as it is"));
    rollBack_->setText(tr("Roll &back"));
    rollBack_->setToolTip(tr("The model answers as it did before the last adoption"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setBold(true);
    headline_->setFont(large);
    reason_->setPalette(quietened(palette()));
    refresh();
}

void VerdictPanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
