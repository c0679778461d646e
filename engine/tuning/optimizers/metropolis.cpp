// SPDX-License-Identifier: Apache-2.0
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"
#include "tuning/optimizers/moves.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kMove = 51, kAccept = 52 };

/// Metropolis sampling at one temperature: not a point but a distribution, exp(−loss/temperature), for
/// settings whose measurements are noisy. It recommends the mean of the second half of the walk, in which
/// no single lucky measurement counts.
class Metropolis final : public GenerationalOptimizer {
  public:
    Metropolis(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings),
          temperature_(settings.option("temperature", 0)),
          chains_(settings.population ? settings.population : 8),
          sum_(space.coordinates(), 0),
          squares_(space.coordinates(), 0) {
        for (auto& chain : chains_) {
            chain.genome = space.start();
            chain.moves = Moves(space, settings.sigma > 0 ? settings.sigma : 0.1);
        }
    }

    Genome recommendation() const override {
        if (visits_ == 0) return GenerationalOptimizer::recommendation();
        auto mean = sum_;
        for (auto& x : mean) x /= static_cast<double>(visits_);
        auto genome = space().from_unit(mean);
        genome.origin = "mean of the walk";
        return genome;
    }

    Telemetry telemetry() const override {
        double spread = 0;
        for (std::size_t i = 0; i < sum_.size() && visits_ > 0; ++i) {
            const auto count = static_cast<double>(visits_);
            spread += std::sqrt(std::max(0.0, squares_[i] / count - sum_[i] / count * sum_[i] / count));
        }
        return {{"temperature", temperature_},
                {"acceptance", acceptance_rate_},
                {"spread", sum_.empty() ? 0 : spread / static_cast<double>(sum_.size())}};
    }

  private:
    struct Chain {
        Genome genome;
        Score score;
        Moves moves;
    };

    Moves::Move move_of(std::size_t chain) const {
        auto rng = random(kMove, chain);
        return chains_[chain].moves.propose(space(), chains_[chain].genome, rng);
    }

    /// The current points are always priced beside their moves, on the same minibatch.
    std::vector<Genome> propose() override {
        std::vector<Genome> genomes;
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            genomes.push_back(chains_[c].genome);
            genomes.push_back(move_of(c).genome);
        }
        return genomes;
    }

    void learn(std::span<const Genome> genomes, std::span<const Score> scores) override {
        if (temperature_ <= 0) temperature_ = first_temperature(scores);
        double taken = 0;
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            auto& chain = chains_[c];
            const auto &now = scores[2 * c], &next = scores[2 * c + 1];
            auto rng = random(kAccept, c);
            const double error = std::hypot(now.error, next.error);
            const bool accepted = rng.uniform() < acceptance(next.loss - now.loss, error, temperature_);
            chain.moves.learn(move_of(c), accepted);
            chain.score = accepted ? next : now;
            if (accepted) chain.genome = genomes[2 * c + 1], taken += 1;
            if (progress() >= 0.5) remember(chain.genome);
        }
        acceptance_rate_ += 0.05 * (taken / static_cast<double>(chains_.size()) - acceptance_rate_);
    }

    /// The typical rise of a first move: small against the range of losses, large against their noise.
    double first_temperature(std::span<const Score> scores) const {
        double rise = 0, count = 0;
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            const double difference = std::fabs(scores[2 * c + 1].loss - scores[2 * c].loss);
            if (std::isfinite(difference) && difference > 0) rise += difference, count += 1;
        }
        return count > 0 ? 0.1 * rise / count : 1e-6;
    }

    void remember(const Genome& genome) {
        const auto unit = space().to_unit(genome);
        for (std::size_t i = 0; i < unit.size(); ++i) sum_[i] += unit[i], squares_[i] += unit[i] * unit[i];
        ++visits_;
    }

    nlohmann::json save() const override {
        auto chains = nlohmann::json::array();
        for (const auto& chain : chains_)
            chains.push_back({{"genome", tars::to_json(chain.genome)},
                              {"score", tars::to_json(chain.score)},
                              {"steps", chain.moves.steps()}});
        return {{"temperature", temperature_},
                {"chains", chains},
                {"acceptance", acceptance_rate_},
                {"sum", sum_},
                {"squares", squares_},
                {"visits", visits_}};
    }

    Result<void> load(const nlohmann::json& json) override {
        temperature_ = json.at("temperature").get<double>();
        acceptance_rate_ = json.at("acceptance").get<double>();
        const auto& chains = json.at("chains");
        if (chains.size() != chains_.size())
            return invalid_input("optimizer state: another number of chains");
        for (std::size_t c = 0; c < chains_.size(); ++c) {
            TARS_TRY(chains_[c].genome, genome_from_json(chains[c].at("genome"), space()));
            TARS_TRY(chains_[c].score, score_from_json(chains[c].at("score")));
            TARS_TRY(auto steps, numbers_from_json(chains[c].at("steps")));
            TARS_CHECK(chains_[c].moves.set_steps(std::move(steps)));
        }
        TARS_TRY(sum_, numbers_from_json(json.at("sum")));
        TARS_TRY(squares_, numbers_from_json(json.at("squares")));
        visits_ = json.at("visits").get<std::uint64_t>();
        if (sum_.size() != space().coordinates() || squares_.size() != sum_.size())
            return invalid_input("optimizer state: a walk of another dimension");
        return {};
    }

    double temperature_;
    std::vector<Chain> chains_;
    std::vector<double> sum_, squares_;  ///< over the second half of the budget, in the unit cube
    std::uint64_t visits_ = 0;
    double acceptance_rate_ = 0.44;
};

}  // namespace

std::unique_ptr<Optimizer> make_metropolis(const SearchSpace& space, const OptimizerSettings& settings) {
    return std::make_unique<Metropolis>(space, settings);
}

}  // namespace tars
