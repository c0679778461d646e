// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace tars {

/// Eigenvalues and eigenvectors of a symmetric n·n matrix, row by row. `vectors` receives them as columns;
/// the values are not sorted. False if it did not converge (entries that are not finite).
bool symmetric_eigen(std::span<const double> matrix, std::size_t n, std::vector<double>& values,
                     std::vector<double>& vectors);

}  // namespace tars
