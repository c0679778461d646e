// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/transfer_event.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace tars {

/// A long piece of work on models, on a thread of its own: a pull, a push, the making of a model. It keeps
/// the last event of each step, so that however slow a watcher is, little waits for it. Destroying it asks
/// the work to stop and waits until it has.
class Transfer {
  public:
    using Tell = std::function<void(TransferEvent)>;
    using Work = std::function<Result<void>(const Tell& tell, std::stop_token stop)>;

    explicit Transfer(Work work);
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

  private:
    friend class TransferWatch;
    friend class Transfers;
    struct Step {
        TransferEvent event;
        std::uint64_t version = 0;
    };
    void run(const Work& work, const std::stop_token& stop);
    void tell(TransferEvent event);
    bool over();

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Step> steps_;  ///< one per run of events with the same status
    std::uint64_t version_ = 0;
    std::optional<Result<void>> end_;
    std::jthread thread_;  ///< last: it uses all of the above
};

/// One client's view of a transfer, from its first step on. The last view that goes takes the transfer with
/// it.
class TransferWatch {
  public:
    explicit TransferWatch(std::shared_ptr<Transfer> transfer) : transfer_(std::move(transfer)) {}

    struct News {
        std::vector<TransferEvent> events;  ///< the steps begun or gone on since the last call
        std::optional<Result<void>> end;
    };
    /// Waits for a new step or the end, at most so long.
    News wait(std::chrono::milliseconds most);

  private:
    std::shared_ptr<Transfer> transfer_;
    std::size_t known_ = 0;  ///< steps told
    std::uint64_t seen_ = 0;
};

/// Transfers that several clients may want at the same time.
class Transfers {
  public:
    /// The transfer under way under this key, or else a new one.
    TransferWatch join(const std::string& key, Transfer::Work work);

  private:
    std::mutex mutex_;
    std::map<std::string, std::weak_ptr<Transfer>> running_;
};

}  // namespace tars
