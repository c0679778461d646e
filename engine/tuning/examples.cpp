// SPDX-License-Identifier: Apache-2.0
#include "tuning/examples.h"

#include "chats/saved_chat.h"
#include "core/atomic_file.h"
#include "core/rng.h"
#include "tuning/examples/chat_exports.h"
#include "tuning/examples/csv.h"
#include "tuning/json/fields.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <iterator>
#include <numeric>
#include <set>
#include <unordered_map>

namespace tars {
namespace {

using Json = nlohmann::json;

constexpr std::uint64_t kMaxBytes = 1ull << 30;
constexpr std::size_t kPassage = 13;     // words
constexpr std::size_t kLargeFamily = 4;  // examples

std::string text_at(const Json& json, std::initializer_list<const char*> names) {
    for (const char* name : names)
        if (json.contains(name) && json.at(name).is_string()) return json.at(name).get<std::string>();
    return {};
}

std::vector<ChatMessage> messages_of(const Json& list) {
    std::vector<ChatMessage> messages;
    for (const auto& message : list)
        messages.push_back({text_at(message, {"role"}), text_at(message, {"content"})});
    return messages;
}

/// An answer, or a list of answers, or a conversation whose last message is the answer.
std::vector<std::string> rejected_of(const Json& json) {
    if (json.is_string()) return {json.get<std::string>()};
    std::vector<std::string> answers;
    for (const auto& item : json)
        if (item.is_string()) answers.push_back(item.get<std::string>());
    if (json.is_array() && !json.empty() && json.back().is_object())
        answers.push_back(text_at(json.back(), {"content"}));
    return answers;
}

Result<Example> parse_example(const Json& json) {
    Example example;
    if (!json.is_object()) return invalid_input("expected an object");
    const char* list = json.contains("messages") ? "messages" : "chosen";
    if (json.contains("messages") || (json.contains("chosen") && json.at("chosen").is_array())) {
        if (!json.at(list).is_array()) return invalid_input("'messages' is not a list");
        if (!std::ranges::all_of(json.at(list), [](const Json& message) { return message.is_object(); }))
            return invalid_input("a message is not an object");
        example.messages = messages_of(json.at(list));
    } else if (json.contains("text")) {
        example.text = text_at(json, {"text"});
        if (example.text.empty()) return invalid_input("\"text\" is empty");
        return example;
    } else {
        auto question = text_at(json, {"prompt", "instruction", "question"});
        if (const auto input = text_at(json, {"input"}); !input.empty())
            question += (question.empty() ? "" : "\n\n") + input;
        if (const auto system = text_at(json, {"system"}); !system.empty())
            example.messages.push_back({"system", system});
        example.messages.push_back({"user", std::move(question)});
        example.messages.push_back(
            {"assistant", text_at(json, {"response", "completion", "output", "answer", "chosen"})});
    }
    if (json.contains("rejected")) example.rejected = rejected_of(json.at("rejected"));
    std::erase_if(example.rejected, [&](const std::string& answer) {
        return answer.empty() || (!example.messages.empty() && answer == example.messages.back().content);
    });
    auto& messages = example.messages;
    if (!example.rejected.empty() && !messages.empty() && messages.back().role == "assistant" &&
        messages.back().content.empty())
        messages.pop_back();
    if (!example.rejected.empty() && example.only_rejects() && !messages.back().content.empty())
        return example;
    if (messages.size() < 2 || messages.back().role != "assistant" || messages.back().content.empty())
        return invalid_input(
            "it does not end with an answer",
            "expected \"messages\" whose last role is assistant, \"prompt\" and \"response\", or "
            "\"text\"; with \"rejected\" answers the wanted one may be missing");
    return example;
}

/// A whole file.
struct Reading {
    std::vector<Example> examples = {};
    std::size_t conversations = 0;

    /// An example, or a chat that has some.
    Result<void> take(const Json& json, const std::string& where) {
        auto chat = examples_of_chat(json);
        if (!chat) {
            auto example = parse_example(json);
            if (!example) return example.error().in(where);
            examples.push_back(std::move(*example));
            return {};
        }
        ++conversations;
        for (auto& example : *chat) example.conversation = conversations;
        std::ranges::move(*chat, std::back_inserter(examples));
        return {};
    }
};

Result<void> read_table(std::string_view text, const std::string& name, Reading& reading) {
    auto rows = parse_csv(text);
    if (!rows) return rows.error().in(name);
    if (rows->empty()) return {};
    auto columns = rows->front().fields;
    for (auto& column : columns)
        std::ranges::transform(column, column.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    for (const auto& row : std::span(*rows).subspan(1)) {
        const auto where = name + ", line " + std::to_string(row.line);
        if (row.fields.size() > columns.size())
            return invalid_input(where + ": " + std::to_string(row.fields.size()) + " fields, but " +
                                     std::to_string(columns.size()) + " columns have a name",
                                 "put fields with commas in quotes");
        Json json = Json::object();
        for (std::size_t i = 0; i < row.fields.size(); ++i)
            if (!row.fields[i].empty()) json[columns[i]] = row.fields[i];
        TARS_CHECK(reading.take(json, where));
    }
    return {};
}

Result<void> read_lines(std::string_view text, const std::string& name, Reading& reading) {
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const auto end = std::min(text.find('\n', begin), text.size());
        const auto line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") == line.npos) continue;
        const auto where = name + ", line " + std::to_string(number);
        std::size_t broken_at = 0;
        const auto json = parse_saved_json(line, broken_at);
        if (!json)
            return invalid_input(where + ": not JSON at byte " + std::to_string(broken_at),
                                 "a list, or one object a line is expected");
        TARS_CHECK(reading.take(*json, where));
    }
    return {};
}

/// One value over all the lines, such as a list.
Result<void> read_document(const Json& json, const std::string& name, Reading& reading) {
    if (!json.is_array()) return reading.take(json, name);
    for (std::size_t i = 0; i < json.size(); ++i)
        TARS_CHECK(reading.take(json[i], name + ", item " + std::to_string(i + 1)));
    return {};
}

bool is_table(std::string_view name) {
    return name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".CSV") ||
           name.ends_with(".TSV");
}

/// Whether the first line is no whole value, so that it goes on in the next one.
bool spans_lines(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == text.npos) return false;
    const auto first = text.substr(begin, text.find('\n', begin) - begin);
    return first.starts_with('[') || !Json::accept(first);
}

