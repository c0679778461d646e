// SPDX-License-Identifier: Apache-2.0
#include "library/transfer/hugging_face.h"
#include "library/transfer/model_search.h"
#include "library/transfer/part_files.h"
#include "library/transfer/signing_key.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

/// The input is what a transfer reads apart from manifests: a part's file, a list of files or of repositories
/// from the Hub, a registry's challenge, a key.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (const auto part = tars::parse_part(text, 0))
        if (part->completed > part->size) std::abort();
    if (const auto found = tars::parse_found(text, 25))
        for (const auto& repository : *found)
            if (!tars::ModelName::parse("hf.co/" + repository.name)) std::abort();
    if (const auto files = tars::parse_repository(text)) {
        for (const char* tag : {"latest", "Q8_0", "x.gguf"})
            (void)tars::choose_files(*files, tag).has_value();
        if (const auto models = tars::list_models(*files))
            for (const auto& model : *models)
                if (!tars::choose_files(*files, model.tag)) std::abort();
    }
    (void)tars::challenge_parameter(text, "realm");
    (void)tars::origin_of(text);
    (void)tars::SigningKey::parse(text).has_value();
    return 0;
}
