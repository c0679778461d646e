// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "text/tokenize/charsmap.h"
#include "text/tokenize/unicode.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// One step that rewrites a text before it is cut. Immutable: safe to use from any thread.
class Normalizer {
  public:
    virtual ~Normalizer() = default;
    virtual std::string apply(std::string text) const = 0;
    /// The same for text that goes on from other text: nothing is put in front of it.
    virtual std::string go_on(std::string text) const { return apply(std::move(text)); }
};
using Normalizers = std::vector<std::unique_ptr<const Normalizer>>;

struct BertNormalizerOptions {
    bool clean_text = true;
    bool split_cjk = true;
    std::optional<bool> strip_accents;  ///< empty: as `lowercase`
    bool lowercase = true;
};

/// How SentencePiece treats spaces after the character map.
struct SpaceOptions {
    bool add_prefix = false;
    bool merge = false;  ///< runs become one, none is left at the ends
};

namespace normalizers {

using Made = std::unique_ptr<const Normalizer>;

Made unicode_form(unicode::Form form);
Made lowercase();
Made strip_accents();
Made strip(bool left, bool right);
Made prepend(std::string text);
Made replace_literal(std::string pattern, std::string content);
Result<Made> replace_regex(std::string_view pattern, std::string content);
Made nmt();
Made bert(BertNormalizerOptions options);
/// Hugging Face's reading of a charsmap: by grapheme, else by character.
Made charsmap_by_grapheme(Charsmap map);
/// SentencePiece's own reading: the longest entry at each position.
Made charsmap_by_prefix(Charsmap map);
/// Spaces become "▁".
Made sentencepiece_spaces(SpaceOptions options);
/// Bytes as their printable stand-ins.
Made byte_level();

}  // namespace normalizers
}  // namespace tars
