// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_controller.h"

#include "ui/text.h"

#include <QDateTime>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr qsizetype kTitleLength = 60;

QString titleFrom(const QString& prompt) {
    const QString line = prompt.trimmed().section(u'\n', 0, 0).simplified();
    return line.size() <= kTitleLength ? line : line.left(kTitleLength - 1) + u'…';
}

}  // namespace

ChatController::ChatController(ChatStore& store, ChatEngine& engine, QObject* parent)
    : QObject(parent), store_(store), engine_(engine), summariser_(engine, store) {
    listenTo(engine);
    connect(&summariser_, &Summariser::progressed, this, &ChatController::summarising);
    connect(&summariser_, &Summariser::failed, this, [this](const Error& error) {
        end(*shown_, error.code == ErrorCode::cancelled ? MessageState::Stopped : MessageState::Failed);
        Q_EMIT answeringChanged(false);
        Q_EMIT failed(error);
    });
    connect(&store, &ChatStore::feedbackRemoved, this, &ChatController::forgetFeedback);
    connect(&store, &ChatStore::caughtUp, this, [this] { unwritten_.clear(); });
    connect(&store, &ChatStore::openedLate, this, [this] {
        if (wanted_ != 0 && wanted_ != shown_->summary().id) openChat(std::exchange(wanted_, 0));
    });
    startNewChat();
}

void ChatController::listenTo(ChatEngine& engine) {
    const ChatEngine* from = &engine;
    connect(&engine, &ChatEngine::fitted, this,
            [this, from](AnswerId answer, int dropped) { takeFit(*from, answer, dropped); });
    connect(&engine, &ChatEngine::contextRaised, this,
            [this, from](AnswerId answer, quint32 context) { takeContext(*from, answer, context); });
    connect(&engine, &ChatEngine::prefilled, this,
            [this, from](AnswerId answer, int done, int total) { takePrefill(*from, answer, done, total); });
    connect(&engine, &ChatEngine::thought, this,
            [this, from](AnswerId answer, const QString& text, int tokens) {
                takeThought(*from, answer, text, tokens);
            });
    connect(&engine, &ChatEngine::wrote, this,
            [this, from](AnswerId answer, const QString& text, int tokens) {
                takeText(*from, answer, text, tokens);
            });
    connect(&engine, &ChatEngine::finished, this,
            [this, from](AnswerId answer, const Finished& how) { takeEnd(*from, answer, how); });
    connect(&engine, &ChatEngine::failed, this,
            [this, from](AnswerId answer, const Error& error) { takeFailure(*from, answer, error); });
}

void ChatController::setSecond(ChatEngine* second) {
    if (second == second_) return;
    if (second_) {
        for (auto& [id, running] : running_) {
            if (running.engine == second_) halt(running);
        }
    }
    second_ = second;
    if (second_ && !heard_.contains(second_)) {
        listenTo(*second_);
        heard_.insert(second_);
    }
}

// An orderly end is no interruption: what was being written counts as stopped.
ChatController::~ChatController() {
    for (const auto& [id, running] : running_) {
        if (running.concluded) continue;
        if (running.answer != 0) running.engine->cancel(running.answer);
        Message message = *running.conversation->find(id);
        message.state = MessageState::Stopped;
        store_.updateMessage(message, nullptr, {});
    }
}

void ChatController::startNewChat(FolderId folder) {
    wanted_ = 0;
    ChatSummary summary;
    summary.id = store_.newId();
    summary.folder = folder;
    show(std::make_shared<ConversationModel>(summary, shown_ ? shown_->settings() : ChatSettings()));
}

