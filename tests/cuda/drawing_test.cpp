// SPDX-License-Identifier: Apache-2.0
// Tokens drawn by the kernels, emulated: what is kept and how likely it is, against a sort in double
// precision; the same tokens as the engine's sampler.
#include "core/rng.h"
#include "cuda/batch_tables.h"
#include "cuda/emulation/emulated_gpu.h"
#include "runtime/sampler.h"
#include "tests/support/token_drawing.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>
#include <vector>

using namespace tars;
using namespace tars::test;

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();

std::vector<float> random_logits(std::uint32_t vocabulary, std::uint64_t seed, float spread = 3) {
    Rng rng(seed);
    std::vector<float> logits(vocabulary);
    for (auto& logit : logits) logit = static_cast<float>(rng.normal()) * spread;
    return logits;
}

/// Runs the kernels that draw a token, for one row per draw, all of the same logits.
class Drawing {
  public:
    explicit Drawing(std::span<const float> logits)
        : vocabulary_(static_cast<std::uint32_t>(logits.size())), logits_(logits.begin(), logits.end()) {}

    std::vector<DrawnToken> operator()(std::span<const TokenDraw> draws) {
        const std::vector<Row> rows(draws.size(), Row{.wants_token = true});
        const std::vector<Place> places(draws.size());
        const std::vector<std::uint32_t> pages{0};
        const SequencePages sequence{pages};
        const auto tables =
            cuda::row_tables({.rows = rows, .sequences = {&sequence, 1}, .draws = draws}, places);
        const std::uint32_t groups = cuda::groups_of(vocabulary_), parts = cuda::parts_of(vocabulary_);
        const auto count = static_cast<std::uint32_t>(draws.size());
        std::vector<float> all;
        for (std::uint32_t i = 0; i < count; ++i) all.insert(all.end(), logits_.begin(), logits_.end());
        const auto logits = sent(all);
        const auto work = sent(tables.draws);
        const auto changes = sent(tables.changes);
        const auto maxima = room(std::size_t{count} * groups * sizeof(float));
        const auto sums = room(std::size_t{count} * parts * sizeof(cuda::LogitSums));
        const auto drawn = room(count * sizeof(cuda::Drawn));
        const cuda::Global<const cuda::DrawWork> works{work.as<const cuda::DrawWork>()};
        run("change_logits", {count, 1, 128},
            cuda::ChangeLogitsArguments{
                {logits.as<float>()}, works, {changes.as<const cuda::DrawChange>()}, vocabulary_});
        run("scan_logits", {(parts + 7) / 8, count, 256},
            cuda::ScanLogitsArguments{{logits.as<const float>()},
                                      works,
                                      {maxima.as<float>()},
                                      {sums.as<cuda::LogitSums>()},
                                      vocabulary_,
                                      groups,
                                      parts});
        run("draw_tokens", {count, 1, 256},
            cuda::DrawTokensArguments{{logits.as<const float>()},
                                      works,
                                      {maxima.as<const float>()},
                                      {sums.as<const cuda::LogitSums>()},
                                      {drawn.as<cuda::Drawn>()},
                                      vocabulary_,
                                      groups,
                                      parts});
        std::vector<DrawnToken> tokens(count);
        static_assert(sizeof(DrawnToken) == sizeof(cuda::Drawn));
        check(gpu_->download(std::as_writable_bytes(std::span(tokens)), drawn.as<void>()));
        return tokens;
    }
    DrawnToken operator()(const TokenDraw& draw) { return (*this)(std::span(&draw, 1)).front(); }

  private:
    static void check(const Result<void>& done) {
        if (!done) qFatal("%s", done.error().text().c_str());
    }
    cuda::GpuBuffer room(std::size_t bytes) {
        return std::move(*cuda::GpuBuffer::make(gpu_, bytes, "a test"));
    }
    template <typename T>
    cuda::GpuBuffer sent(const std::vector<T>& values) {
        cuda::GpuBuffer buffer = room(values.size() * sizeof(T));
        if (!values.empty()) check(gpu_->upload(buffer.as<void>(), std::as_bytes(std::span(values))));
        return buffer;
    }
    template <typename Arguments>
    void run(const char* kernel, const cuda::Grid& grid, const Arguments& arguments) {
        check(gpu_->launch(*gpu_->kernel(kernel), grid, std::as_bytes(std::span(&arguments, 1))));
    }

    std::shared_ptr<cuda::EmulatedGpu> gpu_ = std::make_shared<cuda::EmulatedGpu>();
    std::uint32_t vocabulary_;
    std::vector<float> logits_;
};

}  // namespace

class DrawingTest : public QObject {
    Q_OBJECT

  private slots:
    void keeps_what_it_must_data();
    void keeps_what_it_must();
    void draws_as_likely_as_it_is();
    void equal_logits_come_in_order();
    void takes_the_samplers_tokens_data();
    void takes_the_samplers_tokens();
    void changes_logits();
    void tells_probabilities();
    void broken_logits_draw_nothing();
};

