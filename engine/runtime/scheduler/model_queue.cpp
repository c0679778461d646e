// SPDX-License-Identifier: Apache-2.0
// What a step computes: who waits, whose rows go in, which tokens are guessed.
#include "runtime/scheduler/model_queue.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace tars {
namespace {

/// Tokens of one sequence, and guesses of all of them, that a step may check.
constexpr std::size_t kLongestDraft = 16, kMostGuesses = 64;
/// Sequences beside which drafts go on: with more, a step is no cheaper for its guesses.
constexpr std::size_t kMostDrafting = 16;

Result<std::vector<TokenId>> prompt_tokens(const LoadedModel& model, const GenerateRequest& request) {
    if (const auto* messages = std::get_if<std::vector<ChatMessage>>(&request.prompt))
        return model.encode_chat(*messages);
    if (const auto* text = std::get_if<std::string>(&request.prompt)) return model.tokenizer().encode(*text);
    return std::get<std::vector<TokenId>>(request.prompt);
}

Error no_adapter(std::uint32_t id) {
    return not_found("there is no adapter " + std::to_string(id) + " on this model");
}

Result<std::vector<TokenId>> checked_prompt(const LoadedModel& model, const GenerateRequest& request) {
    if (request.adapter != 0 && !model.has_adapter(request.adapter)) return no_adapter(request.adapter);
    TARS_TRY(auto tokens, prompt_tokens(model, request));
    if (tokens.empty()) return invalid_input("the prompt is empty", "write something to answer");
    for (const auto token : tokens) {
        if (token < 0 || static_cast<std::uint32_t>(token) >= model.vocabulary()) {
            return invalid_input("prompt token " + std::to_string(token) + " is not in the vocabulary of " +
                                 std::to_string(model.vocabulary()));
        }
    }
    if (const std::size_t room = model.info().context; tokens.size() >= room) {
        return invalid_input("the prompt has " + std::to_string(tokens.size()) +
                                 " tokens, but the context holds only " + std::to_string(room),
                             "shorten the conversation or load the model with a larger context");
    }
    return tokens;
}

}  // namespace

ModelQueue::Active::Active(const LoadedModel& model, GenerateRequest wanted, std::uint64_t seed)
    : request(std::move(wanted)),
      sampler(request.sampling, seed),
      detokenizer(model.tokenizer()),
      stops(request.stop) {
    if (request.grammar) constraint.emplace(*request.grammar, model.grammar_vocabulary());
    stats.seed = request.sampling.seed.value_or(seed);
}

ModelQueue::ModelQueue(std::shared_ptr<LoadedModel> model, ThreadPool& samplers, SchedulerCounters& counters,
                       std::shared_ptr<ModelGauges> gauges)
    : model_(std::move(model)),
      samplers_(samplers),
      counters_(counters),
      gauges_(std::move(gauges)),
      pages_(model_->kv_pages()) {}

void ModelQueue::submit(RequestId id, GenerateRequest request, GenerationSink sink, std::uint64_t seed,
                        Clock::time_point submitted) {
    auto active = std::make_unique<Active>(*model_, std::move(request), seed);
    active->id = id;
    active->sink = std::move(sink);
    active->submitted = submitted;
    auto tokens = checked_prompt(*model_, active->request);
    if (!tokens) return fail(*active, tokens.error());
    active->tokens = std::move(*tokens);
    active->stats.prompt_tokens = static_cast<std::uint32_t>(active->tokens.size());
    if (active->request.max_tokens == 0 && !active->request.embed) return finish(*active, StopReason::length);
    for (const auto token : active->tokens) active->sampler.accept(token);
    waiting_.push_back(std::move(active));
}

void ModelQueue::cancel(RequestId id) {
    for (auto& active : waiting_)
        if (active->id == id) active->cancelled = true;
    for (auto& active : running_)
        if (active->id == id) active->cancelled = true;
}

void ModelQueue::fail_all(const Error& error) {
    for (auto& active : waiting_) fail(*active, error);
    for (auto& active : running_) fail(*active, error);
    waiting_.clear();
    running_.clear();
}

Result<void> ModelQueue::remove_adapter(std::uint32_t id) {
    if (!model_->has_adapter(id)) return no_adapter(id);
    const auto drop = [&](auto& list) {
        std::erase_if(list, [&](ActivePtr& active) {
            if (active->request.adapter != id) return false;
            fail(*active, cancelled("adapter " + std::to_string(id) + " was removed"));
            return true;
        });
    };
    drop(waiting_);
    drop(running_);
    pages_.forget_idle(id);
    model_->remove_adapter(id);
    return {};
}

