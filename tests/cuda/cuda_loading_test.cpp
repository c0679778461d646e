// SPDX-License-Identifier: Apache-2.0
// Loading plans onto the CUDA device, emulated: what is refused, and with which advice; progress, cancelling
// and what is said of a loaded program.
#include "tests/compute/plan_interpreter.h"
#include "tests/cuda/device_under_test.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <utility>
#include <vector>

using namespace tars;
using namespace tars::test;

class CudaLoadingTest : public QObject {
    Q_OBJECT

  private slots:
    void refuses_what_it_cannot();
    void says_what_would_fit();
    void reports_loading();
    void reports_costs_and_ceilings();
};

void CudaLoadingTest::refuses_what_it_cannot() {
    const auto refusal = [](const Plan& plan, const LoadOptions& options) {
        const auto refused = emulated_device({.memory = 64 << 20})->load(plan, options);
        return refused ? std::pair(ErrorCode::internal, std::string())
                       : std::pair(refused.error().code, refused.error().text());
    };
    LoadOptions options;
    options.kv_pages = 1;
    RandomPlan made;
    auto& qkv = std::get<QkvStep>(made.plan.steps[1]);
    std::swap(qkv.q, qkv.k);
    QCOMPARE(refusal(made.plan, options).first, ErrorCode::invalid_input);
    std::swap(qkv.q, qkv.k);

    options.max_rows = 0;
    QCOMPARE(refusal(made.plan, options).first, ErrorCode::invalid_input);
    options.max_rows = 10;
    options.kv_pages = 1;

    RandomPlanSpec spec;
    spec.dimension = 20;
    options.kv_type = KvType::q8_0;
    QCOMPARE(refusal(RandomPlan(spec).plan, options).first, ErrorCode::unsupported);
    spec.dimension = 516;
    options.kv_type = KvType::f16;
    const auto wide = refusal(RandomPlan(spec).plan, options);
    QCOMPARE(wide.first, ErrorCode::unsupported);
    QVERIFY(wide.second.find("516") != std::string::npos && wide.second.find("CPU") != std::string::npos);
}

/// And what is said to fit does.
void CudaLoadingTest::says_what_would_fit() {
    const RandomPlan made;
    LoadOptions options;
    options.max_rows = 10;
    options.kv_pages = 0xffffffff;
    auto device = emulated_device({.memory = 32 << 20});
    auto refused = device->load(made.plan, options);
    QVERIFY(!refused && refused.error().code == ErrorCode::out_of_memory);
    QVERIFY(refused.error().message.find("emulated GPU") != std::string::npos);
    const auto words = QString::fromStdString(refused.error().hint);
    const QRegularExpression numbers("a cache of (\\d+) tokens would fit, or one of type q8_0 for (\\d+)");
    const auto match = numbers.match(words);
    QVERIFY2(match.hasMatch(), qPrintable(words));
    for (const int i : {1, 2}) {
        options.kv_type = i == 1 ? KvType::f16 : KvType::q8_0;
        options.kv_pages = match.captured(i).toUInt() / kPageTokens;
        QVERIFY(device->load(made.plan, options));
        options.kv_pages += options.kv_pages / 4;
        QVERIFY(!device->load(made.plan, options));
    }

    // A GPU too small for the weights: of three layers, as many as it has room for.
    RandomPlanSpec spec;
    spec.width = 512;
    spec.hidden = 512;
    const RandomPlan large(spec);
    options.kv_pages = 1;
    for (const unsigned megabytes : {6u, 8u, 10u}) {
        refused = emulated_device({.memory = megabytes << 20})->load(large.plan, options);
        QVERIFY(!refused && refused.error().code == ErrorCode::out_of_memory);
        QVERIFY2(refused.error().hint.find("of 3 layers") != std::string::npos,
                 refused.error().text().c_str());
    }
}

void CudaLoadingTest::reports_loading() {
    const RandomPlan made;
    auto device = emulated_device();
    QCOMPARE(device->name(), std::string("CUDA, emulated GPU"));
    LoadOptions options;
    options.kv_pages = 10;
    std::vector<double> fractions;
    std::size_t copied = 0;
    options.progress = [&](double fraction) { fractions.push_back(fraction); };
    options.copied = [&](std::span<const std::byte> weight) { copied += weight.size(); };
    const auto small = std::move(device->load(made.plan, options)).value();
    QVERIFY(!fractions.empty() && std::ranges::is_sorted(fractions));
    QCOMPARE(fractions.back(), 1.0);
    std::size_t bytes = 0;
    for (const auto& weight : made.plan.weights) bytes += weight.data.size();
    QCOMPARE(copied, bytes);

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

void CudaLoadingTest::reports_costs_and_ceilings() {
    RandomPlanSpec spec;
    spec.dtype = DType::Q8_0;
    spec.width = 64;
    spec.hidden = 96;
    const RandomPlan made(spec);
    const auto cost = std::move(emulated_device()->load(made.plan, {})).value()->row_cost(),
               want = row_cost_of(made.plan);
    QCOMPARE(cost.weight_bytes, want.weight_bytes);
    QCOMPARE(cost.multiply_adds, want.multiply_adds);

    const auto speed = emulated_device({.multiprocessors = 1, .memory = 1 << 20})->measure_speed();
    QVERIFY(speed && speed->read_bytes > 1e4 && speed->multiply_adds > 1e4);
}

QTEST_APPLESS_MAIN(CudaLoadingTest)
#include "cuda_loading_test.moc"
