// SPDX-License-Identifier: Apache-2.0
#include "library/catalogue/library_file.h"

#include "core/atomic_file.h"
#include "core/text_escape.h"

#include <nlohmann/json.hpp>

#include <string>
#include <system_error>

namespace tars {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr std::uint64_t kLargestFile = 64u << 20;

std::string utf8_of(const std::filesystem::path& path) {
    const auto text = path.u8string();
    return {reinterpret_cast<const char*>(text.data()), text.size()};
}

std::filesystem::path path_of(const std::string& utf8) {
    return std::filesystem::path(std::u8string(reinterpret_cast<const char8_t*>(utf8.data()), utf8.size()));
}

Error damaged(const std::string& what) {
    return invalid_input(what, "the file was left as it is; repair it, or move it away to start a new list "
                               "(the models themselves are not touched)");
}

Result<std::string> text_field(const json& object, const char* field) {
    const auto found = object.find(field);
    if (found == object.end()) return damaged("field '" + std::string(field) + "' is missing");
    if (!found->is_string()) return damaged("field '" + std::string(field) + "' is no string");
    return found->get<std::string>();
}

Result<std::uint64_t> count_field(const json& object, const char* field) {
    const auto found = object.find(field);
    if (found == object.end()) return damaged("field '" + std::string(field) + "' is missing");
    if (!found->is_number_unsigned()) return damaged("field '" + std::string(field) + "' is no whole number");
    return found->get<std::uint64_t>();
}

Result<LibraryEntry> parse_entry(const json& object) {
    if (!object.is_object()) return damaged("it is no object");
    LibraryEntry entry;
    TARS_TRY(entry.name, text_field(object, "name"));
    TARS_TRY(const auto path, text_field(object, "path"));
    entry.path = path_of(path);
    TARS_TRY(entry.format, text_field(object, "format"));
    TARS_TRY(entry.architecture, text_field(object, "architecture"));
    TARS_TRY(entry.type, text_field(object, "type"));
    TARS_TRY(entry.parameters, count_field(object, "parameters"));
    TARS_TRY(entry.bytes, count_field(object, "bytes"));
    TARS_TRY(entry.context_length, count_field(object, "context_length"));
    TARS_TRY(entry.added, text_field(object, "added"));
    return entry;
}

Result<json> parse_json(const std::string& text) {
    try {
        return json::parse(text);
    } catch (const json::exception& failure) {
        return damaged("it is not valid JSON: " + escape_for_display(failure.what(), 200));
    }
}

Result<void> check_version(const json& document) {
    if (!document.is_object()) return damaged("it holds no object");
    const auto version = document.find("version");
    if (version == document.end() || !version->is_number_unsigned())
        return damaged("field 'version' is missing");
    if (version->get<std::uint64_t>() == kVersion) return {};
    return unsupported("field 'version' is " + version->dump() + ", expected " + std::to_string(kVersion),
                       "a newer version of this program wrote it; update, or use another data folder");
}

Result<std::vector<LibraryEntry>> parse(const std::string& text) {
    TARS_TRY(const auto document, parse_json(text));
    TARS_CHECK(check_version(document));
    const auto models = document.find("models");
    if (models == document.end() || !models->is_array()) return damaged("field 'models' is no array");
    std::vector<LibraryEntry> entries;
    for (std::size_t i = 0; i < models->size(); ++i) {
        auto entry = parse_entry((*models)[i]);
        if (!entry) return entry.error().in("model " + std::to_string(i));
        entries.push_back(std::move(*entry));
    }
    return entries;
}

}  // namespace

Result<std::vector<LibraryEntry>> read_library_file(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored) && !ignored) return std::vector<LibraryEntry>{};
    TARS_TRY(const auto text, read_text_file(path, kLargestFile));
    auto entries = parse(text);
    if (!entries) return entries.error().in(escape_for_display(path.string(), 4096));
    return entries;
}

Result<void> write_library_file(const std::filesystem::path& path, const std::vector<LibraryEntry>& entries) {
    auto models = json::array();
    for (const auto& entry : entries) {
        models.push_back({{"name", entry.name},
                          {"path", utf8_of(entry.path)},
                          {"format", entry.format},
                          {"architecture", entry.architecture},
                          {"type", entry.type},
                          {"parameters", entry.parameters},
                          {"bytes", entry.bytes},
                          {"context_length", entry.context_length},
                          {"added", entry.added}});
    }
    try {
        return write_text_file(path,
                               json{{"version", kVersion}, {"models", std::move(models)}}.dump(2) + "\n");
    } catch (const json::exception& failure) {  // text that is not UTF-8
        return invalid_input("the entry cannot be written as JSON: " +
                                 escape_for_display(failure.what(), 200),
                             "rename the file so that its path is valid UTF-8");
    }
}

}  // namespace tars
