// SPDX-License-Identifier: Apache-2.0
// The input is a request's body, read by every dialect's rules, or what a store keeps with a model.
#include "server/answers/json_body.h"
#include "server/anthropic/anthropic.h"
#include "server/ollama/ollama.h"
#include "server/openai/openai.h"
#include "server/openai/responses.h"
#include "server/server_options.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto body = tars::parse_body(text);
    (void)tars::parse_duration(text).has_value();
    (void)tars::parse_host(text).has_value();
    (void)tars::ModelDefaults::read(text, text).has_value();
    (void)tars::ModelDefaults::read("{}", text).has_value();
    if (!body) return 0;
    bool stream = false, include_usage = false;
    tars::CompletionRequest ollama, openai;
    auto media = tars::Media::none;
    tars::anthropic::Skipped skipped;
    (void)tars::ollama::read_common(*body, ollama, stream).has_value();
    (void)tars::openai::read_common(*body, openai, stream, include_usage).has_value();
    (void)tars::ollama::read_messages(*body, media).has_value();
    (void)tars::openai::read_messages(*body, media).has_value();
    (void)tars::anthropic::read_messages(*body, media, skipped).has_value();
    (void)tars::read_tools(*body).has_value();
    (void)tars::anthropic::read_tools(*body, skipped).has_value();
    tars::Notes notes({});
    tars::openai::note_unread(notes, *body);
    (void)tars::openai::read_response_request(*body, notes).has_value();
    (void)tars::to_text(*body).size();
    return 0;
}
