// SPDX-License-Identifier: Apache-2.0
#include "runtime/constraint.h"

#include <algorithm>

namespace tars {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

std::string_view without_space(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
    return text;
}

}  // namespace

Constraint::Constraint(const AnswerGrammar& wanted, std::shared_ptr<const GrammarVocabulary> vocabulary)
    : vocabulary_(vocabulary),
      state_(wanted.grammar, std::move(vocabulary)),
      after_(wanted.after),
      is_bound_(wanted.after.empty()) {}

bool Constraint::accepts(TokenId token) const {
    if (is_bound_ && !skips_space_) return state_.accepts(token);
    return Constraint(*this).accept(token);
}

bool Constraint::accept(TokenId token) {
    if (is_bound_ && !skips_space_) return state_.accept(token);
    if (vocabulary_->ends_generation(token)) return is_bound_ && state_.accept(token);
    const auto piece = vocabulary_->piece(token);
    if (!is_bound_) return accept_free(piece);
    const auto rest = without_space(piece);
    if (piece.empty() || (!rest.empty() && !state_.accept_bytes(rest))) return false;
    skips_space_ = rest.empty();
    return true;
}

bool Constraint::accept_free(std::string_view piece) {
    const auto text = tail_ + std::string(piece);
    const auto found = text.find(after_);
    if (found == text.npos) {
        tail_ = text.substr(text.size() - std::min(text.size(), after_.size() - 1));
        return true;
    }
    const auto rest = without_space(std::string_view(text).substr(found + after_.size()));
    if (!rest.empty() && !state_.accept_bytes(rest)) return false;
    is_bound_ = true;
    skips_space_ = rest.empty();
    return true;
}

std::size_t Constraint::fill_mask(std::span<std::uint8_t> mask) const {
    std::ranges::fill(mask, std::uint8_t{0});
    if (is_bound_ && !skips_space_) return state_.fill_mask(mask.first(vocabulary_->size()));
    std::size_t count = 0;
    for (std::size_t i = 0; i < vocabulary_->size(); ++i) {
        mask[i] = accepts(static_cast<TokenId>(i)) ? 1 : 0;
        count += mask[i];
    }
    return count;
}

}  // namespace tars
