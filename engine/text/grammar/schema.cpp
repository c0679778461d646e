// SPDX-License-Identifier: Apache-2.0
#include "text/grammar/schema.h"

#include "core/text_escape.h"
#include "text/grammar/number_ranges.h"
#include "text/grammar/pattern.h"
#include "text/grammar/schema_formats.h"
#include "text/grammar/schema_merge.h"
#include "text/json_depth.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace tars::grammar {
namespace {

constexpr int kMaxNesting = 100;
constexpr int kMaxJsonDepth = 400;            // copies and comparisons of JSON recurse
constexpr std::size_t kMaxSchemas = 100'000;  // compiled in all; merging may multiply them

/// Keywords that would change what is valid and that the grammar cannot follow.
constexpr std::array<std::string_view, 22> kUnsupported = {"not",
                                                           "if",
                                                           "then",
                                                           "else",
                                                           "patternProperties",
                                                           "propertyNames",
                                                           "dependentRequired",
                                                           "dependentSchemas",
                                                           "dependencies",
                                                           "contains",
                                                           "minContains",
                                                           "maxContains",
                                                           "uniqueItems",
                                                           "multipleOf",
                                                           "minProperties",
                                                           "maxProperties",
                                                           "unevaluatedProperties",
                                                           "unevaluatedItems",
                                                           "$dynamicRef",
                                                           "$recursiveRef",
                                                           "divisibleBy",
                                                           "disallow"};

/// Keywords that constrain values of one type, to tell what a schema without a type is about.
struct TypeKeyword {
    std::string_view keyword, type;
};
constexpr auto kTypeKeywords = std::to_array<TypeKeyword>({{"properties", "object"},
                                                           {"required", "object"},
                                                           {"additionalProperties", "object"},
                                                           {"items", "array"},
                                                           {"prefixItems", "array"},
                                                           {"additionalItems", "array"},
                                                           {"minItems", "array"},
                                                           {"maxItems", "array"},
                                                           {"minLength", "string"},
                                                           {"maxLength", "string"},
                                                           {"pattern", "string"},
                                                           {"format", "string"},
                                                           {"minimum", "number"},
                                                           {"maximum", "number"},
                                                           {"exclusiveMinimum", "number"},
                                                           {"exclusiveMaximum", "number"}});

const Json* find(const Json& schema, std::string_view key) {
    const auto found = schema.find(key);
    return found != schema.end() ? &*found : nullptr;
}

Json without(const Json& schema, std::string_view key) {
    auto rest = schema;
    rest.erase(std::string(key));
    return rest;
}

bool constrains(const Json& schema) {
    for (auto it = schema.begin(); it != schema.end(); ++it)
        if (!is_annotation(it.key())) return true;
    return false;
}

std::string child(const std::string& path, std::string_view key) {
    return path + "/" + escape_for_display(key);
}

class Compiler {
  public:
    Compiler(const Json& root, Rules& rules) : root_(root), rules_(rules), json_(rules) {}

    Rule run() {
        const auto start = rules_.declare("root");
        const auto symbol = compile(root_, "#");
        rules_.define(start, {{symbol}});
        return start;
    }

  private:
    [[noreturn]] static void fail(const std::string& path, const std::string& message,
                                  std::string hint = {}) {
        throw Failure{"schema " + path + ": " + message, std::move(hint)};
    }

    /// One level of nesting for as long as it lives.
    struct Level {
        Level(Compiler& compiler, const std::string& path) : depth(compiler.depth_) {
            if (++depth > kMaxNesting) fail(path, "schemas nest too deeply");
            if (++compiler.compiled_ > kMaxSchemas) fail(path, "the schema is too large");
        }
        ~Level() { --depth; }
        Level(const Level&) = delete;
        Level& operator=(const Level&) = delete;
        int& depth;
    };

