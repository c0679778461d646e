// SPDX-License-Identifier: Apache-2.0
#include "tests/support/reference_model.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace tars::test {

namespace {

/// The two names of each tensor of a layer.
struct LayerName {
    const char* gguf;
    const char* huggingface;
};
constexpr LayerName kAttentionNorm{"attn_norm", "input_layernorm"};
constexpr LayerName kFfnNorm{"ffn_norm", "post_attention_layernorm"};
constexpr LayerName kQuery{"attn_q", "self_attn.q_proj"};
constexpr LayerName kKey{"attn_k", "self_attn.k_proj"};
constexpr LayerName kValue{"attn_v", "self_attn.v_proj"};
constexpr LayerName kAttentionOut{"attn_output", "self_attn.o_proj"};
constexpr LayerName kQueryNorm{"attn_q_norm", "self_attn.q_norm"};
constexpr LayerName kKeyNorm{"attn_k_norm", "self_attn.k_norm"};
constexpr LayerName kGate{"ffn_gate", "mlp.gate_proj"};
constexpr LayerName kUp{"ffn_up", "mlp.up_proj"};
constexpr LayerName kDown{"ffn_down", "mlp.down_proj"};

std::string layer_name(const ReferenceFile& file, int layer, const LayerName& name) {
    const std::string number = std::to_string(layer);
    return file.huggingface ? "model.layers." + number + "." + name.huggingface
                            : "blk." + number + "." + name.gguf;
}

double silu(double x) {
    return x / (1.0 + std::exp(-x));
}

int likeliest(const std::vector<double>& logits) {
    return static_cast<int>(std::max_element(logits.begin(), logits.end()) - logits.begin());
}

void softmax(std::vector<double>& scores) {
    const double highest = *std::max_element(scores.begin(), scores.end());
    double sum = 0.0;
    for (double& score : scores) sum += score = std::exp(score - highest);
    for (double& score : scores) score /= sum;
}

void add(std::vector<double>& x, const std::vector<double>& y) {
    for (std::size_t i = 0; i < x.size(); ++i) x[i] += y.at(i);
}

void steer(std::vector<double>& x, const std::vector<double>& direction) {
    if (!direction.empty()) add(x, direction);
}

/// "attn_q.weight" of "blk.1.attn_q.weight".
std::string without_layer(const std::string& name) {
    if (name.rfind("blk.", 0) != 0) throw std::runtime_error(name + " is in no layer");
    return name.substr(name.find('.', 4) + 1);
}

}  // namespace

const std::vector<FeatureSwitch>& feature_switches() {
    static const std::vector<FeatureSwitch> list = {
        {"norm_weights", &ReferenceFeatures::norm_weights},
        {"norm_epsilon", &ReferenceFeatures::norm_epsilon},
        {"biases", &ReferenceFeatures::biases},
        {"qk_norm", &ReferenceFeatures::qk_norm},
        {"qk_norm_first", &ReferenceFeatures::qk_norm_first},
        {"rope", &ReferenceFeatures::rope},
        {"rope_pairing", &ReferenceFeatures::rope_pairing},
        {"rope_base", &ReferenceFeatures::rope_base},
        {"rope_scaling", &ReferenceFeatures::rope_scaling},
        {"rope_magnitude", &ReferenceFeatures::rope_magnitude},
        {"head_grouping", &ReferenceFeatures::head_grouping},
        {"head_scale", &ReferenceFeatures::head_scale},
        {"window", &ReferenceFeatures::window},
        {"window_length", &ReferenceFeatures::window_length},
        {"own_position", &ReferenceFeatures::own_position},
        {"gate_activation", &ReferenceFeatures::gate_activation},
    };
    return list;
}

