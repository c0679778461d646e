// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/feedback_sets.h"

#include "core/atomic_file.h"
#include "ui/chat/feedback_examples.h"
#include "ui/text.h"

#include <QCryptographicHash>
#include <QPointer>

#include <algorithm>

namespace tars::ui {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostBytes = 1u << 30;
constexpr qsizetype kNameDigits = 16;

/// By its content: what has not changed is not written twice.
std::string nameFor(const QByteArray& examples) {
    const auto digest = QCryptographicHash::hash(examples, QCryptographicHash::Sha256).toHex();
    return "answers-" + digest.left(kNameDigits).toStdString() + ".jsonl";
}

qint64 writtenAt(const WantedAnswer& answer) {
    return answer.message >> 20;  // ChatStore::newId()
}

/// Whether something that `file` was made of is not there any more.
bool isOutdated(const fs::path& file, const QSet<MessageId>& kept) {
    const auto text = read_text_file(file, kMostBytes);
    return text && !kept.contains(messagesIn(QByteArray::fromStdString(*text)));
}

}  // namespace

FeedbackSets::FeedbackSets(ChatStore& store, const fs::path& dataDirectory, QObject* parent)
    : QObject(parent), store_(store), folder_(dataDirectory / kFolder) {
    disk_.setMaxThreadCount(1);
    connect(&store, &ChatStore::feedbackChanged, this, &FeedbackSets::look);
    look();
}

FeedbackSets::~FeedbackSets() {
    disk_.waitForDone();
}

void FeedbackSets::look() {
    store_.keptFeedback(this, [this](const QSet<MessageId>& kept) { removeOutdated(kept); });
    store_.wantedAnswers(this, [this](const std::vector<WantedAnswer>& answers) {
        known_.clear();
        for (const WantedAnswer& answer : answers)
            known_.append({writtenAt(answer), !answer.answer.isEmpty()});
        Q_EMIT changed();
    });
}

int FeedbackSets::examples(qint64 since) const {
    return static_cast<int>(
        std::ranges::count_if(known_, [since](const Known& known) { return known.written > since; }));
}

int FeedbackSets::wanted(qint64 since) const {
    return static_cast<int>(std::ranges::count_if(
        known_, [since](const Known& known) { return known.wanted && known.written > since; }));
}

void FeedbackSets::removeOutdated(const QSet<MessageId>& kept) {
    disk_.start([this, kept] {
        std::error_code failure;
        bool removed = false;
        for (const auto& entry : fs::directory_iterator(folder_, failure)) {
            std::error_code ignored;
            if (isOutdated(entry.path(), kept)) removed |= fs::remove(entry.path(), ignored);
        }
        if (removed) QMetaObject::invokeMethod(this, &FeedbackSets::changed, Qt::QueuedConnection);
    });
}

void FeedbackSets::write(QObject* context, std::function<void(QString)> done, qint64 since) {
    store_.wantedAnswers(this, [this, since, receiver = QPointer(context),
                                call = std::move(done)](std::vector<WantedAnswer> answers) {
        std::erase_if(answers, [since](const WantedAnswer& answer) { return writtenAt(answer) <= since; });
        disk_.start([this, receiver, call, examples = toExamples(answers)] {
            std::error_code ignored;
            fs::create_directories(folder_, ignored);
            const auto file = folder_ / nameFor(examples);
            const auto written = write_text_file(file, examples.toStdString());
            QMetaObject::invokeMethod(
                this,
                [this, receiver, call, file, written] {
                    if (!written) Q_EMIT failed(written.error());
                    if (written && receiver) call(fromPath(file));
                },
                Qt::QueuedConnection);
        });
    });
}

}  // namespace tars::ui