void ChatController::openChat(ChatId chat) {
    if (shown_->summary().id == chat || wanted_ == chat) return;  // it is there, or on its way
    wanted_ = chat;
    for (const auto& [id, running] : running_) {
        if (running.conversation->summary().id == chat) return show(running.conversation);
    }
    if (const auto kept = unwritten_.find(chat); kept != unwritten_.end()) return show(kept->second);
    const auto opened = std::make_shared<std::weak_ptr<ConversationModel>>();
    store_.read(
        chat, this,
        [this, chat, opened](ReadChat read) {
            if (wanted_ != chat) return;
            const auto conversation = std::make_shared<ConversationModel>(std::move(read));
            *opened = conversation;
            show(conversation);
        },
        [opened](MessageTree tree) {
            if (const auto conversation = opened->lock()) conversation->complete(std::move(tree));
        });
}

void ChatController::show(std::shared_ptr<ConversationModel> conversation) {
    summariser_.stop();
    const auto previous =
        std::exchange(shown_, std::move(conversation));  // lives until views have let go of it
    if (previous) keepUnwritten(previous);
    Q_EMIT conversationChanged();
    Q_EMIT answeringChanged(isAnswering());
    Q_EMIT prefilled(0, 0, -1);
    const int last = shown_->rowCount() - 1;
    const AnswerStats stats = last >= 0 ? shown_->message(last).stats : AnswerStats();
    Q_EMIT contextUsed(stats.promptTokens + stats.outputTokens);
}

bool ChatController::isAnswering() const {
    return summariser_.isBusy() || std::any_of(running_.begin(), running_.end(), [&](const auto& entry) {
               return entry.second.conversation == shown_;
           });
}

bool ChatController::send(const QString& text, std::vector<Attachment> attachments) {
    const bool empty = text.trimmed().isEmpty() && attachments.empty();
    if (!engine_.model() || isAnswering() || empty) return false;
    Message prompt;
    prompt.text = text;
    prompt.attachments = std::move(attachments);
    const SaidMessage draft{"user", contentOf(prompt.text, prompt.attachments)};
    makeRoom({shown_->leaf(), draft}, shown_->settings(), [this, prompt]() mutable {
        if (shown_->summary().title.isEmpty())
            shown_->setTitle(
                titleFrom(prompt.text.trimmed().isEmpty() ? prompt.attachments.front().name : prompt.text));
        prompt.id = store_.newId();
        prompt.parent = shown_->leaf();
        prompt.created = QDateTime::currentMSecsSinceEpoch();
        ask(prompt);
        Q_EMIT sent();
    });
    return true;
}

void ChatController::makeRoom(const Question& question, const ChatSettings& settings,
                              std::function<void()> go) {
    if (settings.overflow != Overflow::Summarise) return go();
    begin(*shown_);
    summariser_.start(shown_, settings, question, std::move(go));
    Q_EMIT answeringChanged(true);
}

void ChatController::setSummary(MessageId message, const QString& summary) {
    store_.setSummary(message, summary, nullptr, {});
    shown_->setSummary(message, summary);
    for (const auto& [id, running] : running_) running.conversation->setSummary(message, summary);
    for (const auto& [id, conversation] : unwritten_) conversation->setSummary(message, summary);
}

void ChatController::setTokens(MessageId id, int tokens) {
    const Message* known = shown_->find(id);
    if (!known || known->state == MessageState::Streaming || known->stats.outputTokens > 0) return;
    Message counted = *known;
    counted.stats.outputTokens = tokens;
    shown_->update(counted);
    store_.updateMessage(counted, nullptr, {});
}

Message ChatController::answerTo(MessageId prompt) {
    Message reply;
    reply.id = store_.newId();
    reply.parent = prompt;
    reply.author = Author::Assistant;
    return reply;
}

void ChatController::ask(const Message& prompt) {
    std::vector<Message> added{prompt};
    if (second_ && second_->model()) added.push_back(answerTo(prompt.id));
    const Message reply = answerTo(prompt.id);  // the last one is the end of the branch shown
    added.push_back(reply);
    answer(std::move(added), reply.id);
}

