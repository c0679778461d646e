// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "text/tokenizer.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tars {

/// What a token is for; the numbers are GGUF's `token_type`.
enum class TokenKind : std::uint8_t {
    normal = 1,
    unknown = 2,
    control = 3,
    user_defined = 4,
    unused = 5,
    byte = 6
};

/// The longest token text accepted. Matching costs at most this many steps per byte of text, so it bounds
/// what a hostile vocabulary can cost; real vocabularies stay far below.
inline constexpr std::size_t kLongestToken = 4096;

struct VocabularyToken {
    std::string text;
    TokenKind kind = TokenKind::normal;
    float score = 0;
};

/// The tokens of a model by id and by text. Where a text occurs twice, the first id is found.
class Vocabulary {
  public:
    Vocabulary() = default;
    Vocabulary(Vocabulary&&) = default;
    Vocabulary& operator=(Vocabulary&&) = default;
    // A copy's index would point into the original.
    Vocabulary(const Vocabulary&) = delete;
    Vocabulary& operator=(const Vocabulary&) = delete;
    static Result<Vocabulary> make(std::vector<VocabularyToken> tokens);

    std::size_t size() const { return tokens_.size(); }
    bool contains(TokenId id) const { return id >= 0 && static_cast<std::size_t>(id) < tokens_.size(); }
    /// These three only for ids that the vocabulary contains.
    const std::string& text(TokenId id) const { return tokens_[static_cast<std::size_t>(id)].text; }
    TokenKind kind(TokenId id) const { return tokens_[static_cast<std::size_t>(id)].kind; }
    float score(TokenId id) const { return tokens_[static_cast<std::size_t>(id)].score; }
    void set_kind(TokenId id, TokenKind kind) { tokens_[static_cast<std::size_t>(id)].kind = kind; }

    TokenId find(std::string_view text) const;
    /// Like find, but never a control, unknown or byte token: those are not made from ordinary text.
    TokenId find_ordinary(std::string_view text) const;
    bool is_ordinary(TokenId id) const;

    /// The token "<0xHH>" of a byte, kNoToken if there is none.
    TokenId byte_token(std::uint8_t byte) const { return byte_tokens_[byte]; }
    bool has_byte_tokens() const { return has_byte_tokens_; }
    /// Length in bytes of the longest text.
    std::size_t longest() const { return longest_; }

  private:
    std::vector<VocabularyToken> tokens_;
    std::unordered_map<std::string_view, TokenId> index_;  // views into tokens_
    std::array<TokenId, 256> byte_tokens_{};
    bool has_byte_tokens_ = false;
    std::size_t longest_ = 0;
};

}  // namespace tars
