// SPDX-License-Identifier: Apache-2.0
//
// safetensors: u64 header length, a JSON header, data. The checks are the reference implementation's: no
// duplicate keys, tensors in order without holes or overlaps, sizes that match shapes, nothing left over.
// The header is read as a stream of events into the one form it may have, so that its nesting and memory are
// bounded by that form.
#include "formats/safetensors.h"

#include "core/byte_cursor.h"
#include "core/checked.h"
#include "formats/gguf_types.h"
#include "formats/messages.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace tars {
namespace {

constexpr std::uint64_t kMaxHeader = 100'000'000;  // the reference implementation's own limit
constexpr std::size_t kMaxTensors = 1u << 20;
constexpr std::uint64_t kMaxElements = std::uint64_t{1} << 48;

/// One tensor as the header describes it.
struct Entry {
    std::string name;
    std::optional<std::string> dtype;
    bool has_shape = false;
    std::vector<std::uint64_t> shape;
    std::vector<std::uint64_t> offsets;  ///< begin and end, relative to the data
};

/// Takes the header's JSON events; any event out of its place stops it with an error.
///   { "__metadata__": { text: text … }, name: { "dtype": text, "shape": [n …], "data_offsets": [n, n] } … }
class HeaderEvents final : public nlohmann::json_sax<nlohmann::json> {
  public:
    std::vector<Entry>& entries() { return entries_; }
    /// Set if an event returned false.
    std::optional<Error>& error() { return error_; }

    bool null() override { return misplaced("null"); }
    bool boolean(bool) override { return misplaced("a boolean"); }
    bool number_integer(number_integer_t value) override { return misplaced(std::to_string(value)); }
    bool number_float(number_float_t, const string_t& text) override { return misplaced(text); }
    bool binary(binary_t&) override { return misplaced("binary data"); }
    bool number_unsigned(number_unsigned_t value) override;
    bool string(string_t& text) override;
    bool key(string_t& text) override;
    bool start_object(std::size_t) override;
    bool end_object() override;
    bool start_array(std::size_t) override;
    bool end_array() override;
    bool parse_error(std::size_t at, const std::string&, const nlohmann::json::exception&) override {
        return fail("the header is not valid JSON at byte " + std::to_string(at));
    }

  private:
    /// What is awaited: the header's object, a key or the value after it, a list's next number.
    enum class State {
        header,
        name,
        metadata,
        metadata_key,
        metadata_value,
        entry,
        field,
        dtype,
        shape,
        shape_number,
        offsets,
        offsets_number,
        end
    };

    bool enter(State state) {
        state_ = state;
        return true;
    }
    bool fail(std::string message) {
        if (!error_) error_ = invalid_input(std::move(message), kDamagedFile);
        return false;
    }
    bool misplaced(const std::string& what) {
        const auto in_tensor = state_ >= State::entry && state_ <= State::offsets_number;
        return fail((in_tensor ? "tensor " + quote(entries_.back().name) : "the header") + " has " + what +
                    " where it cannot stand");
    }
    bool start_field(std::string_view field);

