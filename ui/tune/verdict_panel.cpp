// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/verdict_panel.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/tune/run_charts.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"
#include "ui/widgets/selectable_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWritingSteps = 1000;

QString shown(double value) {
    return QLocale().toString(value, 'f', 4);
}

}  // namespace

VerdictPanel::VerdictPanel(Tuner& tuner, QWidget* parent)
    : QFrame(parent),
      tuner_(tuner),
      headline_(new SelectableLabel(this)),
      detail_(new SelectableLabel(this)),
      reason_(new SelectableLabel(this)),
      ablations_(new SelectableLabel(this)),
      settings_(new SelectableLabel(this)),
      deleted_(new SelectableLabel(this)),
      adopt_(new QPushButton(this)),
      compare_(new QPushButton(this)),
      serve_(new QPushButton(this)),
      rollBack_(new QPushButton(this)),
      written_(new QProgressBar(this)),
      cancel_(new QPushButton(this)) {
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    for (QLabel* label : {headline_, detail_, reason_, ablations_, settings_, deleted_})
        words->addWidget(label);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(adopt_);
    buttons->addWidget(compare_);
    buttons->addWidget(serve_);
    buttons->addWidget(rollBack_);
    buttons->addWidget(written_);
    buttons->addWidget(cancel_);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->addLayout(words);
    column->addLayout(buttons);
    connect(adopt_, &QPushButton::clicked, this, [this] {
        const auto& outcome = tuner_.outcome();
        if (outcome && (isOver("sampler") || isOver("speed")))
            Q_EMIT settingsWanted(*outcome);
        else if (outcome && outcome->accepted)
            tuner_.adopt(false);
        else
            askAnyway();
    });
    offerAs(adopt_, QStringLiteral("tune.adopt"));
    offerAs(serve_, QStringLiteral("tune.serve"));
    offerAs(compare_, QStringLiteral("blind.begin"));
    offerAs(rollBack_, QStringLiteral("tune.roll_back"));
    offerAs(cancel_, QStringLiteral("tune.cancel_writing"));
    connect(compare_, &QPushButton::clicked, this, &VerdictPanel::comparisonWanted);
    connect(serve_, &QPushButton::clicked, this, [this] {
        const TuneStanding& standing = tuner_.standing();
        Q_EMIT servingWanted(standing.madeAs.isEmpty() ? standing.model : standing.madeAs);
    });
    connect(rollBack_, &QPushButton::clicked, &tuner_, [this] { tuner_.rollBack(); });
    connect(cancel_, &QPushButton::clicked, &tuner_, &Tuner::cancelWriting);
    connect(&tuner_, &Tuner::writingChanged, this, &VerdictPanel::showWriting);
    dress();
}

void VerdictPanel::askAnyway() {
    auto* question = new QMessageBox(QMessageBox::Warning, tr("Adopt it anyway?"),
                                     tr("The test did not find this better, or found harm. Adopt it anyway?"),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(isOver("smaller") ? tr("A new model is written; the original stays.")
                                                   : tr("You can roll back at any time."));
    auto* yes = question->addButton(tr("Adopt anyway"), QMessageBox::AcceptRole);
    question->addButton(QMessageBox::Cancel);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QAbstractButton::clicked, this, [this] { tuner_.adopt(true); });
    question->open();
}

QString VerdictPanel::words() const {
    QStringList lines;
    for (const QLabel* label : {headline_, detail_, reason_, ablations_, settings_, deleted_}) {
        if (!label->isHidden()) lines.append(label->text());
    }
    return lines.join(u'\n');
}

