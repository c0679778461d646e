// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target without libFuzzer: on every file of a folder, on what is left when the file breaks off,
// and on the file with a byte changed. What the ordinary build does, so that no target goes stale; it is no
// search.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr std::size_t kMostVariants = 100;  // of each file and kind

void run(const std::string& input) {
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(input.data()), input.size());
}

void run_variants(const std::string& input) {
    run(input);
    const auto step = std::max<std::size_t>(input.size() / kMostVariants, 1);
    for (std::size_t at = 0; at < input.size(); at += step) {
        run(input.substr(0, at));
        auto changed = input;
        changed[at] = static_cast<char>(changed[at] ^ (1 << (at % 8)));
        run(changed);
    }
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) return std::fprintf(stderr, "usage: %s FOLDER\n", arguments[0]), 2;
    std::error_code failure;
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator(arguments[1], failure)) {
        std::ifstream in(file.path(), std::ios::binary);
        run_variants({std::istreambuf_iterator<char>(in), {}});
        ++files;
    }
    if (failure || files == 0) return std::fprintf(stderr, "%s: no inputs\n", arguments[1]), 1;
    std::printf("%zu files\n", files);
    return 0;
}
