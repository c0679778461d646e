// SPDX-License-Identifier: Apache-2.0
#include "server/answers/completion.h"

#include "core/text_escape.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <limits>
#include <mutex>
#include <span>

namespace tars {
namespace {

constexpr std::size_t kLoggedBytes = 1 << 20;  // of one prompt
/// How often a waiting answer looks whether its client is still there, where `requests` are under way: all
/// together some 400 times in a second, as each look is a wake-up of its own.
std::chrono::milliseconds look_time(std::uint32_t requests) {
    using namespace std::chrono_literals;
    return std::clamp<std::chrono::milliseconds>(requests * 5ms / 2, 20ms, 200ms);
}
/// How far apart the bundles of a fast answer are, where `requests` are under way: some 1600 are sent in a
/// second, but of each answer no more than a screen can show and no fewer than seem to flow.
std::chrono::microseconds bundle_time(std::uint32_t requests) {
    using namespace std::chrono_literals;
    return std::clamp<std::chrono::microseconds>(requests * 625us, 10ms, 40ms);
}

Error client_left() {
    return cancelled("request canceled");
}

/// As the pool wants it: 0 is its own.
std::uint32_t context_of(const AnswerOptions& options) {
    return static_cast<std::uint32_t>(std::max(options.num_ctx.value_or(0), 0));
}
std::optional<std::uint32_t> gpu_layers_of(const AnswerOptions& options) {
    if (options.num_gpu.value_or(-1) < 0) return {};
    return static_cast<std::uint32_t>(*options.num_gpu);
}

/// A turn on the model that a request names, and the request with what the model says filled in.
struct Turn {
    Seat seat;
    CompletionRequest request;
};

/// A model that makes vectors or pictures says nothing.
Result<void> check_task(const AnsweringModel& model, const CompletionRequest& request) {
    const auto makes = [&](const char* what) {
        return std::ranges::find(model.capabilities, what) != model.capabilities.end();
    };
    if (makes("image") && request.task == std::string_view("generate"))
        return invalid_input("image generation models are not currently supported");
    if (makes("image") || makes("embedding"))
        return invalid_input("\"" + request.model + "\" does not support " + request.task);
    return {};
}

Result<Turn> take_turn(Service& service, CompletionRequest request, const HttpRequest& http) {
    TARS_CHECK(find_model(service, request));
    const auto& entry = *request.entry;
    http.figures->model = entry.name;
    TARS_CHECK(check_model(service, request));
    if (request.media != Media::none) return cannot_take(request.media);
    auto& options = request.options;
    options.fill_in(request.defaults.options);
    TARS_TRY(auto seat, take_seat(service, entry,
                                  {entry.path, context_of(options), request.keep_alive, http.client_gone,
                                   gpu_layers_of(options)}));
    options.fill_in(recommended_options(seat.lease.model().metadata()));
    return Turn{std::move(seat), std::move(request)};
}

/// Tokens an answer may have. One that goes on past the context ends some time all the same, as Ollama's do.
std::int32_t most_tokens(const CompletionRequest& request, const Prompt& prompt, std::uint32_t context) {
    constexpr std::uint64_t kContexts = 10, kMost = std::numeric_limits<std::int32_t>::max();
    const auto room =
        request.shift ? std::min(context * kContexts, kMost) : std::uint64_t{context} - prompt.tokens.size();
    const auto most = request.options.num_predict.value_or(-1);
    return most < 0 ? static_cast<std::int32_t>(room) : std::min(most, static_cast<std::int32_t>(room));
}

}  // namespace

/// Events from the scheduler's thread, taken by the client's: at once where they come slowly, else in a
/// bundle now and then. To be woken costs far more than a token's text, and there may be many streams.
class Completion::Events {
  public:
    void push(GenerationEvent event) {
        std::unique_lock lock(mutex_);
        is_over_ = std::holds_alternative<Finished>(event) || std::holds_alternative<Failed>(event);
        events_.push_back(std::move(event));
        const bool wakes = is_over_ || !gathers_;
        lock.unlock();
        if (wakes) arrived_.notify_one();
    }