void DrawingTest::keeps_what_it_must_data() {
    QTest::addColumn<unsigned>("vocabulary");
    QTest::addColumn<unsigned>("top_k");
    QTest::addColumn<float>("top_p");
    QTest::addColumn<float>("min_p");
    QTest::newRow("the likeliest") << 1500u << 1u << 1.0f << 0.0f;
    QTest::newRow("a few") << 61u << 40u << 1.0f << 0.0f;
    QTest::newRow("a few of many") << 5003u << 40u << 1.0f << 0.0f;
    QTest::newRow("the usual") << 5003u << 40u << 0.9f << 0.0f;
    QTest::newRow("everything of a kind") << 1800u << 100u << 0.8f << 0.2f;
    QTest::newRow("more than there are groups") << 700u << 200u << 1.0f << 0.0f;
    QTest::newRow("more than fit") << 1800u << 1500u << 0.999f << 0.0f;
    QTest::newRow("most of it") << 1800u << 0u << 0.99f << 0.0f;
    QTest::newRow("a part of it") << 1800u << 0u << 0.5f << 0.0f;
    QTest::newRow("near the best") << 1800u << 0u << 1.0f << 0.05f;
    QTest::newRow("near the best of a part") << 1800u << 0u << 0.7f << 0.01f;
    QTest::newRow("nothing but the best") << 100u << 0u << 0.0f << 0.0f;
    QTest::newRow("more wanted than there is") << 100u << 1000u << 1.0f << 1.0f;
}

/// The first and the last of what is kept, and where one ends and the next begins.
void DrawingTest::keeps_what_it_must() {
    QFETCH(unsigned, vocabulary);
    QFETCH(unsigned, top_k);
    QFETCH(float, top_p);
    QFETCH(float, min_p);
    // Single precision must tell the last that is kept from the end.
    const auto logits = random_logits(vocabulary, vocabulary, vocabulary < 1800 ? 1.5f : 0.5f);
    for (const float temperature : {1.0f, 0.6f}) {
        TokenDraw draw{.top_k = top_k, .top_p = top_p, .min_p = min_p, .temperature = temperature};
        const auto kept = kept_tokens(logits, draw);
        std::vector<TokenDraw> draws;
        std::vector<std::int32_t> expected;
        double before = 0;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            const bool asked = i == 0 || i + 1 == kept.size() || i == kept.size() / 2;
            const double edge = 0.01 * kept[i].share;  // beyond what single precision decides
            for (const double place : {before + edge, before + kept[i].share - edge}) {
                if (!asked) continue;
                draw.uniform = place;
                draws.push_back(draw);
                expected.push_back(kept[i].token);
            }
            before += kept[i].share;
        }
        const auto drawn = Drawing(logits)(draws);
        for (std::size_t i = 0; i < draws.size(); ++i)
            QVERIFY2(drawn[i].token == expected[i], qPrintable(QString("at %1 of %2 kept: %3 instead of %4")
                                                                   .arg(draws[i].uniform)
                                                                   .arg(kept.size())
                                                                   .arg(drawn[i].token)
                                                                   .arg(expected[i])));
    }
}

/// The chi-square of many draws by the sampler's random numbers, against exact probabilities.
void DrawingTest::draws_as_likely_as_it_is() {
    constexpr std::uint32_t kVocabulary = 40, kDraws = 300;
    const auto logits = random_logits(kVocabulary, 3, 1);
    for (const auto& wanted :
         {TokenDraw{.temperature = 0.9f}, TokenDraw{.top_k = 12, .top_p = 0.9f, .temperature = 1.3f}}) {
        Rng rng(4);
        std::vector<TokenDraw> draws(kDraws, wanted);
        for (auto& draw : draws) draw.uniform = rng.uniform();
        std::vector<double> counts(kVocabulary);
        for (const auto& drawn : Drawing(logits)(draws)) ++counts[static_cast<std::size_t>(drawn.token)];
        double square = 0;
        const auto kept = kept_tokens(logits, wanted);
        for (const auto& each : kept) {
            const double expected = each.share * kDraws, count = counts[static_cast<std::size_t>(each.token)];
            square += (count - expected) * (count - expected) / expected;
            counts[static_cast<std::size_t>(each.token)] = 0;
        }
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0.0), 0.0);  // nothing else was drawn
        // Of n - 1 degrees of freedom: mean n - 1, variance 2 (n - 1). Four deviations.
        const auto freedom = static_cast<double>(kept.size() - 1);
        QVERIFY2(square < freedom + 4 * std::sqrt(2 * freedom), qPrintable(QString::number(square)));
    }
}

