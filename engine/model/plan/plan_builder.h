// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/plan.h"
#include "core/result.h"
#include "formats/model_file.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tars {

/// Whether an architecture has a kind of tensor. One it has not is an error like any unknown tensor.
enum class Presence { none, optional, required };

/// Binds tensors of a file to the weights of a plan, each checked against the shape it must have, and
/// remembers which were used.
class PlanBuilder {
  public:
    explicit PlanBuilder(const ModelFile& file) : file_(&file), used_(file.tensors().size(), false) {}

    const ModelFile& file() const { return *file_; }
    bool has(const std::string& name) const { return file_->find(name) != nullptr; }

    Result<WeightId> matrix(const std::string& name, std::uint64_t rows, std::uint64_t columns);
    Result<WeightId> vector(const std::string& name, std::uint64_t length,
                            Presence presence = Presence::required);
    /// `name`.weight and, where present, `name`.bias.
    Result<Linear> linear(const std::string& name, std::uint64_t rows, std::uint64_t columns, Presence bias);

    void add(Step step) { plan.steps.push_back(std::move(step)); }
    /// An error naming the first tensor that nothing has used: what we do not know we must not leave out.
    Result<void> check_all_used();

    Plan plan;

  private:
    Result<const TensorInfo*> use(const std::string& name);

    const ModelFile* file_;
    std::vector<bool> used_;  ///< by place in the file's directory
};

}  // namespace tars
