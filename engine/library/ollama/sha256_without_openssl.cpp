// SPDX-License-Identifier: Apache-2.0
#include "library/ollama/sha256.h"

namespace tars {
namespace {

Error missing() {
    return unsupported("this build of TARS cannot compute digests", "it was built without OpenSSL");
}

}  // namespace

struct Sha256::State {};

Sha256::Sha256(std::unique_ptr<State> state) : state_(std::move(state)) {}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

Result<Sha256> Sha256::start() {
    return missing();
}
void Sha256::add(std::span<const std::byte>) {}
Result<std::string> Sha256::hex() {
    return missing();
}
Result<std::string> md5_of(std::string_view) {
    return missing();
}

}  // namespace tars
