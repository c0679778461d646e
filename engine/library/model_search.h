// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/model_name.h"
#include "library/pull.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// A repository on Hugging Face that has GGUF files. Its texts are the Hub's: any characters may be in them.
struct HubRepository {
    std::string name;             ///< "user/repository", of the characters that names may have
    std::uint64_t downloads = 0;  ///< of the last 30 days
    std::uint64_t likes = 0;
    std::string updated;  ///< "2026-06-12T10:46:19", UTC; empty where nobody knows
    std::string licence;  ///< "apache-2.0"; empty where it gives none
    bool gated = false;   ///< asks for consent on its page, and then for a token
    // As the Hub read them in one of the files; empty and 0 where it did not.
    std::string architecture;  ///< "llama"
    std::uint64_t parameters = 0;
    std::uint64_t context_length = 0;  ///< tokens
};

inline constexpr unsigned kMostFound = 100;

/// "user/repository" where `text` means one: as it stands, or as parse_model_address() reads an address on
/// Hugging Face. Nothing for other words.
std::optional<std::string> hub_repository(std::string_view text);

/// The repositories that fit some words, those fetched most often first, at most `most` of them. "user/repo"
/// and the address of a page are words, too. Waits for the network, until options.stop; of `options` only
/// how to connect counts. Requests obey and are listed in NetworkUse like those of pull_model().
Result<std::vector<HubRepository>> search_hub(std::string_view words, const TransferOptions& options,
                                              unsigned most = 25);

/// A model in a repository: one quantization, which may be several files.
struct HubModel {
    ModelName name;           ///< for pull_model()
    std::uint64_t bytes = 0;  ///< of all its files, a projector's too
    bool usual = false;       ///< what pull_model() takes for a name without tag
};

/// The models of "user/repository" with a size, the smallest first.
Result<std::vector<HubModel>> list_hub_models(std::string_view repository, const TransferOptions& options);

/// The one to take: the usual one if it fits, else the largest below it that does. Without a usual one, the
/// largest that fits. `models` are as list_hub_models() sorts them; null if none fits.
const HubModel* recommended_model(const std::vector<HubModel>& models,
                                  const std::function<bool(const HubModel&)>& fits);

}  // namespace tars
