// SPDX-License-Identifier: Apache-2.0
#include "functions.h"
#include "tuning/low_rank.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>

using namespace tars;
using namespace tars::test;

namespace {

SearchSpace mixed_space() {
    return *SearchSpace::make({
        {.name = "rate", .lower = 0.001, .upper = 10, .logarithmic = true},
        {.name = "gain", .lower = -2, .upper = 2, .count = 4},
        {.name = "threads", .kind = DimensionKind::integer, .lower = 1, .upper = 16},
        {.name = "type", .kind = DimensionKind::categorical, .choices = {"a", "b", "c"}},
        {.name = "packed", .kind = DimensionKind::boolean},
    });
}

double mixed_loss(const SearchSpace& space, const Genome& g) {
    double loss = std::pow(std::log(space.value(g, 0) / 0.1), 2);
    for (std::size_t i = 1; i <= 4; ++i) loss += std::pow(space.value(g, i) - 0.3, 2);
    loss += 0.1 * std::pow(space.value(g, 5) - 12, 2);
    loss += space.value(g, 6) == 2 ? 0 : 1;
    return loss + (space.value(g, 7) == 1 ? 0 : 1);
}

SearchSpace matrix_space() {
    return *SearchSpace::make({}, {{"w", 12, 10, 1, 1.0}, {"v", 10, 6, 2, 0.5}});
}

/// Squared distance of the two matrices to fixed targets.
double matrix_loss(const SearchSpace& space, const Genome& g) {
    double loss = 0;
    for (std::size_t m = 0; m < 2; ++m) {
        const auto& shape = space.matrices()[m];
        std::vector<float> w(std::size_t{shape.rows} * shape.columns, 0.0f);
        add_low_rank(g, space, m, w);
        Rng target(5, m);
        for (const float x : w) loss += std::pow(x - target.normal(), 2);
    }
    return loss;
}

/// The same for one run, which keeps what its growing trail has come to instead of making it again each time.
class MatrixLoss {
  public:
    explicit MatrixLoss(const SearchSpace& space) : space_(space) {
        for (const auto& shape : space.matrices())
            at_.emplace_back(std::size_t{shape.rows} * shape.columns, 0.0f);
    }
    double operator()(const Genome& g) {
        for (; g.trail && applied_ < g.trail->size(); ++applied_)
            for (std::size_t m = 0; m < at_.size(); ++m)
                add_direction((*g.trail)[applied_], m, space_.matrices()[m], at_[m]);
        double loss = 0;
        for (std::size_t m = 0; m < at_.size(); ++m) {
            auto w = at_[m];
            if (g.own) add_direction(*g.own, m, space_.matrices()[m], w);
            Rng target(5, m);
            for (const float x : w) loss += std::pow(x - target.normal(), 2);
        }
        return loss;
    }

  private:
    const SearchSpace& space_;
    std::vector<std::vector<float>> at_;
    std::size_t applied_ = 0;
};

struct Case {
    SearchSpace space;
    std::function<double(const Genome&)> loss;
};

Case make_case(const std::string& algorithm) {
    if (algorithm == "eggroll") {
        const auto space = matrix_space();
        return {space, [space](const Genome& g) { return matrix_loss(space, g); }};
    }
    if (algorithm == "es" || algorithm == "spsa")
        return {box(6, 3), [](const Genome& g) { return sphere(g.reals); }};
    const auto space = mixed_space();
    return {space, [space](const Genome& g) { return mixed_loss(space, g); }};
}

std::unique_ptr<Optimizer> make(const SearchSpace& space, const std::string& algorithm,
                                std::uint64_t seed = 1, std::uint64_t budget = 2000, bool noisy = false) {
    OptimizerSettings settings;
    settings.algorithm = algorithm;
    settings.seed = seed;
    settings.budget = budget;
    settings.noisy = noisy;
    auto made = make_optimizer(space, settings);
    return made ? std::move(*made) : nullptr;
}

/// Everything proposed within `evaluations`, as text; `interrupt` saves and restores at that evaluation.
std::string history(const Case& c, const std::string& algorithm, std::uint64_t evaluations, std::size_t limit,
                    bool noisy, std::uint64_t interrupt = ~0ull) {
    auto optimizer = make(c.space, algorithm, 7, evaluations, noisy);
    std::string text;
    while (optimizer && optimizer->evaluations() < evaluations) {
        const auto proposal = optimizer->ask(limit);
        std::vector<Score> scores;
        for (const auto& genome : proposal.genomes) {
            text += to_json(genome).dump() + "\n";
            const double noise = noisy ? 0.1 * Rng(proposal.minibatch, genome.id).normal() : 0;
            scores.push_back({c.loss(genome) + noise, noisy ? 0.1 : 0});
        }
        if (!optimizer->tell(scores)) return "refused";
        if (optimizer->evaluations() < interrupt) continue;
        interrupt = ~0ull;
        const auto saved = optimizer->state().dump();
        optimizer = make(c.space, algorithm, 7, evaluations, noisy);
        if (!optimizer->restore(nlohmann::json::parse(saved))) return "not restored";
    }
    return text + to_json(optimizer->recommendation()).dump();
}

void algorithm_rows() {
    QTest::addColumn<QString>("algorithm");
    for (const auto& info : algorithms()) {
        const auto name = QString::fromUtf8(info.name.data(), static_cast<int>(info.name.size()));
        QTest::newRow(name.toUtf8().constData()) << name;
    }
}

}  // namespace

