// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/summariser.h"

#include "ui/text.h"

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMostTokens = 768;  // of a summary, thoughts apart
constexpr int kMarks = 64;        // tokens that a template may put around one message
constexpr int kWho = 6;           // tokens that say who wrote a message, and part it from the next

/// What a model reads: in no language of the window's.
const QString kTask =
    u"Below is the older part of a conversation between a user and an assistant. The assistant will go on "
    "with the conversation and see only your summary of that part. Keep what matters for going on: what the "
    "user wants, facts, names, numbers, decisions, what is still open. Write in the language of the "
    "conversation, as briefly as you can, and write nothing but the summary."_s;

/// Of a context's tokens, how many a summary may have.
int summaryTokens(int context, bool thinks) {
    return thinks ? context / 4 : std::min(context / 4, kMostTokens);
}

QString wordsOf(const Message& message) {
    return contentOf(message.text, message.attachments);
}

QString saidBy(const Message& message, const QString& words) {
    return (message.author == Author::User ? u"User: "_s : u"Assistant: "_s) + words;
}

QString earlier(const Message* summary) {
    return summary ? u"What was said before that, in short: "_s + summary->summary : QString();
}

}  // namespace

Summariser::Summariser(ChatEngine& engine, ChatStore& store, QObject* parent)
    : QObject(parent), engine_(engine), store_(store) {
    connect(&engine, &ChatEngine::counted, this, &Summariser::takeCount);
    connect(&engine, &ChatEngine::prefilled, this, &Summariser::takePrefill);
    connect(&engine, &ChatEngine::thought, this,
            [this](AnswerId answer, const QString&, int tokens) { takeTokens(answer, {}, tokens); });
    connect(&engine, &ChatEngine::wrote, this, &Summariser::takeTokens);
    connect(&engine, &ChatEngine::finished, this, &Summariser::takeEnd);
    connect(&engine, &ChatEngine::failed, this, [this](AnswerId answer, const Error& error) {
        if (!isBusy() || answer != answer_) return;
        answer_ = 0;
        const QString why = tr("The older messages could not be summarised, and nothing was sent: %1");
        fail({error.code, toUtf8(why.arg(toQString(error.message))), error.hint});
    });
    connect(&engine, &ChatEngine::modelChanged, this, [this] {
        if (!isBusy()) return;
        const auto tell = [this, job = job_] {
            if (isBusy() && job == job_)
                fail(cancelled(toUtf8(tr("The model was changed while it summarised."))));
        };
        // A moment later: the window takes back what failed before when another model is there.
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

Summariser::~Summariser() {
    if (answer_ != 0) engine_.cancel(answer_);
}

void Summariser::start(std::shared_ptr<ConversationModel> conversation, ChatSettings settings,
                       Question question, std::function<void()> fits) {
    conversation_ = std::move(conversation);
    settings_ = std::move(settings);
    question_ = std::move(question);
    fits_ = std::move(fits);
    if (conversation_->isWhole()) return count();
    connect(
        conversation_.get(), &ConversationModel::completed, this,
        [this, job = job_] {
            if (isBusy() && job == job_) count();
        },
        Qt::SingleShotConnection);
}

/// The whole, and each message that may have to go.
void Summariser::count() {
    const SentBranch branch = sentBranch(*conversation_, question_);
    QStringList texts{kTask, earlier(branch.summary)};
    for (const Message* message : branch.messages) texts.append(wordsOf(*message));
    counting_ = engine_.count(requestFor(*conversation_, settings_, question_), texts);
}

void Summariser::takeCount(const PromptCount& count) {
    if (counting_ == 0 || count.id != counting_) return;
    counting_ = 0;
    if (count.problem.isEmpty() && !count.fits() && count.dropped > 0) return ask(count);
    ++job_;
    conversation_.reset();
    std::exchange(fits_, nullptr)();
}

void Summariser::ask(const PromptCount& count) {
    const SentBranch branch = sentBranch(*conversation_, question_);
    const int summary = summaryTokens(count.context, engine_.skills().thinks);
    const int room =
        std::max(count.context / 4, count.context - summary - kMarks - count.texts.at(0) - count.texts.at(1));
    const std::size_t most = std::min(static_cast<std::size_t>(count.dropped), branch.messages.size());
    const auto tokensOf = [&count](std::size_t i) { return count.texts.at(i + 2) + kWho; };
    // As many as fit, in whole turns: what stays begins with a question.
    std::size_t taken = 0;
    for (int used = 0; taken < most && used + tokensOf(taken) <= room; ++taken) used += tokensOf(taken);
    while (taken > 0 && taken < most && branch.messages[taken]->author != Author::User) --taken;
    const bool cut = taken == 0;  // a turn that is too long by itself: the beginning of each message
    if (cut) {
        do ++taken;
        while (taken < most && branch.messages[taken]->author != Author::User);
    }
    qint64 tokens = 0;
    for (std::size_t i = 0; i < taken; ++i) tokens += tokensOf(i);
    QStringList parts{kTask};
    if (branch.summary) parts.append(earlier(branch.summary));
    for (std::size_t i = 0; i < taken; ++i) {
        const QString words = wordsOf(*branch.messages[i]);
        const QString read = cut ? words.left(words.size() * room / tokens) + u'…' : words;
        parts.append(saidBy(*branch.messages[i], read));
    }
    last_ = branch.messages[taken - 1]->id;
    messages_ = static_cast<int>(taken) + summarisedMessages(*conversation_, branch);
    AnswerRequest request;
    request.messages = {{"user", parts.join(u"\n\n"_s)}};
    request.sampling.temperature = 0;
    request.maxTokens = summary;
    request.overflow = Overflow::Stop;
    request.think = false;
    text_.clear();
    read_ = written_ = 0;
    expected_ = count.texts.at(0) + count.texts.at(1) + static_cast<int>(std::min<qint64>(tokens, room));
    answer_ = engine_.ask(std::move(request));
    Q_EMIT progressed(messages_, 0, expected_ + summary);
}

void Summariser::takePrefill(AnswerId answer, int done, int total) {
    if (!isBusy() || answer != answer_) return;
    read_ = done;
    expected_ = total;
    takeTokens(answer, {}, 0);
}

void Summariser::takeTokens(AnswerId answer, const QString& text, int tokens) {
    if (!isBusy() || answer != answer_) return;
    text_ += text;
    written_ += tokens;
    const int context = engine_.model() ? static_cast<int>(engine_.model()->context) : 0;
    const int most = expected_ + summaryTokens(context, engine_.skills().thinks);
    Q_EMIT progressed(messages_, std::min(read_ + written_, most), most);
}

void Summariser::takeEnd(AnswerId answer, const Finished& how) {
    if (!isBusy() || answer != answer_) return;
    answer_ = 0;
    if (how.reason == StopReason::cancelled) return stop();
    const QString summary = text_.trimmed();
    if (summary.isEmpty())
        return fail(
            unsupported(toUtf8(tr("The model wrote no summary of the older messages: nothing was sent.")),
                        toUtf8(tr("Choose below what else happens when the context is full."))));
    store_.setSummary(last_, summary, this, [this, job = job_, last = last_, summary] {
        if (!isBusy() || job != job_) return;
        conversation_->setSummary(last, summary);
        count();
    });
}

void Summariser::stop() {
    if (isBusy())
        fail({ErrorCode::cancelled, toUtf8(tr("The summary was stopped: nothing was sent.")),
              toUtf8(tr("Your words are where you wrote them."))});
}

void Summariser::fail(const Error& error) {
    ++job_;
    counting_ = 0;
    if (const AnswerId answer = std::exchange(answer_, 0)) engine_.cancel(answer);
    conversation_.reset();
    fits_ = nullptr;
    Q_EMIT failed(error);
}

}  // namespace tars::ui
