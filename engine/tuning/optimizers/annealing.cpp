// SPDX-License-Identifier: Apache-2.0
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"
#include "tuning/optimizers/moves.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kProbe = 41, kMove = 42, kAccept = 43, kSwap = 44 };

constexpr double kFirstAcceptance = 0.8;
constexpr double kDifferences = 0.25;    // of the moves
constexpr std::uint64_t kSwapEvery = 5;  // generations
constexpr std::uint32_t kMaxReheats = 3;

/// Simulated annealing with parallel tempering: chains on a geometric ladder of temperatures that cools
/// with the budget; neighbours swap, so that what the hot ones find the cold one refines, and each learns
/// from the others which way the valley runs. One chain (population 1) is plain annealing. Under noise the
/// current points are priced again beside their moves, and moves are taken by their paired differences. A
/// good start is refined otherwise (line_annealing.cpp).
class Annealing final : public GenerationalOptimizer {
  public:
    Annealing(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings),
          first_acceptance_(std::clamp(settings.option("first_acceptance", kFirstAcceptance), 0.001, 0.999)),
          probes_(static_cast<std::size_t>(std::clamp<std::uint64_t>(settings.budget / 40, 10, 40))),
          chains_(settings.population
                      ? settings.population
                      : static_cast<std::size_t>(std::clamp<std::uint64_t>(settings.budget / 100, 4, 12))) {
        const double step = settings.sigma > 0 ? settings.sigma : 0.1;
        for (auto& chain : chains_) chain.moves = Moves(space, step);
    }

    Genome recommendation() const override {
        return settings().noisy && started() ? chains_[0].genome : GenerationalOptimizer::recommendation();
    }

    Telemetry telemetry() const override {
        const double swaps =
            swaps_tried_ > 0 ? static_cast<double>(swaps_) / static_cast<double>(swaps_tried_) : 0;
        return {{"temperature", started() ? temperature(0) : 0},
                {"energy", started() ? chains_[0].score.loss : 0},
                {"acceptance", acceptance_rate_},
                {"acceptance_target", chains_[0].moves.target()},
                {"step", chains_[0].moves.mean_step()},
                {"swap_rate", swaps},
                {"reheats", reheats_}};
    }

    void hint(const Scored& found) override {
        if (started() && found.score.loss < chains_[0].score.loss) {
            chains_[0].genome = found.genome;
            chains_[0].score = found.score;
        }
    }

  private:
    struct Chain {
        Genome genome;
        Score score;
        Moves moves;
    };

    bool started() const { return first_temperature_ > 0; }

    /// Chain 0 is the coldest. The ladder spans the square root of the way back to the start, so that it
    /// closes in while it cools.
    double temperature(std::size_t chain) const {
        const double end = settings().noisy ? 1e-3 : 1e-14;
        const double cold = std::pow(end, progress());
        const double share =
            chains_.size() > 1 ? static_cast<double>(chain) / static_cast<double>(chains_.size() - 1) : 0;
        return first_temperature_ * std::pow(3.0, reheats_) * cold * std::pow(cold, -0.5 * share);
    }

