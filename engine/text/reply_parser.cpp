// SPDX-License-Identifier: Apache-2.0
#include "text/reply_parser.h"

#include "text/json_depth.h"
#include "text/reply/channels.h"
#include "text/reply/enclosed_calls.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace tars {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kSpaces = " \t\r\n";
constexpr std::string_view kToolCall = "<tool_call>", kToolCallEnd = "</tool_call>";
constexpr std::string_view kMistral = "[TOOL_CALLS]", kArguments = "[ARGS]";
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kThoughts = {
    {{"<think>", "</think>"}, {"[THINK]", "[/THINK]"}, {"<|START_THINKING|>", "<|END_THINKING|>"}}};
constexpr std::string_view kPythonTag = "<|python_tag|>";
constexpr std::size_t kMaxCallBytes = 1 << 20;  // a longer one is text
constexpr int kMaxDepth = 200;                  // of arguments; copies of JSON recurse

/// Length of the longest end of `text` that `tag` begins with, but not all of it.
std::size_t partial_tag(std::string_view text, std::string_view tag) {
    for (auto length = std::min(text.size(), tag.empty() ? 0 : tag.size() - 1); length > 0; --length)
        if (text.ends_with(tag.substr(0, length))) return length;
    return 0;
}

/// {"name": …, "arguments" or "parameters": …}
bool read_call(const Json& json, ReplyPiece& piece) {
    if (!json.is_object()) return false;
    const auto name = json.find("name");
    if (name == json.end() || !name->is_string()) return false;
    auto value = json.find("arguments");
    if (value == json.end()) value = json.find("parameters");
    piece.kind = ReplyPiece::Kind::tool_call;
    piece.text = name->get<std::string>();
    return read_call_arguments(value != json.end() ? *value : Json(), piece.arguments);
}

}  // namespace

ReplyFormat ReplyFormat::from_template(std::string_view source) {
    const auto has = [&](std::string_view text) { return source.find(text) != source.npos; };
    ReplyFormat format;
    if (has("<|channel|>analysis<|message|>"))
        return {"<|channel|>analysis<|message|>", "<|end|>", ToolCallForm::channels};
    for (const auto& [open, close] : kThoughts) {
        if (!format.think_open.empty() || !(has(open) || has(close))) continue;
        format.think_open = open;
        format.think_close = close;
    }
    const auto enclosed = std::ranges::find_if(
        enclosed_forms(), [&](const EnclosedForm& form) { return has(form.open) && has(form.sign); });
    if (has(kMistral)) {
        format.tool_calls = ToolCallForm::mistral;
    } else if (enclosed != enclosed_forms().end()) {
        format.tool_calls = enclosed->form;
    } else if (has(kToolCall)) {
        format.tool_calls = ToolCallForm::tagged_json;
    } else if (has("\"parameters\"") && (has(kPythonTag) || has("ipython") || has("<|start_header_id|>"))) {
        format.tool_calls = ToolCallForm::bare_json;
    }
    return format;
}

std::string ReplyFormat::answer_mark() const {
    return has_channels() ? "<|channel|>final<|message|>" : think_close;
}

std::vector<std::string> ReplyFormat::tags() const {
    if (has_channels()) return {ChannelParser::tags().begin(), ChannelParser::tags().end()};
    std::vector<std::string> tags;
    if (!think_open.empty()) tags = {think_open, think_close};
    const auto add = [&](std::string_view tag) { tags.emplace_back(tag); };
    if (const auto* enclosed = find_enclosed_form(tool_calls)) {
        add(enclosed->open);
        add(enclosed->close);
        for (const auto tag : enclosed->inner_tags) add(tag);
    }
    switch (tool_calls) {
    default:
        break;
    case ToolCallForm::tagged_json:
        add(kToolCall);
        add(kToolCallEnd);
        break;
    case ToolCallForm::bare_json:
        add(kPythonTag);
        break;
    case ToolCallForm::marked:
        add(call_mark);
        break;
    case ToolCallForm::mistral:
        add(kMistral);
        add(kArguments);
        break;
    }
    return tags;
}

ReplyParser::ReplyParser(ReplyFormat format, Options options)
    : format_(std::move(format)),
      options_(std::move(options)),
      enclosed_(find_enclosed_form(format_.tool_calls)),
      state_(options_.starts_thinking ? State::thinking : State::start) {
    if (format_.think_open.empty()) state_ = State::answer_start;
    skips_space_ = state_ == State::thinking;
    if (format_.has_channels()) channels_ = std::make_unique<ChannelParser>(options_.has_tools);
}

ReplyParser::ReplyParser(ReplyParser&&) noexcept = default;
ReplyParser& ReplyParser::operator=(ReplyParser&&) noexcept = default;
ReplyParser::~ReplyParser() = default;

std::vector<ReplyPiece> ReplyParser::push(std::string_view text) {
    if (channels_) return channels_->push(text);
    buffer_ += text;
    while (step()) {
    }
    return std::exchange(pieces_, {});
}

