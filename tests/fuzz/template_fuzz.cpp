// SPDX-License-Identifier: Apache-2.0
#include "text/chat_template.h"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace {

const nlohmann::ordered_json& conversation() {
    static const auto variables = nlohmann::ordered_json::parse(R"({
        "messages": [
            {"role": "system", "content": "Be brief."},
            {"role": "user", "content": "Grüße, <b>\"you\"</b> & 世界 😀"},
            {"role": "assistant", "content": null, "tool_calls": [
                {"id": "c1", "function": {"name": "f", "arguments": {"x": 1, "y": [1.5, true, null, "é"]}}}]},
            {"role": "tool", "content": "ok"}],
        "tools": [{"type": "function", "function": {"name": "f", "parameters": {"type": "object"}}}],
        "n": 7, "f": 2.5, "big": 18446744073709551615, "s": "a b,c\n d", "l": [3, 1, 2], "d": {"b": 2, "a": 1},
        "add_generation_prompt": true, "bos_token": "<s>", "eos_token": "</s>", "now": "2026-11-21T10:20:30"})");
    return variables;
}

}  // namespace

/// The input is a template, and so as hostile as one from an unknown model file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const auto parsed = tars::ChatTemplate::parse(source);
    if (!parsed) return 0;
    tars::TemplateLimits limits;
    limits.steps = 20'000;
    limits.output_bytes = 1 << 16;
    limits.value_bytes = 1 << 20;
    (void)parsed->render(conversation(), limits).has_value();
    return 0;
}
