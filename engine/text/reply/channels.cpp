// SPDX-License-Identifier: Apache-2.0
#include "text/reply/channels.h"

#include "text/reply/enclosed_calls.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tars {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kStart = "<|start|>", kAddressee = "to=functions.", kConstrain = "<|constrain|>";
constexpr std::array<std::string_view, 4> kEnds = {"<|end|>", "<|call|>", "<|return|>", kStart};
constexpr std::size_t kMostHeader = 1000, kMostCall = 1 << 20;  // bytes; what is longer is text

bool may_begin_header(std::string_view text) {
    const auto fits = [&](std::string_view mark) { return text.starts_with(mark) || mark.starts_with(text); };
    return fits(kStart) || fits(ChannelParser::kChannel) || fits(ChannelParser::kMessage) || fits("to=");
}

/// The word behind a mark.
std::string_view word_after(std::string_view header, std::string_view mark) {
    const auto at = header.find(mark);
    if (at == header.npos) return {};
    const auto rest = header.substr(at + mark.size());
    return rest.substr(0, rest.find_first_of(" \t\r\n<"));
}

}  // namespace

const std::vector<std::string_view>& ChannelParser::tags() {
    static const std::vector<std::string_view> kTags = {kChannel, kMessage, kStart,  kConstrain,
                                                        kEnds[0], kEnds[1], kEnds[2]};
    return kTags;
}

std::vector<ReplyPiece> ChannelParser::push(std::string_view text) {
    buffer_ += text;
    while (in_header_ ? read_header() : read_text()) {
    }
    return std::exchange(pieces_, {});
}

std::vector<ReplyPiece> ChannelParser::finish() {
    finished_ = true;
    push({});
    if (!in_header_) end_text(std::exchange(buffer_, {}), true);
    return std::exchange(pieces_, {});
}

/// Whether a message begins now.
bool ChannelParser::read_header() {
    const auto first = buffer_.find_first_not_of(kSpaces);
    if (first == buffer_.npos) return false;
    const auto end = buffer_.find(kMessage);
    const bool is_header = may_begin_header(std::string_view(buffer_).substr(first)) &&
                           std::min(end, buffer_.size()) <= kMostHeader;
    if (end == buffer_.npos && is_header && !finished_) return false;
    if (end == buffer_.npos || !is_header) {
        // What follows no rule is said, not lost; but a header without a message is nothing.
        kind_ = ReplyPiece::Kind::text;
        tool_.clear();
        in_header_ = false;
        if (is_header) buffer_.clear();
        return true;
    }
    const auto header = std::string_view(buffer_).substr(0, end);
    tool_ = has_tools_ ? word_after(header, kAddressee) : std::string_view();
    const auto channel = word_after(header, kChannel);
    kind_ = !tool_.empty()          ? ReplyPiece::Kind::tool_call
            : channel == "analysis" ? ReplyPiece::Kind::thinking
                                    : ReplyPiece::Kind::text;
    buffer_.erase(0, end + kMessage.size());
    in_header_ = false;
    return true;
}

/// Whether the message has ended.
bool ChannelParser::read_text() {
    auto end = buffer_.npos;
    std::size_t tag = 0, held = 0;
    for (const auto mark : kEnds) {
        const auto at = buffer_.find(mark);
        // `<|start|>` belongs to the next header.
        if (at < end) end = at, tag = mark == kStart ? 0 : mark.size();
        for (auto length = std::min(mark.size() - 1, buffer_.size()); length > held; --length)
            if (std::string_view(buffer_).ends_with(mark.substr(0, length))) held = length;
    }
    if (end != buffer_.npos) {
        const auto text = buffer_.substr(0, end);
        buffer_.erase(0, end + tag);
        end_text(text, true);
        in_header_ = true;
        return true;
    }
    if (kind_ == ReplyPiece::Kind::tool_call) {
        if (buffer_.size() > kMostCall) end_text(std::exchange(buffer_, {}), false);
        return false;
    }
    give(std::string_view(buffer_).substr(0, buffer_.size() - held));
    buffer_.erase(0, buffer_.size() - held);
    return false;
}

void ChannelParser::end_text(std::string_view text, bool is_whole) {
    if (kind_ != ReplyPiece::Kind::tool_call) return give(text);
    ReplyPiece call{ReplyPiece::Kind::tool_call, std::exchange(tool_, {}), {}};
    if (is_whole && read_call_arguments(Json::parse(text, nullptr, false), call.arguments)) {
        pieces_.push_back(std::move(call));
        return;
    }
    kind_ = ReplyPiece::Kind::text;
    give(text);
}

void ChannelParser::give(std::string_view text) {
    if (!text.empty()) pieces_.push_back({kind_, std::string(text), {}});
}

}  // namespace tars
