// SPDX-License-Identifier: Apache-2.0
// The matrix products of one thread: for every type and number of rows, the shares of what the core reads and
// multiplies at best. Types take turns, and of each the fastest turn counts.
//   kernel_speed [LEVEL [TYPE...]]
#include "compute/cpu/aligned_buffer.h"
#include "compute/cpu/cpu_speed.h"
#include "compute/cpu/kernels.h"
#include "compute/cpu/packed/pack.h"
#include "core/rng.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace tars {
namespace {

constexpr std::size_t kColumns = 2048, kOutputs = 8192;
constexpr std::size_t kFewOutputs = 512;  // of the products with many rows: they take longer
constexpr int kTurns = 15;
const std::vector<std::size_t> kRowCounts = {1, 4, 16, 64, 256};

struct Activations {
    static constexpr std::size_t kStride = kColumns / 32 + 1;
    Activations(const Kernels& kernels, std::size_t rows)
        : floats(rows * kColumns), blocks(rows * kStride), bfloats(blocks.size() * 32), view{blocks.data(),
                                                                                             rows,
                                                                                             kStride,
                                                                                             bfloats.data(),
                                                                                             floats.data(),
                                                                                             kColumns} {
        Rng rng(1);
        for (auto& value : floats) value = static_cast<float>(rng.normal());
        for (std::size_t r = 0; r < rows; ++r)
            kernels.quantize_row(floats.data() + r * kColumns, kColumns, rows_from(view, r));
    }
    std::vector<float> floats;
    std::vector<QuantizedBlock> blocks;
    std::vector<std::uint16_t> bfloats;
    QuantizedRows view;
};

/// Random bytes as a weight, in the form the device would keep it in.
struct Weight {
    explicit Weight(DType dtype) {
        const auto& type = info(dtype);
        const std::size_t row_bytes = kColumns / type.block_elements * type.block_bytes;
        rows = std::move(AlignedBuffer::make(row_bytes * kOutputs, "a benchmark")).value();
        std::memset(rows.data(), 0x2b, rows.size());
        matrix = {dtype, rows.data(), kOutputs, kColumns, row_bytes};
        if (!is_packable(dtype, kColumns)) return;
        packed = {dtype, nullptr, kOutputs, kColumns,
                  static_cast<std::size_t>(packed_group_bytes(dtype, kColumns))};
        groups = std::move(AlignedBuffer::make(packed.group_bytes * (kOutputs / kPackedRows), "a benchmark"))
                     .value();
        for (std::size_t group = 0; group < kOutputs / kPackedRows; ++group)
            pack_group(packed, rows.data(), row_bytes, group, groups.data() + group * packed.group_bytes);
        packed.data = groups.data();
    }
    std::size_t bytes() const { return packed.data ? groups.size() : rows.size(); }

    AlignedBuffer rows, groups;
    MatrixView matrix;
    PackedMatrix packed;
};

class Race {
  public:
    Race(const Kernels& kernels, const std::vector<DType>& types) : kernels_(kernels) {
        for (const auto type : types) weights_.emplace_back(type);
        for (const auto rows : kRowCounts) activations_.emplace_back(kernels, rows);
        best_.assign(types.size() * kRowCounts.size(), 1e9);
        y_.resize(kOutputs * kRowCounts.back());
        panel_.resize(kPanelFloats);
    }
    void run() {
        for (int turn = 0; turn < kTurns; ++turn)
            for (std::size_t w = 0; w < weights_.size(); ++w)
                for (std::size_t a = 0; a < activations_.size(); ++a) {
                    double& best = best_[w * activations_.size() + a];
                    best = std::min(best, seconds(weights_[w], activations_[a]));
                }
    }
    void print(const DeviceSpeed& speed) const {
        std::printf("%-8s %6s", "", "bits");
        for (const auto rows : kRowCounts) std::printf("  %4zu rows: read  multiplied", rows);
        std::printf("\n");
        for (std::size_t w = 0; w < weights_.size(); ++w) {
            const auto& weight = weights_[w];
            std::printf("%-8s %6.3f", std::string(name(weight.matrix.dtype)).c_str(),
                        8.0 * double(weight.bytes()) / double(kOutputs * kColumns));
            for (std::size_t a = 0; a < activations_.size(); ++a) {
                const double time = best_[w * activations_.size() + a];
                const double outputs = double(outputs_for(activations_[a].view.count));
                const double bytes = double(weight.bytes()) * outputs / double(kOutputs);
                const double products = outputs * double(kColumns * activations_[a].view.count);
                std::printf("       %9.0f %% %9.0f %%", 100 * bytes / time / speed.read_bytes,
                            100 * products / time / speed.multiply_adds);
            }
            std::printf("\n");
        }
    }

  private:
    static std::size_t outputs_for(std::size_t rows) { return rows <= 16 ? kOutputs : kFewOutputs; }

    /// As the device does it: a few outputs per call.
    double seconds(const Weight& weight, const Activations& x) {
        const auto start = std::chrono::steady_clock::now();
        const std::size_t step = x.view.count <= 32 ? 256 : 128;
        for (std::size_t first = 0; first < outputs_for(x.view.count); first += step) {
            const Rows y{y_.data(), step};
            if (weight.packed.data)
                kernels_.multiply_packed(weight.packed, first, step, x.view, y);
            else
                kernels_.matmul(weight.matrix, first, step, {x.floats.data(), x.view.count, kColumns}, y,
                                panel_.data());
        }
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }

    const Kernels& kernels_;
    std::vector<Weight> weights_;
    std::vector<Activations> activations_;
    std::vector<double> best_;
    std::vector<float> y_, panel_;
};

int main_of(const std::vector<std::string>& arguments) {
    const auto level = arguments.empty() ? best_cpu_level() : cpu_level_from_name(arguments[0]);
    if (!level || *level > best_cpu_level()) {
        std::fprintf(stderr, "this machine has no level %s\n", arguments[0].c_str());
        return 1;
    }
    std::vector<DType> types;
    for (const auto& type : all_dtypes())
        if (type.block_elements > 1 || type.dtype == DType::F16 || type.dtype == DType::BF16)
            if (arguments.size() < 2 ||
                std::find(arguments.begin() + 1, arguments.end(), type.name) != arguments.end())
                types.push_back(type.dtype);
    const auto& kernels = kernels_for(*level);
    ThreadPool one(1);
    auto speed = measure_cpu_speed(kernels, one);
    if (!speed) return 1;
    Race race(kernels, types);
    race.run();
    std::printf("%s, one thread: reads %.1f GB/s, multiplies %.0f G/s\n",
                std::string(to_string(*level)).c_str(), speed.value().read_bytes / 1e9,
                speed.value().multiply_adds / 1e9);
    race.print(speed.value());
    return 0;
}

}  // namespace
}  // namespace tars

int main(int argc, char** argv) {
    return tars::main_of(std::vector<std::string>(argv + 1, argv + argc));
}
