// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/own_server.h"

#include "library/model_address.h"
#include "runtime/model_defaults.h"

#include <algorithm>
#include <cstdio>
#include <random>

namespace tars {
namespace {

std::string fresh_key() {
    std::random_device entropy;
    std::string key;
    for (int i = 0; i < 4; ++i) {
        char hex[9];
        std::snprintf(hex, sizeof(hex), "%08x", entropy());
        key += hex;
    }
    return key;
}

/// What the environment says of models. Where a server listens and who may ask it is about others.
Result<ServerOptions> options_for(const ModelArguments& model, const std::string& key) {
    TARS_TRY(auto options, options_from_environment([](const std::string& name) {
                 const bool about_others =
                     name.ends_with("_HOST") || name.ends_with("_ORIGINS") || name.ends_with("_API_KEYS");
                 return about_others ? std::string() : process_environment()(name);
             }));
    TARS_TRY(const auto wanted, model.model_options());
    if (wanted.kv_type) options.pool.kv_type = wanted.kv_type;
    options.pool.parallel = 1;
    options.pool.keep_alive = std::chrono::nanoseconds(-1);
    options.port = 0;
    options.api_keys = {key};
    options.grace = {};
    options.version = TARS_VERSION;
    return options;
}

/// An address on Hugging Face may end in a file's name.
bool looks_like_a_file(const std::string& model) {
    if (const auto address = parse_model_address(model); address && address->is_hugging_face()) return false;
    return model.starts_with('/') || model.starts_with('.') || model.starts_with('~') ||
           model.ends_with(".gguf") || model.ends_with(".safetensors");
}

/// The name for a MODEL argument, of which there may be no model yet.
Result<std::string> name_in(Library& library, const std::string& model) {
    const auto known = library.find(model);
    if (known && !known->missing) return known->name;
    if (!known && is_a_path(model)) {
        TARS_TRY(const auto entry, library.add_for_now(model));
        return entry.name;
    }
    if (known || looks_like_a_file(model)) {
        const auto path = library.resolve(model);
        if (!path) return path.error();
    }
    return model;
}

}  // namespace

OwnServer::OwnServer(std::unique_ptr<Device> device, Library library)
    : library_(std::move(library)), runtime_(std::move(device)), key_(fresh_key()) {}

Result<std::unique_ptr<OwnServer>> OwnServer::start(const ModelArguments& model, bool without_adapters) {
    auto library = user_library();
    if (without_adapters) library.leave_out_adapters();
    std::string name;
    if (!model.model.empty()) {
        TARS_TRY(name, name_in(library, model.model));
    }
    TARS_TRY(auto device, model.make_device());
    std::unique_ptr<OwnServer> own(new OwnServer(std::move(device), std::move(library)));
    own->model_ = std::move(name);
    TARS_TRY(auto options, options_for(model, own->key_));
    own->pool_ = options.pool;
    TARS_TRY(own->server_, Server::start(std::move(options), own->library_, own->runtime_));
    return own;
}

OwnServer::~OwnServer() {
    unload();
}

void OwnServer::unload() {
    if (!loaded_) return;
    server_->take_back(loaded_->path);
    runtime_.unload(loaded_->id);
    loaded_.reset();
}

/// As a server would choose it: who asks, then the model's maker, then the environment.
Result<std::uint32_t> OwnServer::context_for(const LibraryEntry& entry, std::uint32_t wanted) const {
    if (wanted == 0) {
        TARS_TRY(const auto stored, library_.stored(entry));
        TARS_TRY(const auto defaults, ModelDefaults::of(stored));
        wanted = static_cast<std::uint32_t>(std::max(defaults.options.num_ctx.value_or(0), 0));
    }
    if (wanted == 0) wanted = pool_.context;
    const auto most = std::min<std::uint64_t>(entry.context_length, 1u << 30);
    return most > 0 ? std::min(wanted, static_cast<std::uint32_t>(most)) : wanted;
}

Result<void> OwnServer::load(const std::string& model, std::uint32_t context,
                             std::optional<std::int32_t> num_gpu) {
    TARS_TRY(const auto entry, library_.find(model));
    TARS_TRY(const auto tokens, context_for(entry, context));
    if (loaded_ && loaded_->path == entry.path && loaded_->context == tokens && loaded_->num_gpu == num_gpu)
        return {};
    unload();
    ModelOptions options;
    options.context = tokens;
    options.kv_type = pool_.kv_type;
    if (num_gpu.value_or(-1) >= 0) options.gpu_layers = static_cast<std::uint32_t>(*num_gpu);
    ProgressLine progress("loading");
    options.progress = [&progress](double fraction) { progress.show(fraction); };
    TARS_TRY(const auto id, runtime_.load(entry.path, options));
    server_->lend(entry.path, id);
    loaded_ = Loaded{id, entry.path, tokens, num_gpu};
    return {};
}

}  // namespace tars
