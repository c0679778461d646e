// SPDX-License-Identifier: Apache-2.0
#include "ui/engine/runtime_engine.h"

#include "ui/text.h"

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kDeliveryIntervalMs = 33;  // a screen shows no more than thirty changes of text a second
constexpr int kProgressIntervalMs = 100;

/// Tokens of a text that goes on in the middle: SentencePiece vocabularies would put a space before what they
/// take for a beginning, so it is given another beginning, which is then cut off.
std::vector<TokenId> encode_continued(const Tokenizer& tokenizer, const std::string& text) {
    const EncodeOptions plain{.add_special = false, .parse_special = false};
    const auto beginning = tokenizer.encode("\n", plain);
    const auto whole = tokenizer.encode("\n" + text, plain);
    const bool apart =
        whole.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), whole.begin());
    if (!apart) return tokenizer.encode(text, plain);
    return {whole.begin() + static_cast<std::ptrdiff_t>(beginning.size()), whole.end()};
}

}  // namespace

RuntimeEngine::RuntimeEngine(MakeRuntime makeRuntime, QObject* parent)
    : ChatEngine(parent), makeRuntime_(std::move(makeRuntime)) {
    loader_.setMaxThreadCount(1);
    renderer_.setMaxThreadCount(1);
    deliveryTimer_.setSingleShot(true);
    connect(&deliveryTimer_, &QTimer::timeout, this, &RuntimeEngine::deliver);
    progressTimer_.setInterval(kProgressIntervalMs);
    connect(&progressTimer_, &QTimer::timeout, this,
            [this] { Q_EMIT loadingProgressed(progress_.load(std::memory_order_relaxed) / 1000.0); });
}

RuntimeEngine::~RuntimeEngine() {
    stopLoading_.request_stop();
    loader_.waitForDone();
    renderer_.waitForDone();
    adapter_.reset();
    requests_.clear();
    machine_.reset();
    latest_.reset();  // joins the scheduler, which may still be calling note()
}

void RuntimeEngine::useDevice(const DeviceChoice& choice) {
    const std::scoped_lock lock(latestMutex_);
    device_ = choice;
}

void RuntimeEngine::loadModel(const LibraryEntry& model, quint32 context) {
    stopLoading_.request_stop();
    stopLoading_ = std::stop_source();
    progress_ = 0;
    const quint64 job = ++loadJob_;
    loader_.start([this, wish = Load{job, model, context, device_, library_, stopLoading_.get_token()}] {
        auto loaded = load(wish);
        QMetaObject::invokeMethod(
            this,
            [this, number = wish.job, entry = wish.entry, outcome = std::move(loaded)]() mutable {
                finishLoading(number, entry, std::move(outcome));
            },
            Qt::QueuedConnection);
    });
    beginLoading(fromPath(model.path));
    progressTimer_.start();
}

/// On the loader.
Result<RuntimeEngine::Ready> RuntimeEngine::load(const Load& wish) {
    if (wish.stop.stop_requested()) return cancelled();
    TARS_TRY(const auto machine, machineFor(wish.device));
    ModelOptions options;
    options.context = wish.context;
    options.stop = wish.stop;
    options.progress = [this, stop = wish.stop](double fraction) {
        if (!stop.stop_requested())
            progress_.store(static_cast<int>(fraction * 1000), std::memory_order_relaxed);
    };
    TARS_TRY(const auto model, machine->runtime->load(wish.entry.path, options));
    return Ready{machine, model, adapterOf(wish.library, wish.entry, machine, model)};
}

/// On the loader: may have to hash the model's file.
Result<RuntimeEngine::Adapter> RuntimeEngine::adapterOf(const std::optional<Library>& library,
                                                        const LibraryEntry& entry,
                                                        const std::shared_ptr<Machine>& machine,
                                                        ModelId model) {
    if (!library) return Adapter();
    TARS_TRY(const auto file, library->adapter_of(entry));
    if (!file) return Adapter();
    TARS_TRY(auto lease, machine->adapters->acquire(model, *file));
    return Adapter(new HeldAdapter{machine, std::move(lease)});
}

