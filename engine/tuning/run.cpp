// SPDX-License-Identifier: Apache-2.0
#include "tuning/run.h"

#include "core/append_file.h"
#include "core/atomic_file.h"
#include "tuning/json/fields.h"
#include "tuning/mean.h"
#include "tuning/optimizers/generational.h"
#include "tuning/run/journal.h"
#include "tuning/trust_region.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>

namespace tars {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kManyDimensions = 200;  // from here on random search stays near the start,
constexpr double kSigma = 0.02;               // as far as the strategies' first step

constexpr std::uint64_t kUnlimited = 10000;  // evaluations that schedules are scaled to without a limit

constexpr std::array<std::string_view, 6> kStateNames = {"created",  "running", "paused",
                                                         "stopping", "done",    "failed"};

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

void fill_spread(GenerationRecord& record, std::span<const Score> scores) {
    const auto order = ranking(scores);
    const auto at = [&](double share) {
        return scores[order[static_cast<std::size_t>(share * static_cast<double>(order.size() - 1) + 0.5)]]
            .loss;
    };
    record.best = at(0), record.lower_quartile = at(0.25), record.median = at(0.5);
    record.upper_quartile = at(0.75), record.worst = at(1);
}

}  // namespace

std::string_view to_string(RunState state) {
    return kStateNames[static_cast<std::size_t>(state)];
}

OptimizerSettings optimizer_settings(const Problem& problem, const RunSettings& settings) {
    auto filled = settings.optimizer;
    if (filled.sigma == 0) filled.sigma = problem.sigma;
    filled.noisy = problem.noisy;
    filled.fidelities = problem.fidelities;
    filled.budget = settings.budget.evaluations > 0 ? settings.budget.evaluations : kUnlimited;
    return filled;
}

struct Run::Impl {
    Impl(Problem p, const RunSettings& s, std::filesystem::path f)
        : problem(std::move(p)), settings(s), folder(std::move(f)) {}

    Problem problem;
    RunSettings settings;
    std::filesystem::path folder;
    std::unique_ptr<Optimizer> optimizer, random;  ///< random: empty without that baseline
    std::optional<AppendFile> journal;
    RunSink sink;

    // what the journal's lines add up to
    std::vector<BaselineRecord> baselines;
    std::atomic<std::uint64_t> generation = 0;
    std::uint64_t tokens = 0;
    double seconds = 0;
    double random_best = std::numeric_limits<double>::infinity();
    std::optional<double> start_validation, winner_validation;
    Genome winner;
    std::uint32_t stale = 0;  ///< validations since the winner's
    Clock::time_point last_checkpoint = Clock::now();

    mutable std::mutex mutex;
    std::condition_variable_any changed;
    RunState state = RunState::created;
    bool wants_pause = false, wants_stop = false;
    std::stop_source slice_stop;

    void enter(RunState next) {
        {
            const std::lock_guard lock(mutex);
            if (state == next) return;
            state = next;
        }
        if (sink) sink(next);
    }

    Result<void> make_optimizers() {
        const auto& o = settings.optimizer = optimizer_settings(problem, settings);
        TARS_TRY(optimizer,
                 make_optimizer(
                     problem.guess ? problem.space.starting_at(problem.guess->genome) : problem.space, o));
        if (settings.random_baseline && problem.space.coordinates() > 0) {
            OptimizerSettings baseline;
            baseline.algorithm = "random";
            baseline.seed = child_seed(o.seed, 1);
            if (problem.space.reals() > kManyDimensions) baseline.sigma = o.sigma > 0 ? o.sigma : kSigma;
            TARS_TRY(random, make_optimizer(problem.space, baseline));
        }
        winner = problem.space.start();
        return {};
    }

    /// False: stop() was called. An error: the token asks to leave.
    Result<bool> wait_while_paused(std::stop_token token) {
        std::unique_lock lock(mutex);
        if (wants_pause && !wants_stop && !token.stop_requested()) {
            lock.unlock();
            enter(RunState::paused);
            lock.lock();
            changed.wait(lock, token, [&] { return !wants_pause || wants_stop; });
        }
        const bool stops = wants_stop;
        lock.unlock();
        if (token.stop_requested()) return cancelled("the run was interrupted");
        enter(stops ? RunState::stopping : RunState::running);
        return !stops;
    }

