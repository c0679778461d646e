// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tars::jinja {

/// One visitor made of a lambda per alternative, for std::visit.
template <typename... Cases>
struct Overload : Cases... {
    using Cases::operator()...;
};
template <typename... Cases>
Overload(Cases...) -> Overload<Cases...>;

}  // namespace tars::jinja
