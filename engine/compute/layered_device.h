// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace tars {

/// One device out of several, which share a model by layers: `devices` with a memory of their own take the
/// first layers, each as many as fit, or as LoadOptions says; `processor` takes the rest. What one device has
/// no room for as a whole is looked up, embedded, by the processor. Only the residual stream goes from one to
/// the next.
///
/// A device that is lost in use is not given anything any more: what is loaded later goes to the others.
///
/// `gpu_layers` counts where LoadOptions says nothing. There is at least one of `devices`.
std::unique_ptr<Device> make_layered_device(std::vector<std::unique_ptr<Device>> devices,
                                            std::unique_ptr<Device> processor,
                                            std::optional<std::uint32_t> gpu_layers = {});

}  // namespace tars
