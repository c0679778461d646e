// SPDX-License-Identifier: Apache-2.0
#include "compute/plug_in.h"

#include "core/paths.h"
#include "core/shared_library.h"

#include <charconv>
#include <filesystem>
#include <string>
#include <system_error>

#ifndef __VERSION__
#define __VERSION__ "MSVC"
#endif

namespace tars {
namespace {

#if defined(_WIN32)
constexpr const char *kPrefix = "", *kSuffix = ".dll";
#elif defined(__APPLE__)
constexpr const char *kPrefix = "lib", *kSuffix = ".dylib";
#else
constexpr const char *kPrefix = "lib", *kSuffix = ".so";
#endif

Result<std::unique_ptr<Device>> make_plug_in_device(const std::string& kind, unsigned index) {
    const auto path = plug_in_directory() / (kPrefix + ("tars_" + kind) + kSuffix);
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
    unsigned index = 0;
    bool counts = true;
    if (colon != name.npos) {
        const auto number = name.substr(colon + 1);
        const auto [end, fault] = std::from_chars(number.data(), number.data() + number.size(), index);
        counts = fault == std::errc() && end == number.data() + number.size();
    }
    if (kind != "cuda" || !counts)
        return invalid_input("there is no device \"" + std::string(name) + "\"",
                             "use cpu, cuda, or cuda:1 for the second GPU");
    return make_plug_in_device(std::string(kind), index);
}

Result<ChosenDevice> choose_device(std::string_view name, const CpuOptions& cpu) {
    if (name != "auto") {
        TARS_TRY(auto device, make_device(name, cpu));
        return ChosenDevice{std::move(device), {}};
    }
    auto gpu = make_device("cuda");
    if (gpu) return ChosenDevice{std::move(*gpu), {}};
    TARS_TRY(auto device, make_cpu_device(cpu));
    return ChosenDevice{std::move(device), gpu.error()};
}

}  // namespace tars
