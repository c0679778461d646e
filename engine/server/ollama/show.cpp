// SPDX-License-Identifier: Apache-2.0
// What is in a model: /api/show.
#include "core/text_escape.h"
#include "formats/model_file.h"
#include "library/create.h"
#include "server/ollama/ollama.h"

#include <cmath>
#include <cstdio>

namespace tars::ollama {
namespace {

struct ShowRequest {
    std::string name, system;
    bool verbose = false;
    Json options = Json::object();  ///< shown as if the model had them
};

Result<ShowRequest> read_show(const Json& body) {
    ShowRequest request;
    TARS_TRY(request.name, read_name(body));
    if (request.name.empty()) return invalid_input("model is required");
    Fields in(body);
    in.read("system", request.system);
    in.read("verbose", request.verbose);
    TARS_CHECK(in.done());
    if (const auto* options = in.find("options")) {
        if (!options->is_object()) return invalid_input("'options' must be an object");
        request.options = *options;
    }
    return request;
}

Json value_json(const MetaValue& value, bool verbose) {
    struct Visitor {
        const MetaValue& meta;
        bool verbose;
        Json operator()(std::int64_t number) const {
            return meta.type == MetaType::u64 ? Json(static_cast<std::uint64_t>(number)) : Json(number);
        }
        Json operator()(double number) const { return std::isfinite(number) ? Json(number) : Json(nullptr); }
        Json operator()(bool flag) const { return flag; }
        Json operator()(const std::string& text) const { return text; }
        Json operator()(const MetaArray& array) const {
            if (!verbose) return nullptr;
            return std::visit([](const auto& values) { return Json(values); }, array.values);
        }
    };
    return std::visit(Visitor{value, verbose}, value.value);
}

Json metadata_json(const Metadata& metadata, bool verbose) {
    auto info = Json::object();
    for (const auto& [key, value] : metadata.entries()) {
        // Large texts and what Ollama leaves out.
        if (key == "general.name" || key == "tokenizer.chat_template" || key == "tokenizer.huggingface.json")
            continue;
        info[key] = value_json(value, verbose);
    }
    return info;
}

Json tensors_json(const ModelFile& file) {
    auto list = Json::array();
    for (const auto& tensor : file.tensors())
        list.push_back({{"name", tensor.name}, {"type", name(tensor.dtype)}, {"shape", tensor.shape}});
    return list;
}

/// Counted, as a stored model's config says it rounded.
std::uint64_t parameter_count(const ModelFile& file) {
    std::uint64_t count = 0;
    for (const auto& tensor : file.tensors()) count += tensor.elements();
    return count;
}

/// As Go would write it, but for large whole numbers, which clients read digit by digit.
std::string literal(const Json& value) {
    constexpr double kExact = 9e15;
    if (value.is_number_float()) {
        const auto number = value.get<double>();
        if (std::abs(number) < kExact && number == std::floor(number))
            return std::to_string(static_cast<std::int64_t>(number));
    }
    return to_text(value);
}

/// Each option as a line of name and value; each value of a list on a line of its own.
std::string parameters_text(const Json& parameters) {
    std::string text;
    const auto add = [&text](const std::string& name, const Json& value) {
        char padded[64];
        std::snprintf(padded, sizeof(padded), "%-30s ", escape_for_display(name, 60).c_str());
        text += (text.empty() ? "" : "\n") + std::string(padded) + literal(value);
    };
    for (const auto& [name, value] : parameters.items()) {
        if (!value.is_array()) {
            add(name, value);
            continue;
        }
        for (const auto& item : value) add(name, item);
    }
    return text;
}

/// Everything that one model is made of and says of itself.
struct Shown {
    LibraryEntry entry;
    ModelDetails details;
    std::optional<StoredModel> stored;
    std::string chat_template, system, license;
    Json parameters = Json::object();
};

/// As instructions that would make it again.
Modelfile modelfile_for(const Shown& shown) {
    if (!shown.stored) {
        Modelfile modelfile;
        modelfile.instructions = {{"FROM", "", shown.entry.path.string(), 0}};
        if (!shown.system.empty()) modelfile.instructions.push_back({"SYSTEM", "", shown.system, 0});
        if (auto parameters = parameter_instructions(to_text(shown.parameters)))
            for (auto& parameter : *parameters) modelfile.instructions.push_back(std::move(parameter));
        return modelfile;
    }
    auto model = *shown.stored;
    if (!shown.system.empty()) model.system = shown.system;
    model.parameters = to_text(shown.parameters);
    return modelfile_of(model);
}

Result<Shown> gather(const Service& service, const ShowRequest& request, const Metadata& metadata,
                     LibraryEntry entry) {
    Shown shown;
    shown.entry = std::move(entry);
    TARS_TRY(shown.details, service.catalogue.describe(shown.entry));
    TARS_TRY(shown.stored, service.catalogue.stored(shown.entry));
    const auto text = [&metadata](const char* key) {
        const auto found = metadata.string_or(key, "");
        return found ? *found : std::string();
    };
    if (const auto model = service.catalogue.answering(shown.entry))
        shown.chat_template = model->prompt_template->source;
    else
        shown.chat_template = text("tokenizer.chat_template");
    shown.license = text("general.license");
    if (shown.stored) {
        const auto& stored = *shown.stored;
        shown.system = stored.system.value_or("");
        TARS_TRY(shown.parameters, parse_body(stored.parameters));
        if (!stored.licenses.empty()) shown.license.clear();
        for (const auto& license : stored.licenses)
            shown.license += (shown.license.empty() ? "" : "\n") + license;
    }
    if (shown.chat_template.empty()) shown.chat_template = "{{ .Prompt }}";
    if (!request.system.empty()) shown.system = request.system;
    for (const auto& [name, value] : request.options.items()) shown.parameters[name] = value;
    return shown;
}

Json show_object(const ModelFile& file, const Shown& shown, bool verbose) {
    Json object;
    if (!shown.license.empty()) object["license"] = shown.license;
    if (const auto text = modelfile_text(modelfile_for(shown)))
        object["modelfile"] = "# Modelfile generated by \"tars show\"\n# To build a new Modelfile based on "
                              "this, replace FROM with:\n# FROM " +
                              display_name(shown.entry) + "\n\n" + *text;
    if (!shown.parameters.empty()) object["parameters"] = parameters_text(shown.parameters);
    object["template"] = shown.chat_template;
    if (!shown.system.empty()) object["system"] = shown.system;
    object["details"] = details_json(shown.details);
    if (shown.stored && shown.stored->messages != "[]")
        object["messages"] = Json::parse(shown.stored->messages, nullptr, false);
    object["model_info"] = metadata_json(file.metadata(), verbose);
    object["model_info"]["general.parameter_count"] = parameter_count(file);
    if (shown.stored && !shown.stored->projectors.empty())
        if (const auto projector = open_model_file(shown.stored->projectors.front()))
            object["projector_info"] = metadata_json(projector->metadata(), verbose);
    object["tensors"] = tensors_json(file);
    object["capabilities"] = shown.details.capabilities;
    object["modified_at"] = time_text(shown.details.modified);
    if (shown.stored && !shown.stored->config.minimum_version.empty())
        object["requires"] = shown.stored->config.minimum_version;
    return object;
}

Result<HttpResponse> show(Service& service, const HttpRequest& http) {
    TARS_TRY(const auto body, parse_body(http.body));
    TARS_TRY(const auto request, read_show(body));
    auto entry = service.catalogue.find(request.name);
    if (!entry && entry.error().code == ErrorCode::forbidden)
        return cloud_is_disabled("remote model details are unavailable");
    if (!entry && entry.error().code == ErrorCode::not_found) {
        const auto parsed = ModelName::parse(request.name);
        return not_found("model '" + (parsed ? parsed->display() : request.name) + "' not found");
    }
    if (!entry) return entry.error();
    TARS_TRY(const auto file, open_model_file(entry->path));
    TARS_TRY(const auto shown, gather(service, request, file.metadata(), std::move(*entry)));
    auto object = show_object(file, shown, request.verbose);
    // Copilot shows this key to people, and means the name they asked for.
    if (http.header("User-Agent").starts_with("GitHubCopilotChat/"))
        object["model_info"]["general.basename"] = request.name;
    return json_response(object);
}

}  // namespace

void add_show(Router& router, Service& service) {
    router.add("POST", "/api/show", handler(service, show));
}

}  // namespace tars::ollama
