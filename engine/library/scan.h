// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/model_folders.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace tars {

/// A place where a program keeps its models.
struct ScanRoot {
    enum class Layout {
        files,         ///< model files and folders, named as people name them
        ollama,        ///< manifests and blobs
        hugging_face,  ///< models--<user>--<repository>/snapshots/<revision>/, links into blobs/
    };
    std::string program;  ///< "LM Studio"
    std::filesystem::path path;
    Layout layout = Layout::files;
};

/// Where Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face's tools keep theirs on this platform.
/// Existing folders only.
std::vector<ScanRoot> scan_roots(const Environment& environment = process_environment());

/// A model that some program has on this computer.
struct FoundModel {
    std::string program;
    std::string name;            ///< as that program calls it
    std::filesystem::path path;  ///< what to import: a GGUF file (the first part of a split one) or a folder
    std::uint64_t bytes = 0;     ///< of all its files
    std::string architecture;    ///< "" where the file does not say
    std::vector<std::filesystem::path> duplicates;  ///< other places of the very same content
};

struct ScanReport {
    std::vector<FoundModel> models;  ///< in order of program and name; each content once
    std::vector<Error> faults;       ///< files that look like models and cannot be read
};

struct ScanProgress {
    std::filesystem::path folder;  ///< being looked at
    std::uint64_t files = 0;       ///< looked at so far
    std::uint64_t models = 0;      ///< found so far
};

struct ScanOptions {
    std::vector<ScanRoot> roots;
    std::stop_token stop;
    std::function<void(const ScanProgress&)> progress;
};

/// Looks for models and changes nothing. Follows links to files, never to folders; goes down a bounded number
/// of folders. Two files are one content if they are one file on disk, or equal in size and SHA-256.
/// An error only when stopped.
Result<ScanReport> scan_for_models(const ScanOptions& options);

}  // namespace tars
