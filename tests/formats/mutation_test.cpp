// SPDX-License-Identifier: Apache-2.0
//
// Real files with random damage. Most must be refused and some still open; none may crash, which is for the
// sanitizers to see. The libFuzzer targets in tests/fuzz look further; this runs everywhere.
#include "opening.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <random>
#include <vector>

using namespace tars;

namespace {

constexpr std::uint64_t kLengths[] = {0,
                                      1,
                                      7,
                                      32,
                                      255,
                                      65536,
                                      0x7fffffff,
                                      0x80000000,
                                      0xffffffff,
                                      std::uint64_t{1} << 32,
                                      (std::uint64_t{1} << 61) + 1,
                                      std::uint64_t{1} << 63,
                                      ~std::uint64_t{0} - 31,
                                      ~std::uint64_t{0}};

class Damage {
  public:
    explicit Damage(unsigned seed) : random_(seed) {}

    std::string apply(std::string bytes) {
        for (auto times = 1 + below(3); times-- > 0;) once(bytes);
        return bytes;
    }

  private:
    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

    void once(std::string& bytes) {
        const auto at = below(bytes.size());
        switch (below(6)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            break;
        case 1:
            bytes[at] = static_cast<char>(below(256));
            break;
        case 2:
            bytes.resize(std::max<std::size_t>(1, at));
            break;
        case 3: {  // a length, count, dimension or offset
            const auto value = kLengths[below(std::size(kLengths))];
            const auto width = std::min<std::size_t>(below(2) ? 8 : 4, bytes.size() - at);
            std::memcpy(bytes.data() + at, &value, width);
            break;
        }
        case 4:
            bytes.erase(at, 1 + below(16));
            break;
        case 5:
            bytes.insert(below(bytes.size()), bytes.substr(at, 1 + below(64)));
            break;
        }
    }

    std::mt19937 random_;
};

/// What the readers promise of every file that opens.
void verify_promises(const ModelFile& file) {
    for (const auto& tensor : file.tensors()) {
        QVERIFY(!tensor.name.empty());
        QVERIFY(!tensor.shape.empty() && tensor.shape.size() <= 4);
        QVERIFY(std::ranges::find(tensor.shape, 0u) == tensor.shape.end());
        QCOMPARE(byte_size(tensor.dtype, tensor.elements()),
                 std::optional(std::uint64_t{tensor.data.size()}));
        // Both ends are in the mapping.
        QVERIFY(static_cast<int>(tensor.data.front()) + static_cast<int>(tensor.data.back()) >= 0);
        QCOMPARE(file.find(tensor.name), &tensor);
    }
}

}  // namespace

class MutationTest : public QObject {
    Q_OBJECT

  private slots:
    void damaged_files_data();
    void damaged_files();
    void damaged_folders_data();
    void damaged_folders();
};

void MutationTest::damaged_files_data() {
    NEED_TEST_DATA();
    QTest::addColumn<QString>("name");
    for (const auto* name :
         {"models/stories260K.gguf", "models/random/qwen2-bias.gguf", "models/random/llama-ropefreqs.gguf",
          "models/tinystories-656k/model.safetensors"})
        QTest::newRow(name) << name;
}

/// Only the part before the tensors is damaged; they are a hole in the file, as large as they were.
void MutationTest::damaged_files() {
    QFETCH(QString, name);
    const auto whole = read_bytes(test_data(name.toStdString()));
    const TemporaryFolder folder;
    const auto file_name = std::filesystem::path(name.toStdString()).filename().string();
    std::size_t header_size = 0;
    {
        OPEN(const auto file, folder.write(file_name, whole));
        header_size = whole.size() - file.tensor_bytes();
    }
    int opened_count = 0;
    Damage damage(20261122);
    for (int round = 0; round < 500; ++round) {
        const auto damaged = damage.apply(whole.substr(0, header_size));
        const auto path = folder.write(file_name, damaged);
        if (damaged.size() > header_size / 2) std::filesystem::resize_file(path, whole.size());
        const auto opened = open_model_file(path);
        if (!opened) {
            QVERIFY2(opened.error().message.find(file_name) != std::string::npos,
                     opened.error().message.c_str());
            continue;
        }
        ++opened_count;
        verify_promises(*opened);
    }
    QVERIFY2(opened_count > 5 && opened_count < 495, qPrintable(QString::number(opened_count)));
}

void MutationTest::damaged_folders_data() {
    NEED_TEST_DATA();
    QTest::addColumn<QString>("name");
    for (const auto* name :
         {"config.json", "generation_config.json", "tokenizer_config.json", "tokenizer.json"})
        QTest::newRow(name) << name;
}

void MutationTest::damaged_folders() {
    QFETCH(QString, name);
    const auto original = test_data("models/tinystories-656k");
    const TemporaryFolder folder;
    for (const auto& entry : std::filesystem::directory_iterator(original))
        std::filesystem::copy(entry.path(), folder.path(entry.path().filename().string()));
    const auto whole = read_bytes(original / name.toStdString());
    std::filesystem::remove(folder.path(name.toStdString()));
    int opened_count = 0;
    Damage damage(20261123);
    for (int round = 0; round < 150; ++round) {
        folder.write(name.toStdString(), damage.apply(whole));
        const auto opened = open_model_file(folder.path());
        if (!opened) continue;
        ++opened_count;
        verify_promises(*opened);
    }
    QVERIFY2(opened_count < 150, "damage goes unnoticed");
}

QTEST_APPLESS_MAIN(MutationTest)
#include "mutation_test.moc"
