// SPDX-License-Identifier: Apache-2.0
#include "formats/safetensors.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    const bool plausible = tars::looks_like_safetensors(bytes);
    const auto tensors = tars::parse_safetensors(bytes);
    if (!tensors) return 0;
    if (!plausible) std::abort();
    std::size_t sum = 0;
    for (const auto& tensor : *tensors) {
        const bool inside = tensor.data.data() >= bytes.data() &&
                            tensor.data.data() + tensor.data.size() <= bytes.data() + bytes.size();
        if (!inside || tensor.data.size() != tars::byte_size(tensor.dtype, tensor.elements())) std::abort();
        sum += tensor.data.size();
    }
    if (sum > size) std::abort();
    return 0;
}
