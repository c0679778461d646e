// SPDX-License-Identifier: Apache-2.0
#include "tuning/examples.h"

#include "core/atomic_file.h"
#include "core/rng.h"
#include "tuning/json/fields.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <numeric>
#include <set>
#include <unordered_map>

namespace tars {
namespace {

constexpr std::uint64_t kMaxBytes = 1ull << 30;
constexpr std::size_t kPassage = 13;     // words
constexpr std::size_t kLargeFamily = 4;  // examples
constexpr int kMaxDepth = 32;            // of JSON

std::string text_at(const nlohmann::json& json, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (json.contains(name) && json.at(name).is_string()) return json.at(name).get<std::string>();
    return {};
}

Result<Example> parse_example(const nlohmann::json& json) {
    Example example;
    if (!json.is_object()) return invalid_input("expected an object");
    if (json.contains("messages")) {
        if (!json.at("messages").is_array()) return invalid_input("'messages' is not a list");
        for (const auto& message : json.at("messages")) {
            if (!message.is_object()) return invalid_input("a message is not an object");
            example.messages.push_back({text_at(message, {"role"}), text_at(message, {"content"})});
        }
    } else {
        auto question = text_at(json, {"prompt", "instruction"});
        if (const auto input = text_at(json, {"input"}); !input.empty()) question += "\n\n" + input;
        example.messages = {{"user", std::move(question)},
                            {"assistant", text_at(json, {"response", "completion", "output"})}};
    }
    if (example.messages.size() < 2 || example.messages.back().role != "assistant" ||
        example.messages.back().content.empty())
        return invalid_input(
            "it does not end with an answer",
            "expected \"messages\" whose last role is assistant, or \"prompt\" and \"response\"");
    return example;
}

/// Lower-case words of everything said.
std::vector<std::string> words_of(const Example& example) {
    std::vector<std::string> words(1);
    for (const auto& message : example.messages) {
        for (const char c : message.content) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte >= 0x80 || std::isalnum(byte))
                words.back() += static_cast<char>(std::tolower(byte));
            else if (!words.back().empty())
                words.emplace_back();
        }
        if (!words.back().empty()) words.emplace_back();
    }
    words.pop_back();
    return words;
}

std::uint64_t hash_words(std::span<const std::string> words) {
    std::uint64_t hash = 0xcbf29ce484222325;  // FNV-1a
    for (const auto& word : words) {
        for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        hash = (hash ^ 0x20) * 0x100000001b3;
    }
    return hash;
}

/// Groups of indices that have been joined.
class Families {
  public:
    explicit Families(std::size_t count) : parent_(count) {
        std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    }
    std::size_t find(std::size_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::size_t a, std::size_t b) {
        const auto first = find(a), second = find(b);
        parent_[std::max(first, second)] = std::min(first, second);
    }

  private:
    std::vector<std::size_t> parent_;
};

Split split_of(double share) {
    return share < 0.7 ? Split::training : share < 0.85 ? Split::validation : Split::test;
}

}  // namespace

Result<std::vector<Example>> parse_examples(std::string_view jsonl, std::string_view name) {
    std::vector<Example> examples;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < jsonl.size();) {
        const auto end = std::min(jsonl.find('\n', begin), jsonl.size());
        const auto line = jsonl.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        const auto shallow = [](int depth, nlohmann::json::parse_event_t, nlohmann::json&) {
            return depth <= kMaxDepth;
        };
        const auto json = nlohmann::json::parse(line, shallow, false);
        const auto where = std::string(name) + ", line " + std::to_string(number);
        if (json.is_discarded()) return invalid_input(where + ": not JSON", "one object a line is expected");
        auto example = parse_example(json);
        if (!example) return example.error().in(where);
        examples.push_back(std::move(*example));
    }
    if (examples.empty()) return invalid_input(std::string(name) + " has no examples");
    return examples;
}

Result<std::vector<Example>> read_examples(const std::filesystem::path& path) {
    TARS_TRY(const auto text, read_text_file(path, kMaxBytes));
    return parse_examples(text, path.string());
}

SplitReport split_examples(std::vector<Example>& examples, std::uint64_t seed) {
    SplitReport report;
    std::set<std::uint64_t> seen;
    std::vector<Example> kept;
    std::vector<std::vector<std::string>> words;
    for (auto& example : examples) {
        auto own = words_of(example);
        if (!seen.insert(hash_words(own)).second) {
            ++report.duplicates;
            continue;
        }
        kept.push_back(std::move(example));
        words.push_back(std::move(own));
    }
    examples = std::move(kept);

    Families families(examples.size());
    std::unordered_map<std::uint64_t, std::size_t> first_with;
    for (std::size_t i = 0; i < examples.size(); ++i)
        for (std::size_t w = 0; w + kPassage <= words[i].size(); ++w)
            if (const auto [at, is_new] =
                    first_with.emplace(hash_words(std::span(words[i]).subspan(w, kPassage)), i);
                !is_new)
                families.join(i, at->second);

    // whole families are dealt, in an order drawn from the seed, until each part has its share
    std::vector<std::vector<std::size_t>> members(examples.size());
    for (std::size_t i = 0; i < examples.size(); ++i) members[families.find(i)].push_back(i);
    std::erase_if(members, [](const auto& family) { return family.empty(); });
    report.families = members.size();
    Rng rng(seed, 0x73706c6974);
    for (std::size_t i = members.size(); i-- > 1;) std::swap(members[i], members[rng.next_u32() % (i + 1)]);
    // the large ones first, so that what is held out is made of many small ones
    std::ranges::stable_sort(members, std::greater(),
                             [](const auto& family) { return family.size() > kLargeFamily; });
    std::size_t dealt = 0;
    for (const auto& family : members) {
        const auto split = split_of(static_cast<double>(dealt) / static_cast<double>(examples.size()));
        for (const auto i : family) examples[i].split = split;
        dealt += family.size();
    }
    return report;
}

Result<std::vector<TokenDocument>> encode_examples(const LoadedModel& model,
                                                   std::span<const Example> examples, std::size_t context) {
    std::vector<TokenDocument> documents;
    const auto& tokenizer = model.tokenizer();
    const auto end = tokenizer.special().eot != kNoToken ? tokenizer.special().eot : tokenizer.special().eos;
    for (const auto& example : examples) {
        TARS_TRY(auto tokens,
                 model.encode_chat(std::span(example.messages).first(example.messages.size() - 1)));
        TokenDocument document{std::move(tokens), 0, example.split};
        document.scored_from = std::max<std::size_t>(1, document.tokens.size());
        const auto answer = tokenizer.encode(example.messages.back().content, {.add_special = false});
        document.tokens.insert(document.tokens.end(), answer.begin(), answer.end());
        if (end != kNoToken) document.tokens.push_back(end);
        if (document.tokens.size() <= context) documents.push_back(std::move(document));
    }
    return documents;
}

}  // namespace tars
