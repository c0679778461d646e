// SPDX-License-Identifier: Apache-2.0
#include "library/ollama/manifest.h"

#include "core/checked.h"
#include "core/text_escape.h"
#include "library/ollama/json_fields.h"

#include <algorithm>
#include <optional>
#include <set>

namespace tars {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::size_t kMostLayers = 100'000;  // models stored tensor by tensor have thousands
constexpr std::string_view kAlgorithm = "sha256";
constexpr std::size_t kHexDigits = 64;

bool is_hex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

Result<Layer> parse_layer(const json& object) {
    if (!object.is_object()) return invalid_input("it is no object");
    Layer layer;
    TARS_TRY(layer.media_type, text_field_or(object, "mediaType", ""));
    TARS_TRY(const auto digest, text_field(object, "digest"));
    TARS_TRY(layer.digest, parse_digest(digest));
    TARS_TRY(layer.size, count_field(object, "size"));
    TARS_TRY(layer.from, text_field_or(object, "from", ""));
    TARS_TRY(layer.name, text_field_or(object, "name", ""));
    return layer;
}

ordered_json layer_json(const Layer& layer) {
    ordered_json object = {{"mediaType", layer.media_type}, {"digest", layer.digest}, {"size", layer.size}};
    if (!layer.from.empty()) object["from"] = layer.from;
    if (!layer.name.empty()) object["name"] = layer.name;
    return object;
}

Result<void> check_total(const Manifest& manifest) {
    auto total = std::optional(manifest.config.size);
    for (const auto& layer : manifest.layers) {
        if (total) total = checked_add(*total, layer.size);
    }
    if (!total) return invalid_input("the fields 'size' of its layers add up to more than 2^64");
    return {};
}

}  // namespace

std::string_view Layer::kind() const {
    const std::string_view type = media_type;
    return type.starts_with(kLayerType) ? type.substr(kLayerType.size()) : std::string_view();
}

std::uint64_t Manifest::bytes() const {
    auto total = config.size;
    for (const auto& layer : layers) total += layer.size;
    return total;
}

std::vector<Layer> Manifest::blobs() const {
    auto all = layers;
    if (!config.digest.empty()) all.push_back(config);
    std::set<std::string> seen;
    std::erase_if(all, [&](const Layer& layer) { return !seen.insert(layer.digest).second; });
    return all;
}

Result<std::string> parse_digest(std::string_view text) {
    const bool sound = text.size() == kAlgorithm.size() + 1 + kHexDigits && text.starts_with(kAlgorithm) &&
                       (text[kAlgorithm.size()] == ':' || text[kAlgorithm.size()] == '-') &&
                       std::ranges::all_of(text.substr(kAlgorithm.size() + 1), is_hex);
    if (sound) return "sha256:" + std::string(text.substr(kAlgorithm.size() + 1));
    return invalid_input("field 'digest' is '" + escape_for_display(text) +
                         "', expected 'sha256:' and 64 hex digits");
}

Result<Manifest> parse_manifest(std::string_view text) {
    TARS_TRY(const auto object, parse_json_object(text));
    TARS_TRY(const auto version, count_field(object, "schemaVersion"));
    if (version != 2)
        return unsupported("field 'schemaVersion' is " + std::to_string(version) + ", expected 2");
    Manifest manifest;
    if (const auto config = object.find("config"); config != object.end() && !config->is_null()) {
        auto parsed = parse_layer(*config);
        if (!parsed) return parsed.error().in("field 'config'");
        manifest.config = std::move(*parsed);
    }
    const auto layers = object.find("layers");
    if (layers == object.end() || !layers->is_array()) return invalid_input("field 'layers' is no array");
    if (layers->size() > kMostLayers)
        return invalid_input("field 'layers' has " + std::to_string(layers->size()) + " elements, at most " +
                             std::to_string(kMostLayers) + " are allowed");
    for (std::size_t i = 0; i < layers->size(); ++i) {
        auto layer = parse_layer((*layers)[i]);
        if (!layer) return layer.error().in("field 'layers[" + std::to_string(i) + "]'");
        manifest.layers.push_back(std::move(*layer));
    }
    TARS_CHECK(check_total(manifest));
    return manifest;
}

std::string manifest_text(const Manifest& manifest) {
    auto layers = ordered_json::array();
    for (const auto& layer : manifest.layers) layers.push_back(layer_json(layer));
    const ordered_json object = {{"schemaVersion", 2},
                                 {"mediaType", kManifestType},
                                 {"config", layer_json(manifest.config)},
                                 {"layers", std::move(layers)}};
    return object.dump();
}

}  // namespace tars
