// SPDX-License-Identifier: Apache-2.0
// The user's data: where it is, a backup and the way back, and finding and mending what is damaged.
#include "core/file_lock.h"
#include "keyboard.h"
#include "library/folder_move.h"
#include "library/network_use.h"
#include "ui/settings/backup.h"
#include "ui/settings/data_care.h"
#include "ui/settings/data_panel.h"
#include "ui/settings/move_window.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

QString hashOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

void put(const QString& path, const QByteArray& bytes) {
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QString blob(const QString& store, const QByteArray& bytes) {
    return store + QStringLiteral("/blobs/sha256-") + hashOf(bytes);
}

const QByteArray kWeights = "GGUF, or what would be one", kConfig = "{\"model_format\":\"gguf\"}";

/// A model of our own store, as a download leaves it.
void storeModel(const QString& store) {
    put(blob(store, kWeights), kWeights);
    put(blob(store, kConfig), kConfig);
    const auto layer = [](const char* type, const QByteArray& bytes) {
        return QStringLiteral(R"({"mediaType":"%1","digest":"sha256:%2","size":%3})")
            .arg(QString::fromLatin1(type), hashOf(bytes))
            .arg(bytes.size());
    };
    put(store + QStringLiteral("/manifests/registry.ollama.ai/library/tiny/latest"),
        QStringLiteral(R"({"schemaVersion":2,"config":%1,"layers":[%2]})")
            .arg(layer("application/vnd.docker.container.image.v1+json", kConfig),
                 layer("application/vnd.ollama.image.model", kWeights))
            .toUtf8());
}

void runSql(const QString& file, const char* statement) {
    const QString name = QStringLiteral("raw");
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(file);
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY2(query.exec(QString::fromLatin1(statement)), qPrintable(query.lastError().text()));
    }
    QSqlDatabase::removeDatabase(name);
}

}  // namespace

class DataTest : public QObject {
    Q_OBJECT

    static QString store(const WindowFixture& fixture) { return fixture.home() + QStringLiteral("/models"); }
    static QString chats(const WindowFixture& fixture) {
        return fixture.home() + QStringLiteral("/chats.sqlite");
    }
    static DataPanel& open(WindowFixture& fixture) {
        fixture.openScripted({OllamaStore(toPath(store(fixture)), OllamaStore::Access::ours)});
        fixture.type(QStringLiteral("A question about zebras"));
        [&] { QTRY_VERIFY(!fixture.chat().isAnswering() && fixture.conversation().rowCount() == 2); }();
        QApplication::setActiveWindow(&fixture.window());
        press(Qt::Key_5, Qt::ControlModifier);
        auto* panel = fixture.window().findChild<DataPanel*>();
        [&] { QTRY_VERIFY(panel->findChild<QTreeView*>()->model()->rowCount() > 0); }();
        return *panel;
    }
    static int messages(const QString& file) {
        const auto database = ChatDatabase::open(file);
        const auto list = database ? (*database)->list() : Result<QList<ChatSummary>>(database.error());
        if (!list || list->size() != 1) return -1;
        return static_cast<int>((*database)->messageCount(list->front().id).value());
    }
    static QPushButton* button(DataPanel& panel, const char* words) {
        for (auto* each : panel.findChildren<QPushButton*>())
            if (spoken(each) == QString::fromUtf8(words)) return each;
        return nullptr;
    }
    static bool says(const DataPanel& panel, const char* words) {
        const auto labels = panel.findChildren<QLabel*>();
        return std::ranges::any_of(labels, [words](const QLabel* label) {
            return label->isVisible() && label->text().contains(QString::fromUtf8(words));
        });
    }
    static void click(QPushButton* wanted) {
        QVERIFY(wanted && wanted->isVisible() && wanted->isEnabled());
        QTest::mouseClick(wanted, Qt::LeftButton);
    }

