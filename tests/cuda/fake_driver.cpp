// SPDX-License-Identifier: Apache-2.0
// A stand-in for NVIDIA's driver: its functions, as far as TARS needs them, on emulated GPUs. So the plug-in
// as it is shipped runs, with the kernels of its sources, and may find any driver, GPU or failure.
#include "tests/cuda/fake_driver.h"

#include "cuda/emulation/emulated_gpu.h"
#include "cuda/emulation/kernel_table.h"

#include <cuda.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

using tars::cuda::EmulatedGpu;
using tars::cuda::EmulatedKernel;
using tars::cuda::KernelLaunch;

namespace {

/// What a context, a stream or a module is a handle of.
struct FakeGpu {
    std::unique_ptr<EmulatedGpu> gpu;
};
struct FakeGraph {
    std::vector<KernelLaunch> launches;
    std::size_t dependencies = 0;
};

FakeDriver fake;
std::array<FakeGpu, 2> gpus;
thread_local FakeGpu* current = nullptr;

template <typename Handle>
Handle handle_of(void* thing) {
    return static_cast<Handle>(thing);
}

CUresult result(int code) {
    return static_cast<CUresult>(code);
}

/// Whether something may be done on the current GPU.
CUresult may_work() {
    if (!current) return CUDA_ERROR_INVALID_CONTEXT;
    return result(fake.work);
}

CUresult said(const tars::Result<void>& done) {
    if (done) return CUDA_SUCCESS;
    std::fprintf(stderr, "%s\n", done.error().text().c_str());
    return CUDA_ERROR_LAUNCH_FAILED;
}

KernelLaunch launch_of(const CUDA_KERNEL_NODE_PARAMS& node) {
    const auto* kernel = reinterpret_cast<const EmulatedKernel*>(node.func);
    const auto* arguments = static_cast<const std::byte*>(node.kernelParams[0]);
    return {kernel,
            {node.gridDimX, node.gridDimY, node.blockDimX},
            {arguments, arguments + kernel->argument_bytes}};
}

CUresult start(const KernelLaunch& launch) {
    ++fake.launches;
    return said(current->gpu->launch(launch.kernel, launch.grid, launch.arguments));
}

}  // namespace

