// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/answers/service.h"
#include "server/http/router.h"

namespace tars {

/// /health (the process lives), /ready (it takes requests) and /metrics (Prometheus).
void add_operations(Router& router, Service& service);

}  // namespace tars