  private Q_SLOTS:
    void itSaysWhereThingsAreAndHowLarge() {
        WindowFixture fixture;
        put(fixture.home() + QStringLiteral("/runs/one/journal"), QByteArray(3000, 'x'));
        storeModel(store(fixture));
        DataPanel& panel = open(fixture);
        const auto sizes = measureData(toPath(fixture.home()), toPath(store(fixture)), {});
        QCOMPARE(sizes.size(), 6U);
        QVERIFY(sizes[0].bytes > 0);
        QCOMPARE(sizes[1].bytes,
                 quint64(kWeights.size() + kConfig.size()) +
                     QFileInfo(store(fixture) + QStringLiteral("/manifests/registry.ollama.ai/"
                                                               "library/tiny/latest"))
                         .size());
        QCOMPARE(sizes[2].bytes, 3000U);
        const auto* rows = panel.findChild<QTreeView*>()->model();
        QCOMPARE(rows->rowCount(), 6);
        QVERIFY(rows->index(0, 2).data().toString().contains(QStringLiteral("chats.sqlite")));
        QVERIFY(!rows->index(2, 1).data().toString().isEmpty());
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(measureData(toPath(fixture.home()), toPath(store(fixture)), stop.get_token()).empty());
    }

    void aBackupComesBackByKeys() {
        WindowFixture fixture;
        DataPanel& panel = open(fixture);
        fixture.desktop().settings().setTextScale(120);
        const QString backup = fixture.home() + QStringLiteral("/copy.sqlite");
        QVERIFY(tabTo(QStringLiteral("Back up")));
        press(Qt::Key_Space);
        answerFileDialog(backup);
        QTRY_VERIFY(says(panel, "copy.sqlite"));
        QCOMPARE(QFileInfo(backup).permissions() & (QFile::ReadOther | QFile::ReadGroup),
                 QFile::Permissions());
        QVERIFY(QDir(fixture.home()).entryList({QStringLiteral("*.part")}).isEmpty());

        press(Qt::Key_1, Qt::ControlModifier);
        fixture.type(QStringLiteral("Another question"));
        QTRY_VERIFY(!fixture.chat().isAnswering() && fixture.conversation().rowCount() == 4);
        fixture.desktop().settings().setTextScale(90);
        press(Qt::Key_5, Qt::ControlModifier);
        QVERIFY(tabTo(QStringLiteral("Restore")));
        press(Qt::Key_Space);
        answerFileDialog(backup);
        QTRY_VERIFY(says(panel, "(chats: 1, and settings)"));
        QCOMPARE(fixture.desktop().settings().textScale(), 90);
        fixture.close();

        fixture.openScripted();
        QCOMPARE(fixture.desktop().settings().textScale(), 120);
        QVERIFY(fixture.window().messageBar().message().contains(QStringLiteral("before-restore-")));
        QVERIFY(!isRestoreStaged(toPath(fixture.home())));
        QCOMPARE(messages(chats(fixture)), 2);
        const auto former = QDir(fixture.home()).entryList({QStringLiteral("before-restore-*")}, QDir::Dirs);
        QCOMPARE(former.size(), 1);
        const QString kept = fixture.home() + u'/' + former.front();
        QVERIFY(QFile::exists(kept + QStringLiteral("/settings.ini")));

        // And back again: what was there before is a backup as well, if one of chats alone.
        const auto content =
            stageRestore(toPath(fixture.home()), toPath(kept + QStringLiteral("/chats.sqlite")), {});
        QVERIFY(content && content->chats == 1 && !content->settings);
        fixture.close();
        fixture.openScripted();
        QCOMPARE(messages(chats(fixture)), 4);
        QCOMPARE(fixture.desktop().settings().textScale(), 120);
    }

    void restoringIsCalledOff() {
        WindowFixture fixture;
        DataPanel& panel = open(fixture);
        const auto home = toPath(fixture.home()), backup = home / "copy.sqlite";
        QVERIFY(writeBackup(home, backup, {}));
        QVERIFY(stageRestore(home, backup, {}));
        QTRY_VERIFY(button(panel, "Measure again"));
        click(button(panel, "Measure again"));
        QTRY_VERIFY(says(panel, "at the next start"));
        click(button(panel, "Do not restore"));
        QTRY_VERIFY(says(panel, "stay as they are"));
        QVERIFY(!isRestoreStaged(home) && button(panel, "Restore…"));
        fixture.close();
        fixture.openScripted();
        QVERIFY(QDir(fixture.home()).entryList({QStringLiteral("before-restore-*")}, QDir::Dirs).isEmpty());
    }

