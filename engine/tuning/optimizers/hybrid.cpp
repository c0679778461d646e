// SPDX-License-Identifier: Apache-2.0
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"

#include <algorithm>
#include <numeric>

namespace tars {
namespace {

constexpr std::size_t kFew = 40;              // numbers that a full covariance learns within few evaluations
constexpr std::size_t kMostSeparable = 2000;  // past them a step size per number is learnt too slowly

/// Which coordinates one stage may move, with which algorithm, until which share of the budget is used.
struct Stage {
    std::vector<std::size_t> dimensions = {};
    bool together = false;  ///< the coordinates of each of Dimension::stretches by one number
    bool matrices = false;
    std::string algorithm;
    double until = 1;
};

/// How many numbers move a dimension where stretches are moved as one.
std::size_t numbers_of(const Dimension& dimension) {
    return dimension.stretches.empty() ? dimension.count : dimension.stretches.size();
}

/// Dimensions that few numbers move, the smallest first.
std::vector<std::size_t> moved_by_few(const SearchSpace& space) {
    std::vector<std::size_t> order(space.dimensions().size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto numbers = [&](std::size_t d) { return numbers_of(space.dimensions()[d]); };
    std::ranges::stable_sort(order, {}, numbers);
    std::size_t sum = 0, count = 0;
    while (count < order.size() && sum + numbers(order[count]) <= kFew) sum += numbers(order[count++]);
    order.resize(count);
    std::ranges::sort(order);
    return order;
}

/// Few coordinates first, then more, each stage from where the last one ended: small subspaces hold most of
/// the gain, and the algorithms that search them best cannot search large ones.
std::vector<Stage> plan_stages(const SearchSpace& space) {
    std::vector<std::size_t> all(space.dimensions().size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<Stage> stages;
    const double share = space.matrices().empty() ? 1 : 0.6;
    if (space.budget()) {
        stages.push_back({.dimensions = all, .algorithm = "level-switch", .until = share});
    } else if (space.discretes() > 0) {
        stages.push_back({.dimensions = all, .algorithm = "genetic", .until = 0.8 * share});
        stages.push_back({.dimensions = all, .algorithm = "annealing", .until = share});
    } else if (!all.empty()) {
        const auto n = space.coordinates();
        const auto few = moved_by_few(space);
        std::size_t numbers = 0;
        for (const auto d : few) numbers += numbers_of(space.dimensions()[d]);
        if (numbers > 0 && numbers < n)
            stages.push_back(
                {.dimensions = few, .together = true, .algorithm = "cma-es", .until = 0.25 * share});
        const auto* last = n <= 200 ? "cma-es" : n <= kMostSeparable ? "sep-cma-es" : "es";
        stages.push_back({.dimensions = all, .algorithm = last, .until = share});
    }
    if (!space.matrices().empty()) stages.push_back({.matrices = true, .algorithm = "eggroll"});
    return stages;
}

/// What a stage's coordinate is of the whole.
struct Place {
    std::size_t coordinate = 0;
    std::size_t together = 0;  ///< so many from there on move as one; 0: it alone, with the same value
};

class Hybrid final : public GenerationalOptimizer {
  public:
    Hybrid(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings), stages_(plan_stages(space)), base_(space.start()) {
        begin_stage();
    }

    Genome recommendation() const override {
        return settings().noisy ? embed(child_->recommendation()) : GenerationalOptimizer::recommendation();
    }
    Telemetry telemetry() const override {
        Telemetry values = {{"stage", static_cast<double>(stage_)}};
        for (auto& [name, value] : child_->telemetry()) values.emplace_back(name, value);
        return values;
    }
    void hint(const Scored& found) override {
        if (stages_.size() == 1) child_->hint(found);  // one stage moves everything: its points are ours
    }

  private:
    const Stage& stage() const { return stages_[stage_]; }

    void begin_stage() {
        std::vector<Dimension> dimensions;
        where_.clear();
        for (const auto d : stage().dimensions) {
            auto dimension = space().dimensions()[d];
            auto coordinate = first_coordinate(d);
            if (stage().together && !dimension.stretches.empty()) {
                for (const auto length : dimension.stretches) {
                    where_.push_back({coordinate, length});
                    coordinate += length;
                }
                dimensions.push_back({.name = dimension.name,
                                      .lower = -0.5,
                                      .upper = 0.5,
                                      .count = static_cast<std::uint32_t>(dimension.stretches.size()),
                                      .start = {0},
                                      .step = dimension.step});
                continue;
            }
            dimension.start.clear();
            for (std::uint32_t i = 0; i < dimension.count; ++i, ++coordinate) {
                where_.push_back({coordinate});
                dimension.start.push_back(space().value(base_, coordinate));
            }
            dimensions.push_back(std::move(dimension));
        }
        auto sub = SearchSpace::make(std::move(dimensions),
                                     stage().matrices ? space().matrices() : std::vector<WeightMatrix>(),
                                     space().budget());
        OptimizerSettings child = settings();
        child.algorithm = stage().algorithm;
        child.seed = child_seed(seed(), stage_);
        const double before = stage_ > 0 ? stages_[stage_ - 1].until : 0;
        child.budget =
            static_cast<std::uint64_t>(static_cast<double>(settings().budget) * (stage().until - before));
        if (stage_ > 0 && child.algorithm == "annealing") {  // a polish: not so hot that the winner is lost
            child.options["first_acceptance"] = 0.05;
            child.sigma = 0.02;
        } else if (stage_ > 0 && child.algorithm == "cma-es") {
            child.sigma = 0.1;
        }
        sub_ = std::move(*sub);  // a part of a valid space, with values from it
        child_ = std::move(*make_optimizer(*sub_, child));
        asked_of_child_ = 0;
    }

    std::size_t first_coordinate(std::size_t dimension) const {
        std::size_t sum = 0;
        for (std::size_t d = 0; d < dimension; ++d) sum += space().dimensions()[d].count;
        return sum;
    }

    /// What the earlier stages found, with each stretch moved by one share of its coordinates' ranges.
    Genome moved_together(const Genome& part) const {
        auto unit = space().to_unit(base_);
        for (std::size_t i = 0; i < where_.size(); ++i)
            for (std::size_t c = 0; c < where_[i].together; ++c)
                unit[where_[i].coordinate + c] += part.reals[sub_->index(i)];
        const auto moved = space().from_unit(unit);
        auto whole = base_;
        for (const auto& place : where_)
            for (auto c = place.coordinate; c < place.coordinate + place.together; ++c)
                whole.reals[space().index(c)] = moved.reals[space().index(c)];
        return whole;
    }

    /// The stage's genome on top of what the earlier stages found.
    Genome embed(const Genome& part) const {
        auto whole = stage().together ? moved_together(part) : base_;
        for (std::size_t i = 0; i < where_.size(); ++i) {
            if (where_[i].together > 0) continue;
            const auto from = sub_->index(i), to = space().index(where_[i].coordinate);
            if (sub_->is_real(i))
                whole.reals[to] = part.reals[from];
            else
                whole.levels[to] = part.levels[from];
        }
        if (stage().matrices)
            whole.trail = part.trail, whole.trail_scale = part.trail_scale, whole.own = part.own;
        whole.origin = part.origin;
        return whole;
    }

    std::vector<Genome> propose() override {
        const auto proposal = child_->ask(std::numeric_limits<std::size_t>::max());
        asked_of_child_ = proposal.genomes.size();
        fidelity_ = proposal.fidelity;
        std::vector<Genome> genomes;
        for (const auto& genome : proposal.genomes) genomes.push_back(embed(genome));
        return genomes;
    }
    std::uint32_t fidelity() const override { return fidelity_; }

    void learn(std::span<const Genome>, std::span<const Score> scores) override {
        (void)child_->tell(scores);  // as many as it asked for
        if (progress() < stage().until || stage_ + 1 >= stages_.size()) return;
        base_ = settings().noisy || !best() ? embed(child_->recommendation()) : best()->genome;
        ++stage_;
        begin_stage();
    }
    void learn_nothing() override { (void)child_->tell(std::vector<Score>(asked_of_child_)); }

    nlohmann::json save() const override {
        return {{"stage", stage_},
                {"base", tars::to_json(base_)},
                {"asked", asked_of_child_},
                {"fidelity", fidelity_},
                {"child", child_->state()}};
    }
    Result<void> load(const nlohmann::json& json) override {
        stage_ = json.at("stage").get<std::size_t>();
        if (stage_ >= stages_.size())
            return invalid_input("optimizer state: a stage that the space does not have");
        TARS_TRY(base_, genome_from_json(json.at("base"), space()));
        begin_stage();
        asked_of_child_ = json.at("asked").get<std::size_t>();
        fidelity_ = json.at("fidelity").get<std::uint32_t>();
        return child_->restore(json.at("child"));
    }

    std::vector<Stage> stages_;
    std::size_t stage_ = 0;
    Genome base_;
    std::optional<SearchSpace> sub_;
    std::vector<Place> where_;  ///< per coordinate of the stage
    std::unique_ptr<Optimizer> child_;
    std::size_t asked_of_child_ = 0;
    std::uint32_t fidelity_ = 0;
};

}  // namespace

std::unique_ptr<Optimizer> make_hybrid(const SearchSpace& space, const OptimizerSettings& settings) {
    return std::make_unique<Hybrid>(space, settings);
}

}  // namespace tars
