// SPDX-License-Identifier: Apache-2.0
#include "model/plan/keys.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace tars {
namespace {

Result<std::uint32_t> in_range(const std::string& key, std::int64_t value, CountRange range) {
    if (value >= range.least && value <= range.most) return static_cast<std::uint32_t>(value);
    return bad_key(key, std::to_string(value),
                   "a number from " + std::to_string(range.least) + " to " + std::to_string(range.most));
}

}  // namespace

Error bad_key(std::string_view full_key, std::string_view found, std::string_view expected) {
    return invalid_input("metadata key '" + std::string(full_key) + "' is " + std::string(found) +
                         ", expected " + std::string(expected));
}

std::string number_text(double value) {
    char text[32];
    std::snprintf(text, sizeof(text), "%g", value);
    return text;
}

Result<std::uint32_t> Keys::count(std::string_view key, CountRange range) const {
    const auto name = full(key);
    TARS_TRY(const auto value, metadata_->integer(name));
    return in_range(name, value, range);
}

Result<std::uint32_t> Keys::count_or(std::string_view key, std::uint32_t fallback, CountRange range) const {
    return has(key) ? count(key, range) : Result<std::uint32_t>(fallback);
}

Result<std::uint32_t> Keys::count_of_layers(std::string_view key, CountRange range,
                                            std::uint32_t layers) const {
    const auto name = full(key);
    const auto* value = metadata_->find(name);
    if (!value || !std::holds_alternative<MetaArray>(value->value)) return count(key, range);
    TARS_TRY(const auto* list, metadata_->integers(name));
    if (list->size() != layers) {
        return bad_key(name, "an array of " + std::to_string(list->size()) + " numbers",
                       "one for each of the " + std::to_string(layers) + " layers");
    }
    const auto other = std::ranges::find_if(*list, [&](auto entry) { return entry != list->front(); });
    if (other != list->end()) {
        return unsupported("metadata key '" + name + "' differs between layers (" +
                           std::to_string(list->front()) + " in layer 0, " + std::to_string(*other) +
                           " in layer " + std::to_string(other - list->begin()) +
                           "); this architecture wants the same in every layer");
    }
    return in_range(name, list->front(), range);
}

Result<double> Keys::positive(std::string_view key) const {
    const auto name = full(key);
    TARS_TRY(const double value, metadata_->number(name));
    const auto rounded = static_cast<float>(value);
    if (std::isfinite(rounded) && rounded > 0) return value;
    return bad_key(name, number_text(value), "a finite number above 0");
}

Result<double> Keys::positive_or(std::string_view key, double fallback) const {
    return has(key) ? positive(key) : Result<double>(fallback);
}

Result<double> Keys::finite_or(std::string_view key, double fallback) const {
    const auto name = full(key);
    TARS_TRY(const double value, metadata_->number_or(name, fallback));
    if (std::isfinite(static_cast<float>(value))) return value;
    return bad_key(name, number_text(value), "a finite number");
}

Result<std::string> Keys::string_or(std::string_view key, std::string fallback) const {
    return metadata_->string_or(full(key), std::move(fallback));
}

Result<bool> Keys::boolean_or(std::string_view key, bool fallback) const {
    return metadata_->boolean_or(full(key), fallback);
}

}  // namespace tars
