// SPDX-License-Identifier: Apache-2.0
// A small plan of everything on the CUDA device, emulated: against an interpreter in double precision, and
// against itself in ways that must not matter.
#include "tests/compute/plan_interpreter.h"
#include "tests/cuda/device_under_test.h"
#include "tests/support/compare.h"
#include "tests/support/token_drawing.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

using namespace tars;
using namespace tars::test;

Q_DECLARE_METATYPE(tars::KvType)
Q_DECLARE_METATYPE(tars::DType)

namespace {

constexpr std::uint32_t kVocabulary = RandomPlanSpec().vocabulary;

struct Setup {
    KvType kv_type = KvType::f32;
    std::uint64_t seed = 1;
    std::uint32_t kv_pages = 13;
    std::uint32_t max_rows = 300;
    unsigned multiprocessors = 4;
    unsigned architecture = 80;
};

std::unique_ptr<Program> load(const Plan& plan, const Setup& setup = {}) {
    auto device = emulated_device(
        {.seed = setup.seed, .multiprocessors = setup.multiprocessors, .architecture = setup.architecture});
    LoadOptions options;
    options.kv_type = setup.kv_type;
    options.kv_pages = setup.kv_pages;
    options.max_rows = setup.max_rows;
    auto program = device->load(plan, options);
    if (!program) qFatal("%s", program.error().text().c_str());
    return std::move(*program);  // the device goes, the program stays
}

using Logits = std::vector<float>;

/// Runs a batch; the logits of the rows that want them.
Logits run(Program& program, std::span<const Row> rows,
           const std::vector<std::vector<std::uint32_t>>& pages) {
    std::vector<SequencePages> sequences;
    for (const auto& each : pages) sequences.push_back({each});
    Logits logits(static_cast<std::size_t>(std::ranges::count(rows, true, &Row::wants_logits)) * kVocabulary);
    const auto done = program.run({rows, sequences}, logits);
    if (!done) qFatal("%s", done.error().text().c_str());
    return logits;
}

std::vector<Row> rows_of(std::span<const std::int32_t> tokens, std::uint32_t position = 0,
                         std::uint32_t sequence = 0) {
    std::vector<Row> rows;
    for (const auto token : tokens) rows.push_back({token, position++, sequence, 0, true});
    return rows;
}

/// One sequence in batches of the given lengths, the last of them as often as needed.
Logits run_in_batches(Program& program, std::span<const std::int32_t> tokens,
                      const std::vector<std::uint32_t>& pages, std::vector<std::size_t> lengths) {
    Logits all;
    std::size_t begin = 0;
    for (std::size_t i = 0; begin < tokens.size(); ++i) {
        const auto length = std::min(lengths[std::min(i, lengths.size() - 1)], tokens.size() - begin);
        const auto logits =
            run(program, rows_of(tokens.subspan(begin, length), std::uint32_t(begin)), {pages});
        all.insert(all.end(), logits.begin(), logits.end());
        begin += length;
    }
    return all;
}

/// Page numbers in an order of their own.
std::vector<std::uint32_t> page_table(std::uint32_t count) {
    std::vector<std::uint32_t> pages(count);
    for (std::uint32_t i = 0; i < count; ++i) pages[i] = (i * 7 + 3) % 13;
    return pages;
}

}  // namespace

class CudaDeviceTest : public QObject {
    Q_OBJECT

  private slots:
    void matches_the_interpreter_data();
    void matches_the_interpreter();
    void runs_packed_weights_data();
    void runs_packed_weights();
    void takes_any_cache_data();
    void takes_any_cache();
    void divides_long_sequences();
    void mixes_sequences();
    void order_does_not_matter();
    void copies_pages();
    void repeats_graphs();
    void gives_hidden_states();
    void draws_tokens();
    void refuses_bad_draws();
    void survives_weights_that_are_not_numbers();
    void refuses_bad_batches();
};

void CudaDeviceTest::matches_the_interpreter_data() {
    QTest::addColumn<unsigned>("dimension");
    QTest::addColumn<unsigned>("width");
    QTest::addColumn<unsigned>("hidden");
    QTest::newRow("odd everything") << 20u << 45u << 77u;
    QTest::newRow("a chunk") << 32u << 32u << 32u;
    QTest::newRow("heads of 64") << 64u << 48u << 80u;
    QTest::newRow("heads of 80") << 80u << 33u << 130u;
    QTest::newRow("heads of 136") << 136u << 64u << 64u;
    QTest::newRow("heads of 260") << 260u << 40u << 20u;
}

