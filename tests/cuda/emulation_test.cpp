// SPDX-License-Identifier: Apache-2.0
// The emulation itself: what a GPU does right, and every mistake it must not let pass.
#include "cuda/emulation/emulated_gpu.h"
#include "tests/cuda/run_kernel.h"

#include <QTest>

#include <vector>

using namespace tars;
using namespace tars::cuda;
using namespace tars::test;

namespace {

/// Sums of blocks, in the usual way.
struct BlockSum {
    static constexpr unsigned kThreads = 128;
    using Arguments = Numbers;
    struct Shared {
        SharedArray<float, 4> sums;
    };
    static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        const unsigned i = thread.block_x() * kThreads + thread.index();
        const float sum = thread.sum(i < a.count ? load(a.in, i) : 0.0f);
        if (thread.lane() == 0) store(shared.sums, thread.warp(), sum);
        thread.sync();
        if (thread.index() != 0) return;
        float total = 0;
        for (unsigned w = 0; w < 4; ++w) total += load(shared.sums, w);
        store(a.out, thread.block_x(), total);
    }
};

/// A kernel of 64 threads with 64 floats of shared memory.
template <class Body>
struct Small {
    static constexpr unsigned kThreads = 64;
    using Arguments = Numbers;
    struct Shared {
        SharedArray<float, 64> values;
    };
    static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        Body::run(thread, shared.values, a);
    }
};
using Values = SharedArray<float, 64>;

struct Rotates {  // right: every thread reads its neighbour's element after a meeting
    static void run(const Thread& thread, Values& values, const Numbers& a) {
        const unsigned i = thread.index();
        for (int round = 0; round < 3; ++round) {
            store(values, i, static_cast<float>(i + round));
            thread.sync();
            store(a.out, i, load(values, (i + 1) % 64));
            thread.sync();
        }
    }
};
struct RotatesInWarp {
    static void run(const Thread& thread, Values& values, const Numbers& a) {
        const unsigned i = thread.index(), neighbour = thread.warp() * 32 + (thread.lane() + 1) % 32;
        for (int round = 0; round < 3; ++round) {
            store(values, i, static_cast<float>(i + round));
            thread.sync_warp();
            store(a.out, i, load(values, neighbour));
            thread.sync_warp();
        }
    }
};
struct ForgetsMeeting {  // the second of two rounds begins before all have read the first
    static void run(const Thread& thread, Values& values, const Numbers& a) {
        for (int round = 0; round < 2; ++round) {
            if (thread.index() == 0) store(values, 0, static_cast<float>(round));
            thread.sync();
            store(a.out, thread.index(), load(values, 0));
        }
    }
};
struct ReadsTooEarly {
    static void run(const Thread& thread, Values& values, const Numbers& a) {
        store(values, thread.index(), 1);
        store(a.out, thread.index(), load(values, (thread.index() + 32) % 64));
    }
};
struct WritesTooEarly {
    static void run(const Thread& thread, Values& values, const Numbers& a) {
        const unsigned i = thread.index();
        store(values, i, 1);
        thread.sync();
        store(a.out, i, load(values, (i + 32) % 64));
        store(values, i, 2);
    }
};
struct WritesTwice {
    static void run(const Thread& thread, Values& values, const Numbers&) {
        store(values, thread.index() % 8, 1);
    }
};
struct ExchangesInsteadOfMeeting {  // a sum of the warp orders no memory
    static void run(const Thread& thread, Values& values, const Numbers& a) {
        store(values, thread.index(), 1);
        const float sum = thread.sum(1);
        store(a.out, thread.index(), sum + load(values, thread.index() ^ 1));
    }
};
struct MeetsWarpInsteadOfBlock {
    static void run(const Thread& thread, Values& values, const Numbers& a) {
        store(values, thread.index(), 1);
        thread.sync_warp();
        store(a.out, thread.index(), load(values, (thread.index() + 32) % 64));
    }
};
struct ReadsUnwritten {
    static void run(const Thread& thread, Values& values, const Numbers& a) {
        if (thread.index() != 5) store(values, thread.index(), 1);
        thread.sync();
        store(a.out, thread.index(), load(values, thread.index()));
    }
};
struct LeavesShared {
    static void run(const Thread& thread, Values& values, const Numbers&) {
        store(values, thread.index() + 1, 1);
    }
};
struct LeavesGlobal {
    static void run(const Thread& thread, Values&, const Numbers& a) { store(a.out, thread.index() + 1, 1); }
};
struct ReadsBeforeGlobal {
    static void run(const Thread& thread, Values&, const Numbers& a) {
        store(a.out, thread.index(), load(a.in, std::size_t{thread.index()} - 1));
    }
};
struct ReadsFourAskew {
    static void run(const Thread& thread, Values&, const Numbers& a) {
        store(a.out, thread.index(), load4(a.in, thread.index() % 8).x);
    }
};
struct OneLaneStaysAway {
    static void run(const Thread& thread, Values&, const Numbers& a) {
        if (thread.lane() != 7) store(a.out, thread.index(), thread.sum(1));
    }
};
struct LanesMeetApart {
    static void run(const Thread& thread, Values&, const Numbers& a) {
        float sum = 0;
        if (thread.lane() < 16)
            sum = thread.sum(1);
        else
            sum = thread.sum(2);
        store(a.out, thread.index(), sum);
    }
};
struct WarpStaysAway {
    static void run(const Thread& thread, Values&, const Numbers&) {
        if (thread.warp() == 0) thread.sync();
    }
};
struct WarpsMeetApart {
    static void run(const Thread& thread, Values&, const Numbers&) {
        if (thread.warp() == 0)
            thread.sync();
        else
            thread.sync();
    }
};

