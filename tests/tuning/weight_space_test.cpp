// SPDX-License-Identifier: Apache-2.0
#include "core/rng.h"
#include "formats/model_file.h"
#include "model/architecture.h"
#include "tests/support/random_model.h"
#include "tuning/weight_space.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <optional>

using namespace tars;
using namespace tars::test;

namespace {

/// The plan of a model with random weights.
struct Made {
    QTemporaryDir dir;
    std::optional<ModelFile> file;
    Plan plan;

    Made() {
        const auto path = std::filesystem::path(dir.path().toStdString()) / "model.gguf";
        RandomModel(random_model_spec("llama")).write_gguf(path);
        file.emplace(std::move(*open_model_file(path)));
        plan = std::move(*build_plan(*file));
    }
};

WeightParts parts(const std::string& text) {
    return *parse_weight_parts(text);
}

/// Directions with coefficients around 1.
std::vector<Direction> trail_of(std::size_t count) {
    std::vector<Direction> trail;
    Rng rng(4);
    for (std::size_t i = 0; i < count; ++i) trail.push_back({1000 + i, rng.normal()});
    return trail;
}

std::vector<float> dense(const LowRank& factors, std::size_t rows, std::size_t columns) {
    std::vector<float> matrix(rows * columns, 0.0f);
    for (std::size_t r = 0; r < rows; ++r)
        for (std::size_t k = 0; k < factors.rank; ++k)
            for (std::size_t c = 0; c < columns; ++c)
                matrix[r * columns + c] += factors.up[r * factors.rank + k] * factors.down[k * columns + c];
    return matrix;
}

double distance(const std::vector<float>& a, const std::vector<float>& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += std::pow(double{a[i]} - b[i], 2);
    return std::sqrt(sum);
}

}  // namespace

class WeightSpaceTest : public QObject {
    Q_OBJECT
  private slots:
    void parts_have_names() {
        const auto some = parts("steering,lora=4");
        QVERIFY(some.steering && !some.logit_scale && some.lora_rank == 4 && some.noise_rank == 0);
        for (const char* wrong : {"heads", "lora", "lora=0", "lora=x", "lora=4x", "eggroll=1000"})
            QVERIFY2(!parse_weight_parts(wrong), wrong);
    }

    void the_start_is_the_model_as_it_is() {
        const Made made;
        const auto space =
            weight_space(made.plan, parts("logit-scale,steering,tensor-scales,norm-gains,lora=2,eggroll=1"));
        QVERIFY2(space, space ? "" : space.error().text().c_str());
        auto maker = AdapterMaker::make(made.plan, *space);
        QVERIFY(maker);
        const auto adapter = maker->adapter(space->start());
        QVERIFY(adapter.weights.empty() && adapter.gains.empty() && adapter.steering.empty());
    }

    void each_part_changes_its_own_place_data() {
        QTest::addColumn<QString>("part");
        for (const char* part : {"logit-scale", "steering", "tensor-scales", "norm-gains", "lora=2"})
            QTest::newRow(part) << part;
    }
    void each_part_changes_its_own_place() {
        QFETCH(QString, part);
        const Made made;
        const auto wanted = parts(part.toStdString());
        const auto space = weight_space(made.plan, wanted);
        QVERIFY(space);
        auto maker = AdapterMaker::make(made.plan, *space);
        QVERIFY(maker);
        std::vector<double> unit(space->coordinates());
        Rng rng(3);
        for (auto& u : unit) u = rng.uniform();
        const auto adapter = maker->adapter(space->from_unit(unit));
        QVERIFY2(check_adapter(made.plan, adapter), "it fits the model");
        QCOMPARE(adapter.steering.size(), wanted.steering ? made.plan.layers.size() : 0u);
        QCOMPARE(!adapter.gains.empty(), wanted.norm_gains);
        QCOMPARE(adapter.weights.size() == 1, wanted.logit_scale);
        for (const auto& change : adapter.weights) {
            QCOMPARE(change.low_rank.rank, wanted.lora_rank);
            QCOMPARE(change.scale != 1, wanted.lora_rank == 0);
        }
    }

