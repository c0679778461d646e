// SPDX-License-Identifier: Apache-2.0
#include "text/go_template.h"

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
            {"role": "assistant", "content": "", "thinking": "hm", "tool_calls": [
                {"id": "c1", "function": {"name": "f", "arguments": {"x": 1, "y": [1.5, true, null, "é"]}}}]},
            {"role": "tool", "content": "ok", "tool_name": "f"}],
        "tools": [{"type": "function", "function": {"name": "f", "description": "d", "parameters":
            {"type": "object", "required": ["x"], "properties": {"x": {"type": ["number", "null"]}}}}}],
        "think": "low", "N": 7, "F": 2.5, "S": "a b,c\n d", "L": [3, 1, 2], "M": {"b": 2, "a": 1},
        "now": "2026-11-21"})");
    return variables;
}

}  // namespace

/// The input is a template, and so as hostile as one from an unknown model's layer.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view source(reinterpret_cast<const char*>(data), size);
    const auto parsed = tars::GoTemplate::parse(source);
    if (!parsed) return 0;
    tars::TemplateLimits limits;
    limits.steps = 20'000;
    limits.output_bytes = 1 << 16;
    limits.value_bytes = 1 << 20;
    (void)parsed->render(conversation(), limits).has_value();
    return 0;
}
