// SPDX-License-Identifier: Apache-2.0
// The list of models: what an entry says, who may change it at the same time, and what damage does.
#include "core/atomic_file.h"
#include "formats/gguf_writer.h"
#include "library/library.h"
#include "tests/library/store_fixture.h"

#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace tars;
using namespace tars::test;

namespace {

GgufTensor zeros(std::string name, DType dtype, std::vector<std::uint64_t> shape) {
    std::uint64_t elements = 1;
    for (const auto size : shape) elements *= size;
    const auto bytes = *byte_size(dtype, elements);
    return {std::move(name), dtype, std::move(shape), [bytes](const auto& sink) {
                return sink(std::span<const std::byte>(std::vector<std::byte>(bytes)));
            }};
}

/// A file with 32·4 Q8_0 values in 136 bytes and 8 F32 values in 32.
fs::path write_model(const fs::path& path) {
    Metadata metadata;
    metadata.set_string("general.architecture", "llama");
    metadata.set_u32("llama.context_length", 2048);
    const auto written = write_gguf(
        path, metadata,
        {zeros("token_embd.weight", DType::Q8_0, {32, 4}), zeros("output_norm.weight", DType::F32, {8})});
    if (!written) qFatal("%s", written.error().text().c_str());
    return path;
}

/// Imports each of `paths` in turn: what the processes below do.
int import_all(const fs::path& directory, const std::vector<fs::path>& paths) {
    Library library(directory);
    for (const auto& path : paths)
        if (const auto entry = library.import(path); !entry) {
            std::fprintf(stderr, "%s\n", entry.error().text().c_str());
            return 1;
        }
    return 0;
}

}  // namespace

class LibraryTest : public QObject {
    Q_OBJECT

  private slots:
    void init() {
        folder_ = std::make_unique<QTemporaryDir>();
        folder_->setAutoRemove(false);  // Qt cannot remove names that are no text
        root_ = fs::path(folder_->path().toStdString());
        models_ = root_ / "models";
        fs::create_directories(models_);
        home_ = root_ / "home" / "tars";
    }

    void cleanup() { fs::remove_all(root_); }

    void an_empty_library_has_nothing_and_writes_nothing() {
        const Library library(home_);
        QCOMPARE(library.list()->size(), 0u);
        QVERIFY(library.find("x").error().code == ErrorCode::not_found);
        QVERIFY(!fs::exists(home_));
    }

    void an_entry_says_what_the_file_is() {
        Library library(home_);
        const auto path = write_model(models_ / "Tiny Llama (v1).gguf");
        const auto entry = library.import(path);
        QVERIFY2(entry, error_of(entry).c_str());
        QCOMPARE(entry->name, std::string("Tiny-Llama-v1"));
        QCOMPARE(entry->path, path);
        QCOMPARE(entry->architecture, std::string("llama"));
        QCOMPARE(entry->type, std::string("Q8_0"));
        QCOMPARE(entry->parameters, 136u);
        QCOMPARE(entry->bytes, fs::file_size(path));
        QCOMPARE(entry->context_length, 2048u);
        QVERIFY(!entry->missing);
        QVERIFY(QDateTime::fromString(QString::fromStdString(entry->added), Qt::ISODate).isValid());
        const auto age = QDateTime::fromString(QString::fromStdString(entry->added), Qt::ISODate)
                             .secsTo(QDateTime::currentDateTimeUtc());
        QVERIFY(age >= 0 && age < 60);

        const auto again = Library(home_).find("Tiny-Llama-v1");
        QVERIFY2(again, error_of(again).c_str());
        QCOMPARE(again->path, path);
        QCOMPARE(again->bytes, entry->bytes);
        QCOMPARE(again->parameters, entry->parameters);
        QCOMPARE(again->added, entry->added);
        QVERIFY(text_of(home_ / "library.json").find("\"version\": 1") != std::string::npos);
    }

