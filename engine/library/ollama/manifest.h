// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

inline constexpr std::string_view kManifestType = "application/vnd.docker.distribution.manifest.v2+json";
inline constexpr std::string_view kConfigType = "application/vnd.docker.container.image.v1+json";
/// Layers' media types are this and a word: model, projector, adapter, template, system, params, …
inline constexpr std::string_view kLayerType = "application/vnd.ollama.image.";

/// One file of a model, named by what it contains.
struct Layer {
    std::string media_type;
    std::string digest;  ///< "sha256:" and 64 lower-case hex digits, checked
    std::uint64_t size = 0;
    std::string from;  ///< the model it was taken from
    std::string name;  ///< of a tensor or a file, in models stored tensor by tensor

    /// "model" of "application/vnd.ollama.image.model"; empty for other types.
    std::string_view kind() const;
    std::string_view hex() const { return std::string_view(digest).substr(7); }
    bool operator==(const Layer&) const = default;
};

struct Manifest {
    Layer config;  ///< size 0 and no digest where the manifest has none
    std::vector<Layer> layers;

    /// Layers and config; parse_manifest has made sure that it does not overflow.
    std::uint64_t bytes() const;
    /// Layers, then the config, each blob once.
    std::vector<Layer> blobs() const;
};

/// "sha256:…" of either spelling, with ':' or with '-' as in file names; nothing else.
Result<std::string> parse_digest(std::string_view text);

/// From a file or from a registry: hostile either way. Errors name the field.
Result<Manifest> parse_manifest(std::string_view json);
std::string manifest_text(const Manifest& manifest);

}  // namespace tars
