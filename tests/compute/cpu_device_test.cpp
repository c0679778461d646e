// SPDX-License-Identifier: Apache-2.0
#include "compute/device.h"
#include "tests/compute/cpu_levels.h"
#include "tests/compute/plan_interpreter.h"
#include "tests/support/compare.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <numeric>
#include <vector>

using namespace tars;
using namespace tars::test;

Q_DECLARE_METATYPE(tars::CpuLevel)
Q_DECLARE_METATYPE(tars::KvType)
Q_DECLARE_METATYPE(tars::DType)

namespace {

constexpr KvType kKvTypes[] = {KvType::f32, KvType::f16, KvType::q8_0};
const char* const kKvNames[] = {"f32", "f16", "q8_0"};

/// Page numbers 0, 1, 2, … or, scattered, the same in an order of their own.
std::vector<std::uint32_t> page_table(std::uint32_t count, bool scattered = false) {
    std::vector<std::uint32_t> pages(count);
    std::iota(pages.begin(), pages.end(), 0u);
    if (scattered)
        for (std::uint32_t i = 0; i < count; ++i) pages[i] = (i * 7 + 3) % count;
    return pages;
}

struct Setup {
    unsigned threads = 2;
    KvType kv_type = KvType::f32;
    CpuLevel level = default_cpu_level();
    std::uint32_t kv_pages = 23;
    std::uint32_t max_rows = 700;
    bool exact = false;
};

std::unique_ptr<Program> load(const Plan& plan, const Setup& setup = {}) {
    auto device = make_cpu_device({setup.threads, setup.level, setup.exact});
    LoadOptions options;
    options.kv_type = setup.kv_type;
    options.kv_pages = setup.kv_pages;
    options.max_rows = setup.max_rows;
    auto program = device.value()->load(plan, options);
    if (!program) qFatal("%s", program.error().text().c_str());
    return std::move(*program);  // the device goes, the program stays
}

using Logits = std::vector<float>;

/// Runs one sequence's tokens from `position` on, in one batch; the logits of every row.
Logits run(Program& program, std::span<const std::int32_t> tokens, std::span<const std::uint32_t> pages,
           std::uint32_t vocabulary, std::uint32_t position = 0) {
    const SequencePages sequence{pages};
    std::vector<Row> rows;
    for (const auto token : tokens) rows.push_back({token, position++, 0, 0, true});
    Logits logits(rows.size() * vocabulary);
    const auto done = program.run({rows, {&sequence, 1}}, logits);
    if (!done) qFatal("%s", done.error().text().c_str());
    return logits;
}

/// The same from position 0 in batches of the given lengths, the last of them as often as needed.
Logits run_in_batches(Program& program, std::span<const std::int32_t> tokens,
                      std::span<const std::uint32_t> pages, std::uint32_t vocabulary,
                      std::vector<std::size_t> lengths) {
    Logits all;
    std::size_t begin = 0;
    for (std::size_t i = 0; begin < tokens.size(); ++i) {
        const auto length = std::min(lengths[std::min(i, lengths.size() - 1)], tokens.size() - begin);
        const auto logits =
            run(program, tokens.subspan(begin, length), pages, vocabulary, std::uint32_t(begin));
        all.insert(all.end(), logits.begin(), logits.end());
        begin += length;
    }
    return all;
}

}  // namespace

/// A small plan of everything on the CPU device: against an interpreter in double precision, and against
/// itself in ways that must not matter.
class CpuDeviceTest : public QObject {
    Q_OBJECT

