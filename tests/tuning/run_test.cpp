// SPDX-License-Identifier: Apache-2.0
#include "core/rng.h"
#include "functions.h"
#include "journal.h"
#include "tuning/run.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <mutex>
#include <thread>

using namespace tars;
using namespace tars::test;

namespace {

RunSettings small_run(const std::string& algorithm, std::uint64_t evaluations) {
    RunSettings settings;
    settings.optimizer.algorithm = algorithm;
    settings.optimizer.seed = 5;
    settings.budget.evaluations = evaluations;
    settings.slice = 7;
    settings.checkpoint_seconds = 0.05;
    return settings;
}

Problem sphere_problem(FunctionEvaluator& evaluator, bool noisy = false) {
    return {.name = "sphere", .space = box(4, 2), .noisy = noisy, .evaluator = &evaluator};
}

/// Asks for 100 kills instead of 20, of a longer run.
bool many_kills() {
    return qEnvironmentVariableIsSet("TARS_MANY_KILLS");
}

/// What a child process does: works slowly at a noisy problem until it is done or killed.
int work_as_child(const std::filesystem::path& folder, const std::string& algorithm, int microseconds) {
    FunctionEvaluator evaluator(
        [&](const Genome& g) {
            if (microseconds > 0) std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
            return sphere(g.reals) + 1;
        },
        0.1);
    auto problem = sphere_problem(evaluator, true);
    auto settings = small_run(algorithm, many_kills() ? 3000 : 600);
    settings.optimizer.population = 4;  // many generations
    auto run = std::filesystem::exists(folder / "run.json")
                   ? Run::open(std::move(problem), folder)
                   : Run::create(std::move(problem), settings, folder);
    if (!run) return qWarning("%s", run.error().text().c_str()), 2;
    auto outcome = (*run)->execute({});
    return outcome ? 0 : 3;
}

}  // namespace

class RunTest : public QObject {
    Q_OBJECT
  private slots:
    void improves_and_tells() {
        QTemporaryDir dir;
        FunctionEvaluator evaluator([](const Genome& g) { return sphere(g.reals); });
        auto problem = sphere_problem(evaluator);
        problem.ablations = {{"half way", problem.space.from_unit(std::vector<double>(4, 0.4))}};
        const auto space = problem.space;
        const auto folder = std::filesystem::path(dir.path().toStdString()) / "run";
        auto run = Run::create(std::move(problem), small_run("cma-es", 400), folder);
        QVERIFY2(run, run ? "" : run.error().text().c_str());
        std::vector<RunEvent> events;
        auto outcome = (*run)->execute([&](const RunEvent& event) { events.push_back(event); });
        QVERIFY(outcome);
        QVERIFY(outcome->improved);
        QCOMPARE(outcome->reason, std::string("budget"));
        QVERIFY(*outcome->winner_validation < 0.01 * *outcome->start_validation);
        QVERIFY(sphere(outcome->winner.reals) < 0.1);
        QCOMPARE((*run)->state(), RunState::done);

        QCOMPARE(std::get<RunState>(events.front()), RunState::running);
        QCOMPARE(std::get<BaselineRecord>(events[1]).name, std::string("untuned"));
        QCOMPARE(std::get<BaselineRecord>(events[2]).name, std::string("half way"));
        auto history = read_history(folder, space);
        QVERIFY(history);
        QCOMPARE(history->baselines.size(), 2u);
        QCOMPARE(history->generations.size(), outcome->generations);
        const auto& last = history->generations.back();
        QVERIFY(last.evaluations >= 400 && last.tokens == 100 * last.evaluations);
        QVERIFY(last.best <= last.lower_quartile && last.lower_quartile <= last.median &&
                last.median <= last.worst);
        QVERIFY(last.random_best && *last.random_best > last.best_so_far);
        QVERIFY(!Run::create(sphere_problem(evaluator), small_run("cma-es", 400), folder));  // already a run
    }

    void no_improvement_is_a_result() {
        FunctionEvaluator evaluator(
            [](const Genome& g) { return g.reals == box(4, 2).start().reals ? 1.0 : 2.0; });
        auto run = Run::create(sphere_problem(evaluator), small_run("genetic", 200), {});
        auto outcome = (*run)->execute({});
        QVERIFY(outcome && !outcome->improved);
        QVERIFY(outcome->winner.same_point(box(4, 2).start()));
    }

