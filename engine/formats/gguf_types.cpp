// SPDX-License-Identifier: Apache-2.0
#include "formats/gguf_types.h"

#include "core/text_escape.h"

#include <bit>
#include <string>

namespace tars {
namespace {

enum class Origin { removed, activation, newer, fork };

struct ForeignType {
    std::uint32_t first, last;  // a range shares one name
    std::string_view name;
    Origin origin;
};

constexpr ForeignType kForeignTypes[] = {
    {4, 4, "Q4_2", Origin::removed},
    {5, 5, "Q4_3", Origin::removed},
    {9, 9, "Q8_1", Origin::activation},
    {15, 15, "Q8_K", Origin::activation},
    {31, 31, "Q4_0_4_4", Origin::removed},
    {32, 32, "Q4_0_4_8", Origin::removed},
    {33, 33, "Q4_0_8_8", Origin::removed},
    {36, 36, "I2_S (BitNet) or IQ4_NL_4_4", Origin::removed},
    {37, 37, "IQ4_NL_4_8", Origin::removed},
    {38, 38, "IQ4_NL_8_8", Origin::removed},
    {40, 40, "NVFP4", Origin::newer},
    {41, 41, "Q1_0", Origin::newer},
    {42, 42, "Q2_0", Origin::newer},
    {97, 99, "Q8_0_X4 … Q8_2_X4", Origin::activation},
    {133, 133, "Q6_0", Origin::fork},
    {134, 134, "IQ1_BN", Origin::fork},
    {135, 135, "IQ2_BN", Origin::fork},
    {136, 136, "Q8_K64", Origin::activation},
    {137, 137, "IQ2_K", Origin::fork},
    {138, 138, "IQ3_K", Origin::fork},
    {139, 139, "IQ4_K", Origin::fork},
    {140, 140, "IQ5_K", Origin::fork},
    {141, 141, "IQ6_K", Origin::fork},
    {142, 143, "a form of IQ4_KS", Origin::fork},
    {144, 144, "IQ4_KS", Origin::fork},
    {145, 145, "IQ2_KS", Origin::fork},
    {146, 146, "IQ4_KSS", Origin::fork},
    {147, 151, "a form of Q8_K or Q8_KV", Origin::fork},
    {152, 152, "IQ5_KS", Origin::fork},
    {153, 153, "IQ2_KT", Origin::fork},
    {154, 154, "IQ3_KT", Origin::fork},
    {155, 155, "IQ4_KT", Origin::fork},
    {156, 156, "IQ3_KS", Origin::fork},
    {157, 157, "IQ2_KL", Origin::fork},
    {158, 158, "IQ1_KT", Origin::fork},
    {202, 233, "a row-interleaved type (_R4, _R8, _R16)", Origin::fork},
    {335, 399, "a row-interleaved type (_R4, _R8, _R16)", Origin::fork},
};

Error refusal(std::uint32_t number, const ForeignType& type) {
    const auto type_is = "its type " + std::to_string(number) + " is " + std::string(type.name);
    switch (type.origin) {
    case Origin::removed:
        return unsupported(type_is + ", a form that was taken out of the format",
                           "get a file with a current quantization, such as Q4_K_M or Q8_0");
    case Origin::activation:
        return unsupported(type_is + ", which is made while computing and never stored in models",
                           "the file is damaged or was written by mistake; fetch it again");
    case Origin::newer:
        return unsupported(type_is + ", which is not supported yet",
                           "get a file with another quantization, such as Q4_K_M or Q8_0");
    case Origin::fork:
        break;
    }
    return unsupported(type_is + " of ik_llama.cpp, which is not supported",
                       "get a file with a mainline quantization, such as Q4_K_M or Q8_0");
}

}  // namespace

bool well_formed_name(std::string_view name, std::size_t longest) {
    return !name.empty() && name.size() <= longest && escape_for_display(name, name.size()) == name;
}

Result<DType> gguf_tensor_type(std::uint32_t number) {
    if (const auto dtype = dtype_from_number(number)) return *dtype;
    for (const auto& type : kForeignTypes)
        if (number >= type.first && number <= type.last) return refusal(number, type);
    return unsupported("its type number " + std::to_string(number) + " is unknown",
                       "the file is damaged, or newer than this program");
}

Result<std::uint64_t> checked_gguf_alignment(std::int64_t alignment) {
    if (alignment < 8 || !std::has_single_bit(static_cast<std::uint64_t>(alignment))) {
        return invalid_input("metadata key 'general.alignment' is " + std::to_string(alignment) +
                             ", expected a power of two, at least 8");
    }
    return static_cast<std::uint64_t>(alignment);
}

}  // namespace tars
