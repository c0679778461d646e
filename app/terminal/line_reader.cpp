// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/line_reader.h"

#include "app/terminal/options.h"
#include "core/paths.h"

#include <cstdlib>
#include <iostream>
#include <memory>
#include <system_error>

#ifdef TARS_HAS_LIBEDIT
#include <editline/readline.h>
#endif

namespace tars {
namespace {

#ifdef TARS_HAS_LIBEDIT
constexpr int kLinesKept = 1000;
#endif

std::optional<std::string> read_plain(const char* prompt) {
    std::cerr << prompt << std::flush;
    std::string line;
    if (!std::getline(std::cin, line)) return {};
    return line;
}

bool wants_history() {
    const char* without = std::getenv("OLLAMA_NOHISTORY");
    return !without || !*without || std::string(without) == "0" || std::string(without) == "false";
}

}  // namespace

LineReader::LineReader() : keeps_history_(wants_history()), history_(data_directory() / "history") {
#ifdef TARS_HAS_LIBEDIT
    rl_readline_name = "tars";
    using_history();
    stifle_history(kLinesKept);
    if (keeps_history_) read_history(history_.c_str());
#endif
}

#ifdef TARS_HAS_LIBEDIT

std::optional<std::string> LineReader::read(const char* prompt) {
    if (!stdout_is_terminal()) return read_plain(prompt);
    const std::unique_ptr<char, decltype(&std::free)> line(readline(prompt), &std::free);
    if (!line) return {};
    remember(line.get());
    return std::string(line.get());
}

void LineReader::remember(const std::string& line) {
    if (!keeps_history_ || line.find_first_not_of(" \t") == line.npos) return;
    add_history(line.c_str());
    std::error_code failure;
    std::filesystem::create_directories(history_.parent_path(), failure);
    if (failure || write_history(history_.c_str()) != 0) return;  // the line is known here all the same
    std::filesystem::permissions(
        history_, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, failure);
}

#else

std::optional<std::string> LineReader::read(const char* prompt) {
    return read_plain(prompt);
}

#endif

}  // namespace tars
