// SPDX-License-Identifier: Apache-2.0
// The kernels that read weights, one by one, against sums in double precision: every format, and shapes that
// no tile divides.
#include "compute/quants.h"
#include "core/half.h"
#include "core/rng.h"
#include "cuda/emulation/emulated_gpu.h"
#include "cuda/kernels/arguments.h"
#include "cuda/pack.h"
#include "tests/support/compare.h"

#include <QTest>

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <vector>

using namespace tars;
using namespace tars::cuda;
using test::nmse;

namespace {

constexpr DType kTypes[] = {DType::F32,  DType::F16,    DType::BF16,   DType::Q8_0,  DType::Q4_0,
                            DType::Q4_1, DType::Q5_0,   DType::Q5_1,   DType::Q4_K,  DType::Q5_K,
                            DType::Q6_K, DType::IQ4_NL, DType::IQ4_XS, DType::MXFP4, DType::Q3_K};

std::vector<float> random_floats(std::size_t count, Rng& rng) {
    std::vector<float> values(count);
    for (auto& value : values) value = static_cast<float>(rng.normal());
    return values;
}

/// A GPU and what was allocated there.
class Bench {
  public:
    explicit Bench(std::uint64_t seed) : gpu_(EmulatedGpuOptions{.seed = seed}) {}

    template <typename T>
    T* send(const std::vector<T>& values) {
        T* memory = room<T>(values.size());
        if (!gpu_.upload(memory, std::as_bytes(std::span(values)))) std::abort();
        return memory;
    }
    template <typename T>
    T* room(std::size_t count) {
        return static_cast<T*>(std::move(gpu_.allocate(count * sizeof(T), "test")).value());
    }
    template <typename T>
    std::vector<T> fetch(const T* from, std::size_t count) {
        std::vector<T> values(count);
        if (!gpu_.download(std::as_writable_bytes(std::span(values)), from)) std::abort();
        return values;
    }
    template <typename Arguments>
    QString launch(const std::string& kernel, const Grid& grid, const Arguments& arguments) {
        const auto done = gpu_.launch(*gpu_.kernel(kernel), grid, std::as_bytes(std::span(&arguments, 1)));
        return done ? QString() : QString::fromStdString(done.error().message);
    }

  private:
    EmulatedGpu gpu_;
};

/// Random blocks of a type that quantize() does not write, with scales of usual size.
void fill(DType dtype, std::span<std::byte> bytes, Rng& rng) {
    const auto& type = info(dtype);
    for (auto& byte : bytes) byte = static_cast<std::byte>(rng.next_u32());
    for (std::size_t block = 0; block < bytes.size(); block += type.block_bytes) {
        if (dtype == DType::MXFP4)
            bytes[block] = static_cast<std::byte>(120 + rng.next_u32() % 10);
        else  // IQ4_XS: a half between 2⁻⁷ and 2⁻⁵
            bytes[block + 1] = static_cast<std::byte>(0x20 + rng.next_u32() % 8);
    }
}

/// A weight, packed and in double precision.
struct TestMatrix {
    Matrix matrix;
    std::string format;
    std::vector<double> values;