    std::vector<Genome> propose() override {
        std::vector<Genome> genomes;
        if (!started()) {
            genomes.push_back(space().start());
            auto rng = random(kProbe);
            for (std::size_t i = 0; i < probes_; ++i)
                genomes.push_back(chains_[0].moves.propose(space(), space().start(), rng).genome);
            return genomes;
        }
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            if (settings().noisy) genomes.push_back(chains_[c].genome);
            genomes.push_back(move_of(c).genome);
        }
        return genomes;
    }

    Moves::Move move_of(std::size_t chain) const {
        auto rng = random(kMove, chain);
        if (chains_.size() > 3 && space().reals() > 0 && rng.uniform() < kDifferences)
            return difference_move(chain, rng);
        return chains_[chain].moves.propose(space(), chains_[chain].genome, rng);
    }

    /// The way from one of the other chains to another, or a part of it: it leads along valleys that bend or
    /// run across the coordinates (differential evolution Markov chain, ter Braak 2006).
    Moves::Move difference_move(std::size_t chain, Rng& rng) const {
        const auto other_than = [&](std::size_t a, std::size_t b) {
            for (;;)
                if (const auto c = rng.next_u32() % chains_.size(); c != a && c != b) return c;
        };
        const auto from = other_than(chain, chain), to = other_than(chain, from);
        const auto begin = space().to_unit(chains_[from].genome), end = space().to_unit(chains_[to].genome);
        const double share = std::exp2(-4 * rng.uniform());
        auto unit = space().to_unit(chains_[chain].genome);
        for (std::size_t i = 0; i < unit.size(); ++i)
            if (space().is_real(i)) unit[i] += share * (end[i] - begin[i]);
        Moves::Move move{space().from_unit(unit), 0, true};
        move.genome.parents = {chains_[chain].genome.id, 0};
        move.genome.origin = "difference";
        return move;
    }

    void learn(std::span<const Genome> genomes, std::span<const Score> scores) override {
        if (!started()) return start_from(genomes, scores);
        const std::size_t stride = settings().noisy ? 2 : 1;
        double taken = 0;
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            auto& chain = chains_[c];
            if (settings().noisy) chain.score = scores[c * stride];
            const auto tried = c * stride + stride - 1;
            const auto& score = scores[tried];
            auto rng = random(kAccept, c);
            const double error = settings().noisy ? std::hypot(score.error, chain.score.error) : 0;
            const bool accepted =
                rng.uniform() < acceptance(score.loss - chain.score.loss, error, temperature(c));
            auto move = move_of(c);
            chain.moves.learn(move, accepted);
            if (!accepted) continue;
            taken += 1;
            chain.genome = genomes[tried];
            chain.score = score;
        }
        acceptance_rate_ += 0.05 * (taken / static_cast<double>(chains_.size()) - acceptance_rate_);
        if (generation() % kSwapEvery == 0) swap_neighbours();
        reheat_when_stuck();
    }

    void start_from(std::span<const Genome> genomes, std::span<const Score> scores) {
        const auto order = ranking(scores);
        double rise = 0, count = 0;
        const double base = std::isfinite(scores[0].loss) ? scores[0].loss : scores[order[0]].loss;
        for (const auto& score : scores)
            if (std::isfinite(score.loss) && score.loss != base)
                rise += std::fabs(score.loss - base), count += 1;
        const double mean = count > 0 ? rise / count : 1e-3 * (1 + std::fabs(base));
        first_temperature_ = mean / std::log(1 / first_acceptance_);
        for (std::size_t c = 0; c < chains_.size(); ++c) {  // the cold ones from the best
            const auto from = order[std::min(c, order.size() - 1)];
            chains_[c].genome = genomes[from];
            chains_[c].score = scores[from];
        }
    }

    void swap_neighbours() {
        auto rng = random(kSwap);
        for (std::size_t c = chains_.size() - 1; c > 0; --c) {
            auto &hot = chains_[c], &cold = chains_[c - 1];
            const double gain =
                (1 / temperature(c - 1) - 1 / temperature(c)) * (cold.score.loss - hot.score.loss);
            ++swaps_tried_;
            if (std::isnan(gain) || rng.uniform() >= std::exp(std::min(0.0, gain))) continue;
            ++swaps_;
            std::swap(hot.genome, cold.genome);
            std::swap(hot.score, cold.score);
        }
    }

    void reheat_when_stuck() {
        const auto found = best();
        if (found && found->score.loss < best_seen_) {
            best_seen_ = found->score.loss;
            best_at_ = evaluations();
        }
        if (settings().noisy || reheats_ == kMaxReheats || !found) return;  // noise makes new bests by itself
        if (evaluations() < best_at_ + settings().budget / 10) return;
        ++reheats_;
        best_at_ = evaluations();
        chains_[0].genome = found->genome;
        chains_[0].score = found->score;
    }

    nlohmann::json save() const override {
        auto chains = nlohmann::json::array();
        for (const auto& chain : chains_)
            chains.push_back({{"genome", started() ? tars::to_json(chain.genome) : nlohmann::json()},
                              {"score", tars::to_json(chain.score)},
                              {"steps", chain.moves.steps()}});
        return {{"first_temperature", first_temperature_},
                {"chains", chains},
                {"acceptance", acceptance_rate_},
                {"swaps", {swaps_, swaps_tried_}},
                {"reheats", reheats_},
                {"best_seen", number_to_json(best_seen_)},
                {"best_at", best_at_}};
    }

    Result<void> load(const nlohmann::json& json) override {
        first_temperature_ = json.at("first_temperature").get<double>();
        const auto& chains = json.at("chains");
        if (chains.size() != chains_.size())
            return invalid_input("optimizer state: another number of chains");
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            if (started()) {
                TARS_TRY(chains_[c].genome, genome_from_json(chains[c].at("genome"), space()));
            }
            TARS_TRY(chains_[c].score, score_from_json(chains[c].at("score")));
            TARS_TRY(auto steps, numbers_from_json(chains[c].at("steps")));
            TARS_CHECK(chains_[c].moves.set_steps(std::move(steps)));
        }
        acceptance_rate_ = json.at("acceptance").get<double>();
        swaps_ = json.at("swaps").at(0).get<std::uint64_t>();
        swaps_tried_ = json.at("swaps").at(1).get<std::uint64_t>();
        reheats_ = json.at("reheats").get<std::uint32_t>();
        TARS_TRY(best_seen_, number_from_json(json.at("best_seen")));
        best_at_ = json.at("best_at").get<std::uint64_t>();
        return {};
    }

    double first_acceptance_;
    std::size_t probes_;
    std::vector<Chain> chains_;
    double first_temperature_ = 0;  ///< 0: the probes are not priced yet
    double acceptance_rate_ = 0.44;
    std::uint64_t swaps_ = 0, swaps_tried_ = 0;
    std::uint32_t reheats_ = 0;
    double best_seen_ = std::numeric_limits<double>::infinity();
    std::uint64_t best_at_ = 0;
};

}  // namespace

std::unique_ptr<Optimizer> make_annealing(const SearchSpace& space, const OptimizerSettings& settings) {
    if (refines_good_start(space, settings)) return make_line_annealing(space, settings);
    return std::make_unique<Annealing>(space, settings);
}

}  // namespace tars
