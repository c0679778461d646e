// SPDX-License-Identifier: Apache-2.0
// Rotation frequencies against the published formulas, written out here a second time.
#include "small_model.h"

#include "model/architecture.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace tars;
using tars::test::SmallModel;

namespace {

constexpr std::uint32_t kHead = 64;
constexpr double kBase = 500000;

/// A llama whose heads have 64 dimensions, so that every branch of the scaling rules has pairs in it.
SmallModel wide_headed() {
    auto model = SmallModel::of("llama");
    model.set_count("attention.key_length", kHead);
    model.set_count("attention.value_length", kHead);
    model.set_count("context_length", 32768);
    model.set_float("rope.freq_base", static_cast<float>(kBase));
    for (const std::string prefix : {"blk.0.", "blk.1."}) {
        model.add(prefix + "attn_q.weight", {32, 4 * kHead});
        model.add(prefix + "attn_k.weight", {32, 2 * kHead});
        model.add(prefix + "attn_v.weight", {32, 2 * kHead});
        model.add(prefix + "attn_output.weight", {4 * kHead, 32});
    }
    return model;
}

double plain(std::size_t pair, double dimensions = kHead) {
    return 1.0 / std::pow(kBase, 2.0 * static_cast<double>(pair) / dimensions);
}

bool close(double a, double b, double tolerance) {
    return std::abs(a - b) <= tolerance * std::abs(b);
}

template <typename Expected>
void compare(const SmallModel& model, Expected expected, double magnitude, double tolerance = 1e-12) {
    const auto file = model.file();
    const auto plan = build_plan(file);
    QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
    const auto& rotary = plan->rotaries.at(0);
    for (std::size_t pair = 0; pair < rotary.inverse_frequency.size(); ++pair) {
        const double found = rotary.inverse_frequency[pair], wanted = expected(pair);
        QVERIFY2(close(found, wanted, tolerance), qPrintable(QString("pair %1: %2, expected %3")
                                                                 .arg(pair)
                                                                 .arg(found, 0, 'g', 17)
                                                                 .arg(wanted, 0, 'g', 17)));
    }
    QVERIFY2(close(rotary.magnitude, magnitude, 1e-7),
             qPrintable(QString("magnitude %1, expected %2").arg(rotary.magnitude).arg(magnitude)));
}

struct Yarn {
    double factor = 8, original = 4096, fast = 32, slow = 1;
    double extrapolation = 1;

    double operator()(std::size_t pair) const {
        const auto correction = [&](double beta) {
            return kHead * std::log(original / (2 * std::numbers::pi * beta)) / (2 * std::log(kBase));
        };
        const double low = std::max(0.0, std::floor(correction(fast)));
        const double high = std::min(kHead - 1.0, std::ceil(correction(slow)));
        const double place = (static_cast<double>(pair) - low) / std::max(0.001, high - low);
        const double ramp = place <= 0 ? 1 : place >= 1 ? 0 : 1 - place;
        const double mix = ramp * extrapolation;
        return plain(pair) / factor * (1 - mix) + plain(pair) * mix;
    }
};

}  // namespace

class RopeTest : public QObject {
    Q_OBJECT

  private slots:
    void without_scaling() {
        auto model = wide_headed();
        compare(
            model, [](std::size_t pair) { return plain(pair); }, 1);
        model.metadata.erase("llama.rope.freq_base");
        compare(
            model, [](std::size_t pair) { return std::pow(10000.0, -2.0 * double(pair) / kHead); }, 1);
    }

    void part_of_a_head() {
        auto model = wide_headed();
        model.set_count("rope.dimension_count", 24);
        const auto file = model.file();
        const auto plan = build_plan(file);
        QCOMPARE(plan->rotaries[0].inverse_frequency.size(), 12u);
        compare(
            model, [](std::size_t pair) { return plain(pair, 24); }, 1);
    }

    void linear() {
        auto model = wide_headed();
        model.set_float("rope.scaling.factor", 4);  // the type's default is linear
        compare(
            model, [](std::size_t pair) { return plain(pair) / 4; }, 1);
        model.metadata.set_string("llama.rope.scaling.type", "linear");
        model.set_float("rope.scaling.attn_factor", 1.25f);
        compare(
            model, [](std::size_t pair) { return plain(pair) / 4; }, 1.25);
    }

    void legacy_linear() {
        auto model = wide_headed();
        model.set_float("rope.scale_linear", 2);
        compare(
            model, [](std::size_t pair) { return plain(pair) / 2; }, 1);
    }

    void none_ignores_the_factor() {
        auto model = wide_headed();
        model.metadata.set_string("llama.rope.scaling.type", "none");
        model.set_float("rope.scaling.factor", 4);
        compare(
            model, [](std::size_t pair) { return plain(pair); }, 1);
    }