void CudaDeviceTest::matches_the_interpreter() {
    QFETCH(unsigned, dimension);
    QFETCH(unsigned, width);
    QFETCH(unsigned, hidden);
    RandomPlanSpec spec;
    spec.dimension = dimension;
    spec.width = width;
    spec.hidden = hidden;
    const RandomPlan made(spec);
    const auto tokens = random_tokens(43, 1);
    const auto want = interpret(made.plan, tokens);
    for (const auto& lengths :
         {std::vector<std::size_t>{40, 1}, std::vector<std::size_t>{10, 1, 2, 4, 8, 18}}) {
        const auto program = load(made.plan);
        const double error = nmse(run_in_batches(*program, tokens, page_table(3), lengths), want);
        QVERIFY2(error < 1e-10, qPrintable(QString::number(error)));
    }
}

void CudaDeviceTest::runs_packed_weights_data() {
    QTest::addColumn<DType>("dtype");
    QTest::addColumn<unsigned>("architecture");
    QTest::addColumn<unsigned>("multiprocessors");  // many: products are split
    QTest::addColumn<double>("limit");
    // Few rows are multiplied in single precision, more as halves, or where the GPU and the weights have them
    // as bfloats. Types without kernels have become floats.
    QTest::newRow("BF16") << DType::BF16 << 80u << 4u << 5e-4;
    QTest::newRow("BF16 on sm_75") << DType::BF16 << 75u << 4u << 1e-5;
    QTest::newRow("Q8_0") << DType::Q8_0 << 80u << 1u << 1e-5;
    QTest::newRow("Q4_K") << DType::Q4_K << 80u << 40u << 1e-5;
    QTest::newRow("Q3_K") << DType::Q3_K << 80u << 4u << 1e-10;
}

void CudaDeviceTest::runs_packed_weights() {
    QFETCH(DType, dtype);
    QFETCH(unsigned, architecture);
    QFETCH(unsigned, multiprocessors);
    QFETCH(double, limit);
    RandomPlanSpec spec;
    spec.dtype = dtype;
    spec.width = 256;
    spec.hidden = 256;
    spec.dimension = 128;
    const RandomPlan made(spec);
    const auto tokens = random_tokens(9, 2);
    const auto want = interpret(made.plan, tokens);
    const auto program = load(made.plan, {.multiprocessors = multiprocessors, .architecture = architecture});
    const double many = nmse(run_in_batches(*program, tokens, page_table(1), {9}), want);
    QVERIFY2(many < limit, qPrintable(QString::number(many)));
    const double few = nmse(run_in_batches(*program, std::span(tokens).first(4), page_table(1), {3, 1}),
                            std::vector(want.begin(), want.begin() + 4));
    QVERIFY2(few < 1e-10, qPrintable(QString::number(few)));
}

void CudaDeviceTest::takes_any_cache_data() {
    QTest::addColumn<KvType>("kv_type");
    QTest::addColumn<double>("least");
    QTest::addColumn<double>("most");
    QTest::newRow("f32") << KvType::f32 << 0.0 << 1e-10;
    QTest::newRow("f16") << KvType::f16 << 1e-10 << 1e-5;
    QTest::newRow("q8_0") << KvType::q8_0 << 1e-6 << 1e-2;
}

void CudaDeviceTest::takes_any_cache() {
    QFETCH(KvType, kv_type);
    QFETCH(double, least);
    QFETCH(double, most);
    for (const unsigned dimension : {32u, 96u}) {
        RandomPlanSpec spec;
        spec.dimension = dimension;
        const RandomPlan made(spec);
        const auto tokens = random_tokens(36, 6);
        const auto program = load(made.plan, {.kv_type = kv_type});
        const double error =
            nmse(run_in_batches(*program, tokens, page_table(2), {31, 4, 1}), interpret(made.plan, tokens));
        QVERIFY2(error >= least && error < most, qPrintable(QString::number(error)));
    }
}

/// So few rows and so many multiprocessors that the positions of each row go to several blocks.
void CudaDeviceTest::divides_long_sequences() {
    const RandomPlan made;
    const auto tokens = random_tokens(260, 3);
    const auto want = interpret(made.plan, tokens);
    for (const unsigned multiprocessors : {1u, 40u}) {
        const auto program = load(made.plan, {.max_rows = 400, .multiprocessors = multiprocessors});
        const double error = nmse(run_in_batches(*program, tokens, page_table(13), {255, 1, 1, 3}), want);
        QVERIFY2(error < 1e-10, qPrintable(QString("%1: %2").arg(multiprocessors).arg(error)));
    }
}

