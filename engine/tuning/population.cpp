// SPDX-License-Identifier: Apache-2.0
#include "tuning/population.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

// Adapters at a time: a share of what the model takes, or enough for small models to fill their batches.
constexpr std::uint64_t kSeatedShare = 20, kLeastSeatedBytes = 4u << 20;
constexpr std::size_t kMostSeated = 256;

bool is_empty(const Adapter& adapter) {
    return adapter.weights.empty() && adapter.gains.empty() && adapter.steering.empty();
}

std::uint64_t bytes_of(const Adapter& adapter) {
    std::uint64_t floats = 0;
    for (const auto& change : adapter.weights)
        floats += change.low_rank.down.size() + change.low_rank.up.size() + 1;
    for (const auto& change : adapter.gains) floats += change.gain.size();
    for (const auto& change : adapter.steering) floats += change.direction.size();
    return floats * sizeof(float);
}

Error too_long(std::size_t tokens, const LoadedModel& model) {
    return invalid_input("an example of " + std::to_string(tokens) +
                             " tokens does not fit into the context of " +
                             std::to_string(model.kv_pages() * kPageTokens),
                         "leave it out or give a larger --context");
}

std::size_t rows_of(const TokenDocument& document) {
    return document.tokens.size() - 1;  // the last token is only predicted
}

TokenId likeliest(std::span<const float> logits) {
    return static_cast<TokenId>(std::ranges::max_element(logits) - logits.begin());
}

/// KL(from ‖ to) of the two softmax distributions.
double divergence(std::span<const float> from, std::span<const float> to) {
    const double from_sum = fast_log_sum_exp(from), to_sum = fast_log_sum_exp(to);
    double sum = 0;
    for (std::size_t i = 0; i < from.size(); ++i) {
        const double log_p = from[i] - from_sum, log_q = to[i] - to_sum;
        sum += std::exp(log_p) * (log_p - log_q);
    }
    return std::max(0.0, sum);
}

/// Calls work(first, count) for stretches of `total` items of which each fits into the cache.
template <typename Tokens, typename Work>
Result<void> in_waves(SharedBatches& batches, std::size_t total, Tokens&& tokens_of, Work&& work) {
    std::vector<Sequence> wave;
    for (std::size_t first = 0; first < total;) {
        batches.clear();
        wave.clear();
        while (first + wave.size() < total) {
            Sequence sequence;
            const auto tokens = tokens_of(first + wave.size());
            if (!batches.seat(sequence, tokens)) break;
            wave.push_back(std::move(sequence));
        }
        if (wave.empty()) return too_long(tokens_of(first), batches.model());
        TARS_CHECK(work(first, std::span(wave)));
        first += wave.size();
    }
    return {};
}

/// Feeds prompts, then a token each at a time, until every sequence has ended or is long enough.
Result<void> go_on(const LoadedModel& model, SharedBatches& batches, std::vector<Sequence> active,
                   std::vector<GreedyAnswer*> into, std::size_t longest, std::stop_token stop) {
    while (!active.empty()) {
        std::vector<TokenId> drawn(active.size(), kNoToken);
        TARS_CHECK(batches.feed(
            active, [&](std::size_t i) { return active[i].tokens.size() - 1; },
            [&](std::size_t i, std::size_t, std::span<const float> logits) { drawn[i] = likeliest(logits); },
            stop));
        std::size_t kept = 0;
        for (std::size_t i = 0; i < active.size(); ++i) {
            into[i]->ended = model.tokenizer().ends_generation(drawn[i]);
            if (!into[i]->ended) into[i]->tokens.push_back(drawn[i]);
            if (into[i]->ended || into[i]->tokens.size() >= longest) continue;
            active[i].tokens.push_back(drawn[i]);
            if (kept != i) active[kept] = std::move(active[i]), into[kept] = into[i];
            ++kept;
        }
        active.resize(kept);
        into.resize(kept);
    }
    return {};
}

}  // namespace

SeatedAdapters::SeatedAdapters(SeatedAdapters&& other) noexcept
    : model_(other.model_), slots_(std::move(other.slots_)) {
    other.slots_.clear();
}

