// SPDX-License-Identifier: Apache-2.0
// Conversion to GGUF: what comes out is what went in, re-typed and re-ordered, or nothing.
#include "small_model.h"

#include "compute/quants.h"
#include "core/half.h"
#include "model/architecture.h"
#include "model/convert.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>
#include <fstream>
#include <set>

using namespace tars;
using tars::test::floats_of;
using tars::test::SmallModel;
namespace fs = std::filesystem;

namespace {

/// A llama whose rows are long enough for K blocks: width 256, hidden 256, heads of 32, 8 layers.
SmallModel k_sized(int layers = 8) {
    auto model = SmallModel::of("llama");
    model.tensors.clear();
    model.set_count("block_count", static_cast<std::uint32_t>(layers));
    model.set_count("embedding_length", 256);
    model.set_count("feed_forward_length", 256);
    model.set_count("attention.head_count", 8);
    model.add("token_embd.weight", {256, 40});
    for (int layer = 0; layer < layers; ++layer) {
        const auto prefix = "blk." + std::to_string(layer) + ".";
        model.add(prefix + "attn_norm.weight", {256});
        model.add(prefix + "attn_q.weight", {256, 256});
        model.add(prefix + "attn_k.weight", {256, 64});
        model.add(prefix + "attn_v.weight", {256, 64});
        model.add(prefix + "attn_output.weight", {256, 256});
        model.add(prefix + "ffn_norm.weight", {256});
        model.add(prefix + "ffn_gate.weight", {256, 256});
        model.add(prefix + "ffn_up.weight", {256, 256});
        model.add(prefix + "ffn_down.weight", {256, 256});
    }
    model.add("output_norm.weight", {256});
    return model;
}

void to_bf16(SmallModel::Tensor& tensor) {
    std::vector<std::byte> bytes;
    for (const float value : floats_of(tensor.data)) {
        const auto half = f32_to_bf16(value);
        const auto raw = std::as_bytes(std::span(&half, 1));
        bytes.insert(bytes.end(), raw.begin(), raw.end());
    }
    tensor.dtype = DType::BF16;
    tensor.data = std::move(bytes);
}

std::vector<std::byte> quantized(DType type, const std::vector<float>& values) {
    std::vector<std::byte> blocks(*byte_size(type, values.size()));
    if (!quantize(type, values, blocks)) qFatal("the quantizer refused");
    return blocks;
}

bool same_bytes(std::span<const std::byte> a, std::span<const std::byte> b) {
    return std::ranges::equal(a, b);
}

std::vector<char> bytes_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Rows of Hugging Face's order in GGUF's, by the rule of the converters: view [heads, 2, d/2], swap
/// the last two.
std::vector<float> interleaved(const std::vector<float>& rows, std::size_t columns, std::size_t head) {
    std::vector<float> result(rows.size());
    for (std::size_t h = 0; h < rows.size() / columns / head; ++h)
        for (std::size_t j = 0; j < 2; ++j)
            for (std::size_t i = 0; i < head / 2; ++i)
                for (std::size_t c = 0; c < columns; ++c)
                    result[(h * head + 2 * i + j) * columns + c] =
                        rows[(h * head + j * head / 2 + i) * columns + c];
    return result;
}

QString type_of(const ModelFile& file, std::string_view tensor) {
    const auto text = name(file.find(tensor)->dtype);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

class ConvertTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        root_ = fs::path(folder_->path().toStdString());
        out_ = root_ / "out.gguf";
    }

