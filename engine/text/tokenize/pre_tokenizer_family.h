// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

namespace tars {

/// What a name in `tokenizer.ggml.pre` stands for.
struct PreTokenizerFamily {
    enum class Alphabet {
        bytes,      ///< byte-level: pieces are written in printable stand-ins
        metaspace,  ///< raw UTF-8, spaces as "▁", bytes as "<0xHH>"
    };

    /// Expressions applied in order, each cutting every piece that the last one left; kDigitTriples stands
    /// for a cut that no expression does in linear time.
    std::span<const std::string_view> patterns;
    Alphabet alphabet = Alphabet::bytes;
    bool ignore_merges = false;
    bool add_bos = false;
    bool add_eos = false;
};

inline constexpr std::string_view kDigitTriples = "digit triples";

/// Null for an unknown name; the empty name is "default".
const PreTokenizerFamily* find_pre_tokenizer_family(std::string_view name);

}  // namespace tars
