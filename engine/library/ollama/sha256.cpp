// SPDX-License-Identifier: Apache-2.0
#include "library/ollama/sha256.h"

#include <openssl/evp.h>

namespace tars {
namespace {

Error refused() {
    return {ErrorCode::internal, "OpenSSL refuses to compute a digest", {}};
}

std::string hex_of(std::span<const unsigned char> bytes) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const auto byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

}  // namespace

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    bool sound = context && EVP_DigestInit_ex(context, EVP_sha256(), nullptr) == 1;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256(std::unique_ptr<State> state) : state_(std::move(state)) {}
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256::~Sha256() = default;

Result<Sha256> Sha256::start() {
    auto state = std::make_unique<State>();
    if (!state->sound) return refused();
    return Sha256(std::move(state));
}

void Sha256::add(std::span<const std::byte> bytes) {
    state_->sound = state_->sound && EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) == 1;
}

Result<std::string> Sha256::hex() {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (!state_->sound || EVP_DigestFinal_ex(state_->context, digest, &size) != 1) return refused();
    return hex_of(std::span(digest).first(size));
}

Result<std::string> md5_of(std::string_view bytes) {
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_md5(), nullptr) != 1) return refused();
    return std::string(reinterpret_cast<const char*>(digest), size);
}

}  // namespace tars
