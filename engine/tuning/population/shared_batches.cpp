// SPDX-License-Identifier: Apache-2.0
#include "tuning/population/shared_batches.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace tars {
namespace {

constexpr std::size_t kLogitBytes = 64u << 20;  // of one batch
constexpr std::size_t kLanes = 16;

/// eˣ for x ≤ 0, branch-free so that compilers vectorize it: 2ⁿ · 2ᶠ with |f| ≤ 1/2 and the Taylor series of
/// 2ᶠ up to f⁶, whose rest is below 2e-8 there. Underflow ends at 2⁻¹²⁶.
inline float exp_of_negative(float x) {
    constexpr float kRound = 12582912.0f;  // 1.5 · 2²³: adding it rounds to whole numbers
    const float z = std::max(x * 1.44269504f, -126.0f);
    const float shifted = z + kRound;
    const float f = z - (shifted - kRound);
    float p = 1.54035304e-4f;
    p = p * f + 1.33335581e-3f;
    p = p * f + 9.61812911e-3f;
    p = p * f + 5.55041087e-2f;
    p = p * f + 2.40226507e-1f;
    p = p * f + 6.93147181e-1f;
    p = p * f + 1.0f;
    const auto exponent = std::bit_cast<std::uint32_t>(shifted) << 23;  // the low bits hold n
    return std::bit_cast<float>(std::bit_cast<std::uint32_t>(p) + exponent);
}

float highest_of(std::span<const float> logits) {
    std::array<float, kLanes> lanes;
    lanes.fill(-std::numeric_limits<float>::infinity());
    std::size_t i = 0;
    for (; i + kLanes <= logits.size(); i += kLanes)
        for (std::size_t j = 0; j < kLanes; ++j) lanes[j] = std::max(lanes[j], logits[i + j]);
    for (; i < logits.size(); ++i) lanes[0] = std::max(lanes[0], logits[i]);
    return *std::ranges::max_element(lanes);
}

}  // namespace

double fast_log_sum_exp(std::span<const float> logits) {
    const float highest = highest_of(logits);
    std::array<float, kLanes> lanes{};
    double total = 0;
    std::size_t i = 0;
    while (i + kLanes <= logits.size()) {  // short stretches keep the lanes' rounding errors small
        const auto end = std::min(logits.size() - kLanes + 1, i + 256 * kLanes);
        lanes.fill(0);
        for (; i < end; i += kLanes)
            for (std::size_t j = 0; j < kLanes; ++j) lanes[j] += exp_of_negative(logits[i + j] - highest);
        for (const float lane : lanes) total += lane;
    }
    for (; i < logits.size(); ++i) total += exp_of_negative(logits[i] - highest);
    return std::log(total) + highest;
}

double fast_negative_log_likelihood(std::span<const float> logits, TokenId token) {
    return fast_log_sum_exp(logits) - logits[static_cast<std::size_t>(token)];
}

SharedBatches::SharedBatches(LoadedModel& model)
    : model_(model),
      most_logits_(
          std::clamp<std::size_t>(kLogitBytes / sizeof(float) / model.vocabulary(), 1, model.max_rows())) {}

std::size_t SharedBatches::capacity(std::size_t tokens) const {
    return model_.kv_pages() / std::max<std::size_t>(1, (tokens + kPageTokens - 1) / kPageTokens);
}

bool SharedBatches::seat(Sequence& sequence, std::size_t tokens) {
    const auto pages = (tokens + kPageTokens - 1) / kPageTokens;
    if (pages > model_.kv_pages() - next_page_) return false;
    sequence.pages.resize(pages);
    for (auto& page : sequence.pages) page = next_page_++;
    return true;
}

void SharedBatches::clear() {
    next_page_ = 0;
}

Result<void> SharedBatches::feed(std::span<Sequence> sequences,
                                 const std::function<std::size_t(std::size_t)>& logits_from,
                                 const Visit& visit, std::stop_token stop) {
    std::vector<Row> rows;
    std::vector<SequencePages> pages;
    std::vector<std::size_t> wanting;  // per row that wants logits, its sequence
    for (std::size_t next = 0; next < sequences.size();) {
        if (stop.stop_requested()) return cancelled();
        rows.clear(), pages.clear(), wanting.clear();
        while (next < sequences.size() && rows.size() < model_.max_rows() && wanting.size() < most_logits_) {
            auto& sequence = sequences[next];
            const auto from = logits_from(next);
            const auto index = static_cast<std::uint32_t>(pages.size());
            pages.push_back({sequence.pages});
            for (; sequence.fed < sequence.tokens.size() && rows.size() < model_.max_rows(); ++sequence.fed) {
                const bool wants = sequence.fed >= from;
                if (wants && wanting.size() == most_logits_) break;
                if (wants) wanting.push_back(next);
                rows.push_back({.token = sequence.tokens[sequence.fed],
                                .position = static_cast<std::uint32_t>(sequence.fed),
                                .sequence = index,
                                .adapter = sequence.adapter,
                                .wants_logits = wants});
            }
            if (sequence.fed < sequence.tokens.size()) break;
            ++next;
        }
        if (rows.empty()) break;
        logits_.resize(wanting.size() * model_.vocabulary());
        TARS_CHECK(model_.program().run({rows, pages}, logits_));
        std::size_t logits_row = 0;
        for (const auto& row : rows) {
            if (!row.wants_logits) continue;
            const auto logits = std::span<const float>(logits_).subspan(logits_row * model_.vocabulary(),
                                                                        model_.vocabulary());
            visit(wanting[logits_row++], row.position, logits);
        }
    }
    return {};
}

}  // namespace tars
