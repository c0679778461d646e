// SPDX-License-Identifier: Apache-2.0
#include "library/ollama/describe.h"

#include "formats/gguf_reader.h"
#include "formats/messages.h"
#include "library/library.h"

#include <algorithm>
#include <map>

namespace tars {
namespace {

/// GGUF's general.file_type (llama.cpp's llama_ftype) by its names.
constexpr std::pair<int, std::string_view> kFileTypes[] = {
    {0, "F32"},     {1, "F16"},     {2, "Q4_0"},     {3, "Q4_1"},    {7, "Q8_0"},     {8, "Q5_0"},
    {9, "Q5_1"},    {10, "Q2_K"},   {11, "Q3_K_S"},  {12, "Q3_K_M"}, {13, "Q3_K_L"},  {14, "Q4_K_S"},
    {15, "Q4_K_M"}, {16, "Q5_K_S"}, {17, "Q5_K_M"},  {18, "Q6_K"},   {19, "IQ2_XXS"}, {20, "IQ2_XS"},
    {21, "Q2_K_S"}, {22, "IQ3_XS"}, {23, "IQ3_XXS"}, {24, "IQ1_S"},  {25, "IQ4_NL"},  {26, "IQ3_S"},
    {27, "IQ3_M"},  {28, "IQ2_S"},  {29, "IQ2_M"},   {30, "IQ4_XS"}, {31, "IQ1_M"},   {32, "BF16"},
    {36, "TQ1_0"},  {37, "TQ2_0"},  {38, "MXFP4"},
};

std::string file_type_text(const GgufContents& contents) {
    const auto number = contents.metadata.integer_or("general.file_type", -1);
    const auto known =
        std::ranges::find_if(kFileTypes, [&](const auto& entry) { return number && entry.first == *number; });
    if (known != std::end(kFileTypes)) return std::string(known->second);
    // The file does not say: the type of most of its bytes.
    std::map<DType, std::uint64_t> bytes;
    for (const auto& tensor : contents.tensors) bytes[tensor.dtype] += tensor.data.size();
    const auto most = std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    return most == bytes.end() ? "" : std::string(name(most->first));
}

std::string kind_of(const std::string& type, const std::string& architecture) {
    if (type == "adapter" || architecture == "controlvector") return "adapter";
    return type == "mmproj" || architecture == "clip" ? "projector" : "model";
}

Result<GgufFacts> describe(const GgufContents& contents) {
    const auto& metadata = contents.metadata;
    GgufFacts facts;
    TARS_TRY(const auto architecture, metadata.string_or("general.architecture", ""));
    TARS_TRY(const auto type, metadata.string_or("general.type", "model"));
    facts.kind = kind_of(type, architecture);
    TARS_TRY(const auto parts, metadata.integer_or("split.count", 0));
    TARS_TRY(const auto part, metadata.integer_or("split.no", 0));
    if (parts > 1) {
        if (parts > 99'999 || part < 0 || part >= parts)
            return invalid_input("metadata keys 'split.no' and 'split.count' make it part " +
                                 std::to_string(part) + " of " + std::to_string(parts));
        facts.part = static_cast<int>(part) + 1;
        facts.parts = static_cast<int>(parts);
    }
    auto& config = facts.config;
    config.format = "gguf";
    config.family = escape_for_display(architecture);
    if (!config.family.empty()) config.families = {config.family};
    for (const auto& tensor : contents.tensors) facts.parameters += tensor.elements();
    config.parameter_size = parameter_size_text(facts.parameters);
    config.file_type = file_type_text(contents);
    TARS_TRY(const auto context, metadata.integer_or(architecture + ".context_length", 0));
    TARS_TRY(const auto embedding, metadata.integer_or(architecture + ".embedding_length", 0));
    config.context_length = context > 0 ? static_cast<std::uint64_t>(context) : 0;
    config.embedding_length = embedding > 0 ? static_cast<std::uint64_t>(embedding) : 0;
    return facts;
}

}  // namespace

Result<GgufFacts> describe_gguf(const std::filesystem::path& path) {
    TARS_TRY(const auto file, MappedFile::open(path));
    const auto contents = parse_gguf(file.bytes());
    if (!contents) return contents.error().in(show_path(path));
    auto facts = describe(*contents);
    if (!facts) return facts.error().in(show_path(path));
    return facts;
}

}  // namespace tars
