// SPDX-License-Identifier: Apache-2.0
// Any adapter file on a small model: GGUF, or PEFT's configuration, a zero byte and its tensors. What is read
// must fit the model.
#include "formats/gguf_reader.h"
#include "formats/safetensors.h"
#include "model/adapter/peft.h"
#include "model/adapter_file.h"

#include <cstdlib>
#include <string_view>

namespace {

/// Two layers of two heads of 4, one KV head, a feed-forward part of 12 and a tied head. Nobody reads its
/// numbers.
tars::Plan small_plan() {
    tars::Plan plan;
    const auto add = [&](std::string name, std::uint64_t rows, std::uint64_t columns) {
        plan.weights.push_back({std::move(name), tars::DType::F32, rows, columns, {}});
        return static_cast<tars::WeightId>(plan.weights.size() - 1);
    };
    const tars::Heads heads{2, 1, 4};
    plan.width = 8;
    plan.vocabulary = 10;
    plan.layers.assign(2, heads);
    plan.rotaries.push_back({true, {1.0, 0.1}, 1.0});
    const auto table = add("token_embd.weight", 10, 8);
    plan.steps.emplace_back(tars::EmbedStep{table});
    for (std::uint32_t layer = 0; layer < 2; ++layer) {
        const auto prefix = "blk." + std::to_string(layer) + ".";
        const auto linear = [&](const char* name, std::uint64_t rows, std::uint64_t columns) {
            return tars::Linear{add(prefix + name + ".weight", rows, columns), tars::kNoWeight};
        };
        tars::QkvStep qkv{layer,
                          heads,
                          add(prefix + "attn_norm.weight", 1, 8),
                          linear("attn_q", 8, 8),
                          linear("attn_k", 4, 8),
                          linear("attn_v", 4, 8)};
        qkv.rotary = 0;
        plan.steps.emplace_back(qkv);
        plan.steps.emplace_back(tars::AttentionStep{layer, heads});
        plan.steps.emplace_back(tars::ResidualStep{tars::Source::attention, linear("attn_output", 8, 8)});
        plan.steps.emplace_back(tars::GateUpStep{add(prefix + "ffn_norm.weight", 1, 8),
                                                 linear("ffn_gate", 12, 8), linear("ffn_up", 12, 8)});
        plan.steps.emplace_back(tars::ResidualStep{tars::Source::hidden, linear("ffn_down", 8, 12)});
    }
    plan.steps.emplace_back(tars::HeadStep{add("output_norm.weight", 1, 8), {table, tars::kNoWeight}});
    return plan;
}

void check(const tars::Result<tars::Adapter>& adapter, const tars::Plan& plan) {
    if (adapter && !tars::check_adapter(plan, *adapter)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    static const tars::Plan plan = small_plan();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto bytes = std::as_bytes(std::span(data, size));
    if (text.starts_with("GGUF")) {
        auto contents = tars::parse_gguf(bytes);
        if (!contents) return 0;
        const tars::ModelFile file("fuzz.gguf", "GGUF v3", std::move(contents->metadata),
                                   std::move(contents->tensors), {});
        static_cast<void>(tars::read_adapter_facts(file));
        check(tars::read_adapter(file, plan), plan);
        return 0;
    }
    const auto end = text.find('\0');
    if (end == text.npos) return 0;
    auto tensors = tars::parse_safetensors(bytes.subspan(end + 1));
    if (!tensors) return 0;
    const tars::ModelFile file("adapter_model.safetensors", "safetensors", {}, std::move(*tensors), {});
    check(tars::read_peft(file, text.substr(0, end), plan), plan);
    return 0;
}