    std::stop_token slice_token() {
        const std::lock_guard lock(mutex);
        return slice_stop.get_token();
    }

    Result<std::vector<Score>> price(std::span<const Genome> genomes, const Sample& sample) {
        TARS_TRY(auto scores, problem.evaluator->evaluate(genomes, sample, slice_token()));
        if (scores.size() != genomes.size())
            return Error{ErrorCode::internal,
                         "the evaluator gave " + std::to_string(scores.size()) + " scores for " +
                             std::to_string(genomes.size()) + " genomes",
                         {}};
        return scores;
    }

    Result<std::optional<double>> held_out(const Genome& genome, Split split) {
        TARS_TRY(const auto losses, problem.evaluator->losses(genome, split, slice_token()));
        return losses.empty() ? std::optional<double>() : std::optional(mean(losses));
    }

    Result<void> write(const JournalLine& line) {
        return journal ? journal->append(to_json(line).dump() + "\n") : Result<void>();
    }

    Result<void> price_baselines() {
        std::vector<Ablation> all = {{"untuned", problem.space.start()}};
        if (problem.guess) all.push_back(*problem.guess);
        all.insert(all.end(), problem.ablations.begin(), problem.ablations.end());
        for (std::size_t i = baselines.size(); i < all.size(); ++i) {
            const Sample sample{Split::training, 0, problem.fidelities - 1};
            TARS_TRY(const auto scores, price({&all[i].genome, 1}, sample));
            TARS_TRY(const auto validation, held_out(all[i].genome, Split::validation));
            JournalLine line;
            line.baseline = {all[i].name, scores[0].loss, validation};
            TARS_CHECK(write(line));
            take_baseline(*line.baseline);
            if (sink) sink(*line.baseline);
        }
        return {};
    }

    void take_baseline(const BaselineRecord& baseline) {
        if (baselines.empty())
            start_validation = winner_validation = baseline.validation;
        else if (baselines.size() == 1 && problem.guess && baseline.validation)
            take_validation(problem.guess->genome, *baseline.validation);
        baselines.push_back(baseline);
    }

    /// Prices one generation of the optimizer, and as many random points, on the same sample. Nothing of it
    /// counts until the line is in the journal. False: stop() was called halfway.
    Result<bool> run_generation(std::stop_token token) {
        const auto begin = Clock::now();
        JournalLine line;
        auto& record = line.record;
        Sample sample;
        std::vector<Genome> members;
        for (const auto number = optimizer->generation(); optimizer->generation() == number;) {
            TARS_TRY(const bool goes_on, wait_while_paused(token));
            if (!goes_on) return false;
            const auto proposal = optimizer->ask(settings.slice);
            sample = {Split::training, proposal.minibatch, proposal.fidelity};
            const auto slice_begin = Clock::now();
            TARS_TRY(const auto scores, price(proposal.genomes, sample));
            record.slice_seconds = std::max(record.slice_seconds, seconds_since(slice_begin));
            TARS_CHECK(optimizer->tell(scores));
            line.scores.insert(line.scores.end(), scores.begin(), scores.end());
            members.insert(members.end(), proposal.genomes.begin(), proposal.genomes.end());
        }
        while (random && line.random_scores.size() < line.scores.size()) {
            TARS_TRY(const bool goes_on, wait_while_paused(token));
            if (!goes_on) return false;
            const auto proposal =
                random->ask(std::min(settings.slice, line.scores.size() - line.random_scores.size()));
            TARS_TRY(const auto scores, price(proposal.genomes, sample));
            TARS_CHECK(random->tell(scores));
            line.random_scores.insert(line.random_scores.end(), scores.begin(), scores.end());
        }
        record.champion = members[ranking(line.scores)[0]];
        record.generation_seconds = seconds_since(begin);
        TARS_CHECK(finish_generation(line, sample));
        return true;
    }

