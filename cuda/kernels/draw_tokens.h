// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cuda/kernels/scan_logits.h"

namespace tars::cuda {

/// Draws a token for each row: one block per row. Nothing is sorted: what a cut keeps is found as the logit
/// at which enough lie above it, two bits of its place among all floats at a time. Only logits that can be
/// drawn are looked at, in shared memory where they fit, which those of almost all draws do.
///
/// All functions must be called by all threads of a block together, and give all the same.
struct DrawTokens {
    static constexpr unsigned kThreads = 256, kWarps = kThreads / kWarp;
    static constexpr unsigned kListed = 1024;
    using Arguments = DrawTokensArguments;
    struct Shared {
        SharedArray<float, kListed> logits;
        SharedArray<std::uint32_t, kListed> tokens;
        SharedArray<float, 3 * kWarps> sums;
        SharedArray<float, kThreads> weights;
        SharedArray<std::uint32_t, kWarps> counts;
        SharedArray<std::uint32_t, 1> found;
    };

    TARS_DEVICE static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        Row row{thread, shared, a};
        row.logits = std::size_t{thread.block_x()} * a.vocabulary;
        row.maxima = std::size_t{thread.block_x()} * a.groups;
        row.parts = std::size_t{thread.block_x()} * a.parts;
        const DrawWork work = load(a.work, thread.block_x());
        row.highest = highest_of(row);
        const Sums totals = totals_of(row, work.temperature);
        Drawn drawn;
        if (totals.x <= kLargest) {  // every logit is finite
            const bool all = (work.top_k == 0 || work.top_k >= a.vocabulary) && work.top_p >= 1 &&
                             work.log_min_p < -kLargest;
            const unsigned token =
                all ? draw_from_all(row, work, totals.y) : draw_from_best(row, work, totals.x);
            drawn.token = static_cast<std::int32_t>(token);
            drawn.logprob = fminf(load(a.logits, row.logits + token) - row.highest - logf(totals.x), 0.0f);
        }
        if (thread.index() == 0) store(a.drawn, thread.block_x(), drawn);
    }

  private:
    struct Sums {
        float x = 0, y = 0, z = 0;
    };
    struct Row {
        const Thread& thread;
        Shared& shared;
        const Arguments& a;
        std::size_t logits = 0, maxima = 0, parts = 0;  ///< where the row's begin
        float highest = 0;
        float bound = 0;      ///< below it nothing is drawn
        unsigned listed = 0;  ///< how many of those from it on are in shared memory; 0: they do not fit
    };
    /// What is kept: the logits above `order`, and of those at it the part `share`, which are the first
    /// `ties`.
    struct Cut {
        std::uint32_t order = 0;
        float ties = kLargest, share = 1;
    };

    /// Floats in the order of unsigned numbers.
    TARS_DEVICE static std::uint32_t order_of(float value) {
        const std::uint32_t bits = bits_of(value);
        return bits & 0x80000000u ? ~bits : bits | 0x80000000u;
    }
    TARS_DEVICE static float value_of(std::uint32_t order) {
        return from_bits(order & 0x80000000u ? order & 0x7fffffffu : ~order);
    }

    TARS_DEVICE static Sums block_sums(const Row& row, Sums sums) {
        const auto& thread = row.thread;
        sums = {thread.sum(sums.x), thread.sum(sums.y), thread.sum(sums.z)};
        thread.sync();  // nobody reads the sums before any more
        if (thread.lane() == 0) {
            store(row.shared.sums, thread.warp(), sums.x);
            store(row.shared.sums, kWarps + thread.warp(), sums.y);
            store(row.shared.sums, 2 * kWarps + thread.warp(), sums.z);
        }
        thread.sync();
        sums = {};
        TARS_UNROLL
        for (unsigned warp = 0; warp < kWarps; ++warp) {
            sums.x += load(row.shared.sums, warp);
            sums.y += load(row.shared.sums, kWarps + warp);
            sums.z += load(row.shared.sums, 2 * kWarps + warp);
        }
        return sums;
    }

    TARS_DEVICE static float highest_of(const Row& row) {
        float highest = -HUGE_VALF;
        for (unsigned part = row.thread.index(); part < row.a.parts; part += kThreads)
            highest = fmaxf(highest, load(row.a.sums, row.parts + part).highest);
        highest = row.thread.maximum(highest);
        if (row.thread.lane() == 0) store(row.shared.sums, row.thread.warp(), highest);
        row.thread.sync();
        TARS_UNROLL
        for (unsigned warp = 0; warp < kWarps; ++warp) highest = fmaxf(highest, load(row.shared.sums, warp));
        return highest;
    }

