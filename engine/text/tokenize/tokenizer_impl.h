// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/tokenize/added_tokens.h"
#include "text/tokenize/normalizer.h"
#include "text/tokenize/pre_tokenizer.h"
#include "text/tokenize/subword_model.h"
#include "text/tokenize/vocabulary.h"
#include "text/tokenizer.h"

#include <memory>
#include <string>
#include <vector>

namespace tars {

/// The stages that every kind of vocabulary is put together from. Encoding: added tokens are cut out of the
/// raw text; what lies between is normalized; added tokens are cut out of that; what lies between is cut into
/// pieces; the model turns pieces into ids. Stays where it is made: `model` refers to `vocabulary`.
struct Tokenizer::Impl {
    std::string family;
    Vocabulary vocabulary;
    AddedTokens raw_tokens;
    AddedTokens normalized_tokens;
    Normalizers normalizers;
    PreTokenizers pre_tokenizers;
    std::unique_ptr<const SubwordModel> model;

    SpecialTokens special;
    std::vector<TokenId> prefix, suffix;  ///< what add_special puts around a text
    std::vector<bool> ends_generation;    ///< per token

    std::vector<std::string> pieces;   ///< per token: its bytes in running text
    bool replaces_invalid = true;      ///< broken UTF-8 becomes U+FFFD before anything else
    bool drops_leading_space = false;  ///< a space before the very first word is not part of the text

    std::string normalize(std::string text, Pieces::Start start) const;
    void encode_text(std::string_view text, Pieces::Start start, bool parse_special,
                     std::vector<TokenId>& out) const;
};

Result<std::unique_ptr<Tokenizer::Impl>> make_tokenizer_from_ggml(const Metadata& metadata);
Result<std::unique_ptr<Tokenizer::Impl>> make_tokenizer_from_json(const Metadata& metadata);

}  // namespace tars
