// SPDX-License-Identifier: Apache-2.0
#include "tuning/smaller/reference_text.h"

#include "core/rng.h"
#include "tuning/softmax.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace tars {
namespace {

constexpr std::size_t kKept = 512;
constexpr std::size_t kLogitFloats = 16u << 20;  // at a time
constexpr double kLeast = 1e-12;                 // probability

Split split_of(std::size_t window) {
    if (window % 5 == 3) return Split::validation;
    return window % 5 == 4 ? Split::test : Split::training;
}

std::size_t pages_for(std::size_t tokens) {
    return (tokens + kPageTokens - 1) / kPageTokens;
}

/// As many runs of pages as fit into a cache, for sequences of one length.
std::vector<std::vector<std::uint32_t>> page_runs(std::uint32_t kv_pages, std::size_t tokens) {
    const auto pages = pages_for(tokens);
    std::vector<std::vector<std::uint32_t>> runs(kv_pages / std::max<std::size_t>(1, pages));
    std::uint32_t next = 0;
    for (auto& run : runs) {
        run.resize(pages);
        std::iota(run.begin(), run.end(), next);
        next += static_cast<std::uint32_t>(pages);
    }
    return runs;
}

}  // namespace

std::vector<TextWindow> windows_of(std::span<const TokenId> tokens, TokenId first, std::size_t length,
                                   std::size_t most) {
    const std::size_t head = first == kNoToken ? 0 : 1, own = length - head, all = tokens.size() / own;
    std::vector<TextWindow> windows;
    for (std::size_t i = 0; i < std::min(all, most); ++i) {
        const auto from = (all <= most ? i : i * all / most) * own;
        TextWindow window{{}, split_of(i)};
        if (head) window.tokens.push_back(first);
        const auto piece = tokens.subspan(from, own);
        window.tokens.insert(window.tokens.end(), piece.begin(), piece.end());
        windows.push_back(std::move(window));
    }
    return windows;
}

Result<std::vector<TextWindow>> sample_windows(Program& program, std::uint32_t kv_pages, TokenId first,
                                               const std::function<bool(TokenId)>& ends, std::size_t length,
                                               std::size_t count, std::uint64_t seed, std::stop_token stop) {
    const auto runs = page_runs(kv_pages, length);
    const auto vocabulary = program.plan().vocabulary;
    std::vector<TextWindow> windows(count);
    std::vector<Rng> random;
    for (std::size_t i = 0; i < count; ++i) {
        windows[i] = {{first}, split_of(i)};
        random.emplace_back(seed, i);
    }
    std::vector<float> logits;
    for (std::size_t begin = 0; begin < count; begin += runs.size()) {
        const auto together = std::min(runs.size(), count - begin);
        std::vector<SequencePages> sequences;
        for (std::size_t i = 0; i < together; ++i) sequences.push_back({runs[i]});
        logits.resize(together * vocabulary);
        for (std::uint32_t position = 0; position + 1 < length; ++position) {
            if (stop.stop_requested()) return cancelled();
            std::vector<Row> rows;
            for (std::size_t i = 0; i < together; ++i)
                if (const auto& tokens = windows[begin + i].tokens; position == 0 || !ends(tokens.back()))
                    rows.push_back({.token = tokens.back(),
                                    .position = position,
                                    .sequence = static_cast<std::uint32_t>(i),
                                    .wants_logits = true});
            if (rows.empty()) break;
            const auto used = std::span(logits).first(rows.size() * vocabulary);
            TARS_CHECK(program.run({rows, sequences}, used));
            for (std::size_t i = 0; i < rows.size(); ++i) {
                const auto window = begin + rows[i].sequence;
                windows[window].tokens.push_back(
                    draw(used.subspan(i * vocabulary, vocabulary), random[window]));
            }
        }
    }
    return windows;
}

Result<void> read_windows(Program& program, const LoadOptions& options,
                          std::span<const TextWindow* const> windows, const VisitLogits& visit,
                          std::stop_token stop) {
    std::size_t longest = 1;
    for (const auto* window : windows) longest = std::max(longest, window->tokens.size());
    const auto runs = page_runs(options.kv_pages, longest);
    if (runs.empty())
        return invalid_input("a text of " + std::to_string(longest) + " tokens does not fit into the cache");
    const auto vocabulary = program.plan().vocabulary;
    const auto most_rows = std::clamp<std::size_t>(kLogitFloats / vocabulary, 1, options.max_rows);
    std::vector<float> logits;
    std::vector<Row> rows;
    std::vector<std::size_t> of_row;  // windows
    std::vector<SequencePages> sequences;
    const auto run = [&]() -> Result<void> {
        if (stop.stop_requested()) return cancelled();
        logits.resize(rows.size() * vocabulary);
        TARS_CHECK(program.run({rows, sequences}, logits));
        for (std::size_t i = 0; i < rows.size(); ++i)
            visit(of_row[i], rows[i].position, std::span(logits).subspan(i * vocabulary, vocabulary));
        rows.clear();
        of_row.clear();
        sequences.clear();
        return {};
    };
    for (std::size_t w = 0; w < windows.size(); ++w) {
        const auto& tokens = windows[w]->tokens;
        for (std::size_t position = 0; position + 1 < tokens.size(); ++position) {
            if (rows.empty() || of_row.back() != w) sequences.push_back({runs[w % runs.size()]});
            rows.push_back({.token = tokens[position],
                            .position = static_cast<std::uint32_t>(position),
                            .sequence = static_cast<std::uint32_t>(sequences.size() - 1),
                            .wants_logits = true});
            of_row.push_back(w);
            if (rows.size() == most_rows) TARS_CHECK(run());
        }
        // the next window's pages must not be those of one in this batch
        if (sequences.size() == runs.size()) TARS_CHECK(run());
    }
    return rows.empty() ? Result<void>() : run();
}

