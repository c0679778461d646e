// SPDX-License-Identifier: Apache-2.0
#include "library/adapter_registry.h"

#include "core/atomic_file.h"
#include "tests/support/golden.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <fstream>

using namespace tars;
using namespace tars::test;

namespace {

namespace fs = std::filesystem;

fs::path write(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string bytes_of(const fs::path& path) {
    return *read_text_file(path, 1 << 20);
}

/// Adopts two adapters in turn and rolls back, until it is killed.
int change_for_ever(const fs::path& folder, const std::string& base) {
    AdapterRegistry registry(folder / "registry");
    for (;;)
        for (const char* name : {"a", "b"}) {
            if (!registry.adopt(base, folder / name, "{}")) return 1;
            if (!registry.rollback(base)) return 2;
            if (!registry.adopt(base, folder / name, "{}")) return 3;
        }
}

}  // namespace

class AdapterRegistryTest : public QObject {
    Q_OBJECT
  private slots:
    void adopts_and_rolls_back() {
        const TemporaryFolder folder;
        AdapterRegistry registry(folder / "registry");
        const auto model = write(folder / "model.gguf", "weights");
        QVERIFY(!*registry.live_of_model(model));
        const auto base = registry.base_of(model);
        QVERIFY(base && base->size() == 64);
        QVERIFY(!registry.rollback(*base));

        const auto first = registry.adopt(*base, write(folder / "a", "one"), "{\"run\":\"a\"}");
        const auto second = registry.adopt(*base, write(folder / "b", "two"), "{\"run\":\"b\"}");
        QVERIFY(first && second && *first != *second);
        auto live = registry.live_of_model(model);
        QVERIFY(live && *live && (*live)->digest == *second);
        QCOMPARE(bytes_of((*live)->file), std::string("two"));
        QCOMPARE(*registry.before(*base), (std::vector<std::string>{"", *first}));
        QCOMPARE(*registry.provenance(*first), std::string("{\"run\":\"a\"}"));
        QCOMPARE(*registry.adopt(*base, folder / "b", "{}"), *second);  // again: nothing to do
        QCOMPARE(registry.before(*base)->size(), 2u);

        QCOMPARE(*registry.rollback(*base), *first);
        live = registry.live(*base);
        QCOMPARE(bytes_of((*live)->file), std::string("one"));
        QCOMPARE(*registry.rollback(*base), std::string());
        QVERIFY(!*registry.live(*base));
        QVERIFY(!registry.rollback(*base));
    }

    void a_model_is_known_by_its_bytes() {
        const TemporaryFolder folder;
        const AdapterRegistry registry(folder / "registry");
        const auto model = write(folder / "model.gguf", "weights");
        const auto copy = write(folder / "copy.gguf", "weights");
        const auto base = *registry.base_of(model);
        QCOMPARE(*registry.base_of(copy), base);
        QCOMPARE(*AdapterRegistry(folder / "registry").base_of(model), base);
        write(model, "other weights");
        QVERIFY(*registry.base_of(model) != base);
        fs::create_directory(folder / "folder");
        write(folder / "folder" / "config.json", "{}");
        write(folder / "folder" / "model.safetensors", "w");
        const auto whole = registry.base_of(folder / "folder");
        QVERIFY(whole);
        write(folder / "folder" / "config.json", "{ }");
        QVERIFY(*registry.base_of(folder / "folder") != *whole);
        QVERIFY(!registry.base_of(folder / "nothing"));
    }

    void what_is_damaged_is_told() {
        const TemporaryFolder folder;
        AdapterRegistry registry(folder / "registry");
        const auto base = *registry.base_of(write(folder / "model.gguf", "weights"));
        const auto digest = *registry.adopt(base, write(folder / "a", "one"), "{}");
        write(folder.path() / "registry/files" / (digest + ".gguf"), "changed");
        QVERIFY(!registry.live(base));
        QCOMPARE(*registry.rollback(base), std::string());  // the way out
        QVERIFY(!*registry.live(base));
        for (const char* pointer :
             {"", "[]", "{}", "{\"live\":1,\"before\":[]}", "{\"live\":\"\",\"before\":[1]}",
              "{\"live\":\"../../x\",\"before\":[]}"}) {
            write(folder.path() / "registry/live" / (base + ".json"), pointer);
            QVERIFY2(!registry.live(base), pointer);
        }
        QVERIFY(!registry.live("../x"));
        QVERIFY(!registry.adopt("x", folder / "a", "{}"));
        QVERIFY(!registry.adopt(base, folder / "nothing", "{}"));
        write(folder.path() / "registry/bases.json", "{\"x\":[}");
        QCOMPARE(*registry.base_of(folder / "model.gguf"), base);
    }

