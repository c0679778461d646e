// SPDX-License-Identifier: Apache-2.0
//
// GGUF v1, v2 and v3 (reference: the GGUF specification in ggml). The file is hostile until proven otherwise:
//  - every byte is read through ByteCursor, and arithmetic on the file's numbers is checked;
//  - a count is believed only if the bytes left can hold that many of the smallest possible item, and the
//    memory that metadata takes is bounded besides, for sparse files cost nothing;
//  - names and keys are unique (hash sets), tensors lie inside the file, aligned and apart (one sort):
//    nothing is quadratic.
#include "formats/gguf_reader.h"

#include "core/byte_cursor.h"
#include "core/checked.h"
#include "formats/gguf_types.h"
#include "formats/messages.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_set>

namespace tars {
namespace {

constexpr std::uint64_t kMaxKeys = 1u << 16;
constexpr std::uint64_t kMaxTensors = 1u << 20;
constexpr std::uint64_t kMaxElements = std::uint64_t{1} << 48;
/// The largest vocabularies take about 50 MB.
constexpr std::uint64_t kMaxMetadataBytes = std::uint64_t{512} << 20;
constexpr std::uint64_t kMinKeyBytes = 4 + 4 + 1;             // a v1 length, a type, one byte
constexpr std::uint64_t kMinTensorBytes = 4 + 4 + 4 + 4 + 8;  // a v1 name, dimensions, type, offset

std::string_view as_text(std::span<const std::byte> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

class GgufParser {
  public:
    explicit GgufParser(std::span<const std::byte> bytes) : bytes_(bytes), cursor_(bytes) {}
    Result<GgufContents> parse();

  private:
    Result<void> read_version();
    Result<std::uint64_t> read_length(std::string_view what);
    Result<std::uint64_t> read_count(std::string_view what, std::uint64_t smallest, std::uint64_t most);
    Result<std::string_view> read_text(std::string_view what);
    Result<std::string> read_name(std::string_view what, std::size_t longest);
    Result<void> charge(std::uint64_t bytes);

    Result<void> read_entry();
    Result<MetaValue> read_value();
    Result<MetaValue> read_scalar(MetaType type);
    Result<MetaArray> read_array();
    template <typename T>
    Result<std::int64_t> read_integer();

    Result<void> read_tensor();
    Result<void> place_tensors();
    Result<void> check_overlaps() const;

    std::span<const std::byte> bytes_;
    ByteCursor cursor_;
    GgufContents contents_;
    std::uint64_t alignment_ = kGgufAlignment;
    std::uint64_t metadata_bytes_ = 0;
    std::vector<std::uint64_t> offsets_;  ///< of each tensor, relative to the data section
    std::unordered_set<std::string> names_;
};

Result<GgufContents> GgufParser::parse() {
    TARS_CHECK(read_version());
    TARS_TRY(const auto tensors, read_count("the tensor count", kMinTensorBytes, kMaxTensors));
    TARS_TRY(const auto keys, read_count("the metadata count", kMinKeyBytes, kMaxKeys));
    for (std::uint64_t i = 0; i < keys; ++i) TARS_CHECK(read_entry());
    if (const auto* value = contents_.metadata.find("general.alignment")) {
        if (value->type != MetaType::u32)
            return invalid_input("metadata key 'general.alignment' is not a u32, as it must be");
        TARS_TRY(alignment_, checked_gguf_alignment(std::get<std::int64_t>(value->value)));
    }
    contents_.tensors.reserve(tensors);
    offsets_.reserve(tensors);
    for (std::uint64_t i = 0; i < tensors; ++i) TARS_CHECK(read_tensor());
    TARS_CHECK(place_tensors());
    return std::move(contents_);
}

Result<void> GgufParser::read_version() {
    TARS_TRY(const auto magic, cursor_.bytes(4, "the magic"));
    if (as_text(magic) != "GGUF") return invalid_input("it does not begin with the magic 'GGUF'");
    TARS_TRY(contents_.version, cursor_.read<std::uint32_t>("the version"));
    // Versions are small, so an empty low half means that the other byte order was used.
    if (contents_.version != 0 && (contents_.version & 0xffff) == 0) {
        contents_.order = std::endian::big;
        cursor_.set_byte_order(std::endian::big);
        TARS_CHECK(cursor_.seek(4, "the version"));
        TARS_TRY(contents_.version, cursor_.read<std::uint32_t>("the version"));
    }
    if (contents_.version < 1 || contents_.version > 3) {
        return unsupported("the version is " + std::to_string(contents_.version) + ", expected 1, 2 or 3",
                           "the file is damaged, or newer than this program");
    }
    return {};
}

/// Version 1 had 32-bit lengths, counts and dimensions.
Result<std::uint64_t> GgufParser::read_length(std::string_view what) {
    if (contents_.version > 1) return cursor_.read<std::uint64_t>(what);
    TARS_TRY(const auto length, cursor_.read<std::uint32_t>(what));
    return std::uint64_t{length};
}

Result<std::uint64_t> GgufParser::read_count(std::string_view what, std::uint64_t smallest,
                                             std::uint64_t most) {
    TARS_TRY(const auto count, read_length(what));
    if (count > cursor_.remaining() / smallest) {
        return invalid_input(std::string(what) + " is " + std::to_string(count) + ", but the " +
                                 std::to_string(cursor_.remaining()) + " bytes left cannot hold so many",
                             kDamagedFile);
    }
    if (count > most) {
        return unsupported(std::string(what) + " is " + std::to_string(count) + ", more than the " +
                           std::to_string(most) + " allowed");
    }
    return count;
}

Result<std::string_view> GgufParser::read_text(std::string_view what) {
    TARS_TRY(const auto length, read_length(what));
    TARS_TRY(const auto bytes, cursor_.bytes(length, what));
    return as_text(bytes);
}

Result<std::string> GgufParser::read_name(std::string_view what, std::size_t longest) {
    const auto at = cursor_.position();
    TARS_TRY(const auto name, read_text(what));
    if (!well_formed_name(name, longest)) {
        return invalid_input(std::string(what) + " at byte " + std::to_string(at) + " is " + quote(name) +
                                 ", expected 1 to " + std::to_string(longest) +
                                 " bytes of UTF-8 without control characters",
                             kDamagedFile);
    }
    return std::string(name);
}

Result<void> GgufParser::charge(std::uint64_t bytes) {
    metadata_bytes_ += bytes;  // each charge is at most 32 times the file's size: no overflow
    if (metadata_bytes_ <= kMaxMetadataBytes) return {};
    return Error{ErrorCode::out_of_memory,
                 "the metadata needs more than the " + std::to_string(kMaxMetadataBytes >> 20) +
                     " MiB of memory allowed",
                 kDamagedFile};
}

Result<void> GgufParser::read_entry() {
    TARS_TRY(auto key, read_name("a metadata key", kMaxMetadataKey));
    if (contents_.metadata.contains(key))
        return invalid_input("metadata key " + quote(key) + " stands there twice", kDamagedFile);
    TARS_CHECK(charge(sizeof(Metadata::Entry) + 2 * key.size()));
    auto value = read_value();
    if (!value) return value.error().in("metadata key " + quote(key));
    contents_.metadata.set(std::move(key), std::move(*value));
    return {};
}

Result<MetaValue> GgufParser::read_value() {
    TARS_TRY(const auto number, cursor_.read<std::uint32_t>("the value type"));
    const auto type = static_cast<MetaType>(number);
    if (type != MetaType::array) return read_scalar(type);
    TARS_TRY(auto array, read_array());
    return MetaValue{type, std::move(array)};
}

template <typename T>
Result<std::int64_t> GgufParser::read_integer() {
    TARS_TRY(const auto value, cursor_.read<T>("the value"));
    return static_cast<std::int64_t>(value);
}

Result<MetaValue> GgufParser::read_scalar(MetaType type) {
    const auto integer = [&](auto value) -> Result<MetaValue> {
        if (!value) return std::move(value).error();
        return MetaValue{type, *value};
    };
    switch (type) {
    case MetaType::u8:
        return integer(read_integer<std::uint8_t>());
    case MetaType::i8:
        return integer(read_integer<std::int8_t>());
    case MetaType::u16:
        return integer(read_integer<std::uint16_t>());
    case MetaType::i16:
        return integer(read_integer<std::int16_t>());
    case MetaType::u32:
        return integer(read_integer<std::uint32_t>());
    case MetaType::i32:
        return integer(read_integer<std::int32_t>());
    case MetaType::u64:
        return integer(read_integer<std::uint64_t>());
    case MetaType::i64:
        return integer(read_integer<std::int64_t>());
    case MetaType::boolean: {
        TARS_TRY(const auto flag, cursor_.read<std::uint8_t>("the value"));
        if (flag > 1)
            return invalid_input("the boolean is " + std::to_string(flag) + ", expected 0 or 1",
                                 kDamagedFile);
        return MetaValue{type, flag == 1};
    }
    case MetaType::f32: {
        TARS_TRY(const auto value, cursor_.read<float>("the value"));
        return MetaValue{type, double{value}};
    }
    case MetaType::f64: {
        TARS_TRY(const auto value, cursor_.read<double>("the value"));
        return MetaValue{type, value};
    }
    case MetaType::string: {
        TARS_TRY(const auto text, read_text("the string"));
        TARS_CHECK(charge(text.size()));
        return MetaValue{type, std::string(text)};
    }
    case MetaType::array:
        break;
    }
    return invalid_input("the value type is " + std::to_string(static_cast<std::uint32_t>(type)) +
                             ", expected 0 to 12",
                         kDamagedFile);
}

/// Bytes that one element takes in the file, at least; 0 for a type that cannot be an element.
std::uint64_t smallest_element(MetaType type, std::uint32_t version) {
    switch (type) {
    case MetaType::u8:
    case MetaType::i8:
    case MetaType::boolean:
        return 1;
    case MetaType::u16:
    case MetaType::i16:
        return 2;
    case MetaType::u32:
    case MetaType::i32:
    case MetaType::f32:
        return 4;
    case MetaType::u64:
    case MetaType::i64:
    case MetaType::f64:
        return 8;
    case MetaType::string:
        return version == 1 ? 4 : 8;
    case MetaType::array:
        break;
    }
    return 0;
}

Result<MetaArray> GgufParser::read_array() {
    TARS_TRY(const auto number, cursor_.read<std::uint32_t>("the element type"));
    MetaArray array;
    array.element = static_cast<MetaType>(number);
    if (array.element == MetaType::array)
        return unsupported("arrays of arrays are not part of any known model");
    const auto smallest = smallest_element(array.element, contents_.version);
    if (smallest == 0) {
        return invalid_input("the element type is " + std::to_string(number) + ", expected 0 to 12",
                             kDamagedFile);
    }
    TARS_TRY(const auto count, read_count("the array length", smallest, kMaxMetadataBytes));
    const auto fill = [&](auto list, std::uint64_t element_bytes) -> Result<MetaArray> {
        using Element = typename decltype(list)::value_type;
        TARS_CHECK(charge(count * element_bytes));
        list.reserve(count);
        for (std::uint64_t i = 0; i < count; ++i) {
            TARS_TRY(auto value, read_scalar(array.element));
            if constexpr (std::is_same_v<Element, std::int64_t>) {
                const auto* flag = std::get_if<bool>(&value.value);
                list.push_back(flag ? std::int64_t{*flag} : std::get<std::int64_t>(value.value));
            } else {
                list.push_back(std::get<Element>(std::move(value.value)));
            }
        }
        array.values = std::move(list);
        return std::move(array);
    };
    if (array.element == MetaType::string) return fill(std::vector<std::string>{}, sizeof(std::string));
    if (array.element == MetaType::f32 || array.element == MetaType::f64)
        return fill(std::vector<double>{}, 8);
    return fill(std::vector<std::int64_t>{}, 8);
}

Result<void> GgufParser::read_tensor() {
    TARS_TRY(auto name, read_name("a tensor name", kMaxTensorName));
    TensorInfo tensor;
    const auto read_rest = [&]() -> Result<void> {
        if (!names_.insert(name).second) return invalid_input("it stands there twice", kDamagedFile);
        TARS_TRY(const auto dimensions, cursor_.read<std::uint32_t>("the number of dimensions"));
        if (dimensions < 1 || dimensions > 4) {
            return invalid_input("the number of dimensions is " + std::to_string(dimensions) +
                                     ", expected 1 to 4",
                                 kDamagedFile);
        }
        for (std::uint32_t i = 0; i < dimensions; ++i) {
            TARS_TRY(const auto size, read_length("a dimension"));
            tensor.shape.push_back(size);
        }
        TARS_TRY(const auto type, cursor_.read<std::uint32_t>("the type"));
        TARS_TRY(tensor.dtype, gguf_tensor_type(type));
        TARS_TRY(const auto offset, cursor_.read<std::uint64_t>("the offset"));
        offsets_.push_back(offset);
        return {};
    };
    if (auto rest = read_rest(); !rest) return rest.error().in("tensor " + quote(name));
    tensor.name = std::move(name);
    contents_.tensors.push_back(std::move(tensor));
    return {};
}

/// Bytes of the tensor, once its shape is known to be sound.
Result<std::uint64_t> tensor_bytes(const TensorInfo& tensor) {
    std::uint64_t elements = 1;
    for (const auto size : tensor.shape) {
        const auto product = checked_multiply(elements, size);
        if (size == 0) return invalid_input("a dimension is 0, expected at least 1", kDamagedFile);
        if (!product || *product > kMaxElements)
            return invalid_input("it has more than 2^48 elements", kDamagedFile);
        elements = *product;
    }
    const auto block = info(tensor.dtype).block_elements;
    if (tensor.shape[0] % block != 0) {
        return invalid_input("its rows of " + std::to_string(tensor.shape[0]) + " are no whole number of " +
                                 std::string(name(tensor.dtype)) + " blocks of " + std::to_string(block),
                             kDamagedFile);
    }
    return *byte_size(tensor.dtype, elements);  // at most 2^51
}

Result<void> GgufParser::place_tensors() {
    if (contents_.tensors.empty()) return {};
    const auto data_start = checked_align(cursor_.position(), alignment_);
    for (std::size_t i = 0; i < contents_.tensors.size(); ++i) {
        auto& tensor = contents_.tensors[i];
        const auto place = [&]() -> Result<void> {
            TARS_TRY(const auto size, tensor_bytes(tensor));
            if (contents_.order != std::endian::little && tensor.dtype != DType::I8) {
                return unsupported("its values are big-endian " + std::string(name(tensor.dtype)) +
                                       ", which is not supported",
                                   "get the little-endian form of this model");
            }
            if (offsets_[i] % alignment_ != 0) {
                return invalid_input("its offset " + std::to_string(offsets_[i]) +
                                         " is no multiple of the alignment " + std::to_string(alignment_),
                                     kDamagedFile);
            }
            const auto begin = data_start ? checked_add(*data_start, offsets_[i]) : data_start;
            const auto end = begin ? checked_add(*begin, size) : begin;
            if (!end || *end > bytes_.size()) {
                return invalid_input("its " + std::to_string(size) + " bytes at offset " +
                                         std::to_string(offsets_[i]) + " of the data end past the file's " +
                                         std::to_string(bytes_.size()) + " bytes",
                                     kDamagedFile);
            }
            tensor.data = bytes_.subspan(*begin, size);
            return {};
        };
        if (auto placed = place(); !placed) return placed.error().in("tensor " + quote(tensor.name));
    }
    return check_overlaps();
}

Result<void> GgufParser::check_overlaps() const {
    std::vector<const TensorInfo*> by_place;
    by_place.reserve(contents_.tensors.size());
    for (const auto& tensor : contents_.tensors) by_place.push_back(&tensor);
    std::ranges::sort(by_place, {}, [](const TensorInfo* tensor) { return tensor->data.data(); });
    for (std::size_t i = 1; i < by_place.size(); ++i) {
        const auto& before = *by_place[i - 1];
        if (by_place[i]->data.data() < before.data.data() + before.data.size()) {
            return invalid_input("tensor " + quote(by_place[i]->name) +
                                     ": its bytes overlap those of tensor " + quote(before.name),
                                 kDamagedFile);
        }
    }
    return {};
}

}  // namespace

Result<GgufContents> parse_gguf(std::span<const std::byte> bytes) {
    return GgufParser(bytes).parse();
}

}  // namespace tars