    void a_run_begins_at_its_guess_data() {
        QTest::addColumn<QString>("algorithm");
        for (const char* name : {"es", "cma-es", "annealing", "hybrid"}) QTest::newRow(name) << name;
    }
    void a_run_begins_at_its_guess() {
        QFETCH(QString, algorithm);
        QTemporaryDir dir;
        const std::filesystem::path root = dir.path().toStdString();
        // a needle that nobody finds: what is near the guess is better than what is far, and it is the best
        const std::vector<double> needle = {1.5, -1.5, 1.25, -1.25};
        FunctionEvaluator evaluator([&](const Genome& g) {
            double distance = 0;
            for (std::size_t i = 0; i < needle.size(); ++i) distance += std::fabs(g.reals[i] - needle[i]);
            return 10 + std::min(distance, 4.0);
        });
        auto problem = sphere_problem(evaluator);
        auto guess = problem.space.start();
        guess.reals = needle;
        problem.guess = Ablation{"needle", guess};
        problem.sigma = 0.02;
        auto settings = small_run(algorithm.toStdString(), 100);
        auto run = Run::create(problem, settings, root / "whole");
        QVERIFY2(run, run ? "" : run.error().text().c_str());
        const auto outcome = (*run)->execute({});
        QVERIFY(outcome && outcome->improved);
        QVERIFY(outcome->winner.same_point(guess));
        QVERIFY(*outcome->start_validation > 13.9 && *outcome->winner_validation < 10.1);
        const auto history = read_history(root / "whole", problem.space);
        QCOMPARE(history->baselines.at(1).name, std::string("needle"));
        QVERIFY(history->generations.front().best < 14);  // far from the start, near the needle

        // taken up without knowing the guess: the run does
        std::stop_source source;
        auto first = Run::create(problem, settings, root / "parts");
        QVERIFY(!(*first)->execute(
            [&](const RunEvent& event) {
                if (std::get_if<GenerationRecord>(&event)) source.request_stop();
            },
            source.get_token()));
        auto second = Run::open(sphere_problem(evaluator), root / "parts");
        QVERIFY2(second, second ? "" : second.error().text().c_str());
        QVERIFY((*second)->execute({})->winner.same_point(guess));
        QCOMPARE(timeless_journal(root / "parts"), timeless_journal(root / "whole"));
    }

    void a_token_budget_and_patience_end_it() {
        FunctionEvaluator evaluator([](const Genome&) { return 1.0; });
        auto settings = small_run("genetic", 100000);
        settings.budget.tokens = 10000;
        auto run = Run::create(sphere_problem(evaluator), settings, {});
        auto outcome = (*run)->execute({});
        QVERIFY(outcome && outcome->tokens >= 10000 && outcome->tokens < 20000);
        settings.budget.tokens = 0;
        settings.patience = 2;
        run = Run::create(sphere_problem(evaluator), settings, {});
        QCOMPARE((*run)->execute({})->reason, std::string("no better validation"));
        settings.budget = {0, 0, 0};
        QVERIFY(!Run::create(sphere_problem(evaluator), settings, {}));
    }

    void pauses_resumes_and_stops() {
        FunctionEvaluator evaluator([](const Genome& g) { return sphere(g.reals); });
        auto run = Run::create(sphere_problem(evaluator), small_run("genetic", ~0ull), {});
        std::mutex mutex;
        std::vector<RunState> states;
        std::optional<RunOutcome> outcome;
        std::thread worker([&] {
            auto result = (*run)->execute([&](const RunEvent& event) {
                const std::lock_guard lock(mutex);
                if (const auto* state = std::get_if<RunState>(&event)) states.push_back(*state);
            });
            if (result) outcome = std::move(*result);
        });
        QTRY_VERIFY((*run)->generations() > 3);
        (*run)->pause();
        QTRY_COMPARE((*run)->state(), RunState::paused);
        const auto before = (*run)->generations();
        QTest::qWait(50);
        QCOMPARE((*run)->generations(), before);
        (*run)->resume();
        QTRY_VERIFY((*run)->generations() > before + 3);
        (*run)->stop();
        worker.join();
        QVERIFY(outcome && outcome->reason == "stopped" && outcome->improved);
        QCOMPARE(states.back(), RunState::done);
        QVERIFY(std::ranges::find(states, RunState::paused) != states.end());
    }