    Result<void> finish_generation(JournalLine& line, const Sample& sample) {
        auto& record = line.record;
        record.generation = generation;
        record.evaluations = optimizer->evaluations();
        record.tokens = tokens + problem.evaluator->tokens(sample) * line.scores.size();
        record.seconds = seconds + record.generation_seconds;
        fill_spread(record, line.scores);
        const auto best = optimizer->best();
        record.best_so_far = best ? best->score.loss : record.best;
        for (const auto& score : line.random_scores) random_best = std::min(random_best, score.loss);
        if (random) record.random_best = random_best;
        record.telemetry = optimizer->telemetry();
        if (settings.validate_every > 0 && (generation + 1) % settings.validate_every == 0) {
            const auto recommended = optimizer->recommendation();
            TARS_TRY(record.trusted,
                     trusted_share(*problem.evaluator, problem.space, recommended, slice_token()));
            record.checked = part_of_the_way(problem.space, recommended, record.trusted);
            TARS_TRY(record.validation, held_out(*record.checked, Split::validation));
            TARS_TRY(record.guard, held_out(*record.checked, Split::guard));
        }
        TARS_CHECK(write(line));
        take(record);
        if (sink) sink(record);
        return seconds_since(last_checkpoint) >= settings.checkpoint_seconds ? checkpoint() : Result<void>();
    }

    void take(const GenerationRecord& record) {
        generation = record.generation + 1;
        tokens = record.tokens;
        seconds = record.seconds;
        if (record.random_best) random_best = *record.random_best;
        if (record.validation)
            take_validation(part_of_the_way(problem.space, optimizer->recommendation(), record.trusted),
                            *record.validation);
    }

    void take_validation(const Genome& candidate, double loss) {
        ++stale;
        if (!winner_validation || !(loss < *winner_validation)) return;
        winner_validation = loss;
        winner = candidate;
        stale = 0;
    }

    /// Feeds a journal line to optimizers that stand right before it.
    Result<void> replay(const JournalLine& line) {
        const auto everything = std::numeric_limits<std::size_t>::max();
        if (line.record.generation != generation ||
            optimizer->ask(everything).genomes.size() != line.scores.size())
            return invalid_input("the journal does not continue the checkpoint at generation " +
                                 std::to_string(generation));
        TARS_CHECK(optimizer->tell(line.scores));
        for (std::size_t told = 0; random && told < line.random_scores.size();) {
            const auto count = random->ask(line.random_scores.size() - told).genomes.size();
            TARS_CHECK(random->tell(std::span(line.random_scores).subspan(told, count)));
            told += count;
        }
        take(line.record);
        return {};
    }

    Result<void> checkpoint() {
        last_checkpoint = Clock::now();
        if (folder.empty()) return {};
        nlohmann::json json = {{"generation", generation.load()},
                               {"optimizer", optimizer->state()},
                               {"tokens", tokens},
                               {"seconds", seconds},
                               {"stale", stale},
                               {"winner", to_json(winner)},
                               {"random_best", number_to_json(random_best)}};
        if (random) json["random"] = random->state();
        if (winner_validation) json["winner_validation"] = number_to_json(*winner_validation);
        return write_text_file(folder / "checkpoint.json", json.dump());
    }

    Result<void> restore(const nlohmann::json& json) {
        const auto done = read_json<bool>("checkpoint.json", [&]() -> Result<bool> {
            generation = json.at("generation").get<std::uint64_t>();
            tokens = json.at("tokens").get<std::uint64_t>();
            seconds = json.at("seconds").get<double>();
            stale = json.at("stale").get<std::uint32_t>();
            TARS_TRY(winner, genome_from_json(json.at("winner"), problem.space));
            TARS_TRY(random_best, number_from_json(json.at("random_best")));
            if (json.contains("winner_validation")) {
                TARS_TRY(winner_validation, number_from_json(json.at("winner_validation")));
            }
            TARS_CHECK(optimizer->restore(json.at("optimizer")));
            if (random) TARS_CHECK(random->restore(json.at("random")));
            return true;
        });
        return done ? Result<void>() : Result<void>(done.error());
    }

