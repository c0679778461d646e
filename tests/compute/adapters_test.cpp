// SPDX-License-Identifier: Apache-2.0
// Adapters on the CPU device: against an interpreter in double precision, and a mixed batch against each of
// its rows alone.
#include "compute/device.h"
#include "tests/compute/cpu_levels.h"
#include "tests/compute/plan_interpreter.h"
#include "tests/support/compare.h"

#include <QTest>

#include <limits>
#include <memory>
#include <numeric>

using namespace tars;
using namespace tars::test;

Q_DECLARE_METATYPE(tars::CpuLevel)
Q_DECLARE_METATYPE(tars::DType)

namespace {

/// Single precision against double; and, where activations are rounded to eight bits, that rounding.
constexpr double kTolerance = 1e-11, kRounded = 3e-3;
/// What an adapter must change at least, so that leaving it out would show.
constexpr double kVisible = 1e-2;

RandomAdapterSpec everything(std::uint64_t seed) {
    auto spec = kEverything;
    spec.seed = seed;
    return spec;
}

/// Columns and outputs in whole blocks of 256, as the K types want them.
RandomPlanSpec wide(DType dtype) {
    RandomPlanSpec spec;
    spec.dtype = dtype;
    spec.width = 256;
    spec.hidden = 256;
    spec.dimension = 128;
    return spec;
}

/// The same model whose head is its embedding.
RandomPlan tied_plan() {
    RandomPlan made;
    std::get<HeadStep>(made.plan.steps.back()).out.weight =
        std::get<EmbedStep>(made.plan.steps.front()).table;
    return made;
}

std::unique_ptr<Program> load(const Plan& plan, const CpuOptions& cpu = {.threads = 2, .level = {}},
                              std::uint32_t max_rows = 200) {
    auto device = make_cpu_device(cpu);
    LoadOptions options;
    options.kv_type = KvType::f32;
    options.kv_pages = 24;
    options.max_rows = max_rows;
    auto program = device.value()->load(plan, options);
    if (!program) qFatal("%s", program.error().text().c_str());
    return std::move(*program);
}

void set(Program& program, std::uint32_t id, const Adapter& adapter) {
    const auto done = program.set_adapter(id, adapter);
    if (!done) qFatal("%s", done.error().text().c_str());
}

using Logits = std::vector<float>;

/// One sequence through one adapter, from position 0, in batches of `chunk`.
Logits run(Program& program, std::span<const std::int32_t> tokens, std::uint32_t adapter,
           std::size_t chunk = 200) {
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

/// What refuses: its words, or nothing.
std::string refusal(Program& program, const Adapter& adapter, std::uint32_t id = 1) {
    const auto done = program.set_adapter(id, adapter);
    return done ? std::string() : done.error().text();
}

}  // namespace

class AdaptersTest : public QObject {
    Q_OBJECT

