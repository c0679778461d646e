// SPDX-License-Identifier: Apache-2.0
// A plug-in with four devices that only have names; built once as it should be, once as if of other sources,
// and once with its door elsewhere.
#include "compute/plug_in.h"

#include <string>

namespace tars {
namespace {

class TestDevice final : public Device {
  public:
    explicit TestDevice(unsigned index) : index_(index) {}
    std::string name() const override { return "test device " + std::to_string(index_); }
    Result<std::unique_ptr<Program>> load(Plan, const LoadOptions&) override {
        return unsupported("no programs");
    }
    Result<DeviceSpeed> measure_speed() override { return DeviceSpeed{}; }

  private:
    unsigned index_;
};

void make(unsigned index, Result<std::unique_ptr<Device>>& made) {
    if (index < 4)
        made = std::unique_ptr<Device>(std::make_unique<TestDevice>(index));
    else
        made = not_found("there is no fifth test device");
}

const char* fingerprint() {
#ifdef TARS_TEST_OTHER_BUILD
    return "other sources";
#else
    return build_fingerprint();
#endif
}

}  // namespace
}  // namespace tars

#ifndef TARS_TEST_DOOR
#define TARS_TEST_DOOR tars_plug_in
#endif
extern "C" TARS_PLUG_IN_EXPORT const tars::PlugIn* TARS_TEST_DOOR() {
    static const tars::PlugIn kPlugIn{tars::kPlugInVersion, tars::fingerprint(), tars::make};
    return &kPlugIn;
}
