// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/special_tokens.h"

#include <string>

namespace tars {
namespace {

/// An id from the file. Absent: as it was. -1 (also as u32): none.
Result<void> read_id(const Metadata& metadata, std::string_view name, const Vocabulary& vocabulary,
                     bool required, TokenId& id) {
    constexpr std::int64_t kNoneAsU32 = 0xFFFFFFFF;
    const std::string key = "tokenizer.ggml." + std::string(name);
    if (!metadata.contains(key)) return {};
    TARS_TRY(const auto number, metadata.integer(key));
    const bool none = number == -1 || number == kNoneAsU32;
    const bool inside = number >= 0 && static_cast<std::uint64_t>(number) < vocabulary.size();
    if (!none && !inside && required)
        return invalid_input("metadata key '" + key + "' is " + std::to_string(number) +
                             ", expected the id of one of the " + std::to_string(vocabulary.size()) +
                             " tokens");
    // Padding and the like are not needed to run the model; files with a stray id there are common.
    id = inside ? static_cast<TokenId>(number) : kNoToken;
    return {};
}

constexpr std::string_view kEndOfTurn[] = {"<|eot_id|>",
                                           "<|im_end|>",
                                           "<|end|>",
                                           "<end_of_turn>",
                                           "<turn|>",
                                           "<|endoftext|>",
                                           "<|end_of_text|>",
                                           "<EOT>",
                                           "_<EOT>",
                                           "[EOT]",
                                           "<｜end▁of▁sentence｜>",
                                           "<end_of_utterance>"};
constexpr std::string_view kOtherEnds[] = {"<|return|>", "<|call|>",         "<|flush|>",
                                           "<|calls|>",  "<|eom_id|>",       "[EOS]",
                                           "<eos>",      "<|tool_response>", "[e~["};
constexpr std::string_view kFillPadding[] = {"<|fim_pad|>", "<fim-pad>", "<fim_pad>", "<PAD>", "[PAD]"};
constexpr std::string_view kFillRepository[] = {"<|fim_repo|>", "<|repo_name|>", "<fim-repo>", "<REPO>",
                                                "<reponame>"};
constexpr std::string_view kFillSeparator[] = {"<|file_sep|>"};
/// Harmony's structure: whoever reads the answer has to see it.
constexpr std::string_view kAlwaysRendered[] = {"<|channel|>", "<|message|>", "<|start|>", "<|constrain|>"};

class EndFinder {
  public:
    EndFinder(Vocabulary& vocabulary, SpecialTokenTable& table) : vocabulary_(&vocabulary), table_(&table) {}

    void add(TokenId id) {
        if (id != kNoToken) table_->ends_generation[static_cast<std::size_t>(id)] = true;
    }
    void add_texts(std::span<const std::string_view> texts) {
        for (const auto text : texts) {
            const TokenId id = vocabulary_->find(text);
            add(id);
            if (id != kNoToken) vocabulary_->set_kind(id, TokenKind::control);
        }
    }
    void keep_going(TokenId id) {
        table_->ends_generation[static_cast<std::size_t>(id)] = false;
        table_->rendered[static_cast<std::size_t>(id)] = true;
    }
    void render(std::span<const std::string_view> texts) {
        for (const auto text : texts)
            if (const TokenId id = vocabulary_->find(text); id != kNoToken)
                table_->rendered[static_cast<std::size_t>(id)] = true;
    }
    bool has(std::string_view text) const { return vocabulary_->find(text) != kNoToken; }

  private:
    Vocabulary* vocabulary_;
    SpecialTokenTable* table_;
};

}  // namespace

TokenId find_first(const Vocabulary& vocabulary, std::span<const std::string_view> texts) {
    for (const auto text : texts)
        if (const TokenId id = vocabulary.find(text); id != kNoToken) return id;
    return kNoToken;
}

Result<SpecialTokenTable> read_special_tokens(const Metadata& metadata, SpecialTokens defaults,
                                              Vocabulary& vocabulary) {
    SpecialTokenTable table;
    table.tokens = defaults;
    auto& tokens = table.tokens;
    // A family's default id means nothing in a vocabulary that is too small for it.
    for (TokenId* id : {&tokens.bos, &tokens.eos, &tokens.unknown, &tokens.padding, &tokens.separator,
                        &tokens.cls, &tokens.mask})
        if (!vocabulary.contains(*id)) *id = kNoToken;

    TokenId end_of_message = vocabulary.find("<|eom_id|>");
    TokenId fill_padding = find_first(vocabulary, kFillPadding);
    TokenId fill_repository = find_first(vocabulary, kFillRepository);
    TokenId fill_separator = find_first(vocabulary, kFillSeparator);
    tokens.eot = find_first(vocabulary, kEndOfTurn);
    struct Key {
        std::string_view name;
        TokenId* id;
        bool required = false;
    };
    for (const auto& key :
         {Key{"bos_token_id", &tokens.bos, true}, Key{"eos_token_id", &tokens.eos, true},
          Key{"eot_token_id", &tokens.eot, true}, Key{"eom_token_id", &end_of_message, true},
          Key{"unknown_token_id", &tokens.unknown}, Key{"padding_token_id", &tokens.padding},
          Key{"separator_token_id", &tokens.separator}, Key{"seperator_token_id", &tokens.separator},
          Key{"cls_token_id", &tokens.cls}, Key{"mask_token_id", &tokens.mask},
          Key{"fim_pad_token_id", &fill_padding}, Key{"fim_rep_token_id", &fill_repository},
          Key{"fim_sep_token_id", &fill_separator}})
        TARS_CHECK(read_id(metadata, key.name, vocabulary, key.required, *key.id));
    TARS_TRY(tokens.add_bos, metadata.boolean_or("tokenizer.ggml.add_bos_token", tokens.add_bos));
    TARS_TRY(tokens.add_eos, metadata.boolean_or("tokenizer.ggml.add_eos_token", tokens.add_eos));

    table.ends_generation.assign(vocabulary.size(), false);
    table.rendered.assign(vocabulary.size(), false);
    EndFinder ends(vocabulary, table);
    for (const TokenId id :
         {tokens.eos, tokens.eot, end_of_message, fill_padding, fill_repository, fill_separator})
        ends.add(id);
    ends.add_texts(kEndOfTurn);
    ends.add_texts(kOtherEnds);
    ends.render(kAlwaysRendered);
    // Where a message ends with <|end|> and the answer with <|return|> or <|call|>, <|end|> ends no answer.
    const bool harmony =
        (ends.has("<|return|>") && ends.has("<|call|>")) || (ends.has("<|flush|>") && ends.has("<|calls|>"));
    const TokenId end = vocabulary.find("<|end|>");
    if (harmony && end != kNoToken && end != tokens.eos) {
        ends.keep_going(end);
        if (tokens.eot == end) tokens.eot = kNoToken;
    }
    return table;
}

}  // namespace tars
