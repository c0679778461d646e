// SPDX-License-Identifier: Apache-2.0
#include "tuning/examples.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// The input is a file of examples, as JSON or as a table. What is read ends with an answer that is wanted,
/// or has some that are not, and all of it is dealt.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (const char* name : {"examples.jsonl", "examples.csv"}) {
        auto examples = tars::parse_examples({reinterpret_cast<const char*>(data), size}, name);
        if (!examples) continue;
        for (const auto& example : *examples) {
            const bool is_text = !example.text.empty() && example.messages.empty();
            const bool is_answer = example.text.empty() && example.messages.size() >= 2 &&
                                   example.messages.back().role == "assistant" &&
                                   !example.messages.back().content.empty();
            const bool is_rejection = example.only_rejects() && !example.rejected.empty();
            if (!is_text && !is_answer && !is_rejection) std::abort();
        }
        const auto count = examples->size();
        if (tars::split_examples(*examples, 1).duplicates + examples->size() != count) std::abort();
    }
    return 0;
}
