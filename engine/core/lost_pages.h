// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>

namespace tars {

// Another program may make a file shorter that is mapped here, and a disk may fail: reading such a page is
// then a signal (SIGBUS) that ends the process. A watched mapping reads as zeros from there on instead, and
// lost_pages() tells of it, so that what was computed from it is thrown away and nothing else is. Windows
// refuses to shorten a mapped file. Safe from any thread.

/// From now on, until unwatch_pages() with the same piece. Beyond some thousand mappings none is watched.
void watch_pages(std::span<const std::byte> mapped);
void unwatch_pages(std::span<const std::byte> mapped);

/// Whether a page of the watched mapping that holds `piece` was found missing.
bool lost_pages(std::span<const std::byte> piece);

}  // namespace tars