void ChatController::regenerate(MessageId id) {
    if (!engine_.model() || isAnswering() || shown_->rowCount() == 0) return;
    const Message* last = shown_->find(id != 0 ? id : shown_->leaf());
    if (!last) return;
    const MessageId prompt = last->author == Author::User ? last->id : last->parent;
    makeRoom({prompt}, shown_->settings(), [this, reply = answerTo(prompt)] { answer({reply}, reply.id); });
}

void ChatController::answerAgain(MessageId id) {
    const Message* old = shown_->find(id);
    if (!engine_.model() || isAnswering() || !old || old->record.file.isEmpty()) return;
    const AnswerRecord& record = old->record;
    makeRoom({old->parent}, record.settings,
             [this, settings = record.settings, adapter = record.adapter, reply = answerTo(old->parent)] {
                 answer({reply}, reply.id);
                 Running& running = running_.at(reply.id);
                 running.settings = settings;
                 running.adapter = adapter;
             });
}

void ChatController::continueAnswer(MessageId id) {
    const Message* message = shown_->find(id);
    if (!engine_.model() || isAnswering() || !message || message->author != Author::Assistant) return;
    makeRoom({message->parent}, shown_->settings(), [this, id] { answer({}, id); });
}

bool ChatController::edit(MessageId id, const QString& text) {
    const Message* old = shown_->find(id);
    if (!old || isAnswering() || text.trimmed().isEmpty() || text == old->text) return false;
    Message changed;
    changed.id = store_.newId();
    changed.parent = old->parent;
    changed.author = old->author;
    changed.created = QDateTime::currentMSecsSinceEpoch();
    changed.text = text;
    changed.attachments = old->attachments;
    changed.thoughts = old->thoughts;
    changed.thoughtMs = old->thoughtMs;
    if (old->author == Author::Assistant) {
        changed.state = MessageState::Edited;
        changed.model = old->model;
        changed.feedback = FeedbackKind::Corrected;
        const Feedback correction{changed.id, changed.feedback, id, changed.created};
        keep({changed});
        keepFeedback(correction);
    } else if (!engine_.model()) {
        keep({changed});
    } else {
        const SaidMessage draft{"user", contentOf(changed.text, changed.attachments)};
        makeRoom({changed.parent, draft}, shown_->settings(), [this, changed] { ask(changed); });
    }
    return true;
}

void ChatController::rate(MessageId id, FeedbackKind kind) {
    const Message* answer = shown_->find(id);
    if (!answer || answer->author != Author::Assistant || answer->state == MessageState::Streaming) return;
    if (answer->state == MessageState::Edited || answer->feedback == kind) return;
    Message rated = *answer;
    rated.feedback = kind;
    shown_->put(rated);
    keepFeedback({id, kind, 0, QDateTime::currentMSecsSinceEpoch()});
}

void ChatController::keepFeedback(const Feedback& feedback) {
    store_.setFeedback(feedback, collecting_);
    if (feedback.kind != FeedbackKind::None) Q_EMIT thoughtOf(feedback.message);
}

void ChatController::addToChat(const ChatSummary& chat, std::vector<Message> messages) {
    store_.addMessages(chat, {}, std::move(messages), this, [this, chat] { Q_EMIT chatTouched(chat); });
}

void ChatController::forgetFeedback(const QList<MessageId>& messages) {
    for (const MessageId id : messages) {
        const Message* known = shown_->find(id);
        if (!known || known->feedback == FeedbackKind::None) continue;
        Message forgotten = *known;
        forgotten.feedback = FeedbackKind::None;
        shown_->put(forgotten);
    }
}

void ChatController::keep(std::vector<Message> added) {
    shown_->touch(QDateTime::currentMSecsSinceEpoch());
    for (const Message& message : added) shown_->add(message);
    store_.addMessages(shown_->summary(), shown_->settings(), std::move(added), nullptr, {});
    Q_EMIT chatTouched(shown_->summary());
}