void RuntimeEngine::followAdapters(const Library& library) {
    library_ = library;
    if (!modelId_) return;
    loader_.start([this, library = library_, entry = entry(), machine = machine_, model = *modelId_] {
        QMetaObject::invokeMethod(
            this,
            [this, machine, model, adapter = adapterOf(library, entry, machine, model)]() mutable {
                if (machine_ == machine && modelId_ == model)
                    useAdapter(std::move(adapter));
                else if (adapter)
                    release(std::move(*adapter));
                release(std::move(machine));
            },
            Qt::QueuedConnection);
    });
}

/// Answers under way go on through the one they began with.
void RuntimeEngine::useAdapter(Result<Adapter> adapter) {
    release(std::exchange(adapter_, adapter ? *adapter : Adapter()));
    if (!adapter) Q_EMIT adapterFailed(adapter.error());
}

/// The GUI thread does not wait for what the end of an adapter or of a machine waits for.
void RuntimeEngine::release(std::shared_ptr<const void> held) {
    if (held) loader_.start([last = std::move(held)]() mutable { last.reset(); });
}

Result<std::shared_ptr<RuntimeEngine::Machine>> RuntimeEngine::machineFor(const DeviceChoice& choice) {
    const std::scoped_lock making(making_);
    {
        const std::scoped_lock lock(latestMutex_);
        if (latest_ && latest_->choice == choice) return latest_;
    }
    auto machine = std::make_shared<Machine>();
    machine->choice = choice;
    TARS_TRY(machine->runtime, makeRuntime_(choice));
    machine->adapters = std::make_unique<AdapterPool>(*machine->runtime);
    const std::scoped_lock lock(latestMutex_);
    if (!latest_) latest_ = machine;
    return machine;
}

Result<std::shared_ptr<Runtime>> RuntimeEngine::runtime() {
    std::shared_ptr<Machine> machine;
    DeviceChoice choice;
    {
        const std::scoped_lock lock(latestMutex_);
        machine = latest_;
        choice = device_;
    }
    if (!machine) {
        TARS_TRY(machine, machineFor(choice));
    }
    return std::shared_ptr<Runtime>(machine, machine->runtime.get());
}

ChatEngine::Place RuntimeEngine::place() const {
    if (!modelId_) return {};
    return {std::shared_ptr<Runtime>(machine_, machine_->runtime.get()), *modelId_};
}

void RuntimeEngine::finishLoading(quint64 job, const LibraryEntry& entry, Result<Ready> loaded) {
    const QString path = fromPath(entry.path);
    if (job != loadJob_) {
        if (!loaded) return;
        if (loaded->adapter) release(std::move(*loaded->adapter));
        unload(std::move(loaded->machine), loaded->model);
        return;
    }
    progressTimer_.stop();
    endLoading();
    if (!loaded) {
        if (loaded.error().code != ErrorCode::cancelled) Q_EMIT loadingFailed(path, loaded.error());
        return;
    }
    auto info = loaded->machine->runtime->info(loaded->model);
    if (!info) {
        Q_EMIT loadingFailed(path, info.error());
        return;
    }
    release(std::exchange(adapter_, nullptr));
    if (modelId_) unload(machine_, *modelId_);
    modelId_ = loaded->model;
    auto before = std::exchange(machine_, loaded->machine);
    if (before != machine_) {
        const std::scoped_lock lock(latestMutex_);
        if (latest_ != machine_) release(std::exchange(latest_, machine_));
    }
    release(std::move(before));
    if (loaded->adapter) adapter_ = std::move(*loaded->adapter);
    setModel(std::move(*info), entry);
    if (!loaded->adapter) Q_EMIT adapterFailed(loaded->adapter.error());
}

void RuntimeEngine::cancelLoading() {
    if (loadingPath().isEmpty()) return;
    stopLoading_.request_stop();
    ++loadJob_;
    progressTimer_.stop();
    endLoading();
}

void RuntimeEngine::unloadModel() {
    if (!modelId_) return;
    release(std::exchange(adapter_, nullptr));
    unload(machine_, *std::exchange(modelId_, std::nullopt));
    setModel(std::nullopt);
}

void RuntimeEngine::unload(std::shared_ptr<Machine> machine, ModelId model) {
    loader_.start([place = std::move(machine), model] { place->runtime->unload(model); });
}

AnswerId RuntimeEngine::ask(AnswerRequest request) {
    const AnswerId answer = ++lastAnswer_;
    if (!modelId_) {
        note(answer, Failed{not_found("no model is loaded", "choose one above the conversation")});
        return answer;
    }
    if (!request.begun.isEmpty()) {
        submitContinued(answer, std::move(request));
        return answer;
    }
    GenerateRequest generate;
    generate.prompt = std::move(request.messages);
    generate.sampling = std::move(request.sampling);
    generate.max_tokens = request.maxTokens;
    submit(answer, std::move(generate));
    return answer;
}

