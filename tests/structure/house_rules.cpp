// SPDX-License-Identifier: Apache-2.0
#include "house_rules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <string_view>

namespace tars::structure {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string_view>;

constexpr std::array<std::string_view, 4> kCodeFolders = {"engine", "cuda", "ui", "app"};
constexpr std::array<std::string_view, 6> kSourceFolders = {"engine", "cuda",  "ui",
                                                            "app",    "tests", "installer"};
constexpr std::array<std::string_view, 8> kSuffixes = {".h",     ".cpp", ".cu", ".cuh",
                                                       ".cmake", ".py",  ".sh", ".mm"};

/// Each room and the rooms it may include.
const std::map<std::string_view, Names>& allowed_edges() {
    static const std::map<std::string_view, Names> kEdges = {
        {"core", {}},
        {"chats", {"core"}},
        {"settings", {"core"}},
        {"formats", {"core"}},
        {"text", {"core"}},
        {"compute", {"core"}},
        {"cuda", {"core", "compute"}},
        {"model", {"core", "formats", "compute"}},
        {"library", {"core", "formats"}},
        {"runtime", {"core", "formats", "text", "compute", "model"}},
        {"tuning", {"core", "chats", "formats", "text", "compute", "model", "library", "runtime"}},
        {"server", {"core", "formats", "text", "compute", "model", "runtime", "tuning", "library"}},
        {"ui", {"core", "chats", "settings", "runtime", "tuning", "library", "server"}},
        {"app",
         {"core", "settings", "formats", "text", "compute", "model", "runtime", "tuning", "library", "server",
          "cuda", "ui"}},
    };
    return kEdges;
}

struct Include {
    std::size_t line = 0;
    std::string name;
    bool quoted = false;
};

std::optional<Include> parse_include(std::string_view line) {
    const auto skip_spaces = [&] {
        while (!line.empty() && (line[0] == ' ' || line[0] == '\t')) line.remove_prefix(1);
    };
    skip_spaces();
    if (!line.starts_with('#')) return {};
    line.remove_prefix(1);
    skip_spaces();
    if (!line.starts_with("include")) return {};
    line.remove_prefix(7);
    skip_spaces();
    if (line.empty() || (line[0] != '"' && line[0] != '<')) return {};
    const bool quoted = line[0] == '"';
    const auto end = line.find(quoted ? '"' : '>', 1);
    if (end == line.npos) return {};
    return Include{0, std::string(line.substr(1, end - 1)), quoted};
}

std::vector<Include> includes_of(const SourceFile& file) {
    std::vector<Include> includes;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
        if (auto include = parse_include(file.lines[i])) {
            include->line = i + 1;
            includes.push_back(std::move(*include));
        }
    }
    return includes;
}

std::vector<std::string> parts_of(const std::string& path) {
    std::vector<std::string> parts;
    for (const auto& part : fs::path(path)) parts.push_back(part.generic_string());
    return parts;
}

bool is_code(const SourceFile& file) {
    return std::ranges::find(kCodeFolders, parts_of(file.path)[0]) != kCodeFolders.end();
}

/// "core" for engine/core/…; the first folder elsewhere.
std::string room_of(const std::string& path) {
    const auto parts = parts_of(path);
    return parts[0] == "engine" && parts.size() > 2 ? parts[1] : parts[0];
}

/// Headers at a room's top. In ui/ every page's folder is a room of its own, open to the program that
/// composes them.
bool is_public_header(const std::string& path) {
    const auto parts = parts_of(path);
    const bool has_rooms = parts[0] == "engine" || parts[0] == "ui";
    return parts.size() <= (has_rooms ? 3u : 2u);
}

/// Header names of Qt and of the libraries drawn with it: QString, QtCore/…, qobject.h, qcustomplot.h.
bool is_qt(const std::string& name) {
    const auto parts = parts_of(name);
    const std::string_view last = parts.back();
    const bool class_header =
        last.size() > 1 && last[0] == 'Q' && std::isupper(static_cast<unsigned char>(last[1]));
    return class_header || parts[0].starts_with("Qt") || (last.starts_with('q') && last.ends_with(".h"));
}

/// Finds what a quoted include means, as the compiler would: beside the file, then under the include roots.
class Resolver {
  public:
    explicit Resolver(const std::vector<SourceFile>& files) {
        for (const auto& file : files) paths_.insert(file.path);
    }

    std::optional<std::string> resolve(const SourceFile& from, const Include& include) const {
        std::vector<fs::path> candidates = {fs::path("engine") / include.name, include.name};
        if (include.quoted)
            candidates.insert(candidates.begin(), fs::path(from.path).parent_path() / include.name);
        for (const auto& candidate : candidates) {
            auto path = candidate.lexically_normal().generic_string();
            if (paths_.contains(path)) return path;
        }
        return {};
    }

