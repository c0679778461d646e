// SPDX-License-Identifier: Apache-2.0
#include "formats/gguf_writer.h"

#include "core/atomic_file.h"
#include "core/checked.h"
#include "formats/gguf_types.h"
#include "formats/messages.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <type_traits>
#include <unordered_set>

namespace tars {
namespace {

/// The part of the file before the data, built in memory: it holds little but the vocabulary.
class Header {
  public:
    template <typename T>
    requires std::is_arithmetic_v<T>
    void put(T number) {
        auto raw = std::bit_cast<std::array<char, sizeof(T)>>(number);
        if constexpr (std::endian::native == std::endian::big) std::ranges::reverse(raw);
        bytes_.append(raw.data(), raw.size());
    }
    void put(std::string_view text) {
        put(std::uint64_t{text.size()});
        bytes_ += text;
    }
    void put(MetaType type) { put(static_cast<std::uint32_t>(type)); }
    const std::string& bytes() const { return bytes_; }

  private:
    std::string bytes_;
};

template <typename T>
Result<void> put_integer(Header& header, std::int64_t value) {
    if (value < static_cast<std::int64_t>(std::numeric_limits<T>::min()) ||
        value > static_cast<std::int64_t>(std::numeric_limits<T>::max()))
        return invalid_input("the value " + std::to_string(value) + " does not fit its type");
    header.put(static_cast<T>(value));
    return {};
}

Result<void> put_integer(Header& header, MetaType type, std::int64_t value) {
    switch (type) {
    case MetaType::u8:
        return put_integer<std::uint8_t>(header, value);
    case MetaType::i8:
        return put_integer<std::int8_t>(header, value);
    case MetaType::u16:
        return put_integer<std::uint16_t>(header, value);
    case MetaType::i16:
        return put_integer<std::int16_t>(header, value);
    case MetaType::u32:
        return put_integer<std::uint32_t>(header, value);
    case MetaType::i32:
        return put_integer<std::int32_t>(header, value);
    case MetaType::u64:  // above the int64 range the bits are kept
    case MetaType::i64:
        header.put(value);
        return {};
    case MetaType::boolean:
        if (value != 0 && value != 1)
            return invalid_input("the boolean is " + std::to_string(value) + ", expected 0 or 1");
        header.put(static_cast<std::uint8_t>(value));
        return {};
    default:
        return invalid_input("an integer is given where the type is none");
    }
}

Result<void> put_float(Header& header, MetaType type, double value) {
    if (type == MetaType::f64) {
        header.put(value);
        return {};
    }
    if (type != MetaType::f32) return invalid_input("a float is given where the type is none");
    if (std::isfinite(value) && std::abs(value) > std::numeric_limits<float>::max())
        return invalid_input("the value " + std::to_string(value) + " does not fit its type");
    header.put(static_cast<float>(value));
    return {};
}

Result<void> put_string(Header& header, MetaType type, const std::string& text) {
    if (type != MetaType::string) return invalid_input("a string is given where the type is none");
    header.put(std::string_view(text));
    return {};
}

Result<void> put_array(Header& header, const MetaArray& array) {
    header.put(array.element);
    header.put(std::uint64_t{array.size()});
    const auto put_all = [&](const auto& list) -> Result<void> {
        using Element = typename std::decay_t<decltype(list)>::value_type;
        for (const auto& element : list) {
            if constexpr (std::is_same_v<Element, std::int64_t>)
                TARS_CHECK(put_integer(header, array.element, element));
            else if constexpr (std::is_same_v<Element, double>)
                TARS_CHECK(put_float(header, array.element, element));
            else
                TARS_CHECK(put_string(header, array.element, element));
        }
        return {};
    };
    return std::visit(put_all, array.values);
}

Result<void> put_value(Header& header, const MetaValue& value) {
    header.put(value.type);
    if (const auto* array = std::get_if<MetaArray>(&value.value)) {
        if (value.type != MetaType::array) return invalid_input("an array is given where the type is none");
        return put_array(header, *array);
    }
    if (const auto* flag = std::get_if<bool>(&value.value)) {
        if (value.type != MetaType::boolean)
            return invalid_input("a boolean is given where the type is none");
        return put_integer(header, value.type, *flag);
    }
    if (const auto* number = std::get_if<double>(&value.value)) return put_float(header, value.type, *number);
    if (const auto* text = std::get_if<std::string>(&value.value))
        return put_string(header, value.type, *text);
    return put_integer(header, value.type, std::get<std::int64_t>(value.value));
}

Result<std::uint64_t> alignment_of(const Metadata& metadata) {
    const auto* value = metadata.find("general.alignment");
    if (!value) return kGgufAlignment;
    if (value->type != MetaType::u32) return invalid_input("metadata key 'general.alignment' is not a u32");
    return checked_gguf_alignment(std::get<std::int64_t>(value->value));
}

/// Bytes of a tensor's data.
Result<std::uint64_t> data_size(const GgufTensor& tensor) {
    if (tensor.name.empty() || tensor.name.size() > kMaxTensorName)
        return invalid_input("its name must have 1 to " + std::to_string(kMaxTensorName) + " bytes");
    if (tensor.shape.empty() || tensor.shape.size() > 4)
        return invalid_input("it has " + std::to_string(tensor.shape.size()) +
                             " dimensions, expected 1 to 4");
    std::uint64_t elements = 1;
    for (const auto size : tensor.shape) {
        const auto product = checked_multiply(elements, size);
        if (!product || *product == 0) return invalid_input("its shape has a zero or is too large");
        elements = *product;
    }
    const auto bytes = byte_size(tensor.dtype, elements);
    if (tensor.shape[0] % info(tensor.dtype).block_elements != 0 || !bytes)
        return invalid_input("its rows are no whole number of " + std::string(name(tensor.dtype)) +
                             " blocks");
    return *bytes;
}

Result<void> put_tensors(Header& header, const std::vector<GgufTensor>& tensors, std::uint64_t alignment) {
    std::unordered_set<std::string_view> names;
    std::uint64_t offset = 0;
    for (const auto& tensor : tensors) {
        const auto where = "tensor " + quote(tensor.name);
        const auto size = data_size(tensor);
        if (!size) return size.error().in(where);
        if (!names.insert(tensor.name).second) return invalid_input(where + " is given twice");
        header.put(std::string_view(tensor.name));
        header.put(static_cast<std::uint32_t>(tensor.shape.size()));
        for (const auto dimension : tensor.shape) header.put(dimension);
        header.put(static_cast<std::uint32_t>(tensor.dtype));
        header.put(offset);
        const auto end = checked_add(offset, *size);
        const auto next = end ? checked_align(*end, alignment) : end;
        if (!next) return invalid_input(where + " makes the file too large");
        offset = *next;
    }
    return {};
}

Result<Header> make_header(const Metadata& metadata, const std::vector<GgufTensor>& tensors,
                           std::uint64_t alignment) {
    Header header;
    for (const char letter : {'G', 'G', 'U', 'F'}) header.put(static_cast<std::uint8_t>(letter));
    header.put(std::uint32_t{3});
    header.put(std::uint64_t{tensors.size()});
    header.put(std::uint64_t{metadata.entries().size()});
    for (const auto& [key, value] : metadata.entries()) {
        if (key.empty() || key.size() > kMaxMetadataKey)
            return invalid_input("metadata key " + quote(key) + " must have 1 to " +
                                 std::to_string(kMaxMetadataKey) + " bytes");
        header.put(std::string_view(key));
        if (auto put = put_value(header, value); !put) return put.error().in("metadata key " + quote(key));
    }
    TARS_CHECK(put_tensors(header, tensors, alignment));
    return header;
}

Result<void> pad(AtomicFile& file, std::uint64_t alignment) {
    return file.write_zeros((alignment - file.position() % alignment) % alignment);
}

Result<void> write_data(AtomicFile& file, const GgufTensor& tensor) {
    TARS_TRY(const auto expected, data_size(tensor));
    std::uint64_t written = 0;
    TARS_CHECK(tensor.produce([&](std::span<const std::byte> piece) -> Result<void> {
        if (piece.size() > expected - written)
            return Error{ErrorCode::internal,
                         "more than its " + std::to_string(expected) + " bytes were produced",
                         {}};
        written += piece.size();
        return file.write(piece);
    }));
    if (written == expected) return {};
    return Error{ErrorCode::internal,
                 std::to_string(written) + " of its " + std::to_string(expected) + " bytes were produced",
                 {}};
}

}  // namespace

Result<void> write_gguf(const std::filesystem::path& path, const Metadata& metadata,
                        const std::vector<GgufTensor>& tensors) {
    TARS_TRY(const auto alignment, alignment_of(metadata));
    const auto header = make_header(metadata, tensors, alignment);
    if (!header) return header.error().in(show_path(path));
    TARS_TRY(auto file, AtomicFile::create(path));
    TARS_CHECK(file.write(header->bytes()));
    for (const auto& tensor : tensors) {
        TARS_CHECK(pad(file, alignment));
        if (auto written = write_data(file, tensor); !written)
            return written.error().in(show_path(path) + ": tensor " + quote(tensor.name));
    }
    TARS_CHECK(pad(file, alignment));
    return file.commit();
}

}  // namespace tars