ReferenceModel ReferenceModel::open(const std::filesystem::path& path) {
    const ReferenceFile file = read_reference_file(path);
    ReferenceModel model;
    model.settings_ = read_settings(file);

    const char* const embedding = file.huggingface ? "model.embed_tokens" : "token_embd";
    const char* const head = file.huggingface ? "lm_head" : "output";
    // A tied model may store its one matrix under either name.
    const bool has_embedding = file.tensors.contains(std::string(embedding) + ".weight");
    model.embedding_ = read_matrix(file, has_embedding ? embedding : head);
    model.head_ = model.settings_.tied ? model.embedding_ : read_matrix(file, head);
    model.final_norm_ = read_vector(file, file.huggingface ? "model.norm.weight" : "output_norm.weight");

    for (int i = 0; i < model.settings_.layers; ++i) {
        const auto name = [&](const LayerName& which) { return layer_name(file, i, which); };
        Layer layer;
        layer.attention_norm = read_vector(file, name(kAttentionNorm) + ".weight");
        layer.ffn_norm = read_vector(file, name(kFfnNorm) + ".weight");
        if (model.settings_.architecture == "qwen3") {
            layer.q_norm = read_vector(file, name(kQueryNorm) + ".weight");
            layer.k_norm = read_vector(file, name(kKeyNorm) + ".weight");
        }
        layer.q = read_projection(file, name(kQuery));
        layer.k = read_projection(file, name(kKey));
        layer.v = read_projection(file, name(kValue));
        layer.out = read_projection(file, name(kAttentionOut));
        layer.gate = read_projection(file, name(kGate));
        layer.up = read_projection(file, name(kUp));
        layer.down = read_projection(file, name(kDown));
        model.layers_.push_back(std::move(layer));
    }
    return model;
}

ReferenceModel::Matrix ReferenceModel::read_matrix(const ReferenceFile& file, const std::string& name) {
    const auto found = file.tensors.find(name + ".weight");
    if (found == file.tensors.end()) throw std::runtime_error("no tensor " + name + ".weight");
    const ReferenceTensor& tensor = found->second;
    if (tensor.shape.size() != 2) throw std::runtime_error(name + " is no matrix");
    return {tensor.shape[0], tensor.shape[1], reference_dequantize(tensor.format, tensor.bytes)};
}

std::vector<double> ReferenceModel::read_vector(const ReferenceFile& file, const std::string& name) {
    const auto found = file.tensors.find(name);
    if (found == file.tensors.end()) throw std::runtime_error("no tensor " + name);
    return reference_dequantize(found->second.format, found->second.bytes);
}

ReferenceModel::Projection ReferenceModel::read_projection(const ReferenceFile& file,
                                                           const std::string& name) {
    Projection projection{read_matrix(file, name), {}};
    if (file.tensors.contains(name + ".bias")) projection.bias = read_vector(file, name + ".bias");
    return projection;
}

ReferenceModel ReferenceModel::with(const ReferenceAdapter& adapter) const {
    ReferenceModel changed = *this;
    for (const auto& [name, change] : adapter.weights) {
        Matrix& matrix = changed.matrix_named(name);
        for (std::size_t row = 0; row < matrix.rows; ++row) {
            for (std::size_t column = 0; column < matrix.columns; ++column) {
                double& value = matrix.values[row * matrix.columns + column];
                value *= change.scale;
                for (std::size_t r = 0; r < change.rank; ++r)
                    value +=
                        change.up.at(row * change.rank + r) * change.down.at(r * matrix.columns + column);
            }
        }
    }
    for (const auto& [name, gain] : adapter.gains) {
        std::vector<double>& norm = changed.norm_named(name);
        for (std::size_t i = 0; i < norm.size(); ++i) norm[i] *= gain.at(i);
    }
    for (const auto& [name, direction] : adapter.steering) changed.steering_named(name) = direction;
    return changed;
}

ReferenceModel::Layer& ReferenceModel::layer_of(const std::string& name) {
    return layers_.at(static_cast<std::size_t>(std::stoi(name.substr(4))));
}

