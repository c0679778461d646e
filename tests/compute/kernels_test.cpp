// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/kernels.h"
#include "compute/cpu/kv_cache.h"
#include "compute/quants.h"
#include "core/half.h"
#include "core/rng.h"

#include "kernel_inputs.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

using namespace tars;
using namespace tars::test;

namespace {

/// The softmax of one group of heads, with memory of its own.
struct State {
    State(std::size_t heads, std::size_t dimension)
        : maximum(heads, -kInfinity),
          sum(heads),
          weighted(heads * dimension),
          view{maximum.data(), sum.data(), weighted.data()} {}
    std::vector<float> maximum, sum, weighted;
    SoftmaxState view;
};

/// Keys and values of one head in pages of a cache.
class Pages {
  public:
    Pages(const Kernels& kernels, KvType type, std::span<const float> keys, std::span<const float> values,
          std::size_t dimension)
        : type_(type),
          dimension_(dimension),
          page_bytes_(kPageTokens * *byte_size(dtype_of(type), dimension)) {
        const std::size_t positions = keys.size() / dimension,
                          pages = (positions + kPageTokens - 1) / kPageTokens;
        // What was not stored may be anything: it must not be seen.
        keys_.resize(pages * page_bytes_ + 1, std::byte{0xff});
        values_ = keys_;
        for (std::size_t p = 0; p < positions; ++p) {
            const std::size_t page = p / kPageTokens * page_bytes_;
            kernels.put_key(type, keys.data() + p * dimension, dimension, keys_.data() + page,
                            p % kPageTokens);
            kernels.put_value(type, values.data() + p * dimension, dimension, values_.data() + page,
                              p % kPageTokens);
        }
    }
    const std::byte* keys(std::size_t page) const { return keys_.data() + page * page_bytes_; }
    const std::byte* values(std::size_t page) const { return values_.data() + page * page_bytes_; }
    bool ends_untouched() const {
        return keys_.back() == std::byte{0xff} && values_.back() == std::byte{0xff};
    }
    KvType type() const { return type_; }

    /// Element `i` of position `p` as it is kept.
    float key(std::size_t p, std::size_t i) const {
        const auto slot = p % kPageTokens;
        const auto& block = reinterpret_cast<const KeyBlock*>(keys(p / kPageTokens))[i / 32];
        if (type_ == KvType::q8_0) return f16_to_f32(block.scales[slot]) * block.codes[i % 32][slot];
        return element(keys(p / kPageTokens), i * kPageTokens + slot);
    }
    float value(std::size_t p, std::size_t i) const {
        const auto slot = p % kPageTokens;
        const auto& block = reinterpret_cast<const ValueBlock*>(values(p / kPageTokens))[i / 32];
        if (type_ == KvType::q8_0) return f16_to_f32(block.scales[slot]) * block.codes[slot][i % 32];
        return element(values(p / kPageTokens), slot * dimension_ + i);
    }

  private:
    float element(const std::byte* page, std::size_t index) const {
        if (type_ == KvType::f32) return reinterpret_cast<const float*>(page)[index];
        return f16_to_f32(reinterpret_cast<const std::uint16_t*>(page)[index]);
    }
    KvType type_;
    std::size_t dimension_, page_bytes_;
    std::vector<std::byte> keys_, values_;
};

/// Attention of `heads` queries to the positions [first, positions), as softmaxes of whole pages merged in
/// order.
std::vector<float> attention(const Kernels& kernels, std::span<const float> q, const Pages& pages,
                             std::size_t positions, std::size_t heads, std::size_t dimension, float scale,
                             std::size_t split_pages, std::size_t first = 0) {
    State total(heads, dimension);
    std::vector<float> scores(heads * kPageTokens), out(heads * dimension);
    const std::size_t end = (positions + kPageTokens - 1) / kPageTokens;
    for (std::size_t begin = first / kPageTokens; begin < end; begin += split_pages) {
        State part(heads, dimension);
        for (std::size_t page = begin; page < std::min(end, begin + split_pages); ++page) {
            const std::size_t start = page * kPageTokens, from = std::max(start, first);
            kernels.attend({q.data(), heads, dimension, pages.type(), pages.keys(page), pages.values(page),
                            from - start, std::min<std::size_t>(start + kPageTokens, positions) - from, scale,
                            scores.data()},
                           part.view);
        }
        kernels.merge(part.view, heads, dimension, total.view);
    }
    kernels.finish(total.view, heads, dimension, out.data());
    return out;
}

std::vector<double> attention_in_double(std::span<const float> q, std::span<const float> keys,
                                        std::span<const float> values, std::size_t heads,
                                        std::size_t dimension, double scale) {
    const std::size_t positions = keys.size() / dimension;
    std::vector<double> out(heads * dimension);
    for (std::size_t h = 0; h < heads; ++h) {
        std::vector<double> weights(positions);
        for (std::size_t p = 0; p < positions; ++p)
            for (std::size_t i = 0; i < dimension; ++i)
                weights[p] += scale * double(q[h * dimension + i]) * double(keys[p * dimension + i]);
        const double largest = *std::ranges::max_element(weights);
        double sum = 0;
        for (auto& weight : weights) sum += weight = std::exp(weight - largest);
        for (std::size_t p = 0; p < positions; ++p)
            for (std::size_t i = 0; i < dimension; ++i)
                out[h * dimension + i] += weights[p] / sum * double(values[p * dimension + i]);
    }
    return out;
}

}  // namespace

