// SPDX-License-Identifier: Apache-2.0
#include "formats/hf_vocabulary.h"

#include "formats/hf_pre_tokenizer.h"
#include "formats/json_text.h"
#include "formats/messages.h"

#include <algorithm>
#include <charconv>

namespace tars {
namespace {

using nlohmann::json;

// tokenizer.ggml.token_type
constexpr std::int64_t kNormal = 1, kUnknown = 2, kControl = 3, kUserDefined = 4, kUnused = 5, kByte = 6;
constexpr std::int64_t kEmpty = 0;  // no token yet

constexpr std::string_view kWordStart = "\u2581";  // ▁

/// Exactly `<0xHH>`.
bool is_byte_token(std::string_view text) {
    const auto hex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
    };
    return text.size() == 6 && text.starts_with("<0x") && hex(text[3]) && hex(text[4]) && text[5] == '>';
}

bool is_one_character(std::string_view text) {
    return text.size() == utf8_sequence_length(text);
}

/// Models that are saved without `model.type` still differ in their other fields.
std::string model_type(const json& model, const HfTokenizerJson& tokenizer) {
    const auto* type = json_member(model, "type");
    if (type && type->is_string()) return type->get<std::string>();
    if (!tokenizer.pieces.empty()) return "Unigram";
    return tokenizer.merges.empty() ? "WordPiece" : "BPE";
}

}  // namespace

std::optional<std::string> hf_token_text(const json& object, std::string_view key) {
    const auto* token = json_member(object, key);
    if (token && token->is_object()) token = json_member(*token, "content");
    if (!token || !token->is_string()) return {};
    return token->get<std::string>();
}

Result<HfVocabulary> HfVocabulary::read(const HfTokenizerJson& tokenizer, const json& tokenizer_config,
                                        std::uint32_t size) {
    if (size > kMaxTokens) {
        return invalid_input("field 'vocab_size' of config.json is " + std::to_string(size) +
                             ", expected at most " + std::to_string(kMaxTokens));
    }
    HfVocabulary vocabulary;
    vocabulary.tokens_.resize(size);
    vocabulary.types_.resize(size, kEmpty);
    TARS_CHECK(vocabulary.read_family(tokenizer));
    TARS_CHECK(vocabulary.read_tokens(tokenizer, tokenizer_config));
    TARS_CHECK(vocabulary.read_unknown(tokenizer, tokenizer_config));
    vocabulary.read_scores(tokenizer);
    vocabulary.spell_as_ggml();
    return vocabulary;
}

std::optional<std::uint32_t> HfVocabulary::find(std::string_view token) const {
    const auto it = ids_.find(std::string(token));
    return it == ids_.end() ? std::nullopt : std::optional(it->second);
}

Result<void> HfVocabulary::read_family(const HfTokenizerJson& tokenizer) {
    const auto* model = json_member(tokenizer.rest, "model");
    if (!model || !model->is_object()) return invalid_input("field 'model' is missing");
    const auto type = model_type(*model, tokenizer);
    if (type == "WordPiece") return family_ = HfTokenizerFamily::bert, Result<void>();
    if (type == "Unigram") return family_ = HfTokenizerFamily::t5, Result<void>();
    if (type != "BPE")
        return unsupported("field 'model.type' is " + quote(type) +
                           "; BPE, Unigram and WordPiece are supported");
    TARS_TRY(const auto suffix, json_string(*model, "end_of_word_suffix"));
    if (!suffix.value_or("").empty())
        return unsupported("field 'model.end_of_word_suffix' is " + quote(*suffix) +
                           ", which is not supported");
    const bool by_bytes = find_part(json_member(tokenizer.rest, "pre_tokenizer"), "ByteLevel") ||
                          find_part(json_member(tokenizer.rest, "decoder"), "ByteLevel");
    family_ = by_bytes ? HfTokenizerFamily::gpt2 : HfTokenizerFamily::llama;
    return {};
}

Result<void> HfVocabulary::place(std::string_view text, std::uint64_t id) {
    if (id >= tokens_.size()) {
        return invalid_input("token " + quote(text) + " has the id " + std::to_string(id) +
                                 ", but field 'vocab_size' of config.json is " +
                                 std::to_string(tokens_.size()),
                             "the folder mixes files of different models");
    }
    const auto row = static_cast<std::uint32_t>(id);
    if (types_[row] != kEmpty && tokens_[row] != text) {
        return invalid_input("tokens " + quote(tokens_[row]) + " and " + quote(text) + " have the same id " +
                             std::to_string(id));
    }
    tokens_[row] = text;
    types_[row] = family_ != HfTokenizerFamily::gpt2 && is_byte_token(text) ? kByte : kNormal;
    ids_.emplace(text, row);
    return {};
}

