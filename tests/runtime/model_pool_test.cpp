// SPDX-License-Identifier: Apache-2.0
#include "compute/layered_device.h"
#include "runtime/model_pool.h"
#include "tests/runtime/listener.h"
#include "tests/support/golden.h"
#include "tests/support/random_model.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace tars;
using namespace tars::test;
using namespace std::chrono_literals;

namespace {

template <typename Condition>
bool eventually(Condition condition) {
    for (int i = 0; i < 1000; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

/// Takes its time to load: for ever, or twenty steps of 20 ms that it tells of.
class SlowLoader final : public Device {
  public:
    explicit SlowLoader(bool is_stuck)
        : device_(std::move(*make_cpu_device({.threads = 1, .level = {}}))), is_stuck_(is_stuck) {}

    std::string name() const override { return device_->name(); }
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) override {
        for (int step = 0; is_stuck_ || step < 20; ++step) {
            if (options.stop.stop_requested()) return cancelled();
            std::this_thread::sleep_for(20ms);
            if (!is_stuck_) options.progress(step / 20.0);
        }
        return device_->load(std::move(plan), options);
    }
    Result<DeviceSpeed> measure_speed() override { return device_->measure_speed(); }

  private:
    std::unique_ptr<Device> device_;
    bool is_stuck_;
};

/// A device with a memory of its own, which holds so many programs and pages of KV cache for each.
class SmallDevice final : public Device {
  public:
    struct Room {
        std::uint64_t memory = 0;
        std::uint32_t kv_pages = ~0u;
        int programs = 1000;
        std::shared_ptr<std::atomic<int>> tries = std::make_shared<std::atomic<int>>(0);
        std::shared_ptr<std::atomic<int>> loaded = std::make_shared<std::atomic<int>>(0);
        std::shared_ptr<std::atomic<bool>> lost = std::make_shared<std::atomic<bool>>(false);
    };
    explicit SmallDevice(Room room)
        : device_(std::move(*make_cpu_device({.threads = 1, .level = {}}))), room_(std::move(room)) {}

    std::string name() const override { return "small"; }
    std::uint64_t own_memory() const override { return room_.memory; }
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) override {
        ++*room_.tries;
        if (*room_.lost) return lost();
        if (options.kv_pages > room_.kv_pages || *room_.loaded >= room_.programs)
            return Error{ErrorCode::out_of_memory, "the device is full", {}};
        TARS_TRY(auto program, device_->load(std::move(plan), options));
        return std::unique_ptr<Program>(std::make_unique<Counted>(std::move(program), room_));
    }
    Result<DeviceSpeed> measure_speed() override { return device_->measure_speed(); }

  private:
    static Error lost() { return {ErrorCode::device_lost, "the device is lost", {}}; }

    class Counted final : public Program {
      public:
        Counted(std::unique_ptr<Program> program, const Room& room)
            : program_(std::move(program)), loaded_(room.loaded), is_own_(room.memory > 0), lost_(room.lost) {
            ++*loaded_;
        }
        ~Counted() override { --*loaded_; }
        Result<void> run(const Batch& batch, std::span<float> logits) override {
            if (*lost_) return lost();
            return program_->run(batch, logits);
        }
        Result<void> copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) override {
            return program_->copy_page(from, to, tokens);
        }
        Result<void> set_adapter(std::uint32_t id, const Adapter& adapter) override {
            return program_->set_adapter(id, adapter);
        }
        void clear_adapter(std::uint32_t id) override { program_->clear_adapter(id); }
        const Plan& plan() const override { return program_->plan(); }
        std::uint64_t memory_bytes() const override { return program_->memory_bytes(); }
        std::uint64_t own_memory_bytes() const override { return is_own_ ? memory_bytes() : 0; }
        RowCost row_cost() const override { return program_->row_cost(); }

      private:
        std::unique_ptr<Program> program_;
        std::shared_ptr<std::atomic<int>> loaded_;
        bool is_own_;
        std::shared_ptr<std::atomic<bool>> lost_;
    };

