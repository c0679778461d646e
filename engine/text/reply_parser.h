// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

class ChannelParser;
struct EnclosedForm;

/// How a family of models writes tool calls.
enum class ToolCallForm {
    none,         ///< not at all, or in a way that is left in the text
    tagged_json,  ///< <tool_call>{"name": …, "arguments": {…}}</tool_call>: Qwen, Hermes
    bare_json,    ///< the whole answer is {"name": …, "parameters": {…}}: Llama 3
    mistral,      ///< [TOOL_CALLS] and a list of such objects, or NAME[ARGS]{…}
    functions,    ///< <tool_call><function=NAME><parameter=KEY>…: Qwen3-Coder, Qwen3.5, Nemotron
    pairs,        ///< <tool_call>NAME<arg_key>KEY</arg_key><arg_value>…: GLM
    deepseek,     ///< <｜tool▁calls▁begin｜>…: DeepSeek V3, R1 and what was distilled from it
    channels,     ///< messages on channels, some addressed to functions ("harmony"): gpt-oss
    marked,       ///< `ReplyFormat::call_mark` and one or more such objects, in a list or not
    actions,      ///< <|START_ACTION|>[{"tool_name": …, "parameters": {…}}]<|END_ACTION|>: Cohere
};

/// What a reply is made of.
struct ReplyFormat {
    std::string think_open, think_close;  ///< empty: the model does not think aloud
    ToolCallForm tool_calls = ToolCallForm::none;
    std::string call_mark = {};  ///< where a template tells it

    /// Whether every reply says on which channel it is: then thoughts cannot be turned off, and the answer
    /// proper begins behind `answer_mark()`.
    bool has_channels() const { return tool_calls == ToolCallForm::channels; }
    /// Behind this the answer proper begins, in a reply with thoughts.
    std::string answer_mark() const;

    /// As the text of a chat template, Jinja or Go, tells.
    static ReplyFormat from_template(std::string_view source);

    /// Every tag a reply may have. In some vocabularies they are control tokens.
    std::vector<std::string> tags() const;
};

struct ReplyPiece {
    enum class Kind { thinking, text, tool_call };

    Kind kind = Kind::text;
    std::string text;                  ///< a tool call's name
    nlohmann::ordered_json arguments;  ///< a tool call's; an object
};

/// Splits a reply that comes in pieces into thinking, text and whole tool calls. What may be the beginning of
/// a tag is held back; what looked like a call and is none comes as text. One per reply.
class ReplyParser {
  public:
    struct Options {
        bool starts_thinking = false;  ///< the prompt ends with the tag that opens thinking
        bool has_tools = false;        ///< without tools, what looks like a call is text
        /// [{"type": "function", "function": {"name", "parameters"}}]: types, for forms that write none.
        nlohmann::ordered_json tools = {};
    };

    ReplyParser(ReplyFormat format, Options options);
    ReplyParser(ReplyParser&&) noexcept;
    ReplyParser& operator=(ReplyParser&&) noexcept;
    ~ReplyParser();

    std::vector<ReplyPiece> push(std::string_view text);
    /// What is still held back.
    std::vector<ReplyPiece> finish();

  private:
    enum class State { start, thinking, answer_start, text, call, after_call };

    bool step();
    bool begin();
    bool think();
    bool begin_answer();
    bool say();
    bool call();
    bool enclosed_call();
    bool read_enclosed(std::string_view body);
    bool follow_call();
    void end_call(std::size_t end);
    bool give_up(std::size_t size);
    void forget_json();
    bool give_calls(std::string_view json, const std::string& name);
    void give(ReplyPiece::Kind kind, std::string_view text);
    void skip_space();
    std::string_view call_tag() const;

    ReplyFormat format_;
    Options options_;
    const EnclosedForm* enclosed_;             ///< null for forms of another kind
    std::unique_ptr<ChannelParser> channels_;  ///< does it all, where there are channels
    State state_;
    bool finished_ = false;
    std::string buffer_;
    bool skips_space_ = false;  ///< white space behind a tag is none of the reply's
    std::string opening_;       ///< the tag before the buffered call, for when it is none
    std::size_t scanned_ = 0;   ///< how far the end of the call's JSON was looked for
    std::size_t json_begin_ = std::string::npos;
    int json_depth_ = 0;
    bool has_name_ = false, in_string_ = false, escaped_ = false;
    std::vector<ReplyPiece> pieces_;
};

}  // namespace tars
