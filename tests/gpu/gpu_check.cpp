// SPDX-License-Identifier: Apache-2.0
// Judges the CUDA device on a real GPU.
//   gpu_check check | brief      correctness; brief: as little as compute-sanitizer has patience for
//   gpu_check speeds [SECONDS]   the speed of the usual shapes, as far as the time goes (330)
//   gpu_check speed SHAPE TYPE   the speed of one: 1B 3B 7B 8B 13B 32B 70B; BF16, Q8_0, Q4_K, …
#include "gpu_check.h"

#include "compute/plug_in.h"

#include <charconv>
#include <chrono>
#include <cstdio>
#include <string>
#include <string_view>
#include <utility>

using namespace tars;

namespace {

constexpr const char* kUsage = "usage: gpu_check check | brief | speeds [SECONDS] | speed SHAPE TYPE";

int fail(const Error& error) {
    std::fprintf(stderr, "%s\n", error.text().c_str());
    return 1;
}

int check(bool brief) {
    auto device = make_device("cuda");
    if (!device) return fail(device.error());
    std::printf("%s\n", (*device)->name().c_str());
    int failed = test::check_correctness(**device, brief) + test::check_drawing(**device);
    if (!brief) failed += test::check_divided();
    std::printf("%s\n", failed == 0 ? "every case is right" : "SOME CASES ARE WRONG");
    return failed == 0 ? 0 : 1;
}

/// No new shape is begun when the time is over. What does not fit the GPU is said, and no fault.
int measure_shapes(std::span<const std::pair<std::string, DType>> shapes, double seconds) {
    const auto start = std::chrono::steady_clock::now();
    auto device = make_device("cuda");
    if (!device) return fail(device.error());
    const auto ceiling = (*device)->measure_speed();
    if (!ceiling) return fail(ceiling.error());
    std::printf("%s: reads %.0f GB/s, %.1f T multiply-adds/s in f32\n", (*device)->name().c_str(),
                ceiling->read_bytes / 1e9, ceiling->multiply_adds / 1e12);
    test::print_speed_header();
    bool broken = false;
    for (const auto& [shape, dtype] : shapes) {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start;
        if (passed.count() > seconds) {
            std::printf("%-4s %-5s no time left\n", shape.c_str(), std::string(name(dtype)).c_str());
            continue;
        }
        const auto done = test::measure(**device, *ceiling, shape, dtype);
        if (done) continue;
        broken = broken || done.error().code != ErrorCode::out_of_memory;
        std::printf("%-4s %-5s %s\n", shape.c_str(), std::string(name(dtype)).c_str(),
                    done.error().text().c_str());
    }
    return broken ? 1 : 0;
}

/// What says most comes first.
const std::pair<std::string, DType> kUsual[] = {
    {"1B", DType::BF16},  {"8B", DType::Q8_0},  {"70B", DType::Q4_K}, {"3B", DType::BF16},
    {"7B", DType::Q8_0},  {"13B", DType::Q8_0}, {"32B", DType::Q4_K}, {"8B", DType::BF16},
    {"8B", DType::Q4_K},  {"70B", DType::Q8_0}, {"1B", DType::Q4_K},  {"3B", DType::Q4_K},
    {"13B", DType::Q4_K}, {"32B", DType::Q8_0}};

}  // namespace

int main(int count, char** arguments) {
    std::setvbuf(stdout, nullptr, _IOLBF, 0);  // a line that was printed is there, whatever happens after
    const std::string_view what = count > 1 ? arguments[1] : "";
    if (what == "check" || what == "brief") return check(what == "brief");
    if (what == "speeds") {
        const std::string_view text = count > 2 ? arguments[2] : "330";
        unsigned seconds = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), seconds).ptr == text.data() + text.size())
            return measure_shapes(kUsual, seconds);
    }
    if (what == "speed" && count == 4) {
        const auto dtype = dtype_from_name(arguments[3]);
        if (!dtype) return fail(invalid_input(std::string("there is no type ") + arguments[3]));
        const std::pair<std::string, DType> one[] = {{arguments[2], *dtype}};
        return measure_shapes(one, 1);
    }
    std::fprintf(stderr, "%s\n", kUsage);
    return 2;
}