    TARS_DEVICE static float tempered(const Row& row, unsigned part, float temperature) {
        const LogitSums sums = load(row.a.sums, row.parts + part);
        return sums.tempered * expf((sums.highest - row.highest) / temperature);
    }

    /// Of the whole row, relative to its highest logit: of e^logit and of e^(logit / temperature).
    TARS_DEVICE static Sums totals_of(const Row& row, float temperature) {
        Sums totals;
        for (unsigned part = row.thread.index(); part < row.a.parts; part += kThreads) {
            const LogitSums sums = load(row.a.sums, row.parts + part);
            totals.x += sums.sum * expf(sums.highest - row.highest);
            totals.y += tempered(row, part, temperature);
        }
        return block_sums(row, totals);
    }

    // Without any cut.

    /// Where `target` falls when the weights of all threads lie side by side: the thread, and what is left of
    /// the target within it. Where rounding puts it past the end, the last that weighs something.
    TARS_DEVICE static unsigned thread_at(const Row& row, float weight, float& target) {
        const auto& thread = row.thread;
        const float warps = thread.sum(weight);
        thread.sync();
        store(row.shared.weights, thread.index(), weight);
        if (thread.lane() == 0) store(row.shared.sums, thread.warp(), warps);
        thread.sync();
        const unsigned warp = at(row.shared.sums, 0, kWarps, target);
        return warp * kWarp + at(row.shared.weights, warp * kWarp, kWarp, target);
    }
    /// The same among `count` weights in shared memory.
    template <unsigned kCount>
    TARS_DEVICE static unsigned at(const SharedArray<float, kCount>& weights, unsigned first, unsigned count,
                                   float& target) {
        unsigned found = 0;
        float left = target;
        for (unsigned i = 0; i < count; ++i) {
            const float each = load(weights, first + i);
            if (each > 0) {
                found = i;
                target = left;
                if (left < each) break;
            }
            left -= each;
        }
        return found;
    }

    /// First the part of the logits, then the token in it.
    TARS_DEVICE static unsigned draw_from_all(const Row& row, const DrawWork& work, float total) {
        const auto& a = row.a;
        auto target = static_cast<float>(work.uniform * static_cast<double>(total));
        const unsigned each = (a.parts + kThreads - 1) / kThreads;  // parts of a thread
        float weight = 0;
        for (unsigned i = 0; i < each; ++i) {
            const unsigned part = row.thread.index() * each + i;
            if (part < a.parts) weight += tempered(row, part, work.temperature);
        }
        unsigned part = thread_at(row, weight, target) * each;
        for (const unsigned end = part + each; part + 1 < end && part + 1 < a.parts; ++part) {
            const float next = tempered(row, part, work.temperature);
            if (target < next) break;
            target -= next;
        }
        constexpr unsigned kPerThread = kLogitPart / kThreads;
        float weights[kPerThread];
        const unsigned first = part * kLogitPart + row.thread.index() * kPerThread;
        weight = 0;
        TARS_UNROLL
        for (unsigned i = 0; i < kPerThread; ++i) {
            weights[i] = first + i < a.vocabulary
                             ? expf((load(a.logits, row.logits + first + i) - row.highest) / work.temperature)
                             : 0.0f;
            weight += weights[i];
        }
        const unsigned owner = thread_at(row, weight, target);
        if (row.thread.index() == owner) {
            unsigned token = first;
            TARS_UNROLL
            for (unsigned i = 0; i < kPerThread; ++i) {
                if (weights[i] > 0) token = first + i;
                if (target < weights[i]) break;
                target -= weights[i];
            }
            store(row.shared.found, 0, token);
        }
        row.thread.sync();
        return load(row.shared.found, 0);
    }

    // With cuts.

    TARS_DEVICE static unsigned draw_from_best(Row& row, const DrawWork& work, float total) {
        if (work.top_k == 1) {
            row.bound = row.highest;
            return nth_at(row, order_of(row.highest), 0);
        }
        set_bound(row, work, total);
        list(row);
        const float t = work.temperature;
        Cut cut;
        if (work.top_k > 0 && work.top_k < row.a.vocabulary) {
            keep_most_likely(row, work.top_k, cut);
            total = block_sums(row, {mass(row, cut, 1), 0, 0}).x;
        }
        if (work.top_p < 1) keep_top_p(row, fmaxf(work.top_p, 1e-30f) * total, cut);
        const std::uint32_t least = order_of(row.highest + work.log_min_p);
        if (work.log_min_p >= -kLargest && least > cut.order) cut = {least - 1, 0, 0};

        const float all = block_sums(row, {mass(row, cut, t), 0, 0}).x;
        const float target = static_cast<float>(work.uniform * static_cast<double>(all));
        const float beyond = from_bits(bits_of(target) + 1);  // more than the target
        const std::uint32_t order = find(row, beyond, [&](float logit) { return kept(row, cut, logit, t); });
        if (order < cut.order || order == 0)  // rounding left a sliver: the likeliest takes it
            return nth_at(row, order_of(row.highest), 0);
        const Sums at = around(row, order, [&](float logit) { return kept(row, cut, logit, t); });
        const float ties = order == cut.order ? cut.ties : at.y;
        const float place = floorf((target - at.x) / weight(row, value_of(order), t));
        return nth_at(row, order, static_cast<unsigned>(fmaxf(fminf(place, ties - 1), 0.0f)));
    }

