// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"

#include <QtGlobal>

namespace tars::ui {

/// Bytes free where downloaded models go; 0 where nobody knows. May wait for the disk: for worker threads.
quint64 freeDisk(const Library& library);

}  // namespace tars::ui
