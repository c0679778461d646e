// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "core/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

#ifdef _WIN32
#define TARS_PLUG_IN_EXPORT __declspec(dllexport)
#else
#define TARS_PLUG_IN_EXPORT __attribute__((visibility("default")))
#endif

namespace tars {

// A device may live in a library of its own, tars_<name>, which is loaded at run time: so a program does not
// depend on the driver of a GPU. The library exports one C function, `const PlugIn* tars_plug_in()`.

inline constexpr std::uint32_t kPlugInVersion = 1;
inline constexpr const char* kPlugInEntry = "tars_plug_in";

struct PlugIn {
    std::uint32_t version;  ///< kPlugInVersion; decides what stands here
    const char* build;      ///< build_fingerprint(): behind the door both sides speak C++
    void (*make)(unsigned index, Result<std::unique_ptr<Device>>& made);  ///< the index-th of its devices
};
using PlugInEntry = const PlugIn* (*)();

/// Says of which sources and with which compiler this was built, as far as plug-ins must agree on it.
const char* build_fingerprint();

/// A single device by name: "cpu", or "cuda", "cuda:1" for the second, …, from a plug-in in
/// plug_in_directory(). Errors say what is missing: the plug-in, one of this build, the driver, the GPU.
Result<std::unique_ptr<Device>> make_device(std::string_view name, const CpuOptions& cpu = {});

struct ChosenDevice {
    std::unique_ptr<Device> device;
    std::optional<Error> no_gpu;  ///< why "auto" became the CPU
};
/// What a person asks for: "cpu"; "cuda", "cuda:1" or "cuda:0,1", GPUs that take as many layers of a model as
/// fit, or `gpu_layers` (see LoadOptions), beside a CPU for the others; "auto": every GPU like that, or the
/// CPU alone where none works.
Result<ChosenDevice> choose_device(std::string_view name, const CpuOptions& cpu = {},
                                   std::optional<std::uint32_t> gpu_layers = {});

}  // namespace tars
