// SPDX-License-Identifier: Apache-2.0
#include "small_model.h"

#include "core/rng.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace tars::test {
namespace {

std::vector<std::byte> bytes_of(const std::vector<float>& values) {
    const auto bytes = std::as_bytes(std::span(values));
    return {bytes.begin(), bytes.end()};
}

std::uint64_t seed_of(std::string_view name) {
    std::uint64_t seed = 1469598103934665603u;  // FNV-1a
    for (const unsigned char c : name) seed = (seed ^ c) * 1099511628211u;
    return seed;
}

}  // namespace

SmallModel SmallModel::of(const std::string& architecture) {
    SmallModel model{architecture, {}, {}};
    model.metadata.set_string("general.architecture", architecture);
    model.set_count("block_count", 2);
    model.set_count("context_length", 64);
    model.set_count("embedding_length", 32);
    model.set_count("feed_forward_length", 48);
    model.set_count("attention.head_count", 4);
    model.set_count("attention.head_count_kv", 2);
    model.set_float("attention.layer_norm_rms_epsilon", 1e-5f);

    model.add("token_embd.weight", {32, 40});
    for (int layer = 0; layer < 2; ++layer) {
        const auto prefix = "blk." + std::to_string(layer) + ".";
        model.add(prefix + "attn_norm.weight", {32});
        model.add(prefix + "attn_q.weight", {32, 32});
        model.add(prefix + "attn_k.weight", {32, 16});
        model.add(prefix + "attn_v.weight", {32, 16});
        model.add(prefix + "attn_output.weight", {32, 32});
        model.add(prefix + "ffn_norm.weight", {32});
        model.add(prefix + "ffn_gate.weight", {32, 48});
        model.add(prefix + "ffn_up.weight", {32, 48});
        model.add(prefix + "ffn_down.weight", {48, 32});
        if (architecture == "qwen2") {
            model.add(prefix + "attn_q.bias", {32});
            model.add(prefix + "attn_k.bias", {16});
            model.add(prefix + "attn_v.bias", {16});
        }
        if (architecture == "qwen3") {
            model.add(prefix + "attn_q_norm.weight", {8});
            model.add(prefix + "attn_k_norm.weight", {8});
        }
    }
    model.add("output_norm.weight", {32});
    return model;
}

SmallModel::Tensor& SmallModel::tensor(std::string_view name) {
    return *std::ranges::find(tensors, name, &Tensor::name);
}

void SmallModel::remove(std::string_view name) {
    std::erase_if(tensors, [&](const Tensor& tensor) { return tensor.name == name; });
}

void SmallModel::add(const std::string& name, std::vector<std::uint64_t> shape) {
    std::uint64_t elements = 1;
    for (const auto size : shape) elements *= size;
    Rng rng(seed_of(name));
    std::vector<float> values(elements);
    for (auto& value : values) value = static_cast<float>(rng.normal());
    remove(name);
    tensors.push_back({name, DType::F32, std::move(shape), bytes_of(values)});
}

void SmallModel::add_values(const std::string& name, const std::vector<float>& values) {
    remove(name);
    tensors.push_back({name, DType::F32, {values.size()}, bytes_of(values)});
}

ModelFile SmallModel::file() const {
    std::vector<TensorInfo> directory;
    for (const auto& tensor : tensors)
        directory.push_back({tensor.name, tensor.dtype, tensor.shape, tensor.data});
    return ModelFile("small.gguf", "memory", metadata, std::move(directory), {});
}

std::vector<float> floats_of(std::span<const std::byte> bytes) {
    std::vector<float> values(bytes.size() / sizeof(float));
    std::memcpy(values.data(), bytes.data(), values.size() * sizeof(float));
    return values;
}

}  // namespace tars::test