    void without_a_recipe_everything_stays() {
        auto model = SmallModel::of("qwen2");
        model.metadata.set_string("general.name", "Small");
        model.metadata.set("qwen2.odd", {MetaType::i8, std::int64_t{-3}});
        model.metadata.set_u32("general.file_type", 0);
        const auto source = model.file();
        QVERIFY(convert(source));
        const auto result = open_model_file(out_);
        QVERIFY2(result, result ? "" : result.error().text().c_str());
        QCOMPARE(result->tensors().size(), source.tensors().size());
        for (std::size_t i = 0; i < source.tensors().size(); ++i) {
            const auto &before = source.tensors()[i], &after = result->tensors()[i];
            QCOMPARE(after.name, before.name);
            QVERIFY(after.dtype == before.dtype && after.shape == before.shape);
            QVERIFY(same_bytes(after.data, before.data));
        }
        for (const auto& [key, value] : source.metadata().entries()) {
            const auto* kept = result->metadata().find(key);
            QVERIFY2(kept, key.c_str());
            QVERIFY2(kept->type == value.type, key.c_str());
        }
        QCOMPARE(*result->metadata().integer("qwen2.odd"), -3);
        QCOMPARE(*result->metadata().integer("general.quantization_version"), 2);
        QVERIFY(build_plan(*result));
    }

    void the_file_type_is_told_by_the_matrices() {
        auto model = SmallModel::of("llama");
        for (auto& tensor : model.tensors)
            if (tensor.shape.size() == 2) to_bf16(tensor);
        QVERIFY(convert(model.file()));
        QCOMPARE(*open_model_file(out_)->metadata().integer("general.file_type"), 32);
    }

    void plain_recipes_quantize_as_the_quantizer_does_data() {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<int>("file_type");
        QTest::addColumn<QString>("head");
        QTest::newRow("F32") << "F32" << 0 << "F32";
        QTest::newRow("F16") << "f16" << 1 << "F16";
        QTest::newRow("BF16") << "bf16" << 32 << "BF16";
        QTest::newRow("Q4_0") << "Q4_0" << 2 << "Q6_K";
        QTest::newRow("Q8_0") << "q8_0" << 7 << "Q8_0";
        QTest::newRow("Q4_K") << "Q4_K" << 14 << "Q6_K";
        QTest::newRow("Q5_K") << "Q5_K" << 16 << "Q6_K";
        QTest::newRow("Q6_K") << "q6_k" << 18 << "Q6_K";
        QTest::newRow("Q3_K") << "q3_k" << 11 << "Q6_K";
        QTest::newRow("Q2_K") << "Q2_K" << 10 << "Q6_K";
        QTest::newRow("IQ4_NL") << "iq4_nl" << 25 << "Q6_K";
    }

    void plain_recipes_quantize_as_the_quantizer_does() {
        QFETCH(QString, recipe);
        QFETCH(int, file_type);
        QFETCH(QString, head);
        auto model = k_sized(2);
        model.add("output.weight", {256, 40});
        const auto source = model.file();
        QVERIFY(convert(source, recipe));
        const auto result = open_model_file(out_);
        QVERIFY2(result, result ? "" : result.error().text().c_str());
        QCOMPARE(*result->metadata().integer("general.file_type"), file_type);
        QCOMPARE(type_of(*result, "output.weight"), head);
        QCOMPARE(type_of(*result, "token_embd.weight"), recipe.toUpper());
        for (const auto& tensor : source.tensors()) {
            const auto* written = result->find(tensor.name);
            const auto expected = tensor.shape.size() == 1         ? DType::F32
                                  : tensor.name == "output.weight" ? written->dtype
                                                                   : find_recipe(recipe.toStdString())->base;
            QVERIFY2(written->dtype == expected, tensor.name.c_str());
            QVERIFY2(same_bytes(written->data, quantized(expected, floats_of(tensor.data))),
                     tensor.name.c_str());
        }
        QVERIFY(build_plan(*result));
    }

    void mixes_raise_the_sensitive_tensors_data() {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<QString>("base");
        QTest::addColumn<int>("file_type");
        QTest::newRow("Q4_K_M") << "Q4_K_M"
                                << "Q4_K" << 15;
        QTest::newRow("Q5_K_M") << "q5_k_m"
                                << "Q5_K" << 17;
    }