    TestMatrix(Bench& bench, DType dtype, std::uint32_t rows, std::uint32_t columns, Rng& rng) {
        const auto floats = random_floats(std::size_t{rows} * columns, rng);
        std::vector<std::byte> bytes(static_cast<std::size_t>(byte_size(dtype, floats.size()).value()));
        if (!quantize(dtype, floats, bytes)) fill(dtype, bytes, rng);
        std::vector<float> exact(floats.size());
        dequantize(dtype, bytes, exact);
        values.assign(exact.begin(), exact.end());

        const Format kind = format_of(dtype);
        format = cuda::name(kind);
        matrix.rows = rows;
        matrix.chunks = chunks_of(columns);
        const auto sizes = row_bytes(kind, matrix.chunks);
        Planes<std::vector<std::byte>> planes;
        const auto make = [&](auto& plane, std::uint64_t size) {
            plane.resize(static_cast<std::size_t>(size) * rows);
        };
        make(planes.codes, sizes.codes), make(planes.headers, sizes.headers),
            make(planes.scales, sizes.scales);
        make(planes.high_bits, sizes.high_bits), make(planes.sub_scales, sizes.sub_scales);
        make(planes.high_words, sizes.high_words);
        const std::size_t row_size = bytes.size() / rows;
        std::vector<float> scratch;
        for (std::uint32_t r = 0; r < rows; ++r)
            pack_row(dtype, std::span(bytes).subspan(r * row_size, row_size), columns,
                     {planes.codes.data() + r * sizes.codes, planes.headers.data() + r * sizes.headers,
                      planes.scales.data() + r * sizes.scales, planes.high_bits.data() + r * sizes.high_bits,
                      planes.sub_scales.data() + r * sizes.sub_scales,
                      planes.high_words.data() + r * sizes.high_words},
                     scratch);
        const auto put = [&](auto& to, const std::vector<std::byte>& plane) {
            if (!plane.empty()) to.data = reinterpret_cast<decltype(to.data)>(bench.send(plane));
        };
        put(matrix.codes, planes.codes), put(matrix.headers, planes.headers),
            put(matrix.scales, planes.scales);
        put(matrix.high_bits, planes.high_bits), put(matrix.sub_scales, planes.sub_scales);
        put(matrix.high_words, planes.high_words);
    }
};

/// x·Wᵀ: [row][output].
std::vector<double> products(std::span<const double> w, std::span<const float> x, std::uint32_t rows,
                             std::uint32_t width) {
    std::vector<double> sums;
    for (std::uint32_t r = 0; r < rows; ++r)
        for (std::size_t o = 0; o < w.size() / width; ++o) {
            double sum = 0;
            for (std::uint32_t k = 0; k < width; ++k) sum += w[o * width + k] * x[std::size_t{r} * width + k];
            sums.push_back(sum);
        }
    return sums;
}

double rounded(double value, bool bfloats) {
    const auto single = static_cast<float>(value);
    return double(bfloats ? bf16_to_f32(f32_to_bf16(single)) : f16_to_f32(f32_to_f16(single)));
}
std::vector<double> round(std::span<const double> values, bool bfloats) {
    std::vector<double> all;
    for (const double value : values) all.push_back(rounded(value, bfloats));
    return all;
}
/// Rows of halves are rounded after a power of two has brought the largest to 2¹⁴ … 2¹⁵.
std::vector<float> round_rows(std::span<const float> x, std::uint32_t width, bool bfloats) {
    std::vector<float> all;
    for (std::size_t from = 0; from < x.size(); from += width) {
        float largest = 0;
        for (std::uint32_t k = 0; k < width; ++k) largest = std::max(largest, std::abs(x[from + k]));
        const int power = bfloats ? 0 : 14 - std::ilogb(largest);
        for (std::uint32_t k = 0; k < width; ++k)
            all.push_back(static_cast<float>(
                std::ldexp(rounded(std::ldexp(double(x[from + k]), power), bfloats), -power)));
    }
    return all;
}
/// The largest error of a row: that of the first, whose numbers are large, hides none of the others.
double worst_row(std::span<const float> got, std::span<const double> want, std::size_t width) {
    double worst = 0;
    for (std::size_t from = 0; from < want.size(); from += width)
        worst = std::max(worst, nmse(got.subspan(from, width), want.subspan(from, width)));
    return worst;
}

double silu(double x) {
    return x / (1 + std::exp(-x));
}

}  // namespace

Q_DECLARE_METATYPE(tars::DType)

class ProductsTest : public QObject {
    Q_OBJECT

  private slots:
    void looks_up_rows_data() { add_types(); }
    void looks_up_rows();
    void multiplies_few_rows_data() { add_types(); }
    void multiplies_few_rows();
    void multiplies_many_rows();
    void multiplies_by_tensor_cores_data();
    void multiplies_by_tensor_cores();
    void joins_splits();
    void multiplies_in_stages();
    void activates_pairs();

