// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>

namespace tars {

/// What a conversation brings besides text. No model here can take any of it, which is told once the model is
/// known to be there.
enum class Media { none, image, audio };

/// In the words that clients know.
Error cannot_take(Media media);

/// What a base64 text holds (RFC 4648); nothing of it is kept. Sound is known by how it begins, as WAV and
/// MP3 do. `fault` is the message where it is no base64.
Result<Media> media_of(std::string_view base64, const std::string& fault);

}  // namespace tars
