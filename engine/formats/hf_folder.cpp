// SPDX-License-Identifier: Apache-2.0
#include "formats/hf_folder.h"

#include "core/atomic_file.h"
#include "formats/hf_config.h"
#include "formats/hf_names.h"
#include "formats/hf_tokenizer.h"
#include "formats/json_text.h"
#include "formats/messages.h"
#include "formats/safetensors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tars {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

constexpr std::uint64_t kMiB = 1u << 20;
constexpr std::uint64_t kMaxConfig = 16 * kMiB;
constexpr std::uint64_t kMaxIndex = 32 * kMiB;
constexpr std::uint64_t kMaxTokenizer = 128 * kMiB;
constexpr const char* kSingleFile = "model.safetensors";
constexpr const char* kIndexFile = "model.safetensors.index.json";

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

Result<json> read_json_file(const fs::path& path, std::uint64_t limit) {
    TARS_TRY(const auto text, read_text_file(path, limit));
    auto value = parse_json_object(text);
    if (!value) return value.error().in(show_path(path));
    return value;
}

Result<json> read_optional_json(const fs::path& path) {
    return is_there(path) ? read_json_file(path, kMaxConfig) : Result<json>(json::object());
}

/// Which weights belong to the model: the files, and what the index says stands where.
struct Weights {
    std::set<std::string> files;
    std::map<std::string, std::string> file_of;  ///< tensor to file; empty without an index
};

/// Names in an index come from whoever made the folder: only plain names of files in it are followed.
bool is_plain_file_name(std::string_view name) {
    const auto strange = [](char c) {
        return c == '/' || c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20;
    };
    return name.ends_with(".safetensors") && !name.starts_with('.') &&
           name.find("..") == std::string_view::npos && std::ranges::none_of(name, strange);
}

Result<Weights> read_index(const fs::path& path) {
    TARS_TRY(const auto index, read_json_file(path, kMaxIndex));
    const auto* map = json_member(index, "weight_map");
    if (!map || !map->is_object() || map->empty())
        return invalid_input(show_path(path) + ": field 'weight_map' is missing, empty or no object",
                             kDamagedFile);
    Weights weights;
    for (const auto& [tensor, file] : map->items()) {
        if (!file.is_string() || !is_plain_file_name(file.get_ref<const std::string&>())) {
            return invalid_input(show_path(path) + ": field 'weight_map' puts tensor " + quote(tensor) +
                                     " into " + show_json(file) +
                                     ", expected the plain name of a .safetensors file",
                                 "do not trust this folder");
        }
        weights.files.insert(file.get<std::string>());
        weights.file_of.emplace(tensor, file.get<std::string>());
    }
    return weights;
}

bool holds(const fs::path& folder, std::string_view ending) {
    std::error_code failure;
    for (auto it = fs::directory_iterator(folder, failure); !failure && it != fs::directory_iterator();
         it.increment(failure))
        if (it->path().filename().string().ends_with(ending)) return true;
    return false;
}

Result<Weights> find_weights(const fs::path& folder, const std::string& index) {
    if (!index.empty()) return read_index(folder / index);
    if (is_there(folder / kSingleFile)) return Weights{{kSingleFile}, {}};
    if (is_there(folder / kIndexFile)) return read_index(folder / kIndexFile);
    auto message = show_path(folder) + " has no " + kSingleFile + " and no " + kIndexFile;
    if (holds(folder, ".bin") || holds(folder, ".pt") || holds(folder, ".pth")) {
        return unsupported(message + "; its weights are in PyTorch's format, which is not supported yet",
                           "get the model as safetensors or GGUF");
    }
    if (holds(folder, ".gguf")) return not_found(std::move(message), "open the .gguf file in it");
    return not_found(std::move(message), "the folder is incomplete; fetch the model again");
}

/// Collects the tensors of all files under GGUF's names.
class TensorCollector {
  public:
    explicit TensorCollector(const HfConfig& config) : config_(config) {}

    Result<void> add_file(const fs::path& folder, const std::string& name) {
        const auto path = folder / name;
        TARS_TRY(auto file, MappedFile::open(path));
        auto tensors = parse_safetensors(file.bytes());
        if (!tensors) return tensors.error().in(show_path(path));
        for (auto& tensor : *tensors)
            if (auto added = add(std::move(tensor), name); !added) return added.error().in(show_path(path));
        files_.push_back(std::move(file));
        return {};
    }

    Result<void> check_index(const Weights& weights) const {
        for (const auto& [tensor, file] : weights.file_of) {
            const auto found = file_of_.find(tensor);
            if (found == file_of_.end() || found->second != file) {
                return invalid_input("field 'weight_map' of the index puts tensor " + quote(tensor) +
                                         " into " + quote(file) + ", which does not hold it",
                                     kDamagedFile);
            }
        }
        return {};
    }

    /// Tied models store one of the two matrices, or both; GGUF has only the embedding then.
    Result<void> tie() {
        const auto head = position_.find("output.weight");
        const auto table = position_.find("token_embd.weight");
        if (!config_.tied_embeddings) {
            if (head != position_.end()) return {};
            return not_found(
                "tensor 'lm_head.weight' is missing, and field 'tie_word_embeddings' of config.json is "
                "not true",
                "the folder is incomplete; fetch the model again");
        }
        if (head == position_.end()) return {};
        const auto at = static_cast<std::ptrdiff_t>(head->second);
        if (table == position_.end())
            tensors_[head->second].name = "token_embd.weight";
        else
            tensors_.erase(tensors_.begin() + at);
        return {};
    }

    std::vector<TensorInfo> take_tensors() { return std::move(tensors_); }
    std::vector<MappedFile> take_files() { return std::move(files_); }

