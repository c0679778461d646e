// SPDX-License-Identifier: Apache-2.0
#include "library/model_address.h"

#include "library/ollama/manifest.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace tars {
namespace {

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::size_t kLongestPart = 80;  // of a name, as ModelName has it

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

/// What a part of a name may hold: other characters become '-', at most 80 stay.
std::string name_part(std::string_view text, bool with_dots) {
    std::string part;
    for (const char c : text) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || c == '_' || (c == '.' && with_dots))
            part += c;
        else if (!part.empty() && part.back() != '-')
            part += '-';
    }
    part.erase(0, std::min(part.find_first_not_of(".-"), part.size()));
    return part.substr(0, kLongestPart);
}

bool ends_like_gguf(std::string_view path) {
    constexpr std::string_view kEnding = ".gguf";
    if (path.size() <= kEnding.size()) return false;
    const auto end = path.substr(path.size() - kEnding.size());
    return std::ranges::equal(end, kEnding, [](char a, char b) { return (a | 0x20) == b || a == b; });
}

/// "https", "example.org", "models/x.gguf" and "sha256=…" of an address on the web.
struct WebAddress {
    std::string_view scheme, host, path, fragment;
};
std::optional<WebAddress> split_web_address(std::string_view text) {
    WebAddress address;
    for (const std::string_view scheme : {"https", "http"})
        if (text.starts_with(scheme) && text.substr(scheme.size()).starts_with("://"))
            address.scheme = scheme;
    if (address.scheme.empty()) return {};
    text.remove_prefix(address.scheme.size() + 3);
    if (const auto at = text.find('#'); at != text.npos) {
        address.fragment = text.substr(at + 1);
        text = text.substr(0, at);
    }
    text = text.substr(0, text.find('?'));
    const auto slash = text.find('/');
    if (slash == text.npos || slash == 0) return {};
    address.host = text.substr(0, slash);
    address.path = text.substr(slash + 1);
    return address;
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

std::optional<FileAddress> parse_file_address(std::string_view text) {
    text = trimmed(text);
    const bool readable = std::ranges::all_of(text, [](char c) { return c > ' ' && c != '\x7f'; });
    const auto address = split_web_address(text);
    if (!address || !readable || !ends_like_gguf(address->path)) return {};
    for (const std::string_view host : {"huggingface.co", "hf.co", "ollama.com"})
        if (!path_on(text, host).empty()) return {};
    const auto slash = address->path.rfind('/');
    const auto folders = slash == address->path.npos ? std::string_view() : address->path.substr(0, slash);
    const auto file = address->path.substr(slash == address->path.npos ? 0 : slash + 1);
    auto space = name_part(folders, false);
    if (space.empty()) space = "files";
    const auto model = name_part(file.substr(0, file.size() - 5), true);
    auto name = ModelName::parse(std::string(address->scheme) + "://" + std::string(address->host) + "/" +
                                 space + "/" + model);
    if (!name) return {};
    FileAddress found{std::string(text.substr(0, text.find('#'))), {}, std::move(*name)};
    if (address->fragment.starts_with("sha256=")) {
        auto digest = parse_digest("sha256:" + std::string(address->fragment.substr(7)));
        if (!digest) return {};
        found.digest = std::move(*digest);
    }
    return found;
}

}  // namespace tars
