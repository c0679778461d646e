// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/feedback_sets.h"

#include "core/atomic_file.h"
#include "ui/chat/feedback_examples.h"
#include "ui/text.h"

#include <QCryptographicHash>
#include <QPointer>

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
        examples_ = static_cast<int>(answers.size());
        Q_EMIT changed();
    });
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

void FeedbackSets::write(QObject* context, std::function<void(QString)> done) {
    store_.wantedAnswers(this, [this, receiver = QPointer(context),
                                call = std::move(done)](const std::vector<WantedAnswer>& answers) {
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
