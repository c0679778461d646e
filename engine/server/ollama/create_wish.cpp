// SPDX-License-Identifier: Apache-2.0
#include "server/ollama/create_wish.h"

#include "core/text_escape.h"
#include "library/blob_upload.h"
#include "library/modelfile.h"
#include "server/ollama/ollama.h"
#include "text/go_template.h"

#include <algorithm>
#include <array>

namespace tars::ollama {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostFiles = 10'000;

/// Below the folder it is put into, whatever it says.
bool is_relative(const fs::path& path) {
    return !path.empty() && path.is_relative() && !path.has_root_path() &&
           std::ranges::none_of(path, [](const fs::path& part) { return part == ".."; });
}

/// A member like {"model.gguf": "sha256:…"}.
Result<std::vector<SentFile>> read_files(const Fields& in, const char* key, const OllamaStore& store) {
    std::vector<SentFile> files;
    const auto* object = in.find(key);
    if (!object) return files;
    if (!object->is_object() || object->size() > kMostFiles)
        return invalid_input("'" + std::string(key) + "' must be an object of at most " +
                             std::to_string(kMostFiles) + " names and digests");
    for (const auto& [name, value] : object->items()) {
        if (!is_relative(name)) return invalid_input("file path must be relative");
        if (!value.is_string()) return invalid_input("invalid digest format");
        const auto& digest = value.get_ref<const std::string&>();
        TARS_TRY(const auto there, has_blob(store, digest));
        if (!there)
            return invalid_input(std::string(key) + ": there is no blob " + digest + " for '" +
                                     escape_for_display(name) + "'",
                                 "send it first, with POST /api/blobs/" + digest);
        files.push_back({name, store.blob_path(digest)});
    }
    return files;
}

Result<std::string> read_parameters(const Fields& in, std::vector<std::string>& dropped) {
    const auto* object = in.find("parameters");
    if (!object) return std::string("{}");
    if (!object->is_object()) return invalid_input("'parameters' must be an object");
    // The way of a Modelfile: each known, of its type, and what was given up left out.
    Modelfile modelfile;
    TARS_TRY(modelfile.instructions, parameter_instructions(to_text(*object)));
    constexpr std::string_view kNoLine = "(line 0): ";
    auto text = modelfile_parameters(modelfile, &dropped);
    if (text) return text;
    auto error = text.error();
    if (error.message.starts_with(kNoLine)) error.message.erase(0, kNoLine.size());
    return error.in("parameters");
}

Result<std::string> read_examples(const Json& body) {
    auto media = Media::none;
    TARS_TRY(const auto messages, read_messages(body, media));
    if (media != Media::none) return cannot_take(media);
    auto list = Json::array();
    for (const auto& message : messages) {
        static constexpr std::array<std::string_view, 3> kRoles = {"system", "user", "assistant"};
        if (std::ranges::find(kRoles, message.role) == kRoles.end())
            return invalid_input(R"(message role must be one of "system", "user", or "assistant")");
        list.push_back({{"role", message.role}, {"content", message.content}});
    }
    return to_text(list);
}

Result<const QuantizationRecipe*> read_recipe(Fields& in) {
    std::string name;
    in.read("quantization", name);
    in.read("quantize", name);
    if (name.empty()) return nullptr;
    if (const auto* recipe = find_recipe(name)) return recipe;
    std::string known;
    for (const auto& recipe : quantization_recipes())
        known += (known.empty() ? "" : ", ") + std::string(recipe.name);
    return invalid_input("unknown type '" + escape_for_display(name, 40) + "'", "use one of " + known);
}

Result<std::optional<std::string>> read_text(Fields& in, const char* key) {
    const auto* value = in.find(key);
    if (!value) return std::optional<std::string>();
    if (!value->is_string()) return invalid_input("'" + std::string(key) + "' must be a string");
    return std::optional(value->get<std::string>());
}

Result<void> check_template(const std::optional<std::string>& text) {
    if (!text) return {};
    const auto parsed = GoTemplate::parse(*text);
    return parsed ? Result<void>() : parsed.error().in("template error");
}

/// What must be told before anything else.
Result<void> check_sources(const Fields& in, const CreateWish& wish) {
    if (const auto* files = in.find("files"); files && wish.files.empty())
        return invalid_input("no files provided to convert");
    if (wish.files.empty() && !wish.from) return invalid_input("neither 'from' or 'files' was specified");
    if (!wish.files.empty() && wish.from)
        return invalid_input("a model is made from files or from another model, not from both");
    if (wish.drafts.size() > 1) return invalid_input("a model has one draft model at most");
    return {};
}

}  // namespace

Result<CreateWish> read_create_wish(const Json& body, const OllamaStore& store) {
    CreateWish wish;
    TARS_TRY(const auto name, read_name(body));
    const auto parsed = ModelName::parse(name);
    if (!parsed) return invalid_input("invalid model name");
    wish.name = *parsed;

    Fields in(body);
    TARS_TRY(wish.files, read_files(in, "files", store));
    TARS_TRY(wish.adapters, read_files(in, "adapters", store));
    TARS_TRY(wish.drafts, read_files(in, "draft_files", store));
    std::string from, draft_type, remote;
    in.read("from", from);
    in.read("draft_quantize", draft_type);
    in.read("remote_host", remote);
    if (!draft_type.empty())
        return wish.drafts.empty() ? invalid_input("--draft-quantize requires a DRAFT model")
                                   : unsupported("draft models are taken as they are");
    if (!remote.empty()) return unsupported("models that run on other computers are not supported");
    if (!from.empty()) {
        const auto base = ModelName::parse(from);
        if (!base) return invalid_input("'from': invalid model name");
        wish.from = *base;
    }
    TARS_CHECK(check_sources(in, wish));
    TARS_TRY(wish.recipe, read_recipe(in));
    TARS_TRY(wish.template_text, read_text(in, "template"));
    TARS_CHECK(check_template(wish.template_text));
    TARS_TRY(wish.system, read_text(in, "system"));
    TARS_TRY(wish.parameters, read_parameters(in, wish.dropped));
    TARS_TRY(wish.messages, read_examples(body));
    in.read_one_or_more("license", wish.licenses);
    in.read("renderer", wish.renderer);
    in.read("parser", wish.parser);
    in.read("requires", wish.minimum_version);
    in.read("stream", wish.stream);
    TARS_CHECK(in.done());
    if (!wish.minimum_version.empty()) TARS_CHECK(check_required_version(wish.minimum_version));
    return wish;
}

}  // namespace tars::ollama
