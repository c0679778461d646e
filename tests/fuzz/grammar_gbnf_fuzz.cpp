// SPDX-License-Identifier: Apache-2.0
#include "text/grammar.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

/// The input is a grammar, a zero byte, and a text to check against it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view source(reinterpret_cast<const char*>(data), size), text;
    if (const auto split = source.find('\0'); split != source.npos) {
        text = source.substr(split + 1, 256);
        source = source.substr(0, split);
    }
    const auto grammar = tars::Grammar::from_gbnf(source);
    if (!grammar) return 0;
    static const auto vocabulary = std::make_shared<const tars::GrammarVocabulary>(
        std::vector<std::string>{"", "a", "ab", "b", "\n", "0", "\xc3", "\xa9"},
        std::vector<tars::TokenId>{0});
    tars::GrammarState state(*grammar, vocabulary);
    std::vector<std::uint8_t> mask(vocabulary->size());
    for (const char byte : text) {
        state.fill_mask(mask);
        if (!state.accept_bytes(std::string_view(&byte, 1))) break;
    }
    return 0;
}
