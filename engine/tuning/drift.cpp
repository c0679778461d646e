// SPDX-License-Identifier: Apache-2.0
#include "tuning/drift.h"

#include "tuning/gate.h"

#include <algorithm>
#include <cmath>

namespace tars {
namespace {

constexpr double kErrors = 2.5;      // standard errors, of what is watched and of what the gate sees together
constexpr double kOfTheGates = 0.5;  // of what the gate allows, that a find may use

}  // namespace

Result<double> drift_of(LoadedModel& model, const Adapter& adapter, Documents watched, std::stop_token stop) {
    if (watched.empty()) return 0.0;
    TARS_TRY(const auto each, departures(model, Adapter(), adapter, watched, stop));
    const GateSettings gate;
    const auto n = static_cast<double>(each.size());
    double divergence = 0, largest = 0, live = 0, harm = 0, squares = 0;
    for (std::size_t d = 0; d < each.size(); ++d) {
        const auto& departure = each[d];
        const auto entropy = watched[d]->entropy;
        divergence += departure.divergence / n;
        squares += departure.divergence * departure.divergence / n;
        largest = std::max(largest, departure.divergence);
        live += entropy.value_or(departure.live_loss) / n;
        harm += (entropy ? departure.divergence : departure.candidate_loss - departure.live_loss) / n;
    }
    live = std::max(live, 1e-9);
    const double share = std::max({divergence / gate.most_divergence, largest / gate.most_document_divergence,
                                   harm / live / gate.most_harm}) /
                         kOfTheGates;
    if (!watched.front()->entropy || n < 2) return share;
    // a model that is sure of its words loses little there, and some documents much more than others: what
    // the gate's own may surely not exceed counts, too
    const double spread = std::sqrt(std::max(0.0, squares - divergence * divergence) / (n - 1));
    return std::max(share, (divergence + kErrors * spread) / live / gate.most_harm);
}

}  // namespace tars
