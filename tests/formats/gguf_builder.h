// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dtype.h"
#include "core/metadata.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Writes GGUF bytes field by field, in any version and byte order, so that a test can put any field wrong.
class GgufBuilder {
  public:
    explicit GgufBuilder(std::uint32_t version = 3, std::endian order = std::endian::little)
        : version_(version), order_(order) {}

    const std::string& bytes() const { return bytes_; }
    std::size_t size() const { return bytes_.size(); }

    template <typename T>
    requires std::is_arithmetic_v<T> GgufBuilder& number(T value) {
        auto raw = std::bit_cast<std::array<char, sizeof(T)>>(value);
        if (order_ != std::endian::native) std::ranges::reverse(raw);
        bytes_.append(raw.data(), raw.size());
        return *this;
    }
    GgufBuilder& u32(std::uint32_t value) { return number(value); }
    /// A length, count or dimension: 32 bits wide in version 1.
    GgufBuilder& length(std::uint64_t value) {
        return version_ == 1 ? number(static_cast<std::uint32_t>(value)) : number(value);
    }
    GgufBuilder& text(std::string_view value) {
        length(value.size());
        bytes_ += value;
        return *this;
    }
    GgufBuilder& raw(std::string_view bytes) {
        bytes_ += bytes;
        return *this;
    }
    GgufBuilder& header(std::uint64_t tensors, std::uint64_t keys) {
        raw("GGUF").u32(version_);
        return length(tensors).length(keys);
    }
    GgufBuilder& key(std::string_view name, tars::MetaType type) {
        return text(name).u32(static_cast<std::uint32_t>(type));
    }
    GgufBuilder& key_u32(std::string_view name, std::uint32_t value) {
        return key(name, tars::MetaType::u32).u32(value);
    }
    GgufBuilder& key_string(std::string_view name, std::string_view value) {
        return key(name, tars::MetaType::string).text(value);
    }
    GgufBuilder& array(std::string_view name, tars::MetaType element, std::uint64_t count) {
        return key(name, tars::MetaType::array).u32(static_cast<std::uint32_t>(element)).length(count);
    }
    GgufBuilder& tensor(std::string_view name, const std::vector<std::uint64_t>& shape, std::uint32_t type,
                        std::uint64_t offset) {
        text(name).u32(static_cast<std::uint32_t>(shape.size()));
        for (const auto size : shape) length(size);
        return u32(type).number(offset);
    }
    GgufBuilder& pad(std::size_t alignment = 32) {
        bytes_.append((alignment - bytes_.size() % alignment) % alignment, '\0');
        return *this;
    }
    GgufBuilder& zeros(std::size_t count) {
        bytes_.append(count, '\0');
        return *this;
    }

  private:
    std::uint32_t version_;
    std::endian order_;
    std::string bytes_;
};