    void mixes_raise_the_sensitive_tensors() {
        QFETCH(QString, recipe);
        QFETCH(QString, base);
        QFETCH(int, file_type);
        const auto model = k_sized(16);
        QVERIFY(convert(model.file(), recipe));
        const auto result = open_model_file(out_);
        QCOMPARE(*result->metadata().integer("general.file_type"), file_type);
        QCOMPARE(type_of(*result, "token_embd.weight"), QString("Q6_K"));  // tied: it is the head
        // Of 16 layers: the first 2, the last 2, and every third from the fifth.
        const std::set<int> raised = {0, 1, 4, 7, 10, 13, 14, 15};
        for (int layer = 0; layer < 16; ++layer) {
            const auto prefix = "blk." + std::to_string(layer) + ".";
            const auto sensitive = raised.contains(layer) ? QString("Q6_K") : base;
            QCOMPARE(type_of(*result, prefix + "attn_v.weight"), sensitive);
            QCOMPARE(type_of(*result, prefix + "ffn_down.weight"), sensitive);
            for (const char* name :
                 {"attn_q.weight", "attn_k.weight", "attn_output.weight", "ffn_gate.weight", "ffn_up.weight"})
                QCOMPARE(type_of(*result, prefix + name), base);
            QCOMPARE(type_of(*result, prefix + "attn_norm.weight"), QString("F32"));
        }
        auto untied = k_sized(1);
        untied.add("output.weight", {256, 40});
        QVERIFY(convert(untied.file(), recipe));
        const auto second = open_model_file(out_);
        QCOMPARE(type_of(*second, "token_embd.weight"), base);
        QCOMPARE(type_of(*second, "output.weight"), QString("Q6_K"));
    }

    void rows_that_fit_no_block_fall_back_data() {
        QTest::addColumn<QString>("recipe");
        QTest::addColumn<QString>("rows_of_32");  // attn_q: 32 columns
        QTest::addColumn<QString>("rows_of_48");  // ffn_down: 48 columns
        QTest::newRow("Q4_K") << "Q4_K"
                              << "Q5_0"
                              << "F16";
        QTest::newRow("Q5_K") << "Q5_K"
                              << "Q5_1"
                              << "F16";
        QTest::newRow("Q6_K") << "Q6_K"
                              << "Q8_0"
                              << "F16";
        QTest::newRow("Q2_K") << "Q2_K"
                              << "IQ4_NL"
                              << "F16";
        QTest::newRow("Q3_K") << "Q3_K"
                              << "IQ4_NL"
                              << "F16";
        QTest::newRow("Q8_0") << "Q8_0"
                              << "Q8_0"
                              << "F16";
        QTest::newRow("Q4_0") << "Q4_0"
                              << "Q4_0"
                              << "F16";
        QTest::newRow("F32") << "F32"
                             << "F32"
                             << "F32";
    }

    void rows_that_fit_no_block_fall_back() {
        QFETCH(QString, recipe);
        QFETCH(QString, rows_of_32);
        QFETCH(QString, rows_of_48);
        const auto model = SmallModel::of("llama");
        QVERIFY(convert(model.file(), recipe));
        const auto result = open_model_file(out_);
        QCOMPARE(type_of(*result, "blk.0.attn_q.weight"), rows_of_32);
        QCOMPARE(type_of(*result, "blk.0.ffn_down.weight"), rows_of_48);
        QVERIFY(build_plan(*result));
    }

    void a_plan_gives_each_tensor_a_type_of_its_own() {
        auto model = k_sized(2);
        model.add("blk.0.ffn_gate.weight", {48, 4});
        const auto source = model.file();
        const auto plan = plan_quantization(source, {{"blk.0.attn_q.weight", DType::Q2_K},
                                                     {"blk.1.ffn_down.weight", DType::Q3_K},
                                                     {"blk.0.ffn_gate.weight", DType::Q4_K}});
        QVERIFY2(plan, plan ? "" : plan.error().text().c_str());
        std::uint64_t bytes = 0;
        for (std::size_t i = 0; i < source.tensors().size(); ++i) {
            const auto& planned = plan->tensors[i];
            const auto& tensor = source.tensors()[i];
            QCOMPARE(planned.name, tensor.name);
            QCOMPARE(planned.bytes, *byte_size(planned.type, tensor.elements()));
            QVERIFY(planned.name == "blk.0.ffn_gate.weight" || planned.wanted == planned.type);
            if (planned.name == "blk.0.ffn_gate.weight")  // rows of 48 fit no block, and the plan says so
                QVERIFY(planned.wanted == DType::Q4_K && planned.type == DType::F16);
            bytes += planned.bytes;
        }
        QCOMPARE(plan->bytes(), bytes);
    }

