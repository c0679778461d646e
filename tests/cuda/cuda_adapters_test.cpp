// SPDX-License-Identifier: Apache-2.0
// Adapters on the CUDA device, emulated: every kind of change against the interpreter, rows of several
// adapters in one batch, and what may be set when.
#include "tests/compute/plan_interpreter.h"
#include "tests/cuda/device_under_test.h"
#include "tests/support/compare.h"

#include <QTest>

#include <algorithm>
#include <numeric>
#include <vector>

using namespace tars;
using namespace tars::test;

Q_DECLARE_METATYPE(tars::DType)

namespace {

using Logits = std::vector<float>;

/// What leaving an adapter out would make of an error.
constexpr double kVisible = 1e-3;

std::unique_ptr<Program> load(const Plan& plan, const cuda::EmulatedGpuOptions& gpu = {}) {
    LoadOptions options;
    options.kv_type = KvType::f32;
    options.kv_pages = 13;
    options.max_rows = 100;
    auto program = emulated_device(gpu)->load(plan, options);
    if (!program) qFatal("%s", program.error().text().c_str());
    return std::move(*program);
}

void set(Program& program, std::uint32_t id, const Adapter& adapter) {
    const auto done = program.set_adapter(id, adapter);
    if (!done) qFatal("%s", done.error().text().c_str());
}

/// One sequence through one adapter, in batches of `chunk`.
Logits run(Program& program, std::span<const std::int32_t> tokens, std::uint32_t adapter, std::size_t chunk) {
    std::vector<std::uint32_t> pages(tokens.size() / kPageTokens + 1);
    std::iota(pages.begin(), pages.end(), 0u);
    const SequencePages sequence{pages};
    const auto vocabulary = program.plan().vocabulary;
    Logits all;
    for (std::size_t begin = 0; begin < tokens.size(); begin += chunk) {
        std::vector<Row> rows;
        for (auto i = begin; i < std::min(begin + chunk, tokens.size()); ++i)
            rows.push_back({tokens[i], static_cast<std::uint32_t>(i), 0, adapter, true});
        Logits logits(rows.size() * vocabulary);
        const auto done = program.run({rows, {&sequence, 1}}, logits);
        if (!done) qFatal("%s", done.error().text().c_str());
        all.insert(all.end(), logits.begin(), logits.end());
    }
    return all;
}

RandomPlanSpec wide(DType dtype) {
    RandomPlanSpec spec;
    spec.dtype = dtype;
    spec.width = 256;
    spec.hidden = 256;
    spec.dimension = 128;
    return spec;
}

RandomAdapterSpec everything(std::uint64_t seed) {
    auto spec = kEverything;
    spec.seed = seed;
    return spec;
}

}  // namespace

class CudaAdaptersTest : public QObject {
    Q_OBJECT

  private slots:
    void match_the_interpreter_data();
    void match_the_interpreter();
    void change_packed_weights_data();
    void change_packed_weights();
    void share_a_batch_data();
    void share_a_batch();
    void change_hidden_states();
    void are_set_replaced_and_cleared();
    void that_change_nothing_change_nothing();
    void that_are_bad_are_refused();
    void that_do_not_fit_are_refused();
};

void CudaAdaptersTest::match_the_interpreter_data() {
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < static_cast<int>(std::size(kAdapterKinds)); ++kind)
        QTest::newRow(kAdapterKinds[kind].name) << kind;
}

void CudaAdaptersTest::match_the_interpreter() {
    QFETCH(int, kind);
    const RandomPlan made;
    const auto tokens = random_tokens(20, 1);
    const auto adapter = random_adapter(made.plan, kAdapterKinds[kind].spec);
    const auto program = load(made.plan);
    set(*program, 7, adapter);
    const auto want = interpret(made.plan, tokens, adapter);
    for (const std::size_t chunk : {20u, 3u}) {
        const double error = nmse(run(*program, tokens, 7, chunk), want);
        QVERIFY2(error < 1e-10, qPrintable(QString("%1 in chunks of %2").arg(error).arg(chunk)));
    }
    QVERIFY(nmse(run(*program, tokens, 0, 20), want) > kVisible);
}

void CudaAdaptersTest::change_packed_weights_data() {
    QTest::addColumn<DType>("dtype");
    QTest::addColumn<unsigned>("multiprocessors");  // many: products are split
    QTest::addColumn<double>("limit");
    QTest::newRow("BF16") << DType::BF16 << 1u << 5e-4;
    QTest::newRow("Q8_0") << DType::Q8_0 << 40u << 1e-5;
    QTest::newRow("Q4_K") << DType::Q4_K << 4u << 1e-5;
}