/// The kernels of every level this machine has against plain loops in double precision.
class KernelsTest : public QObject {
    Q_OBJECT

  private slots:
    void unpacks_like_dequantize_data() { levels_and_types(); }
    void unpacks_like_dequantize();
    void converts_every_half_data() { levels_only(); }
    void converts_every_half();
    void multiplies_data() { levels_and_types(); }
    void multiplies();
    void multiplies_long_rows_data() { levels_only(); }
    void multiplies_long_rows();
    void norms_data() { levels_only(); }
    void norms();
    void rotates_data() { levels_only(); }
    void rotates();
    void activates_data() { levels_only(); }
    void activates();
    void activates_extremes_data() { levels_only(); }
    void activates_extremes();
    void adds_data() { levels_only(); }
    void adds();
    void keeps_keys_and_values_data() { levels_only(); }
    void keeps_keys_and_values();
    void keeps_what_is_not_finite_data() { levels_only(); }
    void keeps_what_is_not_finite();
    void attends_data();
    void attends();
    void attends_to_extreme_scores_data() { levels_only(); }
    void attends_to_extreme_scores();

  private:
    static void levels_only();
    static void levels_and_types();
};

void KernelsTest::levels_only() {
    QTest::addColumn<CpuLevel>("level");
    for (const auto level : available_levels()) QTest::addRow("%s", text(to_string(level)).c_str()) << level;
}

void KernelsTest::levels_and_types() {
    QTest::addColumn<CpuLevel>("level");
    QTest::addColumn<DType>("dtype");
    for (const auto level : available_levels())
        for (const auto& type : all_dtypes())
            QTest::addRow("%s %s", text(to_string(level)).c_str(), text(type.name).c_str())
                << level << type.dtype;
}

void KernelsTest::unpacks_like_dequantize() {
    QFETCH(CpuLevel, level);
    QFETCH(DType, dtype);
    Rng rng(1);
    const Matrix blocks(dtype, 1, 37 * info(dtype).block_elements, rng);
    std::vector<float> values(blocks.values.size() + 1, kSentinel);
    kernels_for(level).unpack(dtype, blocks.view.data, blocks.values.size(), values.data());
    QVERIFY(same_bits(std::span(values).first(blocks.values.size()), blocks.values));
    QCOMPARE(values.back(), kSentinel);
}

void KernelsTest::converts_every_half() {
    QFETCH(CpuLevel, level);
    std::vector<std::uint16_t> halves(65536), packed(halves.size());
    std::iota(halves.begin(), halves.end(), std::uint16_t{0});
    std::vector<float> values(halves.size());
    const auto& kernels = kernels_for(level);
    kernels.unpack(DType::F16, reinterpret_cast<const std::byte*>(halves.data()), halves.size(),
                   values.data());
    kernels.put_value(KvType::f16, values.data(), values.size(), reinterpret_cast<std::byte*>(packed.data()),
                      0);
    for (std::size_t i = 0; i < halves.size(); ++i) {
        const float want = f16_to_f32(halves[i]);
        if (std::isnan(want)) {
            QVERIFY(std::isnan(values[i]) && std::isnan(f16_to_f32(packed[i])));
        } else {
            QVERIFY(same_bits({&values[i], 1}, {&want, 1}));
            QCOMPARE(packed[i], halves[i]);
        }
    }
}

