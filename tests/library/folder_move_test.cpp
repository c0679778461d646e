// SPDX-License-Identifier: Apache-2.0
// A folder of data goes elsewhere: what is refused, what is found where afterwards, and that a kill at any
// point leaves one place or the other whole.
#include "core/file_lock.h"
#include "core/random_access_file.h"
#include "library/folder_move.h"
#include "tests/library/store_fixture.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QProcess>
#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

#include <chrono>
#include <cstdio>
#include <cstring>
#include <map>
#include <memory>
#include <thread>
#include <unistd.h>

using namespace tars;
using namespace tars::test;

namespace {

constexpr const char* kChild = "--move-child";
constexpr int kFewKills = 20;
constexpr int kBlobs = 12;

/// Every file below a folder and what is in it; of a link, where it leads.
std::map<std::string, std::string> contents_of(const fs::path& folder) {
    std::map<std::string, std::string> contents;
    std::error_code failure;
    for (fs::recursive_directory_iterator at(folder, failure), end; !failure && at != end;
         at.increment(failure)) {
        const auto name = at->path().lexically_relative(folder).string();
        if (at->is_symlink())
            contents[name] = "-> " + fs::read_symlink(at->path()).string();
        else
            contents[name] = at->is_directory() ? "/" : text_of(at->path());
    }
    return contents;
}

void make_data(const fs::path& folder) {
    for (int i = 0; i < kBlobs; ++i) {
        const std::string text(static_cast<std::size_t>(1000 + 30'000 * i), static_cast<char>('a' + i));
        write_text(folder / "blobs" / ("sha256-" + sha256_hex(text)), text);
    }
    write_text(folder / "manifests" / "host" / "tiny", "{}");
    write_text(folder / "tars.lock", "");
    fs::create_directories(folder / "empty");
    fs::create_directories(folder / "parts");
    fs::create_symlink("../manifests/host/tiny", folder / "parts" / "first");
    fs::create_hard_link(folder / "manifests" / "host" / "tiny", folder / "manifests" / "host" / "other");
}

Result<FolderMove> plan(const fs::path& folder, const fs::path& to, bool keeps, bool copies) {
    auto move = plan_move(folder, to, keeps);
    if (move && copies) move->renames = false;
    return move;
}

Result<fs::path> carry_out(const Result<FolderMove>& move, const std::stop_token& stop = {}) {
    if (!move) return move.error();
    return move_folder(*move, stop, [](const MoveProgress&) {});
}

/// `--move-child FOLDER TO copy|rename|keep`: slow enough to be killed in the middle.
int move_child(char** argv) {
    const fs::path folder = argv[2], to = argv[3];
    const bool renames = std::strcmp(argv[4], "rename") == 0, keeps = std::strcmp(argv[4], "keep") == 0;
    auto move = unfinished_move(folder);
    if (!move) return 1;
    if (!*move) {
        auto fresh = plan(folder, to, keeps, !renames);
        if (!fresh) return 1;
        *move = *fresh;
    }
    std::puts("begun");
    std::fflush(stdout);
    const auto done = move_folder(
        **move, {}, [](const MoveProgress&) { std::this_thread::sleep_for(std::chrono::microseconds(200)); });
    return done ? 0 : 1;
}

}  // namespace

class FolderMoveTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TestFolder> test_;
    fs::path folder_, there_;
    std::map<std::string, std::string> expected_;

    /// What stands beside the folder and its new place.
    QStringList beside() const {
        QStringList names;
        for (const auto& entry : fs::directory_iterator(test_->path()))
            names.append(QString::fromStdString(entry.path().filename().string()));
        names.sort();
        return names;
    }
    static QStringList names(std::initializer_list<const char*> names) {
        QStringList list;
        for (const char* name : names) list.append(QString::fromLatin1(name));
        return list;
    }
    void refused(const fs::path& to, const char* words) {
        const auto before = beside();
        const auto move = plan_move(folder_, to, false);
        QVERIFY2(!move, words);
        QVERIFY2(QString::fromStdString(move.error().text()).contains(QString::fromLatin1(words)),
                 move.error().text().c_str());
        QCOMPARE(beside(), before);
    }

  private slots:
    void init() {
        test_ = std::make_unique<TestFolder>();
        folder_ = *test_ / "models";
        there_ = *test_ / "there";
        make_data(folder_);
        expected_ = contents_of(folder_);
    }

    void it_is_found_under_both_names_and_comes_home_data() {
        QTest::addColumn<bool>("copies");
        QTest::newRow("copied") << true;
        QTest::newRow("renamed") << false;
    }
    void it_is_found_under_both_names_and_comes_home() {
        QFETCH(bool, copies);
        auto done = carry_out(plan(folder_, there_, false, copies));
        QVERIFY2(done, error_of(done).c_str());
        QVERIFY(done->empty());
        QVERIFY(contents_of(there_) == expected_ && contents_of(folder_) == expected_);
        QVERIFY(place_of(folder_) == there_);
        QCOMPARE(fs::hard_link_count(there_ / "manifests" / "host" / "tiny"), 2U);
        QCOMPARE(beside(), names({"models", "there"}));

        const auto further = *test_ / "deep" / "further";
        done = carry_out(plan(folder_, further, false, copies));
        QVERIFY2(done, error_of(done).c_str());
        QVERIFY(contents_of(further) == expected_ && contents_of(folder_) == expected_);
        QCOMPARE(beside(), names({"deep", "models"}));

        done = carry_out(plan(folder_, folder_, false, copies));
        QVERIFY2(done, error_of(done).c_str());
        QVERIFY(contents_of(folder_) == expected_ && !fs::is_symlink(folder_) && !fs::exists(further));
        QCOMPARE(beside(), names({"deep", "models"}));
    }

    void what_is_to_stay_stays() {
        auto done = carry_out(plan_move(folder_, there_, true));
        QVERIFY2(done, error_of(done).c_str());
        QVERIFY(*done == *test_ / "models-before-move");
        QVERIFY(contents_of(*done) == expected_ && contents_of(there_) == expected_);
        done = carry_out(plan_move(folder_, *test_ / "further", true));
        QVERIFY2(done, error_of(done).c_str());
        QVERIFY(*done == there_);
        QVERIFY(contents_of(folder_) == expected_);
        QCOMPARE(beside(), names({"further", "models", "models-before-move", "there"}));
    }

    void a_folder_that_is_not_there_yet_gets_its_place() {
        fs::remove_all(folder_);
        const auto done = carry_out(plan_move(folder_, there_, false));
        QVERIFY2(done, error_of(done).c_str());
        write_text(folder_ / "first", "words");
        QCOMPARE(text_of(there_ / "first"), std::string("words"));
    }

    void what_cannot_be_is_refused() {
        refused(folder_, "is where it is now");
        refused(folder_ / "." / "", "is where it is now");
        refused(folder_ / "blobs" / "deeper", "inside the folder");
        refused(test_->path(), "is not empty");
        write_text(*test_ / "file", "words");
        refused(*test_ / "file", "is no folder");
        fs::create_directory_symlink(folder_, *test_ / "again");
        refused(*test_ / "again" / "deeper", "inside the folder");
        refused(*test_ / "two\nlines", "line break");
        if (::geteuid() != 0) {
            fs::create_directories(*test_ / "closed");
            fs::permissions(*test_ / "closed", fs::perms::owner_read | fs::perms::owner_exec);
            refused(*test_ / "closed" / "deeper", "cannot be written");
        }
    }

    void what_a_disk_that_is_away_has_is_not_made_anew() {
        QVERIFY(carry_out(plan_move(folder_, there_, false)));
        fs::rename(there_, *test_ / "away");
        refused(*test_ / "other", "connect the disk");
        std::error_code failure;
        fs::create_directories(folder_, failure);
        QVERIFY(failure);
    }

    void nothing_moves_while_somebody_works_there_data() {
        QTest::addColumn<QString>("file");
        QTest::newRow("a download") << QStringLiteral("blobs/sha256-00-partial");
        QTest::newRow("a window") << QStringLiteral("window.lock");
    }
    void nothing_moves_while_somebody_works_there() {
        QFETCH(QString, file);
        const auto path = folder_ / file.toStdString();
        auto open = RandomAccessFile::open_or_create(path);
        QVERIFY(open);
        const auto mine = open->try_lock();
        QVERIFY(mine && *mine);
        for (const bool copies : {true, false}) {
            const auto move = plan(folder_, there_, false, copies);
            const auto done = carry_out(move);
            QVERIFY(!done && done.error().code == ErrorCode::busy);
            QVERIFY2(done.error().text().find(path.filename()) != std::string::npos, error_of(done).c_str());
            QVERIFY(place_of(folder_) == folder_);
            QVERIFY(drop_move(folder_));
        }
        QCOMPARE(beside(), names({"models"}));
    }

#ifdef __linux__
    void nor_while_another_program_writes() {
        QProcess writer;
        writer.setStandardOutputFile(QString::fromStdString((folder_ / "journal").string()));
        writer.start(QStringLiteral("sleep"), {QStringLiteral("60")});
        QVERIFY(writer.waitForStarted());
        const auto done = carry_out(plan_move(folder_, there_, false));
        writer.kill();
        writer.waitForFinished();
        QVERIFY(!done && done.error().code == ErrorCode::busy);
        QVERIFY2(done.error().text().find("sleep (process ") != std::string::npos, error_of(done).c_str());
    }
#endif

    void stopped_it_goes_on_or_is_given_up() {
        std::stop_source stop;
        const auto move = plan(folder_, there_, false, true);
        QVERIFY(move);
        auto done = move_folder(*move, stop.get_token(), [&](const MoveProgress& now) {
            if (now.done > now.all / 2) stop.request_stop();
        });
        QVERIFY(!done && done.error().code == ErrorCode::cancelled);
        QVERIFY(contents_of(folder_) == expected_);
        const auto unfinished = unfinished_move(folder_);
        QVERIFY(unfinished && *unfinished && **unfinished == *move);
        refused(*test_ / "other", "begun and not ended");

        write_text(folder_ / "new", "since then");
        fs::remove(folder_ / "manifests" / "host" / "other");
        expected_ = contents_of(folder_);
        std::uint64_t first = 0, calls = 0;
        done = move_folder(**unfinished, {}, [&](const MoveProgress& now) {
            if (++calls == 2) first = now.done;
        });
        QVERIFY2(done, error_of(done).c_str());
        QVERIFY(first > 0);
        QVERIFY(contents_of(there_) == expected_);
        QVERIFY(!*unfinished_move(folder_));

        std::stop_source at_once;
        at_once.request_stop();
        QVERIFY(!carry_out(plan(folder_, *test_ / "other", false, true), at_once.get_token()));
        QVERIFY(drop_move(folder_));
        QVERIFY(contents_of(folder_) == expected_);
        QCOMPARE(beside(), names({"models", "there"}));
    }

    void laid_ready_it_is_made_later_or_never() {
        const auto move = plan_move(folder_, there_, false);
        QVERIFY(move && lay_move_ready(*move));
        QVERIFY(recover_move(folder_));
        QVERIFY(contents_of(folder_) == expected_ && place_of(folder_) == folder_ && !fs::exists(there_));
        auto laid = unfinished_move(folder_);
        QVERIFY(laid && *laid && **laid == *move);
        QVERIFY(drop_move(folder_));
        QCOMPARE(beside(), names({"models"}));

        QVERIFY(lay_move_ready(*move));
        laid = unfinished_move(folder_);
        QVERIFY(laid && *laid);
        const auto done = move_folder(**laid, {}, [](const MoveProgress&) {});
        QVERIFY2(done, error_of(done).c_str());
        QVERIFY(contents_of(there_) == expected_ && place_of(folder_) == there_);
        QCOMPARE(beside(), names({"models", "there"}));
    }

    void what_others_put_into_the_new_place_stays() {
        std::stop_source stop;
        const auto move = plan(folder_, there_, false, true);
        QVERIFY(move);
        const auto halfway = [&](const MoveProgress& now) {
            if (now.done > now.all / 2) stop.request_stop();
        };
        QVERIFY(!move_folder(*move, stop.get_token(), halfway));
        fs::create_directories(there_ / "photos");
        write_text(there_ / "photos" / "cat", "mine");
        QVERIFY(drop_move(folder_));
        QVERIFY((contents_of(there_) ==
                 std::map<std::string, std::string>{{"photos", "/"}, {"photos/cat", "mine"}}));

        fs::remove_all(there_);
        stop = {};
        QVERIFY(!move_folder(*move, stop.get_token(), halfway));
        write_text(there_ / "letter", "mine");
        const auto done = move_folder(*move, {}, [](const MoveProgress&) {});
        QVERIFY2(done, error_of(done).c_str());
        QCOMPARE(text_of(there_ / "letter"), std::string("mine"));
        fs::remove(there_ / "letter");
        QVERIFY(contents_of(there_) == expected_);
    }

    void what_has_gone_since_is_not_in_the_new_place_data() {
        QTest::addColumn<bool>("goes_on");
        QTest::newRow("on") << true;
        QTest::newRow("up") << false;
    }
    void what_has_gone_since_is_not_in_the_new_place() {
        QFETCH(bool, goes_on);
        write_text(folder_ / "journal", "of a database that was not closed");
        std::stop_source stop;
        const auto move = plan(folder_, there_, false, true);
        QVERIFY(move);
        QVERIFY(!move_folder(*move, stop.get_token(), [&](const MoveProgress& now) {
            if (now.done == now.all) stop.request_stop();
        }));
        QVERIFY(fs::exists(there_ / "journal"));
        write_text(there_ / "letter", "mine");
        fs::remove(folder_ / "journal");
        if (goes_on) {
            const auto done = move_folder(*move, {}, [](const MoveProgress&) {});
            QVERIFY2(done, error_of(done).c_str());
        } else {
            QVERIFY(drop_move(folder_));
        }
        QVERIFY(!fs::exists(there_ / "journal"));
        QCOMPARE(text_of(there_ / "letter"), std::string("mine"));
        fs::remove(there_ / "letter");
        QVERIFY(contents_of(folder_) == expected_);
        QCOMPARE(contents_of(there_).empty(), !goes_on);
    }

    void what_is_changed_in_the_copy_is_noticed_and_what_changed_since_is_taken_along() {
        const auto move = plan(folder_, there_, false, true);
        QVERIFY(move);
        bool changed = false;
        const auto done = move_folder(*move, {}, [&](const MoveProgress& now) {
            if (changed || now.done < now.all) return;
            changed = true;
            write_text(folder_ / "manifests" / "host" / "late", "{\"late\": 1}");
        });
        QVERIFY2(done, error_of(done).c_str());
        QVERIFY(changed);
        QCOMPARE(text_of(there_ / "manifests" / "host" / "late"), std::string("{\"late\": 1}"));
    }

    void a_note_that_is_none_is_left_alone() {
        write_text(*test_ / "models.move", "TARS folder move 1\nfrom models\n");
        QVERIFY(!recover_move(folder_));
        QVERIFY(!drop_move(folder_));
        QVERIFY(contents_of(folder_) == expected_);
    }

    /// The steps of a system that cannot let two names change places.
    void a_start_ends_what_was_cut_off_between_two_names() {
        const auto move = plan(folder_, there_, false, true);
        QVERIFY(move);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!carry_out(move, stop.get_token()));
        fs::remove_all(there_);
        fs::copy(folder_, there_, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
        fs::create_directory_symlink(there_, *test_ / "models.incoming");
        fs::rename(folder_, *test_ / "models.former");
        QVERIFY(recover_move(folder_));
        QVERIFY(contents_of(folder_) == expected_ && place_of(folder_) == there_);
        QCOMPARE(beside(), names({"models", "there"}));
    }

    void what_was_cut_off_before_the_link_had_its_name_is_given_up_whole() {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!carry_out(plan(folder_, there_, false, true), stop.get_token()));
        fs::create_directory_symlink(there_, *test_ / "models.incoming.new");
        QVERIFY(drop_move(folder_));
        QVERIFY(contents_of(folder_) == expected_ && place_of(folder_) == folder_);
        QCOMPARE(beside(), names({"models"}));
    }

