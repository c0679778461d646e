// SPDX-License-Identifier: Apache-2.0
#include "library/model_folders.h"

#include "core/file_identity.h"

#include <algorithm>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;

bool same_folder(const fs::path& a, const fs::path& b) {
    const auto first = identify_file(a);
    const auto second = identify_file(b);
    return a == b || (first && second && *first == *second);
}

}  // namespace

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
    const auto ollamas = environment("OLLAMA_MODELS");
    if (const auto folder = without_quotes(ollamas); !folder.empty()) others.insert(others.begin(), folder);
    for (const auto& folder : others) {
        std::error_code ignored;
        const auto known = [&](const OllamaStore& store) { return same_folder(store.directory(), folder); };
        if (fs::is_directory(folder / "manifests", ignored) && std::ranges::none_of(stores, known))
            stores.emplace_back(folder);
    }
    return stores;
}

}  // namespace tars