  private slots:
    void matches_the_interpreter_data();
    void matches_the_interpreter();
    void runs_packed_weights_data();
    void runs_packed_weights();
    void multiplies_many_rows_in_tiles_data() { runs_packed_weights_data(); }
    void multiplies_many_rows_in_tiles();
    void gives_the_same_bits_however_batched_data();
    void gives_the_same_bits_however_batched();
    void keeps_sequences_apart();
    void levels_agree();
    void cache_types_agree();
    void copies_pages();
    void gives_only_the_logits_wanted();
    void survives_weights_that_are_not_numbers();
    void refuses_bad_batches_data();
    void refuses_bad_batches();
    void refuses_bad_plans_data();
    void refuses_bad_plans();
    void refuses_bad_options();
    void reports_loading();
    void reports_costs_and_ceilings();
};

void CpuDeviceTest::matches_the_interpreter_data() {
    QTest::addColumn<CpuLevel>("level");
    QTest::addColumn<unsigned>("dimension");
    for (const auto level : available_levels())
        for (const unsigned dimension : {20u, 32u, 64u})
            QTest::addRow("%s %u", std::string(to_string(level)).c_str(), dimension) << level << dimension;
}

void CpuDeviceTest::matches_the_interpreter() {
    QFETCH(CpuLevel, level);
    QFETCH(unsigned, dimension);
    RandomPlanSpec spec;
    spec.dimension = dimension;
    const RandomPlan made(spec);
    const auto tokens = random_tokens(120, 1);
    Setup setup;
    setup.level = level;
    const auto program = load(made.plan, setup);
    QVERIFY(nmse(run(*program, tokens, page_table(4), spec.vocabulary), interpret(made.plan, tokens)) <
            1e-11);
}

void CpuDeviceTest::runs_packed_weights_data() {
    QTest::addColumn<DType>("dtype");
    for (const auto dtype : {DType::F16, DType::BF16, DType::Q8_0, DType::Q4_0, DType::Q4_1, DType::Q5_0,
                             DType::Q5_1, DType::Q4_K, DType::Q5_K, DType::Q6_K})
        QTest::addRow("%s", std::string(name(dtype)).c_str()) << dtype;
}

void CpuDeviceTest::runs_packed_weights() {
    QFETCH(DType, dtype);
    RandomPlanSpec spec;
    spec.dtype = dtype;
    spec.width = 256;
    spec.hidden = 256;
    spec.dimension = 128;
    // The second layer's six heads of 128 and the others' are all whole blocks of 256.
    const RandomPlan made(spec);
    const auto tokens = random_tokens(8, 2);
    const auto want = interpret(made.plan, tokens);
    for (const bool exact : {true, false}) {
        Setup setup;
        setup.exact = exact;
        const auto program = load(made.plan, setup);
        const auto got = run_in_batches(*program, tokens, page_table(1), spec.vocabulary, {7, 1});
        const double error = nmse(got, want), limit = exact ? 1e-11 : 2e-3;
        QVERIFY2(error < limit, qPrintable(QString("%1, exact %2").arg(error).arg(exact)));
        const auto whole = run(*program, tokens, page_table(1), spec.vocabulary);
        QVERIFY(same_bits(got, whole));
    }
}

/// Tiles round in a way of their own: close to the truth, and to a level without bfloats, which rounds every
/// batch alike.
void CpuDeviceTest::multiplies_many_rows_in_tiles() {
    QFETCH(DType, dtype);
    if (best_cpu_level() < CpuLevel::amx) QSKIP("this machine has no tiles");
    RandomPlanSpec spec;
    spec.dtype = dtype;
    spec.width = 256;
    spec.hidden = 256;
    spec.dimension = 128;
    const RandomPlan made(spec);
    const auto tokens = random_tokens(70, 2);
    const auto want = interpret(made.plan, tokens);
    Logits whole[2];
    for (const auto level : {CpuLevel::avx512_vnni, CpuLevel::amx}) {
        Setup setup;
        setup.level = level;
        const auto program = load(made.plan, setup);
        auto& got = whole[level == CpuLevel::amx];
        got = run(*program, tokens, page_table(2), spec.vocabulary);
        QVERIFY(nmse(got, want) < 2e-3);
        const auto in_batches =
            run_in_batches(*program, tokens, page_table(2), spec.vocabulary, {20, 20, 20, 10});
        QVERIFY(nmse(in_batches, want) < 2e-3);
        if (level < CpuLevel::amx) QVERIFY(same_bits(in_batches, got));
    }
    QVERIFY(!same_bits(whole[0], whole[1]));
}

