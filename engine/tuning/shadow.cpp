// SPDX-License-Identifier: Apache-2.0
#include "tuning/shadow.h"

#include "model/adapter_file.h"
#include "tuning/examples.h"
#include "tuning/kept_run.h"
#include "tuning/population.h"

#include <algorithm>
#include <array>

namespace tars {
namespace {

/// Leaves out what `folder`'s run has learnt from, where its data is still there. How many that were.
Result<std::size_t> leave_out_known(std::vector<Example>& examples, const std::filesystem::path& folder) {
    TARS_TRY(const auto order, kept_order(folder));
    const auto learnt = read_examples(order.data);
    if (!learnt) return std::size_t{0};
    return std::erase_if(examples, [&](const Example& example) {
        return std::ranges::any_of(*learnt, [&](const Example& known) {
            return known.messages == example.messages && known.text == example.text;
        });
    });
}

}  // namespace

Result<ShadowScore> score_shadow(const std::filesystem::path& folder, const std::filesystem::path& data,
                                 LoadedModel& model, const std::filesystem::path& path,
                                 const AdapterRegistry& registry, std::stop_token stop) {
    TARS_TRY(auto examples, read_examples(data));
    std::erase_if(examples, [](const Example& example) { return example.only_rejects(); });
    ShadowScore score;
    TARS_TRY(score.known, leave_out_known(examples, folder));
    std::array<Adapter, 2> adapters;  // the live one, the candidate
    TARS_TRY(const auto live, registry.live_of_model(path));
    if (live) {
        TARS_TRY(adapters[0], open_adapter(live->file, model.plan()));
    }
    TARS_TRY(adapters[1], open_adapter(folder / kAdapterFile, model.plan()));
    TARS_TRY(const auto documents,
             encode_examples(model, examples, std::size_t{model.kv_pages()} * kPageTokens));
    const GateSettings gate;
    if (documents.size() < gate.least_documents)
        return invalid_input(data.string() + ": " + std::to_string(documents.size()) +
                                 " conversations that the run has not learnt from are too few",
                             std::to_string(gate.least_documents) + " at least are needed");
    std::vector<const TokenDocument*> pointers;
    for (const auto& document : documents) pointers.push_back(&document);
    SharedBatches batches(model);
    TARS_TRY(const auto losses, population_losses(batches, members_of(adapters), pointers, stop));
    score.loss = paired_bound(losses[0], losses[1], gate.error_rate, gate.resamples, gate.seed);
    score.passes = score.loss.difference < 0 && score.loss.upper < gate.most_harm * score.loss.live;
    return score;
}

}  // namespace tars
