// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "formats/model_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace tars::test {

/// A whole little model in memory, for tests to bend out of shape: width 32, 4 query and 2 KV heads of 8,
/// feed-forward 48, 2 layers, 40 tokens.
struct SmallModel {
    struct Tensor {
        std::string name;
        DType dtype = DType::F32;
        std::vector<std::uint64_t> shape;
        std::vector<std::byte> data;
    };

    /// Everything `architecture` ("llama", "qwen2", "qwen3") requires and nothing more.
    static SmallModel of(const std::string& architecture);

    std::string key(std::string_view name) const { return architecture + "." + std::string(name); }
    void set_count(std::string_view name, std::uint32_t value) { metadata.set_u32(key(name), value); }
    void set_float(std::string_view name, float value) { metadata.set_f32(key(name), value); }

    Tensor& tensor(std::string_view name);
    void remove(std::string_view name);
    /// Adds or replaces an F32 tensor of small numbers that depend on its name and place alone.
    void add(const std::string& name, std::vector<std::uint64_t> shape);
    void add_values(const std::string& name, const std::vector<float>& values);
    /// A view of this model, which must outlive it.
    ModelFile file() const;

    std::string architecture;
    Metadata metadata;
    std::vector<Tensor> tensors;
};

std::vector<float> floats_of(std::span<const std::byte> bytes);

}  // namespace tars::test
