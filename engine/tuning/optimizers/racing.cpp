// SPDX-License-Identifier: Apache-2.0
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"
#include "tuning/optimizers/sobol.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

constexpr std::size_t kFirstRounds = 4;  // before anyone may drop out
constexpr std::size_t kLastRound = 32;
constexpr double kConfidence = 2.6;  // standard errors, one-sided, for many comparisons

/// Racing (Maron & Moore 1994; paired as in Birattari's F-race): all candidates run the same minibatches;
/// whoever is clearly behind the leader drops out. The winner enters the next race with new rivals: half of
/// them near it, half from everywhere.
class Racing final : public GenerationalOptimizer {
  public:
    Racing(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings),
          size_(settings.population ? std::max<std::size_t>(2, settings.population) : 16),
          sobol_(space.coordinates(), settings.seed) {}

    Genome recommendation() const override { return champion_ ? *champion_ : space().start(); }
    Telemetry telemetry() const override {
        return {{"race", static_cast<double>(race_)}, {"survivors", static_cast<double>(runners_.size())}};
    }

  private:
    struct Runner {
        Genome genome;
        std::vector<double> losses;  ///< one per round
    };

    std::vector<Genome> propose() override {
        std::vector<Genome> genomes;
        if (!runners_.empty()) {
            for (const auto& runner : runners_) genomes.push_back(runner.genome);
            return genomes;
        }
        genomes.push_back(champion_ ? *champion_ : space().start());
        const auto centre = space().to_unit(genomes[0]);
        const double reach =
            (settings().sigma > 0 ? settings().sigma : 0.2) * std::pow(0.85, static_cast<double>(race_));
        for (std::size_t i = 1; i < size_; ++i) {
            auto point = sobol_.point(static_cast<std::uint32_t>(race_ * size_ + i));
            if (race_ > 0 && i % 2 == 0) {
                std::vector<double> noise(point.size());
                fill_normal(seed(), stream(61, race_, i), noise);
                for (std::size_t d = 0; d < point.size(); ++d)
                    point[d] = centre[d] + reach * space().dimension_of(d).step * noise[d];
            }
            genomes.push_back(space().from_unit(point));
            genomes.back().origin = "rival";
        }
        return genomes;
    }

    void learn(std::span<const Genome> genomes, std::span<const Score> scores) override {
        if (runners_.empty())
            for (const auto& genome : genomes) runners_.push_back({genome, {}});
        for (std::size_t i = 0; i < runners_.size(); ++i) runners_[i].losses.push_back(scores[i].loss);
        std::ranges::stable_sort(runners_, {}, mean);
        const auto rounds = runners_[0].losses.size();
        if (rounds >= kFirstRounds || !settings().noisy)
            std::erase_if(runners_, [leader = runners_[0]](const Runner& r) { return is_behind(r, leader); });
        if (runners_.size() > 1 && rounds < kLastRound && settings().noisy) return;
        champion_ = runners_[0].genome;
        runners_.clear();
        ++race_;
    }

    static double mean(const Runner& runner) {
        double sum = 0;
        for (const double loss : runner.losses) sum += loss;
        return sum / static_cast<double>(runner.losses.size());
    }

    static bool is_behind(const Runner& runner, const Runner& leader) {
        const auto rounds = leader.losses.size();
        double sum = 0, squares = 0;
        for (std::size_t i = 0; i < rounds; ++i) {
            const double d = runner.losses[i] - leader.losses[i];
            if (!std::isfinite(d)) return true;
            sum += d;
            squares += d * d;
        }
        const auto n = static_cast<double>(rounds);
        if (rounds < 2) return sum > 0;
        const double average = sum / n, variance = std::max(0.0, (squares - n * average * average) / (n - 1));
        return average > kConfidence * std::sqrt(variance / n);
    }

    nlohmann::json save() const override {
        auto runners = nlohmann::json::array();
        for (const auto& r : runners_)
            runners.push_back({tars::to_json(r.genome), numbers_to_json(r.losses)});
        nlohmann::json json = {{"race", race_}, {"runners", runners}};
        if (champion_) json["champion"] = tars::to_json(*champion_);
        return json;
    }

    Result<void> load(const nlohmann::json& json) override {
        race_ = json.at("race").get<std::uint64_t>();
        runners_.clear();
        for (const auto& item : json.at("runners")) {
            TARS_TRY(auto genome, genome_from_json(item.at(0), space()));
            TARS_TRY(auto losses, numbers_from_json(item.at(1)));
            if (losses.empty() || (!runners_.empty() && losses.size() != runners_[0].losses.size()))
                return invalid_input("optimizer state: runners of different rounds");
            runners_.push_back({std::move(genome), std::move(losses)});
        }
        champion_.reset();
        if (json.contains("champion")) {
            TARS_TRY(champion_, genome_from_json(json.at("champion"), space()));
        }
        return {};
    }

    std::size_t size_;
    SobolSequence sobol_;
    std::uint64_t race_ = 0;
    std::vector<Runner> runners_;  ///< empty between two races; the leader first
    std::optional<Genome> champion_;
};

}  // namespace

std::unique_ptr<Optimizer> make_racing(const SearchSpace& space, const OptimizerSettings& settings) {
    return std::make_unique<Racing>(space, settings);
}

}  // namespace tars
