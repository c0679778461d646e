// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metadata.h"
#include "core/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

using TokenId = std::int32_t;
inline constexpr TokenId kNoToken = -1;

struct EncodeOptions {
    bool add_special = true;     ///< BOS/EOS (CLS/SEP) as the vocabulary says
    bool parse_special = false;  ///< text of control tokens becomes those tokens; off for what users type
    /// Other text stands before this one: it gets no space in front, as a text's first word has in some
    /// vocabularies.
    bool goes_on = false;
};

/// Ids with a meaning; kNoToken where the vocabulary has none.
struct SpecialTokens {
    TokenId bos = kNoToken, eos = kNoToken, eot = kNoToken, unknown = kNoToken, padding = kNoToken;
    TokenId separator = kNoToken, cls = kNoToken, mask = kNoToken;
    bool add_bos = false, add_eos = false;
};

/// Text to token ids and back. Immutable once made: safe to use from any thread.
class Tokenizer {
  public:
    /// From `tokenizer.huggingface.json` where that is present, else from `tokenizer.ggml.*`.
    static Result<Tokenizer> from_metadata(const Metadata& metadata);

    Tokenizer(Tokenizer&&) noexcept;
    Tokenizer& operator=(Tokenizer&&) noexcept;
    ~Tokenizer();

    /// Any bytes are accepted; invalid UTF-8 is encoded byte by byte or as U+FFFD, as the model's family
    /// does.
    std::vector<TokenId> encode(std::string_view text, EncodeOptions options = {}) const;
    /// The whole text of `tokens`. Control tokens appear only with `show_special`. The bytes may be
    /// incomplete UTF-8 at either end.
    std::string decode(std::span<const TokenId> tokens, bool show_special = false) const;

    std::size_t size() const;
    const SpecialTokens& special() const;
    /// EOS, EOT, EOM and the other tokens that end an answer.
    bool ends_generation(TokenId token) const;
    bool is_control(TokenId token) const;
    /// The bytes this token adds to running text ("▁the" is " the"); empty for control tokens.
    /// An id out of range gives nothing.
    std::string_view piece(TokenId token) const;
    /// The vocabulary's own spelling ("▁the", "<|im_end|>").
    std::string_view text(TokenId token) const;
    /// The token spelled exactly so; kNoToken if there is none.
    TokenId find(std::string_view text) const;
    /// "llama", "gpt2", "bert", "t5": the family, for people.
    std::string_view family() const;

    struct Impl;

  private:
    explicit Tokenizer(std::unique_ptr<const Impl> impl);
    std::unique_ptr<const Impl> impl_;
    friend class Detokenizer;
};

/// Text of a stream of tokens, given out only in whole UTF-8 sequences. Bytes that can never become valid
/// are replaced by U+FFFD. One per stream.
class Detokenizer {
  public:
    /// `tokenizer` must outlive this. `after_text` says that tokens came before these in the same text, so
    /// that a leading space belongs to the text.
    explicit Detokenizer(const Tokenizer& tokenizer, bool after_text = true)
        : tokenizer_(&tokenizer), at_start_(!after_text) {}

    /// What `token` adds, as far as it is complete.
    std::string push(TokenId token);
    /// What is still held back, with U+FFFD for a broken end.
    std::string finish();

  private:
    const Tokenizer* tokenizer_;
    std::string held_;
    bool at_start_;
};

}  // namespace tars
