// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace tars {

/// Lines of columns, each as wide as its widest cell, four blanks apart: the first row has the headings.
std::string table_text(const std::vector<std::vector<std::string>>& rows);

}  // namespace tars