void RuntimeEngine::submit(AnswerId answer, GenerateRequest request) {
    request.adapter = adapter_ ? adapter_->lease.id() : 0;
    const auto id =
        machine_->runtime->submit(*modelId_, std::move(request),
                                  [this, answer](const GenerationEvent& event) { note(answer, event); });
    requests_.insert(answer, {id, machine_, adapter_});
}

void RuntimeEngine::submitContinued(AnswerId answer, AnswerRequest request) {
    renderer_.start([this, answer, machine = machine_, model = *modelId_, wanted = std::move(request)] {
        std::vector<TokenId> prompt;
        const auto encoded = machine->runtime->with_model(model, [&](LoadedModel& loaded) -> Result<void> {
            TARS_TRY(prompt, loaded.encode_chat(wanted.messages));
            const auto begun = encode_continued(loaded.tokenizer(), toUtf8(wanted.begun));
            prompt.insert(prompt.end(), begun.begin(), begun.end());
            return {};
        });
        if (!encoded) return note(answer, Failed{encoded.error()});
        GenerateRequest generate;
        generate.prompt = std::move(prompt);
        generate.sampling = wanted.sampling;
        generate.max_tokens = wanted.maxTokens;
        QMetaObject::invokeMethod(
            this,
            [this, answer, machine, model, ready = std::move(generate)]() mutable {
                if (cancelledEarly_.remove(answer)) return note(answer, Finished{StopReason::cancelled, {}});
                if (machine_ != machine || modelId_ != model)
                    return note(answer, Failed{cancelled("the model was changed")});
                submit(answer, std::move(ready));
            },
            Qt::QueuedConnection);
    });
}

void RuntimeEngine::cancel(AnswerId answer) {
    if (const auto request = requests_.constFind(answer); request != requests_.cend()) {
        request->machine->runtime->cancel(request->id);
        return;
    }
    cancelledEarly_.insert(answer);
}

void RuntimeEngine::note(AnswerId answer, const GenerationEvent& event) {
    const std::scoped_lock lock(newsMutex_);
    News& news = news_[answer];
    if (const auto* prefill = std::get_if<Prefill>(&event)) news.prefill = *prefill;
    if (const auto* piece = std::get_if<Piece>(&event)) {
        news.text += piece->text;
        news.tokens += static_cast<int>(piece->tokens.size());
    }
    if (const auto* end = std::get_if<Finished>(&event)) news.end = *end;
    if (const auto* end = std::get_if<Failed>(&event)) news.end = *end;
    if (std::exchange(newsAnnounced_, true)) return;
    QMetaObject::invokeMethod(this, &RuntimeEngine::deliverSoon, Qt::QueuedConnection);
}

void RuntimeEngine::deliverSoon() {
    const qint64 elapsed = sinceDelivery_.isValid() ? sinceDelivery_.elapsed() : kDeliveryIntervalMs;
    if (elapsed >= kDeliveryIntervalMs) return deliver();
    deliveryTimer_.start(static_cast<int>(kDeliveryIntervalMs - elapsed));
}

void RuntimeEngine::deliver() {
    std::map<AnswerId, News> delivered;
    {
        const std::scoped_lock lock(newsMutex_);
        delivered.swap(news_);
        newsAnnounced_ = false;
    }
    sinceDelivery_.start();
    for (const auto& [answer, news] : delivered) {
        if (news.prefill) {
            Q_EMIT prefilled(answer, static_cast<int>(news.prefill->done),
                             static_cast<int>(news.prefill->total));
        }
        if (!news.text.empty() || news.tokens > 0) Q_EMIT wrote(answer, toQString(news.text), news.tokens);
        if (!news.end) continue;
        Request over = requests_.take(answer);
        release(std::move(over.adapter));
        release(std::move(over.machine));
        cancelledEarly_.remove(answer);
        if (const auto* how = std::get_if<Finished>(&*news.end)) Q_EMIT finished(answer, *how);
        if (const auto* why = std::get_if<Failed>(&*news.end)) Q_EMIT failed(answer, why->error);
    }
}

}  // namespace tars::ui
