// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compute/device.h"
#include "text/tokenizer.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace tars {

/// Who uses which page of a program's KV cache. Pages are shared by count: a prompt that begins like an
/// earlier one uses the earlier one's pages. Not thread-safe.
class KvPages {
  public:
    explicit KvPages(std::uint32_t pages);

    /// The pages of one sequence and the tokens they hold.
    struct Sequence {
        std::vector<TokenId> tokens;  ///< whose keys and values are in the cache
        std::vector<std::uint32_t> pages;
        std::uint32_t adapter = 0;  ///< that the cache was made through
    };

    /// What of `prompt` is known already: whole shared pages and, of the page after them, the tokens that
    /// should be copied from `copy_from` to the sequence's last page. At least the prompt's last token is
    /// left over, since its logits are wanted.
    struct Reuse {
        Sequence sequence;
        std::optional<std::uint32_t> copy_from;
        std::uint32_t copy_tokens = 0;
    };
    Reuse reuse(std::span<const TokenId> prompt, std::uint32_t adapter);

    /// Makes room for `tokens` tokens in all, forgetting idle sequences if it must. False if there is none.
    bool grow(Sequence& sequence, std::size_t tokens);
    /// Tokens it may grow to without anything being forgotten for it.
    std::size_t room(const Sequence& sequence) const {
        return (sequence.pages.size() + free_.size()) * kPageTokens;
    }
    /// Gives back the pages behind those that `tokens` tokens take.
    void shrink(Sequence& sequence, std::size_t tokens);
    /// Keeps a finished sequence for reuse until its pages are needed.
    void retire(Sequence sequence);
    void release(Sequence& sequence);
    /// Drops everything kept for reuse.
    void forget_idle();
    /// The same, of what was made through `adapter`: its id may mean another one from now on.
    void forget_idle(std::uint32_t adapter);

    /// Pages that nobody uses and nothing is kept in.
    std::uint32_t free() const { return static_cast<std::uint32_t>(free_.size()); }
    std::uint32_t size() const { return static_cast<std::uint32_t>(users_.size()); }

  private:
    std::optional<std::uint32_t> take();
    void drop(std::uint32_t page);

    std::vector<std::uint32_t> users_;  ///< sequences that hold each page
    std::vector<std::uint32_t> free_;
    std::deque<Sequence> idle_;  ///< least recently used first
};

}  // namespace tars
