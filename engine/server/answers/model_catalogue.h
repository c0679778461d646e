// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/library.h"

#include <string>
#include <string_view>
#include <vector>

namespace tars {

/// The library's models under the names clients use: "name:tag", the tag ":latest" where there is none.
class ModelCatalogue {
  public:
    explicit ModelCatalogue(Library library) : library_(std::move(library)) {}

    /// Those whose files are there, the newest first.
    Result<std::vector<LibraryEntry>> list() const;
    /// Case does not matter, nor does a final ":latest". The error says "model 'x' not found".
    Result<LibraryEntry> find(std::string_view name) const;
    Result<void> remove(std::string_view name);

  private:
    Library library_;
};

std::string display_name(const LibraryEntry& entry);
/// Not empty, and nothing that no model can be called.
bool is_model_name(std::string_view name);
/// 64 hexadecimal digits that tell one state of a linked file from another. Not a hash of its contents, which
/// would have to be read whole.
std::string identity_digest(const LibraryEntry& entry);
/// "8.0B", "136.73M", "7B".
std::string parameter_size(std::uint64_t parameters);

}  // namespace tars