    void conversion_follows_a_plan() {
        const auto model = k_sized(2);
        const auto source = model.file();
        const auto plan = plan_quantization(
            source, {{"blk.0.attn_q.weight", DType::Q2_K}, {"blk.1.ffn_down.weight", DType::Q3_K}});
        QVERIFY(plan);
        ConvertOptions options;
        options.plan = &*plan;
        QVERIFY(convert_to_gguf(source, out_, options));
        const auto result = open_model_file(out_);
        QVERIFY2(result, result ? "" : result.error().text().c_str());
        for (const auto& tensor : source.tensors()) {
            const auto expected = tensor.name == "blk.0.attn_q.weight"     ? DType::Q2_K
                                  : tensor.name == "blk.1.ffn_down.weight" ? DType::Q3_K
                                                                           : tensor.dtype;
            QVERIFY2(same_bytes(result->find(tensor.name)->data, quantized(expected, floats_of(tensor.data))),
                     tensor.name.c_str());
        }
        QCOMPARE(result->tensor_bytes(), plan->bytes());
        QVERIFY(build_plan(*result));
    }

    void plans_name_what_cannot_be() {
        const auto model = k_sized(1);
        const auto source = model.file();
        const auto missing = plan_quantization(source, {{"blk.9.attn_q.weight", DType::Q4_K}});
        QVERIFY(!missing && missing.error().message.find("blk.9.attn_q.weight") != std::string::npos);
        QVERIFY(!plan_quantization(source, {{"blk.0.attn_norm.weight", DType::Q4_K}}));
        QVERIFY(!plan_quantization(source, {{"blk.0.attn_q.weight", DType::IQ2_XS}}));
        const auto other = k_sized(2);
        const auto plan = plan_quantization(other.file(), nullptr);
        ConvertOptions options;
        options.plan = &plan;
        QVERIFY(!convert_to_gguf(source, out_, options));
        QVERIFY(!fs::exists(out_));
    }

    void quantized_sources_are_quantized_again() {
        auto model = k_sized(1);
        auto& gate = model.tensor("blk.0.ffn_gate.weight");
        auto& up = model.tensor("blk.0.ffn_up.weight");
        gate.data = quantized(DType::Q8_0, floats_of(gate.data));
        gate.dtype = DType::Q8_0;
        up.data = quantized(DType::Q4_K, floats_of(up.data));
        up.dtype = DType::Q4_K;
        QVERIFY(convert(model.file(), "Q4_K"));
        const auto result = open_model_file(out_);
        std::vector<float> values(256 * 256);
        dequantize(DType::Q8_0, gate.data, values);
        QVERIFY(same_bytes(result->find("blk.0.ffn_gate.weight")->data, quantized(DType::Q4_K, values)));
        QVERIFY(
            same_bytes(result->find("blk.0.ffn_up.weight")->data, up.data));  // already what was asked for
    }

    void half_split_rows_are_interleaved_data() {
        QTest::addColumn<QString>("recipe");
        QTest::newRow("as they are") << QString();
        QTest::newRow("quantized") << "Q8_0";
    }

    void half_split_rows_are_interleaved() {
        QFETCH(QString, recipe);
        auto model = SmallModel::of("llama");
        model.metadata.set_bool("tars.rope.half_split", true);
        for (const std::string prefix : {"blk.0.", "blk.1."}) {
            model.add(prefix + "attn_q.bias", {32});
            model.add(prefix + "attn_k.bias", {16});
            model.add(prefix + "attn_v.bias", {16});
        }
        const auto source = model.file();
        QVERIFY(convert(source, recipe));
        const auto result = open_model_file(out_);
        QVERIFY(!result->metadata().contains("tars.rope.half_split"));
        for (const auto& tensor : source.tensors()) {
            auto values = floats_of(tensor.data);
            const bool turns = tensor.name.find("attn_q.") != std::string::npos ||
                               tensor.name.find("attn_k.") != std::string::npos;
            if (turns) values = interleaved(values, tensor.shape.size() == 2 ? 32 : 1, 8);
            const auto* written = result->find(tensor.name);
            QVERIFY2(same_bytes(written->data, quantized(written->dtype, values)), tensor.name.c_str());
        }
        QVERIFY(build_plan(*result)->rotaries[0].interleaved);
    }

