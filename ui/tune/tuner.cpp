// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/tuner.h"

#include "core/atomic_file.h"
#include "tuning/smaller_outcome.h"
#include "ui/text.h"
#include "ui/tune/feedback_sets.h"

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kDeliveryIntervalMs = 100;
constexpr std::uint64_t kMostOutcome = 64u << 20;

}  // namespace

Tuner::Tuner(const std::filesystem::path& dataDirectory, const Library& library, QObject* parent)
    : QObject(parent),
      runsFolder_(dataDirectory / "runs"),
      adapters_(dataDirectory / "adapters"),
      made_(dataDirectory / "quantized"),
      feedback_(dataDirectory / FeedbackSets::kFolder),
      library_(library) {
    worker_.setMaxThreadCount(1);
    idler_.setMaxThreadCount(1);
    idler_.setThreadPriority(QThread::IdlePriority);  // the engine's own threads inherit it
    disk_.setMaxThreadCount(1);
    writer_.setMaxThreadCount(1);
    deliveryTimer_.setSingleShot(true);
    deliveryTimer_.setInterval(kDeliveryIntervalMs);
    connect(&deliveryTimer_, &QTimer::timeout, this, &Tuner::deliver);
}

Tuner::~Tuner() {
    stop_.request_stop();
    writingStop_.request_stop();
    shadowStop_.request_stop();
    worker_.waitForDone();
    idler_.waitForDone();
    disk_.waitForDone();
    writer_.waitForDone();
}

template <typename T>
void Tuner::ask(std::function<Result<T>()> job, std::function<void(T)> done) {
    disk_.start([this, work = std::move(job), then = std::move(done)] {
        auto answer = std::make_shared<Result<T>>(work());
        QMetaObject::invokeMethod(
            this,
            [this, answer, then] {
                if (*answer)
                    then(std::move(**answer));
                else
                    Q_EMIT failed(answer->error());
            },
            Qt::QueuedConnection);
    });
}

void Tuner::start(const TuneWish& wish) {
    if (isBusy()) return;
    TuningPlan plan;
    plan.folder = runsFolder_ / new_run_name(toUtf8(wish.goal));
    plan.model = toPath(wish.model);
    plan.order.goal = toUtf8(wish.goal);
    plan.order.model = toUtf8(wish.model);
    plan.order.data = toUtf8(wish.data);
    plan.order.guard = toUtf8(wish.guard);
    plan.order.parts = toUtf8(wish.parts);
    if (wish.goal == QLatin1StringView("smaller")) plan.order.bits = wish.bits;
    plan.order.seed = wish.seed;
    plan.order.memory_megabytes = wish.memoryMegabytes;
    plan.algorithm = toUtf8(wish.algorithm);
    plan.seconds = wish.candidates > 0 ? 0 : 60 * wish.minutes;
    plan.evaluations = wish.candidates;
    plan.withRandom = wish.withRandom;
    plan.idle = wish.idle;
    take({});
    run_.goal = wish.goal;
    begin(std::move(plan));
}

void Tuner::takeUp(bool idle) {
    if (isBusy() || run_.folder.isEmpty() || run_.outcome) return;
    TuningPlan plan;
    plan.idle = idle;
    plan.folder = toPath(run_.folder);
    plan.fresh = false;
    begin(std::move(plan));
}

void Tuner::begin(TuningPlan plan) {
    plan.adapters = adapters_;
    plan.threads = static_cast<unsigned>(threads_);
    run_.folder = fromPath(plan.folder);
    run_.outcome.reset();
    sample_.reset();
    run_.standing = {};
    preparedShare_ = 0;
    stop_ = std::stop_source();
    enter(TuneState::Preparing);
    Q_EMIT shownChanged();
    QThreadPool& pool = plan.idle || idle_ ? idler_ : worker_;
    pool.start([this, wanted = std::move(plan), stop = stop_.get_token()] { work(wanted, stop); });
}

