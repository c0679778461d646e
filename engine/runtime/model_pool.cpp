// SPDX-License-Identifier: Apache-2.0
#include "runtime/model_pool.h"

#include "core/system_memory.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
#include <span>
#include <thread>

namespace tars {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using std::chrono::nanoseconds;

/// Tokens of a lease where nobody says how many, by the memory of the device: Ollama's. A machine's own
/// memory counts as none, as others need it too.
struct ContextTier {
    std::uint64_t memory;
    std::uint32_t context;
};
constexpr std::array kContextTiers = {ContextTier{std::uint64_t{47} << 30, 262'144},
                                      ContextTier{std::uint64_t{23} << 30, 32'768}, ContextTier{0, 4096}};
constexpr std::uint32_t kLeastContext = 4;
constexpr auto kLongestFarewell = std::chrono::seconds(10);
/// How often a waiting caller asks whether it still should.
constexpr auto kPatience = std::chrono::milliseconds(50);

struct Entry {
    fs::path path;
    ModelId id{};
    std::shared_ptr<const LoadedModel> model;
    std::uint32_t context = 0;                     ///< of each lease
    bool is_usual = false;                         ///< nobody said how many tokens
    std::optional<std::uint32_t> gpu_layers = {};  ///< as wished
    std::uint64_t bytes = 0;
    std::uint32_t leases = 0;
    nanoseconds keep_alive{};
    Clock::time_point last_used;
    bool lent = false;  ///< somebody else's: not ours to unload

    bool stays() const { return lent || keep_alive.count() < 0; }
    /// Far-off times are cut so that no sum overflows.
    Clock::time_point expires() const {
        return last_used + std::min<nanoseconds>(keep_alive, std::chrono::hours(24 * 365 * 100));
    }
};
using EntryPtr = std::shared_ptr<Entry>;

struct Waiter {
    const ModelPool::Wish* wish;
    EntryPtr granted;
    std::optional<Error> error;
};

/// What the file or folder takes on disk, as a guess before loading.
std::uint64_t bytes_on_disk(const fs::path& path) {
    std::error_code failure;
    if (fs::is_regular_file(path, failure)) {
        const auto size = fs::file_size(path, failure);
        return failure ? 0 : size;
    }
    std::uint64_t total = 0;
    for (const auto& file : fs::directory_iterator(path, failure)) {
        std::error_code ignored;
        const auto size = file.is_regular_file(ignored) ? file.file_size(ignored) : 0;
        if (!ignored) total += size;
    }
    return total;
}

/// Where the device computes in the machine's memory, the file's own bytes are in use too.
std::uint64_t bytes_in_memory(const ModelInfo& info) {
    return info.device_bytes + (info.own_memory_bytes > 0 ? 0 : info.file_bytes);
}

}  // namespace

struct ModelPool::Impl {
    Impl(Runtime& runs, const ModelPoolOptions& wanted) : runtime(runs), options(wanted) {
        if (options.memory == 0) options.memory = runtime.device_memory();
        if (options.memory == 0) options.memory = usable_memory_bytes() / 5 * 4;
        if (options.memory == 0) options.memory = ~std::uint64_t{0};
        options.models = std::max(options.models, 1u);
        options.parallel = std::max(options.parallel, 1u);
        keeper = std::thread([this] { keep(); });
    }

    ~Impl() {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
            load_stop.request_stop();
        }
        changed.notify_all();
        keeper.join();
        for (const auto& entry : entries)
            if (!entry->lent) runtime.unload(entry->id);
    }

    EntryPtr find(const fs::path& path) const {
        const auto it = std::ranges::find_if(entries, [&](const EntryPtr& entry) {
            return entry->path == path && !(entry->lent && entry->model->is_lost());
        });
        return it == entries.end() ? nullptr : *it;
    }

    /// The tiers that the device's memory allows, the largest first.
    std::span<const ContextTier> tiers() const {
        const auto memory = runtime.device_memory();
        const auto first = std::ranges::find_if(
            kContextTiers, [memory](const ContextTier& tier) { return memory >= tier.memory; });
        return {first, kContextTiers.end()};
    }
    bool is_usual(const Wish& wish) const { return wish.context == 0 && options.context == 0; }

    /// Tokens each lease of a model gets, for one that wishes `wanted`.
    std::uint32_t context_for(std::uint32_t wanted, std::uint32_t trained) const {
        if (wanted == 0) wanted = options.context;
        if (wanted == 0) wanted = tiers().front().context;
        return std::max(trained > 0 ? std::min(wanted, trained) : wanted, kLeastContext);
    }
    bool suffices(const Entry& entry, const Wish& wish) const {
        if (entry.lent) return true;
        if (entry.model->is_lost()) return false;
        if (wish.gpu_layers && entry.gpu_layers != wish.gpu_layers && runtime.device_memory() > 0)
            return false;
        return (entry.is_usual && is_usual(wish)) ||
               context_for(wish.context, entry.model->info().trained_context) <= entry.context;
    }

    /// Leases at a time. One that was lent has room for its owner's purposes, not for ours.
    std::uint32_t slots(const Entry& entry) const {
        if (!entry.lent) return options.parallel;
        const auto each = context_for(0, entry.model->info().trained_context);
        return std::clamp(entry.context / each, 1u, options.parallel);
    }
    /// Tokens of a lease.
    std::uint32_t lease_context(const Entry& entry, const Wish& wish) const {
        if (wish.context == 0 && !entry.lent) return entry.context;
        return std::min(context_for(wish.context, entry.model->info().trained_context), entry.context);
    }

    void forget(const EntryPtr& entry) {
        runtime.unload(entry->id);
        leaving.emplace_back(entry->model);
        std::erase(entries, entry);
    }

    /// The scheduler lets go of a model between two batches; before that its memory is not to be had.
    static void wait_until_gone(const std::vector<std::weak_ptr<const LoadedModel>>& models,
                                std::stop_token stop) {
        const auto until = Clock::now() + kLongestFarewell;
        const auto is_there = [](const auto& model) { return !model.expired(); };
        while (std::ranges::any_of(models, is_there) && Clock::now() < until && !stop.stop_requested())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }

    /// Hands leases to those whose turn it is. One that must wait is not overtaken by others of its model,
    /// and by nobody while its model waits for memory in use, or busy models would keep it out for ever.
    void grant() {
        std::vector<const fs::path*> held_up;
        for (auto& waiter : waiters) {
            if (waiter.granted || waiter.error) continue;
            if (wants_room && needs_loading(*waiter.wish)) break;
            const auto& path = waiter.wish->path;
            if (std::ranges::any_of(held_up, [&](const auto* other) { return *other == path; })) continue;
            const auto entry = find(path);
            if (!entry || entry->leases >= slots(*entry) || !suffices(*entry, *waiter.wish)) {
                held_up.push_back(&path);
                continue;
            }
            ++entry->leases;
            if (waiter.wish->keep_alive) entry->keep_alive = *waiter.wish->keep_alive;
            waiter.granted = entry;
        }
        changed.notify_all();
    }

    void release(const EntryPtr& entry) {
        const std::lock_guard lock(mutex);
        --entry->leases;
        entry->last_used = Clock::now();
        grant();
    }

    bool needs_loading(const Wish& wish) const {
        const auto entry = find(wish.path);
        return !entry || (!suffices(*entry, wish) && entry->leases == 0);
    }

    /// The first wish that only loading can fulfil.
    const Wish* next_to_load() const {
        for (const auto& waiter : waiters)
            if (!waiter.granted && !waiter.error && needs_loading(*waiter.wish)) return waiter.wish;
        return nullptr;
    }

    std::uint64_t bytes_loaded() const {
        std::uint64_t total = 0;
        for (const auto& entry : entries) total += entry->bytes;
        return total;
    }

    EntryPtr least_recently_used_idle() const {
        EntryPtr least;
        for (const auto& entry : entries)
            if (!entry->lent && entry->leases == 0 && (!least || entry->last_used < least->last_used))
                least = entry;
        return least;
    }

    /// Unloads idle models until another of `bytes` fits. False if it must wait for one in use; alone it may
    /// always try.
    bool make_room(std::uint64_t bytes) {
        const auto ours = [](const EntryPtr& entry) { return !entry->lent; };
        while (std::ranges::any_of(entries, ours) &&
               (entries.size() >= options.models || bytes_loaded() > options.memory ||
                bytes > options.memory - bytes_loaded())) {
            const auto victim = least_recently_used_idle();
            if (!victim) return false;
            forget(victim);
        }
        return true;
    }

    /// Loading showed what `newest` really takes: if that is too much with the others, idle ones go.
    void shed(const EntryPtr& newest) {
        ++newest->leases;  // not idle
        for (auto victim = least_recently_used_idle(); victim && bytes_loaded() > options.memory;
             victim = least_recently_used_idle())
            forget(victim);
        --newest->leases;
    }

    void unload_expired() {
        const auto now = Clock::now();
        for (const auto& entry : std::vector(entries))
            if (entry->leases == 0 && !entry->stays() && entry->expires() <= now) forget(entry);
    }

    Clock::time_point next_expiry() const {
        auto next = Clock::now() + std::chrono::hours(1);
        for (const auto& entry : entries)
            if (entry->leases == 0 && !entry->stays()) next = std::min(next, entry->expires());
        return next;
    }

    void keep() {
        std::unique_lock lock(mutex);
        while (!stopping) {
            unload_expired();
            wants_room = false;
            if (const auto* wish = next_to_load()) {
                if (const auto known = find(wish->path)) forget(known);  // it is not what is wished
                if (make_room(bytes_on_disk(wish->path))) {
                    load(Wish{wish->path, wish->context, wish->keep_alive, {}, wish->gpu_layers}, lock);
                    continue;
                }
                wants_room = true;
            }
            changed.wait_until(lock, next_expiry());
        }
    }

    /// Whether the model's loading has come to a halt.
    bool is_stuck(const fs::path& path) const {
        return options.load_timeout.count() > 0 && loading == path &&
               Clock::now() - progressed.load() > options.load_timeout;
    }

    void load(const Wish& wish, std::unique_lock<std::mutex>& lock) {
        loading = wish.path;
        progressed = Clock::now();
        load_stop = std::stop_source();
        const auto stop = load_stop.get_token();
        const auto gone = std::exchange(leaving, {});
        const bool alone = !least_recently_used_idle();
        lock.unlock();
        wait_until_gone(gone, stop);
        auto entry = open(wish, alone, stop);
        lock.lock();
        loading.clear();
        if (entry) {
            entries.push_back(*entry);
            shed(*entry);
        } else if (entry.error().code == ErrorCode::out_of_memory && !entries.empty() &&
                   least_recently_used_idle()) {
            while (const auto victim = least_recently_used_idle()) forget(victim);  // and try once more
        } else if (!stop.stop_requested()) {
            for (auto& waiter : waiters)
                if (!waiter.granted && waiter.wish->path == wish.path) waiter.error = entry.error();
        }
        grant();
    }

    /// With less context where nobody said how much and there is no memory for the usual; and at last, if no
    /// idle model could make room (`alone`), divided among devices.
    Result<EntryPtr> open(const Wish& wish, bool alone, std::stop_token stop) {
        const auto is_full = [](const Result<EntryPtr>& opened) {
            return !opened && opened.error().code == ErrorCode::out_of_memory;
        };
        auto entry = open(wish, wish.context, false, stop);
        const auto usual = is_usual(wish) ? tiers() : std::span<const ContextTier>();
        for (const auto& tier : usual.subspan(usual.empty() ? 0 : 1))
            if (is_full(entry)) entry = open(wish, tier.context, false, stop);
        if (is_full(entry) && alone && runtime.device_memory() > 0)
            entry = open(wish, usual.empty() ? wish.context : usual.back().context, true, stop);
        if (entry) (*entry)->is_usual = is_usual(wish);
        return entry;
    }

    Result<EntryPtr> open(const Wish& wish, std::uint32_t wanted, bool may_divide, std::stop_token stop) {
        // The KV cache is shared by all leases; so that each can fill its part, it is as large as all parts.
        TARS_TRY(const auto trained, trained_context(wish.path));
        const auto context = context_for(wanted, trained);
        ModelOptions load_options;
        load_options.context = static_cast<std::uint32_t>(
            std::min<std::uint64_t>(std::uint64_t{context} * options.parallel, 1u << 24));
        load_options.kv_type = options.kv_type;
        load_options.gpu_layers = wish.gpu_layers;
        load_options.may_divide = may_divide;
        load_options.stop = stop;
        load_options.progress = [this](double) { progressed = Clock::now(); };
        TARS_TRY(const auto id, runtime.load(wish.path, load_options));
        auto entry = std::make_shared<Entry>();
        entry->path = wish.path;
        entry->id = id;
        entry->model = runtime.find(id);
        entry->context = context;
        entry->gpu_layers = wish.gpu_layers;
        entry->bytes = bytes_in_memory(entry->model->info());
        entry->keep_alive = wish.keep_alive.value_or(options.keep_alive);
        entry->last_used = Clock::now();
        return entry;
    }

    static Result<std::uint32_t> trained_context(const fs::path& path) {
        TARS_TRY(const auto file, open_model_file(path));
        const auto architecture = file.metadata().string_or("general.architecture", "");
        if (!architecture) return 0u;
        const auto context = file.metadata().integer_or(*architecture + ".context_length", 0);
        if (!context || *context <= 0) return 0u;
        return static_cast<std::uint32_t>(std::min<std::int64_t>(*context, 1 << 24));
    }

    Runtime& runtime;
    ModelPoolOptions options;

    mutable std::mutex mutex;  ///< guards all below
    std::condition_variable changed;
    std::vector<EntryPtr> entries;
    std::list<Waiter> waiters;
    std::vector<std::weak_ptr<const LoadedModel>> leaving;  ///< unloaded since the last loading
    fs::path loading;                                       ///< empty: none
    std::atomic<Clock::time_point> progressed{};            ///< when the loading last went on
    std::stop_source load_stop;
    bool wants_room = false;  ///< a model could be loaded if others were not in use
    bool stopping = false;

    std::thread keeper;  ///< loads and unloads; last, as it uses the rest
};

struct ModelLease::Held {
    ModelPool::Impl& pool;
    EntryPtr entry;
    std::uint32_t context;

    ~Held() { pool.release(entry); }
};

ModelLease::ModelLease(std::unique_ptr<Held> held) : held_(std::move(held)) {}
ModelLease::ModelLease(ModelLease&&) noexcept = default;
ModelLease& ModelLease::operator=(ModelLease&&) noexcept = default;
ModelLease::~ModelLease() = default;

ModelId ModelLease::id() const {
    return held_->entry->id;
}
const LoadedModel& ModelLease::model() const {
    return *held_->entry->model;
}
std::uint32_t ModelLease::context() const {
    return held_->context;
}

ModelPool::ModelPool(Runtime& runtime, const ModelPoolOptions& options)
    : impl_(std::make_unique<Impl>(runtime, options)) {}
ModelPool::~ModelPool() = default;

Result<ModelLease> ModelPool::acquire(const Wish& wish) {
    std::unique_lock lock(impl_->mutex);
    const auto place = impl_->waiters.insert(impl_->waiters.end(), Waiter{&wish, nullptr, {}});
    const auto leave = [&] { impl_->waiters.erase(place); };
    impl_->grant();
    if (!place->granted && impl_->waiters.size() > impl_->options.waiting) {
        leave();
        return Error{ErrorCode::busy, "too many requests are waiting already", "try again later"};
    }
    while (!place->granted && !place->error) {
        impl_->changed.wait_for(lock, kPatience);
        if (!place->granted && !place->error && impl_->is_stuck(wish.path)) {
            impl_->load_stop.request_stop();
            place->error = Error{
                ErrorCode::internal, "loading " + wish.path.filename().string() + " has come to a halt", {}};
        }
        if (place->granted || place->error || !wish.abandoned) continue;
        lock.unlock();  // asking may take a moment
        const bool abandoned = wish.abandoned();
        lock.lock();
        if (!abandoned || place->granted || place->error) continue;
        leave();
        const bool wanted = std::ranges::any_of(
            impl_->waiters, [&](const auto& waiter) { return waiter.wish->path == wish.path; });
        if (impl_->loading == wish.path && !wanted) impl_->load_stop.request_stop();
        impl_->grant();
        return cancelled();
    }
    const auto entry = place->granted;
    const auto error = place->error;
    leave();
    if (error) return *error;
    const auto context = impl_->lease_context(*entry, wish);
    return ModelLease(std::unique_ptr<ModelLease::Held>(new ModelLease::Held{*impl_, entry, context}));
}

void ModelPool::unload(const fs::path& path) {
    const std::lock_guard lock(impl_->mutex);
    const auto entry = impl_->find(path);
    if (!entry || entry->lent) return;
    entry->keep_alive = nanoseconds(0);
    if (entry->leases == 0) impl_->forget(entry);
}

void ModelPool::lend(const fs::path& path, ModelId model) {
    take_back(path);
    unload(path);  // a copy of our own answers those who have it to the end
    const std::lock_guard lock(impl_->mutex);
    auto loaded = impl_->runtime.find(model);
    if (!loaded) return;
    auto entry = std::make_shared<Entry>();
    entry->path = path;
    entry->id = model;
    entry->model = std::move(loaded);
    entry->context = entry->model->info().context;
    entry->bytes = bytes_in_memory(entry->model->info());
    entry->last_used = Clock::now();
    entry->lent = true;
    impl_->entries.insert(impl_->entries.begin(), std::move(entry));  // find() takes the first
    impl_->grant();
}

void ModelPool::take_back(const fs::path& path) {
    const std::lock_guard lock(impl_->mutex);
    std::erase_if(impl_->entries, [&](const auto& entry) { return entry->lent && entry->path == path; });
    impl_->grant();
}

std::vector<PooledModel> ModelPool::loaded() const {
    const std::lock_guard lock(impl_->mutex);
    auto entries = impl_->entries;
    const auto later = [](const EntryPtr& a, const EntryPtr& b) {
        return a->stays() != b->stays() ? a->stays() : a->expires() > b->expires();
    };
    std::ranges::sort(entries, later);
    const auto now = Clock::now();
    const auto wall = std::chrono::system_clock::now();
    std::vector<PooledModel> models;
    for (const auto& entry : entries) {
        const auto& info = entry->model->info();
        PooledModel model{info, entry->context, entry->leases, entry->bytes, info.own_memory_bytes, {}};
        const auto since = entry->leases > 0 ? now - entry->last_used : nanoseconds(0);
        if (!entry->stays())
            model.expires = wall + std::chrono::duration_cast<std::chrono::system_clock::duration>(
                                       entry->expires() - now + since);
        models.push_back(std::move(model));
    }
    return models;
}

std::uint32_t ModelPool::waiting() const {
    const std::lock_guard lock(impl_->mutex);
    return static_cast<std::uint32_t>(impl_->waiters.size());
}

}  // namespace tars