extern "C" {

__attribute__((visibility("default"))) FakeDriver* tars_fake_driver() {
    return &fake;
}

CUresult cuInit(unsigned) {
    return result(fake.init);
}
CUresult cuDriverGetVersion(int* version) {
    *version = fake.version;
    return CUDA_SUCCESS;
}
CUresult cuGetErrorString(CUresult error, const char** text) {
    *text = error == CUDA_ERROR_NO_DEVICE       ? "no CUDA-capable device is detected"
            : error == CUDA_ERROR_LAUNCH_FAILED ? "unspecified launch failure"
            : error == CUDA_ERROR_OUT_OF_MEMORY ? "out of memory"
                                                : "some error";
    return CUDA_SUCCESS;
}
CUresult cuDeviceGetCount(int* count) {
    *count = fake.devices;
    return CUDA_SUCCESS;
}
CUresult cuDeviceGet(CUdevice* device, int index) {
    *device = index;
    return CUDA_SUCCESS;
}
CUresult cuDeviceGetName(char* name, int size, CUdevice device) {
    std::snprintf(name, static_cast<std::size_t>(size), "Fake GPU %d", device);
    return CUDA_SUCCESS;
}
CUresult cuDeviceGetAttribute(int* value, CUdevice_attribute attribute, CUdevice) {
    *value = attribute == CU_DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT       ? 4
             : attribute == CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR ? 9
                                                                         : 0;
    return CUDA_SUCCESS;
}
CUresult cuDevicePrimaryCtxRetain(CUcontext* context, CUdevice device) {
    auto& gpu = gpus[static_cast<std::size_t>(device)];
    if (!gpu.gpu)
        gpu.gpu = std::make_unique<EmulatedGpu>(tars::cuda::EmulatedGpuOptions{.memory = fake.memory});
    *context = handle_of<CUcontext>(static_cast<void*>(&gpu));
    return CUDA_SUCCESS;
}
CUresult cuDevicePrimaryCtxRelease(CUdevice device) {
    gpus[static_cast<std::size_t>(device)].gpu.reset();
    return CUDA_SUCCESS;
}
CUresult cuCtxSetCurrent(CUcontext context) {
    current = reinterpret_cast<FakeGpu*>(context);
    return CUDA_SUCCESS;  // the real one, too, says nothing of a GPU that is lost
}
CUresult cuMemGetInfo(std::size_t* free, std::size_t* total) {
    if (const auto wrong = may_work()) return wrong;
    *free = static_cast<std::size_t>(*current->gpu->free_memory());
    *total = static_cast<std::size_t>(*current->gpu->total_memory());
    return CUDA_SUCCESS;
}
CUresult cuMemAlloc(CUdeviceptr* memory, std::size_t bytes) {
    if (const auto wrong = may_work()) return wrong;
    const auto made = current->gpu->allocate(bytes, "a test");
    if (!made) return CUDA_ERROR_OUT_OF_MEMORY;
    *memory = reinterpret_cast<CUdeviceptr>(*made);
    return CUDA_SUCCESS;
}
CUresult cuMemFree(CUdeviceptr memory) {
    if (const auto wrong = may_work()) return wrong;
    current->gpu->release(reinterpret_cast<void*>(memory));
    return CUDA_SUCCESS;
}
CUresult cuMemcpyHtoDAsync(CUdeviceptr to, const void* from, std::size_t bytes, CUstream) {
    if (const auto wrong = may_work()) return wrong;
    return said(
        current->gpu->upload(reinterpret_cast<void*>(to), {static_cast<const std::byte*>(from), bytes}));
}
CUresult cuMemcpyDtoHAsync(void* to, CUdeviceptr from, std::size_t bytes, CUstream) {
    if (const auto wrong = may_work()) return wrong;
    return said(
        current->gpu->download({static_cast<std::byte*>(to), bytes}, reinterpret_cast<const void*>(from)));
}
CUresult cuStreamCreate(CUstream* stream, unsigned) {
    if (const auto wrong = may_work()) return wrong;
    *stream = handle_of<CUstream>(static_cast<void*>(current));
    return CUDA_SUCCESS;
}
CUresult cuStreamSynchronize(CUstream) {
    return may_work();
}
CUresult cuStreamDestroy(CUstream) {
    return may_work();
}
CUresult cuModuleLoadData(CUmodule* module, const void*) {
    *module = handle_of<CUmodule>(static_cast<void*>(current));
    return result(fake.load_module);
}
CUresult cuModuleUnload(CUmodule) {
    return may_work();
}
CUresult cuModuleGetFunction(CUfunction* function, CUmodule, const char* name) {
    constexpr const char* kPrefix = "tars_";
    if (std::strncmp(name, kPrefix, std::strlen(kPrefix)) != 0) return CUDA_ERROR_NOT_FOUND;
    const auto found = current->gpu->kernel(name + std::strlen(kPrefix));
    if (!found) return CUDA_ERROR_NOT_FOUND;
    *function = handle_of<CUfunction>(const_cast<void*>(*found));
    return CUDA_SUCCESS;
}
CUresult cuFuncGetAttribute(int* value, CUfunction_attribute, CUfunction) {
    *value = 90;
    return CUDA_SUCCESS;
}
CUresult cuLaunchKernel(CUfunction kernel, unsigned blocks_x, unsigned blocks_y, unsigned, unsigned threads,
                        unsigned, unsigned, unsigned, CUstream, void** parameters, void**) {
    if (const auto wrong = may_work()) return wrong;
    CUDA_KERNEL_NODE_PARAMS node{};
    node.func = kernel;
    node.gridDimX = blocks_x;
    node.gridDimY = blocks_y;
    node.blockDimX = threads;
    node.kernelParams = parameters;
    return start(launch_of(node));
}
#ifndef TARS_FAKE_OLD_DRIVER
CUresult cuGraphCreate(CUgraph* graph, unsigned) {
    *graph = handle_of<CUgraph>(static_cast<void*>(new FakeGraph));
    return CUDA_SUCCESS;
}
#endif
CUresult cuGraphAddKernelNode(CUgraphNode* node, CUgraph graph, const CUgraphNode*, std::size_t dependencies,
                              const CUDA_KERNEL_NODE_PARAMS* parameters) {
    auto& made = *reinterpret_cast<FakeGraph*>(graph);
    made.launches.push_back(launch_of(*parameters));
    made.dependencies += dependencies;
    *node = reinterpret_cast<CUgraphNode>(made.launches.size());  // counted from 1
    return CUDA_SUCCESS;
}
#if CUDA_VERSION >= 13000
CUresult cuGraphAddDependencies(CUgraph graph, const CUgraphNode* from, const CUgraphNode* to,
                                const CUgraphEdgeData* edge, std::size_t count) {
    const bool follows = reinterpret_cast<std::uintptr_t>(*from) + 1 == reinterpret_cast<std::uintptr_t>(*to);
    if (count != 1 || !follows || edge->type != CU_GRAPH_DEPENDENCY_TYPE_PROGRAMMATIC)
        return CUDA_ERROR_INVALID_VALUE;
    ++reinterpret_cast<FakeGraph*>(graph)->dependencies;
    return CUDA_SUCCESS;
}
#endif
CUresult cuGraphInstantiate(CUgraphExec* executable, CUgraph graph, unsigned long long) {
    const auto& made = *reinterpret_cast<FakeGraph*>(graph);
    if (made.dependencies + 1 != made.launches.size()) return CUDA_ERROR_INVALID_VALUE;  // not one chain
    *executable = handle_of<CUgraphExec>(static_cast<void*>(new FakeGraph(made)));
    return CUDA_SUCCESS;
}
CUresult cuGraphExecKernelNodeSetParams(CUgraphExec executable, CUgraphNode node,
                                        const CUDA_KERNEL_NODE_PARAMS* parameters) {
    auto& launches = reinterpret_cast<FakeGraph*>(executable)->launches;
    auto& launch = launches[reinterpret_cast<std::uintptr_t>(node) - 1];
    auto updated = launch_of(*parameters);
    if (updated.kernel != launch.kernel) return CUDA_ERROR_INVALID_VALUE;
    launch = std::move(updated);
    return CUDA_SUCCESS;
}
CUresult cuGraphLaunch(CUgraphExec executable, CUstream) {
    if (const auto wrong = may_work()) return wrong;
    for (const auto& launch : reinterpret_cast<FakeGraph*>(executable)->launches)
        if (const auto wrong = start(launch)) return wrong;
    return CUDA_SUCCESS;
}
CUresult cuGraphExecDestroy(CUgraphExec executable) {
    delete reinterpret_cast<FakeGraph*>(executable);
    return CUDA_SUCCESS;
}
CUresult cuGraphDestroy(CUgraph graph) {
    delete reinterpret_cast<FakeGraph*>(graph);
    return CUDA_SUCCESS;
}

}  // extern "C"
