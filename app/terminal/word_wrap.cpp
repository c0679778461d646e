// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/word_wrap.h"

#include <utility>

namespace tars {

std::string WordWrap::add(std::string_view piece) {
    if (columns_ == 0) return std::string(piece);
    std::string out;
    for (const char c : piece) {
        if (c == '\n') {
            end_word(out);
            out.append(std::exchange(spaces_, 0), ' ');
            out += c;
            column_ = 0;
        } else if (c == ' ') {
            end_word(out);
            ++spaces_;
        } else {
            const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
            // What fills a line has no place to break at: it flows.
            if (begins && word_length_ >= columns_) end_word(out);
            word_ += c;
            word_length_ += begins ? 1 : 0;
        }
    }
    return out;
}

void WordWrap::end_word(std::string& out) {
    if (word_.empty()) return;
    if (column_ > 0 && column_ + spaces_ + word_length_ > columns_) {
        out += '\n';
        column_ = spaces_ = 0;
    }
    out.append(spaces_, ' ');
    out += word_;
    column_ += spaces_ + word_length_;
    spaces_ = word_length_ = 0;
    word_.clear();
}

std::string WordWrap::finish() {
    std::string out;
    end_word(out);
    out.append(std::exchange(spaces_, 0), ' ');
    column_ = 0;
    return out;
}

}  // namespace tars
