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
/// that a window without a model costs neither threads nor time; another one when another device is chosen.
class RuntimeEngine : public ChatEngine {
    Q_OBJECT
  public:
    using MakeRuntime = std::function<Result<std::unique_ptr<Runtime>>(const DeviceChoice&)>;

    explicit RuntimeEngine(MakeRuntime makeRuntime, QObject* parent = nullptr);
    /// Cancels everything and waits for it: the threads end within one step of the engine.
    ~RuntimeEngine() override;

    void loadModel(const LibraryEntry& model, quint32 context) override;
    void cancelLoading() override;
    void unloadModel() override;
    void useDevice(const DeviceChoice& choice) override;
    AnswerId ask(AnswerRequest request) override;
    void cancel(AnswerId answer) override;
    void followAdapters(const Library& library) override;
    Result<std::shared_ptr<Runtime>> runtime() override;
    Place place() const override;

  private:
    struct News {  ///< of one answer since the last delivery
        std::optional<Prefill> prefill;
        std::string text;
        int tokens = 0;
        std::optional<std::variant<Finished, Failed>> end;
    };

    /// A runtime on the device that was chosen. Let go on the loader: ending it takes a while.
    struct Machine {
        DeviceChoice choice;
        std::unique_ptr<Runtime> runtime;
        std::unique_ptr<AdapterPool> adapters;
    };
    struct HeldAdapter {
        std::shared_ptr<Machine> machine;
        AdapterLease lease;
    };
    /// Shared by the ready model and the answers that have begun through it. Let go on the loader.
    using Adapter = std::shared_ptr<const HeldAdapter>;

    struct Ready {
        std::shared_ptr<Machine> machine;
        ModelId model;
        Result<Adapter> adapter;
    };
    struct Request {
        RequestId id{};
        std::shared_ptr<Machine> machine;
        Adapter adapter;
    };

    struct Load {
        quint64 job = 0;
        LibraryEntry entry;
        quint32 context = 0;
        DeviceChoice device;
        std::optional<Library> library;
        std::stop_token stop;
    };
    Result<Ready> load(const Load& wish);
    void finishLoading(quint64 job, const LibraryEntry& entry, Result<Ready> loaded);
    Result<std::shared_ptr<Machine>> machineFor(const DeviceChoice& choice);
    static Result<Adapter> adapterOf(const std::optional<Library>& library, const LibraryEntry& entry,
                                     const std::shared_ptr<Machine>& machine, ModelId model);
    void useAdapter(Result<Adapter> adapter);
    void release(std::shared_ptr<const void> held);
    void unload(std::shared_ptr<Machine> machine, ModelId model);
    void submit(AnswerId answer, GenerateRequest request);
    void submitContinued(AnswerId answer, AnswerRequest request);
    void note(AnswerId answer, const GenerationEvent& event);
    void deliverSoon();
    void deliver();

    MakeRuntime makeRuntime_;
    std::mutex making_;                ///< held as long as a machine is being made
    std::mutex latestMutex_;           ///< held for a moment
    std::shared_ptr<Machine> latest_;  ///< the ready model's; without one, the first that was made
    DeviceChoice device_;              ///< under latestMutex_, too
    std::shared_ptr<Machine> machine_;  ///< the ready model's
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
