// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "runtime/model_pool.h"
#include "server/answers/service.h"
#include "server/answers/think_splitter.h"
#include "server/http/message.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tars {

/// What a client wants answered, whichever dialect it said it in.
struct CompletionRequest {
    std::string model;
    std::variant<std::vector<ChatMessage>, std::string> prompt;  ///< through the model's template, or bare
    std::vector<TokenId> earlier;  ///< tokens of a conversation that the prompt continues
    SamplingSettings sampling;
    std::int32_t max_tokens = -1;  ///< < 0: as many as fit
    std::vector<std::string> stop;
    std::uint32_t context = 0;  ///< tokens; 0: the server's default
    std::optional<std::chrono::nanoseconds> keep_alive;
    bool truncate = true;  ///< the oldest messages may be left out if they do not fit; the outcome says so
    std::optional<bool> think;
    std::optional<std::uint32_t> logprobs;
};

/// More of an answer.
struct Delta {
    std::string thinking, content;
    std::vector<TokenLogprobs> logprobs;

    bool empty() const { return thinking.empty() && content.empty() && logprobs.empty(); }
};

/// How an answer ended.
struct Outcome {
    StopReason reason = StopReason::end_of_answer;
    GenerationStats stats;
    std::uint32_t eval_count = 0;           ///< tokens drawn, the one that ended the answer included
    std::chrono::nanoseconds load_time{};   ///< from arrival until the model was ready
    std::chrono::nanoseconds total_time{};  ///< from arrival until now
    std::size_t dropped_messages = 0;       ///< that did not fit
};

/// One answer under way. Destroying it cancels it. Used by one thread at a time.
class Completion {
  public:
    /// Waits for the model and until it has begun to read the prompt, so that whatever is wrong with the
    /// request is known now.
    static Result<std::shared_ptr<Completion>> start(Service& service, const CompletionRequest& request,
                                                     const HttpRequest& http);
    ~Completion();

    /// Waits for more. ErrorCode::cancelled when the client is gone. After an Outcome or an error, no more.
    Result<std::variant<Delta, Outcome>> next();

    const LoadedModel& model() const { return lease_.model(); }
    /// Prompt and answer so far.
    const std::vector<TokenId>& tokens() const { return tokens_; }

  private:
    class Events;
    Completion(Service& service, ModelLease lease, const HttpRequest& http);
    Result<void> submit(const CompletionRequest& request);
    Delta delta(Piece piece);
    Outcome outcome(const Finished& finished) const;
    /// Tells those who count.
    void note_end(const char* end, const GenerationStats& stats);
    Result<GenerationEvent> wait();

    Service& service_;
    ModelLease lease_;
    std::function<bool()> client_gone_;
    std::shared_ptr<AnswerFigures> figures_;
    std::chrono::steady_clock::time_point arrived_, ready_;
    std::shared_ptr<Events> events_;
    RequestId request_{};
    std::optional<ThinkSplitter> splitter_;
    std::vector<TokenId> tokens_;
    std::size_t dropped_messages_ = 0;
    std::optional<Finished> finished_;  ///< told by the runtime, not yet by us
    bool over_ = false;
};

/// Only loads a model, or with a keep-alive of 0 unloads it.
Result<void> load_or_unload(Service& service, const CompletionRequest& request, const HttpRequest& http);

/// Whether the model's template knows thoughts.
bool can_think(const Metadata& metadata);

}  // namespace tars