    /// Hashing a large model takes minutes, and most of them have no adapter.
    void models_of_other_sizes_are_not_hashed() {
        const TemporaryFolder folder;
        AdapterRegistry registry(folder / "registry");
        const auto model = write(folder / "model.gguf", "weights");
        QVERIFY(registry.adopt(*registry.base_of(model), write(folder / "a", "one"), "{}"));
        const auto longer = write(folder / "longer.gguf", "more weights"),
                   as_long = write(folder / "as_long.gguf", "WEIGHTS"),
                   same = write(folder / "same.gguf", "weights");
        const auto list = folder.path() / "registry/bases.json";
        QVERIFY(!*registry.live_of_model(longer));
        QVERIFY(bytes_of(list).find("longer.gguf") == std::string::npos);
        QVERIFY(!*registry.live_of_model(as_long));
        QVERIFY(bytes_of(list).find("as_long.gguf") != std::string::npos);
        QVERIFY(*registry.live_of_model(same));
        // Without the list all must be hashed.
        fs::remove(list);
        QVERIFY(!*registry.live_of_model(longer));
        QVERIFY(bytes_of(list).find("longer.gguf") != std::string::npos);
        QVERIFY(*registry.live_of_model(same));
    }

    void a_changed_adapter_is_noticed_later_too() {
        const TemporaryFolder folder;
        AdapterRegistry registry(folder / "registry");
        const auto base = *registry.base_of(write(folder / "model.gguf", "weights"));
        const auto digest = *registry.adopt(base, write(folder / "a", "one"), "{}");
        QVERIFY(*registry.live(base));
        const auto file = folder.path() / "registry/files" / (digest + ".gguf");
        write(file, "two, and longer");
        QVERIFY(!registry.live(base));
        fs::remove(file);
        QVERIFY(!registry.live(base));
        write(file, "one");
        QVERIFY(*registry.live(base));
    }

    void attempts_are_counted_by_data() {
        const TemporaryFolder folder;
        const AdapterRegistry registry(folder / "registry");
        const auto data = *digest_of_file(write(folder / "data", "x")),
                   other = *digest_of_file(write(folder / "other", "y"));
        QCOMPARE(*registry.begin_attempt(data), 1u);
        QCOMPARE(*registry.begin_attempt(data), 2u);
        QCOMPARE(*registry.begin_attempt(other), 1u);
        QCOMPARE(*AdapterRegistry(folder / "registry").begin_attempt(data), 3u);
    }

    void a_kill_leaves_one_state_or_the_other() {
        const TemporaryFolder folder;
        AdapterRegistry registry(folder / "registry");
        const auto base = *registry.base_of(write(folder / "model.gguf", "weights"));
        write(folder / "a", std::string(200000, 'a'));
        write(folder / "b", std::string(200000, 'b'));
        for (int kill = 0; kill < 8; ++kill) {
            QProcess child;
            child.start(
                QCoreApplication::applicationFilePath(),
                {"--change", QString::fromStdString(folder.path().string()), QString::fromStdString(base)});
            QVERIFY(child.waitForStarted());
            QVERIFY(!child.waitForFinished(30 + 7 * kill));
            child.kill();  // SIGKILL
            child.waitForFinished();
            const auto live = registry.live(base);
            QVERIFY2(live, live ? "" : live.error().text().c_str());
            QVERIFY(registry.before(base));
        }
        QVERIFY(registry.adopt(base, folder / "a", "{}"));
        QCOMPARE(bytes_of((*registry.live(base))->file), bytes_of(folder / "a"));
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    if (arguments.size() == 4 && arguments[1] == "--change")
        return change_for_ever(arguments[2].toStdString(), arguments[3].toStdString());
    AdapterRegistryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "adapter_registry_test.moc"
