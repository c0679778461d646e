// SPDX-License-Identifier: Apache-2.0
#include "runtime/runtime.h"

#include "core/cpu_features.h"
#include "core/thread_pool.h"
#include "runtime/scheduler/model_queue.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <future>
#include <map>
#include <mutex>
#include <random>
#include <thread>

namespace tars {

namespace {

constexpr unsigned kMostSamplers = 8;

Error no_such_model() {
    return not_found("this model is not loaded", "load it first");
}

}  // namespace

double GenerationStats::tokens_per_second() const {
    if (output_tokens < 2 || output_time.count() <= 0) return 0;
    return (output_tokens - 1) / std::chrono::duration<double>(output_time).count();
}

struct Runtime::Impl {
    struct Exclusive {
        const std::function<Result<void>(LoadedModel&)>* work;
        std::promise<Result<void>> done;
    };
    struct Slot {
        Slot(std::shared_ptr<LoadedModel> loaded, ThreadPool& samplers, SchedulerCounters& counters,
             std::shared_ptr<ModelGauges> gauges)
            : queue(std::move(loaded), samplers, counters, std::move(gauges)) {}
        ModelQueue queue;
        std::deque<Exclusive> exclusive;

        bool has_work() const { return queue.has_work() || !exclusive.empty(); }
    };
    using Command = std::function<void()>;

    explicit Impl(std::unique_ptr<Device> chosen)
        : device(std::move(chosen)),
          own_threads(device->idle_threads() ? 1 : std::min(available_cpus(), kMostSamplers)),
          samplers(device->idle_threads() ? *device->idle_threads() : own_threads),
          scheduler([this] { schedule(); }) {}

    ~Impl() {
        {
            const std::lock_guard lock(mutex);
            stopping = true;
        }
        wake.notify_one();
        scheduler.join();
    }

    /// Runs `command` on the scheduler's thread, in order.
    void post(Command command) {
        {
            const std::lock_guard lock(mutex);
            commands.push_back(std::move(command));
        }
        wake.notify_one();
    }

    void schedule() {
        for (;;) {
            std::deque<Command> arrived;
            {
                std::unique_lock lock(mutex);
                const auto busy =
                    std::ranges::any_of(slots, [](const auto& slot) { return slot.second->has_work(); });
                if (!busy) wake.wait(lock, [this] { return stopping || !commands.empty(); });
                if (stopping && commands.empty()) break;
                arrived.swap(commands);
            }
            for (auto& command : arrived) command();
            for (auto& [id, slot] : slots) step(*slot);
        }
        for (auto& [id, slot] : slots) close(*slot, cancelled("the program is closing"));
    }

    static void step(Slot& slot) {
        slot.queue.step();
        if (slot.exclusive.empty() || slot.queue.has_work()) return;
        slot.queue.forget_cache();
        auto exclusive = std::move(slot.exclusive.front());
        slot.exclusive.pop_front();
        exclusive.done.set_value((*exclusive.work)(slot.queue.model()));
    }

    static void close(Slot& slot, const Error& error) {
        slot.queue.fail_all(error);
        for (auto& exclusive : slot.exclusive) exclusive.done.set_value(error);
    }

    /// What `work` gives for the model's slot on the scheduler's thread, between two batches. T is a Result.
    template <typename T, typename Work>
    T between_batches(ModelId id, const Work& work) {
        std::promise<T> promise;
        auto done = promise.get_future();
        post([this, id, &work, &promise] {
            const auto it = slots.find(id);
            promise.set_value(it == slots.end() ? T(no_such_model()) : work(*it->second));
        });
        return done.get();
    }

    std::shared_ptr<const LoadedModel> find(ModelId id) const {
        const std::lock_guard lock(mutex);
        const auto it = models.find(id);
        return it == models.end() ? nullptr : it->second;
    }

    std::uint64_t fresh_seed() {
        const std::lock_guard lock(mutex);
        return static_cast<std::uint64_t>(entropy()) << 32 | entropy();
    }

    std::unique_ptr<Device> device;

    mutable std::mutex mutex;  ///< guards the members up to the blank line
    std::condition_variable wake;
    std::deque<Command> commands;
    std::map<ModelId, std::shared_ptr<LoadedModel>> models;
    std::map<ModelId, std::shared_ptr<const ModelGauges>> gauges;
    std::random_device entropy;
    std::uint64_t next_id = 1;
    bool stopping = false;

    SchedulerCounters counters;

    // The scheduler's own.
    ThreadPool own_threads;  ///< of a device that has none
    ThreadPool& samplers;
    std::map<ModelId, std::unique_ptr<Slot>> slots;

