// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/engine/chat_engine.h"

#include <QFileInfo>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <functional>

namespace tars::ui {

/// An engine that says what it was told to: for the cases a real model cannot be made to play.
class ScriptedEngine : public ChatEngine {
    Q_OBJECT
  public:
    using ChatEngine::ChatEngine;

    QStringList pieces{QStringLiteral("Once "), QStringLiteral("upon "), QStringLiteral("a time.")};
    QStringList tunedPieces{QStringLiteral("Tuned.")};      ///< of an answer through an adapter file
    std::function<QStringList(const AnswerRequest&)> says;  ///< instead of the pieces, where it says anything
    int pieceMs = 0;
    bool endless = false;  ///< the pieces come again and again until cancelled
    QStringList thoughts;  ///< before the pieces
    ModelSkills skillsOfModels;
    ModelDefaults defaultsOfModels;
    QString computes = QStringLiteral("script");  ///< of models loaded from now on
    QString adapter;                              ///< the file of the one it says it answers through
    std::optional<Error> failAfterPieces;
    std::optional<StopReason> endsWith;  ///< instead of at its natural end
    int prefillSteps = 1;                ///< news of the prompt being read, before the first piece
    int dropped = 0;                     ///< messages it says it leaves out
    std::vector<AnswerRequest> asked;

    void loadModel(const LibraryEntry& model, quint32 context) override {
        beginLoading(QString::fromStdString(model.path.string()));
        loading_ = model;
        if (!holdLoading) finishLoading(context);
    }
    void loadFile(const QString& path, quint32 context = 0) {
        LibraryEntry model;
        model.path = path.toStdString();
        loadModel(model, context);
    }
    bool holdLoading = false;
    quint64 deviceBytes = 1 << 20, ownMemoryBytes = 0;  ///< that models take, all and in a GPU
    void finishLoading(quint32 context = 0) {
        const LibraryEntry entry = std::exchange(loading_, {});
        const QString path = QString::fromStdString(entry.path.string());
        endLoading();
        if (!QFileInfo::exists(path)) {
            const Error error = not_found(path.toStdString() + ": no such file", "choose another model");
            Q_EMIT loadingFailed(path, error);
            return;
        }
        ModelInfo info;
        info.name = QFileInfo(path).completeBaseName().toStdString();
        info.path = path.toStdString();
        info.architecture = "llama";
        info.type = "F32";
        info.device = computes.toStdString();
        info.parameters = 260'000;
        info.file_bytes = 1 << 20;
        info.device_bytes = deviceBytes;
        info.own_memory_bytes = ownMemoryBytes;
        info.context = context ? context : 512;
        setModel(info, entry, skillsOfModels, defaultsOfModels);
    }
    QString adapterFile() const override { return adapter; }
    void cancelLoading() override { endLoading(); }
    void unloadModel() override { setModel(std::nullopt); }

    AnswerId ask(AnswerRequest request) override {
        const AnswerId answer = ++last_;
        said_[answer] = says ? says(request) : QStringList();
        if (request.adapter && !request.adapter->isEmpty()) tuned_.insert(answer);
        asked.push_back(std::move(request));
        next_[answer] = 0;
        schedule(answer);
        return answer;
    }
    void cancel(AnswerId answer) override {
        if (next_.contains(answer)) end(answer, StopReason::cancelled);
    }

    /// A word is a token, and a message has two more.
    quint64 count(AnswerRequest request, QStringList texts) override {
        PromptCount count;
        count.id = ++lastCount_;
        count.context = static_cast<int>(model()->context);
        count.room = promptRoom(count.context, request.maxTokens);
        std::vector<int> each;
        for (const SaidMessage& message : request.messages) {
            const int words = countsWords ? wordsIn(message.content) : 1;
            if (&message == &request.messages.back())
                count.draft = words;
            else
                (message.role == "system" ? count.system : count.history) += words;
            count.format += 2;
            if (message.role != "system" && &message != &request.messages.back()) each.push_back(words + 2);
        }
        count.total = count.system + count.history + count.draft + count.format;
        for (const QString& text : texts) count.texts.push_back(wordsIn(text));
        int total = count.total;
        const int room = total > count.room ? roomBeside(count.room, request.overflow) : total;
        for (std::size_t at = 0; at + 1 < each.size() && total > room; at += 2) {  // whole turns
            total -= each[at] + each[at + 1];
            count.dropped += 2;
        }
        ++counts;
        QMetaObject::invokeMethod(
            this, [this, count] { Q_EMIT counted(count); }, Qt::QueuedConnection);
        return count.id;
    }
    int counts = 0;
    bool countsWords = true;  ///< or each message is one: a real engine counts on a worker

    Result<std::shared_ptr<Runtime>> runtime() override {
        if (!runtime_) {
            TARS_TRY(auto device, make_cpu_device({.threads = 1, .level = {}}));
            runtime_ = std::make_shared<Runtime>(std::move(device));
        }
        return runtime_;
    }
    Place place() const override { return {}; }

  private:
    static int wordsIn(const QString& text) {
        return static_cast<int>(text.split(u' ', Qt::SkipEmptyParts).size());
    }
    void schedule(AnswerId answer) {
        QTimer::singleShot(pieceMs, this, [this, answer] { step(answer); });
    }
    void step(AnswerId answer) {
        const auto at = next_.find(answer);
        if (at == next_.end()) return;
        if (*at == 0 && prefilled_[answer]++ < prefillSteps) {
            if (prefilled_[answer] == 1) Q_EMIT fitted(answer, dropped);
            Q_EMIT prefilled(answer, 5 * prefilled_[answer], 5 * prefillSteps);
            return schedule(answer);
        }
        if (const qsizetype thought = thoughtAt_[answer]; thought < thoughts.size()) {
            ++thoughtAt_[answer];
            Q_EMIT this->thought(answer, thoughts[thought], 1);
            return schedule(answer);
        }
        const QStringList& own = said_[answer];
        const QStringList& said = !own.isEmpty() ? own : tuned_.contains(answer) ? tunedPieces : pieces;
        if (*at >= said.size() && !endless) {
            if (!failAfterPieces) return end(answer, endsWith.value_or(StopReason::end_of_answer));
            next_.remove(answer);
            Q_EMIT failed(answer, *failAfterPieces);
            return;
        }
        const QString piece = said[(*at)++ % said.size()];
        Q_EMIT wrote(answer, piece, 1);
        schedule(answer);
    }
    void end(AnswerId answer, StopReason reason) {
        Finished how;
        how.reason = reason;
        how.stats.prompt_tokens = 5;
        how.stats.output_tokens = static_cast<std::uint32_t>(next_.take(answer));
        how.stats.prompt_time = std::chrono::milliseconds(120);
        how.stats.output_time = std::chrono::milliseconds(800);
        how.stats.seed = 42;
        Q_EMIT finished(answer, how);
    }

    std::shared_ptr<Runtime> runtime_;  ///< for the server; the script itself needs none
    LibraryEntry loading_;
    AnswerId last_ = 0;
    QHash<AnswerId, qsizetype> next_, thoughtAt_;
    QHash<AnswerId, int> prefilled_;
    QHash<AnswerId, QStringList> said_;
    quint64 lastCount_ = 0;
    QSet<AnswerId> tuned_;
};

}  // namespace tars::ui
