// SPDX-License-Identifier: Apache-2.0
//
// The container is OpenSSH's "openssh-key-v1" (PROTOCOL.key in its sources); lengths are big-endian.
#include "library/transfer/signing_key.h"

#include "core/atomic_file.h"
#include "core/byte_cursor.h"
#include "formats/messages.h"
#include "library/ollama/sha256.h"

#include <openssl/evp.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace tars {
namespace {

constexpr std::uint64_t kLargestKey = 1 << 16;
constexpr std::string_view kBegin = "-----BEGIN OPENSSH PRIVATE KEY-----";
constexpr std::string_view kEnd = "-----END OPENSSH PRIVATE KEY-----";
constexpr std::string_view kMagic{"openssh-key-v1\0", 15};

std::string base64(std::string_view bytes) {
    std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');
    const int size =
        EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()),
                        reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(size));
    return text;
}

Result<std::string> from_base64(std::string_view text) {
    std::string compact;
    std::ranges::copy_if(text, std::back_inserter(compact), [](char c) { return c > ' '; });
    std::string bytes(compact.size() / 4 * 3 + 3, '\0');
    const int size = EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                                     reinterpret_cast<const unsigned char*>(compact.data()),
                                     static_cast<int>(compact.size()));
    if (size < 0) return invalid_input("it is not valid Base64");
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

Result<std::string_view> read_string(ByteCursor& cursor, std::string_view what) {
    TARS_TRY(const auto size, cursor.read<std::uint32_t>(what));
    TARS_TRY(const auto bytes, cursor.bytes(size, what));
    return std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

}  // namespace

Result<SigningKey> SigningKey::read(const std::filesystem::path& path) {
    TARS_TRY(const auto text, read_text_file(path, kLargestKey));
    auto key = parse(text);
    if (!key) return key.error().in(show_path(path));
    return key;
}

Result<SigningKey> SigningKey::parse(std::string_view pem) {
    const auto begin = pem.find(kBegin);
    const auto end = pem.find(kEnd);
    if (begin == pem.npos || end == pem.npos || end < begin + kBegin.size())
        return invalid_input("it is no private key of OpenSSH");
    TARS_TRY(const auto blob, from_base64(pem.substr(begin + kBegin.size(), end - begin - kBegin.size())));
    if (!blob.starts_with(kMagic)) return invalid_input("it is no private key of OpenSSH");

    ByteCursor cursor(std::as_bytes(std::span(blob)), std::endian::big);
    TARS_CHECK(cursor.skip(kMagic.size(), "magic"));
    TARS_TRY(const auto cipher, read_string(cursor, "cipher"));
    if (cipher != "none") return unsupported("the key is protected by a passphrase");
    TARS_CHECK(read_string(cursor, "key derivation"));
    TARS_CHECK(read_string(cursor, "key derivation options"));
    TARS_TRY(const auto keys, cursor.read<std::uint32_t>("number of keys"));
    if (keys != 1) return invalid_input("it holds " + std::to_string(keys) + " keys, expected 1");
    TARS_TRY(const auto public_blob, read_string(cursor, "public key"));
    TARS_TRY(const auto secret, read_string(cursor, "private key"));

    ByteCursor inner(std::as_bytes(std::span(secret)), std::endian::big);
    TARS_TRY(const auto check1, inner.read<std::uint32_t>("check"));
    TARS_TRY(const auto check2, inner.read<std::uint32_t>("check"));
    if (check1 != check2) return invalid_input("its two checks differ; the file is damaged");
    TARS_TRY(const auto type, read_string(inner, "key type"));
    if (type != "ssh-ed25519")
        return unsupported("it is a key of type '" + escape_for_display(type) + "', expected ssh-ed25519");
    TARS_CHECK(read_string(inner, "public half"));
    TARS_TRY(const auto both, read_string(inner, "private half"));
    if (both.size() != 64)
        return invalid_input("its private half has " + std::to_string(both.size()) + " bytes, expected 64");
    SigningKey key;
    std::ranges::copy(std::as_bytes(std::span(both)).first(32), key.seed_.begin());
    key.public_blob_ = public_blob;
    return key;
}

Result<std::string> SigningKey::sign_get(const std::string& url) const {
    // The registry wants the digest of the (empty) body too, in hex, in Base64.
    TARS_TRY(const auto body, sha256_of(""));
    const auto text = "GET," + url + "," + base64(body);
    const std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> key(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr,
                                     reinterpret_cast<const unsigned char*>(seed_.data()), seed_.size()),
        EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    std::string signature(64, '\0');
    std::size_t size = signature.size();
    const bool done = key && context &&
                      EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
                      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                                     reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1;
    if (!done) return Error{ErrorCode::internal, "OpenSSL refuses to sign", {}};
    signature.resize(size);
    return base64(public_blob_) + ":" + base64(signature);
}

}  // namespace tars
