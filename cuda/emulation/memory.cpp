// SPDX-License-Identifier: Apache-2.0
#include "cuda/emulation/memory.h"

#include <cstdlib>
#include <cstring>
#include <iterator>
#include <new>

namespace tars::cuda {
namespace {

constexpr std::align_val_t kAlignment{256};  // of cuMemAlloc()

}  // namespace

void Memory::Free::operator()(void* block) const {
    ::operator delete(block, kAlignment);
}

void* Memory::allocate(std::uint64_t bytes) {
    if (bytes == 0 || bytes > free_) return nullptr;
    void* block = ::operator new(static_cast<std::size_t>(bytes), kAlignment, std::nothrow);
    if (!block) return nullptr;
    std::memset(block, 0xff, static_cast<std::size_t>(bytes));
    pieces_[reinterpret_cast<std::uintptr_t>(block)] = {std::unique_ptr<void, Free>(block), bytes};
    free_ -= bytes;
    return block;
}

void Memory::release(void* memory) {
    const auto found = pieces_.find(reinterpret_cast<std::uintptr_t>(memory));
    if (found == pieces_.end()) return;
    free_ += found->second.bytes;
    pieces_.erase(found);
    recent_ = {};
}

bool Memory::holds(const void* address, std::uint64_t bytes) const {
    const auto begin = reinterpret_cast<std::uintptr_t>(address), end = begin + bytes;
    for (const auto& range : recent_)
        if (begin >= range.begin && end <= range.end) return true;
    auto found = pieces_.upper_bound(begin);
    if (found == pieces_.begin()) return false;
    --found;
    if (end > found->first + found->second.bytes) return false;
    recent_[oldest_++ % recent_.size()] = {found->first, found->first + found->second.bytes};
    return true;
}

}  // namespace tars::cuda
