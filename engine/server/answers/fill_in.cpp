// SPDX-License-Identifier: Apache-2.0
#include "server/answers/fill_in.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace tars {
namespace {

/// How one mark is told: by GGUF keys, the older ones last, or by its spelling in well-known vocabularies.
struct Mark {
    std::array<const char*, 2> keys;
    std::array<std::string_view, 6> spellings;
};

constexpr Mark kPrefix{
    {"tokenizer.ggml.fim_pre_token_id", "tokenizer.ggml.prefix_token_id"},
    {"<|fim_prefix|>", "<fim-prefix>", "<fim_prefix>", "<｜fim▁begin｜>", "<PRE>", "▁<PRE>"}};
constexpr Mark kSuffix{
    {"tokenizer.ggml.fim_suf_token_id", "tokenizer.ggml.suffix_token_id"},
    {"<|fim_suffix|>", "<fim-suffix>", "<fim_suffix>", "<｜fim▁hole｜>", "<SUF>", "▁<SUF>"}};
constexpr Mark kMiddle{
    {"tokenizer.ggml.fim_mid_token_id", "tokenizer.ggml.middle_token_id"},
    {"<|fim_middle|>", "<fim-middle>", "<fim_middle>", "<｜fim▁end｜>", "<MID>", "▁<MID>"}};

TokenId find(const LoadedModel& model, const Mark& mark) {
    for (const auto* key : mark.keys) {
        const auto id = model.metadata().integer_or(key, kNoToken);
        if (id && *id >= 0 && *id < static_cast<std::int64_t>(model.tokenizer().size()))
            return static_cast<TokenId>(*id);
    }
    for (const auto spelling : mark.spellings)
        if (const auto id = model.tokenizer().find(spelling); id != kNoToken) return id;
    return kNoToken;
}

}  // namespace

bool may_fill_in(const Metadata& metadata) {
    const auto tokens = metadata.strings("tokenizer.ggml.tokens");
    if (!tokens) return true;
    return std::ranges::all_of(std::array{&kPrefix, &kSuffix, &kMiddle}, [&](const Mark* mark) {
        const auto is_told = [&](const char* key) {
            const auto id = metadata.integer_or(key, kNoToken);
            return id && *id >= 0;
        };
        return std::ranges::any_of(mark->keys, is_told) ||
               std::ranges::any_of(**tokens, [&](const std::string& token) {
                   return std::ranges::find(mark->spellings, token) != mark->spellings.end();
               });
    });
}

std::optional<std::vector<TokenId>> fill_in_prompt(const LoadedModel& model, std::string_view prefix,
                                                   std::string_view suffix) {
    const auto before = find(model, kPrefix), behind = find(model, kSuffix), gap = find(model, kMiddle);
    if (before == kNoToken || behind == kNoToken || gap == kNoToken) return {};
    std::vector<TokenId> tokens;
    const auto& special = model.tokenizer().special();
    if (special.add_bos && special.bos != kNoToken) tokens.push_back(special.bos);
    const auto add = [&](TokenId mark, std::string_view text) {
        tokens.push_back(mark);
        const auto more = model.tokenizer().encode(text, {.add_special = false, .parse_special = false});
        tokens.insert(tokens.end(), more.begin(), more.end());
    };
    add(before, prefix);
    add(behind, suffix);
    tokens.push_back(gap);
    return tokens;
}

}  // namespace tars
