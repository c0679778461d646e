// SPDX-License-Identifier: Apache-2.0
#include "library/adapter_registry.h"

#include "core/atomic_file.h"
#include "core/file_lock.h"
#include "core/text_escape.h"
#include "library/ollama/sha256.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <span>
#include <utility>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr std::uint64_t kLargestState = 16u << 20;  // of a pointer, a record or the list of bases
constexpr std::uint64_t kLargestAdapter = 8ull << 30;
constexpr std::size_t kMostBefore = 1000;  // adapters that can be rolled back to

std::string shown(const fs::path& path) {
    return escape_for_display(path.string(), 4096);
}

std::string utf8_of(const fs::path& path) {
    const auto text = path.u8string();
    return {reinterpret_cast<const char*>(text.data()), text.size()};
}

/// Names of files are made of digests alone.
Result<void> check_digest(const std::string& digest) {
    const auto is_hex = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    if (digest.size() == 64 && std::ranges::all_of(digest, is_hex)) return {};
    return invalid_input("'" + escape_for_display(digest.substr(0, 80)) + "' is no SHA-256 digest");
}

Result<Json> read_state(const fs::path& path) {
    TARS_TRY(const auto text, read_text_file(path, kLargestState));
    auto json = Json::parse(text, nullptr, false);
    if (!json.is_object())
        return invalid_input(shown(path) + ": it is no JSON object", "the file is damaged; move it away");
    return json;
}

Result<void> make_folders(const fs::path& path) {
    std::error_code failure;
    fs::create_directories(path, failure);
    if (failure) return io_error(shown(path) + ": cannot create", failure.value());
    return {};
}

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

/// A whole copy or none.
Result<void> copy_whole(const fs::path& from, const fs::path& to) {
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(from.string().c_str(), "rb"));
    if (!file) return io_error(shown(from) + ": cannot open", errno);
    TARS_TRY(auto copy, AtomicFile::create(to));
    std::vector<std::byte> chunk(1 << 20);
    while (const auto count = std::fread(chunk.data(), 1, chunk.size(), file.get())) {
        TARS_CHECK(copy.write(std::span(chunk).first(count)));
        if (copy.position() > kLargestAdapter)
            return invalid_input(shown(from) + ": too large for an adapter");
    }
    if (std::ferror(file.get())) return io_error(shown(from) + ": cannot read", errno);
    return copy.commit();
}

/// The files a model is made of, in an order of their own.
Result<std::vector<fs::path>> files_of(const fs::path& model) {
    std::error_code failure;
    if (!fs::is_directory(model, failure)) return std::vector<fs::path>{model};
    std::vector<fs::path> files;
    for (fs::directory_iterator entries(model, failure), end; !failure && entries != end;
         entries.increment(failure))
        if (entries->is_regular_file(failure)) files.push_back(entries->path());
    if (failure) return io_error(shown(model) + ": cannot list", failure.value());
    std::ranges::sort(files);
    return files;
}

/// What says that a file is still the one it was.
Result<Json> stamp_of(const fs::path& file) {
    std::error_code failure;
    const auto bytes = fs::file_size(file, failure);
    if (failure) return io_error(shown(file) + ": cannot read", failure.value());
    const auto time = fs::last_write_time(file, failure);
    if (failure) return io_error(shown(file) + ": cannot read", failure.value());
    return Json::array({bytes, time.time_since_epoch().count()});
}

Result<Json> stamps_of(const std::vector<fs::path>& files) {
    auto stamps = Json::array();
    for (const auto& file : files) {
        TARS_TRY(const auto stamp, stamp_of(file));
        stamps.push_back({utf8_of(file.filename()), stamp});
    }
    return stamps;
}

Result<fs::path> whole_path(const fs::path& path) {
    std::error_code failure;
    auto whole = fs::weakly_canonical(path, failure);
    if (failure) return io_error(shown(path) + ": cannot find", failure.value());
    return whole;
}

/// Of all files together; nothing if these are no stamps.
std::optional<std::uint64_t> bytes_of(const Json& stamps) {
    if (!stamps.is_array()) return {};
    std::uint64_t bytes = 0;
    for (const auto& stamp : stamps) {
        const auto is_whole = stamp.is_array() && stamp.size() == 2 && stamp[1].is_array() &&
                              !stamp[1].empty() && stamp[1][0].is_number_unsigned();
        if (!is_whole) return {};
        bytes += stamp[1][0].get<std::uint64_t>();
    }
    return bytes;
}

