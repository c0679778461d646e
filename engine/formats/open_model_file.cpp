// SPDX-License-Identifier: Apache-2.0
#include "formats/gguf_reader.h"
#include "formats/hf_folder.h"
#include "formats/messages.h"
#include "formats/model_file.h"
#include "formats/safetensors.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

namespace tars {
namespace {

struct KnownContent {
    std::string_view magic;
    std::string_view what;
    std::string_view hint;
};

using namespace std::string_view_literals;

constexpr std::string_view kConvert = "convert it to GGUF or safetensors";

/// What people try to open instead of a model we read, by how it begins.
constexpr KnownContent kKnownContents[] = {
    {"lmgg"sv, "a model in the old GGML format, which is not supported yet", "get the model as GGUF"},
    {"fmgg"sv, "a model in the old GGMF format, which is not supported yet", "get the model as GGUF"},
    {"tjgg"sv, "a model in the old GGJT format, which is not supported yet", "get the model as GGUF"},
    {"algg"sv, "a LoRA adapter in the old GGLA format, which is not supported",
     "get the adapter as GGUF or safetensors"},
    {"nsgg"sv, "a session of llama.cpp, not a model", ""},
    {"FUGG"sv, "a GGUF file whose bytes were swapped", "fetch it again"},
    {"PK\x03\x04"sv, "a zip archive, such as PyTorch writes, which is not supported yet", kConvert},
    {"\x80\x02"sv, "a Python pickle, such as PyTorch wrote, which is not supported yet", kConvert},
    {"\x80\x04"sv, "a Python pickle, which is not supported", kConvert},
    {"\x89HDF"sv, "an HDF5 file, such as Keras writes, which is not supported", kConvert},
    {"\x93NUMPY"sv, "a NumPy array, not a model", kConvert},
    {"\x1f\x8b"sv, "a gzip archive", "unpack it first"},
    {"\xfd\x37zXZ"sv, "an xz archive", "unpack it first"},
    {"\x28\xb5\x2f\xfd"sv, "a Zstandard archive", "unpack it first"},
    {"7z\xbc\xaf"sv, "a 7-Zip archive", "unpack it first"},
    {"version https://git-lfs"sv, "a Git LFS pointer, not the file it stands for",
     "run 'git lfs pull' in its folder"},
    {"<"sv, "a web page or XML, not a model", "the download went wrong; fetch it again"},
    {"%PDF"sv, "a PDF document, not a model", ""},
    {"\x7f\x45LF"sv, "a program, not a model", ""},
};

/// ONNX is a protobuf with no magic: field 1 (version, a small number), then field 2 or 7 (text or graph).
bool looks_like_onnx(std::string_view text) {
    return text.size() > 3 && text[0] == '\x08' && text[1] >= 1 && text[1] < 32 &&
           (text[2] == '\x12' || text[2] == '\x3a');
}

const KnownContent* known_content(std::string_view text) {
    const auto* known =
        std::ranges::find_if(kKnownContents, [&](const auto& c) { return text.starts_with(c.magic); });
    return known == std::end(kKnownContents) ? nullptr : known;
}

Error unknown_content(const std::filesystem::path& path, std::string_view text) {
    const auto refuse = [&](std::string_view what, std::string_view hint) {
        return unsupported(show_path(path) + " is " + std::string(what), std::string(hint));
    };
    if (text.empty())
        return invalid_input(show_path(path) + " is empty", "the download may have failed; fetch it again");
    if (const auto* known = known_content(text)) return refuse(known->what, known->hint);
    if (text.substr(0, 8).ends_with("TFL3"))
        return refuse("a TensorFlow Lite model, which is not supported", kConvert);
    if (looks_like_onnx(text)) return refuse("an ONNX model, which is not supported yet", kConvert);
    if (text.starts_with('{') || text.starts_with('['))
        return refuse("JSON text, not a model", "open the folder it stands in");
    if (std::ranges::all_of(text.substr(0, 64), [](char c) { return c == '\0'; }))
        return refuse("filled with zeros", "the download was not finished; fetch it again");

    std::string bytes;
    for (const unsigned char byte : text.substr(0, 8)) {
        char hex[4];
        std::snprintf(hex, sizeof hex, " %02x", byte);
        bytes += hex;
    }
    return refuse("no model file this program knows: it begins with the bytes" + bytes,
                  "GGUF files, safetensors files and Hugging Face folders can be opened");
}

Result<ModelFile> open_folder(const std::filesystem::path& path) {
    if (is_hf_folder(path)) return read_hf_folder(path);
    return invalid_input(show_path(path) + " is a folder without a config.json",
                         "open a .gguf file, or the folder of a Hugging Face model");
}

/// One file of a Hugging Face folder stands for the folder; any other is read by itself.
Result<ModelFile> open_safetensors(const std::filesystem::path& path, MappedFile file) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    if (is_hf_folder(folder) && hf_folder_reads(folder, path.filename().string()))
        return read_hf_folder(folder);
    return read_safetensors(path, std::move(file));
}

Result<ModelFile> open_index(const std::filesystem::path& path) {
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    if (is_hf_folder(folder)) return read_hf_folder(folder, path.filename().string());
    return invalid_input(show_path(path) + " has no config.json beside it",
                         "the folder is incomplete; fetch the model again");
}

}  // namespace

Result<ModelFile> open_model_file(const std::filesystem::path& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) return open_folder(path);
    TARS_TRY(auto file, MappedFile::open(path));
    const std::string_view text(reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size());
    const auto name = path.filename().string();
    if (text.starts_with("GGUF")) return read_gguf(path, std::move(file));
    if (text.starts_with('{') && name.ends_with(".safetensors.index.json")) return open_index(path);
    const bool claims_safetensors = name.ends_with(".safetensors") && !known_content(text);
    if (looks_like_safetensors(file.bytes()) || claims_safetensors)
        return open_safetensors(path, std::move(file));
    return unknown_content(path, text);
}

}  // namespace tars
