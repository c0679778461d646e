// SPDX-License-Identifier: Apache-2.0
#include "runtime/model_card.h"

#include "core/text_escape.h"
#include "formats/model_file.h"
#include "model/architecture.h"
#include "model/convert.h"
#include "text/chat_template.h"
#include "text/tokenizer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdio>
#include <map>

namespace tars {
namespace {

constexpr std::size_t kLongestText = 2000;
constexpr std::size_t kLongestTemplate = 100'000;
constexpr std::size_t kShownItems = 8;
constexpr std::int64_t kMostBaseModels = 16;

/// One text of the file; "" where it has none of that name, or something else.
std::string text_of(const Metadata& metadata, std::string_view key) {
    auto text = metadata.string_or(key, "");
    if (!text) return "";
    std::ranges::replace(*text, '\n', ' ');
    return escape_for_display(*text, kLongestText);
}

std::vector<std::string> texts_of(const Metadata& metadata, std::string_view key) {
    const auto list = metadata.strings(key);
    std::vector<std::string> texts;
    if (!list) return texts;
    for (const auto& text : **list) {
        if (texts.size() == 4 * kShownItems) break;
        texts.push_back(escape_for_display(text, 100));
    }
    return texts;
}

std::uint64_t count_of(const Metadata& metadata, const std::string& key) {
    const auto count = metadata.integer_or(key, 0);
    return count && *count > 0 ? static_cast<std::uint64_t>(*count) : 0;
}

std::string number_text(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.9g", value);
    return text;
}

std::string item_text(std::int64_t value) {
    return std::to_string(value);
}
std::string item_text(double value) {
    return number_text(value);
}
std::string item_text(const std::string& value) {
    return '"' + escape_for_display(value, 60) + '"';
}

struct ShowValue {
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return number_text(value); }
    std::string operator()(bool value) const { return value ? "true" : "false"; }
    std::string operator()(const std::string& value) const { return escape_for_display(value, kLongestText); }
    std::string operator()(const MetaArray& array) const {
        return std::visit(
            [](const auto& list) {
                std::string text;
                for (std::size_t i = 0; i < std::min(list.size(), kShownItems); ++i)
                    text += (i ? ", " : "") + item_text(list[i]);
                if (list.size() > kShownItems) text += ", … (" + std::to_string(list.size()) + ")";
                return text;
            },
            array.values);
    }
};

std::vector<std::string> base_models(const Metadata& metadata) {
    std::vector<std::string> names;
    const auto count = metadata.integer_or("general.base_model.count", 0);
    for (std::int64_t i = 0; count && i < std::min(*count, kMostBaseModels); ++i) {
        const auto key = "general.base_model." + std::to_string(i) + ".";
        const auto organisation = text_of(metadata, key + "organization");
        const auto name = text_of(metadata, key + "name");
        if (!name.empty()) names.push_back(organisation.empty() ? name : organisation + "/" + name);
    }
    return names;
}

/// A question, an answer and another question.
nlohmann::ordered_json sample_messages(bool with_system) {
    auto list = nlohmann::ordered_json::array();
    const auto say = [&](const char* role, const char* words) {
        list.push_back({{"role", role}, {"content", words}});
    };
    if (with_system) say("system", "You are a helpful assistant.");
    say("user", "What is the capital of France?");
    say("assistant", "Paris.");
    say("user", "And of Italy?");
    return list;
}

/// The sample as the file's own template writes it. Some templates refuse a system message.
Result<std::string> render_sample(const Metadata& metadata, std::string_view source) {
    TARS_TRY(const auto parsed, ChatTemplate::parse(source));
    TARS_TRY(const auto tokenizer, Tokenizer::from_metadata(metadata));
    const auto spelled = [&](TokenId token) {
        return token == kNoToken ? std::string() : std::string(tokenizer.text(token));
    };
    nlohmann::ordered_json variables = {{"messages", sample_messages(true)},
                                        {"add_generation_prompt", true},
                                        {"bos_token", spelled(tokenizer.special().bos)},
                                        {"eos_token", spelled(tokenizer.special().eos)}};
    auto text = parsed.render(variables);
    if (text) return text;
    variables["messages"] = sample_messages(false);
    return parsed.render(variables);
}

void describe_template(const Metadata& metadata, ModelCard& card) {
    const auto source = metadata.string_or("tokenizer.chat_template", "");
    if (!source || source->empty()) return;
    card.chat_template = source->substr(0, kLongestTemplate);
    const auto sample = render_sample(metadata, *source);
    if (sample)
        card.sample = *sample;
    else
        card.sample_trouble = sample.error().text();
}

void describe_tensors(const ModelFile& file, ModelCard& card) {
    std::map<DType, std::uint64_t> bytes;
    for (const auto& tensor : file.tensors()) {
        bytes[tensor.dtype] += tensor.data.size();
        card.parameters += tensor.elements();
    }
    for (const auto& [type, size] : bytes) card.tensor_types.emplace_back(name(type), size);
    std::ranges::stable_sort(card.tensor_types, std::greater(),
                             &std::pair<std::string, std::uint64_t>::second);
    if (!card.tensor_types.empty()) card.type = card.tensor_types.front().first;
    card.file_bytes = file.tensor_bytes();
}

}  // namespace

Result<ModelCard> read_model_card(const std::filesystem::path& path) {
    TARS_TRY(const auto file, open_model_file(path));
    const auto& metadata = file.metadata();
    ModelCard card;
    card.format = escape_for_display(file.format());
    card.title = text_of(metadata, "general.name");
    card.architecture = text_of(metadata, "general.architecture");
    card.size_label = text_of(metadata, "general.size_label");
    card.author = text_of(metadata, "general.author");
    if (card.author.empty()) card.author = text_of(metadata, "general.organization");
    card.description = text_of(metadata, "general.description");
    card.url = text_of(metadata, "general.repo_url");
    if (card.url.empty()) card.url = text_of(metadata, "general.url");
    card.license = text_of(metadata, "general.license.name");
    if (card.license.empty()) card.license = text_of(metadata, "general.license");
    card.license_url = text_of(metadata, "general.license.link");
    card.languages = texts_of(metadata, "general.languages");
    card.tags = texts_of(metadata, "general.tags");
    card.made_from = base_models(metadata);
    card.tuning_run = text_of(metadata, kTuningRunKey);
    const auto of_architecture = [&](const char* what) {
        return count_of(metadata, card.architecture + what);
    };
    card.context = of_architecture(".context_length");
    card.layers = of_architecture(".block_count");
    card.width = of_architecture(".embedding_length");
    card.heads = of_architecture(".attention.head_count");
    card.kv_heads = of_architecture(".attention.head_count_kv");
    if (const auto tokens = metadata.strings("tokenizer.ggml.tokens")) card.vocabulary = (*tokens)->size();
    for (const auto& entry : metadata.entries())
        card.metadata.emplace_back(escape_for_display(entry.key, 200),
                                   std::visit(ShowValue{}, entry.value.value));
    describe_tensors(file, card);
    describe_template(metadata, card);
    return card;
}

bool runs_architecture(std::string_view name) {
    const auto known = architectures();
    return std::ranges::find(known, name) != known.end();
}

}  // namespace tars
