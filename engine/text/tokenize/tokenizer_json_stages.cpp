// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/tokenizer_json_stages.h"

#include "core/text_escape.h"
#include "text/tokenize/regex.h"
#include "text/tokenize/tokenizer_document.h"

#include <array>
#include <limits>

namespace tars {
namespace {

using nlohmann::json;

constexpr int kDeepestSequence = 16;
constexpr std::size_t kMostSteps = 256;
// What a step may put in: a bound on how much longer a hostile file can make a text.
constexpr std::size_t kLongestContent = 64;

Error unknown_step(const JsonFields& fields, std::string_view type) {
    return unsupported("tokenizer.json: " + fields.where() + " has type '" + escape_for_display(type) +
                       "', which this version does not know");
}

Error too_deep(const JsonFields& fields) {
    return invalid_input("tokenizer.json: " + fields.where() + " is a sequence nested too deep or too long");
}

Result<std::string> read_content(const JsonFields& fields, const char* name) {
    TARS_TRY(auto content, fields.string(name));
    if (content.size() > kLongestContent)
        return invalid_input("tokenizer.json: field '" + std::string(name) + "' of " + fields.where() +
                             " is " + std::to_string(content.size()) + " bytes long, expected at most " +
                             std::to_string(kLongestContent));
    return content;
}

/// `{"String": "…"}` or `{"Regex": "…"}`.
struct Pattern {
    std::string text;
    bool is_regex = false;
};

Result<Pattern> read_pattern(const JsonFields& fields) {
    TARS_TRY(const auto* object, fields.object("pattern"));
    const JsonFields pattern(*object, "the pattern of " + fields.where());
    if (pattern.find("Regex")) {
        TARS_TRY(auto text, pattern.string("Regex"));
        return Pattern{std::move(text), true};
    }
    TARS_TRY(auto text, pattern.string("String"));
    return Pattern{std::move(text), false};
}

Result<std::string> decode_base64(std::string_view text) {
    std::string out;
    out.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int count = 0;
    while (text.ends_with('=')) text.remove_suffix(1);
    constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (const char c : text) {
        const auto digit = kAlphabet.find(c);
        if (digit == std::string_view::npos)
            return invalid_input("tokenizer.json: field 'precompiled_charsmap' is not base64");
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count < 8) continue;
        count -= 8;
        out += static_cast<char>(bits >> count & 0xFF);
    }
    return out;
}

Result<void> add_charsmap(const JsonFields& fields, Normalizers& out) {
    TARS_TRY(const auto encoded, fields.string_or("precompiled_charsmap", ""));
    if (encoded.empty()) return {};
    TARS_TRY(const auto bytes, decode_base64(encoded));
    TARS_TRY(auto map, Charsmap::parse(bytes));
    out.push_back(normalizers::charsmap_by_grapheme(std::move(map)));
    return {};
}

Result<void> add_bert_normalizer(const JsonFields& fields, Normalizers& out) {
    BertNormalizerOptions options;
    TARS_TRY(options.clean_text, fields.boolean_or("clean_text", true));
    TARS_TRY(options.split_cjk, fields.boolean_or("handle_chinese_chars", true));
    TARS_TRY(options.lowercase, fields.boolean_or("lowercase", true));
    TARS_TRY(options.strip_accents, fields.boolean_or("strip_accents", options.lowercase));
    out.push_back(normalizers::bert(options));
    return {};
}

Result<void> add_replace_normalizer(const JsonFields& fields, Normalizers& out) {
    TARS_TRY(auto pattern, read_pattern(fields));
    TARS_TRY(auto content, read_content(fields, "content"));
    if (!pattern.is_regex) {
        out.push_back(normalizers::replace_literal(std::move(pattern.text), std::move(content)));
        return {};
    }
    TARS_TRY(auto step, normalizers::replace_regex(pattern.text, std::move(content)));
    out.push_back(std::move(step));
    return {};
}

Result<void> add_normalizer(const json& section, int depth, Normalizers& out) {
    const JsonFields fields(section, "a normalizer");
    TARS_TRY(const auto type, fields.string("type"));
    if (depth > kDeepestSequence || out.size() > kMostSteps) return too_deep(fields);
    if (type == "Sequence") {
        TARS_TRY(const auto* steps, fields.array("normalizers"));
        for (const auto& step : *steps) TARS_CHECK(add_normalizer(step, depth + 1, out));
        return {};
    }
    if (type == "BertNormalizer") return add_bert_normalizer(fields, out);
    if (type == "Replace") return add_replace_normalizer(fields, out);
    if (type == "Precompiled") return add_charsmap(fields, out);
    if (type == "Prepend") {
        TARS_TRY(auto content, read_content(fields, "prepend"));
        out.push_back(normalizers::prepend(std::move(content)));
    } else if (type == "Strip") {
        TARS_TRY(const bool left, fields.boolean_or("strip_left", true));
        TARS_TRY(const bool right, fields.boolean_or("strip_right", true));
        out.push_back(normalizers::strip(left, right));
    } else if (type == "NFC") {
        out.push_back(normalizers::unicode_form(unicode::Form::nfc));
    } else if (type == "NFD") {
        out.push_back(normalizers::unicode_form(unicode::Form::nfd));
    } else if (type == "NFKC") {
        out.push_back(normalizers::unicode_form(unicode::Form::nfkc));
    } else if (type == "NFKD") {
        out.push_back(normalizers::unicode_form(unicode::Form::nfkd));
    } else if (type == "Lowercase") {
        out.push_back(normalizers::lowercase());
    } else if (type == "StripAccents") {
        out.push_back(normalizers::strip_accents());
    } else if (type == "Nmt") {
        out.push_back(normalizers::nmt());
    } else if (type == "ByteLevel") {
        out.push_back(normalizers::byte_level());
    } else {
        return unknown_step(fields, type);
    }
    return {};
}

Result<SplitBehavior> read_behavior(const JsonFields& fields, std::string fallback) {
    TARS_TRY(const auto name, fields.string_or("behavior", std::move(fallback)));
    if (name == "Removed") return SplitBehavior::removed;
    if (name == "Isolated") return SplitBehavior::isolated;
    if (name == "MergedWithPrevious") return SplitBehavior::merged_with_previous;
    if (name == "MergedWithNext") return SplitBehavior::merged_with_next;
    if (name == "Contiguous") return SplitBehavior::contiguous;
    return invalid_input("tokenizer.json: field 'behavior' of " + fields.where() + " is '" +
                         escape_for_display(name) +
                         "', expected Removed, Isolated, MergedWithPrevious, MergedWithNext or Contiguous");
}

Result<PrependScheme> read_prepend_scheme(const JsonFields& fields) {
    TARS_TRY(const bool add_prefix_space, fields.boolean_or("add_prefix_space", true));
    TARS_TRY(const auto name, fields.string_or("prepend_scheme", add_prefix_space ? "always" : "never"));
    if (name == "never" || !add_prefix_space) return PrependScheme::never;
    if (name == "always") return PrependScheme::always;
    if (name == "first") return PrependScheme::first;
    return invalid_input("tokenizer.json: field 'prepend_scheme' of " + fields.where() + " is '" +
                         escape_for_display(name) + "', expected always, first or never");
}

using MadePreTokenizer = std::unique_ptr<const PreTokenizer>;

Result<MadePreTokenizer> make_split(const JsonFields& fields) {
    TARS_TRY(const auto pattern, read_pattern(fields));
    TARS_TRY(const auto behavior, read_behavior(fields, ""));
    TARS_TRY(const bool invert, fields.boolean_or("invert", false));
    return pattern.is_regex ? pre_tokenizers::split_regex(pattern.text, behavior, invert)
                            : pre_tokenizers::split_literal(pattern.text, behavior, invert);
}

Result<MadePreTokenizer> make_metaspace(const JsonFields& fields) {
    TARS_TRY(const auto scheme, read_prepend_scheme(fields));
    TARS_TRY(const bool split, fields.boolean_or("split", true));
    TARS_TRY(auto replacement, read_content(fields, "replacement"));
    return pre_tokenizers::metaspace(std::move(replacement), scheme, split);
}

Result<void> add_byte_level(const JsonFields& fields, PreTokenizers& out) {
    TARS_TRY(const bool add_prefix_space, fields.boolean_or("add_prefix_space", true));
    TARS_TRY(const bool use_regex, fields.boolean_or("use_regex", true));
    if (add_prefix_space) out.push_back(pre_tokenizers::prefix_space());
    if (use_regex) {
        TARS_TRY(auto split,
                 pre_tokenizers::split_regex(pre_tokenizers::gpt2_pattern(), SplitBehavior::isolated, false));
        out.push_back(std::move(split));
    }
    out.push_back(pre_tokenizers::byte_level());
    return {};
}

/// A step that is one object of ours; empty for a type that is not.
Result<MadePreTokenizer> make_pre_tokenizer(const JsonFields& fields, std::string_view type) {
    if (type == "Split") return make_split(fields);
    if (type == "Metaspace") return make_metaspace(fields);
    if (type == "Whitespace") return pre_tokenizers::words_and_symbols();
    if (type == "WhitespaceSplit") return pre_tokenizers::split_whitespace();
    if (type == "Punctuation") {
        TARS_TRY(const auto behavior, read_behavior(fields, "Isolated"));
        return pre_tokenizers::split_punctuation(behavior);
    }
    if (type == "Digits") {
        TARS_TRY(const bool individual, fields.boolean_or("individual_digits", false));
        return pre_tokenizers::split_characters(unicode::is_numeric, individual ? SplitBehavior::isolated
                                                                                : SplitBehavior::contiguous);
    }
    if (type == "CharDelimiterSplit") {
        TARS_TRY(const auto delimiter, fields.string("delimiter"));
        return pre_tokenizers::split_literal(delimiter, SplitBehavior::removed, false);
    }
    if (type == "FixedLength") {
        TARS_TRY(const auto length, fields.integer_or("length", 5));
        if (length < 1) return invalid_input("tokenizer.json: field 'length' of FixedLength is not positive");
        return pre_tokenizers::fixed_length(static_cast<std::size_t>(length));
    }
    return MadePreTokenizer();
}

Result<void> add_pre_tokenizer(const json& section, int depth, PreTokenizers& out) {
    const JsonFields fields(section, "a pre-tokenizer");
    TARS_TRY(const auto type, fields.string("type"));
    if (depth > kDeepestSequence || out.size() > kMostSteps) return too_deep(fields);
    if (type == "Sequence") {
        TARS_TRY(const auto* steps, fields.array("pretokenizers"));
        for (const auto& step : *steps) TARS_CHECK(add_pre_tokenizer(step, depth + 1, out));
        return {};
    }
    if (type == "ByteLevel") return add_byte_level(fields, out);
    if (type == "BertPreTokenizer") {
        out.push_back(pre_tokenizers::split_whitespace());
        out.push_back(pre_tokenizers::split_punctuation(SplitBehavior::isolated));
        return {};
    }
    TARS_TRY(auto step, make_pre_tokenizer(fields, type));
    if (!step) return unknown_step(fields, type);
    out.push_back(std::move(step));
    return {};
}

Result<TokenId> as_token_id(const json& value) {
    if (!value.is_number_integer() || value.get<std::int64_t>() < 0 ||
        value.get<std::int64_t>() > std::numeric_limits<TokenId>::max())
        return invalid_input("tokenizer.json: a token id of the post-processor is not an id");
    return static_cast<TokenId>(value.get<std::int64_t>());
}

Result<void> add_template(const JsonFields& fields, Surroundings& out) {
    TARS_TRY(const auto* single, fields.array("single"));
    TARS_TRY(const auto* tokens, fields.object("special_tokens"));
    std::vector<TokenId> prefix;
    std::vector<TokenId> suffix;
    bool behind_text = false;
    for (const auto& item : *single) {
        const JsonFields part(item, "the template of the post-processor");
        if (part.find("Sequence")) {
            behind_text = true;
            continue;
        }
        TARS_TRY(const auto* special, part.object("SpecialToken"));
        TARS_TRY(const auto name, JsonFields(*special, "a SpecialToken").string("id"));
        TARS_TRY(const auto* entry, JsonFields(*tokens, "special_tokens").object(name.c_str()));
        TARS_TRY(const auto* ids, JsonFields(*entry, "special_tokens").array("ids"));
        for (const auto& value : *ids) {
            TARS_TRY(const auto id, as_token_id(value));
            (behind_text ? suffix : prefix).push_back(id);
        }
    }
    out.prefix.insert(out.prefix.begin(), prefix.begin(), prefix.end());
    out.suffix.insert(out.suffix.end(), suffix.begin(), suffix.end());
    return {};
}

/// BertProcessing and RobertaProcessing: `"cls": [text, id], "sep": [text, id]`.
Result<void> add_cls_and_sep(const JsonFields& fields, Surroundings& out) {
    TARS_TRY(const auto* cls, fields.array("cls"));
    TARS_TRY(const auto* sep, fields.array("sep"));
    if (cls->size() != 2 || sep->size() != 2)
        return invalid_input("tokenizer.json: 'cls' and 'sep' of the post-processor must be [text, id]");
    TARS_TRY(const auto first, as_token_id((*cls)[1]));
    TARS_TRY(const auto last, as_token_id((*sep)[1]));
    out.prefix.insert(out.prefix.begin(), first);
    out.suffix.push_back(last);
    return {};
}

Result<void> add_post_processor(const json& section, int depth, Surroundings& out) {
    const JsonFields fields(section, "a post-processor");
    TARS_TRY(const auto type, fields.string("type"));
    if (depth > kDeepestSequence) return too_deep(fields);
    if (type == "Sequence") {
        TARS_TRY(const auto* steps, fields.array("processors"));
        for (const auto& step : *steps) TARS_CHECK(add_post_processor(step, depth + 1, out));
        return {};
    }
    if (type == "TemplateProcessing") return add_template(fields, out);
    if (type == "BertProcessing" || type == "RobertaProcessing") return add_cls_and_sep(fields, out);
    if (type == "ByteLevel") return {};  // moves offsets only
    return unknown_step(fields, type);
}

std::string replace_all(std::string text, std::string_view pattern, std::string_view content) {
    if (pattern.empty()) return text;
    for (auto at = text.find(pattern); at != std::string::npos; at = text.find(pattern, at + content.size()))
        text.replace(at, pattern.size(), content);
    return text;
}

std::string clean_up_english(std::string text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 11> kContractions{
        {{" .", "."},
         {" ?", "?"},
         {" !", "!"},
         {" ,", ","},
         {" ' ", "'"},
         {" n't", "n't"},
         {" 'm", "'m"},
         {" do not", " don't"},
         {" 's", "'s"},
         {" 've", "'ve"},
         {" 're", "'re"}}};
    for (const auto& [from, to] : kContractions) text = replace_all(std::move(text), from, to);
    return text;
}

}  // namespace

