// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/grammar.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace tars {

/// What an answer must look like.
struct AnswerGrammar {
    Grammar grammar;
    /// The grammar holds only behind the first of these and the white space that follows it: "</think>".
    /// Until then anything may come but the answer's end. Empty: it holds from the first byte.
    std::string after = {};
};

/// Follows one answer and says which tokens may come next. A value, like the grammar's state.
class Constraint {
  public:
    Constraint(const AnswerGrammar& wanted, std::shared_ptr<const GrammarVocabulary> vocabulary);

    bool accepts(TokenId token) const;
    /// False, and no change, where it may not come.
    bool accept(TokenId token);
    /// mask[id] becomes 1 where accepts(id), else 0, also past the end of the vocabulary, which it must not
    /// be shorter than. Returns how many are 1.
    std::size_t fill_mask(std::span<std::uint8_t> mask) const;
    /// Whether the answer is complete and nothing can follow.
    bool must_end() const { return is_bound_ && state_.must_end(); }

  private:
    bool accept_free(std::string_view piece);

    std::shared_ptr<const GrammarVocabulary> vocabulary_;
    GrammarState state_;
    std::string after_;
    std::string tail_;  ///< of the free text, where `after` may have begun
    bool is_bound_;     ///< the grammar holds
    bool skips_space_ = false;
};

}  // namespace tars
