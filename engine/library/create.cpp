// SPDX-License-Identifier: Apache-2.0
#include "library/create.h"

#include "core/mapped_file.h"
#include "core/user_home.h"
#include "library/library.h"
#include "library/model_folders.h"
#include "library/ollama/blobs.h"
#include "library/ollama/describe.h"
#include "library/ollama/json_fields.h"
#include "library/ollama/layout.h"
#include "library/ollama/stored_model.h"

#include <algorithm>
#include <cstdio>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;

fs::path expanded(const std::string& text, const fs::path& folder) {
    if (!text.starts_with('~')) return folder / text;  // an absolute path replaces the folder
    const auto slash = std::min(text.find('/'), text.size());
    const auto user = text.substr(1, slash - 1);
    const auto home = user.empty() ? home_directory(process_environment()) : home_of_user(user);
    if (home.empty()) return folder / text;
    return home / text.substr(std::min(slash + 1, text.size()));
}

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// Whether a FROM was meant as a path, so that its absence is an error and not a name.
bool looks_like_path(const std::string& text) {
    return text.starts_with("./") || text.starts_with("../") || text.starts_with("/") ||
           text.starts_with("~") || text.ends_with(".gguf");
}

bool is_below(const fs::path& path, const fs::path& folder) {
    const auto relative = path.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
}

/// That nothing in a folder is a link to somewhere else: who made it must not choose which other files of
/// this computer get into a model. In Hugging Face's cache all files are links to the blobs beside the
/// snapshots.
Result<void> check_links(const fs::path& folder) {
    std::error_code failure;
    const auto whole = fs::canonical(folder, failure);
    if (failure || !fs::is_directory(whole, failure)) return {};
    const auto snapshots = whole.parent_path();
    const auto blobs = snapshots.filename() == "snapshots" ? snapshots.parent_path() / "blobs" : whole;
    const auto options = fs::directory_options::skip_permission_denied;
    fs::recursive_directory_iterator entries(whole, options, failure);
    for (const fs::recursive_directory_iterator end; !failure && entries != end; entries.increment(failure)) {
        if (entries.depth() > 0)
            entries.disable_recursion_pending();  // deeper no model's files are looked for
        std::error_code dangling;
        if (!entries->is_symlink(dangling)) continue;
        const auto target = fs::canonical(entries->path(), dangling);
        if (!dangling && !is_below(target, whole) && !is_below(target, blobs))
            return invalid_input("insecure path: " + show_path(entries->path()) + " is a link to " +
                                     show_path(target) + ", outside of the model's folder",
                                 "put a copy of the file in its place if it belongs to the model");
    }
    if (failure) return io_error(show_path(whole) + ": cannot list", failure.value());
    return {};
}

Result<void> add_source(CreateRequest& request, const std::string& text, const fs::path& folder) {
    const auto path = expanded(text, folder);
    if (is_there(path)) {
        TARS_CHECK(check_links(path));
        request.files.push_back(path);
        return {};
    }
    if (looks_like_path(text)) return not_found("FROM: there is no file " + show_path(path));
    auto name = ModelName::parse(text);
    if (!name) return name.error().in("FROM");
    if (request.base) return invalid_input("FROM: a model is made from one other model, not from several");
    request.base = std::move(*name);
    return {};
}

/// The base's parameters with the request's over them.
Result<std::string> merged_parameters(const std::string& base, const std::string& request) {
    TARS_TRY(auto merged, parse_json_object(base));
    TARS_TRY(const auto wanted, parse_json_object(request));
    merged.update(wanted);
    return merged.dump();
}

/// What is not the base's weights is taken over, unless the request says something else.
Result<void> inherit(CreateRequest& request, const StoredModel& base) {
    request.files.insert(request.files.end(), base.projectors.begin(), base.projectors.end());
    if (!request.template_text) request.template_text = base.template_text;
    if (!request.system) request.system = base.system;
    if (request.messages == "[]") request.messages = base.messages;
    if (request.adapters.empty()) request.adapters = base.adapters;
    if (request.draft.empty()) request.draft = base.draft;
    request.licenses.insert(request.licenses.begin(), base.licenses.begin(), base.licenses.end());
    TARS_TRY(request.parameters, merged_parameters(base.parameters, request.parameters));
    for (const auto& [field, inherited] :
         {std::pair<std::string&, const std::string&>{request.renderer, base.config.renderer},
          {request.parser, base.config.parser},
          {request.minimum_version, base.config.minimum_version}})
        if (field.empty()) field = inherited;
    return {};
}