void CpuDeviceTest::gives_the_same_bits_however_batched_data() {
    QTest::addColumn<KvType>("kv_type");
    for (std::size_t i = 0; i < std::size(kKvTypes); ++i) QTest::addRow("%s", kKvNames[i]) << kKvTypes[i];
}

void CpuDeviceTest::gives_the_same_bits_however_batched() {
    QFETCH(KvType, kv_type);
    const RandomPlan made;
    // Longer than a split of the attention, so that few rows on many threads go another way than many on one.
    const auto tokens = random_tokens(700, 3);
    const auto vocabulary = made.plan.vocabulary;
    Setup setup{.threads = 1, .kv_type = kv_type};
    const auto want = run(*load(made.plan, setup), tokens, page_table(23), vocabulary);
    const std::vector<std::size_t> ways[] = {{700}, {600, 5}, {665, 1}, {1, 1, 1, 1, 64}};
    for (const unsigned threads : {1u, 2u, 3u})
        for (std::size_t way = 0; way < std::size(ways); ++way) {
            setup.threads = threads;
            const auto pages = page_table(23, way % 2 == 1);
            const auto got = run_in_batches(*load(made.plan, setup), tokens, pages, vocabulary, ways[way]);
            QVERIFY2(same_bits(got, want), qPrintable(QString("%1 threads, way %2").arg(threads).arg(way)));
        }
}

void CpuDeviceTest::keeps_sequences_apart() {
    const RandomPlan made;
    const auto vocabulary = made.plan.vocabulary;
    const std::vector<std::uint32_t> pages[] = {{5, 0}, {1, 4}, {3, 2}};
    const std::size_t lengths[] = {40, 9, 33};
    std::vector<Logits> want;
    for (std::size_t s = 0; s < 3; ++s)
        want.push_back(run(*load(made.plan), random_tokens(lengths[s], s), page_table(2), vocabulary));

    std::vector<Row> rows;
    for (std::uint32_t position = 0; position < 40; ++position)
        for (std::uint32_t s = 0; s < 3; ++s)
            if (position < lengths[s])
                rows.push_back({random_tokens(lengths[s], s)[position], position, s, 0, true});
    const SequencePages sequences[] = {{pages[0]}, {pages[1]}, {pages[2]}};
    const auto program = load(made.plan);
    Logits logits(rows.size() * vocabulary);
    QVERIFY(program->run({rows, sequences}, logits));
    for (std::size_t i = 0; i < rows.size(); ++i)
        QVERIFY(
            same_bits(std::span(logits).subspan(i * vocabulary, vocabulary),
                      std::span(want[rows[i].sequence]).subspan(rows[i].position * vocabulary, vocabulary)));
}

void CpuDeviceTest::levels_agree() {
    const RandomPlan made;
    const auto tokens = random_tokens(80, 5);
    std::vector<Logits> all;
    for (const auto level : available_levels()) {
        Setup setup;
        setup.level = level;
        all.push_back(run(*load(made.plan, setup), tokens, page_table(3), made.plan.vocabulary));
    }
    for (const auto& logits : all) QVERIFY(nmse(logits, all.front()) < 1e-11);
}

void CpuDeviceTest::cache_types_agree() {
    const RandomPlan made;
    const auto tokens = random_tokens(80, 6);
    std::vector<Logits> all;
    for (const auto type : kKvTypes)
        all.push_back(run(*load(made.plan, {.kv_type = type}), tokens, page_table(3), made.plan.vocabulary));
    QVERIFY(nmse(all[1], all[0]) < 1e-5 && nmse(all[1], all[0]) > 0);
    QVERIFY(nmse(all[2], all[0]) < 1e-2 && nmse(all[2], all[0]) > nmse(all[1], all[0]));
}

