// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/options.h"

#include "compute/plug_in.h"
#include "core/paths.h"
#include "library/model_folders.h"

#include <array>
#include <cstdio>
#include <iostream>

#ifdef _WIN32
#include <io.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace tars {
namespace {

bool is_terminal(std::FILE* file) {
#ifdef _WIN32
    return _isatty(_fileno(file)) != 0;
#else
    return ::isatty(::fileno(file)) != 0;
#endif
}

}  // namespace

void ModelArguments::add_to(CLI::App& command, const char* name) {
    command.add_option(name, model, "A library name, a model file, or a Hugging Face folder")->required();
    add_device_options(command);
    command.add_option("--kv-type", kv_type, "Type of cached keys and values: f32, f16, q8_0");
    command.add_option("--context", context, "Tokens of context (default: the model's own, at most 4096)");
}

void ModelArguments::add_device_options(CLI::App& command) {
    command.add_option("--threads", threads, "Compute threads (default: every processor)")
        ->envname("TARS_THREADS")
        ->check(CLI::Range(1, 1024));
    command
        .add_option("--cpu-level", cpu_level,
                    "Highest kernel level: portable, avx2, avx512, avx512-vnni, avx512-bf16, amx")
        ->envname("TARS_CPU_LEVEL");
    command
        .add_option(
            "--device", device,
            "What computes: cpu; cuda, cuda:1 for the second GPU, cuda:0,1 for both; auto for every GPU "
            "that works")
        ->envname("TARS_DEVICE")
        ->capture_default_str();
    command
        .add_option("--gpu-layers", gpu_layers,
                    "Layers on GPUs, the others on the CPU (default: as many as fit; one more is the head)")
        ->envname("TARS_GPU_LAYERS");
}

Result<std::unique_ptr<Device>> ModelArguments::make_device() const {
    CpuOptions options;
    options.threads = threads;
    if (!cpu_level.empty()) {
        options.level = cpu_level_from_name(cpu_level);
        if (!options.level)
            return invalid_input("there is no kernel level '" + cpu_level + "'",
                                 "use portable, avx2, avx512, avx512-vnni or avx512-bf16");
    }
    TARS_TRY(auto chosen, choose_device(device, options, gpu_layers));
    if (chosen.no_gpu) std::cerr << "on the CPU: " << chosen.no_gpu->message << "\n";
    return std::move(chosen.device);
}

Result<ModelOptions> ModelArguments::model_options() const {
    ModelOptions options;
    options.context = context;
    if (kv_type == "f32")
        options.kv_type = KvType::f32;
    else if (kv_type == "f16")
        options.kv_type = KvType::f16;
    else if (kv_type == "q8_0")
        options.kv_type = KvType::q8_0;
    else if (!kv_type.empty())
        return invalid_input("there is no KV cache type '" + kv_type + "'", "use f32, f16 or q8_0");
    return options;
}

Result<std::filesystem::path> ModelArguments::path() const {
    return user_library().resolve(model);
}

Result<LibraryEntry> ModelArguments::entry() const {
    const auto library = user_library();
    TARS_TRY(auto path, library.resolve(model));
    if (auto entry = library.find(model); entry && entry->path == path) return std::move(*entry);
    LibraryEntry bare;
    bare.path = std::move(path);
    return bare;
}

void add_answer_options(CLI::App& command, AnswerOptions& o) {
    const SamplingSettings usual;
    const auto add = [&command](const char* name, auto& option, const std::string& meaning, auto otherwise) {
        return command.add_option(name, option, meaning)->default_str(CLI::detail::to_string(otherwise));
    };
    add("--temperature", o.temperature, "Randomness; 0 always takes the likeliest", usual.temperature);
    add("--top-k", o.top_k, "Keep the K likeliest tokens; 0: all", usual.top_k);
    add("--top-p", o.top_p, "Keep the likeliest tokens that cover P; 1: all", usual.top_p);
    add("--min-p", o.min_p, "Keep tokens at least P times as likely as the best", usual.min_p);
    add("--typical-p", o.typical_p, "Locally typical sampling; 1: off", usual.typical_p);
    add("--repeat-penalty", o.repeat_penalty, "Divide the odds of recent tokens; 1: off",
        usual.repeat_penalty);
    add("--repeat-last-n", o.repeat_last_n, "How many tokens are recent; -1: all", usual.repeat_last_n);
    add("--presence-penalty", o.presence_penalty, "Subtract once for recent tokens", usual.presence_penalty);
    add("--frequency-penalty", o.frequency_penalty, "Subtract for each recent use", usual.frequency_penalty);
    add("--mirostat", o.mirostat, "Mirostat version 1 or 2; 0: off", usual.mirostat)->check(CLI::Range(0, 2));
    add("--mirostat-tau", o.mirostat_tau, "Mirostat's target surprise, in bits", usual.mirostat_tau);
    add("--mirostat-eta", o.mirostat_eta, "Mirostat's learning rate", usual.mirostat_eta);
    command.add_option("--seed", o.seed, "Makes the answer reproducible; -1: a fresh one");
    add("--num-predict", o.num_predict, "At most this many tokens; -1: until done", -1);
    command
        .add_option_function<std::vector<std::string>>(
            "--stop", [&o](const std::vector<std::string>& texts) { o.stop = texts; },
            "End the answer before this text (repeatable)")
        ->expected(1)
        ->take_all();
}

Library user_library() {
    return Library(data_directory(), shared_directory() / kGuideFile, model_stores(data_directory()));
}

void add_alone_flag(CLI::App& command, bool& alone) {
    command.add_flag("--alone", alone,
                     "Not through a running server (at TARS_HOST, OLLAMA_HOST or the usual port)");
}

bool is_a_path(const std::string& model) {
    std::error_code ignored;
    return std::filesystem::exists(model, ignored);
}

ProgressLine::ProgressLine(std::string what) : what_(std::move(what)), terminal_(is_terminal(stderr)) {}

ProgressLine::~ProgressLine() {
    if (shown_ >= 0) std::cerr << "\r\x1b[K" << std::flush;
}

void ProgressLine::show(double fraction) {
    const int percent = static_cast<int>(fraction * 100);
    if (!terminal_ || percent == shown_) return;
    shown_ = percent;
    std::cerr << "\r" << what_ << " " << percent << " %" << std::flush;
}

void ProgressLine::wait() {
    if (!terminal_ || shown_ >= 0) return;
    shown_ = 0;
    std::cerr << what_ << " …" << std::flush;
}

bool stdin_is_terminal() {
    return is_terminal(stdin);
}
bool stdout_is_terminal() {
    return is_terminal(stdout);
}

bool stderr_is_terminal() {
    return is_terminal(stderr);
}

std::size_t terminal_columns() {
    constexpr std::size_t kUsual = 80;
#ifdef _WIN32
    return kUsual;
#else
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kUsual;
    return size.ws_col;
#endif
}

std::string readable_bytes(std::uint64_t bytes) {
    static constexpr std::array kUnits = {"B", "kB", "MB", "GB", "TB"};
    auto value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 1000 && unit + 1 < kUnits.size(); ++unit) value /= 1000;
    char text[32];
    std::snprintf(text, sizeof(text), unit == 0 ? "%.0f %s" : "%.1f %s", value, kUnits[unit]);
    return text;
}

}  // namespace tars