bool is_gguf(const fs::path& path) {
    return path.extension() == ".gguf";
}

std::string part_suffix(int part, int parts) {
    char suffix[48];
    std::snprintf(suffix, sizeof suffix, "-%05d-of-%05d.gguf", part, parts);
    return suffix;
}

/// All parts of a split model, given one under its own name; else the file alone, such as a blob.
std::vector<fs::path> parts_of(const fs::path& path, const GgufFacts& facts) {
    const auto name = path.filename().string();
    const auto suffix = part_suffix(facts.part, facts.parts);
    if (facts.parts < 2 || !name.ends_with(suffix)) return {path};
    std::vector<fs::path> parts;
    for (int part = 1; part <= facts.parts; ++part)
        parts.push_back(path.parent_path() /
                        (name.substr(0, name.size() - suffix.size()) + part_suffix(part, facts.parts)));
    return parts;
}

/// The GGUF files of a folder that holds no other kind of model; of a split one, one part.
std::vector<fs::path> gguf_files(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failure;
    for (fs::directory_iterator entries(folder, failure), end; !failure && entries != end;
         entries.increment(failure)) {
        const auto name = entries->path().filename().string();
        const bool later_part = name.find("-of-") != name.npos && name.find("-00001-of-") == name.npos;
        if (is_gguf(entries->path()) && !later_part) files.push_back(entries->path());
    }
    std::ranges::sort(files);
    return files;
}

/// Removed on the way out.
struct TemporaryFile {
    fs::path path;
    ~TemporaryFile() {
        std::error_code ignored;
        if (!path.empty()) fs::remove(path, ignored);
    }
};

class Creation {
  public:
    Creation(OllamaStore& store, const std::vector<OllamaStore>& stores, const CreateRequest& request,
             const CreateOptions& options)
        : store_(store), stores_(stores), request_(request), options_(options) {}

    Result<void> run(const ModelName& name) {
        if (request_.base && !request_.files.empty())
            return invalid_input("a model is made from files or from another model, not from both");
        if (!request_.base && request_.files.empty())
            return invalid_input("neither 'from' or 'files' was specified");
        if (request_.base)
            TARS_CHECK(take_base(*request_.base));
        else
            for (const auto& file : request_.files) TARS_CHECK(add_source(file));
        if (config_.format.empty()) return invalid_input("none of the files is a model's weights");
        if (parts_missing_ != 0)
            return invalid_input("the files are not all parts of the split model, or some of them twice",
                                 "name one part where all stand together under their own names");
        TARS_CHECK(add_files());
        TARS_CHECK(add_texts());
        TARS_CHECK(add_config());
        tell("writing manifest");
        TARS_CHECK(store_.write_manifest(name, manifest_text(manifest_)));
        tell("success");
        return {};
    }

  private:
    void tell(std::string status) const {
        if (options_.on_event) options_.on_event({std::move(status), "", 0, 0});
    }

    Result<void> take_base(const ModelName& base) {
        for (const auto& store : stores_) {
            const auto model = store.find(base);
            if (!model && model.error().code == ErrorCode::not_found && !exists_in(store, base)) continue;
            if (!model) return model.error();
            TARS_TRY(manifest_, store.read_manifest(base));
            config_ = model->config;
            if (config_.format.empty()) config_.format = "gguf";
            parameters_ = model->parameters;
            weights_ = model->path;
            for (auto& layer : manifest_.layers) {
                tell("using existing layer " + layer.digest);
                if (layer.kind() == "model" && layer.from.empty()) layer.from = model->name.display();
                TARS_CHECK(link_blob(store_.directory(), store.directory(), layer, options_.stop));
            }
            return {};
        }
        return not_found("model '" + base.display() + "' not found", "pull it first");
    }

    static bool exists_in(const OllamaStore& store, const ModelName& name) {
        const auto found = find_manifest(store.directory(), name);
        return found && *found;
    }

    Result<void> add_source(const fs::path& source) {
        std::error_code ignored;
        if (fs::is_directory(source, ignored)) {
            const auto files = gguf_files(source);
            if (files.empty()) return add_converted(source);
            for (const auto& file : files) TARS_CHECK(add_gguf(file));
            return {};
        }
        if (!has_gguf_magic(source)) return add_converted(source);
        if (!options_.always_convert) return add_gguf(source);
        TARS_TRY(const auto facts, describe_gguf(source));
        return facts.kind == "model" ? add_converted(source) : add_gguf(source);
    }

