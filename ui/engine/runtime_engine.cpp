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
    requests_.clear();
    adapter_.reset();
    adapters_.reset();
    runtime_.reset();  // joins the scheduler, which may still be calling note()
}

void RuntimeEngine::loadModel(const LibraryEntry& model, quint32 context) {
    stopLoading_.request_stop();
    stopLoading_ = std::stop_source();
    progress_ = 0;
    const quint64 job = ++loadJob_;
    ModelOptions options;
    options.context = context;
    options.kv_type = kvType();
    options.stop = stopLoading_.get_token();
    loader_.start([this, job, model, options, library = library_] { load(job, model, options, library); });
    beginLoading(fromPath(model.path));
    progressTimer_.start();
}

void RuntimeEngine::load(quint64 job, const LibraryEntry& entry, ModelOptions options,
                         const std::optional<Library>& library) {
    const auto report = [&](Result<Ready> loaded) {
        QMetaObject::invokeMethod(
            this,
            [this, job, entry, outcome = std::move(loaded)]() mutable {
                finishLoading(job, entry, std::move(outcome));
            },
            Qt::QueuedConnection);
    };
    if (options.stop.stop_requested()) return report(cancelled());
    const auto ready = runtime();
    if (!ready) return report(ready.error());
    options.progress = [this, stop = options.stop](double fraction) {
        if (!stop.stop_requested())
            progress_.store(static_cast<int>(fraction * 1000), std::memory_order_relaxed);
    };
    const auto model = (*ready)->load(entry.path, options);
    if (!model) return report(model.error());
    report(Ready{*model, adapterOf(library, entry, *model)});
}

/// On the loader: may have to hash the model's file.
Result<RuntimeEngine::Adapter> RuntimeEngine::adapterOf(const std::optional<Library>& library,
                                                        const LibraryEntry& entry, ModelId model) {
    if (!library) return Adapter();
    TARS_TRY(const auto file, library->adapter_of(entry));
    if (!file) return Adapter();
    TARS_TRY(auto lease, adapters_->acquire(model, *file));
    return Adapter(std::make_shared<AdapterLease>(std::move(lease)));
}

void RuntimeEngine::followAdapters(const Library& library) {
    library_ = library;
    if (!modelId_) return;
    loader_.start([this, library = library_, entry = entry(), model = *modelId_] {
        QMetaObject::invokeMethod(
            this,
            [this, model, adapter = adapterOf(library, entry, model)]() mutable {
                if (modelId_ == model)
                    useAdapter(std::move(adapter));
                else if (adapter)
                    release(std::move(*adapter));
            },
            Qt::QueuedConnection);
    });
}

/// Answers under way go on through the one they began with.
void RuntimeEngine::useAdapter(Result<Adapter> adapter) {
    release(std::exchange(adapter_, adapter ? *adapter : Adapter()));
    if (!adapter) Q_EMIT adapterFailed(adapter.error());
}

/// The pool may be at work on another one: the GUI thread does not wait for it.
void RuntimeEngine::release(Adapter adapter) {
    if (adapter) loader_.start([held = std::move(adapter)]() mutable { held.reset(); });
}

Result<Runtime*> RuntimeEngine::runtime() {
    const std::scoped_lock lock(makingRuntime_);
    if (!runtime_) {
        TARS_TRY(runtime_, makeRuntime_());
        adapters_ = std::make_unique<AdapterPool>(*runtime_);
    }
    return runtime_.get();
}

void RuntimeEngine::finishLoading(quint64 job, const LibraryEntry& entry, Result<Ready> loaded) {
    const QString path = fromPath(entry.path);
    if (job != loadJob_) {
        if (!loaded) return;
        if (loaded->adapter) release(std::move(*loaded->adapter));
        unload(loaded->model);
        return;
    }
    progressTimer_.stop();
    endLoading();
    if (!loaded) {
        if (loaded.error().code != ErrorCode::cancelled) Q_EMIT loadingFailed(path, loaded.error());
        return;
    }
    auto info = runtime_->info(loaded->model);
    if (!info) {
        Q_EMIT loadingFailed(path, info.error());
        return;
    }
    release(std::exchange(adapter_, nullptr));
    if (modelId_) unload(*modelId_);
    modelId_ = loaded->model;
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
    unload(*std::exchange(modelId_, std::nullopt));
    setModel(std::nullopt);
}

void RuntimeEngine::unload(ModelId model) {
    loader_.start([this, model] { runtime_->unload(model); });
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
    request.adapter = adapter_ ? adapter_->id() : 0;
    const auto id = runtime_->submit(*modelId_, std::move(request),
                                     [this, answer](const GenerationEvent& event) { note(answer, event); });
    requests_.insert(answer, {id, adapter_});
}

void RuntimeEngine::submitContinued(AnswerId answer, AnswerRequest request) {
    renderer_.start([this, answer, model = *modelId_, wanted = std::move(request)] {
        std::vector<TokenId> prompt;
        const auto encoded = runtime_->with_model(model, [&](LoadedModel& loaded) -> Result<void> {
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
            [this, answer, model, ready = std::move(generate)]() mutable {
                if (cancelledEarly_.remove(answer)) return note(answer, Finished{StopReason::cancelled, {}});
                if (modelId_ != model) return note(answer, Failed{cancelled("the model was changed")});
                submit(answer, std::move(ready));
            },
            Qt::QueuedConnection);
    });
}

void RuntimeEngine::cancel(AnswerId answer) {
    if (const auto request = requests_.constFind(answer); request != requests_.cend()) {
        runtime_->cancel(request->id);
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
        release(requests_.take(answer).adapter);
        cancelledEarly_.remove(answer);
        if (const auto* how = std::get_if<Finished>(&*news.end)) Q_EMIT finished(answer, *how);
        if (const auto* why = std::get_if<Failed>(&*news.end)) Q_EMIT failed(answer, why->error);
    }
}

}  // namespace tars::ui
