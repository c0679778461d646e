// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// Keys stay in order: clients' goldens and people compare texts.
using Json = nlohmann::ordered_json;

/// The JSON object a request's body begins with; what follows it is ignored. Broken UTF-8 and lone surrogates
/// in it become U+FFFD. `when_empty` is the error for none.
Result<Json> parse_body(std::string_view body, const char* when_empty = "missing request body");
/// What clients of OpenAI's and Anthropic's routes are told of an empty body.
inline constexpr const char* kEndOfFile = "EOF";
/// One line; broken UTF-8 becomes U+FFFD.
std::string to_text(const Json& json);

/// Reads members of an object as lenient clients write them: keys in any case, null for absent. The first
/// member of a wrong type makes `done()` an error; outputs keep their values where a member is absent.
class Fields {
  public:
    explicit Fields(const Json& object, std::string where = {}) : object_(object), where_(std::move(where)) {}

    /// Null when absent.
    const Json* find(std::string_view key) const;

    void read(std::string_view key, std::string& out);
    void read(std::string_view key, bool& out);
    void read(std::string_view key, float& out);
    /// Fractions are cut off.
    void read(std::string_view key, std::int32_t& out);
    void read(std::string_view key, std::int64_t& out);
    void read(std::string_view key, std::vector<std::string>& out);
    /// Stays empty when absent.
    template <typename T>
    void read(std::string_view key, std::optional<T>& out) {
        if (!find(key)) return;
        read(key, out.emplace());
    }
    /// A list, or one string.
    void read_one_or_more(std::string_view key, std::vector<std::string>& out);

    void fail(std::string_view key, std::string_view expected);
    const Result<void>& done() const { return status_; }

  private:
    std::optional<double> number(std::string_view key);
    std::int64_t integer(std::string_view key, double number, std::int64_t low, std::int64_t high);

    const Json& object_;
    std::string where_;
    Result<void> status_;
};

/// "1h30m", "300ms", "-1s" as Go writes them; a bare number counts as seconds.
Result<std::chrono::nanoseconds> parse_duration(std::string_view text);
/// The member `keep_alive`: a number of seconds or a duration. Below zero: for good.
Result<std::optional<std::chrono::nanoseconds>> read_keep_alive(const Json& body);

/// RFC 3339 in UTC, with as many digits of nanoseconds as say something.
std::string time_text(std::chrono::system_clock::time_point time);

/// Bytes as base64 (RFC 4648).
std::string base64(std::string_view bytes);

}  // namespace tars
