// SPDX-License-Identifier: Apache-2.0
#include "ui/engine/runtime_engine.h"

#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <thread>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kDeliveryIntervalMs = 33;  // a screen shows no more than thirty changes of text a second
constexpr int kProgressIntervalMs = 100;
constexpr int kLongestFarewellMs = 10'000;  ///< of a model that was unloaded

void append(std::vector<TokenId>& tokens, const Tokenizer& tokenizer, const std::string& text,
            bool parseSpecial) {
    const bool goesOn = !tokens.empty() && !tokenizer.is_control(tokens.back());
    const auto more =
        tokenizer.encode(text, {.add_special = false, .parse_special = parseSpecial, .goes_on = goesOn});
    tokens.insert(tokens.end(), more.begin(), more.end());
}

/// What of the answer is written already, in the tokens that the model would have written. Tags are control
/// tokens in some vocabularies; what was said is text.
std::vector<TokenId> tokensBegun(const Tokenizer& tokenizer, const ReplyFormat& format,
                                 const AnswerRequest& request, std::vector<TokenId> prompt) {
    const auto before = static_cast<std::ptrdiff_t>(prompt.size());
    if (!request.begunThoughts.isEmpty() && !format.think_close.empty()) {
        if (!ends_with(tokenizer, prompt, format.think_open))
            append(prompt, tokenizer, format.think_open + "\n", true);
        append(prompt, tokenizer, toUtf8(request.begunThoughts), false);
        if (!request.begun.isEmpty()) append(prompt, tokenizer, "\n" + format.think_close + "\n\n", true);
    }
    append(prompt, tokenizer, toUtf8(request.begun), false);
    return {prompt.begin() + before, prompt.end()};
}

/// The next context worth loading the model for, so that this many tokens and an answer fit; 0: it has no
/// more.
quint32 largerContext(const ModelInfo& model, std::size_t tokens, int maxTokens) {
    constexpr quint64 kStep = 1024;
    const quint64 most = model.trained_context > 0 ? model.trained_context : 1'048'576;
    quint64 wanted = std::max<quint64>(tokens + tokens / 2, quint64{model.context} * 2);
    if (maxTokens > 0) wanted = std::max<quint64>(wanted, tokens + static_cast<quint64>(maxTokens) + 1);
    wanted = std::min(most, (wanted + kStep - 1) / kStep * kStep);
    return wanted > model.context ? static_cast<quint32>(wanted) : 0;
}

int countOf(const Tokenizer& tokenizer, const std::string& text) {
    return static_cast<int>(tokenizer.encode(text, {.add_special = false, .parse_special = false}).size());
}

}  // namespace

RuntimeEngine::RuntimeEngine(MakeRuntime makeRuntime, QObject* parent)
    : ChatEngine(parent), makeRuntime_(std::move(makeRuntime)) {
    loader_.setMaxThreadCount(1);
    renderer_.setMaxThreadCount(1);
    counter_.setMaxThreadCount(1);
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
    ++lastCount_;  // those that wait are not wanted any more
    counter_.waitForDone();
    QCoreApplication::removePostedEvents(this);  // they may hold adapters
    adapter_.reset();
    requests_.clear();
    machine_.reset();
    latest_.reset();  // joins the scheduler, which may still be calling note()
}

void RuntimeEngine::useDevice(const DeviceChoice& choice) {
    ChatEngine::useDevice(choice);
    const std::scoped_lock lock(latestMutex_);
    device_ = choice;
}

