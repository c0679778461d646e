// SPDX-License-Identifier: Apache-2.0
// Plays NVIDIA's driver with two GPUs, of which the second tells only its name.
#include <cstdio>

#define TARS_FAKE extern "C" __attribute__((visibility("default"))) int

namespace {
constexpr int kSuccess = 0, kNotSupported = 3;
bool running = false;
char gpus[2];

bool is_first(const void* device) {
    return device == &gpus[0];
}
}  // namespace

TARS_FAKE nvmlInit_v2() {
    running = true;
    return kSuccess;
}
TARS_FAKE nvmlShutdown() {
    running = false;
    return kSuccess;
}
TARS_FAKE nvmlDeviceGetCount_v2(unsigned* count) {
    *count = 2;
    return running ? kSuccess : kNotSupported;
}
TARS_FAKE nvmlDeviceGetHandleByIndex_v2(unsigned index, void** device) {
    *device = &gpus[index];
    return kSuccess;
}
TARS_FAKE nvmlDeviceGetName(void* device, char* name, unsigned length) {
    std::snprintf(name, length, "Tester %c", is_first(device) ? 'A' : 'B');
    return kSuccess;
}
TARS_FAKE nvmlDeviceGetMemoryInfo(void* device, unsigned long long* memory) {
    memory[0] = 1000;
    memory[1] = 600;
    memory[2] = 400;
    return is_first(device) ? kSuccess : kNotSupported;
}
TARS_FAKE nvmlDeviceGetUtilizationRates(void* device, unsigned* rates) {
    rates[0] = 25;
    rates[1] = 10;
    return is_first(device) ? kSuccess : kNotSupported;
}
TARS_FAKE nvmlDeviceGetTemperature(void* device, int, unsigned* celsius) {
    *celsius = 60;
    return is_first(device) ? kSuccess : kNotSupported;
}
TARS_FAKE nvmlDeviceGetPowerUsage(void* device, unsigned* milliwatts) {
    *milliwatts = 75500;
    return is_first(device) ? kSuccess : kNotSupported;
}