std::vector<ReplyPiece> ReplyParser::finish() {
    if (channels_) return channels_->finish();
    finished_ = true;
    while (step()) {
    }
    if (state_ == State::call && enclosed_ && enclosed_->may_stay_open && read_enclosed(buffer_))
        return std::exchange(pieces_, {});
    if (state_ == State::call) give(ReplyPiece::Kind::text, opening_);
    give(state_ == State::thinking ? ReplyPiece::Kind::thinking : ReplyPiece::Kind::text, buffer_);
    buffer_.clear();
    return std::exchange(pieces_, {});
}

/// Whether something changed, so that the next step may have more to do.
bool ReplyParser::step() {
    if (skips_space_) {
        buffer_.erase(0, std::min(buffer_.find_first_not_of(kSpaces), buffer_.size()));
        skips_space_ = buffer_.empty();
    }
    switch (state_) {
    case State::start:
        return begin();
    case State::thinking:
        return think();
    case State::answer_start:
        return begin_answer();
    case State::text:
        return say();
    case State::call:
        return enclosed_ ? enclosed_call() : call();
    case State::after_call:
        return follow_call();
    }
    return false;
}

/// Thinking comes first, or not at all.
bool ReplyParser::begin() {
    const auto first = buffer_.find_first_not_of(kSpaces);
    if (first == buffer_.npos) return false;
    const auto rest = std::string_view(buffer_).substr(first);
    if (rest.starts_with(format_.think_open)) {
        buffer_.erase(0, first + format_.think_open.size());
        state_ = State::thinking;
        skips_space_ = true;
        return true;
    }
    if (!finished_ && std::string_view(format_.think_open).starts_with(rest)) return false;
    state_ = State::answer_start;
    return true;
}

bool ReplyParser::think() {
    if (const auto end = buffer_.find(format_.think_close); end != buffer_.npos) {
        give(ReplyPiece::Kind::thinking, std::string_view(buffer_).substr(0, end));
        buffer_.erase(0, end + format_.think_close.size());
        state_ = State::answer_start;
        skips_space_ = true;
        return true;
    }
    const auto ready = buffer_.size() - partial_tag(buffer_, format_.think_close);
    give(ReplyPiece::Kind::thinking, std::string_view(buffer_).substr(0, ready));
    buffer_.erase(0, ready);
    return false;
}

/// The first bytes of the answer tell whether the whole of it is a call.
bool ReplyParser::begin_answer() {
    const auto first = buffer_.find_first_not_of(kSpaces);
    if (first == buffer_.npos) return false;
    state_ = State::text;
    if (format_.tool_calls != ToolCallForm::bare_json || !options_.has_tools) return true;
    const auto rest = std::string_view(buffer_).substr(first);
    if (!finished_ && rest.size() < kPythonTag.size() && kPythonTag.starts_with(rest)) {
        state_ = State::answer_start;
        return false;
    }
    const auto tag = rest.starts_with(kPythonTag) ? kPythonTag.size() : 0;
    const bool is_list = rest[0] == '[' && format_.call_mark == "[";
    if (tag == 0 && rest[0] != '{' && !is_list) return true;
    opening_ = buffer_.substr(0, first + tag);
    buffer_.erase(0, first + tag);
    state_ = State::call;
    return true;
}

std::string_view ReplyParser::call_tag() const {
    if (!options_.has_tools) return {};
    if (enclosed_) return enclosed_->open;
    if (format_.tool_calls == ToolCallForm::tagged_json) return kToolCall;
    if (format_.tool_calls == ToolCallForm::marked) return format_.call_mark;
    return format_.tool_calls == ToolCallForm::mistral ? kMistral : std::string_view();
}

bool ReplyParser::say() {
    const auto tag = call_tag();
    const auto found = tag.empty() ? buffer_.npos : buffer_.find(tag);
    if (found != buffer_.npos) {
        give(ReplyPiece::Kind::text, std::string_view(buffer_).substr(0, found));
        buffer_.erase(0, found + tag.size());
        opening_ = tag;
        state_ = State::call;
        return true;
    }
    const auto ready = buffer_.size() - (finished_ ? 0 : partial_tag(buffer_, tag));
    give(ReplyPiece::Kind::text, std::string_view(buffer_).substr(0, ready));
    buffer_.erase(0, ready);
    return false;
}

/// Looks for the closing tag, from where it stopped the last time.
bool ReplyParser::enclosed_call() {
    const auto tag = enclosed_->close;
    auto end = buffer_.find(tag, scanned_);
    if (end == buffer_.npos && buffer_.size() < kMaxCallBytes + tag.size()) {
        scanned_ = buffer_.size() - std::min(buffer_.size(), tag.size() - 1);
        return false;
    }
    if (end > kMaxCallBytes) return give_up(kMaxCallBytes);
    scanned_ = 0;
    const bool good = read_enclosed(std::string_view(buffer_).substr(0, end));
    end += tag.size();
    if (!good) give(ReplyPiece::Kind::text, opening_ + buffer_.substr(0, end));
    buffer_.erase(0, end);
    skips_space_ = good;
    state_ = State::text;
    return true;
}

