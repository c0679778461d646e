// SPDX-License-Identifier: Apache-2.0
#include "cuda/driver/driver_api.h"

#include "core/shared_library.h"

namespace tars::cuda {
namespace {

#ifdef _WIN32
constexpr const char* kLibrary = "nvcuda.dll";
#else
constexpr const char* kLibrary = "libcuda.so.1";
#endif

/// The oldest driver that takes kernels of this toolkit: any of the same major version.
constexpr int kLeastVersion = CUDA_VERSION / 1000 * 1000;

std::string version_text(int version) {
    return std::to_string(version / 1000) + "." + std::to_string(version % 1000 / 10);
}

class Finder {
  public:
    explicit Finder(const SharedLibrary& library) : library_(library) {}

    template <typename Function>
    void find(Function& function, const char* name) {
        function = reinterpret_cast<Function>(library_.symbol(name));
        if (!function && missing_.empty()) missing_ = name;
    }
    const std::string& missing() const { return missing_; }

  private:
    const SharedLibrary& library_;
    std::string missing_;
};

}  // namespace

Result<std::shared_ptr<const DriverApi>> DriverApi::load() {
    const auto library = SharedLibrary::open(kLibrary);
    if (!library)
        return unsupported("there is no NVIDIA driver on this machine: " + library.error().message,
                           "install NVIDIA's driver, or run on the CPU");
    auto api = std::make_shared<DriverApi>();
    Finder finder(*library);
    // "_v2": the names that the macros of cuda.h stand for.
    finder.find(api->init, "cuInit");
    finder.find(api->driver_version, "cuDriverGetVersion");
    finder.find(api->device_count, "cuDeviceGetCount");
    finder.find(api->device, "cuDeviceGet");
    finder.find(api->device_name, "cuDeviceGetName");
    finder.find(api->device_attribute, "cuDeviceGetAttribute");
    finder.find(api->retain_context, "cuDevicePrimaryCtxRetain");
    finder.find(api->release_context, "cuDevicePrimaryCtxRelease_v2");
    finder.find(api->set_context, "cuCtxSetCurrent");
    finder.find(api->memory_info, "cuMemGetInfo_v2");
    finder.find(api->allocate, "cuMemAlloc_v2");
    finder.find(api->release, "cuMemFree_v2");
    finder.find(api->upload, "cuMemcpyHtoDAsync_v2");
    finder.find(api->download, "cuMemcpyDtoHAsync_v2");
    finder.find(api->create_stream, "cuStreamCreate");
    finder.find(api->synchronize, "cuStreamSynchronize");
    finder.find(api->destroy_stream, "cuStreamDestroy_v2");
    finder.find(api->load_module, "cuModuleLoadData");
    finder.find(api->unload_module, "cuModuleUnload");
    finder.find(api->function, "cuModuleGetFunction");
    finder.find(api->function_attribute, "cuFuncGetAttribute");
    finder.find(api->launch, "cuLaunchKernel");
    finder.find(api->make_graph, "cuGraphCreate");
    finder.find(api->add_kernel, "cuGraphAddKernelNode_v2");
#if CUDA_VERSION >= 13000
    finder.find(api->add_dependencies, "cuGraphAddDependencies_v2");
#endif
    finder.find(api->instantiate_graph, "cuGraphInstantiateWithFlags");
    finder.find(api->update_kernel, "cuGraphExecKernelNodeSetParams_v2");
    finder.find(api->launch_graph, "cuGraphLaunch");
    finder.find(api->destroy_executable, "cuGraphExecDestroy");
    finder.find(api->destroy_graph, "cuGraphDestroy");
    finder.find(api->error_text, "cuGetErrorString");
    constexpr const char* kUpdate = "install a newer driver from NVIDIA, or run on the CPU";
    if (!finder.missing().empty())
        return unsupported("the NVIDIA driver is too old: it has no " + finder.missing(), kUpdate);
    int version = 0;
    TARS_CHECK(api->check(api->driver_version(&version), "asking for the driver's version"));
    if (version < kLeastVersion)
        return unsupported("the NVIDIA driver is too old: it knows CUDA up to " + version_text(version) +
                               ", but TARS was built for " + version_text(kLeastVersion) + " and later",
                           kUpdate);
    TARS_CHECK(api->check(api->init(0), "starting the NVIDIA driver"));
    return std::shared_ptr<const DriverApi>(std::move(api));
}

Result<void> DriverApi::check(CUresult result, const std::string& what) const {
    if (result == CUDA_SUCCESS) return {};
    const char* words = nullptr;
    if (error_text(result, &words) != CUDA_SUCCESS || !words) words = "unknown error";
    const std::string message = what + ": " + words + " (CUDA error " + std::to_string(result) + ")";
    switch (result) {
    case CUDA_ERROR_OUT_OF_MEMORY:
        return Error{ErrorCode::out_of_memory, message, "take a smaller model, context or cache type"};
    case CUDA_ERROR_NO_DEVICE:
    case CUDA_ERROR_STUB_LIBRARY:
        return unsupported(message, "run on the CPU");
    case CUDA_ERROR_NO_BINARY_FOR_GPU:
    case CUDA_ERROR_UNSUPPORTED_PTX_VERSION:
        return unsupported(message, "this GPU needs a build of TARS with kernels for it; run on the CPU");
    // After these, every call fails until the process ends: the GPU has gone, or what ran on it broke.
    case CUDA_ERROR_DEINITIALIZED:
    case CUDA_ERROR_DEVICE_UNAVAILABLE:
    case CUDA_ERROR_INVALID_CONTEXT:
    case CUDA_ERROR_CONTEXT_IS_DESTROYED:
    case CUDA_ERROR_ECC_UNCORRECTABLE:
    case CUDA_ERROR_NVLINK_UNCORRECTABLE:
    case CUDA_ERROR_ILLEGAL_ADDRESS:
    case CUDA_ERROR_LAUNCH_TIMEOUT:
    case CUDA_ERROR_ASSERT:
    case CUDA_ERROR_HARDWARE_STACK_ERROR:
    case CUDA_ERROR_ILLEGAL_INSTRUCTION:
    case CUDA_ERROR_MISALIGNED_ADDRESS:
    case CUDA_ERROR_INVALID_ADDRESS_SPACE:
    case CUDA_ERROR_INVALID_PC:
    case CUDA_ERROR_LAUNCH_FAILED:
    case CUDA_ERROR_SYSTEM_NOT_READY:
    case CUDA_ERROR_UNKNOWN:
        return Error{
            ErrorCode::device_lost, "the GPU is lost: " + message,
            "load the model again, which then runs without this GPU; TARS uses it again after a restart"};
    default:
        return Error{ErrorCode::internal, message, {}};
    }
}

}  // namespace tars::cuda