    std::thread scheduler;  ///< last: it uses all of the above
};

Runtime::Runtime(std::unique_ptr<Device> device) : impl_(std::make_unique<Impl>(std::move(device))) {}
Runtime::~Runtime() = default;

Result<ModelId> Runtime::load(const std::filesystem::path& path, const ModelOptions& options) {
    TARS_TRY(std::shared_ptr<LoadedModel> model, LoadedModel::open(path, *impl_->device, options));
    const auto gauges = std::make_shared<ModelGauges>();
    ModelId id;
    {
        const std::lock_guard lock(impl_->mutex);
        id = ModelId{impl_->next_id++};
        impl_->models.emplace(id, model);
        impl_->gauges.emplace(id, gauges);
    }
    impl_->counters.note_load();
    impl_->post([impl = impl_.get(), id, gauges, model = std::move(model)]() mutable {
        impl->slots.emplace(id, std::make_unique<Impl::Slot>(std::move(model), impl->samplers, impl->counters,
                                                             std::move(gauges)));
    });
    return id;
}

void Runtime::unload(ModelId id) {
    {
        const std::lock_guard lock(impl_->mutex);
        impl_->models.erase(id);
        impl_->gauges.erase(id);
    }
    impl_->post([impl = impl_.get(), id] {
        const auto it = impl->slots.find(id);
        if (it == impl->slots.end()) return;
        Impl::close(*it->second, cancelled("the model was unloaded"));
        impl->slots.erase(it);
    });
}

Result<ModelInfo> Runtime::info(ModelId id) const {
    const auto model = impl_->find(id);
    if (!model) return no_such_model();
    return model->info();
}

std::shared_ptr<const LoadedModel> Runtime::find(ModelId id) const {
    return impl_->find(id);
}

std::vector<ModelId> Runtime::models() const {
    const std::lock_guard lock(impl_->mutex);
    std::vector<ModelId> ids;
    for (const auto& [id, model] : impl_->models) ids.push_back(id);
    return ids;
}

RuntimeStats Runtime::stats() const {
    auto stats = impl_->counters.stats();
    const std::lock_guard lock(impl_->mutex);
    for (const auto& [id, gauges] : impl_->gauges)
        stats.models.push_back(
            {id, gauges->running, gauges->waiting, impl_->models.at(id)->kv_pages(), gauges->used_kv_pages});
    return stats;
}

std::uint64_t Runtime::device_memory() const {
    return impl_->device->own_memory();
}

Result<std::uint32_t> Runtime::add_adapter(ModelId model, const Adapter& adapter) {
    return impl_->between_batches<Result<std::uint32_t>>(
        model, [&](Impl::Slot& slot) { return slot.queue.add_adapter(adapter); });
}

Result<void> Runtime::remove_adapter(ModelId model, std::uint32_t adapter) {
    return impl_->between_batches<Result<void>>(
        model, [&](Impl::Slot& slot) { return slot.queue.remove_adapter(adapter); });
}

RequestId Runtime::submit(ModelId model, GenerateRequest request, GenerationSink sink) {
    RequestId id;
    {
        const std::lock_guard lock(impl_->mutex);
        id = RequestId{impl_->next_id++};
    }
    impl_->post([impl = impl_.get(), model, id, request = std::move(request), sink = std::move(sink),
                 seed = impl_->fresh_seed(), now = std::chrono::steady_clock::now()]() mutable {
        const auto it = impl->slots.find(model);
        if (it == impl->slots.end()) return sink(Failed{no_such_model()});
        it->second->queue.submit(id, std::move(request), std::move(sink), seed, now);
    });
    return id;
}

void Runtime::cancel(RequestId request) {
    impl_->post([impl = impl_.get(), request] {
        for (auto& [id, slot] : impl->slots) slot->queue.cancel(request);
    });
}

Result<std::uint32_t> Runtime::count_tokens(ModelId id, const std::vector<ChatMessage>& messages) const {
    const auto model = impl_->find(id);
    if (!model) return no_such_model();
    TARS_TRY(const auto tokens, model->encode_chat(messages));
    return static_cast<std::uint32_t>(tokens.size());
}

Result<void> Runtime::with_model(ModelId id, const std::function<Result<void>(LoadedModel&)>& work) {
    std::promise<Result<void>> promise;
    auto done = promise.get_future();
    impl_->post([impl = impl_.get(), id, &work, &promise] {
        const auto it = impl->slots.find(id);
        if (it == impl->slots.end()) return promise.set_value(no_such_model());
        it->second->exclusive.push_back({&work, std::move(promise)});
    });
    return done.get();
}

}  // namespace tars
