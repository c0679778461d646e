// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/added_tokens.h"

#include "text/tokenize/unicode.h"

namespace tars {
namespace {

/// The character that ends right before `position`; U+FFFD if that is no valid character.
char32_t character_before(std::string_view text, std::size_t position) {
    std::size_t begin = position - 1;
    while (begin > 0 && position - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        --begin;
    return unicode::decode(text.substr(begin, position - begin)).code_point;
}

bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin > 0 && unicode::is_word(character_before(text, begin))) return false;
    return end == text.size() || !unicode::is_word(unicode::decode(text.substr(end)).code_point);
}

std::size_t whitespace_before(std::string_view text, std::size_t position, std::size_t stop) {
    while (position > stop) {
        const char32_t c = character_before(text, position);
        if (!unicode::is_whitespace(c)) break;
        do --position;
        while (position > stop && (static_cast<unsigned char>(text[position]) & 0xC0) == 0x80);
    }
    return position;
}

std::size_t whitespace_behind(std::string_view text, std::size_t position) {
    while (position < text.size()) {
        const auto next = unicode::decode(text.substr(position));
        if (!unicode::is_whitespace(next.code_point)) break;
        position += next.length;
    }
    return position;
}

}  // namespace

AddedTokens::AddedTokens(std::vector<AddedToken> tokens) : tokens_(std::move(tokens)) {
    std::vector<std::pair<std::string_view, std::int32_t>> entries;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        entries.emplace_back(tokens_[i].text, static_cast<std::int32_t>(i));
    trie_ = ByteTrie(std::move(entries));
}

const AddedToken* AddedTokens::longest_at(std::string_view text, std::size_t position,
                                          bool parse_special) const {
    const AddedToken* longest = nullptr;
    trie_.each_prefix(text.substr(position), [&](std::size_t length, std::int32_t index) {
        const auto& token = tokens_[static_cast<std::size_t>(index)];
        if (token.special && !parse_special) return;
        if (token.single_word && !stands_alone(text, position, position + length)) return;
        longest = &token;
    });
    return longest;
}

std::vector<AddedTokens::Fragment> AddedTokens::split(std::string_view text, bool parse_special) const {
    std::vector<Fragment> fragments;
    std::size_t done = 0;
    for (std::size_t position = 0; position < text.size();) {
        const AddedToken* token = longest_at(text, position, parse_special);
        if (!token) {
            ++position;
            continue;
        }
        const std::size_t begin = token->left_strip ? whitespace_before(text, position, done) : position;
        std::size_t end = position + token->text.size();
        if (token->right_strip) end = whitespace_behind(text, end);
        if (done < begin) fragments.push_back({done, begin, kNoToken});
        fragments.push_back({begin, end, token->id});
        position = done = end;
    }
    if (done < text.size()) fragments.push_back({done, text.size(), kNoToken});
    return fragments;
}

}  // namespace tars