void ChatController::fork(MessageId id) {
    if (!shown_->isWhole()) {
        const ConversationModel* waiting = shown_.get();
        connect(
            waiting, &ConversationModel::completed, this,
            [this, waiting, id] {
                if (waiting == shown_.get()) fork(id);
            },
            Qt::SingleShotConnection);
        return;
    }
    const int last = shown_->rowOf(id);
    if (last < 0 || shown_->message(last).state == MessageState::Streaming) return;
    ReadChat chat;
    chat.summary = {store_.newId(), tr("%1 (fork)").arg(shown_->summary().title),
                    QDateTime::currentMSecsSinceEpoch(), false, shown_->summary().folder};
    chat.settings = shown_->settings();
    std::vector<Message> copies;
    MessageId leaf = 0;
    for (int row = 0; row <= last; ++row) {
        Message copy = shown_->message(row);
        copy.feedback = FeedbackKind::None;  // that was of the other one
        copy.parent = leaf;
        copy.id = leaf = store_.newId();
        copies.push_back(std::move(copy));
    }
    wanted_ = 0;
    store_.addMessages(chat.summary, chat.settings, copies, nullptr, {});
    chat.tree = MessageTree(std::move(copies), leaf);
    show(std::make_shared<ConversationModel>(std::move(chat)));
    Q_EMIT chatTouched(shown_->summary());
}

void ChatController::expect(MessageId message, ChatEngine& engine) {
    Running& running = running_[message];
    running.conversation = shown_;
    running.message = message;
    running.engine = &engine;
    if (const Message* begun = shown_->find(message)) running.thoughtMs = begun->thoughtMs;
}

/// Puts `added` into the shown conversation and on disk; when it is there, the engines are asked.
void ChatController::answer(std::vector<Message> added, MessageId answerId) {
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    shown_->touch(now);
    if (added.empty()) {
        expect(answerId, engine_);
        Message message = *shown_->find(answerId);
        message.state = MessageState::Streaming;
        shown_->update(message);
        store_.updateMessage(message, this, [this, answerId] { submit(answerId); });
    } else {
        QList<MessageId> answers;
        for (Message& message : added) {
            if (message.author == Author::Assistant) {
                ChatEngine& engine = message.id == answerId ? engine_ : *second_;
                message.state = MessageState::Streaming;
                message.created = now;
                message.model = toQString(engine.model()->name);
                expect(message.id, engine);
                answers.append(message.id);
            }
            const bool beside = message.author == Author::Assistant && message.id != answerId;
            beside ? shown_->put(message) : shown_->add(message);
        }
        store_.addMessages(shown_->summary(), shown_->settings(), std::move(added), this, [this, answers] {
            for (const MessageId id : answers) submit(id);
        });
    }
    begin(*shown_);
    Q_EMIT chatTouched(shown_->summary());
    Q_EMIT answeringChanged(true);
}

void ChatController::begin(const ConversationModel& conversation) {
    const ChatId chat = conversation.summary().id;
    if (answered_.contains(chat)) return;
    answered_.insert(chat);
    Q_EMIT answerBegun(chat);
}

void ChatController::end(const ConversationModel& conversation, MessageState how) {
    const bool goesOn = std::ranges::any_of(
        running_, [&](const auto& entry) { return entry.second.conversation.get() == &conversation; });
    if (!goesOn && answered_.remove(conversation.summary().id))
        Q_EMIT answerEnded(conversation.summary(), how);
}

void ChatController::stop() {
    summariser_.stop();
    for (auto& [id, running] : running_) {
        if (running.conversation == shown_) halt(running);
    }
}

void ChatController::halt(Running& running) {
    running.stopWanted = true;
    if (running.answer != 0) running.engine->cancel(running.answer);
}

