// SPDX-License-Identifier: Apache-2.0
#include "server/answers/model_catalogue.h"

#include "core/rng.h"
#include "core/text_escape.h"
#include "formats/model_file.h"
#include "model/convert.h"
#include "server/answers/fill_in.h"
#include "server/http/message.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace tars {
namespace {

constexpr std::string_view kLatest = ":latest", kLocal = ":local";
constexpr std::size_t kMostFacts = 10'000;

/// A tag is what follows the last colon behind the last slash.
bool has_tag(std::string_view name) {
    const auto slash = name.rfind('/');
    return name.find(':', slash == name.npos ? 0 : slash) != name.npos;
}

/// Ollama's name for a model that runs on its own computers: "m:cloud", "m:70b-cloud".
bool names_cloud(std::string_view name) {
    const auto lower = lower_case(name);
    return has_tag(lower) && (lower.ends_with(":cloud") || lower.ends_with("-cloud"));
}

std::string_view without_local(std::string_view name) {
    return name.ends_with(kLocal) ? name.substr(0, name.size() - kLocal.size()) : name;
}

/// Of "2026-11-22T04:38:02Z"; 1970 if it is no such text.
std::chrono::system_clock::time_point parse_time(const std::string& text) {
    int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
    if (std::sscanf(text.c_str(), "%d-%d-%dT%d:%d:%d", &year, &month, &day, &hour, &minute, &second) != 6)
        return {};
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return {};
    return std::chrono::sys_days(date) + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second);
}

std::uint64_t count(const Metadata& metadata, const std::string& key) {
    const auto value = metadata.integer_or(key, 0);
    return value && *value > 0 ? static_cast<std::uint64_t>(*value) : 0;
}

/// By GGUF's number for the mix of types, else the type of most bytes.
std::string quantization_of(const Metadata& metadata, const LibraryEntry& entry) {
    const auto type = metadata.integer_or("general.file_type", -1);
    for (const auto& recipe : quantization_recipes())
        if (type && recipe.file_type == *type) return std::string(recipe.name);
    return entry.type;
}

/// Listed by the maker, or told by the file and the template.
std::vector<std::string> capabilities_of(const Metadata& metadata, const PromptTemplate& chosen,
                                         const std::vector<std::string>& listed) {
    const auto architecture = metadata.string_or("general.architecture", "");
    const bool embeds = architecture && metadata.contains(*architecture + ".pooling_type");
    std::vector<std::string> found = {embeds ? "embedding" : "completion"};
    for (const auto& [name, has] : {std::pair<const char*, bool>{"tools", chosen.has_tools},
                                    {"insert", chosen.gap != nullptr},
                                    {"thinking", chosen.has_thoughts},
                                    {"image", false}})
        if (has || std::ranges::find(listed, name) != listed.end()) found.emplace_back(name);
    return found;
}

}  // namespace

Error cloud_is_disabled(std::string_view what) {
    return forbidden("ollama cloud is disabled: " + std::string(what));
}

std::string display_name(const LibraryEntry& entry) {
    return entry.name + std::string(has_tag(entry.name) ? "" : kLatest);
}

bool is_model_name(std::string_view name) {
    return ModelName::parse(name) || ModelName::parse(without_local(name));
}

Result<std::vector<LibraryEntry>> ModelCatalogue::list() const {
    TARS_TRY(auto entries, library_.list());
    std::erase_if(entries, [](const LibraryEntry& entry) { return entry.missing; });
    std::ranges::stable_sort(entries, std::greater(), &LibraryEntry::added);
    return entries;
}

Result<LibraryEntry> ModelCatalogue::find(std::string_view name) const {
    TARS_TRY(auto entries, list());
    const auto exact = std::ranges::find(entries, name, &LibraryEntry::name);
    if (exact != entries.end()) return std::move(*exact);
    if (const auto wanted = ModelName::parse(name)) {
        const auto found = std::ranges::find_if(entries, [&](const LibraryEntry& entry) {
            const auto known = ModelName::parse(entry.name);
            return known && known->same_as(*wanted);
        });
        if (found != entries.end()) return std::move(*found);
        const auto shipped = std::ranges::find(entries, true, &LibraryEntry::shipped);
        if (shipped != entries.end() && wanted->same_as(*ModelName::parse("guide")))
            return std::move(*shipped);
    }
    if (auto fault = library_.fault_of(name)) return std::move(*fault);
    if (name.ends_with(kLocal)) {
        if (names_cloud(without_local(name)))
            return invalid_input("use either :local or :cloud, not both: \"" + escape_for_display(name) +
                                 "\"");
        if (auto local = find(without_local(name))) return local;
    } else if (runs_elsewhere(name)) {
        return cloud_is_disabled("remote model is unavailable");
    }
    if (!is_model_name(name)) return invalid_input("invalid model name");
    return not_found("model '" + escape_for_display(name) + "' not found");
}

bool ModelCatalogue::runs_elsewhere(std::string_view name) const {
    if (names_cloud(name)) return true;
    const auto wanted = ModelName::parse(name);
    if (!wanted) return false;
    return std::ranges::any_of(library_.stores(), [&](const OllamaStore& store) {
        const auto model = store.find(*wanted);
        return model && !model->config.remote_host.empty();
    });
}

Result<void> ModelCatalogue::remove(std::string_view name) {
    TARS_TRY(const auto entry, find(name));
    return library_.remove(entry.name);
}

