// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/thread_pool.h"
#include "runtime/runtime.h"
#include "runtime/scheduler/counters.h"
#include "runtime/scheduler/draft_planner.h"
#include "runtime/scheduler/drafter.h"
#include "runtime/scheduler/kv_pages.h"
#include "runtime/scheduler/stop_matcher.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tars {

/// One model's requests on the scheduler's thread: those that wait, those that run, and the KV cache they
/// share. Not thread-safe; the Runtime hands everything in between two steps.
class ModelQueue {
  public:
    /// `samplers` draws the tokens of a batch; it and `counters` must outlive this.
    ModelQueue(std::shared_ptr<LoadedModel> model, ThreadPool& samplers, SchedulerCounters& counters,
               std::shared_ptr<ModelGauges> gauges);

    LoadedModel& model() { return *model_; }
    void submit(RequestId id, GenerateRequest request, GenerationSink sink, std::uint64_t seed,
                std::chrono::steady_clock::time_point submitted);
    void cancel(RequestId id);
    /// Ends every request with `error`.
    void fail_all(const Error& error);
    bool has_work() const { return !waiting_.empty() || !running_.empty(); }
    /// One batch: a token for every sequence that is answering, prompt chunks with the rows that are left.
    void step();
    Result<std::uint32_t> add_adapter(const Adapter& adapter) { return model_->add_adapter(adapter); }
    /// Requests that use the adapter fail first, and what they left in the KV cache is forgotten.
    Result<void> remove_adapter(std::uint32_t id);
    /// Forgets what the KV cache holds; nothing may be running.
    void forget_cache() { pages_.forget_idle(); }

  private:
    using Clock = std::chrono::steady_clock;

    struct Active {
        Active(const LoadedModel& model, GenerateRequest wanted, std::uint64_t seed);

        RequestId id{};
        GenerateRequest request;
        GenerationSink sink;
        Sampler sampler;
        Detokenizer detokenizer;
        StopMatcher stops;
        std::optional<Constraint> constraint;
        KvPages::Sequence sequence;
        std::vector<TokenId> tokens;   ///< prompt, then answer
        std::vector<TokenId> unshown;  ///< drawn since the last Piece
        std::vector<TokenLogprobs> unshown_logprobs;
        std::vector<double> pooled;        ///< sum of the hidden states so far, of an embedding
        std::size_t scheduled = 0;         ///< rows of this step's batch
        std::vector<LogitChange> changes;  ///< that the device makes before it draws
        bool on_device = false;            ///< where this step's token is drawn
        Drafter drafter;
        std::vector<TokenId> draft;  ///< rows behind those, of tokens that may turn out wrong
        bool cancelled = false;
        GenerationStats stats;
        Clock::time_point submitted, first_token, last_token;

        std::size_t pending() const { return tokens.size() - sequence.tokens.size(); }
        bool in_prompt() const { return stats.output_tokens == 0; }
        /// What it has is not all in the KV cache, as that of an answer is but for the token drawn last.
        bool is_reading() const { return in_prompt() || pending() > 1; }
    };
    using ActivePtr = std::unique_ptr<Active>;

    /// A sequence whose next token is drawn from `logits`.
    struct Draw {
        ActivePtr* active;
        std::span<float> logits;
        std::size_t checked = 0;  ///< tokens of the draft that were drawn so far
        Result<void> sound{};
        TokenId token = kNoToken;
        std::optional<TokenLogprobs> logprobs{};
        std::optional<DrawnToken> drawn{};  ///< by the device, which gives no logits then
        bool ends = false;                  ///< the token is the end of the answer, and says nothing
        StopMatcher::Output output{};       ///< what it says
    };

    /// Tokens one sequence may have.
    std::size_t context() const { return model_->info().context; }
    void admit_waiting();
    bool start(Active& active);
    void drop_cancelled();
    void plan_rows();
    /// Finds pages for `count` more tokens of running_[index], putting back who came later. Where that is not
    /// enough, it is put back itself, or ends if it was alone: false then. `used`: rows of the batch so far.
    bool make_room(std::size_t index, std::size_t count, std::size_t& used);
    /// Who came last waits again, for the pages that others need; what he has is read again later.
    void put_back_latest();
    /// Fills what room the batch has left with guesses that are worth it.
    void plan_drafts(std::size_t used);
    bool drafts(const Active& active) const;
    /// Has the device draw the next token, if it can.
    bool plan_draw(Active& active);
    /// Tokens that could be drafted before the answer, its window or the context ends.
    std::size_t draft_room(const Active& active) const;
    Result<void> run_batch();
    void take_results();
    void tell_gauges();
    /// Changes nothing but the draw and its sampler, so that many can go on at once.
    /// Draws and spells a token. Of different sequences at once, on several threads.
    void draw(Draw& draw) const;
    void choose(Draw& draw) const;
    void take_drawn(Draw& draw) const;
    void spell(Draw& draw) const;
    /// True when the answer goes on.
    bool take_token(Active& active, Draw& draw);
    /// True when the token is the one that was drafted, so that the row behind is good as well.
    bool accepts_draft(Draw& draw);
    /// After a step: rejected tokens give their pages back, and the planner hears what it took.
    void settle_drafts();
    /// Forgets the older half of what need not stay; the rest is read anew, at its new place.
    void slide(Active& active);
    bool wants_hidden(const Active& active, std::size_t position) const;
    void finish_embedding(Active& active);
    /// After LoadedModel::check_logits(). Where the model's file is not whole any more, it answers nobody
    /// again.
    void fail_unsound(Active& active, const Error& error);
    void finish(Active& active, StopReason reason);
    void fail(Active& active, const Error& error);
    void emit_text(Active& active, std::string text);

    std::shared_ptr<LoadedModel> model_;
    ThreadPool& samplers_;
    SchedulerCounters& counters_;
    std::shared_ptr<ModelGauges> gauges_;
    KvPages pages_;
    std::deque<ActivePtr> waiting_;
    std::vector<ActivePtr> running_;
    std::vector<Row> rows_;
    std::vector<float> logits_, hidden_;
    std::vector<Draw> draws_;
    std::vector<TokenDraw> plans_;  ///< of the tokens that the device draws
    std::vector<DrawnToken> drawn_;
    DraftPlanner planner_;
    bool drafting_ = true;  ///< few enough run
    DraftPlanner::Step step_;
};

}  // namespace tars
