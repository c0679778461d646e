// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

namespace tars {

/// Where TARS keeps what it must not lose: $TARS_HOME, else $XDG_DATA_HOME/tars, else ~/.local/share/tars
/// (the platform's own place elsewhere). Not created here.
std::filesystem::path data_directory();

/// Where the files lie that come with TARS: share/tars beside the folder of the running program.
std::filesystem::path shared_directory();

/// Where the devices lie that are loaded at run time: $TARS_PLUG_INS, else lib/tars beside that folder.
std::filesystem::path plug_in_directory();

/// The file there of the devices of this kind ("cuda"), named as this platform names libraries. Whether it is
/// there is for the caller to see.
std::filesystem::path plug_in_path(std::string_view kind);

}  // namespace tars