void ModelQueue::step() {
    drop_cancelled();
    admit_waiting();
    plan_rows();
    tell_gauges();
    if (rows_.empty()) return;
    counters_.note_batch(rows_.size(), model_->max_rows());
    const auto start = Clock::now();
    if (const auto done = run_batch(); !done) {
        if (done.error().code == ErrorCode::device_lost) {
            model_->set_lost();
            fail_all(done.error());
        }
        for (auto& active : running_) fail(*active, done.error());
        running_.clear();
    } else {
        take_results();
        std::erase(running_, nullptr);
        step_.only_answers =
            std::ranges::all_of(rows_, [](const Row& row) { return row.wants_logits || row.wants_token; });
        step_.seconds = std::chrono::duration<double>(Clock::now() - start).count();
        settle_drafts();
    }
    tell_gauges();
}

void ModelQueue::tell_gauges() {
    gauges_->running = static_cast<std::uint32_t>(running_.size());
    gauges_->waiting = static_cast<std::uint32_t>(waiting_.size());
    gauges_->used_kv_pages = pages_.size() - pages_.free();
}

void ModelQueue::drop_cancelled() {
    const auto drop = [this](auto& list) {
        std::erase_if(list, [this](ActivePtr& active) {
            if (!active->cancelled) return false;
            finish(*active, StopReason::cancelled);
            return true;
        });
    };
    drop(waiting_);
    drop(running_);
}

void ModelQueue::admit_waiting() {
    // First come, first served: one that must wait for pages is not overtaken, so it cannot starve.
    while (!waiting_.empty() && running_.size() < model_->max_rows()) {
        if (!start(*waiting_.front())) return;
        running_.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
    }
}

bool ModelQueue::start(Active& active) {
    // The cache has no hidden states, so an embedding is computed from its first token on.
    auto reuse = active.request.embed ? KvPages::Reuse{{{}, {}, active.request.adapter}, {}, 0}
                                      : pages_.reuse(active.tokens, active.request.adapter);
    active.sequence = std::move(reuse.sequence);
    if (!pages_.grow(active.sequence, active.tokens.size() + 1)) {
        pages_.release(active.sequence);
        return false;
    }
    if (reuse.copy_from) {
        const auto to = active.sequence.pages[active.sequence.tokens.size() / kPageTokens];
        // A failed copy only costs the reuse: those positions are computed again.
        if (!model_->program().copy_page(*reuse.copy_from, to, reuse.copy_tokens))
            active.sequence.tokens.resize(active.sequence.tokens.size() - reuse.copy_tokens);
    }
    if (active.in_prompt())  // what is read again later is no gain
        active.stats.reused_tokens = static_cast<std::uint32_t>(active.sequence.tokens.size());
    return true;
}

void ModelQueue::plan_rows() {
    rows_.clear();
    plans_.clear();
    const std::size_t budget = model_->max_rows();
    for (auto& active : running_) active->scheduled = 0;
    std::size_t used = 0;
    // Answers first: one row each keeps every stream flowing. Prompts share the rest, in order of arrival.
    for (const bool reading : {false, true})
        for (std::size_t i = 0; i < running_.size(); ++i) {
            const auto& active = *running_[i];
            if (active.scheduled > 0 || active.is_reading() != reading) continue;
            const auto count = std::min(active.pending(), budget - used);
            if (count > 0 && make_room(i, count, used)) used += running_[i]->scheduled = count;
        }
    plan_drafts(used);
    for (std::uint32_t index = 0; index < running_.size(); ++index) {
        auto& active = *running_[index];
        const auto last = active.sequence.tokens.size() + active.scheduled;
        const bool draws = active.scheduled > 0 && last == active.tokens.size() && !active.request.embed;
        active.on_device = draws && plan_draw(active);
        for (std::size_t i = 0; i < active.scheduled; ++i) {
            const auto position = active.sequence.tokens.size() + i;
            const bool draws_here = draws && position + 1 == last;
            rows_.push_back({.token = active.tokens[position],
                             .position = static_cast<std::uint32_t>(position),
                             .sequence = index,
                             .adapter = active.request.adapter,
                             .wants_logits = draws_here && !active.on_device,
                             .wants_hidden = wants_hidden(active, position),
                             .wants_token = draws_here && active.on_device});
        }
        for (std::size_t i = 0; i < active.draft.size(); ++i)
            rows_.push_back({.token = active.draft[i],
                             .position = static_cast<std::uint32_t>(active.tokens.size() + i),
                             .sequence = index,
                             .adapter = active.request.adapter,
                             .wants_logits = true});
    }
}

bool ModelQueue::make_room(std::size_t index, std::size_t count, std::size_t& used) {
    auto& active = *running_[index];
    while (!pages_.grow(active.sequence, active.sequence.tokens.size() + count)) {
        if (running_.size() == 1) {
            finish(active, StopReason::context_full);
            running_.clear();
            return false;
        }
        const bool itself = index + 1 == running_.size();
        used -= running_.back()->scheduled;
        put_back_latest();
        if (itself) return false;
    }
    return true;
}

