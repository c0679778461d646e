// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "library/library.h"

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

/// Where the parts are and how large; some may lie elsewhere, behind a link. Empty if it was stopped.
std::vector<DataSize> measureData(const std::filesystem::path& home, const std::filesystem::path& models,
                                  const std::stop_token& stop);

/// Something that is not as it was written.
struct DataFault {
    enum class Kind {
        Chats,    ///< SQLite's words are in `what`
        File,     ///< a file of the model `what`
        Listing,  ///< a model that cannot be read at all; `what` says why
    };
    Kind kind;
    std::string what;
    std::filesystem::path file = {};  ///< that is damaged or away; of a Listing nothing
    bool ours = true;                 ///< else it is another program's, which is only read
};

/// How far a check is, in bytes read.
struct CheckProgress {
    std::uint64_t done = 0, all = 0;
};

/// What SQLite finds wrong with the file of chats, also between the messages and the index of their words.
/// Nothing where there is no file.
Result<std::vector<DataFault>> checkChats(const std::filesystem::path& chats);

/// The same, and computes the SHA-256 of every file of the stored models anew. What many models share is
/// read once. `progress` is told from this thread, often. An error: it was stopped.
Result<std::vector<DataFault>> checkData(const std::filesystem::path& chats,
                                         const std::vector<OllamaStore>& stores, const std::stop_token& stop,
                                         const std::function<void(const CheckProgress&)>& progress);

/// Whether repairData() can do something about it.
bool canRepair(const DataFault& fault);

/// Writes the chats' indices anew from the chats, and sets the damaged files of our own models aside, so
/// that these can be fetched again. What is still damaged of the chats then.
Result<std::vector<DataFault>> repairData(const std::filesystem::path& chats,
                                          const std::vector<DataFault>& faults);

}  // namespace tars::ui
