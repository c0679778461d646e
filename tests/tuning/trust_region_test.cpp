// SPDX-License-Identifier: Apache-2.0
// Finds go no further from the untuned start than what is watched allows.
#include "functions.h"
#include "journal.h"
#include "tuning/run.h"
#include "tuning/trust_region.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <memory>

using namespace tars;
using namespace tars::test;

namespace {

constexpr std::uint32_t kCoordinates = 4;
constexpr double kBest = 0.8, kStart = 0.5;

double squares_from(const Genome& genome, double centre) {
    double sum = 0;
    for (const double x : genome.reals) sum += (x - centre) * (x - centre);
    return sum;
}

/// The best is at kBest; what is watched bears a distance of `allowed` from the start.
class Watched final : public Evaluator {
  public:
    explicit Watched(double allowed) : allowed_(allowed) {}

    Result<std::vector<Score>> evaluate(std::span<const Genome> genomes, const Sample& sample,
                                        std::stop_token stop) override {
        return examples_.evaluate(genomes, sample, stop);
    }
    Result<std::vector<double>> losses(const Genome& genome, Split split, std::stop_token stop) override {
        return examples_.losses(genome, split, stop);
    }
    Result<double> drift(const Genome& genome, std::stop_token) override {
        return squares_from(genome, kStart) / (allowed_ * allowed_);
    }
    std::uint64_t tokens(const Sample&) const override { return 0; }

  private:
    FunctionEvaluator examples_{[](const Genome& genome) { return 1 + squares_from(genome, kBest); }, 0.01};
    double allowed_;
};

SearchSpace space() {
    return *SearchSpace::make({{.name = "x", .count = kCoordinates, .start = {kStart}}});
}

Problem problem(Watched& evaluator) {
    return {.name = "watched", .space = space(), .sigma = 0.02, .noisy = true, .evaluator = &evaluator};
}

RunSettings settings(const std::string& algorithm) {
    RunSettings settings;
    settings.optimizer.algorithm = algorithm;
    settings.budget.evaluations = 600;
    settings.random_baseline = false;
    return settings;
}

}  // namespace

class TrustRegionTest : public QObject {
    Q_OBJECT
  private slots:
    void a_part_of_the_way() {
        const auto mixed = *SearchSpace::make(
            {{.name = "scale", .lower = 0.25, .upper = 4, .logarithmic = true, .start = {1}},
             {.name = "offset", .lower = -1, .upper = 1, .start = {0}},
             {.name = "level", .kind = DimensionKind::integer, .lower = 0, .upper = 9, .start = {2}}});
        auto genome = mixed.start();
        genome.reals = {4, -0.5};
        genome.levels = {7};
        genome.trail = std::make_shared<const std::vector<Direction>>(std::vector<Direction>{{3, 0.1}});
        genome.trail_scale = 0.8;
        genome.own = Direction{5, 0.2};
        const auto half = part_of_the_way(mixed, genome, 0.5);
        QVERIFY(std::fabs(half.reals[0] - 2) < 1e-9);  // a factor's half is its square root
        QVERIFY(std::fabs(half.reals[1] + 0.25) < 1e-9);
        QCOMPARE(half.levels, genome.levels);  // half a choice is none
        QCOMPARE(half.trail_scale, 0.4);
        QCOMPARE(half.own->coefficient, 0.1);
        QVERIFY(part_of_the_way(mixed, genome, 1).same_point(genome));
        QCOMPARE(part_of_the_way(mixed, genome, 0).reals, mixed.start().reals);
    }

    void as_far_as_is_allowed() {
        auto genome = space().start();
        for (auto& x : genome.reals) x = kStart + 0.2;  // 0.4 away
        Watched evaluator(0.1);
        const auto share = *trusted_share(evaluator, space(), genome);
        QVERIFY2(share <= 0.25 && share > 0.2, qPrintable(QString::number(share)));
        Watched generous(0.5);
        QCOMPARE(*trusted_share(generous, space(), genome), 1.0);
    }

    void where_nothing_is_allowed_the_start_stays() {
        class Fragile final : public Evaluator {
          public:
            Result<std::vector<Score>> evaluate(std::span<const Genome>, const Sample&,
                                                std::stop_token) override {
                return std::vector<Score>();
            }
            Result<std::vector<double>> losses(const Genome&, Split, std::stop_token) override {
                return std::vector<double>();
            }
            Result<double> drift(const Genome&, std::stop_token) override { return std::nan(""); }
            std::uint64_t tokens(const Sample&) const override { return 0; }
        } fragile;
        QCOMPARE(*trusted_share(fragile, space(), space().start()), 0.0);
    }

    void finds_of_runs_stay_near_data() {
        QTest::addColumn<QString>("algorithm");
        for (const char* name : {"cma-es", "annealing", "es"}) QTest::newRow(name) << name;
    }
    void finds_of_runs_stay_near() {
        QFETCH(QString, algorithm);
        Watched strict(0.1), generous(10);
        std::optional<RunOutcome> near, far;
        for (auto [evaluator, outcome] : {std::pair(&strict, &near), std::pair(&generous, &far)}) {
            auto run = Run::create(problem(*evaluator), settings(algorithm.toStdString()), {});
            auto done = (*run)->execute({});
            QVERIFY2(done, done ? "" : done.error().text().c_str());
            *outcome = *done;
        }
        QVERIFY(near->improved);
        QVERIFY(*strict.drift(near->winner, {}) <= 1);
        QVERIFY(*strict.drift(near->winner, {}) > 0.7);  // and not nearer than must be
        QVERIFY(squares_from(far->winner, kBest) < 0.5 * squares_from(space().start(), kBest));
    }

    void an_interrupted_run_draws_back_the_same_data() {
        QTest::addColumn<QString>("algorithm");
        for (const char* name : {"annealing", "es"}) QTest::newRow(name) << name;
    }
    void an_interrupted_run_draws_back_the_same() {
        QFETCH(QString, algorithm);
        QTemporaryDir dir;
        const std::filesystem::path root = dir.path().toStdString();
        Watched evaluator(0.1);
        auto whole = Run::create(problem(evaluator), settings(algorithm.toStdString()), root / "whole");
        const auto expected = (*whole)->execute({});
        QVERIFY(expected);

        std::stop_source source;
        auto first = Run::create(problem(evaluator), settings(algorithm.toStdString()), root / "parts");
        const auto cut = (*first)->execute(
            [&](const RunEvent& event) {
                const auto* record = std::get_if<GenerationRecord>(&event);
                if (record && record->evaluations > 300) source.request_stop();
            },
            source.get_token());
        QVERIFY(!cut);
        auto second = Run::open(problem(evaluator), root / "parts");
        QVERIFY2(second, second ? "" : second.error().text().c_str());
        const auto outcome = (*second)->execute({});
        QVERIFY(outcome);
        QVERIFY(outcome->winner.same_point(expected->winner));
        QCOMPARE(timeless_journal(root / "parts"), timeless_journal(root / "whole"));
    }
};

QTEST_APPLESS_MAIN(TrustRegionTest)
#include "trust_region_test.moc"
