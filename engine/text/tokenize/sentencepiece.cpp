// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/sentencepiece.h"

#include "text/tokenize/unicode.h"

#include <algorithm>
#include <limits>

namespace tars {
namespace {

constexpr std::uint32_t kEnd = std::numeric_limits<std::uint32_t>::max();

}  // namespace

void SentencePieceModel::encode(const Pieces& pieces, std::vector<TokenId>& out) const {
    Scratch scratch;
    for (const auto& range : pieces.ranges)
        for (auto rest = pieces.view(range); !rest.empty();
             rest.remove_prefix(std::min(rest.size(), kLongestPiece)))
            encode_piece(rest.substr(0, kLongestPiece), scratch, out);
}

void SentencePieceModel::encode_piece(std::string_view piece, Scratch& scratch,
                                      std::vector<TokenId>& out) const {
    auto& nodes = scratch.nodes;
    auto& heap = scratch.heap;
    nodes.clear();
    heap.clear();
    std::uint32_t position = 0;
    unicode::for_each(piece, [&](char32_t, std::string_view bytes) {
        const auto index = static_cast<std::uint32_t>(nodes.size());
        const auto length = static_cast<std::uint32_t>(bytes.size());
        nodes.push_back({position, length, index == 0 ? kEnd : index - 1, index + 1});
        position += length;
    });
    if (nodes.empty()) return;
    nodes.back().next = kEnd;

    for (std::uint32_t i = 0; i + 1 < nodes.size(); ++i) offer(piece, i, scratch);
    while (!heap.empty()) {
        std::ranges::pop_heap(heap, Candidate::less_urgent);
        const Candidate best = heap.back();
        heap.pop_back();
        auto& left = nodes[best.left];
        // An entry is stale once either side has been merged with something else.
        if (left.length == 0 || left.next == kEnd) continue;
        auto& right = nodes[left.next];
        if (left.length + right.length != best.length) continue;

        left.length = best.length;
        right.length = 0;
        left.next = right.next;
        if (left.next != kEnd) nodes[left.next].previous = best.left;
        offer(piece, left.previous, scratch);
        offer(piece, best.left, scratch);
    }
    for (std::uint32_t i = 0; i != kEnd; i = nodes[i].next)
        emit(piece.substr(nodes[i].begin, nodes[i].length), out);
}

void SentencePieceModel::offer(std::string_view piece, std::uint32_t left, Scratch& scratch) const {
    if (left == kEnd) return;
    const auto& node = scratch.nodes[left];
    if (node.next == kEnd) return;
    const std::uint32_t length = node.length + scratch.nodes[node.next].length;
    const TokenId id = vocabulary_->find_ordinary(piece.substr(node.begin, length));
    if (id == kNoToken) return;
    scratch.heap.push_back({scores_[static_cast<std::size_t>(id)], left, length});
    std::ranges::push_heap(scratch.heap, Candidate::less_urgent);
}

void SentencePieceModel::emit(std::string_view symbol, std::vector<TokenId>& out) const {
    if (const TokenId id = vocabulary_->find_ordinary(symbol); id != kNoToken) {
        out.push_back(id);
        return;
    }
    for (const char c : symbol) {
        const TokenId byte = vocabulary_->byte_token(static_cast<std::uint8_t>(c));
        if (byte == kNoToken) {
            if (unknown_ != kNoToken) out.push_back(unknown_);
            return;
        }
        out.push_back(byte);
    }
}

}  // namespace tars