Result<Normalizers> read_normalizers(const json* section) {
    Normalizers out;
    if (section) TARS_CHECK(add_normalizer(*section, 0, out));
    return out;
}

Result<PreTokenizers> read_pre_tokenizers(const json* section) {
    PreTokenizers out;
    if (section) TARS_CHECK(add_pre_tokenizer(*section, 0, out));
    return out;
}

Result<Surroundings> read_post_processor(const json* section) {
    Surroundings out;
    if (section) TARS_CHECK(add_post_processor(*section, 0, out));
    return out;
}

Result<PieceDecoder> PieceDecoder::read(const json* section) {
    PieceDecoder decoder;
    if (section) {
        TARS_CHECK(decoder.add(*section, 0));
        return decoder;
    }
    // Without a decoder, tokens are words with spaces between them.
    decoder.steps_.emplace_back([](const std::string& text, bool) { return " " + text; });
    decoder.drops_leading_space_ = true;
    return decoder;
}

std::string PieceDecoder::piece(std::string text, bool added) const {
    for (const auto& step : steps_) text = step(std::move(text), added);
    return text;
}

Result<void> PieceDecoder::add(const json& step, int depth) {
    const JsonFields fields(step, "a decoder");
    TARS_TRY(const auto type, fields.string("type"));
    if (depth > kDeepestSequence || steps_.size() > kMostSteps) return too_deep(fields);
    if (type == "Sequence") {
        TARS_TRY(const auto* steps, fields.array("decoders"));
        for (const auto& inner : *steps) TARS_CHECK(add(inner, depth + 1));
        return {};
    }
    if (type == "Metaspace") return add_metaspace(step);
    if (type == "WordPiece") return add_word_piece(step);
    if (type == "Replace") return add_replace(step);
    if (type == "Strip") return add_strip(step);
    if (type == "Fuse") {
        fused_ = true;
    } else if (type == "ByteFallback") {
        byte_fallback_ = true;
    } else if (type == "ByteLevel") {
        byte_level_ = true;
        steps_.emplace_back([](const std::string& text, bool added) {
            return added ? text : unicode::printable_to_bytes(text).value_or(text);
        });
    } else if (type == "BPEDecoder") {
        TARS_TRY(auto suffix, fields.string_or("suffix", "</w>"));
        steps_.emplace_back([suffix = std::move(suffix)](std::string text, bool) {
            return replace_all(std::move(text), suffix, " ");
        });
    } else {
        return unknown_step(fields, type);
    }
    return {};
}