    void rows_past_the_rotation_stay() {
        auto model = SmallModel::of("llama");
        model.metadata.set_bool("tars.rope.half_split", true);
        model.set_count("rope.dimension_count", 4);  // of 8
        const auto source = model.file();
        QVERIFY(convert(source));
        const auto result = open_model_file(out_);
        const auto before = floats_of(source.find("blk.0.attn_k.weight")->data);
        const auto after = floats_of(result->find("blk.0.attn_k.weight")->data);
        const std::size_t expected[] = {0, 2, 1, 3, 4, 5, 6, 7, 8, 10, 9, 11, 12, 13, 14, 15};
        for (std::size_t row = 0; row < 16; ++row)
            for (std::size_t column = 0; column < 32; ++column)
                QCOMPARE(after[row * 32 + column], before[expected[row] * 32 + column]);
    }

    void misshapen_queries_are_refused() {
        auto model = SmallModel::of("llama");
        model.metadata.set_bool("tars.rope.half_split", true);
        model.add("blk.1.attn_k.weight", {32, 20});
        const auto error = failure_of(model.file());
        QVERIFY2(error.find("blk.1.attn_k.weight") != std::string::npos, error.c_str());
    }

    void llama3_scaling_becomes_a_tensor() {
        auto model = k_sized(1);
        model.metadata.set_bool("tars.rope.half_split", true);
        model.metadata.set_f32("tars.rope.llama3.factor", 8);
        model.metadata.set_f32("tars.rope.llama3.low_freq_factor", 1);
        model.metadata.set_f32("tars.rope.llama3.high_freq_factor", 4);
        model.metadata.set_u32("tars.rope.llama3.original_context_length", 64);
        const auto source = model.file();
        QVERIFY(convert(source, "F16"));
        const auto result = open_model_file(out_);
        const auto* frequencies = result->find("rope_freqs.weight");
        QVERIFY(frequencies && frequencies->dtype == DType::F32);
        QCOMPARE(frequencies->shape, std::vector<std::uint64_t>{16});
        QCOMPARE(floats_of(frequencies->data).front(), 1.0f);
        QCOMPARE(floats_of(frequencies->data).back(), 8.0f);
        for (const auto& [key, value] : result->metadata().entries())
            QVERIFY2(!key.starts_with("tars."), key.c_str());
        QCOMPARE(build_plan(*result)->rotaries[0].inverse_frequency,
                 build_plan(source)->rotaries[0].inverse_frequency);
    }

    void vectors_are_widened() {
        auto model = SmallModel::of("qwen2");
        for (auto& tensor : model.tensors) to_bf16(tensor);
        QVERIFY(convert(model.file()));
        const auto result = open_model_file(out_);
        for (const auto& tensor : result->tensors())
            QVERIFY(tensor.dtype == (tensor.shape.size() == 1 ? DType::F32 : DType::BF16));
    }

    void split_keys_and_needless_tokenizers_go() {
        auto model = SmallModel::of("llama");
        model.metadata.set_u32("split.no", 0);
        model.metadata.set_string("tokenizer.huggingface.json", "{}");
        QVERIFY(convert(model.file()));
        QVERIFY(open_model_file(out_)->metadata().contains("tokenizer.huggingface.json"));
        QVERIFY(!open_model_file(out_)->metadata().contains("split.no"));

        model.metadata.set_string("tokenizer.ggml.model", "gpt2");
        model.metadata.set_array("tokenizer.ggml.tokens",
                                 {MetaType::string, std::vector<std::string>(40, "x")});
        QVERIFY(convert(model.file()));
        QVERIFY(open_model_file(out_)->metadata().contains("tokenizer.huggingface.json"));

        model.metadata.set_string("tokenizer.ggml.pre", "llama-bpe");
        QVERIFY(convert(model.file()));
        QVERIFY(!open_model_file(out_)->metadata().contains("tokenizer.huggingface.json"));
        QCOMPARE((*open_model_file(out_)->metadata().strings("tokenizer.ggml.tokens"))->size(), 40u);
    }

