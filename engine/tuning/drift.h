// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/adapter.h"
#include "core/result.h"
#include "tuning/population.h"

#include <stop_token>

namespace tars {

/// How far from the untuned model an adapter is on these documents, as a share of what a find may use: half
/// of what the gate allows (GateSettings) of divergence and of the loss, as the gate sees other text and
/// wants to be sure; of the model's own answers (own_guard.h) also no more than what they tell about others
/// like them. 0 without documents. Uses the model's whole cache; nothing else may run on it meanwhile.
Result<double> drift_of(LoadedModel& model, const Adapter& adapter, Documents watched,
                        std::stop_token stop = {});

}  // namespace tars