/// Whether the list of bases has the digest, and only for models of another size.
bool is_of_other_size(const Json& bases, const std::string& digest, std::uint64_t bytes) {
    bool is_known = false;
    for (const auto& [name, base] : bases.items()) {
        if (!base.is_object() || base.value("digest", Json()) != Json(digest)) continue;
        const auto known = bytes_of(base.value("stamps", Json()));
        if (!known || *known == bytes) return false;
        is_known = true;
    }
    return is_known;
}

/// From the list of bases, if nothing about the files has changed since.
std::optional<std::string> known_digest(const Json& bases, const std::string& name, const Json& stamps) {
    const auto found = bases.find(name);
    if (found == bases.end() || !found->is_object() || found->value("stamps", Json()) != stamps) return {};
    const auto digest = found->value("digest", Json());
    if (!digest.is_string() || !check_digest(digest.get<std::string>())) return {};
    return digest.get<std::string>();
}

}  // namespace

struct AdapterRegistry::Pointer {
    std::string live;
    std::vector<std::string> before;
};

fs::path AdapterRegistry::file_of(const std::string& digest) const {
    return directory_ / "files" / (digest + ".gguf");
}

Result<std::string> AdapterRegistry::base_of(const fs::path& model) const {
    TARS_TRY(const auto whole, whole_path(model));
    TARS_TRY(const auto files, files_of(whole));
    TARS_TRY(auto stamps, stamps_of(files));
    const auto name = utf8_of(whole);
    const auto list = directory_ / "bases.json";
    if (const auto known = read_state(list))
        if (auto digest = known_digest(*known, name, stamps)) return *digest;

    std::string digest;
    if (files.size() == 1 && files[0] == whole) {
        TARS_TRY(digest, sha256_of_file(whole));
    } else {
        std::string all;
        for (const auto& file : files) {
            TARS_TRY(const auto one, sha256_of_file(file));
            all += one + "  " + utf8_of(file.filename()) + "\n";
        }
        TARS_TRY(digest, sha256_of(all));
    }
    TARS_CHECK(make_folders(directory_));
    TARS_TRY(const auto lock, FileLock::exclusive(directory_ / "lock"));
    auto known = read_state(list);
    auto state = known ? std::move(*known) : Json::object();  // a list that is damaged is made anew
    state[name] = {{"stamps", std::move(stamps)}, {"digest", digest}};
    TARS_CHECK(write_text_file(list, state.dump(1)));
    return digest;
}

Result<AdapterRegistry::Pointer> AdapterRegistry::read_pointer(const std::string& base) const {
    TARS_CHECK(check_digest(base));
    const auto path = directory_ / "live" / (base + ".json");
    std::error_code ignored;
    if (!fs::exists(path, ignored)) return Pointer{};
    TARS_TRY(const auto json, read_state(path));
    const auto damaged = [&] {
        return invalid_input(shown(path) + ": expected 'live' and 'before', digests of adapters",
                             "the file is damaged; without it the model answers as it is");
    };
    Pointer pointer;
    if (!json.contains("live") || !json["live"].is_string() || !json.contains("before") ||
        !json["before"].is_array())
        return damaged();
    pointer.live = json["live"].get<std::string>();
    for (const auto& item : json["before"]) {
        if (!item.is_string()) return damaged();
        pointer.before.push_back(item.get<std::string>());
    }
    for (const auto& digest : pointer.before)
        if (!digest.empty() && !check_digest(digest)) return damaged();
    if (!pointer.live.empty() && !check_digest(pointer.live)) return damaged();
    return pointer;
}

Result<void> AdapterRegistry::write_pointer(const std::string& base, const Pointer& pointer) const {
    TARS_CHECK(make_folders(directory_ / "live"));
    return write_text_file(directory_ / "live" / (base + ".json"),
                           Json{{"live", pointer.live}, {"before", pointer.before}}.dump(1));
}

Result<std::optional<LiveAdapter>> AdapterRegistry::live(const std::string& base) const {
    TARS_TRY(const auto pointer, read_pointer(base));
    if (pointer.live.empty()) return std::optional<LiveAdapter>();
    LiveAdapter adapter{pointer.live, file_of(pointer.live)};
    TARS_TRY(const auto digest, base_of(adapter.file));
    if (digest != adapter.digest)
        return invalid_input(shown(adapter.file) + ": its bytes are not those that were adopted",
                             "roll back: tars runs rollback MODEL");
    return std::optional(std::move(adapter));
}

