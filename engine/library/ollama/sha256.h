// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace tars {

/// SHA-256 of bytes as they come. Without OpenSSL in the build, start() is an error.
class Sha256 {
  public:
    static Result<Sha256> start();
    Sha256(Sha256&&) noexcept;
    ~Sha256();

    void add(std::span<const std::byte> bytes);
    void add(std::string_view text) { add(std::as_bytes(std::span(text))); }
    /// 64 lower-case hex digits. Once.
    Result<std::string> hex();

  private:
    struct State;
    explicit Sha256(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

Result<std::string> sha256_of(std::string_view text);
/// `progress` is told how many bytes are done.
Result<std::string> sha256_of_file(const std::filesystem::path& path, std::stop_token stop = {},
                                   const std::function<void(std::uint64_t)>& progress = {});

/// For a registry that wants the digest of an upload's parts; MD5 is its choice. Raw bytes.
Result<std::string> md5_of(std::string_view bytes);

}  // namespace tars