    /// What has come, text at least `spacing` after the last; nothing when nothing comes for so long.
    std::deque<GenerationEvent> take(std::chrono::microseconds spacing, std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        gathers_ = is_fast_;
        if (gathers_) arrived_.wait_until(lock, next_bundle(spacing), [this] { return is_over_; });
        gathers_ = false;
        arrived_.wait_for(lock, patience, [this] { return !events_.empty(); });
        const auto is_piece = [](const auto& event) { return std::holds_alternative<Piece>(event); };
        if (const auto pieces = std::ranges::count_if(events_, is_piece); pieces > 0) {
            const auto now = Clock::now();
            is_fast_ = pieces > 1 || now - last_text_ < spacing;
            last_text_ = now;
        }
        return std::exchange(events_, {});
    }

    void wait_for_any(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        arrived_.wait_for(lock, patience, [this] { return !events_.empty(); });
    }

    /// The first event, which stays.
    std::optional<GenerationEvent> peek() {
        const std::lock_guard lock(mutex_);
        return events_.empty() ? std::nullopt : std::optional(events_.front());
    }

  private:
    using Clock = std::chrono::steady_clock;

    /// At the same moments for all answers: one wake-up then serves many, here and in a client of several.
    Clock::time_point next_bundle(std::chrono::microseconds spacing) const {
        const auto since = last_text_.time_since_epoch() + spacing;
        return Clock::time_point(since - since % spacing);
    }

    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<GenerationEvent> events_;
    bool gathers_ = false;  ///< whoever waits wants to hear of the end only
    bool is_over_ = false;
    bool is_fast_ = false;         ///< text comes sooner than it is sent
    Clock::time_point last_text_;  ///< was taken
};

Completion::Completion(Service& service, Seat seat, const HttpRequest& http)
    : service_(service),
      seat_(std::move(seat)),
      id_(http.id),
      client_gone_(http.client_gone),
      figures_(http.figures),
      arrived_(http.arrived),
      ready_(std::chrono::steady_clock::now()),
      events_(std::make_shared<Events>()) {}

Completion::~Completion() {
    if (over_ || request_ == RequestId{}) return;
    service_.runtime.cancel(request_);
    note_end("cancelled", {});
}

void Completion::note_end(const char* end, const GenerationStats& stats) {
    service_.metrics.answered(end, stats);
    figures_->end = end;
    figures_->first_token = stats.prompt_time;
    figures_->writing = stats.output_time;
    if (service_.debug == 0) return;
    const auto milliseconds = [](std::chrono::nanoseconds time) {
        return std::to_string(std::chrono::duration_cast<std::chrono::milliseconds>(time).count()) + " ms";
    };
    service_.log(id_ + " " + figures_->model + ", context " + std::to_string(seat_.lease.context()) +
                 ", ready after " + milliseconds(ready_ - arrived_) + ": " +
                 std::to_string(stats.prompt_tokens) + " prompt tokens, " +
                 std::to_string(stats.reused_tokens) + " of them reused, in " +
                 milliseconds(stats.prompt_time) + ", " + std::to_string(stats.output_tokens) +
                 " tokens in " + milliseconds(stats.output_time) + ", " + end);
}

Result<std::shared_ptr<Completion>> Completion::start(Service& service, const CompletionRequest& request,
                                                      const HttpRequest& http) {
    TARS_TRY(auto turn, take_turn(service, request, http));
    std::shared_ptr<Completion> completion(new Completion(service, std::move(turn.seat), http));
    TARS_CHECK(completion->submit(turn.request));
    while (!completion->events_->peek()) {
        completion->events_->wait_for_any(look_time(service.metrics.active()));
        if (http.client_gone()) return client_left();
    }
    if (const auto first = completion->events_->peek(); std::holds_alternative<Failed>(*first)) {
        completion->over_ = true;
        completion->note_end("failed", {});
        return std::get<Failed>(*first).error;
    }
    return completion;
}

Result<void> Completion::submit(const CompletionRequest& request) {
    const auto& model = seat_.lease.model();
    const auto context = seat_.lease.context();
    for (const auto& [token, bias] : request.sampling.logit_bias)
        if (token < 0 || static_cast<std::uint32_t>(token) >= model.vocabulary())
            return invalid_input("logit_bias: token " + std::to_string(token) +
                                 " is not in the vocabulary of " + std::to_string(model.vocabulary()));
    TARS_TRY(auto prompt, make_prompt(model, request, context));
    tokens_ = prompt.tokens;
    dropped_messages_ = prompt.dropped_messages;
    dropped_tokens_ = prompt.dropped_tokens;
    parser_ = std::move(prompt.parser);
    const auto& options = request.options;
    sampling_ = options.sampling(request.sampling);

    figures_->prompt_tokens += static_cast<std::uint32_t>(tokens_.size());
    figures_->dropped_messages += dropped_messages_;
    figures_->dropped_tokens += dropped_tokens_;
    GenerateRequest wanted;
    wanted.prompt = tokens_;
    wanted.adapter = seat_.adapter.id();
    wanted.sampling = sampling_;
    wanted.max_tokens = most_tokens(request, prompt, context);
    if (request.shift) wanted.window = SlidingWindow{context, prompt.keep};
    wanted.stop = options.stop.value_or(std::vector<std::string>());
    wanted.logprobs = request.logprobs;
    wanted.shown = std::move(prompt.shown);
    wanted.grammar = std::move(prompt.grammar);
    if (service_.debug > 1)
        service_.log(id_ +
                     " prompt: " + escape_for_display(model.tokenizer().decode(tokens_, true), kLoggedBytes));
    // Here, so that the scheduler need not make it between two steps.
    if (wanted.grammar) model.grammar_vocabulary();
    request_ = service_.runtime.submit(
        seat_.lease.id(), std::move(wanted),
        [events = events_](GenerationEvent event) { events->push(std::move(event)); });
    return {};
}

Result<std::variant<Delta, Outcome>> Completion::next() {
    using More = std::variant<Delta, Outcome>;
    while (!has_more()) {
        if (client_gone_()) return client_left();
        const auto requests = service_.metrics.active();
        for (auto& event : events_->take(bundle_time(requests), look_time(requests))) take(std::move(event));
    }
    if (!deltas_.empty()) {
        auto more = std::move(deltas_.front());
        deltas_.pop_front();
        return More(std::move(more));
    }
    over_ = true;
    if (const auto* failed = std::get_if<Failed>(&*end_)) {
        note_end("failed", {});
        return failed->error;
    }
    auto end = outcome(std::get<Finished>(*end_));
    figures_->dropped_tokens += end.dropped_tokens - dropped_tokens_;
    note_end(end.is_cut() ? "length" : "stop", end.stats);
    return More(std::move(end));
}

void Completion::take(GenerationEvent event) {
    if (auto* piece = std::get_if<Piece>(&event)) {
        take(std::move(*piece));
    } else if (auto* failed = std::get_if<Failed>(&event)) {
        end_ = std::move(*failed);
    } else if (auto* finished = std::get_if<Finished>(&event)) {
        end_ = std::move(*finished);
        if (parser_) take(parser_->finish());
    }
}

void Completion::take(Piece piece) {
    tokens_.insert(tokens_.end(), piece.tokens.begin(), piece.tokens.end());
    figures_->output_tokens += static_cast<std::uint32_t>(piece.tokens.size());
    const auto before = deltas_.size();
    if (parser_)
        take(parser_->push(piece.text));
    else if (!piece.text.empty())
        deltas_.emplace_back().content = std::move(piece.text);
    if (piece.logprobs.empty()) return;
    if (deltas_.size() == before) deltas_.emplace_back();
    deltas_.back().logprobs = std::move(piece.logprobs);
}

void Completion::take(std::vector<ReplyPiece> pieces) {
    // Thoughts, text and calls go into one delta as long as they come in that order.
    int last = 0;
    bool is_open = false;
    for (auto& piece : pieces) {
        const auto kind = static_cast<int>(piece.kind);
        if (!is_open || kind < last) deltas_.emplace_back();
        is_open = true;
        last = kind;
        auto& delta = deltas_.back();
        switch (piece.kind) {
        case ReplyPiece::Kind::thinking:
            delta.thinking += piece.text;
            break;
        case ReplyPiece::Kind::text:
            delta.content += piece.text;
            break;
        case ReplyPiece::Kind::tool_call:
            if (delta.tool_calls.empty()) delta.first_call = tool_calls_;
            delta.tool_calls.push_back({fresh_call_id(), std::move(piece.text), std::move(piece.arguments)});
            ++tool_calls_;
            break;
        }
    }
}

Outcome Completion::outcome(const Finished& finished) const {
    Outcome outcome;
    outcome.reason = finished.reason;
    outcome.stats = finished.stats;
    outcome.eval_count = finished.stats.drawn_tokens;
    outcome.load_time = ready_ - arrived_;
    outcome.total_time = std::chrono::steady_clock::now() - arrived_;
    outcome.dropped_messages = dropped_messages_;
    outcome.dropped_tokens = dropped_tokens_ + finished.stats.dropped_tokens;
    outcome.tool_calls = tool_calls_;
    return outcome;
}

Result<void> find_model(const Service& service, CompletionRequest& request) {
    if (request.entry) return {};
    TARS_TRY(request.entry, service.catalogue.find(request.model));
    return {};
}

Result<void> check_model(const Service& service, CompletionRequest& request) {
    if (request.prompt_template) return {};  // it was
    TARS_CHECK(find_model(service, request));
    TARS_TRY(auto model, service.catalogue.answering(*request.entry));
    TARS_CHECK(check_task(model, request));
    request.defaults = std::move(model.defaults);
    if (!request.template_text.empty()) {
        TARS_TRY(auto own, PromptTemplate::of_request(request.template_text));
        model.may_fill_in = own.gap != nullptr;
        model.prompt_template = std::make_shared<const PromptTemplate>(std::move(own));
    }
    TARS_CHECK(check_abilities(request, *model.prompt_template, request.entry->architecture));
    if (std::holds_alternative<FillIn>(request.prompt) && !model.may_fill_in) return lacks(request, "insert");
    request.prompt_template = std::move(model.prompt_template);
    return {};
}

Result<void> load_or_unload(Service& service, CompletionRequest request, const HttpRequest& http) {
    TARS_CHECK(find_model(service, request));
    if (request.keep_alive && request.keep_alive->count() == 0) {
        service.pool.unload(request.entry->path);
        return {};
    }
    const auto turn = take_turn(service, std::move(request), http);
    return turn ? Result<void>() : turn.error();
}

Result<std::string> rendered_prompt(Service& service, const CompletionRequest& request,
                                    const HttpRequest& http) {
    TARS_TRY(const auto turn, take_turn(service, request, http));
    const auto& tokenizer = turn.seat.lease.model().tokenizer();
    TARS_TRY(const auto prompt,
             make_prompt(turn.seat.lease.model(), turn.request, turn.seat.lease.context()));
    auto tokens = std::span<const TokenId>(prompt.tokens);
    // The mark that every text begins with is the tokenizer's, not the template's.
    if (tokenizer.special().add_bos && !tokens.empty() && tokens.front() == tokenizer.special().bos)
        tokens = tokens.subspan(1);
    return tokenizer.decode(tokens, true);
}

Result<std::size_t> count_tokens(Service& service, const CompletionRequest& request,
                                 const HttpRequest& http) {
    TARS_TRY(const auto turn, take_turn(service, request, http));
    constexpr std::size_t kAnyLength = std::numeric_limits<std::size_t>::max();
    TARS_TRY(const auto prompt, make_prompt(turn.seat.lease.model(), turn.request, kAnyLength));
    return prompt.tokens.size();
}

}  // namespace tars
