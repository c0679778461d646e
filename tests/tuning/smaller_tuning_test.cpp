// SPDX-License-Identifier: Apache-2.0
// Types for the matrices of a model, under a size: the choice, the mix on a device, the run, the new file.
#include "tuning/smaller_tuning.h"

#include "core/rng.h"
#include "runtime/model_card.h"
#include "tuning/run.h"
#include "tuning/smaller/level_choice.h"
#include "tuning/smaller_outcome.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <numeric>

using namespace tars;
namespace fs = std::filesystem;

namespace {

const fs::path kGuide = TARS_SOURCE "/resources/guide/tars-guide.gguf";

#define GUIDE_OR_SKIP()                                                                                      \
    if (!fs::exists(kGuide)) QSKIP("resources/guide/tars-guide.gguf is not there: train it first")

double sum_of(const std::vector<std::vector<double>>& table, const std::vector<std::int32_t>& levels) {
    double sum = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) sum += table[i][std::size_t(levels[i])];
    return sum;
}

/// Losses that fall and costs that rise with the level, as types of matrices have them.
struct Choice {
    std::vector<std::vector<double>> loss;
    LevelBudget budget;
};

Choice random_choice(std::uint64_t seed, std::size_t coordinates) {
    Choice choice;
    Rng rng(seed);
    double least = 0, most = 0;
    for (std::size_t i = 0; i < coordinates; ++i) {
        const double size = 1 + 7 * rng.uniform(), worth = std::exp(2 * rng.normal());
        auto& loss = choice.loss.emplace_back();
        auto& cost = choice.budget.cost.emplace_back();
        for (const double bits : {2.6, 3.4, 4.5, 5.5}) {
            loss.push_back(worth * std::exp2(-2 * bits) * (0.8 + 0.4 * rng.uniform()));
            cost.push_back(size * bits);
        }
        least += cost.front();
        most += cost.back();
    }
    choice.budget.limit = least + (most - least) * (0.1 + 0.8 * rng.uniform());
    return choice;
}

/// The least loss of all choices that keep the budget, by trying every one.
double best_loss(const Choice& choice) {
    std::vector<std::int32_t> levels(choice.loss.size(), 0);
    double best = std::numeric_limits<double>::infinity();
    while (true) {
        if (sum_of(choice.budget.cost, levels) <= choice.budget.limit)
            best = std::min(best, sum_of(choice.loss, levels));
        std::size_t i = 0;
        while (i < levels.size() && ++levels[i] == 4) levels[i++] = 0;
        if (i == levels.size()) return best;
    }
}

struct Open {
    std::unique_ptr<Device> device;
    SmallerTask task;
};

TuningOrder order_for(double bits) {
    TuningOrder order;
    order.goal = "smaller";
    order.model = kGuide.string();
    order.bits = bits;
    return order;
}

Open open_task(const TuningOrder& order, bool measure) {
    Open open;
    CpuOptions options;
    options.threads = 2;
    open.device = std::move(*make_cpu_device(options));
    auto task = make_smaller_task(order, kGuide, *open.device, {},
                                  {.measure = measure, .windows = 40, .window_tokens = 32});
    if (!task) qFatal("%s", task.error().text().c_str());
    open.task = std::move(*task);
    return open;
}

Genome all_at(const SmallerTask& task, DType type) {
    auto genome = task.problem.space.start();
    const auto& matrices = task.evaluator->model().matrices();
    for (std::size_t i = 0; i < matrices.size(); ++i)
        genome.levels[i] =
            std::int32_t(std::ranges::find(matrices[i].types, type) - matrices[i].types.begin());
    return genome;
}

RunSettings small_run() {
    RunSettings settings;
    settings.optimizer.algorithm = "level-switch";
    settings.optimizer.population = 8;
    settings.budget.evaluations = 24;
    settings.random_baseline = false;
    settings.validate_every = 0;
    return settings;
}

}  // namespace

class SmallerTuningTest : public QObject {
    Q_OBJECT