  private:
    static void add_types() {
        QTest::addColumn<DType>("dtype");
        for (const auto dtype : kTypes) QTest::addRow("%s", std::string(name(dtype)).c_str()) << dtype;
    }
    /// Columns with awkward tails, as far as the type has any.
    static std::vector<std::uint32_t> widths(DType dtype) {
        if (info(dtype).block_elements == 256) return {256, 1280};
        if (info(dtype).block_elements == 32) return {32, 96, 1056};
        return {1, 20, 33, 1030};
    }
};

void ProductsTest::looks_up_rows() {
    QFETCH(DType, dtype);
    Rng rng(1);
    for (const auto width : widths(dtype)) {
        Bench bench(width);
        const TestMatrix table(bench, dtype, 9, width, rng);
        const std::vector<std::int32_t> tokens = {8, 0, 3, 3};
        float* const out = bench.room<float>(tokens.size() * width);
        const EmbedArguments arguments{table.matrix, {bench.send(tokens)}, {out}, width};
        QCOMPARE(bench.launch("embed_" + table.format, {4, 1, 128}, arguments), QString());
        std::vector<double> want;
        for (const auto token : tokens)
            want.insert(want.end(), table.values.begin() + token * static_cast<int>(width),
                        table.values.begin() + (token + 1) * static_cast<int>(width));
        QVERIFY(nmse(bench.fetch(out, want.size()), want) < 1e-13);
    }
}

void ProductsTest::multiplies_few_rows() {
    QFETCH(DType, dtype);
    Rng rng(2);
    for (const auto width : widths(dtype))
        for (const std::uint32_t rows : {1u, 2u, 3u, 4u, 7u, 8u}) {
            if (rows > 4 && format_of(dtype) != Format::f32) continue;  // many, for packed weights
            Bench bench(width + rows);
            // Three weights of one launch: an odd number of outputs, one, and more than a tile.
            const TestMatrix w[] = {{bench, dtype, 21, width, rng},
                                    {bench, dtype, 1, width, rng},
                                    {bench, dtype, 34, width, rng}};
            const auto x = random_floats(std::size_t{rows} * width, rng), norm = random_floats(width, rng);
            const std::vector<std::uint32_t> order = {1, 0, 3, 2, 7, 4, 5, 6};
            const auto bias = random_floats(34, rng);
            ProductArguments a;
            std::uint32_t tiles = 0;
            for (int i = 0; i < 3; ++i) {
                tiles += (w[i].matrix.rows + 15) / 16;
                a.parts[i] = {w[i].matrix, {}, {bench.room<float>(rows * w[i].matrix.rows)}, tiles};
            }
            a.parts[2].bias = {bench.send(bias)};
            a.tiles = tiles;
            a.x = {bench.send(x)};
            const bool shuffled = rows % 2 == 0;
            if (shuffled) a.source_rows = {bench.send(order)};
            a.rows = rows;
            a.columns = width;
            a.chunks = w[0].matrix.chunks;
            a.norm.vector = {bench.send(norm)};
            a.epsilon = 0.01f;
            const std::string kernel = "matvec_" + w[0].format + "_" + std::to_string(std::bit_ceil(rows));
            QCOMPARE(bench.launch(kernel, {2, 1, 256}, a), QString());
            for (int i = 0; i < 3; ++i) {
                std::vector<double> want;
                for (std::uint32_t r = 0; r < rows; ++r) {
                    const float* row = x.data() + std::size_t{shuffled ? order[r] : r} * width;
                    double squares = 0;
                    for (std::uint32_t k = 0; k < width; ++k) squares += double(row[k]) * row[k];
                    const double scale = 1 / std::sqrt(squares / width + 0.01f);
                    for (std::uint32_t o = 0; o < w[i].matrix.rows; ++o) {
                        double sum = 0;
                        for (std::uint32_t k = 0; k < width; ++k)
                            sum += w[i].values[std::size_t{o} * width + k] * row[k] * norm[k] * scale;
                        want.push_back(sum + (i == 2 ? double(bias[o]) : 0));
                    }
                }
                const double error = nmse(bench.fetch(a.parts[i].out.data, want.size()), want);
                QVERIFY2(error < 1e-10,  // of a single number, at worst
                         qPrintable(QString("%1 × %2, part %3: %4").arg(rows).arg(width).arg(i).arg(error)));
            }
        }
}