    Symbol compile(const Json& schema, const std::string& path) {
        const Level level(*this, path);
        if (schema == true) return json_.value();
        if (schema == false) throw Contradiction{path};
        if (!schema.is_object())
            fail(path, std::string("must be an object or a boolean, found ") + schema.type_name());
        refuse_unsupported(schema, path);
        if (const auto* reference = find(schema, "$ref"); reference && !constrains(without(schema, "$ref")))
            return referenced(*reference, path);
        if (find(schema, "$ref") || find(schema, "allOf")) return compile(flatten(schema, path), path);
        for (const char* key : {"anyOf", "oneOf"})
            if (const auto* choices = find(schema, key)) return any_of(schema, key, *choices, path);
        if (find(schema, "const") || find(schema, "enum")) return listed(schema, path);
        return typed(schema, path);
    }

    static void refuse_unsupported(const Json& schema, const std::string& path) {
        for (const auto keyword : kUnsupported) {
            const auto* value = find(schema, keyword);
            if (!value || (keyword == "uniqueItems" && *value == false)) continue;
            fail(path, "'" + std::string(keyword) + "' is not supported",
                 "remove it, and check the answer afterwards");
        }
    }

    // ---------------------------------------------------------------------------- references, combinations

    const Json& resolve(const Json& reference, const std::string& path) const {
        if (!reference.is_string()) fail(path, "'$ref' must be a string");
        const auto& text = reference.get_ref<const std::string&>();
        if (!text.starts_with('#'))
            fail(path,
                 "'$ref' may only point into the schema itself, found '" + escape_for_display(text) + "'");
        const Json* target = &root_;
        try {
            const Json::json_pointer pointer(text.substr(1));
            if (!root_.contains(pointer))
                fail(path, "'$ref' points to '" + escape_for_display(text) + "', which is not there");
            target = &root_.at(pointer);
        } catch (const Json::exception&) {
            fail(path, "'$ref' is no pointer into the schema: '" + escape_for_display(text) + "'");
        }
        return *target;
    }

    /// One rule for each target, so that schemas may hold themselves.
    Symbol referenced(const Json& reference, const std::string& path) {
        const auto& target = resolve(reference, path);
        const auto& name = reference.get_ref<const std::string&>();
        if (const auto known = references_.find(name); known != references_.end())
            return Rules::use(known->second);
        const auto rule = rules_.declare(name);
        references_.emplace(name, rule);
        const auto symbol = compile(target, name);
        rules_.define(rule, {{symbol}});
        return Rules::use(rule);
    }

    /// The same schema without $ref and allOf at its top.
    Json flatten(const Json& schema, const std::string& path) {
        const Level level(*this, path);
        if (!schema.is_object()) return schema;
        Json base = schema;
        if (const auto* reference = find(schema, "$ref")) {
            base.erase("$ref");
            base = merge_schemas(flatten(resolve(*reference, path), path), flatten(base, path), path);
        } else if (const auto* parts = find(schema, "allOf")) {
            if (!parts->is_array() || parts->empty()) fail(path, "'allOf' must be a list of schemas");
            base.erase("allOf");
            for (std::size_t i = 0; i < parts->size(); ++i) {
                const auto part_path = child(child(path, "allOf"), std::to_string(i));
                base = merge_schemas(base, flatten((*parts)[i], part_path), path);
            }
        }
        return base;
    }

    /// Any of the choices, each together with what stands beside them.
    Symbol any_of(const Json& schema, const char* key, const Json& choices, const std::string& path) {
        if (!choices.is_array() || choices.empty())
            fail(path, std::string("'") + key + "' must be a list of schemas");
        const auto base = without(schema, key);
        const bool alone = !constrains(base);
        std::vector<Json> merged;
        std::vector<Sequence> alternatives;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            const auto choice_path = child(child(path, key), std::to_string(i));
            try {
                if (alone && std::string_view(key) == "anyOf") {
                    alternatives.push_back({compile(choices[i], choice_path)});
                    continue;
                }
                merged.push_back(merge_schemas(base, flatten(choices[i], choice_path), choice_path));
                alternatives.push_back({compile(alone ? choices[i] : merged.back(), choice_path)});
            } catch (const Contradiction&) {
                if (!merged.empty() && merged.size() > alternatives.size()) merged.pop_back();
            }
        }
        if (alternatives.empty()) throw Contradiction{path};
        if (std::string_view(key) == "oneOf") require_disjoint(merged, path);
        return rules_.choice(std::move(alternatives));
    }

