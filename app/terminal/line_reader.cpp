// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/line_reader.h"

#include "app/terminal/interrupt.h"
#include "app/terminal/options.h"
#include "core/environment.h"
#include "core/paths.h"

#include <clocale>
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

/// The library drops what the locale has no letters for, and a program begins in one that has ASCII alone.
void speak_utf8() {
    std::setlocale(LC_CTYPE, "");
    if (MB_CUR_MAX == 1) std::setlocale(LC_CTYPE, "C.UTF-8");
}
#endif

std::optional<std::string> read_plain(const char* prompt) {
    std::cerr << prompt << std::flush;
    std::string line;
    if (!std::getline(std::cin, line)) return {};
    return line;
}

bool wants_history() {
    const auto without = setting(process_environment(), "NOHISTORY");
    return without.empty() || without == "0" || without == "f" || without == "false";
}

}  // namespace

bool LineReader::edits() {
#ifdef TARS_HAS_LIBEDIT
    return stdout_is_terminal();
#else
    return false;
#endif
}

LineReader::LineReader() : keeps_history_(wants_history()), history_(data_directory() / "history") {
#ifdef TARS_HAS_LIBEDIT
    speak_utf8();
    rl_readline_name = "tars";
    using_history();
    stifle_history(kLinesKept);
    if (keeps_history_) read_history(history_.c_str());
#endif
}

#ifdef TARS_HAS_LIBEDIT

std::optional<std::string> LineReader::read(const char* prompt) {
    if (!edits()) return read_plain(prompt);
    for (;;) {
        take_interrupt();
        const std::unique_ptr<char, decltype(&std::free)> line(readline(prompt), &std::free);
        if (line) {
            remember(line.get());
            return std::string(line.get());
        }
        if (!take_interrupt()) return {};  // Ctrl-C gives the line up, not the conversation
    }
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
