// SPDX-License-Identifier: Apache-2.0
#include "core/lost_pages.h"
#include "core/mapped_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifndef _WIN32
#include <csignal>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace tars;

namespace {

std::string text_of(const MappedFile& file) {
    return {reinterpret_cast<const char*>(file.bytes().data()), file.bytes().size()};
}

}  // namespace

class MappedFileTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase();
    void shows_the_bytes_of_a_file();
    void an_empty_file_has_no_bytes();
    void moves_without_moving_the_bytes();
    void released_pages_read_the_same_again();
    void a_file_that_becomes_shorter_reads_as_zeros();
    void other_faults_still_end_the_program();
    void refuses_what_is_no_file();
    void never_waits_on_a_pipe();

  private:
    std::filesystem::path path(const char* name) const {
        return std::filesystem::path(directory_.path().toStdString()) / name;
    }
    std::filesystem::path written(const char* name, const QByteArray& content) const {
        QFile file(directory_.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("cannot write");
        return path(name);
    }

    QTemporaryDir directory_;
};

void MappedFileTest::initTestCase() {
#ifndef _WIN32
    std::signal(SIGBUS, SIG_DFL);  // not Qt Test's own, which would tell at length of what is expected here
#endif
}

void MappedFileTest::shows_the_bytes_of_a_file() {
    const QByteArray content = QByteArray("0123456789").repeated(10000);
    const auto file = MappedFile::open(written("größe 你好.bin", content));
    QVERIFY2(file.has_value(), file ? "" : file.error().message.c_str());
    QCOMPARE(text_of(*file), content.toStdString());
}

void MappedFileTest::an_empty_file_has_no_bytes() {
    const auto file = MappedFile::open(written("empty", {}));
    QVERIFY(file.has_value());
    QVERIFY(file->bytes().empty());
}

void MappedFileTest::moves_without_moving_the_bytes() {
    auto first = MappedFile::open(written("first", "one")),
         second = MappedFile::open(written("second", "two"));
    QVERIFY(first && second);
    const auto* data = first->bytes().data();
    MappedFile moved = std::move(*first);
    QCOMPARE(moved.bytes().data(), data);
    QVERIFY(first->bytes().empty());
    *second = std::move(moved);
    QCOMPARE(text_of(*second), std::string("one"));
}

void MappedFileTest::released_pages_read_the_same_again() {
    const QByteArray content = QByteArray("0123456789").repeated(10000);
    const auto file = MappedFile::open(written("released", content));
    QVERIFY(file.has_value());
    const auto text = text_of(*file);
    release_pages(file->bytes().subspan(1, 5));  // less than a page: nothing to do
    release_pages(file->bytes().subspan(1));
    release_pages({});
    QCOMPARE(text_of(*file), text);
#ifdef __linux__
    release_pages(file->bytes());
    QFile smaps("/proc/self/smaps");
    QVERIFY(smaps.open(QIODevice::ReadOnly));
    const auto all = QString::fromUtf8(smaps.readAll());
    const auto at = all.indexOf("/released\n");
    QVERIFY(at >= 0);
    const auto line = all.mid(all.indexOf("Rss:", at), 40).split('\n').first().simplified();
    QVERIFY2(line.split(' ')[1].toInt() <= 4, qPrintable(line));  // kilobytes; the last page is not whole
#endif
}

void MappedFileTest::a_file_that_becomes_shorter_reads_as_zeros() {
#ifdef _WIN32
    QSKIP("Windows does not let a mapped file become shorter");
#else
    const QByteArray content(1 << 20, 'x');
    auto shortened = MappedFile::open(written("shortened", content));
    const auto whole = MappedFile::open(written("whole", content));
    QVERIFY(shortened && whole);
    std::filesystem::resize_file(path("shortened"), 100);
    QVERIFY(!lost_pages(shortened->bytes()));  // nobody has looked yet
    const auto text = text_of(*shortened);
    QCOMPARE(text.substr(0, 100), std::string(100, 'x'));
    QCOMPARE(text.back(), '\0');
    QVERIFY(lost_pages(shortened->bytes()) && lost_pages(shortened->bytes().subspan(10, 1)));
    QVERIFY(!lost_pages(whole->bytes()));
    QCOMPARE(text_of(*whole), content.toStdString());
    // The next mapping of the place begins anew.
    shortened = MappedFile::open(written("again", content));
    QVERIFY(shortened && !lost_pages(shortened->bytes()));
    QCOMPARE(text_of(*shortened), content.toStdString());
#endif
}

void MappedFileTest::other_faults_still_end_the_program() {
#ifdef _WIN32
    QSKIP("there is no such signal on Windows");
#else
    const QByteArray content(1 << 16, 'x');
    const auto watched = MappedFile::open(written("watched", content));  // so that the handler is there
    QVERIFY(watched);
    const auto unwatched = written("unwatched", content);
    const auto child = ::fork();
    if (child == 0) {
        const int file = ::open(unwatched.c_str(), O_RDONLY);
        const void* view = ::mmap(nullptr, 1 << 16, PROT_READ, MAP_SHARED, file, 0);
        std::filesystem::resize_file(unwatched, 0);
        ::_exit(*static_cast<const volatile char*>(view));
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGBUS);
#endif
}

void MappedFileTest::refuses_what_is_no_file() {
    const auto missing = MappedFile::open(path("missing.gguf"));
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::not_found);
    QVERIFY(missing.error().message.find("missing.gguf") != std::string::npos);

    const auto folder = MappedFile::open(directory_.path().toStdString());
    QVERIFY(!folder);
#ifndef _WIN32
    QCOMPARE(folder.error().code, ErrorCode::invalid_input);
#endif
    QVERIFY(folder.error().message.find(directory_.path().toStdString()) != std::string::npos);
    QVERIFY(!MappedFile::open({}));
}

void MappedFileTest::never_waits_on_a_pipe() {
#ifdef _WIN32
    QSKIP("no named pipes in folders here");
#else
    QCOMPARE(::mkfifo(path("pipe").c_str(), 0600), 0);
    const auto pipe = MappedFile::open(path("pipe"));
    QVERIFY(!pipe);
    QCOMPARE(pipe.error().code, ErrorCode::invalid_input);
#endif
}

QTEST_APPLESS_MAIN(MappedFileTest)
#include "mapped_file_test.moc"