ReferenceModel::Matrix& ReferenceModel::matrix_named(const std::string& name) {
    if (name == "output.weight") return head_;
    static const std::map<std::string, Projection Layer::*> names = {
        {"attn_q.weight", &Layer::q},        {"attn_k.weight", &Layer::k},      {"attn_v.weight", &Layer::v},
        {"attn_output.weight", &Layer::out}, {"ffn_gate.weight", &Layer::gate}, {"ffn_up.weight", &Layer::up},
        {"ffn_down.weight", &Layer::down}};
    return (layer_of(name).*names.at(without_layer(name))).weight;
}

std::vector<double>& ReferenceModel::norm_named(const std::string& name) {
    if (name == "output_norm.weight") return final_norm_;
    static const std::map<std::string, std::vector<double> Layer::*> names = {
        {"attn_norm.weight", &Layer::attention_norm},
        {"ffn_norm.weight", &Layer::ffn_norm},
        {"attn_q_norm.weight", &Layer::q_norm},
        {"attn_k_norm.weight", &Layer::k_norm}};
    return layer_of(name).*names.at(without_layer(name));
}

std::vector<double>& ReferenceModel::steering_named(const std::string& name) {
    if (name == "token_embd.weight") return embedding_steering_;
    static const std::map<std::string, std::vector<double> Layer::*> names = {
        {"attn_output.weight", &Layer::attention_steering}, {"ffn_down.weight", &Layer::ffn_steering}};
    return layer_of(name).*names.at(without_layer(name));
}

bool ReferenceModel::uses(const FeatureSwitch& feature) const {
    const ReferenceSettings& s = settings_;
    const auto is = [&](bool ReferenceFeatures::*field) { return feature.field == field; };
    if (is(&ReferenceFeatures::biases)) {
        return std::any_of(layers_.begin(), layers_.end(), [](const Layer& layer) {
            return !layer.q.bias.empty() || !layer.out.bias.empty() || !layer.gate.bias.empty();
        });
    }
    if (is(&ReferenceFeatures::qk_norm) || is(&ReferenceFeatures::qk_norm_first)) {
        return s.architecture == "qwen3";
    }
    if (is(&ReferenceFeatures::rope_base)) return s.rope.base != ReferenceRope{}.base;
    if (is(&ReferenceFeatures::rope_scaling)) return s.rope.factor != 1.0 || !s.rope.divisors.empty();
    if (is(&ReferenceFeatures::rope_magnitude)) return s.rope.magnitude != 1.0;
    if (is(&ReferenceFeatures::head_grouping)) return s.kv_heads > 1 && s.kv_heads < s.heads;
    if (is(&ReferenceFeatures::head_scale)) return s.head_dimension * s.heads != s.width;
    if (is(&ReferenceFeatures::window) || is(&ReferenceFeatures::window_length)) {
        return std::any_of(s.window.begin(), s.window.end(), [](int window) { return window > 0; });
    }
    return true;
}

std::vector<std::vector<double>> ReferenceModel::logits(std::span<const int> tokens,
                                                        const ReferenceFeatures& features) const {
    Sequence sequence = new_sequence();
    const Rotation turned = rotation(features);
    std::vector<std::vector<double>> rows;
    for (const int token : tokens) rows.push_back(step(sequence, token, turned, features));
    return rows;
}

std::vector<std::vector<double>> ReferenceModel::hidden(std::span<const int> tokens) const {
    const ReferenceFeatures features;
    Sequence sequence = new_sequence();
    const Rotation turned = rotation(features);
    std::vector<std::vector<double>> rows;
    for (const int token : tokens) rows.push_back(hidden_step(sequence, token, turned, features));
    return rows;
}