    std::unique_ptr<Device> device_;
    Room room_;
};

/// A runtime with such a device beside the processor.
std::unique_ptr<Runtime> divided_runtime(const SmallDevice::Room& room) {
    std::vector<std::unique_ptr<Device>> devices;
    devices.push_back(std::make_unique<SmallDevice>(room));
    return std::make_unique<Runtime>(
        make_layered_device(std::move(devices), std::move(*make_cpu_device({.threads = 1, .level = {}}))));
}

}  // namespace

class ModelPoolTest : public QObject {
    Q_OBJECT

    TemporaryFolder home_;
    std::unique_ptr<Runtime> runtime_;

    std::filesystem::path path(const char* name) const { return home_ / (std::string(name) + ".gguf"); }
    QStringList names(const ModelPool& pool) const {
        QStringList list;
        for (const auto& model : pool.loaded()) list << QString::fromStdString(model.info.name);
        return list;
    }
    /// Holds a lease until told to let go, or says why it got none.
    struct Holder {
        Holder(ModelPool& pool, ModelPool::Wish wish)
            : thread([this, &pool, wish = std::move(wish)] {
                  auto lease = pool.acquire(wish);
                  if (!lease) code = static_cast<int>(lease.error().code);
                  state = lease ? 1 : 2;
                  while (!let_go) std::this_thread::sleep_for(1ms);
              }) {}
        ~Holder() {
            let_go = true;
            thread.join();
        }
        std::atomic<int> state{0};  ///< 1: has it, 2: failed
        std::atomic<int> code{-1};
        std::atomic<bool> let_go{false};
        std::thread thread;
    };

  private slots:
    void initTestCase() {
        std::uint64_t seed = 1;
        for (const auto* name : {"a", "b", "c"}) {
            RandomModelSpec spec;
            spec.name = name;
            spec.context = 1024;
            spec.seed = seed++;
            RandomModel(spec).write_gguf(path(name));
        }
        runtime_ = std::make_unique<Runtime>(std::move(*make_cpu_device({.threads = 1, .level = {}})));
    }
    void cleanup() {
        QVERIFY(eventually([this] { return runtime_->models().empty(); }));
    }

    void a_model_is_loaded_once_and_stays() {
        ModelPool pool(*runtime_, {});
        {
            const auto lease = pool.acquire({.path = path("a")});
            QVERIFY2(lease, lease ? "" : lease.error().text().c_str());
            QCOMPARE(lease->context(), 1024u);
            QCOMPARE(lease->model().info().context, 4096u);  // four leases' worth
            const auto again = pool.acquire({.path = path("a")});
            QVERIFY(again->id() == lease->id());
            QCOMPARE(pool.loaded()[0].leases, 2u);
        }
        QCOMPARE(names(pool), QStringList{"a"});
        QVERIFY(pool.loaded()[0].bytes > 100000);
        QVERIFY(pool.loaded()[0].expires);
        QCOMPARE(runtime_->models().size(), std::size_t{1});
    }

    void a_lent_model_answers_and_is_nobody_s_to_unload() {
        const auto lent = runtime_->load(path("a"), {.context = 6000});
        QVERIFY2(lent, lent ? "" : lent.error().text().c_str());
        {
            ModelPool pool(*runtime_, {.models = 1});
            pool.lend(path("a"), *lent);
            const auto lease = pool.acquire({.path = path("a")});
            QVERIFY(lease->id() == *lent);
            QCOMPARE(lease->context(), 1024u);
            QVERIFY(pool.acquire({.path = path("b")}));  // the one model of its own
            QVERIFY(pool.acquire({.path = path("c")}));
            pool.unload(path("a"));
            QVERIFY(pool.acquire({.path = path("a"), .keep_alive = 0ns})->id() == *lent);
            QCOMPARE(runtime_->models().size(), std::size_t{2});
            QVERIFY(!pool.loaded()[0].expires);

            pool.take_back(path("a"));
            QVERIFY(pool.acquire({.path = path("a")})->id() != *lent);
        }
        QCOMPARE(runtime_->models().size(), std::size_t{1});
        runtime_->unload(*lent);
    }

