// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/file_identity.h"
#include "library/scan.h"

#include <optional>
#include <string>
#include <vector>

namespace tars {

/// A file or folder that may turn out to be another's content.
struct Candidate {
    FoundModel model;
    FileIdentity identity;
    std::string digest;  ///< where its place tells it, 64 hex digits; else empty
    bool folder = false;
};

/// Each content once; the first of equal ones stays and names the others. Reads files only where several
/// have the same size. An error when stopped.
Result<std::vector<FoundModel>> merge_duplicates(std::vector<Candidate> candidates, std::stop_token stop);

}  // namespace tars