/// Rows of prompts and of decoding in one batch; whole runs of one sequence and sequences in turns.
void CudaDeviceTest::mixes_sequences() {
    const RandomPlan made;
    const std::vector<std::vector<std::uint32_t>> pages = {{5, 0}, {1, 4}, {3, 2}, {12}};
    const std::size_t lengths[] = {40, 9, 33, 20};
    std::vector<std::vector<std::int32_t>> tokens;
    std::vector<std::vector<std::vector<double>>> want;
    for (std::size_t s = 0; s < 4; ++s) {
        tokens.push_back(random_tokens(lengths[s], 20 + s));
        want.push_back(interpret(made.plan, tokens[s]));
    }
    const auto program = load(made.plan);
    const auto check = [&](const std::vector<Row>& rows) {
        const auto logits = run(*program, rows, pages);
        double worst = 0;
        for (std::size_t i = 0; i < rows.size(); ++i)
            worst = std::max(worst, nmse(std::span(logits).subspan(i * kVocabulary, kVocabulary),
                                         want[rows[i].sequence][rows[i].position]));
        return worst;
    };
    const auto part = [&](std::uint32_t s, std::uint32_t begin, std::uint32_t end) {
        return rows_of(std::span(tokens[s]).subspan(begin, end - begin), begin, s);
    };
    std::vector<Row> rows = part(3, 0, 19);
    for (std::uint32_t position = 0; position < 32; ++position)
        for (const std::uint32_t s : {0u, 2u}) rows.push_back(part(s, position, position + 1)[0]);
    QVERIFY(check(rows) < 1e-10);

    rows = part(2, 32, 33);
    for (const auto& row : part(1, 0, 9)) rows.push_back(row);
    rows.push_back(part(3, 19, 20)[0]);
    for (const auto& row : part(0, 32, 40)) rows.push_back(row);
    QVERIFY(check(rows) < 1e-10);
}

void CudaDeviceTest::order_does_not_matter() {
    const RandomPlan made;
    const auto tokens = random_tokens(50, 8);
    const auto want = run_in_batches(*load(made.plan), tokens, page_table(2), {40, 4, 1});
    for (std::uint64_t seed = 2; seed < 5; ++seed)
        QVERIFY(same_bits(run_in_batches(*load(made.plan, {.seed = seed}), tokens, page_table(2), {40, 4, 1}),
                          want));
}

void CudaDeviceTest::copies_pages() {
    const RandomPlan made;
    const auto tokens = random_tokens(60, 7);
    const auto prefix = std::span(tokens).first(50), rest = std::span(tokens).subspan(50);
    const std::vector<std::uint32_t> pages = {4, 9}, fork = {4, 2};
    for (const auto type : {KvType::f32, KvType::f16, KvType::q8_0}) {
        const auto program = load(made.plan, {.kv_type = type});
        run(*program, rows_of(prefix), {pages});
        QVERIFY(program->copy_page(9, 2, 50 - kPageTokens));
        run(*program, rows_of(random_tokens(10, 8), 50), {fork});
        const auto original = run(*program, rows_of(rest, 50), {pages});
        QVERIFY(program->copy_page(9, 2, 50 - kPageTokens));
        QVERIFY(same_bits(run(*program, rows_of(rest, 50), {fork}), original));

        // Of the target, only the positions asked for change: here to what they are already.
        const auto longer = random_tokens(30, 8), other = random_tokens(30, 12);
        std::vector<std::int32_t> same_start(other);
        std::copy_n(longer.begin(), 5, same_start.begin());
        run(*program, rows_of(longer), {std::vector<std::uint32_t>{0}});
        const auto want = run(*program, rows_of(random_tokens(1, 13), 30), {std::vector<std::uint32_t>{0}});
        run(*program, rows_of(same_start), {std::vector<std::uint32_t>{1}});
        QVERIFY(program->copy_page(1, 0, 5));
        QVERIFY(same_bits(run(*program, rows_of(random_tokens(1, 13), 30), {std::vector<std::uint32_t>{0}}),
                          want));

        QVERIFY(!program->copy_page(0, 13, 1));
        QVERIFY(!program->copy_page(13, 0, 1));
        QVERIFY(!program->copy_page(0, 1, kPageTokens + 1));
    }
}

