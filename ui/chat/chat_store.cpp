// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_store.h"

#include "ui/chat/sql.h"
#include "ui/text.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <utility>

namespace tars::ui {
namespace {

constexpr int kReadFirst = 40;               // messages: more than a large window shows
constexpr qint64 kReadAtOnce = 400;          // messages: it takes no time
constexpr int kMostHits = 200;               // of a search, shown
constexpr std::size_t kWrittenAtOnce = 200;  // messages: some 10 ms
constexpr int kRetryMs = 1000;               // while something waits for the disk

}  // namespace

ChatStore::ChatStore(const QString& path, QObject* parent)
    : QObject(parent), path_(path), worker_(new QObject), retry_(new QTimer(worker_)) {
    thread_.setObjectName(QStringLiteral("chat store"));
    retry_->setInterval(kRetryMs);
    connect(retry_, &QTimer::timeout, worker_, [this] { writeWaiting(); });
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_.start();
    post([this] { open(); });
}

/// Again, too, where the disk did not take the first try.
void ChatStore::open() {
    auto opened = ChatDatabase::open(path_);
    const bool mayPass = !opened && opened.error().code == ErrorCode::busy;
    opening_ = mayPass;
    if (mayPass) return setBehind(opened.error());
    if (!opened) return report(opened.error());
    database_ = std::move(*opened);
    if (told_) QMetaObject::invokeMethod(this, &ChatStore::openedLate, Qt::QueuedConnection);
}

ChatStore::~ChatStore() {
    post([this] {
        while (!imports_.empty()) importSome();
        writeWaiting();
        database_.reset();
        thread_.quit();
    });
    thread_.wait();
}

// Milliseconds, then 20 random bits: two programs on one file do not meet, and order follows time.
qint64 ChatStore::newId() {
    const qint64 fresh = (QDateTime::currentMSecsSinceEpoch() << 20) |
                         static_cast<qint64>(QRandomGenerator::global()->bounded(1U << 20));
    lastId_ = qMax(lastId_ + 1, fresh);
    return lastId_;
}

qint64 ChatStore::newIds(qint64 count) {
    const qint64 first = newId();
    lastId_ += count - 1;
    return first;
}

void ChatStore::post(std::function<void()> job) {
    QMetaObject::invokeMethod(worker_, std::move(job), Qt::QueuedConnection);
}

void ChatStore::reply(QPointer<QObject> context, Done answer) {
    QMetaObject::invokeMethod(
        this,
        [receiver = std::move(context), call = std::move(answer)] {
            if (receiver) call();
        },
        Qt::QueuedConnection);
}

void ChatStore::report(const Error& error) {
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT failed(error); }, Qt::QueuedConnection);
}

void ChatStore::write(Write job, QObject* context, Done done) {
    post([this, work = std::move(job), receiver = QPointer<QObject>(context), call = std::move(done)] {
        take(work);
        if (call) reply(receiver, call);
    });
}

void ChatStore::take(Write job) {
    if (!writeWaiting()) return waiting_.push_back(std::move(job));
    if (!database_) return;
    const auto written = job(*database_);
    if (written) return;
    if (written.error().code != ErrorCode::busy) return report(written.error());
    waiting_.push_back(std::move(job));
    setBehind(written.error());
}

/// True if nothing waits any more.
bool ChatStore::writeWaiting() {
    if (!told_) return true;
    if (opening_) open();
    if (opening_) return false;
    if (!database_) retry_->stop();  // it is of no use: what waits is lost when the program ends
    if (!database_) return false;
    while (!waiting_.empty()) {
        const auto written = waiting_.front()(*database_);
        if (!written && written.error().code == ErrorCode::busy) return false;
        if (!written) report(written.error());
        waiting_.pop_front();
    }
    retry_->stop();
    told_ = false;
    QMetaObject::invokeMethod(
        this,
        [this] {
            behind_ = false;
            Q_EMIT caughtUp();
        },
        Qt::QueuedConnection);
    return true;
}

void ChatStore::setBehind(const Error& error) {
    if (std::exchange(told_, true)) return;
    retry_->start();
    QMetaObject::invokeMethod(
        this,
        [this, error] {
            behind_ = true;
            const QString why = isDiskFull(error) ? tr("the disk is full") : toQString(error.message);
            Q_EMIT fellBehind(
                {error.code,
                 toUtf8(tr("What is said here cannot be written to %1: %2").arg(leftToRight(path_), why)),
                 toUtf8(tr("Make room on this disk, and leave the window open: until then this is in memory "
                           "only. It is written as soon as that is possible."))});
        },
        Qt::QueuedConnection);
}

template <typename T>
void ChatStore::fetch(std::function<Result<T>(const ChatDatabase&)> job, QObject* context,
                      std::function<void(T)> receive) {
    post([this, work = std::move(job), receiver = QPointer<QObject>(context), call = std::move(receive)] {
        T found{};
        if (database_) {
            auto read = work(*database_);
            if (!read) report(read.error());
            if (read) found = std::move(*read);
        }
        reply(receiver, [call, result = std::make_shared<T>(std::move(found))] { call(std::move(*result)); });
    });
}