    void interrupted_run_is_taken_up_data() {
        QTest::addColumn<QString>("algorithm");
        for (const char* name : {"genetic", "annealing", "cma-es", "es", "hybrid", "portfolio"})
            QTest::newRow(name) << name;
    }
    void interrupted_run_is_taken_up() {
        QFETCH(QString, algorithm);
        QTemporaryDir dir;
        const std::filesystem::path root = dir.path().toStdString();
        FunctionEvaluator evaluator([](const Genome& g) { return sphere(g.reals) + 1; }, 0.1);
        const auto settings = small_run(algorithm.toStdString(), 500);
        auto whole = Run::create(sphere_problem(evaluator, true), settings, root / "whole");
        QVERIFY((*whole)->execute({}));

        std::stop_source source;
        auto first = Run::create(sphere_problem(evaluator, true), settings, root / "parts");
        const auto cut = (*first)->execute(
            [&](const RunEvent& event) {
                const auto* record = std::get_if<GenerationRecord>(&event);
                if (record && record->evaluations > 200) source.request_stop();
            },
            source.get_token());
        QVERIFY(!cut && cut.error().code == ErrorCode::cancelled);
        {  // and a line that was torn
            std::ofstream journal(root / "parts" / "journal.jsonl", std::ios::app);
            journal << "{\"generation\": 99, \"sco";
        }
        auto second = Run::open(sphere_problem(evaluator, true), root / "parts");
        QVERIFY2(second, second ? "" : second.error().text().c_str());
        QVERIFY((*second)->execute({}));
        QCOMPARE(timeless_journal(root / "parts"), timeless_journal(root / "whole"));
    }

    void killed_run_goes_on_identically_data() {
        QTest::addColumn<QString>("algorithm");
        for (const char* name : {"cma-es", "genetic", "annealing", "portfolio"}) QTest::newRow(name) << name;
    }
    /// At random moments.
    void killed_run_goes_on_identically() {
        QFETCH(QString, algorithm);
        QTemporaryDir dir;
        const std::filesystem::path root = dir.path().toStdString();
        QCOMPARE(work_as_child(root / "whole", algorithm.toStdString(), 0), 0);
        const int kills = many_kills() ? 25 : 5;
        Rng moments(17);
        for (int kill = 0; kill <= kills; ++kill) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {"--work", QString::fromStdString((root / "killed").string()), algorithm});
            QVERIFY(child.waitForStarted());
            if (kill == kills) {
                QVERIFY(child.waitForFinished(60000));
                QCOMPARE(child.exitCode(), 0);
                break;
            }
            // every other time in the middle of its work, else from its first breath on
            const auto before = timeless_journal(root / "killed").size();
            if (kill % 2 == 0)
                QTRY_VERIFY2_WITH_TIMEOUT(timeless_journal(root / "killed").size() > before,
                                          "no work is done", 30000);
            QVERIFY2(!child.waitForFinished(static_cast<int>(40 * moments.uniform())), "done too early");
            child.kill();  // SIGKILL
            child.waitForFinished();
        }
        QCOMPARE(timeless_journal(root / "killed"), timeless_journal(root / "whole"));
    }

    void other_problems_and_broken_journals_are_refused() {
        QTemporaryDir dir;
        const auto folder = std::filesystem::path(dir.path().toStdString()) / "run";
        FunctionEvaluator evaluator([](const Genome& g) { return sphere(g.reals); });
        auto run = Run::create(sphere_problem(evaluator), small_run("genetic", 100), folder);
        QVERIFY((*run)->execute({}));
        QVERIFY(!Run::open({.name = "other", .space = box(5, 2), .evaluator = &evaluator}, folder));
        QVERIFY(!Run::open(sphere_problem(evaluator), folder / "nowhere"));
        std::ofstream(folder / "journal.jsonl", std::ios::app) << "{}\n";
        QVERIFY(!Run::open(sphere_problem(evaluator), folder));
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    if (arguments.size() == 4 && arguments[1] == "--work")
        return work_as_child(arguments[2].toStdString(), arguments[3].toStdString(), 500);
    RunTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "run_test.moc"
