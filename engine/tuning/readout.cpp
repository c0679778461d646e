// SPDX-License-Identifier: Apache-2.0
#include "tuning/readout.h"

#include "core/rng.h"
#include "tuning/adam.h"
#include "tuning/mean.h"
#include "tuning/population.h"
#include "tuning/weight_space.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <unordered_map>

namespace tars {
namespace {

constexpr std::size_t kRank = kReadoutRank;
constexpr std::size_t kMostPositions = 4096;  // that are fitted to
constexpr std::size_t kMostPriced = 24;       // examples that choose
constexpr std::size_t kTokens = 32;           // per position: the likeliest; the others stay as they are
constexpr std::size_t kLogitBytes = 64u << 20;
constexpr std::array kPenalties = {1e-2, 3e-3, 1e-3};
constexpr std::array kStrengths = {0.5, 1.0, 1.5};
constexpr double kKeeping = 1;  // weight of the divergence on what shall stay, beside the examples' loss
constexpr std::size_t kMostWanted = 128;  // tokens whose rise is priced there

/// What the model gave at one position.
struct Position {
    std::vector<std::uint32_t> tokens = {};  ///< indices into Regression::tokens, the target among them
    std::vector<float> logits = {};
    std::size_t target = 0;                 ///< in tokens
    std::vector<float> probabilities = {};  ///< instead of a target: what shall stay
    double rest = 0;                        ///< ln Σ exp of all other logits
    double weight = 0;                      ///< all of the examples' positions together: 1
};

/// The logit of token t at a position with hidden state h moves by up[t] · (down · h).
struct LowRankChange {
    std::vector<float> up;    ///< [tokens][kRank]
    std::vector<float> down;  ///< [kRank][width]
};

/// Softmax regression under that change.
class Regression {
  public:
    explicit Regression(std::size_t width) : width_(width) {}

    void add(std::span<const float> logits, std::span<const float> hidden, TokenId target, double weight);
    /// A position of other text, where all shall stay as it is. After the others: the tokens whose logits
    /// move are those of the examples.
    void add_kept(std::span<const float> logits, std::span<const float> hidden, double weight);
    /// Minimizes the mean −ln p of the targets, plus the weighted divergence from what shall stay, plus
    /// penalty · (‖up‖² + ‖down‖²), which prefers few directions.
    LowRankChange fit(double penalty, std::uint64_t seed, std::stop_token stop) const;
    const std::vector<TokenId>& tokens() const { return tokens_; }

  private:
    void add_slopes(const LowRankChange& at, double scale, LowRankChange& slopes) const;
    std::uint32_t index_of(TokenId token);
    void add(std::span<const float> logits, std::span<const float> hidden, std::span<const TokenId> tokens,
             Position position);

