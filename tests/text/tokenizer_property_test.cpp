// SPDX-License-Identifier: Apache-2.0
// What must hold for every text.
#include "small_vocabularies.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <random>

using namespace tars;
using namespace tars::testing;

namespace {

constexpr EncodeOptions kPlain{.add_special = false, .parse_special = false};
constexpr qint64 kPatienceMs = 10'000;  // far above what linear work needs, far below quadratic

class Texts {
  public:
    explicit Texts(unsigned seed) : engine_(seed) {}

    std::string valid(int characters) {
        constexpr std::pair<char32_t, char32_t> kRanges[] = {
            {0x20, 0x7E},     {0x00, 0x1F},     {0xA0, 0x24F},    {0x300, 0x36F},
            {0x4E00, 0x4FFF}, {0xAC00, 0xACFF}, {0x2000, 0x206F}, {0x1F600, 0x1F64F}};
        std::u32string text;
        for (int i = 0; i < characters; ++i) {
            const auto [first, last] = kRanges[below(std::size(kRanges))];
            text += static_cast<char32_t>(first + below(last - first + 1));
            if (below(4) == 0) text += U' ';
        }
        return QString::fromUcs4(text.data(), static_cast<qsizetype>(text.size())).toStdString();
    }
    std::string bytes(int count) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += static_cast<char>(below(3) == 0 ? below(256) : 0x80 + below(0x78));
        return text;
    }
    std::size_t below(std::size_t limit) { return engine_() % limit; }

  private:
    std::mt19937 engine_;
};

/// Every kind of vocabulary.
std::vector<std::pair<const char*, Metadata>> kinds() {
    const Strings merges{"a a", "aa aa", "Ġ a", "aaaa aaaa", "Ġ Ġ", "ĠĠ ĠĠ", "e r"};
    const Strings pieces{"▁", "a", "aa", "aaaa", "e", "r", "er", "▁▁", "aaaaaaaa"};
    Metadata json;
    json.set_string("tokenizer.huggingface.json", R"({
        "added_tokens": [{"id": 0, "content": "<unk>", "special": true}],
        "normalizer": {"type": "NFKC"},
        "pre_tokenizer": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"},
        "decoder": {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "always"},
        "model": {"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0], ["▁", -1], ["a", -2], ["aa", -3], ["▁a", -2.5]]}})");
    return {{"byte-level, gpt-2", byte_level_bpe(merges)},
            {"byte-level, llama 3", byte_level_bpe(merges, "llama-bpe")},
            {"byte-level, gpt-4o", byte_level_bpe(merges, "gpt-4o")},
            {"byte-level, deepseek", byte_level_bpe(merges, "deepseek-llm")},
            {"byte-level, default", byte_level_bpe(merges, "default")},
            {"SentencePiece", sentencepiece(pieces)},
            {"Unigram", json}};
}

}  // namespace

class TokenizerPropertyTest : public QObject {
    Q_OBJECT

  private slots:
    void byte_level_round_trips_data() {
        QTest::addColumn<QString>("pre");
        for (const char* pre :
             {"gpt-2",       "llama-bpe",    "qwen2",          "qwen35",     "gpt-4o",     "tekken",
              "deepseek-v3", "deepseek-llm", "deepseek-coder", "starcoder",  "falcon",     "default",
              "bloom",       "viking",       "chameleon",      "superbpe",   "afmoe",      "youtu",
              "kimi-k2",     "exaone-moe",   "jais-2",         "seed-coder", "bailingmoe", "spark2_5",
              "tiny_aya",    "minicpm5",     "laguna",         "ufakzeka"})
            QTest::newRow(pre) << pre;
    }

