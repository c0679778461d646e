// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <filesystem>

namespace tars {

/// A library opened at run time. It stays in memory to the end of the program, whatever comes from it.
class SharedLibrary {
  public:
    /// A path, or a name alone: then the system looks where it looks for libraries. Its symbols are for
    /// whoever opened it only.
    static Result<SharedLibrary> open(const std::filesystem::path& path);

    /// Null if the library has no such symbol.
    void* symbol(const char* name) const;

  private:
    explicit SharedLibrary(void* handle) : handle_(handle) {}

    void* handle_;
};

}  // namespace tars
