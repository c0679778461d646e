// SPDX-License-Identifier: Apache-2.0
#include "library/ollama/stored_model.h"

#include "core/atomic_file.h"
#include "library/ollama/json_fields.h"
#include "library/ollama/sha256.h"

#include <algorithm>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using nlohmann::ordered_json;

constexpr std::uint64_t kLargestText = 16u << 20;

Result<fs::path> find_blob(const fs::path& store, const Layer& layer) {
    auto path = blob_file(store, layer.digest);
    std::error_code failure;
    const auto size = fs::file_size(path, failure);
    if (failure)
        return not_found("its blob " + show_path(path) + " is not there", "pull or create the model again");
    if (size != layer.size)
        return invalid_input("its blob " + show_path(path) + " has " + std::to_string(size) +
                                 " bytes, the manifest says " + std::to_string(layer.size),
                             "pull or create the model again");
    return path;
}

Result<std::string> read_blob(const fs::path& store, const Layer& layer) {
    TARS_TRY(const auto path, find_blob(store, layer));
    if (layer.size == 0) return std::string();
    return read_text_file(path, kLargestText);
}

Result<std::string> read_parameters(const fs::path& store, const Layer& layer) {
    TARS_TRY(const auto text, read_blob(store, layer));
    TARS_TRY(const auto object, parse_json_object(text));
    return object.dump();
}

Result<std::string> read_messages(const fs::path& store, const Layer& layer) {
    TARS_TRY(const auto text, read_blob(store, layer));
    TARS_TRY(const auto wrapped, parse_json_object("{\"messages\":" + text + "}"));
    const auto& messages = wrapped["messages"];
    if (!messages.is_array()) return invalid_input("it holds no JSON array");
    for (const auto& message : messages) {
        if (!message.is_object()) return invalid_input("a message is no object");
        TARS_CHECK(text_field(message, "role"));
        TARS_CHECK(text_field_or(message, "content", ""));
    }
    return messages.dump();
}

Result<void> read_layer(const fs::path& store, const Layer& layer, StoredModel& model) {
    const auto kind = layer.kind();
    if (kind == "model") {
        TARS_TRY(const auto path, find_blob(store, layer));
        if (model.path.empty()) model.path = path;
        model.parent = layer.from;
    } else if (kind == "projector" || kind == "adapter") {
        TARS_TRY(auto path, find_blob(store, layer));
        (kind == "projector" ? model.projectors : model.adapters).push_back(std::move(path));
    } else if (kind == "draft") {
        TARS_TRY(model.draft, find_blob(store, layer));
    } else if (kind == "template" || kind == "prompt") {
        TARS_TRY(model.template_text, read_blob(store, layer));
    } else if (kind == "system") {
        TARS_TRY(model.system, read_blob(store, layer));
    } else if (kind == "license") {
        TARS_TRY(auto text, read_blob(store, layer));
        model.licenses.push_back(std::move(text));
    } else if (kind == "params") {
        TARS_TRY(model.parameters, read_parameters(store, layer));
    } else if (kind == "messages") {
        TARS_TRY(model.messages, read_messages(store, layer));
    }
    return {};
}

Result<StoredModel> read_model(const fs::path& store, const ManifestFile& file) {
    StoredModel model;
    model.name = file.name;
    model.manifest = file.path;
    TARS_TRY(const auto text, read_manifest_text(file.path));
    if (auto digest = sha256_of(text)) model.digest = std::move(*digest);
    TARS_TRY(const auto manifest, parse_manifest(text));
    model.bytes = manifest.bytes();
    std::error_code failure;
    const auto modified = fs::last_write_time(file.path, failure);
    if (!failure)
        model.modified = std::chrono::time_point_cast<std::chrono::system_clock::duration>(
            std::chrono::file_clock::to_sys(modified));
    if (!manifest.config.digest.empty()) {
        auto config = read_blob(store, manifest.config);
        if (!config) return config.error().in("field 'config'");
        auto parsed = parse_stored_config(*config);
        if (!parsed) return parsed.error().in("the blob of field 'config'");
        model.config = std::move(*parsed);
    }
    for (std::size_t i = 0; i < manifest.layers.size(); ++i) {
        const auto& layer = manifest.layers[i];
        if (auto read = read_layer(store, layer, model); !read)
            return read.error().in("field 'layers[" + std::to_string(i) + "]' (" + layer.media_type + ")");
    }
    if (auto part = first_part(store, manifest); !part.empty()) model.path = std::move(part);
    return model;
}

}  // namespace

Result<StoredModel> read_stored_model(const fs::path& store, const ManifestFile& file) {
    auto model = read_model(store, file);
    if (!model) return model.error().in(show_path(file.path));
    return model;
}

Result<StoredConfig> parse_stored_config(std::string_view text) {
    TARS_TRY(const auto object, parse_json_object(text));
    StoredConfig config;
    TARS_TRY(config.format, text_field_or(object, "model_format", ""));
    TARS_TRY(config.family, text_field_or(object, "model_family", ""));
    TARS_TRY(config.families, text_list(object, "model_families"));
    TARS_TRY(config.parameter_size, text_field_or(object, "model_type", ""));
    TARS_TRY(config.file_type, text_field_or(object, "file_type", ""));
    TARS_TRY(config.renderer, text_field_or(object, "renderer", ""));
    TARS_TRY(config.parser, text_field_or(object, "parser", ""));
    TARS_TRY(config.minimum_version, text_field_or(object, "requires", ""));
    TARS_TRY(config.remote_host, text_field_or(object, "remote_host", ""));
    TARS_TRY(config.remote_model, text_field_or(object, "remote_model", ""));
    TARS_TRY(config.capabilities, text_list(object, "capabilities"));
    TARS_TRY(config.context_length, count_field_or(object, "context_length", 0));
    TARS_TRY(config.embedding_length, count_field_or(object, "embedding_length", 0));
    return config;
}

std::string config_text(const StoredConfig& config) {
    ordered_json object = {{"model_format", config.format}, {"model_family", config.family}};
    object["model_families"] = config.families.empty() ? ordered_json() : ordered_json(config.families);
    object["model_type"] = config.parameter_size;
    object["file_type"] = config.file_type;
    for (const auto& [key, value] : {std::pair<const char*, const std::string&>{"renderer", config.renderer},
                                     {"parser", config.parser},
                                     {"requires", config.minimum_version},
                                     {"remote_host", config.remote_host},
                                     {"remote_model", config.remote_model}})
        if (!value.empty()) object[key] = value;
    if (!config.capabilities.empty()) object["capabilities"] = config.capabilities;
    if (config.context_length > 0) object["context_length"] = config.context_length;
    if (config.embedding_length > 0) object["embedding_length"] = config.embedding_length;
    // What images for containers have, and registries look at.
    object["architecture"] = "amd64";
    object["os"] = "linux";
    object["rootfs"] = {{"type", "layers"}, {"diff_ids", ordered_json::array()}};
    return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace tars
