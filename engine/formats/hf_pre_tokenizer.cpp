// SPDX-License-Identifier: Apache-2.0
#include "formats/hf_pre_tokenizer.h"

#include "formats/json_text.h"

#include <algorithm>
#include <vector>

namespace tars {
namespace {

using nlohmann::json;

/// What cuts the text, one line per step, as `describe` writes it.
struct Family {
    std::string_view steps;
    std::string_view name;
    std::string_view name_ignoring_merges;  ///< empty: the same
};

#define CONTRACTIONS "(?i:'s|'t|'re|'ve|'m|'ll|'d)"
#define WORD "[^\\r\\n\\p{L}\\p{N}]?"
#define REST " ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"
#define UPPER "[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]"
#define LOWER "[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]"
#define REST_SLASH " ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+"

// The regular expressions are those of the families' own tokenizer.json files.
constexpr Family kFamilies[] = {
    {CONTRACTIONS "|" WORD "\\p{L}+|\\p{N}{1,3}|" REST, "dbrx", "llama-bpe"},
    {CONTRACTIONS "|" WORD "\\p{L}+|\\p{N}|" REST, "qwen2", ""},
    {CONTRACTIONS
     "|" WORD "[\\p{L}\\p{M}]+|\\p{N}| ?[^\\s\\p{L}\\p{M}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
     "qwen35", ""},
    {WORD UPPER "*" LOWER "+" CONTRACTIONS "?|" WORD UPPER "+" LOWER "*" CONTRACTIONS
                "?|\\p{N}{1,3}|" REST_SLASH,
     "gpt-4o", ""},
    {WORD UPPER "*" LOWER "+|" WORD UPPER "+" LOWER "*|\\p{N}|" REST_SLASH, "tekken", ""},
    {"\\p{N}{1,3}\n[一-龥぀-ゟ゠-ヿ]+\n"
     "[!\"#$%&'()*+,\\-./:;<=>?@\\[\\\\\\]^_`{|}~][A-Za-z]+|[^\\r\\n\\p{L}\\p{P}\\p{S}]?[\\p{L}\\p{M}]+|"
     " ?[\\p{P}\\p{S}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
     "deepseek-v3", ""},
    {"[\\r\\n]\n\\s?\\p{L}+\n\\s?\\p{P}+\n[一-龥ࠀ-一가-퟿]+\n<digits>", "deepseek-coder", ""},
    {"<gpt-2>", "gpt-2", ""},
    {"<digits>\n<gpt-2>", "starcoder", ""},
    {"<punctuation>\n<gpt-2>\n<digits>\n[0-9][0-9][0-9]", "falcon", ""},
    {"<punctuation>\n<gpt-2>\n[0-9][0-9][0-9]", "falcon", ""},
    {CONTRACTIONS "|" WORD "\\p{L}+|\\p{N}| ?[^\\s\\p{L}\\p{N}\\r\\n]+|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
     "seed-coder", ""},
};

#undef CONTRACTIONS
#undef WORD
#undef REST
#undef UPPER
#undef LOWER
#undef REST_SLASH

// Its letter class lists 300 ranges; the beginning tells it apart.
constexpr std::string_view kDeepseekLlm = "[\\r\\n]\n\\s?[A-Za-zµÀ-Ö";

/// Line breaks that stand in a regular expression as themselves, as escapes.
std::string with_escaped_breaks(std::string_view regex) {
    std::string escaped;
    for (const char c : regex) {
        if (c == '\r')
            escaped += "\\r";
        else if (c == '\n')
            escaped += "\\n";
        else
            escaped += c;
    }
    return escaped;
}

bool flag(const json& node, std::string_view name, bool fallback) {
    const auto* value = json_member(node, name);
    return value && value->is_boolean() ? value->get<bool>() : fallback;
}

/// One line per step that cuts; empty for a step that only maps; "?" for one that no family has.
std::string describe(const json& step) {
    const auto* type = json_member(step, "type");
    if (!type || !type->is_string()) return "?";
    if (*type == "ByteLevel") return flag(step, "use_regex", true) ? "<gpt-2>" : "";
    if (*type == "Digits") return flag(step, "individual_digits", false) ? "<digits>" : "?";
    if (*type == "Punctuation") return "<punctuation>";
    if (*type != "Split" || flag(step, "invert", false)) return "?";
    const auto* pattern = json_member(step, "pattern");
    const auto* regex = pattern ? json_member(*pattern, "Regex") : nullptr;
    if (!regex || !regex->is_string()) return "?";
    return with_escaped_breaks(regex->get_ref<const std::string&>());
}

}  // namespace

std::optional<std::string> guess_pre_tokenizer(const json& pre_tokenizer, bool ignore_merges) {
    const auto* steps = json_member(pre_tokenizer, "pretokenizers");
    const auto alone = json::array({pre_tokenizer});
    std::string described;
    for (const auto& step : steps && steps->is_array() ? *steps : alone) {
        const auto line = describe(step);
        if (line.empty()) continue;
        if (!described.empty()) described += '\n';
        described += line;
    }
    if (described.starts_with(kDeepseekLlm)) return "deepseek-llm";
    const auto* family = std::ranges::find(kFamilies, described, &Family::steps);
    if (family == std::end(kFamilies)) return {};
    const bool other = ignore_merges && !family->name_ignoring_merges.empty();
    return std::string(other ? family->name_ignoring_merges : family->name);
}

const json* find_part(const json* node, std::string_view type) {
    if (!node || !node->is_object()) return nullptr;
    if (const auto* own = json_member(*node, "type"); own && own->is_string() && *own == type) return node;
    for (const auto* list : {"normalizers", "pretokenizers", "processors", "decoders"}) {
        const auto* parts = json_member(*node, list);
        if (!parts || !parts->is_array()) continue;
        for (const auto& part : *parts)  // the parser has bounded the depth
            if (const auto* found = find_part(&part, type)) return found;
    }
    return nullptr;
}

}  // namespace tars
