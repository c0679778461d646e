// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// SentencePiece's `precompiled_charsmap`: replacements for strings, found through a darts-clone double
/// array. Layout: u32 size of the array in bytes | array of u32 | replacements, each ended by NUL.
class Charsmap {
  public:
    static Result<Charsmap> parse(std::string_view bytes);

    struct Replacement {
        std::size_t length;  ///< bytes of the text that are replaced
        std::string_view content;
    };
    /// The longest entry that `text` starts with.
    std::optional<Replacement> longest(std::string_view text) const { return find(text, false); }
    /// The shortest one, which Hugging Face's implementation takes.
    std::optional<Replacement> shortest(std::string_view text) const { return find(text, true); }

  private:
    std::optional<Replacement> find(std::string_view text, bool shortest) const;

    std::vector<std::uint32_t> units_;
    std::string contents_;
};

}  // namespace tars
