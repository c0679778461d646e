// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metadata.h"
#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tars {

struct CountRange {
    std::uint32_t least = 0;
    std::uint32_t most = 0;
};

/// The keys of one architecture: "block_count" stands for "llama.block_count". Numbers are range-checked
/// on the way out, so that what the caller holds is safe to compute with.
class Keys {
  public:
    Keys(const Metadata& metadata, std::string architecture)
        : metadata_(&metadata), architecture_(std::move(architecture)) {}

    const std::string& architecture() const { return architecture_; }
    std::string full(std::string_view key) const { return architecture_ + "." + std::string(key); }
    bool has(std::string_view key) const { return metadata_->contains(full(key)); }

    Result<std::uint32_t> count(std::string_view key, CountRange range) const;
    Result<std::uint32_t> count_or(std::string_view key, std::uint32_t fallback, CountRange range) const;
    /// A number, or an array of one equal number per layer.
    Result<std::uint32_t> count_of_layers(std::string_view key, CountRange range, std::uint32_t layers) const;

    /// Finite and above zero, also once rounded to f32.
    Result<double> positive(std::string_view key) const;
    Result<double> positive_or(std::string_view key, double fallback) const;
    Result<double> finite_or(std::string_view key, double fallback) const;
    Result<std::string> string_or(std::string_view key, std::string fallback) const;
    Result<bool> boolean_or(std::string_view key, bool fallback) const;

  private:
    const Metadata* metadata_;
    std::string architecture_;
};

/// "metadata key 'K' is F, expected E".
Error bad_key(std::string_view full_key, std::string_view found, std::string_view expected);
/// The shortest usual form of a number, for messages.
std::string number_text(double value);

}  // namespace tars
