// SPDX-License-Identifier: Apache-2.0
#include "compute/quants.h"

#include "compute/quants/iq_grids.h"
#include "core/half.h"
#include "core/rng.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <functional>
#include <limits>
#include <vector>

using namespace tars;

namespace {

using Floats = std::vector<float>;
using Bytes = std::vector<std::byte>;

QByteArray test_data(const QString& name) {
    const QString folder = qEnvironmentVariable("TARS_TEST_DATA");
    QFile file(folder + "/" + name);
    return !folder.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString name_of(DType dtype) {
    return QString::fromUtf8(name(dtype).data(), qsizetype(name(dtype).size()));
}

/// Adds a row per type that `wanted` accepts.
void for_types(const std::function<bool(const DTypeInfo&)>& wanted) {
    QTest::addColumn<DType>("dtype");
    for (const auto& type : all_dtypes())
        if (wanted(type)) QTest::addRow("%s", qPrintable(name_of(type.dtype))) << type.dtype;
}

void for_quantized_types() {
    for_types([](const DTypeInfo& type) { return can_quantize(type.dtype) && type.block_elements > 1; });
}

Bytes quantized(DType dtype, const Floats& values, std::span<const float> importance = {}) {
    Bytes blocks(byte_size(dtype, values.size()).value());
    const auto result = quantize(dtype, values, blocks, importance);
    if (!result) qFatal("%s", result.error().text().c_str());
    return blocks;
}

Floats dequantized(DType dtype, std::span<const std::byte> blocks) {
    Floats values(blocks.size() / info(dtype).block_bytes * info(dtype).block_elements);
    dequantize(dtype, blocks, values);
    return values;
}

Floats round_trip(DType dtype, const Floats& values, std::span<const float> importance = {}) {
    return dequantized(dtype, quantized(dtype, values, importance));
}

double squared_error(const Floats& a, const Floats& b, std::span<const float> weight = {}) {
    double total = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double difference = double(a[i]) - b[i];
        total += (weight.empty() ? 1.0 : weight[i % weight.size()]) * difference * difference;
    }
    return total;
}

Floats gaussian(std::size_t count, std::uint64_t seed) {
    Rng rng(seed);
    Floats values(count);
    for (auto& value : values) value = float(0.02 * rng.normal());
    return values;
}

/// Student's t with three degrees of freedom.
Floats heavy_tailed(std::size_t count, std::uint64_t seed) {
    Rng rng(seed);
    Floats values(count);
    for (auto& value : values) {
        double squares = 0;
        for (int i = 0; i < 3; ++i) squares += std::pow(rng.normal(), 2);
        value = float(0.02 * rng.normal() / std::sqrt(squares / 3));
    }
    return values;
}

/// A type's levels: whole numbers low…high times a scale, plus an offset or not, per group of elements.
struct Rounding {
    float low, high;
    std::size_t group = 32;

    bool has_offset() const { return low == 0; }
};

Rounding rounding_of(DType dtype) {
    switch (dtype) {
    case DType::Q8_0:
        return {-127, 127};
    case DType::Q6_K:
        return {-32, 31, 16};
    case DType::Q2_K:
        return {0, 3, 16};
    case DType::Q3_K:
        return {-4, 3, 16};
    case DType::Q5_0:
        return {-16, 15};
    case DType::IQ4_NL:  // its levels are no whole numbers, but as many
    case DType::Q4_0:
        return {-8, 7};
    case DType::Q5_1:
    case DType::Q5_K:
        return {0, 31};
    default:
        return {0, 15};
    }
}

/// What one gets without any search, even with scales in full precision: the range of each group divided
/// evenly, or its peak on the lowest level.
Floats rounded_to_nearest(const Rounding& rounding, const Floats& values) {
    Floats rounded(values.size());
    for (std::size_t start = 0; start < values.size(); start += rounding.group) {
        const auto group = std::span(values).subspan(start, rounding.group);
        const auto [least, largest] = std::minmax_element(group.begin(), group.end());
        const float peak = -*least > *largest ? *least : *largest;
        const float offset = rounding.has_offset() ? *least : 0;
        const float scale = rounding.has_offset() ? (*largest - *least) / rounding.high : peak / rounding.low;
        for (std::size_t i = 0; i < group.size(); ++i) {
            const float q =
                std::clamp(std::nearbyint((group[i] - offset) / scale), rounding.low, rounding.high);
            rounded[start + i] = q * scale + offset;
        }
    }
    return rounded;
}

template <int count, int width>
std::uint64_t fnv1a(const Grid<count, width>& grid) {
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const auto& point : grid.points)
        for (const auto value : point) hash = (hash ^ std::uint8_t(value)) * 0x100000001b3;
    return hash;
}

}  // namespace

