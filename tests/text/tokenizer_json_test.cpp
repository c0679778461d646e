// SPDX-License-Identifier: Apache-2.0
// Tokenizers from tokenizer.json: every stage on files small enough to be worked out by hand.
#include "small_vocabularies.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace tars;
using namespace tars::testing;

namespace {

constexpr EncodeOptions kPlain{.add_special = false, .parse_special = false};
constexpr EncodeOptions kParsed{.add_special = false, .parse_special = true};

std::string quoted(const QString& text) {
    const auto list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2).toStdString();
}

/// A tokenizer whose tokens are whole pieces: those of `expected` ("|" between them), all else "<unk>".
/// So what it says of a text shows how the stages before the model treat that text.
std::string showing_pieces(const QString& expected, const std::string& stages) {
    std::string vocabulary = R"("<unk>": 0)";
    int id = 0;
    const auto pieces = expected.split('|');
    for (const auto& piece : QSet<QString>(pieces.begin(), pieces.end()))
        vocabulary += ", " + quoted(piece) + ": " + std::to_string(++id);
    return R"({"model": {"type": "WordLevel", "unk_token": "<unk>", "vocab": {)" + vocabulary + "}}, " +
           stages + "}";
}

std::string bpe(const std::string& vocabulary, const std::string& merges, const std::string& more = "") {
    return R"("model": {"type": "BPE", "vocab": {)" + vocabulary + R"(}, "merges": [)" + merges + "]" + more +
           "}";
}

}  // namespace

class TokenizerJsonTest : public QObject {
    Q_OBJECT