void KernelsTest::multiplies() {
    QFETCH(CpuLevel, level);
    QFETCH(DType, dtype);
    const auto& kernels = kernels_for(level);
    const std::size_t unit = info(dtype).block_elements;
    const std::vector<std::size_t> widths = unit == 1 ? std::vector<std::size_t>{1, 3, 16, 47, 100, 1029}
                                                      : std::vector<std::size_t>{unit, 3 * unit, 1024 + unit};
    std::vector<float> panel(kPanelFloats);
    Rng rng(2);
    for (const std::size_t columns : widths)
        for (const std::size_t outputs : {1u, 7u, 37u}) {
            const Matrix w(dtype, outputs, columns, rng);
            const std::size_t most = 33, x_stride = columns + 3, y_stride = outputs + 2;
            Floats x(most * x_stride, rng);
            const auto want = product(w, x.values(), most, x_stride);
            std::vector<float> alone;  // every row by itself
            for (std::size_t r = 0; r < most; ++r) {
                std::vector<float> y(outputs);
                kernels.matmul(w.view, 0, outputs, {x.data() + r * x_stride, 1, x_stride},
                               {y.data(), outputs}, panel.data());
                alone.insert(alone.end(), y.begin(), y.end());
            }
            QVERIFY2(nmse(alone, want) < 1e-12, qPrintable(QString("%1 × %2").arg(outputs).arg(columns)));
            for (const std::size_t rows : {2u, 3u, 4u, 5u, 6u, 7u, 8u, 11u, 13u, 32u, 33u}) {
                Floats y(rows * y_stride);
                std::ranges::fill(y.values(), kSentinel);
                const std::size_t cut = outputs / 3;  // two calls side by side, as two threads would
                const ConstRows batch{x.data(), rows, x_stride};
                if (cut > 0) kernels.matmul(w.view, 0, cut, batch, {y.data(), y_stride}, panel.data());
                kernels.matmul(w.view, cut, outputs - cut, batch, {y.data() + cut, y_stride}, panel.data());
                for (std::size_t r = 0; r < rows; ++r) {
                    const auto got = y.values().subspan(r * y_stride, y_stride);
                    QVERIFY2(
                        same_bits(got.first(outputs), std::span(alone).subspan(r * outputs, outputs)),
                        qPrintable(
                            QString("row %1 of %2, %3 × %4").arg(r).arg(rows).arg(outputs).arg(columns)));
                    QVERIFY(got[outputs] == kSentinel && got[outputs + 1] == kSentinel);
                }
            }
        }
}

void KernelsTest::multiplies_long_rows() {
    QFETCH(CpuLevel, level);
    Rng rng(3);
    const Matrix w(DType::F16, 9, 14336, rng);
    Floats x(3 * 14336, rng);
    std::vector<float> y(3 * 9), panel(kPanelFloats);
    kernels_for(level).matmul(w.view, 0, 9, {x.data(), 3, 14336}, {y.data(), 9}, panel.data());
    QVERIFY(nmse(y, product(w, x.values(), 3, 14336)) < 1e-12);
}

void KernelsTest::norms() {
    QFETCH(CpuLevel, level);
    Rng rng(4);
    for (const std::size_t n : {1u, 5u, 16u, 63u, 64u, 129u, 4096u}) {
        Floats x(n, rng), weight(n, rng), y(n + 1);
        std::ranges::fill(y.values(), kSentinel);
        const float epsilon = 0.01f;
        double squares = 0;
        for (const float value : x.values()) squares += double(value) * value;
        std::vector<double> want;
        for (std::size_t i = 0; i < n; ++i)
            want.push_back(x.values()[i] / std::sqrt(squares / double(n) + double(epsilon)) *
                           weight.values()[i]);
        kernels_for(level).rms_norm(x.data(), weight.data(), n, epsilon, y.data());
        QVERIFY2(nmse(y.values().first(n), want) < 1e-13, qPrintable(QString::number(n)));
        QCOMPARE(y.values()[n], kSentinel);
        kernels_for(level).rms_norm(x.data(), weight.data(), n, epsilon, x.data());
        QVERIFY(same_bits(x.values(), y.values().first(n)));
    }
}

