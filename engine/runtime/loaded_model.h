// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "core/result.h"
#include "formats/model_file.h"
#include "runtime/speculation.h"
#include "text/chat_template.h"
#include "text/go_template.h"
#include "text/grammar.h"
#include "text/tokenizer.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

/// What a person may want to know about a model that is loaded.
struct ModelInfo {
    std::string name;  ///< the file's without its ending, or the folder's
    std::filesystem::path path;
    std::string format;
    std::string architecture;
    std::string type;  ///< of most of its bytes: "Q4_K"
    std::string device;
    std::uint64_t parameters = 0;
    std::uint64_t file_bytes = 0;
    std::uint64_t device_bytes = 0;
    std::uint64_t own_memory_bytes = 0;   ///< of these, in memories of devices that have their own, as GPUs
    std::optional<ProgramMemory> memory;  ///< device_bytes by what they are for, where the device tells
    std::uint32_t trained_context = 0;
    std::uint32_t context = 0;  ///< tokens of KV cache in use here, all sequences together
    bool has_chat_template = false;
};

struct ModelOptions {
    std::uint32_t context = 0;  ///< tokens of KV cache; 0: what the model was trained for, at most 4096
    std::uint32_t max_rows = 512;
    std::optional<KvType> kv_type = {};            ///< empty: f32 for F32 models, else f16
    std::optional<Speculation> speculation = {};   ///< empty: usual_speculation()
    std::optional<std::uint32_t> gpu_layers = {};  ///< see LoadOptions
    bool may_divide = true;                        ///< the same
    std::stop_token stop = {};
    std::function<void(double fraction)> progress = {};  ///< from the loading thread
};

/// What a model asks to be done.
struct ToolCall {
    std::string id;
    std::string name;
    nlohmann::ordered_json arguments = nlohmann::ordered_json::object();

    bool operator==(const ToolCall&) const = default;
};

struct ChatMessage {
    std::string role;  ///< "system", "user", "assistant", "tool"
    std::string content;
    std::string thinking = {};                      ///< of an assistant, before what it said
    std::vector<ToolCall> tool_calls = {};          ///< of an assistant
    std::string tool_name = {}, tool_call_id = {};  ///< of a tool: what it answers

    bool operator==(const ChatMessage&) const = default;
};

/// What a chat template may be told besides the messages.
struct ChatOptions {
    std::optional<bool> think = {};  ///< `enable_thinking`; empty: as the template has it by itself
    std::string effort = {};  ///< `reasoning_effort`, how much: "low", "high" …; empty: the template's own
    /// [{"type": "function", "function": {"name", "description", "parameters"}}], or null.
    nlohmann::ordered_json tools = {};
    const GoTemplate* go_template = nullptr;  ///< instead of the model's own
};

/// How the hidden states of a text become one vector.
enum class Pooling { mean, first, last };

/// A model file, its plan on a device, its tokenizer and its chat template. The const members are safe from
/// any thread; program() belongs to whoever runs it.
class LoadedModel {
  public:
    static Result<std::unique_ptr<LoadedModel>> open(const std::filesystem::path& path, Device& device,
                                                     const ModelOptions& options);

    const ModelInfo& info() const { return info_; }
    const Tokenizer& tokenizer() const { return tokenizer_; }
    /// The file's, under GGUF's names.
    const Metadata& metadata() const { return file_.metadata(); }
    std::uint32_t vocabulary() const { return vocabulary_; }
    std::uint32_t width() const { return width_; }  ///< of an embedding
    /// As `<architecture>.pooling_type` says; the mean where it says nothing.
    Result<Pooling> pooling() const;
    std::uint32_t max_rows() const { return max_rows_; }
    std::uint32_t kv_pages() const { return kv_pages_; }
    Speculation speculation() const { return speculation_; }
    Program& program() { return *program_; }
    /// Whether what it runs on has gone (ErrorCode::device_lost): it will not run again until it is loaded
    /// anew.
    bool is_lost() const { return is_lost_; }
    void set_lost() { is_lost_ = true; }
    /// What adapters for this model are made for.
    const Plan& plan() const { return program_->plan(); }

