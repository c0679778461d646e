// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace tars {

/// A model's name as Ollama and its registries write it: [scheme://][host/][namespace/]model[:tag].
/// Each part is checked to be one harmless path component.
struct ModelName {
    std::string scheme;  ///< "https", or "http" where the name says so
    std::string host;
    std::string space;  ///< the namespace: a user or an organisation
    std::string model;
    std::string tag;

    static Result<ModelName> parse(std::string_view text);

    /// With host, namespace and tag.
    std::string full() const;
    /// Without host and namespace where they are the usual ones; always with the tag.
    std::string display() const;
    /// Below a store's `manifests` folder.
    std::filesystem::path path() const;
    /// Names that differ only in letter case mean the same model.
    bool same_as(const ModelName& other) const;
    bool is_hugging_face() const;
};

}  // namespace tars