    std::size_t width_;
    std::vector<Position> positions_;
    std::vector<float> hidden_;  ///< [positions][width]
    std::vector<TokenId> tokens_;
    std::unordered_map<TokenId, std::uint32_t> index_;
    std::unordered_map<TokenId, std::size_t> wanted_;  ///< how often each token is a target
};

/// Indices of the likeliest tokens.
std::vector<TokenId> likeliest(std::span<const float> logits) {
    std::vector<TokenId> order(logits.size());
    std::iota(order.begin(), order.end(), TokenId{0});
    const auto kept = std::min(kTokens, order.size());
    std::ranges::partial_sort(
        order, order.begin() + static_cast<std::ptrdiff_t>(kept), [&](TokenId a, TokenId b) {
            return logits[static_cast<std::size_t>(a)] > logits[static_cast<std::size_t>(b)];
        });
    order.resize(kept);
    return order;
}

std::uint32_t Regression::index_of(TokenId token) {
    const auto [found, fresh] = index_.try_emplace(token, static_cast<std::uint32_t>(tokens_.size()));
    if (fresh) tokens_.push_back(token);
    return found->second;
}

void Regression::add(std::span<const float> logits, std::span<const float> hidden, TokenId target,
                     double weight) {
    auto tokens = likeliest(logits);
    const auto found = std::ranges::find(tokens, target);
    Position position{.target = static_cast<std::size_t>(found - tokens.begin()), .weight = weight};
    if (found == tokens.end()) tokens.push_back(target);
    ++wanted_[target];
    add(logits, hidden, tokens, std::move(position));
}

void Regression::add_kept(std::span<const float> logits, std::span<const float> hidden, double weight) {
    std::vector<TokenId> tokens;
    for (const auto token : likeliest(logits))
        if (index_.contains(token)) tokens.push_back(token);
    std::vector<std::pair<std::size_t, TokenId>> often;
    for (const auto& [token, count] : wanted_) often.emplace_back(count, token);
    std::ranges::sort(often, std::greater());
    often.resize(std::min(often.size(), kMostWanted));
    for (const auto& [count, token] : often)
        if (std::ranges::find(tokens, token) == tokens.end()) tokens.push_back(token);
    if (tokens.empty()) return;
    const double all = fast_log_sum_exp(logits);
    Position position{.weight = weight};
    for (const auto token : tokens)
        position.probabilities.push_back(
            static_cast<float>(std::exp(logits[static_cast<std::size_t>(token)] - all)));
    add(logits, hidden, tokens, std::move(position));
}

void Regression::add(std::span<const float> logits, std::span<const float> hidden,
                     std::span<const TokenId> tokens, Position position) {
    const double all = fast_log_sum_exp(logits);
    double mass = 0;
    for (const auto token : tokens) {
        position.tokens.push_back(index_of(token));
        position.logits.push_back(logits[static_cast<std::size_t>(token)]);
        mass += std::exp(position.logits.back() - all);
    }
    position.rest = all + std::log(std::max(1 - mass, 1e-12));
    positions_.push_back(std::move(position));
    hidden_.insert(hidden_.end(), hidden.begin(), hidden.end());
}

void Regression::add_slopes(const LowRankChange& at, double scale, LowRankChange& slopes) const {
    std::array<float, kRank> along{};
    std::vector<double> mass;
    for (std::size_t p = 0; p < positions_.size(); ++p) {
        const auto& position = positions_[p];
        const auto* hidden = &hidden_[p * width_];
        for (std::size_t k = 0; k < kRank; ++k)
            along[k] = static_cast<float>(scale) *
                       std::inner_product(hidden, hidden + width_, &at.down[k * width_], 0.0f);
        mass.resize(position.tokens.size());
        double highest = position.rest;
        for (std::size_t i = 0; i < mass.size(); ++i) {
            const auto* up = &at.up[position.tokens[i] * kRank];
            mass[i] = position.logits[i] + std::inner_product(along.begin(), along.end(), up, 0.0f);
            highest = std::max(highest, mass[i]);
        }
        double sum = std::exp(position.rest - highest);
        for (auto& m : mass) sum += m = std::exp(m - highest);
        std::array<float, kRank> back{};
        for (std::size_t i = 0; i < mass.size(); ++i) {
            const double wanted =
                position.probabilities.empty() ? (i == position.target ? 1 : 0) : position.probabilities[i];
            const auto slope = static_cast<float>(position.weight * (mass[i] / sum - wanted));
            const auto first = position.tokens[i] * kRank;
            for (std::size_t k = 0; k < kRank; ++k) {
                back[k] += slope * at.up[first + k];
                slopes.up[first + k] += slope * along[k];
            }
        }
        for (std::size_t k = 0; k < kRank; ++k) {
            const float slope = back[k] * static_cast<float>(scale);
            for (std::size_t i = 0; i < width_; ++i) slopes.down[k * width_ + i] += slope * hidden[i];
        }
    }
}

/// One step down the slopes.
void descend(Adam<float>& adam, double rate, std::span<const float> slopes, std::span<float> values) {
    adam.begin_step();
    const auto factor = static_cast<float>(rate / adam.first_share());
    for (std::size_t i = 0; i < values.size(); ++i) values[i] -= adam.move(i, slopes[i], factor);
}

LowRankChange Regression::fit(double penalty, std::uint64_t seed, std::stop_token stop) const {
    constexpr int kSteps = 150;
    constexpr double kRate = 0.05;
    double square = 0;
    for (const float h : hidden_) square += double{h} * h;
    const double scale = 1 / std::sqrt(std::max(square / static_cast<double>(hidden_.size()), 1e-30));

    LowRankChange change{std::vector<float>(tokens_.size() * kRank), std::vector<float>(kRank * width_)};
    Rng rng(seed, 0x726561646f7574);
    for (auto& value : change.down)
        value = static_cast<float>(rng.normal() / std::sqrt(static_cast<double>(width_)));
    Adam<float> up(change.up.size(), 0.9f, 0.99f, 1e-10f), down(change.down.size(), 0.9f, 0.99f, 1e-10f);
    auto slopes = change;
    for (int step = 0; step < kSteps && !stop.stop_requested(); ++step) {
        const auto pull = static_cast<float>(2 * penalty);
        for (std::size_t i = 0; i < change.up.size(); ++i) slopes.up[i] = pull * change.up[i];
        for (std::size_t i = 0; i < change.down.size(); ++i) slopes.down[i] = pull * change.down[i];
        add_slopes(change, scale, slopes);
        const double rate = kRate * (1 - static_cast<double>(step) / kSteps);
        descend(up, rate, slopes.up, change.up);
        descend(down, rate, slopes.down, change.down);
    }
    for (auto& value : change.down) value *= static_cast<float>(scale);
    return change;
}

/// One forward pass over a document, its scored positions added to the regression; of kept ones to stay
/// as they are.
Result<void> add_document(LoadedModel& model, const TokenDocument& document, double weight,
                          Regression& regression, std::stop_token stop) {
    const auto width = std::size_t{model.plan().width}, vocabulary = std::size_t{model.vocabulary()};
    const auto longest =
        std::clamp<std::size_t>(kLogitBytes / sizeof(float) / vocabulary, 1, model.max_rows());
    std::vector<std::uint32_t> pages(document.tokens.size() / kPageTokens + 1);
    std::iota(pages.begin(), pages.end(), 0u);
    const SequencePages sequence{pages};
    std::vector<float> logits, hidden;
    for (std::size_t begin = 0; begin + 1 < document.tokens.size(); begin += longest) {
        if (stop.stop_requested()) return cancelled();
        const auto end = std::min(begin + longest, document.tokens.size() - 1);
        std::vector<Row> rows;
        std::size_t wanting = 0;
        for (auto i = begin; i < end; ++i) {
            const bool wants = i + 1 >= document.scored_from;
            wanting += wants;
            rows.push_back({.token = document.tokens[i],
                            .position = static_cast<std::uint32_t>(i),
                            .wants_logits = wants,
                            .wants_hidden = wants});
        }
        logits.resize(wanting * vocabulary);
        hidden.resize(wanting * width);
        TARS_CHECK(model.program().run({rows, {&sequence, 1}, hidden}, logits));
        TARS_CHECK(model.check_logits(logits));
        for (std::size_t i = 0; i < wanting; ++i) {
            const auto of_logits = std::span(logits).subspan(i * vocabulary, vocabulary);
            const auto of_hidden = std::span(hidden).subspan(i * width, width);
            if (document.split == Split::watched)
                regression.add_kept(of_logits, of_hidden, weight);
            else
                regression.add(of_logits, of_hidden, document.tokens[end - wanting + i + 1], weight);
        }
    }
    return {};
}

std::size_t scored(const TokenDocument& document) {
    return document.tokens.size() - document.scored_from;
}

/// The dense form that adapters take.
Adapter adapter_of(const LowRankChange& change, std::span<const TokenId> tokens, WeightId head,
                   std::size_t vocabulary, double strength) {
    LowRank factors{kRank, change.down, std::vector<float>(vocabulary * kRank)};
    for (std::size_t t = 0; t < tokens.size(); ++t)
        for (std::size_t k = 0; k < kRank; ++k)
            factors.up[static_cast<std::size_t>(tokens[t]) * kRank + k] =
                static_cast<float>(strength) * change.up[t * kRank + k];
    Adapter adapter;
    adapter.weights.push_back({head, 1.0f, std::move(factors)});
    return adapter;
}

Readout readout_of(const LowRankChange& change, std::span<const TokenId> tokens, const Weight& head,
                   double strength) {
    Readout readout;
    readout.strength = strength;
    readout.dimension = {
        .name = std::string(kReadout), .lower = -4, .upper = 4, .count = kRank, .start = {0}};
    readout.directions.dimension = readout.dimension.name;
    readout.directions.matrix = head.name;
    readout.directions.down = change.down;
    readout.directions.rows.assign(tokens.begin(), tokens.end());
    readout.directions.up.resize(change.up.size());
    for (std::size_t t = 0; t < tokens.size(); ++t)
        for (std::size_t k = 0; k < kRank; ++k)
            readout.directions.up[k * tokens.size() + t] = change.up[t * kRank + k];
    return readout;
}

}  // namespace

Result<std::optional<Readout>> fit_readout(LoadedModel& model, std::span<const TokenDocument> documents,
                                           std::uint64_t seed, std::stop_token stop) {
    const auto* head = std::get_if<HeadStep>(&model.plan().steps.back());
    std::vector<const TokenDocument*> fitted, priced, kept;
    std::size_t number = 0, positions = 0, watched = 0;
    for (const auto& document : documents) {
        if (document.split == Split::watched && watched++ % 2 == 0) kept.push_back(&document);
        if (document.split != Split::training || document.untuned > 0) continue;
        if (number++ % 4 == 3) {
            if (priced.size() < kMostPriced) priced.push_back(&document);
        } else if (positions + scored(document) <= kMostPositions) {
            positions += scored(document);
            fitted.push_back(&document);
        }
    }
    if (!head || fitted.empty() || priced.empty()) return std::optional<Readout>();

    Regression regression(model.plan().width);
    for (const auto* document : fitted) {
        const double weight = 1.0 / static_cast<double>(scored(*document) * fitted.size());
        TARS_CHECK(add_document(model, *document, weight, regression, stop));
    }
    for (const auto* document : kept) {
        const double weight = kKeeping / static_cast<double>(scored(*document) * kept.size());
        TARS_CHECK(add_document(model, *document, weight, regression, stop));
    }
    std::vector<LowRankChange> changes;
    std::vector<Adapter> members(1);  // the first is the model as it is
    for (const double penalty : kPenalties) {
        changes.push_back(regression.fit(penalty, seed, stop));
        if (stop.stop_requested()) return cancelled();
        for (const double strength : kStrengths)
            members.push_back(adapter_of(changes.back(), regression.tokens(), head->out.weight,
                                         model.vocabulary(), strength));
    }
    SharedBatches batches(model);
    TARS_TRY(const auto losses, population_losses(batches, members_of(members), priced, stop));
    std::size_t best = 0;
    for (std::size_t i = 1; i < losses.size(); ++i)
        if (mean(losses[i]) < mean(losses[best])) best = i;
    if (best == 0) return std::optional<Readout>();
    return std::optional(readout_of(changes[(best - 1) / kStrengths.size()], regression.tokens(),
                                    model.plan().weight(head->out.weight),
                                    kStrengths[(best - 1) % kStrengths.size()]));
}

}  // namespace tars
