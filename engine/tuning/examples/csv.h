// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tars {

struct CsvRow {
    std::size_t line = 0;  ///< of the file where it begins, from 1
    std::vector<std::string> fields;
};

/// The rows of a table as spreadsheets write it (RFC 4180): fields between commas, semicolons or tabs,
/// whichever the first row has most of; in quotes where they hold one of those, a quote (doubled) or a line's
/// end. Empty lines are left out. An error names the line of a quote that is not closed.
Result<std::vector<CsvRow>> parse_csv(std::string_view text);

}  // namespace tars