/// On the worker.
void Tuner::work(const TuningPlan& wanted, const std::stop_token& stop) {
    TuningPlan plan = wanted;
    lastNoted_ = RunState::created;
    const auto run = [&]() -> Result<QByteArray> {
        if (!plan.fresh) {
            TARS_TRY(plan.order, kept_order(plan.folder));
            TARS_TRY(plan.model, library_.resolve(plan.order.model));
        }
        notedGoal_ = toQString(plan.order.goal);
        const TuningNews news{
            [this](double share) {
                QMetaObject::invokeMethod(
                    this,
                    [this, share] {
                        preparedShare_ = share;
                        Q_EMIT progressed();
                    },
                    Qt::QueuedConnection);
            },
            [this](const RunSettings& settings, const SearchSpace& space, std::size_t rejecting) {
                notedGenes_ = GeneRows(space);
                QMetaObject::invokeMethod(
                    this,
                    [this, name = toQString(settings.optimizer.algorithm), budget = settings.budget,
                     genes = notedGenes_, rejecting] {
                        run_.algorithm = name;
                        run_.rejecting = static_cast<int>(rejecting);
                        run_.budget = budget;
                        run_.series.setGenes(genes);
                    },
                    Qt::QueuedConnection);
            },
            [this](const RunEvent& event) { note(event); },
            [this] { enterFromWorker(TuneState::Judging); },
            [this](TuneSample sample) {
                const std::scoped_lock lock(newsMutex_);
                news_.sample = std::move(sample);
                announce();
            },
        };
        return carryOut(plan, news, reins_, stop);
    };
    auto outcome = std::make_shared<Result<QByteArray>>(run());
    QMetaObject::invokeMethod(
        this, [this, outcome] { finish(*outcome); }, Qt::QueuedConnection);
}

void Tuner::finish(const Result<QByteArray>& outcome) {
    deliver();
    if (outcome) run_.outcome = outcomeFrom(*outcome);
    std::error_code ignored;
    if (!std::filesystem::exists(toPath(run_.folder) / "run.json", ignored))
        run_.folder.clear();  // not that far
    enter(TuneState::Idle);
    Q_EMIT shownChanged();
    refresh();
    if (!outcome && outcome.error().code != ErrorCode::cancelled) Q_EMIT failed(outcome.error());
    recheck();
}

void Tuner::recheck() {
    if (isBusy() || !run_.outcome) return;
    ask<TuneStanding>([this, path = toPath(run_.folder)] { return standingOf(path); },
                      [this, folder = run_.folder](TuneStanding standing) {
                          if (folder != run_.folder) return;
                          run_.standing = standing;
                          Q_EMIT shownChanged();
                      });
}

QString Tuner::adapterFile() const {
    return run_.standing.model.isEmpty() ? QString() : fromPath(toPath(run_.folder) / kAdapterFile);
}

double Tuner::shareDone() const {
    if (run_.series.points().empty()) return state_ == TuneState::Preparing ? preparedShare_ : 0;
    const TunePoint& last = run_.series.points().back();
    const double candidates = static_cast<double>(last.evaluations);
    const double ofTime = run_.budget.seconds > 0 ? last.seconds / run_.budget.seconds : 0;
    const double ofCandidates =
        run_.budget.evaluations > 0 ? candidates / static_cast<double>(run_.budget.evaluations) : 0;
    return std::min(1.0, std::max(ofTime, ofCandidates));
}

void Tuner::enter(TuneState state) {
    if (std::exchange(state_, state) != state) Q_EMIT stateChanged();
}

void Tuner::enterFromWorker(TuneState state) {
    QMetaObject::invokeMethod(
        this, [this, state] { enter(state); }, Qt::QueuedConnection);
}

void Tuner::pause() {
    reins_.pause();
}

void Tuner::resume() {
    reins_.resume();
}

void Tuner::stop() {
    if (!isBusy()) return;
    if (reins_.stop())
        enter(TuneState::Stopping);
    else
        stop_.request_stop();
}

/// On the worker, as often as the run has something to say.
void Tuner::note(const RunEvent& event) {
    if (const auto* state = std::get_if<RunState>(&event)) {
        if (std::exchange(lastNoted_, *state) == *state) return;  // it is told with every slice
        if (*state == RunState::running) enterFromWorker(TuneState::Running);
        if (*state == RunState::paused) enterFromWorker(TuneState::Paused);
        if (*state == RunState::stopping) enterFromWorker(TuneState::Stopping);
        return;
    }
    const std::scoped_lock lock(newsMutex_);
    if (const auto* baseline = std::get_if<BaselineRecord>(&event))
        news_.baselines.push_back(baselineFrom(*baseline, notedGoal_));
    if (const auto* record = std::get_if<GenerationRecord>(&event))
        news_.points.push_back(pointFrom(*record, notedGoal_, notedGenes_));
    announce();
}

/// With the lock held.
void Tuner::announce() {
    if (std::exchange(newsAnnounced_, true)) return;
    QMetaObject::invokeMethod(
        this, [this] { deliveryTimer_.start(); }, Qt::QueuedConnection);
}

