// SPDX-License-Identifier: Apache-2.0
#include "formats/hf_tokenizer.h"
#include "formats/json_text.h"

#include <cstdlib>

// The input is tokenizer.json; after a NUL may follow what the other files say, all in one object.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    constexpr std::uint32_t kVocabulary = 64;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto end = std::min(text.find('\0'), size);
    tars::HfTokenizerSources sources;
    sources.tokenizer_json = text.substr(0, end);
    sources.vocabulary = kVocabulary;
    if (auto others = tars::parse_json_object(text.substr(std::min(end + 1, size)))) {
        sources.tokenizer_config = *others;
        sources.generation_config = *others;
    }
    tars::Metadata metadata;
    if (!tars::read_hf_tokenizer(std::move(sources), metadata)) return 0;
    const auto tokens = metadata.strings("tokenizer.ggml.tokens");
    const auto types = metadata.integers("tokenizer.ggml.token_type");
    if (!tokens || !types || (*tokens)->size() != kVocabulary || (*types)->size() != kVocabulary)
        std::abort();
    const auto scores = metadata.numbers("tokenizer.ggml.scores");
    if (scores && (*scores)->size() != kVocabulary) std::abort();
    return 0;
}
