// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/adapter_registry.h"
#include "runtime/loaded_model.h"
#include "tuning/gate.h"

#include <cstddef>
#include <filesystem>
#include <stop_token>

namespace tars {

/// What a find would have been worth in use, before anybody hears an answer of it: how likely it and what is
/// live now make the answers that users have kept since.
struct ShadowScore {
    PairedBound loss;       ///< mean −ln p of the kept answers' tokens, at an error rate of 5 %
    std::size_t known = 0;  ///< conversations left out, as the run has learnt from them
    /// Better on average on GateSettings::least_documents conversations or more, and surely not worse by more
    /// than GateSettings::most_harm.
    bool passes = false;
};

/// Of the adapter that the run in `folder` has found, on the conversations in `data` (examples.h). `path`: of
/// the run's model, which is open. Uses its whole cache; nothing else may run on it meanwhile.
Result<ShadowScore> score_shadow(const std::filesystem::path& folder, const std::filesystem::path& data,
                                 LoadedModel& model, const std::filesystem::path& path,
                                 const AdapterRegistry& registry, std::stop_token stop = {});

}  // namespace tars