    /// A bound that everything which can be drawn reaches, and little else does.
    TARS_DEVICE static void set_bound(Row& row, const DrawWork& work, float total) {
        const auto& a = row.a;
        row.bound = -kLargest;
        if (work.top_k > 0 && work.top_k < a.vocabulary) {
            if (work.top_k > a.groups) return;
            // The k-th of the groups' highest: k logits are as high.
            std::uint32_t order = 0;
            for (unsigned shift = 32; shift > 0;) {
                shift -= 2;
                Sums sums;
                for (unsigned i = row.thread.index(); i < a.groups; i += kThreads)
                    add(sums, order, shift, order_of(load(a.maxima, row.maxima + i)), 1);
                order += step(block_sums(row, sums), static_cast<float>(work.top_k)) << shift;
            }
            row.bound = value_of(order);
            return;
        }
        // Those that are below the (1 - p)-th part of the mean have less than 1 - p together.
        const float mean = total / static_cast<float>(a.vocabulary);
        const float needed = work.top_p < 1 ? logf(0.99f * (1 - work.top_p) * mean) : -HUGE_VALF;
        row.bound = fmaxf(row.highest + fminf(fmaxf(needed, work.log_min_p), 0.0f), -kLargest);
    }

    /// Keeps the k most likely.
    TARS_DEVICE static void keep_most_likely(const Row& row, unsigned k, Cut& cut) {
        const auto one = [](float) { return 1.0f; };
        cut.order = find(row, static_cast<float>(k), one);
        const Sums at = around(row, cut.order, one);
        cut.ties = static_cast<float>(k) - at.x;
        cut.share = cut.ties / at.y;
    }

    /// Of what is kept, the fewest most likely that weigh `target` together.
    TARS_DEVICE static void keep_top_p(const Row& row, float target, Cut& cut) {
        const auto weigh = [&](float logit) { return kept(row, cut, logit, 1); };
        const std::uint32_t order = find(row, target, weigh);
        if (order < cut.order || order == 0) return;  // rounding: all of it is needed
        const Sums at = around(row, order, weigh);
        const float ties = order == cut.order ? fminf(cut.ties, at.y) : at.y;
        const float needed = ceilf((target - at.x) / weight(row, value_of(order), 1));
        const float taken = fmaxf(fminf(needed, ties), 1.0f);
        cut = {order, taken, taken / at.y};
    }

    TARS_DEVICE static float weight(const Row& row, float logit, float temperature) {
        return expf((logit - row.highest) / temperature);
    }
    TARS_DEVICE static float kept(const Row& row, const Cut& cut, float logit, float temperature) {
        const std::uint32_t order = order_of(logit);
        if (order < cut.order) return 0;
        return weight(row, logit, temperature) * (order == cut.order ? cut.share : 1.0f);
    }
    /// Of the thread's share of the candidates.
    TARS_DEVICE static float mass(const Row& row, const Cut& cut, float temperature) {
        float sum = 0;
        each(row, [&](bool present, float logit, unsigned) {
            if (present) sum += kept(row, cut, logit, temperature);
        });
        return sum;
    }

    // The search for a cut: of three thresholds, which ones enough lies above.

    TARS_DEVICE static void add(Sums& sums, std::uint32_t order, unsigned shift, std::uint32_t place,
                                float weight) {
        if (place >= order + (1u << shift)) sums.x += weight;
        if (place >= order + (2u << shift)) sums.y += weight;
        if (place >= order + (3u << shift)) sums.z += weight;
    }
    TARS_DEVICE static std::uint32_t step(const Sums& sums, float target) {
        return (sums.x >= target ? 1u : 0u) + (sums.y >= target ? 1u : 0u) + (sums.z >= target ? 1u : 0u);
    }

    /// The greatest order from which on all candidates weigh at least `target` together; 0 if none do.
    template <class Weigh>
    TARS_DEVICE static std::uint32_t find(const Row& row, float target, const Weigh& weigh) {
        std::uint32_t order = 0;
        for (unsigned shift = 32; shift > 0;) {
            shift -= 2;
            Sums sums;
            each(row, [&](bool present, float logit, unsigned) {
                if (present) add(sums, order, shift, order_of(logit), weigh(logit));
            });
            order += step(block_sums(row, sums), target) << shift;
        }
        return order;
    }

