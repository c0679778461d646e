// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/library.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace tars::ui {

// All of this waits for the disk: for worker threads.

/// What the data folder is made of.
enum class DataPart { Chats, Models, Runs, Adapters, SmallerModels, Other };

struct DataSize {
    DataPart part;
    std::filesystem::path path;  ///< file or folder
    std::uint64_t bytes = 0;
};

/// Where the parts are and how large; models may lie elsewhere. Empty if it was stopped.
std::vector<DataSize> measureData(const std::filesystem::path& home, const std::filesystem::path& models,
                                  const std::stop_token& stop);

/// Writes all chats to one file, while they are in use. The file is complete, checked and on disk, or it is
/// as it was before.
Result<void> backUpChats(const std::filesystem::path& chats, const std::filesystem::path& target,
                         const std::stop_token& stop);

/// Something that is not as it was written.
struct DataFault {
    enum class Kind { Chats, Model };
    Kind kind;
    std::string what;            ///< SQLite's words, or the model's name
    std::filesystem::path file;  ///< that is damaged
};

/// How far a check is, in bytes read.
struct CheckProgress {
    std::uint64_t done = 0, all = 0;
    QString file;
};

/// Has SQLite check the chats with their index, and computes the SHA-256 of every file of our own models
/// anew. `progress` is told from this thread, often. An error: it was stopped, or nothing could be read.
Result<std::vector<DataFault>> checkData(const std::filesystem::path& chats, const OllamaStore& models,
                                         const std::stop_token& stop,
                                         const std::function<void(const CheckProgress&)>& progress);

/// Writes the chats' indices anew from the chats, and sets a model's damaged file aside, so that the model
/// can be fetched again. What is still damaged then.
Result<std::vector<DataFault>> repairData(const std::filesystem::path& chats,
                                          const std::vector<DataFault>& faults);

}  // namespace tars::ui