    State state_ = State::header;
    std::vector<Entry> entries_;
    std::unordered_set<std::string> names_;
    std::optional<Error> error_;
};

bool HeaderEvents::start_object(std::size_t) {
    switch (state_) {
    case State::header:
        return enter(State::name);
    case State::metadata:
        return enter(State::metadata_key);
    case State::entry:
        return enter(State::field);
    default:
        return misplaced("an object");
    }
}

bool HeaderEvents::end_object() {
    if (state_ == State::name) return enter(State::end);
    if (state_ == State::metadata_key) return enter(State::name);
    const auto& entry = entries_.back();  // the only other object that can be open
    if (!entry.dtype || !entry.has_shape || entry.offsets.empty())
        return fail("tensor " + quote(entry.name) + " lacks 'dtype', 'shape' or 'data_offsets'");
    return enter(State::name);
}

bool HeaderEvents::key(string_t& text) {
    if (state_ == State::metadata_key) return enter(State::metadata_value);
    if (state_ == State::field) return start_field(text);
    if (!names_.insert(text).second) return fail("tensor " + quote(text) + " stands in the header twice");
    if (text == "__metadata__") return enter(State::metadata);
    if (!well_formed_name(text, kMaxTensorName) || entries_.size() == kMaxTensors)
        return fail("the header has a tensor too many or with a name that cannot stand, " + quote(text));
    entries_.emplace_back().name = std::move(text);
    return enter(State::entry);
}

bool HeaderEvents::start_field(std::string_view field) {
    auto& entry = entries_.back();
    if (field == "dtype" && !entry.dtype) return enter(State::dtype);
    if (field == "shape" && !entry.has_shape) return enter(State::shape);
    if (field == "data_offsets" && entry.offsets.empty()) return enter(State::offsets);
    return fail("tensor " + quote(entry.name) + ": the field " + quote(field) +
                " is unknown or stands there twice");
}

bool HeaderEvents::string(string_t& text) {
    if (state_ == State::metadata_value)
        return enter(State::metadata_key);  // notes of the tool that wrote it
    if (state_ != State::dtype) return misplaced("the string " + quote(text));
    entries_.back().dtype = std::move(text);
    return enter(State::field);
}

bool HeaderEvents::start_array(std::size_t) {
    if (state_ == State::shape) {
        entries_.back().has_shape = true;
        return enter(State::shape_number);
    }
    if (state_ == State::offsets) return enter(State::offsets_number);
    return misplaced("an array");
}

bool HeaderEvents::number_unsigned(number_unsigned_t value) {
    if (state_ != State::shape_number && state_ != State::offsets_number)
        return misplaced(std::to_string(value));
    const bool shape = state_ == State::shape_number;
    auto& list = shape ? entries_.back().shape : entries_.back().offsets;
    if (list.size() == (shape ? 4 : 2)) {
        return fail("tensor " + quote(entries_.back().name) +
                    (shape ? ": 'shape' has more than 4 dimensions" : ": 'data_offsets' has not 2 numbers"));
    }
    list.push_back(value);
    return true;
}

bool HeaderEvents::end_array() {
    const auto& entry = entries_.back();
    if (state_ == State::offsets_number && entry.offsets.size() != 2)
        return fail("tensor " + quote(entry.name) + ": 'data_offsets' has not 2 numbers");
    return enter(State::field);
}

std::optional<DType> known_dtype(std::string_view name) {
    if (name == "F32") return DType::F32;
    if (name == "F16") return DType::F16;
    if (name == "BF16") return DType::BF16;
    return {};
}

/// The tensor that `entry` describes; its bytes must begin at `begin` of `data`.
Result<TensorInfo> to_tensor(Entry& entry, std::span<const std::byte> data, std::uint64_t begin) {
    const auto dtype = known_dtype(*entry.dtype);
    if (!dtype) {
        return unsupported("its dtype " + quote(*entry.dtype) +
                               " is not supported, only F32, F16 and BF16 are",
                           "get the model in one of these, or as GGUF");
    }
    std::uint64_t elements = 1;
    for (const auto size : entry.shape) {
        const auto product = checked_multiply(elements, size);
        if (!product || *product > kMaxElements)
            return invalid_input("'shape' has more than 2^48 elements", kDamagedFile);
        if (size == 0)
            return invalid_input("'shape' has a dimension of 0, expected at least 1", kDamagedFile);
        elements = *product;
    }
    const auto [first, last] = std::pair{entry.offsets[0], entry.offsets[1]};
    if (first != begin) {
        return invalid_input("'data_offsets' begins at " + std::to_string(first) + ", expected " +
                                 std::to_string(begin) + ": the data has a hole or an overlap",
                             kDamagedFile);
    }
    const auto size = *byte_size(*dtype, elements);  // at most 2^50
    if (last < first || last - first != size) {
        return invalid_input("'data_offsets' " + std::to_string(first) + " to " + std::to_string(last) +
                                 " do not match the " + std::to_string(size) +
                                 " bytes of its shape and dtype",
                             kDamagedFile);
    }
    if (last > data.size()) {
        return invalid_input("'data_offsets' end at " + std::to_string(last) + ", past the data's " +
                                 std::to_string(data.size()) + " bytes",
                             kDamagedFile);
    }
    TensorInfo tensor{std::move(entry.name), *dtype, std::move(entry.shape), data.subspan(first, size)};
    if (tensor.shape.empty()) tensor.shape.push_back(1);
    std::ranges::reverse(tensor.shape);
    return tensor;
}

Result<std::vector<TensorInfo>> place(std::vector<Entry>& entries, std::span<const std::byte> data) {
    std::ranges::sort(entries, {}, &Entry::offsets);
    std::vector<TensorInfo> tensors;
    tensors.reserve(entries.size());
    std::uint64_t end = 0;
    for (auto& entry : entries) {
        auto tensor = to_tensor(entry, data, end);
        if (!tensor) return tensor.error().in("tensor " + quote(entry.name));
        end += tensor->data.size();
        tensors.push_back(std::move(*tensor));
    }
    if (end != data.size()) {
        return invalid_input("the file has " + std::to_string(data.size() - end) +
                                 " bytes that belong to no tensor after 'data_offsets' " +
                                 std::to_string(end),
                             kDamagedFile);
    }
    return tensors;
}

}  // namespace

Result<std::vector<TensorInfo>> parse_safetensors(std::span<const std::byte> bytes) {
    ByteCursor cursor(bytes);
    TARS_TRY(const auto length, cursor.read<std::uint64_t>("the header length"));
    if (length > kMaxHeader) {
        return invalid_input("the header length is " + std::to_string(length) + ", more than the " +
                                 std::to_string(kMaxHeader) + " allowed",
                             kDamagedFile);
    }
    TARS_TRY(const auto header, cursor.bytes(length, "the header"));
    const auto* text = reinterpret_cast<const char*>(header.data());
    if (header.empty() || text[0] != '{')
        return invalid_input("the header does not begin with '{'", kDamagedFile);
    HeaderEvents events;
    if (!nlohmann::json::sax_parse(text, text + header.size(), &events)) return std::move(*events.error());
    return place(events.entries(), bytes.subspan(8 + length));
}

bool looks_like_safetensors(std::span<const std::byte> bytes) {
    ByteCursor cursor(bytes);
    const auto length = cursor.read<std::uint64_t>("");
    return length && *length > 0 && *length <= cursor.remaining() && bytes[8] == std::byte{'{'};
}

Result<ModelFile> read_safetensors(const std::filesystem::path& path, MappedFile file) {
    auto tensors = parse_safetensors(file.bytes());
    if (!tensors) return tensors.error().in(show_path(path));
    std::vector<MappedFile> files;
    files.push_back(std::move(file));
    return ModelFile(path, "safetensors", {}, std::move(*tensors), std::move(files));
}

}  // namespace tars