SeatedAdapters::~SeatedAdapters() {
    for (const auto slot : slots_) model_->remove_adapter(slot);
}

std::uint64_t seated_bytes(std::uint64_t model_bytes) {
    return std::max(kLeastSeatedBytes, model_bytes / kSeatedShare);
}

Members members_of(std::span<const Adapter> adapters) {
    return {adapters.size(), [adapters](std::size_t member) { return adapters[member]; }};
}

Result<SeatedAdapters> SeatedAdapters::seat(LoadedModel& model, const Members& members, std::size_t first) {
    const auto model_bytes = std::max(model.info().file_bytes, model.info().device_bytes);
    const auto most = seated_bytes(model_bytes);
    SeatedAdapters seated(model);
    std::uint64_t bytes = 0;
    for (auto m = first; m < members.count && seated.size() < kMostSeated; ++m) {
        const auto adapter = members.adapter(m);
        bytes += bytes_of(adapter);
        if (m > first && bytes > most) break;
        seated.slots_.push_back(0);
        if (is_empty(adapter)) continue;
        TARS_TRY(seated.slots_.back(), model.add_adapter(adapter));
    }
    return seated;
}

Result<std::vector<std::vector<double>>> population_losses(SharedBatches& batches, const Members& members,
                                                           Documents documents, std::stop_token stop) {
    auto& model = batches.model();
    std::vector<std::vector<double>> losses(members.count, std::vector<double>(documents.size()));
    for (std::size_t begin = 0; begin < members.count;) {
        TARS_TRY(const auto seated, SeatedAdapters::seat(model, members, begin));
        const auto document_of = [&](std::size_t lane) -> const TokenDocument& {
            return *documents[lane % documents.size()];
        };
        const auto price = [&](std::size_t first, std::span<Sequence> wave) -> Result<void> {
            for (std::size_t i = 0; i < wave.size(); ++i) {
                const auto& tokens = document_of(first + i).tokens;
                wave[i].adapter = seated.slot((first + i) / documents.size());
                wave[i].tokens.assign(tokens.begin(), tokens.end() - 1);
            }
            return batches.feed(
                wave, [&](std::size_t i) { return document_of(first + i).scored_from - 1; },
                [&](std::size_t i, std::size_t position, std::span<const float> logits) {
                    const auto lane = first + i;
                    losses[begin + lane / documents.size()][lane % documents.size()] +=
                        fast_negative_log_likelihood(logits, document_of(lane).tokens[position + 1]);
                },
                stop);
        };
        TARS_CHECK(in_waves(
            batches, seated.size() * documents.size(),
            [&](std::size_t lane) { return rows_of(document_of(lane)); }, price));
        begin += seated.size();
    }
    for (auto& member : losses)
        for (std::size_t d = 0; d < documents.size(); ++d) {
            member[d] /= static_cast<double>(documents[d]->tokens.size() - documents[d]->scored_from);
            if (!std::isfinite(member[d])) member[d] = std::numeric_limits<double>::infinity();
        }
    return losses;
}

Result<std::vector<double>> scaled_losses(LoadedModel& model, Documents documents,
                                          std::span<const double> scales, std::stop_token stop) {
    std::vector<double> losses(scales.size());
    std::vector<float> scaled(model.vocabulary());
    SharedBatches batches(model);
    const auto price = [&](std::size_t first, std::span<Sequence> wave) -> Result<void> {
        for (std::size_t i = 0; i < wave.size(); ++i) {
            const auto& tokens = documents[first + i]->tokens;
            wave[i].tokens.assign(tokens.begin(), tokens.end() - 1);
        }
        return batches.feed(
            wave, [&](std::size_t i) { return documents[first + i]->scored_from - 1; },
            [&](std::size_t i, std::size_t position, std::span<const float> logits) {
                const auto& document = *documents[first + i];
                const auto count = static_cast<double>(document.tokens.size() - document.scored_from);
                for (std::size_t s = 0; s < scales.size(); ++s) {
                    const auto scale = static_cast<float>(scales[s]);
                    for (std::size_t t = 0; t < scaled.size(); ++t) scaled[t] = scale * logits[t];
                    losses[s] += fast_negative_log_likelihood(scaled, document.tokens[position + 1]) / count /
                                 static_cast<double>(documents.size());
                }
            },
            stop);
    };
    TARS_CHECK(in_waves(
        batches, documents.size(), [&](std::size_t i) { return rows_of(*documents[i]); }, price));
    return losses;
}