/// Steps of one kind are recorded once. The next ones change what must be, and nothing of the first is left.
void CudaDeviceTest::repeats_graphs() {
    const RandomPlan made;
    const auto tokens = random_tokens(36, 14);
    const auto want = interpret(made.plan, tokens);
    const auto gpu = std::make_shared<cuda::EmulatedGpu>();
    LoadOptions options;
    options.kv_type = KvType::f32;
    options.kv_pages = 13;
    const auto program = std::move(cuda::CudaDevice(gpu).load(made.plan, options)).value();
    double error = nmse(run_in_batches(*program, std::span(tokens).first(30), page_table(2), {20, 9, 1}),
                        std::vector(want.begin(), want.begin() + 30));
    QVERIFY(error < 1e-10);
    const unsigned graphs = gpu->graphs(), updates = gpu->graph_updates();
    Logits rest;
    for (std::uint32_t i = 30; i < 36; ++i) {  // one token at a time, into the next page
        const auto logits = run(*program, rows_of(std::span(tokens).subspan(i, 1), i), {page_table(2)});
        rest.insert(rest.end(), logits.begin(), logits.end());
    }
    error = nmse(rest, std::vector(want.begin() + 30, want.end()));
    QVERIFY2(error < 1e-10, qPrintable(QString::number(error)));
    QCOMPARE(gpu->graphs(), graphs);
    QVERIFY(gpu->graph_updates() < updates + 6 * 5);  // of more than twenty launches
}

/// What the head reads: multiplied with it, they are the logits.
void CudaDeviceTest::gives_hidden_states() {
    const RandomPlan made;
    const auto& plan = made.plan;
    const auto tokens = random_tokens(50, 9);
    std::vector<Row> rows = rows_of(tokens);
    for (auto& row : rows) {
        row.wants_logits = row.position % 4 != 1;
        row.wants_hidden = row.position % 3 == 0;
    }
    const auto program = load(plan);
    const std::vector<std::uint32_t> pages = {0, 1};
    const SequencePages sequence{pages};
    Logits logits(kVocabulary * static_cast<std::size_t>(std::ranges::count(rows, true, &Row::wants_logits)));
    std::vector<float> hidden(plan.width *
                              static_cast<std::size_t>(std::ranges::count(rows, true, &Row::wants_hidden)));
    QVERIFY(program->run({rows, {&sequence, 1}, hidden}, logits));

    const auto want = interpret(plan, tokens);
    const auto& head = plan.weight(std::get<HeadStep>(plan.steps.back()).out.weight);
    std::vector<float> weights(head.rows * head.columns);
    std::memcpy(weights.data(), head.data.data(), head.data.size());
    std::size_t next_logits = 0, next_hidden = 0;
    for (const auto& row : rows) {
        if (row.wants_logits)
            QVERIFY(nmse(std::span(logits).subspan(kVocabulary * next_logits++, kVocabulary),
                         want[row.position]) < 1e-10);
        if (!row.wants_hidden) continue;
        const auto state = std::span(hidden).subspan(plan.width * next_hidden++, plan.width);
        std::vector<float> product(kVocabulary);
        for (std::uint32_t o = 0; o < kVocabulary; ++o)
            for (std::uint32_t k = 0; k < plan.width; ++k)
                product[o] += weights[o * plan.width + k] * state[k];
        QVERIFY(nmse(product, want[row.position]) < 1e-10);
    }
    QVERIFY(program->run({}, {}));
}