    void the_same_source_gives_the_same_bytes() {
        const auto model = k_sized(4);
        QVERIFY(convert(model.file(), "Q4_K_M"));
        const auto first = bytes_of(out_);
        out_ = root_ / "again.gguf";
        QVERIFY(convert(model.file(), "Q4_K_M"));
        QVERIFY(first == bytes_of(out_));
        QVERIFY(first.size() > 100000);
    }

    void a_bad_number_is_named_and_leaves_nothing() {
        auto model = k_sized(2);
        auto& up = model.tensor("blk.1.ffn_up.weight");
        for (const std::size_t at : {30000, 30001, 50000}) {
            const float bad = std::nanf("");
            std::memcpy(up.data.data() + at * sizeof(float), &bad, sizeof(bad));
        }
        const auto error = failure_of(model.file(), "Q4_K");
        QVERIFY2(error.find("blk.1.ffn_up.weight") != std::string::npos, error.c_str());
        QVERIFY2(error.find("value 30000 is") != std::string::npos, error.c_str());
        QVERIFY(fs::is_empty(root_));
    }

    void progress_grows_to_the_end() {
        const auto model = k_sized(2);
        std::vector<double> seen;
        ConvertOptions options{find_recipe("Q8_0"), {}, [&](double fraction) { seen.push_back(fraction); }};
        QVERIFY(convert_to_gguf(model.file(), out_, options));
        QVERIFY(std::ranges::is_sorted(seen));
        QVERIFY(seen.front() > 0 && seen.front() < 0.5);
        QCOMPARE(seen.back(), 1.0);
    }

    void stopping_leaves_nothing_new() {
        const auto model = k_sized(2);
        std::ofstream(out_) << "what was there before";
        std::stop_source stop;
        ConvertOptions options{find_recipe("Q4_K"), stop.get_token(), [&](double fraction) {
                                   if (fraction > 0.3) stop.request_stop();
                               }};
        const auto stopped = convert_to_gguf(model.file(), out_, options);
        QVERIFY(!stopped);
        QVERIFY(stopped.error().code == ErrorCode::cancelled);
        const auto kept = bytes_of(out_);
        QCOMPARE(std::string(kept.begin(), kept.end()), std::string("what was there before"));
        QCOMPARE(std::distance(fs::directory_iterator(root_), {}), 1);
        const auto again = convert_to_gguf(model.file(), root_ / "other.gguf", options);
        QVERIFY(!again && again.error().code == ErrorCode::cancelled);
    }

    void the_source_is_never_overwritten() {
        QVERIFY(convert(SmallModel::of("llama").file()));
        const auto before = bytes_of(out_);
        const auto source = open_model_file(out_);
        fs::create_symlink(out_, root_ / "link.gguf");
        for (const auto& target : {out_, root_ / "." / "out.gguf", root_ / "link.gguf"}) {
            const auto converted = convert_to_gguf(*source, target, {});
            QVERIFY(!converted);
            QVERIFY2(converted.error().message.find("part of the model being converted") != std::string::npos,
                     converted.error().text().c_str());
            QVERIFY(converted.error().code == ErrorCode::invalid_input);
        }
        QVERIFY(bytes_of(out_) == before);

        // Nor is a source with the name of an unfinished file.
        fs::rename(out_, root_ / "new.gguf.part");
        const auto part = open_model_file(root_ / "new.gguf.part");
        QVERIFY(convert_to_gguf(*part, root_ / "new.gguf", {}));
        QVERIFY(bytes_of(root_ / "new.gguf.part") == before);
    }

