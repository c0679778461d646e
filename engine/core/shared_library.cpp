// SPDX-License-Identifier: Apache-2.0
#include "core/shared_library.h"

#include <string>

#ifdef _WIN32
#include <windows.h>
#else
#include <dlfcn.h>
#endif

namespace tars {

#ifdef _WIN32

Result<SharedLibrary> SharedLibrary::open(const std::filesystem::path& path) {
    if (void* handle = LoadLibraryW(path.c_str())) return SharedLibrary(handle);
    return not_found(path.string() + " cannot be loaded (Windows error " + std::to_string(GetLastError()) +
                     ")");
}

void* SharedLibrary::symbol(const char* name) const {
    return reinterpret_cast<void*>(GetProcAddress(static_cast<HMODULE>(handle_), name));
}

#else

Result<SharedLibrary> SharedLibrary::open(const std::filesystem::path& path) {
    if (void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL)) return SharedLibrary(handle);
    const char* words = dlerror();
    return not_found(words ? words : path.string() + " cannot be loaded");
}

void* SharedLibrary::symbol(const char* name) const {
    return dlsym(handle_, name);
}

#endif

}  // namespace tars