/// Beside rows that want logits, and more of both than the head takes at a time.
void CudaDeviceTest::draws_tokens() {
    const RandomPlan made;
    const auto tokens = random_tokens(130, 15);
    const auto all = run(*load(made.plan), rows_of(tokens), {page_table(5)});
    const LogitChange change{.token = 7, .bias = 3};
    auto rows = rows_of(tokens);
    std::vector<TokenDraw> draws;
    Logits logits, want_logits;
    for (auto& row : rows) {
        row.wants_logits = row.position % 3 == 0;
        row.wants_token = row.position % 3 == 1;
        const auto said = std::span(all).subspan(row.position * kVocabulary, kVocabulary);
        if (row.wants_logits) want_logits.insert(want_logits.end(), said.begin(), said.end());
        if (!row.wants_token) continue;
        draws.push_back({.top_k = row.position % 9, .top_p = 0.9f, .uniform = row.position / 130.0});
        if (row.position % 2 == 0) draws.back().changes = {&change, 1};
        draws.back().wants_logprob = draws.back().changes.empty();
    }
    logits.resize(want_logits.size());
    const auto pages = page_table(5);
    const SequencePages sequence{pages};
    const auto program = load(made.plan);
    for (int again = 0; again < 2; ++again) {  // the second time from a graph
        std::vector<DrawnToken> drawn(draws.size());
        QVERIFY(program->run({.rows = rows, .sequences = {&sequence, 1}, .draws = draws, .drawn = drawn},
                             logits));
        QVERIFY(nmse(logits, want_logits) < 1e-10);  // of other batches: other sums, other roundings
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            const auto want =
                drawn_token(std::span(all).subspan((3 * i + 1) * kVocabulary, kVocabulary), draws[i]);
            QCOMPARE(drawn[i].token, want.token);
            if (draws[i].wants_logprob) QVERIFY(std::abs(drawn[i].logprob - want.logprob) < 1e-5f);
        }
    }
}

void CudaDeviceTest::refuses_bad_draws() {
    const RandomPlan made;
    const auto program = load(made.plan);
    const auto pages = page_table(1);
    const SequencePages sequence{pages};
    const auto refused = [&](const char* word, const TokenDraw& draw, bool logits = false,
                             std::size_t room = 1) {
        const Row row{.wants_logits = logits, .wants_token = true};
        std::vector<DrawnToken> drawn(room);
        Logits got(logits ? kVocabulary : 0);
        const auto done = program->run(
            {.rows = {&row, 1}, .sequences = {&sequence, 1}, .draws = {&draw, 1}, .drawn = drawn}, got);
        return !done && done.error().message.find(word) != std::string::npos;
    };
    const LogitChange far{.token = 61}, near{.token = 60};
    QVERIFY(refused("temperature", {.temperature = 0}));
    QVERIFY(refused("random number", {.uniform = 1}));
    QVERIFY(refused("token 61", {.changes = {&far, 1}}));
    QVERIFY(refused("cannot be drawn", {.changes = {&near, 1}, .wants_logprob = true}));
    QVERIFY(refused("both", {}, true));
    QVERIFY(refused("room for 0", {}, false, 0));
}

void CudaDeviceTest::survives_weights_that_are_not_numbers() {
    RandomPlan made;
    const float nan = std::numeric_limits<float>::quiet_NaN();
    for (auto& storage : made.storage) std::memcpy(storage.data() + 1, &nan, sizeof nan);
    for (const auto type : {KvType::f32, KvType::f16, KvType::q8_0}) {
        const auto logits =
            run(*load(made.plan, {.kv_type = type}), rows_of(random_tokens(40, 10)), {page_table(2)});
        QVERIFY(std::ranges::any_of(logits, [](float value) { return std::isnan(value); }));
    }
}

void CudaDeviceTest::refuses_bad_batches() {
    const RandomPlan made;
    const auto tokens = random_tokens(12, 11);
    const auto program = load(made.plan, {.max_rows = 20});
    const auto pages = page_table(2);
    const SequencePages sequence{pages};
    const auto good = rows_of(tokens);
    const auto before = run(*program, good, {pages});
    Logits logits(12 * kVocabulary);
    const auto refused = [&](const char* word, auto&& spoil) {
        auto rows = good;
        spoil(rows);
        const auto done = program->run({rows, {&sequence, 1}}, logits);
        return !done && done.error().message.find(word) != std::string::npos;
    };
    QVERIFY(refused("token 61", [](auto& rows) { rows[3].token = 61; }));
    QVERIFY(refused("position 64", [](auto& rows) { rows[11].position = 64; }));
    QVERIFY(refused("sequence 1", [](auto& rows) { rows[3].sequence = 1; }));
    QVERIFY(refused("adapter 2", [](auto& rows) { rows[3].adapter = 2; }));
    QVERIFY(refused("21 rows", [](auto& rows) { rows.resize(21, rows[0]); }));
    QVERIFY(!program->run({good, {&sequence, 1}}, std::span(logits).first(60)));
    QVERIFY(same_bits(run(*program, good, {pages}), before));  // nothing has changed
}

QTEST_APPLESS_MAIN(CudaDeviceTest)
#include "cuda_device_test.moc"