    void folders_are_never_overwritten() {
        fs::create_directories(root_ / "folder");
        std::ofstream(root_ / "folder" / "model.safetensors") << "weights";
        const auto model = SmallModel::of("llama");
        const ModelFile source(root_ / "folder", "memory", model.metadata, model.file().tensors(), {});
        QVERIFY(!convert_to_gguf(source, root_ / "folder" / "model.safetensors", {}));
        QCOMPARE(bytes_of(root_ / "folder" / "model.safetensors").size(), 7u);
        QVERIFY(convert_to_gguf(source, root_ / "folder" / "new.gguf", {}));
    }

    void a_file_without_an_architecture_is_refused() {
        auto model = SmallModel::of("llama");
        model.metadata.erase("general.architecture");
        const auto error = failure_of(model.file());
        QVERIFY2(error.find("general.architecture") != std::string::npos, error.c_str());
    }

    void every_recipe_is_found_by_its_name() {
        QCOMPARE(quantization_recipes().size(), 13u);
        for (const auto& recipe : quantization_recipes()) QCOMPARE(find_recipe(recipe.name), &recipe);
        QVERIFY(!find_recipe("Q4"));
        QVERIFY(!find_recipe(""));
    }

    void a_folder_becomes_a_file() {
        const auto data = qEnvironmentVariable("TARS_TEST_DATA");
        const auto folder = fs::path(data.toStdString()) / "models" / "tinystories-656k";
        if (data.isEmpty() || !fs::exists(folder)) QSKIP("TARS_TEST_DATA has no models/tinystories-656k");
        const auto source = open_model_file(folder);
        QVERIFY2(source, source ? "" : source.error().text().c_str());
        QVERIFY(convert(*source));
        const auto result = open_model_file(out_);
        QVERIFY2(result, result ? "" : result.error().text().c_str());
        for (const auto& tensor : source->tensors()) {
            const bool turns = tensor.name.find("attn_q.") != std::string::npos ||
                               tensor.name.find("attn_k.") != std::string::npos;
            const auto before = floats_of(tensor.data), after = floats_of(result->find(tensor.name)->data);
            QVERIFY2(after == (turns ? interleaved(before, 128, 16) : before), tensor.name.c_str());
        }
        QCOMPARE(*result->metadata().string("general.architecture"), std::string("llama"));
        QCOMPARE(result->metadata().find("llama.context_length")->type, MetaType::u32);
        QCOMPARE((*result->metadata().strings("tokenizer.ggml.tokens"))->size(), 2048u);
        const auto from_folder = build_plan(*source), from_file = build_plan(*result);
        QVERIFY2(from_folder, from_folder ? "" : from_folder.error().text().c_str());
        QVERIFY2(from_file, from_file ? "" : from_file.error().text().c_str());
        QVERIFY(!from_folder->rotaries[0].interleaved);
        QVERIFY(from_file->rotaries[0].interleaved);
        QCOMPARE(from_file->rotaries[0].inverse_frequency, from_folder->rotaries[0].inverse_frequency);
        QVERIFY(convert(*source, "Q4_K_M"));
        QVERIFY(build_plan(*open_model_file(out_)));
    }

  private:
    bool convert(const ModelFile& source, const QString& recipe = {}) {
        const auto* found = recipe.isEmpty() ? nullptr : find_recipe(recipe.toStdString());
        if (!recipe.isEmpty() && !found) return false;
        const auto converted = convert_to_gguf(source, out_, {found, {}, {}});
        if (!converted) qWarning("%s", converted.error().text().c_str());
        return bool(converted);
    }

    std::string failure_of(const ModelFile& source, const QString& recipe = {}) {
        const auto* found = recipe.isEmpty() ? nullptr : find_recipe(recipe.toStdString());
        const auto converted = convert_to_gguf(source, out_, {found, {}, {}});
        return converted ? "" : converted.error().text();
    }

    std::unique_ptr<QTemporaryDir> folder_;
    fs::path root_, out_;
};

QTEST_APPLESS_MAIN(ConvertTest)
#include "convert_test.moc"
