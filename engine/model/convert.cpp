// SPDX-License-Identifier: Apache-2.0
#include "model/convert.h"

#include "compute/quants.h"
#include "core/cpu_features.h"
#include "core/text_escape.h"
#include "formats/gguf_writer.h"
#include "model/architecture.h"
#include "model/export/output_type.h"
#include "model/export/tensor_stream.h"
#include "model/plan/hyper_parameters.h"
#include "model/plan/rope.h"
#include "model/plan/vectors.h"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t kQuantizationVersion = 2;

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

/// Files other than `path` itself: a folder, an index of shards, a split GGUF.
bool has_many_files(const ModelFile& source) {
    std::error_code ignored;
    const auto parts = source.metadata().integer_or("split.count", 1);
    return fs::is_directory(source.path(), ignored) || source.path().extension() == ".json" ||
           (parts && *parts > 1);
}

/// True if writing to `path` would destroy what is being read. Of a model of many files any neighbour may
/// be one of them.
bool belongs_to_source(const ModelFile& source, const fs::path& path) {
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return false;
    if (fs::equivalent(source.path(), path, ignored)) return true;
    if (!has_many_files(source)) return false;
    const auto home = fs::is_directory(source.path(), ignored) ? source.path() : folder_of(source.path());
    return fs::equivalent(home, folder_of(path), ignored);
}

Result<void> check_destination(const ModelFile& source, const fs::path& destination) {
    if (!belongs_to_source(source, destination)) return {};
    return invalid_input(escape_for_display(destination.string(), 4096) +
                             " is, or may be, a part of the model being converted",
                         "choose another name for the result");
}

/// GGUF's number for a file whose matrices are mostly of this type, where there is one.
std::optional<std::uint32_t> file_type_of(DType dtype) {
    for (const auto& recipe : quantization_recipes())
        if (recipe.base == dtype && !recipe.mix) return recipe.file_type;
    return {};
}

/// The type that most bytes have.
DType main_type(const QuantizationPlan& plan) {
    std::map<DType, std::uint64_t> bytes;
    for (const auto& tensor : plan.tensors) bytes[tensor.type] += tensor.bytes;
    if (bytes.empty()) return DType::F32;
    return std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; })->first;
}

/// A vocabulary that says all there is to say needs no tokenizer.json beside it. Byte-level vocabularies
/// do so only together with the name of their pre-tokenizer.
bool vocabulary_is_complete(const Metadata& metadata) {
    const auto model = metadata.string_or("tokenizer.ggml.model", "");
    if (!model || model->empty() || !metadata.contains("tokenizer.ggml.tokens")) return false;
    return *model != "gpt2" || metadata.contains("tokenizer.ggml.pre");
}

Metadata output_metadata(const ModelFile& source, const ConvertOptions& options,
                         const QuantizationPlan& plan) {
    const bool complete = vocabulary_is_complete(source.metadata());
    Metadata metadata;
    for (const auto& [key, value] : source.metadata().entries()) {
        if (key.starts_with("tars.") || key.starts_with("split.")) continue;
        if (key == "tokenizer.huggingface.json" && complete) continue;
        metadata.set(key, value);
    }
    if (options.recipe && !options.plan)
        metadata.set_u32("general.file_type", options.recipe->file_type);
    else if (const auto type = file_type_of(main_type(plan));
             type && (options.plan || !metadata.contains("general.file_type")))
        metadata.set_u32("general.file_type", *type);
    metadata.set_u32("general.quantization_version", kQuantizationVersion);
    if (options.facts)
        for (const auto& [key, value] : options.facts->entries()) metadata.set(key, value);
    return metadata;
}

/// Gives the q and k tensors of a folder the row order of the architecture's GGUF files.
class RowOrders {
  public:
    static Result<RowOrders> of(const ModelFile& source) {
        RowOrders orders;
        TARS_TRY(orders.active_, source.metadata().boolean_or("tars.rope.half_split", false));
        if (!orders.active_) return orders;
        TARS_TRY(orders.parameters_, hyper_parameters_of(source));
        TARS_TRY(orders.rotated_, rotated_dimensions(source, orders.parameters_));
        return orders;
    }

    Result<RowOrder> order_of(const TensorInfo& tensor) const {
        const std::string_view name = tensor.name;
        const bool query = name.find(".attn_q.") != name.npos, key = name.find(".attn_k.") != name.npos;
        if (!active_ || (!query && !key)) return RowOrder{};
        const auto& heads = parameters_.heads;
        const std::uint64_t rows = std::uint64_t{query ? heads.query : heads.kv} * heads.dimension;
        const auto expected = name.ends_with(".bias") ? std::vector<std::uint64_t>{rows}
                                                      : std::vector<std::uint64_t>{parameters_.width, rows};
        if (tensor.shape == expected) return RowOrder{heads.dimension, rotated_};
        return invalid_input("tensor '" + escape_for_display(name) + "' is " + tensor_text(tensor) +
                             ", expected " + shape_text(expected) + " by the file's own hyper-parameters");
    }

  private:
    bool active_ = false;
    HyperParameters parameters_;
    std::uint32_t rotated_ = 0;
};