void CudaAdaptersTest::change_packed_weights() {
    QFETCH(DType, dtype);
    QFETCH(unsigned, multiprocessors);
    QFETCH(double, limit);
    const RandomPlan made(wide(dtype));
    const auto tokens = random_tokens(6, 2);
    const auto adapter = random_adapter(made.plan, kEverything);
    const auto want = interpret(made.plan, tokens, adapter);
    const auto program = load(made.plan, {.multiprocessors = multiprocessors});
    set(*program, 1, adapter);
    const double many = nmse(run(*program, tokens, 1, 6), want);
    QVERIFY2(many < limit, qPrintable(QString::number(many)));
    const double few =
        nmse(run(*program, std::span(tokens).first(3), 1, 2), std::vector(want.begin(), want.begin() + 3));
    QVERIFY2(few < 1e-10, qPrintable(QString::number(few)));
}

void CudaAdaptersTest::share_a_batch_data() {
    QTest::addColumn<DType>("dtype");
    QTest::addColumn<double>("limit");
    QTest::newRow("floats") << DType::F32 << 1e-10;
    QTest::newRow("packed") << DType::Q8_0 << 1e-5;
}

/// Six sequences through three adapters and none, whose rows take turns. Some rows want no logits, so that
/// the head's rows are others than the batch's.
void CudaAdaptersTest::share_a_batch() {
    QFETCH(DType, dtype);
    QFETCH(double, limit);
    const RandomPlan made(wide(dtype));
    const auto vocabulary = made.plan.vocabulary;
    const Adapter adapters[] = {random_adapter(made.plan, everything(11)),
                                random_adapter(made.plan, {.scales = true, .steering = true, .seed = 12}),
                                random_adapter(made.plan, everything(13))};
    constexpr std::uint32_t kIds[] = {0, 1, 2, 0, 3, 1};
    constexpr std::size_t kTokens = 4;
    const auto program = load(made.plan);
    for (std::uint32_t id = 1; id <= 3; ++id) set(*program, id, adapters[id - 1]);
    std::vector<std::vector<std::uint32_t>> pages;
    std::vector<std::vector<std::vector<double>>> want;
    for (std::uint32_t s = 0; s < std::size(kIds); ++s) {
        pages.push_back({s});
        want.push_back(interpret(made.plan, random_tokens(kTokens, s),
                                 kIds[s] == 0 ? Adapter() : adapters[kIds[s] - 1]));
    }
    std::vector<SequencePages> sequences;
    for (const auto& own : pages) sequences.push_back({own});
    const auto check = [&](std::uint32_t first, std::uint32_t last, std::uint32_t count) {
        std::vector<Row> rows;
        for (std::uint32_t position = first; position < last; ++position)
            for (std::uint32_t s = 0; s < count; ++s)
                rows.push_back(
                    {random_tokens(kTokens, s)[position], position, s, kIds[s], (position + s) % 3 != 0});
        Logits logits(vocabulary *
                      static_cast<std::size_t>(std::ranges::count(rows, true, &Row::wants_logits)));
        const auto done = program->run({rows, sequences}, logits);
        if (!done) qFatal("%s", done.error().text().c_str());
        auto got = std::span<const float>(logits);
        double worst = 0;
        for (const auto& row : rows) {
            if (!row.wants_logits) continue;
            worst = std::max(worst, nmse(got.first(vocabulary), want[row.sequence][row.position]));
            got = got.subspan(vocabulary);
        }
        return worst;
    };
    const double many = check(0, 3, 6), few = check(3, 4, 4);
    QVERIFY2(many < limit, qPrintable(QString::number(many)));
    QVERIFY2(few < limit, qPrintable(QString::number(few)));
}

void CudaAdaptersTest::change_hidden_states() {
    const RandomPlan made;
    const auto width = made.plan.width;
    const auto& head = std::get<HeadStep>(made.plan.steps.back());
    Adapter doubled;
    doubled.gains.push_back({head.norm, std::vector<float>(width, 2.0f)});
    const auto program = load(made.plan);
    set(*program, 1, doubled);
    const auto hidden = [&](std::uint32_t adapter) {
        const std::vector<std::uint32_t> pages = {0};
        const SequencePages sequence{pages};
        const std::vector<Row> rows = {{3, 0, 0, 0, false}, {4, 1, 0, adapter, false, true}};
        std::vector<float> values(width);
        if (!program->run({rows, {&sequence, 1}, values}, {})) qFatal("the batch was refused");
        return values;
    };
    const auto plain = hidden(0), changed = hidden(1);
    for (std::size_t i = 0; i < width; ++i) QCOMPARE(changed[i], 2 * plain[i]);
}

