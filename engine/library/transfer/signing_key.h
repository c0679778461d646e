// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace tars {

/// The Ed25519 key by which Ollama's registry knows a user, as OpenSSH writes it without a passphrase.
class SigningKey {
  public:
    static Result<SigningKey> read(const std::filesystem::path& path);
    static Result<SigningKey> parse(std::string_view pem);

    /// What the Authorization header of GET `url` must say: public key and signature.
    Result<std::string> sign_get(const std::string& url) const;

  private:
    std::array<std::byte, 32> seed_{};
    std::string public_blob_;  ///< as it stands, in Base64, in the .pub file
};

}  // namespace tars
