// SPDX-License-Identifier: Apache-2.0
// What will be sent next, and how it will be answered: counted, warned of, chosen, waited for; and what was
// answered and not yet seen.
#include "ui/chat/answer_details.h"
#include "ui/chat/answer_model.h"
#include "ui/chat/attachment_bar.h"
#include "ui/chat/chat_page.h"
#include "ui/chat/chat_request.h"
#include "ui/chat/composer.h"
#include "ui/chat/context_meter.h"
#include "ui/chat/message_widget.h"
#include "ui/chat/settings_panel.h"
#include "ui/chat/transcript_view.h"
#include "ui/models/chat_defaults.h"
#include "ui/text.h"

#include <QFileDialog>
#include <QFileInfo>

#include <numeric>
#include <ranges>
#include <utility>

namespace tars::ui {
void ChatPage::countSoon() {
    countWanted_ = 0;
    isRefused_ = false;
    counting_.start();
}

/// While an answer is being written, the meter follows that.
void ChatPage::count() {
    ConversationModel* conversation = controller_.conversation();
    if (!engine_.model() || controller_.isAnswering() || !conversation->isWhole()) {
        composer_->setWarning({});
        transcript_->setLeftOut(0);
        return;
    }
    const auto files = composer_->attachments().attachments();
    QStringList texts;
    for (const Attachment& file : files) texts.append(file.text);
    if (const int rows = conversation->summarisedRows(); rows > 0)
        texts.append(conversation->message(rows - 1).summary);
    alsoCounted_ = uncounted();
    for (const MessageId id : std::as_const(alsoCounted_)) {
        const Message& message = *conversation->find(id);
        texts.append(contentOf(message.text, message.attachments));
    }
    countWanted_ = engine_.count(controller_.requestWith(composer_->text(), files), texts);
}

/// Messages in sight, and the newest ones, of which nobody knows how many tokens they have.
QList<MessageId> ChatPage::uncounted() const {
    constexpr int kNewest = 50;  // beyond these a long chat is counted where it is looked at
    const ConversationModel& conversation = *controller_.conversation();
    QList<MessageId> wanted;
    const auto look = [&](const Message* message) {
        if (!message || message->stats.outputTokens > 0 || wanted.contains(message->id)) return;
        const bool says = !message->text.isEmpty() || !message->attachments.empty();
        if (says && message->state != MessageState::Streaming) wanted.append(message->id);
    };
    for (int row = qMax(0, conversation.rowCount() - kNewest); row < conversation.rowCount(); ++row)
        look(&conversation.message(row));
    for (const QWidget* widget : transcript_->inSight())
        if (const auto* shown = qobject_cast<const MessageWidget*>(widget))
            look(conversation.find(shown->id()));
    return wanted;
}

void ChatPage::countScrolledTo() {
    if (engine_.model() && !controller_.isAnswering() && !uncounted().isEmpty()) countSoon();
}

void ChatPage::showCount(const PromptCount& count) {
    if (count.id != countWanted_ || controller_.isAnswering()) return;
    if (!count.problem.isEmpty()) return composer_->setWarning(count.problem);
    const ConversationModel& conversation = *controller_.conversation();
    std::vector<int> files = count.texts;
    for (const MessageId id : alsoCounted_ | std::views::reverse) {
        if (files.empty()) break;
        controller_.setTokens(id, files.back());
        files.pop_back();
    }
    int summary = 0;
    if (conversation.summarisedRows() > 0 && !files.empty()) {
        summary = files.back();
        files.pop_back();
    }
    composer_->meter().setCount(count, std::accumulate(files.begin(), files.end(), 0), summary);
    composer_->attachments().setTokens(files);
    const Overflow overflow = conversation.settings().overflow;
    isRefused_ = overflow == Overflow::Stop && count.total >= count.context;
    const bool leaves = overflow == Overflow::DropOldest || overflow == Overflow::Summarise;
    transcript_->setLeftOut(leaves ? rowsOf(count.dropped) : 0);
    composer_->setWarning(warningOf(count, overflow));
}

/// What comes of sending a prompt that is too long.
QString ChatPage::warningOf(const PromptCount& count, Overflow overflow) const {
    const bool full = count.total >= count.context;
    if (overflow == Overflow::Stop)
        return full ? tr("This is too long for the context, and will not be answered.") : QString();
    if (count.fits()) return {};
    if (overflow == Overflow::Grow)
        return tr("This is too long for the context: the model will be loaded again with more.");
    if (count.dropped > 0 && overflow == Overflow::Summarise)
        return tr("Too long for the context: the model will first summarise the oldest %n message(s).",
                  nullptr, count.dropped);
    if (count.dropped > 0)
        return tr("Too long for the context: the oldest %n message(s) will be left out.", nullptr,
                  count.dropped);
    return full ? tr("This message alone is too long for the context.") : QString();
}

/// Where so many of the oldest messages end that are sent as they are: those without words are not.
int ChatPage::rowsOf(int messages) const {
    const ConversationModel& conversation = *controller_.conversation();
    int row = messages > 0 ? conversation.summarisedRows() : 0;
    for (; messages > 0 && row < conversation.rowCount(); ++row) {
        const Message& message = conversation.message(row);
        if (!message.text.isEmpty() || !message.attachments.empty()) --messages;
    }
    return row;
}

/// Wherever the conversation's settings are shown or chosen.
void ChatPage::showSettings(const ChatSettings& settings) {
    panel_->setSettings(settings);
    composer_->meter().setOverflow(settings.overflow);
    composer_->setThinking(engine_.skills().choosesToThink ? std::optional(settings.think.value_or(true))
                                                           : std::nullopt);
    countSoon();
}

void ChatPage::takeSettings(const ChatSettings& settings) {
    controller_.setSettings(settings);
    showSettings(settings);
}

/// A chat that nobody has said anything about yet begins as the user or the model's maker would have it; one
/// that took over what was meant for another model lets go of that.
void ChatPage::takeOwnPreset(bool isNew) {
    const LibraryEntry& entry = engine_.entry();
    const bool isReady = engine_.model().has_value();
    const ModelNote note = isReady ? notes_.note(fromPath(entry.path)) : ModelNote();
    const bool isUsers = note.defaults(toQString(entry.name)).has_value();
    const auto now = isReady ? beginningWith(note, toQString(entry.name), engine_.defaults()) : std::nullopt;
    const auto last = std::exchange(own_, now);
    panel_->setOwnPreset(own_, isUsers, isReady ? toQString(engine_.model()->name) : QString());
    const ConversationModel& conversation = *controller_.conversation();
    const ChatSettings& settings = conversation.settings();
    const bool anothers = settings.preset == kOwnPreset && (!own_ || own_ != last);
    const bool untouched = settings == ChatSettings() || settings == last || anothers || (isNew && isUsers);
    if (conversation.rowCount() == 0 && isReady && untouched)
        controller_.setSettings(own_.value_or(ChatSettings()));
    showSettings(conversation.settings());
}

void ChatPage::keepForModel() {
    if (!engine_.model()) return;
    const QString path = fromPath(engine_.entry().path), name = toQString(engine_.entry().name);
    const ModelNote before = notes_.note(path);
    ChatSettings settings = controller_.conversation()->settings();
    settings.preset.clear();
    const ChatSettings makers = makersSettings(engine_.defaults()).value_or(ChatSettings());
    ModelNote note = before;
    if (settings.context > 0 && settings.context != makers.context) note.context = settings.context;
    settings.context = makers.context;  // the one noted counts
    note.setDefaults(name, settings);
    notes_.setNote(path, note);
    ChatSettings own = controller_.conversation()->settings();
    own.preset = kOwnPreset;
    takeSettings(own);
    Q_EMIT undoOffered(
        tr("New chats with “%1” begin as this one is set.").arg(toQString(engine_.model()->name)),
        [this, path, name, before] {
            ModelNote restored = notes_.note(path);
            restored.context = before.context;
            restored.setDefaults(name, before.defaults(name));
            notes_.setNote(path, restored);
        });
}

/// What was noted for the model counts before what a chat wants, unless that is said here.
void ChatPage::reload() {
    if (!engine_.model()) return;
    const QString path = fromPath(engine_.entry().path);
    ModelNote note = notes_.note(path);
    if (note.context > 0) {
        note.context = controller_.conversation()->settings().context;
        notes_.setNote(path, note);
    }
    Q_EMIT modelChosen(engine_.entry());
}

void ChatPage::changeSummary(MessageId message, const QString& text) {
    const Message* known = controller_.conversation()->find(message);
    if (!known || known->summary == text) return;
    const QString before = known->summary;
    controller_.setSummary(message, text);
    countSoon();
    Q_EMIT undoOffered(text.isEmpty() ? tr("The summary was thrown away.") : tr("The summary was changed."),
                       [this, message, before] {
                           controller_.setSummary(message, before);
                           countSoon();
                       });
}

void ChatPage::showDetails(MessageId answer) {
    const Message* message = controller_.conversation()->find(answer);
    if (!message) return;
    auto* details = new AnswerDetails(*message, engine_, this);
    connect(details, &AnswerDetails::againRequested, this, [this, answer] { answerAgain(answer); });
    connect(details, &AnswerDetails::settingsRequested, this,
            [this, settings = message->record.settings] { takeSettings(settings); });
    details->open();
}

void ChatPage::answerAgain(MessageId answer) {
    const Message* message = controller_.conversation()->find(answer);
    if (!message || controller_.isAnswering()) return;
    const AnswerRecord record = message->record;
    if (isLoadedAsThen(record, engine_)) return controller_.answerAgain(answer);
    loadAsThen(record, engine_, library_);
    const auto again = [this, answer, file = record.file] {
        if (fromPath(engine_.entry().path) == file) controller_.answerAgain(answer);
    };
    wait(again, false);
    if (engine_.loadingPath().isEmpty()) goOn();  // it was quick
}

void ChatPage::wait(std::function<void()> then, bool sends) {
    whenLoaded_ = std::move(then);
    sendsWhenLoaded_ = sends;
    showWaiting(0);
    Q_EMIT waitingChanged();
}

void ChatPage::showWaiting(double loaded) {
    if (!isWaiting()) return;
    const QString file = isolated(QFileInfo(engine_.loadingPath()).fileName());
    composer_->setWaiting(sendsWhenLoaded_ ? tr("Is sent when %1 is loaded").arg(file)
                                           : tr("Is answered again when %1 is loaded").arg(file),
                          loaded);
}

void ChatPage::goOn() {
    if (!isWaiting() || !engine_.loadingPath().isEmpty()) return;
    const auto then = whenLoaded_;
    endWaiting();
    if (engine_.model()) then();
}

void ChatPage::endWaiting() {
    if (!std::exchange(whenLoaded_, {})) return;
    composer_->endWaiting();
    Q_EMIT waitingChanged();
}

void ChatPage::stop() {
    if (isWaiting()) return endWaiting();
    controller_.stop();
}

void ChatPage::noteSeen() {
    if (isVisible()) chats_.setUnseen(controller_.conversation()->summary().id, false);
}

void ChatPage::noteAnswer(const ChatSummary& chat, MessageState how) {
    chats_.setAnswering(chat.id, false);
    if (how != MessageState::Stopped) chats_.setUnseen(chat.id, true);
    if (chat.id == controller_.conversation()->summary().id) noteSeen();
}

void ChatPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    noteSeen();
}

void ChatPage::attach(const QStringList& files) {
    composer_->attachments().add(files);
    composer_->focusText();
}

void ChatPage::chooseFiles() {
    auto* dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &ChatPage::attach);
    dialog->open();
}

}  // namespace tars::ui
