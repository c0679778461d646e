// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// A text cut into pieces ("words") that the model encodes one by one. Pieces are ranges of one buffer, in
/// order; what lies in no range is dropped.
struct Pieces {
    struct Range {
        std::size_t begin, end;
    };
    std::string text;
    std::vector<Range> ranges;
    /// Where the buffer begins: with the whole input, behind an added token, or in running text.
    enum class Start { input, token, running };
    Start start;

    Pieces(std::string whole, Start where) : text(std::move(whole)), start(where) {
        if (!text.empty()) ranges.push_back({0, text.size()});
    }
    std::string_view view(Range range) const {
        return std::string_view(text).substr(range.begin, range.end - range.begin);
    }
};

/// One step of cutting. Immutable: safe to use from any thread.
class PreTokenizer {
  public:
    virtual ~PreTokenizer() = default;
    virtual void apply(Pieces& pieces) const = 0;
};
using PreTokenizers = std::vector<std::unique_ptr<const PreTokenizer>>;

/// What becomes of the separators that a step finds.
enum class SplitBehavior { removed, isolated, merged_with_previous, merged_with_next, contiguous };
enum class PrependScheme { first, never, always };

namespace pre_tokenizers {

/// `invert`: what the pattern matches are the pieces, not the separators.
Result<std::unique_ptr<const PreTokenizer>> split_regex(std::string_view pattern, SplitBehavior behavior,
                                                        bool invert);
Result<std::unique_ptr<const PreTokenizer>> split_literal(std::string_view text, SplitBehavior behavior,
                                                          bool invert);
/// Splits at the characters for which `is_separator` holds.
std::unique_ptr<const PreTokenizer> split_characters(bool (*is_separator)(char32_t), SplitBehavior behavior);
std::unique_ptr<const PreTokenizer> split_whitespace();
std::unique_ptr<const PreTokenizer> split_punctuation(SplitBehavior behavior);
/// Words and runs of other visible characters.
Result<std::unique_ptr<const PreTokenizer>> words_and_symbols();
/// Runs of decimal digits cut into threes counted from their end, as thousands are written.
std::unique_ptr<const PreTokenizer> digit_triples();
std::unique_ptr<const PreTokenizer> fixed_length(std::size_t characters);

/// Bytes as their printable stand-ins.
std::unique_ptr<const PreTokenizer> byte_level();
/// The pattern with which GPT-2 cuts.
std::string_view gpt2_pattern();
/// A space before each piece that has none, but in running text.
std::unique_ptr<const PreTokenizer> prefix_space();
/// Spaces as `replacement`, one more in front as `scheme` says; `split` cuts before each.
Result<std::unique_ptr<const PreTokenizer>> metaspace(std::string replacement, PrependScheme scheme,
                                                      bool split);

}  // namespace pre_tokenizers
}  // namespace tars