  private slots:
    void match_the_interpreter_data();
    void match_the_interpreter();
    void change_packed_weights_data();
    void change_packed_weights();
    void change_a_tied_head_but_no_embedding();
    void give_the_same_bits_however_batched_data();
    void give_the_same_bits_however_batched();
    void change_hidden_states();
    void are_set_replaced_and_cleared();
    void that_change_nothing_change_nothing();
    void that_are_bad_are_refused_data();
    void that_are_bad_are_refused();
    void of_bad_ids_are_refused();
};

void AdaptersTest::match_the_interpreter_data() {
    QTest::addColumn<CpuLevel>("level");
    QTest::addColumn<int>("kind");
    for (const auto level : available_levels())
        for (int kind = 0; kind < static_cast<int>(std::size(kAdapterKinds)); ++kind)
            QTest::addRow("%s, %s", std::string(to_string(level)).c_str(), kAdapterKinds[kind].name)
                << level << kind;
}

void AdaptersTest::match_the_interpreter() {
    QFETCH(CpuLevel, level);
    QFETCH(int, kind);
    const RandomPlan made;
    const auto tokens = random_tokens(50, 1);
    const auto adapter = random_adapter(made.plan, kAdapterKinds[kind].spec);
    const auto program = load(made.plan, {.threads = 2, .level = level});
    set(*program, 7, adapter);
    const auto want = interpret(made.plan, tokens, adapter);
    for (const std::size_t chunk : {50u, 3u}) {
        const double error = nmse(run(*program, tokens, 7, chunk), want);
        QVERIFY2(error < kTolerance, qPrintable(QString("%1 in chunks of %2").arg(error).arg(chunk)));
    }
    QVERIFY(nmse(run(*program, tokens, 0), want) > kVisible);
    QVERIFY(nmse(run(*program, tokens, 0), interpret(made.plan, tokens)) < kTolerance);
}

void AdaptersTest::change_packed_weights_data() {
    QTest::addColumn<CpuLevel>("level");
    QTest::addColumn<DType>("dtype");
    for (const auto level : available_levels())
        for (const auto dtype : {DType::F16, DType::Q8_0, DType::Q4_K, DType::Q6_K})
            QTest::addRow("%s, %s", std::string(to_string(level)).c_str(), std::string(name(dtype)).c_str())
                << level << dtype;
}

void AdaptersTest::change_packed_weights() {
    QFETCH(CpuLevel, level);
    QFETCH(DType, dtype);
    const RandomPlan made(wide(dtype));
    const auto tokens = random_tokens(9, 2);
    const auto adapter = random_adapter(made.plan, kEverything);
    const auto want = interpret(made.plan, tokens, adapter);
    for (const bool exact : {true, false}) {
        const auto program = load(made.plan, {.threads = 2, .level = level, .exact = exact});
        set(*program, 1, adapter);
        for (const std::size_t chunk : {9u, 1u}) {
            const double error = nmse(run(*program, tokens, 1, chunk), want);
            QVERIFY2(error < (exact ? kTolerance : kRounded), qPrintable(QString::number(error)));
        }
        QVERIFY(nmse(run(*program, tokens, 0), want) > kVisible);
    }
}

void AdaptersTest::change_a_tied_head_but_no_embedding() {
    const auto made = tied_plan();
    const auto tokens = random_tokens(20, 3);
    Adapter adapter;
    adapter.weights.push_back({std::get<HeadStep>(made.plan.steps.back()).out.weight, 0.5f, {}});
    const auto program = load(made.plan);
    set(*program, 1, adapter);
    const auto plain = run(*program, tokens, 0), halved = run(*program, tokens, 1);
    for (std::size_t i = 0; i < plain.size(); ++i) QCOMPARE(halved[i], 0.5f * plain[i]);

    adapter = random_adapter(made.plan, kEverything);
    set(*program, 1, adapter);
    QVERIFY(nmse(run(*program, tokens, 1), interpret(made.plan, tokens, adapter)) < kTolerance);
}

void AdaptersTest::give_the_same_bits_however_batched_data() {
    QTest::addColumn<DType>("dtype");
    for (const auto dtype : {DType::F32, DType::Q8_0, DType::Q4_K})
        QTest::addRow("%s", std::string(name(dtype)).c_str()) << dtype;
}

/// Six sequences through three adapters and none, all in one batch whose rows change adapter from one to the
/// next: each answers as it does alone.
void AdaptersTest::give_the_same_bits_however_batched() {
    QFETCH(DType, dtype);
    const RandomPlan made(wide(dtype));
    const auto vocabulary = made.plan.vocabulary;
    const Adapter adapters[] = {random_adapter(made.plan, everything(11)),
                                random_adapter(made.plan, {.scales = true, .steering = true, .seed = 12}),
                                random_adapter(made.plan, everything(13))};
    constexpr std::uint32_t kIds[] = {0, 1, 2, 0, 3, 1};
    constexpr std::size_t kTokens = 7;
    std::vector<Logits> want;
    for (std::size_t s = 0; s < std::size(kIds); ++s) {
        const auto alone = load(made.plan, {.threads = 1, .level = {}});
        if (kIds[s] != 0) set(*alone, 9, adapters[kIds[s] - 1]);
        want.push_back(
            run(*alone, random_tokens(kTokens, s), kIds[s] == 0 ? 0 : 9, s % 2 == 0 ? kTokens : 1));
    }

    for (const unsigned threads : {1u, 2u, 3u}) {
        const auto program = load(made.plan, {.threads = threads, .level = {}});
        for (std::uint32_t id = 1; id <= 3; ++id) set(*program, id, adapters[id - 1]);
        std::vector<std::vector<std::uint32_t>> pages;
        for (std::uint32_t s = 0; s < std::size(kIds); ++s) pages.push_back({s});
        std::vector<SequencePages> sequences;
        for (const auto& own : pages) sequences.push_back({own});
        std::vector<Row> rows;
        for (std::uint32_t position = 0; position < kTokens; ++position)
            for (std::uint32_t s = 0; s < std::size(kIds); ++s)
                rows.push_back({random_tokens(kTokens, s)[position], position, s, kIds[s], position > 1});
        Logits logits((kTokens - 2) * std::size(kIds) * vocabulary);
        QVERIFY(program->run({rows, sequences}, logits));
        auto got = std::span<const float>(logits);
        for (const auto& row : rows) {
            if (!row.wants_logits) continue;
            const auto expected =
                std::span(want[row.sequence]).subspan(row.position * vocabulary, vocabulary);
            QVERIFY2(same_bits(got.first(vocabulary), expected),
                     qPrintable(QString("%1 threads, sequence %2").arg(threads).arg(row.sequence)));
            got = got.subspan(vocabulary);
        }
    }
}

void AdaptersTest::change_hidden_states() {
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
        std::vector<Row> rows = {{3, 0, 0, 0, false}, {4, 1, 0, adapter, false, true}};
        std::vector<float> values(width);
        if (!program->run({rows, {&sequence, 1}, values}, {})) qFatal("the batch was refused");
        return values;
    };
    const auto plain = hidden(0), changed = hidden(1);
    for (std::size_t i = 0; i < width; ++i) QCOMPARE(changed[i], 2 * plain[i]);
}

