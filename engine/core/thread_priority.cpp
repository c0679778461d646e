// SPDX-License-Identifier: Apache-2.0
#include "core/thread_priority.h"

#ifdef __linux__
#include <sched.h>
#endif

namespace tars {

bool work_when_idle() {
#ifdef __linux__
    const sched_param none{};
    return sched_setscheduler(0, SCHED_IDLE, &none) == 0;
#else
    return false;
#endif
}

}  // namespace tars
