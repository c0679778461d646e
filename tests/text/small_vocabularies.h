// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/metadata.h"
#include "text/tokenizer.h"

#include <QString>
#include <QTest>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Vocabularies small enough to be worked out by hand.
namespace tars::testing {

using Strings = std::vector<std::string>;

inline MetaArray strings(Strings list) {
    return {MetaType::string, std::move(list)};
}
inline MetaArray integers(std::vector<std::int64_t> list) {
    return {MetaType::i32, std::move(list)};
}
inline MetaArray numbers(std::vector<double> list) {
    return {MetaType::f32, std::move(list)};
}

/// The byte-level alphabet in order of bytes, as GPT-2 writes it.
inline Strings byte_alphabet() {
    Strings alphabet;
    char32_t next = 256;
    for (unsigned byte = 0; byte < 256; ++byte) {
        const bool printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
        const char32_t c = printable ? byte : next++;
        alphabet.push_back(QString::fromUcs4(&c, 1).toStdString());
    }
    return alphabet;
}

inline std::string byte_token(unsigned byte) {
    return QString::asprintf("<0x%02X>", byte).toStdString();
}

/// Byte-level BPE: ids 0 to 255 are the bytes, then what the merges make, then "<|end|>" (control) and
/// "<tool>" (user-defined).
inline Metadata byte_level_bpe(const Strings& merges, const std::string& pre = "gpt-2") {
    Strings tokens = byte_alphabet();
    for (auto merged : merges) tokens.push_back(merged.erase(merged.find(' ', 1), 1));
    std::vector<std::int64_t> types(tokens.size(), 1);
    tokens.insert(tokens.end(), {"<|end|>", "<tool>"});
    types.insert(types.end(), {3, 4});
    Metadata metadata;
    metadata.set_string("tokenizer.ggml.model", "gpt2");
    metadata.set_string("tokenizer.ggml.pre", pre);
    metadata.set_array("tokenizer.ggml.tokens", strings(std::move(tokens)));
    metadata.set_array("tokenizer.ggml.token_type", integers(std::move(types)));
    metadata.set_array("tokenizer.ggml.merges", strings(merges));
    return metadata;
}

/// SentencePiece: 0 "<unk>", 1 "<s>", 2 "</s>", 3 to 258 the bytes, then `pieces` with scores -1, -2, …
inline Metadata sentencepiece(const Strings& pieces) {
    Strings tokens{"<unk>", "<s>", "</s>"};
    std::vector<std::int64_t> types{2, 3, 3};
    std::vector<double> scores(3, 0.0);
    for (unsigned byte = 0; byte < 256; ++byte) {
        tokens.push_back(byte_token(byte));
        types.push_back(6);
        scores.push_back(0);
    }
    for (const auto& piece : pieces) {
        tokens.push_back(piece);
        types.push_back(1);
        scores.push_back(258.0 - static_cast<double>(tokens.size()));
    }
    Metadata metadata;
    metadata.set_string("tokenizer.ggml.model", "llama");
    metadata.set_array("tokenizer.ggml.tokens", strings(std::move(tokens)));
    metadata.set_array("tokenizer.ggml.token_type", integers(std::move(types)));
    metadata.set_array("tokenizer.ggml.scores", numbers(std::move(scores)));
    return metadata;
}

inline Result<Tokenizer> from_json(const std::string& json) {
    Metadata metadata;
    metadata.set_string("tokenizer.huggingface.json", json);
    return Tokenizer::from_metadata(metadata);
}

/// The tokens' own spellings, "|" between them.
inline QString spelled(const Tokenizer& tokenizer, const std::vector<TokenId>& ids) {
    QStringList words;
    for (const auto id : ids) {
        const auto text = tokenizer.text(id);
        words.append(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    }
    return words.join('|');
}

}  // namespace tars::testing

/// The value of a Result, or a failed test with its error.
#define GET_OR_FAIL(declaration, expression)                                                                 \
    auto result_of_##declaration = (expression);                                                             \
    QVERIFY2(result_of_##declaration,                                                                        \
             result_of_##declaration ? "" : result_of_##declaration.error().text().c_str());                 \
    auto& declaration = *result_of_##declaration