Result<ReferenceText> ReferenceText::make(Program& original, const LoadOptions& options,
                                          std::vector<TextWindow> windows, std::stop_token stop) {
    ReferenceText text;
    text.windows_ = std::move(windows);
    text.positions_.resize(text.windows_.size());
    std::vector<const TextWindow*> all;
    for (const auto& window : text.windows_) all.push_back(&window);
    bool sound = true;
    TARS_CHECK(read_windows(
        original, options, all,
        [&](std::size_t window, std::size_t position, std::span<const float> logits) {
            sound = sound && std::isfinite(fast_log_sum_exp(logits));
            text.positions_[window].push_back(keep(logits, all[window]->tokens[position + 1]));
        },
        stop));
    if (!sound) return invalid_input("the model's logits are not finite", "fetch it again");
    return text;
}

ReferenceText::Position ReferenceText::keep(std::span<const float> logits, TokenId next) {
    const auto kept = std::min(kKept, logits.size());
    const double total = fast_log_sum_exp(logits);
    Position position;
    std::vector<TokenId> order(logits.size());
    std::iota(order.begin(), order.end(), 0);
    const auto higher = [&](TokenId a, TokenId b) {
        const float left = logits[static_cast<std::size_t>(a)], right = logits[static_cast<std::size_t>(b)];
        return left != right ? left > right : a < b;
    };
    std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept), order.end(), higher);
    position.tokens.assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept));
    double mass = 0;
    for (const auto token : position.tokens) {
        const double log_probability = logits[static_cast<std::size_t>(token)] - total;
        const auto probability = static_cast<float>(std::exp(log_probability));
        position.probabilities.push_back(probability);
        position.negative_entropy += probability * log_probability;
        mass += probability;
    }
    position.mass = mass;
    position.rest = kept == logits.size() ? 0 : std::max(0.0, 1 - mass);
    position.loss = total - logits[static_cast<std::size_t>(next)];
    return position;
}

void ReferenceText::add(const Position& original, std::span<const float> logits, TokenId next,
                        TextComparison& sum) {
    const double total = fast_log_sum_exp(logits);
    const float highest = highest_of(logits);
    std::array<float, kKept> kept;
    const auto count = original.tokens.size();
    for (std::size_t i = 0; i < count; ++i) kept[i] = logits[static_cast<std::size_t>(original.tokens[i])];
    std::array<double, 8> expected = {};  // several sums, so that no addition waits for the one before
    for (std::size_t i = 0; i < count; ++i)
        expected[i % expected.size()] += double{original.probabilities[i]} * kept[i];
    const double logit = std::accumulate(expected.begin(), expected.end(), 0.0);  // of the mix
    double divergence = original.negative_entropy - logit + original.mass * total;
    if (original.rest > kLeast) {
        const double mass = exp_sum(std::span(kept).first(count), highest) * std::exp(highest - total);
        divergence += original.rest * (std::log(original.rest) - std::log(std::max(kLeast, 1 - mass)));
    }
    sum.divergence += divergence;
    sum.agreement += kept[0] == highest ? 1 : 0;
    sum.loss += total - logits[static_cast<std::size_t>(next)];
    sum.original_loss += original.loss;
}

std::vector<std::size_t> ReferenceText::pick(Split split, double share) const {
    std::vector<std::size_t> picked;
    for (std::size_t i = 0; i < windows_.size(); ++i)
        if (windows_[i].split == split) picked.push_back(i);
    constexpr std::size_t kLeastWindows = 8;
    const auto wanted = static_cast<std::size_t>(share * static_cast<double>(picked.size()));
    picked.resize(std::min(picked.size(), std::max(wanted, kLeastWindows)));
    return picked;
}

std::uint64_t ReferenceText::tokens(std::span<const std::size_t> windows) const {
    std::uint64_t sum = 0;
    for (const auto window : windows) sum += positions_[window].size();
    return sum;
}

Result<std::vector<TextComparison>> ReferenceText::compare(Program& mix, const LoadOptions& options,
                                                           std::span<const std::size_t> windows,
                                                           std::stop_token stop) const {
    std::vector<const TextWindow*> picked;
    for (const auto window : windows) picked.push_back(&windows_[window]);
    std::vector<TextComparison> comparisons(windows.size());
    TARS_CHECK(read_windows(
        mix, options, picked,
        [&](std::size_t i, std::size_t position, std::span<const float> logits) {
            add(positions_[windows[i]][position], logits, picked[i]->tokens[position + 1], comparisons[i]);
        },
        stop));
    for (std::size_t i = 0; i < windows.size(); ++i) {
        const auto count = static_cast<double>(positions_[windows[i]].size());
        comparisons[i].divergence /= count;
        comparisons[i].agreement /= count;
        comparisons[i].loss /= count;
        comparisons[i].original_loss /= count;
    }
    return comparisons;
}

TextComparison mean_of(std::span<const TextComparison> comparisons) {
    TextComparison mean;
    const auto count = static_cast<double>(std::max<std::size_t>(1, comparisons.size()));
    for (const auto& one : comparisons) {
        mean.divergence += one.divergence / count;
        mean.agreement += one.agreement / count;
        mean.loss += one.loss / count;
        mean.original_loss += one.original_loss / count;
    }
    return mean;
}

}  // namespace tars
