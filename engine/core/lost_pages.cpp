// SPDX-License-Identifier: Apache-2.0
#include "core/lost_pages.h"

#ifdef _WIN32

namespace tars {

void watch_pages(std::span<const std::byte>) {}
void unwatch_pages(std::span<const std::byte>) {}
bool lost_pages(std::span<const std::byte>) {
    return false;
}

}  // namespace tars

#else

#include <array>
#include <atomic>
#include <csignal>
#include <cstdint>
#include <mutex>

#include <sys/mman.h>
#include <unistd.h>

namespace tars {
namespace {

// A signal handler reaches nothing but statics, and must neither wait nor allocate.

struct Watched {
    std::atomic<std::uintptr_t> begin{0}, end{0};  ///< end 0: free
    std::atomic<bool> lost{false};

    bool holds(std::uintptr_t address) const {
        const auto last = end.load(std::memory_order_acquire);
        return last != 0 && address >= begin.load(std::memory_order_acquire) && address < last;
    }
};

constinit std::array<Watched, 4096> watched;
constinit std::atomic<std::size_t> used{0};  ///< places from the first on that ever were in use
constinit std::atomic<bool> any_lost{false};
constinit std::mutex changing;
struct sigaction before_us;
std::uintptr_t page_size;

Watched* watched_at(std::uintptr_t address) {
    const auto count = used.load(std::memory_order_acquire);
    for (std::size_t i = 0; i < count; ++i)
        if (watched[i].holds(address)) return &watched[i];
    return nullptr;
}

/// Puts zeros from the missing page to the end of its mapping: behind the end of a file nothing comes any
/// more, and after a fault of the disk the file is of no use either.
extern "C" void on_missing_page(int, siginfo_t* info, void*) {
    const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
    if (auto* found = watched_at(address)) {
        const auto page = address / page_size * page_size;
        const auto size = found->end.load(std::memory_order_acquire) - page;
        found->lost.store(true, std::memory_order_release);
        any_lost.store(true, std::memory_order_release);
        const void* zeros = ::mmap(reinterpret_cast<void*>(page), size, PROT_READ,
                                   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
        if (zeros != MAP_FAILED) return;
    }
    // Not ours: the read is tried again, and what was there before us hears of it.
    ::sigaction(SIGBUS, &before_us, nullptr);
}

/// Also after somebody else took the signal.
void install_handler() {
    struct sigaction now {};
    ::sigaction(SIGBUS, nullptr, &now);
    if ((now.sa_flags & SA_SIGINFO) != 0 && now.sa_sigaction == on_missing_page) return;
    page_size = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    before_us = now;
    struct sigaction ours {};
    ours.sa_sigaction = on_missing_page;
    ours.sa_flags = SA_SIGINFO | SA_ONSTACK;
    sigemptyset(&ours.sa_mask);
    ::sigaction(SIGBUS, &ours, nullptr);
}

std::uintptr_t address_of(std::span<const std::byte> piece) {
    return reinterpret_cast<std::uintptr_t>(piece.data());
}

}  // namespace

void watch_pages(std::span<const std::byte> mapped) {
    if (mapped.empty()) return;
    const std::lock_guard lock(changing);
    install_handler();
    for (std::size_t i = 0; i < watched.size(); ++i) {
        auto& each = watched[i];
        if (each.end.load(std::memory_order_relaxed) != 0) continue;
        if (i >= used.load(std::memory_order_relaxed)) used.store(i + 1, std::memory_order_release);
        each.lost.store(false, std::memory_order_relaxed);
        each.begin.store(address_of(mapped), std::memory_order_release);
        each.end.store(address_of(mapped) + mapped.size(), std::memory_order_release);
        return;
    }
}

void unwatch_pages(std::span<const std::byte> mapped) {
    if (mapped.empty()) return;
    const std::lock_guard lock(changing);
    if (auto* found = watched_at(address_of(mapped))) found->end.store(0, std::memory_order_release);
}

bool lost_pages(std::span<const std::byte> piece) {
    if (piece.empty() || !any_lost.load(std::memory_order_acquire)) return false;
    const auto* found = watched_at(address_of(piece));
    return found && found->lost.load(std::memory_order_acquire);
}

}  // namespace tars

#endif
