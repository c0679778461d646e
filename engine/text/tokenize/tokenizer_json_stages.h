// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "text/tokenize/normalizer.h"
#include "text/tokenize/pre_tokenizer.h"
#include "text/tokenizer.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <vector>

namespace tars {

// The stages of a tokenizer.json around its model. Each reads one section; null stands for an absent one.

Result<Normalizers> read_normalizers(const nlohmann::json* section);
Result<PreTokenizers> read_pre_tokenizers(const nlohmann::json* section);

/// The ids that `post_processor` puts around a single text.
struct Surroundings {
    std::vector<TokenId> prefix, suffix;
};
Result<Surroundings> read_post_processor(const nlohmann::json* section);

/// What `decoder` makes of one token in running text.
class PieceDecoder {
  public:
    static Result<PieceDecoder> read(const nlohmann::json* section);

    /// `added`: an added token, whose text is not byte-level.
    std::string piece(std::string text, bool added) const;
    /// The very first piece of a text loses its leading space.
    bool drops_leading_space() const { return drops_leading_space_; }
    /// Tokens "<0xHH>" are bytes.
    bool byte_fallback() const { return byte_fallback_; }
    bool byte_level() const { return byte_level_; }

  private:
    Result<void> add(const nlohmann::json& step, int depth);
    Result<void> add_strip(const nlohmann::json& step);
    Result<void> add_replace(const nlohmann::json& step);
    Result<void> add_metaspace(const nlohmann::json& step);
    Result<void> add_word_piece(const nlohmann::json& step);

    std::vector<std::function<std::string(std::string, bool)>> steps_;
    bool drops_leading_space_ = false;
    bool byte_fallback_ = false;
    bool byte_level_ = false;
    bool fused_ = false;  // steps from here on see the whole text
};

}  // namespace tars