void add_words(std::string_view text, std::vector<std::string>& words) {
    std::string word;
    const auto end = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte))
            word += static_cast<char>(std::tolower(byte));
        else
            end();
    }
    end();
}

/// Lower-case words of everything said.
std::vector<std::string> words_of(const Example& example) {
    std::vector<std::string> words;
    for (const auto& message : example.messages) add_words(message.content, words);
    if (example.only_rejects())
        for (const auto& answer : example.rejected) add_words(answer, words);
    add_words(example.text, words);
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

/// Of each run of kPassage words.
std::vector<std::uint64_t> passages_of(std::span<const std::string> words) {
    std::vector<std::uint64_t> hashes;
    for (std::size_t w = 0; w + kPassage <= words.size(); ++w)
        hashes.push_back(hash_words(words.subspan(w, kPassage)));
    return hashes;
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

Result<std::vector<Example>> parse_examples(std::string_view text, std::string_view name) {
    const std::string file(name);
    Reading reading;
    std::size_t broken_at = 0;
    if (is_table(name)) {
        TARS_CHECK(read_table(text, file, reading));
    } else if (const auto whole = spans_lines(text) ? parse_saved_json(text, broken_at) : std::nullopt) {
        TARS_CHECK(read_document(*whole, file, reading));
    } else {
        TARS_CHECK(read_lines(text, file, reading));
    }
    if (reading.examples.empty()) return invalid_input(file + " has no examples");
    return std::move(reading.examples);
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
        for (const auto passage : passages_of(words[i]))
            if (const auto [at, is_new] = first_with.emplace(passage, i); !is_new)
                families.join(i, at->second);
    std::unordered_map<std::size_t, std::size_t> first_of;
    for (std::size_t i = 0; i < examples.size(); ++i)
        if (const auto chat = examples[i].conversation; chat > 0)
            families.join(i, first_of.emplace(chat, i).first->second);

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

Passages::Passages(std::span<const Example> examples) {
    for (const auto& example : examples) {
        const auto passages = passages_of(words_of(example));
        hashes_.insert(passages.begin(), passages.end());
    }
}

bool Passages::are_in(std::string_view text) const {
    std::vector<std::string> words;
    add_words(text, words);
    return std::ranges::any_of(passages_of(words),
                               [&](std::uint64_t hash) { return hashes_.contains(hash); });
}

Result<std::vector<TokenDocument>> encode_examples(const LoadedModel& model,
                                                   std::span<const Example> examples, std::size_t context) {
    std::vector<TokenDocument> documents;
    const auto& tokenizer = model.tokenizer();
    const auto end = tokenizer.special().eot != kNoToken ? tokenizer.special().eot : tokenizer.special().eos;
    for (const auto& example : examples) {
        TokenDocument prompt;
        prompt.split = example.split;
        if (example.text.empty()) {
            const auto asked = example.messages.size() - (example.only_rejects() ? 0 : 1);
            TARS_TRY(prompt.tokens, model.encode_chat(std::span(example.messages).first(asked)));
        } else if (tokenizer.special().bos != kNoToken) {
            prompt.tokens = {tokenizer.special().bos};
        }
        const auto answered = [&](const std::string& answer) {
            auto document = prompt;
            document.scored_from = std::max<std::size_t>(1, document.tokens.size());
            const auto tokens = tokenizer.encode(answer, {.add_special = false});
            document.tokens.insert(document.tokens.end(), tokens.begin(), tokens.end());
            if (example.text.empty() && end != kNoToken) document.tokens.push_back(end);
            return document;
        };
        auto document = prompt;
        document.scored_from = prompt.tokens.size();
        if (!example.only_rejects())
            document = answered(example.text.empty() ? example.messages.back().content : example.text);
        if (document.tokens.size() > context) continue;
        for (const auto& answer : example.rejected)
            if (auto other = answered(answer); other.tokens.size() <= context)
                document.rejected.push_back(std::move(other));
        if (example.only_rejects() && document.rejected.empty()) continue;
        documents.push_back(std::move(document));
    }
    return documents;
}

}  // namespace tars