    static bool has_gguf_magic(const fs::path& path) {
        const auto file = MappedFile::open(path);
        constexpr std::string_view kMagic = "GGUF";
        return file && file->bytes().size() >= kMagic.size() &&
               std::string_view(reinterpret_cast<const char*>(file->bytes().data()), kMagic.size()) == kMagic;
    }

    Result<void> add_converted(const fs::path& source) {
        if (!options_.convert)
            return unsupported(show_path(source) + " is no GGUF file and cannot be converted here",
                               "convert it with `tars quantize` first");
        std::error_code failure;
        fs::create_directories(blobs_folder(store_.directory()), failure);
        if (failure) return io_error(show_path(store_.directory()) + ": cannot create", failure.value());
        const TemporaryFile gguf{temporary_blob(store_.directory())};
        tell("converting model");
        TARS_CHECK(options_.convert(source, gguf.path));
        return add_gguf(gguf.path);
    }

    Result<void> add_adapter(const fs::path& path) {
        if (!has_gguf_magic(path)) return add_converted_adapter(path);
        TARS_TRY(const auto facts, describe_gguf(path));
        if (facts.kind == "adapter") return add_file("adapter", path);
        return invalid_input(show_path(path) + ": metadata key 'general.type' does not say 'adapter'",
                             "give a LoRA adapter, as GGUF or as PEFT's folder");
    }

    Result<void> add_converted_adapter(const fs::path& path) {
        if (!is_there(path)) return not_found("ADAPTER: there is no file " + show_path(path));
        if (!options_.convert_adapter)
            return unsupported(show_path(path) + " is no GGUF file and cannot be converted here");
        const TemporaryFile gguf{temporary_blob(store_.directory())};
        tell("converting adapter");
        TARS_CHECK(options_.convert_adapter(path, weights_, gguf.path));
        return add_adapter(gguf.path);
    }

    Result<void> add_gguf(const fs::path& path) {
        tell("parsing GGUF");
        TARS_TRY(const auto facts, describe_gguf(path));
        if (facts.kind == "adapter")
            return invalid_input(show_path(path) + " is an adapter", "name it with ADAPTER, not FROM");
        for (const auto& part : parts_of(path, facts)) {
            TARS_TRY(const auto found, describe_gguf(part));
            TARS_CHECK(add_file(found.kind, part));
            if (found.kind != "model") continue;
            // A split model opens by its first part's name, another one by any.
            if (found.part < 2)
                weights_ = found.parts > 1 ? part : store_.blob_path(manifest_.layers.back().digest);
            parts_missing_ += found.part == 1 ? found.parts - 1 : found.part > 1 ? -1 : 0;
            parameters_count_ += found.parameters;
            if (config_.format.empty() || found.part == 1) config_ = found.config;
        }
        if (config_.format.empty()) return {};
        config_.parameter_size = parameter_size_text(parameters_count_);
        if (facts.kind == "projector") config_.families.emplace_back("clip");
        return {};
    }

    Result<void> add_file(std::string_view kind, const fs::path& path) {
        TARS_TRY(auto layer, add_blob(store_.directory(), kind, path, options_.stop, [&](std::uint64_t done) {
                     if (options_.on_event)
                         options_.on_event({"hashing " + path.filename().string(), "", 0, done});
                 }));
        tell("creating new layer " + layer.digest);
        manifest_.layers.push_back(std::move(layer));
        return {};
    }

    /// Adapters and the draft model replace the base's.
    Result<void> add_files() {
        if (!request_.adapters.empty()) drop("adapter");
        for (const auto& adapter : request_.adapters) TARS_CHECK(add_adapter(adapter));
        if (request_.draft.empty()) return {};
        drop("draft");
        TARS_CHECK(describe_gguf(request_.draft));
        return add_file("draft", request_.draft);
    }

    void drop(std::string_view kind) {
        std::erase_if(manifest_.layers, [&](const Layer& layer) { return layer.kind() == kind; });
    }

    Result<void> add_text(std::string_view kind, const std::string& text) {
        TARS_TRY(auto layer,
                 add_text_blob(store_.directory(), std::string(kLayerType) + std::string(kind), text));
        tell("creating new layer " + layer.digest);
        manifest_.layers.push_back(std::move(layer));
        return {};
    }

    /// An empty text only takes the base's away.
    Result<void> replace_text(std::string_view kind, const std::string& text) {
        drop(kind);
        return text.empty() ? Result<void>() : add_text(kind, text);
    }

    Result<void> add_texts() {
        if (request_.template_text) {
            drop("prompt");
            TARS_CHECK(replace_text("template", *request_.template_text));
        }
        if (request_.system) TARS_CHECK(replace_text("system", *request_.system));
        for (const auto& license : request_.licenses)
            if (!license.empty()) TARS_CHECK(add_text("license", license));
        if (request_.messages != "[]") TARS_CHECK(replace_text("messages", request_.messages));
        return add_parameters();
    }

