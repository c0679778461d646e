// SPDX-License-Identifier: Apache-2.0
#include "server/answers/completion.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace tars {
namespace {

/// How often a waiting answer looks whether its client is still there.
constexpr auto kPatience = std::chrono::milliseconds(20);

Error client_left() {
    return cancelled("request canceled");
}

/// The conversation without its `dropped` oldest messages; system messages and the last one always stay.
std::vector<ChatMessage> without_oldest(const std::vector<ChatMessage>& messages, std::size_t dropped) {
    std::vector<ChatMessage> kept;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const bool stays = messages[i].role == "system" || i + 1 == messages.size();
        if (!stays && dropped > 0)
            --dropped;
        else
            kept.push_back(messages[i]);
    }
    return kept;
}

struct FittedPrompt {
    std::vector<TokenId> tokens;
    std::size_t dropped = 0;
};

/// Leaves out as few of the oldest messages as make the prompt fit into `room` tokens, if any number does.
Result<FittedPrompt> fit(const LoadedModel& model, const std::vector<ChatMessage>& messages,
                         const ChatOptions& options, std::size_t room, bool truncate) {
    TARS_TRY(auto whole, model.encode_chat(messages, options));
    FittedPrompt best{std::move(whole), 0};
    if (best.tokens.size() <= room || !truncate) return best;
    const auto droppable = messages.size() - without_oldest(messages, messages.size()).size();
    std::size_t low = 1, high = droppable + 1;  // bisection: each look costs the whole conversation
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        TARS_TRY(auto tokens, model.encode_chat(without_oldest(messages, middle), options));
        if (tokens.size() <= room) {
            best = {std::move(tokens), middle};
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    return best;
}

std::string_view trimmed_end(std::string_view text) {
    const auto last = text.find_last_not_of(" \t\r\n");
    return last == text.npos ? std::string_view() : text.substr(0, last + 1);
}

}  // namespace

/// Events from the scheduler's thread, taken by the client's.
class Completion::Events {
  public:
    void push(GenerationEvent event) {
        const std::lock_guard lock(mutex_);
        events_.push_back(std::move(event));
        arrived_.notify_one();
    }

    std::optional<GenerationEvent> pop(std::chrono::milliseconds patience) {
        std::unique_lock lock(mutex_);
        if (!arrived_.wait_for(lock, patience, [this] { return !events_.empty(); })) return {};
        auto event = std::move(events_.front());
        events_.pop_front();
        return event;
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
    std::mutex mutex_;
    std::condition_variable arrived_;
    std::deque<GenerationEvent> events_;
};

bool can_think(const Metadata& metadata) {
    const auto source = metadata.string_or("tokenizer.chat_template", "");
    return source && source->find(kThinkEnd) != std::string::npos;
}

Completion::Completion(Service& service, ModelLease lease, const HttpRequest& http)
    : service_(service),
      lease_(std::move(lease)),
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
}