/// Added tokens take the place of a token with the same id, unless they only repeat what is known.
Result<void> HfVocabulary::place_added(const json& token, std::uint64_t id, bool replaces) {
    TARS_TRY(const auto text, json_string(token, "content"));
    if (!text) return invalid_input("an added token has no 'content'");
    TARS_TRY(const auto special, json_bool(token, "special"));
    if (id < tokens_.size() && types_[id] != kEmpty) {
        if (!replaces) return {};
        if (tokens_[id] != *text) {
            ids_.erase(tokens_[id]);
            types_[id] = kEmpty;
        }
    }
    TARS_CHECK(place(*text, id));
    types_[id] = special.value_or(false) ? kControl : kUserDefined;
    ids_[*text] = static_cast<std::uint32_t>(id);
    return {};
}

Result<void> HfVocabulary::read_tokens(const HfTokenizerJson& tokenizer, const json& tokenizer_config) {
    for (const auto& token : tokenizer.tokens) TARS_CHECK(place(token.text, token.id));
    for (std::size_t id = 0; id < tokenizer.pieces.size(); ++id)
        TARS_CHECK(place(tokenizer.pieces[id].text, id));

    if (const auto* added = json_member(tokenizer.rest, "added_tokens")) {
        if (!added->is_array())
            return invalid_input("field 'added_tokens' is " + show_json(*added) + ", expected an array");
        for (const auto& token : *added) {
            TARS_TRY(const auto id, json_u32(token, "id"));
            if (!id) return invalid_input("an entry of 'added_tokens' has no 'id'");
            TARS_CHECK(place_added(token, *id, true));
        }
    }
    // tokenizer_config.json may know tokens that were added after tokenizer.json was written.
    if (const auto* added = json_member(tokenizer_config, "added_tokens_decoder");
        added && added->is_object()) {
        for (const auto& [number, token] : added->items()) {
            std::uint32_t id = 0;
            const auto* end = number.data() + number.size();
            if (std::from_chars(number.data(), end, id).ptr != end || number.empty())
                return invalid_input("field 'added_tokens_decoder' has the id " + quote(number) +
                                     ", expected a number");
            TARS_CHECK(place_added(token, id, false));
        }
    }
    for (std::size_t id = 0; id < tokens_.size(); ++id) {
        if (types_[id] != kEmpty) continue;
        tokens_[id] = "[PAD" + std::to_string(id) + "]";
        types_[id] = kUnused;
    }
    return {};
}

Result<void> HfVocabulary::read_unknown(const HfTokenizerJson& tokenizer, const json& tokenizer_config) {
    const auto& model = *json_member(tokenizer.rest, "model");
    TARS_TRY(const auto number, json_u32(model, "unk_id"));
    auto text = hf_token_text(model, "unk_token");
    if (!text) text = hf_token_text(tokenizer_config, "unk_token");
    if (number && *number < tokens_.size())
        unknown_ = *number;
    else if (text)
        unknown_ = find(*text);
    // GPT-2 names its end of text as its unknown token too; bytes leave nothing unknown.
    if (unknown_ && family_ != HfTokenizerFamily::gpt2) types_[*unknown_] = kUnknown;
    return {};
}

/// SentencePiece merges the pair with the highest score first. With the negated rank of the first merge that
/// makes a token as its score, that order is the order of the merges. Tokens that no merge makes come last.
void HfVocabulary::read_scores(const HfTokenizerJson& tokenizer) {
    if (family_ == HfTokenizerFamily::t5) {
        scores_.resize(tokens_.size(), 0.0);
        for (std::size_t id = 0; id < tokenizer.pieces.size(); ++id) scores_[id] = tokenizer.pieces[id].score;
    }
    if (family_ != HfTokenizerFamily::llama) return;
    const auto never = -static_cast<double>(tokenizer.merges.size());
    scores_.resize(tokens_.size(), 0.0);
    for (std::size_t id = 0; id < tokens_.size(); ++id)
        if (types_[id] == kNormal && !is_one_character(tokens_[id])) scores_[id] = never;
    for (std::size_t rank = tokenizer.merges.size(); rank-- > 0;) {  // the first merge has the last word
        auto made = tokenizer.merges[rank];
        const auto gap = made.find(' ', 1);
        if (gap == std::string::npos) continue;
        made.erase(gap, 1);
        if (const auto id = find(made)) scores_[*id] = -static_cast<double>(rank);
    }
}

/// WordPiece marks continuations ("##ing"), ggml marks beginnings ("▁in").
void HfVocabulary::spell_as_ggml() {
    if (family_ != HfTokenizerFamily::bert) return;
    for (std::size_t id = 0; id < tokens_.size(); ++id) {
        auto& token = tokens_[id];
        if (types_[id] != kNormal || (token.starts_with('[') && token.ends_with(']'))) continue;
        token = token.starts_with("##") ? token.substr(2) : std::string(kWordStart) + token;
    }
}

}  // namespace tars
