// SPDX-License-Identifier: Apache-2.0
// What the emulation makes of asynchronous copies and of the products of tensor cores: as the PTX manual has
// them, and every mistake found.
#include "core/half.h"
#include "tests/cuda/run_kernel.h"

#include <QTest>

#include <vector>

using namespace tars;
using namespace tars::cuda;
using namespace tars::test;

namespace {

/// 64 threads that copy units to shared memory.
template <class Body>
struct Copying {
    static constexpr unsigned kThreads = 64;
    using Arguments = Numbers;
    struct Shared {
        SharedArray<Unit, 64> units;
    };
    static void run(const Thread& thread, Shared& shared, const Arguments& a) {
        const Global<const Unit> from{reinterpret_cast<const Unit*>(a.in.data)};
        Body::run(thread, shared.units, from, a);
    }
};
using Units = SharedArray<Unit, 64>;
using UnitsFrom = Global<const Unit>;

/// Every number twice, in three groups of copies; each part is read as soon as it is there.
struct CopiesInGroups {
    static void run(const Thread& thread, Units& units, const UnitsFrom& from, const Numbers& a) {
        const unsigned i = thread.index(), other = (i + 40) % 64;
        for (unsigned group = 0; group < 2; ++group) {
            if (i / 32 == group) copy_async(units, i, from, i);
            thread.end_copy_group();
        }
        thread.end_copy_group();
        thread.wait_for_copies<2>();
        if (i < 32) store(a.out, i, from_bits(units_first(units, i)));
        thread.wait_for_copies<0>();
        thread.sync();
        const HalfUnit half = load_half(units, 2 * other + 1);
        store(a.out, 64 + other, from_bits(half.y) + from_bits(load_word(units, 4 * other + 2)));
        if (i >= 32) store(a.out, i, from_bits(units_first(units, i)));
    }
    static std::uint32_t units_first(const Units& units, unsigned i) { return load_word(units, 4 * i); }
};
struct ReadsBeforeTheWait {
    static void run(const Thread& thread, Units& units, const UnitsFrom& from, const Numbers&) {
        copy_async(units, thread.index(), from, thread.index());
        thread.end_copy_group();
        thread.wait_for_copies<1>();
        load_half(units, 2 * thread.index());
    }
};
struct ForgetsTheGroup {
    static void run(const Thread& thread, Units& units, const UnitsFrom& from, const Numbers&) {
        copy_async(units, thread.index(), from, thread.index());
        thread.wait_for_copies<0>();
        load_word(units, 4 * thread.index());
    }
};
struct ReadsAnothersCopy {
    static void run(const Thread& thread, Units& units, const UnitsFrom& from, const Numbers&) {
        copy_async(units, thread.index(), from, thread.index());
        thread.end_copy_group();
        thread.wait_for_copies<0>();
        load_half(units, 2 * (thread.index() ^ 1));
    }
};
struct CopiesOverReaders {
    static void run(const Thread& thread, Units& units, const UnitsFrom& from, const Numbers&) {
        store(units, thread.index(), Unit{});
        thread.sync();
        load_half(units, 2 * (thread.index() ^ 32));
        copy_async(units, thread.index(), from, thread.index());
        thread.end_copy_group();
        thread.wait_for_copies<0>();
    }
};
struct CopiesAskew {
    static void run(const Thread& thread, Units& units, const UnitsFrom& from, const Numbers&) {
        const UnitsFrom askew{reinterpret_cast<const Unit*>(reinterpret_cast<const float*>(from.data) + 1)};
        copy_async(units, thread.index(), askew, thread.index() % 8);
        thread.end_copy_group();
        thread.wait_for_copies<0>();
    }
};
struct CopiesFromOutside {
    static void run(const Thread& thread, Units& units, const UnitsFrom& from, const Numbers&) {
        copy_async(units, thread.index(), from, thread.index() + 1);
        thread.end_copy_group();
        thread.wait_for_copies<0>();
    }
};
struct LeavesBeforeTheCopy {
    static void run(const Thread& thread, Units& units, const UnitsFrom& from, const Numbers&) {
        copy_async(units, thread.index(), from, thread.index());
        thread.end_copy_group();
    }
};
struct OneLaneDoesNotMultiply {
    static void run(const Thread& thread, Units&, const UnitsFrom&, const Numbers&) {
        float sums[4] = {};
        const std::uint32_t a[4] = {};
        if (thread.lane() != 9) thread.multiply_halves(sums, a, {});
    }
};
struct AsksForNoLane {
    static void run(const Thread& thread, Units&, const UnitsFrom&, const Numbers& a) {
        store(a.out, thread.index(), thread.from_lane(1.0f, thread.lane() + 1));
    }
};

/// One product of tensor cores, A [16][k] · B [k][8] + C, with fragments as in the tables of the PTX manual:
/// element i of A's is at row g (i < 2 or 4 ≤ i < 6, else g + 8), column 2t + i % 2 (+ 8 from i = 4 on), of
/// B's at row 2t + i % 2 (+ 8 from i = 2 on), column g, and of C's at row g (i < 2, else g + 8), column 2t +
/// i % 2.
template <bool kBfloats>
struct Fragments {
    static constexpr unsigned kThreads = 32, kDepth = 16;
    using Arguments = Numbers;
    struct Shared {};
    static std::uint32_t bits(float value) { return kBfloats ? f32_to_bf16(value) : f32_to_f16(value); }
    static void run(const Thread& thread, Shared&, const Arguments& a) {
        const unsigned g = thread.lane() / 4, t = thread.lane() % 4;
        std::uint32_t left[4] = {}, right[2] = {};
        for (unsigned i = 0; i < kDepth / 2; ++i) {
            const unsigned row = i < 2 || (i >= 4 && i < 6) ? g : g + 8,
                           column = 2 * t + i % 2 + (i >= 4 ? 8 : 0);
            left[i / 2] |= bits(load(a.in, row * kDepth + column)) << 16 * (i % 2);
        }
        for (unsigned i = 0; i < kDepth / 4; ++i) {
            const unsigned row = 2 * t + i % 2 + (i >= 2 ? 8 : 0);
            right[i / 2] |= bits(load(a.in, 16 * kDepth + row * 8 + g)) << 16 * (i % 2);
        }
        float sums[4];
        for (unsigned i = 0; i < 4; ++i) sums[i] = load(a.in, 24 * kDepth + place(i, g, t));
        if constexpr (kBfloats)
            thread.multiply_bfloats(sums, left, {right[0], right[1]});
        else
            thread.multiply_halves(sums, left, {right[0], right[1]});
        for (unsigned i = 0; i < 4; ++i) store(a.out, place(i, g, t), sums[i]);
    }
    static unsigned place(unsigned i, unsigned g, unsigned t) {
        return (i < 2 ? g : g + 8) * 8 + 2 * t + i % 2;
    }
};

template <class Body>
Result<void> run_copying(std::uint64_t seed = 1) {
    std::vector<float> in(256, 1), out(128);
    return run_on<Copying<Body>>(seed, 2, in, out);
}

using Run = Result<void> (*)(std::uint64_t);

}  // namespace