class OptimizersTest : public QObject {
    Q_OBJECT
  private slots:
    void same_seed_same_proposals_data() { algorithm_rows(); }
    void same_seed_same_proposals() {
        QFETCH(QString, algorithm);
        const auto name = algorithm.toStdString();
        const auto c = make_case(name);
        const auto whole = history(c, name, 300, 1000, false);
        QVERIFY(whole.size() > 1000);
        QCOMPARE(history(c, name, 300, 1000, false), whole);
        QCOMPARE(history(c, name, 300, 3, false).substr(0, 2000),
                 whole.substr(0, 2000));  // slices change nothing
    }

    void restored_goes_on_identically_data() { algorithm_rows(); }
    void restored_goes_on_identically() {
        QFETCH(QString, algorithm);
        const auto name = algorithm.toStdString();
        const auto c = make_case(name);
        for (const bool noisy : {false, true}) {
            const auto whole = history(c, name, 400, 5, noisy);
            for (const std::uint64_t interrupt : {1, 83, 222})
                QCOMPARE(history(c, name, 400, 5, noisy, interrupt), whole);
        }
    }

    void bounds_are_kept_and_failures_survived_data() { algorithm_rows(); }
    void bounds_are_kept_and_failures_survived() {
        QFETCH(QString, algorithm);
        const auto c = make_case(algorithm.toStdString());
        auto optimizer = make(c.space, algorithm.toStdString(), 11, 1500);
        QVERIFY(optimizer);
        Rng rng(4);
        bool inside = true;
        const double bad[] = {std::numeric_limits<double>::quiet_NaN(),
                              std::numeric_limits<double>::infinity(),
                              -std::numeric_limits<double>::infinity()};
        optimize(
            *optimizer,
            [&](const Genome& genome) -> Score {
                inside = inside && c.space.contains(genome);
                const bool all_fail = optimizer->evaluations() < 100;
                if (all_fail || rng.uniform() < 0.2) return {bad[rng.next_u32() % 3], bad[0]};
                return {c.loss(genome), 0};
            },
            1500);
        QVERIFY(inside);
        QVERIFY(optimizer->best());
        QVERIFY(std::isfinite(optimizer->best()->score.loss));
        QVERIFY(c.space.contains(optimizer->recommendation()));
        for (const auto& [key, value] : optimizer->telemetry()) QVERIFY2(std::isfinite(value), key.c_str());
    }

    void wrong_answers_are_refused() {
        const auto space = box(3, 1);
        auto optimizer = make(space, "genetic");
        QVERIFY(!optimizer->tell(std::vector<Score>(1)));
        const auto proposal = optimizer->ask(5);
        QCOMPARE(proposal.genomes.size(), 5u);
        QVERIFY(!optimizer->tell(std::vector<Score>(4)));
        QVERIFY(!optimizer->restore(make(space, "annealing")->state()));
        QVERIFY(!optimizer->restore(nlohmann::json::parse(R"({"algorithm":"genetic"})")));
        QVERIFY(!make_optimizer(space, {.algorithm = "gradient"}));
        QVERIFY(!make_optimizer(space, {.algorithm = "eggroll"}));
        QVERIFY(!make_optimizer(space, {.algorithm = "level-switch"}));
    }

