// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/factories.h"
#include "tuning/optimizers/generational.h"
#include "tuning/optimizers/sobol.h"

#include <cmath>

namespace tars {
namespace {

enum Purpose : std::uint32_t { kUniform = 21, kHypercube = 22 };

enum class Design { random, sobol, latin };

/// Points spread over the space without looking at any score: the baseline every run is compared with. With a
/// sigma, `random` draws around the start instead, from a quarter of that far to eight times: where
/// dimensions are many, hardly a point of the whole space is any good.
class RandomSearch final : public GenerationalOptimizer {
  public:
    RandomSearch(const SearchSpace& space, const OptimizerSettings& settings, Design design)
        : GenerationalOptimizer(space, settings),
          design_(design),
          sobol_(space.coordinates(), settings.seed),
          population_(settings.population ? settings.population : 16) {}

  private:
    std::vector<Genome> propose() override {
        const auto n = space().coordinates();
        std::vector<std::vector<double>> points;
        if (design_ == Design::latin)
            points = latin_hypercube(seed(), stream(kHypercube, generation()), population_, n);
        auto rng = random(kUniform);
        for (std::size_t i = 0; i < population_ && design_ != Design::latin; ++i) {
            if (design_ == Design::sobol) {
                points.push_back(sobol_.point(static_cast<std::uint32_t>(generation() * population_ + i)));
                continue;
            }
            auto& point = points.emplace_back(n);
            if (settings().sigma > 0)
                move_from_start(rng, point);
            else
                for (auto& x : point) x = rng.uniform();
        }
        std::vector<Genome> genomes;
        for (const auto& point : points) {
            genomes.push_back(space().from_unit(point));
            genomes.back().origin = settings().algorithm;
        }
        return genomes;
    }
    void move_from_start(Rng& rng, std::vector<double>& point) const {
        point = space().to_unit(space().start());
        const double sigma = settings().sigma * std::exp2(5 * rng.uniform() - 2);
        for (std::size_t i = 0; i < point.size(); ++i)
            point[i] += sigma * space().dimension_of(i).step * rng.normal();
    }
    void learn(std::span<const Genome>, std::span<const Score>) override {}
    nlohmann::json save() const override { return nlohmann::json::object(); }
    Result<void> load(const nlohmann::json&) override { return {}; }

    Design design_;
    SobolSequence sobol_;
    std::size_t population_;
};

}  // namespace

std::unique_ptr<Optimizer> make_random_search(const SearchSpace& space, const OptimizerSettings& settings) {
    const auto design = settings.algorithm == "sobol"             ? Design::sobol
                        : settings.algorithm == "latin-hypercube" ? Design::latin
                                                                  : Design::random;
    return std::make_unique<RandomSearch>(space, settings, design);
}

}  // namespace tars
