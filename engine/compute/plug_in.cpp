// SPDX-License-Identifier: Apache-2.0
#include "compute/plug_in.h"

#include "compute/layered_device.h"
#include "core/paths.h"
#include "core/shared_library.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#ifndef __VERSION__
#define __VERSION__ "MSVC"
#endif

namespace tars {
namespace {

/// More than any machine has.
constexpr std::size_t kMostGpus = 64;

Result<std::unique_ptr<Device>> make_plug_in_device(const std::string& kind, unsigned index) {
    const auto path = plug_in_path(kind);
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return not_found("there is no " + path.string() + ", which would be the device \"" + kind + "\"",
                         "install TARS's package for it, build TARS where its toolkit is, or run on the CPU");
    TARS_TRY(const auto library, SharedLibrary::open(path));
    const auto entry = reinterpret_cast<PlugInEntry>(library.symbol(kPlugInEntry));
    const PlugIn* plug_in = entry ? entry() : nullptr;
    if (!plug_in) return invalid_input(path.string() + " is no plug-in of TARS");
    if (plug_in->version != kPlugInVersion || std::string_view(plug_in->build) != build_fingerprint())
        return unsupported(path.string() + " belongs to another build of TARS than this program",
                           "install both from one package, or build both anew");
    Result<std::unique_ptr<Device>> made = not_found("there is no device in " + path.string());
    plug_in->make(index, made);
    return made;
}

}  // namespace

const char* build_fingerprint() {
    return TARS_BUILD_SOURCES " " __VERSION__;
}

Result<std::unique_ptr<Device>> make_device(std::string_view name, const CpuOptions& cpu) {
    if (name == "cpu") return make_cpu_device(cpu);
    const auto colon = name.find(':');
    const auto kind = name.substr(0, colon);
    const auto number = colon == name.npos ? "0" : name.substr(colon + 1);
    unsigned index = 0;
    const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), index);
    if (kind != "cuda" || fault != std::errc() || end != number.data() + number.size())
        return invalid_input("there is no device \"" + std::string(name) + "\"",
                             "use cpu, cuda, cuda:1 for the second GPU, or cuda:0,1 for two");
    return make_plug_in_device(std::string(kind), index);
}

namespace {

/// The first GPU, and those that come after it.
Result<std::vector<std::unique_ptr<Device>>> every_gpu() {
    std::vector<std::unique_ptr<Device>> gpus;
    TARS_TRY(auto first, make_plug_in_device("cuda", 0));
    gpus.push_back(std::move(first));
    while (gpus.size() < kMostGpus) {
        auto next = make_plug_in_device("cuda", static_cast<unsigned>(gpus.size()));
        if (!next) break;
        gpus.push_back(std::move(*next));
    }
    return gpus;
}

/// "cuda:0,2": those of these numbers.
Result<std::vector<std::unique_ptr<Device>>> named_gpus(std::string_view name) {
    std::vector<std::unique_ptr<Device>> gpus;
    std::vector<std::string> names;
    const auto colon = name.find(':');
    for (std::string_view rest = colon == name.npos ? "" : name.substr(colon + 1);;) {
        const auto comma = rest.find(',');
        const std::string one(
            colon == name.npos ? name : std::string(name.substr(0, colon + 1)).append(rest.substr(0, comma)));
        if (std::ranges::find(names, one) != names.end() || names.size() == kMostGpus)
            return invalid_input("the device \"" + std::string(name) + "\" names " + one + " twice");
        TARS_TRY(auto gpu, make_device(one));
        gpus.push_back(std::move(gpu));
        names.push_back(one);
        if (comma == rest.npos) return gpus;
        rest.remove_prefix(comma + 1);
    }
}

}  // namespace

Result<ChosenDevice> choose_device(std::string_view name, const CpuOptions& cpu,
                                   std::optional<std::uint32_t> gpu_layers) {
    TARS_TRY(auto processor, make_cpu_device(cpu));
    if (name == "cpu") {
        if (gpu_layers.value_or(0) == 0) return ChosenDevice{std::move(processor), {}};
        return invalid_input("the device cpu takes no layers onto a GPU", "choose the device auto or cuda");
    }
    auto gpus = name == "auto" ? every_gpu() : named_gpus(name);
    if (gpus)
        return ChosenDevice{make_layered_device(std::move(*gpus), std::move(processor), gpu_layers), {}};
    if (name != "auto") return gpus.error();
    return ChosenDevice{std::move(processor), gpus.error()};
}

}  // namespace tars
