// SPDX-License-Identifier: Apache-2.0
#include "server/answers/transfers.h"

#include "core/text_escape.h"

#include <algorithm>
#include <exception>

namespace tars {

Transfer::Transfer(Work work)
    : thread_([this, work = std::move(work)](const std::stop_token& stop) { run(work, stop); }) {}

void Transfer::run(const Work& work, const std::stop_token& stop) {
    Result<void> end;
    try {
        end = work([this](TransferEvent event) { tell(std::move(event)); }, stop);
    } catch (const std::exception& error) {  // a bug of ours, or no memory left
        end = Error{ErrorCode::internal, "internal error: " + escape_for_display(error.what(), 200), {}};
    }
    const std::lock_guard lock(mutex_);
    end_ = std::move(end);
    changed_.notify_all();
}

void Transfer::tell(TransferEvent event) {
    const std::lock_guard lock(mutex_);
    const bool same_step = !steps_.empty() && steps_.back().event.status == event.status &&
                           steps_.back().event.digest == event.digest;
    if (!same_step) steps_.emplace_back();
    steps_.back() = {std::move(event), ++version_};
    if (!same_step) changed_.notify_all();
}

bool Transfer::over() {
    const std::lock_guard lock(mutex_);
    return end_.has_value();
}

TransferWatch::News TransferWatch::wait(std::chrono::milliseconds most) {
    auto& transfer = *transfer_;
    std::unique_lock lock(transfer.mutex_);
    transfer.changed_.wait_for(lock, most, [&] { return transfer.end_ || transfer.steps_.size() > known_; });
    News news;
    // The last step told may have gone on meanwhile.
    for (auto i = std::max<std::size_t>(known_, 1) - 1; i < transfer.steps_.size(); ++i)
        if (transfer.steps_[i].version > seen_) news.events.push_back(transfer.steps_[i].event);
    known_ = transfer.steps_.size();
    seen_ = transfer.version_;
    news.end = transfer.end_;
    return news;
}

TransferWatch Transfers::join(const std::string& key, Transfer::Work work) {
    const std::lock_guard lock(mutex_);
    std::erase_if(running_, [](const auto& entry) { return entry.second.expired(); });
    auto& running = running_[key];
    auto transfer = running.lock();
    if (!transfer || transfer->over()) {
        transfer = std::make_shared<Transfer>(std::move(work));
        running = transfer;
    }
    return TransferWatch(std::move(transfer));
}

}  // namespace tars
