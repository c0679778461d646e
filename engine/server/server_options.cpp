// SPDX-License-Identifier: Apache-2.0
#include "server/server_options.h"

#include "core/text_escape.h"
#include "server/answers/json_body.h"
#include "server/http/message.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace tars {
namespace {

constexpr std::uint16_t kDefaultPort = 11434;

struct Variable {
    const char* name;
    const char* meaning;
};
/// Which have both names.
constexpr std::array kVariables = {
    Variable{"HOST", "where to listen: host, host:port or :port (127.0.0.1:11434)"},
    Variable{"ORIGINS", "pages that may ask besides those of this computer: https://page.example,…"},
    Variable{"API_KEYS", "one of these is needed, if there are any: key,key…"},
    Variable{"ALLOW_ANYONE", "1: listen beyond this computer without a key"},
    Variable{"MODELS", "folder of pulled and created models"},
    Variable{"KEEP_ALIVE", "how long a model stays in memory: 5m, 1h30m, seconds; -1 for good (5m)"},
    Variable{"CONTEXT_LENGTH",
             "tokens of context where a request says none (by the GPU's memory, from 4096)"},
    Variable{"NUM_PARALLEL", "answers of a model at a time (4)"},
    Variable{"MAX_LOADED_MODELS", "models in memory at a time (3)"},
    Variable{"MAX_QUEUE", "requests that may wait before others hear 503 (512)"},
    Variable{"LOAD_TIMEOUT", "a loading that stands still for so long is given up (5m)"},
    Variable{"KV_CACHE_TYPE", "type of cached keys and values: f32, f16, q8_0"},
    Variable{"MEMORY_LIMIT", "bytes that models may take (four fifths of this computer's, or the GPU's)"},
    Variable{"GO_TEMPLATE", "1: a stored template before the file's own; 0: the other way round"},
    Variable{"NOPRUNE", "1: left-over files of models stay at the start"},
    Variable{"MAX_TRANSFER_STREAMS", "connections of a pull (8)"},
    Variable{"DEBUG", "1: the log tells what each answer took; 2: also what the model read"},
    Variable{"DEBUG_LOG_REQUESTS", "1: the log has each request's body"},
};

/// What Ollama reads and what can mean nothing here: parts it is made of, its own computers, its prompt.
constexpr std::array kWithoutEffect = {"FLASH_ATTENTION", "GPU_OVERHEAD", "SCHED_SPREAD",  "IGPU_ENABLE",
                                       "VULKAN",          "LLM_LIBRARY",  "NOHISTORY",     "EDITOR",
                                       "REMOTES",         "AUTH",         "CLOUD_BASE_URL"};
/// The same, of variables that are not Ollama's own.
constexpr std::array kOthersWithoutEffect = {
    "LLAMA_ARG_FIT",      "LLAMA_ARG_FIT_TARGET",    "HIP_VISIBLE_DEVICES",     "ROCR_VISIBLE_DEVICES",
    "GPU_DEVICE_ORDINAL", "GGML_VK_VISIBLE_DEVICES", "HSA_OVERRIDE_GFX_VERSION"};

std::vector<std::string> split_list(std::string_view text) {
    std::vector<std::string> items;
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        if (const auto item = without_quotes(text.substr(0, end)); !item.empty()) items.emplace_back(item);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return items;
}

template <typename Number>
std::optional<Number> parse_number(std::string_view text) {
    Number number{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc() || end != text.data() + text.size()) return {};
    return number;
}

/// Looks a setting up under both its names and says in errors which one it was.
class Settings {
  public:
    explicit Settings(const Environment& environment) : environment_(environment) {}

    std::optional<std::string> find(const std::string& name) {
        auto value = setting(environment_, name, &source_);
        if (value.empty()) return {};
        return value;
    }

    std::optional<bool> flag(const std::string& name) {
        const auto text = find(name);
        if (!text) return {};
        return std::ranges::none_of(std::array{"0", "f", "false"},
                                    [&](const char* no) { return equal_ignoring_case(*text, no); });
    }

    Result<void> read(const std::string& name, std::chrono::nanoseconds& out) {
        const auto text = find(name);
        if (!text) return {};
        const auto duration = parse_duration(*text);
        if (!duration) return fault(*text, "a duration like 5m, or seconds");
        out = *duration;
        return {};
    }

    /// What is no such number is noted, and `out` stays: Ollama's way with them.
    template <typename Number>
    void read(const std::string& name, Number& out, std::vector<std::string>& notes) {
        const auto text = find(name);
        if (!text) return;
        if (const auto number = parse_number<Number>(*text))
            out = *number;
        else
            notes.push_back(fault(*text, "a whole number from 0 up").message + ": it is left as it was, " +
                            std::to_string(out));
    }

    /// The name under which the last setting was found.
    const std::string& source() const { return source_; }

    Error fault(const std::string& value, const std::string& expected) const {
        return invalid_input(source_ + " is '" + escape_for_display(value) + "', expected " + expected);
    }

