// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/template_limits.h"

#include <cstdint>
#include <string>

namespace tars::jinja {

/// What ends a render or a parse early. Thrown inside the interpreter only and turned into an Error by
/// ChatTemplate. `kind` is the exception the reference implementation would raise.
struct TemplateFailure {
    std::string kind;
    std::string message;
    int line = 0;  ///< of the template; 0: the interpreter fills in where it stands
};

[[noreturn]] void fail(const char* kind, std::string message);
[[noreturn]] void type_error(std::string message);
[[noreturn]] void value_error(std::string message);

/// Counts what one render costs, and ends it beyond the limits. Outlives every value made during it.
class Sandbox {
  public:
    explicit Sandbox(const TemplateLimits& limits) : limits_(limits) {}
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// Work done: an evaluated node, or `count` items looked at by a filter or an operator.
    void step(std::uint64_t count = 1) {
        steps_ += count;
        if (steps_ > limits_.steps) fail_steps();
    }
    /// Work on a string of this many bytes.
    void scan(std::uint64_t bytes) { step(bytes / kBytesPerStep); }

    /// A search for `needle` bytes in `haystack` bytes that may try each place.
    void search(std::uint64_t haystack, std::uint64_t needle) {
        step((haystack + 1) * (needle + 1) / kComparedPerStep);
    }

    /// Refuses a value that would not fit; call it before allocating.
    void expect_bytes(std::uint64_t bytes) const {
        if (bytes > limits_.value_bytes || live_bytes_ > limits_.value_bytes - bytes) fail_bytes();
    }
    void hold(std::uint64_t bytes) {
        expect_bytes(bytes);
        live_bytes_ += bytes;
    }
    void release(std::uint64_t bytes) { live_bytes_ -= bytes; }

    std::uint32_t max_depth() const { return limits_.depth; }
    const TemplateLimits& limits() const { return limits_; }

    /// One level of nesting for as long as it lives.
    class Level {
      public:
        explicit Level(Sandbox& sandbox) : sandbox_(sandbox) {
            if (sandbox_.depth_ >= sandbox_.limits_.depth) sandbox_.fail_depth();
            ++sandbox_.depth_;
        }
        ~Level() { --sandbox_.depth_; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;

      private:
        Sandbox& sandbox_;
    };

    [[noreturn]] void fail_depth() const;

  private:
    static constexpr std::uint64_t kBytesPerStep = 256;
    static constexpr std::uint64_t kComparedPerStep = 4096;

    [[noreturn]] void fail_steps() const;
    [[noreturn]] void fail_bytes() const;

    TemplateLimits limits_;
    std::uint64_t steps_ = 0;
    std::uint64_t live_bytes_ = 0;
    std::uint32_t depth_ = 0;
};

}  // namespace tars::jinja