void DrawingTest::equal_logits_come_in_order() {
    std::vector<float> logits(1200, 1.0f);
    for (const std::size_t i : {5u, 700u, 1199u}) logits[i] = 2.0f;
    const auto at = [&](TokenDraw draw, double uniform) {
        draw.uniform = uniform;
        return Drawing(logits)(draw).token;
    };
    QCOMPARE(at({.top_k = 1}, 0.99), 5);
    QCOMPARE(at({.top_k = 2}, 0.01), 5);
    QCOMPARE(at({.top_k = 2}, 0.99), 700);
    QCOMPARE(at({.top_k = 3}, 0.99), 1199);
    QCOMPARE(at({.top_k = 5}, 0.999), 1);  // 5, 700, 1199, then 0 and 1
    const std::vector<float> same(10, -3.5f);
    TokenDraw half{.top_p = 0.5f, .uniform = 0.999};
    QCOMPARE(Drawing(same)(half).token, 4);
    QCOMPARE(Drawing(same)(TokenDraw{.uniform = 0.55}).token, 5);
}

void DrawingTest::takes_the_samplers_tokens_data() {
    QTest::addColumn<SamplingSettings>("settings");
    const auto row = [](const char* name, const std::function<void(SamplingSettings&)>& change) {
        SamplingSettings settings;
        settings.seed = 17;
        change(settings);
        QTest::newRow(name) << settings;
    };
    row("usual", [](auto&) {});
    row("greedy", [](auto& is) { is.temperature = 0; });
    row("all", [](auto& is) { is.temperature = 1.2f, is.top_k = 0, is.top_p = 1; });
    row("nucleus", [](auto& is) { is.temperature = 0.7f, is.top_k = 0, is.top_p = 0.95f; });
    row("penalties", [](auto& is) {
        is.top_k = 20;
        is.repeat_penalty = 1.3f;
        is.repeat_last_n = 5;
        is.presence_penalty = 0.5f;
        is.frequency_penalty = 0.7f;
    });
    row("bias", [](auto& is) {
        is.top_k = 3;
        is.logit_bias = {{1, -kInfinity}, {7, 4.0f}, {9999, 1.0f}};
    });
}

/// Token for token, also of penalties for those drawn before.
void DrawingTest::takes_the_samplers_tokens() {
    QFETCH(SamplingSettings, settings);
    Sampler device(settings, 1), host(settings, 1);
    for (std::uint64_t i = 0; i < 12; ++i) {
        const auto logits = random_logits(150, i % 3, 2);
        std::vector<LogitChange> changes;
        const auto draw = device.plan(150, changes);
        QVERIFY(draw);
        const auto token = Drawing(logits)(*draw).token;
        auto copy = logits;
        QCOMPARE(token, host.sample(copy));
        device.take(token);
    }
    std::vector<LogitChange> changes;
    settings.mirostat = 2;
    QVERIFY(!Sampler(settings, 1).plan(150, changes));
    settings.mirostat = 0;
    settings.typical_p = 0.5f;
    QVERIFY(!Sampler(settings, 1).plan(150, changes));
}

void DrawingTest::changes_logits() {
    const std::vector<float> logits = {4, 3, -1, 0.5f, 2};
    const auto best = [&](std::vector<LogitChange> changes) {
        return Drawing(logits)(TokenDraw{.changes = changes, .top_k = 1}).token;
    };
    QCOMPARE(best({}), 0);
    QCOMPARE(best({{.token = 0, .penalty = 2}}), 1);                // 4 / 2
    QCOMPARE(best({{.token = 2, .bias = 6, .penalty = 1.2f}}), 2);  // 5 / 1.2
    QCOMPARE(best({{.token = 0, .subtrahend = 1.5f}}), 1);
    QCOMPARE(best({{.token = 0, .bias = -kInfinity}, {.token = 1, .bias = -kInfinity}}), 4);
    std::vector<LogitChange> all;
    for (std::int32_t token = 0; token < 5; ++token) all.push_back({.token = token, .bias = -kInfinity});
    TokenDraw draw{.changes = all, .top_k = 4, .temperature = 0.5f, .uniform = 0.6};
    QCOMPARE(Drawing(logits)(draw).token, 2);  // as likely as each other
}

void DrawingTest::tells_probabilities() {
    const auto logits = random_logits(1000, 9);
    double total = 0;
    for (const float logit : logits) total += std::exp(double{logit});
    for (const double uniform : {0.1, 0.5, 0.9}) {
        const auto drawn = Drawing(logits)(
            TokenDraw{.top_k = 50, .temperature = 0.7f, .uniform = uniform, .wants_logprob = true});
        const double expected = double{logits[static_cast<std::size_t>(drawn.token)]} - std::log(total);
        QVERIFY(std::abs(drawn.logprob - expected) < 1e-5);
    }
}

void DrawingTest::broken_logits_draw_nothing() {
    for (const float broken : {std::numeric_limits<float>::quiet_NaN(), kInfinity, -kInfinity}) {
        auto logits = random_logits(900, 2);
        logits[899] = broken;
        const LogitChange change{.token = 899, .bias = -kInfinity};
        for (const auto& draw : {TokenDraw{.top_k = 1}, TokenDraw{}, TokenDraw{.changes = {&change, 1}}})
            QCOMPARE(Drawing(logits)(draw).token, -1);
    }
}

QTEST_APPLESS_MAIN(DrawingTest)
#include "drawing_test.moc"