  private:
    Result<void> add(TensorInfo tensor, const std::string& file) {
        const auto [seen, is_new] = file_of_.emplace(tensor.name, file);
        if (!is_new)
            return invalid_input("tensor " + quote(tensor.name) + " also stands in " + quote(seen->second));
        auto name = gguf_tensor_name(tensor.name);
        if (!name) {
            if (is_harmless_tensor(tensor.name, config_.multimodal)) return {};
            return unsupported("tensor " + quote(tensor.name) + " is not known in models of architecture " +
                               quote(config_.architecture));
        }
        if (!position_.emplace(*name, tensors_.size()).second)
            return invalid_input("tensor " + quote(tensor.name) + " stands there under another name too");
        tensor.name = std::move(*name);
        tensors_.push_back(std::move(tensor));
        return {};
    }

    const HfConfig& config_;
    std::vector<TensorInfo> tensors_;
    std::vector<MappedFile> files_;
    std::unordered_map<std::string, std::size_t> position_;  ///< in tensors_, by GGUF's name
    std::unordered_map<std::string, std::string> file_of_;   ///< by Hugging Face's name
};

std::string folder_name(const fs::path& folder) {
    std::error_code failure;
    auto full = fs::absolute(folder, failure).lexically_normal();
    if (full.filename().empty()) full = full.parent_path();
    return full.filename().string();
}

/// What its makers recommend for drawing tokens, unless they want the likeliest anyway.
void read_sampling(const json& generation_config, Metadata& metadata) {
    const auto* draws = json_member(generation_config, "do_sample");
    if (draws && *draws == false) return;
    static constexpr std::array<std::pair<const char*, const char*>, 4> kNumbers = {
        {{"temperature", "temp"},
         {"top_p", "top_p"},
         {"min_p", "min_p"},
         {"repetition_penalty", "penalty_repeat"}}};
    const std::string prefix = "general.sampling.";
    constexpr double kMost = 1e6;  // none of them makes sense up there
    for (const auto& [theirs, ours] : kNumbers) {
        const auto* value = json_member(generation_config, theirs);
        if (value && value->is_number() && std::abs(value->get<double>()) <= kMost)
            metadata.set_f32(prefix + ours, value->get<float>());
    }
    const auto* top_k = json_member(generation_config, "top_k");
    if (top_k && top_k->is_number_unsigned() && *top_k <= std::numeric_limits<std::int32_t>::max())
        metadata.set(prefix + "top_k", {MetaType::i32, top_k->get<std::int64_t>()});
}

Result<void> read_tokenizer(const fs::path& folder, const json& config, std::uint32_t vocabulary,
                            Metadata& metadata) {
    const auto path = folder / "tokenizer.json";
    if (!is_there(path)) {
        const bool sentencepiece = is_there(folder / "tokenizer.model");
        return not_found(show_path(path) + " is missing" +
                             (sentencepiece ? "; the tokenizer.model beside it cannot be read alone" : ""),
                         sentencepiece
                             ? "saving the tokenizer with transformers' AutoTokenizer writes tokenizer.json"
                             : "the folder is incomplete; fetch the model again");
    }
    HfTokenizerSources sources;
    sources.vocabulary = vocabulary;
    sources.model_config = config;
    TARS_TRY(sources.tokenizer_json, read_text_file(path, kMaxTokenizer));
    TARS_TRY(sources.generation_config, read_optional_json(folder / "generation_config.json"));
    read_sampling(sources.generation_config, metadata);
    TARS_TRY(sources.tokenizer_config, read_optional_json(folder / "tokenizer_config.json"));
    TARS_TRY(const auto special, read_optional_json(folder / "special_tokens_map.json"));
    for (const auto& [role, token] : special.items())
        if (!json_member(sources.tokenizer_config, role)) sources.tokenizer_config[role] = token;

    if (auto read = read_hf_chat_templates(sources.tokenizer_config, metadata); !read)
        return read.error().in(show_path(folder / "tokenizer_config.json"));
    if (const auto file = folder / "chat_template.jinja"; is_there(file)) {
        TARS_TRY(auto text, read_text_file(file, kMaxConfig));
        metadata.set_string("tokenizer.chat_template", std::move(text));
    }
    if (auto read = read_hf_tokenizer(std::move(sources), metadata); !read)
        return read.error().in(show_path(path));
    return {};
}

}  // namespace

bool is_hf_folder(const fs::path& folder) {
    return is_there(folder / "config.json");
}

bool hf_folder_reads(const fs::path& folder, const std::string& name) {
    const auto weights = find_weights(folder, {});
    return weights && weights->files.contains(name);
}

Result<ModelFile> read_hf_folder(const fs::path& folder, const std::string& index) {
    const auto config_path = folder / "config.json";
    TARS_TRY(const auto config_json, read_json_file(config_path, kMaxConfig));
    Metadata metadata;
    metadata.set_string("general.name", folder_name(folder));
    const auto config = read_hf_config(config_json, metadata);
    if (!config) return config.error().in(show_path(config_path));

    TARS_TRY(const auto weights, find_weights(folder, index));
    TensorCollector collector(*config);
    for (const auto& file : weights.files) TARS_CHECK(collector.add_file(folder, file));
    if (auto sound = collector.check_index(weights); !sound) return sound.error().in(show_path(folder));
    if (auto tied = collector.tie(); !tied) return tied.error().in(show_path(folder));

    const auto* text_config = json_member(config_json, "text_config");
    TARS_CHECK(
        read_tokenizer(folder, text_config ? *text_config : config_json, config->vocabulary, metadata));
    return ModelFile(folder, "Hugging Face safetensors", std::move(metadata), collector.take_tensors(),
                     collector.take_files());
}

}  // namespace tars