    std::optional<std::string> end_reason() const {
        const auto& b = settings.budget;
        if (b.evaluations > 0 && optimizer->evaluations() >= b.evaluations) return "budget";
        if (b.tokens > 0 && tokens >= b.tokens) return "budget";
        if (b.seconds > 0 && seconds >= b.seconds) return "budget";
        if (settings.patience > 0 && stale >= settings.patience) return "no better validation";
        return {};
    }

    Result<std::string> work(std::stop_token token) {
        TARS_CHECK(price_baselines());
        while (true) {
            if (auto reason = end_reason()) return *reason;
            TARS_TRY(const bool goes_on, run_generation(token));
            if (!goes_on) return std::string("stopped");
        }
    }

    Result<RunOutcome> conclude(std::string reason) {
        const auto recommended = optimizer->recommendation();
        TARS_TRY(const double trusted,
                 trusted_share(*problem.evaluator, problem.space, recommended, slice_token()));
        const auto last = part_of_the_way(problem.space, recommended, trusted);
        if (start_validation) {
            TARS_TRY(const auto validation, held_out(last, Split::validation));
            if (validation) take_validation(last, *validation);
        }
        RunOutcome outcome;
        outcome.baselines = baselines;
        if (const auto lucky = random ? random->best() : std::nullopt) {
            TARS_TRY(const auto validation, held_out(lucky->genome, Split::validation));
            outcome.baselines.push_back({"random search", lucky->score.loss, validation});
        }
        outcome.reason = std::move(reason);
        outcome.generations = generation;
        outcome.evaluations = optimizer->evaluations();
        outcome.tokens = tokens;
        outcome.seconds = seconds;
        const auto best = optimizer->best();
        outcome.best_training = best ? best->score.loss : std::numeric_limits<double>::infinity();
        outcome.start_validation = start_validation;
        if (!start_validation) {  // nothing is held out: training is all there is
            outcome.winner = last;
            outcome.improved = best && !baselines.empty() && best->score.loss < baselines[0].training;
            return outcome;
        }
        outcome.winner = winner;
        outcome.winner_validation = winner_validation;
        outcome.improved = *winner_validation < *start_validation;
        return outcome;
    }
};

