// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace tars {

/// The home folder of an account of this computer, by its name; empty where there is none of that name, and
/// on Windows, which has no such shorthand as ~name.
std::filesystem::path home_of_user(const std::string& name);

}  // namespace tars
