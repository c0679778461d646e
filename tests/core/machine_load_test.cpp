// SPDX-License-Identifier: Apache-2.0
#include "core/gpu_watch.h"
#include "core/machine_load.h"

#include <QElapsedTimer>
#include <QTest>

using namespace tars;

class MachineLoadTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void workShowsAsLoad() {
        const auto before = machine_load();
        if (before.all_ticks == 0) QSKIP("this system does not say how busy it is");
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < 150) {
        }
        const auto after = machine_load();
        QVERIFY(busy_share(before, after) > 0);
        QVERIFY(busy_share(before, after) <= 1);
        QCOMPARE(busy_share(after, after), 0.0);
        QCOMPARE(busy_share(after, before), 0.0);  // a clock that was set back
    }

    void memoryIsCounted() {
        const auto load = machine_load();
        if (load.memory_used == 0) QSKIP("this system does not say how much memory is used");
        QVERIFY(load.memory_used < load.memory_bytes);
        QVERIFY(load.own_memory > 0 && load.own_memory < load.memory_bytes);
    }

    void gpusTellWhatTheyCan() {
#ifdef TARS_FAKE_NVML
        auto watch = GpuWatch::open(TARS_FAKE_NVML);
        QVERIFY2(watch, watch ? "" : watch.error().message.c_str());
        const auto gpus = watch->read();
        QCOMPARE(gpus.size(), std::size_t{2});
        QCOMPARE(gpus[0].name, std::string("Tester A"));
        QCOMPARE(gpus[0].memory_used, std::uint64_t{400});
        QCOMPARE(gpus[0].memory_bytes, std::uint64_t{1000});
        QCOMPARE(gpus[0].busy.value_or(-1), 0.25);
        QCOMPARE(gpus[0].celsius.value_or(0), 60U);
        QCOMPARE(gpus[0].watts.value_or(0), 75.5);
        QCOMPARE(gpus[1].name, std::string("Tester B"));
        QVERIFY(!gpus[1].busy && !gpus[1].celsius && !gpus[1].watts);
        QCOMPARE(gpus[1].memory_bytes, std::uint64_t{0});
#else
        QSKIP("there is no fake driver for this system");
#endif
    }

    void withoutADriverThereIsAReason() {
        const auto watch = GpuWatch::open("/nowhere/libnvidia-ml.so");
        QVERIFY(!watch);
        QVERIFY(!watch.error().message.empty());
    }
};

QTEST_GUILESS_MAIN(MachineLoadTest)
#include "machine_load_test.moc"