    Result<void> add_parameters() {
        if (request_.parameters == "{}") return {};
        const auto merged = merged_parameters(parameters_, request_.parameters);
        if (!merged) return merged.error().in("parameters");
        return replace_text("params", *merged);
    }

    Result<void> add_config() {
        for (const auto& [wanted, field] :
             {std::pair<const std::string&, std::string&>{request_.renderer, config_.renderer},
              {request_.parser, config_.parser},
              {request_.minimum_version, config_.minimum_version}})
            if (!wanted.empty()) field = wanted;
        TARS_TRY(manifest_.config, add_text_blob(store_.directory(), kConfigType, config_text(config_)));
        return {};
    }

    OllamaStore& store_;
    const std::vector<OllamaStore>& stores_;
    const CreateRequest& request_;
    const CreateOptions& options_;
    Manifest manifest_;
    StoredConfig config_;
    std::string parameters_ = "{}";
    std::uint64_t parameters_count_ = 0;
    int parts_missing_ = 0;  ///< of a split model
    fs::path weights_;       ///< that a reader of models can open
};

}  // namespace

Result<CreateRequest> create_request(const Modelfile& modelfile, const fs::path& folder) {
    CreateRequest request;
    for (const auto& source : modelfile.all("FROM")) TARS_CHECK(add_source(request, source, folder));
    if (const auto adapter = modelfile.last("ADAPTER")) {
        request.adapters = {expanded(*adapter, folder)};
        TARS_CHECK(check_links(request.adapters.front()));
    }
    if (const auto draft = modelfile.last("DRAFT")) request.draft = expanded(*draft, folder);
    request.template_text = modelfile.last("TEMPLATE");
    request.system = modelfile.last("SYSTEM");
    TARS_TRY(request.parameters, modelfile_parameters(modelfile, &request.dropped));
    request.messages = modelfile_messages(modelfile);
    request.licenses = modelfile.all("LICENSE");
    request.renderer = modelfile.last("RENDERER").value_or("");
    request.parser = modelfile.last("PARSER").value_or("");
    request.minimum_version = modelfile.last("REQUIRES").value_or("");
    return request;
}

Result<void> resolve_base(CreateRequest& request, const Library& library, bool rewrite) {
    if (!request.base) return {};
    TARS_TRY(const auto entry, library.find(request.base->display()));
    TARS_TRY(const auto stored, library.stored(entry));
    if (stored && !rewrite) {
        request.base = stored->name;
        return {};
    }
    request.base.reset();
    request.files.insert(request.files.begin(), entry.path);
    return stored ? inherit(request, *stored) : Result<void>();
}

Result<void> create_model(OllamaStore& store, const std::vector<OllamaStore>& stores, const ModelName& name,
                          const CreateRequest& request, const CreateOptions& options) {
    if (!store.writable())
        return invalid_input(show_path(store.directory()) + " belongs to another program and is only read");
    return Creation(store, stores, request, options).run(name);
}

Modelfile modelfile_of(const StoredModel& model) {
    Modelfile modelfile;
    const auto add = [&](const char* keyword, const std::string& value, const std::string& name = "") {
        modelfile.instructions.push_back({keyword, name, value, 0});
    };
    add("FROM", model.path.empty() ? model.name.display() : model.path.string());
    for (const auto& adapter : model.adapters) add("ADAPTER", adapter.string());
    if (!model.draft.empty()) add("DRAFT", model.draft.string());
    for (const auto& projector : model.projectors) add("FROM", projector.string());
    if (model.template_text) add("TEMPLATE", *model.template_text);
    if (model.system) add("SYSTEM", *model.system);
    if (!model.config.renderer.empty()) add("RENDERER", model.config.renderer);
    if (!model.config.parser.empty()) add("PARSER", model.config.parser);
    // Both were checked when the model was read.
    if (auto parameters = parameter_instructions(model.parameters))
        for (auto& instruction : *parameters) modelfile.instructions.push_back(std::move(instruction));
    for (const auto& license : model.licenses) add("LICENSE", license);
    if (const auto messages = parse_json(model.messages))
        for (const auto& message : *messages)
            add("MESSAGE",
                text_field_or(message, "content", "").has_value() ? *text_field_or(message, "content", "")
                                                                  : "",
                *text_field_or(message, "role", ""));
    return modelfile;
}

}  // namespace tars