    void byte_level_round_trips() {
        QFETCH(QString, pre);
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(
                                   byte_level_bpe({"a a", "Ġ a", "Ġ Ġ", "Ã ©", "1 1"}, pre.toStdString())));
        Texts texts(7);
        for (int i = 0; i < 200; ++i) {
            const auto text = texts.valid(1 + static_cast<int>(texts.below(40)));
            QCOMPARE(tokenizer.decode(tokenizer.encode(text, kPlain)), text);
        }
    }

    void sentencepiece_round_trips() {
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(sentencepiece({"▁", "a", "aa", "▁a", "é"})));
        Texts texts(8);
        for (int i = 0; i < 200; ++i) {
            const auto text = texts.valid(30);
            QCOMPARE(tokenizer.decode(tokenizer.encode(text)), text);
            // Byte tokens carry even what is not UTF-8.
            const auto broken = texts.bytes(30);
            QCOMPARE(tokenizer.decode(tokenizer.encode(broken)), broken);
        }
    }

    void broken_utf8_becomes_replacement_characters() {
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(byte_level_bpe({"a a"})));
        const auto shown = [&tokenizer = tokenizer](const std::string& text) {
            return tokenizer.decode(tokenizer.encode(text, kPlain));
        };
        QCOMPARE(shown("a\xFFz"), "a\uFFFDz");
        QCOMPARE(shown("a\xE2\x82z"), "a\uFFFDz");
        QCOMPARE(shown("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
        QCOMPARE(shown("\xF0\x9F\x98"), "\uFFFD");
    }

    void text_that_goes_on_gets_no_space() {
        auto all = kinds();
        auto prepending = sentencepiece({"▁", "a", "aa", "▁a"});
        prepending.set_bool("tokenizer.ggml.add_space_prefix", true);
        all.emplace_back("SentencePiece, a space in front", prepending);
        Metadata spaced;
        spaced.set_string("tokenizer.huggingface.json", R"({
            "added_tokens": [{"id": 0, "content": "<unk>", "special": true}],
            "normalizer": {"type": "Sequence", "normalizers": [
                {"type": "Prepend", "prepend": "▁"},
                {"type": "Replace", "pattern": {"String": " "}, "content": "▁"}]},
            "decoder": {"type": "Sequence", "decoders": [
                {"type": "Replace", "pattern": {"String": "▁"}, "content": " "},
                {"type": "Fuse"},
                {"type": "Strip", "content": " ", "start": 1, "stop": 0}]},
            "model": {"type": "BPE", "unk_token": "<unk>", "vocab": {"<unk>": 0, "▁": 1, "a": 2, "aa": 3, "▁a": 4},
                      "merges": ["a a", "▁ a"]}})");
        all.emplace_back("Prepend", spaced);
        const std::pair<const char*, const char*> parts[] = {
            {"aa", "a"}, {"aa", " a"}, {"a a", "aa a"}, {"a", "a"}, {"a ", "a"}};
        for (const auto& [name, metadata] : all) {
            GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
            for (const auto& [first, second] : parts) {
                auto ids = tokenizer.encode(first, kPlain);
                for (const auto id : tokenizer.encode(second, {.add_special = false, .goes_on = true}))
                    ids.push_back(id);
                const auto whole = std::string(first) + second;
                QVERIFY2(tokenizer.decode(ids) == whole,
                         (std::string(name) + ": " + tokenizer.decode(ids) + " for " + whole).c_str());
            }
        }
    }

    void any_bytes_are_accepted() {
        Texts texts(9);
        for (const auto& [name, metadata] : kinds()) {
            GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
            for (int i = 0; i < 200; ++i) {
                const auto ids = tokenizer.encode(texts.bytes(static_cast<int>(texts.below(50))));
                for (const auto id : ids)
                    QVERIFY2(id >= 0 && static_cast<std::size_t>(id) < tokenizer.size(), name);
            }
        }
    }

    void a_stream_says_what_the_whole_says() {
        Texts texts(10);
        for (const auto& [name, metadata] : kinds()) {
            GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(metadata));
            for (int i = 0; i < 100; ++i) {
                std::vector<TokenId> ids;
                for (int n = 0; n < 30; ++n)
                    ids.push_back(static_cast<TokenId>(texts.below(tokenizer.size() + 2)));
                Detokenizer stream(tokenizer, false);
                QString streamed;
                for (const auto id : ids) {
                    const auto part = stream.push(id);
                    const auto utf8 = QString::fromStdString(part);
                    QCOMPARE(utf8.toStdString(), part);
                    streamed += utf8;
                }
                streamed += QString::fromStdString(stream.finish());
                // How many U+FFFD a broken stretch gets is a matter of convention, and Qt has its own.
                const QRegularExpression replaced("\uFFFD+");
                const auto whole = QString::fromStdString(tokenizer.decode(ids)).replace(replaced, "\uFFFD");
                QCOMPARE(streamed.replace(replaced, "\uFFFD"), whole);
            }
        }
    }

    void a_stream_holds_back_broken_ends() {
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(byte_level_bpe({"a a"})));
        Detokenizer stream(tokenizer);
        QCOMPARE(stream.push(0xF0), "");
        QCOMPARE(stream.push(0x9F), "");
        QCOMPARE(stream.push(0x98), "");
        QCOMPARE(stream.push(0x80), "😀");
        QCOMPARE(stream.push(0xE2), "");
        QCOMPARE(stream.push('a'), "\uFFFDa");
        QCOMPARE(stream.push(0xFF), "\uFFFD");
        QCOMPARE(stream.push(0xC3), "");
        QCOMPARE(stream.finish(), "\uFFFD");
        QCOMPARE(stream.finish(), "");
    }

    void a_stream_keeps_the_space_of_running_text() {
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(sentencepiece({"▁", "a", "▁a"})));
        const TokenId word = tokenizer.find("▁a");
        Detokenizer answer(tokenizer, true);
        QCOMPARE(answer.push(word), " a");
        QCOMPARE(answer.push(word), " a");
        Detokenizer text(tokenizer, false);
        QCOMPARE(text.push(1), "");
        QCOMPARE(text.push(word), "a");
        QCOMPARE(text.push(word), " a");
    }

    void long_words_take_no_quadratic_time_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("text");
        constexpr qsizetype kLength = 1 << 20;
        QByteArray random(kLength, Qt::Uninitialized);
        Texts texts(11);
        for (auto& c : random) c = static_cast<char>('a' + texts.below(26));
        QByteArray marks;
        while (marks.size() < kLength) marks += texts.below(2) == 0 ? "\u0301" : "\u0327";
        const auto all = kinds();
        for (std::size_t kind = 0; kind < all.size(); ++kind) {
            const auto row = [&](const char* what) -> QTestData& {
                return QTest::newRow(qPrintable(QString("%1: %2").arg(all[kind].first, what)))
                       << static_cast<int>(kind);
            };
            row("one letter") << QByteArray(kLength, 'a');
            row("letters") << random;
            row("spaces, then a digit") << QByteArray(kLength, ' ') + "5";
            row("newlines") << QByteArray(kLength, '\n');
            row("digits") << QByteArray(kLength, '1');
            row("upper case") << QByteArray(kLength, 'A');
            row("combining marks") << marks;
            row("broken bytes") << QByteArray(kLength, '\xE2');
        }
    }

    void long_words_take_no_quadratic_time() {
        QFETCH(int, kind);
        QFETCH(QByteArray, text);
        GET_OR_FAIL(tokenizer, Tokenizer::from_metadata(kinds()[static_cast<std::size_t>(kind)].second));
        QElapsedTimer timer;
        timer.start();
        const auto ids = tokenizer.encode({text.data(), static_cast<std::size_t>(text.size())}, kPlain);
        const auto elapsed = timer.elapsed();
        QVERIFY(!ids.empty());
        QVERIFY2(elapsed < kPatienceMs, qPrintable(QString("%1 ms").arg(elapsed)));
    }
};

QTEST_GUILESS_MAIN(TokenizerPropertyTest)
#include "tokenizer_property_test.moc"
