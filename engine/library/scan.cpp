// SPDX-License-Identifier: Apache-2.0
#include "library/scan.h"

#include "formats/gguf_reader.h"
#include "formats/messages.h"
#include "library/scan/duplicates.h"

#include <algorithm>
#include <cctype>
#include <system_error>
#include <tuple>

namespace tars {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 8;
constexpr std::uint64_t kMostFiles = 1'000'000;

/// "name-00002-of-00005.gguf" -> 2; 0 of a file that is no part.
int part_number(const std::string& filename) {
    constexpr std::string_view kPattern = "-00000-of-00000.gguf";
    if (filename.size() <= kPattern.size()) return 0;
    const auto tail = std::string_view(filename).substr(filename.size() - kPattern.size());
    const auto fits = [](char pattern, char found) {
        return pattern == '0' ? std::isdigit(static_cast<unsigned char>(found)) != 0 : pattern == found;
    };
    if (!std::ranges::equal(kPattern, tail, fits)) return 0;
    return std::stoi(std::string(tail.substr(1, 5)));
}

bool has_suffix(const fs::path& path, std::string_view suffix) {
    auto extension = path.extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    });
    return extension == suffix;
}

/// The file's name in a folder of blobs that are called by their SHA-256; "" elsewhere.
std::string digest_of_name(const fs::path& path) {
    std::error_code failure;
    const auto name = fs::canonical(path, failure).filename().string();
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return !failure && name.size() == 64 && std::ranges::all_of(name, is_hex) ? name : "";
}

class Scan {
  public:
    explicit Scan(const ScanOptions& options) : options_(options) {}

    Result<ScanReport> run() {
        for (const auto& root : options_.roots) {
            root_ = &root;
            if (root.layout == ScanRoot::Layout::ollama)
                read_store();
            else
                look_into(root.path, 0);
            if (options_.stop.stop_requested()) return cancelled();
        }
        TARS_TRY(report_.models, merge_duplicates(std::move(candidates_), options_.stop));
        std::ranges::stable_sort(report_.models, [](const FoundModel& a, const FoundModel& b) {
            return std::tie(a.program, a.name) < std::tie(b.program, b.name);
        });
        return std::move(report_);
    }

  private:
    void read_store() {
        tell(root_->path);
        const auto listing = OllamaStore(root_->path).list();
        if (!listing) return report_.faults.push_back(listing.error());
        report_.faults.insert(report_.faults.end(), listing->faults.begin(), listing->faults.end());
        for (const auto& model : listing->models) {
            if (model.path.empty()) continue;  // runs elsewhere, or is no GGUF
            auto digest = model.path.filename().string();
            digest = digest.starts_with("sha256-") ? digest.substr(7) : "";
            keep(model.name.display(), model.path, model.config.family, std::move(digest));
        }
    }

    void look_into(const fs::path& folder, int depth) {
        if (options_.stop.stop_requested() || files_ >= kMostFiles) return;
        tell(folder);
        std::vector<fs::path> files, folders;
        std::error_code failure;
        for (fs::directory_iterator entries(folder, failure), end; !failure && entries != end;
             entries.increment(failure)) {
            std::error_code ignored;
            const auto& entry = *entries;
            if (++files_ >= kMostFiles) break;
            if (!entry.is_symlink(ignored) && entry.is_directory(ignored))
                folders.push_back(entry.path());
            else if (entry.is_regular_file(ignored))
                files.push_back(entry.path());
        }
        if (failure) report_.faults.push_back(io_error(show_path(folder) + ": cannot list", failure.value()));
        std::ranges::sort(files);
        std::ranges::sort(folders);
        for (const auto& file : files)
            if (has_suffix(file, ".gguf")) add_gguf(file);
        if (is_model_folder(files)) add_folder(folder, files);
        if (depth == kDeepest) return;
        for (const auto& next : folders) look_into(next, depth + 1);
    }

    void add_gguf(const fs::path& path) {
        const int part = part_number(path.filename().string());
        if (part > 1) return;  // counted with the first
        const auto file = MappedFile::open(path);
        if (!file) return report_.faults.push_back(file.error());
        const auto contents = parse_gguf(file->bytes());
        if (!contents) return report_.faults.push_back(contents.error().in(show_path(path)));
        const auto architecture = contents->metadata.string_or("general.architecture", "");
        const auto type = contents->metadata.string_or("general.type", "model");
        // Projectors, adapters and vocabularies are parts of models, not models.
        if (!architecture || *architecture == "clip" || !type || *type != "model") return;
        if (contents->tensors.empty()) return;
        keep(file_name(path), path, escape_for_display(*architecture), digest_of_name(path));
    }