    void a_note_that_leads_elsewhere_clears_nothing_there() {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!carry_out(plan(folder_, there_, false, true), stop.get_token()));
        const auto note = *test_ / "models.move", letter = *test_ / "letter";
        write_text(letter, "dear");
        write_text(note, text_of(note) + "brought ../letter\nbrought ..\nbrought " + letter.string() + "\n");
        QVERIFY(drop_move(folder_));
        QCOMPARE(text_of(letter), std::string("dear"));
        QVERIFY(contents_of(folder_) == expected_);
    }

    void a_kill_leaves_one_place_or_the_other_whole_data() {
        QTest::addColumn<QString>("how");
        for (const char* how : {"copy", "rename", "keep"}) QTest::newRow(how) << QString::fromLatin1(how);
    }
    void a_kill_leaves_one_place_or_the_other_whole() {
        QFETCH(QString, how);
        const int asked = qEnvironmentVariableIntValue("TARS_KILLS");
        const int kills = asked > 0 ? asked : how == u"copy" ? kFewKills : kFewKills / 2;
        int home = 0, unfinished = 0, ended = 0;
        qint64 longest = 4000;  // µs; about as long as a whole move takes
        for (int round = 0; round < kills; ++round) {
            const bool at_home = place_of(folder_) == folder_;
            const auto to = at_home ? there_ : folder_;
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {QString::fromLatin1(kChild), QString::fromStdString(folder_.string()),
                         QString::fromStdString(to.string()), how});
            QVERIFY(child.waitForReadyRead());
            QElapsedTimer clock;
            clock.start();
            const auto wait = QRandomGenerator::global()->bounded(longest + longest / 4);
            while (clock.nsecsElapsed() / 1000 < wait && !child.waitForFinished(0)) QThread::usleep(50);
            if (child.state() != QProcess::NotRunning) {
                child.kill();
                longest = std::max(longest, wait + wait / 2);
            } else {
                longest = std::max<qint64>(clock.nsecsElapsed() / 1000, 500);
            }
            child.waitForFinished();

            const auto recovered = recover_move(folder_);
            QVERIFY2(recovered, error_of(recovered).c_str());
            QVERIFY2(contents_of(folder_) == expected_, qPrintable(how));
            const auto left = unfinished_move(folder_);
            QVERIFY(left);
            (*left ? unfinished : place_of(folder_) == to ? ended : home) += 1;
            if (*left && round % 3 == 0) QVERIFY(drop_move(folder_));
            if (!*left || round % 3 == 0) {
                QVERIFY(contents_of(folder_) == expected_);
                for (const auto& name : beside()) {
                    // A note that was being written goes when the next one is (atomic_file.h).
                    const bool part = name.startsWith(u"models.move.") && name.endsWith(u".part");
                    QVERIFY2(part || name == u"models" || name == u"there" || name.contains(u"before-move"),
                             qPrintable(name));
                }
            }
            if (how == u"keep")  // so that there is room for the next one
                for (const auto& name : beside())
                    if (!*unfinished_move(folder_) && *test_ / name.toStdString() != place_of(folder_) &&
                        name != u"models")
                        fs::remove_all(*test_ / name.toStdString());
        }
        qInfo("%d kills: %d before anything, %d in the middle, %d once all was there", kills, home,
              unfinished, ended);
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    if (argc == 5 && std::strcmp(argv[1], kChild) == 0) return move_child(argv);
    FolderMoveTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "folder_move_test.moc"
