// SPDX-License-Identifier: Apache-2.0
//
// Models split into several GGUF files (llama.cpp's gguf-split): `<name>-00001-of-00005.gguf`. Part 0 has the
// whole metadata; every part has `split.no` (from 0), `split.count` and its own tensors and data section.
#include "formats/gguf_reader.h"
#include "formats/messages.h"

#include <cstdio>
#include <string>
#include <string_view>
#include <unordered_set>

namespace tars {
namespace {

constexpr std::int64_t kMaxParts = 99999;  // what five digits can number

std::string part_suffix(std::int64_t number, std::int64_t count) {
    char suffix[64];
    std::snprintf(suffix, sizeof suffix, "-%05lld-of-%05lld.gguf", static_cast<long long>(number),
                  static_cast<long long>(count));
    return suffix;
}

struct Part {
    std::int64_t number = 0;  ///< from 0
    std::int64_t count = 1;
};

Result<Part> part_of(const Metadata& metadata) {
    Part part;
    TARS_TRY(part.count, metadata.integer_or("split.count", 1));
    if (part.count < 1 || part.count > kMaxParts) {
        return invalid_input("metadata key 'split.count' is " + std::to_string(part.count) +
                             ", expected 1 to " + std::to_string(kMaxParts));
    }
    if (part.count == 1) return part;
    TARS_TRY(part.number, metadata.integer("split.no"));
    if (part.number < 0 || part.number >= part.count) {
        return invalid_input("metadata key 'split.no' is " + std::to_string(part.number) +
                             ", expected 0 to " + std::to_string(part.count - 1));
    }
    return part;
}

Result<GgufContents> parse_part(const std::filesystem::path& path, const MappedFile& file) {
    auto contents = parse_gguf(file.bytes());
    if (!contents) return contents.error().in(show_path(path));
    return contents;
}

/// Opens part `number` (from 0) and checks that it is the part it claims to be.
Result<GgufContents> open_part(const std::filesystem::path& path, Part expected,
                               std::vector<MappedFile>& files) {
    auto file = MappedFile::open(path);
    const auto which =
        "part " + std::to_string(expected.number + 1) + " of " + std::to_string(expected.count);
    if (!file) {
        auto error = file.error().in(which + " of this model cannot be opened");
        if (error.hint.empty()) error.hint = "all parts must stand in one folder, under their own names";
        return error;
    }
    TARS_TRY(auto contents, parse_part(path, *file));
    const auto found = part_of(contents.metadata);
    if (!found) return found.error().in(show_path(path));
    if (found->number != expected.number || found->count != expected.count) {
        return invalid_input(show_path(path) + ": metadata keys 'split.no' and 'split.count' make it part " +
                                 std::to_string(found->number + 1) + " of " + std::to_string(found->count) +
                                 ", expected " + which,
                             "files of different models are mixed in this folder, or were renamed");
    }
    files.push_back(std::move(*file));
    return contents;
}

/// Part 0's tensors, then part 1's, and so on; `whole` keeps part 0's metadata.
Result<void> append_part(GgufContents& whole, GgufContents part, const std::filesystem::path& path) {
    if (part.version != whole.version || part.order != whole.order) {
        return invalid_input(show_path(path) +
                                 ": its GGUF version or byte order differs from the first part's",
                             "files of different models are mixed in this folder");
    }
    for (auto& tensor : part.tensors) whole.tensors.push_back(std::move(tensor));
    return {};
}

Result<void> check_whole(const GgufContents& whole) {
    std::unordered_set<std::string_view> names;
    for (const auto& tensor : whole.tensors) {
        if (!names.insert(tensor.name).second)
            return invalid_input("tensor " + quote(tensor.name) + " stands in more than one part");
    }
    const auto found = static_cast<std::int64_t>(whole.tensors.size());
    TARS_TRY(const auto expected, whole.metadata.integer_or("split.tensors.count", found));
    if (expected != found) {
        return invalid_input("the parts have " + std::to_string(found) +
                             " tensors together, but metadata key 'split.tensors.count' is " +
                             std::to_string(expected));
    }
    return {};
}

/// The text before `-00002-of-00005.gguf`.
Result<std::string> part_prefix(const std::filesystem::path& path, Part part) {
    const auto name = path.filename().string();
    const auto suffix = part_suffix(part.number + 1, part.count);
    if (!name.ends_with(suffix)) {
        return invalid_input(show_path(path) + " is part " + std::to_string(part.number + 1) + " of " +
                                 std::to_string(part.count) + ", so its name must end in '" + suffix + "'",
                             "give all parts their own names back");
    }
    return name.substr(0, name.size() - suffix.size());
}

}  // namespace

Result<ModelFile> read_gguf(const std::filesystem::path& path, MappedFile file) {
    TARS_TRY(auto contents, parse_part(path, file));
    const auto part = part_of(contents.metadata);
    if (!part) return part.error().in(show_path(path));
    auto format = "GGUF v" + std::to_string(contents.version);
    std::vector<MappedFile> files;
    if (part->count == 1) {
        files.push_back(std::move(file));
        return ModelFile(path, std::move(format), std::move(contents.metadata), std::move(contents.tensors),
                         std::move(files));
    }

    TARS_TRY(const auto prefix, part_prefix(path, *part));
    GgufContents whole;
    for (std::int64_t number = 0; number < part->count; ++number) {
        const auto part_path = path.parent_path() / (prefix + part_suffix(number + 1, part->count));
        TARS_TRY(auto next, open_part(part_path, {number, part->count}, files));
        if (number == 0)
            whole = std::move(next);
        else
            TARS_CHECK(append_part(whole, std::move(next), part_path));
    }
    if (auto sound = check_whole(whole); !sound) return sound.error().in(show_path(path));
    // The model is whole again: what described the parts no longer holds.
    for (const auto* key : {"split.no", "split.count", "split.tensors.count"}) whole.metadata.erase(key);
    return ModelFile(path, std::move(format), std::move(whole.metadata), std::move(whole.tensors),
                     std::move(files));
}

}  // namespace tars
