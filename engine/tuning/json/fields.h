// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

namespace tars {

/// JSON has no infinities: they are written as words, and come back.
inline nlohmann::json number_to_json(double value) {
    if (std::isfinite(value)) return value;
    return std::isnan(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

inline Result<double> number_from_json(const nlohmann::json& json) {
    if (json.is_number()) return json.get<double>();
    if (json == "nan") return std::numeric_limits<double>::quiet_NaN();
    if (json == "inf") return std::numeric_limits<double>::infinity();
    if (json == "-inf") return -std::numeric_limits<double>::infinity();
    return invalid_input("expected a number, found " + json.dump().substr(0, 40));
}

inline nlohmann::json numbers_to_json(const std::vector<double>& values) {
    auto json = nlohmann::json::array();
    for (const double value : values) json.push_back(number_to_json(value));
    return json;
}

inline Result<std::vector<double>> numbers_from_json(const nlohmann::json& json) {
    if (!json.is_array()) return invalid_input("expected a list of numbers");
    std::vector<double> values;
    values.reserve(json.size());
    for (const auto& item : json) {
        TARS_TRY(const double value, number_from_json(item));
        values.push_back(value);
    }
    return values;
}

/// Runs `read`, which takes JSON apart with at() and get(); what nlohmann throws becomes an error.
template <typename T, typename Read>
Result<T> read_json(std::string_view what, Read&& read) {
    try {
        return read();
    } catch (const nlohmann::json::exception& error) {
        return invalid_input(std::string(what) + ": " + error.what());
    }
}

}  // namespace tars
