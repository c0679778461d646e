// SPDX-License-Identifier: Apache-2.0
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kSwitch = 81 };

/// The (1+λ) evolution of EvoPress (Sieberling et al., arXiv 2410.14649) on levels: a mutation raises one
/// coordinate and lowers others until the budget is kept again, so that no penalty is needed. With several
/// fidelities a quarter of the offspring goes on to each next one. The parent is priced again each time.
class LevelSwitch final : public GenerationalOptimizer {
  public:
    LevelSwitch(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings),
          offspring_(settings.population       ? settings.population
                     : settings.fidelities > 1 ? 64
                                               : 8),
          parent_(space.start()) {}

    Genome recommendation() const override {
        return settings().noisy ? parent_ : GenerationalOptimizer::recommendation();
    }
    Telemetry telemetry() const override {
        return {{"stage", stage_},
                {"improvements", static_cast<double>(improvements_)},
                {"cost", space().cost(parent_)}};
    }
    void hint(const Scored& found) override {
        if (stage_ == 0) parent_ = found.genome;
    }

  private:
    std::uint32_t fidelity() const override { return stage_; }

    std::vector<Genome> propose() override {
        std::vector<Genome> genomes;
        const bool last = stage_ + 1 == settings().fidelities;
        if (last) genomes.push_back(parent_);
        if (!survivors_.empty()) {
            genomes.insert(genomes.end(), survivors_.begin(), survivors_.end());
            return genomes;
        }
        for (std::size_t k = 0; k < offspring_; ++k) {
            auto rng = random(kSwitch, k);
            genomes.push_back(mutate(rng));
        }
        return genomes;
    }

    Genome mutate(Rng& rng) const {
        auto child = parent_;
        const auto few = [&] { return 1 + rng.next_u32() % 3; };
        const auto switches = std::min(few(), few());
        for (std::uint32_t s = 0; s < switches; ++s)
            space().budget() ? switch_levels(rng, child) : change(rng, child);
        space().keep_budget(child);
        child.parents = {parent_.id, 0};
        child.origin = "level switch";
        return child;
    }

    void change(Rng& rng, Genome& genome) const {
        const auto coordinate = rng.next_u32() % space().coordinates();
        const auto levels = space().levels(coordinate);
        if (levels == 0) {  // a real coordinate among the levels drifts
            auto unit = space().to_unit(genome);
            unit[coordinate] += (settings().sigma > 0 ? settings().sigma : 0.1) * rng.normal();
            genome = space().from_unit(unit);
            return;
        }
        auto& level = genome.levels[space().index(coordinate)];
        level = static_cast<std::int32_t>(
            (static_cast<std::uint32_t>(level) + 1 + rng.next_u32() % (levels - 1)) % levels);
    }

    /// One coordinate up a level in cost; then random others down, until the budget is kept.
    void switch_levels(Rng& rng, Genome& genome) const {
        const auto& costs = space().budget()->cost;
        const auto count = static_cast<std::uint32_t>(genome.levels.size());
        const auto raised = rng.next_u32() % count;
        step(genome, costs, raised, +1);
        for (std::uint32_t tries = 0; tries < 8 * count && space().cost(genome) > space().budget()->limit;
             ++tries)
            if (const auto lowered = rng.next_u32() % count; lowered != raised)
                step(genome, costs, lowered, -1);
    }

    /// To the next level in order of cost, up or down; stays where there is none.
    static void step(Genome& genome, const std::vector<std::vector<double>>& costs, std::size_t i,
                     int direction) {
        const auto& cost = costs[i];
        const double now = cost[static_cast<std::size_t>(genome.levels[i])];
        std::int32_t to = genome.levels[i];
        double nearest = std::numeric_limits<double>::infinity();
        for (std::size_t l = 0; l < cost.size(); ++l) {
            const double away = (cost[l] - now) * direction;
            if (away > 0 && away < nearest) nearest = away, to = static_cast<std::int32_t>(l);
        }
        genome.levels[i] = to;
    }

    void learn(std::span<const Genome> genomes, std::span<const Score> scores) override {
        const auto order = ranking(scores);
        if (stage_ + 1 < settings().fidelities) {
            survivors_.clear();
            const auto keep = std::max<std::size_t>(1, genomes.size() / 4);
            for (std::size_t i = 0; i < keep; ++i) survivors_.push_back(genomes[order[i]]);
            ++stage_;
            return;
        }
        // the parent is first: it stays unless someone is no worse, and equals may drift
        const auto winner = order[0] == 0 && order.size() > 1 && scores[order[1]].loss == scores[0].loss
                                ? order[1]
                                : order[0];
        if (winner != 0) {
            if (scores[winner].loss < scores[0].loss) ++improvements_;
            parent_ = genomes[winner];
        }
        stage_ = 0;
        survivors_.clear();
    }
    void learn_nothing() override {
        stage_ = 0;
        survivors_.clear();
    }

    nlohmann::json save() const override {
        return {{"parent", tars::to_json(parent_)},
                {"survivors", tars::to_json(survivors_)},
                {"stage", stage_},
                {"improvements", improvements_}};
    }
    Result<void> load(const nlohmann::json& json) override {
        TARS_TRY(parent_, genome_from_json(json.at("parent"), space()));
        TARS_TRY(survivors_, genomes_from_json(json.at("survivors"), space()));
        stage_ = json.at("stage").get<std::uint32_t>();
        improvements_ = json.at("improvements").get<std::uint64_t>();
        if (stage_ >= settings().fidelities)
            return invalid_input("optimizer state: a stage beyond the last fidelity");
        return {};
    }

    std::size_t offspring_;
    Genome parent_;
    std::vector<Genome> survivors_;
    std::uint32_t stage_ = 0;
    std::uint64_t improvements_ = 0;
};

}  // namespace

std::unique_ptr<Optimizer> make_level_switch(const SearchSpace& space, const OptimizerSettings& settings) {
    return std::make_unique<LevelSwitch>(space, settings);
}

}  // namespace tars
