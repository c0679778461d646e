// SPDX-License-Identifier: Apache-2.0
#include "ui/models/speed_test.h"

#include "ui/text.h"

namespace tars::ui {
namespace {

constexpr quint32 kContext = 1024;   // of a model that is loaded for the measurement
constexpr double kLoadShare = 0.25;  // of the progress

}  // namespace

SpeedTest::SpeedTest(ChatEngine& engine, ModelNotes& notes, QObject* parent)
    : QObject(parent), engine_(engine), notes_(notes) {
    worker_.setMaxThreadCount(1);
}

SpeedTest::~SpeedTest() {
    stop_.request_stop();
    worker_.waitForDone();
}

void SpeedTest::start(const LibraryEntry& entry) {
    if (running_) return;
    running_ = true;
    progress_ = 0;
    path_ = fromPath(entry.path);
    stop_ = std::stop_source();
    ModelOptions options;
    options.context = kContext;
    options.kv_type = notes_.note(path_).kvType;
    options.stop = stop_.get_token();
    const bool isLoaded = engine_.model() && engine_.entry().path == entry.path;
    const auto ready = isLoaded ? engine_.place() : ChatEngine::Place();
    worker_.start([this, entry, ready, options] {
        const auto speed = measure(entry, ready, options);
        QMetaObject::invokeMethod(
            this, [this, speed] { finish(speed); }, Qt::QueuedConnection);
    });
    Q_EMIT changed();
}

/// On the worker.
Result<MeasuredSpeed> SpeedTest::measure(const LibraryEntry& entry, const ChatEngine::Place& ready,
                                         const ModelOptions& options) {
    const bool isLoaded = ready.runtime != nullptr;
    const double share = isLoaded ? 0 : kLoadShare;
    auto [runtime, model] = ready;
    if (!isLoaded) {
        TARS_TRY(runtime, engine_.runtime());
        auto load = options;
        load.progress = [&](double done) { tell(done * share); };
        TARS_TRY(model, runtime->load(entry.path, load));
    }
    BenchmarkOptions benchmark;
    benchmark.stop = options.stop;
    benchmark.progress = [&](double done) { tell(share + (1 - share) * done); };
    const auto info = runtime->info(model);
    const auto result = measure_speed(*runtime, model, benchmark);
    if (!isLoaded) runtime->unload(model);
    if (!result) return result.error();
    MeasuredSpeed speed;
    speed.prompt = result->prompt.mean;
    speed.promptSpread = result->prompt.spread;
    speed.answer = result->answer.mean;
    speed.answerSpread = result->answer.spread;
    if (info) speed.device = toQString(info->device);
    speed.when = QDateTime::currentDateTimeUtc();
    return speed;
}

void SpeedTest::tell(double progress) {
    QMetaObject::invokeMethod(
        this,
        [this, progress] {
            progress_ = progress;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

void SpeedTest::finish(const Result<MeasuredSpeed>& speed) {
    running_ = false;
    if (speed) {
        ModelNote note = notes_.note(path_);
        note.keepSpeed(*speed);
        notes_.setNote(path_, note);
        Q_EMIT measured(speed->device);
    } else if (speed.error().code != ErrorCode::cancelled) {
        Q_EMIT failed(speed.error());
    }
    Q_EMIT changed();
}

}  // namespace tars::ui