  private:
    const Environment& environment_;
    std::string source_;
};

Result<void> read_pool(Settings& settings, ModelPoolOptions& pool, std::vector<std::string>& notes) {
    const ModelPoolOptions usual;
    settings.read("NUM_PARALLEL", pool.parallel, notes);
    if (pool.parallel == 0) pool.parallel = usual.parallel;
    settings.read("MAX_QUEUE", pool.waiting, notes);
    settings.read("MAX_LOADED_MODELS", pool.models, notes);
    if (pool.models == 0) pool.models = usual.models;
    settings.read("CONTEXT_LENGTH", pool.context, notes);
    settings.read("MEMORY_LIMIT", pool.memory, notes);
    TARS_CHECK(settings.read("KEEP_ALIVE", pool.keep_alive));
    TARS_CHECK(settings.read("LOAD_TIMEOUT", pool.load_timeout));
    if (const auto text = settings.find("KV_CACHE_TYPE")) {
        if (*text == "f32")
            pool.kv_type = KvType::f32;
        else if (*text == "f16")
            pool.kv_type = KvType::f16;
        else if (*text == "q8_0" || *text == "q4_0")
            pool.kv_type = KvType::q8_0;
        else
            return settings.fault(*text, "f32, f16, q8_0 or q4_0");
        if (*text == "q4_0") notes.push_back(settings.source() + " is q4_0: q8_0 is the smallest here");
    }
    return {};
}

/// A level, or a flag that means the first.
unsigned debug_level(Settings& settings) {
    const auto text = settings.find("DEBUG");
    if (!text) return 0;
    if (const auto level = parse_number<unsigned>(*text)) return *level;
    return *settings.flag("DEBUG") ? 1 : 0;
}

void note_what_has_no_effect(Settings& settings, const Environment& environment,
                             std::vector<std::string>& notes) {
    const auto note = [&notes](const std::string& name) { notes.push_back(name + " has no effect here"); };
    for (const auto* name : kWithoutEffect)
        if (settings.find(name)) note(settings.source());
    if (const auto wanted = settings.flag("NO_CLOUD"); wanted && !*wanted) note(settings.source());
    for (const auto* name : kOthersWithoutEffect)
        if (!without_quotes(environment(name)).empty()) note(name);
}

}  // namespace

std::string environment_help() {
    constexpr std::size_t kColumn = 30;
    std::string text = "Environment; each is heeded as OLLAMA_… too where TARS_… is not set:\n";
    for (const auto& [name, meaning] : kVariables) {
        auto line = "  TARS_" + std::string(name);
        line.resize(std::max(kColumn, line.size() + 1), ' ');
        text += line + meaning + "\n";
    }
    return text +
           "Pulls heed HF_ENDPOINT, HF_TOKEN, HTTPS_PROXY and NO_PROXY; TARS_OFFLINE=1 forbids them.\n";
}

Result<HostAndPort> parse_host(std::string_view whole) {
    HostAndPort result{"127.0.0.1", kDefaultPort, {}};
    auto text = without_quotes(whole);
    if (text.starts_with("http://")) {
        text.remove_prefix(7);
        result.port = 80;
    } else if (text.starts_with("https://")) {
        text.remove_prefix(8);
        result.port = 443;
        result.note =
            "'" + escape_for_display(whole) +
            "': this server does not speak TLS; put a reverse proxy with a certificate in front of it";
    }
    text = text.substr(0, text.find('/'));
    std::string_view host = text, port;
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == text.npos) return invalid_input("'" + escape_for_display(whole) + "': ']' is missing");
        host = text.substr(1, end - 1);
        port = text.substr(end + 1);
        if (port.starts_with(':')) port.remove_prefix(1);
    } else if (const auto colon = text.find(':');
               colon != text.npos && text.find(':', colon + 1) == text.npos) {
        host = text.substr(0, colon);
        port = text.substr(colon + 1);
    }
    if (!host.empty()) result.host = host;
    if (port.empty()) return result;
    if (const auto number = parse_number<std::uint16_t>(port)) {
        result.port = *number;
    } else {
        result.port = kDefaultPort;
        result.note = "'" + escape_for_display(whole) + "': the port is no number up to 65535, so it is " +
                      std::to_string(kDefaultPort);
    }
    return result;
}

Result<ServerOptions> options_from_environment(const Environment& environment) {
    ServerOptions options;
    Settings settings(environment);
    if (const auto text = settings.find("HOST")) {
        const auto where = parse_host(*text);
        if (!where) return where.error().in("the server's address");
        options.host = where->host;
        options.port = where->port;
        if (!where->note.empty()) options.notes.push_back(settings.source() + " is " + where->note);
    }
    if (const auto text = settings.find("ORIGINS")) options.origins = split_list(*text);
    std::erase_if(options.origins, [&](const std::string& origin) {
        if (origin.find('*') != origin.npos || origin.find("://") != origin.npos) return false;
        options.notes.push_back(settings.fault(origin, "origins like https://page.example").message +
                                ": that one is left out");
        return true;
    });
    options.debug = debug_level(settings);
    options.log_requests = settings.flag("DEBUG_LOG_REQUESTS").value_or(false);
    if (const auto text = settings.find("API_KEYS")) options.api_keys = split_list(*text);
    options.allow_anyone = settings.flag("ALLOW_ANYONE").value_or(false);
    options.go_template = settings.flag("GO_TEMPLATE");
    options.prune = !settings.flag("NOPRUNE").value_or(false);
    options.transfers = transfer_options(environment);
    TARS_CHECK(read_pool(settings, options.pool, options.notes));
    note_what_has_no_effect(settings, environment, options.notes);
    return options;
}

}  // namespace tars
