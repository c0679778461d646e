// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cuda.h>

#include <memory>
#include <string>

namespace tars::cuda {

/// The functions of the driver, found at run time: so the plug-in can be there where no driver is.
struct DriverApi {
    decltype(&cuInit) init;
    decltype(&cuDriverGetVersion) driver_version;
    decltype(&cuDeviceGetCount) device_count;
    decltype(&cuDeviceGet) device;
    decltype(&cuDeviceGetName) device_name;
    decltype(&cuDeviceGetAttribute) device_attribute;
    decltype(&cuDevicePrimaryCtxRetain) retain_context;
    decltype(&cuDevicePrimaryCtxRelease) release_context;
    decltype(&cuCtxSetCurrent) set_context;
    decltype(&cuMemGetInfo) memory_info;
    decltype(&cuMemAlloc) allocate;
    decltype(&cuMemFree) release;
    decltype(&cuMemcpyHtoDAsync) upload;
    decltype(&cuMemcpyDtoHAsync) download;
    decltype(&cuStreamCreate) create_stream;
    decltype(&cuStreamSynchronize) synchronize;
    decltype(&cuStreamDestroy) destroy_stream;
    decltype(&cuModuleLoadData) load_module;
    decltype(&cuModuleUnload) unload_module;
    decltype(&cuModuleGetFunction) function;
    decltype(&cuFuncGetAttribute) function_attribute;
    decltype(&cuLaunchKernel) launch;
    decltype(&cuGraphCreate) make_graph;
    decltype(&cuGraphAddKernelNode) add_kernel;
#if CUDA_VERSION >= 13000
    decltype(&cuGraphAddDependencies) add_dependencies;
#endif
    decltype(&cuGraphInstantiate) instantiate_graph;
    decltype(&cuGraphExecKernelNodeSetParams) update_kernel;
    decltype(&cuGraphLaunch) launch_graph;
    decltype(&cuGraphExecDestroy) destroy_executable;
    decltype(&cuGraphDestroy) destroy_graph;
    decltype(&cuGetErrorString) error_text;

    /// An error that says what to install if there is no driver, no GPU, or too old a driver.
    static Result<std::shared_ptr<const DriverApi>> load();

    /// Nothing, or an error with the driver's words for it.
    Result<void> check(CUresult result, const std::string& what) const;
};

}  // namespace tars::cuda
