// SPDX-License-Identifier: Apache-2.0
#include "core/text_escape.h"
#include "library/ollama/sha256.h"

#include <cerrno>
#include <cstdio>
#include <vector>

namespace tars {
namespace {

constexpr std::size_t kChunk = 1 << 20;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

}  // namespace

Result<std::string> sha256_of(std::string_view text) {
    TARS_TRY(auto hash, Sha256::start());
    hash.add(text);
    return hash.hex();
}

Result<std::string> sha256_of_file(const std::filesystem::path& path, std::stop_token stop,
                                   const std::function<void(std::uint64_t)>& progress) {
    TARS_TRY(auto hash, Sha256::start());
    const auto shown = escape_for_display(path.string(), 4096);
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.string().c_str(), "rb"));
    if (!file) return io_error(shown + ": cannot open", errno);
    std::vector<std::byte> chunk(kChunk);
    std::uint64_t done = 0;
    while (const auto count = std::fread(chunk.data(), 1, chunk.size(), file.get())) {
        if (stop.stop_requested()) return cancelled();
        hash.add(std::span(chunk).first(count));
        done += count;
        if (progress) progress(done);
    }
    if (std::ferror(file.get())) return io_error(shown + ": cannot read", errno);
    return hash.hex();
}

}  // namespace tars
