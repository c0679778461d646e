// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/go_template/value.h"

#include <span>
#include <string>
#include <string_view>

namespace tars::go_template {

/// Text that is being made, within the sandbox's limit for values.
class Writer {
  public:
    explicit Writer(Sandbox& sandbox) : sandbox_(sandbox) {}

    Writer& operator<<(std::string_view text) {
        sandbox_.step(1 + text.size() / 64);
        if (text.size() > sandbox_.limits().value_bytes - text_.size())
            fail("a value would have more than " + std::to_string(sandbox_.limits().value_bytes) + " bytes");
        text_ += text;
        return *this;
    }
    Sandbox& sandbox() const { return sandbox_; }
    std::string take() { return std::move(text_); }

  private:
    Sandbox& sandbox_;
    std::string text_;
};

/// As an action prints it.
std::string to_text(Sandbox& sandbox, const Value& value);
/// %v. `nothing` is how nil appears: "<nil>" within fmt's functions.
void write_value(Writer& out, const Value& value, std::string_view nothing = "<nil>");

/// As Go's encoding/json writes it: compact, with <, > and & escaped, maps in the order of their keys and
/// structures in that of the API; whatever else a tool has follows.
void write_json(Writer& out, const Value& value);

/// fmt.Sprint: a space between operands where neither is text.
std::string print(Sandbox& sandbox, std::span<const Value> values);
std::string print_line(Sandbox& sandbox, std::span<const Value> values);
/// fmt.Sprintf, with its ways to show a mistake in the text: %!d(string=x).
std::string print_format(Sandbox& sandbox, std::string_view format, std::span<const Value> values);

}  // namespace tars::go_template
