// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/bpe.h"

#include "text/tokenize/unicode.h"

#include <algorithm>

namespace tars {
namespace {

constexpr std::uint64_t pair_key(std::int32_t left, std::int32_t right) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32 |
           static_cast<std::uint32_t>(right);
}

}  // namespace

Result<std::unique_ptr<const SubwordModel>> BpeModel::make(const Vocabulary& vocabulary, BpeOptions options) {
    // Every merge can bring one symbol that is no token, and a symbol's id must stay an int32.
    if (options.merges.size() > 1U << 28)
        return invalid_input("the vocabulary has " + std::to_string(options.merges.size()) +
                             " merges, expected at most " + std::to_string(1U << 28));
    return std::unique_ptr<const SubwordModel>(new BpeModel(vocabulary, std::move(options)));
}

BpeModel::BpeModel(const Vocabulary& vocabulary, BpeOptions options)
    : vocabulary_(&vocabulary), options_(std::move(options)) {
    merges_.reserve(options_.merges.size());
    for (std::size_t rank = 0; rank < options_.merges.size(); ++rank)
        add_merge(static_cast<std::uint32_t>(rank), options_.merges[rank].first,
                  options_.merges[rank].second);
    options_.merges = {};
    for (char32_t c = 0; c < common_characters_.size(); ++c) {
        std::string text;
        unicode::append(text, c);
        common_characters_[c] = find_symbol(text);
    }
}

void BpeModel::add_merge(std::uint32_t rank, std::string_view left, std::string_view right) {
    if (left.empty() || right.empty()) return;
    std::string whole(left);
    // "##" is written before the right part only while that stands alone.
    const auto& prefix = options_.continuing_prefix;
    whole += !prefix.empty() && right.starts_with(prefix) ? right.substr(prefix.size()) : right;
    const TokenId known = vocabulary_->find(whole);
    if (known != kNoToken && !vocabulary_->is_ordinary(known)) return;
    const Symbol left_symbol = intern(left);
    const Symbol right_symbol = intern(right);
    merges_.try_emplace(pair_key(left_symbol, right_symbol), Merge{rank, intern(whole)});
}

BpeModel::Symbol BpeModel::intern(std::string_view text) {
    if (const Symbol known = find_symbol(text); known != kNoToken) return known;
    const auto symbol = static_cast<Symbol>(vocabulary_->size() + extra_texts_.size());
    extra_symbols_.emplace(text, symbol);
    extra_texts_.emplace_back(text);
    return symbol;
}

BpeModel::Symbol BpeModel::find_symbol(std::string_view text) const {
    if (const TokenId id = vocabulary_->find_ordinary(text); id != kNoToken) return id;
    if (extra_symbols_.empty()) return kNoToken;
    const auto it = extra_symbols_.find(std::string(text));
    return it == extra_symbols_.end() ? kNoToken : it->second;
}

BpeModel::Symbol BpeModel::symbol_of(char32_t c, std::string_view bytes) const {
    return c < common_characters_.size() ? common_characters_[c] : find_symbol(bytes);
}

const BpeModel::Merge* BpeModel::merge_of(Symbol left, Symbol right) const {
    const auto it = merges_.find(pair_key(left, right));
    return it == merges_.end() ? nullptr : &it->second;
}

void BpeModel::encode(const Pieces& pieces, std::vector<TokenId>& out) const {
    Scratch scratch;
    for (const auto& range : pieces.ranges)
        for (auto rest = pieces.view(range); !rest.empty();
             rest.remove_prefix(std::min(rest.size(), kLongestPiece)))
            encode_piece(rest.substr(0, kLongestPiece), scratch, out);
}

void BpeModel::encode_piece(std::string_view piece, Scratch& scratch, std::vector<TokenId>& out) const {
    const bool whole = options_.ignore_merges || (options_.whole_newline_runs &&
                                                  piece.find_first_not_of('\n') == std::string_view::npos);
    if (whole) {
        if (const TokenId id = vocabulary_->find_ordinary(piece); id != kNoToken) {
            out.push_back(id);
            return;
        }
    }
    scratch.nodes.clear();
    if (options_.continuing_prefix.empty() && options_.end_suffix.empty())
        spell(piece, scratch);
    else
        spell_decorated(piece, scratch);
    if (scratch.nodes.empty()) return;
    for (std::uint32_t i = 0; i < scratch.nodes.size(); ++i) {
        scratch.nodes[i].previous = i == 0 ? kEnd : i - 1;
        scratch.nodes[i].next = i + 1 == scratch.nodes.size() ? kEnd : i + 1;
    }
    merge_all(scratch);
    for (std::uint32_t i = 0; i != kEnd; i = scratch.nodes[i].next) emit(scratch.nodes[i].symbol, out);
}