void CpuDeviceTest::copies_pages() {
    const RandomPlan made;
    const auto vocabulary = made.plan.vocabulary;
    const auto tokens = random_tokens(60, 7);
    const auto prefix = std::span(tokens).first(50), rest = std::span(tokens).subspan(50);
    const std::vector<std::uint32_t> pages = {4, 9}, fork = {4, 2};
    for (const auto type : kKvTypes) {
        const auto program = load(made.plan, {.kv_type = type});
        run(*program, prefix, pages, vocabulary);
        QVERIFY(program->copy_page(9, 2, 50 - kPageTokens));
        run(*program, random_tokens(10, 8), fork, vocabulary, 50);
        const auto original = run(*program, rest, pages, vocabulary, 50);
        QVERIFY(program->copy_page(9, 2, 50 - kPageTokens));
        QVERIFY(same_bits(run(*program, rest, fork, vocabulary, 50), original));

        // Of the target, only the positions asked for change: here to what they are already.
        const auto longer = random_tokens(30, 8), other = random_tokens(30, 12);
        std::vector<std::int32_t> same_start(other);
        std::copy_n(longer.begin(), 5, same_start.begin());
        run(*program, longer, page_table(1), vocabulary);
        const auto want = run(*program, random_tokens(1, 13), page_table(1), vocabulary, 30);
        run(*program, same_start, std::vector{1u}, vocabulary);
        QVERIFY(program->copy_page(1, 0, 5));
        QVERIFY(same_bits(run(*program, random_tokens(1, 13), page_table(1), vocabulary, 30), want));

        QVERIFY(!program->copy_page(0, 23, 1));
        QVERIFY(!program->copy_page(23, 0, 1));
        QVERIFY(!program->copy_page(0, 1, kPageTokens + 1));
    }
}

void CpuDeviceTest::gives_only_the_logits_wanted() {
    const RandomPlan made;
    const auto vocabulary = made.plan.vocabulary;
    const auto tokens = random_tokens(10, 9);
    const auto want = run(*load(made.plan), tokens, page_table(1), vocabulary);
    std::vector<Row> rows;
    for (std::uint32_t i = 0; i < 10; ++i) rows.push_back({tokens[i], i, 0, 0, i == 4 || i == 9});
    const auto pages = page_table(1);
    const SequencePages sequence{pages};
    const auto program = load(made.plan);
    Logits logits(2 * vocabulary);
    QVERIFY(program->run({rows, {&sequence, 1}}, logits));
    QVERIFY(
        same_bits(std::span(logits).first(vocabulary), std::span(want).subspan(4 * vocabulary, vocabulary)));
    QVERIFY(
        same_bits(std::span(logits).last(vocabulary), std::span(want).subspan(9 * vocabulary, vocabulary)));

    for (auto& row : rows) row.wants_logits = false;
    QVERIFY(program->run({rows, {&sequence, 1}}, {}));
    QVERIFY(program->run({}, {}));
}

void CpuDeviceTest::survives_weights_that_are_not_numbers() {
    RandomPlan made;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    for (auto& storage : made.storage) std::memcpy(storage.data() + 1, &nan, sizeof nan);
    for (const auto type : kKvTypes) {
        const auto logits = run(*load(made.plan, {.kv_type = type}), random_tokens(40, 10), page_table(2),
                                made.plan.vocabulary);
        QVERIFY(std::ranges::any_of(logits, [](float value) { return std::isnan(value); }));
    }
}