template <class Body>
Result<void> run_small(std::uint64_t seed = 1) {
    std::vector<float> in(64, 1), out(64);
    return run_on<Small<Body>>(seed, 2, in, out);
}

using Run = Result<void> (*)(std::uint64_t);

}  // namespace

Q_DECLARE_METATYPE(Run)

class EmulationTest : public QObject {
    Q_OBJECT

  private slots:
    void runs_what_is_right();
    void adds_as_a_warp_does();
    void finds_mistakes_data();
    void finds_mistakes();
    void goes_on_after_a_mistake();
    void checks_memory();
    void refuses_bad_launches();
};

void EmulationTest::runs_what_is_right() {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        std::vector<float> in(300), out(3);
        for (std::size_t i = 0; i < in.size(); ++i) in[i] = static_cast<float>(i);
        const auto done = run_on<BlockSum>(seed, 3, in, out);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QCOMPARE(out, (std::vector<float>{127 * 64, 383 * 64, 22 * 555}));
        QVERIFY(run_small<Rotates>(seed));
        QVERIFY(run_small<RotatesInWarp>(seed));
    }
}

/// Lanes 16 apart first, then 8: in single precision, where 1e8 + 1 is 1e8, another order gives another sum.
void EmulationTest::adds_as_a_warp_does() {
    std::vector<float> in(128, 0), out(1);
    in[0] = 1e8f, in[16] = -1e8f, in[1] = 1;
    QVERIFY(run_on<BlockSum>(1, 1, in, out));
    QCOMPARE(out[0], 1.0f);
    in[16] = 1, in[8] = -1e8f, in[1] = 0;  // 16 joins 0 before 8 does
    QVERIFY(run_on<BlockSum>(1, 1, in, out));
    QCOMPARE(out[0], 0.0f);
}