  private slots:
    void the_multiplier_finds_next_to_the_best() {
        double found = 0, best = 0;
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            const auto choice = random_choice(seed, 6);
            const auto levels = lagrangian_levels(choice.loss, choice.budget);
            QVERIFY(sum_of(choice.budget.cost, levels) <= choice.budget.limit);
            const auto even = even_levels(choice.budget);
            QVERIFY(sum_of(choice.budget.cost, even) <= choice.budget.limit);
            QVERIFY(sum_of(choice.loss, levels) <= sum_of(choice.loss, even) + 1e-12);
            found += sum_of(choice.loss, levels) / best_loss(choice);
            best += 1;
        }
        QVERIFY2(found < 1.08 * best, qPrintable(QString::number(found / best)));
    }

    void levels_are_even_until_the_rest() {
        const std::vector<double> cost = {2, 3, 4};
        const LevelBudget budget{{cost, cost, cost, cost}, 13.5};
        QCOMPARE(even_levels(budget), (std::vector<std::int32_t>{2, 1, 1, 1}));
        const LevelBudget plenty{{cost, cost}, 100};
        QCOMPARE(even_levels(plenty), (std::vector<std::int32_t>{2, 2}));
        const LevelBudget least{{cost, cost}, 4};
        QCOMPARE(even_levels(least), (std::vector<std::int32_t>{0, 0}));
    }

    void windows_keep_order_and_start_alike() {
        std::vector<TokenId> tokens(1000);
        std::iota(tokens.begin(), tokens.end(), 10);
        const auto windows = windows_of(tokens, 1, 11, 50);
        QCOMPARE(windows.size(), std::size_t{50});
        std::map<Split, int> splits;
        for (const auto& window : windows) {
            QCOMPARE(window.tokens.size(), std::size_t{11});
            QCOMPARE(window.tokens[0], 1);
            for (std::size_t i = 2; i < 11; ++i) QCOMPARE(window.tokens[i], window.tokens[i - 1] + 1);
            ++splits[window.split];
        }
        QCOMPARE(splits[Split::training], 30);
        QCOMPARE(splits[Split::validation], 10);
        QCOMPARE(splits[Split::test], 10);
        QVERIFY(windows[49].tokens.back() > 950);  // from all over the text
        QCOMPARE(windows_of(tokens, kNoToken, 100, 50).size(), std::size_t{10});
        QVERIFY(windows_of(std::span(tokens).first(9), kNoToken, 10, 50).empty());
    }

    void more_bits_are_closer() {
        GUIDE_OR_SKIP();
        auto open = open_task(order_for(4), false);
        auto& evaluator = *open.task.evaluator;
        std::vector<double> losses;
        for (const auto type : {DType::Q8_0, DType::Q6_K, DType::Q4_K, DType::Q3_K, DType::Q2_K}) {
            const auto levels = all_at(open.task, type).levels;
            const auto comparison = evaluator.compare(levels, Split::training, {});
            QVERIFY2(comparison, comparison ? "" : comparison.error().text().c_str());
            losses.push_back(comparison->divergence);
            if (type != DType::Q8_0) continue;
            QVERIFY(std::abs(comparison->divergence) < 1e-6);  // the guide is Q8_0: nothing has changed
            QCOMPARE(comparison->agreement, 1.0);
            QVERIFY(std::abs(comparison->loss - comparison->original_loss) < 1e-6);
        }
        for (std::size_t i = 1; i < losses.size(); ++i)
            QVERIFY2(losses[i] > 1.3 * losses[i - 1] + 1e-5, qPrintable(QString::number(losses[i])));
    }

    void a_mix_is_what_its_file_will_be() {
        GUIDE_OR_SKIP();
        auto open = open_task(order_for(4), false);
        const auto& matrices = open.task.evaluator->model().matrices();
        std::vector<std::int32_t> levels;
        for (std::size_t i = 0; i < matrices.size(); ++i)
            levels.push_back(std::int32_t(i % matrices[i].types.size()));
        const auto plan = plan_of_levels(*open.task.file, matrices, levels);
        QVERIFY(plan);
        const QTemporaryDir folder;
        const auto path = fs::path(folder.path().toStdString()) / "mix.gguf";
        ConvertOptions options;
        options.plan = &*plan;
        QVERIFY(convert_to_gguf(*open.task.file, path, options));
        const auto written = open_model_file(path);
        QVERIFY(written);
        QCOMPARE(written->tensor_bytes(), plan->bytes());

        QuantizedLevels kept(levelled_matrices(*open.task.file), 1);  // with room for next to nothing
        for (int again = 0; again < 2; ++again)
            for (std::size_t i = 0; i < matrices.size(); ++i) {
                const auto packed = kept.get(i, std::size_t(levels[i]));
                QVERIFY(packed);
                const auto* tensor = written->find(matrices[i].tensor->name);
                QVERIFY(tensor->dtype == packed->type);
                QVERIFY(std::ranges::equal(tensor->data, packed->bytes));
            }
    }

    void a_run_keeps_the_size_and_beats_its_start() {
        GUIDE_OR_SKIP();
        auto open = open_task(order_for(3.5), true);
        auto& task = open.task;
        QVERIFY(task.problem.guess);
        const auto run = Run::create(task.problem, small_run(), {});
        QVERIFY2(run, run ? "" : run.error().text().c_str());
        const auto outcome = (*run)->execute({});
        QVERIFY2(outcome, outcome ? "" : outcome.error().text().c_str());
        const auto plan =
            plan_of_levels(*task.file, task.evaluator->model().matrices(), outcome->winner.levels);
        QVERIFY(plan && plan->bytes() <= task.size_limit);
        QVERIFY(plan->bits_per_weight() <= 3.5 && plan->bits_per_weight() > 3.3);

        const std::vector<Genome> three = {task.problem.space.start(), task.problem.guess->genome,
                                           outcome->winner};
        const auto scores =
            task.evaluator->evaluate(three, {Split::training, 0, SmallerEvaluator::kFidelities - 1}, {});
        QVERIFY(scores);
        QVERIFY2((*scores)[1].loss < (*scores)[0].loss,
                 qPrintable(QString("lagrangian %1, even %2").arg((*scores)[1].loss).arg((*scores)[0].loss)));
        const auto validation = [&](const Genome& genome) {
            const auto losses = task.evaluator->losses(genome, Split::validation, {});
            return std::accumulate(losses->begin(), losses->end(), 0.0);
        };
        QVERIFY(validation(outcome->winner) <= validation(task.problem.guess->genome));
    }

    void a_run_is_judged_and_adopted_as_a_new_model() {
        GUIDE_OR_SKIP();
        const QTemporaryDir directory;
        const fs::path root = directory.path().toStdString(), folder = root / "run";
        const auto order = order_for(4.5);
        const auto before = fs::last_write_time(kGuide);
        {
            auto open = open_task(order, true);
            const auto run = Run::create(open.task.problem, small_run(), folder);
            QVERIFY(run && keep_order(order, folder));
            std::stop_source stop;  // killed once something is in the journal
            const auto outcome = (*run)->execute(
                [&](const RunEvent& event) {
                    if (std::holds_alternative<GenerationRecord>(event)) stop.request_stop();
                },
                stop.get_token());
            QVERIFY(!outcome);
        }
        // another process takes it up, without measuring again
        auto open = open_task(*order_to_resume(folder), false);
        const auto run = Run::open(open.task.problem, folder);
        QVERIFY2(run, run ? "" : run.error().text().c_str());
        const auto outcome = (*run)->execute({});
        QVERIFY2(outcome, outcome ? "" : outcome.error().text().c_str());
        const auto result = judge_smaller(open.task, *outcome, folder);
        QVERIFY2(result, result ? "" : result.error().text().c_str());
        std::map<std::string, nlohmann::ordered_json> mixes;
        for (const auto& mix : result->at("mixes")) mixes[mix.at("name").get<std::string>()] = mix;
        for (const char* name : {"original", "Q2_K", "Q4_K", "Q8_0", "even", "lagrangian", "found"})
            QVERIFY2(mixes.contains(name), name);
        QCOMPARE(mixes["original"].at("agreement").get<double>(), 1.0);
        QVERIFY(mixes["found"].at("divergence").get<double>() < mixes["even"].at("divergence").get<double>());
        QVERIFY(mixes["found"].at("bits_per_weight").get<double>() <= 4.5);

        Library library(root / "data");
        const auto entry = adopt_smaller(library, root / "models", folder, true);
        QVERIFY2(entry, entry ? "" : entry.error().text().c_str());
        QCOMPARE(entry->name, std::string("tars-guide-4.5bpw"));
        const auto made = open_model_file(entry->path);
        QVERIFY(made);
        QCOMPARE(made->tensor_bytes(), mixes["found"].at("bytes").get<std::uint64_t>());
        QVERIFY(library.find("tars-guide-4.5bpw"));
        const auto card = read_model_card(entry->path);  // says where it comes from
        QVERIFY(card);
        QCOMPARE(card->made_from.size(), 1U);
        QVERIFY(!card->made_from[0].empty());
        QCOMPARE(card->tuning_run, folder.filename().string());
        QCOMPARE(adopted_smaller(library, folder), std::optional(entry->name));
        QVERIFY(!adopted_smaller(library, root / "models"));
        QVERIFY(!adopt_smaller(library, root / "models", folder, true));  // never over what is there
        QVERIFY(fs::last_write_time(kGuide) == before);
        QVERIFY(library.remove(entry->name));
        QVERIFY(!adopted_smaller(library, folder));
    }

    void what_the_gate_refuses_takes_a_word() {
        const QTemporaryDir directory;
        const fs::path folder = directory.path().toStdString();
        std::ofstream(folder / kOutcomeFile) << R"({"accepted": false, "verdict": "no"})";
        std::ofstream(folder / kMixFile) << R"({"bits_per_weight": 4, "bytes": 1, "types": {"a": "Q9_K"}})";
        Library library(folder / "data");
        const auto refused = adopt_smaller(library, folder, folder, false);
        QVERIFY(!refused && refused.error().message.find("no") != std::string::npos);
        const auto broken = adopt_smaller(library, folder, folder, true);
        QVERIFY(!broken && broken.error().message.find("Q9_K") != std::string::npos);
    }

    void sizes_that_cannot_be_say_what_can() {
        GUIDE_OR_SKIP();
        const auto device = make_cpu_device();
        const auto fault = [&](double bits, double megabytes) {
            auto order = order_for(bits);
            order.megabytes = megabytes;
            const auto task = make_smaller_task(order, kGuide, **device, {},
                                                {.measure = false, .windows = 40, .window_tokens = 32});
            return task ? std::string() : task.error().text();
        };
        QVERIFY(fault(1.5, 0).find("bits per weight at least") != std::string::npos);
        QVERIFY(fault(9, 0).find("not larger than that") != std::string::npos);
        QVERIFY(fault(0, 0).find("--bits") != std::string::npos);
        QVERIFY(fault(4, 2).find("--bits") != std::string::npos);
        QVERIFY(fault(0, 0.1).find("at least") != std::string::npos);
        QVERIFY(fault(0, 2.2).empty());
    }
};

QTEST_GUILESS_MAIN(SmallerTuningTest)
#include "smaller_tuning_test.moc"
