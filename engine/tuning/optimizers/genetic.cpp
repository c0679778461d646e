// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"
#include "tuning/optimizers/sobol.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kInitial = 31, kBreed = 32 };

constexpr double kCrossover = 0.9;
constexpr double kSbxIndex = 10;  // how close children stay to their parents

/// A real-coded and discrete genetic algorithm: tournaments of three, simulated binary crossover (Deb &
/// Agrawal 1995) on reals, uniform crossover on levels, mutation on every scale, elites that are priced
/// again with everyone else, and immigrants once all look alike.
class Genetic final : public GenerationalOptimizer {
  public:
    Genetic(const SearchSpace& space, const OptimizerSettings& settings)
        : GenerationalOptimizer(space, settings),
          n_(space.coordinates()),
          size_(settings.population ? std::max<std::size_t>(4, settings.population)
                                    : usual_size(n_, settings.budget)),
          elites_(std::max<std::size_t>(1, size_ / 16)) {}

    Genome recommendation() const override {
        if (population_.empty() || !settings().noisy) return GenerationalOptimizer::recommendation();
        return refines() ? centroid() : population_[0].genome;
    }
    Telemetry telemetry() const override {
        return {{"diversity", diversity_}, {"immigrants", static_cast<double>(immigrants())}};
    }
    void hint(const Scored& found) override {
        if (!population_.empty()) population_.back() = {found.genome, found.score};
    }

  private:
    struct Member {
        Genome genome;
        Score score;
    };

    /// As many members as generations where the budget is small: selection needs time to work.
    static std::size_t usual_size(std::size_t n, std::uint64_t budget) {
        const double wanted = std::clamp(10 * std::sqrt(static_cast<double>(n)), 32.0, 64.0);
        return static_cast<std::size_t>(std::clamp(std::sqrt(static_cast<double>(budget)), 12.0, wanted));
    }

    /// Of the better half. What minibatches have favoured in one or the other cancels out.
    Genome centroid() const {
        const auto count = (population_.size() + 1) / 2;
        std::vector<double> mean(n_, 0);
        for (std::size_t k = 0; k < count; ++k) {
            const auto unit = space().to_unit(population_[k].genome);
            for (std::size_t i = 0; i < n_; ++i) mean[i] += unit[i] / static_cast<double>(count);
        }
        auto genome = space().from_unit(mean);
        genome.origin = "centroid";
        return genome;
    }

    std::vector<Genome> propose() override {
        if (population_.empty()) return first_generation();
        auto rng = random(kBreed);
        std::vector<Genome> next;
        if (settings().noisy)  // a lucky score does not outlive its minibatch
            for (std::size_t i = 0; i < std::min(elites_, population_.size()); ++i) {
                next.push_back(population_[i].genome);
                next.back().parents = {next.back().id, 0};
                next.back().origin = "elite";
            }
        for (std::size_t i = immigrants(); i > 0; --i) {
            std::vector<double> point(n_);
            for (auto& x : point) x = rng.uniform();
            next.push_back(space().from_unit(point));
            next.back().origin = "immigrant";
        }
        while (next.size() < size_) breed(rng, next);
        next.resize(size_);
        return next;
    }

    std::vector<Genome> first_generation() const {
        std::vector<Genome> genomes = {space().start()};
        if (refines()) {
            auto rng = random(kInitial);
            while (genomes.size() < size_) genomes.push_back(near_start(rng));
            return genomes;
        }
        for (const auto& point : latin_hypercube(seed(), stream(kInitial, generation()), size_ - 1, n_)) {
            genomes.push_back(space().from_unit(point));
            genomes.back().origin = "latin-hypercube";
        }
        return genomes;
    }

    /// From half the first step away to twice as far: where dimensions are many, hardly a point of the whole
    /// space is any good.
    Genome near_start(Rng& rng) const {
        auto unit = space().to_unit(space().start());
        const double sigma = settings().sigma * std::exp2(2 * rng.uniform() - 1);
        for (std::size_t i = 0; i < n_; ++i) unit[i] += sigma * space().dimension_of(i).step * rng.normal();
        auto genome = space().from_unit(unit);
        genome.origin = "near the start";
        return genome;
    }

    const Member& tournament(Rng& rng) const {
        std::size_t winner = population_.size();
        for (int i = 0; i < 3; ++i)
            winner = std::min<std::size_t>(winner, rng.next_u32() % population_.size());
        return population_[winner];  // they stand in order of rank
    }

    void breed(Rng& rng, std::vector<Genome>& next) const {
        const Member &mother = tournament(rng), &father = tournament(rng);
        auto a = space().to_unit(mother.genome), b = space().to_unit(father.genome);
        const bool crossed = rng.uniform() < kCrossover;
        if (crossed) cross(rng, a, b);
        for (auto* child : {&a, &b}) {
            mutate(rng, *child);
            next.push_back(space().from_unit(*child));
            next.back().parents = {mother.genome.id, father.genome.id};
            next.back().origin = crossed ? "crossover" : "mutation";
        }
    }