    void lending_replaces_a_copy_of_the_pool_s_own() {
        ModelPool pool(*runtime_, {});
        std::optional<ModelLease> old = std::move(*pool.acquire({.path = path("a")}));
        const auto lent = runtime_->load(path("a"));
        pool.lend(path("a"), *lent);
        QVERIFY(pool.acquire({.path = path("a")})->id() == *lent);
        QVERIFY(runtime_->info(old->id()));  // it answers to the end
        old.reset();
        QVERIFY(eventually([this] { return runtime_->models().size() == 1; }));
        pool.take_back(path("a"));
        runtime_->unload(*lent);
    }

    void a_lent_model_has_as_many_leases_as_fit() {
        const auto lent = runtime_->load(path("a"), {.context = 2100});
        ModelPool pool(*runtime_, {.parallel = 4});
        pool.lend(path("a"), *lent);
        const auto first = pool.acquire({.path = path("a")}), second = pool.acquire({.path = path("a")});
        Holder third(pool, {.path = path("a"), .abandoned = [] { return true; }});
        QVERIFY(eventually([&] { return third.state == 2; }));
        pool.take_back(path("a"));
        runtime_->unload(*lent);
    }

    void the_least_recently_used_gives_way() {
        ModelPool pool(*runtime_, {.models = 2});
        for (const auto* name : {"a", "b", "a", "c"}) QVERIFY(pool.acquire({.path = path(name)}));
        auto left = names(pool);
        left.sort();
        QCOMPARE(left, (QStringList{"a", "c"}));
    }

    void memory_is_a_bound_too() {
        std::uint64_t one = 0;
        {
            ModelPool pool(*runtime_, {});
            QVERIFY(pool.acquire({.path = path("a")}));
            one = pool.loaded()[0].bytes;
        }
        ModelPool pool(*runtime_, {.memory = one + one / 8});
        QVERIFY(pool.acquire({.path = path("a")}));
        QVERIFY(pool.acquire({.path = path("b")}));
        QCOMPARE(names(pool), QStringList{"b"});
    }

    void a_model_in_use_is_never_unloaded() {
        ModelPool pool(*runtime_, {.models = 1, .keep_alive = 0ns});
        Holder first(pool, {.path = path("a")});
        QVERIFY(eventually([&] { return first.state == 1; }));
        Holder second(pool, {.path = path("b")});
        std::this_thread::sleep_for(150ms);
        Holder third(pool, {.path = path("a")});  // behind the second, though its model is there
        std::this_thread::sleep_for(150ms);
        QCOMPARE(second.state.load(), 0);
        QCOMPARE(third.state.load(), 0);
        pool.unload(path("a"));
        QCOMPARE(names(pool), QStringList{"a"});
        first.let_go = true;
        QVERIFY(eventually([&] { return second.state == 1; }));
        QCOMPARE(names(pool), QStringList{"b"});
        second.let_go = true;
        QVERIFY(eventually([&] { return third.state == 1; }));
    }

    void leases_of_a_model_are_counted() {
        ModelPool pool(*runtime_, {.parallel = 2, .waiting = 1});
        Holder first(pool, {.path = path("a")});
        QVERIFY(eventually([&] { return first.state == 1; }));
        Holder second(pool, {.path = path("a")});
        QVERIFY(eventually([&] { return second.state == 1; }));
        Holder third(pool, {.path = path("a")});
        QVERIFY(eventually([&] { return pool.waiting() == 1; }));
        const auto fourth = pool.acquire({.path = path("a")});
        QVERIFY(!fourth);
        QCOMPARE(fourth.error().code, ErrorCode::busy);
        first.let_go = true;
        QVERIFY(eventually([&] { return third.state == 1; }));
    }

