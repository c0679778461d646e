// SPDX-License-Identifier: Apache-2.0
#include "library/model_name.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// The input is a name from a request. It must not lead out of the folder of manifests, and mean the same
/// model when shown and read again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto name = tars::ModelName::parse({reinterpret_cast<const char*>(data), size});
    if (!name) return 0;
    std::size_t parts = 0;
    for (const auto& part : name->path()) {
        if (part == ".." || part == "." || part.empty()) std::abort();
        ++parts;
    }
    if (parts != 4 || name->path().is_absolute()) std::abort();
    for (const auto& text : {name->display(), name->full()}) {
        const auto again = tars::ModelName::parse(text);
        if (!again || !again->same_as(*name)) std::abort();
    }
    return 0;
}