/// Floats: one after the other, in single precision.
void ProductsTest::multiplies_many_rows() {
    Rng rng(3);
    for (const std::uint32_t rows : {5u, 70u}) {
        const std::uint32_t width = rows == 5 ? 1030 : 33;
        Bench bench(rows);
        const TestMatrix w[] = {{bench, DType::F32, 3, width, rng}, {bench, DType::F32, 67, width, rng}};
        const auto x = random_floats(std::size_t{rows} * width, rng), bias = random_floats(67, rng),
                   before = random_floats(std::size_t{rows} * 67, rng);
        ProductArguments a;
        a.parts[0] = {
            w[0].matrix, {}, {bench.send(std::vector<float>(before.begin(), before.begin() + rows * 3))}, 1};
        a.parts[1] = {w[1].matrix, {bench.send(bias)}, {bench.send(before)}, 3};
        a.tiles = 3;
        a.mode = ProductMode::add;
        a.x = {bench.send(x)};
        a.rows = rows;
        a.columns = width;
        a.chunks = w[0].matrix.chunks;
        QCOMPARE(bench.launch("matmul_f32", {3, (rows + 63) / 64, 256}, a), QString());
        for (int i = 0; i < 2; ++i) {
            auto want = products(w[i].values, x, rows, width);
            for (std::size_t at = 0; at < want.size(); ++at)
                want[at] += before[at] + (i == 1 ? double(bias[at % 67]) : 0);
            const double error = nmse(bench.fetch(a.parts[i].out.data, want.size()), want);
            QVERIFY2(error < 1e-11, qPrintable(QString("%1 × %2, part %3").arg(rows).arg(width).arg(i)));
        }
    }
}

void ProductsTest::multiplies_by_tensor_cores_data() {
    QTest::addColumn<DType>("dtype");
    QTest::addColumn<bool>("bfloats");
    for (const auto dtype : kTypes)
        for (const bool bfloats : {true, false})
            if (bfloats ? dtype == DType::BF16 : format_of(dtype) != Format::f32)
                QTest::addRow("%s, %s", std::string(name(dtype)).c_str(), bfloats ? "bfloats" : "halves")
                    << dtype << bfloats;
}

