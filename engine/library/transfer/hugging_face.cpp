// SPDX-License-Identifier: Apache-2.0
#include "library/transfer/hugging_face.h"

#include "core/checked.h"
#include "core/text_escape.h"
#include "library/ollama/json_fields.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

namespace tars {
namespace {

constexpr std::size_t kMostFiles = 100'000;
constexpr std::size_t kMostModels = 1000;
constexpr std::size_t kLargestReply = 16u << 20;  // bytes
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

struct SortedFiles {
    Groups models, projectors;
};

SortedFiles sorted_by_model(const std::vector<RepositoryFile>& files) {
    SortedFiles sorted;
    for (const auto& file : files) {
        const auto stem = model_stem(file);
        (is_projector(stem) ? sorted.projectors : sorted.models)[stem].push_back(file);
    }
    return sorted;
}

/// Of several, the half-precision one: smaller than F32, and as good. Null if there is none.
const RepositoryFile* find_projector(const Groups& projectors) {
    if (projectors.empty()) return nullptr;
    const auto half =
        std::ranges::find_if(projectors, [](const auto& group) { return has_word(group.first, "f16"); });
    return &(half == projectors.end() ? projectors.begin() : half)->second.front();
}

/// Empty if the sum is no number.
std::optional<std::uint64_t> bytes_of(const std::vector<RepositoryFile>& files,
                                      const RepositoryFile* projector) {
    std::optional<std::uint64_t> sum = projector ? projector->layer.size : 0;
    for (const auto& file : files)
        if (sum) sum = checked_add(*sum, file.layer.size);
    return sum;
}

/// Whether a word in a file's name is one of a quantization: Q4_K_M, IQ2_XXS, TQ1_0, MXFP4_MOE, BF16, F16.
bool is_quantization(std::string_view word) {
    auto name = lower(word);
    for (const std::string_view plain : {"f16", "bf16", "f32", "fp16"})
        if (name == plain) return true;
    for (const std::string_view kind : {"iq", "tq", "q", "mxfp", "nvfp"}) {
        if (!name.starts_with(kind) || name.size() == kind.size()) continue;
        const auto bits = static_cast<unsigned char>(name[kind.size()]);
        const auto rest = std::string_view(name).substr(kind.size() + 1);
        if (std::isdigit(bits) && (rest.empty() || rest[0] == '_')) return true;
    }
    return false;
}

/// A file's name without folder, ".gguf" and the number of a part, as it is written.
std::string_view base_name(const RepositoryFile& file, const std::string& stem) {
    auto base = std::string_view(file.path).substr(0, stem.size());
    const auto slash = base.rfind('/');
    return slash == base.npos ? base : base.substr(slash + 1);
}

/// The last quantization that a file's name tells, with the "UD-" that some put before theirs.
std::string_view quantization_in(std::string_view base) {
    constexpr std::string_view kDynamic = "ud-";
    for (auto end = base.size(); end > 0;) {
        const auto separator = base.find_last_of("-.", end - 1);
        const auto start = separator == base.npos ? 0 : separator + 1;
        if (is_quantization(base.substr(start, end - start))) {
            const bool dynamic = start >= kDynamic.size() &&
                                 lower(base.substr(start - kDynamic.size(), kDynamic.size())) == kDynamic;
            const auto from = dynamic ? start - kDynamic.size() : start;
            return base.substr(from, end - from);
        }
        if (separator == base.npos) break;
        end = separator;
    }
    return {};
}

/// A tag that leads to this one of the groups; nothing where none does.
std::optional<std::string> tag_of(const Groups& groups, const Groups::value_type& group) {
    const auto base = base_name(group.second.front(), group.first);
    const std::string quantization(quantization_in(base));
    const auto same = [word = lower(quantization)](const auto& other) { return has_word(other.first, word); };
    const bool alone = !quantization.empty() && std::ranges::count_if(groups, same) == 1;
    for (const auto& tag :
         {alone ? quantization : std::string(), std::string(base) + ".gguf", std::string(base)})
        if (ModelName::parse("hf.co/user/repository:" + tag) && find_group(groups, tag) == &group.second)
            return tag;
    return {};
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
    const auto [models, projectors] = sorted_by_model(files);
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
    if (const auto* chosen_projector = find_projector(projectors)) {
        result.push_back(*chosen_projector);
        result.back().layer.media_type = std::string(kLayerType) + "projector";
    }
    return result;
}

Result<std::vector<RepositoryModel>> list_models(const std::vector<RepositoryFile>& files) {
    const auto [groups, projectors] = sorted_by_model(files);
    if (groups.size() > kMostModels)
        return invalid_input("it has " + std::to_string(groups.size()) + " models, at most " +
                             std::to_string(kMostModels) + " can be listed");
    const auto* usual = find_group(groups, "latest");
    std::vector<RepositoryModel> models;
    for (const auto& group : groups) {
        // What a quantization was made with is a GGUF file, too, and no model.
        if (group.first.ends_with("imatrix")) continue;
        auto tag = tag_of(groups, group);
        if (!tag) continue;
        const auto bytes = bytes_of(group.second, find_projector(projectors));
        if (!bytes) return invalid_input(escape_for_display(group.first) + ": no files are so large");
        models.push_back({std::move(*tag), *bytes, usual == &group.second});
    }
    std::ranges::stable_sort(models, {}, &RepositoryModel::bytes);
    return models;
}

Result<std::vector<RepositoryFile>> fetch_repository(const ModelName& name, HttpClient& client,
                                                     Registry& registry, const TransferOptions& options) {
    const auto repository = name.space + "/" + name.model;
    HttpCall request;
    request.url = options.hugging_face + "/api/models/" + repository + "/tree/main?recursive=true";
    request.largest_body = kLargestReply;
    TARS_TRY(const auto answer, registry.send(client, std::move(request)));
    if (!answer.is_success())
        return not_found(repository + ": the Hub answers " + std::to_string(answer.status));
    auto files = parse_repository(answer.body);
    if (!files) return files.error().in(repository + ": the Hub's list of files");
    return files;
}

Result<std::vector<RepositoryFile>> find_repository_files(const ModelName& name, HttpClient& client,
                                                          Registry& registry,
                                                          const TransferOptions& options) {
    TARS_TRY(const auto files, fetch_repository(name, client, registry, options));
    TARS_TRY(auto chosen, choose_files(files, name.tag));
    const auto repository = options.hugging_face + "/" + name.space + "/" + name.model;
    for (auto& file : chosen) file.url = repository + "/resolve/main/" + percent_encoded(file.path, true);
    return chosen;
}

}  // namespace tars