void Tuner::deliver() {
    News news;
    {
        const std::scoped_lock lock(newsMutex_);
        news = std::exchange(news_, {});
        newsAnnounced_ = false;
    }
    for (TuneBaseline& baseline : news.baselines) run_.series.add(std::move(baseline));
    for (TunePoint& point : news.points) run_.series.add(std::move(point));
    if (news.sample) sample_ = std::move(news.sample);
    Q_EMIT progressed();
}

void Tuner::show(const QString& folder) {
    if (isBusy()) return;
    ask<TuneRun>([this, path = toPath(folder)] { return read(path); },
                 [this](TuneRun run) {
                     if (!isBusy()) take(std::move(run));
                 });
}

void Tuner::compareWith(const QString& folder) {
    if (folder == (compared_ ? compared_->folder : QString())) return;
    if (folder.isEmpty()) {
        compared_.reset();
        Q_EMIT comparedChanged();
        return;
    }
    ask<TuneRun>([this, path = toPath(folder)] { return read(path); },
                 [this](TuneRun run) {
                     compared_ = std::move(run);
                     Q_EMIT comparedChanged();
                 });
}

void Tuner::take(TuneRun run) {
    run_ = std::move(run);
    sample_.reset();
    if (compared_ && compared_->folder == run_.folder) compareWith({});
    Q_EMIT shownChanged();
}

/// On the disk's thread.
Result<TuneRun> Tuner::read(const std::filesystem::path& folder) const {
    TARS_TRY(const auto description, read_description(folder));
    TARS_TRY(const auto history, read_history(folder, description.space));
    TuneRun run;
    run.folder = fromPath(folder);
    run.algorithm = toQString(description.settings.optimizer.algorithm);
    run.goal = toQString(description.problem);
    run.budget = description.settings.budget;
    const GeneRows genes(description.space);
    run.series.setGenes(genes);
    for (const auto& baseline : history.baselines) run.series.add(baselineFrom(baseline, run.goal));
    for (const auto& record : history.generations) run.series.add(pointFrom(record, run.goal, genes));
    if (const auto text = read_text_file(folder / kOutcomeFile, kMostOutcome))
        run.outcome = outcomeFrom(QByteArray::fromStdString(*text));
    if (run.outcome) run.rejecting = run.outcome->rejecting;
    if (const auto standing = standingOf(folder)) run.standing = *standing;
    return run;
}

Result<TuneStanding> Tuner::standingOf(const std::filesystem::path& folder) const {
    TuneStanding standing;
    std::error_code ignored;
    TARS_TRY(const auto order, kept_order(folder));
    standing.canAdopt = std::filesystem::exists(folder / kAdapterFile, ignored) || has_mix(folder);
    const std::filesystem::path data = order.data;
    standing.dataDeleted = data.parent_path() == feedback_ && !std::filesystem::exists(data, ignored);
    if (order.goal == "smaller") {
        if (const auto made = adopted_smaller(library_, folder)) standing.madeAs = toQString(*made);
        return standing;
    }
    if (order.goal == "speed") {
        TARS_TRY(const auto tuned, library_.resolve(order.model));
        standing.tuned = fromPath(tuned);
    }
    if (order.goal != "examples") return standing;  // settings have no adapter
    TARS_TRY(const auto model, library_.resolve(order.model));
    const AdapterRegistry registry(adapters_);
    TARS_TRY(const auto base, registry.base_of(model));
    TARS_TRY(const auto before, registry.before(base));
    standing.canRollBack = !before.empty();
    if (!standing.canAdopt) return standing;
    standing.model = fromPath(model);
    TARS_TRY(const auto found, digest_of_file(folder / kAdapterFile));
    const auto live = registry.live(base);
    standing.isLive = live && *live && (*live)->digest == found;
    return standing;
}

/// A model may have many gigabytes: reading other runs does not wait for it.
void Tuner::write(bool anyway) {
    if (writing_) return;
    writing_ = TuneWriting{run_.folder, 0};
    writingStop_ = std::stop_source();
    Q_EMIT writingChanged();
    writer_.start([this, folder = run_.folder, anyway, stop = writingStop_.get_token()] {
        const auto progress = [this, said = 0](double share) mutable {
            if (static_cast<int>(100 * share) == std::exchange(said, static_cast<int>(100 * share))) return;
            QMetaObject::invokeMethod(
                this,
                [this, share] {
                    if (writing_) writing_->share = share;
                    Q_EMIT writingChanged();
                },
                Qt::QueuedConnection);
        };
        auto library = library_;
        const auto made = std::make_shared<Result<LibraryEntry>>(
            adopt_smaller(library, made_, toPath(folder), anyway, progress, stop));
        QMetaObject::invokeMethod(
            this, [this, folder, made] { finishWriting(folder, *made); }, Qt::QueuedConnection);
    });
}