class QuantsTest : public QObject {
    Q_OBJECT

  private slots:
    void dequantizes_to_the_bit_data();
    void dequantizes_to_the_bit();
    void plain_types_convert();
    void mxfp4_scales_are_exact_data();
    void mxfp4_scales_are_exact();
    void grids_are_the_formats_own();
    void any_bytes_dequantize_data();
    void any_bytes_dequantize();

    void plain_types_round_to_nearest();
    void cosine_round_trip_data();
    void cosine_round_trip();
    void beats_rounding_to_nearest_data();
    void beats_rounding_to_nearest();
    void importance_lowers_the_errors_that_matter_data();
    void importance_lowers_the_errors_that_matter();
    void zero_importance_does_not_turn_values_into_noise_data();
    void zero_importance_does_not_turn_values_into_noise();
    void requantizing_keeps_what_was_representable_data();
    void requantizing_keeps_what_was_representable();
    void constants_survive_data();
    void constants_survive();
    void extremes_stay_finite_data();
    void extremes_stay_finite();
    void blocks_are_independent_data();
    void blocks_are_independent();
    void refuses_values_that_are_not_finite_data();
    void refuses_values_that_are_not_finite();
    void refuses_what_does_not_fit();
    void writes_the_types_it_says();
};

void QuantsTest::dequantizes_to_the_bit_data() {
    for_types([](const DTypeInfo& type) { return type.block_elements > 1 || type.dtype == DType::BF16; });
}