    /// x: what all candidates above `order` weigh; y: how many are at it.
    template <class Weigh>
    TARS_DEVICE static Sums around(const Row& row, std::uint32_t order, const Weigh& weigh) {
        Sums sums;
        each(row, [&](bool present, float logit, unsigned) {
            if (!present) return;
            if (order_of(logit) > order) sums.x += weigh(logit);
            if (order_of(logit) == order) sums.y += 1;
        });
        return block_sums(row, sums);
    }

    // Candidates: the logits that reach the bound.

    /// Calls visit(present, logit, token) in order of tokens, for the lanes of a warp together and for the
    /// warps side by side.
    template <class Visit>
    TARS_DEVICE static void each(const Row& row, const Visit& visit) {
        if (row.listed == 0) return each_of_all(row, visit);
        const unsigned turns = (row.listed + kThreads - 1) / kThreads;
        const unsigned first = row.thread.warp() * turns * kWarp + row.thread.lane();
        for (unsigned i = first; i < first + turns * kWarp; i += kWarp) {
            const bool present = i < row.listed;
            visit(present, present ? load(row.shared.logits, i) : 0.0f,
                  present ? load(row.shared.tokens, i) : 0u);
        }
    }
    template <class Visit>
    TARS_DEVICE static void each_of_all(const Row& row, const Visit& visit) {
        const auto& a = row.a;
        const unsigned share = (a.groups + kWarps - 1) / kWarps;
        const unsigned begin = row.thread.warp() * share;
        const unsigned end = begin + share < a.groups ? begin + share : a.groups;
        for (unsigned base = begin; base < end; base += kWarp) {
            const unsigned mine = base + row.thread.lane();
            const bool may = mine < end && load(a.maxima, row.maxima + mine) >= row.bound;
            for (std::uint32_t left = row.thread.votes(may); left != 0; left &= left - 1) {
                const unsigned first = (base + lowest_bit(left)) * kLogitGroup + row.thread.lane();
                for (unsigned token = first; token < first + kLogitGroup; token += kWarp) {
                    const float logit =
                        token < a.vocabulary ? load(a.logits, row.logits + token) : -HUGE_VALF;
                    visit(logit >= row.bound, logit, token);
                }
            }
        }
    }

    /// How many of those that the warps before have counted come before this warp's, and all together.
    struct Counted {
        unsigned before = 0, all = 0;
    };
    TARS_DEVICE static Counted count(const Row& row, unsigned mine) {
        row.thread.sync();
        if (row.thread.lane() == 0) store(row.shared.counts, row.thread.warp(), mine);
        row.thread.sync();
        Counted counted;
        TARS_UNROLL
        for (unsigned warp = 0; warp < kWarps; ++warp) {
            const unsigned each = load(row.shared.counts, warp);
            if (warp < row.thread.warp()) counted.before += each;
            counted.all += each;
        }
        return counted;
    }

    /// Puts the candidates into shared memory, if they fit.
    TARS_DEVICE static void list(Row& row) {
        const std::uint32_t lower = (1u << row.thread.lane()) - 1;
        unsigned mine = 0;
        each_of_all(row,
                    [&](bool present, float, unsigned) { mine += count_bits(row.thread.votes(present)); });
        const Counted counted = count(row, mine);
        if (counted.all > kListed) return;
        unsigned next = counted.before;
        each_of_all(row, [&](bool present, float logit, unsigned token) {
            const std::uint32_t votes = row.thread.votes(present);
            if (present) {
                store(row.shared.logits, next + count_bits(votes & lower), logit);
                store(row.shared.tokens, next + count_bits(votes & lower), token);
            }
            next += count_bits(votes);
        });
        row.thread.sync();
        row.listed = counted.all;
    }

    /// The token of the n-th candidate of that order, counted from 0.
    TARS_DEVICE static unsigned nth_at(const Row& row, std::uint32_t order, unsigned n) {
        const std::uint32_t lower = (1u << row.thread.lane()) - 1;
        unsigned mine = 0;
        each(row, [&](bool present, float logit, unsigned) {
            mine += count_bits(row.thread.votes(present && order_of(logit) == order));
        });
        unsigned next = count(row, mine).before;
        each(row, [&](bool present, float logit, unsigned token) {
            const bool hit = present && order_of(logit) == order;
            const std::uint32_t votes = row.thread.votes(hit);
            if (hit && next + count_bits(votes & lower) == n) store(row.shared.found, 0, token);
            next += count_bits(votes);
        });
        row.thread.sync();
        return load(row.shared.found, 0);
    }
};

}  // namespace tars::cuda
