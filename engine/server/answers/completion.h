// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "server/answers/prompt.h"
#include "server/answers/service.h"
#include "server/http/message.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tars {

/// More of an answer.
struct Delta {
    std::string thinking, content;
    std::vector<ToolCall> tool_calls;  ///< whole ones; they come after the text
    std::size_t first_call = 0;        ///< how many calls of this answer came before
    std::vector<TokenLogprobs> logprobs;

    bool empty() const {
        return thinking.empty() && content.empty() && tool_calls.empty() && logprobs.empty();
    }
};

/// How an answer ended.
struct Outcome {
    StopReason reason = StopReason::end_of_answer;
    GenerationStats stats;
    std::uint32_t eval_count = 0;           ///< tokens drawn, the one that ended the answer included
    std::chrono::nanoseconds load_time{};   ///< from arrival until the model was ready
    std::chrono::nanoseconds total_time{};  ///< from arrival until now
    std::size_t dropped_messages = 0;       ///< that did not fit
    std::size_t dropped_tokens = 0;         ///< cut out of the prompt, or forgotten as the answer went on
    std::size_t tool_calls = 0;

    bool is_cut() const { return reason == StopReason::length || reason == StopReason::context_full; }
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
    /// Whether next() has something at hand.
    bool has_more() const { return !deltas_.empty() || end_; }

    const LoadedModel& model() const { return seat_.lease.model(); }
    /// As it came out of what the client, the model and the dialect say.
    const SamplingSettings& sampling() const { return sampling_; }
    /// Prompt and answer so far.
    const std::vector<TokenId>& tokens() const { return tokens_; }
    /// Of the prompt, because they did not fit.
    std::size_t dropped_messages() const { return dropped_messages_; }
    std::size_t dropped_tokens() const { return dropped_tokens_; }

  private:
    class Events;
    Completion(Service& service, Seat seat, const HttpRequest& http);
    Result<void> submit(const CompletionRequest& request);
    void take(GenerationEvent event);
    void take(Piece piece);
    void take(std::vector<ReplyPiece> pieces);
    Outcome outcome(const Finished& finished) const;
    /// Tells those who count.
    void note_end(const char* end, const GenerationStats& stats);

    Service& service_;
    Seat seat_;
    std::string id_;  ///< the request's, in the log
    std::function<bool()> client_gone_;
    std::shared_ptr<AnswerFigures> figures_;
    std::chrono::steady_clock::time_point arrived_, ready_;
    std::shared_ptr<Events> events_;
    RequestId request_{};
    SamplingSettings sampling_;
    std::optional<ReplyParser> parser_;
    std::vector<TokenId> tokens_;
    std::deque<Delta> deltas_;  ///< not yet asked for
    std::size_t dropped_messages_ = 0, dropped_tokens_ = 0, tool_calls_ = 0;
    std::optional<std::variant<Finished, Failed>> end_;  ///< told by the runtime
    bool over_ = false;                                  ///< told by us
};

/// Finds what `request` names, once.
Result<void> find_model(const Service& service, CompletionRequest& request);
/// Finds what the model says, once; an error where it cannot do what is asked of it. No model is loaded for
/// that, and none has to go.
Result<void> check_model(const Service& service, CompletionRequest& request);

/// Only loads a model, or with a keep-alive of 0 unloads it.
Result<void> load_or_unload(Service& service, CompletionRequest request, const HttpRequest& http);

/// The prompt as the model would read it, for people.
Result<std::string> rendered_prompt(Service& service, const CompletionRequest& request,
                                    const HttpRequest& http);

/// Tokens of the prompt as the model would read it.
Result<std::size_t> count_tokens(Service& service, const CompletionRequest& request, const HttpRequest& http);

}  // namespace tars