void AdaptersTest::are_set_replaced_and_cleared() {
    const RandomPlan made;
    const auto tokens = random_tokens(8, 4);
    const auto first = random_adapter(made.plan, everything(21));
    const auto second = random_adapter(made.plan, {.scales = true, .seed = 22});
    const auto program = load(made.plan);
    const auto empty_bytes = program->memory_bytes();
    const auto plain = run(*program, tokens, 0);

    set(*program, kMaxAdapters, first);
    const auto through_first = run(*program, tokens, kMaxAdapters);
    std::uint64_t floats = 0;
    for (const auto& change : first.weights)
        floats += change.low_rank.down.size() + change.low_rank.up.size();
    QVERIFY(program->memory_bytes() >= empty_bytes + floats * sizeof(float));

    set(*program, kMaxAdapters, second);
    const auto through_second = run(*program, tokens, kMaxAdapters);
    QVERIFY(!same_bits(through_first, through_second));
    QVERIFY(nmse(through_second, interpret(made.plan, tokens, second)) < kTolerance);
    set(*program, 1, first);
    QVERIFY(same_bits(run(*program, tokens, 1), through_first));
    QVERIFY(same_bits(run(*program, tokens, kMaxAdapters), through_second));
    QVERIFY(same_bits(run(*program, tokens, 0), plain));

    const auto both_bytes = program->memory_bytes();
    program->clear_adapter(1);
    program->clear_adapter(1);
    program->clear_adapter(1234);
    QVERIFY(program->memory_bytes() < both_bytes);
    const std::vector<std::uint32_t> pages = {0};
    const SequencePages sequence{pages};
    const Row row{1, 0, 0, 1, false};
    const auto refused = program->run({{&row, 1}, {&sequence, 1}}, {});
    QVERIFY(!refused && refused.error().code == ErrorCode::not_found);
    QVERIFY(refused.error().message.find("adapter 1") != std::string::npos);
}

void AdaptersTest::that_change_nothing_change_nothing() {
    const RandomPlan made;
    const auto tokens = random_tokens(12, 5);
    const auto program = load(made.plan);
    set(*program, 1, {});
    QVERIFY(same_bits(run(*program, tokens, 1), run(*program, tokens, 0)));
}

