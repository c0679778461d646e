// SPDX-License-Identifier: Apache-2.0
// Tokenizers from `tokenizer.ggml.*` keys, on vocabularies worked out by hand.
#include "small_vocabularies.h"

using namespace tars;
using namespace tars::testing;

namespace {

constexpr EncodeOptions kPlain{.add_special = false, .parse_special = false};
constexpr EncodeOptions kParsed{.add_special = false, .parse_special = true};

/// WordPiece as GGUF writes it, with only what these tests need.
Metadata wordpiece() {
    Metadata metadata;
    metadata.set_string("tokenizer.ggml.model", "bert");
    metadata.set_array("tokenizer.ggml.tokens", strings({"[UNK]", "[CLS]", "[SEP]", "▁un", "aff", "able",
                                                         "▁cafe", "▁,", "▁中", "▁a", "b"}));
    metadata.set_array("tokenizer.ggml.token_type", integers({2, 3, 3, 1, 1, 1, 1, 1, 1, 1, 1}));
    metadata.set_u32("tokenizer.ggml.unknown_token_id", 0);
    metadata.set_u32("tokenizer.ggml.cls_token_id", 1);
    metadata.set_u32("tokenizer.ggml.seperator_token_id", 2);
    return metadata;
}

Metadata unigram() {
    Metadata metadata;
    metadata.set_string("tokenizer.ggml.model", "t5");
    metadata.set_array("tokenizer.ggml.tokens",
                       strings({"<pad>", "</s>", "<unk>", "▁", "a", "b", "▁ab", "ba", "▁a", "<x>"}));
    metadata.set_array("tokenizer.ggml.token_type", integers({3, 3, 2, 1, 1, 1, 1, 1, 1, 4}));
    metadata.set_array("tokenizer.ggml.scores", numbers({0, 0, 0, -4, -3, -3, -5, -2, -4, 0}));
    metadata.set_bool("tokenizer.ggml.add_space_prefix", true);
    metadata.set_bool("tokenizer.ggml.remove_extra_whitespaces", true);
    return metadata;
}

}  // namespace

class TokenizerGgmlTest : public QObject {
    Q_OBJECT