void CudaAdaptersTest::are_set_replaced_and_cleared() {
    const RandomPlan made;
    const auto tokens = random_tokens(8, 4);
    const auto first = random_adapter(made.plan, everything(21));
    const auto second = random_adapter(made.plan, {.scales = true, .seed = 22});
    const auto program = load(made.plan);
    const auto empty_bytes = program->memory_bytes();
    const auto plain = run(*program, tokens, 0, 8);

    set(*program, kMaxAdapters, first);
    const auto through_first = run(*program, tokens, kMaxAdapters, 8);
    std::uint64_t floats = 0;
    for (const auto& change : first.weights)
        floats += change.low_rank.down.size() + change.low_rank.up.size();
    QVERIFY(program->memory_bytes() >= empty_bytes + floats * sizeof(float));

    set(*program, kMaxAdapters, second);
    QVERIFY(nmse(run(*program, tokens, kMaxAdapters, 8), interpret(made.plan, tokens, second)) < 1e-10);
    set(*program, 1, first);
    QVERIFY(same_bits(run(*program, tokens, 1, 8), through_first));
    QVERIFY(same_bits(run(*program, tokens, 0, 8), plain));

    const auto both_bytes = program->memory_bytes();
    for (const std::uint32_t id : {1u, 1u, 1234u}) program->clear_adapter(id);
    QVERIFY(program->memory_bytes() < both_bytes);
    const std::vector<std::uint32_t> pages = {0};
    const SequencePages sequence{pages};
    const Row row{1, 0, 0, 1, false};
    const auto refused = program->run({{&row, 1}, {&sequence, 1}}, {});
    QVERIFY(!refused && refused.error().code == ErrorCode::not_found);
}

void CudaAdaptersTest::that_change_nothing_change_nothing() {
    const RandomPlan made;
    const auto tokens = random_tokens(12, 5);
    const auto program = load(made.plan);
    set(*program, 1, {});
    QVERIFY(same_bits(run(*program, tokens, 1, 12), run(*program, tokens, 0, 12)));
}

void CudaAdaptersTest::that_are_bad_are_refused() {
    const RandomPlan made;
    const auto tokens = random_tokens(5, 6);
    const auto program = load(made.plan);
    set(*program, 1, random_adapter(made.plan, kEverything));
    const auto before = run(*program, tokens, 1, 5);
    const auto words = [&](std::uint32_t id, const Adapter& adapter) {
        const auto done = program->set_adapter(id, adapter);
        return done ? std::string() : done.error().text();
    };
    QVERIFY(words(0, {}).find("id 0") != std::string::npos);
    QVERIFY(words(kMaxAdapters + 1, {}).find("4097") != std::string::npos);
    Adapter bad;
    bad.steering.push_back({1, std::vector<float>(made.plan.width)});
    QVERIFY(words(1, bad).find("step 1") != std::string::npos);
    QVERIFY(same_bits(run(*program, tokens, 1, 5), before));
}

/// A full GPU refuses an adapter, and goes on with what it has.
void CudaAdaptersTest::that_do_not_fit_are_refused() {
    const RandomPlan made(wide(DType::F32));
    const auto tokens = random_tokens(5, 7);
    const auto program = load(made.plan, {.memory = 24 << 20});
    const auto before = run(*program, tokens, 0, 5);
    const auto adapter = random_adapter(made.plan, kEverything);
    for (std::uint32_t id = 1; id <= kMaxAdapters; ++id) {
        const auto done = program->set_adapter(id, adapter);
        if (done) continue;
        QCOMPARE(done.error().code, ErrorCode::out_of_memory);
        QVERIFY(done.error().message.find("an adapter") != std::string::npos);
        QVERIFY(same_bits(run(*program, tokens, 0, 5), before));
        return;
    }
    QFAIL("there is no end to the memory");
}

QTEST_APPLESS_MAIN(CudaAdaptersTest)
#include "cuda_adapters_test.moc"
