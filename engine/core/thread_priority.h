// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace tars {

/// The calling thread, and those it starts from now on, work only where nobody else wants the processor.
/// False where the system knows no such thing.
bool work_when_idle();

}  // namespace tars
