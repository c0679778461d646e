// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/library.h"
#include "runtime/answer_options.h"
#include "runtime/runtime.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace tars {

/// Which model, and on what: the arguments every command that computes has.
struct ModelArguments {
    std::string model;
    unsigned threads = 0;
    std::string cpu_level;
    std::string device = "cpu";
    std::string kv_type;
    std::uint32_t context = 0;
    std::optional<std::uint32_t> gpu_layers;

    /// `name`: of the place on the command line, with further spellings behind commas.
    void add_to(CLI::App& command, const char* name = "MODEL");
    /// Adds --threads, --cpu-level, --device and --gpu-layers alone.
    void add_device_options(CLI::App& command);
    Result<std::unique_ptr<Device>> make_device() const;
    Result<ModelOptions> model_options() const;
    Result<std::filesystem::path> path() const;
    /// The library's entry; of a bare path, one with nothing but that.
    Result<LibraryEntry> entry() const;
};

/// Adds one option per thing that can be said of an answer; what a model recommends stands for the others.
void add_answer_options(CLI::App& command, AnswerOptions& options);

Library user_library();
/// Adds --alone: not through a running server.
void add_alone_flag(CLI::App& command, bool& alone);
/// Whether a MODEL argument is the path of something that is there, and so meant for this process.
bool is_a_path(const std::string& model);

/// Draws "loading 43 %" on a terminal's standard error and wipes it when destroyed; silent elsewhere.
class ProgressLine {
  public:
    explicit ProgressLine(std::string what);
    ~ProgressLine();
    void show(double fraction);
    /// How far it is, nobody tells.
    void wait();

  private:
    std::string what_;
    int shown_ = -1;
    bool terminal_;
};

bool stdin_is_terminal();
bool stdout_is_terminal();
bool stderr_is_terminal();
/// Of a line of the terminal that standard output is; 80 where that cannot be told.
std::size_t terminal_columns();

/// "1.2 GB"; decimal units as file managers use them.
std::string readable_bytes(std::uint64_t bytes);

}  // namespace tars
