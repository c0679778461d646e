// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/template_limits.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace tars::go_template {

/// What ends a parse or a render early. Thrown inside the interpreter only, and turned into an Error by
/// GoTemplate.
struct Failure {
    static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

    std::string message;
    std::size_t offset = kNowhere;  ///< of the source; the interpreter fills in where it stands
};

[[noreturn]] inline void fail(std::string message, std::size_t offset = Failure::kNowhere) {
    throw Failure{std::move(message), offset};
}

/// Counts what one render costs, and ends it beyond the limits. Outlives every value made during it.
class Sandbox {
  public:
    explicit Sandbox(const TemplateLimits& limits) : limits_(limits) {}
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    void step(std::uint64_t count = 1) {
        steps_ += count;
        if (steps_ > limits_.steps)
            fail("the template takes more than " + std::to_string(limits_.steps) + " steps");
    }
    /// Work on this many bytes, or a linear search through this many members.
    void scan(std::uint64_t count) { step(count / kScannedPerStep); }

    /// Bytes of a value made on the way, for as long as it lives.
    void hold(std::uint64_t bytes) {
        if (bytes > limits_.value_bytes || live_bytes_ > limits_.value_bytes - bytes)
            fail("the template makes values of more than " + std::to_string(limits_.value_bytes) + " bytes");
        live_bytes_ += bytes;
    }
    void release(std::uint64_t bytes) { live_bytes_ -= bytes; }

    const TemplateLimits& limits() const { return limits_; }

    /// One level of nesting for as long as it lives.
    class Level {
      public:
        explicit Level(Sandbox& sandbox) : sandbox_(sandbox) {
            if (sandbox_.depth_ >= sandbox_.limits_.depth)
                fail("the template nests deeper than " + std::to_string(sandbox_.limits_.depth) + " levels");
            ++sandbox_.depth_;
        }
        ~Level() { --sandbox_.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

      private:
        Sandbox& sandbox_;
    };

  private:
    static constexpr std::uint64_t kScannedPerStep = 64;

    TemplateLimits limits_;
    std::uint64_t steps_ = 0;
    std::uint64_t live_bytes_ = 0;
    std::uint32_t depth_ = 0;
};

}  // namespace tars::go_template