void ChatStore::list(QObject* context, std::function<void(QList<ChatSummary>)> receive) {
    fetch<QList<ChatSummary>>([](const ChatDatabase& database) { return database.list(); }, context,
                              std::move(receive));
}

void ChatStore::folders(QObject* context, std::function<void(QList<Folder>)> receive) {
    fetch<QList<Folder>>([](const ChatDatabase& database) { return database.folders(); }, context,
                         std::move(receive));
}

void ChatStore::read(ChatId chat, QObject* context, std::function<void(ReadChat)> receive,
                     std::function<void(MessageTree)> complete) {
    post([this, chat, receiver = QPointer<QObject>(context), begin = std::move(receive),
          end = std::move(complete)] {
        if (!database_) return;
        const auto work = [&]() -> Result<void> {
            TARS_TRY(const qint64 count, database_->messageCount(chat));
            const bool whole = count <= kReadAtOnce;
            TARS_TRY(auto found, whole ? database_->read(chat) : database_->readEnd(chat, kReadFirst));
            if (!found) return {};
            const auto first = std::make_shared<ReadChat>(
                ReadChat{std::move(found->summary), std::move(found->settings),
                         MessageTree(std::move(found->messages), found->leaf), whole});
            reply(receiver, [begin, first] { begin(std::move(*first)); });
            if (whole) return {};
            TARS_TRY(auto all, database_->read(chat));
            if (!all) return {};
            const auto tree = std::make_shared<MessageTree>(std::move(all->messages), all->leaf);
            reply(receiver, [end, tree] { end(std::move(*tree)); });
            return {};
        };
        if (const auto done = work(); !done) report(done.error());
    });
}

void ChatStore::find(const QString& text, SearchOrder order, QObject* context,
                     std::function<void(SearchResult)> receive) {
    fetch<SearchResult>(
        [text, order](const ChatDatabase& database) { return database.find(text, kMostHits, order); },
        context, std::move(receive));
}

void ChatStore::addMessages(const ChatSummary& chat, const ChatSettings& settings,
                            std::vector<Message> messages, QObject* context, Done done) {
    write([chat, settings, added = std::move(messages)](
              ChatDatabase& database) { return database.addMessages(chat, settings, added); },
          context, std::move(done));
}

void ChatStore::addChats(std::vector<Chat> chats, QObject* context, std::function<void(int)> written,
                         Done done) {
    // Shared, as a job must be copyable.
    const auto import = std::make_shared<Import>(Import{ChatDatabase::importNumber(), std::move(chats), 0,
                                                        context, std::move(written), std::move(done)});
    post([this, import] {
        imports_.push_back(std::move(*import));
        importSome();
    });
}

void ChatStore::known(std::vector<Chat> chats, QObject* context,
                      std::function<void(std::vector<Chat>, std::vector<Offered>)> receive) {
    const auto asked = std::make_shared<std::vector<Chat>>(std::move(chats));
    fetch<std::vector<Offered>>([asked](const ChatDatabase& database) { return database.known(*asked); },
                                context,
                                [asked, call = std::move(receive)](std::vector<Offered> found) {
                                    found.resize(asked->size(), Offered::New);  // also if the disk has failed
                                    call(std::move(*asked), std::move(found));
                                });
}

void ChatStore::cancelImports() {
    post([this] {
        for (const Import& import : std::exchange(imports_, {})) {
            if (!database_) continue;
            if (const auto dropped = database_->dropArriving(import.number); !dropped)
                report(dropped.error());
        }
    });
}

void ChatStore::importSome() {
    if (imports_.empty()) return;
    Import& import = imports_.front();
    const auto added = addSome(import);
    if (!added) report(added.error());
    const bool complete = added && import.added == import.chats.size();
    if (complete) reply(import.receiver, import.done);
    if (complete || !added) imports_.pop_front();
    if (!imports_.empty()) post([this] { importSome(); });
}

Result<void> ChatStore::addSome(Import& import) {
    if (!database_) return Error{ErrorCode::io, "the chats cannot be kept: there is no history", {}};
    const auto rest = std::span(import.chats).subspan(import.added);
    std::size_t count = 0, messages = 0;
    while (count < rest.size() && messages < kWrittenAtOnce) messages += rest[count++].messages.size();
    TARS_CHECK(database_->addArriving(rest.first(count), import.number));
    import.added += count;
    reply(import.receiver,
          [written = import.written, done = static_cast<int>(import.added)] { written(done); });
    if (import.added == import.chats.size()) return database_->showArrived(import.number);
    return {};
}

void ChatStore::appendPiece(MessageId message, const QString& text, PieceKind kind, QObject* context,
                            Done done) {
    write([message, text, kind](ChatDatabase& database) { return database.appendPiece(message, text, kind); },
          context, std::move(done));
}

