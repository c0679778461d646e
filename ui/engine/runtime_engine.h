// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/adapter_pool.h"
#include "ui/engine/chat_engine.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

namespace tars::ui {

/// ChatEngine over tars::Runtime. The runtime itself is made with the first model, off the GUI thread, so
/// that a window without a model costs neither threads nor time.
class RuntimeEngine : public ChatEngine {
    Q_OBJECT
  public:
    using MakeRuntime = std::function<Result<std::unique_ptr<Runtime>>()>;

    explicit RuntimeEngine(MakeRuntime makeRuntime, QObject* parent = nullptr);
    /// Cancels everything and waits for it: the threads end within one step of the engine.
    ~RuntimeEngine() override;

    void loadModel(const LibraryEntry& model, quint32 context) override;
    void cancelLoading() override;
    void unloadModel() override;
    AnswerId ask(AnswerRequest request) override;
    void cancel(AnswerId answer) override;
    void followAdapters(const Library& library) override;
    Result<Runtime*> runtime() override;
    std::optional<ModelId> modelId() const override { return modelId_; }

  private:
    struct News {  ///< of one answer since the last delivery
        std::optional<Prefill> prefill;
        std::string text;
        int tokens = 0;
        std::optional<std::variant<Finished, Failed>> end;
    };

    /// Shared by the ready model and the answers that have begun through it. Let go on the loader.
    using Adapter = std::shared_ptr<const AdapterLease>;

    struct Ready {
        ModelId model;
        Result<Adapter> adapter;
    };
    struct Request {
        RequestId id{};
        Adapter adapter;
    };

    void load(quint64 job, const LibraryEntry& entry, ModelOptions options,
              const std::optional<Library>& library);
    void finishLoading(quint64 job, const LibraryEntry& entry, Result<Ready> loaded);
    Result<Adapter> adapterOf(const std::optional<Library>& library, const LibraryEntry& entry,
                              ModelId model);
    void useAdapter(Result<Adapter> adapter);
    void release(Adapter adapter);
    void unload(ModelId model);
    void submit(AnswerId answer, GenerateRequest request);
    void submitContinued(AnswerId answer, AnswerRequest request);
    void note(AnswerId answer, const GenerationEvent& event);
    void deliverSoon();
    void deliver();

    MakeRuntime makeRuntime_;
    std::mutex makingRuntime_;
    std::unique_ptr<Runtime> runtime_;  ///< made before the first model is announced, and then not changed
    std::unique_ptr<AdapterPool> adapters_;  ///< likewise
    std::optional<ModelId> modelId_;
    std::optional<Library> library_;
    Adapter adapter_;  ///< the ready model's
    std::stop_source stopLoading_;
    quint64 loadJob_ = 0;            ///< the load that counts; earlier ones are stale
    std::atomic<int> progress_ = 0;  ///< per mille, of the load that counts
    AnswerId lastAnswer_ = 0;
    QHash<AnswerId, Request> requests_;
    QSet<AnswerId> cancelledEarly_;  ///< before they reached the runtime

    std::mutex newsMutex_;
    std::map<AnswerId, News> news_;
    bool newsAnnounced_ = false;
    QTimer deliveryTimer_;
    QElapsedTimer sinceDelivery_;
    QTimer progressTimer_;

    QThreadPool loader_;    ///< one thread: models are loaded one after the other
    QThreadPool renderer_;  ///< one thread: waits for the scheduler where the GUI thread must not
};

}  // namespace tars::ui
