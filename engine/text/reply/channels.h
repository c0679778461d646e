// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/reply_parser.h"

#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// Splits a reply in the "harmony" format of gpt-oss: messages on channels, each of them a header
/// (`<|start|>assistant to=functions.NAME<|channel|>commentary json`), `<|message|>`, and a text up to the
/// next tag. The prompt has written `<|start|>assistant` already.
class ChannelParser {
  public:
    /// Without tools, what is addressed to one is text.
    explicit ChannelParser(bool has_tools) : has_tools_(has_tools) {}

    std::vector<ReplyPiece> push(std::string_view text);
    std::vector<ReplyPiece> finish();

    static constexpr std::string_view kChannel = "<|channel|>", kMessage = "<|message|>";
    static const std::vector<std::string_view>& tags();

  private:
    bool read_header();
    bool read_text();
    void end_text(std::string_view text, bool is_whole);
    void give(std::string_view text);

    bool has_tools_;
    bool finished_ = false;
    bool in_header_ = true;
    ReplyPiece::Kind kind_ = ReplyPiece::Kind::text;  ///< of the message under way
    std::string tool_;                                ///< that it is addressed to
    std::string buffer_;
    std::vector<ReplyPiece> pieces_;
};

}  // namespace tars