void ChatStore::updateMessage(const Message& message, QObject* context, Done done) {
    write([message](ChatDatabase& database) { return database.updateMessage(message); }, context,
          std::move(done));
}

void ChatStore::rename(ChatId chat, const QString& title) {
    write([chat, title](ChatDatabase& database) { return database.rename(chat, title); });
}

void ChatStore::setPinned(ChatId chat, bool pinned) {
    write([chat, pinned](ChatDatabase& database) { return database.setPinned(chat, pinned); });
}

void ChatStore::setFolder(ChatId chat, FolderId folder) {
    write([chat, folder](ChatDatabase& database) { return database.setFolder(chat, folder); });
}

void ChatStore::putFolder(const Folder& folder) {
    write([folder](ChatDatabase& database) { return database.putFolder(folder); });
}

void ChatStore::removeFolder(FolderId folder) {
    write([folder](ChatDatabase& database) { return database.removeFolder(folder); });
}

void ChatStore::presets(QObject* context, std::function<void(QList<Preset>)> receive) {
    fetch<QList<Preset>>([](const ChatDatabase& database) { return database.presets(); }, context,
                         std::move(receive));
}

void ChatStore::putPreset(const Preset& preset) {
    write([preset](ChatDatabase& database) { return database.putPreset(preset); });
}

void ChatStore::removePreset(PresetId preset) {
    write([preset](ChatDatabase& database) { return database.removePreset(preset); });
}

void ChatStore::setSettings(ChatId chat, const ChatSettings& settings) {
    write([chat, settings](ChatDatabase& database) { return database.setSettings(chat, settings); });
}

void ChatStore::setSummary(MessageId message, const QString& summary, QObject* context, Done done) {
    write([message, summary](ChatDatabase& database) { return database.setSummary(message, summary); },
          context, std::move(done));
}

void ChatStore::setLeaf(ChatId chat, MessageId leaf) {
    write([chat, leaf](ChatDatabase& database) { return database.setLeaf(chat, leaf); });
}

void ChatStore::deleteChats(const QList<ChatId>& chats) {
    write([chats](ChatDatabase& database) { return database.deleteChats(chats); }, this,
          [this] { Q_EMIT feedbackChanged(); });
}

void ChatStore::restoreChats(const QList<ChatId>& chats, QObject* context,
                             std::function<void(QList<ChatSummary>)> receive) {
    // It does not wait for the disk: what comes back is known only afterwards.
    post([this, chats, receiver = QPointer<QObject>(context), call = std::move(receive)] {
        if (!database_) return;
        writeWaiting();  // they may be in the trash only then
        const auto back = database_->restoreChats(chats);
        if (!back) return report(back.error());
        reply(this, [this, receiver, call, back = *back] {
            if (receiver) call(back);
            Q_EMIT feedbackChanged();
        });
    });
}

void ChatStore::deletedChats(QObject* context, std::function<void(QList<DeletedChat>)> receive) {
    fetch<QList<DeletedChat>>([](const ChatDatabase& database) { return database.deletedChats(); }, context,
                              std::move(receive));
}

void ChatStore::removeForGood(const QList<ChatId>& chats, QObject* context, Done done) {
    write([chats](ChatDatabase& database) { return database.removeForGood(chats); }, this,
          [this, receiver = QPointer<QObject>(context), call = std::move(done)] {
              if (receiver) call();
              Q_EMIT feedbackChanged();
          });
}

void ChatStore::setFeedback(const Feedback& feedback, bool collect) {
    write([feedback, collect](ChatDatabase& database) { return database.setFeedback(feedback, collect); },
          this, [this] { Q_EMIT feedbackChanged(); });
}

void ChatStore::collectFeedback(const QList<MessageId>& messages) {
    write([messages](ChatDatabase& database) { return database.collectFeedback(messages); }, this,
          [this] { Q_EMIT feedbackChanged(); });
}

void ChatStore::removeFeedback(const QList<MessageId>& messages) {
    write([messages](ChatDatabase& database) { return database.removeFeedback(messages); }, this,
          [this, messages] {
              Q_EMIT feedbackRemoved(messages);
              Q_EMIT feedbackChanged();
          });
}

void ChatStore::collectedFeedback(QObject* context, std::function<void(QList<CollectedFeedback>)> receive) {
    fetch<QList<CollectedFeedback>>([](const ChatDatabase& database) { return database.collectedFeedback(); },
                                    context, std::move(receive));
}

void ChatStore::keptFeedback(QObject* context, std::function<void(QSet<MessageId>)> receive) {
    fetch<QSet<MessageId>>([](const ChatDatabase& database) { return database.keptFeedback(); }, context,
                           std::move(receive));
}

void ChatStore::wantedAnswers(QObject* context, std::function<void(std::vector<WantedAnswer>)> receive) {
    fetch<std::vector<WantedAnswer>>([](const ChatDatabase& database) { return database.wantedAnswers(); },
                                     context, std::move(receive));
}

}  // namespace tars::ui
