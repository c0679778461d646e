// SPDX-License-Identifier: Apache-2.0
#include "text/tokenize/pre_tokenizer_family.h"

#include <algorithm>
#include <array>

// The patterns are those of the models' own tokenizer files (see docs of each family); raw strings of
// literals are joined from the parts that they share.
#define TARS_CONTRACTION "(?i:'s|'t|'re|'ve|'m|'ll|'d)"
#define TARS_LINES R"(|\s*[\r\n]+|\s+(?!\S)|\s+)"
#define TARS_SYMBOLS R"(| ?[^\s\p{L}\p{N}]+[\r\n]*)"
#define TARS_WORD R"([^\r\n\p{L}\p{N}]?\p{L}+)"
#define TARS_GPT2 R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)"
#define TARS_UPPER R"([\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}])"
#define TARS_LOWER R"([\p{Ll}\p{Lm}\p{Lo}\p{M}])"
#define TARS_CASED(tail)                                                                                     \
    R"([^\r\n\p{L}\p{N}]?)" TARS_UPPER "*" TARS_LOWER "+" tail R"(|[^\r\n\p{L}\p{N}]?)" TARS_UPPER           \
    "+" TARS_LOWER "*" tail
#define TARS_DEEPSEEK_V3                                                                                     \
    R"([!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+)"                \
    R"(| ?[\p{P}\p{S}]+[\r\n]*)" TARS_LINES
#define TARS_CJK R"([\x{4E00}-\x{9FA5}\x{3040}-\x{309F}\x{30A0}-\x{30FF}]+)"
#define TARS_CJK_HANGUL R"([\x{4E00}-\x{9FA5}\x{0800}-\x{4E00}\x{AC00}-\x{D7FF}]+)"