/// Exactly the products of the rounded numbers: every number meets its partner. And of the numbers before,
/// as far as the rounding of both sides goes.
void ProductsTest::multiplies_by_tensor_cores() {
    QFETCH(DType, dtype);
    QFETCH(bool, bfloats);
    Rng rng(6);
    const auto all = widths(dtype);
    const std::string operand = bfloats ? "bfloats" : "halves";
    for (const std::uint32_t rows : {1u, 13u, 70u}) {
        const auto width = rows == 13 ? all.back() : all.front();
        Bench bench(rows);
        const TestMatrix w[] = {{bench, dtype, 5, width, rng}, {bench, dtype, 67, width, rng}};
        auto x = random_floats(std::size_t{rows} * width, rng);
        for (std::uint32_t k = 0; k < width; ++k) x[k] *= 1e6f;  // beyond halves
        const auto bias = random_floats(67, rng), before = random_floats(std::size_t{rows} * 67, rng);

        PrepareArguments p;
        p.x = {bench.send(x)};
        p.width = width;
        p.chunks = w[0].matrix.chunks;
        p.out = {bench.room<std::uint32_t>(std::size_t{rows} * p.chunks * 16)};
        p.row_scales = {bench.room<float>(rows)};
        QCOMPARE(bench.launch("prepare_" + operand, {rows, 1, 256}, p), QString());

        GemmArguments a;
        a.parts[0] = {
            w[0].matrix, {}, {bench.send(std::vector<float>(before.begin(), before.begin() + rows * 5))}, 1};
        a.parts[1] = {w[1].matrix, {bench.send(bias)}, {bench.send(before)}, 3};
        a.mode = ProductMode::add;
        a.x = {reinterpret_cast<const Unit*>(p.out.data)};
        a.row_scales = {p.row_scales.data};
        a.rows = rows;
        a.chunks = p.chunks;
        QCOMPARE(bench.launch("gemm_" + w[0].format + "_" + operand, {3, (rows + 63) / 64, 128}, a),
                 QString());

        for (int i = 0; i < 2; ++i) {
            const auto got = bench.fetch(a.parts[i].out.data, rows * w[i].matrix.rows);
            for (const bool rounded : {true, false}) {
                auto want = rounded ? products(round(w[i].values, bfloats), round_rows(x, width, bfloats),
                                               rows, width)
                                    : products(w[i].values, x, rows, width);
                for (std::size_t at = 0; at < want.size(); ++at)
                    want[at] += before[at] + (i == 1 ? double(bias[at % 67]) : 0);
                const double error = rows == 1 ? nmse(got, want) : worst_row(got, want, w[i].matrix.rows);
                const double limit = rounded ? 1e-9 : bfloats ? 1e-4 : 1e-5;
                QVERIFY2(error < limit, qPrintable(QString("%1 × %2, part %3, %4: %5")
                                                       .arg(rows)
                                                       .arg(width)
                                                       .arg(i)
                                                       .arg(rounded ? "rounded" : "as they are")
                                                       .arg(error)));
            }
        }
    }
}

/// The columns divided among blocks, and what finish makes of the parts.
void ProductsTest::joins_splits() {
    Rng rng(7);
    constexpr std::uint32_t kRows = 9, kWidth = 1056, kOutputs = 70;
    for (const std::uint32_t splits : {2u, 5u}) {
        Bench bench(splits);
        const TestMatrix w(bench, DType::Q8_0, kOutputs, kWidth, rng);
        const auto x = random_floats(kRows * kWidth, rng), norm = random_floats(kWidth, rng),
                   bias = random_floats(kOutputs, rng), before = random_floats(kRows * kOutputs, rng);
        PrepareArguments p;
        p.x = {bench.send(x)};
        p.norm.vector = {bench.send(norm)};
        p.epsilon = 0.01f;
        p.width = kWidth;
        p.chunks = w.matrix.chunks;
        p.out = {bench.room<std::uint32_t>(kRows * p.chunks * 16)};
        p.row_scales = {bench.room<float>(kRows)};
        QCOMPARE(bench.launch("prepare_halves", {kRows, 1, 256}, p), QString());
        GemmArguments a;
        a.parts[0] = {w.matrix, {}, {bench.room<float>(splits * kRows * kOutputs)}, 2};
        a.x = {reinterpret_cast<const Unit*>(p.out.data)};
        a.row_scales = {p.row_scales.data};
        a.rows = kRows;
        a.chunks = p.chunks;
        a.splits = splits;
        QCOMPARE(bench.launch("gemm_q8_0_halves", {2, splits, 128}, a), QString());
        FinishArguments f;
        f.parts[0] = {
            {a.parts[0].out.data}, {bench.send(bias)}, {bench.send(before)}, kOutputs, splits, 1, 0, {}};
        f.mode = ProductMode::add;
        f.rows = kRows;
        QCOMPARE(bench.launch("finish", {kRows, 1, 256}, f), QString());

        std::vector<float> normed(x);
        for (std::uint32_t r = 0; r < kRows; ++r) {
            double squares = 0;
            for (std::uint32_t k = 0; k < kWidth; ++k)
                squares += double(x[r * kWidth + k]) * x[r * kWidth + k];
            for (std::uint32_t k = 0; k < kWidth; ++k)
                normed[r * kWidth + k] =
                    static_cast<float>(x[r * kWidth + k] / std::sqrt(squares / kWidth + 0.01f) * norm[k]);
        }
        auto want = products(w.values, normed, kRows, kWidth);
        for (std::size_t at = 0; at < want.size(); ++at) want[at] += before[at] + bias[at % kOutputs];
        const double error = nmse(bench.fetch(f.parts[0].out.data, want.size()), want);
        QVERIFY2(error < 2e-6, qPrintable(QString::number(error)));
    }
}