    static void require_disjoint(const std::vector<Json>& choices, const std::string& path) {
        for (std::size_t i = 0; i < choices.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (!are_disjoint(choices[j], choices[i]))
                    fail(path,
                         "choices " + std::to_string(j) + " and " + std::to_string(i) +
                             " of 'oneOf' may both hold",
                         "use anyOf, or a required member with a different const in each");
    }

    /// const and enum, as far as the type lets them be.
    Symbol listed(const Json& schema, const std::string& path) {
        for (auto it = schema.begin(); it != schema.end(); ++it)
            if (it.key() != "const" && it.key() != "enum" && it.key() != "type" && !is_annotation(it.key()))
                fail(path, "'" + escape_for_display(it.key()) + "' beside const or enum is not supported");
        auto values = Json::array();
        const auto* list = find(schema, "enum");
        if (list && !list->is_array()) fail(path, "'enum' must be a list");
        if (const auto* single = find(schema, "const")) {
            if (!list || std::ranges::find(*list, *single) != list->end()) values.push_back(*single);
        } else {
            values = *list;
        }
        const auto* type = find(schema, "type");
        std::vector<Sequence> alternatives;
        for (const auto& value : values)
            if (!type || has_type(value, types(*type, path))) alternatives.push_back({json_.constant(value)});
        if (alternatives.empty()) throw Contradiction{path};
        return rules_.choice(std::move(alternatives));
    }

    static bool has_type(const Json& value, const std::vector<std::string>& types) {
        const auto named = [&](std::string_view name) {
            return std::ranges::find(types, name) != types.end();
        };
        if (value.is_number() && named("number")) return true;
        if (value.is_number_integer()) return named("integer");
        if (value.is_number_float())
            return named("integer") && std::floor(value.get<double>()) == value.get<double>();
        return named(value.type_name());
    }

    // ------------------------------------------------------------------------------------------ types

    static std::vector<std::string> types(const Json& type, const std::string& path) {
        static constexpr std::array<std::string_view, 7> kTypes = {"object",  "array",   "string", "number",
                                                                   "integer", "boolean", "null"};
        std::vector<std::string> names;
        for (const auto& name : type.is_array() ? type : Json::array({type})) {
            if (!name.is_string() ||
                std::ranges::find(kTypes, name.get_ref<const std::string&>()) == kTypes.end())
                fail(path, "'type' must be one of object, array, string, number, integer, boolean and null, "
                           "or a list of them");
            names.push_back(name.get<std::string>());
        }
        if (names.empty()) fail(path, "'type' lists no type");
        return names;
    }

    Symbol typed(const Json& schema, const std::string& path) {
        std::vector<std::string> names;
        if (const auto* type = find(schema, "type")) {
            names = types(*type, path);
        } else {
            for (const auto& [keyword, about] : kTypeKeywords)
                if (find(schema, keyword) && std::ranges::find(names, about) == names.end())
                    names.emplace_back(about);
        }
        if (names.empty()) return json_.value();
        std::vector<Sequence> alternatives;
        for (const auto& name : names) {
            try {
                alternatives.push_back({of_type(name, schema, path)});
            } catch (const Contradiction&) {
                if (names.size() == 1) throw;
            }
        }
        if (alternatives.empty()) throw Contradiction{path};
        return rules_.choice(std::move(alternatives));
    }

    Symbol of_type(const std::string& name, const Json& schema, const std::string& path) {
        if (name == "object") return object(schema, path);
        if (name == "array") return array(schema, path);
        if (name == "string") return string(schema, path);
        if (name == "number") return number(schema, path);
        if (name == "integer") return integer(schema, path);
        if (name == "boolean") return rules_.choice({rules_.literal("true"), rules_.literal("false")});
        return rules_.group(rules_.literal("null"));
    }

    Symbol object(const Json& schema, const std::string& path) {
        const auto *properties = find(schema, "properties"), *required = find(schema, "required");
        const auto* additional = find(schema, "additionalProperties");
        if (properties && !properties->is_object()) fail(path, "'properties' must be an object");
        if (required && !required->is_array()) fail(path, "'required' must be a list");
        std::vector<std::string> names;
        for (const auto& name : required ? *required : Json::array()) {
            if (!name.is_string()) fail(path, "'required' must be a list of strings");
            names.push_back(name.get<std::string>());
        }
        const bool open = additional ? *additional != false : !properties || properties->empty();
        const Json rest = additional ? *additional : Json(true);
        auto all = properties ? *properties : Json::object();
        for (const auto& name : names)
            if (!all.contains(name)) all[name] = rest;
        std::vector<JsonRules::Member> members;
        std::vector<std::string> keys;
        for (auto it = all.begin(); it != all.end(); ++it) {
            const bool is_required = std::ranges::find(names, it.key()) != names.end();
            keys.push_back(it.key());
            try {
                members.push_back(
                    {it.key(), compile(*it, child(child(path, "properties"), it.key())), is_required});
            } catch (const Contradiction&) {
                if (is_required) throw;  // an optional one is never there
            }
        }
        if (!open) return json_.object_of(members, {});
        try {
            const auto value =
                rest == true ? json_.value() : compile(rest, child(path, "additionalProperties"));
            return json_.object_of(members, json_.member(json_.string_but(keys), value));
        } catch (const Contradiction&) {
            return json_.object_of(members, {});
        }
    }

    std::uint32_t count(const Json& schema, const char* key, std::uint32_t fallback,
                        const std::string& path) const {
        const auto* value = find(schema, key);
        if (!value) return fallback;
        const bool whole = value->is_number() && value->get<double>() == std::floor(value->get<double>());
        if (!whole || value->get<double>() < 0)
            fail(path, std::string("'") + key + "' must be a natural number");
        if (value->get<double>() > Rules::kMaxRepetitions) {
            if (fallback == Rules::kUnbounded) return fallback;  // no text grows so long
            fail(path, std::string("'") + key + "' is beyond the bound of " +
                           std::to_string(Rules::kMaxRepetitions));
        }
        return static_cast<std::uint32_t>(value->get<double>());
    }

    Symbol array(const Json& schema, const std::string& path) {
        auto least = count(schema, "minItems", 0, path),
             most = count(schema, "maxItems", Rules::kUnbounded, path);
        // Before 2020-12, `items` with a list was what prefixItems is now.
        const auto *items = find(schema, "items"), *first = find(schema, "prefixItems");
        const char *items_key = "items", *first_key = "prefixItems";
        if (items && items->is_array()) {
            first = items, first_key = "items";
            items = find(schema, "additionalItems"), items_key = "additionalItems";
        }
        if (first && !first->is_array()) fail(path, "'prefixItems' must be a list of schemas");
        std::vector<Symbol> places;
        for (std::size_t i = 0; first && i < first->size() && i < most; ++i) {
            try {
                places.push_back(compile((*first)[i], child(child(path, first_key), std::to_string(i))));
            } catch (const Contradiction&) {
                most = static_cast<std::uint32_t>(i);
            }
        }
        std::optional<Symbol> rest;
        const bool needs_rest = least > places.size();
        if (items ? *items != false : !first || needs_rest) {
            try {
                rest = items ? compile(*items, child(path, items_key)) : json_.value();
            } catch (const Contradiction&) {
                rest = {};
            }
        }
        if (!rest) most = std::min(most, static_cast<std::uint32_t>(places.size()));
        if (least > most) throw Contradiction{path};
        return json_.array_of(places, rest, least, most);
    }

    Symbol string(const Json& schema, const std::string& path) {
        const auto *pattern = find(schema, "pattern"), *format = find(schema, "format");
        const auto least = count(schema, "minLength", 0, path),
                   most = count(schema, "maxLength", Rules::kUnbounded, path);
        const bool bounded = least > 0 || most != Rules::kUnbounded;
        const auto known = format && format->is_string()
                               ? format_symbol(format->get_ref<const std::string&>(), rules_)
                               : std::optional<Symbol>();
        if (pattern && !pattern->is_string()) fail(path, "'pattern' must be a string");
        if ((pattern ? 1 : 0) + (known ? 1 : 0) + (bounded ? 1 : 0) > 1)
            fail(path, "only one of pattern, format and a length is supported for a string");
        if (least > most) throw Contradiction{path};
        if (known) return json_.quoted(*known);
        if (!pattern)
            return bounded ? json_.quoted(rules_.repeat(json_.character(), least, most)) : json_.string();
        try {
            return json_.quoted(compile_pattern(pattern->get_ref<const std::string&>(), rules_, json_));
        } catch (const Failure& failure) {
            fail(path, failure.message, failure.hint);
        }
    }

    // ---------------------------------------------------------------------------------------- numbers

    struct Bounds {
        std::optional<double> least, most;
        bool above = false, below = false;  ///< the bound itself is left out
    };

    static Bounds bounds(const Json& schema, const std::string& path) {
        const auto read = [&](const char* key) -> std::optional<double> {
            const auto* value = find(schema, key);
            if (!value) return {};
            if (!value->is_number()) fail(path, std::string("'") + key + "' must be a number");
            return value->get<double>();
        };
        Bounds found{read("minimum"), read("maximum")};
        if (const auto above = read("exclusiveMinimum"); above && (!found.least || *above >= *found.least))
            found.least = above, found.above = true;
        if (const auto below = read("exclusiveMaximum"); below && (!found.most || *below <= *found.most))
            found.most = below, found.below = true;
        return found;
    }

    /// Within the integers that are written; an empty range is a contradiction.
    static NumberRange whole_range(double least, double most, const std::string& path) {
        constexpr auto kLimit = static_cast<double>(kLargestInteger);
        if (least > most || least >= kLimit || most <= -kLimit) throw Contradiction{path};
        NumberRange range;
        if (least > -kLimit) range.least = static_cast<std::int64_t>(least);
        if (most < kLimit) range.most = static_cast<std::int64_t>(most);
        return range;
    }

    Symbol integer(const Json& schema, const std::string& path) {
        const auto found = bounds(schema, path);
        if (!found.least && !found.most) return json_.integer();
        constexpr double kNone = 1e30;
        auto least = std::ceil(found.least.value_or(-kNone)), most = std::floor(found.most.value_or(kNone));
        if (found.above && least == *found.least) least += 1;
        if (found.below && most == *found.most) most -= 1;
        const auto range = whole_range(least, most, path);
        return integers_between(rules_, range.least, range.most);
    }

    Symbol number(const Json& schema, const std::string& path) {
        const auto found = bounds(schema, path);
        if (!found.least && !found.most) return json_.number();
        for (const auto& bound : {found.least, found.most})
            if (bound && *bound != std::floor(*bound))
                fail(path, "a bound with a fraction is supported for integers only");
        constexpr double kNone = 1e30;
        auto range = whole_range(found.least.value_or(-kNone), found.most.value_or(kNone), path);
        range.above = found.above;
        range.below = found.below;
        if (range.least == range.most && (range.above || range.below)) throw Contradiction{path};
        return numbers_between(rules_, range);
    }

    const Json& root_;
    Rules& rules_;
    JsonRules json_;
    std::map<std::string, Rule> references_;
    int depth_ = 0;
    std::size_t compiled_ = 0;
};

}  // namespace

Rule compile_schema(const Json& schema, Rules& rules) {
    if (nests_deeper(schema, kMaxJsonDepth))
        throw Failure{"schema #: nests deeper than " + std::to_string(kMaxJsonDepth) + " levels"};
    try {
        return Compiler(schema, rules).run();
    } catch (const Contradiction& contradiction) {
        throw Failure{"schema " + contradiction.path + ": no value can satisfy it"};
    }
}

}  // namespace tars::grammar
