// SPDX-License-Identifier: Apache-2.0
// A model divided among devices by layers: against the same model in one piece, bit by bit, however it is
// cut; and how the layers are given out, refused, and taken over when a device is lost.
#include "compute/layered_device.h"
#include "tests/compute/plan_interpreter.h"
#include "tests/compute/session.h"
#include "tests/support/compare.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <memory>
#include <utility>
#include <vector>

using namespace tars;
using namespace tars::test;

Q_DECLARE_METATYPE(tars::DType)

namespace {

/// What a device with a memory of its own has to itself, and what befalls it.
struct Fate {
    std::uint32_t room = 100;       ///< layers, and a head, that it says it has room for
    std::uint32_t true_room = 100;  ///< and that it has
    std::atomic<bool> lost{false};
    std::atomic<int> loads{0};
};

std::uint32_t size_of(const Plan& plan) {
    return static_cast<std::uint32_t>(plan.layers.size()) + (plan.has_head() ? 1 : 0);
}

Error lost() {
    return {ErrorCode::device_lost, "it fell off the bus", {}};
}

/// A processor that passes for a GPU.
class FatedProgram final : public Program {
  public:
    FatedProgram(std::unique_ptr<Program> inner, std::shared_ptr<Fate> fate)
        : inner_(std::move(inner)), fate_(std::move(fate)) {}
    Result<void> run(const Batch& batch, std::span<float> logits) override {
        if (fate_->lost) return lost();
        return inner_->run(batch, logits);
    }
    Result<void> copy_page(std::uint32_t from, std::uint32_t to, std::uint32_t tokens) override {
        return inner_->copy_page(from, to, tokens);
    }
    Result<void> set_adapter(std::uint32_t id, const Adapter& adapter) override {
        if (!adapter.weights.empty() && fate_->lost)
            return Error{ErrorCode::out_of_memory, "no memory for an adapter", {}};
        return inner_->set_adapter(id, adapter);
    }
    void clear_adapter(std::uint32_t id) override { inner_->clear_adapter(id); }
    const Plan& plan() const override { return inner_->plan(); }
    std::uint64_t memory_bytes() const override { return inner_->memory_bytes(); }
    std::uint64_t own_memory_bytes() const override { return inner_->memory_bytes(); }
    RowCost row_cost() const override { return inner_->row_cost(); }

  private:
    std::unique_ptr<Program> inner_;
    std::shared_ptr<Fate> fate_;
};

class FatedDevice final : public Device {
  public:
    FatedDevice(std::string name, std::shared_ptr<Fate> fate)
        : name_(std::move(name)), fate_(std::move(fate)) {}
    std::string name() const override { return name_; }
    std::uint64_t own_memory() const override { return 1000; }
    Result<void> check_fit(const Plan& plan, const LoadOptions&) override {
        if (fate_->lost) return lost();
        if (size_of(plan) <= fate_->room) return {};
        return Error{ErrorCode::out_of_memory, name_ + " is too small", "buy another"};
    }
    Result<std::unique_ptr<Program>> load(Plan plan, const LoadOptions& options) override {
        ++fate_->loads;
        if (fate_->lost) return lost();
        if (size_of(plan) > fate_->true_room)
            return Error{ErrorCode::out_of_memory, name_ + " has no room", {}};
        TARS_TRY(auto inner, device_->load(std::move(plan), options));
        return std::unique_ptr<Program>(std::make_unique<FatedProgram>(std::move(inner), fate_));
    }
    Result<DeviceSpeed> measure_speed() override { return DeviceSpeed{7, 7}; }

  private:
    std::unique_ptr<Device> device_ = std::move(*make_cpu_device({.threads = 1, .level = {}}));
    std::string name_;
    std::shared_ptr<Fate> fate_;
};

/// Some such devices beside a real processor.
struct Machine {
    explicit Machine(const std::vector<std::uint32_t>& rooms, std::optional<std::uint32_t> gpu_layers = {}) {
        std::vector<std::unique_ptr<Device>> devices;
        for (const auto room : rooms) {
            fates.push_back(std::make_shared<Fate>());
            fates.back()->room = fates.back()->true_room = room;
            devices.push_back(
                std::make_unique<FatedDevice>("GPU " + std::to_string(fates.size()), fates.back()));
        }
        device = make_layered_device(std::move(devices),
                                     std::move(*make_cpu_device({.threads = 2, .level = {}})), gpu_layers);
    }
    std::vector<std::shared_ptr<Fate>> fates;
    std::unique_ptr<Device> device;
};

LoadOptions options_for(std::optional<std::uint32_t> gpu_layers = {}) {
    LoadOptions options;
    options.kv_type = KvType::f16;
    options.kv_pages = 12;
    options.max_rows = 64;
    options.gpu_layers = gpu_layers;
    return options;
}

std::unique_ptr<Program> load(Device& device, const Plan& plan, const LoadOptions& options = options_for()) {
    auto program = device.load(plan, options);
    if (!program) qFatal("%s", program.error().text().c_str());
    return std::move(*program);
}

/// The same model whose head is its embedding.
RandomPlan tied(RandomPlan made) {
    std::get<HeadStep>(made.plan.steps.back()).out.weight =
        std::get<EmbedStep>(made.plan.steps.front()).table;
    return made;
}

const std::string kCpu = "CPU, 2 threads, " + std::string(to_string(default_cpu_level()));

}  // namespace

