// SPDX-License-Identifier: Apache-2.0
// The plug-in as it is shipped, on a stand-in for the driver: right answers through the whole of driver/, and
// what is said where there is no GPU, too old a driver or one without the kernels, or where a GPU is lost.
#include "compute/layered_device.h"
#include "compute/plug_in.h"
#include "core/shared_library.h"
#include "tests/compute/plan_interpreter.h"
#include "tests/compute/session.h"
#include "tests/cuda/fake_driver.h"
#include "tests/support/compare.h"

#include <QTest>

#include <cstdint>
#include <utility>

using namespace tars;
using namespace tars::test;

namespace {

bool has(const Error& error, const char* words) {
    return error.text().find(words) != std::string::npos;
}

LoadOptions options() {
    LoadOptions made;
    made.kv_type = KvType::f32;
    made.kv_pages = 6;
    made.max_rows = 64;
    return made;
}

std::unique_ptr<Program> load(Device& device, const Plan& plan) {
    auto program = device.load(plan, options());
    if (!program) qFatal("%s", program.error().text().c_str());
    return std::move(*program);
}

}  // namespace

class DriverTest : public QObject {
    Q_OBJECT

    FakeDriver* driver_ = nullptr;

  private slots:
    void initTestCase() {
        qputenv("TARS_PLUG_INS", TARS_TEST_PLUG_INS);
        // Whoever asks for libcuda.so.1 afterwards gets this one, which has that name inside.
        const auto library = SharedLibrary::open(TARS_TEST_FAKE_DRIVER);
        QVERIFY2(library, library ? "" : library.error().text().c_str());
        const auto entry = reinterpret_cast<FakeDriver* (*)()>(library->symbol(kFakeDriverEntry));
        QVERIFY(entry);
        driver_ = entry();
    }
    void init() { *driver_ = FakeDriver(); }

    void what_is_missing_is_said_and_auto_takes_the_cpu_data() {
        QTest::addColumn<int>("version");
        QTest::addColumn<int>("init");
        QTest::addColumn<int>("devices");
        QTest::addColumn<int>("load_module");
        QTest::addColumn<QString>("words");
        QTest::newRow("too old") << 11020 << 0 << 1 << 0 << "knows CUDA up to 11.2";
        QTest::newRow("no GPU") << 99000 << 100 << 1 << 0 << "no CUDA-capable device is detected";
        QTest::newRow("none counted") << 99000 << 0 << 0 << 0 << "there is no GPU 0: the driver knows 0";
        QTest::newRow("no kernels for it")
            << 99000 << 0 << 1 << 209 << "Fake GPU 0, of compute capability 9.0";
        QTest::newRow("broken") << 99000 << 999 << 1 << 0 << "CUDA error 999";
    }
    void what_is_missing_is_said_and_auto_takes_the_cpu() {
        QFETCH(int, version);
        QFETCH(int, init);
        QFETCH(int, devices);
        QFETCH(int, load_module);
        QFETCH(QString, words);
        driver_->version = version;
        driver_->init = init;
        driver_->devices = devices;
        driver_->load_module = load_module;
        const auto wished = choose_device("cuda");
        QVERIFY(!wished);
        QVERIFY2(has(wished.error(), words.toUtf8()), wished.error().text().c_str());
        const auto chosen = choose_device("auto", {.threads = 2, .level = CpuLevel::portable});
        QVERIFY(chosen && chosen->no_gpu && has(*chosen->no_gpu, words.toUtf8()));
        QCOMPARE(chosen->device->name(), std::string("CPU, 2 threads, portable"));
    }

    void computes_like_the_cpu() {
        const RandomPlan made;
        const auto device = make_device("cuda:1");
        QVERIFY2(device, device ? "" : device.error().text().c_str());
        QCOMPARE((*device)->name(), std::string("CUDA, Fake GPU 1"));
        QCOMPARE((*device)->own_memory(), driver_->memory);
        const auto program = load(**device, made.plan);
        const auto want = whole_session(*load(**make_cpu_device({.threads = 1, .level = {}}), made.plan));
        QVERIFY(nmse(whole_session(*program), want) < 1e-10);
        QVERIFY(driver_->launches > 100);
        QCOMPARE(program->own_memory_bytes(), program->memory_bytes());
    }

    void what_does_not_fit_is_divided() {
        RandomPlanSpec spec;
        spec.width = spec.hidden = 512;
        const RandomPlan made(spec);
        driver_->memory = 9u << 20;
        const auto chosen = choose_device("auto", {.threads = 1, .level = {}});
        QVERIFY2(chosen && !chosen->no_gpu, chosen ? "" : chosen.error().text().c_str());
        const auto program = load(*chosen->device, made.plan);
        QVERIFY2(program->placement().find("CUDA, Fake GPU 0: layer") == 0 &&
                     program->placement().find("Fake GPU 1") != std::string::npos,
                 program->placement().c_str());
        const auto want = whole_session(*load(**make_cpu_device({.threads = 1, .level = {}}), made.plan));
        QVERIFY(nmse(whole_session(*program), want) < 1e-10);
        auto all = options();
        all.gpu_layers = 4;
        all.kv_pages = 2000;
        const auto refused = chosen->device->load(made.plan, all);
        QVERIFY(!refused && refused.error().code == ErrorCode::out_of_memory);
        QVERIFY2(has(refused.error(), "Fake GPU") && has(refused.error(), "there is room for the first"),
                 refused.error().text().c_str());
    }

    void goes_on_with_the_cpu_when_the_gpu_is_lost() {
        const RandomPlan made;
        const auto chosen = choose_device("cuda", {.threads = 1, .level = {}});
        QVERIFY(chosen);
        const auto program = load(*chosen->device, made.plan);
        QCOMPARE(program->placement(), std::string("CUDA, Fake GPU 0"));
        const auto tokens = random_tokens(5, 1);
        const std::vector<std::uint32_t> pages = {0};
        const auto before = run_tokens(*program, tokens, pages);
        driver_->work = 719;
        const SequencePages sequence{pages};
        const Row row{tokens[0], 5, 0, 0, false};
        for (int i = 0; i < 2; ++i) {
            const auto failed = program->run({{&row, 1}, {&sequence, 1}}, {});
            QVERIFY(!failed && failed.error().code == ErrorCode::device_lost);
            QVERIFY2(has(failed.error(), "the GPU is lost") &&
                         has(failed.error(), "unspecified launch failure") &&
                         has(failed.error(), "load the model again"),
                     failed.error().text().c_str());
        }
        const auto again = load(*chosen->device, made.plan);
        QVERIFY2(again->placement().starts_with("CPU"), again->placement().c_str());
        QVERIFY(nmse(run_tokens(*again, tokens, pages), before) < 1e-10);
    }
};

QTEST_APPLESS_MAIN(DriverTest)
#include "driver_test.moc"
