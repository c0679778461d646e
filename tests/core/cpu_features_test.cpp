// SPDX-License-Identifier: Apache-2.0
#include "core/cpu_features.h"

#include <QTest>

#include <vector>

using namespace tars;

class CpuFeaturesTest : public QObject {
    Q_OBJECT

  private slots:
    void levels_have_names();
    void the_machine_makes_sense();
};

void CpuFeaturesTest::levels_have_names() {
    for (const auto level : kCpuLevels) QCOMPARE(cpu_level_from_name(to_string(level)), std::optional(level));
    QVERIFY(!cpu_level_from_name("sse2"));
    QVERIFY(!cpu_level_from_name(""));
    QVERIFY(CpuLevel::portable < CpuLevel::avx2 && CpuLevel::avx2 < CpuLevel::avx512 &&
            CpuLevel::avx512 < CpuLevel::avx512_vnni && CpuLevel::avx512_vnni < CpuLevel::avx512_bf16 &&
            CpuLevel::avx512_bf16 < CpuLevel::amx);
}

void CpuFeaturesTest::the_machine_makes_sense() {
    QCOMPARE(best_cpu_level(), best_cpu_level());
    QVERIFY(available_cpus() >= 1);
    QVERIFY(available_cpus() <= std::max(1u, std::thread::hardware_concurrency()));
#ifdef __linux__
    constexpr std::size_t kBytes = std::size_t{32} << 20;
    const auto before = resident_memory();
    std::vector<char> touched(kBytes, 1);
    const auto with = resident_memory(),
               peak = peak_resident_memory();  // in this order: reading may allocate
    QVERIFY(before > 0);
    QVERIFY(with >= before + kBytes / 2);
    QVERIFY(peak >= with);
    QVERIFY(physical_memory() > peak_resident_memory());
    QCOMPARE(touched.back(), char{1});
#endif
}

QTEST_APPLESS_MAIN(CpuFeaturesTest)
#include "cpu_features_test.moc"
