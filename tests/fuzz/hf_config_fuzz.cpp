// SPDX-License-Identifier: Apache-2.0
#include "formats/hf_config.h"
#include "formats/hf_tokenizer.h"
#include "formats/json_text.h"

// config.json and the chat templates of tokenizer_config.json, from the same text.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const auto json = tars::parse_json_object({reinterpret_cast<const char*>(data), size});
    if (!json) return 0;
    tars::Metadata metadata;
    static_cast<void>(tars::read_hf_config(*json, metadata).has_value());
    static_cast<void>(tars::read_hf_chat_templates(*json, metadata).has_value());
    return 0;
}
