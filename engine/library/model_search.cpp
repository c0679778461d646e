// SPDX-License-Identifier: Apache-2.0
#include "library/model_search.h"

#include "library/model_address.h"

#include <algorithm>

namespace tars {

std::optional<std::string> hub_repository(std::string_view text) {
    const auto name = parse_model_address(text);
    if (!name) return {};
    auto repository = name->space + "/" + name->model;
    // "user/repository" reads as a name of Ollama's library.
    const bool plain = text.find(repository) != text.npos && std::ranges::count(text, '/') == 1 &&
                       std::ranges::count(text, ':') == 0;
    return plain || name->is_hugging_face() ? std::optional(std::move(repository)) : std::nullopt;
}

const HubModel* recommended_model(const std::vector<HubModel>& models,
                                  const std::function<bool(const HubModel&)>& fits) {
    const auto usual = std::ranges::find_if(models, &HubModel::usual);
    const auto from = usual == models.end() ? models.rbegin() : std::make_reverse_iterator(usual + 1);
    // The usual one and what is smaller, from large to small.
    if (const auto found = std::find_if(from, models.rend(), fits); found != models.rend()) return &*found;
    return nullptr;
}

}  // namespace tars
