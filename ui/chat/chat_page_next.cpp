// SPDX-License-Identifier: Apache-2.0
// What will be sent next, and how it will be answered: counted, warned of, chosen, waited for; and what was
// answered and not yet seen.
#include "ui/chat/answer_details.h"
#include "ui/chat/answer_model.h"
#include "ui/chat/attachment_bar.h"
#include "ui/chat/chat_page.h"
#include "ui/chat/composer.h"
#include "ui/chat/context_meter.h"
#include "ui/chat/settings_panel.h"
#include "ui/chat/transcript_view.h"
#include "ui/text.h"

#include <QFileDialog>
#include <QFileInfo>

#include <numeric>
#include <utility>

namespace tars::ui {
namespace {

/// What the model's maker wants, as settings.
std::optional<ChatSettings> ownPresetOf(const ChatEngine& engine) {
    const ModelDefaults& defaults = engine.defaults();
    if (!engine.model() || (defaults.system.empty() && defaults.options == AnswerOptions())) return {};
    ChatSettings settings;
    settings.systemPrompt = toQString(defaults.system);
    settings.sampling = defaults.options.sampling();
    settings.maxTokens = defaults.options.num_predict.value_or(-1);
    if (const auto context = defaults.options.num_ctx.value_or(0); context > 0)
        settings.context = static_cast<quint32>(context);
    for (const std::string& stop : defaults.options.stop.value_or(std::vector<std::string>()))
        settings.stop.append(toQString(stop));
    settings.preset = kOwnPreset;
    return settings;
}

}  // namespace

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
    countWanted_ = engine_.count(controller_.requestWith(composer_->text(), files), texts);
}

void ChatPage::showCount(const PromptCount& count) {
    if (count.id != countWanted_ || controller_.isAnswering()) return;
    if (!count.problem.isEmpty()) return composer_->setWarning(count.problem);
    const ConversationModel& conversation = *controller_.conversation();
    std::vector<int> files = count.texts;
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

/// A chat that nobody has said anything about yet begins as the model's maker would have it; one that took
/// over what another model's maker said lets go of that.
void ChatPage::takeOwnPreset() {
    const auto last = std::exchange(own_, ownPresetOf(engine_));
    panel_->setOwnPreset(own_);
    const ConversationModel& conversation = *controller_.conversation();
    const ChatSettings& settings = conversation.settings();
    const bool anothers = settings.preset == kOwnPreset && (!own_ || own_ != last);
    const bool untouched = settings == ChatSettings() || settings == last || anothers;
    if (conversation.rowCount() == 0 && engine_.model() && untouched)
        controller_.setSettings(own_.value_or(ChatSettings()));
    showSettings(conversation.settings());
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
