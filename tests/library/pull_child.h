// SPDX-License-Identifier: Apache-2.0
// A process that pulls, to be killed or starved by the test that starts it.
#pragma once

#include "library/pull.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <sys/resource.h>

namespace tars::test {

inline constexpr const char* kPullChild = "--pull-child";

/// `--pull-child STORE NAME BYTES_PER_SECOND LARGEST_FILE`; 0 is no limit. Says "at COMPLETED" after each
/// event with bytes, and how it ended.
inline int pull_child(char** argv) {
    const std::uint64_t speed = std::strtoull(argv[4], nullptr, 10);
    const std::uint64_t largest = std::strtoull(argv[5], nullptr, 10);
    if (largest > 0) {
        std::signal(SIGXFSZ, SIG_IGN);  // so that writing fails as it does on a full disk
        const rlimit limit{largest, largest};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    TransferOptions options;
    options.insecure = true;
    options.part_bytes = 1 << 18;
    options.bytes_per_second = speed;
    options.on_event = [](const TransferEvent& event) {
        if (event.total > 0) std::printf("at %llu\n", static_cast<unsigned long long>(event.completed));
        std::fflush(stdout);
    };
    OllamaStore store(argv[2], OllamaStore::Access::ours);
    const auto pulled = pull_model(store, *ModelName::parse(argv[3]), options);
    std::printf("%s\n", pulled ? "success" : pulled.error().text().c_str());
    return pulled ? 0 : 1;
}

}  // namespace tars::test
