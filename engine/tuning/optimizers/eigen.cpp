// SPDX-License-Identifier: Apache-2.0
#include "tuning/optimizers/eigen.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tars {
namespace {

/// Householder reduction to tridiagonal form (Golub & Van Loan, Matrix Computations, 8.3.1): on return
/// a = Q, and QᵀAQ has the given diagonal and, in beside[1…], its neighbour.
void tridiagonalize(std::vector<double>& a, std::size_t n, std::vector<double>& diagonal,
                    std::vector<double>& beside) {
    diagonal.assign(n, 0);
    beside.assign(n, 0);
    std::vector<double> p(n);
    std::vector<double> scale(n, 0);  // 2/‖v‖² of each reflection; 0: none
    for (std::size_t k = n; k-- > 1;) {
        // row k, columns below k, become a multiple of e_(k−1)
        double norm = 0;
        for (std::size_t j = 0; j < k; ++j) norm += a[k * n + j] * a[k * n + j];
        norm = std::sqrt(norm);
        const double last = a[k * n + k - 1];
        diagonal[k] = a[k * n + k];
        const double target = last > 0 ? -norm : norm;
        beside[k] = target;
        if (norm == 0 || k == 1) {
            beside[k] = k == 1 ? last : 0;
            continue;
        }
        double* v = &a[k * n];
        v[k - 1] -= target;
        double square = 0;
        for (std::size_t j = 0; j < k; ++j) square += v[j] * v[j];
        const double beta = scale[k] = 2 / square;
        double along = 0;
        std::fill_n(p.begin(), k, 0.0);
        for (std::size_t j = 0; j < k; ++j) {  // rows are columns too: sums stand side by side
            const double factor = beta * v[j];
            for (std::size_t i = 0; i < k; ++i) p[i] += factor * a[j * n + i];
        }
        for (std::size_t i = 0; i < k; ++i) along += p[i] * v[i];
        for (std::size_t i = 0; i < k; ++i) p[i] -= 0.5 * beta * along * v[i];
        for (std::size_t i = 0; i < k; ++i)
            for (std::size_t j = 0; j < k; ++j) a[i * n + j] -= v[i] * p[j] + p[i] * v[j];
    }
    diagonal[0] = a[0];
    // Q is the product of the reflections, built up from the smallest
    std::vector<double> q(n * n, 0);
    for (std::size_t i = 0; i < n; ++i) q[i * n + i] = 1;
    for (std::size_t k = 1; k < n; ++k) {
        if (scale[k] == 0) continue;
        const double* v = &a[k * n];
        for (std::size_t j = 0; j < k; ++j) p[j] = 0;
        for (std::size_t i = 0; i < k; ++i)
            for (std::size_t j = 0; j < k; ++j) p[j] += v[i] * q[i * n + j];
        for (std::size_t i = 0; i < k; ++i)
            for (std::size_t j = 0; j < k; ++j) q[i * n + j] -= scale[k] * v[i] * p[j];
    }
    a = std::move(q);
}

void transpose(std::vector<double>& a, std::size_t n) {
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < i; ++j) std::swap(a[i * n + j], a[j * n + i]);
}

/// Implicit QL with Wilkinson shifts on the tridiagonal matrix; rotates the rows of `q` along.
bool diagonalize(std::vector<double>& q, std::size_t n, std::vector<double>& d, std::vector<double>& e) {
    for (std::size_t i = 1; i < n; ++i) e[i - 1] = e[i];
    e[n - 1] = 0;
    for (std::size_t l = 0; l < n; ++l) {
        for (int sweep = 0;; ++sweep) {
            std::size_t m = l;
            for (; m + 1 < n; ++m) {
                const double size = std::fabs(d[m]) + std::fabs(d[m + 1]);
                if (std::fabs(e[m]) <= 1e-16 * size) break;
            }
            if (m == l) break;
            if (sweep == 60) return false;
            double g = (d[l + 1] - d[l]) / (2 * e[l]);
            double r = std::hypot(g, 1.0);
            g = d[m] - d[l] + e[l] / (g + std::copysign(r, g));
            double s = 1, c = 1, shift = 0;
            bool underflow = false;
            for (std::size_t i = m; i-- > l;) {
                double f = s * e[i];
                const double b = c * e[i];
                r = std::sqrt(f * f + g * g);  // far from overflow: they are entries of a covariance
                e[i + 1] = r;
                if (r == 0) {
                    d[i + 1] -= shift;
                    e[m] = 0;
                    underflow = true;
                    break;
                }
                s = f / r;
                c = g / r;
                g = d[i + 1] - shift;
                r = (d[i] - g) * s + 2 * c * b;
                shift = s * r;
                d[i + 1] = g + shift;
                g = c * r - b;
                double *one = &q[i * n], *other = one + n;
                for (std::size_t j = 0; j < n; ++j) {
                    f = other[j];
                    other[j] = s * one[j] + c * f;
                    one[j] = c * one[j] - s * f;
                }
            }
            if (underflow) continue;
            d[l] -= shift;
            e[l] = g;
            e[m] = 0;
        }
    }
    return true;
}

}  // namespace

bool symmetric_eigen(std::span<const double> matrix, std::size_t n, std::vector<double>& values,
                     std::vector<double>& vectors) {
    for (const double entry : matrix)
        if (!std::isfinite(entry)) return false;
    vectors.assign(matrix.begin(), matrix.end());
    std::vector<double> beside;
    tridiagonalize(vectors, n, values, beside);
    transpose(vectors, n);
    const bool converged = diagonalize(vectors, n, values, beside);
    transpose(vectors, n);
    return converged;
}

}  // namespace tars
