// SPDX-License-Identifier: Apache-2.0
#include "compute/cpu/aligned_buffer.h"

#include "core/cpu_features.h"

#include <cstdlib>
#include <limits>
#include <string>

#ifdef __linux__
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace tars {
namespace {

/// A wish: a system without large pages, or without a free one, gives usual ones.
void ask_for_large_pages([[maybe_unused]] void* block, [[maybe_unused]] std::uint64_t bytes) {
#ifdef __linux__
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto address = reinterpret_cast<std::uintptr_t>(block);
    const auto begin = (address + page - 1) / page * page, end = (address + bytes) / page * page;
    if (begin < end) ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

}  // namespace

void AlignedBuffer::Free::operator()(void* block) const {
    std::free(block);
}

Result<AlignedBuffer> AlignedBuffer::make(std::uint64_t bytes, std::string_view what, Pages pages) {
    AlignedBuffer buffer;
    // What cannot fit the machine is refused here: a system that promises memory it has not got would grant
    // it.
    const std::uint64_t physical = physical_memory();
    const std::uint64_t limit = physical > 0 ? physical : std::numeric_limits<std::size_t>::max() / 2;
    // calloc, unlike the aligned allocators, gets large blocks of zeros from the system without touching
    // them.
    if (bytes <= limit) buffer.block_.reset(std::calloc(static_cast<std::size_t>(bytes) + kAlignment, 1));
    if (!buffer.block_)
        return Error{ErrorCode::out_of_memory,
                     "no memory for " + std::string(what) + " of " + std::to_string(bytes) + " bytes",
                     "choose a shorter context or a smaller model"};
    if (pages == Pages::large) ask_for_large_pages(buffer.block_.get(), bytes);
    const auto address = reinterpret_cast<std::uintptr_t>(buffer.block_.get());
    buffer.data_ =
        static_cast<std::byte*>(buffer.block_.get()) + (kAlignment - address % kAlignment) % kAlignment;
    buffer.size_ = bytes;
    return buffer;
}

}  // namespace tars