    void who_gives_up_is_let_go() {
        ModelPool pool(*runtime_, {.parallel = 1});
        Holder first(pool, {.path = path("a")});
        QVERIFY(eventually([&] { return first.state == 1; }));
        std::atomic<bool> abandoned{false};
        Holder second(pool, {.path = path("a"), .abandoned = [&] { return abandoned.load(); }});
        QVERIFY(eventually([&] { return pool.waiting() == 1; }));
        abandoned = true;
        QVERIFY(eventually([&] { return second.state == 2; }));
        QCOMPARE(second.code.load(), static_cast<int>(ErrorCode::cancelled));
        QCOMPARE(pool.waiting(), 0u);
    }

    void keep_alive_is_heeded() {
        ModelPool pool(*runtime_, {.keep_alive = 1h});
        QVERIFY(pool.acquire({.path = path("a"), .keep_alive = 30ms}));
        QVERIFY(eventually([&] { return pool.loaded().empty(); }));
        QVERIFY(pool.acquire({.path = path("a"), .keep_alive = -1ns}));
        QVERIFY(!pool.loaded()[0].expires);
        QVERIFY(pool.acquire({.path = path("a")}));  // says nothing: stays as it was
        QVERIFY(!pool.loaded()[0].expires);
        pool.unload(path("a"));
        QVERIFY(pool.loaded().empty());
        QVERIFY(pool.acquire({.path = path("a"), .keep_alive = 0ns}));
        QVERIFY(eventually([&] { return pool.loaded().empty(); }));
    }

