// SPDX-License-Identifier: Apache-2.0
#include "text/grammar/automaton.h"

#include "text/grammar/rule_checks.h"

#include <algorithm>
#include <set>

namespace tars::grammar {
namespace {

std::uint64_t hash(const std::vector<Stack>& stacks) {
    std::uint64_t value = 14695981039346656037ull;  // FNV-1a over the positions
    for (const auto& stack : stacks) {
        for (const auto place : stack) value = (value ^ (place + 1ull)) * 1099511628211ull;
        value = (value ^ 0xFFFFFFFFull) * 1099511628211ull;
    }
    return value;
}

}  // namespace

Automaton::Automaton(const Rules& rules, Rule root) : root_(root) {
    check_rules(rules, root);
    lay_out(rules);
    find_classes(rules);
}

void Automaton::lay_out(const Rules& rules) {
    for (const auto& definition : rules.definitions()) {
        auto& starts = starts_.emplace_back();
        for (const auto& sequence : definition.alternatives) {
            starts.push_back(static_cast<std::uint32_t>(places_.size()));
            for (const auto& symbol : sequence)
                places_.push_back({symbol.is_rule ? Place::Kind::rule : Place::Kind::bytes, symbol.index});
            places_.push_back({});
        }
    }
}

void Automaton::find_classes(const Rules& rules) {
    for (const auto& set : rules.sets()) {
        // Bytes stay together where they were and the set treats them alike.
        std::map<std::pair<std::uint8_t, bool>, std::uint8_t> split;
        for (unsigned byte = 0; byte < 256; ++byte) {
            const auto key = std::pair(classes_[byte], set.test(byte));
            classes_[byte] = split.emplace(key, static_cast<std::uint8_t>(split.size())).first->second;
        }
    }
    class_count_ = *std::ranges::max_element(classes_) + std::size_t{1};
    for (const auto& set : rules.sets()) {
        auto& of_classes = class_sets_.emplace_back();
        for (unsigned byte = 0; byte < 256; ++byte)
            if (set.test(byte)) of_classes.set(classes_[byte]);
    }
}

std::vector<Stack> Automaton::start() const {
    std::vector<Stack> pending;
    for (const auto start : starts_[root_]) pending.push_back({start});
    return expand(std::move(pending));
}

std::vector<Stack> Automaton::step(std::span<const Stack> stacks, std::uint8_t byte_class) const {
    std::vector<Stack> pending;
    for (const auto& stack : stacks) {
        if (stack.empty() || !class_sets_[places_[stack.back()].index].test(byte_class)) continue;
        pending.push_back(stack);
        ++pending.back().back();
    }
    return expand(std::move(pending));
}

/// Replaces what stands before rules and ends until each stack waits for a byte or is empty. Ends since no
/// rule begins with itself.
std::vector<Stack> Automaton::expand(std::vector<Stack> pending) const {
    std::set<Stack> seen;
    std::vector<Stack> ready;
    while (!pending.empty()) {
        auto stack = std::move(pending.back());
        pending.pop_back();
        // What ends a rule says nothing more: without it, stacks that differ only there are one.
        while (!stack.empty() && places_[stack.back()].kind == Place::Kind::end) stack.pop_back();
        if (stack.size() > kMaxDepth || seen.size() >= kMaxExpansions || !seen.insert(stack).second) continue;
        if (stack.empty() || places_[stack.back()].kind == Place::Kind::bytes) {
            if (ready.size() < kMaxStacks) ready.push_back(std::move(stack));
            continue;
        }
        const auto rule = places_[stack.back()].index;
        if (places_[++stack.back()].kind == Place::Kind::end) stack.pop_back();
        for (const auto start : starts_[rule]) {
            pending.push_back(stack);
            pending.back().push_back(start);
        }
    }
    std::ranges::sort(ready);
    return ready;
}

const Configuration* Pool::intern(std::vector<Stack> stacks) {
    const std::lock_guard lock(mutex_);
    return intern_locked(std::move(stacks));
}

const Configuration* Pool::intern_locked(std::vector<Stack> stacks) {
    const auto key = hash(stacks);
    const auto [begin, end] = known_.equal_range(key);
    for (auto it = begin; it != end; ++it)
        if (it->second->stacks == stacks) return it->second.get();

    auto made = std::make_unique<Configuration>();
    std::size_t bytes = sizeof(Configuration) + automaton_.class_count() * sizeof(void*);
    for (const auto& stack : stacks) {
        (stack.empty() ? made->complete : made->goes_on) = true;
        bytes += sizeof(Stack) + stack.size() * sizeof(stack[0]);
    }
    made->stacks = std::move(stacks);
    made->next = std::make_unique<std::atomic<const Configuration*>[]>(automaton_.class_count());
    bytes_.fetch_add(bytes, std::memory_order_relaxed);
    return known_.emplace(key, std::move(made))->second.get();
}

const Configuration* Pool::step(const Configuration& from, unsigned char byte) {
    const auto byte_class = automaton_.class_of(byte);
    auto& known = from.next[byte_class];
    const auto* next = known.load(std::memory_order_acquire);
    if (!next) {
        auto stacks = automaton_.step(from.stacks, byte_class);
        const std::lock_guard lock(mutex_);
        next = stacks.empty() ? &refused_ : intern_locked(std::move(stacks));
        known.store(next, std::memory_order_release);
    }
    return next == &refused_ ? nullptr : next;
}

const Configuration* Pool::walk(const Configuration& from, std::string_view bytes) {
    const auto* configuration = &from;
    for (const char byte : bytes) {
        configuration = step(*configuration, static_cast<unsigned char>(byte));
        if (!configuration) return nullptr;
    }
    return configuration;
}

}  // namespace tars::grammar
