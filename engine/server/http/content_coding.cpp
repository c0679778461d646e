// SPDX-License-Identifier: Apache-2.0
#include "server/http/content_coding.h"

#include "server/http/message.h"

#include <zlib.h>
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace tars {
namespace {

using Fault = Unpacked::Fault;

/// Takes what comes out of a decompressor as long as it fits.
class Output {
  public:
    explicit Output(std::size_t limit) : limit_(limit) {}

    char* room() { return chunk_.data(); }
    std::size_t room_bytes() const { return chunk_.size(); }
    bool take(std::size_t bytes) {
        if (bytes > limit_ - body_.size()) return false;
        body_.append(chunk_.data(), bytes);
        return true;
    }
    Unpacked end(Fault fault) { return {fault == Fault::none ? std::move(body_) : std::string(), fault}; }

  private:
    std::size_t limit_;
    std::string body_;
    std::array<char, 64 * 1024> chunk_;
};

/// zlib's number for a format: gzip, zlib's own, or, as some clients send for "deflate", without any frame.
int window_bits(ContentCoding coding, std::string_view packed) {
    constexpr int kGzip = MAX_WBITS + 16;
    if (coding == ContentCoding::gzip) return kGzip;
    const auto byte = [&](std::size_t i) {
        return i < packed.size() ? static_cast<unsigned char>(packed[i]) : 0u;
    };
    const bool framed = (byte(0) & 15u) == Z_DEFLATED && (byte(0) << 8 | byte(1)) % 31 == 0;
    return framed ? MAX_WBITS : -MAX_WBITS;
}

Unpacked inflate_body(int bits, std::string_view packed, std::size_t limit) {
    Output output(limit);
    if (packed.size() > std::numeric_limits<uInt>::max()) return output.end(Fault::too_large);
    z_stream stream{};
    if (inflateInit2(&stream, bits) != Z_OK) return output.end(Fault::broken);
    const std::unique_ptr<z_stream, int (*)(z_stream*)> ends(&stream, inflateEnd);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));  // zlib only reads it
    stream.avail_in = static_cast<uInt>(packed.size());
    for (;;) {
        stream.next_out = reinterpret_cast<Bytef*>(output.room());
        stream.avail_out = static_cast<uInt>(output.room_bytes());
        const int state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END) return output.end(Fault::broken);
        if (!output.take(output.room_bytes() - stream.avail_out)) return output.end(Fault::too_large);
        if (state != Z_STREAM_END) continue;
        if (stream.avail_in == 0) return output.end(Fault::none);
        // gzip's files may follow one another.
        if (bits <= MAX_WBITS || inflateReset(&stream) != Z_OK) return output.end(Fault::broken);
    }
}

Unpacked unpack_zstd(std::string_view packed, std::size_t limit) {
    /// Every decoder has to manage 8 MiB (RFC 8878 § 3.1.1.1.2); more would be memory for the asking.
    constexpr int kWindowLog = 23;
    Output output(limit);
    const std::unique_ptr<ZSTD_DCtx, size_t (*)(ZSTD_DCtx*)> context(ZSTD_createDCtx(), ZSTD_freeDCtx);
    if (!context || ZSTD_isError(ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kWindowLog)))
        return output.end(Fault::broken);
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    for (;;) {
        ZSTD_outBuffer out{output.room(), output.room_bytes(), 0};
        const auto missing = ZSTD_decompressStream(context.get(), &out, &in);
        if (ZSTD_getErrorCode(missing) == ZSTD_error_frameParameter_windowTooLarge)
            return output.end(Fault::too_large);
        if (ZSTD_isError(missing)) return output.end(Fault::broken);
        if (!output.take(out.pos)) return output.end(Fault::too_large);
        if (in.pos < in.size || (missing != 0 && out.pos == out.size)) continue;
        return output.end(missing == 0 ? Fault::none : Fault::broken);
    }
}

}  // namespace

std::optional<ContentCoding> content_coding(std::string_view header) {
    for (const auto& [name, coding] :
         {std::pair<std::string_view, ContentCoding>{"", ContentCoding::identity},
          {"identity", ContentCoding::identity},
          {"gzip", ContentCoding::gzip},
          {"x-gzip", ContentCoding::gzip},
          {"deflate", ContentCoding::deflate},
          {"zstd", ContentCoding::zstd}})
        if (equal_ignoring_case(header, name)) return coding;
    return {};
}

Unpacked unpack(ContentCoding coding, std::string_view packed, std::size_t limit) {
    if (packed.empty()) return {};
    switch (coding) {
    case ContentCoding::identity:
        break;
    case ContentCoding::gzip:
    case ContentCoding::deflate:
        return inflate_body(window_bits(coding, packed), packed, limit);
    case ContentCoding::zstd:
        return unpack_zstd(packed, limit);
    }
    return {std::string(packed)};
}

}  // namespace tars