void QuantsTest::dequantizes_to_the_bit() {
    QFETCH(DType, dtype);
    const QByteArray blocks = test_data("quants/" + name_of(dtype) + ".blocks");
    const QByteArray expected = test_data("quants/" + name_of(dtype) + ".f32");
    if (blocks.isEmpty()) QSKIP("TARS_TEST_DATA has no golden blocks of this type");

    const auto values =
        dequantized(dtype, std::as_bytes(std::span(blocks.data(), std::size_t(blocks.size()))));
    QCOMPARE(values.size() * sizeof(float), std::size_t(expected.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        float wanted;
        std::memcpy(&wanted, expected.data() + i * sizeof(float), sizeof(float));
        const bool same = std::bit_cast<std::uint32_t>(values[i]) == std::bit_cast<std::uint32_t>(wanted);
        QVERIFY2(same, qPrintable(QString("value %1: %2, expected %3").arg(i).arg(values[i]).arg(wanted)));
    }
}

void QuantsTest::plain_types_convert() {
    const auto bytes_of = [](auto... numbers) {
        Bytes bytes;
        const auto append = [&](auto number) {
            const auto* raw = reinterpret_cast<const std::byte*>(&number);
            bytes.insert(bytes.end(), raw, raw + sizeof number);
        };
        (append(numbers), ...);
        return bytes;
    };
    if constexpr (std::endian::native != std::endian::little)
        QSKIP("builds its little-endian input natively");

    QCOMPARE(dequantized(DType::F32, bytes_of(1.5f, -0.0f)), (Floats{1.5f, -0.0f}));
    QCOMPARE(dequantized(DType::F64, bytes_of(0.1, -1e300)),
             (Floats{0.1f, -std::numeric_limits<float>::infinity()}));
    QCOMPARE(dequantized(DType::I8, bytes_of(std::int8_t{-128}, std::int8_t{127})), (Floats{-128, 127}));
    QCOMPARE(dequantized(DType::I16, bytes_of(std::int16_t{-32768}, std::int16_t{258})),
             (Floats{-32768, 258}));
    QCOMPARE(dequantized(DType::I32, bytes_of(std::int32_t{-16909060})), (Floats{-16909060}));
    QCOMPARE(dequantized(DType::I64, bytes_of(std::int64_t{-1} << 40)), (Floats{-0x1p40f}));
    for (std::uint32_t bits = 0; bits <= 0xffff; ++bits) {
        const auto pattern = std::uint16_t(bits);
        const auto same = [](float a, float b) { return a == b || (std::isnan(a) && std::isnan(b)); };
        QVERIFY(same(dequantized(DType::F16, bytes_of(pattern))[0], f16_to_f32(pattern)));
        QVERIFY(same(dequantized(DType::BF16, bytes_of(pattern))[0], bf16_to_f32(pattern)));
    }
}

void QuantsTest::mxfp4_scales_are_exact_data() {
    QTest::addColumn<int>("exponent");
    QTest::addColumn<double>("scale");
    for (const int exponent : {0, 1, 2, 100, 127, 128, 250}) {
        QTest::addRow("2^%d", exponent - 127) << exponent << std::ldexp(1.0, exponent - 127);
    }
    QTest::addRow("255") << 255 << std::ldexp(1.0, 128);
}

void QuantsTest::mxfp4_scales_are_exact() {
    QFETCH(int, exponent);
    QFETCH(double, scale);
    Bytes block(17);
    block[0] = std::byte(exponent);
    for (std::size_t j = 0; j < 16; ++j) block[1 + j] = std::byte(j | (15 - j) << 4);
    const auto values = dequantized(DType::MXFP4, block);
    const double magnitudes[] = {0, 0.5, 1, 1.5, 2, 3, 4, 6};
    for (std::size_t code = 0; code < 16; ++code) {
        const auto expected = float((code < 8 ? scale : -scale) * magnitudes[code % 8]);
        QVERIFY(values[code] == expected);  // QCOMPARE would take subnormals for zero
        QVERIFY(values[16 + 15 - code] == expected);
    }
}

void QuantsTest::grids_are_the_formats_own() {
    QCOMPARE(fnv1a(kGridIq2Xxs), std::uint64_t{0xbb4ee025b5ac6e8e});
    QCOMPARE(fnv1a(kGridIq2Xs), std::uint64_t{0xc9b1ee61e79909bd});
    QCOMPARE(fnv1a(kGridIq2S), std::uint64_t{0x123edd38a3b62b90});
    QCOMPARE(fnv1a(kGridIq3Xxs), std::uint64_t{0xdfa5dc83d6a155d5});
    QCOMPARE(fnv1a(kGridIq3S), std::uint64_t{0xfa37020c25b44829});
    QCOMPARE(fnv1a(kGridIq1), std::uint64_t{0x6703ed863501ae2e});
}

void QuantsTest::any_bytes_dequantize_data() {
    for_types([](const DTypeInfo&) { return true; });
}

void QuantsTest::any_bytes_dequantize() {
    QFETCH(DType, dtype);
    constexpr std::size_t kBlocks = 500, kGuard = 8;
    const auto& type = info(dtype);
    Rng rng(1, std::uint64_t(dtype));
    // One byte past alignment, and exactly as long as needed: a sanitizer sees any step outside.
    Bytes storage(1 + kBlocks * type.block_bytes);
    for (auto& byte : storage) byte = std::byte(rng.next_u32() & 255);
    std::fill(storage.begin() + 1, storage.begin() + 1 + type.block_bytes, std::byte{255});
    std::fill(storage.end() - type.block_bytes, storage.end(), std::byte{0});

    Floats values(kBlocks * type.block_elements + kGuard, 123.0f);
    dequantize(dtype, std::span(storage).subspan(1), std::span(values).first(values.size() - kGuard));
    QVERIFY(std::all_of(values.end() - kGuard, values.end(), [](float value) { return value == 123.0f; }));
    QVERIFY(std::all_of(values.end() - kGuard - type.block_elements, values.end() - kGuard,
                        [](float value) { return value == 0.0f; }));
}

void QuantsTest::plain_types_round_to_nearest() {
    Floats values = heavy_tailed(4096, 5);
    values.insert(values.end(),
                  {0.0f, -0.0f, 65504.0f, 65519.0f, 1e-7f, -3e-8f, 1.00048828125f, 1.00146484375f});
    QCOMPARE(round_trip(DType::F32, values), values);
    const auto halves = round_trip(DType::F16, values), brains = round_trip(DType::BF16, values);
    for (std::size_t i = 0; i < values.size(); ++i) {
        QVERIFY(halves[i] == f16_to_f32(f32_to_f16(values[i])));
        QVERIFY(brains[i] == bf16_to_f32(f32_to_bf16(values[i])));
    }
    // What would round to infinity saturates.
    QCOMPARE(round_trip(DType::F16, {1e6f, -65520.0f}), (Floats{65504.0f, -65504.0f}));
    const float largest = std::numeric_limits<float>::max();
    QCOMPARE(round_trip(DType::BF16, {largest, -largest}), (Floats{0x1.fep127f, -0x1.fep127f}));
}

void QuantsTest::cosine_round_trip_data() {
    // Root-mean-square errors on 0.1 + 2·cos(i), a little above what the quantizers reach. The published
    // limits of the GGUF types' own test, √Σe² / n ≤ 0.002 (0.0075 with two bits, 0.004 with three) for
    // n = 4096, are 0.128, 0.48 and 0.256 in this unit.
    QTest::addColumn<DType>("dtype");
    QTest::addColumn<double>("limit");
    QTest::addRow("Q2_K") << DType::Q2_K << 0.29;
    QTest::addRow("Q3_K") << DType::Q3_K << 0.157;
    QTest::addRow("IQ4_NL") << DType::IQ4_NL << 0.081;
    QTest::addRow("F16") << DType::F16 << 0.0003;
    QTest::addRow("BF16") << DType::BF16 << 0.0025;
    QTest::addRow("Q8_0") << DType::Q8_0 << 0.0048;
    QTest::addRow("Q6_K") << DType::Q6_K << 0.0165;
    QTest::addRow("Q5_0") << DType::Q5_0 << 0.036;
    QTest::addRow("Q5_1") << DType::Q5_1 << 0.032;
    QTest::addRow("Q5_K") << DType::Q5_K << 0.0325;
    QTest::addRow("Q4_0") << DType::Q4_0 << 0.071;
    QTest::addRow("Q4_1") << DType::Q4_1 << 0.061;
    QTest::addRow("Q4_K") << DType::Q4_K << 0.062;
}

void QuantsTest::cosine_round_trip() {
    QFETCH(DType, dtype);
    QFETCH(double, limit);
    Floats values(4096);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = float(0.1 + 2 * std::cos(double(i)));
    const double error = squared_error(values, round_trip(dtype, values));
    QVERIFY2(std::sqrt(error / 4096) <= limit, qPrintable(QString::number(std::sqrt(error / 4096))));
}

void QuantsTest::beats_rounding_to_nearest_data() {
    for_quantized_types();
}

void QuantsTest::beats_rounding_to_nearest() {
    QFETCH(DType, dtype);
    const auto rounding = rounding_of(dtype);
    // Q8_0 without importance is rounding to nearest, but with its scale in half precision.
    const double share = dtype == DType::Q8_0 ? 1.002 : rounding.has_offset() ? 0.86 : 0.96;
    for (const auto& values : {gaussian(256 * 100, 2), heavy_tailed(256 * 100, 3)}) {
        const double searched = squared_error(values, round_trip(dtype, values));
        const double plain = squared_error(values, rounded_to_nearest(rounding, values));
        QVERIFY2(searched < share * plain, qPrintable(QString("%1 against %2").arg(searched).arg(plain)));
    }
}

void QuantsTest::importance_lowers_the_errors_that_matter_data() {
    for_quantized_types();
}

void QuantsTest::importance_lowers_the_errors_that_matter() {
    QFETCH(DType, dtype);
    constexpr std::size_t kColumns = 1024;
    const auto values = gaussian(kColumns * 40, 4);
    Rng rng(7);
    Floats importance(kColumns);
    for (auto& weight : importance) weight = float(std::exp(2 * rng.normal()));
    const double with = squared_error(values, round_trip(dtype, values, importance), importance);
    const double without = squared_error(values, round_trip(dtype, values), importance);
    QVERIFY2(with < 0.8 * without, qPrintable(QString("%1 against %2").arg(with).arg(without)));
}

void QuantsTest::zero_importance_does_not_turn_values_into_noise_data() {
    for_quantized_types();
}

void QuantsTest::zero_importance_does_not_turn_values_into_noise() {
    QFETCH(DType, dtype);
    const auto values = gaussian(256 * 8, 6);
    Floats importance(256, 0.0f);
    const double plain = squared_error(values, round_trip(dtype, values));
    QVERIFY(squared_error(values, round_trip(dtype, values, importance)) < 1.5 * plain);
    importance[5] = 1.0f;  // the others of its block yield to it, but stay recognisable
    QVERIFY(squared_error(values, round_trip(dtype, values, importance)) < 10 * plain);
}

void QuantsTest::requantizing_keeps_what_was_representable_data() {
    for_quantized_types();
}

void QuantsTest::requantizing_keeps_what_was_representable() {
    QFETCH(DType, dtype);
    const auto values = gaussian(256 * 20, 8);
    const auto once = round_trip(dtype, values), twice = round_trip(dtype, once);
    const double first = squared_error(values, once), second = squared_error(once, twice);
    QVERIFY2(second < 0.1 * first, qPrintable(QString("%1 after %2").arg(second).arg(first)));
}

void QuantsTest::constants_survive_data() {
    for_quantized_types();
}

void QuantsTest::constants_survive() {
    QFETCH(DType, dtype);
    for (const float constant : {0.0f, 1.0f, -1.0f, 0.3f, -123.4f, 3e4f, 1e-4f}) {
        const auto values = round_trip(dtype, Floats(256, constant));
        for (const float value : values) {
            QVERIFY2(std::abs(value - constant) <= 0.01f * std::abs(constant),
                     qPrintable(QString("%1 became %2").arg(constant).arg(value)));
        }
    }
}

void QuantsTest::extremes_stay_finite_data() {
    for_types([](const DTypeInfo& type) { return can_quantize(type.dtype); });
}

void QuantsTest::extremes_stay_finite() {
    QFETCH(DType, dtype);
    const float largest = std::numeric_limits<float>::max(), tiny = std::numeric_limits<float>::denorm_min();
    Rng rng(9);
    for (const float size : {largest, 1e30f, 1e8f, 65504.0f, 1e-6f, 1e-12f, 1e-37f, tiny}) {
        Floats values(512);
        for (auto& value : values) value = size * float(2 * rng.uniform() - 1);
        values[3] = size;
        values[300] = -size;
        const auto result = round_trip(dtype, values);
        for (std::size_t i = 0; i < values.size(); ++i) {
            QVERIFY(std::isfinite(result[i]));
            // Nothing grows by more than rounding, nothing large changes its sign.
            QVERIFY(std::abs(double(result[i])) <= 1.3 * double(size) + 6e-8);
            if (std::abs(values[i]) > 0.3f * size) QVERIFY(result[i] * values[i] >= 0.0f);
        }
    }
    // One outlier next to nothing.
    Floats lonely(256, 0.0f);
    lonely[77] = -1000.0f;
    const auto result = round_trip(dtype, lonely);
    const float miss =
        dtype == DType::IQ4_NL ? 8.0f : 5.0f;  // none of its levels is zero: 1 of 127 is nearest
    for (std::size_t i = 0; i < lonely.size(); ++i) QVERIFY(std::abs(result[i] - lonely[i]) < miss);
}

void QuantsTest::blocks_are_independent_data() {
    for_quantized_types();
}

void QuantsTest::blocks_are_independent() {
    QFETCH(DType, dtype);
    const auto& type = info(dtype);
    constexpr std::size_t kColumns = 512;
    const auto values = heavy_tailed(kColumns * 3, 10);
    Floats importance(kColumns);
    for (std::size_t i = 0; i < kColumns; ++i) importance[i] = float(i % 7 + 1);
    const auto whole = quantized(dtype, values, importance);
    for (std::size_t start = 0; start < values.size(); start += type.block_elements) {
        const auto part = std::span(values).subspan(start, type.block_elements);
        const auto weights = std::span(importance).subspan(start % kColumns, type.block_elements);
        const auto alone = quantized(dtype, Floats(part.begin(), part.end()), weights);
        QVERIFY(std::equal(alone.begin(), alone.end(),
                           whole.begin() + std::ptrdiff_t(start / type.block_elements * type.block_bytes)));
    }
}

void QuantsTest::refuses_values_that_are_not_finite_data() {
    for_types([](const DTypeInfo& type) { return can_quantize(type.dtype); });
}

void QuantsTest::refuses_values_that_are_not_finite() {
    QFETCH(DType, dtype);
    const float infinity = std::numeric_limits<float>::infinity(),
                nan = std::numeric_limits<float>::quiet_NaN();
    for (const float bad : {infinity, -infinity, nan}) {
        Floats values(512, 1.0f);
        values[301] = values[400] = bad;
        Bytes blocks(byte_size(dtype, values.size()).value(), std::byte{7});
        const auto result = quantize(dtype, values, blocks);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::invalid_input);
        QVERIFY2(result.error().message.find("301") != std::string::npos, result.error().message.c_str());
        QVERIFY(
            std::all_of(blocks.begin(), blocks.end(), [](std::byte byte) { return byte == std::byte{7}; }));
    }
}

