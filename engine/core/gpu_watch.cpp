// SPDX-License-Identifier: Apache-2.0
#include "core/gpu_watch.h"

#include "core/shared_library.h"

#include <array>
#include <utility>

namespace tars {
namespace {

// What we use of the NVIDIA Management Library, after its reference (nvml.h is not needed to build).
using Device = void*;
struct Memory {  // nvmlMemory_t, bytes
    unsigned long long total, free, used;
};
struct Utilization {  // nvmlUtilization_t, per cent
    unsigned gpu, memory;
};
constexpr int kSuccess = 0;
constexpr int kTemperatureOfChip = 0;  // NVML_TEMPERATURE_GPU
constexpr unsigned kLongestName = 96;  // NVML_DEVICE_NAME_V2_BUFFER_SIZE
constexpr unsigned kMostGpus = 64;
#ifdef _WIN32
constexpr const char* kLibrary = "nvml.dll";
#else
constexpr const char* kLibrary = "libnvidia-ml.so.1";
#endif

template <typename Function>
bool find(const SharedLibrary& library, const char* name, Function& function) {
    function = reinterpret_cast<Function>(library.symbol(name));
    return function != nullptr;
}

}  // namespace

struct GpuWatch::Calls {
    int (*init)() = nullptr;
    int (*shutdown)() = nullptr;
    int (*count)(unsigned*) = nullptr;
    int (*device)(unsigned, Device*) = nullptr;
    int (*name)(Device, char*, unsigned) = nullptr;
    int (*memory)(Device, Memory*) = nullptr;
    int (*utilization)(Device, Utilization*) = nullptr;
    int (*temperature)(Device, int, unsigned*) = nullptr;
    int (*power)(Device, unsigned*) = nullptr;  // milliwatts

    bool find_in(const SharedLibrary& library) {
        return find(library, "nvmlInit_v2", init) && find(library, "nvmlShutdown", shutdown) &&
               find(library, "nvmlDeviceGetCount_v2", count) &&
               find(library, "nvmlDeviceGetHandleByIndex_v2", device) &&
               find(library, "nvmlDeviceGetName", name) && find(library, "nvmlDeviceGetMemoryInfo", memory) &&
               find(library, "nvmlDeviceGetUtilizationRates", utilization) &&
               find(library, "nvmlDeviceGetTemperature", temperature) &&
               find(library, "nvmlDeviceGetPowerUsage", power);
    }
};

Result<GpuWatch> GpuWatch::open(const std::filesystem::path& library) {
    TARS_TRY(const auto nvml, SharedLibrary::open(library.empty() ? kLibrary : library));
    auto calls = std::make_unique<Calls>();
    if (!calls->find_in(nvml)) return unsupported("NVIDIA's driver is too old to say how busy its GPUs are");
    if (calls->init() != kSuccess) return not_found("NVIDIA's driver is not running");
    GpuWatch watch(std::move(calls));
    unsigned count = 0;
    if (watch.calls_->count(&count) != kSuccess || count == 0) return not_found("there is no GPU of NVIDIA");
    return watch;
}

GpuWatch::GpuWatch(std::unique_ptr<Calls> calls) : calls_(std::move(calls)) {}
GpuWatch::GpuWatch(GpuWatch&& other) noexcept = default;

GpuWatch::~GpuWatch() {
    if (calls_) calls_->shutdown();
}

std::vector<GpuLoad> GpuWatch::read() const {
    std::vector<GpuLoad> gpus;
    unsigned count = 0;
    if (calls_->count(&count) != kSuccess) return gpus;
    for (unsigned index = 0; index < count && index < kMostGpus; ++index) {
        Device device = nullptr;
        if (calls_->device(index, &device) != kSuccess) continue;
        GpuLoad gpu;
        std::array<char, kLongestName + 1> name{};
        if (calls_->name(device, name.data(), kLongestName) == kSuccess) gpu.name = name.data();
        Memory memory{};
        if (calls_->memory(device, &memory) == kSuccess) {
            gpu.memory_used = memory.used;
            gpu.memory_bytes = memory.total;
        }
        Utilization utilization{};
        if (calls_->utilization(device, &utilization) == kSuccess) gpu.busy = utilization.gpu / 100.0;
        unsigned value = 0;
        if (calls_->temperature(device, kTemperatureOfChip, &value) == kSuccess) gpu.celsius = value;
        if (calls_->power(device, &value) == kSuccess) gpu.watts = value / 1000.0;
        gpus.push_back(std::move(gpu));
    }
    return gpus;
}

}  // namespace tars