  private slots:
    void byte_level_merges_by_rank_and_leftmost() {
        // "aaab": rank 0 makes aa|a|b, then "a b" makes aa|ab.
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(byte_level_bpe({"a a", "a b", "Ġ a"})));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("aaab", kPlain)), "aa|ab");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("b a", kPlain)), "b|Ġa");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("ab ab", kPlain)), "ab|Ġ|ab");
        QCOMPARE(tokenizer.family(), "gpt2");
    }

    void a_merge_may_make_what_is_no_token() {
        auto metadata = byte_level_bpe({"a b"});
        auto merges = strings({"x y", "xy z"});
        metadata.set_array("tokenizer.ggml.merges", merges);
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("xyzx", kPlain)), "x|y|z|x");
    }

    void whole_tokens_go_before_merges() {
        // "abc" is a token that no merges lead to.
        const Strings merges{"b c", "ab c"};
        GET_OR_FAIL(llama3, Tokenizer::from_metadata(byte_level_bpe(merges, "llama-bpe")));
        GET_OR_FAIL(qwen2, Tokenizer::from_metadata(byte_level_bpe(merges, "qwen2")));
        QCOMPARE(spelled(llama3, llama3.encode("abc", kPlain)), "abc");
        QCOMPARE(spelled(qwen2, qwen2.encode("abc", kPlain)), "a|bc");
    }

    void families_cut_in_their_own_way_data() {
        QTest::addColumn<QString>("pre");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        // Digits and letters merge as far as the cut lets them.
        QTest::newRow("three digits") << "llama-bpe"
                                      << "1111111"
                                      << "111|111|1";
        QTest::newRow("one digit") << "qwen2"
                                   << "111"
                                   << "1|1|1";
        QTest::newRow("any digits") << "gpt-2"
                                    << "111"
                                    << "111";
        QTest::newRow("single before GPT-2") << "starcoder"
                                             << "a11"
                                             << "a|1|1";
        QTest::newRow("case ends a word") << "gpt-4o"
                                          << "aaAa"
                                          << "aa|Aa";
        QTest::newRow("case does not") << "llama-bpe"
                                       << "aaAa"
                                       << "aaAa";
        QTest::newRow("contraction apart") << "llama-bpe"
                                           << "a'S"
                                           << "a|'S";
        QTest::newRow("contraction along") << "gpt-4o"
                                           << "a'S"
                                           << "a'S";
        QTest::newRow("contraction, lower case only") << "gpt-2"
                                                      << "a'S"
                                                      << "a|'|S";
        QTest::newRow("thousands") << "superbpe"
                                   << "1111"
                                   << "1|111";
        QTest::newRow("newlines of their own") << "deepseek-coder"
                                               << "a\n\na"
                                               << "a|Ċ|Ċ|a";
        QTest::newRow("newlines together") << "qwen2"
                                           << "a\n\na"
                                           << "a|ĊĊ|a";
        QTest::newRow("absent is default") << ""
                                           << "1111"
                                           << "111|1";
    }

    void families_cut_in_their_own_way() {
        QFETCH(QString, pre);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Strings merges{"1 1", "11 1", "A a", "a a", "aa Aa", "' S", "a 'S", "Ċ Ċ"};
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(byte_level_bpe(merges, pre.toStdString())));
        QCOMPARE(spelled(tokenizer, tokenizer.encode(text.toStdString(), kPlain)), expected);
    }

    void unknown_names_are_errors_that_name_them() {
        const auto pre = Tokenizer::from_metadata(byte_level_bpe({"a b"}, "no-such-family"));
        QVERIFY(!pre);
        QVERIFY(pre.error().message.find("no-such-family") != std::string::npos);
        auto metadata = byte_level_bpe({"a b"});
        metadata.set_string("tokenizer.ggml.model", "mystery");
        const auto model = Tokenizer::from_metadata(metadata);
        QVERIFY(!model);
        QVERIFY(model.error().message.find("mystery") != std::string::npos);
    }

    void arrays_must_be_as_long_as_the_tokens() {
        for (const std::string key : {"tokenizer.ggml.scores", "tokenizer.ggml.token_type"}) {
            auto metadata = sentencepiece({"a"});
            if (key.ends_with("scores"))
                metadata.set_array(key, numbers({0, 0}));
            else
                metadata.set_array(key, integers({1, 1}));
            const auto made = Tokenizer::from_metadata(metadata);
            QVERIFY(!made);
            QVERIFY2(made.error().message.find(key) != std::string::npos, made.error().message.c_str());
        }
    }

    void sentencepiece_merges_by_score() {
        // "ab" has the better score, so "▁ab" never comes about from "▁a".
        GET_OR_FAIL(tokenizer,
                    Tokenizer::from_metadata(sentencepiece({"▁", "a", "b", "c", "ab", "▁a", "bc"})));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("abc")), "<s>|▁|ab|c");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("ac bc", kPlain)), "▁a|c|▁|bc");
        QCOMPARE(tokenizer.encode("", kPlain).size(), 0);
        QCOMPARE(tokenizer.encode(""), std::vector<TokenId>{1});
    }

    void sentencepiece_falls_back_to_bytes() {
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(sentencepiece({"▁"})));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("é", kPlain)), "▁|<0xC3>|<0xA9>");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("\xFF", kPlain)), "▁|<0xFF>");
        QCOMPARE(tokenizer.decode(tokenizer.encode("é", kPlain)), "é");
    }

    void sentencepiece_without_bytes_knows_the_unknown() {
        Metadata metadata;
        metadata.set_string("tokenizer.ggml.model", "llama");
        metadata.set_array("tokenizer.ggml.tokens", strings({"<unk>", "<s>", "</s>", "▁", "a"}));
        metadata.set_array("tokenizer.ggml.token_type", integers({2, 3, 3, 1, 1}));
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("aé", kPlain)), "▁|a|<unk>");
    }

    void a_byte_token_has_exactly_two_digits() {
        auto metadata = sentencepiece({"▁", "<0x-1>", "<0x001>"});
        auto types = std::vector<std::int64_t>(262, 1);
        types[0] = 2;
        types[1] = types[2] = 3;
        for (std::size_t i = 3; i < types.size(); ++i) types[i] = i == 259 ? 1 : 6;
        metadata.set_array("tokenizer.ggml.token_type", integers(types));
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
        QCOMPARE(tokenizer.piece(tokenizer.find("<0x41>")), "A");
        QCOMPARE(tokenizer.piece(tokenizer.find("<0x-1>")), "");
        QCOMPARE(tokenizer.piece(tokenizer.find("<0x001>")), "");
    }

    void the_space_in_front_comes_and_goes() {
        const Strings pieces{"▁", "a", "▁a"};
        GET_OR_FAIL(with, Tokenizer::from_metadata(sentencepiece(pieces)));
        QCOMPARE(with.piece(with.find("▁a")), " a");
        QCOMPARE(with.decode(with.encode("a a")), "a a");
        QCOMPARE(with.decode(with.encode(" a")), " a");
        auto metadata = sentencepiece(pieces);
        metadata.set_bool("tokenizer.ggml.add_space_prefix", false);
        GET_OR_FAIL(without, Tokenizer::from_metadata(metadata));
        QCOMPARE(spelled(without, without.encode("a a", kPlain)), "a|▁a");
        QCOMPARE(without.decode(without.encode(" a")), " a");
    }

    void control_tokens_need_permission() {
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(byte_level_bpe({"a b"})));
        const TokenId end = tokenizer.find("<|end|>");
        const TokenId tool = tokenizer.find("<tool>");
        QCOMPARE(tokenizer.encode("<|end|>", kParsed), std::vector<TokenId>{end});
        QCOMPARE(tokenizer.encode("<|end|>", kPlain).size(), 7);
        QCOMPARE(spelled(tokenizer, tokenizer.encode("a<tool>b", kPlain)), "a|<tool>|b");
        QVERIFY(tokenizer.is_control(end) && !tokenizer.is_control(tool));
        QCOMPARE(tokenizer.piece(end), "");
        QCOMPARE(tokenizer.piece(tool), "<tool>");
        const std::vector<TokenId> ids{97, end, tool};
        QCOMPARE(tokenizer.decode(ids), "a<tool>");
        QCOMPARE(tokenizer.decode(ids, true), "a<|end|><tool>");
    }

    void control_tokens_are_never_merged_from_text() {
        // Scores alone would let "<", "s" and ">" run together into the control token.
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(sentencepiece({"▁", "<", "s", ">", "<s", "s>"})));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("<s>", kPlain)), "▁|<s|>");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("<s>", kParsed)), "<s>");
    }

    void the_longest_special_text_wins() {
        auto metadata = byte_level_bpe({"a b"});
        auto tokens = byte_alphabet();
        tokens.insert(tokens.end(), {"<a>", "<a><b>", "<b>"});
        std::vector<std::int64_t> types(256, 1);
        types.insert(types.end(), {3, 3, 4});
        metadata.set_array("tokenizer.ggml.tokens", strings(tokens));
        metadata.set_array("tokenizer.ggml.token_type", integers(types));
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("<a><b><a>", kParsed)), "<a><b>|<a>");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("<a><b>", kPlain)), "<|a|>|<b>");
    }

    void special_ids_come_from_the_keys() {
        auto metadata = byte_level_bpe({"a b"});
        GET_OR_FAIL(bare, Tokenizer::from_metadata(metadata));
        QCOMPARE(bare.special().bos, kNoToken);
        QCOMPARE(bare.special().eos, kNoToken);
        QVERIFY(!bare.special().add_bos);

        metadata.set_u32("tokenizer.ggml.bos_token_id", 257);
        metadata.set_u32("tokenizer.ggml.eos_token_id", 258);
        metadata.set_u32("tokenizer.ggml.padding_token_id", 0xFFFFFFFF);
        metadata.set("tokenizer.ggml.mask_token_id", {MetaType::i32, std::int64_t{-1}});
        metadata.set_bool("tokenizer.ggml.add_bos_token", true);
        metadata.set_bool("tokenizer.ggml.add_eos_token", true);
        GET_OR_FAIL(full, Tokenizer::from_metadata(metadata));
        QCOMPARE(full.encode("a"), (std::vector<TokenId>{257, 97, 258}));
        QCOMPARE(full.special().padding, kNoToken);
        QCOMPARE(full.special().mask, kNoToken);
        QVERIFY(full.ends_generation(258) && !full.ends_generation(97) && !full.ends_generation(-5));

        metadata.set_u32("tokenizer.ggml.eos_token_id", 100'000);
        const auto outside = Tokenizer::from_metadata(metadata);
        QVERIFY(!outside);
        QVERIFY(outside.error().message.find("eos_token_id") != std::string::npos);
    }

    void answers_end_with_the_known_texts() {
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(byte_level_bpe({"a b"})));
        QVERIFY(tokenizer.ends_generation(tokenizer.find("<|end|>")));
        QCOMPARE(tokenizer.special().eot, tokenizer.find("<|end|>"));
        QVERIFY(!tokenizer.ends_generation(tokenizer.find("<tool>")));
    }

    void harmony_messages_end_without_ending_the_answer() {
        auto metadata = byte_level_bpe({"a b"});
        auto tokens = byte_alphabet();
        tokens.insert(tokens.end(), {"<|end|>", "<|return|>", "<|call|>", "<|channel|>"});
        std::vector<std::int64_t> types(256, 1);
        types.insert(types.end(), 4, 3);
        metadata.set_array("tokenizer.ggml.tokens", strings(tokens));
        metadata.set_array("tokenizer.ggml.token_type", integers(types));
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
        QVERIFY(!tokenizer.ends_generation(256));
        QVERIFY(tokenizer.ends_generation(257) && tokenizer.ends_generation(258));
        QCOMPARE(tokenizer.piece(259), "<|channel|>");
        QCOMPARE(tokenizer.piece(257), "");
        QCOMPARE(tokenizer.encode("<|channel|>", kPlain).size(), 11);
    }

    void wordpiece_takes_the_longest_from_the_left() {
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(wordpiece()));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("Unaffable, CAFÉ")),
                 "[CLS]|▁un|aff|able|▁,|▁cafe|[SEP]");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("unaffx 中中ab", kPlain)), "[UNK]|▁中|▁中|▁a|b");
        QCOMPARE(tokenizer.decode(tokenizer.encode("unaffable, cafe")), "unaffable , cafe");
        QCOMPARE(
            spelled(tokenizer, tokenizer.encode(std::string("a") + std::string(500, 'b'), kPlain)).size(),
            2 + 500 * 2);
    }

    void unigram_takes_the_most_likely_cut() {
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(unigram()));
        // "▁ab" -5 + "a" -3 against "▁a" -4 + "ba" -2.
        QCOMPARE(spelled(tokenizer, tokenizer.encode("aba")), "▁a|ba|</s>");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("  ab  b ", kPlain)), "▁ab|▁|b");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("azzzb", kPlain)), "▁a|<unk>|b");
        QCOMPARE(spelled(tokenizer, tokenizer.encode("a<x>a", kPlain)), "▁a|<x>|▁a");
        QCOMPARE(tokenizer.decode(tokenizer.encode("ab a")), "ab a");
    }

    void unigram_maps_characters_first() {
        // A darts-clone array for one entry, "b" -> "a": unit 0 points to 256 (offset 256 ^ 'b'), where the
        // label 'b' ends an entry whose value lies at 256 ^ 'b' ^ 1.
        auto metadata = unigram();
        std::vector<std::uint32_t> units(512, 0);
        units[0] = 256U << 10;
        const std::uint32_t node = 256 ^ 'b';
        units[node] = 'b' | 1U << 8 | 1U << 10;
        units[node ^ 1U] = 1U << 31 | 0;
        std::vector<std::int64_t> bytes;
        const auto put = [&](std::uint32_t word) {
            for (int shift = 0; shift < 32; shift += 8) bytes.push_back(word >> shift & 0xFF);
        };
        put(static_cast<std::uint32_t>(units.size() * 4));
        for (const auto unit : units) put(unit);
        bytes.insert(bytes.end(), {'a', 0});
        metadata.set_array("tokenizer.ggml.precompiled_charsmap", {MetaType::u8, bytes});
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("bb", kPlain)), "▁a|a");

        bytes.resize(100);
        metadata.set_array("tokenizer.ggml.precompiled_charsmap", {MetaType::u8, bytes});
        QVERIFY(!Tokenizer::from_metadata(metadata));
    }

    void gemma4_is_bpe_over_raw_text() {
        Metadata metadata;
        metadata.set_string("tokenizer.ggml.model", "gemma4");
        Strings tokens{"<pad>", "<eos>", "<bos>", "▁", "a", "b", "▁a", "\n", "\n\n", "▁a▁"};
        std::vector<std::int64_t> types{3, 3, 3, 1, 1, 1, 1, 1, 1, 1};
        for (unsigned byte = 0; byte < 256; ++byte) {
            tokens.push_back(byte_token(byte));
            types.push_back(6);
        }
        metadata.set_array("tokenizer.ggml.tokens", strings(tokens));
        metadata.set_array("tokenizer.ggml.token_type", integers(types));
        metadata.set_array("tokenizer.ggml.merges", strings({"▁ a", "▁a ▁"}));
        metadata.set_u32("tokenizer.ggml.bos_token_id", 2);
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("a a b\n\né")), "<bos>|a|▁a▁|b|\n\n|<0xC3>|<0xA9>");
        QCOMPARE(tokenizer.decode(tokenizer.encode(" a b\n\né")), " a b\n\né");
    }

    void kimi_needs_no_merges() {
        auto metadata = byte_level_bpe({"a b", "ab c"}, "kimi-k2");
        metadata.erase("tokenizer.ggml.merges");
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
        QCOMPARE(spelled(tokenizer, tokenizer.encode("abc cab", kPlain)), "abc|Ġ|c|ab");
    }

    void texts_that_occur_twice_are_borne() {
        auto metadata = sentencepiece({"▁", "a", "a"});
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
        QCOMPARE(tokenizer.find("a"), 260);
        QCOMPARE(tokenizer.piece(261), "a");
    }

    void out_of_range_is_nothing() {
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(sentencepiece({"a"})));
        for (const TokenId id : {-1, 260, 1 << 30}) {
            QCOMPARE(tokenizer.piece(id), "");
            QCOMPARE(tokenizer.text(id), "");
            QVERIFY(!tokenizer.is_control(id) && !tokenizer.ends_generation(id));
        }
        QCOMPARE(tokenizer.size(), 260);
        QCOMPARE(tokenizer.find("no such token"), kNoToken);
    }
};

QTEST_GUILESS_MAIN(TokenizerGgmlTest)
#include "tokenizer_ggml_test.moc"