Result<void> PieceDecoder::add_metaspace(const json& step) {
    const JsonFields fields(step, "the decoder Metaspace");
    TARS_TRY(const auto scheme, read_prepend_scheme(fields));
    TARS_TRY(auto replacement, read_content(fields, "replacement"));
    drops_leading_space_ = drops_leading_space_ || scheme != PrependScheme::never;
    steps_.emplace_back([replacement = std::move(replacement)](std::string text, bool) {
        return replace_all(std::move(text), replacement, " ");
    });
    return {};
}

Result<void> PieceDecoder::add_word_piece(const json& step) {
    const JsonFields fields(step, "the decoder WordPiece");
    TARS_TRY(auto prefix, fields.string_or("prefix", "##"));
    TARS_TRY(const bool cleanup, fields.boolean_or("cleanup", true));
    drops_leading_space_ = true;
    steps_.emplace_back([prefix = std::move(prefix), cleanup](const std::string& text, bool) {
        const bool continues = !prefix.empty() && text.starts_with(prefix);
        std::string out = continues ? text.substr(prefix.size()) : " " + text;
        return cleanup ? clean_up_english(std::move(out)) : out;
    });
    return {};
}

Result<void> PieceDecoder::add_replace(const json& step) {
    const JsonFields fields(step, "the decoder Replace");
    TARS_TRY(auto pattern, read_pattern(fields));
    TARS_TRY(auto content, read_content(fields, "content"));
    auto compiled = pattern.is_regex ? Regex::compile(pattern.text) : Regex::literal(pattern.text);
    if (!compiled) return std::move(compiled).error();
    steps_.emplace_back([regex = std::make_shared<const Regex>(std::move(*compiled)),
                         content = std::move(content)](const std::string& text, bool) {
        return regex->replace_all(text, content);
    });
    return {};
}

Result<void> PieceDecoder::add_strip(const json& step) {
    const JsonFields fields(step, "the decoder Strip");
    TARS_TRY(auto content, read_content(fields, "content"));
    TARS_TRY(const auto start, fields.integer_or("start", 0));
    TARS_TRY(const auto stop, fields.integer_or("stop", 0));
    if (fused_) {
        // The whole text is stripped once: of all that files do here, only a leading space matters.
        drops_leading_space_ = drops_leading_space_ || (content == " " && start > 0);
        return {};
    }
    steps_.emplace_back([content = std::move(content), start, stop](std::string text, bool) {
        if (content.empty()) return text;
        for (std::int64_t i = 0; i < start && text.starts_with(content); ++i) text.erase(0, content.size());
        for (std::int64_t i = 0; i < stop && text.ends_with(content); ++i)
            text.resize(text.size() - content.size());
        return text;
    });
    return {};
}

}  // namespace tars
