// SPDX-License-Identifier: Apache-2.0
// What came of a step: tokens are drawn, spelled and handed on, and answers end.
#include "runtime/scheduler/logprobs.h"
#include "runtime/scheduler/model_queue.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tars {
namespace {

/// Worth handing to another thread.
constexpr std::size_t kDrawsTogether = 4;

}  // namespace

void ModelQueue::take_results() {
    draws_.clear();
    auto hidden = std::span<const float>(hidden_);
    auto logits = std::span(logits_);
    auto drawn = drawn_.begin();
    for (auto& active : running_) {
        if (active->scheduled == 0) continue;
        const auto known = active->sequence.tokens.size();
        active->pooled.resize(active->request.embed ? model_->width() : 0);
        for (std::size_t i = 0; i < active->scheduled; ++i) {
            if (!wants_hidden(*active, known + i)) continue;
            for (std::size_t j = 0; j < active->pooled.size(); ++j) active->pooled[j] += double{hidden[j]};
            hidden = hidden.subspan(active->pooled.size());
        }
        active->sequence.tokens.insert(
            active->sequence.tokens.end(), active->tokens.begin() + static_cast<std::ptrdiff_t>(known),
            active->tokens.begin() + static_cast<std::ptrdiff_t>(known + active->scheduled));
        if (active->in_prompt())
            active->sink(Prefill{static_cast<std::uint32_t>(active->sequence.tokens.size()),
                                 active->stats.prompt_tokens});
        if (active->pending() > 0) continue;
        if (active->request.embed) {
            finish_embedding(*active);
            active.reset();
            continue;
        }
        if (active->on_device) {
            draws_.push_back({.active = &active, .logits = {}, .drawn = *drawn++});
            continue;
        }
        draws_.push_back({&active, logits.first(model_->vocabulary())});
        logits = logits.subspan((1 + active->draft.size()) * model_->vocabulary());
    }
    while (!draws_.empty()) {  // once, and again for each token of the longest draft that proves right
        samplers_.for_each_chunk(draws_.size(), kDrawsTogether, [this](auto begin, auto end, unsigned) {
            for (auto i = begin; i < end; ++i) draw(draws_[i]);
        });
        std::vector<Draw> further;
        for (auto& draw : draws_) {
            if (!take_token(**draw.active, draw))
                draw.active->reset();
            else if (accepts_draft(draw))
                further.push_back(std::move(draw));
        }
        draws_ = std::move(further);
    }
}

bool ModelQueue::accepts_draft(Draw& draw) {
    auto& active = **draw.active;
    if (draw.checked >= active.draft.size() || active.tokens.back() != active.draft[draw.checked])
        return false;
    active.sequence.tokens.push_back(active.tokens.back());  // the batch has put it into the cache
    ++active.stats.accepted_tokens;
    ++step_.accepted;
    ++draw.checked;
    draw.logits = std::span(draw.logits.data() + draw.logits.size(), draw.logits.size());
    return true;
}

void ModelQueue::draw(Draw& draw) const {
    if (draw.drawn)
        take_drawn(draw);
    else
        choose(draw);
    if (draw.sound && draw.token != kNoToken) spell(draw);
}

void ModelQueue::choose(Draw& draw) const {
    auto& active = **draw.active;
    draw.sound = model_->check_logits(draw.logits, active.request.adapter);
    if (!draw.sound) return;
    std::optional<Logprobs> logprobs;
    if (active.request.logprobs) logprobs.emplace(draw.logits);
    draw.token = active.sampler.sample(draw.logits, active.constraint ? &*active.constraint : nullptr);
    if (logprobs && draw.token != kNoToken)
        draw.logprobs = logprobs->of(draw.token, *active.request.logprobs);
}

void ModelQueue::take_drawn(Draw& draw) const {
    auto& active = **draw.active;
    draw.sound = model_->check_drawn(*draw.drawn, active.request.adapter);
    if (!draw.sound) return;
    draw.token = draw.drawn->token;
    active.sampler.take(draw.token);
    if (active.request.logprobs) draw.logprobs = TokenLogprobs{{draw.token, draw.drawn->logprob}, {}};
}

void ModelQueue::spell(Draw& draw) const {
    auto& active = **draw.active;
    const auto& tokenizer = model_->tokenizer();
    const bool may_end = !active.request.ignore_end || active.constraint;
    draw.ends = may_end && tokenizer.ends_generation(draw.token);
    if (draw.ends) return;
    const bool shown = std::ranges::find(active.request.shown, draw.token) != active.request.shown.end();
    draw.output =
        active.stops.push(shown ? active.detokenizer.finish() + std::string(tokenizer.text(draw.token))
                                : active.detokenizer.push(draw.token));
}

