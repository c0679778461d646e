// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/unigram.h"

#include "text/tokenize/unicode.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tars {
namespace {

constexpr double kUnknownPenalty = 10;
constexpr double kUnreached = -std::numeric_limits<double>::infinity();

}  // namespace

UnigramModel::UnigramModel(const Vocabulary& vocabulary, UnigramOptions options)
    : vocabulary_(&vocabulary), options_(std::move(options)) {
    std::vector<std::pair<std::string_view, std::int32_t>> entries;
    entries.reserve(vocabulary.size());
    double worst = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
        const auto id = static_cast<TokenId>(i);
        auto& score = options_.scores[i];
        if (!std::isfinite(score)) score = 0;
        if (!options_.favour_user_defined || vocabulary.kind(id) == TokenKind::normal)
            worst = std::min(worst, score);
        if (options_.favour_user_defined && vocabulary.kind(id) == TokenKind::user_defined) score = 0;
        if (vocabulary.is_ordinary(id)) entries.emplace_back(vocabulary.text(id), id);
    }
    trie_ = ByteTrie(std::move(entries));
    unknown_score_ = (std::isfinite(worst) ? worst : 0) - kUnknownPenalty;
}

void UnigramModel::encode(const Pieces& pieces, std::vector<TokenId>& out) const {
    std::vector<Arrival> arrivals;
    for (const auto& range : pieces.ranges) encode_piece(pieces.view(range), arrivals, out);
}

void UnigramModel::encode_piece(std::string_view piece, std::vector<Arrival>& arrivals,
                                std::vector<TokenId>& out) const {
    arrivals.assign(piece.size() + 1, {kUnreached, 0, kNoToken});
    arrivals[0].score = 0;
    std::size_t begin = 0;
    unicode::for_each(piece, [&](char32_t, std::string_view character) {
        const double so_far = arrivals[begin].score;
        const auto arrive = [&](std::size_t end, double score, TokenId token) {
            if (so_far + score > arrivals[end].score) arrivals[end] = {so_far + score, begin, token};
        };
        bool known_character = false;
        trie_.each_prefix(piece.substr(begin), [&](std::size_t length, TokenId token) {
            known_character = known_character || length == character.size();
            arrive(begin + length, options_.scores[static_cast<std::size_t>(token)], token);
        });
        if (!known_character) arrive(begin + character.size(), unknown_score_, kNoToken);
        begin += character.size();
    });

    // Walked from the end, then put in order.
    std::vector<std::pair<std::size_t, std::size_t>> cuts;
    for (std::size_t end = piece.size(); end > 0; end = arrivals[end].from)
        cuts.emplace_back(arrivals[end].from, end);
    std::size_t unknown_from = 0;
    std::size_t unknown_to = 0;
    const auto flush = [&] {
        if (unknown_from < unknown_to)
            emit_unknown(piece.substr(unknown_from, unknown_to - unknown_from), out);
        unknown_from = unknown_to = 0;
    };
    for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
        const TokenId token = arrivals[cut->second].token;
        if (token == kNoToken) {
            if (unknown_from == unknown_to) unknown_from = cut->first;
            unknown_to = cut->second;
        } else {
            flush();
            out.push_back(token);
        }
    }
    flush();
}

void UnigramModel::emit_unknown(std::string_view stretch, std::vector<TokenId>& out) const {
    const auto token_of = [&](char c) { return vocabulary_->byte_token(static_cast<std::uint8_t>(c)); };
    if (options_.byte_fallback &&
        std::ranges::none_of(stretch, [&](char c) { return token_of(c) == kNoToken; })) {
        for (const char c : stretch) out.push_back(token_of(c));
    } else if (options_.unknown != kNoToken) {
        out.push_back(options_.unknown);
    }
}

}  // namespace tars
