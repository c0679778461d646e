// SPDX-License-Identifier: Apache-2.0
//
// Where the neighbouring programs keep their models. Linux paths first; those of macOS and Windows do no harm
// elsewhere, for only folders that exist are kept.
#include "core/atomic_file.h"
#include "core/file_identity.h"
#include "library/scan.h"

#include <algorithm>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Layout = ScanRoot::Layout;

constexpr std::uint64_t kLargestPointer = 4096;

struct Candidates {
    const Environment& environment;
    std::vector<ScanRoot> roots;

    fs::path variable(const char* name) const { return environment(name); }

    void add(const char* program, const fs::path& path, Layout layout = Layout::files) {
        std::error_code ignored;
        if (!path.is_absolute() || !fs::is_directory(path, ignored)) return;
        const auto identity = identify_file(path);
        const auto known = [&](const ScanRoot& root) {
            const auto other = identify_file(root.path);
            return identity && other && *identity == *other;
        };
        if (std::ranges::none_of(roots, known)) roots.push_back({program, path, layout});
    }
};

/// LM Studio may have been moved; this file in the home folder says where to.
fs::path lm_studio_home(const fs::path& home) {
    const auto pointer = home / ".lmstudio-home-pointer";
    std::error_code ignored;
    if (!fs::is_regular_file(pointer, ignored)) return {};
    auto text = read_text_file(pointer, kLargestPointer);
    if (!text) return {};
    while (!text->empty() && static_cast<unsigned char>(text->back()) <= ' ') text->pop_back();
    return *text;
}

}  // namespace

std::vector<ScanRoot> scan_roots(const Environment& environment) {
    Candidates found{environment, {}};
    const auto home = home_directory(environment);
    const auto or_in_home = [&](const char* name, const char* place) {
        const auto set = found.variable(name);
        return set.is_absolute() ? set : home / place;
    };
    const auto data = or_in_home("XDG_DATA_HOME", ".local/share");
    const auto settings = or_in_home("XDG_CONFIG_HOME", ".config");
    const auto cache = or_in_home("XDG_CACHE_HOME", ".cache");
    const auto mac = home / "Library" / "Application Support";
    const auto roaming = found.variable("APPDATA");
    const auto local = found.variable("LOCALAPPDATA");

    found.add("Ollama", found.variable("OLLAMA_MODELS"), Layout::ollama);
    found.add("Ollama", home / ".ollama" / "models", Layout::ollama);
    found.add("Ollama", "/usr/share/ollama/.ollama/models", Layout::ollama);

    found.add("LM Studio", lm_studio_home(home) / "models");
    found.add("LM Studio", home / ".lmstudio" / "models");
    found.add("LM Studio", home / ".cache" / "lm-studio" / "models");

    for (const auto& folder : {data, settings, mac, roaming}) {
        found.add("Jan", folder / "Jan" / "data" / "llamacpp" / "models");
        found.add("Jan", folder / "Jan" / "data" / "models");
    }
    found.add("Jan", home / "jan" / "models");
    found.add("Jan", home / "cortexcpp" / "models");

    for (const auto& folder : {data, mac, local}) found.add("GPT4All", folder / "nomic.ai" / "GPT4All");

    found.add("llama.cpp", found.variable("LLAMA_CACHE"));
    for (const auto& folder : {cache, home / "Library" / "Caches", local})
        found.add("llama.cpp", folder / "llama.cpp");

    found.add("Hugging Face", found.variable("HF_HUB_CACHE"), Layout::hugging_face);
    found.add("Hugging Face", found.variable("HUGGINGFACE_HUB_CACHE"), Layout::hugging_face);
    found.add("Hugging Face", found.variable("HF_HOME") / "hub", Layout::hugging_face);
    found.add("Hugging Face", cache / "huggingface" / "hub", Layout::hugging_face);
    return std::move(found.roots);
}

}  // namespace tars
