// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/wordpiece.h"

#include <algorithm>

namespace tars {

WordPieceModel::WordPieceModel(const Vocabulary& vocabulary, WordPieceOptions options)
    : options_(std::move(options)) {
    std::vector<std::pair<std::string_view, std::int32_t>> entries;
    entries.reserve(vocabulary.size());
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
        const auto id = static_cast<TokenId>(i);
        if (vocabulary.is_ordinary(id)) entries.emplace_back(vocabulary.text(id), id);
    }
    trie_ = ByteTrie(std::move(entries));
    has_starts_ = descend(options_.start_prefix, start_node_);
    has_continuations_ = descend(options_.continuing_prefix, continuing_node_);
}

bool WordPieceModel::descend(std::string_view prefix, std::uint32_t& node) const {
    node = ByteTrie::root();
    for (const char c : prefix) {
        node = trie_.child(node, static_cast<unsigned char>(c));
        if (node == 0) return false;
    }
    return true;
}

void WordPieceModel::encode(const Pieces& pieces, std::vector<TokenId>& out) const {
    for (const auto& range : pieces.ranges) {
        const std::size_t before = out.size();
        if (encode_word(pieces.view(range), out)) continue;
        out.resize(before);
        if (options_.unknown != kNoToken) out.push_back(options_.unknown);
    }
}

bool WordPieceModel::encode_word(std::string_view word, std::vector<TokenId>& out) const {
    const auto characters =
        std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    if (static_cast<std::size_t>(characters) > options_.longest_word) return false;
    for (std::size_t begin = 0; begin < word.size();) {
        if (!(begin == 0 ? has_starts_ : has_continuations_)) return false;
        std::uint32_t node = begin == 0 ? start_node_ : continuing_node_;
        TokenId best = kNoToken;
        std::size_t best_end = begin;
        for (std::size_t i = begin; i < word.size(); ++i) {
            node = trie_.child(node, static_cast<unsigned char>(word[i]));
            if (node == 0) break;
            if (trie_.value(node) == ByteTrie::kNone) continue;
            best = trie_.value(node);
            best_end = i + 1;
        }
        if (best == kNoToken) return false;
        out.push_back(best);
        begin = best_end;
    }
    return true;
}

void WordLevelModel::encode(const Pieces& pieces, std::vector<TokenId>& out) const {
    for (const auto& range : pieces.ranges) {
        const TokenId found = vocabulary_->find_ordinary(pieces.view(range));
        const TokenId id = found != kNoToken ? found : unknown_;
        if (id != kNoToken) out.push_back(id);
    }
}

}  // namespace tars
