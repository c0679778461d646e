// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// A Modelfile: how a model is made of weights, a template, parameters and so on, one instruction after the
/// other. Comments are not kept.
struct Modelfile {
    struct Instruction {
        std::string keyword;  ///< in capitals: "FROM", "PARAMETER" …
        std::string name;     ///< of a parameter, or the role of a message; else empty
        std::string value;
        std::size_t line = 0;  ///< where it begins, from 1; 0 if it came from no file

        bool operator==(const Instruction& other) const {
            return keyword == other.keyword && name == other.name && value == other.value;
        }
    };
    std::vector<Instruction> instructions;

    /// Every value of an instruction, in order.
    std::vector<std::string> all(std::string_view keyword) const;
    /// The last one, which is the one that counts.
    std::optional<std::string> last(std::string_view keyword) const;
    bool operator==(const Modelfile&) const = default;
};

/// That a REQUIRES is a version of Ollama's, such as 0.14.0.
Result<void> check_required_version(std::string_view version);

/// UTF-8, or UTF-16 with a byte order mark. Errors name the line.
Result<Modelfile> parse_modelfile(std::string_view text);

/// Text that parse_modelfile reads as the same instructions. An error for a value that no quotes can hold.
Result<std::string> modelfile_text(const Modelfile& modelfile);

/// The PARAMETER instructions as a JSON object of typed options. What Ollama has given up is left out and
/// named in `dropped`. Unknown names and values of the wrong type are errors.
Result<std::string> modelfile_parameters(const Modelfile& modelfile,
                                         std::vector<std::string>* dropped = nullptr);
/// The MESSAGE instructions as a JSON array of {role, content}.
std::string modelfile_messages(const Modelfile& modelfile);

/// PARAMETER instructions for a JSON object of options, such as a stored model's.
Result<std::vector<Modelfile::Instruction>> parameter_instructions(std::string_view json);

}  // namespace tars
