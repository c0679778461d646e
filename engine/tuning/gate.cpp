// SPDX-License-Identifier: Apache-2.0
#include "tuning/gate.h"

#include "core/rng.h"
#include "tuning/mean.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <set>

namespace tars {
namespace {

// In the order of the enumerations; as outcome.json has them.
constexpr std::array<std::string_view, 8> kFindings = {
    "too_few_documents", "candidate_fails",        "no_improvement", "guard_harmed",
    "far_from_live",     "document_far_from_live", "canary_broken",  "better"};
constexpr std::array<std::string_view, 4> kFaults = {"none", "says_nothing", "does_not_end",
                                                     "repeats_itself"};

constexpr double kRepetition = 0.9;  // of the distinct runs of three words

std::string percent(double share) {
    char text[32];
    std::snprintf(text, sizeof text, "%+.2f %%", 100 * share);
    return text;
}

std::string decimals(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", value);
    return text;
}

/// Different runs of three words, as a share of all; 1 for a text without any.
double distinct_trigrams(const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != '\t')
            words.back() += c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    if (words.size() < 3) return 1;
    std::set<std::string> different;
    for (std::size_t i = 0; i + 3 <= words.size(); ++i)
        different.insert(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2]);
    return static_cast<double>(different.size()) / static_cast<double>(words.size() - 2);
}

Result<void> check_pairs(std::span<const double> live, std::span<const double> candidate,
                         std::string_view what) {
    if (live.size() != candidate.size())
        return invalid_input(std::string(what) + ": " + std::to_string(live.size()) +
                             " losses of the live one and " + std::to_string(candidate.size()) +
                             " of the candidate do not pair");
    if (!std::ranges::all_of(live, [](double loss) { return std::isfinite(loss); }))
        return invalid_input(std::string(what) + ": the live one has losses that are not finite");
    return {};
}

GateFinding find(const GateDecision& decision, const GateSettings& settings) {
    const auto& target = decision.target;
    const auto& guard = decision.guard;
    if (target.documents < settings.least_documents) return GateFinding::too_few_documents;
    if (!std::isfinite(target.candidate) || !std::isfinite(guard.candidate))
        return GateFinding::candidate_fails;
    if (!(target.share(target.upper) < -settings.least_gain)) return GateFinding::no_improvement;
    if (guard.documents > 0 && !(guard.share(guard.upper) < settings.most_harm))
        return GateFinding::guard_harmed;
    return GateFinding::better;
}

/// Whether the distributions on the guard stay close. Negated, so that what is not a number is refused.
GateFinding find_harm(const GateDecision& decision, const GateSettings& settings) {
    if (!(decision.mean_divergence < settings.most_divergence)) return GateFinding::far_from_live;
    if (!(decision.largest_divergence < settings.most_document_divergence))
        return GateFinding::document_far_from_live;
    return GateFinding::better;
}

/// Whether it says more about the candidate than about chance that one answer repeats itself. Where the live
/// one's do so, too, any other answer may begin a loop or escape one: then only all answers together can
/// tell.
bool repetition_counts(std::span<const Canary> canaries) {
    double live = 0, candidate = 0;
    bool live_repeats = false;
    for (const auto& canary : canaries) {
        const double distinct = distinct_trigrams(canary.live);
        live_repeats |= distinct < kRepetition;
        live += distinct;
        candidate += distinct_trigrams(canary.candidate);
    }
    return !live_repeats || candidate < kRepetition * live;
}

void find_broken_canary(GateDecision& decision, std::span<const Canary> canaries) {
    const bool may_repeat = !repetition_counts(canaries);
    for (const auto& canary : decision.changed) {
        decision.fault = canary_fault(canary);
        if (decision.fault == CanaryFault::repeats_itself && may_repeat) decision.fault = CanaryFault::none;
        if (decision.fault == CanaryFault::none) continue;
        decision.finding = GateFinding::canary_broken;
        decision.broken_canary = canary.prompt;
        return;
    }
}

std::string_view words(CanaryFault fault) {
    switch (fault) {
    case CanaryFault::says_nothing:
        return "says nothing";
    case CanaryFault::does_not_end:
        return "does not come to an end";
    default:
        return "repeats itself";
    }
}

std::string sentence(const GateDecision& decision) {
    const auto& target = decision.target;
    const auto& guard = decision.guard;
    switch (decision.finding) {
    case GateFinding::too_few_documents:
        return "Too little to tell: " + std::to_string(target.documents) + " held-out documents, at least " +
               std::to_string(decision.least_documents) + " are needed.";
    case GateFinding::candidate_fails:
        return "Refused: the candidate fails on some documents.";
    case GateFinding::no_improvement:
        return "No improvement found: the loss on held-out documents changes by " +
               percent(target.share(target.difference)) + ", at worst by " +
               percent(target.share(target.upper)) + ".";
    case GateFinding::guard_harmed:
        return "Refused: general text may get worse by " + percent(guard.share(guard.upper)) + ".";
    case GateFinding::far_from_live:
        return "Refused: on general text it is " + decimals(decision.mean_divergence) +
               " nats per token away from the live one.";
    case GateFinding::document_far_from_live:
        return "Refused: on one document of general text it is " + decimals(decision.largest_divergence) +
               " nats per token away from the live one.";
    case GateFinding::canary_broken:
        return "Refused: its answer to \"" + decision.broken_canary + "\" " +
               std::string(words(decision.fault)) + ".";
    case GateFinding::better:
        break;
    }
    return "Better by " + percent(target.share(-target.difference)).substr(1) +
           " on held-out documents, at least " + percent(target.share(-target.upper)).substr(1) +
           (guard.documents > 0 ? "; general text is unharmed." : "; nothing watched for harm.");
}

