// SPDX-License-Identifier: Apache-2.0
// Tokenizers from Hugging Face's tokenizer.json.
#include "core/text_escape.h"
#include "text/tokenize/bpe.h"
#include "text/tokenize/special_tokens.h"
#include "text/tokenize/tokenizer_document.h"
#include "text/tokenize/tokenizer_impl.h"
#include "text/tokenize/tokenizer_json_stages.h"
#include "text/tokenize/unicode.h"
#include "text/tokenize/unigram.h"
#include "text/tokenize/wordpiece.h"

#include <algorithm>
#include <array>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace tars {
namespace {

using Impl = Tokenizer::Impl;
using nlohmann::json;

/// An entry of `added_tokens`.
struct JsonAddedToken {
    AddedToken token;
    bool normalized = false;
};

Result<JsonAddedToken> read_added_token(const json& entry) {
    const JsonFields fields(entry, "added_tokens");
    JsonAddedToken added;
    TARS_TRY(added.token.text, fields.string("content"));
    TARS_TRY(const auto id, fields.integer("id"));
    if (id < 0 || id > std::numeric_limits<TokenId>::max())
        return invalid_input("tokenizer.json: added token '" + escape_for_display(added.token.text) +
                             "' has id " + std::to_string(id));
    added.token.id = static_cast<TokenId>(id);
    TARS_TRY(added.token.special, fields.boolean_or("special", false));
    TARS_TRY(added.token.left_strip, fields.boolean_or("lstrip", false));
    TARS_TRY(added.token.right_strip, fields.boolean_or("rstrip", false));
    TARS_TRY(added.token.single_word, fields.boolean_or("single_word", false));
    TARS_TRY(added.normalized, fields.boolean_or("normalized", !added.token.special));
    return added;
}

Result<std::vector<JsonAddedToken>> read_added_tokens(const json& root) {
    std::vector<JsonAddedToken> out;
    const JsonFields fields(root, "the file");
    if (!fields.find("added_tokens")) return out;
    TARS_TRY(const auto* list, fields.array("added_tokens"));
    for (const auto& entry : *list) {
        TARS_TRY(auto added, read_added_token(entry));
        if (!added.token.text.empty()) out.push_back(std::move(added));
    }
    return out;
}

/// Special and user-defined tokens that the folder's other files name, where this file lacks them.
Result<void> add_converted_tokens(const Metadata& metadata, const TokenizerDocument& document,
                                  std::vector<JsonAddedToken>& added) {
    const std::string tokens_key = "tokenizer.ggml.tokens";
    const std::string types_key = "tokenizer.ggml.token_type";
    if (!metadata.contains(tokens_key) || !metadata.contains(types_key)) return {};
    TARS_TRY(const auto* texts, metadata.strings(tokens_key));
    TARS_TRY(const auto* types, metadata.integers(types_key));
    if (texts->size() != types->size())
        return invalid_input("metadata key '" + types_key + "' has " + std::to_string(types->size()) +
                             " entries, expected " + std::to_string(texts->size()));
    std::unordered_set<std::string_view> known_texts{""};
    std::unordered_set<std::int64_t> known_ids;
    for (const auto& entry : document.vocabulary) known_texts.insert(entry.text), known_ids.insert(entry.id);
    for (const auto& entry : added) known_texts.insert(entry.token.text), known_ids.insert(entry.token.id);
    std::vector<JsonAddedToken> more;
    for (std::size_t i = 0; i < texts->size(); ++i) {
        const auto kind = static_cast<TokenKind>((*types)[i]);
        if (kind != TokenKind::control && kind != TokenKind::user_defined) continue;
        if (known_texts.contains((*texts)[i]) || known_ids.contains(static_cast<std::int64_t>(i))) continue;
        more.push_back({.token = {.text = (*texts)[i],
                                  .id = static_cast<TokenId>(i),
                                  .special = kind == TokenKind::control}});
    }
    added.insert(added.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    return {};
}

/// Tokens in the order of their ids, as long as the greatest id asks for: ids may have gaps, but not a gap
/// that dwarfs the file.
class TokenTable {
  public:
    explicit TokenTable(std::size_t entries) : most_(4 * entries + 65'536) {}

    Result<void> add(std::int64_t id, const std::string& text, TokenKind kind, double score) {
        if (id < 0 || static_cast<std::uint64_t>(id) >= most_)
            return invalid_input("tokenizer.json: token '" + escape_for_display(text) + "' has id " +
                                 std::to_string(id) + ", expected less than " + std::to_string(most_) +
                                 " for the tokens that the file has");
        const auto index = static_cast<std::size_t>(id);
        if (index >= tokens_.size()) tokens_.resize(index + 1, {.text = {}, .kind = TokenKind::unused});
        tokens_[index] = {text, kind, static_cast<float>(score)};
        return {};
    }
    std::vector<VocabularyToken> take() { return std::move(tokens_); }

  private:
    std::size_t most_;
    std::vector<VocabularyToken> tokens_;
};

Result<Vocabulary> make_vocabulary(const TokenizerDocument& document, std::vector<JsonAddedToken>& added,
                                   bool byte_tokens, std::string_view unknown) {
    TokenTable table(document.vocabulary.size() + added.size());
    std::unordered_map<std::string_view, std::int64_t> ids;
    for (const auto& entry : document.vocabulary) {
        const bool byte = byte_tokens && unicode::parse_byte_token(entry.text);
        const TokenKind kind = byte                    ? TokenKind::byte
                               : entry.text == unknown ? TokenKind::unknown
                                                       : TokenKind::normal;
        TARS_CHECK(table.add(entry.id, entry.text, kind, entry.score));
        ids.try_emplace(entry.text, entry.id);
    }
    for (auto& [token, normalized] : added) {
        // The model's own id of a text goes before the one written here.
        const auto known = ids.find(token.text);
        if (known != ids.end()) token.id = static_cast<TokenId>(known->second);
        const auto index = known != ids.end() ? known->second : token.id;
        const double score = document.scored && known != ids.end()
                                 ? document.vocabulary[static_cast<std::size_t>(index)].score
                                 : 0;
        TARS_CHECK(table.add(index, token.text, token.special ? TokenKind::control : TokenKind::user_defined,
                             score));
    }
    return Vocabulary::make(table.take());
}

std::string_view model_type(const TokenizerDocument& document, const JsonFields& model) {
    if (const auto* type = model.find("type"); type && type->is_string())
        return type->get_ref<const std::string&>();
    // Old files do not say.
    if (document.scored) return "Unigram";
    if (!document.merges.empty()) return "BPE";
    return model.find("continuing_subword_prefix") ? "WordPiece" : "WordLevel";
}

/// The model's unknown token: by text, or by index in Unigram.
Result<std::string> unknown_text(const TokenizerDocument& document, const JsonFields& model) {
    if (!model.find("unk_id")) return model.string_or("unk_token", "");
    TARS_TRY(const auto id, model.integer("unk_id"));
    if (id < 0 || static_cast<std::uint64_t>(id) >= document.vocabulary.size())
        return invalid_input("tokenizer.json: field 'unk_id' of the model is " + std::to_string(id) +
                             ", expected the index of one of its " +
                             std::to_string(document.vocabulary.size()) + " tokens");
    return document.vocabulary[static_cast<std::size_t>(id)].text;
}

Result<void> make_bpe(const JsonFields& model, TokenizerDocument& document, TokenId unknown, Impl& impl) {
    BpeOptions options{.merges = std::move(document.merges), .unknown = unknown};
    TARS_TRY(options.fuse_unknown, model.boolean_or("fuse_unk", false));
    TARS_TRY(options.byte_fallback, model.boolean_or("byte_fallback", false));
    TARS_TRY(options.ignore_merges, model.boolean_or("ignore_merges", false));
    TARS_TRY(options.continuing_prefix, model.string_or("continuing_subword_prefix", ""));
    TARS_TRY(options.end_suffix, model.string_or("end_of_word_suffix", ""));
    TARS_TRY(impl.model, BpeModel::make(impl.vocabulary, std::move(options)));
    return {};
}

Result<void> make_unigram(const JsonFields& model, const TokenizerDocument& document, TokenId unknown,
                          Impl& impl) {
    UnigramOptions options{.scores = std::vector<double>(impl.vocabulary.size()), .unknown = unknown};
    for (const auto& entry : document.vocabulary)
        options.scores[static_cast<std::size_t>(entry.id)] = entry.score;
    TARS_TRY(options.byte_fallback, model.boolean_or("byte_fallback", false));
    impl.model = std::make_unique<UnigramModel>(impl.vocabulary, std::move(options));
    return {};
}

Result<void> make_wordpiece(const JsonFields& model, TokenId unknown, Impl& impl) {
    WordPieceOptions options{.unknown = unknown};
    TARS_TRY(options.continuing_prefix, model.string_or("continuing_subword_prefix", "##"));
    TARS_TRY(const auto longest, model.integer_or("max_input_chars_per_word", 100));
    options.longest_word = static_cast<std::size_t>(std::max<std::int64_t>(longest, 0));
    impl.model = std::make_unique<WordPieceModel>(impl.vocabulary, std::move(options));
    return {};
}

Result<void> make_model(const JsonFields& model, std::string_view type, TokenizerDocument& document,
                        TokenId unknown, bool byte_level, Impl& impl) {
    if (type == "BPE") {
        impl.family = byte_level ? "gpt2" : "llama";
        return make_bpe(model, document, unknown, impl);
    }
    if (type == "Unigram") {
        impl.family = "t5";
        return make_unigram(model, document, unknown, impl);
    }
    impl.family = "bert";
    if (type == "WordPiece") return make_wordpiece(model, unknown, impl);
    impl.model = std::make_unique<WordLevelModel>(impl.vocabulary, unknown);
    return {};
}

/// What the file itself says of its special tokens; the converter's keys go before it.
SpecialTokens guess_special(const Vocabulary& vocabulary, const Surroundings& around, TokenId unknown) {
    constexpr std::string_view kBos[] = {"<s>", "<bos>", "<|begin_of_text|>", "<｜begin▁of▁sentence｜>",
                                         "<|startoftext|>"};
    constexpr std::string_view kEos[] = {
        "</s>", "<eos>", "<|end_of_text|>", "<｜end▁of▁sentence｜>", "<|endoftext|>", "<|im_end|>"};
    constexpr std::string_view kPadding[] = {"<pad>", "[PAD]", "<|pad|>", "<|endoftext|>"};
    constexpr std::string_view kMask[] = {"[MASK]", "<mask>"};
    SpecialTokens special;
    special.unknown = unknown;
    special.cls = vocabulary.find("[CLS]");
    special.separator = vocabulary.find("[SEP]");
    special.padding = find_first(vocabulary, kPadding);
    special.mask = find_first(vocabulary, kMask);
    special.bos = find_first(vocabulary, kBos);
    special.eos = find_first(vocabulary, kEos);
    if (!around.prefix.empty() && around.prefix.front() != special.cls) special.bos = around.prefix.front();
    if (!around.suffix.empty() && around.suffix.back() != special.separator)
        special.eos = around.suffix.back();
    special.add_bos = !around.prefix.empty();
    special.add_eos = !around.suffix.empty();
    return special;
}

/// `add_bos_token` and `add_eos_token`, where present, go before the post-processor.
void put_around(const Metadata& metadata, Surroundings around, Impl& impl) {
    const auto& special = impl.special;
    const auto settle = [&](const char* key, bool wanted, TokenId id, std::vector<TokenId>& list,
                            bool in_front) {
        if (!metadata.contains(key) || id == kNoToken) return;
        if (!wanted)
            std::erase(list, id);
        else if (std::ranges::find(list, id) == list.end())
            list.insert(in_front ? list.begin() : list.end(), id);
    };
    settle("tokenizer.ggml.add_bos_token", special.add_bos, special.bos, around.prefix, true);
    settle("tokenizer.ggml.add_eos_token", special.add_eos, special.eos, around.suffix, false);
    impl.prefix = std::move(around.prefix);
    impl.suffix = std::move(around.suffix);
    impl.special.add_bos = !impl.prefix.empty();
    impl.special.add_eos = !impl.suffix.empty();
}

void add_added_tokens(const std::vector<JsonAddedToken>& added, Impl& impl) {
    std::vector<AddedToken> raw;
    std::vector<AddedToken> normalized;
    for (const auto& [entry, is_normalized] : added) {
        AddedToken token = entry;
        token.special = token.special || impl.vocabulary.kind(token.id) == TokenKind::control;
        if (is_normalized) token.text = impl.normalize(token.text, Pieces::Start::input);
        if (!token.text.empty()) (is_normalized ? normalized : raw).push_back(std::move(token));
    }
    impl.raw_tokens = AddedTokens(std::move(raw));
    impl.normalized_tokens = AddedTokens(std::move(normalized));
}

void make_pieces(const PieceDecoder& decoder, const std::vector<bool>& rendered, Impl& impl) {
    impl.pieces.resize(impl.vocabulary.size());
    for (std::size_t i = 0; i < impl.vocabulary.size(); ++i) {
        const auto id = static_cast<TokenId>(i);
        const auto& text = impl.vocabulary.text(id);
        const TokenKind kind = impl.vocabulary.kind(id);
        if (kind == TokenKind::control || kind == TokenKind::unknown)
            impl.pieces[i] = rendered[i] ? text : std::string();
        else if (kind == TokenKind::byte)
            impl.pieces[i] = static_cast<char>(*unicode::parse_byte_token(text));
        else if (!text.empty())
            impl.pieces[i] = decoder.piece(text, kind == TokenKind::user_defined);
    }
    impl.drops_leading_space = decoder.drops_leading_space();
}

Result<void> check_ids(const Surroundings& around, const Vocabulary& vocabulary) {
    for (const auto* list : {&around.prefix, &around.suffix})
        for (const TokenId id : *list)
            if (!vocabulary.contains(id))
                return invalid_input("tokenizer.json: the post-processor adds token " + std::to_string(id) +
                                     ", expected less than " + std::to_string(vocabulary.size()));
    return {};
}

}  // namespace

Result<std::unique_ptr<Impl>> make_tokenizer_from_json(const Metadata& metadata) {
    TARS_TRY(const auto text, metadata.string("tokenizer.huggingface.json"));
    TARS_TRY(auto document, TokenizerDocument::parse(text));
    const JsonFields root(document.rest, "the file");
    TARS_TRY(const auto* model_section, root.object("model"));
    const JsonFields model(*model_section, "the model");
    const std::string type(model_type(document, model));
    if (type != "BPE" && type != "Unigram" && type != "WordPiece" && type != "WordLevel")
        return unsupported("tokenizer.json: the model has type '" + escape_for_display(type) +
                           "', expected BPE, Unigram, WordPiece or WordLevel");

    auto impl = std::make_unique<Impl>();
    TARS_TRY(impl->normalizers, read_normalizers(root.find("normalizer")));
    TARS_TRY(impl->pre_tokenizers, read_pre_tokenizers(root.find("pre_tokenizer")));
    TARS_TRY(const auto around, read_post_processor(root.find("post_processor")));
    TARS_TRY(const auto decoder, PieceDecoder::read(root.find("decoder")));
    TARS_TRY(const bool byte_fallback, model.boolean_or("byte_fallback", false));
    TARS_TRY(const auto unknown_name, unknown_text(document, model));
    TARS_TRY(auto added, read_added_tokens(document.rest));
    TARS_CHECK(add_converted_tokens(metadata, document, added));
    TARS_TRY(impl->vocabulary,
             make_vocabulary(document, added, byte_fallback || decoder.byte_fallback(), unknown_name));
    TARS_CHECK(check_ids(around, impl->vocabulary));
    const TokenId unknown = unknown_name.empty() ? kNoToken : impl->vocabulary.find(unknown_name);
    TARS_TRY(auto table, read_special_tokens(metadata, guess_special(impl->vocabulary, around, unknown),
                                             impl->vocabulary));
    impl->special = table.tokens;
    impl->ends_generation = std::move(table.ends_generation);
    TARS_CHECK(make_model(model, type, document, unknown, decoder.byte_level(), *impl));
    put_around(metadata, around, *impl);
    add_added_tokens(added, *impl);
    make_pieces(decoder, table.rendered, *impl);
    return impl;
}

}  // namespace tars
