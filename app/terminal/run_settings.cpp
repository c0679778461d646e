// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/run_settings.h"

#include "core/atomic_file.h"
#include "core/text_escape.h"

#include <algorithm>
#include <array>

namespace tars {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::uint64_t kLargestSchema = 16u << 20;

}  // namespace

Result<Json> think_of(const std::string& said) {
    constexpr std::array kLevels = {"low", "medium", "high", "max"};
    if (said == "true" || said == "false") return Json(said == "true");
    if (std::ranges::find(kLevels, said) != kLevels.end()) return Json(said);
    return invalid_input("there is no way to think called '" + escape_for_display(said) + "'",
                         "true, false, low, medium, high or max");
}

Result<Json> format_of(const std::string& said) {
    if (said == "json") return Json(said);
    auto text = said;
    if (is_a_path(said)) {
        TARS_TRY(text, read_text_file(said, kLargestSchema));
    }
    auto schema = Json::parse(text, nullptr, false);
    if (schema.is_object()) return schema;
    return invalid_input("there is no format '" + escape_for_display(said) + "'",
                         "json, a JSON Schema, or a file with one");
}

}  // namespace tars