QString VerdictPanel::headline(const TuneOutcome& outcome) const {
    if (isOver("smaller")) {
        const QString& made = tuner_.standing().madeAs;
        if (!made.isEmpty()) return tr("Written: %1 is among your models.").arg(isolated(made));
        return outcome.accepted ? tr("Smaller, and closer to the original than one type for all.")
                                : tr("Smaller, but not surely closer than one type for all.");
    }
    if (!isOver("examples") && !outcome.accepted) return tr("No better settings found: keep what you have.");
    if (isOver("speed")) return tr("Faster with other settings.");
    if (isOver("sampler")) return tr("Other sampler settings suit your examples better.");
    if (tuner_.standing().isLive) return tr("Adopted: the model answers through what was found.");
    if (outcome.accepted) return tr("Better, and nothing that was watched got worse.");
    if (outcome.improved) return tr("Not adopted: it did not pass the test.");
    return tr("No improvement found.");
}

/// Sizes and distances, a line for each way that matters.
QString VerdictPanel::mixes(const TuneOutcome& outcome) {
    const auto size = [](const TuneMix& mix) { return isolated(QLocale().formattedDataSize(mix.bytes, 1)); };
    QStringList lines;
    if (const TuneMix* original = mixNamed(outcome, "original"_L1))
        lines.append(tr("The original: %1.").arg(size(*original)));
    if (const TuneMix* even = mixNamed(outcome, "even"_L1))
        lines.append(tr("One type for all, as far as it fits: %1, %2 nats per token away.")
                         .arg(size(*even), shown(even->divergence)));
    if (const TuneMix* found = mixNamed(outcome, "found"_L1))
        lines.append(tr("What was found: %1, %2 nats per token away; the same first choice in %3, perplexity "
                        "changed by %4.")
                         .arg(size(*found), shown(found->divergence), percent(found->agreement),
                              percent(found->perplexityChange)));
    return lines.join(u'\n');
}

QString VerdictPanel::detail(const TuneOutcome& outcome) const {
    if (isOver("smaller")) return mixes(outcome);
    if (isOver("speed")) {
        if (!outcome.testBefore || !outcome.testAfter || !(*outcome.testBefore > 0)) return {};
        return tr("A request takes %1 of the time that it takes as things are.")
            .arg(percent(*outcome.testAfter / *outcome.testBefore));
    }
    if (outcome.testBefore && outcome.testAfter) {
        return tr("On %n example(s) it has never seen, the loss went from %1 to %2.", nullptr,
                  outcome.verdict.documents)
            .arg(shown(*outcome.testBefore), shown(*outcome.testAfter));
    }
    if (!outcome.validationBefore) return {};
    return tr("Nothing that was tried is better than the model as it is, which has a loss of %1 on held-out "
              "examples. Keep what you have, or give it more time or more examples.")
        .arg(shown(*outcome.validationBefore));
}

QString VerdictPanel::percent(double share) {
    return tr("%1 %").arg(QLocale().toString(100 * share, 'f', 2));
}

QString VerdictPanel::settingName(const QString& name) {
    if (name == "temperature"_L1) return tr("Temperature");
    if (name == "top_k"_L1) return tr("Top-k");
    if (name == "top_p"_L1) return tr("Top-p");
    if (name == "min_p"_L1) return tr("Min-p");
    if (name == "repeat_penalty"_L1) return tr("Repeat penalty");
    if (name == "threads"_L1) return tr("Threads");
    if (name == "chunk"_L1) return tr("Prompt tokens at a time");
    if (name == "kv_type"_L1) return tr("Numbers in the KV cache");
    return name;
}

/// A line for each, where the run was over settings.
QString VerdictPanel::settings(const TuneOutcome& outcome) const {
    if (isOver("examples") || isOver("smaller")) return {};
    const auto value = [](const QVariant& number) {
        return number.typeId() == QMetaType::Double ? QLocale().toString(number.toDouble(), 'g', 4)
                                                    : number.toString();
    };
    QStringList lines;
    for (const TuneSetting& setting : outcome.settings)
        lines.append(
            tr("%1: %2 → %3").arg(settingName(setting.name), value(setting.before), value(setting.after)));
    return lines.join(u'\n');
}

