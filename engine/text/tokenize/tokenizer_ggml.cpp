// SPDX-License-Identifier: Apache-2.0
// Tokenizers from GGUF's `tokenizer.ggml.*` keys.
#include "core/text_escape.h"
#include "text/tokenize/bpe.h"
#include "text/tokenize/pre_tokenizer_family.h"
#include "text/tokenize/sentencepiece.h"
#include "text/tokenize/special_tokens.h"
#include "text/tokenize/tokenizer_impl.h"
#include "text/tokenize/unicode.h"
#include "text/tokenize/unigram.h"
#include "text/tokenize/wordpiece.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace tars {
namespace {

using Impl = Tokenizer::Impl;

Error wrong_length(std::string_view key, std::size_t found, std::size_t expected) {
    return invalid_input("metadata key '" + std::string(key) + "' has " + std::to_string(found) +
                         " entries, expected " + std::to_string(expected) + " as tokenizer.ggml.tokens has");
}

TokenKind kind_of(std::int64_t type) {
    return type >= 1 && type <= 6 ? static_cast<TokenKind>(type) : TokenKind::normal;
}

Result<std::vector<float>> read_scores(const Metadata& metadata, std::size_t expected) {
    const std::string key = "tokenizer.ggml.scores";
    std::vector<float> scores(expected, 0.0F);
    const auto* value = metadata.find(key);
    if (!value) return scores;
    const auto fill = [&](const auto& list) -> Result<void> {
        if (list.size() != expected) return wrong_length(key, list.size(), expected);
        std::ranges::transform(list, scores.begin(), [](auto number) {
            const auto score = static_cast<float>(number);
            return std::isnan(score) ? 0.0F : score;
        });
        return {};
    };
    if (const auto integers = metadata.integers(key)) {
        TARS_CHECK(fill(**integers));
        return scores;
    }
    TARS_TRY(const auto* numbers, metadata.numbers(key));
    TARS_CHECK(fill(*numbers));
    return scores;
}

Result<Vocabulary> read_vocabulary(const Metadata& metadata) {
    TARS_TRY(const auto* texts, metadata.strings("tokenizer.ggml.tokens"));
    if (texts->empty()) return invalid_input("metadata key 'tokenizer.ggml.tokens' is empty");
    TARS_TRY(const auto scores, read_scores(metadata, texts->size()));
    const std::string types_key = "tokenizer.ggml.token_type";
    const std::vector<std::int64_t>* types = nullptr;
    if (metadata.contains(types_key)) {
        TARS_TRY(types, metadata.integers(types_key));
        if (types->size() != texts->size()) return wrong_length(types_key, types->size(), texts->size());
    }
    std::vector<VocabularyToken> tokens(texts->size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        tokens[i] = {(*texts)[i], types ? kind_of((*types)[i]) : TokenKind::normal, scores[i]};
        if (!types && unicode::parse_byte_token(tokens[i].text)) tokens[i].kind = TokenKind::byte;
    }
    return Vocabulary::make(std::move(tokens));
}

/// Without token types, the tokens that have an id key are the special ones.
void infer_kinds(const Metadata& metadata, const SpecialTokens& special, Vocabulary& vocabulary) {
    if (metadata.contains("tokenizer.ggml.token_type")) return;
    for (const TokenId id : {special.bos, special.eos, special.eot, special.padding, special.separator,
                             special.cls, special.mask})
        if (id != kNoToken) vocabulary.set_kind(id, TokenKind::control);
    if (special.unknown != kNoToken) vocabulary.set_kind(special.unknown, TokenKind::unknown);
}

Result<void> read_special(const Metadata& metadata, const SpecialTokens& defaults, Impl& impl,
                          std::vector<bool>& rendered) {
    TARS_TRY(auto table, read_special_tokens(metadata, defaults, impl.vocabulary));
    impl.special = table.tokens;
    impl.ends_generation = std::move(table.ends_generation);
    rendered = std::move(table.rendered);
    infer_kinds(metadata, impl.special, impl.vocabulary);
    return {};
}

void add_bos_and_eos(Impl& impl) {
    if (impl.special.add_bos && impl.special.bos != kNoToken) impl.prefix.push_back(impl.special.bos);
    if (impl.special.add_eos && impl.special.eos != kNoToken) impl.suffix.push_back(impl.special.eos);
}

/// Phi-3's markers take the whitespace behind them along, which GGUF has no field for.
Result<bool> is_phi3(const Metadata& metadata) {
    TARS_TRY(auto name, metadata.string_or("general.name", ""));
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    return name.find("phi-3") != std::string::npos || name.find("phi3") != std::string::npos;
}

Result<void> add_added_tokens(const Metadata& metadata, Impl& impl) {
    TARS_TRY(const bool phi3, is_phi3(metadata));
    std::vector<AddedToken> added;
    for (std::size_t i = 0; i < impl.vocabulary.size(); ++i) {
        const auto id = static_cast<TokenId>(i);
        const TokenKind kind = impl.vocabulary.kind(id);
        const bool special = kind == TokenKind::control || kind == TokenKind::unknown;
        if (!special && kind != TokenKind::user_defined) continue;
        const auto& text = impl.vocabulary.text(id);
        const bool strip = phi3 && text != "<unk>" && text != "<s>" && text != "<|endoftext|>";
        added.push_back({.text = text, .id = id, .special = special, .right_strip = strip});
    }
    impl.raw_tokens = AddedTokens(std::move(added));
    return {};
}

std::string unescape_spaces(std::string_view text) {
    std::string out;
    while (true) {
        const auto at = text.find(unicode::kMetaspace);
        out += text.substr(0, at);
        if (at == std::string_view::npos) return out;
        out += ' ';
        text.remove_prefix(at + unicode::kMetaspace.size());
    }
}

enum class Spelling { metaspace, bytes };

void make_pieces(Impl& impl, Spelling spelling, const std::vector<bool>& rendered) {
    impl.pieces.resize(impl.vocabulary.size());
    for (std::size_t i = 0; i < impl.vocabulary.size(); ++i) {
        const auto id = static_cast<TokenId>(i);
        const auto& text = impl.vocabulary.text(id);
        auto& piece = impl.pieces[i];
        switch (impl.vocabulary.kind(id)) {
        case TokenKind::control:
        case TokenKind::unknown:
            if (rendered[i]) piece = text;
            break;
        case TokenKind::byte:
            if (const auto byte = unicode::parse_byte_token(text)) piece = static_cast<char>(*byte);
            break;
        case TokenKind::user_defined:
            piece = spelling == Spelling::metaspace ? unescape_spaces(text) : text;
            break;
        case TokenKind::normal:
        case TokenKind::unused:
            piece = spelling == Spelling::metaspace ? unescape_spaces(text)
                                                    : unicode::printable_to_bytes(text).value_or(text);
            break;
        }
    }
}

Result<std::vector<std::pair<std::string, std::string>>> read_merges(const Metadata& metadata) {
    TARS_TRY(const auto* lines, metadata.strings("tokenizer.ggml.merges"));
    std::vector<std::pair<std::string, std::string>> merges;
    merges.reserve(lines->size());
    for (const auto& line : *lines) {
        // A left part may itself begin with a space.
        const auto space = line.find(' ', 1);
        if (line.empty() || space == std::string::npos)
            merges.emplace_back();
        else
            merges.emplace_back(line.substr(0, space), line.substr(space + 1));
    }
    return merges;
}

Result<void> make_sentencepiece(const Metadata& metadata, Impl& impl) {
    std::vector<bool> rendered;
    TARS_CHECK(read_special(metadata, {.bos = 1, .eos = 2, .unknown = 0, .add_bos = true}, impl, rendered));
    TARS_TRY(const bool add_space, metadata.boolean_or("tokenizer.ggml.add_space_prefix", true));
    if (add_space) impl.normalizers.push_back(normalizers::prepend(" "));
    impl.normalizers.push_back(normalizers::replace_literal(" ", std::string(unicode::kMetaspace)));
    std::vector<float> scores;
    for (std::size_t i = 0; i < impl.vocabulary.size(); ++i)
        scores.push_back(impl.vocabulary.score(static_cast<TokenId>(i)));
    impl.model =
        std::make_unique<SentencePieceModel>(impl.vocabulary, std::move(scores), impl.special.unknown);
    impl.drops_leading_space = add_space;
    impl.replaces_invalid = !impl.vocabulary.has_byte_tokens();
    add_bos_and_eos(impl);
    make_pieces(impl, Spelling::metaspace, rendered);
    return {};
}

Result<void> cut_by_family(const PreTokenizerFamily& family, Impl& impl) {
    const bool metaspace = family.alphabet == PreTokenizerFamily::Alphabet::metaspace;
    if (metaspace)
        impl.normalizers.push_back(normalizers::replace_literal(" ", std::string(unicode::kMetaspace)));
    for (const auto pattern : family.patterns) {
        if (pattern == kDigitTriples) {
            impl.pre_tokenizers.push_back(pre_tokenizers::digit_triples());
            continue;
        }
        TARS_TRY(auto split, pre_tokenizers::split_regex(pattern, SplitBehavior::isolated, false));
        impl.pre_tokenizers.push_back(std::move(split));
    }
    if (!metaspace) impl.pre_tokenizers.push_back(pre_tokenizers::byte_level());
    return {};
}

Result<void> make_bpe(const Metadata& metadata, std::string_view family_name, Impl& impl) {
    const auto* family = find_pre_tokenizer_family(family_name);
    if (!family)
        return unsupported(
            "metadata key 'tokenizer.ggml.pre' is '" + escape_for_display(family_name) +
                "', a way of cutting text that this version does not know",
            "a newer version may; with another pre-tokenizer the model would misread every text");
    std::vector<bool> rendered;
    TARS_CHECK(
        read_special(metadata, {.add_bos = family->add_bos, .add_eos = family->add_eos}, impl, rendered));
    TARS_CHECK(cut_by_family(*family, impl));
    const bool metaspace = family->alphabet == PreTokenizerFamily::Alphabet::metaspace;
    if (family_name == "kimi-k2" && !metadata.contains("tokenizer.ggml.merges")) {
        // A tiktoken vocabulary: the lower the id of what two neighbours make, the sooner they merge.
        std::vector<float> scores(impl.vocabulary.size());
        for (std::size_t i = 0; i < scores.size(); ++i) scores[i] = -static_cast<float>(i);
        impl.model = std::make_unique<SentencePieceModel>(impl.vocabulary, std::move(scores), kNoToken);
    } else {
        BpeOptions options{.ignore_merges = family->ignore_merges, .whole_newline_runs = metaspace};
        TARS_TRY(options.merges, read_merges(metadata));
        options.byte_fallback = metaspace;
        if (metaspace) options.unknown = impl.special.unknown;
        TARS_TRY(impl.model, BpeModel::make(impl.vocabulary, std::move(options)));
    }
    add_bos_and_eos(impl);
    make_pieces(impl, metaspace ? Spelling::metaspace : Spelling::bytes, rendered);
    return {};
}

Result<void> make_wordpiece(const Metadata& metadata, Impl& impl) {
    std::vector<bool> rendered;
    const SpecialTokens defaults{.unknown = 100, .padding = 0, .separator = 102, .cls = 101, .mask = 103};
    TARS_CHECK(read_special(metadata, defaults, impl, rendered));
    TARS_TRY(const bool lowercase, metadata.boolean_or("tokenizer.ggml.normalizer.lowercase", true));
    TARS_TRY(const bool strip_accents,
             metadata.boolean_or("tokenizer.ggml.normalizer.strip_accents", lowercase));
    impl.normalizers.push_back(normalizers::bert({.strip_accents = strip_accents, .lowercase = lowercase}));
    impl.pre_tokenizers.push_back(pre_tokenizers::split_whitespace());
    impl.pre_tokenizers.push_back(pre_tokenizers::split_punctuation(SplitBehavior::isolated));
    impl.model = std::make_unique<WordPieceModel>(
        impl.vocabulary,
        WordPieceOptions{.unknown = impl.special.unknown, .start_prefix = std::string(unicode::kMetaspace)});
    impl.drops_leading_space = true;
    const TokenId first = impl.special.cls != kNoToken ? impl.special.cls : impl.special.bos;
    const TokenId last = impl.special.separator != kNoToken ? impl.special.separator : impl.special.eos;
    if (first != kNoToken) impl.prefix.push_back(first);
    if (last != kNoToken) impl.suffix.push_back(last);
    make_pieces(impl, Spelling::metaspace, rendered);
    return {};
}

Result<void> add_charsmap(const Metadata& metadata, Impl& impl) {
    const std::string key = "tokenizer.ggml.precompiled_charsmap";
    if (!metadata.contains(key)) return {};
    TARS_TRY(const auto* numbers, metadata.integers(key));
    if (numbers->empty()) return {};
    std::string bytes;
    bytes.reserve(numbers->size());
    for (const auto number : *numbers) bytes += static_cast<char>(number & 0xFF);
    auto map = Charsmap::parse(bytes);
    if (!map) return std::move(map).error().in("metadata key '" + key + "'");
    impl.normalizers.push_back(normalizers::charsmap_by_prefix(std::move(*map)));
    return {};
}

Result<void> make_unigram(const Metadata& metadata, Impl& impl) {
    std::vector<bool> rendered;
    TARS_CHECK(
        read_special(metadata, {.eos = 1, .unknown = 2, .padding = 0, .add_eos = true}, impl, rendered));
    TARS_CHECK(add_charsmap(metadata, impl));
    TARS_TRY(const bool add_space, metadata.boolean_or("tokenizer.ggml.add_space_prefix", false));
    TARS_TRY(const bool merge_spaces, metadata.boolean_or("tokenizer.ggml.remove_extra_whitespaces", false));
    impl.normalizers.push_back(
        normalizers::sentencepiece_spaces({.add_prefix = add_space, .merge = merge_spaces}));
    UnigramOptions options{.unknown = impl.special.unknown,
                           .byte_fallback = impl.vocabulary.has_byte_tokens(),
                           .favour_user_defined = true};
    for (std::size_t i = 0; i < impl.vocabulary.size(); ++i)
        options.scores.push_back(impl.vocabulary.score(static_cast<TokenId>(i)));
    impl.model = std::make_unique<UnigramModel>(impl.vocabulary, std::move(options));
    impl.drops_leading_space = add_space;
    add_bos_and_eos(impl);
    make_pieces(impl, Spelling::metaspace, rendered);
    return {};
}

}  // namespace