Run::Run(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Run::~Run() = default;

Result<std::unique_ptr<Run>> Run::create(Problem problem, const RunSettings& settings,
                                         const std::filesystem::path& folder) {
    if (!problem.evaluator) return invalid_input("problem '" + problem.name + "' has no evaluator");
    if (settings.slice == 0) return invalid_input("a run needs slices of one genome at least");
    if (settings.budget.evaluations == 0 && settings.budget.tokens == 0 && !(settings.budget.seconds > 0))
        return invalid_input("a run needs a budget", "give evaluations, tokens or seconds");
    auto impl = std::make_unique<Impl>(std::move(problem), settings, folder);
    TARS_CHECK(impl->make_optimizers());
    impl->seconds = impl->problem.seconds;
    if (folder.empty()) return std::unique_ptr<Run>(new Run(std::move(impl)));
    if (std::filesystem::exists(folder / "run.json"))
        return invalid_input(folder.string() + " already holds a run", "resume it, or choose another folder");
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (failure) return io_error(folder.string() + ": cannot create", failure.value());
    nlohmann::json description = {{"version", 1},
                                  {"problem", impl->problem.name},
                                  {"space", impl->problem.space.to_json()},
                                  {"settings", to_json(impl->settings)}};
    if (const auto& guess = impl->problem.guess)
        description["guess"] = {{"name", guess->name}, {"genome", to_json(guess->genome)}};
    TARS_TRY(auto journal, AppendFile::open(folder / "journal.jsonl", 0));
    impl->journal.emplace(std::move(journal));
    TARS_CHECK(write_text_file(folder / "run.json", description.dump(1)));
    return std::unique_ptr<Run>(new Run(std::move(impl)));
}

Result<std::unique_ptr<Run>> Run::open(Problem problem, const std::filesystem::path& folder) {
    if (!problem.evaluator) return invalid_input("problem '" + problem.name + "' has no evaluator");
    TARS_TRY(const auto description, read_description(folder));
    if (!(description.space == problem.space))
        return invalid_input(folder.string() + " holds a run of problem '" + description.problem +
                             "' with another search space than '" + problem.name + "'");
    problem.guess = description.guess;
    auto impl = std::make_unique<Impl>(std::move(problem), description.settings, folder);
    TARS_CHECK(impl->make_optimizers());
    TARS_TRY(const auto journal, read_journal(folder / "journal.jsonl", impl->problem.space));
    for (const auto& line : journal.lines)
        if (line.baseline) impl->take_baseline(*line.baseline);
    std::uint64_t in_checkpoint = 0;
    if (std::filesystem::exists(folder / "checkpoint.json")) {
        TARS_TRY(const auto json, read_json_file(folder / "checkpoint.json"));
        TARS_CHECK(impl->restore(json));
        in_checkpoint = impl->generation.load();
    }
    for (const auto& line : journal.lines)
        if (!line.baseline && line.record.generation >= in_checkpoint) TARS_CHECK(impl->replay(line));
    TARS_TRY(auto file, AppendFile::open(folder / "journal.jsonl", journal.bytes));
    impl->journal.emplace(std::move(file));
    return std::unique_ptr<Run>(new Run(std::move(impl)));
}

Result<RunOutcome> Run::execute(const RunSink& sink, std::stop_token token) {
    impl_->sink = sink;
    const std::stop_callback leave(token, [this] {
        const std::lock_guard lock(impl_->mutex);
        impl_->slice_stop.request_stop();
    });
    impl_->enter(RunState::running);
    auto reason = impl_->work(token);
    bool stops = false;
    {
        const std::lock_guard lock(impl_->mutex);
        stops = impl_->wants_stop;
        impl_->slice_stop = std::stop_source();
    }
    if (!reason && reason.error().code == ErrorCode::cancelled && stops) reason = std::string("stopped");
    if (!reason) {
        impl_->enter(reason.error().code == ErrorCode::cancelled ? RunState::paused : RunState::failed);
        return reason.error();
    }
    TARS_TRY(auto outcome, impl_->conclude(*reason));
    impl_->enter(RunState::done);
    if (sink) sink(outcome);
    return outcome;
}

void Run::pause() {
    const std::lock_guard lock(impl_->mutex);
    impl_->wants_pause = true;
}

void Run::resume() {
    const std::lock_guard lock(impl_->mutex);
    impl_->wants_pause = false;
    impl_->changed.notify_all();
}

void Run::stop() {
    const std::lock_guard lock(impl_->mutex);
    impl_->wants_stop = true;
    impl_->slice_stop.request_stop();
    impl_->changed.notify_all();
}

RunState Run::state() const {
    const std::lock_guard lock(impl_->mutex);
    return impl_->state;
}

std::uint64_t Run::generations() const {
    return impl_->generation;
}
const RunSettings& Run::settings() const {
    return impl_->settings;
}

Result<RunDescription> read_description(const std::filesystem::path& folder) {
    TARS_TRY(const auto json, read_json_file(folder / "run.json"));
    return read_json<RunDescription>((folder / "run.json").string(), [&]() -> Result<RunDescription> {
        TARS_TRY(auto space, SearchSpace::from_json(json.at("space")));
        TARS_TRY(auto settings, run_settings_from_json(json.at("settings")));
        RunDescription description{json.at("problem").get<std::string>(), std::move(space),
                                   std::move(settings)};
        if (json.contains("guess")) {
            const auto& guess = json.at("guess");
            TARS_TRY(auto genome, genome_from_json(guess.at("genome"), description.space));
            description.guess = Ablation{guess.at("name").get<std::string>(), std::move(genome)};
        }
        return description;
    });
}

Result<RunHistory> read_history(const std::filesystem::path& folder, const SearchSpace& space) {
    TARS_TRY(auto journal, read_journal(folder / "journal.jsonl", space));
    RunHistory history;
    for (auto& line : journal.lines) {
        if (line.baseline)
            history.baselines.push_back(std::move(*line.baseline));
        else
            history.generations.push_back(std::move(line.record));
    }
    return history;
}

}  // namespace tars
