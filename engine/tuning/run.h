// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "tuning/optimizer.h"
#include "tuning/problem.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

namespace tars {

/// When a run ends. 0 is no limit; the evaluations also scale the optimizer's schedules. What the baselines
/// cost is not counted.
struct RunBudget {
    std::uint64_t evaluations = 10000;
    std::uint64_t tokens = 0;  ///< forward tokens
    double seconds = 0;        ///< of work, pauses left out
};

struct RunSettings {
    OptimizerSettings optimizer;  ///< its budget, noise and fidelities are taken from the run and problem
    RunBudget budget;
    std::size_t slice = 64;            ///< genomes priced at a time: what pause and stop wait for
    std::uint64_t validate_every = 5;  ///< generations
    std::uint32_t patience = 0;        ///< validations without a better one before it ends; 0: no such end
    bool random_baseline = true;       ///< random search beside it, at equal evaluations
    double checkpoint_seconds = 10;
};

/// The optimizer's settings as a run has them: with what the problem and the budget say about them.
OptimizerSettings optimizer_settings(const Problem& problem, const RunSettings& settings);

enum class RunState { created, running, paused, stopping, done, failed };
std::string_view to_string(RunState state);

/// One generation, for the charts; one line of the journal.
struct GenerationRecord {
    std::uint64_t generation = 0;
    std::uint64_t evaluations = 0, tokens = 0;         ///< so far
    double seconds = 0;                                ///< of work so far
    double generation_seconds = 0, slice_seconds = 0;  ///< this generation, and its longest slice
    double best = 0, lower_quartile = 0, median = 0, upper_quartile = 0, worst = 0;  ///< training losses
    double best_so_far = 0;
    std::optional<double> validation;  ///< of the optimizer's recommendation, when it was checked
    std::optional<double> guard;
    std::optional<double> random_best;  ///< of the random search so far
    Genome champion;                    ///< the best of this generation
    double trusted = 1;                 ///< share of the way to the recommendation that drift() allows
    std::optional<Genome> checked;      ///< so much of it, which `validation` is of; not in the journal
    Telemetry telemetry;
};

struct BaselineRecord {
    std::string name;
    double training = 0;  ///< on the first minibatch
    std::optional<double> validation;
};

struct RunOutcome {
    std::string reason;  ///< "budget", "no better validation", "stopped"
    Genome winner;       ///< the best validated one; the untuned start if nothing was better
    bool improved = false;
    std::optional<double> start_validation, winner_validation;
    double best_training = 0;
    /// What the find is to be compared with, all by the same held-out examples: the untuned start, the guess,
    /// the ablations, and, at as many evaluations, "random search".
    std::vector<BaselineRecord> baselines = {};
    std::uint64_t generations = 0, evaluations = 0, tokens = 0;
    double seconds = 0;
};

using RunEvent = std::variant<RunState, BaselineRecord, GenerationRecord, RunOutcome>;
/// Called on the thread that executes the run; must return soon.
using RunSink = std::function<void(const RunEvent&)>;

/// An optimizer at work on a problem, within a budget, kept on disk: a journal with one line per generation
/// and a checkpoint. The journal holds every score, so that a run that was killed at any point goes on with
/// the very proposals that it would have made. execute() belongs to one thread; pause(), resume(), stop()
/// and state() are safe from any.
class Run {
  public:
    /// Starts anew in `folder`, which must not hold a run; with an empty path nothing is kept.
    static Result<std::unique_ptr<Run>> create(Problem problem, const RunSettings& settings,
                                               const std::filesystem::path& folder);
    /// Takes up the run in `folder` where its journal ends. The problem must be the same one: an error if its
    /// space differs.
    static Result<std::unique_ptr<Run>> open(Problem problem, const std::filesystem::path& folder);
    ~Run();

    /// Works until the budget is used or stop() is called. ErrorCode::cancelled if `token` asks: the run can
    /// be executed again, or opened later.
    Result<RunOutcome> execute(const RunSink& sink, std::stop_token token = {});

    void pause();
    void resume();
    /// Ends it with what was found so far.
    void stop();
    RunState state() const;
    /// Generations in the journal so far.
    std::uint64_t generations() const;
    const RunSettings& settings() const;

  private:
    struct Impl;
    explicit Run(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// What a journal says, for charts and lists, without its problem. A torn last line is left out.
struct RunHistory {
    std::vector<BaselineRecord> baselines;
    std::vector<GenerationRecord> generations;
};
Result<RunHistory> read_history(const std::filesystem::path& folder, const SearchSpace& space);
/// What the run in `folder` was begun with.
struct RunDescription {
    std::string problem;
    SearchSpace space;
    RunSettings settings;
    std::optional<Ablation> guess = {};
};
Result<RunDescription> read_description(const std::filesystem::path& folder);

}  // namespace tars