  private slots:
    void normalizers_data() {
        QTest::addColumn<QByteArray>("step");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("NFC") << QByteArray(R"({"type": "NFC"})") << "e\u0301ﬁ"
                             << "éﬁ";
        QTest::newRow("NFD") << QByteArray(R"({"type": "NFD"})") << "éﬁ가"
                             << "e\u0301ﬁ\u1100\u1161";
        QTest::newRow("NFKC") << QByteArray(R"({"type": "NFKC"})") << "ﬁe\u0301½"
                              << "fié1\u20442";
        QTest::newRow("NFKD") << QByteArray(R"({"type": "NFKD"})") << "ﬁé"
                              << "fie\u0301";
        QTest::newRow("marks in canonical order") << QByteArray(R"({"type": "NFD"})") << "a\u0301\u0327\u0323"
                                                  << "a\u0327\u0323\u0301";
        QTest::newRow("Lowercase") << QByteArray(R"({"type": "Lowercase"})") << "ÄİΣ"
                                   << "äi\u0307σ";
        QTest::newRow("StripAccents") << QByteArray(R"({"type": "StripAccents"})") << "e\u0301é"
                                      << "eé";
        QTest::newRow("Strip") << QByteArray(R"({"type": "Strip", "strip_left": true, "strip_right": true})")
                               << " \u00A0a b\n "
                               << "a b";
        QTest::newRow("Strip left") << QByteArray(
                                           R"({"type": "Strip", "strip_left": true, "strip_right": false})")
                                    << "  a "
                                    << "a ";
        QTest::newRow("Strip right") << QByteArray(
                                            R"({"type": "Strip", "strip_left": false, "strip_right": true})")
                                     << " a  "
                                     << " a";
        QTest::newRow("Prepend") << QByteArray(R"({"type": "Prepend", "prepend": "▁"})") << "a"
                                 << "▁a";
        QTest::newRow("Replace string")
            << QByteArray(R"({"type": "Replace", "pattern": {"String": "aa"}, "content": "b"})") << "aaaac"
            << "bbc";
        QTest::newRow("Replace regex")
            << QByteArray(R"({"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "})")
            << "a   b c"
            << "a b c";
        QTest::newRow("Nmt") << QByteArray(R"({"type": "Nmt"})") << "a\u0007\tb\u200Bc"
                             << "a b c";
        QTest::newRow("BertNormalizer") << QByteArray(R"({"type": "BertNormalizer"})") << "CAFÉ\u0007\t中x"
                                        << "cafe  中 x";
        QTest::newRow("BertNormalizer, cased")
            << QByteArray(R"({"type": "BertNormalizer", "lowercase": false})") << "CAFÉ"
            << "CAFÉ";
        QTest::newRow("BertNormalizer, accents only")
            << QByteArray(R"({"type": "BertNormalizer", "lowercase": false, "strip_accents": true})")
            << "CAFÉ"
            << "CAFE";
        QTest::newRow("ByteLevel") << QByteArray(R"({"type": "ByteLevel"})") << "é a"
                                   << "Ã©Ġa";
        QTest::newRow("Sequence")
            << QByteArray(R"({"type": "Sequence", "normalizers": [{"type": "NFD"}, {"type": "StripAccents"},
                              {"type": "Lowercase"}]})")
            << "ÉÀ"
            << "ea";
    }

    void normalizers() {
        QFETCH(QByteArray, step);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        GET_OR_FAIL(tokenizer, from_json(showing_pieces(expected, "\"normalizer\": " + step.toStdString())));
        QCOMPARE(spelled(tokenizer, tokenizer.encode(text.toStdString(), kPlain)), expected);
    }

    void precompiled_charsmaps_replace_graphemes() {
        // The array of one entry "b" -> "a" (see the test of GGUF's Unigram), in base64.
        QByteArray bytes;
        const auto put = [&](std::uint32_t word) {
            for (int shift = 0; shift < 32; shift += 8) bytes.append(static_cast<char>(word >> shift & 0xFF));
        };
        std::vector<std::uint32_t> units(512, 0);
        units[0] = 256U << 10;
        units[256 ^ 'b'] = 'b' | 1U << 8 | 1U << 10;
        units[256 ^ 'b' ^ 1] = 1U << 31 | 0;
        put(static_cast<std::uint32_t>(units.size() * 4));
        for (const auto unit : units) put(unit);
        bytes.append("a\0", 2);
        const auto stage = "\"normalizer\": {\"type\": \"Precompiled\", \"precompiled_charsmap\": \"" +
                           bytes.toBase64().toStdString() + "\"}";
        GET_OR_FAIL(tokenizer, from_json(showing_pieces("acaa", stage)));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("bcab", kPlain)), "acaa");
        QVERIFY(!from_json(
            showing_pieces("a", R"("normalizer": {"type": "Precompiled", "precompiled_charsmap": "AA!"})")));
    }

    void pre_tokenizers_data() {
        QTest::addColumn<QByteArray>("step");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto split = [](const char* pattern, const char* behavior, bool invert) {
            return QByteArray(R"({"type": "Split", "pattern": )") + pattern + ", \"behavior\": \"" +
                   behavior + "\", \"invert\": " + (invert ? "true" : "false") + "}";
        };
        const char* dash = R"({"String": "-"})";
        QTest::newRow("Removed") << split(dash, "Removed", false) << "a--b-c"
                                 << "a|b|c";
        QTest::newRow("Isolated") << split(dash, "Isolated", false) << "a--b-c"
                                  << "a|-|-|b|-|c";
        QTest::newRow("MergedWithPrevious") << split(dash, "MergedWithPrevious", false) << "a--b-c"
                                            << "a-|-|b-|c";
        QTest::newRow("MergedWithNext") << split(dash, "MergedWithNext", false) << "a--b-c"
                                        << "a|-|-b|-c";
        QTest::newRow("Contiguous") << split(dash, "Contiguous", false) << "a--b-c"
                                    << "a|--|b|-|c";
        const char* letters = R"({"Regex": "\\p{L}+"})";
        QTest::newRow("inverted, Removed") << split(letters, "Removed", true) << "ab, cd"
                                           << "ab|cd";
        QTest::newRow("inverted, Isolated") << split(letters, "Isolated", true) << "ab, cd"
                                            << "ab|, |cd";
        QTest::newRow("a dot is literal in a String")
            << split(R"({"String": "."})", "Removed", false) << "a.b"
            << "a|b";
        QTest::newRow("empty matches cut")
            << split(R"x({"Regex": "(?=[A-Z])"})x", "Isolated", false) << "aBcD"
            << "a|Bc|D";
        QTest::newRow("look-ahead for spaces")
            << split(R"({"Regex": "\\s+(?!\\S)|\\s+"})", "Isolated", false) << "a   b"
            << "a|  | |b";
        QTest::newRow("\\s is White_Space")
            << split(R"({"Regex": "\\s"})", "Removed", false) << "a\u0085b\u3000c\u180Ed"
            << "a|b|c\u180Ed";
        QTest::newRow("\\w has marks") << split(R"({"Regex": "\\w+"})", "Isolated", false) << "e\u0301-x"
                                       << "e\u0301|-|x";
        QTest::newRow("class intersection")
            << split(R"({"Regex": "[\\p{L}&&[^\\p{Han}]]+"})", "Isolated", false) << "ab中文c"
            << "ab|中文|c";
        QTest::newRow("a hyphen after \\s") << split(R"({"Regex": "[\\s-]"})", "Removed", false) << "a-b c.d"
                                            << "a|b|c.d";
        QTest::newRow("\\h is a hexadecimal digit")
            << split(R"({"Regex": "\\h+"})", "Isolated", false) << "xyAF09z"
            << "xy|AF09|z";
        QTest::newRow("Digits") << QByteArray(R"({"type": "Digits", "individual_digits": false})") << "a12½b"
                                << "a|12½|b";
        QTest::newRow("Digits, each")
            << QByteArray(R"({"type": "Digits", "individual_digits": true})") << "a12b"
            << "a|1|2|b";
        QTest::newRow("Punctuation") << QByteArray(R"({"type": "Punctuation"})") << "a!?b$"
                                     << "a|!|?|b|$";
        QTest::newRow("Punctuation, Contiguous")
            << QByteArray(R"({"type": "Punctuation", "behavior": "Contiguous"})") << "a!?b"
            << "a|!?|b";
        QTest::newRow("Whitespace") << QByteArray(R"({"type": "Whitespace"})") << "Hey man!! x"
                                    << "Hey|man|!!|x";
        QTest::newRow("WhitespaceSplit") << QByteArray(R"({"type": "WhitespaceSplit"})") << " a\u00A0b!\n"
                                         << "a|b!";
        QTest::newRow("BertPreTokenizer") << QByteArray(R"({"type": "BertPreTokenizer"})") << "a b!c"
                                          << "a|b|!|c";
        QTest::newRow("CharDelimiterSplit")
            << QByteArray(R"({"type": "CharDelimiterSplit", "delimiter": "x"})") << "axbxxc"
            << "a|b|c";
        QTest::newRow("FixedLength") << QByteArray(R"({"type": "FixedLength", "length": 2})") << "aébc\u4E2D"
                                     << "aé|bc|\u4E2D";
        QTest::newRow("Metaspace")
            << QByteArray(R"({"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"})")
            << "a  b"
            << "▁a|▁|▁b";
        QTest::newRow("Metaspace, first") << QByteArray(R"({"type": "Sequence", "pretokenizers": [
                {"type": "Split", "pattern": {"String": "-"}, "behavior": "Removed", "invert": false},
                {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "first"}]})")
                                          << "a b-c"
                                          << "▁a|▁b|c";
        QTest::newRow("Metaspace, never")
            << QByteArray(R"({"type": "Metaspace", "replacement": "▁", "prepend_scheme": "never"})") << "a b"
            << "a|▁b";
        QTest::newRow("Metaspace, old form")
            << QByteArray(R"({"type": "Metaspace", "replacement": "▁", "add_prefix_space": false})") << "a b"
            << "a|▁b";
        QTest::newRow("Metaspace, whole")
            << QByteArray(R"({"type": "Metaspace", "replacement": "▁", "split": false})") << "a b"
            << "▁a▁b";
        QTest::newRow("ByteLevel") << QByteArray(R"({"type": "ByteLevel", "add_prefix_space": false})")
                                   << "it's é 1"
                                   << "it|'s|ĠÃ©|Ġ1";
        QTest::newRow("ByteLevel, prefix")
            << QByteArray(R"({"type": "ByteLevel", "add_prefix_space": true})") << "a b"
            << "Ġa|Ġb";
        QTest::newRow("ByteLevel, bytes only")
            << QByteArray(R"({"type": "ByteLevel", "add_prefix_space": false, "use_regex": false})")
            << "a b\n"
            << "aĠbĊ";
        QTest::newRow("Sequence")
            << QByteArray(R"({"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"},
                {"type": "Digits", "individual_digits": true}]})")
            << "a1 22"
            << "a|1|2|2";
    }

    void pre_tokenizers() {
        QFETCH(QByteArray, step);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        GET_OR_FAIL(tokenizer,
                    from_json(showing_pieces(expected, "\"pre_tokenizer\": " + step.toStdString())));
        QCOMPARE(spelled(tokenizer, tokenizer.encode(text.toStdString(), kPlain)), expected);
    }

    void bpe_models() {
        const std::string vocabulary = R"("<unk>": 0, "a": 1, "b": 2, "ab": 3, "abb": 4, "x": 5)";
        GET_OR_FAIL(plain, from_json(std::string("{") + bpe(vocabulary, "\"a b\", \"ab b\"") + "}"));
        QCOMPARE(spelled(plain, plain.encode("abbaéb", kPlain)), "abb|ab");
        GET_OR_FAIL(pairs, from_json(std::string("{") +
                                     bpe(vocabulary, R"(["a", "b"])", ", \"unk_token\": \"<unk>\"") + "}"));
        QCOMPARE(spelled(pairs, pairs.encode("abbéé", kPlain)), "ab|b|<unk>|<unk>");
        GET_OR_FAIL(fused,
                    from_json("{" +
                              bpe(vocabulary, "\"a b\"",
                                  R"(, "unk_token": "<unk>", "fuse_unk": true, "ignore_merges": true)") +
                              "}"));
        QCOMPARE(spelled(fused, fused.encode("ééa", kPlain)), "<unk>|a");
        QCOMPARE(spelled(fused, fused.encode("abb", kPlain)), "abb");
    }

    void bpe_byte_fallback() {
        std::string vocabulary = R"("<unk>": 256, "a": 257)";
        for (unsigned byte = 0; byte < 256; ++byte)
            vocabulary += ", \"" + byte_token(byte) + "\": " + std::to_string(byte);
        GET_OR_FAIL(tokenizer,
                    from_json(std::string("{") +
                              bpe(vocabulary, "", R"(, "unk_token": "<unk>", "byte_fallback": true)") +
                              R"(, "decoder": {"type": "ByteFallback"}})"));
        QCOMPARE(tokenizer.encode("aé", kPlain), (std::vector<TokenId>{257, 0xC3, 0xA9}));
        QCOMPARE(tokenizer.decode(std::vector<TokenId>{257, 0xC3, 0xA9}), "aé");
    }

    void bpe_with_word_marks() {
        GET_OR_FAIL(continued,
                    from_json("{" +
                              bpe(R"("h": 0, "##e": 1, "##y": 2, "he": 3, "hey": 4)", "\"h ##e\", \"he ##y\"",
                                  ", \"continuing_subword_prefix\": \"##\"") +
                              R"(, "pre_tokenizer": {"type": "WhitespaceSplit"}})"));
        QCOMPARE(spelled(continued, continued.encode("hey he", kPlain)), "hey|he");
        GET_OR_FAIL(suffixed, from_json("{" +
                                        bpe(R"("h": 0, "y": 1, "y</w>": 2, "hy</w>": 3, "h</w>": 4)",
                                            "\"h y</w>\"", ", \"end_of_word_suffix\": \"</w>\"") +
                                        R"(, "pre_tokenizer": {"type": "WhitespaceSplit"},
                                            "decoder": {"type": "BPEDecoder", "suffix": "</w>"}})"));
        QCOMPARE(spelled(suffixed, suffixed.encode("hy yh", kPlain)), "hy</w>|y|h</w>");
        QCOMPARE(suffixed.decode(suffixed.encode("hy yh", kPlain)), "hy yh ");
    }

    void unigram_models() {
        const std::string vocabulary = R"([["<unk>", 0], ["a", -1], ["b", -1], ["ab", -1.5], ["ba", -3]])";
        GET_OR_FAIL(tokenizer,
                    from_json(R"({"model": {"type": "Unigram", "unk_id": 0, "vocab": )" + vocabulary + "}}"));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("aba", kPlain)), "ab|a");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("azzb", kPlain)), "a|<unk>|b");
        QVERIFY(!from_json(R"({"model": {"type": "Unigram", "unk_id": 9, "vocab": )" + vocabulary + "}}"));

        std::string bytes = R"([["<unk>", 0], ["a", -1])";
        for (unsigned byte = 0; byte < 256; ++byte) bytes += ", [\"" + byte_token(byte) + "\", -2]";
        GET_OR_FAIL(
            fallback,
            from_json(R"({"model": {"type": "Unigram", "unk_id": 0, "byte_fallback": true, "vocab": )" +
                      bytes + "]}}"));
        QCOMPARE(spelled(fallback, fallback.encode("aé", kPlain)), "a|<0xC3>|<0xA9>");
    }

    void wordpiece_models() {
        GET_OR_FAIL(tokenizer, from_json(R"({"model": {"type": "WordPiece", "unk_token": "[UNK]",
            "continuing_subword_prefix": "##", "max_input_chars_per_word": 6,
            "vocab": {"[UNK]": 0, "un": 1, "##aff": 2, "##able": 3, "a": 4, "##a": 5}},
            "pre_tokenizer": {"type": "WhitespaceSplit"}, "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": true}})"));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("unaff unaffx a aa", kPlain)), "un|##aff|[UNK]|a|a|##a");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("aaaaaa aaaaaaa", kPlain)),
                 "a|##a|##a|##a|##a|##a|[UNK]");
        QCOMPARE(tokenizer.decode(tokenizer.encode("unaff a", kPlain)), "unaff a");
    }

    void decoders_data() {
        QTest::addColumn<QByteArray>("decoder");
        QTest::addColumn<QString>("tokens");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none: spaces between") << QByteArray("null") << "a|b"
                                              << "a b";
        QTest::newRow("ByteLevel") << QByteArray(R"({"type": "ByteLevel"})") << "Ã©|Ġx"
                                   << "é x";
        QTest::newRow("Metaspace")
            << QByteArray(R"({"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"})")
            << "▁a|b|▁c"
            << "ab c";
        QTest::newRow("Metaspace, never")
            << QByteArray(R"({"type": "Metaspace", "replacement": "▁", "prepend_scheme": "never"})")
            << "▁a|▁c"
            << " a c";
        QTest::newRow("WordPiece") << QByteArray(R"({"type": "WordPiece", "prefix": "##", "cleanup": true})")
                                   << "do|##ing|it|.|n't"
                                   << "doing it.n't";
        QTest::newRow("WordPiece, as it stands")
            << QByteArray(R"({"type": "WordPiece", "prefix": "##", "cleanup": false})") << "it|."
            << "it .";
        QTest::newRow("as Llama has it") << QByteArray(R"({"type": "Sequence", "decoders": [
                {"type": "Replace", "pattern": {"String": "▁"}, "content": " "}, {"type": "ByteFallback"}, {"type": "Fuse"},
                {"type": "Strip", "content": " ", "start": 1, "stop": 0}]})")
                                         << "▁▁a|<0xC3>|<0xA9>|▁b"
                                         << " aé b";
        QTest::newRow("as Gemma has it") << QByteArray(R"({"type": "Sequence", "decoders": [
                {"type": "Replace", "pattern": {"String": "▁"}, "content": " "}, {"type": "ByteFallback"}, {"type": "Fuse"}]})")
                                         << "▁a|▁b"
                                         << " a b";
        QTest::newRow("Strip, each token")
            << QByteArray(R"({"type": "Strip", "content": "_", "start": 2, "stop": 1})") << "___a_|b"
            << "_ab";
        QTest::newRow("Replace regex")
            << QByteArray(R"({"type": "Replace", "pattern": {"Regex": "[xy]+"}, "content": "-"})") << "axyb|y"
            << "a-b-";
    }

    void decoders() {
        QFETCH(QByteArray, decoder);
        QFETCH(QString, tokens);
        QFETCH(QString, expected);
        GET_OR_FAIL(tokenizer, from_json(showing_pieces(tokens, "\"decoder\": " + decoder.toStdString())));
        std::vector<TokenId> ids;
        for (const auto& token : tokens.split('|')) ids.push_back(tokenizer.find(token.toStdString()));
        QCOMPARE(QString::fromStdString(tokenizer.decode(ids)), expected);
    }

    void added_tokens() {
        const auto make = [](const std::string& flags) {
            return from_json(std::string("{") + bpe(R"("a": 0, " ": 1, "b": 2)", "") +
                             R"(, "added_tokens": [{"id": 3, "content": "<x>", )" + flags + "}]}");
        };
        GET_OR_FAIL(special, make(R"("special": true)"));
        QCOMPARE(spelled(special, special.encode("a<x>b", kParsed)), "a|<x>|b");
        QCOMPARE(spelled(special, special.encode("a<x>b", kPlain)), "a|b");
        QVERIFY(special.is_control(3));
        QCOMPARE(special.decode(std::vector<TokenId>{0, 3}), "a");

        GET_OR_FAIL(ordinary, make(R"("special": false)"));
        QCOMPARE(spelled(ordinary, ordinary.encode("a<x>b", kPlain)), "a|<x>|b");
        QVERIFY(!ordinary.is_control(3));

        GET_OR_FAIL(left, make(R"("special": false, "lstrip": true)"));
        QCOMPARE(spelled(left, left.encode("a  <x> b", kPlain)), "a|<x>| |b");
        GET_OR_FAIL(right, make(R"("special": false, "rstrip": true)"));
        QCOMPARE(spelled(right, right.encode("a <x>  b", kPlain)), "a| |<x>|b");
        GET_OR_FAIL(word, make(R"("special": false, "single_word": true)"));
        QCOMPARE(spelled(word, word.encode("a<x>b <x>", kPlain)), "a|b| |<x>");
    }

    void normalized_tokens_match_the_normalized_text() {
        const auto make = [](const char* normalized) {
            return from_json(
                std::string("{") + bpe(R"("a": 0, "x": 1)", "") +
                R"(, "normalizer": {"type": "Lowercase"}, "added_tokens": [{"id": 2, "content": "DAY",
                                  "special": false, "normalized": )" +
                normalized + "}]}");
        };
        GET_OR_FAIL(normalized, make("true"));
        QCOMPARE(spelled(normalized, normalized.encode("aDayx", kPlain)), "a|DAY|x");
        GET_OR_FAIL(raw, make("false"));
        QCOMPARE(spelled(raw, raw.encode("aDAYx", kPlain)), "a|DAY|x");
        QCOMPARE(spelled(raw, raw.encode("xDayx", kPlain)), "x|a|x");
    }

    void post_processors_data() {
        QTest::addColumn<QByteArray>("processor");
        QTest::addColumn<QString>("expected");
        const char* templated = R"({"type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                       {"SpecialToken": {"id": "</s>", "type_id": 0}}],
            "special_tokens": {"<s>": {"id": "<s>", "ids": [1], "tokens": ["<s>"]},
                               "</s>": {"id": "</s>", "ids": [2], "tokens": ["</s>"]}}})";
        QTest::newRow("none") << QByteArray("null") << "a";
        QTest::newRow("ByteLevel") << QByteArray(R"({"type": "ByteLevel"})") << "a";
        QTest::newRow("TemplateProcessing") << QByteArray(templated) << "<s>|a|</s>";
        QTest::newRow("BertProcessing")
            << QByteArray(R"({"type": "BertProcessing", "cls": ["<s>", 1], "sep": ["</s>", 2]})")
            << "<s>|a|</s>";
        QTest::newRow("RobertaProcessing")
            << QByteArray(R"({"type": "RobertaProcessing", "cls": ["<s>", 1], "sep": ["</s>", 2]})")
            << "<s>|a|</s>";
        QTest::newRow("Sequence") << QByteArray(
                                         R"({"type": "Sequence", "processors": [{"type": "ByteLevel"}, )") +
                                         templated + "]}"
                                  << "<s>|a|</s>";
    }

    void post_processors() {
        QFETCH(QByteArray, processor);
        QFETCH(QString, expected);
        const auto json = std::string("{") + bpe(R"("a": 0)", "") +
                          R"(, "added_tokens": [{"id": 1, "content": "<s>", "special": true},
            {"id": 2, "content": "</s>", "special": true}], "post_processor": )" +
                          processor.toStdString() + "}";
        GET_OR_FAIL(tokenizer, from_json(json));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("a")), expected);
        QCOMPARE(tokenizer.special().add_bos, expected.startsWith("<s>"));
        QCOMPARE(tokenizer.special().bos, 1);
        QCOMPARE(tokenizer.special().eos, 2);

        // The converter's keys go before what the file says.
        Metadata metadata;
        metadata.set_string("tokenizer.huggingface.json", json);
        metadata.set_u32("tokenizer.ggml.bos_token_id", 1);
        metadata.set_u32("tokenizer.ggml.eos_token_id", 2);
        metadata.set_bool("tokenizer.ggml.add_bos_token", true);
        metadata.set_bool("tokenizer.ggml.add_eos_token", false);
        GET_OR_FAIL(keyed, Tokenizer::from_metadata(metadata));
        QCOMPARE(spelled(keyed, keyed.encode("a")), "<s>|a");
        QVERIFY(keyed.ends_generation(2) && !keyed.ends_generation(1));

        // So do tokens that only the folder's other files know.
        metadata.set_array("tokenizer.ggml.tokens", strings({"a", "<s>", "</s>", "<tool>", "<x>"}));
        metadata.set_array("tokenizer.ggml.token_type", integers({1, 3, 3, 4, 3}));
        GET_OR_FAIL(enlarged, Tokenizer::from_metadata(metadata));
        QCOMPARE(spelled(enlarged, enlarged.encode("a<tool><x>", kParsed)), "a|<tool>|<x>");
        QVERIFY(enlarged.is_control(4) && !enlarged.is_control(3));
    }

    void wrong_files_are_errors_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const QByteArray model = R"("model": {"type": "BPE", "vocab": {"a": 0}, "merges": []})";
        QTest::newRow("no JSON") << QByteArray("{") << "JSON";
        QTest::newRow("no object") << QByteArray("[]") << "object";
        QTest::newRow("no model") << QByteArray("{}") << "model";
        QTest::newRow("unknown model")
            << QByteArray(R"({"model": {"type": "Mystery", "vocab": {}}})") << "Mystery";
        QTest::newRow("unknown normalizer") << "{" + model + R"(, "normalizer": {"type": "Mystery"}})"
                                            << "Mystery";
        QTest::newRow("unknown pre-tokenizer") << "{" + model + R"(, "pre_tokenizer": {"type": "Mystery"}})"
                                               << "Mystery";
        QTest::newRow("unknown decoder") << "{" + model + R"(, "decoder": {"type": "Mystery"}})"
                                         << "Mystery";
        QTest::newRow("unknown post-processor") << "{" + model + R"(, "post_processor": {"type": "Mystery"}})"
                                                << "Mystery";
        QTest::newRow("wrong expression")
            << "{" + model +
                   R"(, "pre_tokenizer": {"type": "Split", "pattern": {"Regex": "a{2,1}"}, "behavior": "Isolated"}})"
            << "regular expression";
        QTest::newRow("unknown behavior")
            << "{" + model +
                   R"(, "pre_tokenizer": {"type": "Split", "pattern": {"String": "a"}, "behavior": "Odd"}})"
            << "Odd";
        QTest::newRow("an id far out")
            << QByteArray(R"({"model": {"type": "BPE", "vocab": {"a": 4000000000}, "merges": []}})")
            << "4000000000";
        QTest::newRow("a negative id")
            << QByteArray(R"({"model": {"type": "BPE", "vocab": {"a": -1}, "merges": []}})") << "-1";
        QTest::newRow("a vocabulary of texts")
            << QByteArray(R"({"model": {"type": "BPE", "vocab": {"a": "b"}}})") << "vocab";
        QTest::newRow("half a merge")
            << QByteArray(R"({"model": {"type": "BPE", "vocab": {"a": 0}, "merges": ["a"]}})") << "merges";
        QTest::newRow("nested deep") << QByteArray(100'000, '[') << "nested";
        QTest::newRow("long content")
            << "{" + model + ", \"normalizer\": {\"type\": \"Prepend\", \"prepend\": \"" +
                   QByteArray(1000, 'a') + "\"}}"
            << "prepend";
        QTest::newRow("a template of no token")
            << "{" + model +
                   R"(, "post_processor": {"type": "BertProcessing", "cls": ["x", 7], "sep": ["y", 8]}})"
            << "7";
        QTest::newRow("a long token") << QByteArray("{\"model\": {\"type\": \"WordLevel\", \"vocab\": {\"") +
                                             QByteArray(5000, 'a') + "\": 0}}}"
                                      << "5000";
    }

    void wrong_files_are_errors() {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto made = from_json(json.toStdString());
        QVERIFY(!made);
        const auto message = QString::fromStdString(made.error().text());
        QVERIFY2(message.contains(says), qPrintable(message));
    }

    void hostile_expressions_come_to_an_end() {
        // Exponential by backtracking: the limit on steps stops it, and the rest stays one piece.
        const std::string stage =
            R"("pre_tokenizer": {"type": "Split", "pattern": {"Regex": "^(a+)+$"}, "behavior": "Isolated"})";
        GET_OR_FAIL(tokenizer,
                    from_json(std::string("{") + bpe(R"("a": 0, "b": 1)", "") + ", " + stage + "}"));
        QCOMPARE(tokenizer.encode(std::string(40, 'a') + "b", kPlain).size(), 41);
    }
};

QTEST_GUILESS_MAIN(TokenizerJsonTest)
#include "tokenizer_json_test.moc"
