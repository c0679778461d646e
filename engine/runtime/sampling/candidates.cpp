// SPDX-License-Identifier: Apache-2.0
#include "runtime/sampling/candidates.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <functional>

namespace tars {
namespace {

constexpr std::size_t kLeastGroups = 64;
constexpr std::size_t kScanned = 16;  ///< logits looked at together

/// Most likely first; equal logits by token, so that the order never depends on the library's sort. An
/// object, as a sort calls a function through its address, which takes a third of its time.
constexpr auto before = [](const auto& a, const auto& b) {
    return a.logit != b.logit ? a.logit > b.logit : a.token < b.token;
};

constexpr float kLeastExponent = -87;  ///< e to less is no normal float

/// e^x for -87 ≤ x ≤ 0, to a few parts in ten million. Without a branch or a call, so that compilers make
/// vectors of a loop over it. x = n ln 2 + r, and a polynomial for e^r (Cephes' expf).
constexpr float exponential(float x) {
    constexpr float kPerLog2 = 1.44269504f, kLog2High = 0.693359375f, kLog2Low = -2.12194440e-4f;
    constexpr float kRounding = 0x1.8p23f;  // what is added to it comes out whole, in the low bits
    const float shifted = x * kPerLog2 + kRounding, n = shifted - kRounding;
    const float r = x - n * kLog2High - n * kLog2Low;
    float y = 1.9875691500e-4f;
    y = y * r + 1.3981999507e-3f;
    y = y * r + 8.3334519073e-3f;
    y = y * r + 4.1665795894e-2f;
    y = y * r + 1.6666665459e-1f;
    y = y * r + 5.0000001201e-1f;
    y = y * r * r + r + 1;
    const auto power = std::bit_cast<std::int32_t>(shifted) - std::bit_cast<std::int32_t>(kRounding) + 127;
    return y * std::bit_cast<float>(power << 23);
}

/// The one that goes before all others. As many at a time as compilers make vectors of.
template <typename Before>
float first_of(std::span<const float> values, float otherwise, Before goes_before) {
    std::array<float, kScanned> first;
    first.fill(otherwise);
    for (; values.size() >= kScanned; values = values.subspan(kScanned))
        for (std::size_t i = 0; i < kScanned; ++i)
            first[i] = goes_before(values[i], first[i]) ? values[i] : first[i];
    for (std::size_t i = 0; i < values.size(); ++i)
        first[i] = goes_before(values[i], first[i]) ? values[i] : first[i];
    return *std::ranges::min_element(first, goes_before);
}

float highest_of(std::span<const float> logits) {
    return first_of(logits, kBanned, std::greater<>());
}

/// Floats, but for not-a-number, as integers in the same order, and back.
constexpr std::int32_t in_order(float value) {
    const auto bits = std::bit_cast<std::int32_t>(value);
    return bits ^ (bits >> 31 & 0x7fffffff);
}
constexpr float of_order(std::int32_t place) {
    return std::bit_cast<float>(place ^ (place >> 31 & 0x7fffffff));
}

/// A bound that at least `k` values reach, and hardly more. Halves the range of floats instead of sorting: a
/// sort mispredicts half of its branches, and counting has none.
float about_kth(std::span<const float> values, std::size_t k) {
    std::int64_t low = in_order(first_of(values, -kBanned, std::less<>())),
                 high = in_order(highest_of(values));
    while (low < high) {
        const std::int64_t middle = low + (high - low + 1) / 2;
        const float bound = of_order(static_cast<std::int32_t>(middle));
        std::uint32_t reached = 0;
        for (const float value : values) reached += value >= bound ? 1u : 0u;
        if (reached < k) {
            high = middle - 1;
            continue;
        }
        low = middle;
        if (reached <= k + k / 8) break;
    }
    return of_order(static_cast<std::int32_t>(low));
}

/// A bound that at least `k` logits reach, and few others do: of the maxima of 4 k groups the k-th. Groups
/// lie across the vocabulary, so that compilers make vectors of the comparisons.
float bound_of_best(std::span<const float> logits, std::size_t k) {
    const auto groups = std::max(4 * k, kLeastGroups);
    if (groups > logits.size() / 2) return kBanned;
    std::vector<float> highest(logits.begin(), logits.begin() + static_cast<std::ptrdiff_t>(groups));
    for (auto rest = logits.subspan(groups); !rest.empty();) {
        const auto count = std::min(groups, rest.size());
        for (std::size_t i = 0; i < count; ++i) highest[i] = rest[i] > highest[i] ? rest[i] : highest[i];
        rest = rest.subspan(count);
    }
    return about_kth(highest, k);
}

/// Puts the likeliest first, of candidates in order of their tokens. A few are each put at the place that
/// those before it leave, which for the reason above is quicker than a sort.
void put_in_order(Candidates& candidates) {
    constexpr std::size_t kFew = 128;
    const auto count = candidates.size();
    if (count > kFew) return std::sort(candidates.begin(), candidates.end(), before);
    std::array<float, kFew> logits;
    for (std::size_t i = 0; i < count; ++i) logits[i] = candidates[i].logit;
    Candidates ordered(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::uint32_t place = 0;
        for (std::size_t j = 0; j < i; ++j) place += logits[j] >= logits[i] ? 1u : 0u;
        for (std::size_t j = i + 1; j < count; ++j) place += logits[j] > logits[i] ? 1u : 0u;
        ordered[place] = candidates[i];
    }
    candidates = std::move(ordered);
}

/// Calls `found(i)` for each value that is at least `least`.
template <typename Found>
void for_each_from(float least, std::span<const float> values, const Found& found) {
    std::size_t begin = 0;
    for (; begin + kScanned <= values.size(); begin += kScanned) {
        std::uint32_t reached = 0;  // a bit for each: no branch but for those that are found
        for (std::size_t i = 0; i < kScanned; ++i) reached |= values[begin + i] >= least ? 1u << i : 0u;
        for (; reached != 0; reached &= reached - 1)
            found(begin + static_cast<std::size_t>(std::countr_zero(reached)));
    }
    for (; begin < values.size(); ++begin)
        if (values[begin] >= least) found(begin);
}

/// With the weights as probabilities.
Candidates with_weight_from(float least, std::span<const float> logits, const TokenWeights& weights) {
    Candidates candidates;
    for_each_from(least, weights.weights, [&](std::size_t i) {
        candidates.push_back({static_cast<TokenId>(i), logits[i], weights.weights[i]});
    });
    return candidates;
}

}  // namespace

TokenWeights::TokenWeights(std::span<const float> logits, float temperature) : weights(logits.size()) {
    constexpr std::size_t kSummed = 512;  // as floats: more would lose digits
    const float highest = highest_of(logits), scale = 1 / temperature;
    for (std::size_t begin = 0; begin < logits.size(); begin += kSummed) {
        const auto some = logits.subspan(begin, std::min(kSummed, logits.size() - begin));
        float* to = weights.data() + begin;
        for (std::size_t i = 0; i < some.size(); ++i)
            to[i] = std::max((some[i] - highest) * scale, kLeastExponent);
        // A loop of its own, or compilers branch around the arithmetic. Taking the least away changes nothing
        // but itself, which becomes 0.
        for (std::size_t i = 0; i < some.size(); ++i)
            to[i] = exponential(to[i]) - exponential(kLeastExponent);
        if (highest == kBanned) std::fill_n(to, some.size(), 1.0f);
        std::array<float, kScanned> sums{};
        std::size_t i = 0;
        for (; i + kScanned <= some.size(); i += kScanned)
            for (std::size_t j = 0; j < kScanned; ++j) sums[j] += to[i + j];
        for (; i < some.size(); ++i) sums[0] += to[i];
        for (const float sum : sums) total += sum;
    }
}

TokenId likeliest(std::span<const float> logits) {
    return static_cast<TokenId>(std::ranges::find(logits, highest_of(logits)) - logits.begin());
}

TokenId draw(const TokenWeights& weights, double uniform) {
    double left = uniform * weights.total;
    for (std::size_t i = 0; i < weights.weights.size(); ++i) {
        left -= weights.weights[i];
        if (left < 0) return static_cast<TokenId>(i);
    }
    return likeliest(weights.weights);  // rounding left a sliver: the likeliest takes it
}

TokenId draw(std::span<const Candidate> candidates, double uniform) {
    double left = uniform;
    for (const auto& c : candidates) {
        left -= c.probability;
        if (left < 0) return c.token;
    }
    return candidates.front().token;
}

Candidates most_likely(std::span<const float> logits, std::int64_t k) {
    const bool all = k <= 0 || static_cast<std::uint64_t>(k) >= logits.size();
    const float least = all ? kBanned : bound_of_best(logits, static_cast<std::size_t>(k));
    Candidates candidates;
    candidates.reserve(all ? logits.size() : 2 * static_cast<std::size_t>(k));
    for_each_from(least, logits, [&](std::size_t i) {
        candidates.push_back({static_cast<TokenId>(i), logits[i], 0.0f});
    });
    put_in_order(candidates);
    if (!all) candidates.resize(static_cast<std::size_t>(k));
    return candidates;
}

Candidates likely_enough(std::span<const float> logits, float top_p, float min_p) {
    const TokenWeights weights(logits, 1);
    // Those that are below the (1 - p)-th part of the mean have less than 1 - p together: the others cover p.
    const double mean = weights.total / static_cast<double>(logits.size());
    const double needed = top_p < 1 ? 0.999 * (1.0 - top_p) * mean : 0.0;
    const auto least = static_cast<float>(std::min(std::max<double>(min_p, needed), 1.0));
    auto candidates = with_weight_from(least, logits, weights);
    if (top_p >= 1) return candidates;

    constexpr std::size_t kFirst =
        256;  // that are put in order; then four times as many, as long as it takes
    const auto at = [&](std::size_t i) { return candidates.begin() + static_cast<std::ptrdiff_t>(i); };
    double left = top_p * weights.total;
    std::size_t kept = 0, ordered = 0;
    do {
        if (kept == ordered) {
            ordered = std::min(std::max(kFirst, 4 * kept), candidates.size());
            if (ordered < candidates.size())
                std::nth_element(at(kept), at(ordered), candidates.end(), before);
            std::sort(at(kept), at(ordered), before);
        }
        left -= candidates[kept++].probability;
    } while (kept < candidates.size() && left > 0);
    candidates.resize(kept);
    return candidates;
}

Candidates at_least(std::span<const float> logits, const TokenWeights& weights, double share) {
    return with_weight_from(static_cast<float>(std::min(share * weights.total, 1.0)), logits, weights);
}

void softmax(Candidates& candidates) {
    float highest = kBanned;
    for (const auto& c : candidates) highest = std::max(highest, c.logit);
    double total = 0;
    for (auto& c : candidates) {
        // A vocabulary of nothing but -inf leaves all equally likely rather than undefined.
        c.probability = highest == kBanned ? 1.0f : std::exp(c.logit - highest);
        total += c.probability;
    }
    for (auto& c : candidates) c.probability = static_cast<float>(c.probability / total);
}

void keep_typical(Candidates& candidates, float p) {
    if (p >= 1.0f) return;
    softmax(candidates);
    double entropy = 0;
    for (const auto& c : candidates)
        if (c.probability > 0) entropy -= c.probability * std::log(c.probability);
    const auto distance = [&](const Candidate& c) { return std::abs(-std::log(c.probability) - entropy); };
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const Candidate& a, const Candidate& b) { return distance(a) < distance(b); });
    double covered = 0;
    std::size_t keep = 0;
    while (keep < candidates.size() && covered <= p) covered += candidates[keep++].probability;
    candidates.resize(std::max<std::size_t>(keep, 1));
    std::sort(candidates.begin(), candidates.end(), before);
}

void keep_top_p(Candidates& candidates, float p) {
    if (p >= 1.0f) return;
    softmax(candidates);
    double covered = 0;
    std::size_t keep = 0;
    do covered += candidates[keep++].probability;
    while (keep < candidates.size() && covered < p);
    candidates.resize(keep);
}

void keep_min_p(Candidates& candidates, float p) {
    if (p <= 0.0f) return;
    const float least = candidates.front().logit + std::log(p);
    const auto end = std::find_if(candidates.begin() + 1, candidates.end(),
                                  [&](const Candidate& c) { return c.logit < least; });
    candidates.erase(end, candidates.end());
}

}  // namespace tars
