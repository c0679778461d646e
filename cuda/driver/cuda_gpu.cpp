// SPDX-License-Identifier: Apache-2.0
#include "cuda/driver/cuda_gpu.h"

#include "cuda/driver/cuda_graph.h"

/// The kernels for all architectures of this build, made by nvcc and bin2c.
extern "C" unsigned long long tars_cuda_kernels[];

namespace tars::cuda {
namespace {

/// The first GPUs on which a kernel may be started before the one before it has ended.
constexpr unsigned kProgrammaticArchitecture = 90;

CUdeviceptr address_of(const void* memory) {
    return reinterpret_cast<CUdeviceptr>(memory);
}

}  // namespace

Result<std::shared_ptr<Gpu>> CudaGpu::open(unsigned index) {
    TARS_TRY(auto api, DriverApi::load());
    std::shared_ptr<CudaGpu> gpu(new CudaGpu(std::move(api)));
    TARS_CHECK(gpu->start(index));
    return std::shared_ptr<Gpu>(std::move(gpu));
}

Result<void> CudaGpu::start(unsigned index) {
    int count = 0;
    TARS_CHECK(api_->check(api_->device_count(&count), "counting GPUs"));
    if (index >= static_cast<unsigned>(count))
        return not_found("there is no GPU " + std::to_string(index) + ": the driver knows " +
                         std::to_string(count));
    TARS_CHECK(api_->check(api_->device(&device_, static_cast<int>(index)), "finding the GPU"));
    char name[256] = {};
    TARS_CHECK(api_->check(api_->device_name(name, sizeof name - 1, device_), "asking for the GPU's name"));
    name_ = name;
    int multiprocessors = 0, major = 0, minor = 0;
    const auto ask = [&](int& value, CUdevice_attribute attribute) {
        return api_->check(api_->device_attribute(&value, attribute, device_), "asking what the GPU is like");
    };
    TARS_CHECK(ask(multiprocessors, CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT));
    TARS_CHECK(ask(major, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR));
    TARS_CHECK(ask(minor, CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR));
    multiprocessors_ = static_cast<unsigned>(multiprocessors);
    TARS_CHECK(api_->check(api_->retain_context(&context_, device_), "starting the GPU"));
    TARS_CHECK(enter());
    TARS_CHECK(api_->check(api_->create_stream(&stream_, CU_STREAM_NON_BLOCKING), "starting the GPU"));
    TARS_CHECK(api_->check(api_->load_module(&module_, tars_cuda_kernels),
                           "loading the kernels for " + name_ + ", of compute capability " +
                               std::to_string(major) + "." + std::to_string(minor)));
    TARS_TRY(const void* any, kernel("norm"));
    int architecture = 0;
    auto* function = static_cast<CUfunction>(const_cast<void*>(any));
    TARS_CHECK(api_->check(api_->function_attribute(&architecture, CU_FUNC_ATTRIBUTE_PTX_VERSION, function),
                           "asking what the kernels were compiled for"));
    architecture_ = static_cast<unsigned>(architecture);
    return {};
}

CudaGpu::~CudaGpu() {
    if (!context_) return;
    if (enter()) {
        if (module_) api_->unload_module(module_);
        if (stream_) api_->destroy_stream(stream_);
    }
    api_->release_context(device_);
}

Result<void> CudaGpu::enter() {
    return api_->check(api_->set_context(context_), "talking to the GPU");
}

Result<std::uint64_t> CudaGpu::free_memory() {
    TARS_CHECK(enter());
    std::size_t free = 0, total = 0;
    TARS_CHECK(api_->check(api_->memory_info(&free, &total), "asking for the GPU's memory"));
    return std::uint64_t{free};
}

Result<std::uint64_t> CudaGpu::total_memory() {
    TARS_CHECK(enter());
    std::size_t free = 0, total = 0;
    TARS_CHECK(api_->check(api_->memory_info(&free, &total), "asking for the GPU's memory"));
    return std::uint64_t{total};
}

Result<void*> CudaGpu::allocate(std::uint64_t bytes, std::string_view what) {
    TARS_CHECK(enter());
    CUdeviceptr memory = 0;
    TARS_CHECK(api_->check(api_->allocate(&memory, static_cast<std::size_t>(bytes)),
                           std::string(what) + " needs " + std::to_string(bytes) + " bytes of " + name_));
    return reinterpret_cast<void*>(memory);
}

void CudaGpu::release(void* memory) {
    if (enter()) api_->release(address_of(memory));
}

Result<void> CudaGpu::upload(void* to, std::span<const std::byte> from) {
    TARS_CHECK(enter());
    // From ordinary memory: the driver has taken the bytes when this returns.
    return api_->check(api_->upload(address_of(to), from.data(), from.size(), stream_), "copying to the GPU");
}

Result<void> CudaGpu::download(std::span<std::byte> to, const void* from) {
    TARS_CHECK(enter());
    TARS_CHECK(
        api_->check(api_->download(to.data(), address_of(from), to.size(), stream_), "copying from the GPU"));
    return wait();
}

Result<const void*> CudaGpu::kernel(const std::string& name) {
    TARS_CHECK(enter());
    CUfunction function = nullptr;
    TARS_CHECK(api_->check(api_->function(&function, module_, ("tars_" + name).c_str()),
                           "finding the kernel " + name));
    return static_cast<const void*>(function);
}

Result<void> CudaGpu::launch(const void* kernel, const Grid& grid, std::span<const std::byte> arguments) {
    TARS_CHECK(enter());
    auto* function = static_cast<CUfunction>(const_cast<void*>(kernel));
    void* pointers[] = {const_cast<std::byte*>(arguments.data())};
    return api_->check(api_->launch(function, grid.blocks_x, grid.blocks_y, 1, grid.threads, 1, 1, 0, stream_,
                                    pointers, nullptr),
                       "starting a kernel");
}

Result<std::unique_ptr<GpuGraph>> CudaGpu::make_graph(std::span<const KernelLaunch> launches) {
    return CudaGraph::make(*api_, context_, stream_, launches, architecture_ >= kProgrammaticArchitecture);
}

Result<void> CudaGpu::wait() {
    TARS_CHECK(enter());
    return api_->check(api_->synchronize(stream_), "waiting for the GPU");
}

}  // namespace tars::cuda
