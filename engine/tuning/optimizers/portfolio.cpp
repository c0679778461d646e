// SPDX-License-Identifier: Apache-2.0
#include "tuning/json/fields.h"
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tars {
namespace {

/// Several algorithms at once, each on its own: most evaluations go to the one whose best is lowest.
class Portfolio final : public GenerationalOptimizer {
  public:
    Portfolio(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings) {
        const auto n = space.coordinates();
        std::vector<std::string> names = {"genetic", "annealing", "sobol"};
        if (space.discretes() == 0)
            names.insert(names.begin(), n <= 200 ? "cma-es" : n <= 2000 ? "sep-cma-es" : "es");
        if (space.discretes() > 0 && space.reals() == 0) names.insert(names.begin(), "level-switch");
        for (std::size_t i = 0; i < names.size(); ++i) {
            auto child = settings;
            child.algorithm = names[i];
            child.seed = child_seed(settings.seed, i);
            child.population = 0;
            members_.push_back({names[i], std::move(*make_optimizer(space, child))});
        }
    }

    Genome recommendation() const override {
        return settings().noisy ? members_[leader()].optimizer->recommendation()
                                : GenerationalOptimizer::recommendation();
    }
    Telemetry telemetry() const override {
        Telemetry values;
        const auto sum = std::max<double>(1, static_cast<double>(evaluations()));
        for (const auto& m : members_)
            values.emplace_back("share." + m.name, static_cast<double>(m.optimizer->evaluations()) / sum);
        values.emplace_back("leader", static_cast<double>(leader()));
        return values;
    }
    void hint(const Scored& found) override {
        for (auto& m : members_) m.optimizer->hint(found);
    }

  private:
    struct Member {
        std::string name;
        std::unique_ptr<Optimizer> optimizer;
    };

    /// Who has the lowest loss of its own; the first while nobody has one.
    std::size_t leader() const {
        std::size_t leader = 0;
        double lowest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < members_.size(); ++i)
            if (const auto best = members_[i].optimizer->best(); best && best->score.loss < lowest)
                lowest = best->score.loss, leader = i;
        return leader;
    }

    /// Whoever is furthest behind the share it should have.
    std::size_t next() const {
        const auto ahead = leader();
        std::size_t chosen = 0;
        double furthest = std::numeric_limits<double>::infinity();
        for (std::size_t i = 0; i < members_.size(); ++i) {
            const double share = wanted_share(i, ahead);
            const double used = static_cast<double>(members_[i].optimizer->evaluations()) / share;
            if (used < furthest) furthest = used, chosen = i;
        }
        return chosen;
    }

    /// The leader may be early and stall: the one that this kind of space usually suits keeps a quarter.
    double wanted_share(std::size_t i, std::size_t ahead) const {
        if (i == ahead) return 0.65;
        if (i == 0) return 0.25;
        return members_[i].name == "sobol" ? 0.01 : 0.08;
    }

    std::vector<Genome> propose() override {
        turn_ = next();
        auto proposal = members_[turn_].optimizer->ask(std::numeric_limits<std::size_t>::max());
        asked_ = proposal.genomes.size();
        fidelity_ = proposal.fidelity;
        return std::move(proposal.genomes);
    }
    std::uint32_t fidelity() const override { return fidelity_; }

    void learn(std::span<const Genome>, std::span<const Score> scores) override {
        (void)members_[turn_].optimizer->tell(scores);  // as many as it asked for
    }
    void learn_nothing() override { (void)members_[turn_].optimizer->tell(std::vector<Score>(asked_)); }

    nlohmann::json save() const override {
        auto members = nlohmann::json::array();
        for (const auto& m : members_) members.push_back(m.optimizer->state());
        return {{"members", members}, {"turn", turn_}, {"asked", asked_}, {"fidelity", fidelity_}};
    }
    Result<void> load(const nlohmann::json& json) override {
        const auto& members = json.at("members");
        if (members.size() != members_.size()) return invalid_input("optimizer state: another portfolio");
        for (std::size_t i = 0; i < members_.size(); ++i)
            TARS_CHECK(members_[i].optimizer->restore(members[i]));
        turn_ = json.at("turn").get<std::size_t>();
        if (turn_ >= members_.size()) return invalid_input("optimizer state: nobody's turn");
        asked_ = json.at("asked").get<std::size_t>();
        fidelity_ = json.at("fidelity").get<std::uint32_t>();
        return {};
    }

    std::vector<Member> members_;
    std::size_t turn_ = 0, asked_ = 0;
    std::uint32_t fidelity_ = 0;
};

}  // namespace

std::unique_ptr<Optimizer> make_portfolio(const SearchSpace& space, const OptimizerSettings& settings) {
    return std::make_unique<Portfolio>(space, settings);
}

}  // namespace tars