void EmulationTest::finds_mistakes_data() {
    QTest::addColumn<Run>("run");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, Run run, const char* words) {
        QTest::newRow(name) << run << words;
    };
    row("a meeting forgotten in a loop", run_small<ForgetsMeeting>, "without meeting it");
    row("reads before the other warp has written", run_small<ReadsTooEarly>,
        "");  // unwritten, or just written
    row("writes before the other warp has read", run_small<WritesTooEarly>, "without meeting it");
    row("two writers", run_small<WritesTwice>, "has just written");
    row("an exchange is no meeting", run_small<ExchangesInsteadOfMeeting>, "");
    row("the warp instead of the block", run_small<MeetsWarpInsteadOfBlock>, "");
    row("unwritten", run_small<ReadsUnwritten>, "nobody has written");
    row("beyond shared memory", run_small<LeavesShared>, "element 64 of a shared array of 64");
    row("beyond global memory", run_small<LeavesGlobal>, "element 64 lies outside");
    row("before global memory", run_small<ReadsBeforeGlobal>, "lies outside");
    row("askew", run_small<ReadsFourAskew>, "not aligned");
    row("a lane that has returned", run_small<OneLaneStaysAway>, "has returned");
    row("lanes at two places", run_small<LanesMeetApart>, "waits for its warp at emulation_test.cpp");
    row("a warp that has returned", run_small<WarpStaysAway>, "has returned");
    row("warps at two places", run_small<WarpsMeetApart>, "waits for its block at emulation_test.cpp");
}

void EmulationTest::finds_mistakes() {
    QFETCH(Run, run);
    QFETCH(QString, words);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto done = run(seed);
        QVERIFY(!done);
        const auto message = QString::fromStdString(done.error().message);
        QVERIFY2(message.contains(words) && message.startsWith("kernel, block (") &&
                     message.contains("emulation_test.cpp:"),
                 qPrintable(message));
    }
}

void EmulationTest::goes_on_after_a_mistake() {
    EmulatedGpu gpu;
    const auto buffer = gpu.allocate(64 * sizeof(float), "numbers");
    QVERIFY(buffer);
    const auto kernel = gpu.kernel("spin");
    QVERIFY(kernel);
    const SpinArguments outside{{}, 1, 1}, inside{{static_cast<float*>(*buffer)}, 1, 1};
    for (int i = 0; i < 3; ++i) {
        const auto wrong = gpu.launch(*kernel, {1, 1, 256}, std::as_bytes(std::span(&outside, 1)));
        QVERIFY(!wrong && wrong.error().message.find("spin") != std::string::npos);
        QVERIFY(gpu.launch(*kernel, {64, 1, 256}, std::as_bytes(std::span(&inside, 1))));
    }
    gpu.release(*buffer);
    QVERIFY(!gpu.launch(*kernel, {64, 1, 256}, std::as_bytes(std::span(&inside, 1))));
}

void EmulationTest::checks_memory() {
    EmulatedGpu gpu({.memory = 1000});
    const auto piece = gpu.allocate(600, "a piece");
    QVERIFY(piece);
    const auto refused = gpu.allocate(600, "another piece");
    QVERIFY(!refused && refused.error().code == ErrorCode::out_of_memory);
    QVERIFY(refused.error().message.find("another piece") != std::string::npos);
    std::vector<std::byte> bytes(600);
    QVERIFY(gpu.upload(*piece, bytes));
    QVERIFY(gpu.download(bytes, *piece));
    bytes.resize(601);
    QVERIFY(!gpu.upload(*piece, bytes));
    QVERIFY(!gpu.download(bytes, *piece));
    gpu.release(*piece);
    QCOMPARE(*gpu.free_memory(), std::uint64_t{1000});
    QVERIFY(!gpu.upload(*piece, std::span(bytes).first(1)));
}

void EmulationTest::refuses_bad_launches() {
    EmulatedGpu gpu;
    QVERIFY(!gpu.kernel("matvec_of_nothing"));
    const auto kernel = gpu.kernel("norm");
    QVERIFY(kernel);
    const std::vector<std::byte> none, right(sizeof(NormArguments));
    QVERIFY(!gpu.launch(*kernel, {1, 1, 256}, none));
    QVERIFY(!gpu.launch(*kernel, {1, 1, 128}, right));
    QVERIFY(!gpu.launch(*kernel, {0, 1, 256}, right));
    QVERIFY(!gpu.launch(*kernel, {1, 65536, 256}, right));
}

QTEST_APPLESS_MAIN(EmulationTest)
#include "emulation_test.moc"