bool ModelQueue::take_token(Active& active, Draw& draw) {
    if (!draw.sound) {
        fail_unsound(active, draw.sound.error());
        return false;
    }
    auto& constraint = active.constraint;
    const auto token = draw.token;
    if (token == kNoToken) {
        fail(active, unsupported("no token of this model's vocabulary can write what the grammar asks for",
                                 "use another grammar or another model"));
        return false;
    }
    const auto now = Clock::now();
    if (active.in_prompt())
        active.first_token = now;
    else
        counters_.note_token(now - active.last_token);
    active.last_token = now;
    ++active.stats.drawn_tokens;
    if (constraint) constraint->accept(token);
    if (draw.ends) {
        finish(active, StopReason::end_of_answer);
        return false;
    }
    active.tokens.push_back(token);
    if (drafts(active)) active.drafter.follow(active.tokens);
    active.unshown.push_back(token);
    if (draw.logprobs) active.unshown_logprobs.push_back(std::move(*draw.logprobs));
    ++active.stats.output_tokens;
    if (draw.output.stopped) {
        emit_text(active, std::move(draw.output.text));
        finish(active, StopReason::stop_string);
        return false;
    }
    if (!draw.output.text.empty()) emit_text(active, std::move(draw.output.text));
    if (constraint && constraint->must_end()) {
        finish(active, StopReason::end_of_answer);
        return false;
    }
    if (active.request.max_tokens > 0 &&
        active.stats.output_tokens >= static_cast<std::uint32_t>(active.request.max_tokens)) {
        finish(active, StopReason::length);
        return false;
    }
    if (const auto& window = active.request.window; window && active.tokens.size() >= window->tokens)
        slide(active);
    if (active.tokens.size() >= context()) {
        finish(active, StopReason::context_full);
        return false;
    }
    return true;
}

void ModelQueue::slide(Active& active) {
    const auto size = active.tokens.size();
    const auto keep =
        std::min<std::size_t>(active.request.window->keep, size - std::min<std::size_t>(size, 2));
    const auto dropped = std::max<std::size_t>((size - keep) / 2, 1);
    const auto first = active.tokens.begin() + static_cast<std::ptrdiff_t>(keep);
    active.tokens.erase(first, first + static_cast<std::ptrdiff_t>(dropped));
    active.stats.dropped_tokens += static_cast<std::uint32_t>(dropped);
    active.drafter.forget();
    active.draft.clear();
    pages_.retire(std::move(active.sequence));
    start(active);  // where it finds no room, plan_rows() looks for it page by page
}

void ModelQueue::emit_text(Active& active, std::string text) {
    active.sink(Piece{std::move(text), std::exchange(active.unshown, {}),
                      std::exchange(active.unshown_logprobs, {})});
}

void ModelQueue::fail_unsound(Active& active, const Error& error) {
    if (error.code == ErrorCode::io) model_->set_lost();
    fail(active, error);
}

void ModelQueue::finish_embedding(Active& active) {
    if (const auto whole = model_->check_logits({}); !whole) return fail_unsound(active, whole.error());
    const auto rows = *active.request.embed == Pooling::mean ? active.tokens.size() : 1;
    Finished finished{StopReason::end_of_answer, active.stats};
    for (const double sum : active.pooled)
        finished.embedding.push_back(static_cast<float>(sum / static_cast<double>(rows)));
    if (!std::ranges::all_of(finished.embedding, [](float value) { return std::isfinite(value); }))
        return fail(active, invalid_input("embedding contains NaN or Inf values"));
    finished.stats.prompt_time = Clock::now() - active.submitted;
    pages_.release(active.sequence);
    active.sink(std::move(finished));
}

void ModelQueue::finish(Active& active, StopReason reason) {
    if (reason != StopReason::stop_string) {
        auto output = active.stops.push(active.detokenizer.finish());
        auto rest = output.stopped ? std::move(output.text) : output.text + active.stops.finish();
        if (!rest.empty() || !active.unshown.empty()) emit_text(active, std::move(rest));
    }
    if (active.stats.output_tokens > 0) {
        active.stats.prompt_time = active.first_token - active.submitted;
        active.stats.output_time = active.last_token - active.first_token;
    } else {
        active.stats.prompt_time = Clock::now() - active.submitted;
    }
    pages_.retire(std::move(active.sequence));
    active.sink(Finished{reason, active.stats});
}

void ModelQueue::fail(Active& active, const Error& error) {
    pages_.release(active.sequence);
    active.sink(Failed{error});
}

}  // namespace tars