void ModelQueue::put_back_latest() {
    auto active = std::move(running_.back());
    running_.pop_back();
    active->scheduled = 0;
    active->draft.clear();
    active->pooled.clear();
    pages_.retire(std::exchange(active->sequence, {}));
    waiting_.push_front(std::move(active));
}

bool ModelQueue::plan_draw(Active& active) {
    const auto& program = model_->program();
    const auto& logprobs = active.request.logprobs;
    if (!program.can_draw({}) || active.constraint || !active.draft.empty()) return false;
    if (logprobs && *logprobs > 0) return false;
    auto plan = active.sampler.plan(model_->vocabulary(), active.changes);
    if (!plan) return false;
    plan->wants_logprob = logprobs.has_value();
    if (!program.can_draw(*plan)) return false;
    plans_.push_back(*plan);
    return true;
}

bool ModelQueue::drafts(const Active& active) const {
    return drafting_ && active.request.speculate && model_->speculation() != Speculation::off;
}

std::size_t ModelQueue::draft_room(const Active& active) const {
    // A draft of n brings up to n + 1 tokens.
    const auto before = [](std::size_t limit, std::size_t size) {
        return limit > size ? limit - size - 1 : 0;
    };
    auto room = std::min(kLongestDraft, before(context(), active.tokens.size()));
    if (active.request.max_tokens > 0)
        room = std::min(
            room, before(static_cast<std::size_t>(active.request.max_tokens), active.stats.output_tokens));
    if (active.request.window)
        room = std::min(room, before(active.request.window->tokens, active.tokens.size()));
    return room;
}

void ModelQueue::plan_drafts(std::size_t used) {
    step_ = {.rows = used};
    // In a crowd, who repeats himself would get more than his share.
    drafting_ = running_.size() <= kMostDrafting;
    struct Offer {
        Active* active;
        Drafter::Guess guess;
    };
    std::vector<Offer> offers;
    std::vector<Drafter::Guess> guesses;
    for (auto& active : running_) {
        active->draft.clear();
        if (active->scheduled != 1 || active->is_reading() || !drafts(*active)) continue;
        active->drafter.guess(active->tokens, draft_room(*active), guesses);
        for (const auto& guess : guesses) offers.push_back({active.get(), guess});
    }
    // Of one sequence each guess is less likely than those before it, which this order must keep.
    std::ranges::stable_sort(offers, std::ranges::greater(), [](const Offer& o) { return o.guess.chance; });
    offers.resize(std::min({offers.size(), kMostGuesses, model_->max_rows() - used}));
    if (model_->speculation() == Speculation::measured) {
        std::vector<double> chances;
        for (const auto& offer : offers) chances.push_back(offer.guess.chance);
        offers.resize(planner_.choose(used, chances));
    }
    for (const auto& [active, guess] : offers) {
        const auto tokens = active->tokens.size() + active->draft.size() + 1;
        if (tokens > pages_.room(active->sequence) || !pages_.grow(active->sequence, tokens)) continue;
        active->draft.push_back(guess.token);
        ++active->stats.drafted_tokens;
        ++step_.drafted;
    }
}

void ModelQueue::settle_drafts() {
    for (auto& active : running_)
        if (!active->draft.empty()) pages_.shrink(active->sequence, active->tokens.size());
    planner_.observe(step_);
}

bool ModelQueue::wants_hidden(const Active& active, std::size_t position) const {
    if (!active.request.embed) return false;
    switch (*active.request.embed) {
    case Pooling::mean:
        return true;
    case Pooling::first:
        return position == 0;
    case Pooling::last:
        return position + 1 == active.tokens.size();
    }
    return false;
}

Result<void> ModelQueue::run_batch() {
    std::vector<SequencePages> sequences;
    for (const auto& active : running_) sequences.push_back({active->sequence.pages});
    const auto wanted = static_cast<std::size_t>(std::ranges::count(rows_, true, &Row::wants_logits));
    logits_.resize(wanted * model_->vocabulary());
    const auto hidden = static_cast<std::size_t>(std::ranges::count(rows_, true, &Row::wants_hidden));
    // A device that gives no hidden states leaves these, and the embedding fails.
    hidden_.assign(hidden * model_->width(), std::numeric_limits<float>::quiet_NaN());
    drawn_.resize(plans_.size());
    return model_->program().run(
        {.rows = rows_, .sequences = sequences, .hidden = hidden_, .draws = plans_, .drawn = drawn_},
        logits_);
}

}  // namespace tars
