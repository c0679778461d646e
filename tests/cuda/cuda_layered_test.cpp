// SPDX-License-Identifier: Apache-2.0
// A model divided between an emulated GPU, or two, and the processor: every cut answers like the interpreter,
// and what is found to fit does.
#include "compute/layered_device.h"
#include "tests/compute/plan_interpreter.h"
#include "tests/compute/session.h"
#include "tests/cuda/device_under_test.h"
#include "tests/support/compare.h"
#include "tests/support/token_drawing.h"

#include <QTest>

#include <utility>
#include <vector>

using namespace tars;
using namespace tars::test;

namespace {

std::unique_ptr<Device> machine(const std::vector<std::uint64_t>& memories) {
    std::vector<std::unique_ptr<Device>> gpus;
    for (const auto memory : memories) gpus.push_back(emulated_device({.memory = memory}));
    return make_layered_device(std::move(gpus), std::move(*make_cpu_device({.threads = 1, .level = {}})));
}

std::unique_ptr<Program> load(Device& device, const Plan& plan,
                              std::optional<std::uint32_t> gpu_layers = {}) {
    LoadOptions options;
    options.kv_type = KvType::f32;
    options.kv_pages = 6;
    options.max_rows = 64;
    options.gpu_layers = gpu_layers;
    auto program = device.load(plan, options);
    if (!program) qFatal("%s", program.error().text().c_str());
    return std::move(*program);
}

}  // namespace

class CudaLayeredTest : public QObject {
    Q_OBJECT

  private slots:
    void every_cut_matches_the_interpreter();
    void takes_whatever_a_program_may_be_asked();
    void layers_go_by_the_memory_that_is_free();
};

void CudaLayeredTest::every_cut_matches_the_interpreter() {
    const RandomPlan made;
    const auto adapter = random_adapter(made.plan, kEverything);
    const auto tokens = random_tokens(40, 1);
    const auto plain = interpret(made.plan, tokens), adapted = interpret(made.plan, tokens, adapter);
    const std::vector<std::uint32_t> pages = {3, 1}, others = {0, 2};
    for (std::uint32_t layers = 0; layers <= made.plan.layers.size() + 1; ++layers) {
        const auto device = machine({64u << 20});
        const auto program = load(*device, made.plan, layers);
        QVERIFY(program->set_adapter(4, adapter));
        QVERIFY(nmse(run_tokens(*program, tokens, pages), plain) < 1e-10);
        auto pieces = run_tokens(*program, std::span(tokens).first(37), others, 0, 4);
        for (std::uint32_t i = 37; i < 40; ++i) {
            const auto next = run_tokens(*program, std::span(tokens).subspan(i, 1), others, i, 4);
            pieces.insert(pieces.end(), next.begin(), next.end());
        }
        QVERIFY(nmse(pieces, adapted) < 1e-10);
    }
}

void CudaLayeredTest::takes_whatever_a_program_may_be_asked() {
    const RandomPlan made;
    const auto processor = *make_cpu_device({.threads = 1, .level = {}});
    const auto want = whole_session(*load(*processor, made.plan));
    for (const std::uint32_t layers : {2u, 4u}) {
        const auto device = machine({64u << 20});
        const auto program = load(*device, made.plan, layers);
        QVERIFY(nmse(whole_session(*program), want) < 1e-10);
        QVERIFY(program->own_memory_bytes() > 0);
    }
}

/// With more memory more layers, in the end all of them; never an error.
void CudaLayeredTest::layers_go_by_the_memory_that_is_free() {
    RandomPlanSpec spec;
    spec.width = spec.hidden = 512;
    const RandomPlan made(spec);
    const auto tokens = random_tokens(3, 4);
    const auto want = interpret(made.plan, tokens);
    std::vector<std::string> placements;
    std::uint64_t before = 0;
    for (std::uint64_t megabytes = 2; megabytes <= 38; megabytes += 6) {
        const auto device = machine({megabytes << 20});
        const auto program = load(*device, made.plan);
        QVERIFY(nmse(run_tokens(*program, tokens, {0}), want) < 1e-10);
        QVERIFY(program->own_memory_bytes() >= before && program->own_memory_bytes() <= megabytes << 20);
        before = program->own_memory_bytes();
        if (placements.empty() || placements.back() != program->placement())
            placements.push_back(program->placement());
    }
    QVERIFY2(placements.front().starts_with("CPU"), placements.front().c_str());
    QCOMPARE(placements.back(), std::string("CUDA, emulated GPU"));
    QVERIFY2(placements.size() >= 4, QByteArray::number(int(placements.size())));

    // What another model has taken is not free.
    const auto device = machine({38u << 20});
    const auto first = load(*device, made.plan);
    QCOMPARE(first->placement(), std::string("CUDA, emulated GPU"));
    std::vector<std::unique_ptr<Program>> others;
    do others.push_back(load(*device, made.plan));
    while (others.back()->own_memory_bytes() == first->own_memory_bytes() && others.size() < 4);
    QVERIFY(others.back()->own_memory_bytes() < first->own_memory_bytes());
    QVERIFY(nmse(run_tokens(*others.back(), tokens, {0}), want) < 1e-10);

    // Two small ones together hold what neither could.
    const auto two = machine({18u << 20, 26u << 20});
    const auto program = load(*two, made.plan);
    QVERIFY2(program->placement().find("CPU") == std::string::npos, program->placement().c_str());
    QVERIFY(nmse(run_tokens(*program, tokens, {0}), want) < 1e-10);

    // The one with the head draws tokens; the processor does not.
    const Row row{.token = tokens[0], .wants_token = true};
    const std::uint32_t page = 0;
    const SequencePages sequence{{&page, 1}};
    const TokenDraw draw{.top_k = 9, .uniform = 0.7};
    DrawnToken drawn;
    QVERIFY(program->run(
        {.rows = {&row, 1}, .sequences = {&sequence, 1}, .draws = {&draw, 1}, .drawn = {&drawn, 1}}, {}));
    QCOMPARE(drawn.token, drawn_token(run_tokens(*program, std::span(tokens).first(1), {0}), draw).token);
    QVERIFY(!load(*two, made.plan, 1)->can_draw(draw));
}

QTEST_APPLESS_MAIN(CudaLayeredTest)
#include "cuda_layered_test.moc"
