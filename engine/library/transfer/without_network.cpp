// SPDX-License-Identifier: Apache-2.0
// Stands in for the transfers in builds without libcurl or OpenSSL.
#include "library/model_search.h"
#include "library/pull.h"
#include "library/pull_file.h"

namespace tars {
namespace {

Error missing() {
    return unsupported("this build of TARS can neither search, pull nor push models",
                       "it was built without libcurl or OpenSSL");
}

}  // namespace

TransferOptions transfer_options(const Environment&) {
    return {};
}
Result<void> pull_model(OllamaStore&, const ModelName&, const TransferOptions&) {
    return missing();
}
Result<void> pull_file(OllamaStore&, const FileAddress&, const TransferOptions&) {
    return missing();
}
Result<void> push_model(const OllamaStore&, const ModelName&, const TransferOptions&) {
    return missing();
}
Result<std::vector<HubRepository>> search_hub(std::string_view, const TransferOptions&, unsigned) {
    return missing();
}
Result<std::vector<HubModel>> list_hub_models(std::string_view, const TransferOptions&) {
    return missing();
}

}  // namespace tars