    static bool is_model_folder(const std::vector<fs::path>& files) {
        const bool config =
            std::ranges::any_of(files, [](const fs::path& file) { return file.filename() == "config.json"; });
        return config && std::ranges::any_of(
                             files, [](const fs::path& file) { return has_suffix(file, ".safetensors"); });
    }

    void add_folder(const fs::path& folder, const std::vector<fs::path>& files) {
        const auto model = open_model_file(folder);
        if (!model) return report_.faults.push_back(model.error());
        const auto architecture = model->metadata().string_or("general.architecture", "");
        // The weights say which model it is; the folder around them may be a copy of links.
        const auto weights = std::ranges::find_if(
            files, [](const fs::path& file) { return has_suffix(file, ".safetensors"); });
        const auto identity = identify_file(*weights);
        if (!identity) return report_.faults.push_back(identity.error());
        Candidate candidate{{root_->program, name_of(folder), folder, 0, "", {}}, *identity, "", true};
        if (architecture) candidate.model.architecture = escape_for_display(*architecture);
        for (const auto& file : files) {
            std::error_code failure;
            const auto size = fs::file_size(file, failure);
            if (!failure) candidate.model.bytes += size;
        }
        candidates_.push_back(std::move(candidate));
    }

    void keep(std::string name, const fs::path& path, std::string architecture, std::string digest) {
        const auto identity = identify_file(path);
        if (!identity) return report_.faults.push_back(identity.error());
        Candidate candidate{{root_->program, std::move(name), path, 0, std::move(architecture), {}},
                            *identity,
                            std::move(digest),
                            false};
        std::error_code failure;
        candidate.model.bytes = fs::file_size(path, failure);
        if (part_number(path.filename().string()) == 1) {
            candidate.model.bytes = bytes_of_parts(path);
            candidate.folder = true;
        }
        candidates_.push_back(std::move(candidate));
    }

    static std::uint64_t bytes_of_parts(const fs::path& first) {
        const auto name = first.filename().string();
        const auto prefix = name.substr(0, name.size() - std::string_view("00001-of-00000.gguf").size());
        const auto suffix = name.substr(name.size() - std::string_view("-of-00000.gguf").size());
        const int count = std::stoi(suffix.substr(4, 5));
        std::uint64_t bytes = 0;
        for (int number = 1; number <= count; ++number) {
            auto digits = std::to_string(number);
            digits.insert(0, 5 - digits.size(), '0');
            std::error_code failure;
            const auto size = fs::file_size(first.parent_path() / (prefix + digits + suffix), failure);
            if (!failure) bytes += size;
        }
        return bytes;
    }

    /// "user/repo" from models--user--repo/snapshots/…, else the path below the root.
    std::string name_of(const fs::path& path) const {
        const auto below = path.lexically_relative(root_->path);
        auto name = below.generic_string();
        if (root_->layout == ScanRoot::Layout::hugging_face && below.begin() != below.end()) {
            auto repository = below.begin()->string();
            constexpr std::string_view kPrefix = "models--";
            if (repository.starts_with(kPrefix)) {
                name = repository.substr(kPrefix.size());
                if (const auto dashes = name.find("--"); dashes != name.npos) name.replace(dashes, 2, "/");
            }
        }
        return escape_for_display(name == "." ? root_->path.filename().string() : name, 400);
    }

    std::string file_name(const fs::path& path) const {
        if (root_->layout == ScanRoot::Layout::hugging_face)
            return name_of(path) + "/" + escape_for_display(path.filename().string(), 200);
        return name_of(path);
    }

    void tell(const fs::path& folder) const {
        if (options_.progress) options_.progress({folder, files_, candidates_.size()});
    }

    const ScanOptions& options_;
    const ScanRoot* root_ = nullptr;
    std::uint64_t files_ = 0;
    std::vector<Candidate> candidates_;
    ScanReport report_;
};

}  // namespace

Result<ScanReport> scan_for_models(const ScanOptions& options) {
    return Scan(options).run();
}

}  // namespace tars
