// SPDX-License-Identifier: Apache-2.0
#include "core/thread_pool.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <limits>
#include <numeric>

using namespace tars;

namespace {

double processor_seconds() {
    return double(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

class ThreadPoolTest : public QObject {
    Q_OBJECT

  private slots:
    void every_member_runs_every_generation_once_data() { sizes(); }
    void every_member_runs_every_generation_once();
    void chunks_cover_each_index_once_data() { sizes(); }
    void chunks_cover_each_index_once();
    void chunks_do_not_depend_on_the_size_data() { sizes(); }
    void chunks_do_not_depend_on_the_size();
    void the_caller_sees_what_the_workers_wrote();
    void survives_long_and_short_tasks_in_turn();
    void an_idle_pool_uses_no_processor();
    void ends_whether_used_or_not();

  private:
    void sizes() {
        QTest::addColumn<unsigned>("size");
        for (unsigned size = 1; size <= 4; ++size) QTest::addRow("%u", size) << size;
    }
};

void ThreadPoolTest::every_member_runs_every_generation_once() {
    QFETCH(unsigned, size);
    ThreadPool pool(size);
    QCOMPARE(pool.size(), size);
    std::vector<std::uint64_t> runs(size);  // each written by its own member only
    constexpr std::uint64_t kGenerations = 3000;
    for (std::uint64_t generation = 1; generation <= kGenerations; ++generation) {
        pool.run([&](unsigned worker) { ++runs[worker]; });
        QVERIFY(
            std::all_of(runs.begin(), runs.end(), [&](std::uint64_t count) { return count == generation; }));
    }
}

void ThreadPoolTest::chunks_cover_each_index_once() {
    QFETCH(unsigned, size);
    ThreadPool pool(size);
    for (const std::uint64_t count : {0, 1, 2, 7, 64, 1000}) {
        for (const std::uint64_t grain : {0, 1, 3, 64, 999, 1000, 5000}) {
            std::vector<std::atomic<int>> visits(count);
            std::atomic<bool> sane{true};
            pool.for_each_chunk(count, grain, [&](std::uint64_t begin, std::uint64_t end, unsigned worker) {
                if (begin >= end || end > count || worker >= size) sane = false;
                if (grain != 0 && end - begin > grain) sane = false;
                for (auto i = begin; i < end && i < count; ++i) ++visits[i];
            });
            QVERIFY(sane);
            QVERIFY(std::all_of(visits.begin(), visits.end(), [](int visit) { return visit == 1; }));
        }
    }
}

void ThreadPoolTest::chunks_do_not_depend_on_the_size() {
    QFETCH(unsigned, size);
    ThreadPool pool(size);
    std::vector<std::uint64_t> ends(100);  // by begin
    pool.for_each_chunk(100, 30,
                        [&](std::uint64_t begin, std::uint64_t end, unsigned) { ends[begin] = end; });
    QCOMPARE(ends[0], std::uint64_t{30});
    QCOMPARE(ends[30], std::uint64_t{60});
    QCOMPARE(ends[60], std::uint64_t{90});
    QCOMPARE(ends[90], std::uint64_t{100});
    QCOMPARE(std::count(ends.begin(), ends.end(), 0u), 96);

    std::uint64_t covered = 0;  // a grain near the limit must not wrap around
    constexpr auto kMost = std::numeric_limits<std::uint64_t>::max();
    pool.for_each_chunk(kMost, kMost,
                        [&](std::uint64_t begin, std::uint64_t end, unsigned) { covered += end - begin; });
    QCOMPARE(covered, kMost);
}

void ThreadPoolTest::the_caller_sees_what_the_workers_wrote() {
    ThreadPool pool(4);
    std::vector<std::uint32_t> numbers(
        10'000);  // plain: a missing barrier is a race the thread sanitizer reports
    for (std::uint32_t round = 0; round < 50; ++round) {
        pool.for_each_chunk(numbers.size(), 100, [&](std::uint64_t begin, std::uint64_t end, unsigned) {
            for (auto i = begin; i < end; ++i) numbers[i] += round;
        });
    }
    QVERIFY(std::all_of(numbers.begin(), numbers.end(), [](auto number) { return number == 49u * 50 / 2; }));
}

void ThreadPoolTest::survives_long_and_short_tasks_in_turn() {
    using namespace std::chrono_literals;
    ThreadPool pool(3);
    std::atomic<int> done{0};
    for (int i = 0; i < 20; ++i) {
        // A late worker makes the caller sleep; a late call makes the workers sleep.
        pool.run([&](unsigned worker) {
            if (worker == unsigned(i) % 3) std::this_thread::sleep_for(2ms);
            ++done;
        });
        if (i % 2) std::this_thread::sleep_for(1ms);
    }
    QCOMPARE(done.load(), 60);
}

void ThreadPoolTest::an_idle_pool_uses_no_processor() {
    using namespace std::chrono_literals;
    ThreadPool pool(4);
    pool.run([](unsigned) {});
    std::this_thread::sleep_for(5ms);
    const double before = processor_seconds();
    std::this_thread::sleep_for(200ms);
    const double used = processor_seconds() - before;
    QVERIFY2(used < 0.02, qPrintable(QString::number(used)));
}

void ThreadPoolTest::ends_whether_used_or_not() {
    for (unsigned i = 0; i < 50; ++i) {
        ThreadPool pool(i % 4 + 1);
        if (i % 3 == 0) pool.run([](unsigned) {});
    }
    QCOMPARE(ThreadPool(0).size(), 1u);
}

QTEST_APPLESS_MAIN(ThreadPoolTest)
#include "thread_pool_test.moc"