    void the_guide_is_listed_first_and_stays() {
        const auto guide = write_model(models_ / "guide-file.gguf");
        Library library(home_, guide);
        QVERIFY(library.import(write_model(models_ / "mine.gguf")));
        const auto entries = library.list();
        QCOMPARE(entries->size(), 2u);
        QCOMPARE((*entries)[0].name, std::string(kGuideName));
        fs::last_write_time(guide, fs::file_time_type::clock::now() - std::chrono::hours(48));
        QVERIFY(library.list()->front().added < (*entries)[1].added);  // since when it lies here
        QVERIFY((*entries)[0].shipped);
        QVERIFY(!(*entries)[1].shipped);
        for (const char* name : {"guide", "tars-guide", "tars-guide:latest"})
            QCOMPARE(library.resolve(name).value(), guide);
        QVERIFY(error_of(library.remove("guide")).find("comes with TARS") != std::string::npos);
        QCOMPARE(library.import(guide)->name, std::string(kGuideName));
        QVERIFY(!library.import(write_model(models_ / "other.gguf"), kGuideName));
        QVERIFY(library.remove("mine"));
        QVERIFY(text_of(home_ / "library.json").find("guide") == std::string::npos);
        QCOMPARE(Library(home_).list()->size(), 0u);
    }

    void a_build_without_the_guide_works() {
        const Library library(home_, models_ / "not-there.gguf");
        QCOMPARE(library.list()->size(), 0u);
        QVERIFY(library.resolve("guide").error().code == ErrorCode::not_found);
    }

    void a_users_own_guide_goes_first() {
        Library library(home_, write_model(models_ / "shipped.gguf"));
        const auto mine = write_model(models_ / "mine.gguf");
        QVERIFY(library.import(mine, "guide"));
        QCOMPARE(library.resolve("guide").value(), mine);
    }

    void latest_is_the_same_as_no_tag() {
        Library library(home_);
        const auto path = write_model(models_ / "m.gguf");
        QVERIFY(library.import(path, "m"));
        QCOMPARE(library.resolve("m:latest").value(), path);
        QVERIFY(!library.resolve("m:other"));
        QVERIFY(library.import(write_model(models_ / "n.gguf"), "n:latest"));
        QVERIFY(library.find("n:latest"));
    }