void Tuner::finishWriting(const QString& folder, const Result<LibraryEntry>& made) {
    writing_.reset();
    if (made && folder == run_.folder) {
        run_.standing.madeAs = toQString(made->name);
        Q_EMIT shownChanged();
    }
    Q_EMIT writingChanged();
    if (made) Q_EMIT modelMade(toQString(made->name));
    if (!made && made.error().code != ErrorCode::cancelled) Q_EMIT failed(made.error());
}

void Tuner::adopt(bool anyway) {
    if (run_.goal == QLatin1StringView("smaller")) return write(anyway);
    ask<TuneStanding>(
        [this, folder = toPath(run_.folder), anyway]() -> Result<TuneStanding> {
            AdapterRegistry registry(adapters_);
            TARS_CHECK(adopt_run(registry, folder, anyway));
            return standingOf(folder);
        },
        [this](TuneStanding standing) {
            run_.standing = standing;
            Q_EMIT shownChanged();
            Q_EMIT adoptionChanged();
        });
}

void Tuner::rollBack(const QString& of, bool onlyIfLive) {
    ask<TuneStanding>(
        [this, folder = toPath(of), onlyIfLive]() -> Result<TuneStanding> {
            if (onlyIfLive) {
                TARS_TRY(const auto standing, standingOf(folder));
                if (!standing.isLive) return standing;
            }
            TARS_TRY(const auto order, kept_order(folder));
            TARS_TRY(const auto model, library_.resolve(order.model));
            AdapterRegistry registry(adapters_);
            TARS_TRY(const auto base, registry.base_of(model));
            TARS_CHECK(registry.rollback(base));
            return standingOf(folder);
        },
        [this, of](TuneStanding standing) {
            if (of == run_.folder) run_.standing = standing;
            Q_EMIT shownChanged();
            Q_EMIT adoptionChanged();
        });
}

void Tuner::adoptKept(const QString& of) {
    ask<TuneStanding>(
        [this, folder = toPath(of)]() -> Result<TuneStanding> {
            AdapterRegistry registry(adapters_);
            TARS_CHECK(adopt_run(registry, folder, false));
            return standingOf(folder);
        },
        [this, of](TuneStanding standing) {
            if (of == run_.folder) {
                run_.standing = standing;
                Q_EMIT shownChanged();
            }
            Q_EMIT adoptionChanged();
            Q_EMIT keptAdopted(of);
        });
}

void Tuner::scoreShadow(const QString& of, const QString& data) {
    idler_.start([this, of, folder = toPath(of), file = toPath(data),
                  threads = static_cast<unsigned>(threads_), stop = shadowStop_.get_token()] {
        const auto score = std::make_shared<Result<ShadowScore>>(shadowOf(folder, file, threads, stop));
        QMetaObject::invokeMethod(
            this,
            [this, of, score] {
                if (!*score) Q_EMIT failed(score->error());
                Q_EMIT shadowScored(of, *score ? std::optional(**score) : std::nullopt);
            },
            Qt::QueuedConnection);
    });
}

Result<ShadowScore> Tuner::shadowOf(const std::filesystem::path& folder, const std::filesystem::path& data,
                                    unsigned threads, std::stop_token stop) const {
    TARS_TRY(const auto order, kept_order(folder));
    TARS_TRY(const auto path, library_.resolve(order.model));
    TARS_TRY(const auto device, make_cpu_device({.threads = threads, .level = {}}));
    TARS_TRY(const auto model, LoadedModel::open(path, *device, {.stop = stop}));
    return score_shadow(folder, data, *model, path, AdapterRegistry(adapters_), stop);
}

void Tuner::refresh() {
    ask<std::vector<KeptRun>>(
        [folder = runsFolder_]() -> Result<std::vector<KeptRun>> { return kept_runs(folder); },
        [this](std::vector<KeptRun> runs) {
            runs_ = std::move(runs);
            Q_EMIT runsChanged();
        });
}

}  // namespace tars::ui
