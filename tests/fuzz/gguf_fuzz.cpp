// SPDX-License-Identifier: Apache-2.0
#include "formats/gguf_reader.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto bytes = std::as_bytes(std::span(data, size));
    const auto contents = tars::parse_gguf(bytes);
    if (!contents) return 0;
    for (const auto& tensor : contents->tensors) {
        const bool inside = tensor.data.data() >= bytes.data() &&
                            tensor.data.data() + tensor.data.size() <= bytes.data() + bytes.size();
        if (!inside || tensor.data.size() != tars::byte_size(tensor.dtype, tensor.elements())) std::abort();
    }
    return 0;
}
