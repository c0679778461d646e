// SPDX-License-Identifier: Apache-2.0
// Devices by name: what is said where there is no plug-in, a wrong one, one of another build, or no driver.
#include "compute/plug_in.h"
#include "core/paths.h"
#include "core/shared_library.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tars;

namespace {

/// Puts a library into an empty folder of plug-ins as the one for CUDA, and asks for its device.
Result<std::unique_ptr<Device>> with_plug_in(const char* library, std::string_view name = "cuda") {
    const QTemporaryDir folder;
    if (library && !QFile::copy(library, folder.filePath("libtars_cuda.so")))
        qFatal("cannot copy %s", library);
    qputenv("TARS_PLUG_INS", folder.path().toUtf8());
    return make_device(name);
}

bool has(const Error& error, const char* words) {
    return error.text().find(words) != std::string::npos;
}

}  // namespace

class PlugInTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { qunsetenv("TARS_PLUG_INS"); }
    void knows_names();
    void says_what_is_missing();
    void loads_a_device();
    void auto_takes_a_gpu_where_it_works();
    void refuses_another_build();
    void built_plug_in_says_what_it_lacks();
};

void PlugInTest::knows_names() {
    const auto cpu = make_device("cpu", {.threads = 2, .level = CpuLevel::portable});
    QVERIFY(cpu);
    QCOMPARE((*cpu)->name(), std::string("CPU, 2 threads, portable"));
    for (const char* name :
         {"", "gpu", "cuda:", "cuda:x", "cuda:1x", "cuda:-1", "cpu:0", "../cuda", "cuda:99999999999"}) {
        const auto device = make_device(name);
        QVERIFY2(!device, name);
        QCOMPARE(device.error().code, ErrorCode::invalid_input);
        QVERIFY(has(device.error(), "no device \""));
    }
}

void PlugInTest::says_what_is_missing() {
    const auto absent = with_plug_in(nullptr);
    QVERIFY(!absent && absent.error().code == ErrorCode::not_found);
    QVERIFY(has(absent.error(), "libtars_cuda.so") && has(absent.error(), "CPU"));
    const auto no_library = with_plug_in(TARS_TEST_SOURCE);
    QVERIFY(!no_library && has(no_library.error(), "libtars_cuda.so"));
    const auto other_library = with_plug_in(TARS_TEST_PLUG_IN_NONE);
    QVERIFY(!other_library && has(other_library.error(), "no plug-in of TARS"));
}

void PlugInTest::loads_a_device() {
    const auto device = with_plug_in(TARS_TEST_PLUG_IN, "cuda:3");
    QVERIFY2(device, device ? "" : device.error().text().c_str());
    QCOMPARE((*device)->name(), std::string("test device 3"));
    const auto refused = with_plug_in(TARS_TEST_PLUG_IN, "cuda:4");
    QVERIFY(!refused && has(refused.error(), "there is no fifth test device"));
}

void PlugInTest::auto_takes_a_gpu_where_it_works() {
    const CpuOptions cpu{.threads = 2, .level = CpuLevel::portable};
    const QTemporaryDir folder;
    qputenv("TARS_PLUG_INS", folder.path().toUtf8());
    const auto without = choose_device("auto", cpu);
    QVERIFY(without && without->no_gpu && has(*without->no_gpu, "libtars_cuda.so"));
    QCOMPARE(without->device->name(), std::string("CPU, 2 threads, portable"));
    const auto wished = choose_device("cpu", cpu);
    QVERIFY(wished && !wished->no_gpu);
    QVERIFY(!choose_device("cuda", cpu));
    QVERIFY(QFile::copy(TARS_TEST_PLUG_IN, folder.filePath("libtars_cuda.so")));
    const auto with = choose_device("auto", cpu);
    QVERIFY(with && !with->no_gpu);
    QCOMPARE(with->device->name(),
             std::string("test device 0 + test device 1 + test device 2 + test device 3 + "
                         "CPU, 2 threads, portable"));
    const auto named = [&](const char* name) {
        const auto chosen = choose_device(name, cpu);
        return chosen ? chosen->device->name() : chosen.error().text();
    };
    QCOMPARE(named("cuda"), std::string("test device 0 + CPU, 2 threads, portable"));
    QCOMPARE(named("cuda:3,1"), std::string("test device 3 + test device 1 + CPU, 2 threads, portable"));
    for (const char* name : {"cuda:", "cuda:1,", "cuda:1,1", "cuda:1,x", "cuda,1", "cuda:4"})
        QVERIFY2(!choose_device(name, cpu), name);
    QVERIFY(!choose_device("cpu", cpu, 3) && choose_device("cpu", cpu, 0));
}

void PlugInTest::refuses_another_build() {
    const auto device = with_plug_in(TARS_TEST_PLUG_IN_OTHER);
    QVERIFY(!device && device.error().code == ErrorCode::unsupported);
    QVERIFY(has(device.error(), "another build"));
}

/// The plug-in as it is shipped, on machines where it was built: without a driver it must say so.
void PlugInTest::built_plug_in_says_what_it_lacks() {
#ifdef TARS_TEST_PLUG_IN_CUDA
    const auto device = with_plug_in(TARS_TEST_PLUG_IN_CUDA, "cuda:77");
    QVERIFY(!device);
    QVERIFY2(has(device.error(), "driver") || has(device.error(), "no GPU 77"),
             device.error().text().c_str());
    if (!SharedLibrary::open("libcuda.so.1"))
        QVERIFY(has(device.error(), "no NVIDIA driver on this machine"));
#else
    QSKIP("there was no CUDA toolkit to build the plug-in with");
#endif
}

QTEST_APPLESS_MAIN(PlugInTest)
#include "plug_in_test.moc"