class LayeredDeviceTest : public QObject {
    Q_OBJECT

  private slots:
    void every_cut_gives_the_same_bits_data();
    void every_cut_gives_the_same_bits();
    void several_devices_give_the_same_bits();
    void takes_as_many_layers_as_fit_data();
    void takes_as_many_layers_as_fit();
    void refuses_more_than_fit();
    void takes_less_where_room_was_not_there();
    void gives_up_where_the_processor_is_full();
    void goes_on_without_a_lost_device();
    void sets_adapters_everywhere_or_nowhere();
    void refuses_bad_batches();
    void reports_loading();
};

void LayeredDeviceTest::every_cut_gives_the_same_bits_data() {
    QTest::addColumn<DType>("dtype");
    QTest::addColumn<bool>("is_tied");
    QTest::newRow("F32") << DType::F32 << false;
    QTest::newRow("Q4_K") << DType::Q4_K << false;
    QTest::newRow("Q8_0, tied") << DType::Q8_0 << true;
}

/// Whatever a program can be asked for: prompts in pieces, sequences and adapters together, hidden states,
/// copied pages.
void LayeredDeviceTest::every_cut_gives_the_same_bits() {
    QFETCH(DType, dtype);
    QFETCH(bool, is_tied);
    RandomPlanSpec spec;
    spec.dtype = dtype;
    if (dtype != DType::F32) spec.width = spec.hidden = 256, spec.dimension = 128;
    const auto made = is_tied ? tied(RandomPlan(spec)) : RandomPlan(spec);
    const auto whole = load(**make_cpu_device({.threads = 2, .level = {}}), made.plan);
    const auto want = whole_session(*whole);
    QVERIFY(!want.empty());
    for (std::uint32_t layers = 0; layers <= made.plan.layers.size() + 1; ++layers) {
        Machine machine({100});
        const auto program = load(*machine.device, made.plan, options_for(layers));
        QVERIFY2(same_bits(whole_session(*program), want), qPrintable(QString::number(layers)));
        QCOMPARE(program->own_memory_bytes() > 0, layers > 0);
        QCOMPARE(program->row_cost().multiply_adds, whole->row_cost().multiply_adds);
        QCOMPARE(program->row_cost().weight_bytes, whole->row_cost().weight_bytes);
    }
}

void LayeredDeviceTest::several_devices_give_the_same_bits() {
    const RandomPlan made;
    const auto want = whole_session(*load(**make_cpu_device({.threads = 2, .level = {}}), made.plan));
    for (std::uint32_t first = 0; first <= 3; ++first)
        for (std::uint32_t second = 0; second <= 4 - first; ++second) {
            Machine machine({first, second});
            const auto program = load(*machine.device, made.plan);
            QVERIFY2(same_bits(whole_session(*program), want),
                     qPrintable(QString("%1 and %2").arg(first).arg(second)));
        }
}

void LayeredDeviceTest::takes_as_many_layers_as_fit_data() {
    using Rooms = QList<quint32>;
    QTest::addColumn<Rooms>("rooms");
    QTest::addColumn<int>("wanted");  // -1: nobody says
    QTest::addColumn<QString>("placement");
    const auto cpu = QString::fromStdString(kCpu);
    QTest::newRow("all") << Rooms{4} << -1 << "GPU 1";
    QTest::newRow("all that are wished") << Rooms{4} << 99 << "GPU 1";
    QTest::newRow("all on the second") << Rooms{2, 4} << -1 << "GPU 2";
    QTest::newRow("no head") << Rooms{3} << -1 << "GPU 1: layers 1 to 3 of 3; " + cpu + ": the head";
    QTest::newRow("some") << Rooms{2} << -1 << "GPU 1: layers 1 to 2 of 3; " + cpu + ": layer 3 of 3";
    QTest::newRow("fewer") << Rooms{9} << 1 << "GPU 1: layer 1 of 3; " + cpu + ": layers 2 to 3 of 3";
    QTest::newRow("none") << Rooms{0} << -1 << cpu;
    QTest::newRow("none wished") << Rooms{9} << 0 << cpu;
    QTest::newRow("two") << Rooms{1, 3} << -1 << "GPU 1: layer 1 of 3; GPU 2: layers 2 to 3 of 3";
    QTest::newRow("two and a rest") << Rooms{1, 1} << -1
                                    << "GPU 1: layer 1 of 3; GPU 2: layer 2 of 3; " + cpu + ": layer 3 of 3";
    QTest::newRow("two, fewer") << Rooms{1, 9} << 2
                                << "GPU 1: layer 1 of 3; GPU 2: layer 2 of 3; " + cpu + ": layer 3 of 3";
}