namespace tars {
namespace {

using Patterns = std::span<const std::string_view>;
using Text = std::string_view;

constexpr Text kGpt2[] = {TARS_GPT2};
constexpr Text kLlama3[] = {TARS_CONTRACTION "|" TARS_WORD R"(|\p{N}{1,3})" TARS_SYMBOLS TARS_LINES};
constexpr Text kQwen2[] = {TARS_CONTRACTION "|" TARS_WORD R"(|\p{N})" TARS_SYMBOLS TARS_LINES};
constexpr Text kQwen35[] = {
    TARS_CONTRACTION R"(|[^\r\n\p{L}\p{N}]?[\p{L}\p{M}]+|\p{N}| ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*)" TARS_LINES};
constexpr Text kUfakzeka[] = {TARS_WORD R"(|\p{N})" TARS_SYMBOLS TARS_LINES};
constexpr Text kLaguna[] = {R"([^\n]+|[\n]+)", kQwen2[0]};
constexpr Text kMiniCpm5[] = {R"(\p{N}{1,3})",
                              TARS_CONTRACTION "|" TARS_WORD R"(|\p{N}+)" TARS_SYMBOLS TARS_LINES};
constexpr Text kSeedCoder[] = {TARS_CONTRACTION "|" TARS_WORD R"(|\p{N}| ?[^\s\p{L}\p{N}\r\n]+)" TARS_LINES};
constexpr Text kBailing[] = {R"('(?i:[sdmt]|ll|ve|re)|)" TARS_WORD R"(|\p{N})" TARS_SYMBOLS
                             R"(|\s*[\r\n]|\s+(?!\S)|\s+)"};
constexpr Text kExaoneMoe[] = {
    TARS_CONTRACTION
    R"(|[^\r\n\p{L}\p{N}]?(?:\p{L}\p{M}*(?: \p{L}\p{M}*)*)+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]?)"
    R"(|\s*[\r\n]|\s+(?!\S)|\s+)"};
constexpr Text kJais2[] = {
    TARS_CONTRACTION "|" TARS_WORD R"(|\p{N}{1,3})" TARS_SYMBOLS
                     R"(|\s*[\r\n]+|\s{512}(?!\S)|\s{256}(?!\S)|\s{128}(?!\S)|\s{64}(?!\S)|\s{32}(?!\S))"
                     R"(|\s{16}(?!\S)|\s{8}(?!\S)|\s{4}(?!\S)|\s{1,2}(?!\S)|\s{1})"};
constexpr Text kGpt4o[] = {
    TARS_CASED(TARS_CONTRACTION "?") R"(|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*)" TARS_LINES};
constexpr Text kTekken[] = {TARS_CASED("") R"(|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*)" TARS_LINES};
constexpr Text kTinyAya[] = {kDigitTriples, kGpt4o[0]};
constexpr Text kYoutu[] = {
    R"([\x{AC00}-\x{D7A3}\x{3131}-\x{318E}]+|[\x{FF01}\x{2026}\x{201C}\x{201D}\x{2018}\x{2019}\x{2014}\x{FF1A})"
    R"(\x{FF1B}\x{FF0C}\x{3001}-\x{303F}\x{FE30}-\x{FE4F}]+|[\x{3105}-\x{312F}]+|)" TARS_CJK,
    TARS_CASED(TARS_CONTRACTION "?") R"(|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*)" TARS_LINES};
constexpr Text kKimi[] = {R"(\p{Han}+|[^\r\n\p{L}\p{N}]?(?:(?!\p{Han})[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}])*)"
                          R"((?:(?!\p{Han})[\p{Ll}\p{Lm}\p{Lo}\p{M}])+)" TARS_CONTRACTION
                          R"(?|[^\r\n\p{L}\p{N}]?(?:(?!\p{Han})[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}])+)"
                          R"((?:(?!\p{Han})[\p{Ll}\p{Lm}\p{Lo}\p{M}])*)" TARS_CONTRACTION
                          R"(?|\p{N}{1,3})" TARS_SYMBOLS TARS_LINES};
constexpr Text kDeepseekV3[] = {R"(\p{N}{1,3})", TARS_CJK, TARS_DEEPSEEK_V3};
constexpr Text kSpark[] = {
    R"(\p{N}{1,3})", TARS_CJK,
    R"([!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+)"
    R"(| ?[\p{P}\p{S}]+|[\r\n]|\s+(?!\S)|\s+)",
    R"(\p{N})"};
constexpr Text kAfmoe[] = {
    kDigitTriples,
    R"([\x{4E00}-\x{9FFF}\x{3400}-\x{4DBF}\x{F900}-\x{FAFF}\x{3040}-\x{309F}\x{30A0}-\x{30FF}\x{FF65}-\x{FF9F})"
    R"(\x{2F00}-\x{2FDF}\x{0E40}-\x{0E7F}\x{0E80}-\x{0EFF}\x{1780}-\x{17FF}\x{1000}-\x{109F}\x{AA60}-\x{AA7F})"
    R"(\x{A9E0}-\x{A9FF}\x{AC00}-\x{D7AF}\x{1100}-\x{11FF}]+)",
    TARS_DEEPSEEK_V3};
constexpr Text kDeepseekCoder[] = {R"([\r\n])", R"(\s?\p{L}+)", R"(\s?\p{P}+)", TARS_CJK_HANGUL, R"(\p{N})"};
// Letters with case, as the model's file lists them (Unicode's cased scripts), then ASCII and full-width
// punctuation. The look-behind keeps "\s+$" from trying again at every space of a long run.
constexpr Text kDeepseekLlm[] = {
    R"([\r\n])",
    R"(\s?[A-Za-z\x{B5}\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{1BA}\x{1BC}-\x{1BF}\x{1C4}-\x{293}\x{295}-\x{2AF})"
    R"(\x{370}-\x{373}\x{376}\x{377}\x{37B}-\x{37D}\x{37F}\x{386}\x{388}-\x{38A}\x{38C}\x{38E}-\x{3A1}\x{3A3}-\x{3F5})"
    R"(\x{3F7}-\x{481}\x{48A}-\x{52F}\x{531}-\x{556}\x{10A0}-\x{10C5}\x{13A0}-\x{13F5}\x{13F8}-\x{13FD})"
    R"(\x{1C90}-\x{1CBA}\x{1CBD}-\x{1CBF}\x{1D00}-\x{1D2B}\x{1D6B}-\x{1D77}\x{1D79}-\x{1D9A}\x{1E00}-\x{1F15})"
    R"(\x{1F18}-\x{1F1D}\x{1F20}-\x{1F45}\x{1F48}-\x{1F4D}\x{1F50}-\x{1F57}\x{1F59}\x{1F5B}\x{1F5D})"
    R"(\x{1F5F}-\x{1F7D}\x{1F80}-\x{1FB4}\x{1FB6}-\x{1FBC}\x{1FBE}\x{1FC2}-\x{1FC4}\x{1FC6}-\x{1FCC})"
    R"(\x{1FD0}-\x{1FD3}\x{1FD6}-\x{1FDB}\x{1FE0}-\x{1FEC}\x{1FF2}-\x{1FF4}\x{1FF6}-\x{1FFC}\x{2102}\x{2107})"
    R"(\x{210A}-\x{2113}\x{2115}\x{2119}-\x{211D}\x{2124}\x{2126}\x{2128}\x{212A}-\x{212D}\x{212F}-\x{2134}\x{2139})"
    R"(\x{213C}-\x{213F}\x{2145}-\x{2149}\x{214E}\x{2183}\x{2184}\x{2C00}-\x{2C7B}\x{2C7E}-\x{2CE4}\x{2CEB}-\x{2CEE})"
    R"(\x{2CF2}\x{2CF3}\x{A640}-\x{A66D}\x{A680}-\x{A69B}\x{A722}-\x{A76F}\x{A771}-\x{A787}\x{A78B}-\x{A78E})"
    R"(\x{AB70}-\x{ABBF}\x{FB00}-\x{FB06}\x{FB13}-\x{FB17}\x{FF21}-\x{FF3A}\x{FF41}-\x{FF5A}\x{10400}-\x{1044F})"
    R"(\x{104B0}-\x{104D3}\x{104D8}-\x{104FB}\x{10C80}-\x{10CB2}\x{10CC0}-\x{10CF2}\x{118A0}-\x{118DF})"
    R"(\x{1E900}-\x{1E943}]+)",
    R"(\s?[!-/:-~\x{FF01}-\x{FF0F}\x{FF1A}-\x{FF5E}\x{2018}-\x{201F}\x{3000}-\x{3002}]+)",
    R"((?<!\s)\s+$)",
    TARS_CJK_HANGUL,
    R"(\p{N}+)"};
constexpr Text kStarcoder[] = {R"(\p{N})", TARS_GPT2};
constexpr Text kFalcon[] = {R"([\p{P}\$\+<=>\^~\|`]+)", TARS_GPT2, "[0-9][0-9][0-9]"};
constexpr Text kDefault[] = {R"([\p{P}\$\+<=>\^~\|]+)", TARS_GPT2, R"(\p{N}+)", "[0-9][0-9][0-9]"};
constexpr Text kBloom[] = {R"( ?[^(\s|.,!?…。，、।۔،)]+)"};
constexpr Text kViking[] = {kBloom[0], R"(\p{N})"};
constexpr Text kChameleon[] = {"<sentinel:[0-9]+>",       "(IMGIMG)((A|B|C|D|E|F|G|H|I){1,4})Z",
                               R"(([\t\n]|    |  ))",     R"(\p{N})",
                               R"([\p{P}!-/:-@\[-`{-~])", TARS_GPT2};
constexpr Text kSuperBpe[] = {R"(\p{N}+)", kDigitTriples};
constexpr Text kNewlineRuns[] = {R"([^\n]+|[\n]+)"};

constexpr PreTokenizerFamily of(Patterns patterns) {
    return {.patterns = patterns};
}
constexpr PreTokenizerFamily whole_tokens(Patterns patterns, bool add_bos) {
    return {.patterns = patterns, .ignore_merges = true, .add_bos = add_bos};
}
constexpr PreTokenizerFamily roberta() {
    return {.patterns = kGpt2, .add_bos = true, .add_eos = true};
}
constexpr PreTokenizerFamily metaspace(bool add_bos) {
    return {
        .patterns = kNewlineRuns, .alphabet = PreTokenizerFamily::Alphabet::metaspace, .add_bos = add_bos};
}

struct Named {
    Text name;
    PreTokenizerFamily family;
};

constexpr Named kFamilies[] = {
    {"", of(kDefault)},
    {"default", of(kDefault)},
    {"a.x-4.0", of(kGpt2)},
    {"afmoe", of(kAfmoe)},
    {"bailingmoe", of(kBailing)},
    {"bailingmoe2", of(kBailing)},
    {"bloom", of(kBloom)},
    {"chameleon", {.patterns = kChameleon, .add_bos = true}},
    {"chatglm-bpe", of(kLlama3)},
    {"codeshell", of(kStarcoder)},
    {"cohere2moe", of(kTinyAya)},
    {"command-r", of(kStarcoder)},
    {"dbrx", of(kLlama3)},
    {"deepseek-coder", of(kDeepseekCoder)},
    {"deepseek-llm", of(kDeepseekLlm)},
    {"deepseek-r1-qwen", of(kQwen2)},
    {"deepseek-v3", of(kDeepseekV3)},
    {"exaone", of(kStarcoder)},
    {"exaone-moe", of(kExaoneMoe)},
    {"exaone4", of(kGpt2)},
    {"f2llmv2", of(kQwen2)},
    {"falcon", of(kFalcon)},
    {"falcon-h1", whole_tokens(kLlama3, true)},
    {"falcon3", whole_tokens(kLlama3, true)},
    {"gemma4", metaspace(true)},
    {"gigachat", of(kGpt2)},
    {"glm4", of(kLlama3)},
    {"gpt-2", of(kGpt2)},
    {"gpt-4o", of(kGpt4o)},
    {"gpt3-finnish", of(kBloom)},
    {"granite-docling", of(kGpt2)},
    {"granite-embed-multi-311m", metaspace(true)},
    {"granite-embed-multi-97m", whole_tokens(kGpt4o, false)},
    {"grok-2", of(kQwen2)},
    {"hunyuan", of(kQwen2)},
    {"hunyuan-dense", of(kDeepseekV3)},
    {"hy_v4", of(kDeepseekV3)},
    {"jais", of(kGpt2)},
    {"jais-2", of(kJais2)},
    {"jina-de", of(kGpt2)},
    {"jina-es", of(kGpt2)},
    {"jina-v1-en", roberta()},
    {"jina-v2-code", roberta()},
    {"jina-v2-de", of(kGpt2)},
    {"jina-v2-es", of(kGpt2)},
    {"jina-v5-nano", whole_tokens(kLlama3, true)},
    {"joyai-llm", of(kDeepseekV3)},
    {"kanana2", of(kGpt4o)},
    {"kimi-k2", of(kKimi)},
    {"kormo", of(kQwen2)},
    {"laguna", of(kLaguna)},
    {"lfm2", whole_tokens(kLlama3, true)},
    {"llada-moe", of(kBailing)},
    {"llama-bpe", whole_tokens(kLlama3, true)},
    {"llama-v3", whole_tokens(kLlama3, true)},
    {"llama3", whole_tokens(kLlama3, true)},
    {"llama4", of(kGpt4o)},
    {"megrez", of(kQwen2)},
    {"mellum", of(kGpt2)},
    {"mellum2", of(kStarcoder)},
    {"midm-2.0", whole_tokens(kLlama3, true)},
    {"minerva-7b", of(kStarcoder)},
    {"minicpm5", whole_tokens(kMiniCpm5, false)},
    {"minimax-m2", of(kGpt4o)},
    {"modern-bert", of(kGpt2)},
    {"mpt", of(kGpt2)},
    {"olmo", of(kGpt2)},
    {"phi-2", of(kGpt2)},
    {"pixtral", whole_tokens(kLlama3, true)},
    {"poro-chat", of(kBloom)},
    {"qwen2", of(kQwen2)},
    {"qwen35", of(kQwen35)},
    {"refact", of(kStarcoder)},
    {"roberta-bpe", roberta()},
    {"sarvam-moe", metaspace(false)},
    {"seed-coder", of(kSeedCoder)},
    {"smaug-bpe", of(kLlama3)},
    {"smollm", of(kStarcoder)},
    {"solar-open", of(kQwen2)},
    {"spark2_5", of(kSpark)},
    {"stablelm2", of(kQwen2)},
    {"starcoder", of(kStarcoder)},
    {"superbpe", of(kSuperBpe)},
    {"talkie", of(kGpt4o)},
    {"tekken", whole_tokens(kTekken, true)},
    {"tiny_aya", of(kTinyAya)},
    {"trillion", of(kGpt2)},
    {"ufakzeka", of(kUfakzeka)},
    {"viking", of(kViking)},
    {"youtu", whole_tokens(kYoutu, false)},
};

}  // namespace

const PreTokenizerFamily* find_pre_tokenizer_family(std::string_view name) {
    const auto it = std::ranges::find(kFamilies, name, &Named::name);
    return it == std::end(kFamilies) ? nullptr : &it->family;
}

}  // namespace tars