void CpuDeviceTest::refuses_bad_batches_data() {
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("word");  // of the message
    QTest::newRow("token below the vocabulary") << "token below"
                                                << "token -1";
    QTest::newRow("token above the vocabulary") << "token above"
                                                << "token 61";
    QTest::newRow("position without a page") << "position"
                                             << "position 64";
    QTest::newRow("page beyond the cache") << "page"
                                           << "page 23";
    QTest::newRow("sequence that is not there") << "sequence"
                                                << "sequence 1";
    QTest::newRow("adapter") << "adapter"
                             << "adapter 2";
    QTest::newRow("position twice") << "twice"
                                    << "after position 11";
    QTest::newRow("positions backwards") << "backwards"
                                         << "position 10 after position 11";
    QTest::newRow("two sequences on one page") << "shared"
                                               << "page 0";
    QTest::newRow("too many rows") << "rows"
                                   << "21 rows";
    QTest::newRow("no room for logits") << "logits"
                                        << "60 numbers";
}

void CpuDeviceTest::refuses_bad_batches() {
    QFETCH(QString, fault);
    QFETCH(QString, word);
    const RandomPlan made;
    const auto vocabulary = made.plan.vocabulary;
    const auto tokens = random_tokens(12, 11);
    const auto pages = page_table(2);
    const auto program = load(made.plan, {.max_rows = 20});
    run(*program, std::span(tokens).first(10), pages, vocabulary);

    std::vector<Row> rows = {{tokens[10], 10, 0, 0, false}, {tokens[11], 11, 0, 0, true}};
    const auto good = rows;
    auto bad_pages = pages;
    std::vector<SequencePages> sequences = {{pages}};
    Logits logits(vocabulary);
    std::size_t room = vocabulary;
    if (fault == "token below") rows[1].token = -1;
    if (fault == "token above") rows[1].token = 61;
    if (fault == "position") rows[1].position = 64;
    if (fault == "page") bad_pages[0] = 23, sequences[0] = {bad_pages};
    if (fault == "sequence") rows[1].sequence = 1;
    if (fault == "adapter") rows[1].adapter = 2;
    if (fault == "twice") rows.push_back(good[1]);
    if (fault == "backwards") std::swap(rows[0], rows[1]);
    if (fault == "shared") rows.push_back({0, 11, 1, 0, false}), sequences.push_back({pages});
    if (fault == "rows")
        for (std::uint32_t i = 0; i < 19; ++i) rows.push_back({0, 12 + i, 0, 0, false});
    if (fault == "logits") room = 60;
    const auto refused = program->run({rows, sequences}, std::span(logits).first(room));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, fault == "adapter" ? ErrorCode::not_found : ErrorCode::invalid_input);
    QVERIFY2(refused.error().message.find(word.toStdString()) != std::string::npos,
             refused.error().message.c_str());

    const SequencePages sequence{pages};  // nothing has changed
    QVERIFY(program->run({good, {&sequence, 1}}, logits));
    const auto want = run(*load(made.plan), tokens, pages, vocabulary);
    QVERIFY(same_bits(logits, std::span(want).last(vocabulary)));
}

void CpuDeviceTest::refuses_bad_plans_data() {
    QTest::addColumn<QString>("fault");
    for (const char* fault :
         {"short data", "shape", "missing weight", "weight out of range", "bias of another size",
          "rotary out of range", "too many pairs", "heads that do not divide", "other heads",
          "layer out of range", "attention without queries", "no width", "block"})
        QTest::newRow(fault) << fault;
}

