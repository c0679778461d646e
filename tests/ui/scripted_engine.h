// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/engine/chat_engine.h"

#include <QFileInfo>
#include <QHash>
#include <QTimer>

#include <functional>

namespace tars::ui {

/// An engine that says what it was told to: for the cases a real model cannot be made to play.
class ScriptedEngine : public ChatEngine {
    Q_OBJECT
  public:
    using ChatEngine::ChatEngine;

    QStringList pieces{QStringLiteral("Once "), QStringLiteral("upon "), QStringLiteral("a time.")};
    int pieceMs = 0;
    bool endless = false;  ///< the pieces come again and again until cancelled
    std::optional<Error> failAfterPieces;
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
        info.device = "script";
        info.parameters = 260'000;
        info.file_bytes = info.device_bytes = 1 << 20;
        info.context = context ? context : 512;
        setModel(info, entry);
    }
    void cancelLoading() override { endLoading(); }
    void unloadModel() override { setModel(std::nullopt); }

    AnswerId ask(AnswerRequest request) override {
        asked.push_back(std::move(request));
        const AnswerId answer = ++last_;
        next_[answer] = 0;
        schedule(answer);
        return answer;
    }
    void cancel(AnswerId answer) override {
        if (next_.contains(answer)) end(answer, StopReason::cancelled);
    }

    Result<std::shared_ptr<Runtime>> runtime() override {
        if (!runtime_) {
            TARS_TRY(auto device, make_cpu_device({.threads = 1, .level = {}}));
            runtime_ = std::make_shared<Runtime>(std::move(device));
        }
        return runtime_;
    }
    Place place() const override { return {}; }

  private:
    void schedule(AnswerId answer) {
        QTimer::singleShot(pieceMs, this, [this, answer] { step(answer); });
    }
    void step(AnswerId answer) {
        const auto at = next_.find(answer);
        if (at == next_.end()) return;
        if (*at == 0) Q_EMIT prefilled(answer, 5, 5);
        if (*at >= pieces.size() && !endless) {
            if (!failAfterPieces) return end(answer, StopReason::end_of_answer);
            next_.remove(answer);
            Q_EMIT failed(answer, *failAfterPieces);
            return;
        }
        const QString piece = pieces[(*at)++ % pieces.size()];
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
    QHash<AnswerId, qsizetype> next_;
};

}  // namespace tars::ui
