// SPDX-License-Identifier: Apache-2.0
#include "library/library.h"

#include "core/file_lock.h"
#include "core/text_escape.h"
#include "formats/model_file.h"
#include "library/catalogue/library_file.h"
#include "library/catalogue/names.h"
#include "library/catalogue/stored_entries.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <system_error>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Entries = std::vector<LibraryEntry>;

fs::path list_path(const fs::path& directory) {
    return directory / "library.json";
}
fs::path lock_path(const fs::path& directory) {
    return directory / "library.lock";
}

std::string shown(const fs::path& path) {
    return escape_for_display(path.string(), 4096);
}

/// Absolute, without '.', '..' and a final slash; symbolic links stay what they are.
Result<fs::path> whole_path(const fs::path& path) {
    std::error_code failure;
    auto whole = fs::absolute(path, failure).lexically_normal();
    if (failure) return io_error(shown(path) + ": cannot make the path absolute", failure.value());
    return whole.has_filename() ? whole : whole.parent_path();
}

std::string main_type(const ModelFile& file) {
    std::map<DType, std::uint64_t> bytes;
    for (const auto& tensor : file.tensors()) bytes[tensor.dtype] += tensor.data.size();
    const auto most = std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    return most == bytes.end() ? "" : std::string(tars::name(most->first));
}

LibraryEntry describe(const ModelFile& file, const fs::path& path) {
    LibraryEntry entry;
    entry.path = path;
    entry.format = escape_for_display(file.format());
    const auto architecture = file.metadata().string_or("general.architecture", "");
    if (architecture) entry.architecture = escape_for_display(*architecture);
    entry.type = main_type(file);
    for (const auto& tensor : file.tensors()) entry.parameters += tensor.elements();
    // A single file is as big as it is; of several, the tensors are all but a little of it.
    std::error_code ignored;
    const auto size = fs::is_regular_file(path, ignored) ? fs::file_size(path, ignored) : 0;
    entry.bytes = std::max<std::uint64_t>(ignored ? 0 : size, file.tensor_bytes());
    const auto context = file.metadata().integer_or(entry.architecture + ".context_length", 0);
    if (context && *context > 0) entry.context_length = static_cast<std::uint64_t>(*context);
    entry.added = utc_text(std::chrono::system_clock::now());
    return entry;
}

void mark_missing(Entries& entries) {
    for (auto& entry : entries) {
        std::error_code failure;
        entry.missing = !fs::exists(entry.path, failure);
    }
}

constexpr std::string_view kLatest = ":latest";

std::string_view without_latest(std::string_view name) {
    return name.ends_with(kLatest) ? name.substr(0, name.size() - kLatest.size()) : name;
}

/// Whether a linked model has the name of a stored one.
bool means_linked(const ModelName& stored, const LibraryEntry& entry) {
    if (entry.shipped || !entry.manifest.empty()) return false;
    const auto name = ModelName::parse(entry.name);
    return name && name->same_as(stored);
}

/// The entry meant by a name as a user or a client writes it.
Entries::const_iterator find_entry(const Entries& entries, std::string_view name) {
    const auto exact = std::ranges::find(entries, name, &LibraryEntry::name);
    if (exact != entries.end()) return exact;
    const auto stored = std::ranges::find_if(entries, [&](const auto& e) { return means_stored(name, e); });
    if (stored != entries.end()) return stored;
    if (name.ends_with(kLatest)) return find_entry(entries, without_latest(name));
    return name == "guide" ? std::ranges::find(entries, true, &LibraryEntry::shipped) : entries.end();
}

Error unknown_name(std::string_view name, const Entries& entries) {
    return not_found("the library has no model '" + escape_for_display(name) + "'",
                     suggestion(name, entries));
}

Result<FileLock> lock_for_writing(const fs::path& directory) {
    std::error_code failure;
    fs::create_directories(directory, failure);
    if (failure) return io_error(shown(directory) + ": cannot create", failure.value());
    return FileLock::exclusive(lock_path(directory));
}

