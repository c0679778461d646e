// SPDX-License-Identifier: Apache-2.0
#include "runtime/speculation.h"

#include <cstdlib>

namespace tars {

std::optional<Speculation> speculation_from_name(std::string_view name) {
    if (name == "0" || name == "off") return Speculation::off;
    if (name == "auto") return Speculation::measured;
    if (name == "always") return Speculation::always;
    return {};
}

Result<Speculation> usual_speculation() {
    const char* name = std::getenv("TARS_SPECULATE");
    if (!name || *name == '\0') return Speculation::measured;
    if (const auto found = speculation_from_name(name)) return *found;
    return invalid_input("TARS_SPECULATE is '" + std::string(name) + "'", "use 0, auto or always");
}

}  // namespace tars
