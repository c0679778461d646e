// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tars::go_template {

struct Pipeline;

/// One word of a command: `.Role`, `$m.Content`, `"text"`, `len`, `(pipeline).Field`.
struct Operand {
    enum class Kind { dot, nil, boolean, integer, floating, text, field, variable, function, pipeline };

    Kind kind = Kind::dot;
    std::size_t offset = 0;  ///< of the source, in bytes
    std::string text = {};   ///< a literal's text, a function's name, a variable's with its `$`
    bool boolean = false;
    std::int64_t integer = 0;
    double floating = 0;
    std::unique_ptr<Pipeline> pipeline = {};
    std::vector<std::string> fields = {};  ///< the chain after it, or the whole of a field
};

/// `printf "%s" .Content`: what is called or evaluated, then its arguments. Never empty.
struct Command {
    std::vector<Operand> words = {};
};

struct Pipeline {
    std::size_t offset = 0;
    std::vector<std::string> variables = {};  ///< with their `$`; two only in a range
    bool assigns = false;                     ///< `=` rather than `:=`
    std::vector<Command> commands = {};       ///< never empty
};

struct Node;
using Block = std::vector<Node>;

struct Node {
    enum class Kind { text, action, if_, with, range, call, break_, continue_ };

    Kind kind = Kind::text;
    std::size_t offset = 0;                 ///< grows in document order
    std::string text = {};                  ///< literal text, or the name of the called template
    std::optional<Pipeline> pipeline = {};  ///< an action's, a branch's, or a called template's dot
    Block body = {};
    Block otherwise = {};
};

/// The outermost text is the template named "".
struct Templates {
    std::map<std::string, Block, std::less<>> blocks;
};

}  // namespace tars::go_template