Result<std::vector<std::vector<GreedyAnswer>>> population_answers(SharedBatches& batches,
                                                                  const Members& members, Documents documents,
                                                                  std::size_t longest, std::stop_token stop) {
    auto& model = batches.model();
    std::vector<std::vector<GreedyAnswer>> answers(members.count,
                                                   std::vector<GreedyAnswer>(documents.size()));
    for (std::size_t begin = 0; begin < members.count;) {
        TARS_TRY(const auto seated, SeatedAdapters::seat(model, members, begin));
        const auto prompt_of = [&](std::size_t lane) {
            const auto& document = *documents[lane % documents.size()];
            return std::span(document.tokens).first(document.scored_from);
        };
        const auto answer_all = [&](std::size_t first, std::span<Sequence> wave) -> Result<void> {
            std::vector<Sequence> active(std::make_move_iterator(wave.begin()),
                                         std::make_move_iterator(wave.end()));
            std::vector<GreedyAnswer*> into;
            for (std::size_t i = 0; i < active.size(); ++i) {
                const auto lane = first + i;
                const auto prompt = prompt_of(lane);
                active[i].adapter = seated.slot(lane / documents.size());
                active[i].tokens.assign(prompt.begin(), prompt.end());
                into.push_back(&answers[begin + lane / documents.size()][lane % documents.size()]);
            }
            return go_on(model, batches, std::move(active), std::move(into), longest, stop);
        };
        TARS_CHECK(in_waves(
            batches, seated.size() * documents.size(),
            [&](std::size_t lane) { return prompt_of(lane).size() + longest; }, answer_all));
        begin += seated.size();
    }
    return answers;
}

Result<std::vector<Departure>> departures(LoadedModel& model, const Adapter& live, const Adapter& candidate,
                                          Documents documents, std::stop_token stop) {
    TARS_TRY(const auto live_seat, SeatedAdapters::seat(model, members_of({&live, 1})));
    TARS_TRY(const auto candidate_seat, SeatedAdapters::seat(model, members_of({&candidate, 1})));
    SharedBatches batches(model);
    std::vector<Departure> means;
    std::vector<std::vector<float>> live_logits;
    for (const auto* document : documents) {
        batches.clear();
        std::vector<Sequence> pair(2);
        for (std::size_t m = 0; m < 2; ++m)
            if (!batches.seat(pair[m], rows_of(*document))) return too_long(2 * rows_of(*document), model);
        Departure mean;
        const double share = 1 / static_cast<double>(document->tokens.size() - document->scored_from);
        // a stretch at a time, so that one side's logits need not be kept for the whole document
        for (std::size_t begin = 0; begin < rows_of(*document); begin += kPageTokens) {
            const auto end = std::min(begin + kPageTokens, rows_of(*document));
            for (std::size_t m = 0; m < 2; ++m) {
                pair[m].adapter = (m == 0 ? live_seat : candidate_seat).slot(0);
                pair[m].tokens.assign(document->tokens.begin(),
                                      document->tokens.begin() + static_cast<std::ptrdiff_t>(end));
            }
            live_logits.clear();
            std::size_t compared = 0;
            const auto visit = [&](std::size_t side, std::size_t position, std::span<const float> logits) {
                const double loss =
                    fast_negative_log_likelihood(logits, document->tokens[position + 1]) * share;
                (side == 0 ? mean.live_loss : mean.candidate_loss) += loss;
                if (side == 0)
                    live_logits.emplace_back(logits.begin(), logits.end());
                else
                    mean.divergence += divergence(live_logits[compared++], logits) * share;
            };
            TARS_CHECK(batches.feed(
                pair, [&](std::size_t) { return document->scored_from - 1; }, visit, stop));
        }
        for (double* value : {&mean.divergence, &mean.live_loss, &mean.candidate_loss})
            if (!std::isfinite(*value)) *value = std::numeric_limits<double>::infinity();
        means.push_back(mean);
    }
    return means;
}

}  // namespace tars
