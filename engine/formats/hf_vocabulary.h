// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "formats/hf_tokenizer_json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tars {

/// `tokenizer.ggml.model`: how text becomes tokens.
enum class HfTokenizerFamily { llama, gpt2, bert, t5 };

/// The tokens of a Hugging Face tokenizer as `tokenizer.ggml.*` lists them, one per row of the embedding.
class HfVocabulary {
  public:
    /// `size` is the number of rows; rows without a token get one of type "unused".
    static Result<HfVocabulary> read(const HfTokenizerJson& tokenizer, const nlohmann::json& tokenizer_config,
                                     std::uint32_t size);

    HfTokenizerFamily family() const { return family_; }
    const std::vector<std::string>& tokens() const { return tokens_; }
    const std::vector<std::int64_t>& types() const { return types_; }
    /// One per token for the families llama and t5, else empty.
    const std::vector<double>& scores() const { return scores_; }
    std::optional<std::uint32_t> find(std::string_view token) const;
    std::optional<std::uint32_t> unknown() const { return unknown_; }

  private:
    Result<void> read_family(const HfTokenizerJson& tokenizer);
    Result<void> place(std::string_view text, std::uint64_t id);
    Result<void> place_added(const nlohmann::json& token, std::uint64_t id, bool replaces);
    Result<void> read_tokens(const HfTokenizerJson& tokenizer, const nlohmann::json& tokenizer_config);
    Result<void> read_unknown(const HfTokenizerJson& tokenizer, const nlohmann::json& tokenizer_config);
    void read_scores(const HfTokenizerJson& tokenizer);
    void spell_as_ggml();

    HfTokenizerFamily family_ = HfTokenizerFamily::llama;
    std::vector<std::string> tokens_;
    std::vector<std::int64_t> types_;
    std::vector<double> scores_;
    std::optional<std::uint32_t> unknown_;
    std::unordered_map<std::string, std::uint32_t> ids_;
};

/// The text of a token that is given as itself or as an object with `content`; empty when absent.
std::optional<std::string> hf_token_text(const nlohmann::json& object, std::string_view key);

}  // namespace tars
