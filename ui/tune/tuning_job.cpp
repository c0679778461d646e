// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/tuning_job.h"

#include "tuning/smaller_outcome.h"
#include "ui/text.h"

#include <chrono>

namespace tars::ui {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto kBetweenSamples = std::chrono::seconds(4);  // they cost time that the search would use
constexpr std::size_t kSampleTokens = 64;

/// Lets the model answer one of the test prompts whenever something better has been found.
class AnswerTaker {
  public:
    AnswerTaker(ExampleTask& task, const std::function<void(TuneSample)>& sink, std::stop_token stop)
        : task_(task), sink_(sink), stop_(std::move(stop)) {}

    void look(const GenerationRecord& record) {
        if (!record.validation || !record.checked || task_.example.test_prompts.empty()) return;
        const auto now = Clock::now();
        const bool better = !best_ || *record.validation < *best_;
        if (!better || (last_ && now - *last_ < kBetweenSamples)) return;
        best_ = record.validation;
        last_ = now;
        if (before_.isNull()) before_ = answer(Adapter{});
        sink_({toQString(task_.example.test_prompts.front()), before_,
               answer(task_.example.evaluator->adapter(*record.checked))});
    }

  private:
    QString answer(const Adapter& adapter) {
        const auto answers = plain_answers(*task_.model, adapter, {&task_.example.test_prompts.front(), 1},
                                           kSampleTokens, stop_);
        return answers ? toQString(answers->front().text) : QStringLiteral("");
    }

    ExampleTask& task_;
    const std::function<void(TuneSample)>& sink_;
    std::stop_token stop_;
    std::optional<double> best_;
    std::optional<Clock::time_point> last_;
    QString before_;
};

/// A goal made ready: over weights, over settings or over types of matrices.
struct Task {
    std::optional<ExampleTask> examples;
    std::optional<SettingsTask> settings;
    std::optional<SmallerTask> smaller;

    const Problem& problem() const {
        return examples ? examples->example.problem : settings ? settings->problem : smaller->problem;
    }
    std::string usualAlgorithm() const {
        return examples   ? usual_algorithm(problem().space)
               : settings ? settings->algorithm
                          : smaller->algorithm;
    }
};

Result<Task> makeTask(const TuningPlan& plan, const TuningOrder& order, Device& device,
                      const TuningNews& news, std::stop_token stop) {
    Task task;
    if (order.goal == "smaller") {
        const SmallerOptions options{.measure = plan.fresh, .progress = news.prepared, .stop = stop};
        TARS_TRY(task.smaller, make_smaller_task(order, plan.model, device, {}, options));
        return task;
    }
    if (order.goal != "examples") {
        TARS_TRY(task.settings, make_settings_task(order, plan.model, device, {}, stop));
        return task;
    }
    std::optional<SearchSpace> space;
    if (!plan.fresh) {
        TARS_TRY(auto description, read_description(plan.folder));
        space = std::move(description.space);
    }
    TARS_TRY(task.examples, make_example_task(order, plan.model, device, {}, space, stop));
    return task;
}

Result<std::unique_ptr<Run>> begin(const TuningPlan& plan, const Task& task, std::stop_token stop) {
    const auto& problem = task.problem();
    if (!plan.fresh) return Run::open(problem, plan.folder);
    RunSettings settings;
    settings.optimizer.algorithm = plan.algorithm.empty() ? task.usualAlgorithm() : plan.algorithm;
    settings.optimizer.seed = plan.order.seed;
    if (task.smaller) settings.optimizer.population = task.smaller->population;
    settings.random_baseline = plan.withRandom && !task.smaller;  // which has even levels to compare with
    settings.budget.seconds = plan.seconds;
    if (plan.evaluations > 0) {
        settings.budget.evaluations = plan.evaluations;
    } else if (task.settings) {
        settings.budget.evaluations = task.settings->evaluations;
    } else if (task.smaller) {
        settings.budget.evaluations = 0;
    } else {
        TARS_TRY(settings.budget.evaluations, evaluations_within(problem, settings, plan.seconds, stop));
    }
    TARS_TRY(auto run, Run::create(problem, settings, plan.folder));
    TARS_CHECK(keep_order(plan.order, plan.folder));
    return run;
}

}  // namespace

bool RunReins::pause() {
    const std::scoped_lock lock(mutex_);
    if (run_) run_->pause();
    return run_ != nullptr;
}

bool RunReins::resume() {
    const std::scoped_lock lock(mutex_);
    if (run_) run_->resume();
    return run_ != nullptr;
}

bool RunReins::stop() {
    const std::scoped_lock lock(mutex_);
    if (run_) run_->stop();
    return run_ != nullptr;
}

void RunReins::take(Run* run) {
    const std::scoped_lock lock(mutex_);
    run_ = run;
}

Result<QByteArray> carryOut(const TuningPlan& plan, const TuningNews& news, RunReins& reins,
                            std::stop_token stop) {
    TuningOrder order = plan.order;
    if (!plan.fresh) {
        TARS_TRY(order, order_to_resume(plan.folder));
    }
    TARS_TRY(const auto device, make_cpu_device({.threads = plan.threads, .level = {}}));
    TARS_TRY(auto task, makeTask(plan, order, *device, news, stop));
    TARS_TRY(const auto run, begin(plan, task, stop));
    news.begun(run->settings(), task.problem().space, task.examples ? task.examples->example.rejecting : 0);
    std::optional<AnswerTaker> answers;
    if (task.examples) answers.emplace(*task.examples, news.sample, stop);
    reins.take(run.get());
    const auto outcome = run->execute(
        [&](const RunEvent& event) {
            news.event(event);
            if (const auto* record = std::get_if<GenerationRecord>(&event); record && answers)
                answers->look(*record);
        },
        stop);
    reins.take(nullptr);
    if (!outcome) return outcome.error();
    news.judging();
    const auto judged = task.smaller ? judge_smaller(*task.smaller, *outcome, plan.folder, stop)
                        : task.settings
                            ? judge_settings(*task.settings, *outcome, plan.folder, stop)
                            : judge_run(*task.examples, order, *run, *outcome, AdapterRegistry(plan.adapters),
                                        plan.folder, TARS_VERSION, stop);
    if (!judged) return judged.error();
    return QByteArray::fromStdString(text_of(*judged));
}

}  // namespace tars::ui
