// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tuning/kept_run.h"
#include "tuning/tuning_order.h"
#include "ui/tune/tune_outcome.h"
#include "ui/tune/tune_series.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>

namespace tars::ui {

/// What a run needs to begin, or to be taken up again.
struct TuningPlan {
    std::filesystem::path folder;  ///< of the run
    bool fresh = true;             ///< else the run in it is taken up, and only `model` of the rest is used
    TuningOrder order;
    std::filesystem::path model;
    std::string algorithm;          ///< empty: the usual one
    double seconds = 180;           ///< 0: no limit
    std::uint64_t evaluations = 0;  ///< 0: what the time allows, or the goal's own
    bool withRandom = true;
    std::filesystem::path adapters;  ///< the registry
    unsigned threads = 0;
    bool idle = false;  ///< works only where nothing else wants the processor
};

/// Pause, resume and stop for a run that another thread executes, and that may not be there yet or any more.
class RunReins {
  public:
    /// False if there is no run.
    bool pause();
    bool resume();
    bool stop();
    void take(Run* run);

  private:
    std::mutex mutex_;
    Run* run_ = nullptr;
};

/// Called on the thread that works.
struct TuningNews {
    std::function<void(double share)> prepared;  ///< of what comes before the search, where that is long
    /// The search begins, with these and so many examples that only say what is not wanted.
    std::function<void(const RunSettings&, const SearchSpace&, std::size_t rejecting)> begun;
    std::function<void(const RunEvent&)> event;
    std::function<void()> judging;
    std::function<void(TuneSample)> sample;
};

/// A whole run, from opening the model to the gate's word: seconds to days. Its outcome.json; an error with
/// ErrorCode::cancelled if `stop` asked, after which it can be taken up again.
Result<QByteArray> carryOut(const TuningPlan& plan, const TuningNews& news, RunReins& reins,
                            std::stop_token stop);

}  // namespace tars::ui
