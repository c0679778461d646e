// SPDX-License-Identifier: Apache-2.0
// Any tokenizer.json, and any text through it: the input is the file, a zero byte, and the text.
#include "text/tokenizer.h"

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const auto end = input.find('\0');
    const auto text = end == std::string_view::npos ? std::string_view() : input.substr(end + 1);
    tars::Metadata metadata;
    metadata.set_string("tokenizer.huggingface.json", std::string(input.substr(0, end)));
    const auto tokenizer = tars::Tokenizer::from_metadata(metadata);
    if (!tokenizer) return 0;

    tars::Detokenizer stream(*tokenizer, false);
    std::string streamed;
    for (const auto id : tokenizer->encode(text, {.add_special = true, .parse_special = true})) {
        if (id < 0 || static_cast<std::size_t>(id) >= tokenizer->size()) std::abort();
        streamed += stream.push(id);
    }
    streamed += stream.finish();
    static_cast<void>(tokenizer->encode(text, {.add_special = false, .parse_special = false}));
    return 0;
}
