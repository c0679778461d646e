// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace tars::test {

/// Folder of real models and golden outputs, from the environment variable TARS_TEST_DATA; empty if unset or
/// missing.
std::optional<std::filesystem::path> test_data();

/// For the top of a Qt test that needs the data; include <QTest> as well.
#define TARS_NEEDS_TEST_DATA()                                                                               \
    if (!tars::test::test_data()) QSKIP("set TARS_TEST_DATA to the folder of test models to run this")

/// What a model must answer to one prompt. Logits are rounded to five decimals.
struct GoldenCase {
    std::string prompt;  ///< its name
    std::vector<int> tokens;
    std::vector<std::vector<std::pair<int, double>>> top5;  ///< per position: (token, logit), best first
    std::vector<double> nll;                                ///< of each next token, in nats; may be empty
    std::vector<double> last_logits;                        ///< of the last position; may be empty
    std::vector<int> greedy;                                ///< the tokens that follow
    double greedy_min_margin = 0.0;  ///< smallest gap between the best two logits on the way
};

struct GoldenModel {
    std::string name;
    std::filesystem::path path;  ///< a GGUF file or a Hugging Face folder
    std::vector<GoldenCase> cases;
};

/// Every model of `data` that has an expectation. Throws std::exception on broken data.
std::vector<GoldenModel> golden_models(const std::filesystem::path& data);

/// −ln softmax(logits)[token].
double negative_log_likelihood(std::span<const double> logits, int token);

/// A folder of its own under the system's temporary one, removed with all it holds.
class TemporaryFolder {
  public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

}  // namespace tars::test