void LayeredDeviceTest::takes_as_many_layers_as_fit() {
    QFETCH(QList<quint32>, rooms);
    QFETCH(int, wanted);
    QFETCH(QString, placement);
    const std::vector<std::uint32_t> list(rooms.begin(), rooms.end());
    const auto layers = wanted < 0 ? std::nullopt : std::optional(static_cast<std::uint32_t>(wanted));
    const RandomPlan made;
    QCOMPARE(QString::fromStdString(load(*Machine(list).device, made.plan, options_for(layers))->placement()),
             placement);
    // The device's own wish counts where nobody else says anything.
    QCOMPARE(QString::fromStdString(load(*Machine(list, layers).device, made.plan)->placement()), placement);
    const Machine other(list, 1);
    if (layers)
        QCOMPARE(QString::fromStdString(load(*other.device, made.plan, options_for(layers))->placement()),
                 placement);
}

void LayeredDeviceTest::refuses_more_than_fit() {
    const RandomPlan made;
    const auto refused = Machine({2}).device->load(made.plan, options_for(3));
    QVERIFY(!refused && refused.error().code == ErrorCode::out_of_memory);
    QCOMPARE(refused.error().message, std::string("GPU 1 is too small"));
    QVERIFY2(refused.error().hint.starts_with("there is room for the first 2 layers of 3"),
             refused.error().hint.c_str());
    auto whole = options_for();
    whole.may_divide = false;
    const auto divided = Machine({1, 1}).device->load(made.plan, whole);
    QVERIFY(!divided && divided.error().code == ErrorCode::out_of_memory);
    QVERIFY(divided.error().hint.starts_with("there is room for the first 2 layers of 3"));
    QCOMPARE(load(*Machine({1, 3}).device, made.plan, whole)->placement(),
             std::string("GPU 1: layer 1 of 3; GPU 2: layers 2 to 3 of 3"));

    auto broken = made.plan;
    std::get<HeadStep>(broken.steps.back()).norm = kNoWeight;
    const auto bad = Machine({9}).device->load(broken, options_for());
    QVERIFY(!bad && bad.error().code == ErrorCode::invalid_input);
}

void LayeredDeviceTest::takes_less_where_room_was_not_there() {
    const RandomPlan made;
    for (std::uint32_t room = 0; room < 4; ++room) {
        Machine machine({9});
        machine.fates[0]->true_room = room;
        const auto program = load(*machine.device, made.plan);
        QCOMPARE(program->own_memory_bytes() > 0, room > 0);
        const auto insisted = machine.device->load(made.plan, options_for(4));
        QVERIFY(!insisted && insisted.error().code == ErrorCode::out_of_memory);
    }
}

/// Fewer layers on GPUs would not help.
void LayeredDeviceTest::gives_up_where_the_processor_is_full() {
    const RandomPlan made;
    const auto gpu = std::make_shared<Fate>(), cpu = std::make_shared<Fate>();
    gpu->room = 2;
    cpu->true_room = 0;
    std::vector<std::unique_ptr<Device>> devices;
    devices.push_back(std::make_unique<FatedDevice>("GPU", gpu));
    const auto device = make_layered_device(std::move(devices), std::make_unique<FatedDevice>("CPU", cpu));
    const auto refused = device->load(made.plan, options_for());
    QVERIFY(!refused && refused.error().message == "CPU has no room");
    QCOMPARE(gpu->loads.load(), 1);
}