void ChatController::showSibling(MessageId message, int step) {
    const int row = shown_->rowOf(message);
    if (row < 0 || isAnswering()) return;
    const auto siblings = shown_->siblings(row);
    const auto at = std::find(siblings.begin(), siblings.end(), message) - siblings.begin() + step;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(siblings.size())) return;
    shown_->showBranch(siblings[static_cast<std::size_t>(at)]);
    store_.setLeaf(shown_->summary().id, shown_->leaf());
}

void ChatController::showVersion(MessageId message) {
    if (!shown_->find(message) || isAnswering()) return;
    shown_->showBranch(message);
    store_.setLeaf(shown_->summary().id, shown_->leaf());
}

void ChatController::setSettings(const ChatSettings& settings) {
    if (settings == shown_->settings()) return;
    shown_->setSettings(settings);
    store_.setSettings(shown_->summary().id, settings);
}

void ChatController::withEach(ChatId chat, const std::function<void(ConversationModel&)>& change) {
    if (shown_->summary().id == chat) change(*shown_);
    for (const auto& [id, running] : running_)
        if (running.conversation->summary().id == chat) change(*running.conversation);
    if (const auto kept = unwritten_.find(chat); kept != unwritten_.end()) change(*kept->second);
}

void ChatController::keepUnwritten(const std::shared_ptr<ConversationModel>& conversation) {
    if (store_.isBehind() && conversation->rowCount() > 0)
        unwritten_.insert_or_assign(conversation->summary().id, conversation);
}

void ChatController::renameChat(ChatId chat, const QString& title) {
    store_.rename(chat, title);
    withEach(chat, [&](ConversationModel& conversation) { conversation.setTitle(title); });
}

void ChatController::pinChat(ChatId chat, bool pinned) {
    store_.setPinned(chat, pinned);
    withEach(chat, [&](ConversationModel& conversation) { conversation.setPinned(pinned); });
}

void ChatController::moveChat(ChatId chat, FolderId folder) {
    store_.setFolder(chat, folder);
    withEach(chat, [&](ConversationModel& conversation) { conversation.setFolder(folder); });
}

void ChatController::deleteChats(const QList<ChatId>& chats) {
    if (chats.contains(shown_->summary().id)) {
        stop();
        startNewChat();
    }
    for (const ChatId chat : chats) unwritten_.erase(chat);
    for (auto& [id, running] : running_) {
        if (!chats.contains(running.conversation->summary().id)) continue;
        running.chatDeleted = true;
        if (!running.concluded) halt(running);
    }
    store_.deleteChats(chats);
    Q_EMIT chatsRemoved(chats);
}

void ChatController::importChats(std::vector<Chat> chats) {
    qint64 count = 0;
    for (const Chat& chat : chats) count += 1 + static_cast<qint64>(chat.messages.size());
    const qint64 base = store_.newIds(count) - 1;
    QList<ChatSummary> imported;
    for (Chat& chat : chats) {
        chat.summary.id += base;
        chat.leaf += base;
        for (Message& message : chat.messages) {
            message.id += base;
            if (message.parent != 0) message.parent += base;
        }
        imported.append(chat.summary);
    }
    const auto total = static_cast<int>(imported.size());
    Q_EMIT chatsImporting(0, total);
    store_.addChats(
        std::move(chats), this, [this, total](int done) { Q_EMIT chatsImporting(done, total); },
        [this, imported] { Q_EMIT chatsImported(imported); });
}

void ChatController::cancelImport() {
    store_.cancelImports();
    Q_EMIT importCancelled();
}

void ChatController::restoreChats(const QList<ChatId>& chats) {
    store_.restoreChats(chats, this, [this](const QList<ChatSummary>& back) {
        if (back.isEmpty())
            return Q_EMIT failed(not_found(toUtf8(tr("This chat was deleted for good.")), {}));
        for (const ChatSummary& chat : back) Q_EMIT chatTouched(chat);
        openChat(back.first().id);
    });
}

}  // namespace tars::ui
