// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tars {

/// A tokenizer.json as read: its two long lists apart, the rest as a tree of bounded depth.
struct TokenizerDocument {
    struct Entry {
        std::string text;
        std::int64_t id = 0;
        double score = 0;
    };
    nlohmann::json rest;
    std::vector<Entry> vocabulary;  ///< `model.vocab`, in either of its forms
    bool scored = false;            ///< it was a list of [text, score]
    std::vector<std::pair<std::string, std::string>> merges;

    static Result<TokenizerDocument> parse(std::string_view text);
};

/// Typed access to the fields of one object of the file; errors name `where` and the field.
class JsonFields {
  public:
    JsonFields(const nlohmann::json& object, std::string where)
        : object_(&object), where_(std::move(where)) {}

    const std::string& where() const { return where_; }
    /// Null when absent or null.
    const nlohmann::json* find(const char* name) const;
    Result<const nlohmann::json*> object(const char* name) const;
    Result<const nlohmann::json*> array(const char* name) const;
    Result<std::string> string(const char* name) const;
    Result<std::string> string_or(const char* name, std::string fallback) const;
    Result<bool> boolean_or(const char* name, bool fallback) const;
    Result<std::int64_t> integer(const char* name) const;
    Result<std::int64_t> integer_or(const char* name, std::int64_t fallback) const;

  private:
    Error mistyped(const char* name, const nlohmann::json* found, std::string_view expected) const;

    const nlohmann::json* object_;
    std::string where_;
};

}  // namespace tars
