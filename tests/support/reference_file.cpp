// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reference_file.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <fstream>
#include <set>
#include <stdexcept>

namespace tars::test {

namespace {

using Json = nlohmann::json;

std::vector<std::uint8_t> read_bytes(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot open " + path.string());
    std::vector<std::uint8_t> bytes(std::filesystem::file_size(path));
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return bytes;
}

/// Little-endian numbers and strings, one after the other.
class ByteReader {
  public:
    explicit ByteReader(const std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

    std::size_t position() const { return at_; }

    template <typename Number>
    Number number() {
        static_assert(std::endian::native == std::endian::little);
        need(sizeof(Number));
        Number value;
        std::memcpy(&value, bytes_.data() + at_, sizeof value);
        at_ += sizeof value;
        return value;
    }

    std::string text(std::uint64_t length) {
        need(length);
        std::string value(bytes_.begin() + static_cast<std::ptrdiff_t>(at_),
                          bytes_.begin() + static_cast<std::ptrdiff_t>(at_ + length));
        at_ += length;
        return value;
    }

  private:
    void need(std::uint64_t count) const {
        if (count > bytes_.size() - at_) throw std::runtime_error("the file ends too soon");
    }

    const std::vector<std::uint8_t>& bytes_;
    std::size_t at_ = 0;
};

std::vector<std::uint8_t> slice(const std::vector<std::uint8_t>& bytes, std::uint64_t begin,
                                std::uint64_t size) {
    if (begin > bytes.size() || size > bytes.size() - begin)
        throw std::runtime_error("a tensor leaves its file");
    const auto first = bytes.begin() + static_cast<std::ptrdiff_t>(begin);
    return {first, first + static_cast<std::ptrdiff_t>(size)};
}

std::uint64_t byte_count(const BlockFormat& format, const std::vector<std::uint64_t>& shape) {
    std::uint64_t elements = 1;
    for (const std::uint64_t dimension : shape) elements *= dimension;
    return elements / format.elements * format.bytes;
}

/// One GGUF value of type `type`: 0 u8, 1 i8, 2 u16, 3 i16, 4 u32, 5 i32, 6 f32, 7 bool, 8 string, 9 array,
/// 10 u64, 11 i64, 12 f64.
Json gguf_value(ByteReader& reader, std::uint32_t type) {
    switch (type) {
    case 0:
        return reader.number<std::uint8_t>();
    case 1:
        return reader.number<std::int8_t>();
    case 2:
        return reader.number<std::uint16_t>();
    case 3:
        return reader.number<std::int16_t>();
    case 4:
        return reader.number<std::uint32_t>();
    case 5:
        return reader.number<std::int32_t>();
    case 6:
        return static_cast<double>(reader.number<float>());
    case 7:
        return reader.number<std::uint8_t>() != 0;
    case 8:
        return reader.text(reader.number<std::uint64_t>());
    case 9: {
        const auto element = reader.number<std::uint32_t>();
        const auto count = reader.number<std::uint64_t>();
        Json list = Json::array();
        for (std::uint64_t i = 0; i < count; ++i) list.push_back(gguf_value(reader, element));
        return list;
    }
    case 10:
        return reader.number<std::uint64_t>();
    case 11:
        return reader.number<std::int64_t>();
    case 12:
        return reader.number<double>();
    default:
        throw std::runtime_error("unknown GGUF value type " + std::to_string(type));
    }
}

ReferenceFile read_gguf(const std::filesystem::path& path) {
    const std::vector<std::uint8_t> bytes = read_bytes(path);
    ByteReader reader(bytes);
    if (reader.text(4) != "GGUF") throw std::runtime_error(path.string() + " is no GGUF file");
    if (const auto version = reader.number<std::uint32_t>(); version != 2 && version != 3) {
        throw std::runtime_error("GGUF version " + std::to_string(version));
    }
    const auto tensor_count = reader.number<std::uint64_t>();
    const auto key_count = reader.number<std::uint64_t>();

    ReferenceFile file;
    file.settings = Json::object();
    for (std::uint64_t i = 0; i < key_count; ++i) {
        std::string key = reader.text(reader.number<std::uint64_t>());
        const auto type = reader.number<std::uint32_t>();
        file.settings[key] = gguf_value(reader, type);
    }

    std::map<std::string, std::uint64_t> offsets;
    for (std::uint64_t i = 0; i < tensor_count; ++i) {
        const std::string name = reader.text(reader.number<std::uint64_t>());
        ReferenceTensor tensor;
        tensor.shape.resize(reader.number<std::uint32_t>());
        // GGUF lists the contiguous dimension first.
        for (auto it = tensor.shape.rbegin(); it != tensor.shape.rend(); ++it)
            *it = reader.number<std::uint64_t>();
        tensor.format = block_format(reader.number<std::uint32_t>());
        offsets[name] = reader.number<std::uint64_t>();
        file.tensors[name] = std::move(tensor);
    }

    const std::uint64_t alignment = file.settings.value("general.alignment", std::uint64_t{32});
    const std::uint64_t data = (reader.position() + alignment - 1) / alignment * alignment;
    for (auto& [name, tensor] : file.tensors) {
        tensor.bytes = slice(bytes, data + offsets.at(name), byte_count(tensor.format, tensor.shape));
    }
    return file;
}

void read_safetensors(const std::filesystem::path& path, ReferenceFile& file) {
    const std::vector<std::uint8_t> bytes = read_bytes(path);
    ByteReader reader(bytes);
    const auto header_size = reader.number<std::uint64_t>();
    const Json header = Json::parse(reader.text(header_size));
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__") continue;
        ReferenceTensor tensor;
        tensor.format = block_format(entry.at("dtype").get<std::string>());
        tensor.shape = entry.at("shape").get<std::vector<std::uint64_t>>();
        const auto begin = entry.at("data_offsets").at(0).get<std::uint64_t>();
        const auto end = entry.at("data_offsets").at(1).get<std::uint64_t>();
        if (end - begin != byte_count(tensor.format, tensor.shape)) {
            throw std::runtime_error(name + ": data_offsets do not fit the shape");
        }
        tensor.bytes = slice(bytes, 8 + header_size + begin, end - begin);
        file.tensors[name] = std::move(tensor);
    }
}

ReferenceFile read_huggingface(const std::filesystem::path& folder) {
    ReferenceFile file;
    file.huggingface = true;
    std::ifstream config(folder / "config.json");
    file.settings = Json::parse(config);

    std::set<std::string> shards;
    if (std::ifstream index(folder / "model.safetensors.index.json"); index) {
        const Json parsed = Json::parse(index);
        for (const auto& shard : parsed.at("weight_map")) shards.insert(shard.get<std::string>());
    } else {
        shards.insert("model.safetensors");
    }
    for (const std::string& shard : shards) read_safetensors(folder / shard, file);
    return file;
}

}  // namespace

ReferenceFile read_reference_file(const std::filesystem::path& path) {
    return std::filesystem::is_directory(path) ? read_huggingface(path) : read_gguf(path);
}

}  // namespace tars::test