void LayeredDeviceTest::goes_on_without_a_lost_device() {
    const RandomPlan made;
    const auto want = whole_session(*load(**make_cpu_device({.threads = 2, .level = {}}), made.plan));
    Machine machine({2, 9});
    QCOMPARE(machine.device->name(), "GPU 1 + GPU 2 + " + kCpu);
    QCOMPARE(machine.device->own_memory(), std::uint64_t{2000});
    const auto program = load(*machine.device, made.plan, options_for(3));
    QCOMPARE(program->placement(), "GPU 1: layers 1 to 2 of 3; GPU 2: layer 3 of 3; " + kCpu + ": the head");
    machine.fates[1]->lost = true;
    const std::vector<std::uint32_t> pages = {0};
    const SequencePages sequence{pages};
    const Row row{1, 0, 0, 0, false};
    const auto failed = program->run({{&row, 1}, {&sequence, 1}}, {});
    QVERIFY(!failed && failed.error().code == ErrorCode::device_lost);
    QCOMPARE(machine.device->name(), "GPU 1 + " + kCpu);
    QCOMPARE(machine.device->own_memory(), std::uint64_t{1000});
    // Even what cannot be had any more is no reason to stop.
    const auto again = load(*machine.device, made.plan);
    QCOMPARE(again->placement(), "GPU 1: layers 1 to 2 of 3; " + kCpu + ": layer 3 of 3");
    QVERIFY(same_bits(whole_session(*again), want));
    machine.fates[0]->lost = true;  // found out by loading
    QCOMPARE(load(*machine.device, made.plan, options_for(3))->placement(), kCpu);
    QCOMPARE(machine.device->name(), kCpu);
    QVERIFY(machine.device->measure_speed()->read_bytes != 7);
}

void LayeredDeviceTest::sets_adapters_everywhere_or_nowhere() {
    const RandomPlan made;
    Machine machine({2});
    const auto program = load(*machine.device, made.plan);
    QVERIFY(!program->set_adapter(0, {}) && !program->set_adapter(kMaxAdapters + 1, {}));
    Adapter bad;
    bad.steering.push_back({1, {}});
    QVERIFY(!program->set_adapter(1, bad));
    QVERIFY(program->set_adapter(1, random_adapter(made.plan, kEverything)));
    const std::vector<std::uint32_t> pages = {0};
    const SequencePages sequence{pages};
    const Row row{1, 0, 0, 1, false};
    QVERIFY(program->run({{&row, 1}, {&sequence, 1}}, {}));
    machine.fates[0]->lost = true;  // the second part of three: the first is set already
    QVERIFY(!program->set_adapter(1, random_adapter(made.plan, kEverything)));
    machine.fates[0]->lost = false;
    const auto refused = program->run({{&row, 1}, {&sequence, 1}}, {});
    QVERIFY(!refused && refused.error().code == ErrorCode::not_found);
    program->clear_adapter(1);
    program->clear_adapter(kMaxAdapters + 5);
}

void LayeredDeviceTest::refuses_bad_batches() {
    const RandomPlan made;
    Machine machine({2});
    const auto program = load(*machine.device, made.plan);
    const std::vector<std::uint32_t> pages = {0, 1};
    const SequencePages sequence{pages};
    const auto good = random_tokens(20, 3);
    const auto want = run_tokens(*program, good, pages);
    std::vector<Row> rows;
    for (std::uint32_t i = 0; i < 20; ++i) rows.push_back({60 - good[i], i, 0, 0, false});
    std::vector<float> logits(3);
    QVERIFY(!program->run({rows, {&sequence, 1}}, logits));  // before anything has reached the cache
    rows.back().adapter = 5000;
    QVERIFY(!program->run({rows, {&sequence, 1}}, {}));
    QVERIFY(same_bits(run_tokens(*program, std::span(good).subspan(19), pages, 19),
                      std::span(want).subspan(19 * made.plan.vocabulary)));
    QVERIFY(!program->copy_page(0, 99, 1));
    QVERIFY(program->run({}, {}));
}

void LayeredDeviceTest::reports_loading() {
    RandomPlanSpec spec;
    spec.dtype = DType::Q8_0;
    spec.width = spec.hidden = 64;
    const RandomPlan made(spec);
    auto options = options_for(2);
    std::vector<double> fractions;
    options.progress = [&](double fraction) { fractions.push_back(fraction); };
    const auto program = load(*Machine({9}).device, made.plan, options);
    QVERIFY(fractions.size() > 3 && std::ranges::is_sorted(fractions) && fractions.front() > 0);
    QVERIFY(std::abs(fractions.back() - 1) < 1e-12);
    QVERIFY(program->own_memory_bytes() < program->memory_bytes());
    std::stop_source stop;
    stop.request_stop();
    options.stop = stop.get_token();
    const auto stopped = Machine({9}).device->load(made.plan, options);
    QVERIFY(!stopped && stopped.error().code == ErrorCode::cancelled);
}

QTEST_APPLESS_MAIN(LayeredDeviceTest)
#include "layered_device_test.moc"
