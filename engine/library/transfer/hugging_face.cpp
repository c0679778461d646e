// SPDX-License-Identifier: Apache-2.0
#include "library/transfer/hugging_face.h"

#include "core/text_escape.h"
#include "library/ollama/json_fields.h"

#include <algorithm>
#include <cctype>
#include <map>

namespace tars {
namespace {

constexpr std::size_t kMostFiles = 100'000;
constexpr std::string_view kPartPattern = "-00000-of-00000";

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

bool is_part(std::string_view stem) {
    if (stem.size() <= kPartPattern.size()) return false;
    return std::ranges::equal(
        kPartPattern, stem.substr(stem.size() - kPartPattern.size()), [](char pattern, char found) {
            return pattern == '0' ? std::isdigit(static_cast<unsigned char>(found)) != 0 : pattern == found;
        });
}

/// Lower case, without ".gguf" and the number of a part.
std::string model_stem(const RepositoryFile& file) {
    auto stem = lower(file.path);
    stem.resize(stem.size() - std::string_view(".gguf").size());
    if (is_part(stem)) stem.resize(stem.size() - kPartPattern.size());
    return stem;
}

bool is_projector(const std::string& stem) {
    const auto slash = stem.rfind('/');
    return stem.find("mmproj", slash == stem.npos ? 0 : slash) != stem.npos;
}

/// Whether `word` stands in `stem` between separators: "q4_k_m" in "a/model.q4_k_m", not in "xq4_k_ms".
bool has_word(std::string_view stem, std::string_view word) {
    const auto separates = [&](std::size_t at) {
        return at >= stem.size() || std::string_view("-._/").find(stem[at]) != std::string_view::npos;
    };
    for (auto at = stem.find(word); at != stem.npos; at = stem.find(word, at + 1)) {
        // "_" ends no quantization's name: q4_k is not in q4_k_m.
        const auto after = at + word.size();
        if ((at == 0 || separates(at - 1)) && separates(after) &&
            (after >= stem.size() || stem[after] != '_'))
            return true;
    }
    return false;
}

using Groups = std::map<std::string, std::vector<RepositoryFile>>;

const std::vector<RepositoryFile>* find_group(const Groups& groups, const std::string& tag) {
    const auto with = [&](auto fits) -> const std::vector<RepositoryFile>* {
        const auto found = std::ranges::find_if(groups, [&](const auto& group) { return fits(group.first); });
        return found == groups.end() ? nullptr : &found->second;
    };
    const auto word = [](std::string wanted) {
        return [wanted = std::move(wanted)](const std::string& stem) { return has_word(stem, wanted); };
    };
    if (tag != "latest") {
        auto wanted = lower(tag);
        if (wanted.ends_with(".gguf")) wanted.resize(wanted.size() - 5);
        if (const auto* exact =
                with([&](const std::string& stem) { return stem == wanted || stem.ends_with("/" + wanted); }))
            return exact;
        return with(word(wanted));
    }
    if (const auto* usual = with(word("q4_k_m"))) return usual;
    if (const auto* near = with([](const std::string& stem) { return stem.find("q4") != stem.npos; }))
        return near;
    return groups.empty() ? nullptr : &groups.begin()->second;
}

}  // namespace

Result<std::vector<RepositoryFile>> parse_repository(std::string_view text) {
    TARS_TRY(const auto list, parse_json(text));
    if (!list.is_array()) return invalid_input("it is " + show_json(list) + ", expected a JSON array");
    if (list.size() > kMostFiles)
        return invalid_input("it lists " + std::to_string(list.size()) + " files, at most " +
                             std::to_string(kMostFiles) + " are allowed");
    std::vector<RepositoryFile> files;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto where = "element " + std::to_string(i);
        const auto path = text_field_or(list[i].is_object() ? list[i] : nlohmann::json::object(), "path", "");
        if (!path) return path.error().in(where);
        if (!lower(*path).ends_with(".gguf")) continue;
        const auto* storage = json_member(list[i], "lfs");
        if (!storage || !storage->is_object())
            return invalid_input(where + ": field 'lfs' is missing, and with it the file's SHA-256");
        RepositoryFile file;
        file.path = *path;
        const auto id = text_field(*storage, "oid");
        if (!id) return id.error().in(where + ", field 'lfs'");
        auto digest = parse_digest(id->starts_with("sha256:") ? *id : "sha256:" + *id);
        if (!digest) return digest.error().in(where + ", field 'lfs'");
        const auto size = count_field(*storage, "size");
        if (!size) return size.error().in(where + ", field 'lfs'");
        file.layer.digest = std::move(*digest);
        file.layer.size = *size;
        files.push_back(std::move(file));
    }
    return files;
}

Result<std::vector<RepositoryFile>> choose_files(const std::vector<RepositoryFile>& files,
                                                 const std::string& tag) {
    Groups models, projectors;
    for (const auto& file : files) {
        const auto stem = model_stem(file);
        (is_projector(stem) ? projectors : models)[stem].push_back(file);
    }
    const auto* chosen = find_group(models, tag);
    if (!chosen) {
        std::string known;
        for (const auto& [stem, group] : models)
            if (known.size() < 400) known += (known.empty() ? "" : ", ") + escape_for_display(stem);
        return not_found("the repository has no GGUF file for the tag '" + escape_for_display(tag) + "'",
                         known.empty() ? "it has no GGUF file at all" : "it has " + known);
    }
    auto result = *chosen;
    std::ranges::sort(result, {}, &RepositoryFile::path);
    for (auto& file : result) file.layer.media_type = std::string(kLayerType) + "model";
    if (projectors.empty()) return result;
    // Of several, the half-precision one: smaller than F32, and as good.
    const auto half =
        std::ranges::find_if(projectors, [](const auto& group) { return has_word(group.first, "f16"); });
    auto projector = (half == projectors.end() ? projectors.begin() : half)->second.front();
    projector.layer.media_type = std::string(kLayerType) + "projector";
    result.push_back(std::move(projector));
    return result;
}

Result<std::vector<RepositoryFile>> find_repository_files(const ModelName& name, HttpClient& client,
                                                          Registry& registry,
                                                          const TransferOptions& options) {
    const auto repository = name.space + "/" + name.model;
    HttpCall request;
    request.url = options.hugging_face + "/api/models/" + repository + "/tree/main?recursive=true";
    TARS_TRY(const auto answer, registry.send(client, std::move(request)));
    if (!answer.is_success())
        return not_found(repository + ": the Hub answers " + std::to_string(answer.status));
    const auto files = parse_repository(answer.body);
    if (!files) return files.error().in(repository + ": the Hub's list of files");
    TARS_TRY(auto chosen, choose_files(*files, name.tag));
    for (auto& file : chosen)
        file.url =
            options.hugging_face + "/" + repository + "/resolve/main/" + percent_encoded(file.path, true);
    return chosen;
}

}  // namespace tars