std::vector<int> ReferenceModel::greedy(std::span<const int> prompt, int count) const {
    const ReferenceFeatures features;
    Sequence sequence = new_sequence();
    const Rotation turned = rotation(features);
    std::vector<double> last;
    for (const int token : prompt) last = step(sequence, token, turned, features);
    std::vector<int> tokens;
    while (static_cast<int>(tokens.size()) < count) {
        tokens.push_back(likeliest(last));
        last = step(sequence, tokens.back(), turned, features);
    }
    return tokens;
}

ReferenceModel::Sequence ReferenceModel::new_sequence() const {
    Sequence sequence;
    sequence.keys.resize(layers_.size());
    sequence.values.resize(layers_.size());
    return sequence;
}

ReferenceModel::Rotation ReferenceModel::rotation(const ReferenceFeatures& features) const {
    Rotation result{settings_.rope, {}};
    ReferenceRope& rope = result.rope;
    if (!features.rope_pairing) rope.interleaved = !rope.interleaved;
    if (!features.rope_base) rope.base = ReferenceRope{}.base;
    if (!features.rope_magnitude) rope.magnitude = 1.0;
    if (!features.rope_scaling) {
        rope.scaling = ReferenceRope::Scaling::none;
        rope.divisors.clear();
    }
    if (!features.rope) rope.dimensions = 0;
    result.frequencies = rope_frequencies(rope);
    return result;
}

std::vector<double> ReferenceModel::step(Sequence& sequence, int token, const Rotation& rotation,
                                         const ReferenceFeatures& features) const {
    return multiply(head_, hidden_step(sequence, token, rotation, features));
}

/// x = embedding; each layer adds its attention and its feed-forward block; the head reads the normed sum.
std::vector<double> ReferenceModel::hidden_step(Sequence& sequence, int token, const Rotation& rotation,
                                                const ReferenceFeatures& features) const {
    if (token < 0 || token >= vocabulary()) throw std::out_of_range("token " + std::to_string(token));
    const auto row = embedding_.values.begin() + static_cast<std::ptrdiff_t>(token) * settings_.width;
    std::vector<double> x(row, row + settings_.width);
    steer(x, embedding_steering_);
    for (std::size_t i = 0; i < layers_.size(); ++i) {
        add(x, attention(layers_[i], i, x, sequence, rotation, features));
        steer(x, layers_[i].attention_steering);
        add(x, feed_forward(layers_[i], x, features));
        steer(x, layers_[i].ffn_steering);
    }
    return rms_norm(x, final_norm_, features);
}

std::vector<double> ReferenceModel::attention(const Layer& layer, std::size_t index,
                                              const std::vector<double>& x, Sequence& sequence,
                                              const Rotation& rotation,
                                              const ReferenceFeatures& features) const {
    auto& keys = sequence.keys[index];
    auto& values = sequence.values[index];
    const std::size_t position = keys.size();
    const std::vector<double> n = rms_norm(x, layer.attention_norm, features);
    std::vector<double> q = project(layer.q, n, features);
    std::vector<double> k = project(layer.k, n, features);
    norm_and_rotate(q, layer.q_norm, static_cast<int>(position), rotation, features);
    norm_and_rotate(k, layer.k_norm, static_cast<int>(position), rotation, features);
    keys.push_back(std::move(k));
    values.push_back(project(layer.v, n, features));

    const auto dimension = static_cast<std::size_t>(settings_.head_dimension);
    const double scale =
        1.0 / std::sqrt(features.head_scale ? settings_.head_dimension
                                            : static_cast<double>(settings_.width) / settings_.heads);
    const std::size_t end = features.own_position || position == 0 ? position + 1 : position;
    const std::size_t begin = first_visible(index, position, features);
    std::vector<double> joined(q.size(), 0.0);
    for (int h = 0; h < settings_.heads; ++h) {
        const int kv =
            features.head_grouping ? h * settings_.kv_heads / settings_.heads : h % settings_.kv_heads;
        const std::size_t q_at = static_cast<std::size_t>(h) * dimension;
        const std::size_t kv_at = static_cast<std::size_t>(kv) * dimension;
        std::vector<double> weights(end - begin, 0.0);
        for (std::size_t p = begin; p < end; ++p) {
            for (std::size_t d = 0; d < dimension; ++d)
                weights[p - begin] += scale * q.at(q_at + d) * keys[p].at(kv_at + d);
        }
        softmax(weights);
        for (std::size_t p = begin; p < end; ++p) {
            for (std::size_t d = 0; d < dimension; ++d)
                joined.at(q_at + d) += weights[p - begin] * values[p].at(kv_at + d);
        }
    }
    return project(layer.out, joined, features);
}