void QuantsTest::refuses_what_does_not_fit() {
    Bytes blocks(144);
    const Floats values(256, 1.0f);
    QVERIFY(quantize(DType::Q4_K, values, blocks));
    QVERIFY(!quantize(DType::Q4_K, std::span(values).first(255), blocks));
    QVERIFY(!quantize(DType::Q4_K, values, std::span(blocks).first(143)));
    QVERIFY(!quantize(DType::Q4_K, values, blocks, Floats(128, 1.0f)));
    QVERIFY(!quantize(DType::Q4_K, values, blocks, Floats(512, 1.0f)));
    Floats importance(256, 1.0f);
    for (const float bad :
         {-1.0f, std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
        importance[9] = bad;
        QVERIFY(!quantize(DType::Q4_K, values, blocks, importance));
    }
    const auto result = quantize(DType::IQ2_XS, values, std::span(blocks).first(74));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::unsupported);
    QVERIFY(quantize(DType::Q4_K, {}, {}));
}

void QuantsTest::writes_the_types_it_says() {
    std::vector<DType> found;
    for (const auto& type : all_dtypes())
        if (can_quantize(type.dtype)) found.push_back(type.dtype);
    const std::vector<DType> expected = {DType::F32,  DType::F16,  DType::Q4_0,   DType::Q4_1, DType::Q5_0,
                                         DType::Q5_1, DType::Q8_0, DType::Q2_K,   DType::Q3_K, DType::Q4_K,
                                         DType::Q5_K, DType::Q6_K, DType::IQ4_NL, DType::BF16};
    QCOMPARE(found, expected);
}

QTEST_APPLESS_MAIN(QuantsTest)
#include "quants_test.moc"
