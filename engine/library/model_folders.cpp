// SPDX-License-Identifier: Apache-2.0
#include "library/model_folders.h"

#include "core/file_identity.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;

bool same_folder(const fs::path& a, const fs::path& b) {
    const auto first = identify_file(a);
    const auto second = identify_file(b);
    return a == b || (first && second && *first == *second);
}

std::string trimmed(const std::string& text) {
    constexpr std::string_view kAround = " \t\r\n\"'";
    const auto first = text.find_first_not_of(kAround);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kAround) - first + 1);
}

}  // namespace

Environment process_environment() {
    return [](const char* name) {
        const char* value = std::getenv(name);
        return std::string(value ? value : "");
    };
}

std::string setting(const Environment& environment, const std::string& name) {
    for (const auto* prefix : {"TARS_", "OLLAMA_"})
        if (auto value = trimmed(environment((prefix + name).c_str())); !value.empty()) return value;
    return {};
}

fs::path home_directory(const Environment& environment) {
#ifdef _WIN32
    return environment("USERPROFILE");
#else
    return environment("HOME");
#endif
}

OllamaStore own_store(const fs::path& data_directory, const Environment& environment) {
    if (const auto folder = setting(environment, "MODELS"); !folder.empty())
        return OllamaStore(folder, OllamaStore::Access::ours);
    return OllamaStore(data_directory / "models", OllamaStore::Access::ours);
}

std::vector<OllamaStore> model_stores(const fs::path& data_directory, const Environment& environment) {
    std::vector<OllamaStore> stores = {own_store(data_directory, environment)};
    std::vector<fs::path> others = {"/usr/share/ollama/.ollama/models"};
    if (const auto home = home_directory(environment); !home.empty())
        others.insert(others.begin(), home / ".ollama" / "models");
    if (const auto folder = trimmed(environment("OLLAMA_MODELS")); !folder.empty())
        others.insert(others.begin(), folder);
    for (const auto& folder : others) {
        std::error_code ignored;
        const auto known = [&](const OllamaStore& store) { return same_folder(store.directory(), folder); };
        if (fs::is_directory(folder / "manifests", ignored) && std::ranges::none_of(stores, known))
            stores.emplace_back(folder);
    }
    return stores;
}

}  // namespace tars
