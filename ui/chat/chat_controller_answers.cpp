// SPDX-License-Identifier: Apache-2.0
// An answer's way: from the prompt on disk through the engine to its last piece on disk.
#include "ui/chat/answer_model.h"
#include "ui/chat/chat_controller.h"
#include "ui/chat/chat_request.h"
#include "ui/text.h"

#include <algorithm>
#include <cmath>

namespace tars::ui {
namespace {

constexpr double kTelling = 0.5;  // seconds of reading, until its speed says how long the rest takes

qint64 milliseconds(std::chrono::nanoseconds time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

AnswerEnd endFrom(StopReason reason) {
    switch (reason) {
    case StopReason::length:
        return AnswerEnd::LengthLimit;
    case StopReason::context_full:
        return AnswerEnd::ContextFull;
    case StopReason::end_of_answer:
    case StopReason::stop_string:
    case StopReason::cancelled:
        break;
    }
    return AnswerEnd::Natural;
}

}  // namespace

ChatController::Running* ChatController::runningFor(const ChatEngine& engine, AnswerId answer) {
    const auto found = std::find_if(running_.begin(), running_.end(), [&](const auto& entry) {
        return entry.second.engine == &engine && entry.second.answer == answer;
    });
    return found == running_.end() ? nullptr : &found->second;
}

/// Of two answers to one prompt, that of the first engine is the one that the window measures.
bool ChatController::isInFront(const Running& running) const {
    return running.conversation == shown_ && running.engine == &engine_;
}

void ChatController::submit(MessageId id) {
    Running& running = running_.at(id);
    const Message& message = *running.conversation->find(id);
    if (running.stopWanted) {
        Message stopped = message;
        stopped.state = MessageState::Stopped;
        return conclude(id, stopped);
    }
    if (!running.conversation->isWhole()) {  // the disk would have had it here by now
        Message failed = message;
        failed.state = MessageState::Failed;
        failed.problem = tr("The beginning of this chat could not be read.");
        return conclude(id, failed);
    }
    running.record = message.record;  // of an answer that goes on, what was so far
    running.record.settings = running.settings.value_or(running.conversation->settings());
    noteModel(running);
    const Question question{message.parent};
    running.record.summarised =
        summarisedMessages(*running.conversation, sentBranch(*running.conversation, question));
    AnswerRequest request = requestFor(*running.conversation, running.record.settings, question);
    request.adapter = running.adapter;
    request.begunThoughts = message.thoughts;
    request.begun = message.text;
    running.answer = running.engine->ask(std::move(request));
}

void ChatController::noteModel(Running& running) {
    ui::noteModel(running.record, *running.engine);
    if (running.adapter) running.record.adapter = running.adapter;
}

AnswerRequest ChatController::requestWith(const QString& draft,
                                          const std::vector<Attachment>& attachments) const {
    const Question question{shown_->leaf(), SaidMessage{"user", contentOf(draft, attachments)}};
    return requestFor(*shown_, shown_->settings(), question);
}

void ChatController::takeFit(const ChatEngine& engine, AnswerId answer, int dropped) {
    Running* running = runningFor(engine, answer);
    if (!running) return;
    noteModel(*running);  // it may have been loaded again, or tuned, since it was asked
    running->record.dropped = dropped;
}

void ChatController::takeContext(const ChatEngine& engine, AnswerId answer, quint32 context) {
    Running* running = runningFor(engine, answer);
    if (!running) return;
    running->record.context = static_cast<int>(context);
    ChatSettings settings = running->conversation->settings();
    settings.context = context;  // so that it is there the next time, too
    running->conversation->setSettings(settings);
    store_.setSettings(running->conversation->summary().id, settings);
    if (running->conversation == shown_) Q_EMIT settingsChanged();
}

void ChatController::takePrefill(const ChatEngine& engine, AnswerId answer, int done, int total) {
    Running* running = runningFor(engine, answer);
    if (!running) return;
    running->promptTokens = total;
    if (!isInFront(*running)) return;
    int secondsLeft = -1;
    if (!running->sincePrefill.isValid()) {
        running->sincePrefill.start();
        running->prefilledFirst = done;
    } else if (const int read = done - running->prefilledFirst; read > 0) {
        const double seconds = static_cast<double>(running->sincePrefill.elapsed()) / 1000;
        if (seconds >= kTelling) secondsLeft = static_cast<int>(std::ceil(seconds * (total - done) / read));
    }
    Q_EMIT prefilled(done, total, secondsLeft);
    Q_EMIT contextUsed(total);
}

/// More of an answer, or of the thoughts before it.
void ChatController::takeTokens(Running& running, int tokens) {
    if (!running.sinceFirst.isValid()) running.sinceFirst.start();
    running.tokens += tokens;
    if (!isInFront(running)) return;
    Q_EMIT prefilled(0, 0, -1);
    Q_EMIT contextUsed(running.promptTokens + running.tokens);
    const auto elapsed = static_cast<double>(running.sinceFirst.elapsed());
    if (elapsed > 0) Q_EMIT speedMeasured(1000.0 * running.tokens / elapsed);
}

void ChatController::takeThought(const ChatEngine& engine, AnswerId answer, const QString& text, int tokens) {
    Running* running = runningFor(engine, answer);
    if (!running) return;
    takeTokens(*running, tokens);
    if (!running->sinceThought.isValid()) running->sinceThought.start();
    store_.appendPiece(running->message, text, PieceKind::Thought, this,
                       [conversation = running->conversation, id = running->message, text] {
                           conversation->appendText(id, text, PieceKind::Thought);
                       });
}

void ChatController::takeText(const ChatEngine& engine, AnswerId answer, const QString& text, int tokens) {
    Running* running = runningFor(engine, answer);
    if (!running) return;
    takeTokens(*running, tokens);
    if (text.isEmpty()) return;
    const qint64 thoughtMs = endThoughts(*running);
    store_.appendPiece(running->message, text, PieceKind::Text, this,
                       [conversation = running->conversation, id = running->message, text, thoughtMs] {
                           if (thoughtMs > 0) conversation->setThoughtMs(id, thoughtMs);
                           conversation->appendText(id, text);
                       });
}

/// How long the model has thought, if it has just come to its answer or its end; else 0.
qint64 ChatController::endThoughts(Running& running) {
    if (!running.sinceThought.isValid()) return 0;
    running.thoughtMs += running.sinceThought.elapsed();
    running.sinceThought.invalidate();
    return running.thoughtMs;
}

void ChatController::takeEnd(const ChatEngine& engine, AnswerId answer, const Finished& how) {
    Running* running = runningFor(engine, answer);
    if (!running) return;
    running->record.forgotten += static_cast<int>(how.stats.dropped_tokens);
    running->record.settings.sampling.seed = how.stats.seed;
    const bool grows = running->record.settings.overflow == Overflow::Grow && !running->stopWanted;
    if (how.reason == StopReason::context_full && grows && how.stats.output_tokens > 0)
        return submitAgain(*running, how);
    Message message = *running->conversation->find(running->message);
    const bool stopped = how.reason == StopReason::cancelled;
    message.state = stopped ? MessageState::Stopped : MessageState::Complete;
    message.stats.promptTokens = static_cast<int>(how.stats.prompt_tokens) - running->earlierTokens;
    message.stats.outputTokens = static_cast<int>(how.stats.output_tokens) + running->earlierTokens;
    message.stats.promptMs = milliseconds(how.stats.prompt_time);
    message.stats.outputMs = milliseconds(how.stats.output_time);
    message.stats.seed = how.stats.seed;
    message.stats.end = stopped ? AnswerEnd::None : endFrom(how.reason);
    if (isInFront(*running) && how.stats.tokens_per_second() > 0) {
        Q_EMIT speedMeasured(how.stats.tokens_per_second());
    }
    conclude(running->message, message);
}

/// The answer goes on from where the context ended it; the engine finds that it needs more. When all that was
/// written is here.
void ChatController::submitAgain(Running& running, const Finished& how) {
    running.answer = 0;
    running.earlierTokens += static_cast<int>(how.stats.output_tokens);
    running.sincePrefill.invalidate();
    store_.updateMessage(*running.conversation->find(running.message), this,
                         [this, id = running.message] { submit(id); });
}

void ChatController::takeFailure(const ChatEngine& engine, AnswerId answer, const Error& error) {
    Running* running = runningFor(engine, answer);
    if (!running) return;
    Message message = *running->conversation->find(running->message);
    message.state = error.code == ErrorCode::cancelled ? MessageState::Stopped : MessageState::Failed;
    message.problem = toQString(error.message);
    conclude(running->message, message);
    if (error.code != ErrorCode::cancelled) Q_EMIT failed(error);
}

/// The end goes the way the pieces went, so that it is shown after them.
void ChatController::conclude(MessageId id, Message final) {
    Running& running = running_.at(id);
    running.answer = 0;
    running.concluded = true;
    endThoughts(running);
    if (running.thoughtMs > 0) final.thoughtMs = running.thoughtMs;
    if (!running.record.file.isEmpty()) final.record = running.record;
    store_.updateMessage(final, this, [this, final] {
        const auto found = running_.find(final.id);
        const auto conversation = found->second.conversation;
        const bool chatDeleted = found->second.chatDeleted;
        running_.erase(found);
        conversation->update(final);
        if (!chatDeleted) keepUnwritten(conversation);
        if (!chatDeleted) Q_EMIT chatTouched(conversation->summary());
        end(*conversation, chatDeleted ? MessageState::Stopped : final.state);
        if (conversation == shown_) Q_EMIT answeringChanged(isAnswering());
    });
}

}  // namespace tars::ui