void conclude(GateDecision& decision) {
    decision.accepted = decision.finding == GateFinding::better;
    decision.reason = sentence(decision);
}

}  // namespace

std::string_view to_string(GateFinding finding) {
    return kFindings[static_cast<std::size_t>(finding)];
}

std::string_view to_string(CanaryFault fault) {
    return kFaults[static_cast<std::size_t>(fault)];
}

double PairedBound::share(double change) const {
    return change / std::max(std::fabs(live), 1e-300);
}

PairedBound paired_bound(std::span<const double> live, std::span<const double> candidate, double error_rate,
                         std::size_t resamples, std::uint64_t seed) {
    const auto n = live.size();
    PairedBound bound{n, mean(live), mean(candidate), 0, 0};
    bound.difference = bound.candidate - bound.live;
    bound.upper = bound.difference;
    if (n < 2 || !std::isfinite(bound.difference)) {
        if (n > 0) bound.upper = std::numeric_limits<double>::infinity();
        return bound;
    }
    std::vector<double> differences(n);
    for (std::size_t i = 0; i < n; ++i) differences[i] = candidate[i] - live[i];
    Rng rng(seed, 0x67617465);
    std::vector<double> means(std::max<std::size_t>(resamples, 100));
    for (auto& value : means) {
        double sum = 0;
        for (std::size_t i = 0; i < n; ++i)
            sum += differences[static_cast<std::size_t>(rng.uniform() * static_cast<double>(n))];
        value = sum / static_cast<double>(n);
    }
    const auto rank =
        std::min(means.size() - 1,
                 static_cast<std::size_t>(std::ceil((1 - error_rate) * static_cast<double>(means.size()))));
    std::ranges::nth_element(means, means.begin() + static_cast<std::ptrdiff_t>(rank));
    // a resample has the spread of n draws from n values, which is narrower than that of the documents by
    // √((n−1)/n), and few documents have wider tails than a normal: 1 + 1/n covers both
    const double widen =
        std::sqrt(static_cast<double>(n) / static_cast<double>(n - 1)) * (1 + 1 / static_cast<double>(n));
    bound.upper = bound.difference + widen * (means[rank] - bound.difference);
    return bound;
}

Result<GateDecision> decide(std::span<const double> live_target, std::span<const double> candidate_target,
                            std::span<const double> live_guard, std::span<const double> candidate_guard,
                            const GateSettings& settings) {
    TARS_CHECK(check_pairs(live_target, candidate_target, "target"));
    TARS_CHECK(check_pairs(live_guard, candidate_guard, "guard"));
    GateDecision decision;
    decision.error_rate =
        settings.error_rate * std::exp2(-static_cast<double>(std::max(1u, settings.attempt)));
    const auto bound = [&](std::span<const double> live, std::span<const double> candidate,
                           std::uint64_t purpose) {
        return paired_bound(live, candidate, decision.error_rate, settings.resamples,
                            settings.seed + purpose);
    };
    decision.target = bound(live_target, candidate_target, 0);
    decision.guard = bound(live_guard, candidate_guard, 1);
    decision.least_documents = settings.least_documents;
    decision.finding = find(decision, settings);
    conclude(decision);
    return decision;
}

Result<GateDecision> run_gate(Evaluator& evaluator, const Genome& live, const Genome& candidate, Split target,
                              const GateSettings& settings, std::stop_token stop) {
    TARS_TRY(const auto live_target, evaluator.losses(live, target, stop));
    TARS_TRY(const auto candidate_target, evaluator.losses(candidate, target, stop));
    TARS_TRY(const auto live_guard, evaluator.losses(live, Split::guard, stop));
    TARS_TRY(const auto candidate_guard, evaluator.losses(candidate, Split::guard, stop));
    return decide(live_target, candidate_target, live_guard, candidate_guard, settings);
}

CanaryFault canary_fault(const Canary& canary) {
    const auto is_blank = [](const std::string& text) {
        return text.find_first_not_of(" \t\r\n") == text.npos;
    };
    if (is_blank(canary.candidate) && !is_blank(canary.live)) return CanaryFault::says_nothing;
    if (canary.live_ended && !canary.candidate_ended) return CanaryFault::does_not_end;
    if (distinct_trigrams(canary.candidate) < kRepetition * distinct_trigrams(canary.live))
        return CanaryFault::repeats_itself;
    return CanaryFault::none;
}

Result<GateDecision> decide(std::span<const double> live_target, std::span<const double> candidate_target,
                            std::span<const double> live_guard, std::span<const double> candidate_guard,
                            const HarmReport& harm, const GateSettings& settings) {
    TARS_TRY(auto decision, decide(live_target, candidate_target, live_guard, candidate_guard, settings));
    for (const auto& canary : harm.canaries)
        if (canary.changed()) decision.changed.push_back(canary);
    if (!harm.divergence.empty()) {
        decision.mean_divergence = mean(harm.divergence);
        decision.largest_divergence = *std::ranges::max_element(harm.divergence);
    }
    if (!decision.accepted) return decision;
    decision.finding = find_harm(decision, settings);
    if (decision.finding == GateFinding::better) find_broken_canary(decision, harm.canaries);
    conclude(decision);
    return decision;
}

}  // namespace tars
