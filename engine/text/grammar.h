// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "text/tokenizer.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace tars {

namespace grammar {
class Automaton;
class Pool;
struct Configuration;
}  // namespace grammar

/// A language of byte strings that generated text must belong to. Immutable once made, cheap to copy, safe to
/// use from any thread.
class Grammar {
  public:
    /// From GBNF, the notation of llama.cpp; the rule `root` is the language. A rule that can begin with
    /// itself is refused, and so is one that never ends. Errors name the line.
    static Result<Grammar> from_gbnf(std::string_view text);

    /// Documents that a JSON Schema accepts, with the members of an object in the order of its `properties`.
    /// Every text of the grammar is valid; not every valid text is of the grammar (white space, other
    /// spellings of numbers and strings, other orders). A keyword that would change what is valid and is not
    /// known ends in an error with the path of its schema.
    static Result<Grammar> from_json_schema(const nlohmann::ordered_json& schema);

    /// Any JSON object: what `format: "json"` asks for.
    static Grammar json_object();

  private:
    explicit Grammar(std::shared_ptr<const grammar::Automaton> automaton)
        : automaton_(std::move(automaton)) {}
    std::shared_ptr<const grammar::Automaton> automaton_;
    friend class GrammarState;
};

/// A tokenizer's pieces in an order in which a grammar can be checked against all of them at once. Made once
/// for a model; immutable.
class GrammarVocabulary {
  public:
    /// Copies what it needs.
    explicit GrammarVocabulary(const Tokenizer& tokenizer);
    /// For tests and other vocabularies: `pieces[id]` is what a token adds, empty for control tokens.
    GrammarVocabulary(std::vector<std::string> pieces, std::span<const TokenId> end_tokens);

    std::size_t size() const { return pieces_.size(); }
    std::string_view piece(TokenId token) const;
    bool ends_generation(TokenId token) const;

  private:
    void sort_pieces();

    std::vector<std::string> pieces_;
    std::vector<TokenId> end_tokens_;
    std::vector<TokenId> sorted_;        ///< by piece; without empty ones
    std::vector<std::uint32_t> shared_;  ///< bytes that a sorted piece has in common with the one before it
    friend class GrammarState;
};

/// How far a text has come in a grammar. A value: copies are independent and cheap. Bytes may split a
/// character.
class GrammarState {
  public:
    GrammarState(const Grammar& grammar, std::shared_ptr<const GrammarVocabulary> vocabulary);

    /// Whether the token may come next: an end token where the text is complete, any other where its bytes go
    /// on. Fast: sample first, check, and ask for the whole mask only where the sampled token is refused.
    bool accepts(TokenId token) const;
    /// Takes the token; false, and no change, where it may not come.
    bool accept(TokenId token);

    /// The same for bare bytes.
    bool accepts_bytes(std::string_view bytes) const;
    bool accept_bytes(std::string_view bytes);

    /// mask[id] becomes 1 where accepts(id), else 0; its size is the vocabulary's. Returns how many are 1:
    /// none where the vocabulary cannot spell what the grammar wants, or after the end.
    std::size_t fill_mask(std::span<std::uint8_t> mask) const;

    /// Whether the text so far is complete.
    bool can_end() const;
    /// Whether it is complete and nothing can follow.
    bool must_end() const;
    /// Whether an end token was taken.
    bool has_ended() const { return ended_; }

  private:
    std::shared_ptr<const grammar::Automaton> automaton_;
    std::shared_ptr<const GrammarVocabulary> vocabulary_;
    std::shared_ptr<grammar::Pool> pool_;  ///< owns the configuration
    const grammar::Configuration* configuration_;
    bool ended_ = false;
};

}  // namespace tars