void KernelsTest::rotates() {
    QFETCH(CpuLevel, level);
    Rng rng(5);
    for (const bool interleaved : {false, true})
        for (const std::size_t pairs : {1u, 4u, 13u, 64u}) {
            const std::size_t rest = 3;  // dimensions that pass through
            Floats head(2 * pairs + rest, rng), cosine(pairs, rng), sine(pairs, rng);
            std::vector<double> want(head.values().begin(), head.values().end());
            for (std::size_t i = 0; i < pairs; ++i) {
                auto& a = want[interleaved ? 2 * i : i];
                auto& b = want[interleaved ? 2 * i + 1 : i + pairs];
                const double c = cosine.values()[i], s = sine.values()[i], turned = a * c - b * s;
                b = a * s + b * c;
                a = turned;
            }
            kernels_for(level).rotate(head.data(), cosine.data(), sine.data(), pairs, interleaved);
            QVERIFY(nmse(head.values(), want) < 1e-13);
        }
}

void KernelsTest::activates() {
    QFETCH(CpuLevel, level);
    Rng rng(6);
    for (const auto activation : {Activation::silu, Activation::gelu_tanh})
        for (const std::size_t n : {1u, 7u, 16u, 33u, 1000u}) {
            Floats gate(n, rng), up(n, rng), out(n + 1);
            for (auto& value : gate.values()) value *= 5;
            std::ranges::fill(out.values(), kSentinel);
            kernels_for(level).activate(activation, gate.data(), up.data(), n, out.data());
            for (std::size_t i = 0; i < n; ++i) {
                const double x = gate.values()[i], scale = up.values()[i];
                const double u = std::sqrt(2 / M_PI) * (x + 0.044715 * x * x * x);
                const double silu = x / (1 + std::exp(-x)), gelu = 0.5 * x * (1 + std::tanh(u));
                const double want = (activation == Activation::silu ? silu : gelu) * scale;
                const double bound = 5e-7 * std::abs(want) + 1e-8 * std::abs(scale);
                QVERIFY2(std::abs(out.values()[i] - want) <= bound, qPrintable(QString::number(x)));
            }
            QCOMPARE(out.values()[n], kSentinel);
        }
}

void KernelsTest::activates_extremes() {
    QFETCH(CpuLevel, level);
    const std::vector<float> gate = {1000, 1e30f, kInfinity, -1000, -1e30f, -88.5f, 0, kNaN};
    const std::vector<float> up(gate.size(), 1.0f);
    std::vector<float> out(gate.size());
    for (const auto activation : {Activation::silu, Activation::gelu_tanh}) {
        kernels_for(level).activate(activation, gate.data(), up.data(), gate.size(), out.data());
        for (std::size_t i = 0; i < 3; ++i) QCOMPARE(out[i], gate[i]);
        for (std::size_t i = 3; i < 7; ++i) QVERIFY(std::abs(out[i]) < 1e-30f);
        QVERIFY(std::isnan(out[7]));
    }
}

void KernelsTest::adds() {
    QFETCH(CpuLevel, level);
    Rng rng(7);
    for (const std::size_t n : {1u, 8u, 21u, 100u}) {
        Floats x(n, rng), target(n + 1, rng);
        std::vector<float> want(target.values().begin(), target.values().end());
        for (std::size_t i = 0; i < n; ++i) want[i] += x.values()[i];
        kernels_for(level).add(x.data(), n, target.data());
        QVERIFY(same_bits(target.values(), want));
    }
}

void KernelsTest::keeps_keys_and_values() {
    QFETCH(CpuLevel, level);
    Rng rng(8);
    constexpr std::size_t kPositions = 35;
    for (const auto type : {KvType::f32, KvType::f16, KvType::q8_0})
        for (const std::size_t n : {32u, 64u, 80u, 160u}) {
            if (type == KvType::q8_0 && n % 32 != 0) continue;
            Floats keys(kPositions * n, rng), values(kPositions * n, rng);
            const Pages pages(kernels_for(level), type, keys.values(), values.values(), n);
            QVERIFY(pages.ends_untouched());
            // Of a block of 32: half a step, and the half-precision scale's error on up to 127 steps.
            const auto bound = [&](std::span<const float> x, std::size_t at) {
                if (type == KvType::f32) return 0.0f;
                if (type == KvType::f16) return std::abs(x[at]) / 2048 + 1e-7f;
                float largest = 0;
                for (const float value : x.subspan(at / 32 * 32, 32))
                    largest = std::max(largest, std::abs(value));
                return largest / 127 * (0.5f + 127.0f / 2048) * 1.0001f;
            };
            for (std::size_t p = 0; p < kPositions; ++p)
                for (std::size_t i = 0; i < n; ++i) {
                    const std::size_t at = p * n + i;
                    QVERIFY(std::abs(pages.key(p, i) - keys.values()[at]) <= bound(keys.values(), at));
                    QVERIFY(std::abs(pages.value(p, i) - values.values()[at]) <= bound(values.values(), at));
                }
        }
}