void CpuDeviceTest::refuses_bad_plans() {
    QFETCH(QString, fault);
    RandomPlan made;
    auto& plan = made.plan;
    auto& qkv = std::get<QkvStep>(plan.steps[1]);
    auto& weight = plan.weights[static_cast<std::size_t>(qkv.k.weight)];
    if (fault == "short data") weight.data = weight.data.first(weight.data.size() - 1);
    if (fault == "shape") std::swap(weight.rows, weight.columns);
    if (fault == "missing weight") qkv.q.weight = kNoWeight;
    if (fault == "weight out of range") qkv.norm = static_cast<WeightId>(plan.weights.size());
    if (fault == "bias of another size") qkv.k.bias = qkv.q.bias;
    if (fault == "rotary out of range") qkv.rotary = 2;
    if (fault == "too many pairs") plan.rotaries[0].inverse_frequency.resize(17, 1.0);
    if (fault == "heads that do not divide") plan.layers[0].kv = qkv.heads.kv = 3;
    if (fault == "other heads") plan.layers[0].query = 8;
    if (fault == "layer out of range") qkv.layer = 3;
    if (fault == "attention without queries") plan.steps.erase(plan.steps.begin() + 1);
    if (fault == "no width") plan.width = 0;
    if (fault == "block") weight.dtype = DType::Q4_K;
    LoadOptions options;
    options.kv_pages = 1;
    const auto refused = make_cpu_device({1, {}}).value()->load(plan, options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::invalid_input);
}

void CpuDeviceTest::refuses_bad_options() {
    RandomPlanSpec spec;
    spec.dimension = 20;
    const RandomPlan made(spec);
    auto device = std::move(make_cpu_device({1, {}})).value();

    LoadOptions options;
    options.kv_pages = 1;
    options.kv_type = KvType::q8_0;
    auto refused = device->load(made.plan, options);
    QVERIFY(!refused && refused.error().code == ErrorCode::unsupported);
    QVERIFY(refused.error().message.find("20") != std::string::npos);

    options.kv_type = KvType::f32;
    options.kv_pages = 0xffffffff;  // some 44 TiB
    refused = device->load(made.plan, options);
    QVERIFY(!refused && refused.error().code == ErrorCode::out_of_memory);

    options.kv_pages = 1;
    options.max_rows = 0;
    QVERIFY(!device->load(made.plan, options));

    QVERIFY(!make_cpu_device({1u << 20, {}}));
    for (const auto level : kCpuLevels)
        QCOMPARE(make_cpu_device({1, level}).has_value(), level <= best_cpu_level());
}

void CpuDeviceTest::reports_loading() {
    const RandomPlan made;
    auto device = std::move(make_cpu_device({3, CpuLevel::portable})).value();
    QCOMPARE(device->name(), std::string("CPU, 3 threads, portable"));

    LoadOptions options;
    options.kv_pages = 10;
    std::vector<double> fractions;
    options.progress = [&](double fraction) { fractions.push_back(fraction); };
    const auto small = std::move(device->load(made.plan, options)).value();
    QVERIFY(!fractions.empty() && std::ranges::is_sorted(fractions));
    QCOMPARE(fractions.back(), 1.0);

    options.kv_pages = 20;
    const auto large = std::move(device->load(made.plan, options)).value();
    // Keys and values of f16 in 2 + 2 + 1 heads of 32.
    QCOMPARE(large->memory_bytes() - small->memory_bytes(), std::uint64_t{10 * kPageTokens * 2 * 2 * 5 * 32});

    std::stop_source stop;
    stop.request_stop();
    options.stop = stop.get_token();
    const auto stopped = device->load(made.plan, options);
    QVERIFY(!stopped && stopped.error().code == ErrorCode::cancelled);
}

void CpuDeviceTest::reports_costs_and_ceilings() {
    const RandomPlan made;
    const auto cost = load(made.plan)->row_cost(), want = row_cost_of(made.plan);
    QCOMPARE(cost.weight_bytes, want.weight_bytes);
    QCOMPARE(cost.multiply_adds, want.multiply_adds);

    const auto speed = std::move(make_cpu_device({2, CpuLevel::portable})).value()->measure_speed();
    QVERIFY(speed && speed->read_bytes > 1e8 && speed->multiply_adds > 1e8);
    QVERIFY(speed->read_bytes < 1e13 && speed->multiply_adds < 1e15);
}

QTEST_APPLESS_MAIN(CpuDeviceTest)
#include "cpu_device_test.moc"
