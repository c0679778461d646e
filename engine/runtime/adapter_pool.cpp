// SPDX-License-Identifier: Apache-2.0
#include "runtime/adapter_pool.h"

#include "core/text_escape.h"
#include "model/adapter_file.h"

#include <algorithm>
#include <mutex>
#include <system_error>
#include <vector>

namespace tars {
namespace {

namespace fs = std::filesystem;

/// Adapters on one model that nobody uses. Each costs memory, reading it again costs time.
constexpr std::size_t kMostIdle = 4;

/// What tells one state of a file from the next.
struct Stamp {
    std::uintmax_t bytes = 0;
    fs::file_time_type time;

    bool operator==(const Stamp&) const = default;
};

Result<Stamp> stamp_of(const fs::path& file) {
    std::error_code failure;
    Stamp stamp;
    stamp.bytes = fs::file_size(file, failure);
    if (!failure) stamp.time = fs::last_write_time(file, failure);
    if (failure) return io_error(escape_for_display(file.string(), 4096) + ": cannot read", failure.value());
    return stamp;
}

struct Entry {
    ModelId model{};
    fs::path file;
    Stamp stamp;
    std::uint32_t id = 0;
    std::uint32_t leases = 0;
};
using EntryPtr = std::shared_ptr<Entry>;

}  // namespace

struct AdapterPool::Impl {
    explicit Impl(Runtime& runs) : runtime(runs) {}

    ~Impl() {
        forget_unloaded();
        for (const auto& entry : entries) take_off(*entry);
    }

    void take_off(const Entry& entry) {
        // An error only says that the model was unloaded meanwhile, and its adapters with it.
        static_cast<void>(runtime.remove_adapter(entry.model, entry.id));
    }

    void forget_unloaded() {
        std::erase_if(entries, [this](const auto& entry) { return !runtime.find(entry->model); });
    }

    /// Takes the least recently used idle adapters off the model until only so many are left.
    void shed(ModelId model, std::size_t most) {
        const auto is_idle = [model](const auto& entry) {
            return entry->model == model && entry->leases == 0;
        };
        auto idle = static_cast<std::size_t>(std::ranges::count_if(entries, is_idle));
        for (; idle > most; --idle) {
            const auto oldest = std::ranges::find_if(entries, is_idle);
            take_off(**oldest);
            entries.erase(oldest);
        }
    }

    Result<std::uint32_t> put_on(ModelId model, const fs::path& file) {
        const auto loaded = runtime.find(model);
        if (!loaded) return not_found("this model is not loaded", "load it first");
        TARS_TRY(const auto adapter, open_adapter(file, loaded->plan()));
        auto id = runtime.add_adapter(model, adapter);
        if (!id && id.error().code == ErrorCode::out_of_memory) {
            shed(model, 0);
            id = runtime.add_adapter(model, adapter);
        }
        if (!id) return id.error().in(escape_for_display(file.string(), 4096));
        return id;
    }

    Result<EntryPtr> acquire(ModelId model, const fs::path& file) {
        const std::lock_guard lock(mutex);
        forget_unloaded();
        TARS_TRY(const auto stamp, stamp_of(file));
        const auto known = std::ranges::find_if(entries, [&](const auto& entry) {
            return entry->model == model && entry->file == file && entry->stamp == stamp;
        });
        EntryPtr entry;
        if (known != entries.end()) {
            entry = *known;
            std::rotate(known, known + 1, entries.end());
        } else {
            TARS_TRY(const auto id, put_on(model, file));
            entry = std::make_shared<Entry>(Entry{model, file, stamp, id, 0});
            entries.push_back(entry);
        }
        ++entry->leases;
        shed(model, kMostIdle);
        return entry;
    }

    void release(Entry& entry) {
        const std::lock_guard lock(mutex);
        --entry.leases;
    }

    Runtime& runtime;
    std::mutex mutex;               ///< guards the rest
    std::vector<EntryPtr> entries;  ///< least recently used first
};

struct AdapterLease::Held {
    AdapterPool::Impl& pool;
    EntryPtr entry;
    ~Held() { pool.release(*entry); }
};

AdapterLease::AdapterLease() = default;
AdapterLease::AdapterLease(std::unique_ptr<Held> held) : held_(std::move(held)) {}
AdapterLease::AdapterLease(AdapterLease&&) noexcept = default;
AdapterLease& AdapterLease::operator=(AdapterLease&&) noexcept = default;
AdapterLease::~AdapterLease() = default;

std::uint32_t AdapterLease::id() const {
    return held_ ? held_->entry->id : 0;
}

AdapterPool::AdapterPool(Runtime& runtime) : impl_(std::make_unique<Impl>(runtime)) {}
AdapterPool::~AdapterPool() = default;

Result<AdapterLease> AdapterPool::acquire(ModelId model, const fs::path& file) {
    TARS_TRY(auto entry, impl_->acquire(model, file));
    return AdapterLease(
        std::unique_ptr<AdapterLease::Held>(new AdapterLease::Held{*impl_, std::move(entry)}));
}

}  // namespace tars