    void frequency_tensor_divides() {
        auto model = wide_headed();
        std::vector<float> divisors(kHead / 2);
        for (std::size_t i = 0; i < divisors.size(); ++i) divisors[i] = 1 + 0.25f * static_cast<float>(i);
        model.add_values("rope_freqs.weight", divisors);
        compare(
            model, [&](std::size_t pair) { return plain(pair) / divisors[pair]; }, 1);
        model.set_float("rope.scaling.factor", 2);
        compare(
            model, [&](std::size_t pair) { return plain(pair) / divisors[pair] / 2; }, 1);
    }

    void llama3() {
        constexpr double kFactor = 8, kLow = 1, kHigh = 4, kOriginal = 8192;
        auto model = wide_headed();
        model.metadata.set_f32("tars.rope.llama3.factor", kFactor);
        model.metadata.set_f32("tars.rope.llama3.low_freq_factor", kLow);
        model.metadata.set_f32("tars.rope.llama3.high_freq_factor", kHigh);
        model.metadata.set_u32("tars.rope.llama3.original_context_length", kOriginal);
        int kept = 0, stretched = 0, between = 0;
        const auto expected = [&](std::size_t pair) {
            const double wavelength = 2 * std::numbers::pi / plain(pair);
            if (wavelength < kOriginal / kHigh) return ++kept, plain(pair);
            if (wavelength > kOriginal / kLow) return ++stretched, plain(pair) / kFactor;
            const double smooth = (kOriginal / wavelength - kLow) / (kHigh - kLow);
            return ++between, ((1 - smooth) / kFactor + smooth) * plain(pair);
        };
        compare(model, expected, 1, 1e-7);  // divisors are f32
        QVERIFY(kept > 4 && stretched > 4 && between > 1);
    }

    void yarn() {
        auto model = wide_headed();
        model.metadata.set_string("llama.rope.scaling.type", "yarn");
        model.set_float("rope.scaling.factor", 8);
        model.set_count("rope.scaling.original_context_length", 4096);
        const double bracket = 1 + 0.1 * std::log(8.0);
        compare(model, Yarn{}, bracket);
        QVERIFY(close(Yarn{}(0), plain(0), 1e-15) &&
                close(Yarn{}(kHead / 2 - 1), plain(kHead / 2 - 1) / 8, 1e-15));

        model.set_float("rope.scaling.attn_factor", 1.5f);
        compare(model, Yarn{}, 1.5 * bracket);
        model.set_float("rope.scaling.yarn_beta_fast", 16);
        model.set_float("rope.scaling.yarn_beta_slow", 2);
        compare(model, Yarn{.fast = 16, .slow = 2}, 1.5 * bracket);
        model.set_float("rope.scaling.yarn_ext_factor", 0.5f);
        compare(model, Yarn{.fast = 16, .slow = 2, .extrapolation = 0.5}, 1.5 * bracket);
    }

    void yarn_without_extrapolation_is_linear() {
        auto model = wide_headed();
        model.metadata.set_string("llama.rope.scaling.type", "yarn");
        model.set_float("rope.scaling.factor", 8);
        model.set_float("rope.scaling.yarn_ext_factor", 0);
        compare(
            model, [](std::size_t pair) { return plain(pair) / 8; }, 1);
    }

    void yarn_takes_the_context_for_the_original() {
        auto model = wide_headed();
        model.metadata.set_string("llama.rope.scaling.type", "yarn");
        model.set_float("rope.scaling.factor", 8);
        compare(model, Yarn{.original = 32768}, 1 + 0.1 * std::log(8.0));
    }

    void yarn_log_multiplier_divides_the_magnitude() {
        auto model = wide_headed();
        model.metadata.set_string("llama.rope.scaling.type", "yarn");
        model.set_float("rope.scaling.factor", 16);
        model.set_float("rope.scaling.yarn_log_multiplier", 0.5f);
        model.set_count("rope.scaling.original_context_length", 4096);
        compare(model, Yarn{.factor = 16}, (1 + 0.1 * std::log(16.0)) / (1 + 0.05 * std::log(16.0)));
    }

    void folders_keep_halves_apart() {
        auto model = SmallModel::of("llama");
        QVERIFY(build_plan(model.file())->rotaries[0].interleaved);
        model.metadata.set_bool("tars.rope.half_split", true);
        QVERIFY(!build_plan(model.file())->rotaries[0].interleaved);
        auto qwen = SmallModel::of("qwen3");
        qwen.metadata.set_bool("tars.rope.half_split", true);
        QVERIFY(!build_plan(qwen.file())->rotaries[0].interleaved);
    }
};

QTEST_APPLESS_MAIN(RopeTest)
#include "rope_test.moc"
