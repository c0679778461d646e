// SPDX-License-Identifier: Apache-2.0
#include "core/atomic_file.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

#ifndef _WIN32
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace tars;

namespace {

constexpr std::uint64_t kLimit = 1 << 20;

}  // namespace

class AtomicFileTest : public QObject {
    Q_OBJECT

  private slots:
    void init() { directory_.emplace(); }

    void a_committed_file_is_whole();
    void the_old_file_stands_until_commit();
    void nothing_remains_without_commit();
    void a_killed_writer_leaves_the_old_file();
    void two_writers_of_one_path_do_not_mix();
    void the_next_writer_clears_up_after_the_dead_only();
    void a_full_disk_is_an_error();
    void keeps_what_only_its_owner_may_read();
    void reports_where_it_cannot_write();
    void reading_text_has_a_limit();

  private:
    std::filesystem::path path(const char* name) const {
        return std::filesystem::path(directory_->path().toStdString()) / name;
    }
    QStringList files() const {
        return QDir(directory_->path()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries);
    }

    std::optional<QTemporaryDir> directory_;
};

void AtomicFileTest::a_committed_file_is_whole() {
    auto created = AtomicFile::create(path("model"));
    QVERIFY(created.has_value());
    AtomicFile file = std::move(*created);
    QVERIFY(file.write("head"));
    QVERIFY(file.write_zeros(5000));
    QCOMPARE(file.position(), std::uint64_t{5004});
    QVERIFY(file.write("tail"));
    QVERIFY(file.commit());
    QCOMPARE(files(), QStringList{"model"});
    QCOMPARE(*read_text_file(path("model"), kLimit), "head" + std::string(5000, '\0') + "tail");
}

void AtomicFileTest::the_old_file_stands_until_commit() {
    QVERIFY(write_text_file(path("settings"), "old"));
    auto file = AtomicFile::create(path("settings"));
    QVERIFY(file && file->write("new"));
    QCOMPARE(*read_text_file(path("settings"), kLimit), std::string("old"));
    QVERIFY(file->commit());
    QCOMPARE(*read_text_file(path("settings"), kLimit), std::string("new"));
}

void AtomicFileTest::nothing_remains_without_commit() {
    QVERIFY(write_text_file(path("settings"), "old"));
    {
        auto file = AtomicFile::create(path("settings"));
        QVERIFY(file && file->write("half of the new"));
    }
    QCOMPARE(files(), QStringList{"settings"});
    QCOMPARE(*read_text_file(path("settings"), kLimit), std::string("old"));
}

void AtomicFileTest::a_killed_writer_leaves_the_old_file() {
#ifdef _WIN32
    QSKIP("needs fork()");
#else
    QVERIFY(write_text_file(path("settings"), "old"));
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        auto file = AtomicFile::create(path("settings"));
        if (file && file->write_zeros(100'000)) ::kill(::getpid(), SIGKILL);
        ::_exit(1);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    QCOMPARE(*read_text_file(path("settings"), kLimit), std::string("old"));
    // What the dead writer left behind is in nobody's way.
    QVERIFY(write_text_file(path("settings"), "new"));
    QCOMPARE(files(), QStringList{"settings"});
    QCOMPARE(*read_text_file(path("settings"), kLimit), std::string("new"));
#endif
}

void AtomicFileTest::two_writers_of_one_path_do_not_mix() {
    auto first = AtomicFile::create(path("settings"));
    auto second = AtomicFile::create(path("settings"));
    QVERIFY(first && second);
    QVERIFY(first->write("first") && second->write("the second") && first->write(", whole"));
    QVERIFY(first->commit());
    QCOMPARE(*read_text_file(path("settings"), kLimit), std::string("first, whole"));
    {
        const auto third = AtomicFile::create(path("settings"));  // given up
        QVERIFY(third.has_value());
    }
    QVERIFY(second->commit());
    QCOMPARE(*read_text_file(path("settings"), kLimit), std::string("the second"));
    QCOMPARE(files(), QStringList{"settings"});
}

void AtomicFileTest::the_next_writer_clears_up_after_the_dead_only() {
    const auto dead = path("settings.0123456789abcdef.part");
    QVERIFY(write_text_file(dead, "of one that died"));
    QVERIFY(write_text_file(path("settings.part"), "the user's"));
    QVERIFY(write_text_file(path("settings.0123456789abcdeg.part"), "the user's"));
    QVERIFY(write_text_file(path("other.0123456789abcdef.part"), "another's"));
    const auto living = AtomicFile::create(path("settings"));
    QVERIFY(living.has_value());
    QVERIFY(!std::filesystem::exists(dead));
    QCOMPARE(files().size(), 4);
    QVERIFY(write_text_file(path("settings"), "new"));
    QCOMPARE(files().size(), 5);  // what the living writer writes to as well
}

void AtomicFileTest::a_full_disk_is_an_error() {
#ifdef _WIN32
    QSKIP("needs setrlimit()");
#else
    QVERIFY(write_text_file(path("settings"), "old"));
    std::signal(SIGXFSZ, SIG_IGN);  // so that writing fails as it does on a full disk
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    for (const std::size_t size : {100'000, 100}) {  // the latter stays in the buffer until commit
        const rlimit limit{50, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
        const auto result = write_text_file(path("settings"), std::string(size, 'x'));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::io);
        QCOMPARE(*read_text_file(path("settings"), kLimit), std::string("old"));
        QCOMPARE(files(), QStringList{"settings"});
    }
#endif
}

void AtomicFileTest::keeps_what_only_its_owner_may_read() {
#ifdef Q_OS_UNIX
    using std::filesystem::perms;
    const auto mine = perms::owner_read | perms::owner_write;
    QVERIFY(write_text_file(path("secret"), "old"));
    std::filesystem::permissions(path("secret"), mine);
    QVERIFY(write_text_file(path("secret"), "new"));
    QCOMPARE(std::filesystem::status(path("secret")).permissions(), mine);
    QCOMPARE(*read_text_file(path("secret"), kLimit), std::string("new"));
#endif
}

void AtomicFileTest::reports_where_it_cannot_write() {
    const auto nowhere = AtomicFile::create(path("missing folder/model"));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::io);
    QVERIFY(nowhere.error().message.find("missing folder") != std::string::npos);

    std::filesystem::create_directories(path("folder/inside"));
    const auto onto_folder = write_text_file(path("folder"), "text");
    QVERIFY(!onto_folder);
    QVERIFY(onto_folder.error().message.find("folder") != std::string::npos);
    QCOMPARE(files(), QStringList{"folder"});
}

void AtomicFileTest::reading_text_has_a_limit() {
    QVERIFY(write_text_file(path("text"), "12345"));
    QCOMPARE(*read_text_file(path("text"), 5), std::string("12345"));
    const auto refused = read_text_file(path("text"), 4);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::invalid_input);
    QVERIFY(write_text_file(path("text"), ""));
    QCOMPARE(*read_text_file(path("text"), 0), std::string());
    QCOMPARE(read_text_file(path("missing"), 4).error().code, ErrorCode::not_found);
}

QTEST_APPLESS_MAIN(AtomicFileTest)
#include "atomic_file_test.moc"
