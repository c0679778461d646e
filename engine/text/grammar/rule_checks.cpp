// SPDX-License-Identifier: Apache-2.0
#include "text/grammar/rule_checks.h"

#include "core/text_escape.h"

#include <algorithm>

namespace tars::grammar {
namespace {

std::string name_of(const Rules& rules, Rule rule) {
    const auto& name = rules.definitions()[rule].name;
    return name.empty() ? "a part of a rule" : "rule '" + escape_for_display(name) + "'";
}

/// For each rule, whether one of its alternatives has only symbols that hold, where bytes hold or not and
/// rules hold once they are known to. Linear in the size of the grammar.
std::vector<bool> least_fixpoint(const Rules& rules, bool bytes_hold) {
    struct Waiting {
        Rule rule;
        std::size_t missing;
    };
    const auto& definitions = rules.definitions();
    std::vector<bool> holds(definitions.size());
    std::vector<Waiting> alternatives;
    std::vector<std::vector<std::size_t>> users(definitions.size());
    std::vector<Rule> fresh;
    const auto satisfy = [&](Rule rule) {
        if (holds[rule]) return;
        holds[rule] = true;
        fresh.push_back(rule);
    };
    for (Rule rule = 0; rule < definitions.size(); ++rule) {
        for (const auto& sequence : definitions[rule].alternatives) {
            std::size_t missing = 0;
            for (const auto& symbol : sequence) {
                if (symbol.is_rule) users[symbol.index].push_back(alternatives.size());
                missing += symbol.is_rule || !bytes_hold ? 1 : 0;
            }
            alternatives.push_back({rule, missing});
            if (missing == 0) satisfy(rule);
        }
    }
    while (!fresh.empty()) {
        const auto rule = fresh.back();
        fresh.pop_back();
        for (const auto user : users[rule])
            if (--alternatives[user].missing == 0) satisfy(alternatives[user].rule);
    }
    return holds;
}

std::vector<Rule> reachable(const Rules& rules, Rule root) {
    std::vector<bool> seen(rules.definitions().size());
    std::vector<Rule> found = {root};
    seen[root] = true;
    for (std::size_t i = 0; i < found.size(); ++i) {
        for (const auto& sequence : rules.definitions()[found[i]].alternatives) {
            for (const auto& symbol : sequence) {
                if (!symbol.is_rule || seen[symbol.index]) continue;
                seen[symbol.index] = true;
                found.push_back(symbol.index);
            }
        }
    }
    return found;
}

/// The rules that `rule` can begin with: the first of each alternative, and what follows rules that may be
/// empty.
std::vector<Rule> beginnings(const Rules& rules, Rule rule, const std::vector<bool>& nullable) {
    std::vector<Rule> found;
    for (const auto& sequence : rules.definitions()[rule].alternatives) {
        for (const auto& symbol : sequence) {
            if (!symbol.is_rule) break;
            found.push_back(symbol.index);
            if (!nullable[symbol.index]) break;
        }
    }
    return found;
}

/// Depth-first over beginnings, without recursion: a chain of rules may be long.
void refuse_left_recursion(const Rules& rules, const std::vector<Rule>& roots,
                           const std::vector<bool>& nullable) {
    enum class Mark : std::uint8_t { fresh, open, done };
    struct Frame {
        Rule rule;
        std::vector<Rule> beginnings;
        std::size_t next = 0;
    };
    std::vector<Mark> marks(rules.definitions().size(), Mark::fresh);
    std::vector<Frame> path;
    const auto enter = [&](Rule rule) {
        marks[rule] = Mark::open;
        path.push_back({rule, beginnings(rules, rule, nullable)});
    };
    for (const auto root : roots) {
        if (marks[root] == Mark::fresh) enter(root);
        while (!path.empty()) {
            auto& frame = path.back();
            if (frame.next == frame.beginnings.size()) {
                marks[frame.rule] = Mark::done;
                path.pop_back();
                continue;
            }
            const auto rule = frame.beginnings[frame.next++];
            if (marks[rule] == Mark::fresh) {
                enter(rule);
            } else if (marks[rule] == Mark::open) {
                auto named = rule;  // the nearest name on the cycle
                for (auto it = path.rbegin(); it != path.rend() && rules.definitions()[named].name.empty();
                     ++it)
                    named = it->rule;
                throw Failure{name_of(rules, named) +
                                  " begins with itself, or repeats what may be empty (left "
                                  "recursion)",
                              "let it begin with what it repeats: list ::= item list | item"};
            }
        }
    }
}

}  // namespace

void check_rules(const Rules& rules, Rule root) {
    const auto used = reachable(rules, root);
    for (const auto rule : used)
        if (!rules.is_defined(rule)) throw Failure{name_of(rules, rule) + " is used and not defined"};
    const auto ends = least_fixpoint(rules, true);
    for (const auto rule : used)
        if (!ends[rule])
            throw Failure{name_of(rules, rule) + " can never end", "give it an alternative without itself"};
    refuse_left_recursion(rules, used, least_fixpoint(rules, false));
}

}  // namespace tars::grammar
