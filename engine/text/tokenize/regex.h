// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tars {

/// A Unicode regular expression in the dialect of tokenizer files (Oniguruma's), run by PCRE2.
/// Immutable once made: safe to use from any thread.
class Regex {
  public:
    static Result<Regex> compile(std::string_view pattern);
    /// Matches exactly `text`.
    static Result<Regex> literal(std::string_view text);

    Regex(Regex&&) noexcept;
    Regex& operator=(Regex&&) noexcept;
    ~Regex();

    struct Match {
        std::size_t begin, end;
    };
    std::string replace_all(std::string_view text, std::string_view content) const;

  private:
    struct Impl;
    explicit Regex(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
    friend class RegexMatcher;
};

/// The working memory for matching one expression over many texts. For one thread at a time.
class RegexMatcher {
  public:
    explicit RegexMatcher(const Regex& regex);
    ~RegexMatcher();
    RegexMatcher(const RegexMatcher&) = delete;
    RegexMatcher& operator=(const RegexMatcher&) = delete;

    /// Every match in `text` (valid UTF-8), left to right, without overlap; valid until the next call. A
    /// pattern that needs more steps than the limit on some stretch matches nothing from there on.
    const std::vector<Regex::Match>& find_all(std::string_view text);

  private:
    struct Memory;
    const Regex* regex_;
    std::unique_ptr<Memory> memory_;
    std::vector<Regex::Match> found_;
};

}  // namespace tars