Result<std::optional<LiveAdapter>> AdapterRegistry::live_of_model(const fs::path& model) const {
    TARS_TRY(const bool may_have_one, may_have_adapter(model));
    if (!may_have_one) return std::optional<LiveAdapter>();
    TARS_TRY(const auto base, base_of(model));
    return live(base);
}

Result<bool> AdapterRegistry::may_have_adapter(const fs::path& model) const {
    std::error_code failure;
    fs::directory_iterator pointers(directory_ / "live", failure);
    if (failure) return false;  // nothing was ever adopted
    TARS_TRY(const auto whole, whole_path(model));
    TARS_TRY(const auto files, files_of(whole));
    TARS_TRY(const auto stamps, stamps_of(files));
    const auto bytes = bytes_of(stamps);
    const auto bases = read_state(directory_ / "bases.json");
    if (!bytes || !bases) return true;
    for (const fs::directory_iterator end; !failure && pointers != end; pointers.increment(failure))
        if (!is_of_other_size(*bases, pointers->path().stem().string(), *bytes)) return true;
    return static_cast<bool>(failure);
}

Result<std::string> AdapterRegistry::adopt(const std::string& base, const fs::path& file,
                                           std::string_view provenance) {
    TARS_CHECK(check_digest(base));
    TARS_TRY(const auto digest, sha256_of_file(file));
    TARS_CHECK(make_folders(directory_ / "files"));
    TARS_CHECK(make_folders(directory_ / "records"));
    TARS_TRY(const auto lock, FileLock::exclusive(directory_ / "lock"));
    TARS_TRY(auto pointer, read_pointer(base));
    if (pointer.live == digest) return digest;
    TARS_CHECK(copy_whole(file, file_of(digest)));
    TARS_TRY(const auto copied, sha256_of_file(file_of(digest)));
    if (copied != digest) return invalid_input(shown(file) + " was changed while it was being adopted");
    TARS_CHECK(write_text_file(directory_ / "records" / (digest + ".json"), provenance));
    pointer.before.push_back(std::exchange(pointer.live, digest));
    if (pointer.before.size() > kMostBefore) pointer.before.erase(pointer.before.begin());
    TARS_CHECK(write_pointer(base, pointer));
    return digest;
}

Result<std::string> AdapterRegistry::rollback(const std::string& base) {
    TARS_CHECK(check_digest(base));
    TARS_CHECK(make_folders(directory_));
    TARS_TRY(const auto lock, FileLock::exclusive(directory_ / "lock"));
    TARS_TRY(auto pointer, read_pointer(base));
    if (pointer.before.empty())
        return not_found("there is nothing to roll back to", "no adapter of this model was adopted");
    pointer.live = pointer.before.back();
    pointer.before.pop_back();
    TARS_CHECK(write_pointer(base, pointer));
    return pointer.live;
}

Result<std::vector<std::string>> AdapterRegistry::before(const std::string& base) const {
    TARS_TRY(auto pointer, read_pointer(base));
    return std::move(pointer.before);
}

Result<std::string> AdapterRegistry::provenance(const std::string& digest) const {
    TARS_CHECK(check_digest(digest));
    return read_text_file(directory_ / "records" / (digest + ".json"), kLargestState);
}

Result<std::uint32_t> AdapterRegistry::begin_attempt(const std::string& data) const {
    TARS_CHECK(check_digest(data));
    TARS_CHECK(make_folders(directory_ / "attempts"));
    TARS_TRY(const auto lock, FileLock::exclusive(directory_ / "lock"));
    const auto path = directory_ / "attempts" / (data + ".json");
    std::uint32_t attempts = 0;
    std::error_code ignored;
    if (fs::exists(path, ignored)) {
        TARS_TRY(const auto json, read_state(path));
        if (!json.contains("attempts") || !json["attempts"].is_number_unsigned())
            return invalid_input(shown(path) + ": expected 'attempts', a whole number");
        attempts = json["attempts"].get<std::uint32_t>();
    }
    TARS_CHECK(write_text_file(path, Json{{"attempts", ++attempts}}.dump()));
    return attempts;
}

Result<std::string> digest_of_file(const fs::path& path) {
    return sha256_of_file(path);
}

}  // namespace tars
