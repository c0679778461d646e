// SPDX-License-Identifier: Apache-2.0
#include "core/metadata.h"

namespace tars {
namespace {

std::string_view kind(const MetaValue& value) {
    switch (value.value.index()) {
    case 0:
        return "an integer";
    case 1:
        return "a float";
    case 2:
        return "a boolean";
    case 3:
        return "a string";
    default:
        break;
    }
    switch (std::get<MetaArray>(value.value).values.index()) {
    case 0:
        return "an array of integers";
    case 1:
        return "an array of floats";
    default:
        return "an array of strings";
    }
}

Error missing(std::string_view key) {
    return not_found("metadata key '" + std::string(key) + "' is missing",
                     "the file is incomplete; convert or fetch it again");
}

Error mistyped(std::string_view key, const MetaValue& found, std::string_view expected) {
    return invalid_input("metadata key '" + std::string(key) + "' is " + std::string(kind(found)) +
                         ", expected " + std::string(expected));
}

template <typename T>
Result<const std::vector<T>*> array_of(const Metadata& metadata, std::string_view key,
                                       std::string_view expected) {
    const auto* value = metadata.find(key);
    if (!value) return missing(key);
    if (const auto* array = std::get_if<MetaArray>(&value->value))
        if (const auto* list = std::get_if<std::vector<T>>(&array->values)) return list;
    return mistyped(key, *value, expected);
}

}  // namespace

void Metadata::set(std::string key, MetaValue value) {
    const auto [it, added] = index_.try_emplace(key, entries_.size());
    if (added)
        entries_.push_back({std::move(key), std::move(value)});
    else
        entries_[it->second].value = std::move(value);
}

void Metadata::erase(std::string_view key) {
    const auto it = index_.find(std::string(key));
    if (it == index_.end()) return;
    const auto position = it->second;
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(position));
    index_.erase(it);
    for (auto& [name, at] : index_)
        if (at > position) --at;
}

const MetaValue* Metadata::find(std::string_view key) const {
    const auto it = index_.find(std::string(key));
    return it == index_.end() ? nullptr : &entries_[it->second].value;
}

Result<std::int64_t> Metadata::integer(std::string_view key) const {
    const auto* value = find(key);
    if (!value) return missing(key);
    const auto* number = std::get_if<std::int64_t>(&value->value);
    if (!number) return mistyped(key, *value, "an integer");
    if (value->type == MetaType::u64 && *number < 0) {
        return invalid_input("metadata key '" + std::string(key) + "' is " +
                             std::to_string(static_cast<std::uint64_t>(*number)) +
                             ", expected a number below 2^63");
    }
    return *number;
}

Result<double> Metadata::number(std::string_view key) const {
    const auto* value = find(key);
    if (!value) return missing(key);
    if (const auto* number = std::get_if<double>(&value->value)) return *number;
    if (const auto* number = std::get_if<std::int64_t>(&value->value)) {
        return value->type == MetaType::u64 ? static_cast<double>(static_cast<std::uint64_t>(*number))
                                            : static_cast<double>(*number);
    }
    return mistyped(key, *value, "a number");
}

Result<bool> Metadata::boolean(std::string_view key) const {
    const auto* value = find(key);
    if (!value) return missing(key);
    if (const auto* flag = std::get_if<bool>(&value->value)) return *flag;
    return mistyped(key, *value, "a boolean");
}

Result<std::string> Metadata::string(std::string_view key) const {
    const auto* value = find(key);
    if (!value) return missing(key);
    if (const auto* text = std::get_if<std::string>(&value->value)) return *text;
    return mistyped(key, *value, "a string");
}

Result<const std::vector<std::string>*> Metadata::strings(std::string_view key) const {
    return array_of<std::string>(*this, key, "an array of strings");
}

Result<const std::vector<std::int64_t>*> Metadata::integers(std::string_view key) const {
    return array_of<std::int64_t>(*this, key, "an array of integers");
}

Result<const std::vector<double>*> Metadata::numbers(std::string_view key) const {
    return array_of<double>(*this, key, "an array of floats");
}

Result<std::int64_t> Metadata::integer_or(std::string_view key, std::int64_t fallback) const {
    return contains(key) ? integer(key) : Result<std::int64_t>(fallback);
}

Result<double> Metadata::number_or(std::string_view key, double fallback) const {
    return contains(key) ? number(key) : Result<double>(fallback);
}

Result<bool> Metadata::boolean_or(std::string_view key, bool fallback) const {
    return contains(key) ? boolean(key) : Result<bool>(fallback);
}

Result<std::string> Metadata::string_or(std::string_view key, std::string fallback) const {
    return contains(key) ? string(key) : Result<std::string>(std::move(fallback));
}

}  // namespace tars