Result<std::unique_ptr<Impl>> make_tokenizer_from_ggml(const Metadata& metadata) {
    TARS_TRY(const auto model, metadata.string("tokenizer.ggml.model"));
    TARS_TRY(auto family, metadata.string_or("tokenizer.ggml.pre", ""));
    auto impl = std::make_unique<Impl>();
    impl->family = model;
    const bool known =
        model == "llama" || model == "gpt2" || model == "gemma4" || model == "bert" || model == "t5";
    if (!known)
        return unsupported("metadata key 'tokenizer.ggml.model' is '" + escape_for_display(model) +
                           "', expected llama, gpt2, gemma4, bert or t5");
    TARS_TRY(impl->vocabulary, read_vocabulary(metadata));
    if (model == "llama") TARS_CHECK(make_sentencepiece(metadata, *impl));
    if (model == "gpt2") TARS_CHECK(make_bpe(metadata, family, *impl));
    if (model == "gemma4") TARS_CHECK(make_bpe(metadata, "gemma4", *impl));
    if (model == "bert") TARS_CHECK(make_wordpiece(metadata, *impl));
    if (model == "t5") TARS_CHECK(make_unigram(metadata, *impl));
    TARS_CHECK(add_added_tokens(metadata, *impl));
    return impl;
}

}  // namespace tars
