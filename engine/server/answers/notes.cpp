// SPDX-License-Identifier: Apache-2.0
#include "server/answers/notes.h"

#include "server/answers/json_body.h"

namespace tars {

void Notes::add(const std::string& note) {
    if (!log_) return;
    const std::lock_guard lock(mutex_);
    if (told_.size() < kMost && told_.insert(note).second)
        log_(time_text(std::chrono::system_clock::now()) + " " + note);
}

}  // namespace tars
