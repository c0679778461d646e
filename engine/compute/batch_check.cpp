// SPDX-License-Identifier: Apache-2.0
#include "compute/batch_check.h"

#include <algorithm>
#include <string>

namespace tars {
namespace {

std::string row_name(std::size_t index) {
    return "row " + std::to_string(index) + " of the batch";
}

Result<Place> check_row(const Row& row, const Batch& batch, const BatchLimits& limits,
                        const std::string& who) {
    if (row.token < 0 || static_cast<std::uint32_t>(row.token) >= limits.vocabulary)
        return invalid_input(who + " has token " + std::to_string(row.token) + ", beyond the vocabulary of " +
                             std::to_string(limits.vocabulary));
    if (row.adapter != 0 && !(limits.has_adapter && limits.has_adapter(row.adapter)))
        return not_found(who + " asks for adapter " + std::to_string(row.adapter) + ", which is not set");
    if (row.sequence >= batch.sequences.size())
        return invalid_input(who + " belongs to sequence " + std::to_string(row.sequence) + " of only " +
                             std::to_string(batch.sequences.size()));
    const auto& pages = batch.sequences[row.sequence].pages;
    const std::uint32_t index = row.position / kPageTokens;
    if (index >= pages.size() || index >= limits.kv_pages)
        return invalid_input(who + " is at position " + std::to_string(row.position) + ", beyond the " +
                             std::to_string(pages.size()) + " pages of its sequence");
    return Place{pages[index], row.position % kPageTokens};
}

/// Every page a sequence's rows read, not only those they write to.
Result<void> check_pages(std::span<const std::uint32_t> pages, std::uint32_t kv_pages,
                         const std::string& who) {
    const auto bad = std::ranges::find_if(pages, [=](std::uint32_t page) { return page >= kv_pages; });
    if (bad == pages.end()) return {};
    return invalid_input(who + " has page " + std::to_string(*bad) + " in its table, but the cache has " +
                         std::to_string(kv_pages));
}

/// Two rows must not write to one place, which sequences that wrongly share a page would do.
Result<void> check_distinct(const std::vector<Place>& places) {
    std::vector<std::uint64_t> keys;
    keys.reserve(places.size());
    for (const auto& place : places) keys.push_back(std::uint64_t{place.page} * kPageTokens + place.slot);
    std::ranges::sort(keys);
    const auto twice = std::ranges::adjacent_find(keys);
    if (twice == keys.end()) return {};
    return invalid_input("two rows of the batch write to position " + std::to_string(*twice % kPageTokens) +
                         " of page " + std::to_string(*twice / kPageTokens));
}

Result<void> check_draw(const TokenDraw& draw, const BatchLimits& limits, const std::string& who) {
    if (!limits.can_draw || !limits.can_draw(draw))
        return unsupported(who + " cannot be drawn by this device", "ask for logits instead");
    if (!(draw.temperature > 0))
        return invalid_input(who + " has the temperature " + std::to_string(draw.temperature) +
                             ", which must be above 0");
    if (!(draw.uniform >= 0 && draw.uniform < 1))
        return invalid_input(who + " has the random number " + std::to_string(draw.uniform) +
                             ", which must be at least 0 and below 1");
    for (const auto& change : draw.changes)
        if (change.token < 0 || static_cast<std::uint32_t>(change.token) >= limits.vocabulary)
            return invalid_input(who + " changes token " + std::to_string(change.token) +
                                 ", beyond the vocabulary of " + std::to_string(limits.vocabulary));
    return {};
}

/// Tokens that the device is to draw.
Result<void> check_draws(const Batch& batch, const BatchLimits& limits) {
    std::size_t wanted = 0;
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        wanted += batch.rows[i].wants_token ? 1 : 0;
        if (batch.rows[i].wants_token && batch.rows[i].wants_logits)
            return invalid_input(row_name(i) + " wants both logits and a token drawn from them");
    }
    if (batch.draws.size() != wanted || batch.drawn.size() != wanted)
        return invalid_input("the batch wants " + std::to_string(wanted) + " tokens, but says how to draw " +
                             std::to_string(batch.draws.size()) + " and has room for " +
                             std::to_string(batch.drawn.size()));
    if (!limits.has_head && wanted > 0)
        return invalid_input("the batch wants what comes of a head, but the plan has none");
    for (std::size_t i = 0; i < wanted; ++i)
        TARS_CHECK(check_draw(batch.draws[i], limits, "token " + std::to_string(i) + " of the batch"));
    return {};
}

/// The residual stream, where it comes from elsewhere or goes there.
Result<void> check_residual(std::size_t size, bool wanted, std::size_t rows, std::uint32_t width,
                            const char* which) {
    const std::size_t want = wanted ? rows * width : 0;
    if (size == want) return {};
    return invalid_input(std::string("the residual stream ") + which + " the plan has " +
                         std::to_string(size) + " numbers instead of " + std::to_string(want));
}

}  // namespace

Result<std::vector<Place>> check_batch(const Batch& batch, const BatchLimits& limits, std::size_t logits) {
    if (batch.rows.size() > limits.max_rows)
        return invalid_input("the batch has " + std::to_string(batch.rows.size()) + " rows, more than the " +
                             std::to_string(limits.max_rows) + " it was loaded for");
    std::vector<Place> places;
    places.reserve(batch.rows.size());
    std::vector<std::int64_t> last(batch.sequences.size(), -1);
    std::size_t wanted = 0, hidden = 0;
    for (std::size_t i = 0; i < batch.rows.size(); ++i) {
        const auto& row = batch.rows[i];
        TARS_TRY(const Place place, check_row(row, batch, limits, row_name(i)));
        auto& previous = last[row.sequence];
        if (row.position <= previous)
            return invalid_input(row_name(i) + " is at position " + std::to_string(row.position) +
                                 " after position " + std::to_string(previous) + " of the same sequence");
        previous = row.position;
        places.push_back(place);
        wanted += row.wants_logits ? 1 : 0;
        hidden += row.wants_hidden ? 1 : 0;
    }
    for (std::size_t i = 0; i < last.size(); ++i)
        if (last[i] >= 0)
            TARS_CHECK(check_pages(
                batch.sequences[i].pages.first(static_cast<std::size_t>(last[i]) / kPageTokens + 1),
                limits.kv_pages, "sequence " + std::to_string(i)));
    TARS_CHECK(check_distinct(places));
    TARS_CHECK(check_draws(batch, limits));
    if (logits != wanted * limits.vocabulary)
        return invalid_input("the batch wants " + std::to_string(wanted) + " rows of " +
                             std::to_string(limits.vocabulary) + " logits, but there is room for " +
                             std::to_string(logits) + " numbers");
    if (!limits.has_head && wanted + hidden > 0)
        return invalid_input("the batch wants what comes of a head, but the plan has none");
    TARS_CHECK(check_residual(batch.residual_in.size(), !limits.has_embedding, batch.rows.size(),
                              limits.width, "before"));
    TARS_CHECK(check_residual(batch.residual_out.size(), !limits.has_head, batch.rows.size(), limits.width,
                              "after"));
    if (batch.hidden.size() != hidden * limits.width)
        return invalid_input("the batch wants " + std::to_string(hidden) + " hidden states of " +
                             std::to_string(limits.width) + " numbers, but there is room for " +
                             std::to_string(batch.hidden.size()) + " numbers");
    return places;
}

}  // namespace tars
