// SPDX-License-Identifier: Apache-2.0
#include "core/user_home.h"

#ifdef _WIN32

namespace tars {

std::filesystem::path home_of_user(const std::string&) {
    return {};
}

}  // namespace tars

#else

#include <array>

#include <pwd.h>

namespace tars {

std::filesystem::path home_of_user(const std::string& name) {
    std::array<char, 16384> texts{};
    passwd account{};
    passwd* found = nullptr;
    if (::getpwnam_r(name.c_str(), &account, texts.data(), texts.size(), &found) != 0 || !found) return {};
    return account.pw_dir ? std::filesystem::path(account.pw_dir) : std::filesystem::path();
}

}  // namespace tars

#endif