    /// Each algorithm on what it is for; median of five seeds.
    void converges_data() {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("function");
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<int>("budget");
        QTest::addColumn<double>("target");
        const auto row = [](const char* algorithm, const char* function, int n, int budget, double target) {
            QTest::addRow("%s, %s %d", algorithm, function, n)
                << algorithm << function << n << budget << target;
        };
        row("cma-es", "sphere", 10, 2000, 1e-8);
        row("cma-es", "ellipsoid", 10, 8000, 1e-8);
        row("cma-es", "rosenbrock", 10, 9000, 1e-8);
        row("sep-cma-es", "ellipsoid", 20, 8000, 1e-8);
        row("sep-cma-es", "sphere", 300, 15000, 1e-8);
        row("genetic", "rastrigin", 10, 100000, 1e-6);
        row("annealing", "sphere", 10, 60000, 1e-6);
        row("annealing", "rastrigin", 10, 300000, 1.0);
        row("es", "sphere", 20, 40000, 1e-2);
        row("spsa", "sphere", 20, 40000, 1e-2);
        row("hybrid", "rosenbrock", 10, 20000, 1e-6);
        row("portfolio", "sphere", 10, 4000, 1e-8);
        row("portfolio", "rastrigin", 10, 60000, 1e-6);
    }
    void converges() {
        QFETCH(QString, algorithm);
        QFETCH(QString, function);
        QFETCH(int, dimensions);
        QFETCH(int, budget);
        QFETCH(double, target);
        const Function f = function == "sphere"      ? sphere
                           : function == "ellipsoid" ? ellipsoid
                           : function == "rastrigin" ? rastrigin
                                                     : rosenbrock;
        std::vector<double> losses;
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            auto optimizer = make(box(static_cast<std::uint32_t>(dimensions), seed), algorithm.toStdString(),
                                  seed, static_cast<std::uint64_t>(budget));
            optimize(
                *optimizer,
                [&](const Genome& g) {
                    return Score{f(g.reals), 0};
                },
                static_cast<std::uint64_t>(budget), target);
            losses.push_back(optimizer->best()->score.loss);
        }
        std::ranges::sort(losses);
        QVERIFY2(losses[2] <= target,
                 qPrintable(QString("median %1 of %2…%3").arg(losses[2]).arg(losses[0]).arg(losses[4])));
    }

    void mixed_spaces_data() {
        QTest::addColumn<QString>("algorithm");
        for (const char* name : {"genetic", "annealing", "hybrid", "portfolio", "cma-es"})
            QTest::newRow(name) << name;
    }
    void mixed_spaces() {
        QFETCH(QString, algorithm);
        const auto space = mixed_space();
        auto optimizer = make(space, algorithm.toStdString(), 2, 6000);
        optimize(
            *optimizer,
            [&](const Genome& g) {
                return Score{mixed_loss(space, g), 0};
            },
            6000);
        QVERIFY2(optimizer->best()->score.loss < 0.05,
                 qPrintable(QString::number(optimizer->best()->score.loss)));
    }

    void one_max() {
        const auto space = *SearchSpace::make({{.name = "bit", .kind = DimensionKind::boolean, .count = 60}});
        const auto zeros = [](const Genome& g) {
            return Score{static_cast<double>(std::ranges::count(g.levels, 0)), 0};
        };
        for (const char* algorithm : {"genetic", "level-switch"}) {
            auto optimizer = make(space, algorithm, 3, 8000);
            optimize(*optimizer, zeros, 8000, 0);
            QCOMPARE(optimizer->best()->score.loss, 0.0);
        }
    }

    void level_switch_keeps_its_budget() {
        const std::uint32_t n = 20;
        const LevelBudget budget{std::vector<std::vector<double>>(n, {2, 4, 8}), 4.0 * n};
        const auto space = *SearchSpace::make({{.name = "type",
                                                .kind = DimensionKind::categorical,
                                                .choices = {"Q2", "Q4", "Q8"},
                                                .count = n,
                                                .start = {1}}},
                                              {}, budget);
        // the first coordinates are the ones that need precision
        const auto damage = [&](const Genome& g) {
            double sum = 0;
            for (std::uint32_t i = 0; i < n; ++i) sum += std::exp2(-2 * g.levels[i]) * (i < 5 ? 100 : 1);
            return sum;
        };
        auto optimizer = make(space, "level-switch", 1, 3000);
        bool kept = true;
        optimize(
            *optimizer,
            [&](const Genome& g) {
                return kept = kept && space.cost(g) <= budget.limit, Score{damage(g), 0};
            },
            3000);
        QVERIFY(kept);
        QVERIFY2(optimizer->best()->score.loss < 45,
                 qPrintable(
                     QString::number(optimizer->best()->score.loss)));  // 42.5 is possible, 128.75 the start
    }

    void low_rank_noise_learns_matrices() {
        const auto space = matrix_space();
        auto optimizer = make(space, "eggroll", 1, 30000);
        MatrixLoss loss(space);
        const double before = matrix_loss(space, space.start());
        optimize(
            *optimizer,
            [&](const Genome& g) {
                return Score{loss(g), 0};
            },
            30000);
        const auto& best = optimizer->best()->genome;
        QVERIFY(std::abs(matrix_loss(space, best) - optimizer->best()->score.loss) < 0.01 * before);
        QVERIFY2(optimizer->best()->score.loss < 0.3 * before,
                 qPrintable(QString("%1 of %2").arg(optimizer->best()->score.loss).arg(before)));
    }

    void noise_does_not_fool_them_data() {
        QTest::addColumn<QString>("algorithm");
        for (const char* name :
             {"genetic", "annealing", "cma-es", "es", "racing", "metropolis", "hybrid", "portfolio"})
            QTest::newRow(name) << name;
    }
    void noise_does_not_fool_them() {
        QFETCH(QString, algorithm);
        std::vector<double> distances;
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            auto optimizer = make(box(6, seed), algorithm.toStdString(), seed, 8000, true);
            std::uint64_t count = 0;
            optimize(
                *optimizer,
                [&](const Genome& g) {
                    return Score{sphere(g.reals) + Rng(seed, ++count).normal(), 1};
                },
                8000);
            distances.push_back(std::sqrt(sphere(optimizer->recommendation().reals)));
        }
        std::ranges::sort(distances);
        QVERIFY2(distances[1] < 2.5, qPrintable(QString::number(distances[1])));  // random points lie near 7
    }

    /// 400 evaluations of a model's weights, as a person has the patience for.
    void few_evaluations_are_well_spent_data() {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<int>("dimensions");
        QTest::addColumn<double>("share");
        QTest::addColumn<bool>("costly");
        const auto free = [](const char* algorithm, int n, double share) {
            QTest::addRow("%s, %d", algorithm, n) << algorithm << n << share << false;
        };
        for (const char* name : {"cma-es", "hybrid"}) free(name, 36, 0.75);
        for (const char* name : {"genetic", "annealing", "portfolio", "es", "spsa"}) free(name, 36, 0.65);
        for (const char* name : {"sep-cma-es", "es", "spsa", "hybrid"}) free(name, 500, 0.65);
        for (const char* name : {"genetic", "annealing"}) free(name, 500, 0.6);
        const auto row = [](const char* algorithm, int n, double share) {
            QTest::addRow("%s, %d, every move costs", algorithm, n) << algorithm << n << share << true;
        };
        for (const char* name : {"cma-es", "hybrid", "genetic", "annealing"}) row(name, 36, 0.6);
        for (const char* name : {"portfolio", "es", "spsa"}) row(name, 36, 0.45);
        for (const char* name : {"sep-cma-es", "es", "spsa", "hybrid", "annealing"}) row(name, 500, 0.42);
        row("genetic", 500, 0.32);
    }
    void few_evaluations_are_well_spent() {
        QFETCH(QString, algorithm);
        QFETCH(int, dimensions);
        QFETCH(double, share);
        QFETCH(bool, costly);
        using Beside = MinibatchLoss::Beside;
        std::vector<double> shares, random;
        for (std::uint64_t seed = 1; seed <= 9; ++seed) {
            const MinibatchLoss loss(static_cast<std::uint32_t>(dimensions), seed, 0.08,
                                     costly ? Beside::costly : Beside::free);
            shares.push_back(loss.share(algorithm.toStdString(), 400));
            random.push_back(loss.share("random", 400));
        }
        std::ranges::sort(shares);
        std::ranges::sort(random);
        const auto seen = QString("median %1 of %2…%3, random search %4")
                              .arg(shares[4])
                              .arg(shares[0])
                              .arg(shares[8])
                              .arg(random[4]);
        QVERIFY2(shares[4] >= share, qPrintable(seen));
        QVERIFY2(shares[4] >= 1.3 * random[4], qPrintable(seen));
    }

    void budgets_are_kept() {
        const MinibatchLoss loss(36, 1);
        for (const char* name : {"cma-es", "genetic", "annealing", "hybrid", "portfolio", "es"}) {
            auto optimizer = make_optimizer(
                loss.space(), {.algorithm = name, .seed = 1, .budget = 400, .noisy = true, .sigma = 0.02});
            while ((*optimizer)->evaluations() < 400) {
                const auto proposal = (*optimizer)->ask(1000);
                QVERIFY((*optimizer)->tell(loss.price(proposal.genomes, proposal.minibatch)));
            }
            QVERIFY2((*optimizer)->evaluations() < 440,
                     qPrintable(QString("%1: %2").arg(name).arg((*optimizer)->evaluations())));
        }
    }

    /// More members average out what each has of its own, and not what a minibatch does to all of them.
    void populations_grow_against_noise_of_their_members_alone() {
        const MinibatchLoss loss(36, 1);
        for (const double sigma : {0.0, 0.02}) {
            auto optimizer = make_optimizer(
                loss.space(), {.algorithm = "cma-es", .budget = 2000, .noisy = true, .sigma = sigma});
            std::vector<std::size_t> sizes;
            while ((*optimizer)->evaluations() < 1500) {
                const auto proposal = (*optimizer)->ask(1000);
                sizes.push_back(proposal.genomes.size());
                QVERIFY((*optimizer)->tell(loss.price(proposal.genomes, proposal.minibatch)));
            }
            QCOMPARE(sizes.back() > sizes.front(), sigma == 0);
        }
    }

    /// Nearly all there is to gain lies where the gains of a norm move as one: a few numbers find that in
    /// evaluations that are far too few for each of 600.
    void hybrid_moves_stretches_as_one_first() {
        const auto space = *SearchSpace::make(
            {{.name = "gains", .count = 600, .start = {0.5}, .stretches = {200, 300, 100}}});
        const auto exact = [](const Genome& g) {
            double loss = 0, wanted = 0.05;
            std::size_t begin = 0;
            for (const std::size_t length : {200u, 300u, 100u}) {
                double mean = 0;
                for (std::size_t i = begin; i < begin + length; ++i)
                    mean += (g.reals[i] - 0.5) / static_cast<double>(length);
                loss += (mean - wanted) * (mean - wanted);
                begin += length;
                wanted = -wanted;
            }
            return loss / (3 * 0.05 * 0.05);
        };
        const auto left = [&](const char* algorithm) {
            OptimizerSettings settings{
                .algorithm = algorithm, .seed = 3, .budget = 200, .noisy = true, .sigma = 0.02};
            auto optimizer = std::move(*make_optimizer(space, settings));
            while (optimizer->evaluations() < 200) {
                const auto proposal = optimizer->ask(1000);
                std::vector<Score> scores;
                for (const auto& genome : proposal.genomes) scores.push_back({exact(genome), 1e-3});
                if (!optimizer->tell(scores)) return 1.0;
                auto taken_up = std::move(*make_optimizer(space, settings));  // from any point on
                if (!taken_up->restore(optimizer->state())) return 1.0;
                const auto ours = taken_up->ask(1000).genomes, theirs = optimizer->ask(1000).genomes;
                if (!std::ranges::equal(ours, theirs, {}, &Genome::reals, &Genome::reals)) return 1.0;
            }
            return exact(optimizer->recommendation());
        };
        const double staged = left("hybrid"), each = left("sep-cma-es");
        const auto seen = QString("%1 of the loss is left, of sep-cma-es %2").arg(staged).arg(each);
        QVERIFY2(staged < 0.1, qPrintable(seen));
        QVERIFY2(staged < 0.5 * each, qPrintable(seen));
    }

    void successive_halving_spends_little_on_the_bad() {
        OptimizerSettings settings{
            .algorithm = "successive-halving", .seed = 1, .budget = 2000, .fidelities = 3};
        auto made = make_optimizer(box(3, 1), settings);
        QVERIFY(made);
        std::array<std::uint64_t, 3> spent{};
        for (int i = 0; i < 30; ++i) {
            const auto proposal = (*made)->ask(1000);
            spent[proposal.fidelity] += proposal.genomes.size();
            std::vector<Score> scores;
            for (const auto& g : proposal.genomes)
                scores.push_back({sphere(g.reals) + 2.0 - proposal.fidelity, 0});
            QVERIFY((*made)->tell(scores));
        }
        QVERIFY(spent[0] == 4 * spent[1] && spent[1] == 4 * spent[2]);
        QVERIFY((*made)->best()->score.loss < 3);
    }
};

QTEST_APPLESS_MAIN(OptimizersTest)
#include "optimizers_test.moc"
