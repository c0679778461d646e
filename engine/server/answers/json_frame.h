// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/answers/json_body.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// A JSON text with holes, written once and filled in many times: to build the same object for every token of
/// an answer costs more than all else that is done for it.
class JsonFrame {
  public:
    /// Stands in the text, as a whole JSON string, wherever a value belongs. Neither the name of a model nor
    /// a fixed text of ours is a null character.
    static constexpr std::string_view kHole{"\0", 1};

    explicit JsonFrame(std::string_view text);

    /// With JSON texts in the holes, as many as there are.
    std::string fill(std::initializer_list<std::string_view> values) const;

  private:
    std::vector<std::string> parts_;  ///< around the holes
};

}  // namespace tars
