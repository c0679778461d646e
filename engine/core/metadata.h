// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace tars {

/// A typed metadata value, as GGUF knows them. Integer widths are kept so that a file written back is the
/// file that was read: `type` says the width, the variant holds the number.
enum class MetaType : std::uint32_t {
    u8 = 0,
    i8 = 1,
    u16 = 2,
    i16 = 3,
    u32 = 4,
    i32 = 5,
    f32 = 6,
    boolean = 7,
    string = 8,
    array = 9,
    u64 = 10,
    i64 = 11,
    f64 = 12,
};

/// Arrays hold one kind: integers (any width, and booleans as 0/1), floats, or strings.
struct MetaArray {
    MetaType element = MetaType::i32;
    std::variant<std::vector<std::int64_t>, std::vector<double>, std::vector<std::string>> values;

    std::size_t size() const {
        return std::visit([](const auto& list) { return list.size(); }, values);
    }
};

struct MetaValue {
    MetaType type = MetaType::u32;
    /// u64 values above the int64 range keep their bits.
    std::variant<std::int64_t, double, bool, std::string, MetaArray> value;
};

/// Keys in file order, under GGUF's names. Every typed getter says in its error which key, what was found
/// and what was expected.
class Metadata {
  public:
    struct Entry {
        std::string key;
        MetaValue value;
    };

    /// Adds or replaces.
    void set(std::string key, MetaValue value);
    void set_u32(std::string key, std::uint32_t value) {
        set(std::move(key), {MetaType::u32, std::int64_t{value}});
    }
    void set_f32(std::string key, float value) { set(std::move(key), {MetaType::f32, double{value}}); }
    void set_bool(std::string key, bool value) { set(std::move(key), {MetaType::boolean, value}); }
    void set_string(std::string key, std::string value) {
        set(std::move(key), {MetaType::string, std::move(value)});
    }
    void set_array(std::string key, MetaArray value) {
        set(std::move(key), {MetaType::array, std::move(value)});
    }
    void erase(std::string_view key);

    bool contains(std::string_view key) const { return find(key) != nullptr; }
    /// Null when absent.
    const MetaValue* find(std::string_view key) const;
    const std::vector<Entry>& entries() const { return entries_; }

    // An error when absent or of another type.
    Result<std::int64_t> integer(std::string_view key) const;
    Result<double> number(std::string_view key) const;  ///< float or integer
    Result<bool> boolean(std::string_view key) const;
    Result<std::string> string(std::string_view key) const;
    Result<const std::vector<std::string>*> strings(std::string_view key) const;
    Result<const std::vector<std::int64_t>*> integers(std::string_view key) const;
    Result<const std::vector<double>*> numbers(std::string_view key) const;

    // The fallback when absent; still an error when of another type.
    Result<std::int64_t> integer_or(std::string_view key, std::int64_t fallback) const;
    Result<double> number_or(std::string_view key, double fallback) const;
    Result<bool> boolean_or(std::string_view key, bool fallback) const;
    Result<std::string> string_or(std::string_view key, std::string fallback) const;

  private:
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::size_t> index_;
};

}  // namespace tars
