// SPDX-License-Identifier: Apache-2.0
// Thumbs pressed at random teach nothing, and the gate must see that: at most 5 of 100 runs may be accepted.
#include "core/rng.h"
#include "tuning/gate.h"
#include "tuning/run.h"

#include <QTest>

#include <array>
#include <cmath>
#include <map>

using namespace tars;

namespace {

constexpr std::size_t kNumbers = 8;

/// Answers that were liked, as a model prices them: near the untuned point an answer's loss is a slope of its
/// own and a curvature. Where thumbs mean something the slopes have a direction in common; where they were
/// pressed at random they have none, and whatever the search finds in them is chance.
class LikedAnswers : public Evaluator {
  public:
    LikedAnswers(std::uint64_t seed, double common) {
        Rng rng(seed, 17);
        std::array<double, kNumbers> wish{};
        for (double& value : wish) value = common * rng.normal();
        const auto draw = [&](Split split, std::size_t count) {
            for (std::size_t i = 0; i < count; ++i) {
                Answer answer{2 + 0.6 * std::abs(rng.normal()), {}};
                for (std::size_t k = 0; k < kNumbers; ++k) answer.slope[k] = wish[k] + 0.3 * rng.normal();
                answers_[split].push_back(answer);
            }
        };
        draw(Split::training, 56);  // 80 in all, dealt as examples are
        draw(Split::validation, 12);
        draw(Split::test, 12);
    }

    Result<std::vector<Score>> evaluate(std::span<const Genome> genomes, const Sample& sample,
                                        std::stop_token stop) override {
        std::vector<Score> scores;
        for (const Genome& genome : genomes) {
            TARS_TRY(const auto all, losses(genome, sample.split, stop));
            const bool few = sample.split == Split::training;  // 16 of them, as in a run
            const std::size_t count = few ? 16 : all.size();
            double sum = 0;
            for (std::size_t i = 0; i < count; ++i) sum += all[(sample.minibatch * count + i) % all.size()];
            scores.push_back({sum / static_cast<double>(count), 0});
        }
        return scores;
    }
    Result<std::vector<double>> losses(const Genome& genome, Split split, std::stop_token) override {
        std::vector<double> values;
        for (const Answer& answer : answers_[split]) {
            double loss = answer.loss;
            for (std::size_t k = 0; k < kNumbers; ++k) {
                const double x = genome.reals[k] - 0.5;
                loss += answer.slope[k] * x + x * x;
            }
            values.push_back(loss);
        }
        return values;
    }
    std::uint64_t tokens(const Sample&) const override { return 1; }

  private:
    struct Answer {
        double loss;
        std::array<double, kNumbers> slope;
    };
    std::map<Split, std::vector<Answer>> answers_;
};

struct Tally {
    int found = 0, accepted = 0;
};

/// So many runs, each on answers of its own, and what the gate lets through.
Tally hundred_runs(double common) {
    Tally tally;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        LikedAnswers answers(seed, common);
        const auto space = SearchSpace::make({{.name = "steering", .count = kNumbers, .start = {0.5}}});
        RunSettings settings;
        settings.optimizer.algorithm = "es";
        settings.optimizer.seed = seed;
        settings.budget.evaluations = 800;
        settings.random_baseline = false;
        const auto run = Run::create(
            {.name = "examples", .space = *space, .sigma = 0.05, .noisy = true, .evaluator = &answers},
            settings, {});
        const auto outcome = (*run)->execute({});
        if (!outcome->improved) continue;
        ++tally.found;
        GateSettings gate;
        gate.seed = seed;
        gate.resamples = 2000;
        tally.accepted += run_gate(answers, space->start(), outcome->winner, Split::test, gate)->accepted;
    }
    return tally;
}

}  // namespace

class PoisonedFeedbackTest : public QObject {
    Q_OBJECT
  private slots:
    void random_thumbs_are_refused() {
        const auto tally = hundred_runs(0);
        const auto words = QString("%1 found, %2 accepted").arg(tally.found).arg(tally.accepted);
        QVERIFY2(tally.found >= 30,
                 qPrintable(words));  // the search is taken in: it is the gate that refuses
        QVERIFY2(tally.accepted <= 5, qPrintable(words));
    }

    void thumbs_that_mean_something_pass() {
        const auto tally = hundred_runs(0.4);
        QVERIFY2(tally.accepted >= 90, qPrintable(QString::number(tally.accepted)));
    }
};

QTEST_APPLESS_MAIN(PoisonedFeedbackTest)
#include "poisoned_feedback_test.moc"
