// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/adapter_pool.h"
#include "runtime/chat_prompt.h"
#include "runtime/prompt_template.h"
#include "ui/engine/chat_engine.h"

#include <QElapsedTimer>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

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
    quint64 count(AnswerRequest request, QStringList texts) override;
    void followAdapters(const Library& library) override;
    QString adapterFile() const override;
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
        QString file;
    };
    /// Shared by the ready model and the answers that have begun through it. Let go on the loader.
    using Adapter = std::shared_ptr<const HeldAdapter>;

    using Speech = std::shared_ptr<const PromptTemplate>;

    struct Ready {
        std::shared_ptr<Machine> machine;
        ModelId model;
        Result<Adapter> adapter;
        Speech speech;
        ModelDefaults defaults;
    };
    struct Request {
        RequestId id{};
        std::shared_ptr<Machine> machine;
        Adapter adapter;
        std::optional<ReplyParser> parser;  ///< where the model thinks aloud
    };
    /// A request as the model reads it.
    struct Rendered {
        GenerateRequest generate;
        std::optional<ReplyParser> parser;
        std::optional<Adapter> adapter;  ///< where it is not the model's own
        int dropped = 0;
        quint32 contextWanted = 0;  ///< instead of this answer: the model with so much; 0: it fits
    };
    /// To be asked again when the model has more context.
    struct Waiting {
        AnswerId answer;
        AnswerRequest request;
        quint32 context;  ///< that the model is being loaded with for it; 0: it waits for another's
    };

    struct Load {
        quint64 job = 0;
        LibraryEntry entry;
        quint32 context = 0;
        std::optional<KvType> kv_type;
        DeviceChoice device;
        std::optional<Library> library;
        std::stop_token stop;
        std::shared_ptr<Machine> before;  ///< of the model that the new one replaces; null: there is none
        ModelId model_before{};
    };
    Result<Ready> load(const Load& wish);
    static Result<ModelId> loadBeside(const Load& wish, Runtime& runtime, ModelOptions options);
    void noticeGoneModel();
    void finishLoading(quint64 job, const LibraryEntry& entry, Result<Ready> loaded);
    static Result<ModelDefaults> defaultsOf(const std::optional<Library>& library, const LibraryEntry& entry);
    Result<std::shared_ptr<Machine>> machineFor(const DeviceChoice& choice);
    static Result<Adapter> adapterOf(const std::optional<Library>& library, const LibraryEntry& entry,
                                     const std::shared_ptr<Machine>& machine, ModelId model);
    /// From a file; none where the name is empty. May take a while.
    static Result<Adapter> adapterFrom(const QString& file, const std::shared_ptr<Machine>& machine,
                                       ModelId model);
    void useAdapter(Result<Adapter> adapter);
    void release(std::shared_ptr<const void> held);
    void unload(std::shared_ptr<Machine> machine, ModelId model);
    /// `raised`: the model was loaded again for it.
    void begin(AnswerId answer, AnswerRequest request, bool raised = false);
    static Result<Rendered> render(const LoadedModel& model, const PromptTemplate& speech,
                                   const AnswerRequest& request);
    static ChatOptions optionsFor(const PromptTemplate& speech, const AnswerRequest& request);
    static Result<PromptCount> countPrompt(const LoadedModel& model, const PromptTemplate& speech,
                                           const AnswerRequest& request, const QStringList& texts);
    void submit(AnswerId answer, Rendered rendered);
    void waitForContext(AnswerId answer, AnswerRequest request, quint32 context);
    void askWaiting(const std::optional<Error>& failure);
    void tell(AnswerId answer, const std::string& text, int tokens, bool last);
    void note(AnswerId answer, const GenerationEvent& event);
    void deliverSoon();
    void deliver();

    MakeRuntime makeRuntime_;
    std::mutex making_;                 ///< held as long as a machine is being made
    std::mutex latestMutex_;            ///< held for a moment
    std::shared_ptr<Machine> latest_;   ///< the ready model's; without one, the first that was made
    DeviceChoice device_;               ///< under latestMutex_, too
    std::shared_ptr<Machine> machine_;  ///< the ready model's
    std::optional<ModelId> modelId_;
    std::optional<Library> library_;
    Adapter adapter_;  ///< the ready model's
    Speech speech_;    ///< likewise
    std::stop_source stopLoading_;
    quint64 loadJob_ = 0;            ///< the load that counts; earlier ones are stale
    std::atomic<int> progress_ = 0;  ///< per mille, of the load that counts
    AnswerId lastAnswer_ = 0;
    std::map<AnswerId, Request> requests_;
    std::vector<Waiting> waiting_;
    QSet<AnswerId> cancelledEarly_;  ///< before they reached the runtime

    std::mutex newsMutex_;
    std::map<AnswerId, News> news_;
    bool newsAnnounced_ = false;
    QTimer deliveryTimer_;
    QElapsedTimer sinceDelivery_;
    QTimer progressTimer_;

    QThreadPool loader_;    ///< one thread: models are loaded one after the other
    QThreadPool renderer_;  ///< one thread: writes prompts, in the order they were asked for
    QThreadPool counter_;   ///< one thread: counts them
    std::atomic<quint64> lastCount_ = 0;
};

}  // namespace tars::ui
