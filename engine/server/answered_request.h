// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>

namespace tars {

/// What an answer was made of; nothing for requests that need no model.
struct AnswerFigures {
    std::string model;
    std::string end;  ///< "stop", "length", "cancelled" or "failed"; empty: there was no answer
    std::uint32_t prompt_tokens = 0;
    std::uint32_t output_tokens = 0;
    std::chrono::nanoseconds first_token{};  ///< from the request's turn to its first token
    std::chrono::nanoseconds writing{};      ///< from the first token to the last
    std::size_t dropped_messages = 0;        ///< that did not fit
    std::size_t dropped_tokens = 0;          ///< cut out of the prompt, or forgotten as the answer went on
};

/// A request after the last byte of its answer, for people to look at. Strings are the client's own.
struct AnsweredRequest {
    std::chrono::system_clock::time_point ended;
    std::string id;
    std::string client;  ///< address
    std::string agent;   ///< what it calls itself
    std::string method;
    std::string path;  ///< without the query
    int status = 0;
    std::chrono::nanoseconds time{};
    AnswerFigures figures;
};

}  // namespace tars
