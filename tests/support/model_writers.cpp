// SPDX-License-Identifier: Apache-2.0
#include "tests/support/model_writers.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <fstream>
#include <stdexcept>
#include <type_traits>

namespace tars::test {

namespace {

constexpr std::size_t kAlignment = 32;

template <typename Number>
void put(std::string& out, Number value) {
    static_assert(std::endian::native == std::endian::little && std::is_trivially_copyable_v<Number>);
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put_text(std::string& out, const std::string& text) {
    put<std::uint64_t>(out, text.size());
    out += text;
}

void put_element(std::string& out, const std::string& text) {
    put_text(out, text);
}
void put_element(std::string& out, float value) {
    put(out, value);
}
void put_element(std::string& out, std::int32_t value) {
    put(out, value);
}
void put_element(std::string& out, bool value) {
    put<std::uint8_t>(out, value ? 1 : 0);
}

/// GGUF's number of a value type.
template <typename Value>
constexpr std::uint32_t type_number() {
    if constexpr (std::is_same_v<Value, std::uint32_t>) return 4;
    if constexpr (std::is_same_v<Value, std::int32_t>) return 5;
    if constexpr (std::is_same_v<Value, float>) return 6;
    if constexpr (std::is_same_v<Value, bool>) return 7;
    if constexpr (std::is_same_v<Value, std::string>) return 8;
    return 9;
}

struct PutValue {
    std::string& out;

    void operator()(std::uint32_t value) const { scalar(value); }
    void operator()(float value) const { scalar(value); }
    void operator()(bool value) const {
        put(out, type_number<bool>());
        put_element(out, value);
    }
    void operator()(const std::string& text) const {
        put(out, type_number<std::string>());
        put_text(out, text);
    }
    template <typename Element>
    void operator()(const std::vector<Element>& list) const {
        put(out, type_number<std::vector<Element>>());
        put(out, type_number<Element>());
        put<std::uint64_t>(out, list.size());
        for (std::size_t i = 0; i < list.size(); ++i) put_element(out, list[i]);
    }

  private:
    template <typename Number>
    void scalar(Number value) const {
        put(out, type_number<Number>());
        put(out, value);
    }
};

void pad(std::string& out) {
    out.resize((out.size() + kAlignment - 1) / kAlignment * kAlignment, '\0');
}

void append_bytes(std::string& out, const std::vector<std::uint8_t>& bytes) {
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

}  // namespace

void write_text_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary);
    file.write(text.data(), static_cast<std::streamsize>(text.size()));
    file.close();
    if (!file) throw std::runtime_error("cannot write " + path.string());
}

void write_gguf_file(const std::filesystem::path& path, const GgufKeyValues& metadata,
                     const std::vector<StoredTensor>& tensors) {
    std::string out = "GGUF";
    put<std::uint32_t>(out, 3);
    put<std::uint64_t>(out, tensors.size());
    put<std::uint64_t>(out, metadata.size());
    for (const auto& [key, value] : metadata) {
        put_text(out, key);
        std::visit(PutValue{out}, value);
    }
    std::string data;
    for (const StoredTensor& tensor : tensors) {
        put_text(out, tensor.name);
        put(out, static_cast<std::uint32_t>(tensor.shape.size()));
        for (auto it = tensor.shape.rbegin(); it != tensor.shape.rend(); ++it) put(out, *it);
        put(out, tensor.format.number);
        put<std::uint64_t>(out, data.size());
        append_bytes(data, tensor.bytes);
        pad(data);
    }
    pad(out);
    write_text_file(path, out + data);
}

void write_safetensors_file(const std::filesystem::path& path, const std::vector<StoredTensor>& tensors) {
    nlohmann::json header = {{"__metadata__", {{"format", "pt"}}}};
    std::string data;
    for (const StoredTensor& tensor : tensors) {
        const std::size_t begin = data.size();
        append_bytes(data, tensor.bytes);
        header[tensor.name] = {
            {"dtype", tensor.format.name}, {"shape", tensor.shape}, {"data_offsets", {begin, data.size()}}};
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    std::string out;
    put<std::uint64_t>(out, text.size());
    write_text_file(path, out + text + data);
}

}  // namespace tars::test