/// The find beside what is had for less: much of a gain may be a temperature, or luck.
QString VerdictPanel::ablations(const TuneOutcome& outcome) const {
    if (outcome.ablations.isEmpty() || isOver("smaller")) return {};  // which has its mixes
    QStringList parts;
    for (const TuneAblation& ablation : outcome.ablations)
        parts.append(u"%1 %2"_s.arg(RunCharts::baselineName(ablation.name), shown(ablation.validation)));
    if (outcome.validationAfter) parts.append(tr("found %1").arg(shown(*outcome.validationAfter)));
    return tr("Held out: %1").arg(parts.join(u" · "_s));
}

QString VerdictPanel::reason(const TuneVerdict& verdict) const {
    const QString& finding = verdict.finding;
    if (isOver("smaller") && (finding == "better"_L1 || finding == "no_improvement"_L1)) return {};
    if (isOver("speed") && finding == "no_improvement"_L1) {
        return tr("The time changes by %1, and by %2 at worst: too little to be sure of it.")
            .arg(percent(verdict.change), percent(verdict.surelyBelow));
    }
    if (isOver("speed") && finding == "better"_L1) {
        return tr("The time falls by %1, and surely by %2.")
            .arg(percent(-verdict.change), percent(-verdict.surelyBelow));
    }
    if (finding == "too_few_documents"_L1) {
        return tr("Too little to tell: %n example(s) for the last word, and %1 at least are needed.", nullptr,
                  verdict.documents)
            .arg(verdict.leastDocuments);
    }
    if (finding == "candidate_fails"_L1) return tr("It fails at some of the examples.");
    if (finding == "no_improvement"_L1) {
        return tr("The loss changes by %1, and by %2 at worst: too little to be sure of it.")
            .arg(percent(verdict.change), percent(verdict.surelyBelow));
    }
    if (finding == "guard_harmed"_L1) {
        return tr("The text that it must not get worse at may get worse by %1.")
            .arg(percent(verdict.guardSurelyBelow));
    }
    if (finding == "far_from_live"_L1) {
        return tr("On the text that was watched it is %1 nats per token away from the model as it is.")
            .arg(shown(verdict.meanDivergence));
    }
    if (finding == "document_far_from_live"_L1) {
        return tr("On one part of the text that was watched it is %1 nats per token away from the model as "
                  "it is.")
            .arg(shown(verdict.largestDivergence));
    }
    if (finding == "canary_broken"_L1) return brokenCanary(verdict);
    if (finding != "better"_L1) return verdict.sentence;
    const QString gain = tr("The loss falls by %1, and surely by %2.")
                             .arg(percent(-verdict.change), percent(-verdict.surelyBelow));
    return verdict.guardDocuments > 0 || !isOver("examples")
               ? gain
               : tr("%1 There was no text to watch for harm.").arg(gain);
}

/// What went wrong with a question that has nothing to do with the examples.
QString VerdictPanel::brokenCanary(const TuneVerdict& verdict) {
    if (verdict.fault == "says_nothing"_L1)
        return tr("Asked “%1”, it says nothing.").arg(verdict.brokenPrompt);
    if (verdict.fault == "does_not_end"_L1)
        return tr("Asked “%1”, it does not come to an end.").arg(verdict.brokenPrompt);
    return tr("Asked “%1”, it repeats itself.").arg(verdict.brokenPrompt);
}

void VerdictPanel::refresh() {
    const auto& outcome = tuner_.outcome();
    const TuneStanding& standing = tuner_.standing();
    setVisible(outcome.has_value() || standing.canRollBack);
    if (!outcome) {
        headline_->setText(tr("An earlier find is adopted for this model."));
        detail_->clear();
        reason_->clear();
        ablations_->clear();
        settings_->clear();
    } else {
        settings_->setText(settings(*outcome));
        ablations_->setText(ablations(*outcome));
        headline_->setText(headline(*outcome));
        detail_->setText(detail(*outcome));
        reason_->setText(outcome->improved ? reason(outcome->verdict) : QString());
    }
    for (QLabel* label : {detail_, reason_, ablations_, settings_})
        label->setVisible(!label->text().isEmpty());
    for (QLabel* label : {detail_, reason_, ablations_, settings_})
        label->setVisible(!label->text().isEmpty());
    deleted_->setText(
        tr("Some of the answers that it was tuned by have been deleted since. Tune again to have a "
           "model that does without them."));
    deleted_->setVisible(standing.dataDeleted);
    setAccessibleName(headline_->text());
    if (outcome) dressAdopt(*outcome);
    compare_->setVisible(!tuner_.adapterFile().isEmpty());
    serve_->setVisible(standing.isLive || !standing.madeAs.isEmpty());
    rollBack_->setVisible(standing.canRollBack);
    showWriting();
}

