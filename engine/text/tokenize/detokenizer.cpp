// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/tokenizer_impl.h"
#include "text/tokenize/unicode.h"
#include "text/tokenizer.h"

namespace tars {

std::string Detokenizer::push(TokenId token) {
    std::string_view bytes = tokenizer_->piece(token);
    if (bytes.empty()) return {};
    if (at_start_ && tokenizer_->impl_->drops_leading_space && bytes.front() == ' ') bytes.remove_prefix(1);
    at_start_ = false;
    held_ += bytes;

    std::string out;
    std::size_t done = 0;
    while (done < held_.size()) {
        const auto next = unicode::decode(std::string_view(held_).substr(done));
        if (next.state == unicode::Decoded::State::incomplete) break;
        if (next.state == unicode::Decoded::State::valid)
            out.append(held_, done, next.length);
        else
            out += unicode::kReplacementUtf8;
        done += next.length;
    }
    held_.erase(0, done);
    return out;
}

std::string Detokenizer::finish() {
    std::string out = unicode::replace_invalid(held_);
    held_.clear();
    return out;
}

}  // namespace tars
