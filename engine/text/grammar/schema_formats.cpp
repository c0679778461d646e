// SPDX-License-Identifier: Apache-2.0
#include "text/grammar/schema_formats.h"

#include "text/grammar/gbnf.h"

#include <string>

namespace tars::grammar {
namespace {

// RFC 3339, with the days each month has and 29 February in leap years only; no leap seconds.
constexpr std::string_view kDate = R"(
date     ::= year "-" ( ( "01" | "03" | "05" | "07" | "08" | "10" | "12" ) "-" day31
         | ( "04" | "06" | "09" | "11" ) "-" day30 | "02-" day28 ) | leap-year "-02-29"
year     ::= [0-9]{4}
day28    ::= "0" [1-9] | "1" [0-9] | "2" [0-8]
day30    ::= day28 | "29" | "30"
day31    ::= day30 | "31"
leap-year ::= [0-9]{2} four | ( four | "00" ) "00"
four     ::= "0" [48] | [13579] [26] | [2468] [048]
)";
constexpr std::string_view kTime = R"(
time     ::= hour ":" minute ":" minute ( "." [0-9]{1,9} )? ( "Z" | [+-] hour ":" minute )
hour     ::= [01] [0-9] | "2" [0-3]
minute   ::= [0-5] [0-9]
)";
constexpr std::string_view kUuid = R"(root ::= x{8} "-" x{4} "-" x{4} "-" x{4} "-" x{12}
x ::= [0-9a-fA-F]
)";

}  // namespace

std::optional<Symbol> format_symbol(std::string_view format, Rules& rules) {
    std::string text;
    if (format == "date") text = "root ::= date\n" + std::string(kDate);
    if (format == "time") text = "root ::= time\n" + std::string(kTime);
    if (format == "date-time") text = "root ::= date \"T\" time\n" + std::string(kDate) + std::string(kTime);
    if (format == "uuid") text = kUuid;
    if (text.empty()) return {};
    return Rules::use(parse_gbnf(text, rules));
}

}  // namespace tars::grammar
