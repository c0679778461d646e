// SPDX-License-Identifier: Apache-2.0
#include "library/ollama/manifest.h"
#include "library/ollama/stored_model.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// The input is a manifest, or a config blob, from a registry nobody knows. What is read must be read the
/// same when written and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto manifest = tars::parse_manifest(text)) {
        for (const auto& layer : manifest->blobs())
            if (layer.digest.size() != 71 || layer.digest.find('/') != std::string::npos) std::abort();
        if (manifest->config.digest.empty()) return 0;
        const auto again = tars::parse_manifest(tars::manifest_text(*manifest));
        if (!again || again->layers != manifest->layers || again->bytes() != manifest->bytes()) std::abort();
    }
    if (const auto config = tars::parse_stored_config(text)) {
        const auto again = tars::parse_stored_config(tars::config_text(*config));
        if (!again || !(*again == *config)) std::abort();
    }
    return 0;
}
