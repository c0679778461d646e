// SPDX-License-Identifier: Apache-2.0
#include "library/model_address.h"

#include <array>
#include <string>
#include <vector>

namespace tars {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kSpaces);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

/// What follows "ollama run " and its like.
std::string_view without_command(std::string_view text) {
    constexpr std::array<std::string_view, 4> kCommands = {"ollama run ", "ollama pull ", "tars run ",
                                                           "tars pull "};
    for (const auto command : kCommands)
        if (text.starts_with(command)) return trimmed(text.substr(command.size()));
    return text;
}

/// The parts of a page's path on `host`; none if `text` leads elsewhere.
std::vector<std::string> path_on(std::string_view text, std::string_view host) {
    for (const std::string_view prefix : {"https://", "http://", "www."})
        if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
    if (!text.starts_with(host) || text.size() == host.size() || text[host.size()] != '/') return {};
    text.remove_prefix(host.size());
    text = text.substr(0, text.find_first_of("?#"));
    std::vector<std::string> parts;
    while (!text.empty()) {
        text.remove_prefix(1);
        const auto end = text.find('/');
        if (end != 0 && !text.empty()) parts.emplace_back(text.substr(0, end));
        text = end == text.npos ? std::string_view() : text.substr(end);
    }
    return parts;
}

/// huggingface.co/user/repo, also with /tree/main, /blob/main/FILE or /resolve/main/FILE behind it.
std::string hugging_face_name(const std::vector<std::string>& path) {
    auto name = "hf.co/" + path[0] + "/" + path[1];
    const bool is_file = path.size() >= 5 && (path[2] == "blob" || path[2] == "resolve");
    return is_file ? name + ":" + path.back() : name;
}

/// ollama.com/library/model:tag, ollama.com/user/model.
std::string ollama_name(const std::vector<std::string>& path) {
    return path[0] == "library" ? path[1] : path[0] + "/" + path[1];
}

}  // namespace

Result<ModelName> parse_model_address(std::string_view text) {
    text = without_command(trimmed(text));
    for (const std::string_view host : {"huggingface.co", "hf.co"})
        if (const auto path = path_on(text, host); path.size() >= 2)
            return ModelName::parse(hugging_face_name(path));
    if (const auto path = path_on(text, "ollama.com"); path.size() >= 2)
        return ModelName::parse(ollama_name(path));
    return ModelName::parse(text);
}

}  // namespace tars