void BpeModel::spell(std::string_view piece, Scratch& scratch) const {
    unicode::for_each(piece, [&](char32_t c, std::string_view bytes) {
        add_character(symbol_of(c, bytes), bytes, scratch);
    });
}

void BpeModel::spell_decorated(std::string_view piece, Scratch& scratch) const {
    std::size_t position = 0;
    unicode::for_each(piece, [&](char32_t, std::string_view bytes) {
        auto& spelling = scratch.spelling;
        spelling.clear();
        if (position > 0) spelling += options_.continuing_prefix;
        spelling += bytes;
        position += bytes.size();
        if (position == piece.size()) spelling += options_.end_suffix;
        add_character(find_symbol(spelling), spelling, scratch);
    });
}

void BpeModel::add_character(Symbol symbol, std::string_view bytes, Scratch& scratch) const {
    auto& nodes = scratch.nodes;
    if (symbol != kNoToken) {
        nodes.push_back({symbol, kEnd, kEnd});
        return;
    }
    const auto token_of = [&](char c) { return vocabulary_->byte_token(static_cast<std::uint8_t>(c)); };
    if (options_.byte_fallback &&
        std::ranges::none_of(bytes, [&](char c) { return token_of(c) == kNoToken; })) {
        for (const char c : bytes) nodes.push_back({token_of(c), kEnd, kEnd});
        return;
    }
    if (options_.unknown == kNoToken) return;
    const bool fused = options_.fuse_unknown && !nodes.empty() && nodes.back().symbol == options_.unknown;
    if (!fused) nodes.push_back({options_.unknown, kEnd, kEnd});
}

void BpeModel::offer(std::uint32_t left, Scratch& scratch) const {
    if (left == kEnd) return;
    const auto& node = scratch.nodes[left];
    if (node.next == kEnd) return;
    const Symbol right_symbol = scratch.nodes[node.next].symbol;
    const Merge* merge = merge_of(node.symbol, right_symbol);
    if (!merge) return;
    scratch.heap.push_back({merge->rank, left, node.symbol, right_symbol});
    std::ranges::push_heap(scratch.heap, Candidate::less_urgent);
}

void BpeModel::merge_all(Scratch& scratch) const {
    constexpr Symbol kGone = -2;
    auto& nodes = scratch.nodes;
    auto& heap = scratch.heap;
    heap.clear();
    for (std::uint32_t i = 0; i + 1 < nodes.size(); ++i) offer(i, scratch);
    while (!heap.empty()) {
        std::ranges::pop_heap(heap, Candidate::less_urgent);
        const Candidate best = heap.back();
        heap.pop_back();
        auto& left = nodes[best.left];
        // An entry is stale once either side has been merged with something else.
        if (left.symbol != best.left_symbol || left.next == kEnd) continue;
        auto& right = nodes[left.next];
        if (right.symbol != best.right_symbol) continue;

        left.symbol = merge_of(best.left_symbol, best.right_symbol)->result;
        right.symbol = kGone;
        left.next = right.next;
        if (left.next != kEnd) nodes[left.next].previous = best.left;
        offer(left.previous, scratch);
        offer(best.left, scratch);
    }
}

void BpeModel::emit(Symbol symbol, std::vector<TokenId>& out) const {
    if (static_cast<std::size_t>(symbol) < vocabulary_->size()) {
        out.push_back(symbol);
        return;
    }
    // A merge made something that is no token: its characters stand for it.
    const auto& text = extra_texts_[static_cast<std::size_t>(symbol) - vocabulary_->size()];
    unicode::for_each(text, [&](char32_t, std::string_view bytes) {
        const TokenId id = vocabulary_->find_ordinary(bytes);
        if (id != kNoToken || options_.unknown != kNoToken)
            out.push_back(id != kNoToken ? id : options_.unknown);
    });
}

}  // namespace tars
