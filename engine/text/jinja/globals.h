// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/jinja/objects.h"
#include "text/jinja/python_strftime.h"

#include <map>

namespace tars::jinja {

/// What a template finds where it sets a name nowhere itself: the caller's variables, then the globals.
class Context {
  public:
    /// `variables` is an object and outlives the context.
    Context(const nlohmann::ordered_json& variables, Sandbox& sandbox);
    ~Context();
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;

    /// Missing where there is no such variable.
    Value find(const std::string& name);

  private:
    Value make_global(std::string_view name);
    Value make_namespace(Arguments arguments);
    Value strftime_now(Arguments arguments);

    const nlohmann::ordered_json& variables_;
    Sandbox& sandbox_;
    std::map<std::string, Value, std::less<>> known_;
    std::vector<std::shared_ptr<Namespace>> namespaces_;  ///< they may refer to each other, in circles
    std::optional<CalendarTime> now_;
};

}  // namespace tars::jinja