/// Inputs too long for shared memory: one row of more than 8192, four of more than 2048.
void ProductsTest::multiplies_in_stages() {
    Rng rng(4);
    for (const auto& [rows, width] : {std::pair{1u, 8192u + 80}, std::pair{4u, 4096u + 20}}) {
        Bench bench(rows);
        const TestMatrix w(bench, DType::F16, 18, width, rng);
        const auto x = random_floats(std::size_t{rows} * width, rng), norm = random_floats(width, rng);
        ProductArguments a;
        a.parts[0] = {w.matrix, {}, {bench.room<float>(rows * 18)}, 2};
        a.tiles = 2;
        a.x = {bench.send(x)};
        a.rows = rows;
        a.columns = width;
        a.chunks = w.matrix.chunks;
        a.norm.vector = {bench.send(norm)};
        a.epsilon = 1e-5f;
        // One block takes both tiles, and so the stages of each.
        QCOMPARE(bench.launch("matvec_f16_" + std::to_string(rows), {1, 1, 256}, a), QString());
        std::vector<double> want;
        for (std::uint32_t r = 0; r < rows; ++r) {
            const float* row = x.data() + std::size_t{r} * width;
            double squares = 0;
            for (std::uint32_t k = 0; k < width; ++k) squares += double(row[k]) * row[k];
            for (std::uint32_t o = 0; o < 18; ++o) {
                double sum = 0;
                for (std::uint32_t k = 0; k < width; ++k)
                    sum += w.values[std::size_t{o} * width + k] * row[k] * norm[k];
                want.push_back(sum / std::sqrt(squares / width + 1e-5f));
            }
        }
        QVERIFY(nmse(bench.fetch(a.parts[0].out.data, want.size()), want) < 1e-11);
    }
}

void ProductsTest::activates_pairs() {
    Rng rng(5);
    for (const std::uint32_t gelu : {0u, 1u}) {
        Bench bench(gelu);
        const TestMatrix gate(bench, DType::Q8_0, 19, 64, rng), up(bench, DType::Q8_0, 19, 64, rng);
        const auto x = random_floats(2 * 64, rng), gate_bias = random_floats(19, rng),
                   up_bias = random_floats(19, rng);
        ProductArguments a;
        float* const out = bench.room<float>(2 * 19);
        a.parts[0] = {gate.matrix, {bench.send(gate_bias)}, {out}, 3};
        a.parts[1] = {up.matrix, {bench.send(up_bias)}, {out}, 3};
        a.tiles = 3;
        a.mode = ProductMode::activate;
        a.gelu = gelu;
        a.x = {bench.send(x)};
        a.rows = 2;
        a.columns = 64;
        a.chunks = 2;
        QCOMPARE(bench.launch("matvec_q8_0_2", {2, 1, 256}, a), QString());
        std::vector<double> want;
        for (std::uint32_t r = 0; r < 2; ++r)
            for (std::uint32_t o = 0; o < 19; ++o) {
                double g = gate_bias[o], u = up_bias[o];
                for (std::uint32_t k = 0; k < 64; ++k) {
                    g += gate.values[o * 64 + k] * x[r * 64 + k];
                    u += up.values[o * 64 + k] * x[r * 64 + k];
                }
                const double bent = std::sqrt(2 / M_PI) * (g + 0.044715 * g * g * g);
                want.push_back(u * (gelu ? 0.5 * g * (1 + std::tanh(bent)) : silu(g)));
            }
        QVERIFY(nmse(bench.fetch(out, want.size()), want) < 1e-11);
    }
}

QTEST_APPLESS_MAIN(ProductsTest)
#include "products_test.moc"
