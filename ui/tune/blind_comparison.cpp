// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/blind_comparison.h"

#include "ui/text.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kMostTokens = 512;  // of an answer

}  // namespace

BlindComparison::BlindComparison(ChatEngine& engine, ChatStore& store, ChatController& chat, QObject* parent)
    : QObject(parent), engine_(engine), store_(store), controller_(chat) {
    connect(&engine, &ChatEngine::wrote, this, [this](AnswerId answer, const QString& text) {
        if (Side* side = sideOf(answer)) side->text += text;
    });
    connect(&engine, &ChatEngine::finished, this, &BlindComparison::takeEnd);
    connect(&engine, &ChatEngine::failed, this, &BlindComparison::takeFailure);
}

BlindComparison::~BlindComparison() {
    cancel();
}

void BlindComparison::choose(const QString& adapterFile) {
    cancel();
    adapter_ = adapterFile;
    enter(beforeQuestion());
}

void BlindComparison::restart() {
    cancel();
    series_.remove(adapter_);
    enter(State::Asking);
}

bool BlindComparison::ask(const QString& question, const QString& title) {
    if (!engine_.model() || adapter_.isEmpty() || question.trimmed().isEmpty()) return false;
    if (state_ != State::Asking) return false;
    question_ = question;
    title_ = title;
    const bool tunedFirst = QRandomGenerator::global()->bounded(2) == 0;
    sides_ = {};
    sides_[0].tuned = tunedFirst;
    sides_[1].tuned = !tunedFirst;
    enter(State::Answering);
    for (Side& side : sides_) {
        AnswerRequest request;
        request.messages = {{"user", question}};
        request.maxTokens = kMostTokens;
        request.adapter = side.tuned ? adapter_ : QStringLiteral("");
        side.id = engine_.ask(std::move(request));
    }
    return true;
}

void BlindComparison::cancel() {
    if (state_ != State::Answering) return;
    for (Side& side : sides_) {
        if (const AnswerId id = std::exchange(side.id, 0); id != 0) engine_.cancel(id);
    }
    enter(State::Asking);
}

BlindComparison::Side* BlindComparison::sideOf(AnswerId answer) {
    const auto found = std::ranges::find(sides_, answer, &Side::id);
    return state_ == State::Answering && found != sides_.end() ? &*found : nullptr;
}

void BlindComparison::takeEnd(AnswerId answer, const Finished& how) {
    Side* side = sideOf(answer);
    if (!side) return;
    side->id = 0;
    side->stats.promptTokens = static_cast<int>(how.stats.prompt_tokens);
    side->stats.outputTokens = static_cast<int>(how.stats.output_tokens);
    side->stats.seed = how.stats.seed;
    side->stats.end = how.reason == StopReason::length ? AnswerEnd::LengthLimit : AnswerEnd::Natural;
    if (std::ranges::any_of(sides_, [](const Side& other) { return other.id != 0; })) return;
    keepAnswers();  // both at once, so that what is quicker is no hint
    enter(State::Choosing);
}

void BlindComparison::takeFailure(AnswerId answer, const Error& error) {
    Side* side = sideOf(answer);
    if (!side) return;
    side->id = 0;
    cancel();
    Q_EMIT failed(error);
}

void BlindComparison::keepAnswers() {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    ChatId& chat = series_[adapter_].chat;
    if (chat == 0) chat = store_.newId();
    Message prompt;
    prompt.id = store_.newId();
    prompt.created = now;
    prompt.text = question_;
    std::vector<Message> messages{prompt};
    for (std::size_t at = 0; at < sides_.size(); ++at) {
        Message answer;
        answer.id = messages_[at] = store_.newId();
        answer.parent = prompt.id;
        answer.author = Author::Assistant;
        answer.created = now;
        answer.text = sides_[at].text;
        answer.model = toQString(engine_.model()->name);  // of both: the chat gives nothing away
        answer.stats = sides_[at].stats;
        messages.push_back(std::move(answer));
    }
    controller_.addToChat({chat, title_, now}, std::move(messages));
}

void BlindComparison::pick(BlindPick pick) {
    if (state_ != State::Choosing) return;
    BlindTally& tally = series_[adapter_].tally;
    if (pick == BlindPick::Tie) {
        ++tally.ties;
    } else {
        const std::size_t better = pick == BlindPick::First ? 0 : 1;
        ++(sides_[better].tuned ? tally.tuned : tally.base);
        controller_.keepFeedback({messages_[better], FeedbackKind::Preferred, messages_[1 - better],
                                  QDateTime::currentMSecsSinceEpoch()});
    }
    enter(beforeQuestion());
}

std::optional<BlindTally> BlindComparison::tally() const {
    return state_ == State::Revealed ? std::optional(series_.value(adapter_).tally) : std::nullopt;
}

void BlindComparison::enter(State state) {
    state_ = state;
    for (std::size_t at = 0; at < sides_.size(); ++at)
        shown_[at] = state == State::Choosing ? sides_[at].text : QString();
    Q_EMIT changed();
}

}  // namespace tars::ui
