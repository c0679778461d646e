// SPDX-License-Identifier: Apache-2.0
#include "text/reply_parser.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using tars::ReplyPiece;
using tars::ToolCallForm;

const tars::ReplyFormat kFormats[] = {
    {"<think>", "</think>", ToolCallForm::none},
    {"<think>", "</think>", ToolCallForm::tagged_json},
    {"", "", ToolCallForm::bare_json},
    {"", "", ToolCallForm::mistral},
    {"", "", ToolCallForm::functions},
    {"", "", ToolCallForm::pairs},
    {"<think>", "</think>", ToolCallForm::deepseek},
    {"<|START_THINKING|>", "<|END_THINKING|>", ToolCallForm::actions},
    {"", "", ToolCallForm::marked, "functools["},
    {"", "", ToolCallForm::bare_json, "["},
    {"<|channel|>analysis<|message|>", "<|end|>", ToolCallForm::channels},
};

std::string read(const tars::ReplyFormat& format, bool thinking, std::string_view reply, std::size_t step) {
    tars::ReplyParser parser(format, {.starts_thinking = thinking, .has_tools = true, .tools = {}});
    std::string all;
    auto last = ReplyPiece::Kind::tool_call;
    const auto add = [&](const std::vector<ReplyPiece>& pieces) {
        for (const auto& piece : pieces) {
            if (piece.kind != last || piece.kind == ReplyPiece::Kind::tool_call)
                all += static_cast<char>('0' + static_cast<int>(piece.kind));
            last = piece.kind;
            all += piece.text;
            if (piece.kind != ReplyPiece::Kind::tool_call) continue;
            if (!piece.arguments.is_object()) std::abort();
            all += piece.arguments.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        }
    };
    for (std::size_t at = 0; at < reply.size(); at += step) add(parser.push(reply.substr(at, step)));
    add(parser.finish());
    return all;
}

}  // namespace

/// The first byte chooses a format, the rest is a reply. However it is cut, it means the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto& format = kFormats[(data[0] & 0x7F) % std::size(kFormats)];
    const bool thinking = (data[0] & 0x80) != 0 && !format.think_open.empty();
    const std::string_view reply(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto whole = read(format, thinking, reply, reply.size() + 1);
    for (const std::size_t step : {1, 3, 7})
        if (read(format, thinking, reply, step) != whole) std::abort();
    return 0;
}