    void spaces_of_other_models_are_refused() {
        const Made made;
        for (const char* name : {"logit scales", "steering 99", "steering x", "lora nothing", "norm gains"}) {
            const auto space = SearchSpace::make({{.name = name, .count = 3}});
            QVERIFY2(!AdapterMaker::make(made.plan, *space), name);
        }
        const auto space = SearchSpace::make({}, {{"output.weight", 3, 3, 1, 1.0}});
        QVERIFY(!AdapterMaker::make(made.plan, *space));
        auto nowhere = parts("lora=1");
        nowhere.matrices = "no_such_tensor";
        QVERIFY(!weight_space(made.plan, nowhere));
        nowhere.matrices = "(";
        QVERIFY(!weight_space(made.plan, nowhere));
    }

    void noise_stands_beside_the_matrix_as_it_would_in_it() {
        const Made made;
        const auto space = weight_space(made.plan, parts("eggroll=2"));
        QVERIFY(space);
        auto maker = AdapterMaker::make(made.plan, *space);
        QVERIFY(maker);
        auto genome = space->start();
        genome.trail = std::make_shared<const std::vector<Direction>>(trail_of(3));  // of rank 6 at most
        genome.trail_scale = 0.5;
        genome.own = Direction{77, 0.25};
        const auto adapter = maker->adapter(genome);
        QCOMPARE(adapter.weights.size(), space->matrices().size());
        QVERIFY(check_adapter(made.plan, adapter));
        for (std::size_t m = 0; m < space->matrices().size(); ++m) {
            const auto& shape = space->matrices()[m];
            std::vector<float> in_it(std::size_t{shape.rows} * shape.columns, 0.0f);
            add_low_rank(genome, *space, m, in_it);
            const auto beside = dense(adapter.weights[m].low_rank, shape.rows, shape.columns);
            const std::vector<float> nothing(in_it.size(), 0.0f);
            QVERIFY(distance(in_it, nothing) > 0.01 * shape.step);
            QVERIFY2(distance(beside, in_it) < 1e-4 * distance(in_it, nothing),
                     qPrintable(QString::number(distance(beside, in_it) / distance(in_it, nothing))));
        }
    }

    void a_growing_trail_gives_the_same_as_a_whole_one() {
        const WeightMatrix shape{"w", 40, 30, 1, 1.0};
        const auto whole = trail_of(200);
        TrailSum grown(0, shape), fresh(0, shape);
        for (const std::size_t length : {50u, 51u, 120u, 200u})
            (void)grown.factors({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}, 1, 8);
        const auto a = grown.factors(whole, 0.7, 8), b = fresh.factors(whole, 0.7, 8);
        QCOMPARE(a.up, b.up);
        QCOMPARE(a.down, b.down);
        // and another one is not added to it
        const auto other = trail_of(20);
        QCOMPARE(grown.factors(other, 1, 8).up, TrailSum(0, shape).factors(other, 1, 8).up);
    }

    void few_factors_are_the_nearest_ones() {
        // a strong direction among many weak ones must survive
        const WeightMatrix shape{"w", 60, 50, 1, 1.0};
        auto trail = trail_of(100);
        for (auto& step : trail) step.coefficient *= 0.01;
        trail.push_back({5, 1.0});
        std::vector<float> strong(60 * 50, 0.0f), all(60 * 50, 0.0f);
        add_direction(trail.back(), 0, shape, strong);
        for (const auto& step : trail) add_direction(step, 0, shape, all);
        TrailSum sum(0, shape);
        const auto kept = dense(sum.factors(trail, 1, 1), 60, 50);
        const std::vector<float> nothing(60 * 50, 0.0f);
        QVERIFY(distance(kept, strong) < 0.1 * distance(strong, nothing));
        QVERIFY(distance(kept, all) <= distance(strong, all) * 1.001);
    }
};

QTEST_APPLESS_MAIN(WeightSpaceTest)
#include "weight_space_test.moc"