Result<std::shared_ptr<Completion>> Completion::start(Service& service, const CompletionRequest& request,
                                                      const HttpRequest& http) {
    TARS_TRY(const auto entry, service.catalogue.find(request.model));
    http.figures->model = entry.name;
    auto lease = service.pool.acquire({entry.path, request.context, request.keep_alive, http.client_gone});
    if (!lease && lease.error().code == ErrorCode::cancelled) return client_left();
    if (!lease && lease.error().code == ErrorCode::busy)
        return Error{
            ErrorCode::busy, "server busy, please try again.  maximum pending requests exceeded", {}};
    if (!lease) return lease.error();
    std::shared_ptr<Completion> completion(new Completion(service, std::move(*lease), http));
    TARS_CHECK(completion->submit(request));
    while (!completion->events_->peek()) {
        completion->events_->wait_for_any(kPatience);
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
    const auto& model = lease_.model();
    const bool thinks = can_think(model.metadata());
    if (request.think.value_or(false) && !thinks)
        return invalid_input("\"" + request.model + "\" does not support thinking");
    for (const auto& [token, bias] : request.sampling.logit_bias)
        if (token < 0 || static_cast<std::uint32_t>(token) >= model.vocabulary())
            return invalid_input("logit_bias: token " + std::to_string(token) +
                                 " is not in the vocabulary of " + std::to_string(model.vocabulary()));

    const std::size_t context = lease_.context();
    tokens_ = request.earlier;
    if (const auto* messages = std::get_if<std::vector<ChatMessage>>(&request.prompt)) {
        const ChatOptions options{.think = thinks ? request.think : std::nullopt};
        const auto room = context - 1 - std::min(context - 1, request.earlier.size());
        TARS_TRY(auto prompt, fit(model, *messages, options, room, request.truncate));
        dropped_messages_ = prompt.dropped;
        tokens_.insert(tokens_.end(), prompt.tokens.begin(), prompt.tokens.end());
        if (thinks && request.think.value_or(true)) {
            TARS_TRY(const auto text, model.render_chat(*messages, options));
            splitter_.emplace(trimmed_end(text).ends_with(kThinkBegin));
        }
    } else {
        const auto prompt = model.tokenizer().encode(std::get<std::string>(request.prompt),
                                                     {.add_special = tokens_.empty(), .parse_special = true});
        tokens_.insert(tokens_.end(), prompt.begin(), prompt.end());
    }
    if (tokens_.size() >= context) {
        return invalid_input("the prompt has " + std::to_string(tokens_.size()) +
                                 " tokens and is longer than the context length of " +
                                 std::to_string(context) + " tokens allows",
                             "shorten the prompt, or ask for a larger context with num_ctx");
    }

    figures_->prompt_tokens = static_cast<std::uint32_t>(tokens_.size());
    figures_->dropped_messages = dropped_messages_;
    GenerateRequest wanted;
    wanted.prompt = tokens_;
    wanted.sampling = request.sampling;
    const auto room = static_cast<std::int32_t>(context - tokens_.size());
    wanted.max_tokens = request.max_tokens < 0 ? room : std::min(request.max_tokens, room);
    wanted.stop = request.stop;
    wanted.logprobs = request.logprobs;
    request_ = service_.runtime.submit(lease_.id(), std::move(wanted),
                                       [events = events_](const auto& event) { events->push(event); });
    return {};
}

Result<GenerationEvent> Completion::wait() {
    for (;;) {
        if (client_gone_()) return client_left();
        if (auto event = events_->pop(kPatience)) return std::move(*event);
    }
}

Result<std::variant<Delta, Outcome>> Completion::next() {
    using More = std::variant<Delta, Outcome>;
    while (!finished_) {
        TARS_TRY(auto event, wait());
        if (auto* piece = std::get_if<Piece>(&event)) {
            auto more = delta(std::move(*piece));
            if (!more.empty()) return More(std::move(more));
        } else if (const auto* failed = std::get_if<Failed>(&event)) {
            over_ = true;
            note_end("failed", {});
            return failed->error;
        } else if (const auto* finished = std::get_if<Finished>(&event)) {
            finished_ = *finished;
            over_ = true;
        }
    }
    if (finished_->reason == StopReason::cancelled) return client_left();
    if (splitter_) {
        auto rest = splitter_->finish();
        splitter_.reset();
        if (!rest.thinking.empty() || !rest.content.empty())
            return More(Delta{std::move(rest.thinking), std::move(rest.content), {}});
    }
    const bool cut = finished_->reason == StopReason::length || finished_->reason == StopReason::context_full;
    note_end(cut ? "length" : "stop", finished_->stats);
    return More(outcome(*finished_));
}

Delta Completion::delta(Piece piece) {
    tokens_.insert(tokens_.end(), piece.tokens.begin(), piece.tokens.end());
    figures_->output_tokens += static_cast<std::uint32_t>(piece.tokens.size());
    Delta more;
    more.logprobs = std::move(piece.logprobs);
    if (splitter_) {
        auto parts = splitter_->push(piece.text);
        more.thinking = std::move(parts.thinking);
        more.content = std::move(parts.content);
    } else {
        more.content = std::move(piece.text);
    }
    return more;
}

Outcome Completion::outcome(const Finished& finished) const {
    Outcome outcome;
    outcome.reason = finished.reason;
    outcome.stats = finished.stats;
    outcome.eval_count =
        finished.stats.output_tokens + (finished.reason == StopReason::end_of_answer ? 1u : 0u);
    outcome.load_time = ready_ - arrived_;
    outcome.total_time = std::chrono::steady_clock::now() - arrived_;
    outcome.dropped_messages = dropped_messages_;
    return outcome;
}

Result<void> load_or_unload(Service& service, const CompletionRequest& request, const HttpRequest& http) {
    TARS_TRY(const auto entry, service.catalogue.find(request.model));
    if (request.keep_alive && request.keep_alive->count() == 0) {
        service.pool.unload(entry.path);
        return {};
    }
    const auto lease =
        service.pool.acquire({entry.path, request.context, request.keep_alive, http.client_gone});
    return lease ? Result<void>() : lease.error();
}

}  // namespace tars
