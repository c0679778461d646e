// SPDX-License-Identifier: Apache-2.0
#include "library/modelfile.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// The input is a Modelfile. What can be written must be read as the same instructions.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = tars::parse_modelfile({reinterpret_cast<const char*>(data), size});
    if (!file) return 0;
    if (const auto parameters = tars::modelfile_parameters(*file))
        if (!tars::parameter_instructions(*parameters)) std::abort();
    (void)tars::modelfile_messages(*file);
    const auto text = tars::modelfile_text(*file);
    if (!text) return 0;
    const auto again = tars::parse_modelfile(*text);
    if (!again || !(*again == *file)) std::abort();
    return 0;
}