void RuntimeEngine::loadModel(const LibraryEntry& model, quint32 context) {
    stopLoading_.request_stop();
    stopLoading_ = std::stop_source();
    progress_ = 0;
    const quint64 job = ++loadJob_;
    loader_.start(
        [this, wish = Load{job, model, context, kvType(), device_, library_, stopLoading_.get_token(),
                           modelId_ ? machine_ : nullptr, modelId_.value_or(ModelId{})}] {
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

/// On the loader. The model before answers until the new one is there; but where both do not fit a GPU, it
/// goes first, rather than leaving the new one to the processor.
Result<ModelId> RuntimeEngine::loadBeside(const Load& wish, Runtime& runtime, ModelOptions options) {
    options.may_divide = !wish.before || runtime.device_memory() == 0;
    auto model = runtime.load(wish.entry.path, options);
    if (model || options.may_divide || model.error().code != ErrorCode::out_of_memory) return model;
    const std::weak_ptr<const LoadedModel> gone = wish.before->runtime->find(wish.model_before);
    wish.before->runtime->unload(wish.model_before);
    for (int i = 0; i < kLongestFarewellMs && !gone.expired() && !wish.stop.stop_requested(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    options.may_divide = true;
    return runtime.load(wish.entry.path, options);
}

/// After a load that came to nothing, for which the model before had to go.
void RuntimeEngine::noticeGoneModel() {
    if (modelId_ && !machine_->runtime->find(*modelId_)) unloadModel();
}

/// On the loader.
Result<RuntimeEngine::Ready> RuntimeEngine::load(const Load& wish) {
    if (wish.stop.stop_requested()) return cancelled();
    TARS_TRY(const auto machine, machineFor(wish.device));
    ModelOptions options;
    options.context = wish.context;
    options.kv_type = wish.kv_type;
    options.stop = wish.stop;
    options.progress = [this, stop = wish.stop](double fraction) {
        if (!stop.stop_requested())
            progress_.store(static_cast<int>(fraction * 1000), std::memory_order_relaxed);
    };
    TARS_TRY(const auto model, loadBeside(wish, *machine->runtime, std::move(options)));
    auto defaults = defaultsOf(wish.library, wish.entry);
    if (!defaults) defaults = ModelDefaults();  // it answers all the same
    auto speech = PromptTemplate::of_model(machine->runtime->find(model)->metadata(), *defaults);
    if (!speech) {
        machine->runtime->unload(model);
        return speech.error();
    }
    return Ready{machine, model, adapterOf(wish.library, wish.entry, machine, model),
                 std::make_shared<const PromptTemplate>(std::move(*speech)), std::move(*defaults)};
}

/// What is stored with the model.
Result<ModelDefaults> RuntimeEngine::defaultsOf(const std::optional<Library>& library,
                                                const LibraryEntry& entry) {
    if (!library) return ModelDefaults();
    TARS_TRY(const auto stored, library->stored(entry));
    return ModelDefaults::of(stored);
}

ChatOptions RuntimeEngine::optionsFor(const PromptTemplate& speech, const AnswerRequest& request) {
    ChatOptions options;
    if (speech.has_thoughts) options.think = request.think.value_or(true);
    options.go_template = speech.go.get();
    return options;
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
    return Adapter(new HeldAdapter{machine, std::move(lease), fromPath(*file)});
}

Result<RuntimeEngine::Adapter>
RuntimeEngine::adapterFrom(const QString& file, const std::shared_ptr<Machine>& machine, ModelId model) {
    if (file.isEmpty()) return Adapter();
    TARS_TRY(auto lease, machine->adapters->acquire(model, toPath(file)));
    return Adapter(new HeldAdapter{machine, std::move(lease), file});
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

QString RuntimeEngine::adapterFile() const {
    return adapter_ ? adapter_->file : QString();
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
        noticeGoneModel();
        if (!loaded) return;
        if (loaded->adapter) release(std::move(*loaded->adapter));
        unload(std::move(loaded->machine), loaded->model);
        return;
    }
    progressTimer_.stop();
    endLoading();
    if (!loaded) {
        noticeGoneModel();
        if (loaded.error().code != ErrorCode::cancelled) Q_EMIT loadingFailed(path, loaded.error());
        askWaiting(loaded.error());
        return;
    }
    auto info = loaded->machine->runtime->info(loaded->model);
    if (!info) {
        Q_EMIT loadingFailed(path, info.error());
        askWaiting(info.error());
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
    speech_ = std::move(loaded->speech);
    setModel(std::move(*info), entry, {speech_->has_thoughts, speech_->can_choose_to_think()},
             std::move(loaded->defaults));
    askWaiting({});
    if (!loaded->adapter) Q_EMIT adapterFailed(loaded->adapter.error());
}

void RuntimeEngine::cancelLoading() {
    if (loadingPath().isEmpty()) return;
    stopLoading_.request_stop();
    ++loadJob_;
    progressTimer_.stop();
    endLoading();
    askWaiting(cancelled());
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
    begin(answer, std::move(request));
    return answer;
}

void RuntimeEngine::begin(AnswerId answer, AnswerRequest request, bool raised) {
    renderer_.start([this, answer, raised, machine = machine_, model = *modelId_, speech = speech_,
                     wanted = std::move(request)] {
        const auto loaded = machine->runtime->find(model);
        if (!loaded) return note(answer, Failed{cancelled("the model was changed")});
        auto rendered = render(*loaded, *speech, wanted);
        if (!rendered) return note(answer, Failed{rendered.error()});
        if (wanted.adapter) {
            auto adapter = adapterFrom(*wanted.adapter, machine, model);
            if (!adapter) return note(answer, Failed{adapter.error()});
            rendered->adapter = std::move(*adapter);
        }
        const auto ready = std::make_shared<Rendered>(std::move(*rendered));
        QMetaObject::invokeMethod(
            this,
            [this, answer, raised, machine, model, wanted, ready] {
                const bool gone = machine_ != machine || modelId_ != model,
                           early = cancelledEarly_.remove(answer);
                if (ready->adapter && (gone || early || ready->contextWanted > 0))
                    release(std::move(*ready->adapter));
                if (early) return note(answer, Finished{StopReason::cancelled, {}});
                if (gone) return note(answer, Failed{cancelled("the model was changed")});
                if (ready->contextWanted > 0) return waitForContext(answer, wanted, ready->contextWanted);
                if (raised) Q_EMIT contextRaised(answer, this->model()->context);
                submit(answer, std::move(*ready));
            },
            Qt::QueuedConnection);
    });
}

/// On the renderer.
Result<RuntimeEngine::Rendered> RuntimeEngine::render(const LoadedModel& model, const PromptTemplate& speech,
                                                      const AnswerRequest& request) {
    const ReplyFormat& format = speech.format;
    const auto options = optionsFor(speech, request);
    const std::size_t context = model.info().context;
    const auto messages = chatMessages(request.messages);
    TARS_TRY(auto whole, model.encode_chat(messages, options));
    const auto begun = tokensBegun(model.tokenizer(), format, request, whole);
    const std::size_t total = whole.size() + begun.size();

    Rendered rendered;
    const auto room = static_cast<std::size_t>(promptRoom(static_cast<int>(context), request.maxTokens));
    const bool fits = total <= room;
    const quint32 larger =
        request.overflow == Overflow::Grow ? largerContext(model.info(), total, request.maxTokens) : 0;
    if (!fits && larger > 0) {
        rendered.contextWanted = larger;
        return rendered;
    }
    if (!fits && request.overflow != Overflow::Stop) {
        for (const std::size_t limit : {room, context - 1}) {  // rather less room for the answer than none
            const std::size_t rest = limit - std::min(limit, begun.size());
            TARS_TRY(auto fitted, fit_chat(model, messages, options, rest, DropUnit::turn));
            whole = std::move(fitted.tokens);
            rendered.dropped = static_cast<int>(fitted.dropped);
            if (whole.size() <= rest) break;
        }
    }
    if (request.overflow != Overflow::Stop && larger == 0) {
        TARS_TRY(const auto keep, system_tokens(model, messages, options, whole));
        rendered.generate.window = SlidingWindow{model.info().context, keep};
    }
    if (!format.think_close.empty()) {
        rendered.parser.emplace(format,
                                ReplyParser::Options{ends_with(model.tokenizer(), whole, format.think_open)});
        rendered.generate.shown = shown_tags(model.tokenizer(), format);
        if (!begun.empty()) rendered.parser->push(model.tokenizer().decode(begun, true));
    }
    whole.insert(whole.end(), begun.begin(), begun.end());
    rendered.generate.prompt = std::move(whole);
    rendered.generate.sampling = request.sampling;
    rendered.generate.max_tokens = request.maxTokens;
    for (const QString& stop : request.stop) rendered.generate.stop.push_back(toUtf8(stop));
    return rendered;
}

void RuntimeEngine::submit(AnswerId answer, Rendered rendered) {
    Q_EMIT fitted(answer, rendered.dropped);
    Adapter adapter = rendered.adapter ? std::move(*rendered.adapter) : adapter_;
    rendered.generate.adapter = adapter ? adapter->lease.id() : 0;
    const auto id =
        machine_->runtime->submit(*modelId_, std::move(rendered.generate),
                                  [this, answer](const GenerationEvent& event) { note(answer, event); });
    requests_.insert_or_assign(answer, Request{id, machine_, std::move(adapter), std::move(rendered.parser)});
}

void RuntimeEngine::waitForContext(AnswerId answer, AnswerRequest request, quint32 context) {
    const bool loads = loadingPath().isEmpty();  // else that is waited for
    waiting_.push_back({answer, std::move(request), loads ? context : 0});
    if (loads) loadModel(entry(), context);
}

/// The load that some answers wait for has ended. Where there is no memory for more context, they make do
/// with what there is.
void RuntimeEngine::askWaiting(const std::optional<Error>& failure) {
    for (Waiting& waiting : std::exchange(waiting_, {})) {
        if (failure && failure->code == ErrorCode::cancelled) {
            note(waiting.answer, Finished{StopReason::cancelled, {}});
        } else if (!modelId_) {
            note(waiting.answer, Failed{failure.value_or(cancelled("the model was changed"))});
        } else {
            const bool raised = !failure && waiting.context > 0;
            if (failure || model()->context < waiting.context)
                waiting.request.overflow = Overflow::DropOldest;
            begin(waiting.answer, std::move(waiting.request), raised);
        }
    }
}

/// On the counter.
Result<PromptCount> RuntimeEngine::countPrompt(const LoadedModel& model, const PromptTemplate& speech,
                                               const AnswerRequest& request, const QStringList& texts) {
    const auto options = optionsFor(speech, request);
    const auto messages = chatMessages(request.messages);
    TARS_TRY(const auto whole, model.encode_chat(messages, options));
    PromptCount count;
    count.total = static_cast<int>(whole.size());
    count.context = static_cast<int>(model.info().context);
    count.room = promptRoom(count.context, request.maxTokens);
    for (const ChatMessage& message : messages) {
        const int tokens = countOf(model.tokenizer(), message.content);
        if (&message == &messages.back())
            count.draft = tokens;
        else
            (message.role == "system" ? count.system : count.history) += tokens;
    }
    count.format = std::max(0, count.total - count.system - count.history - count.draft);
    for (const QString& text : texts) count.texts.push_back(countOf(model.tokenizer(), toUtf8(text)));
    if (count.fits()) return count;
    const bool summarises = request.overflow == Overflow::Summarise;
    for (const int room : {roomBeside(count.room, request.overflow), count.room}) {
        TARS_TRY(const auto fitted,
                 fit_chat(model, messages, options, static_cast<std::size_t>(room), DropUnit::turn));
        count.dropped = static_cast<int>(fitted.dropped);
        if (count.dropped > 0 || !summarises) break;
    }
    return count;
}

quint64 RuntimeEngine::count(AnswerRequest request, QStringList texts) {
    const quint64 id = ++lastCount_;
    if (!modelId_) return id;
    counter_.start([this, id, machine = machine_, model = *modelId_, speech = speech_,
                    wanted = std::move(request), parts = std::move(texts)] {
        if (id != lastCount_) return;
        const auto loaded = machine->runtime->find(model);
        if (!loaded) return;
        auto counted = countPrompt(*loaded, *speech, wanted, parts);
        PromptCount result = counted ? std::move(*counted) : PromptCount{};
        if (!counted) result.problem = toQString(counted.error().message);
        result.id = id;
        QMetaObject::invokeMethod(
            this, [this, result] { Q_EMIT this->counted(result); }, Qt::QueuedConnection);
    });
    return id;
}

void RuntimeEngine::cancel(AnswerId answer) {
    if (const auto request = requests_.find(answer); request != requests_.end()) {
        request->second.machine->runtime->cancel(request->second.id);
        return;
    }
    const auto waits = std::ranges::find(waiting_, answer, &Waiting::answer);
    if (waits == waiting_.end()) {
        cancelledEarly_.insert(answer);
        return;
    }
    const bool loads = waits->context > 0;
    waiting_.erase(waits);
    note(answer, Finished{StopReason::cancelled, {}});
    if (loads) cancelLoading();
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
        tell(answer, news.text, news.tokens, news.end.has_value());
        if (!news.end) continue;
        if (auto over = requests_.extract(answer)) {
            release(std::move(over.mapped().adapter));
            release(std::move(over.mapped().machine));
        }
        cancelledEarly_.remove(answer);
        if (const auto* how = std::get_if<Finished>(&*news.end)) Q_EMIT finished(answer, *how);
        if (const auto* why = std::get_if<Failed>(&*news.end)) Q_EMIT failed(answer, why->error);
    }
}

/// More of an answer: its thoughts apart from its text.
void RuntimeEngine::tell(AnswerId answer, const std::string& text, int tokens, bool last) {
    const auto request = requests_.find(answer);
    if (request == requests_.end() || !request->second.parser) {
        if (!text.empty() || tokens > 0) Q_EMIT wrote(answer, toQString(text), tokens);
        return;
    }
    ReplyParser& parser = *request->second.parser;
    auto pieces = parser.push(text);
    if (last) std::ranges::move(parser.finish(), std::back_inserter(pieces));
    std::string thoughts, said;
    for (const ReplyPiece& piece : pieces)
        (piece.kind == ReplyPiece::Kind::thinking ? thoughts : said) += piece.text;
    if (!thoughts.empty()) Q_EMIT thought(answer, toQString(thoughts), std::exchange(tokens, 0));
    if (!said.empty() || tokens > 0) Q_EMIT wrote(answer, toQString(said), tokens);
}

}  // namespace tars::ui