    void cross(Rng& rng, std::vector<double>& a, std::vector<double>& b) const {
        for (std::size_t i = 0; i < n_; ++i) {
            if (rng.uniform() < 0.5) {
                if (!space().is_real(i)) std::swap(a[i], b[i]);
                continue;
            }
            if (!space().is_real(i)) continue;
            const double u = rng.uniform();
            const double spread = u < 0.5 ? std::pow(2 * u, 1 / (kSbxIndex + 1))
                                          : std::pow(1 / (2 * (1 - u)), 1 / (kSbxIndex + 1));
            const double middle = (a[i] + b[i]) / 2, half = (a[i] - b[i]) / 2 * spread;
            a[i] = middle + half;
            b[i] = middle - half;
            if (rng.uniform() < 0.5) std::swap(a[i], b[i]);
        }
    }

    /// Reals move by a log-uniform share of their range: far moves stay possible while the search closes in
    /// (Mühlenbein & Schlierkamp-Voosen, Breeder Genetic Algorithm, 1993). Levels are drawn anew, or step.
    void mutate(Rng& rng, std::vector<double>& unit) const {
        const double usual = std::max(1.0 / static_cast<double>(n_), n_ > 50 ? 0.02 : 0.05);
        const double rate = refines() ? 1 : usual;  // a smooth loss: nothing is lost by moving everywhere
        const double reach = settings().sigma > 0 ? settings().sigma : 0.3;
        for (std::size_t i = 0; i < n_; ++i) {
            if (rng.uniform() >= rate) continue;
            if (!space().is_real(i)) {
                const auto levels = space().levels(i);
                const bool ordered = space().dimension_of(i).kind == DimensionKind::integer;
                if (ordered && rng.uniform() < 0.5)
                    unit[i] += (rng.uniform() < 0.5 ? -1.0 : 1.0) / levels;
                else
                    unit[i] = rng.uniform();
                continue;
            }
            const double size =
                reach * space().dimension_of(i).step * std::exp2(-precision() * rng.uniform());
            unit[i] = fold_into_unit(unit[i] + (rng.uniform() < 0.5 ? -size : size));
        }
    }

    /// Halvings of the smallest mutation: noise hides the small ones.
    double precision() const { return settings().noisy ? 7 : 24; }

    void learn(std::span<const Genome> genomes, std::span<const Score> scores) override {
        if (population_.empty() || settings().noisy) {
            population_.clear();
        } else {
            population_.resize(std::min(population_.size(), elites_));  // exact scores need no second look
        }
        for (std::size_t i = 0; i < genomes.size(); ++i)
            if (std::isfinite(scores[i].loss)) population_.push_back({genomes[i], scores[i]});
        std::ranges::stable_sort(population_, {}, [](const Member& m) { return m.score.loss; });
        if (population_.size() > size_) population_.resize(size_);
        measure_diversity();
    }

    void measure_diversity() {
        std::vector<double> mean(n_, 0), square(n_, 0);
        for (const auto& member : population_) {
            const auto unit = space().to_unit(member.genome);
            for (std::size_t i = 0; i < n_; ++i) mean[i] += unit[i], square[i] += unit[i] * unit[i];
        }
        const auto count = static_cast<double>(population_.size());
        double sum = 0;
        for (std::size_t i = 0; i < n_; ++i)
            sum += std::sqrt(std::max(0.0, square[i] / count - mean[i] / count * mean[i] / count));
        diversity_ = n_ > 0 ? sum / static_cast<double>(n_) : 0;
        if (first_diversity_ <= 0) first_diversity_ = diversity_;
    }

    std::size_t immigrants() const {
        return diversity_ < 0.1 * first_diversity_ && progress() < 0.5 ? std::max<std::size_t>(1, size_ / 20)
                                                                       : 0;
    }

    nlohmann::json save() const override {
        auto members = nlohmann::json::array();
        for (const auto& m : population_)
            members.push_back({tars::to_json(m.genome), tars::to_json(m.score)});
        return {{"population", members}, {"diversity", diversity_}, {"first_diversity", first_diversity_}};
    }

    Result<void> load(const nlohmann::json& json) override {
        population_.clear();
        for (const auto& item : json.at("population")) {
            TARS_TRY(auto genome, genome_from_json(item.at(0), space()));
            TARS_TRY(const auto score, score_from_json(item.at(1)));
            population_.push_back({std::move(genome), score});
        }
        diversity_ = json.at("diversity").get<double>();
        first_diversity_ = json.at("first_diversity").get<double>();
        return {};
    }

    std::size_t n_, size_, elites_;
    std::vector<Member> population_;  ///< in order of rank
    double diversity_ = 0, first_diversity_ = 0;
};

}  // namespace

std::unique_ptr<Optimizer> make_genetic(const SearchSpace& space, const OptimizerSettings& settings) {
    return std::make_unique<Genetic>(space, settings);
}

}  // namespace tars
