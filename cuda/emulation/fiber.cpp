// SPDX-License-Identifier: Apache-2.0
// Jumps between stacks, which the fortified longjmp would take for an attack.
#undef _FORTIFY_SOURCE
#include "cuda/emulation/fiber.h"

#include <cstdint>

#if defined(__SANITIZE_ADDRESS__)
#define TARS_FOLLOW_FIBERS
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define TARS_FOLLOW_FIBERS
#endif
#endif

namespace tars::cuda {
namespace {

/// A kernel's frames are small; without optimization they are several times larger.
constexpr std::size_t kStackBytes = 128 << 10;

}  // namespace

Fiber::Fiber(void (*body)(void*), void* context)
    : body_(body), context_(context), stack_(new std::byte[kStackBytes]) {}

void Fiber::enter(unsigned high, unsigned low) {
    // makecontext passes ints alone.
    auto* self = reinterpret_cast<Fiber*>(static_cast<std::uintptr_t>(std::uint64_t{high} << 32 | low));
    self->body_(self->context_);
}

void Fiber::begin() {
    begun_ = true;
    getcontext(&first_);
    first_.uc_stack.ss_sp = stack_.get();
    first_.uc_stack.ss_size = kStackBytes;
    first_.uc_link = nullptr;
    const auto self = static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(this));
    makecontext(&first_, reinterpret_cast<void (*)()>(enter), 2, static_cast<unsigned>(self >> 32),
                static_cast<unsigned>(self));
}

#ifdef TARS_FOLLOW_FIBERS

// The address sanitizer follows swapcontext from stack to stack, but not jumps.
void Fiber::resume() {
    if (!begun_) begin();
    swapcontext(&first_caller_, &first_);
}

void Fiber::suspend() {
    swapcontext(&first_, &first_caller_);
}

#else

void Fiber::resume() {
    if (_setjmp(caller_) != 0) return;  // the fiber has suspended itself
    if (begun_) _longjmp(own_, 1);
    begin();
    swapcontext(&first_caller_, &first_);
}

void Fiber::suspend() {
    if (_setjmp(own_) == 0) _longjmp(caller_, 1);
}

#endif

}  // namespace tars::cuda