bool ReplyParser::read_enclosed(std::string_view body) {
    std::vector<ReplyPiece> calls;
    if (!enclosed_->read(body, options_.tools, calls)) return false;
    std::ranges::move(calls, std::back_inserter(pieces_));
    return true;
}

/// Looks for the end of the JSON, from where it stopped the last time.
bool ReplyParser::call() {
    const bool may_be_named = format_.tool_calls == ToolCallForm::mistral;
    for (; scanned_ < buffer_.size(); ++scanned_) {
        const char c = buffer_[scanned_];
        if (scanned_ == kMaxCallBytes) return give_up(scanned_);
        if (json_begin_ == buffer_.npos) {
            if (c == '{' || (c == '[' && !has_name_)) {
                json_begin_ = scanned_;
            } else {
                has_name_ |= kSpaces.find(c) == kSpaces.npos;
                if (has_name_ && !may_be_named) return give_up(scanned_);
                continue;
            }
        }
        if (in_string_) {
            in_string_ = escaped_ || c != '"';
            escaped_ = !escaped_ && c == '\\';
            continue;
        }
        in_string_ = c == '"';
        if (c == '{' || c == '[') ++json_depth_;
        if ((c == '}' || c == ']') && --json_depth_ == 0) {
            end_call(scanned_ + 1);
            return true;
        }
    }
    return false;
}

/// It is no call: its first `size` bytes are text, whatever came together with them.
bool ReplyParser::give_up(std::size_t size) {
    while (size > 0 && (static_cast<unsigned char>(buffer_[size]) & 0xc0u) == 0x80)
        --size;  // whole characters
    forget_json();
    give(ReplyPiece::Kind::text, opening_ + buffer_.substr(0, size));
    buffer_.erase(0, size);
    state_ = State::text;
    return true;
}

void ReplyParser::forget_json() {
    json_begin_ = std::string::npos;
    scanned_ = 0, json_depth_ = 0, has_name_ = in_string_ = escaped_ = false;
}

/// The JSON ends before `end`.
void ReplyParser::end_call(std::size_t end) {
    const auto begin = json_begin_;
    forget_json();
    std::string name = buffer_.substr(0, begin);
    if (const auto mark = name.find(kArguments); mark != name.npos) name.erase(mark);
    name.erase(0, name.find_first_not_of(kSpaces));
    name.erase(name.find_last_not_of(kSpaces) + 1);
    const bool may_be_named = format_.tool_calls == ToolCallForm::mistral;
    const bool good = (may_be_named || name.empty()) &&
                      give_calls(std::string_view(buffer_).substr(begin, end - begin), name);
    if (!good) give(ReplyPiece::Kind::text, opening_ + buffer_.substr(0, end));
    buffer_.erase(0, end);
    skips_space_ = good;
    state_ = good ? State::after_call : State::text;
}

/// A closing tag, and white space before what follows, belong to the call. Behind a mark, only calls follow.
bool ReplyParser::follow_call() {
    if (buffer_.empty()) return false;
    if (format_.tool_calls == ToolCallForm::marked) {
        buffer_.erase(0, std::min(buffer_.find('{'), buffer_.size()));
        if (buffer_.empty()) return false;
        opening_.clear();
        state_ = State::call;
        return true;
    }
    if (format_.tool_calls == ToolCallForm::tagged_json) {
        if (buffer_.starts_with(kToolCallEnd)) {
            buffer_.erase(0, kToolCallEnd.size());
            skips_space_ = true;
            return true;
        }
        if (!finished_ && kToolCallEnd.starts_with(buffer_)) return false;
    }
    state_ = State::text;
    return true;
}

bool ReplyParser::give_calls(std::string_view text, const std::string& name) {
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || nests_deeper(json, kMaxDepth)) return false;
    std::vector<ReplyPiece> calls;
    if (!name.empty()) {
        ReplyPiece call{ReplyPiece::Kind::tool_call, name, {}};
        if (!read_call_arguments(json, call.arguments)) return false;
        calls.push_back(std::move(call));
    } else {
        for (const auto& one : json.is_array() ? json : Json::array({json}))
            if (!read_call(one, calls.emplace_back())) return false;
    }
    pieces_.insert(pieces_.end(), std::make_move_iterator(calls.begin()),
                   std::make_move_iterator(calls.end()));
    return !calls.empty();
}

void ReplyParser::give(ReplyPiece::Kind kind, std::string_view text) {
    if (!text.empty()) pieces_.push_back({kind, std::string(text), {}});
}

}  // namespace tars
