// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "core/result.h"
#include "runtime/constraint.h"
#include "runtime/loaded_model.h"
#include "runtime/sampler.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tars {

// Handles are plain numbers: what crosses a thread is a value. 0 is never a handle.
enum class ModelId : std::uint64_t {};
enum class RequestId : std::uint64_t {};

/// What of a conversation stays when it outgrows its room.
struct SlidingWindow {
    std::uint32_t tokens = 0;  ///< at most so many at a time, prompt and answer together
    std::uint32_t keep = 0;    ///< the first so many always stay
};

/// What to answer. Exactly one of the prompt's three forms.
struct GenerateRequest {
    std::variant<std::vector<ChatMessage>, std::string, std::vector<TokenId>> prompt;
    SamplingSettings sampling;
    std::int32_t max_tokens = -1;   ///< < 0: until the model stops or the context is full
    std::vector<std::string> stop;  ///< the answer ends before the first of these; they are not shown
    bool ignore_end = false;        ///< go on past end-of-answer tokens, as if they were text
    std::uint32_t adapter = 0;      ///< from Runtime::add_adapter(); 0: the model as it is
    /// Tell each token's probability and those of this many likeliest; empty: tell none.
    std::optional<std::uint32_t> logprobs = {};
    std::optional<AnswerGrammar> grammar = {};  ///< what the answer must look like
    std::vector<TokenId> shown = {};            ///< control tokens whose spelling is text of the answer
    /// When the window is full, the oldest half of what need not stay is forgotten and the answer goes on.
    /// Empty: it ends where the context does.
    std::optional<SlidingWindow> window = {};
    /// No answer, but the prompt as one vector: Finished::embedding.
    std::optional<Pooling> embed = {};
    bool speculate = true;  ///< where the model does; false: it must not, for comparisons
};

/// Natural logarithms of the probabilities the model gave, before any sampling setting.
struct TokenLogprobs {
    struct Candidate {
        TokenId token = kNoToken;
        float logprob = 0;
    };
    Candidate chosen;
    std::vector<Candidate> top;  ///< the likeliest first
};

enum class StopReason {
    end_of_answer,  ///< the model said so, or its grammar lets nothing follow
    stop_string,
    length,        ///< max_tokens reached
    context_full,  ///< no room for another token
    cancelled,
};

struct GenerationStats {
    std::uint32_t prompt_tokens = 0;
    std::uint32_t reused_tokens = 0;  ///< of the prompt, already in the KV cache
    std::uint32_t output_tokens = 0;
    std::uint32_t drawn_tokens = 0;          ///< those, and the one that ended the answer if it did
    std::uint32_t dropped_tokens = 0;        ///< forgotten as the window slid
    std::uint32_t drafted_tokens = 0;        ///< guessed ahead and checked, see Speculation
    std::uint32_t accepted_tokens = 0;       ///< of those, the ones that were drawn: a step saved by each
    std::chrono::nanoseconds prompt_time{};  ///< from submission to the first token
    std::chrono::nanoseconds output_time{};  ///< from the first token to the last
    std::uint64_t seed = 0;                  ///< that reproduces this answer

    /// Tokens after the first per second; 0 when there are none.
    double tokens_per_second() const;
};

// Events of one request, in order: Prefill*, Piece*, then exactly one Finished or Failed.
struct Prefill {  ///< the prompt is being read
    std::uint32_t done = 0, total = 0;
};
struct Piece {  ///< more of the answer: whole UTF-8 sequences; tokens drawn since the last piece
    std::string text;
    std::vector<TokenId> tokens;
    std::vector<TokenLogprobs> logprobs{};  ///< one for each token, where asked for
};
struct Finished {
    StopReason reason = StopReason::end_of_answer;
    GenerationStats stats;
    std::vector<float> embedding{};  ///< as the model has it, of no particular length; where asked for
};
struct Failed {
    Error error;
};
using GenerationEvent = std::variant<Prefill, Piece, Finished, Failed>;

/// Called on the scheduler's thread: it must return soon and may call cancel() or submit(), nothing else.
using GenerationSink = std::function<void(GenerationEvent)>;

/// What the scheduler has done since it began, all models together, and how full each is now.
struct RuntimeStats {
    /// Upper bounds in seconds.
    static constexpr std::array kTokenGapBounds = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                                   0.1,   0.25,   0.5,   1.0,  2.5};
    struct Model {
        ModelId id{};
        std::uint32_t running = 0, waiting = 0;         ///< requests
        std::uint32_t kv_pages = 0, used_kv_pages = 0;  ///< used: also what is kept for prompts to come
    };

    std::uint64_t loads = 0;       ///< models
    std::uint64_t batches = 0;     ///< run
    std::uint64_t rows = 0;        ///< of all batches
    std::uint64_t row_places = 0;  ///< rows they could have had
    /// Times between two tokens of an answer that are at most each bound and above the one before; the last
    /// are above all.
    std::array<std::uint64_t, kTokenGapBounds.size() + 1> token_gaps{};
    std::chrono::nanoseconds token_gap_time{};  ///< of all of them
    std::vector<Model> models;
};

/// The models in memory and the one scheduler thread that runs them. Every request's rows, prompt chunks and
/// single tokens alike, go through shared batches. All members are safe from any thread.
class Runtime {
  public:
    /// Takes the device; destroyed last, after every request has been told it is cancelled.
    explicit Runtime(std::unique_ptr<Device> device);
    ~Runtime();
    Runtime(const Runtime&) = delete;
    Runtime& operator=(const Runtime&) = delete;

    /// Reads, checks and places a model; blocks until done or options.stop asks to stop. Other models keep
    /// answering meanwhile.
    Result<ModelId> load(const std::filesystem::path& path, const ModelOptions& options = {});
    /// Its running requests fail with ErrorCode::cancelled first.
    void unload(ModelId model);
    Result<ModelInfo> info(ModelId model) const;
    /// For its const members only: what is safe from any thread. Null when not loaded. It keeps the model's
    /// memory in use, also past unload(), and must be gone before the runtime.
    std::shared_ptr<const LoadedModel> find(ModelId model) const;
    std::vector<ModelId> models() const;
    /// Never waits for a batch.
    RuntimeStats stats() const;
    /// See Device::own_memory().
    std::uint64_t device_memory() const;

    /// Changes the model for the requests that name the id, and for them alone: requests with and without
    /// adapters share batches. Blocks until the running batch is done. Not from a sink.
    Result<std::uint32_t> add_adapter(ModelId model, const Adapter& adapter);
    /// Requests that use it fail with ErrorCode::cancelled first. Its id may be given again. Not from a sink.
    Result<void> remove_adapter(ModelId model, std::uint32_t adapter);

    /// Queues a request. Errors found at once (no such model, an impossible prompt) come as a Failed event
    /// too.
    RequestId submit(ModelId model, GenerateRequest request, GenerationSink sink);
    /// The request finishes with StopReason::cancelled within one step. Unknown ids are ignored.
    void cancel(RequestId request);

    /// Tokens the prompt would take.
    Result<std::uint32_t> count_tokens(ModelId model, const std::vector<ChatMessage>& messages) const;
    /// Runs `work` on the scheduler's thread once the model has nothing left to answer, and waits for it: for
    /// scoring and benchmarks, which use the model's whole KV cache. Not from a sink.
    Result<void> with_model(ModelId model, const std::function<Result<void>(LoadedModel&)>& work);

    struct Impl;

  private:
    std::unique_ptr<Impl> impl_;
};

}  // namespace tars