void AdaptersTest::that_are_bad_are_refused_data() {
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("word");  // of the message
    const auto row = [](const char* fault, const char* word) { QTest::newRow(fault) << fault << word; };
    row("weight out of range", "weight 999");
    row("no weight", "weight -1");
    row("weight that is looked up only", "multiplied with nowhere");
    row("a norm as a weight", "multiplied with nowhere");
    row("weight twice", "twice");
    row("scale that is no number", "scale");
    row("down too short", "numbers instead of 3 × 48");
    row("up too long", "numbers instead of 128 × 3");
    row("down that is infinite", "down matrix");
    row("up that is no number", "up matrix");
    row("numbers of rank 0", "rank 0");
    row("a rank beyond all memory", "4294967295 × 48");
    row("norm out of range", "weight 999");
    row("a bias as a norm", "is no norm");
    row("norm twice", "twice");
    row("gain too short", "47 numbers instead of 48");
    row("gain that is no number", "gain");
    row("step out of range", "step 999");
    row("step that leaves the stream alone", "step 1");
    row("step twice", "twice");
    row("direction too long", "49 numbers instead of 48");
    row("direction that is infinite", "not finite");
}

void AdaptersTest::that_are_bad_are_refused() {
    QFETCH(QString, fault);
    QFETCH(QString, word);
    const RandomPlan made;
    const float nan = std::numeric_limits<float>::quiet_NaN(),
                infinity = std::numeric_limits<float>::infinity();
    const auto& qkv = std::get<QkvStep>(made.plan.steps[1]);
    const auto table = std::get<EmbedStep>(made.plan.steps[0]).table;
    const auto& weight = made.plan.weight(qkv.q.weight);

    Adapter bad;
    WeightChange change{qkv.q.weight, 1.0f, {3, {}, {}}};
    change.low_rank.down.resize(3 * weight.columns);
    change.low_rank.up.resize(weight.rows * 3);
    GainChange gain{qkv.norm, std::vector<float>(made.plan.width, 1.0f)};
    Steering steering{3, std::vector<float>(made.plan.width)};
    auto& low_rank = change.low_rank;
    if (fault == "weight out of range") change.weight = 999;
    if (fault == "no weight") change.weight = kNoWeight;
    if (fault == "weight that is looked up only") change.weight = table;
    if (fault == "a norm as a weight") change.weight = qkv.norm;
    if (fault == "weight twice") bad.weights.push_back(change);
    if (fault == "scale that is no number") change.scale = nan;
    if (fault == "down too short") low_rank.down.pop_back();
    if (fault == "up too long") low_rank.up.push_back(0);
    if (fault == "down that is infinite") low_rank.down[5] = infinity;
    if (fault == "up that is no number") low_rank.up.back() = nan;
    if (fault == "numbers of rank 0") low_rank.rank = 0;
    if (fault == "a rank beyond all memory") low_rank.rank = 0xffffffff;
    if (fault == "norm out of range") gain.norm = 999;
    if (fault == "a bias as a norm") gain.norm = qkv.q.bias;
    if (fault == "norm twice") bad.gains.push_back(gain);
    if (fault == "gain too short") gain.gain.pop_back();
    if (fault == "gain that is no number") gain.gain[0] = nan;
    if (fault == "step out of range") steering.step = 999;
    if (fault == "step that leaves the stream alone") steering.step = 1;
    if (fault == "step twice") bad.steering.push_back(steering);
    if (fault == "direction too long") steering.direction.push_back(0);
    if (fault == "direction that is infinite") steering.direction[47] = -infinity;
    bad.weights.push_back(change);
    bad.gains.push_back(gain);
    bad.steering.push_back(steering);

    const auto program = load(made.plan);
    const auto tokens = random_tokens(5, 6);
    set(*program, 1, random_adapter(made.plan, kEverything));
    const auto before = run(*program, tokens, 1);
    const auto words = refusal(*program, bad);
    QVERIFY2(words.find(word.toStdString()) != std::string::npos, words.c_str());
    QVERIFY(same_bits(run(*program, tokens, 1), before));
}

void AdaptersTest::of_bad_ids_are_refused() {
    const RandomPlan made;
    const auto program = load(made.plan);
    QVERIFY(refusal(*program, {}, 0).find("id 0") != std::string::npos);
    QVERIFY(refusal(*program, {}, kMaxAdapters + 1).find("4097") != std::string::npos);
    QVERIFY(refusal(*program, {}, kMaxAdapters).empty());
}

QTEST_APPLESS_MAIN(AdaptersTest)
#include "adapters_test.moc"
