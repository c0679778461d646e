// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tars {

/// Breaks lines between words, of a text that comes in pieces: a word is held back until it is whole.
/// Characters are counted, not their widths.
class WordWrap {
  public:
    /// `columns` of a line; 0: the text goes through as it is.
    explicit WordWrap(std::size_t columns) : columns_(columns) {}

    /// What can be written now.
    std::string add(std::string_view piece);
    /// The rest; then a new text begins at the start of a line.
    std::string finish();

  private:
    void end_word(std::string& out);

    std::size_t columns_;
    std::size_t column_ = 0;  ///< where the next character would stand
    std::string word_;
    std::size_t word_length_ = 0;  ///< characters
    std::size_t spaces_ = 0;       ///< before the word, not written yet
};

}  // namespace tars