bool VerdictPanel::isWriting() const {
    return tuner_.writing() && tuner_.writing()->folder == tuner_.folder();
}

void VerdictPanel::showWriting() {
    const bool writing = isWriting(), hadFocus = adopt_->hasFocus();
    adopt_->setVisible(canAdopt() && !writing);
    adopt_->setEnabled(!tuner_.writing() || !isOver("smaller"));  // one at a time
    for (QWidget* part : std::initializer_list<QWidget*>{written_, cancel_}) part->setVisible(writing);
    if (writing) written_->setValue(static_cast<int>(kWritingSteps * tuner_.writing()->share));
    if (writing && hadFocus) cancel_->setFocus();
}

bool VerdictPanel::canAdopt() const {
    const auto& outcome = tuner_.outcome();
    if (isOver("smaller")) return tuner_.standing().canAdopt && tuner_.standing().madeAs.isEmpty();
    if (isOver("examples")) return tuner_.standing().canAdopt && !tuner_.standing().isLive;
    return outcome && outcome->accepted &&
           (isOver("sampler") || (isOver("speed") && !speedFrom(*outcome).isEmpty()));
}

void VerdictPanel::dressAdopt(const TuneOutcome& outcome) {
    QString words = outcome.accepted ? tr("&Adopt") : tr("&Adopt anyway…");
    QString tip = tr("From now on the model answers through what was found; its file stays as it is");
    if (isOver("smaller")) {
        words = outcome.accepted ? tr("&Write the model") : tr("&Write it anyway…");
        tip = tr("A new file beside the original, and a name of its own among your models");
    } else if (isOver("sampler")) {
        words = tr("&Use in the chat");
        tip = tr("The chat that is shown answers with these settings from now on");
    } else if (isOver("speed")) {
        words = tr("&Use these settings");
        tip = tr(
            "From the next time the model is loaded on; the pages of settings and of models have them, too");
    }
    adopt_->setText(words);
    adopt_->setToolTip(tip);
    adopt_->setAccessibleDescription(tip);
}

void VerdictPanel::dress() {
    adopt_->setIcon(icon(u"check"_s, palette()));
    written_->setRange(0, kWritingSteps);
    written_->setAccessibleName(tr("Share of the model that is written"));
    cancel_->setText(tr("Cancel"));
    cancel_->setAccessibleDescription(tr("Nothing is left of what was written"));
    cancel_->setToolTip(cancel_->accessibleDescription());
    compare_->setText(tr("Compare b&lind"));
    compare_->setToolTip(tr("Your questions, answered before and after, without saying which is which"));
    compare_->setAccessibleDescription(compare_->toolTip());
    compare_->setIcon(icon(u"compare"_s, palette()));
    serve_->setText(tr("Serve it"));
    serve_->setToolTip(tr("Other programs are answered by it through the server, which is turned on"));
    serve_->setAccessibleDescription(serve_->toolTip());
    serve_->setIcon(icon(u"server"_s, palette()));
    rollBack_->setText(tr("Roll &back"));
    rollBack_->setToolTip(tr("The model answers as it did before the last adoption"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.15);
    large.setBold(true);
    headline_->setFont(large);
    for (QLabel* label : {reason_, ablations_}) label->setPalette(quietened(palette()));
    refresh();
}

void VerdictPanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