Q_DECLARE_METATYPE(Run)

class InstructionsTest : public QObject {
    Q_OBJECT

  private slots:
    void copies_asynchronously();
    void multiplies_fragments();
    void finds_mistakes_data();
    void finds_mistakes();
};

void InstructionsTest::copies_asynchronously() {
    std::vector<float> in(256), want(128);
    for (std::size_t i = 0; i < in.size(); ++i) in[i] = static_cast<float>(i);
    for (std::size_t i = 0; i < 64; ++i) want[i] = in[4 * i], want[64 + i] = in[4 * i + 2] + in[4 * i + 3];
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        std::vector<float> out(128);
        const auto done = run_on<Copying<CopiesInGroups>>(seed, 2, in, out);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
        QCOMPARE(out, want);
    }
}

template <bool kBfloats>
void check_fragments() {
    constexpr std::size_t kDepth = 16;
    std::vector<float> in(24 * kDepth + 128), out(128);
    for (std::size_t i = 0; i < in.size(); ++i) in[i] = static_cast<float>(i * i * 37 % 127) - 63;
    QVERIFY(run_on<Fragments<kBfloats>>(1, 1, in, out));
    for (std::size_t row = 0; row < 16; ++row)
        for (std::size_t column = 0; column < 8; ++column) {
            float sum = in[24 * kDepth + row * 8 + column];
            for (std::size_t k = 0; k < kDepth; ++k)
                sum += in[row * kDepth + k] * in[16 * kDepth + k * 8 + column];
            QCOMPARE(out[row * 8 + column], sum);  // whole numbers: exact in any order
        }
}

void InstructionsTest::multiplies_fragments() {
    check_fragments<true>();
    check_fragments<false>();
}

void InstructionsTest::finds_mistakes_data() {
    QTest::addColumn<Run>("run");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, Run run, const char* words) {
        QTest::newRow(name) << run << words;
    };
    row("reads before the wait", run_copying<ReadsBeforeTheWait>, "has yet to write");
    row("a copy in no group", run_copying<ForgetsTheGroup>, "has yet to write");
    row("another thread's copy", run_copying<ReadsAnothersCopy>, "");
    row("copies over what is read", run_copying<CopiesOverReaders>, "");
    row("copies askew", run_copying<CopiesAskew>, "not aligned");
    row("copies from outside", run_copying<CopiesFromOutside>, "lies outside");
    row("a lane that does not multiply", run_copying<OneLaneDoesNotMultiply>, "has returned");
    row("a lane that is not there", run_copying<AsksForNoLane>, "asks for lane 32");
    row("a copy left behind", run_copying<LeavesBeforeTheCopy>, "returns before");
}

void InstructionsTest::finds_mistakes() {
    QFETCH(Run, run);
    QFETCH(QString, words);
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto done = run(seed);
        QVERIFY(!done);
        const auto message = QString::fromStdString(done.error().message);
        QVERIFY2(message.contains(words) && message.startsWith("kernel, block ("), qPrintable(message));
    }
}

QTEST_APPLESS_MAIN(InstructionsTest)
#include "instructions_test.moc"