    void without_memory_the_others_go_and_it_is_tried_once_more() {
        SmallDevice::Room room;
        room.programs = 1;
        Runtime runtime(std::make_unique<SmallDevice>(room));
        ModelPool pool(runtime, {});
        QVERIFY(pool.acquire({.path = path("a")}));
        QVERIFY(pool.acquire({.path = path("b")}));
        QCOMPARE(names(pool), QStringList{"b"});
        QCOMPARE(room.tries->load(), 3);
        // One in use is not taken away, and there is an end to trying.
        Holder holder(pool, {.path = path("b")});
        QVERIFY(eventually([&] { return holder.state == 1; }));
        const auto refused = pool.acquire({.path = path("c")});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::out_of_memory);
        QCOMPARE(room.tries->load(), 4);
    }

    void a_model_is_divided_when_no_idle_one_can_make_room() {
        SmallDevice::Room room;
        room.memory = std::uint64_t{1} << 30;
        room.programs = 1;
        const auto runtime = divided_runtime(room);
        ModelPool pool(*runtime, {});
        const auto on_gpu = [](const Result<ModelLease>& lease) {
            return lease && lease->model().info().own_memory_bytes > 0;
        };
        QVERIFY(on_gpu(pool.acquire({.path = path("a")})));
        const auto second = pool.acquire({.path = path("b")});
        QVERIFY(on_gpu(second));
        QCOMPARE(names(pool), QStringList{"b"});  // whole, instead of the idle one
        const auto third = pool.acquire({.path = path("c")});
        QVERIFY(third && !on_gpu(third));
        QVERIFY(third->model().info().device.starts_with("CPU"));
        QCOMPARE(pool.loaded().size(), std::size_t{2});
    }

    void other_gpu_layers_load_anew() {
        SmallDevice::Room room;
        room.memory = std::uint64_t{1} << 30;
        const auto runtime = divided_runtime(room);
        ModelPool pool(*runtime, {});
        const auto device = [&](std::optional<std::uint32_t> layers) {
            const auto lease = pool.acquire({.path = path("a"), .gpu_layers = layers});
            return lease ? std::pair(lease->id(), lease->model().info().device)
                         : std::pair(ModelId{}, lease.error().text());
        };
        QCOMPARE(device({}).second, std::string("small"));
        const auto first = device(1);
        QVERIFY2(first.second.starts_with("small: layer 1 of "), first.second.c_str());
        QVERIFY(device(1).first == first.first && device({}).first == first.first);
        QVERIFY(device(0).second.starts_with("CPU"));
        // Where there is no other device, it makes no difference.
        ModelPool plain(*runtime_, {});
        const auto id = plain.acquire({.path = path("a")})->id();
        QVERIFY(plain.acquire({.path = path("a"), .gpu_layers = 1})->id() == id);
    }

    void a_model_on_a_lost_device_is_loaded_again_elsewhere() {
        SmallDevice::Room room;
        room.memory = std::uint64_t{1} << 30;
        const auto runtime = divided_runtime(room);
        ModelPool pool(*runtime, {});
        const auto ask = [&](ModelId id) {
            Listener listener;
            runtime->submit(id, greedy_text("a", 3), listener.sink());
            if (!listener.wait_for_end()) qFatal("no end");
            const auto* failed = std::get_if<Failed>(&listener.endings[0]);
            return failed ? failed->error.code : ErrorCode::busy;
        };
        {
            const auto lease = pool.acquire({.path = path("a")});
            QCOMPARE(lease->model().info().device, std::string("small"));
            QVERIFY(ask(lease->id()) == ErrorCode::busy && !lease->model().is_lost());
            *room.lost = true;
            for (int i = 0; i < 2; ++i) QVERIFY(ask(lease->id()) == ErrorCode::device_lost);
            QVERIFY(lease->model().is_lost());
        }
        const auto again = pool.acquire({.path = path("a")});
        QVERIFY(again && again->model().info().device.starts_with("CPU"));
        QVERIFY(ask(again->id()) == ErrorCode::busy);
        QCOMPARE(pool.loaded().size(), std::size_t{1});
    }

    void a_lent_model_on_a_lost_device_answers_no_more() {
        SmallDevice::Room room;
        room.memory = std::uint64_t{1} << 30;
        const auto runtime = divided_runtime(room);
        ModelPool pool(*runtime, {});
        const auto lent = runtime->load(path("a"));
        QVERIFY(lent);
        pool.lend(path("a"), *lent);
        QVERIFY(pool.acquire({.path = path("a")})->id() == *lent);
        *room.lost = true;
        QVERIFY(runtime->with_model(*lent, [](LoadedModel& model) -> Result<void> {
            model.set_lost();
            return {};
        }));
        QVERIFY(pool.acquire({.path = path("a")})->id() != *lent);
        pool.take_back(path("a"));
        runtime->unload(*lent);
    }

    void the_usual_context_goes_by_the_devices_memory_data() {
        QTest::addColumn<quint64>("gibibytes");
        QTest::addColumn<quint32>("room");
        QTest::addColumn<quint32>("context");
        QTest::newRow("in the machine's memory") << quint64{0} << 10'000'000u << 4096u;
        QTest::newRow("a small GPU") << quint64{22} << 10'000'000u << 4096u;
        QTest::newRow("a middling GPU") << quint64{23} << 10'000'000u << 32'768u;
        QTest::newRow("a large GPU") << quint64{47} << 10'000'000u << 262'144u;
        QTest::newRow("a large GPU that is full") << quint64{47} << 40'000u << 32'768u;
    }
    void the_usual_context_goes_by_the_devices_memory() {
        QFETCH(quint64, gibibytes);
        QFETCH(quint32, room);
        QFETCH(quint32, context);
        RandomModelSpec spec;
        spec.name = "long";
        spec.context = 1u << 20;
        RandomModel(spec).write_gguf(path("long"));
        SmallDevice::Room device;
        device.memory = gibibytes << 30;
        device.kv_pages = room / kPageTokens;
        Runtime runtime(std::make_unique<SmallDevice>(device));
        ModelPool pool(runtime, {.memory = ~std::uint64_t{0}, .parallel = 1});
        const auto lease = pool.acquire({.path = path("long")});
        QVERIFY2(lease, lease ? "" : lease.error().text().c_str());
        QCOMPARE(lease->context(), context);
        const auto model = pool.loaded()[0];
        QCOMPARE(model.device_bytes, gibibytes > 0 ? model.info.device_bytes : 0);
        QCOMPARE(model.bytes, model.info.device_bytes + (gibibytes > 0 ? 0 : model.info.file_bytes));
        QCOMPARE(device.tries->load(), room < 262'144u ? 2 : 1);
    }

    void what_was_loaded_with_less_than_usual_is_not_loaded_again() {
        SmallDevice::Room device;
        device.memory = std::uint64_t{47} << 30;
        device.kv_pages = 40'000 / kPageTokens;
        Runtime runtime(std::make_unique<SmallDevice>(device));
        RandomModelSpec spec;
        spec.name = "long";
        spec.context = 1u << 20;
        RandomModel(spec).write_gguf(path("long"));
        ModelPool pool(runtime, {.memory = ~std::uint64_t{0}, .parallel = 1});
        const auto first = pool.acquire({.path = path("long")})->id();
        QVERIFY(pool.acquire({.path = path("long")})->id() == first);
        QCOMPARE(device.tries->load(), 2);
        // Who says more than there is room for hears so.
        const auto more = pool.acquire({.path = path("long"), .context = 50'000});
        QVERIFY(!more);
        QCOMPARE(more.error().code, ErrorCode::out_of_memory);
    }

    void a_larger_context_loads_anew_and_a_smaller_does_not() {
        ModelPool pool(*runtime_, {.context = 100});
        const auto first = pool.acquire({.path = path("a")})->id();
        {
            const auto smaller = pool.acquire({.path = path("a"), .context = 50});
            QVERIFY(smaller->id() == first);
            QCOMPARE(smaller->context(), 50u);
        }
        const auto larger = pool.acquire({.path = path("a"), .context = 500});
        QVERIFY(larger->id() != first);
        QCOMPARE(larger->context(), 500u);
        // Who says nothing gets the pool's own at least, whatever somebody else has loaded it with.
        QCOMPARE(pool.acquire({.path = path("c"), .context = 50})->context(), 50u);
        QCOMPARE(pool.acquire({.path = path("c")})->context(), 100u);
        const auto trained = pool.acquire({.path = path("b"), .context = 1u << 20});
        QCOMPARE(trained->context(), 1024u);  // no model does better beyond what it was trained for
    }

    void loading_that_has_come_to_a_halt_is_given_up() {
        ModelPoolOptions options;
        options.load_timeout = 250ms;
        Runtime stuck(std::make_unique<SlowLoader>(true));
        ModelPool pool(stuck, options);
        for (int i = 0; i < 2; ++i) {  // the second finds a pool that works
            const auto lease = pool.acquire({.path = path("a")});
            QVERIFY(!lease);
            QCOMPARE(lease.error().code, ErrorCode::internal);
            QVERIFY2(lease.error().message.find("a.gguf") != std::string::npos,
                     lease.error().message.c_str());
        }
        // What goes on is waited for, however long it takes in all.
        Runtime slow(std::make_unique<SlowLoader>(false));
        ModelPool patient(slow, options);
        QVERIFY(patient.acquire({.path = path("a")}));
    }

    void what_cannot_be_loaded_is_told() {
        ModelPool pool(*runtime_, {});
        const auto lease = pool.acquire({.path = home_ / "nothing.gguf"});
        QVERIFY(!lease);
        QVERIFY(lease.error().message.find("nothing.gguf") != std::string::npos);
        QVERIFY(pool.acquire({.path = path("a")}));
    }
};

QTEST_GUILESS_MAIN(ModelPoolTest)
#include "model_pool_test.moc"
