// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/vocabulary.h"

#include "text/tokenize/unicode.h"

#include <algorithm>
#include <limits>

namespace tars {

Result<Vocabulary> Vocabulary::make(std::vector<VocabularyToken> tokens) {
    if (tokens.size() > static_cast<std::size_t>(std::numeric_limits<TokenId>::max()))
        return invalid_input("the vocabulary has " + std::to_string(tokens.size()) +
                             " tokens, too many for their ids");
    Vocabulary made;
    made.tokens_ = std::move(tokens);
    made.byte_tokens_.fill(kNoToken);
    made.index_.reserve(made.tokens_.size());
    for (std::size_t i = 0; i < made.tokens_.size(); ++i) {
        const auto& token = made.tokens_[i];
        const auto id = static_cast<TokenId>(i);
        if (token.text.size() > kLongestToken)
            return invalid_input("token " + std::to_string(i) + " is " + std::to_string(token.text.size()) +
                                 " bytes long, expected at most " + std::to_string(kLongestToken));
        made.index_.try_emplace(token.text, id);
        made.longest_ = std::max(made.longest_, token.text.size());
        if (token.kind != TokenKind::byte) continue;
        if (const auto byte = unicode::parse_byte_token(token.text)) made.byte_tokens_[*byte] = id;
    }
    made.has_byte_tokens_ =
        std::ranges::none_of(made.byte_tokens_, [](TokenId id) { return id == kNoToken; });
    return made;
}

TokenId Vocabulary::find(std::string_view text) const {
    if (text.size() > longest_) return kNoToken;
    const auto it = index_.find(text);
    return it == index_.end() ? kNoToken : it->second;
}

TokenId Vocabulary::find_ordinary(std::string_view text) const {
    const TokenId id = find(text);
    return id != kNoToken && is_ordinary(id) ? id : kNoToken;
}

bool Vocabulary::is_ordinary(TokenId id) const {
    const TokenKind found = kind(id);
    return found == TokenKind::normal || found == TokenKind::user_defined || found == TokenKind::unused;
}

}  // namespace tars
