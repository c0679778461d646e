// SPDX-License-Identifier: Apache-2.0
#include "text/grammar/json_rules.h"

#include <algorithm>
#include <map>

namespace tars::grammar {
namespace {

constexpr std::uint32_t kIndentation = 64;
constexpr int kMaxConstantDepth = 100;

std::vector<CodeRange> raw_characters() {
    return {{0x20, '"' - 1}, {'"' + 1, '\\' - 1}, {'\\' + 1, kLastCodePoint}};
}

/// Characters from one of the names on, and where they lead.
struct NameTree {
    bool is_name = false;
    std::map<char32_t, NameTree> next;
};

std::vector<char32_t> code_points_of(const std::string& text) {
    std::vector<char32_t> codes;
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t code = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t j = 1; j < length && i + j < text.size(); ++j)
            code = code << 6 | (static_cast<unsigned char>(text[i + j]) & 0x3F);
        codes.push_back(code);
        i += length;
    }
    return codes;
}

}  // namespace

std::string to_json_text(const std::string& text) {
    return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

template <typename Make>
Symbol JsonRules::once(std::optional<Symbol>& made, const Make& make) {
    if (!made) {
        const auto rule = rules_.declare();
        made = Rules::use(rule);  // before it is defined: values hold values
        rules_.define(rule, make());
    }
    return *made;
}

Sequence JsonRules::concatenate(std::initializer_list<Sequence> parts) const {
    Sequence whole;
    for (const auto& part : parts) whole.insert(whole.end(), part.begin(), part.end());
    return whole;
}

Symbol JsonRules::space() {
    return once(space_, [&] {
        const auto blank = rules_.bytes(ByteSet().set(' ').set('\t'));
        const auto line = concatenate({rules_.literal("\n"), {rules_.repeat(blank, 0, kIndentation)}});
        return std::vector<Sequence>{{}, rules_.literal(" "), line};
    });
}

Symbol JsonRules::character() {
    return once(character_, [&] {
        const auto set = [&](std::string_view bytes) {
            ByteSet made;
            for (const char c : bytes) made.set(static_cast<unsigned char>(c));
            return rules_.bytes(made);
        };
        const auto hex = set("0123456789abcdefABCDEF");
        const auto u = rules_.literal("\\u");
        // Surrogates come in pairs, or parsers refuse them.
        const auto plain = rules_.choice(
            {{set("0123456789abcefABCEF"), hex, hex, hex}, {set("dD"), set("01234567"), hex, hex}});
        const Sequence high = {set("dD"), set("89abAB"), hex, hex},
                       low = {set("dD"), set("cdefCDEF"), hex, hex};
        return std::vector<Sequence>{{rules_.code_points(raw_characters())},
                                     concatenate({rules_.literal("\\"), {set("\"\\/bfnrt")}}),
                                     concatenate({u, {plain}}),
                                     concatenate({u, high, u, low})};
    });
}

Symbol JsonRules::character_of(const std::vector<CodeRange>& ranges) {
    const auto wanted = normalize(ranges);
    std::vector<Sequence> alternatives;
    if (const auto raw = intersect(wanted, raw_characters()); !raw.empty())
        alternatives.push_back({rules_.code_points(raw)});
    const auto escaped = intersect(wanted, {{0, 0x1F}, {'"', '"'}, {'\\', '\\'}});
    for (const auto& range : escaped) {
        for (auto code = range.first; code <= range.last; ++code) {
            const auto text = to_json_text(std::string(1, static_cast<char>(code)));
            alternatives.push_back(rules_.literal(std::string_view(text).substr(1, text.size() - 2)));
        }
    }
    if (alternatives.empty()) throw Failure{"a set of characters is empty"};
    return rules_.choice(std::move(alternatives));
}

Symbol JsonRules::quoted(Symbol contents) {
    return rules_.group(concatenate({rules_.literal("\""), {contents}, rules_.literal("\"")}));
}

Symbol JsonRules::string() {
    return once(string_, [&] {
        return std::vector<Sequence>{{quoted(rules_.repeat(character(), 0, Rules::kUnbounded))}};
    });
}

Symbol JsonRules::string_but(const std::vector<std::string>& names) {
    if (names.empty()) return string();
    NameTree tree;
    for (const auto& name : names) {
        auto* node = &tree;
        for (const auto code : code_points_of(name)) node = &node->next[code];
        node->is_name = true;
    }
    const auto raw = rules_.code_points(raw_characters());
    const auto any = rules_.repeat(raw, 0, Rules::kUnbounded);
    // Without recursion, as names may be long: a rule for each node, defined when its turn comes.
    std::vector<std::pair<const NameTree*, Rule>> pending = {{&tree, rules_.declare()}};
    const auto start = pending.front().second;
    while (!pending.empty()) {
        const auto [node, rule] = pending.back();
        pending.pop_back();
        std::vector<Sequence> alternatives;
        if (!node->is_name) alternatives.push_back({});
        std::vector<CodeRange> taken;
        for (const auto& [code, next] : node->next) {
            taken.push_back({code, code});
            const auto printable = intersect({{code, code}}, raw_characters());
            if (printable.empty()) continue;  // without escapes it cannot come
            pending.emplace_back(&next, rules_.declare());
            alternatives.push_back({rules_.code_points(printable), Rules::use(pending.back().second)});
        }
        alternatives.push_back({rules_.code_points(intersect(complement(taken), raw_characters())), any});
        rules_.define(rule, std::move(alternatives));
    }
    return quoted(Rules::use(start));
}

Symbol JsonRules::integer() {
    return once(integer_, [&] {
        const auto digit = rules_.bytes(ByteSet(0x3FF) << '0'), first = rules_.bytes(ByteSet(0x1FF) << '1');
        const auto whole = rules_.choice({rules_.literal("0"), {first, rules_.repeat(digit, 0, 17)}});
        return std::vector<Sequence>{{rules_.optional(rules_.literal("-")), whole}};
    });
}

Symbol JsonRules::number() {
    return once(number_, [&] {
        const auto digit = rules_.bytes(ByteSet(0x3FF) << '0');
        const auto sign = rules_.bytes(ByteSet().set('+').set('-')),
                   e = rules_.bytes(ByteSet().set('e').set('E'));
        const auto fraction =
            rules_.optional(concatenate({rules_.literal("."), {rules_.repeat(digit, 1, 25)}}));
        const auto exponent = rules_.optional({e, rules_.optional({sign}), rules_.repeat(digit, 1, 2)});
        return std::vector<Sequence>{{integer(), fraction, exponent}};
    });
}

Symbol JsonRules::value() {
    return once(value_, [&] {
        return std::vector<Sequence>{{object()},
                                     {array()},
                                     {string()},
                                     {number()},
                                     rules_.literal("true"),
                                     rules_.literal("false"),
                                     rules_.literal("null")};
    });
}

Symbol JsonRules::object() {
    return once(object_, [&] { return std::vector<Sequence>{{object_of({}, member(string(), value()))}}; });
}

Symbol JsonRules::array() {
    return once(array_, [&] { return std::vector<Sequence>{{array_of({}, value(), 0, Rules::kUnbounded)}}; });
}

Symbol JsonRules::constant(const Json& value) {
    if (++constant_depth_ > kMaxConstantDepth) throw Failure{"a constant value nests too deeply"};
    Symbol made;
    if (value.is_object()) {
        std::vector<Member> members;
        for (auto it = value.begin(); it != value.end(); ++it)
            members.push_back({it.key(), constant(*it), true});
        made = object_of(members, {});
    } else if (value.is_array()) {
        std::vector<Symbol> items;
        for (const auto& item : value) items.push_back(constant(item));
        const auto count = static_cast<std::uint32_t>(items.size());
        made = array_of(items, {}, count, count);
    } else {
        made = rules_.group(rules_.literal(value.dump(-1, ' ', false, Json::error_handler_t::replace)));
    }
    --constant_depth_;
    return made;
}

Symbol JsonRules::member(Symbol key, Symbol value) {
    return rules_.group(concatenate({{key}, rules_.literal(":"), {space(), value}}));
}

Symbol JsonRules::comma(Symbol item) {
    return rules_.group(concatenate({rules_.literal(","), {space(), item}}));
}

Symbol JsonRules::object_of(const std::vector<Member>& members, std::optional<Symbol> extra) {
    const auto close = concatenate({{space()}, rules_.literal("}")});
    std::vector<Sequence> begun_end, fresh_end = {rules_.literal("}")};
    if (extra) {
        const auto more = rules_.repeat(comma(*extra), 0, Rules::kUnbounded);
        begun_end.push_back(concatenate({{more}, close}));
        fresh_end.push_back(concatenate({{*extra, more}, close}));
    } else {
        begun_end.push_back(close);
    }
    // From the last member back: what may follow where a member has come already, and where none has.
    auto begun = rules_.choice(std::move(begun_end)), fresh = rules_.choice(std::move(fresh_end));
    for (auto it = members.rbegin(); it != members.rend(); ++it) {
        const auto pair = member(rules_.group(rules_.literal(to_json_text(it->key))), it->value);
        std::vector<Sequence> after = {{comma(pair), begun}}, before = {{pair, begun}};
        if (!it->required) {
            after.push_back({begun});
            before.push_back({fresh});
        }
        begun = rules_.choice(std::move(after));
        fresh = rules_.choice(std::move(before));
    }
    return rules_.group(concatenate({rules_.literal("{"), {space(), fresh}}));
}

Symbol JsonRules::array_of(const std::vector<Symbol>& first, std::optional<Symbol> rest, std::uint32_t least,
                           std::uint32_t most) {
    const auto close = concatenate({{space()}, rules_.literal("]")});
    const auto fixed = static_cast<std::uint32_t>(std::min<std::size_t>(first.size(), most));
    const auto bounded = [](std::uint32_t count, std::uint32_t by) {
        return count == Rules::kUnbounded ? count : count > by ? count - by : 0;
    };
    if (!rest) most = std::min(most, fixed);
    if (least > most) throw Failure{"an array needs more items than it may have"};
    // What follows the items with places of their own.
    const auto more_least = bounded(least, fixed), more_most = bounded(most, fixed);
    Symbol next;
    if (fixed > 0) {
        Sequence end;
        if (rest) end.push_back(rules_.repeat(comma(*rest), more_least, more_most));
        next = rules_.group(concatenate({end, close}));
    } else {
        std::vector<Sequence> alternatives;
        if (least == 0) alternatives.push_back(rules_.literal("]"));
        if (most > 0)
            alternatives.push_back(concatenate(
                {{*rest, rules_.repeat(comma(*rest), bounded(least, 1), bounded(most, 1))}, close}));
        next = rules_.choice(std::move(alternatives));
    }
    for (auto i = fixed; i-- > 0;) {
        std::vector<Sequence> alternatives = {{i > 0 ? comma(first[i]) : first[i], next}};
        if (i >= least) alternatives.push_back(i > 0 ? close : rules_.literal("]"));
        next = rules_.choice(std::move(alternatives));
    }
    return rules_.group(concatenate({rules_.literal("["), {space(), next}}));
}

}  // namespace tars::grammar
