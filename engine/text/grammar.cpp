// SPDX-License-Identifier: Apache-2.0
#include "text/grammar.h"

#include "text/grammar/automaton.h"
#include "text/grammar/gbnf.h"
#include "text/grammar/json_rules.h"
#include "text/grammar/schema.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace tars {

using grammar::Automaton;
using grammar::Configuration;
using grammar::Pool;
using grammar::Rules;

Result<Grammar> Grammar::from_gbnf(std::string_view text) {
    try {
        Rules rules;
        const auto root = grammar::parse_gbnf(text, rules);
        return Grammar(std::make_shared<const Automaton>(rules, root));
    } catch (const grammar::Failure& failure) {
        return invalid_input("grammar: " + failure.message, failure.hint);
    }
}

Result<Grammar> Grammar::from_json_schema(const nlohmann::ordered_json& schema) {
    try {
        Rules rules;
        const auto root = grammar::compile_schema(schema, rules);
        return Grammar(std::make_shared<const Automaton>(rules, root));
    } catch (const grammar::Failure& failure) {
        return invalid_input(failure.message, failure.hint);
    }
}

Grammar Grammar::json_object() {
    Rules rules;
    grammar::JsonRules json(rules);
    const auto object = json.object();
    const auto root = rules.declare("root");
    rules.define(root, {{object}});
    return Grammar(std::make_shared<const Automaton>(rules, root));
}

// ------------------------------------------------------------------------------------------ vocabulary

GrammarVocabulary::GrammarVocabulary(const Tokenizer& tokenizer) {
    pieces_.reserve(tokenizer.size());
    for (std::size_t i = 0; i < tokenizer.size(); ++i) {
        const auto token = static_cast<TokenId>(i);
        const bool ends = tokenizer.ends_generation(token);
        if (ends) end_tokens_.push_back(token);
        pieces_.emplace_back(ends || tokenizer.is_control(token) ? std::string_view()
                                                                 : tokenizer.piece(token));
    }
    sort_pieces();
}

GrammarVocabulary::GrammarVocabulary(std::vector<std::string> pieces, std::span<const TokenId> end_tokens)
    : pieces_(std::move(pieces)), end_tokens_(end_tokens.begin(), end_tokens.end()) {
    std::ranges::sort(end_tokens_);
    for (const auto token : end_tokens_)
        if (token >= 0 && static_cast<std::size_t>(token) < pieces_.size())
            pieces_[static_cast<std::size_t>(token)].clear();
    sort_pieces();
}

void GrammarVocabulary::sort_pieces() {
    for (std::size_t i = 0; i < pieces_.size(); ++i)
        if (!pieces_[i].empty()) sorted_.push_back(static_cast<TokenId>(i));
    std::ranges::sort(sorted_, {}, [&](TokenId token) { return piece(token); });
    shared_.resize(sorted_.size());
    for (std::size_t i = 1; i < sorted_.size(); ++i) {
        const auto before = piece(sorted_[i - 1]), now = piece(sorted_[i]);
        const auto [end, other] = std::mismatch(before.begin(), before.end(), now.begin(), now.end());
        shared_[i] = static_cast<std::uint32_t>(end - before.begin());
    }
}

std::string_view GrammarVocabulary::piece(TokenId token) const {
    if (token < 0 || static_cast<std::size_t>(token) >= pieces_.size()) return {};
    return pieces_[static_cast<std::size_t>(token)];
}

bool GrammarVocabulary::ends_generation(TokenId token) const {
    return std::ranges::binary_search(end_tokens_, token);
}

// ----------------------------------------------------------------------------------------------- state

GrammarState::GrammarState(const Grammar& grammar, std::shared_ptr<const GrammarVocabulary> vocabulary)
    : automaton_(grammar.automaton_),
      vocabulary_(std::move(vocabulary)),
      pool_(std::make_shared<Pool>(*automaton_)),
      configuration_(pool_->intern(automaton_->start())) {}

bool GrammarState::can_end() const {
    return configuration_->complete;
}

bool GrammarState::must_end() const {
    return configuration_->complete && !configuration_->goes_on;
}

bool GrammarState::accepts_bytes(std::string_view bytes) const {
    return !ended_ && pool_->walk(*configuration_, bytes);
}

bool GrammarState::accept_bytes(std::string_view bytes) {
    if (ended_) return false;
    const auto* next = pool_->walk(*configuration_, bytes);
    if (!next) return false;
    configuration_ = next;
    if (pool_->is_full()) {
        // Copies of this state keep the old pool as long as they need it.
        const auto fresh = std::make_shared<Pool>(*automaton_);
        configuration_ = fresh->intern(configuration_->stacks);
        pool_ = fresh;
    }
    return true;
}

bool GrammarState::accepts(TokenId token) const {
    if (ended_) return false;
    if (vocabulary_->ends_generation(token)) return can_end();
    const auto piece = vocabulary_->piece(token);
    return !piece.empty() && accepts_bytes(piece);
}

bool GrammarState::accept(TokenId token) {
    if (ended_) return false;
    if (vocabulary_->ends_generation(token)) return ended_ = can_end();
    const auto piece = vocabulary_->piece(token);
    return !piece.empty() && accept_bytes(piece);
}

std::size_t GrammarState::fill_mask(std::span<std::uint8_t> mask) const {
    assert(mask.size() == vocabulary_->size());
    std::ranges::fill(mask, std::uint8_t{0});
    if (ended_) return 0;
    std::size_t count = 0;
    const auto allow = [&](TokenId token) {
        mask[static_cast<std::size_t>(token)] = 1;
        ++count;
    };
    if (can_end())
        for (const auto token : vocabulary_->end_tokens_)
            if (token >= 0 && static_cast<std::size_t>(token) < mask.size()) allow(token);

    auto pool = pool_;
    // Where each byte of the piece before led: pieces in order share their beginnings.
    std::vector<const Configuration*> path = {configuration_};
    for (std::size_t i = 0; i < vocabulary_->sorted_.size(); ++i) {
        const std::size_t shared = vocabulary_->shared_[i];
        if (path.back() == nullptr && shared + 1 >= path.size()) continue;  // it shares the refused byte
        if (pool->is_full()) {
            const auto fresh = std::make_shared<Pool>(*automaton_);
            path = {fresh->intern(configuration_->stacks)};
            pool = fresh;
        }
        const auto token = vocabulary_->sorted_[i];
        const auto piece = vocabulary_->piece(token);
        path.resize(std::min(shared + 1, path.size()));
        while (path.back() && path.size() <= piece.size())
            path.push_back(pool->step(*path.back(), static_cast<unsigned char>(piece[path.size() - 1])));
        if (path.back()) allow(token);
    }
    return count;
}

}  // namespace tars