/// Key j is visible to query i when i − j < window.
std::size_t ReferenceModel::first_visible(std::size_t layer, std::size_t position,
                                          const ReferenceFeatures& features) const {
    auto window = static_cast<std::size_t>(settings_.window.at(layer));
    if (window == 0 || !features.window) return 0;
    if (!features.window_length) ++window;
    return position < window ? 0 : position + 1 - window;
}

std::vector<double> ReferenceModel::feed_forward(const Layer& layer, const std::vector<double>& x,
                                                 const ReferenceFeatures& features) const {
    const std::vector<double> n = rms_norm(x, layer.ffn_norm, features);
    const std::vector<double> gate = project(layer.gate, n, features);
    std::vector<double> hidden = project(layer.up, n, features);
    for (std::size_t i = 0; i < hidden.size(); ++i) {
        hidden[i] = features.gate_activation ? silu(gate.at(i)) * hidden[i] : gate.at(i) * silu(hidden[i]);
    }
    return project(layer.down, hidden, features);
}

void ReferenceModel::norm_and_rotate(std::vector<double>& heads, const std::vector<double>& weight,
                                     int position, const Rotation& rotation,
                                     const ReferenceFeatures& features) const {
    const auto dimension = static_cast<std::size_t>(settings_.head_dimension);
    const bool normed = !weight.empty() && features.qk_norm;
    for (std::size_t at = 0; at + dimension <= heads.size(); at += dimension) {
        const auto norm = [&] {
            const std::vector<double> result =
                rms_norm(std::span(heads).subspan(at, dimension), weight, features);
            std::copy(result.begin(), result.end(), heads.begin() + static_cast<std::ptrdiff_t>(at));
        };
        if (normed && features.qk_norm_first) norm();
        rotate(rotation.rope, rotation.frequencies, position, heads.data() + at);
        if (normed && !features.qk_norm_first) norm();
    }
}

std::vector<double> ReferenceModel::rms_norm(std::span<const double> x, const std::vector<double>& weight,
                                             const ReferenceFeatures& features) const {
    double squares = 0.0;
    for (const double value : x) squares += value * value;
    const double epsilon = features.norm_epsilon ? settings_.norm_epsilon : 0.0;
    const double scale = 1.0 / std::sqrt(squares / static_cast<double>(x.size()) + epsilon);
    std::vector<double> y(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        y[i] = x[i] * scale * (features.norm_weights ? weight.at(i) : 1.0);
    }
    return y;
}

std::vector<double> ReferenceModel::multiply(const Matrix& matrix, const std::vector<double>& x) {
    if (x.size() != matrix.columns) throw std::runtime_error("a matrix does not fit its input");
    std::vector<double> y(matrix.rows, 0.0);
    for (std::size_t r = 0; r < matrix.rows; ++r) {
        const double* row = matrix.values.data() + r * matrix.columns;
        for (std::size_t c = 0; c < matrix.columns; ++c) y[r] += row[c] * x[c];
    }
    return y;
}

std::vector<double> ReferenceModel::project(const Projection& projection, const std::vector<double>& x,
                                            const ReferenceFeatures& features) {
    std::vector<double> y = multiply(projection.weight, x);
    if (features.biases && !projection.bias.empty()) add(y, projection.bias);
    return y;
}

}  // namespace tars::test