    // Adapters of the program. Like program(), these belong to whoever runs it.
    /// Puts the adapter under a free id and returns that.
    Result<std::uint32_t> add_adapter(const Adapter& adapter);
    /// Another adapter under an id from add_adapter(): for the members of a population. Keys and values in
    /// the KV cache that were made through the old one must not be used any more.
    Result<void> replace_adapter(std::uint32_t id, const Adapter& adapter);
    /// The id becomes free. Ids that are not in use are ignored.
    void remove_adapter(std::uint32_t id);
    bool has_adapter(std::uint32_t id) const { return id != 0 && id < adapters_.size() && adapters_[id]; }

    /// The conversation as the model's own template writes it, ready to be continued by the assistant. A
    /// model without a template gets the plain texts, one after the other. Where the template refuses system
    /// messages, these are the beginning of the user's first one.
    Result<std::string> render_chat(std::span<const ChatMessage> messages,
                                    const ChatOptions& options = {}) const;
    /// The same as tokens. Control tokens come from the template alone: their spelling inside a message is
    /// encoded as plain text, so that nobody can speak for another role.
    Result<std::vector<TokenId>> encode_chat(std::span<const ChatMessage> messages,
                                             const ChatOptions& options = {}) const;

    /// For grammars; made when it is first asked for.
    std::shared_ptr<const GrammarVocabulary> grammar_vocabulary() const;

    /// An error if logits are not finite, which only broken weights and wild adapters cause: it names the
    /// first such tensor of the file. `adapter` is the one the logits were computed through.
    Result<void> check_logits(std::span<const float> logits, std::uint32_t adapter = 0) const;
    /// The same where the device has drawn a token from them.
    Result<void> check_drawn(const DrawnToken& drawn, std::uint32_t adapter = 0) const;

  private:
    Result<std::string> render(nlohmann::ordered_json variables, const ChatOptions& options) const;
    Error broken_weights(std::uint32_t adapter) const;
    Error no_adapter(std::uint32_t id) const;
    LoadedModel(ModelFile file, Tokenizer tokenizer, std::optional<ChatTemplate> chat_template,
                std::unique_ptr<Program> program, ModelInfo info);

    ModelFile file_;  ///< before program_, which reads its pages
    Tokenizer tokenizer_;
    std::optional<ChatTemplate> chat_template_;
    std::vector<std::string> control_texts_;  ///< spellings of the control tokens
    mutable std::once_flag grammar_vocabulary_made_;
    mutable std::shared_ptr<const GrammarVocabulary> grammar_vocabulary_;
    std::unique_ptr<Program> program_;
    ModelInfo info_;
    std::uint32_t vocabulary_ = 0, width_ = 0;
    std::uint32_t max_rows_ = 0;
    std::uint32_t kv_pages_ = 0;
    Speculation speculation_ = Speculation::off;
    std::vector<bool> adapters_;  ///< which ids are in use
    std::atomic<bool> is_lost_{false};
};

/// Teacher-forced run over `tokens` from position 0, in chunks of max_rows: `visit(position, logits)` for
/// every position, in order, seen through an adapter from add_adapter() or, with 0, as the model is. Broken
/// weights are an error. Uses the model's whole KV cache; nothing else may run on it meanwhile.
Result<void> score(LoadedModel& model, std::span<const TokenId> tokens,
                   const std::function<void(std::size_t position, std::span<const float> logits)>& visit,
                   std::stop_token stop = {}, std::uint32_t adapter = 0);

/// −ln p(token) under softmax(logits), in double precision.
double negative_log_likelihood(std::span<const float> logits, TokenId token);

}  // namespace tars