Result<ModelCatalogue::FileFacts> ModelCatalogue::file_facts(const LibraryEntry& entry,
                                                             const std::optional<StoredModel>& stored,
                                                             const ModelDefaults& defaults) const {
    std::error_code failure;
    const auto modified = std::filesystem::last_write_time(entry.path, failure);
    const auto key = entry.path.string() + '\0' + (stored ? stored->digest : "");
    {
        const std::lock_guard lock(mutex_);
        const auto known = facts_.find(key);
        if (known != facts_.end() && known->second.modified == modified &&
            known->second.bytes == entry.bytes && !failure)
            return known->second;
    }
    TARS_TRY(const auto file, open_model_file(entry.path));
    const auto& metadata = file.metadata();
    const auto architecture = metadata.string_or("general.architecture", "");
    FileFacts facts;
    facts.bytes = entry.bytes;
    facts.modified = modified;
    facts.quantization = quantization_of(metadata, entry);
    if (architecture) {
        facts.context_length = count(metadata, *architecture + ".context_length");
        facts.embedding_length = count(metadata, *architecture + ".embedding_length");
    }
    PromptTemplate none;
    auto chosen = PromptTemplate::of_model(metadata, defaults);
    facts.capabilities = capabilities_of(metadata, chosen ? *chosen : none, defaults.capabilities);
    facts.may_fill_in = (chosen && chosen->gap) || may_fill_in(metadata);
    if (chosen)
        facts.prompt_template = std::make_shared<const PromptTemplate>(std::move(*chosen));
    else
        facts.template_fault = chosen.error().in("the template of \"" + display_name(entry) + "\"");
    const std::lock_guard lock(mutex_);
    if (facts_.size() >= kMostFacts) facts_.clear();
    return facts_[key] = std::move(facts);
}

Result<ModelDefaults> ModelCatalogue::defaults(const LibraryEntry& entry) const {
    TARS_TRY(const auto stored, library_.stored(entry));
    return defaults_of(entry, stored);
}

Result<ModelDefaults> ModelCatalogue::defaults_of(const LibraryEntry& entry,
                                                  const std::optional<StoredModel>& stored) const {
    auto defaults = ModelDefaults::of(stored);
    if (!defaults) return defaults.error().in(display_name(entry));
    defaults->is_stopgap = defaults->is_stopgap || go_template_ == false;
    defaults->is_final = go_template_ == true;
    return defaults;
}

Result<AnsweringModel> ModelCatalogue::answering(const LibraryEntry& entry) const {
    TARS_TRY(const auto stored, library_.stored(entry));
    AnsweringModel model;
    TARS_TRY(model.defaults, defaults_of(entry, stored));
    const auto read = file_facts(entry, stored, model.defaults);
    // What is wrong with a model's file is no fault of a request.
    if (!read) return Error{ErrorCode::internal, read.error().message, read.error().hint};
    const auto& facts = *read;
    if (facts.template_fault) return *facts.template_fault;
    model.prompt_template = facts.prompt_template;
    model.capabilities = facts.capabilities;
    model.may_fill_in = facts.may_fill_in;
    return model;
}

Result<ModelDetails> ModelCatalogue::describe(const LibraryEntry& entry) const {
    TARS_TRY(const auto stored, library_.stored(entry));
    // Parameters that make no sense are told to who wants an answer.
    const auto defaults = defaults_of(entry, stored);
    TARS_TRY(const auto file, file_facts(entry, stored, defaults ? *defaults : ModelDefaults()));
    ModelDetails details;
    details.bytes = entry.bytes;
    details.format = lower_case(std::string_view(entry.format).substr(0, entry.format.find(' ')));
    details.family = entry.architecture;
    details.families = {entry.architecture};
    details.context_length = file.context_length;
    details.embedding_length = file.embedding_length;
    details.capabilities = file.capabilities;
    if (!stored) {
        details.digest = identity_digest(entry);
        details.modified = parse_time(entry.added);
        details.parameter_size = parameter_size_text(entry.parameters);
        details.quantization = file.quantization;
        return details;
    }
    details.digest = stored->digest.empty() ? identity_digest(entry) : stored->digest;
    details.modified = stored->modified;
    details.owner = stored->name.space;
    if (const auto parent = ModelName::parse(stored->parent)) details.parent = parent->display();
    const auto& config = stored->config;
    if (!config.families.empty()) details.families = config.families;
    details.parameter_size = config.parameter_size;
    details.quantization = config.file_type.empty() ? file.quantization : config.file_type;
    return details;
}

std::string identity_digest(const LibraryEntry& entry) {
    std::error_code failure;
    const auto time = std::filesystem::last_write_time(entry.path, failure);
    const auto stamp = failure ? 0 : time.time_since_epoch().count();
    const auto text = entry.name + '\0' + entry.path.string() + '\0' + std::to_string(entry.bytes) + '\0' +
                      std::to_string(stamp);
    // Philox as a mixing function: each byte is stirred into the state of all.
    std::uint64_t low = 0, high = 0;
    for (const unsigned char byte : text) {
        const auto mixed = philox(low ^ byte, high, 1);
        low = std::uint64_t{mixed[0]} << 32 | mixed[1];
        high = std::uint64_t{mixed[2]} << 32 | mixed[3];
    }
    std::string digest;
    for (const std::uint64_t part : {std::uint64_t{2}, std::uint64_t{3}}) {
        for (const auto word : philox(low, high, part)) {
            char hex[9];
            std::snprintf(hex, sizeof(hex), "%08x", word);
            digest += hex;
        }
    }
    return digest;
}

}  // namespace tars
