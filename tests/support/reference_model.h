// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/reference_settings.h"

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace tars::test {

/// One switch per structural feature. All true is the architecture as published. A test switches one off, a
/// plausible mistake, and demands that a comparison with the reference then fails.
struct ReferenceFeatures {
    bool norm_weights = true;     ///< false: RMS norms without their weights
    bool norm_epsilon = true;     ///< false: zero
    bool biases = true;           ///< false: projections without their biases
    bool qk_norm = true;          ///< false: q and k go to RoPE as projected
    bool qk_norm_first = true;    ///< false: q and k are normed after RoPE
    bool rope = true;             ///< false: no rotation at all
    bool rope_pairing = true;     ///< false: interleaved pairs taken for half-split ones and the reverse
    bool rope_base = true;        ///< false: 10000 whatever the file says
    bool rope_scaling = true;     ///< false: frequencies as if there were no scaling and no rope_freqs
    bool rope_magnitude = true;   ///< false: YaRN's factor on cos and sin left out
    bool head_grouping = true;    ///< query head h reads KV head ⌊h · kv / heads⌋; false: h mod kv
    bool head_scale = true;       ///< scores / √head_dimension; false: / √(width / heads)
    bool window = true;           ///< false: every position sees all earlier ones
    bool window_length = true;    ///< false: the window is one position longer
    bool own_position = true;     ///< false: a row does not see its own position (but for the first)
    bool gate_activation = true;  ///< silu(gate) ⊙ up; false: gate ⊙ silu(up)
};

/// A feature by name, for data-driven tests.
struct FeatureSwitch {
    const char* name;
    bool ReferenceFeatures::*field;
};
const std::vector<FeatureSwitch>& feature_switches();

/// Small changes to a model, under GGUF's names of tensors; rows stand in the order they have in the model's
/// own file. A tied model's head is `output.weight`, too.
struct ReferenceAdapter {
    /// W becomes scale · W + up · down.
    struct Change {
        double scale = 1.0;
        std::size_t rank = 0;
        std::vector<double> down;  ///< rank × columns, row-major
        std::vector<double> up;    ///< rows × rank, row-major
    };
    std::map<std::string, Change> weights;
    std::map<std::string, std::vector<double>> gains;  ///< of norms, element by element
    /// Added to the residual stream once the result of that tensor is in it: token_embd.weight,
    /// blk.N.attn_output.weight or blk.N.ffn_down.weight.
    std::map<std::string, std::vector<double>> steering;
};

/// A slow, readable interpreter of the llama, qwen2 and qwen3 architectures in double precision: the judge of
/// every device. It shares no code with the engine. Throws std::exception on files it cannot read.
class ReferenceModel {
  public:
    static ReferenceModel open(const std::filesystem::path& path);

    /// The model with the adapter merged into its weights. Throws std::exception for a name it has not.
    ReferenceModel with(const ReferenceAdapter& adapter) const;

    /// Logits after each of `tokens`, from position 0.
    std::vector<std::vector<double>> logits(std::span<const int> tokens,
                                            const ReferenceFeatures& features = {}) const;
    /// What the head reads after each of `tokens`: the normed residual stream.
    std::vector<std::vector<double>> hidden(std::span<const int> tokens) const;
    /// The `count` tokens that follow `prompt` when the likeliest is always taken.
    std::vector<int> greedy(std::span<const int> prompt, int count) const;

    const ReferenceSettings& settings() const { return settings_; }
    int vocabulary() const { return static_cast<int>(embedding_.rows); }
    /// Whether switching this feature off can change the model's logits.
    bool uses(const FeatureSwitch& feature) const;

  private:
    struct Matrix {
        std::size_t rows = 0;
        std::size_t columns = 0;
        std::vector<double> values;  ///< row-major
    };
    /// y = W·x + b; an empty bias is none.
    struct Projection {
        Matrix weight;
        std::vector<double> bias;
    };
    struct Layer {
        std::vector<double> attention_norm, ffn_norm;
        std::vector<double> q_norm, k_norm;  ///< of one head, or empty
        Projection q, k, v, out, gate, up, down;
        std::vector<double> attention_steering, ffn_steering;  ///< or empty
    };
    /// A sequence as far as it has been read: keys and values of each layer, one vector per position.
    struct Sequence {
        std::vector<std::vector<std::vector<double>>> keys, values;
    };
    struct Rotation {
        ReferenceRope rope;
        std::vector<double> frequencies;
    };

    static Matrix read_matrix(const ReferenceFile& file, const std::string& name);
    static std::vector<double> read_vector(const ReferenceFile& file, const std::string& name);
    static Projection read_projection(const ReferenceFile& file, const std::string& name);

    // What an adapter may change, by its GGUF name.
    Matrix& matrix_named(const std::string& name);
    std::vector<double>& norm_named(const std::string& name);
    std::vector<double>& steering_named(const std::string& name);
    Layer& layer_of(const std::string& name);

    Sequence new_sequence() const;
    Rotation rotation(const ReferenceFeatures& features) const;
    std::vector<double> step(Sequence& sequence, int token, const Rotation& rotation,
                             const ReferenceFeatures& features) const;
    std::vector<double> hidden_step(Sequence& sequence, int token, const Rotation& rotation,
                                    const ReferenceFeatures& features) const;
    std::vector<double> attention(const Layer& layer, std::size_t index, const std::vector<double>& x,
                                  Sequence& sequence, const Rotation& rotation,
                                  const ReferenceFeatures& features) const;
    std::size_t first_visible(std::size_t layer, std::size_t position,
                              const ReferenceFeatures& features) const;
    std::vector<double> feed_forward(const Layer& layer, const std::vector<double>& x,
                                     const ReferenceFeatures& features) const;
    void norm_and_rotate(std::vector<double>& heads, const std::vector<double>& weight, int position,
                         const Rotation& rotation, const ReferenceFeatures& features) const;
    std::vector<double> rms_norm(std::span<const double> x, const std::vector<double>& weight,
                                 const ReferenceFeatures& features) const;
    static std::vector<double> multiply(const Matrix& matrix, const std::vector<double>& x);
    static std::vector<double> project(const Projection& projection, const std::vector<double>& x,
                                       const ReferenceFeatures& features);

    ReferenceSettings settings_;
    Matrix embedding_;
    std::vector<double> embedding_steering_;
    std::vector<double> final_norm_;
    Matrix head_;
    std::vector<Layer> layers_;
};

}  // namespace tars::test
