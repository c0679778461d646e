// SPDX-License-Identifier: Apache-2.0
// Whole runs that must not get through to anybody: tuned on chance, or at the cost of what is watched.
#include "core/rng.h"
#include "library/adapter_registry.h"
#include "tuning/gate.h"
#include "tuning/run.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>

using namespace tars;

namespace {

constexpr std::size_t kDimensions = 6;

/// Documents with thumbs up or down: each likes one side of every dimension, and how far a point lies on that
/// side makes its loss lower.
class Thumbs final : public Evaluator {
  public:
    /// `agreement`: how often all thumbs point the same way in the first dimension, 0.5 being chance; the
    /// others are chance always. `harm`: what going there costs on the guard.
    Thumbs(std::uint64_t seed, double agreement, double harm = 0)
        : seed_(seed), agreement_(agreement), harm_(harm) {}

    Result<std::vector<Score>> evaluate(std::span<const Genome> genomes, const Sample& sample,
                                        std::stop_token stop) override {
        std::vector<Score> scores;
        for (const auto& genome : genomes) {
            TARS_TRY(const auto each, losses(genome, sample.split, stop));
            double sum = 0;
            for (const double loss : each) sum += loss;
            scores.push_back({sum / static_cast<double>(each.size()), 0});
        }
        return scores;
    }

    Result<std::vector<double>> losses(const Genome& genome, Split split, std::stop_token) override {
        std::vector<double> losses;
        const std::size_t documents = split == Split::training ? 60 : split == Split::validation ? 20 : 40;
        for (std::size_t d = 0; d < documents; ++d) {
            Rng rng(seed_, static_cast<std::uint64_t>(split) << 32 | d);
            double loss = 2 + 0.3 * rng.normal();
            for (std::size_t i = 0; i < kDimensions; ++i) {
                const bool up = rng.uniform() < (i == 0 ? agreement_ : 0.5);
                if (split != Split::guard) loss += (up ? -0.1 : 0.1) * genome.reals[i];
            }
            if (split == Split::guard) loss += harm_ * std::max(0.0, genome.reals[0]) + 0.01 * rng.normal();
            losses.push_back(loss);
        }
        return losses;
    }
    std::uint64_t tokens(const Sample&) const override { return 0; }

  private:
    std::uint64_t seed_;
    double agreement_, harm_;
};

/// Tunes on the thumbs and asks the gate about what came out. Refused as well if nothing did.
GateDecision tune(Thumbs& thumbs, std::uint64_t seed, double least_gain = 0.005) {
    const Problem problem{
        .name = "thumbs",
        .space = *SearchSpace::make({{.name = "x", .lower = -1, .upper = 1, .count = kDimensions}}),
        .evaluator = &thumbs};
    RunSettings settings;
    settings.optimizer.algorithm = "genetic";
    settings.optimizer.seed = seed;
    settings.budget.evaluations = 300;
    settings.random_baseline = false;
    auto run = Run::create(problem, settings, {});
    const auto outcome = (*run)->execute({});
    if (!outcome) qFatal("%s", outcome.error().text().c_str());
    if (!outcome->improved) return {};
    return *run_gate(thumbs, problem.space.start(), outcome->winner, Split::test,
                     {.least_gain = least_gain, .resamples = 2000, .seed = seed});
}

}  // namespace

class SafetyTest : public QObject {
    Q_OBJECT
  private slots:
    void random_thumbs_are_refused_data() {
        QTest::addColumn<double>("least_gain");
        QTest::newRow("as usual") << 0.005;
        QTest::newRow("any sure gain is enough") << 0.0;
    }
    void random_thumbs_are_refused() {
        QFETCH(double, least_gain);
        int accepted = 0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            Thumbs thumbs(seed, 0.5);
            accepted += tune(thumbs, seed, least_gain).accepted;
        }
        QVERIFY2(accepted <= 5, qPrintable(QString::number(accepted)));
    }

    void thumbs_that_agree_get_through() {
        int accepted = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Thumbs thumbs(seed, 0.98);
            accepted += tune(thumbs, seed).accepted;
        }
        QVERIFY2(accepted >= 15, qPrintable(QString::number(accepted)));
    }

    void a_gain_at_the_cost_of_the_guard_is_refused() {
        int harmless = 0;
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            Thumbs kind(seed, 0.98), harmful(seed, 0.98, 0.1);
            harmless += tune(kind, seed).accepted;
            const auto decision = tune(harmful, seed);
            QVERIFY2(!decision.accepted, decision.reason.c_str());
        }
        QVERIFY(harmless > 0);
    }

    /// What a rollback itself takes; how long a disk takes to keep it is the disk's.
    void a_rollback_takes_less_than_a_millisecond() {
        const QTemporaryDir memory("/dev/shm/tars-XXXXXX");
        if (!memory.isValid()) QSKIP("there is no file system in memory");
        const std::filesystem::path folder = memory.path().toStdString();
        AdapterRegistry registry(folder / "registry");
        std::ofstream(folder / "model") << "weights";
        std::ofstream(folder / "one") << std::string(1 << 20, '1');
        std::ofstream(folder / "two") << std::string(1 << 20, '2');
        const auto base = *registry.base_of(folder / "model");
        const auto first = *registry.adopt(base, folder / "one", "{}");
        double least = 1e9;  // of many: the machine is shared
        for (int i = 0; i < 15; ++i) {
            QVERIFY(registry.adopt(base, folder / "two", "{}"));
            const auto begin = std::chrono::steady_clock::now();
            const auto back = registry.rollback(base);
            const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begin;
            least = std::min(least, taken.count());
            QVERIFY(back);
            QCOMPARE(*back, first);
        }
        QCOMPARE((*registry.live(base))->digest, first);
        QVERIFY2(least < 1, qPrintable(QString("%1 ms").arg(least)));
    }
};

QTEST_APPLESS_MAIN(SafetyTest)
#include "safety_test.moc"
