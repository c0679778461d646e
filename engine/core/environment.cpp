// SPDX-License-Identifier: Apache-2.0
#include "core/environment.h"

#include <cstdlib>

namespace tars {

Environment process_environment() {
    return [](const std::string& name) {
        const char* value = std::getenv(name.c_str());
        return std::string(value ? value : "");
    };
}

std::string setting(const Environment& environment, const std::string& name, std::string* source) {
    for (const auto* prefix : {"TARS_", "OLLAMA_"}) {
        const auto variable = prefix + name;
        const auto text = environment(variable);
        const auto value = without_quotes(text);
        if (value.empty()) continue;
        if (source) *source = variable;
        return std::string(value);
    }
    return {};
}

std::string_view without_quotes(std::string_view value) {
    constexpr std::string_view kAround = " \t\r\n\"'";
    const auto first = value.find_first_not_of(kAround);
    if (first == value.npos) return {};
    return value.substr(first, value.find_last_not_of(kAround) - first + 1);
}

}  // namespace tars