/// The name asked for if it is free, else one made from the path.
Result<std::string> choose_name(std::string_view wanted, const fs::path& path, const Entries& entries) {
    if (wanted.empty()) return free_name(path, entries);
    const auto holder = std::ranges::find(entries, wanted, &LibraryEntry::name);
    if (holder == entries.end()) return std::string(wanted);
    return invalid_input("the name '" + std::string(wanted) + "' is taken by " + shown(holder->path),
                         "choose another name, or remove that entry first");
}

}  // namespace

/// The list as it is used: the guide first, then what the user has linked, then the stores. The caller holds
/// the lock.
Result<Entries> Library::read() const {
    TARS_TRY(auto entries, read_library_file(list_path(directory_)));
    std::error_code failure;
    if (!guide_.empty() && fs::exists(guide_, failure)) {
        TARS_TRY(const auto file, open_model_file(guide_));
        auto guide = describe(file, guide_);
        guide.name = kGuideName;
        guide.shipped = true;
        if (const auto since = fs::last_write_time(guide_, failure); !failure)
            guide.added = utc_text(std::chrono::time_point_cast<std::chrono::system_clock::duration>(
                std::chrono::file_clock::to_sys(since)));
        // Its name is taken: an older entry of that name stays reachable through its path only.
        std::erase_if(entries, [](const auto& entry) { return entry.name == kGuideName; });
        entries.insert(entries.begin(), std::move(guide));
    }
    append_stored(stores_, entries);
    entries.insert(entries.end(), for_now_.begin(), for_now_.end());
    return entries;
}

Result<Entries> Library::list() const {
    TARS_TRY(const auto lock, FileLock::shared(lock_path(directory_)));
    TARS_TRY(auto entries, read());
    mark_missing(entries);
    return entries;
}

Result<LibraryEntry> Library::find(std::string_view name) const {
    TARS_TRY(const auto entries, list());
    const auto found = find_entry(entries, name);
    if (found == entries.end()) return unknown_name(name, entries);
    return *found;
}

Result<LibraryEntry> Library::import(const fs::path& path, std::string_view name) {
    if (!name.empty()) TARS_CHECK(check_name(name));
    TARS_TRY(const auto whole, whole_path(path));
    TARS_TRY(const auto file, open_model_file(whole));
    auto entry = describe(file, whole);

    TARS_TRY(const auto lock, lock_for_writing(directory_));
    TARS_TRY(auto entries, read());
    const auto known = std::ranges::find_if(entries, [&](const auto& other) {
        return other.path == whole && (name.empty() || other.name == name);
    });
    if (known != entries.end()) return std::move(*known);
    TARS_TRY(entry.name, choose_name(name, whole, entries));
    entries.push_back(entry);
    TARS_CHECK(write(std::move(entries)));
    return entry;
}

Result<LibraryEntry> Library::add_for_now(const fs::path& path) {
    TARS_TRY(const auto whole, whole_path(path));
    TARS_TRY(const auto entries, list());
    if (const auto known = std::ranges::find(entries, whole, &LibraryEntry::path); known != entries.end())
        return *known;
    TARS_TRY(const auto file, open_model_file(whole));
    auto entry = describe(file, whole);
    TARS_TRY(entry.name, choose_name("", whole, entries));
    for_now_.push_back(entry);
    return entry;
}

Result<void> Library::remove(std::string_view name) {
    TARS_TRY(const auto lock, lock_for_writing(directory_));
    TARS_TRY(auto entries, read());
    const auto found = find_entry(entries, name);
    if (found == entries.end()) return unknown_name(name, entries);
    if (found->shipped)
        return invalid_input("the model '" + found->name + "' comes with TARS and stays in the list");
    if (!found->manifest.empty()) return remove_stored(stores_, *found);
    entries.erase(found);
    return write(std::move(entries));
}

