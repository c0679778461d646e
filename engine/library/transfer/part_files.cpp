// SPDX-License-Identifier: Apache-2.0
#include "library/transfer/part_files.h"

#include "core/atomic_file.h"
#include "library/ollama/json_fields.h"

#include <algorithm>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kParts = 16;
constexpr std::size_t kMostParts = 100'000;
constexpr std::uint64_t kLargestPartFile = 4096;

fs::path part_file(const fs::path& partial, std::size_t number) {
    auto path = partial;
    path += "-" + std::to_string(number);
    return path;
}

}  // namespace

std::vector<BlobPart> split_into_parts(std::uint64_t size, std::uint64_t smallest) {
    smallest = std::max<std::uint64_t>(1, smallest);
    auto length = std::clamp(size / kParts + 1, smallest, smallest * 10);
    length = std::max(length, size / kMostParts + 1);
    std::vector<BlobPart> parts;
    for (std::uint64_t offset = 0; offset < size; offset += length)
        parts.push_back({offset, std::min(length, size - offset), 0});
    return parts;
}

Result<BlobPart> parse_part(std::string_view text, std::size_t number) {
    TARS_TRY(const auto object, parse_json_object(text));
    TARS_TRY(const auto found, count_field(object, "N"));
    if (found != number)
        return invalid_input("field 'N' is " + std::to_string(found) + ", expected " +
                             std::to_string(number));
    BlobPart part;
    TARS_TRY(part.offset, count_field(object, "Offset"));
    TARS_TRY(part.size, count_field(object, "Size"));
    TARS_TRY(part.completed, count_field(object, "Completed"));
    if (part.completed > part.size)
        return invalid_input("field 'Completed' is " + std::to_string(part.completed) +
                             ", more than field 'Size', " + std::to_string(part.size));
    return part;
}

std::vector<BlobPart> read_parts(const fs::path& partial, std::uint64_t size) {
    std::vector<BlobPart> parts;
    std::uint64_t end = 0;
    while (end < size && parts.size() < kMostParts) {
        const auto text = read_text_file(part_file(partial, parts.size()), kLargestPartFile);
        if (!text) return {};
        const auto part = parse_part(*text, parts.size());
        if (!part || part->offset != end || part->size == 0 || part->size > size - end) return {};
        end += part->size;
        parts.push_back(*part);
    }
    return end == size ? parts : std::vector<BlobPart>();
}

Result<void> write_part(const fs::path& partial, std::size_t number, const BlobPart& part) {
    const nlohmann::ordered_json object = {
        {"N", number}, {"Offset", part.offset}, {"Size", part.size}, {"Completed", part.completed}};
    return write_text_file(part_file(partial, number), object.dump());
}

void remove_parts(const fs::path& partial) {
    const auto prefix = partial.filename().string() + "-";
    std::vector<fs::path> doomed;
    std::error_code ignored;
    for (fs::directory_iterator entries(partial.parent_path(), ignored), end; !ignored && entries != end;
         entries.increment(ignored))
        if (entries->path().filename().string().starts_with(prefix)) doomed.push_back(entries->path());
    for (const auto& path : doomed) fs::remove(path, ignored);
}

std::uint64_t completed_bytes(const fs::path& partial, std::uint64_t size) {
    std::uint64_t completed = 0;
    for (const auto& part : read_parts(partial, size)) completed += part.completed;
    return completed;
}

}  // namespace tars