GgufTensor frequency_tensor(std::vector<float> divisors) {
    const std::vector<std::uint64_t> shape = {divisors.size()};
    return {"rope_freqs.weight", DType::F32, shape, [divisors = std::move(divisors)](const auto& sink) {
                return sink(std::as_bytes(std::span(divisors)));
            }};
}

/// Llama 3's scaling in GGUF is a tensor; elsewhere nothing is added.
Result<std::vector<float>> added_frequencies(const ModelFile& source) {
    if (!source.metadata().contains("tars.rope.llama3.factor") || source.find("rope_freqs.weight"))
        return std::vector<float>{};
    TARS_TRY(const auto parameters, hyper_parameters_of(source));
    return llama3_divisors(source, parameters);
}

PlannedTensor planned(const TensorInfo& tensor, DType wanted) {
    const auto type = wanted == tensor.dtype ? wanted : fitting_type(wanted, tensor.shape[0]);
    const auto elements = tensor.elements();
    // Readers have compared the shape with the file; a type that fits its rows overflows nothing.
    return {tensor.name, wanted, type, elements,
            elements / info(type).block_elements * info(type).block_bytes};
}

Result<void> check_plan(const ModelFile& source, const QuantizationPlan& plan) {
    const auto same = [](const TensorInfo& tensor, const PlannedTensor& planned) {
        return tensor.name == planned.name && tensor.elements() == planned.elements &&
               (planned.type == tensor.dtype || fitting_type(planned.type, tensor.shape[0]) == planned.type);
    };
    if (std::ranges::equal(source.tensors(), plan.tensors, same)) return {};
    return invalid_input("the quantization plan was made for another model");
}

Result<void> convert(const ModelFile& source, const fs::path& destination, const ConvertOptions& options) {
    TARS_CHECK(architecture_name(source.metadata()));
    TARS_CHECK(check_destination(source, destination));
    const auto plan = options.plan ? *options.plan : plan_quantization(source, options.recipe);
    TARS_CHECK(check_plan(source, plan));
    TARS_TRY(const auto orders, RowOrders::of(source));
    TARS_TRY(auto frequencies, added_frequencies(source));
    TensorStream stream(options, source.tensor_bytes(), available_cpus());

    std::vector<GgufTensor> tensors;
    if (!frequencies.empty()) tensors.push_back(frequency_tensor(std::move(frequencies)));
    for (std::size_t i = 0; i < plan.tensors.size(); ++i) {
        const auto& tensor = source.tensors()[i];
        const auto target = plan.tensors[i].type;
        TARS_TRY(const auto order, orders.order_of(tensor));
        const TensorRewrite rewrite{&tensor, target, order};
        tensors.push_back({tensor.name, target, tensor.shape,
                           [&stream, rewrite](const auto& sink) { return stream.write(rewrite, sink); }});
    }
    return write_gguf(destination, output_metadata(source, options, plan), tensors);
}

}  // namespace

std::uint64_t QuantizationPlan::bytes() const {
    std::uint64_t sum = 0;
    for (const auto& tensor : tensors) sum += tensor.bytes;
    return sum;
}

double QuantizationPlan::bits_per_weight() const {
    std::uint64_t elements = 0;
    for (const auto& tensor : tensors) elements += tensor.elements;
    return elements == 0 ? 0 : 8.0 * static_cast<double>(bytes()) / static_cast<double>(elements);
}

QuantizationPlan plan_quantization(const ModelFile& source, const QuantizationRecipe* recipe) {
    const auto outline = outline_of(source);
    QuantizationPlan plan;
    for (const auto& tensor : source.tensors())
        plan.tensors.push_back(planned(tensor, wanted_type(tensor, recipe, outline)));
    return plan;
}

Result<QuantizationPlan> plan_quantization(const ModelFile& source,
                                           const std::map<std::string, DType>& types) {
    for (const auto& [name, type] : types) {
        const auto* tensor = source.find(name);
        const auto shown = escape_for_display(name);
        if (!tensor)
            return invalid_input(path_text(source) + " has no tensor '" + shown + "' to be quantized");
        if (!may_be_quantized(*tensor)) return invalid_input("tensor '" + shown + "' may not be quantized");
        if (type != tensor->dtype && !can_quantize(type))
            return unsupported("cannot quantize '" + shown + "' to " + std::string(info(type).name));
    }
    QuantizationPlan plan;
    for (const auto& tensor : source.tensors()) {
        const auto named = types.find(tensor.name);
        plan.tensors.push_back(
            planned(tensor, named != types.end() ? named->second : wanted_type(tensor, nullptr, {})));
    }
    return plan;
}

bool is_unquantized(const ModelFile& source) {
    return std::ranges::all_of(source.tensors(), [](const TensorInfo& tensor) {
        return tensor.dtype == DType::F32 || tensor.dtype == DType::F16 || tensor.dtype == DType::BF16;
    });
}

Result<void> convert_to_gguf(const ModelFile& source, const fs::path& destination,
                             const ConvertOptions& options) {
    if (options.stop.stop_requested()) return cancelled();
    auto converted = convert(source, destination, options);
    if (!converted && converted.error().code == ErrorCode::invalid_input)
        return converted.error().in(path_text(source));
    return converted;
}

}  // namespace tars
