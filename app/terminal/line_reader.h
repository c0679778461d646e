// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace tars {

/// Lines that a person types, which can be edited and called back where this was built with libedit. They
/// are remembered from one session to the next, for the user alone, unless TARS_NOHISTORY or OLLAMA_NOHISTORY
/// is set.
class LineReader {
  public:
    LineReader();

    /// Without its end; nothing at the end of input.
    std::optional<std::string> read(const char* prompt);
    /// Whether lines are edited here, rather than as the terminal does it by itself.
    static bool edits();
    void keep_history(bool keeps) { keeps_history_ = keeps; }

  private:
    void remember(const std::string& line);

    bool keeps_history_;
    std::filesystem::path history_;
};

}  // namespace tars