    void aBackupThatFailsLeavesWhatWasThere() {
        WindowFixture fixture;
        (void)open(fixture);
        const auto home = toPath(fixture.home());
        QVERIFY(!writeBackup(home, toPath(chats(fixture)), {}));
        QVERIFY(!writeBackup(home, home / "nowhere" / "copy.sqlite", {}));
        const QString copy = fixture.home() + QStringLiteral("/copy.sqlite");
        put(copy, "before");
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!writeBackup(home, toPath(copy), stop.get_token()));
        QCOMPARE(QFileInfo(copy).size(), 6);
        QVERIFY(QDir(fixture.home()).entryList({QStringLiteral("*.part")}).isEmpty());
        QVERIFY(writeBackup(home, toPath(copy), {}));
        QVERIFY(!stageRestore(home, toPath(copy), stop.get_token()));
        QVERIFY(!isRestoreStaged(home));
    }

    void whatIsNoBackupIsRefused() {
        WindowFixture fixture;
        (void)open(fixture);
        const auto home = toPath(fixture.home());
        const QString file = fixture.home() + QStringLiteral("/copy.sqlite");
        const auto refused = [&](const char* words) {
            const auto content = stageRestore(home, toPath(file), {});
            return !content && toQString(content.error().text()).contains(QString::fromUtf8(words)) &&
                   !isRestoreStaged(home) && !QFile::exists(fixture.home() + QStringLiteral("/restore.part"));
        };
        QVERIFY(refused("is no file"));
        put(file, "no database at all, but some text that is longer than the head of one would be");
        QVERIFY(refused("is no backup"));
        QFile::remove(file);
        runSql(file, "CREATE TABLE song (words TEXT)");
        QVERIFY(refused("not of chats"));
        QVERIFY(writeBackup(home, toPath(file), {}));
        runSql(file, "CREATE TRIGGER mine AFTER INSERT ON chat BEGIN DELETE FROM message; END");
        QVERIFY(refused("triggers"));
        QVERIFY(writeBackup(home, toPath(file), {}));
        runSql(file, "PRAGMA user_version = 1000");
        QVERIFY(refused("newer TARS"));
        QVERIFY(writeBackup(home, toPath(file), {}));
        runSql(file, "INSERT INTO message_words (message_words) VALUES ('delete-all')");
        QVERIFY(refused("damaged"));
    }

    void aRestoreThatWasCutOffGoesOn() {
        WindowFixture fixture;
        (void)open(fixture);
        const auto home = toPath(fixture.home());
        QVERIFY(writeBackup(home, home / "copy.sqlite", {}));
        QVERIFY(stageRestore(home, home / "copy.sqlite", {}));
        fixture.close();
        // As if the power had gone with the chats away already, and nothing in their place.
        QVERIFY(
            QFile::rename(chats(fixture), fixture.home() + QStringLiteral("/restore/before/chats.sqlite")));
        const auto kept = finishRestore(home);
        QVERIFY(kept && std::filesystem::exists(*kept / "chats.sqlite"));
        QCOMPARE(messages(chats(fixture)), 2);
        const auto again = finishRestore(home);
        QVERIFY(again && again->empty());
    }

    void aDamagedModelIsFoundAndFetchedAgain() {
        WindowFixture fixture;
        QVERIFY(NetworkUse(toPath(fixture.home())).choose_offline(true));
        storeModel(store(fixture));
        DataPanel& panel = open(fixture);
        QTRY_VERIFY(button(panel, "Check everything")->isEnabled());
        click(button(panel, "Check everything"));
        QTRY_VERIFY(says(panel, "as they were written"));
        QVERIFY(!button(panel, "Repair")->isVisible());

        put(blob(store(fixture), kWeights), "GGUF, or what would be onE");
        click(button(panel, "Check everything"));
        QTRY_VERIFY(says(panel, "a file of the model"));
        QVERIFY(says(panel, "tiny"));
        click(button(panel, "Repair"));
        QTRY_VERIFY(says(panel, "Repaired"));
        QVERIFY(!QFile::exists(blob(store(fixture), kWeights)));
        QVERIFY(QFile::exists(store(fixture) + QStringLiteral("/blobs/damaged-sha256-") + hashOf(kWeights)));
        QCOMPARE(fixture.desktop().downloads().downloads().size(), 1);
        QVERIFY(!button(panel, "Repair")->isVisible());
    }

    void everyFileOfEveryStoreIsChecked() {
        WindowFixture fixture;
        const QString ours = fixture.home() + QStringLiteral("/ours"),
                      other = fixture.home() + QStringLiteral("/other");
        storeModel(ours);
        storeModel(other);
        const std::vector<OllamaStore> stores{OllamaStore(toPath(ours), OllamaStore::Access::ours),
                                              OllamaStore(toPath(other))};
        std::vector<CheckProgress> told;
        const auto check = [&] {
            told.clear();
            return checkData(toPath(chats(fixture)), stores, {},
                             [&](const CheckProgress& now) { told.push_back(now); });
        };
        auto faults = check();
        QVERIFY(faults && faults->empty());
        const auto all = quint64(2 * (kWeights.size() + kConfig.size()));
        QCOMPARE(told.back().all, all);
        QCOMPARE(told.back().done, all);
        QVERIFY(std::ranges::is_sorted(told, {}, &CheckProgress::done));

        put(blob(other, kWeights), "short");
        QFile::remove(blob(ours, kWeights));
        faults = check();
        QVERIFY(faults);
        QCOMPARE(faults->size(), 2U);
        QVERIFY(std::ranges::any_of(*faults,
                                    [](const DataFault& fault) { return fault.ours && canRepair(fault); }));
        QVERIFY(std::ranges::any_of(*faults,
                                    [](const DataFault& fault) { return !fault.ours && !canRepair(fault); }));
        QVERIFY(repairData(toPath(chats(fixture)), *faults));
        QVERIFY(QFile::exists(blob(other, kWeights)));

        put(blob(ours, kWeights), "short, too");
        faults = check();
        QVERIFY(faults && repairData(toPath(chats(fixture)), *faults));
        QVERIFY(!QFile::exists(blob(ours, kWeights)));

        put(other + QStringLiteral("/manifests/registry.ollama.ai/library/tiny/latest"), "{");
        faults = check();
        QVERIFY(faults);
        QVERIFY(std::ranges::any_of(
            *faults, [](const DataFault& fault) { return fault.kind == DataFault::Kind::Listing; }));
    }

    void theModelsMoveByKeysAndAreFoundWhereTheyWere() {
        WindowFixture fixture;
        storeModel(store(fixture));
        DataPanel& panel = open(fixture);
        auto* table = panel.findChild<QTreeView*>();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTRY_VERIFY(button(panel, "Move…") && !button(panel, "Move…")->isEnabled());
        table->setCurrentIndex(table->model()->index(1, 0));
        const QTemporaryDir disk;
        put(disk.filePath(QStringLiteral("other")), "somebody’s");
        table->setFocus();
        QVERIFY(tabTo(QStringLiteral("Move…")));
        press(Qt::Key_Space);
        answerFileDialog(disk.path());
        QMessageBox* question = nullptr;
        QTRY_VERIFY((question = panel.findChild<QMessageBox*>()));
        QApplication::setActiveWindow(question);  // there is no window manager that does it
        QVERIFY(question->text().contains(disk.filePath(QStringLiteral("tars-models"))));
        press(Qt::Key_Return);
        QTRY_VERIFY(says(panel, "Moved: the files are in"));
        reachable();
        QVERIFY(QFile::exists(blob(disk.filePath(QStringLiteral("tars-models")), kWeights)));
        QVERIFY(QFile::exists(blob(store(fixture), kWeights)));
        QTRY_VERIFY(table->model()->index(1, 2).data().toString().contains(QStringLiteral("tars-models")));
        QVERIFY(!says(panel, "not ended") && !button(panel, "Give up moving")->isVisible());
        const auto faults = checkData(toPath(chats(fixture)), fixture.desktop().library().library().stores(),
                                      {}, [](const CheckProgress&) {});
        QVERIFY(faults && faults->empty());
        const auto sizes = measureData(toPath(fixture.home()), toPath(store(fixture)), {});
        QVERIFY(sizes[1].bytes > 0 && sizes[5].bytes > 0);
    }

    void anUnendedMoveGoesOnOrIsGivenUp_data() {
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("on") << true;
        QTest::newRow("up") << false;
    }
    void anUnendedMoveGoesOnOrIsGivenUp() {
        QFETCH(bool, goesOn);
        WindowFixture fixture;
        storeModel(store(fixture));
        const QTemporaryDir disk;
        const auto to = toPath(disk.filePath(QStringLiteral("there")));
        std::stop_source stop;
        stop.request_stop();
        auto move = plan_move(toPath(store(fixture)), to, false);
        QVERIFY(move);
        move->renames = false;
        QVERIFY(!move_folder(*move, stop.get_token(), [](const MoveProgress&) {}));
        DataPanel& panel = open(fixture);
        QTRY_VERIFY(says(panel, "was not ended"));
        click(button(panel, goesOn ? "Go on moving" : "Give up moving"));
        QTRY_VERIFY(says(panel, goesOn ? "Moved" : "given up"));
        QVERIFY(place_of(toPath(store(fixture))) == (goesOn ? to : toPath(store(fixture))));
        QCOMPARE(std::filesystem::exists(to), goesOn);
        QTRY_VERIFY(!button(panel, "Give up moving")->isVisible());
    }

    void allDataMovesByKeysAtTheNextStart() {
        const QTemporaryDir place, disk;
        const QString home = place.filePath(QStringLiteral("data"));
        WindowFixture fixture(home);
        storeModel(store(fixture));
        DataPanel& panel = open(fixture);
        put(disk.filePath(QStringLiteral("other")), "somebody’s");
        QVERIFY(tabTo(QStringLiteral("Move everything")));
        press(Qt::Key_Space);
        answerFileDialog(disk.path());
        QMessageBox* question = nullptr;
        QTRY_VERIFY((question = panel.findChild<QMessageBox*>()));
        QApplication::setActiveWindow(question);
        const QString there = disk.filePath(QStringLiteral("tars-data"));
        QVERIFY(question->text().contains(there));
        press(Qt::Key_Return);
        QTRY_VERIFY(says(panel, "at the next start"));
        reachable();
        QVERIFY(!QFile::exists(there) && place_of(toPath(home)) == toPath(home));
        QVERIFY(button(panel, "Give up moving")->isVisible() && !button(panel, "Move…")->isEnabled());
        auto* restart = button(panel, "Restart now");
        QVERIFY(restart && restart->isEnabled());
        restart->setFocus();
        press(Qt::Key_Space);
        QVERIFY(fixture.window().wantsRestart());
        QTRY_VERIFY(!fixture.window().isVisible());
        fixture.close();

        const auto laid = unfinished_move(toPath(home));
        QVERIFY(laid && *laid);
        MoveWindow window(toPath(home), **laid);
        QSignalSpy ended(&window, &QDialog::accepted);
        window.show();
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(place_of(toPath(home)) == toPath(there));
        QVERIFY(QFile::exists(blob(there + QStringLiteral("/models"), kWeights)));
        QVERIFY(!*unfinished_move(toPath(home)));
        fixture.openScripted();
        QCOMPARE(messages(chats(fixture)), 2);
        fixture.close();
    }

    void aMoveOfAllDataIsGivenUpInTheWindow() {
        const QTemporaryDir place;
        WindowFixture fixture(place.filePath(QStringLiteral("data")));
        const auto home = toPath(fixture.home());
        std::filesystem::create_directories(home);
        const auto move = plan_move(home, toPath(place.filePath(QStringLiteral("there"))), false);
        QVERIFY(move && lay_move_ready(*move));
        DataPanel& panel = open(fixture);
        QTRY_VERIFY(says(panel, "at the next start"));
        click(button(panel, "Give up moving"));
        QTRY_VERIFY(says(panel, "given up"));
        QVERIFY(!*unfinished_move(home) && button(panel, "Move everything…")->isEnabled());
        fixture.close();
    }

    void aStartThatCannotMoveSaysWhyAndOpensAllTheSame() {
        const QTemporaryDir place;
        const auto home = toPath(place.filePath(QStringLiteral("data")));
        put(fromPath(home / "chats.sqlite"), "words");
        const auto there = toPath(place.filePath(QStringLiteral("there")));
        auto move = plan_move(home, there, false);
        QVERIFY(move);
        move->renames = false;
        QVERIFY(lay_move_ready(*move));
        auto held = FileLock::try_exclusive(home / "window.lock");
        QVERIFY(held && *held);
        MoveWindow window(home, *move);
        window.show();
        QApplication::setActiveWindow(&window);
        const auto words = [&window] { return wordsOn(window); };
        QTRY_VERIFY2(words().contains(QStringLiteral("is in use")), qPrintable(words()));
        const auto pressed = [&window](const char* name) {
            for (auto* each : window.findChildren<QPushButton*>())
                if (spoken(each) == QString::fromUtf8(name) && each->isEnabled() && each->isVisible()) {
                    each->setFocus();
                    QTest::keyClick(each, Qt::Key_Space);
                    return true;
                }
            return false;
        };
        // Whoever was in the way has gone.
        held->reset();
        QSignalSpy accepted(&window, &QDialog::accepted);
        QVERIFY(pressed("Go on moving"));
        QTRY_COMPARE(accepted.size(), 1);
        QVERIFY(place_of(home) == there);

        // And one that is not wanted any more.
        move = plan_move(home, home, false);
        QVERIFY(move);
        move->renames = false;
        const auto again = FileLock::try_exclusive(home / "window.lock");
        QVERIFY(again && *again);
        MoveWindow second(home, *move);
        second.show();
        QTRY_VERIFY(wordsOn(second).contains(QStringLiteral("is in use")));
        for (auto* each : second.findChildren<QPushButton*>())
            if (spoken(each) == QStringLiteral("Open TARS without moving")) each->click();
        QCOMPARE(second.result(), static_cast<int>(QDialog::Accepted));
        QVERIFY(place_of(home) == there && *unfinished_move(home));
    }

    void whatAVariablePlacesIsNotMoved() {
        qputenv("TARS_MODELS", "/somewhere");
        WindowFixture fixture;
        DataPanel& panel = open(fixture);
        auto* table = panel.findChild<QTreeView*>();
        table->setCurrentIndex(table->model()->index(1, 0));
        const auto* move = button(panel, "Move…");
        QVERIFY(move && !move->isEnabled() && move->toolTip().contains(QStringLiteral("TARS_MODELS")));
        qunsetenv("TARS_MODELS");
    }

    void aDamagedIndexIsMended() {
        WindowFixture fixture;
        DataPanel& panel = open(fixture);
        runSql(chats(fixture), "INSERT INTO message_words (message_words) VALUES ('delete-all')");
        QTRY_VERIFY(button(panel, "Check everything")->isEnabled());
        button(panel, "Check everything")->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(says(panel, "Damaged: the chats"));
        button(panel, "Repair")->setFocus();
        press(Qt::Key_Space);
        QTRY_VERIFY(says(panel, "Repaired"));
        bool found = false;
        fixture.desktop().store().find(
            QStringLiteral("zebras"), SearchOrder::Newest, &panel,
            [&found](const SearchResult& result) { found = !result.hits.isEmpty(); });
        QTRY_VERIFY(found);
    }

    void aCheckIsStopped() {
        WindowFixture fixture;
        storeModel(store(fixture));
        (void)open(fixture);
        std::stop_source stop;
        stop.request_stop();
        const auto faults = checkData(toPath(chats(fixture)), {OllamaStore(toPath(store(fixture)))},
                                      stop.get_token(), [](auto) {});
        QVERIFY(!faults);
        QCOMPARE(faults.error().code, ErrorCode::cancelled);
    }
};

QTEST_MAIN(DataTest)
#include "data_test.moc"
