// SPDX-License-Identifier: Apache-2.0
#include "text/grammar.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

/// The input is a schema. What a walk through its grammar writes must be JSON.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto schema = nlohmann::ordered_json::parse(data, data + size, nullptr, false);
    if (schema.is_discarded()) return 0;
    const auto grammar = tars::Grammar::from_json_schema(schema);
    if (!grammar) return 0;
    static const auto vocabulary = std::make_shared<const tars::GrammarVocabulary>(
        std::vector<std::string>{"a"}, std::vector<tars::TokenId>{});
    tars::GrammarState state(*grammar, vocabulary);
    std::string text;
    // Always the next byte, so that the input decides alone.
    for (unsigned next = static_cast<unsigned>(size); text.size() < 200 && !state.must_end(); next += 7) {
        unsigned tried = 0;
        for (; tried < 256; ++tried) {
            const auto byte = static_cast<char>((next + tried) & 0xFF);
            if (!state.accept_bytes(std::string_view(&byte, 1))) continue;
            text += byte;
            break;
        }
        if (tried == 256) break;
    }
    if (state.can_end() && !nlohmann::json::accept(text)) std::abort();
    return 0;
}
