// SPDX-License-Identifier: Apache-2.0
#include "library/scan/duplicates.h"

#include "library/ollama/sha256.h"

#include <algorithm>
#include <fstream>
#include <map>

namespace tars {
namespace {

namespace fs = std::filesystem;

constexpr std::streamoff kEnd = 1 << 16;

/// The first and last bytes: where two files differ here, nobody needs to read the rest.
std::string ends_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::string ends(2 * static_cast<std::size_t>(kEnd), '\0');
    file.read(ends.data(), kEnd);
    const auto first = static_cast<std::size_t>(file.gcount());
    file.clear();
    file.seekg(0, std::ios::end);
    file.seekg(std::max<std::streamoff>(0, static_cast<std::streamoff>(file.tellg()) - kEnd));
    file.read(ends.data() + first, kEnd);
    ends.resize(first + static_cast<std::size_t>(file.gcount()));
    return ends;
}

/// Gives each file of a group of equal size its digest, as far as the ends leave it open.
Result<void> add_digests(const std::vector<Candidate*>& group, std::stop_token stop) {
    std::map<std::string, std::vector<Candidate*>> alike;
    for (auto* candidate : group) alike[ends_of(candidate->model.path)].push_back(candidate);
    for (auto& [ends, files] : alike) {
        if (files.size() < 2) continue;
        for (auto* file : files) {
            if (!file->digest.empty()) continue;
            auto digest = sha256_of_file(file->model.path, stop);
            if (!digest && digest.error().code == ErrorCode::cancelled) return digest.error();
            if (digest) file->digest = std::move(*digest);
        }
    }
    return {};
}

bool same_content(const Candidate& a, const Candidate& b) {
    if (a.identity == b.identity) return true;
    return !a.folder && !b.folder && !a.digest.empty() && a.digest == b.digest &&
           a.model.bytes == b.model.bytes;
}

}  // namespace

Result<std::vector<FoundModel>> merge_duplicates(std::vector<Candidate> candidates, std::stop_token stop) {
    // Only what has the same size can be the same. Split models and folders count by their identity alone.
    std::map<std::uint64_t, std::vector<Candidate*>> by_size;
    for (auto& candidate : candidates) by_size[candidate.model.bytes].push_back(&candidate);
    for (auto& [size, group] : by_size) {
        std::map<FileIdentity, Candidate*> files;
        for (auto* candidate : group)
            if (!candidate->folder) files.emplace(candidate->identity, candidate);
        if (files.size() < 2) continue;
        std::vector<Candidate*> distinct;
        for (const auto& [identity, candidate] : files) distinct.push_back(candidate);
        TARS_CHECK(add_digests(distinct, stop));
    }
    std::vector<FoundModel> models;
    std::map<std::uint64_t, std::vector<std::pair<const Candidate*, std::size_t>>> kept;
    for (auto& candidate : candidates) {
        auto& equals = kept[candidate.model.bytes];
        const auto twin = std::ranges::find_if(
            equals, [&](const auto& other) { return same_content(*other.first, candidate); });
        if (twin == equals.end()) {
            equals.emplace_back(&candidate, models.size());
            models.push_back(candidate.model);
        } else if (models[twin->second].path != candidate.model.path) {
            models[twin->second].duplicates.push_back(candidate.model.path);
        }
    }
    return models;
}

}  // namespace tars
