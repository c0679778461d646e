// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/blind_pane.h"

#include "tuning/rating_band.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/page_action.h"

#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace tars::ui {
namespace {

constexpr int kQuestionLines = 2;

QString percent(double share) {
    return isolated(QLocale().toString(100 * share, 'f', 0) + QLocale().percent());
}

}  // namespace

BlindPane::BlindPane(Tuner& tuner, ChatEngine& engine, BlindComparison& comparison, QWidget* parent)
    : QWidget(parent),
      tuner_(tuner),
      engine_(engine),
      comparison_(comparison),
      about_(new QLabel(this)),
      state_(new QLabel(this)),
      again_(new QPushButton(this)) {
    for (QLabel* label : {about_, state_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* end = new QHBoxLayout;
    end->addWidget(state_, 1);
    end->addWidget(again_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(about_);
    column->addWidget(buildQuestion());
    column->addWidget(buildAnswers(), 1);
    column->addWidget(buildPicks());
    column->addLayout(end);

    connect(again_, &QPushButton::clicked, this, [this] {
        comparison_.restart();
        question_->setFocus();
    });
    offerAs(ask_, QStringLiteral("blind.ask"));
    offerAs(stop_, QStringLiteral("blind.stop"));
    offerAs(picks_[0], QStringLiteral("blind.first"));
    offerAs(picks_[1], QStringLiteral("blind.second"));
    offerAs(picks_[2], QStringLiteral("blind.tie"));
    offerAs(again_, QStringLiteral("blind.again"));
    connect(&comparison, &BlindComparison::changed, this, &BlindPane::refresh);
    connect(&engine, &ChatEngine::modelChanged, this, &BlindPane::askIfAwaited);
    connect(&engine, &ChatEngine::loadingStarted, this, &BlindPane::refresh);
    // What came of the load is told after its end.
    connect(&engine, &ChatEngine::loadingEnded, this, &BlindPane::askIfAwaited, Qt::QueuedConnection);
    dress();
}

QWidget* BlindPane::buildQuestion() {
    auto* box = new QWidget(this);
    question_ = new QPlainTextEdit(box);
    question_->setTabChangesFocus(true);
    question_->installEventFilter(this);
    ask_ = new QPushButton(box);
    stop_ = new QPushButton(box);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(question_, 1);
    row->addWidget(ask_);
    row->addWidget(stop_);
    connect(ask_, &QPushButton::clicked, this, &BlindPane::ask);
    connect(stop_, &QPushButton::clicked, &comparison_, &BlindComparison::cancel);
    connect(question_, &QPlainTextEdit::textChanged, this, &BlindPane::refresh);
    return box;
}

QWidget* BlindPane::buildAnswers() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int side = 0; side < 2; ++side) {
        const auto at = static_cast<std::size_t>(side);
        labels_[at] = new QLabel(box);
        answers_[at] = new QPlainTextEdit(box);
        answers_[at]->setReadOnly(true);
        answers_[at]->setTabChangesFocus(true);
        grid->addWidget(labels_[at], 0, side);
        grid->addWidget(answers_[at], 1, side);
        grid->setColumnStretch(side, 1);
    }
    return box;
}

QWidget* BlindPane::buildPicks() {
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    for (const BlindPick pick : {BlindPick::First, BlindPick::Second, BlindPick::Tie}) {
        const auto at = static_cast<std::size_t>(pick);
        picks_[at] = new QPushButton(box);
        connect(picks_[at], &QPushButton::clicked, this, [this, pick] {
            question_->clear();
            comparison_.pick(pick);
            question_->setFocus();
        });
    }
    grid->addWidget(picks_[0], 0, 0);
    grid->addWidget(picks_[1], 0, 1);
    grid->addWidget(picks_[2], 1, 0, 1, 2, Qt::AlignHCenter);
    return box;
}

bool BlindPane::hasModel() const {
    const auto absolute = [](const QString& path) { return QFileInfo(path).absoluteFilePath(); };
    return engine_.model() && absolute(fromPath(engine_.entry().path)) == absolute(tuner_.standing().model);
}

void BlindPane::begin() {
    if (!hasModel() && engine_.loadingPath().isEmpty()) Q_EMIT modelWanted(tuner_.standing().model);
    question_->setFocus();
}

void BlindPane::askIfAwaited() {
    if (engine_.loadingPath().isEmpty() && std::exchange(awaited_, false) && hasModel()) ask();
    refresh();
}

void BlindPane::ask() {
    if (!hasModel()) {
        awaited_ = true;
        begin();
        return refresh();
    }
    comparison_.ask(question_->toPlainText(), tr("Blind comparison"));
}

void BlindPane::refresh() {
    const QString adapter = tuner_.adapterFile();
    if (comparison_.adapterFile() != adapter) {  // another run is shown
        awaited_ = false;
        return comparison_.choose(adapter);
    }
    using State = BlindComparison::State;
    const State state = comparison_.state();
    const bool hasQuestion = !question_->toPlainText().trimmed().isEmpty();
    question_->setEnabled(state == State::Asking);
    ask_->setVisible(state != State::Answering);
    ask_->setEnabled(state == State::Asking && hasQuestion && !awaited_);
    stop_->setVisible(state == State::Answering);
    for (std::size_t side = 0; side < answers_.size(); ++side)
        answers_[side]->setPlainText(comparison_.answer(static_cast<int>(side)));
    for (QPushButton* button : picks_) button->setEnabled(state == State::Choosing);
    again_->setVisible(state == State::Revealed);
    state_->setText(stateWords());
}

QString BlindPane::stateWords() const {
    using State = BlindComparison::State;
    const QLocale words = locale();
    if (comparison_.state() == State::Revealed) return result();
    const QString count =
        tr("%1 of %2").arg(words.toString(comparison_.picks() + 1), words.toString(BlindComparison::kPicks));
    if (awaited_) return tr("Your question is asked as soon as the model is loaded.");
    if (!engine_.loadingPath().isEmpty()) return tr("The model is being loaded.");
    if (!hasModel()) return tr("Asking loads the model that was tuned.");
    if (comparison_.state() == State::Answering) return tr("%1: both are answering…").arg(count);
    if (comparison_.state() == State::Choosing) return tr("%1: which is better?").arg(count);
    return tr("%1: ask something.").arg(count);
}

QString BlindPane::result() const {
    const auto tally = comparison_.tally();
    if (!tally) return {};
    const QLocale words = locale();
    const auto share = share_interval(static_cast<std::size_t>(tally->tuned),
                                      static_cast<std::size_t>(tally->tuned + tally->base));
    const QString counts =
        tr("Preferred: the tuned model %1 times, the model as it was %2 times; as good: %3 times.")
            .arg(words.toString(tally->tuned), words.toString(tally->base), words.toString(tally->ties));
    const QString interval = tr("At 95 % certainty, the tuned one is preferred in %1 to %2 of the cases.")
                                 .arg(percent(share.lowest), percent(share.highest));
    const QString verdict = share.lowest > 0.5    ? tr("It is better to you.")
                            : share.highest < 0.5 ? tr("It is worse to you.")
                                                  : tr("That may be chance, either way.");
    return QStringList{counts, interval, verdict}.join(u' ');
}

void BlindPane::dress() {
    about_->setText(
        tr("Your question is answered twice, by the model as it was and through what the run has found, in "
           "an order "
           "that nobody knows. After %1 picks you hear which you preferred. A pick counts as a rating.")
            .arg(locale().toString(BlindComparison::kPicks)));
    about_->setPalette(quietened(palette()));
    question_->setPlaceholderText(tr("A question of yours"));
    question_->setAccessibleName(question_->placeholderText());
    question_->setFixedHeight((kQuestionLines + 1) * fontMetrics().lineSpacing());
    ask_->setText(tr("&Ask both"));
    stop_->setText(tr("Stop"));
    const QStringList names{tr("First answer"), tr("Second answer")};
    for (std::size_t side = 0; side < answers_.size(); ++side) {
        labels_[side]->setText(names[static_cast<qsizetype>(side)]);
        answers_[side]->setAccessibleName(labels_[side]->text());
    }
    const std::array<QString, 3> picks{tr("The first is better"), tr("The second is better"),
                                       tr("&Both are as good")};
    for (std::size_t at = 0; at < picks_.size(); ++at) picks_[at]->setText(picks[at]);
    again_->setText(tr("Once more"));
    refresh();
}

/// As in the chat: the return key sends.
bool BlindPane::eventFilter(QObject* watched, QEvent* event) {
    if (watched == question_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool sends = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (sends && !(key->modifiers() & Qt::ShiftModifier)) {
            if (ask_->isEnabled()) ask();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void BlindPane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
