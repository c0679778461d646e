// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/runtime.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace tars::test {

/// Collects the events of one request and lets a test wait for the last.
class Listener {
  public:
    GenerationSink sink() {
        return [this](const GenerationEvent& event) {
            const std::lock_guard lock(mutex_);
            if (const auto* piece = std::get_if<Piece>(&event)) {
                text += piece->text;
                tokens.insert(tokens.end(), piece->tokens.begin(), piece->tokens.end());
                ++pieces;
            } else if (const auto* prefill = std::get_if<Prefill>(&event)) {
                prefills.push_back(*prefill);
            } else {
                endings.push_back(event);
            }
            changed_.notify_all();
        };
    }

    template <typename Condition>
    bool wait(Condition condition) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(30), condition);
    }
    bool wait_for_end() {
        return wait([this] { return !endings.empty(); });
    }
    Finished finished() const { return std::get<Finished>(endings.at(0)); }
    Error error() const { return std::get<Failed>(endings.at(0)).error; }

    std::string text;
    std::vector<TokenId> tokens;
    std::vector<Prefill> prefills;
    std::vector<GenerationEvent> endings;
    int pieces = 0;

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
};

inline GenerateRequest greedy(std::vector<TokenId> prompt, int count) {
    GenerateRequest request;
    request.prompt = std::move(prompt);
    request.sampling.temperature = 0;
    request.max_tokens = count;
    request.ignore_end = true;
    return request;
}

inline GenerateRequest greedy_text(std::string prompt, int count) {
    auto request = greedy({}, count);
    request.prompt = std::move(prompt);
    return request;
}

inline std::unique_ptr<Runtime> make_runtime(unsigned threads = 2) {
    auto device = make_cpu_device({.threads = threads, .level = {}});
    return std::make_unique<Runtime>(std::move(*device));
}

inline constexpr const char* kStory = "Once upon a time, there was a little girl named";

}  // namespace tars::test
