// SPDX-License-Identifier: Apache-2.0
#include "gpu_check.h"

#include "compute/plug_in.h"
#include "tests/compute/plan_interpreter.h"
#include "tests/support/compare.h"
#include "tests/support/token_drawing.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

namespace tars::test {
namespace {

struct Case {
    const char* name;
    RandomPlanSpec spec;
    KvType kv_type;
    std::size_t tokens;
    std::vector<std::size_t> batches;  ///< rows of the first batches; the last as often as needed
    double limit;                      ///< of the normalised mean squared error
    bool adapted = false;              ///< through an adapter that changes everything
};

std::vector<Case> cases(bool brief) {
    const auto spec = [](DType dtype, std::uint32_t width, std::uint32_t hidden, std::uint32_t dimension) {
        RandomPlanSpec made;
        made.dtype = dtype;
        made.width = width;
        made.hidden = hidden;
        made.dimension = dimension;
        return made;
    };
    // The GPU's fused multiply-adds, exponentials and sines round a little differently from the processor's.
    // Tensor cores multiply what is rounded to halves, or to bfloats.
    constexpr double kExact = 1e-9, kHalves = 1e-5, kBfloats = 5e-4;
    std::vector<Case> all = {
        {"F32, odd widths", spec(DType::F32, 45, 77, 20), KvType::f32, 75, {66, 1}, kExact},
        {"Q4_K", spec(DType::Q4_K, 256, 256, 128), KvType::f16, 40, {33, 3, 1}, 1e-4},
        {"Q8_0, adapter", spec(DType::Q8_0, 512, 256, 64), KvType::f32, 20, {17, 3}, kHalves, true},
    };
    if (brief) return all;
    const std::vector<std::size_t> mixed = {70, 1, 2, 4, 8};
    for (const auto dtype : {DType::F16, DType::BF16, DType::Q8_0, DType::Q4_0, DType::Q4_1, DType::Q5_0,
                             DType::Q5_1, DType::IQ4_NL, DType::Q4_K, DType::Q5_K, DType::Q6_K, DType::Q3_K})
        all.push_back({name(dtype).data(), spec(dtype, 512, 768, 128), KvType::f32, 100, mixed,
                       dtype == DType::BF16 ? kBfloats : kHalves});
    for (const auto dtype : {DType::F16, DType::Q4_K}) {
        all.push_back({name(dtype).data(), spec(dtype, 512, 768, 128), KvType::f16, 100, mixed, 1e-4});
        all.push_back({name(dtype).data(), spec(dtype, 512, 768, 128), KvType::q8_0, 100, mixed, 1e-2});
    }
    for (const auto dtype : {DType::F32, DType::F16, DType::Q4_K}) {
        all.push_back({name(dtype).data(), spec(dtype, 512, 768, 128), KvType::f32, 12, {1, 2, 4}, kExact});
        all.push_back({"an adapter", spec(dtype, 512, 768, 128), KvType::f32, 100, mixed,
                       dtype == DType::F32 ? kExact : kHalves, true});
    }
    for (const unsigned dimension : {32u, 64u, 80u, 136u, 260u})
        all.push_back({"F32, other heads",
                       spec(DType::F32, 64, 100, dimension),
                       KvType::f32,
                       75,
                       {9, 1, 8, 57},
                       kExact});
    all.push_back({"F32, long", spec(DType::F32, 48, 80, 32), KvType::f32, 2000, {1900, 1}, kExact});
    all.push_back({"F32, wide", spec(DType::F32, 4100, 9000, 64), KvType::f32, 12, {7, 1, 4}, kExact});
    return all;
}

Result<std::vector<float>> run(Device& device, const Plan& plan, const Case& test,
                               std::span<const std::int32_t> tokens) {
    LoadOptions options;
    options.kv_type = test.kv_type;
    options.kv_pages = static_cast<std::uint32_t>(tokens.size() / kPageTokens + 2);
    options.max_rows = 2048;
    TARS_TRY(const auto program, device.load(plan, options));
    if (test.adapted) TARS_CHECK(program->set_adapter(1, random_adapter(plan, kEverything)));
    std::vector<std::uint32_t> pages(options.kv_pages);
    for (std::uint32_t i = 0; i < pages.size(); ++i)
        pages[i] = static_cast<std::uint32_t>(pages.size()) - 1 - i;
    const SequencePages sequence{pages};
    std::vector<float> logits(tokens.size() * plan.vocabulary);
    std::uint32_t position = 0;
    for (std::size_t batch = 0; position < tokens.size(); ++batch) {
        const auto rows_wanted = test.batches[std::min(batch, test.batches.size() - 1)];
        std::vector<Row> rows;
        const std::size_t first = position;
        for (; rows.size() < rows_wanted && position < tokens.size(); ++position)
            rows.push_back({tokens[position], position, 0, test.adapted ? 1u : 0u, true});
        TARS_CHECK(
            program->run({rows, {&sequence, 1}},
                         std::span(logits).subspan(first * plan.vocabulary, rows.size() * plan.vocabulary)));
    }
    return logits;
}

}  // namespace

int check_correctness(Device& device, bool brief) {
    int failed = 0;
    for (const auto& test : cases(brief)) {
        const RandomPlan made(test.spec);
        const auto tokens = random_tokens(test.tokens, 7);
        const auto adapter = test.adapted ? random_adapter(made.plan, kEverything) : Adapter();
        const auto want = interpret(made.plan, tokens, adapter);
        const auto got = run(device, made.plan, test, tokens), again = run(device, made.plan, test, tokens);
        const double error = got ? nmse(*got, want) : std::numeric_limits<double>::infinity();
        const bool same = got && again && *got == *again;
        const bool right = error < test.limit && same;
        failed += right ? 0 : 1;
        constexpr const char* kKvNames[] = {"f32", "f16", "q8_0"};
        std::printf("%-18s heads of %3u, cache %-4s  NMSE %.1e of %.0e %s %s\n", test.name,
                    test.spec.dimension, kKvNames[static_cast<int>(test.kv_type)], error, test.limit,
                    right ? "right" : "WRONG", same ? "" : "(not the same twice)");
        if (!got) std::printf("    %s\n", got.error().text().c_str());
    }
    return failed;
}

int check_drawing(Device& device) {
    constexpr std::uint32_t kVocabulary = 128256, kWidth = 64,
                            kRows = 66;  // more than a head takes at a time
    RandomPlanSpec spec;
    spec.vocabulary = kVocabulary;
    spec.width = kWidth;
    const RandomPlan made(spec);
    const auto tokens = random_tokens(kRows, 7);
    LoadOptions options;
    options.kv_type = KvType::f32;
    options.kv_pages = kRows / kPageTokens + 1;
    const auto program = device.load(made.plan, options);
    if (!program) return std::printf("drawing tokens: %s\n", program.error().text().c_str()), 1;
    std::vector<std::uint32_t> pages(options.kv_pages);
    std::iota(pages.begin(), pages.end(), 0u);
    const SequencePages sequence{pages};
    const LogitChange changes[] = {{.token = 3, .bias = 2}, {.token = 90000, .penalty = 1.5f}};
    const TokenDraw kinds[] = {
        {.top_k = 1},    {.top_k = 40, .top_p = 0.9f, .temperature = 0.8f}, {.temperature = 0.9f},
        {.top_p = 0.5f}, {.top_k = 20, .min_p = 0.1f, .temperature = 0.7f}, {.changes = changes, .top_k = 40},
    };
    std::vector<Row> rows;
    std::vector<TokenDraw> draws;
    for (std::uint32_t i = 0; i < kRows; ++i) {
        rows.push_back({.token = tokens[i], .position = i, .wants_logits = true});
        draws.push_back(kinds[i % std::size(kinds)]);
        draws.back().uniform = (i + 0.5) / kRows;
    }
    std::vector<float> logits(std::size_t{kRows} * kVocabulary);
    auto done = (*program)->run({.rows = rows, .sequences = {&sequence, 1}}, logits);
    for (auto& row : rows) row.wants_logits = false, row.wants_token = true;
    std::vector<DrawnToken> drawn(kRows);
    if (done)
        done =
            (*program)->run({.rows = rows, .sequences = {&sequence, 1}, .draws = draws, .drawn = drawn}, {});
    if (!done) return std::printf("drawing tokens: %s\n", done.error().text().c_str()), 1;
    int failed = 0;
    for (std::uint32_t i = 0; i < kRows; ++i) {
        const auto said = std::span<const float>(logits).subspan(std::size_t{i} * kVocabulary, kVocabulary);
        // Where two tokens meet, rounding decides.
        bool right = false;
        for (const double offset : {-1e-4, 0.0, 1e-4}) {
            auto near = draws[i];
            near.uniform = std::clamp(near.uniform + offset, 0.0, 0.9999999);
            right = right || drawn_token(said, near).token == drawn[i].token;
        }
        if (!right) std::printf("    row %u: token %d is WRONG\n", i, drawn[i].token);
        failed += right ? 0 : 1;
    }
    std::printf("%-18s %u tokens of %u drawn on the GPU, %d of them wrong\n", "drawing", kRows, kVocabulary,
                failed);
    return failed == 0 ? 0 : 1;
}

int check_divided() {
    const RandomPlan made;
    const Case test{"divided", {}, KvType::f32, 75, {66, 1}, 1e-9, true};
    const auto tokens = random_tokens(test.tokens, 7);
    const auto want = interpret(made.plan, tokens, random_adapter(made.plan, kEverything));
    int failed = 0;
    for (std::uint32_t layers = 1; layers <= made.plan.layers.size() + 1; ++layers) {
        auto chosen = choose_device("cuda", {.threads = 2, .level = {}}, layers);
        const Result<std::vector<float>> got =
            chosen ? run(*chosen->device, made.plan, test, tokens) : chosen.error();
        const double error = got ? nmse(*got, want) : std::numeric_limits<double>::infinity();
        failed += error < test.limit ? 0 : 1;
        std::printf("%u of %zu layers on the GPU, the others on the processor  NMSE %.1e of %.0e %s\n",
                    layers, made.plan.layers.size(), error, test.limit,
                    error < test.limit ? "right" : "WRONG");
        if (!got) std::printf("    %s\n", got.error().text().c_str());
    }
    return failed;
}

}  // namespace tars::test
