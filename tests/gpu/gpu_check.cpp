// SPDX-License-Identifier: Apache-2.0
// Judges the CUDA device on a real GPU.
//   gpu_check                    correctness, then the speed of the usual shapes, as far as eight minutes go
//   gpu_check check | brief      correctness alone; brief: as little as compute-sanitizer has patience for
//   gpu_check speed SHAPE TYPE   the speed of one: 1B 3B 8B 13B 32B 70B; BF16, Q8_0, Q4_K, …
#include "gpu_check.h"

#include "compute/plug_in.h"

#include <chrono>
#include <cstdio>
#include <cstring>
#include <utility>

using namespace tars;

namespace {

constexpr double kSpeedSeconds = 330;  // no new shape is begun later

int fail(const Error& error) {
    std::fprintf(stderr, "%s\n", error.text().c_str());
    return 1;
}

Result<void> measure_usual_shapes(Device& device, const DeviceSpeed& ceiling) {
    const auto start = std::chrono::steady_clock::now();
    const std::pair<const char*, DType> usual[] = {
        {"1B", DType::BF16},  {"1B", DType::Q4_K},  {"8B", DType::BF16},
        {"8B", DType::Q8_0},  {"8B", DType::Q4_K},  {"3B", DType::Q4_K},
        {"70B", DType::Q4_K}, {"32B", DType::Q4_K}, {"13B", DType::Q8_0}};
    for (const auto& [shape, dtype] : usual) {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
        if (passed.count() > kSpeedSeconds) break;
        if (const auto done = test::measure(device, ceiling, shape, dtype); !done)
            std::printf("%-4s %-5s %s\n", shape, std::string(name(dtype)).c_str(),
                        done.error().text().c_str());
    }
    return {};
}

}  // namespace

int main(int count, char** arguments) {
    const std::string what = count > 1 ? arguments[1] : "";
    auto device = make_device("cuda");
    if (!device) return fail(device.error());
    std::printf("%s\n", (*device)->name().c_str());
    if (what != "speed") {
        const int failed = test::check_correctness(**device, what == "brief");
        std::printf("%s\n", failed == 0 ? "every case is right" : "SOME CASES ARE WRONG");
        if (failed != 0 || !what.empty()) return failed == 0 ? 0 : 1;
    }
    const auto ceiling = (*device)->measure_speed();
    if (!ceiling) return fail(ceiling.error());
    std::printf("reads %.0f GB/s, %.1f T multiply-adds/s in f32\n", ceiling->read_bytes / 1e9,
                ceiling->multiply_adds / 1e12);
    Result<void> done;
    if (what == "speed" && count == 4) {
        const auto dtype = dtype_from_name(arguments[3]);
        if (!dtype) return fail(invalid_input(std::string("there is no type ") + arguments[3]));
        done = test::measure(**device, *ceiling, arguments[2], *dtype);
    } else {
        done = measure_usual_shapes(**device, *ceiling);
    }
    return done ? 0 : fail(done.error());
}