Result<void> Library::copy(std::string_view source, std::string_view destination) {
    TARS_CHECK(check_name(destination));
    TARS_TRY(const auto name, ModelName::parse(destination));
    TARS_TRY(const auto lock, lock_for_writing(directory_));
    TARS_TRY(auto entries, read());
    const auto found = find_entry(entries, source);
    if (found == entries.end()) return unknown_name(source, entries);
    const auto taken = find_entry(entries, destination);
    if (taken == found) return {};
    if (taken != entries.end() && taken->shipped)
        return invalid_input("the name '" + taken->name + "' belongs to the model that comes with TARS");
    auto copy = *found;
    if (!copy.manifest.empty()) {
        TARS_TRY(auto own, own_store());
        TARS_TRY(const auto* store, store_of(stores_, copy));
        TARS_TRY(const auto original, ModelName::parse(copy.name));
        TARS_CHECK(own.copy(*store, original, name));
    } else if (auto own = own_store(); own && own->find(name)) {
        TARS_CHECK(own->remove(name));
    }
    std::erase_if(entries, [&](const auto& entry) { return means_linked(name, entry); });
    if (copy.manifest.empty()) {
        copy.name = without_latest(destination);
        copy.shipped = false;
        copy.added = utc_text(std::chrono::system_clock::now());
        entries.push_back(std::move(copy));
    }
    return write(std::move(entries));
}

Result<void> Library::make_way_for(const ModelName& stored) {
    TARS_TRY(const auto lock, lock_for_writing(directory_));
    TARS_TRY(auto entries, read_library_file(list_path(directory_)));
    if (std::erase_if(entries, [&](const auto& entry) { return means_linked(stored, entry); }) == 0)
        return {};
    return write(std::move(entries));
}

Result<std::optional<StoredModel>> Library::stored(const LibraryEntry& entry) const {
    if (entry.manifest.empty()) return std::optional<StoredModel>();
    TARS_TRY(const auto name, ModelName::parse(entry.name));
    TARS_TRY(const auto* store, store_of(stores_, entry));
    TARS_TRY(auto model, store->find(name));
    return std::optional(std::move(model));
}

Result<std::optional<fs::path>> Library::adapter_of(const LibraryEntry& entry) const {
    if (!heeds_adapters_) return std::optional<fs::path>();
    TARS_TRY(const auto model, stored(entry));
    if (model && model->adapters.size() > 1)
        return unsupported("model '" + entry.name + "' has " + std::to_string(model->adapters.size()) +
                               " adapters, and can be used with one",
                           "create it anew with one ADAPTER");
    if (model && !model->adapters.empty()) return std::optional(model->adapters.front());
    TARS_TRY(auto live, adapters().live_of_model(entry.path));
    return live ? std::optional(std::move(live->file)) : std::nullopt;
}

std::optional<Error> Library::fault_of(std::string_view name) const {
    return stored_fault(stores_, name);
}

Result<OllamaStore> Library::own_store() const {
    const auto own = std::ranges::find_if(stores_, &OllamaStore::writable);
    if (own != stores_.end()) return *own;
    return unsupported("there is no folder where models of our own could go");
}

Result<fs::path> Library::resolve(std::string_view model) const {
    if (model.empty()) return invalid_input("the name or path of a model is empty");
    auto entries = list();
    if (entries) {
        const auto found = find_entry(*entries, model);
        if (found != entries->end() && !found->missing) return found->path;
        if (found != entries->end()) {
            return not_found("model '" + found->name + "' is linked to " + shown(found->path) +
                                 ", which is not there (any more)",
                             "put the file back, or remove the entry and import it from its new place");
        }
    }
    // A path works even while the library cannot be read.
    std::error_code failure;
    if (fs::exists(fs::path(model), failure)) return whole_path(fs::path(model));
    if (!entries) return entries.error();
    if (auto fault = fault_of(model)) return std::move(*fault);
    return not_found("there is no model and no file '" + escape_for_display(model, 4096) + "'",
                     suggestion(model, *entries));
}

/// What the user has linked; the guide, the stores and what is there for now are no part of the file.
Result<void> Library::write(Entries entries) const {
    const auto is_for_now = [this](const LibraryEntry& entry) {
        return std::ranges::any_of(for_now_, [&](const LibraryEntry& other) {
            return other.name == entry.name && other.path == entry.path;
        });
    };
    std::erase_if(entries, [&](const auto& entry) {
        return entry.shipped || !entry.manifest.empty() || is_for_now(entry);
    });
    return write_library_file(list_path(directory_), entries);
}

}  // namespace tars