    void names_are_made_from_paths_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("name");
        QTest::newRow("plain") << "llama-3.2_1b.gguf"
                               << "llama-3.2_1b";
        QTest::newRow("part of a split file") << "big-00001-of-00001.gguf"
                                              << "big";
        QTest::newRow("no suffix") << "weights"
                                   << "weights";
        QTest::newRow("leading dots") << "...hidden.gguf"
                                      << "hidden";
        QTest::newRow("nothing usable") << "モデル.gguf"
                                        << "model";
        QTest::newRow("control characters") << "a\x1b[2Jb.gguf"
                                            << "a-2Jb";
        QTest::newRow("very long") << QString(180, 'x') + ".gguf" << QString(76, 'x');
    }

    void names_are_made_from_paths() {
        QFETCH(QString, file);
        QFETCH(QString, name);
        const auto path = write_model(models_ / file.toStdString());
        const auto entry = Library(home_).import(path);
        QVERIFY2(entry, error_of(entry).c_str());
        QCOMPARE(QString::fromStdString(entry->name), name);
    }

    void taken_names_get_a_number() {
        Library library(home_);
        for (const std::string folder : {"a", "b", "c"}) {
            fs::create_directories(models_ / folder);
            QVERIFY(library.import(write_model(models_ / folder / "m.gguf")));
        }
        const auto entries = library.list();
        QCOMPARE(entries->size(), 3u);
        QCOMPARE((*entries)[1].name, std::string("m-2"));
        QCOMPARE((*entries)[2].name, std::string("m-3"));
    }

    void a_path_is_linked_once_for_each_name() {
        Library library(home_);
        const auto path = write_model(models_ / "m.gguf"), same = models_ / "x" / ".." / "m.gguf";
        QVERIFY(library.import(path, "first"));
        for (const auto* name : {"", "first"}) {
            const auto again = library.import(same, name);
            QVERIFY2(again, error_of(again).c_str());
            QCOMPARE(again->name, std::string("first"));
        }
        QCOMPARE(library.list()->size(), 1u);
        QCOMPARE(library.import(same, "second")->name, std::string("second"));
        QCOMPARE(library.list()->size(), 2u);
    }

    void relative_paths_become_absolute_and_links_stay() {
        const auto target = write_model(models_ / "target.gguf");
        fs::create_symlink(target, models_ / "link.gguf");
        const auto before = fs::current_path();
        fs::current_path(models_);
        const auto entry = Library(home_).import("./link.gguf");
        fs::current_path(before);
        QVERIFY2(entry, error_of(entry).c_str());
        QCOMPARE(entry->path, models_ / "link.gguf");
        QCOMPARE(entry->name, std::string("link"));
    }

    void chosen_names_are_checked_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("tag") << "llama3.2:1b" << true;
        QTest::newRow("namespace") << "hf.co/org/model_a-b:Q4_K_M" << true;
        QTest::newRow("space") << "a b" << false;
        QTest::newRow("path") << "/etc/passwd" << false;
        QTest::newRow("dots") << "a/../b" << false;
        QTest::newRow("dash first") << "-rf" << false;
        QTest::newRow("umlaut") << "größe" << false;
        QTest::newRow("long") << QString(201, 'x') << false;
    }

    void chosen_names_are_checked() {
        QFETCH(QString, name);
        QFETCH(bool, good);
        Library library(home_);
        const auto entry = library.import(write_model(models_ / "m.gguf"), name.toStdString());
        QCOMPARE(bool(entry), good);
        QCOMPARE(library.list()->size(), good ? 1u : 0u);
        if (good) QCOMPARE(QString::fromStdString(entry->name), name);
    }

    void a_chosen_name_must_be_free() {
        Library library(home_);
        QVERIFY(library.import(write_model(models_ / "a.gguf"), "mine"));
        const auto second = library.import(write_model(models_ / "b.gguf"), "mine");
        QVERIFY(!second);
        QVERIFY(error_of(second).find("a.gguf") != std::string::npos);
    }

    void what_is_no_model_is_not_linked() {
        Library library(home_);
        write_text(models_ / "junk.gguf", "GGUFjunk");
        QVERIFY(!library.import(models_ / "junk.gguf"));
        QVERIFY(!library.import(models_ / "absent.gguf"));
        QCOMPARE(library.list()->size(), 0u);
    }

    void removing_forgets_but_keeps_the_file() {
        Library library(home_);
        const auto path = write_model(models_ / "m.gguf");
        QVERIFY(library.import(path));
        QVERIFY(library.remove("m"));
        QVERIFY(fs::exists(path));
        QCOMPARE(library.list()->size(), 0u);
        const auto again = library.remove("m");
        QVERIFY(!again);
        QVERIFY(again.error().code == ErrorCode::not_found);
    }

    void a_linked_model_can_have_two_names() {
        Library library(home_);
        QVERIFY(library.import(write_model(models_ / "one.gguf"), "one"));
        QVERIFY(library.import(write_model(models_ / "two.gguf"), "two"));
        QVERIFY(library.copy("one", "me/other:v1"));
        QCOMPARE(library.find("me/other:v1")->path, models_ / "one.gguf");
        // A name that is taken changes hands; ":latest" is the same as nothing.
        QVERIFY(library.copy("one", "two:latest"));
        QCOMPARE(library.find("two")->path, models_ / "one.gguf");
        QCOMPARE(library.list()->size(), std::size_t{3});
        QVERIFY(library.copy("one", "one"));
        QVERIFY(library.remove("one"));
        QCOMPARE(library.find("two")->path, models_ / "one.gguf");
        QCOMPARE(library.copy("nobody", "x").error().code, ErrorCode::not_found);
        QVERIFY(!library.copy("two", "../up"));
        QVERIFY(!library.copy("two", "a/b/c/d"));
        QCOMPARE(library.own_store().error().code, ErrorCode::unsupported);
    }

    void a_stored_model_takes_a_linked_name() {
        const OllamaStore own(root_ / "store", OllamaStore::Access::ours);
        Library library(home_, {}, {own});
        QVERIFY(library.import(write_model(models_ / "one.gguf"), "Name"));
        QVERIFY(library.make_way_for(*ModelName::parse("other")));
        QVERIFY(library.find("Name"));
        QVERIFY(library.make_way_for(*ModelName::parse("name:latest")));
        QVERIFY(!library.find("Name"));
        QVERIFY(fs::exists(models_ / "one.gguf"));
        QVERIFY(!*library.stored(LibraryEntry()));
    }

    void a_file_for_now_is_listed_and_never_written_down() {
        Library library(home_);
        QVERIFY(library.import(write_model(models_ / "linked.gguf")));
        const auto file = write_model(models_ / "elsewhere.gguf");
        const auto added = library.add_for_now(file);
        QVERIFY(added);
        QCOMPARE(added->path, file);
        const Library copy(library);
        QCOMPARE(copy.find(added->name)->path, file);
        QCOMPARE(library.list()->size(), std::size_t{2});
        QVERIFY(library.import(write_model(models_ / "later.gguf")));  // the list is written
        QCOMPARE(Library(home_).list()->size(), std::size_t{2});
        QVERIFY(!Library(home_).find(added->name));
        QCOMPARE(library.add_for_now(models_ / "linked.gguf")->name, std::string("linked"));
        QCOMPARE(library.list()->size(), std::size_t{3});
        QVERIFY(library.copy(added->name, "kept"));  // under a name of its own it stays
        QCOMPARE(Library(home_).find("kept")->path, file);
        QVERIFY(library.add_for_now(models_ / "nothing.gguf").error().message.find("nothing.gguf") !=
                std::string::npos);
    }

    void a_vanished_file_is_marked_missing() {
        Library library(home_);
        const auto path = write_model(models_ / "m.gguf");
        QVERIFY(library.import(path));
        fs::remove(path);
        QVERIFY(library.list()->at(0).missing);
        const auto resolved = library.resolve("m");
        QVERIFY(!resolved);
        QVERIFY(error_of(resolved).find("m.gguf") != std::string::npos);
        write_model(path);
        QVERIFY(!library.find("m")->missing);
    }

    void resolving_prefers_the_library_to_paths() {
        Library library(home_);
        const auto linked = write_model(models_ / "linked.gguf");
        QVERIFY(library.import(linked, "name"));
        const auto before = fs::current_path();
        fs::current_path(models_);
        write_model(models_ / "name");
        const auto by_name = library.resolve("name");
        const auto by_path = library.resolve("./name");
        fs::current_path(before);
        QCOMPARE(*by_name, linked);
        QCOMPARE(*by_path, models_ / "name");
        QCOMPARE(*library.resolve(models_.string() + "/"), models_);
    }

    void unknown_names_are_told_their_neighbours() {
        Library library(home_);
        for (const std::string name : {"llama-3.2-1b", "qwen3-0.6b", "smollm2"})
            QVERIFY(library.import(write_model(models_ / (name + ".gguf"))));
        const auto typo = error_of(library.resolve("lama-3.2-1b"));
        QVERIFY2(typo.find("did you mean 'llama-3.2-1b'?") != std::string::npos, typo.c_str());
        const auto part = error_of(library.find("Qwen3"));
        QVERIFY2(part.find("'qwen3-0.6b'") != std::string::npos, part.c_str());
        const auto other = error_of(library.resolve("gpt"));
        QVERIFY2(other.find("the library has") != std::string::npos, other.c_str());
    }

    void damage_is_reported_and_left_alone_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("said");
        const QByteArray head = "{\"version\":1,\"models\":";
        QTest::newRow("cut") << QByteArray(head + "[{\"name\":\"a\"") << "not valid JSON";
        QTest::newRow("empty") << QByteArray() << "not valid JSON";
        QTest::newRow("no object") << QByteArray("[]") << "no object";
        QTest::newRow("no version") << QByteArray("{\"models\":[]}") << "version";
        QTest::newRow("future") << QByteArray("{\"version\":2,\"models\":[]}") << "newer version";
        QTest::newRow("no models") << QByteArray("{\"version\":1}") << "models";
        QTest::newRow("models of text") << QByteArray(head + "\"all\"}") << "models";
        QTest::newRow("entry of text") << QByteArray(head + "[\"a\"]}") << "model 0";
        QTest::newRow("entry without path") << QByteArray(head + "[{\"name\":\"a\"}]}") << "'path'";
        QTest::newRow("numeric name") << QByteArray(head + "[{\"name\":1}]}") << "'name'";
        QTest::newRow("deep") << QByteArray(100000, '[') << "not valid JSON";
    }

    void damage_is_reported_and_left_alone() {
        QFETCH(QByteArray, text);
        QFETCH(QString, said);
        fs::create_directories(home_);
        write_text(home_ / "library.json", text.toStdString());
        Library library(home_);
        const auto path = write_model(models_ / "m.gguf");
        const std::string errors[] = {error_of(library.list()), error_of(library.import(path)),
                                      error_of(library.remove("m")), error_of(library.find("m"))};
        for (const auto& error : errors) {
            QVERIFY2(error.find("library.json") != std::string::npos, error.c_str());
            QVERIFY2(QString::fromStdString(error).contains(said), error.c_str());
        }
        QCOMPARE(text_of(home_ / "library.json"), text.toStdString());
        QCOMPARE(*library.resolve(path.string()), path);
        QVERIFY(!library.resolve("m"));
    }

    void a_path_that_is_no_text_is_refused() {
#ifdef _WIN32
        QSKIP("paths are always text here");
#endif
        Library library(home_);
        QVERIFY(library.import(write_model(models_ / "good.gguf")));
        const auto entry = library.import(write_model(models_ / "caf\xe9.gguf"));
        QVERIFY(!entry);
        QVERIFY2(error_of(entry).find("UTF-8") != std::string::npos, error_of(entry).c_str());
        QCOMPARE(library.list()->size(), 1u);
    }

    void a_read_only_library_can_be_read() {
        QVERIFY(Library(home_).import(write_model(models_ / "m.gguf")));
        fs::permissions(home_ / "library.lock", fs::perms::owner_read);
        fs::permissions(home_, fs::perms::owner_read | fs::perms::owner_exec);
        const auto entries = Library(home_).list();
        fs::permissions(home_, fs::perms::owner_all);
        fs::permissions(home_ / "library.lock", fs::perms::owner_read | fs::perms::owner_write);
        QVERIFY2(entries, error_of(entries).c_str());
        QCOMPARE(entries->size(), 1u);
    }

    void threads_import_at_once() {
        constexpr int kThreads = 8, kEach = 5;
        std::vector<fs::path> paths;
        for (int i = 0; i < kThreads * kEach; ++i)
            paths.push_back(write_model(models_ / ("m" + std::to_string(i) + ".gguf")));
        std::vector<std::thread> threads;
        std::atomic<int> failures = 0;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&, t] {
                failures += import_all(home_, {paths.begin() + t * kEach, paths.begin() + (t + 1) * kEach});
            });
        }
        for (auto& thread : threads) thread.join();
        QCOMPARE(failures.load(), 0);
        check_whole(kThreads * kEach);
    }

    void processes_import_at_once() {
        constexpr int kProcesses = 4, kEach = 5;
        std::vector<std::unique_ptr<QProcess>> processes;
        for (int p = 0; p < kProcesses; ++p) processes.push_back(start_importer(p, kEach));
        for (auto& process : processes) {
            QVERIFY(process->waitForFinished());
            QVERIFY2(process->exitCode() == 0, process->readAllStandardError().constData());
        }
        check_whole(kProcesses * kEach);
    }

    void a_killed_process_leaves_a_whole_list() {
        std::size_t known = 0;
        for (int round = 0; round < 6; ++round) {
            const auto process = start_importer(round, 40);
            QTest::qWait(3 + 7 * round);
            process->kill();
            QVERIFY(process->waitForFinished());
            const auto entries = Library(home_).list();
            QVERIFY2(entries, error_of(entries).c_str());
            QVERIFY(entries->size() >= known);
            known = entries->size();
        }
        QVERIFY(Library(home_).import(write_model(models_ / "after.gguf")));
        check_whole(known + 1);
    }

  private:
    /// This program again, importing `count` models of its own.
    std::unique_ptr<QProcess> start_importer(int number, int count) {
        QStringList arguments = {"--import-into", QString::fromStdString(home_.string())};
        for (int i = 0; i < count; ++i) {
            const auto name = "p" + std::to_string(number) + "-" + std::to_string(i) + ".gguf";
            arguments << QString::fromStdString(write_model(models_ / name).string());
        }
        auto process = std::make_unique<QProcess>();
        process->start(QCoreApplication::applicationFilePath(), arguments);
        if (!process->waitForStarted()) qFatal("cannot start a second process");
        return process;
    }

    void check_whole(std::size_t expected) {
        const auto entries = Library(home_).list();
        QVERIFY2(entries, error_of(entries).c_str());
        QCOMPARE(entries->size(), expected);
        std::set<std::string> names, paths;
        for (const auto& entry : *entries) {
            names.insert(entry.name);
            paths.insert(entry.path.string());
        }
        QCOMPARE(names.size(), expected);
        QCOMPARE(paths.size(), expected);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    fs::path root_, models_, home_;
};

int main(int argc, char** argv) {
    if (argc > 2 && std::string_view(argv[1]) == "--import-into")
        return import_all(argv[2], {argv + 3, argv + argc});
    QCoreApplication application(argc, argv);
    LibraryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "library_test.moc"