void KernelsTest::keeps_what_is_not_finite() {
    QFETCH(CpuLevel, level);
    for (const float odd : {kNaN, kInfinity, -kInfinity}) {
        std::vector<float> x(64, 1.0f);
        x[40] = odd;
        const Pages pages(kernels_for(level), KvType::q8_0, x, x, x.size());
        for (std::size_t i = 0; i < 32; ++i)
            QVERIFY(std::abs(pages.key(0, i) - 1.0f) < 0.01f && std::abs(pages.value(0, i) - 1.0f) < 0.01f);
        for (std::size_t i = 32; i < 64; ++i)
            QVERIFY(std::isnan(pages.key(0, i)) && std::isnan(pages.value(0, i)));
    }
}

void KernelsTest::attends_data() {
    QTest::addColumn<CpuLevel>("level");
    QTest::addColumn<int>("type");
    for (const auto level : available_levels())
        for (const auto& [name, type] :
             {std::pair{"f32", KvType::f32}, std::pair{"f16", KvType::f16}, std::pair{"q8_0", KvType::q8_0}})
            QTest::addRow("%s %s", text(to_string(level)).c_str(), name) << level << static_cast<int>(type);
}

void KernelsTest::attends() {
    QFETCH(CpuLevel, level);
    QFETCH(int, type);
    const auto& kernels = kernels_for(level);
    const bool bytes = static_cast<KvType>(type) == KvType::q8_0;
    Rng rng(9);
    for (const std::size_t heads : {1u, 2u, 3u, 4u, 7u})
        for (const std::size_t dimension : {8u, 20u, 64u, 100u, 160u})
            for (const std::size_t positions : {1u, 5u, 32u, 75u, 300u}) {
                if (bytes && dimension % 32 != 0) continue;
                Floats q(heads * dimension, rng), keys(positions * dimension, rng),
                    values(positions * dimension, rng);
                const Pages pages(kernels, static_cast<KvType>(type), keys.values(), values.values(),
                                  dimension);
                for (std::size_t at = 0; at < positions * dimension; ++at) {
                    keys.values()[at] = pages.key(at / dimension, at % dimension);
                    values.values()[at] = pages.value(at / dimension, at % dimension);
                }
                const float scale = 2.0f / std::sqrt(float(dimension));  // uneven weights
                for (const std::size_t first : {std::size_t{0}, positions / 3, positions - 1}) {
                    const auto want = attention_in_double(
                        q.values(), keys.values().subspan(first * dimension),
                        values.values().subspan(first * dimension), heads, dimension, double(scale));
                    for (const std::size_t split : {std::size_t{2}, std::size_t{40}}) {
                        const auto got = attention(kernels, q.values(), pages, positions, heads, dimension,
                                                   scale, split, first);
                        QVERIFY2(nmse(got, want) < 1e-11,
                                 qPrintable(QString("%1 heads of %2, positions %3 to %4")
                                                .arg(heads)
                                                .arg(dimension)
                                                .arg(first)
                                                .arg(positions)));
                    }
                }
            }
}

void KernelsTest::attends_to_extreme_scores() {
    QFETCH(CpuLevel, level);
    const auto& kernels = kernels_for(level);
    // One head of one dimension: the score of a position is its key, the output the mean of the values.
    const auto mean = [&](std::vector<float> keys) {
        const std::vector<float> q = {1.0f};
        std::vector<float> values(keys.size());
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = static_cast<float>(i + 1);
        const Pages pages(kernels, KvType::f32, keys, values, 1);
        return attention(kernels, q, pages, keys.size(), 1, 1, 1.0f, 1).front();
    };
    QCOMPARE(mean({-kInfinity, 0.0f}), 2.0f);
    QCOMPARE(mean({1e30f, -1e30f, 1e30f}), 2.0f);
    QVERIFY(std::isnan(mean({0.0f, kNaN, 0.0f})));
    QVERIFY(std::isnan(mean({-kInfinity, -kInfinity})));
    QVERIFY(std::isnan(mean({0.0f, kInfinity})));
    std::vector<float> late(40, -kInfinity);  // nothing to be seen on the whole first page
    late[35] = 3.0f;
    QCOMPARE(mean(late), 36.0f);
    std::vector<float> early(40, -kInfinity);
    early[3] = -1e30f;
    QCOMPARE(mean(early), 4.0f);
}

QTEST_APPLESS_MAIN(KernelsTest)
#include "kernels_test.moc"