  private:
    std::set<std::string> paths_;
};

/// What is wrong with `from` including `target`, or nothing.
std::string edge_fault(const std::string& from, const std::string& target) {
    const auto room = room_of(from), other = room_of(target);
    if (room == other) return {};
    const auto known = allowed_edges().find(room);
    if (known == allowed_edges().end())
        return "room '" + room + "' is not on the map of who may include whom";
    if (std::ranges::find(known->second, other) == known->second.end())
        return room + " may not include " + other + " (" + target + ")";
    if (!is_public_header(target))
        return target + " is private to " + other + "; only headers at its top are public";
    return {};
}

/// Depth-first search that reports each cycle where it closes.
class CycleSearch {
  public:
    explicit CycleSearch(std::map<std::string, std::vector<std::string>> graph) : graph_(std::move(graph)) {}

    std::vector<std::string> run() {
        for (const auto& [file, targets] : graph_) visit(file);
        return std::move(faults_);
    }

  private:
    void visit(const std::string& file) {
        if (const auto open = std::ranges::find(path_, file); open != path_.end()) {
            std::string cycle;
            for (auto it = open; it != path_.end(); ++it) cycle += *it + " -> ";
            faults_.push_back(file + ": includes itself: " + cycle + file);
            return;
        }
        if (!done_.insert(file).second) return;
        path_.push_back(file);
        for (const auto& target : graph_[file]) visit(target);
        path_.pop_back();
    }

    std::map<std::string, std::vector<std::string>> graph_;
    std::set<std::string> done_;
    std::vector<std::string> path_;
    std::vector<std::string> faults_;
};

SourceFile load(const fs::path& root, const fs::path& path) {
    SourceFile file{path.lexically_relative(root).generic_string(), {}};
    std::ifstream stream(path);
    for (std::string line; std::getline(stream, line);) file.lines.push_back(line);
    return file;
}

bool is_source(const fs::path& path) {
    return path.filename() == "CMakeLists.txt" ||
           std::ranges::find(kSuffixes, path.extension().string()) != kSuffixes.end();
}

}  // namespace

std::vector<SourceFile> load_sources(const fs::path& root) {
    std::vector<SourceFile> files;
    if (fs::exists(root / "CMakeLists.txt")) files.push_back(load(root, root / "CMakeLists.txt"));
    for (const auto folder : kSourceFolders) {
        if (!fs::is_directory(root / folder)) continue;
        for (fs::recursive_directory_iterator entry(root / folder), end; entry != end; ++entry) {
            if (entry->path().filename() == "node_modules") entry.disable_recursion_pending();  // not ours
            if (entry->is_regular_file() && is_source(entry->path()))
                files.push_back(load(root, entry->path()));
        }
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

std::vector<std::string> check_edges(const std::vector<SourceFile>& files) {
    std::vector<std::string> faults;
    const Resolver resolver(files);
    for (const auto& file : files) {
        if (!is_code(file)) continue;
        const auto room = room_of(file.path);
        for (const auto& include : includes_of(file)) {
            const auto report = [&](const std::string& fault) {
                faults.push_back(file.path + ":" + std::to_string(include.line) + ": " + fault);
            };
            if (const auto target = resolver.resolve(file, include)) {
                if (const auto fault = edge_fault(file.path, *target); !fault.empty()) report(fault);
            } else if (room != "ui" && room != "app" && is_qt(include.name)) {
                report(room + " may not include Qt (" + include.name + ")");
            }
        }
    }
    return faults;
}

std::vector<std::string> check_cycles(const std::vector<SourceFile>& files) {
    std::map<std::string, std::vector<std::string>> graph;
    const Resolver resolver(files);
    for (const auto& file : files) {
        if (!is_code(file)) continue;
        auto& targets = graph[file.path];
        for (const auto& include : includes_of(file))
            if (auto target = resolver.resolve(file, include)) targets.push_back(std::move(*target));
    }
    return CycleSearch(std::move(graph)).run();
}

std::vector<std::string> check_licences(const std::vector<SourceFile>& files) {
    std::vector<std::string> faults;
    for (const auto& file : files) {
        const bool script = !file.lines.empty() && file.lines[0].starts_with("#!");
        const std::size_t expected = script ? 1 : 0;
        const bool present =
            file.lines.size() > expected &&
            file.lines[expected].find("SPDX-License-Identifier: Apache-2.0") != std::string::npos;
        if (!present) {
            faults.push_back(file.path + ":" + std::to_string(expected + 1) +
                             ": no 'SPDX-License-Identifier: Apache-2.0' at the start");
        }
    }
    return faults;
}

}  // namespace tars::structure
