// SPDX-License-Identifier: Apache-2.0
// The user's data: where it is, a copy of the chats, and finding and mending what is damaged.
#include "keyboard.h"
#include "library/network_use.h"
#include "ui/settings/data_care.h"
#include "ui/settings/data_panel.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLabel>
#include <QPushButton>
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

    void theChatsAreCopiedByKeys() {
        WindowFixture fixture;
        DataPanel& panel = open(fixture);
        const QString copy = fixture.home() + QStringLiteral("/copy.sqlite");
        put(copy, "what was there before");
        QVERIFY(tabTo(QStringLiteral("Back up the chats")));
        QVERIFY(backUpChats(toPath(chats(fixture)), toPath(copy), {}));
        const auto database = ChatDatabase::open(copy);
        QVERIFY(database);
        const auto list = (*database)->list();
        QVERIFY(list);
        QCOMPARE(list->size(), 1);
        QCOMPARE(list->front().title, QStringLiteral("A question about zebras"));
        const QString second = fixture.home() + QStringLiteral("/second.sqlite");
        press(Qt::Key_Space);
        answerFileDialog(second);
        QTRY_VERIFY(says(panel, "second.sqlite"));
        QVERIFY(QFileInfo(second).size() > 0);
        QVERIFY(!QFile::exists(second + QStringLiteral(".part")));
    }

    void aCopyThatFailsLeavesWhatWasThere() {
        WindowFixture fixture;
        (void)open(fixture);
        const auto source = toPath(chats(fixture));
        QVERIFY(!backUpChats(source, source, {}));
        QVERIFY(!backUpChats(source, toPath(fixture.home() + QStringLiteral("/nowhere/copy.sqlite")), {}));
        const QString copy = fixture.home() + QStringLiteral("/copy.sqlite");
        put(copy, "before");
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!backUpChats(source, toPath(copy), stop.get_token()));
        QCOMPARE(QFileInfo(copy).size(), 6);
        QVERIFY(!QFile::exists(copy + QStringLiteral(".part")));
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
            QStringLiteral("zebras"), &panel,
            [&found](const SearchResult& result) { found = !result.hits.isEmpty(); });
        QTRY_VERIFY(found);
    }

    void aCheckIsStopped() {
        WindowFixture fixture;
        storeModel(store(fixture));
        (void)open(fixture);
        std::stop_source stop;
        stop.request_stop();
        const auto faults = checkData(toPath(chats(fixture)), OllamaStore(toPath(store(fixture))),
                                      stop.get_token(), [](auto) {});
        QVERIFY(!faults);
        QCOMPARE(faults.error().code, ErrorCode::cancelled);
    }
};

QTEST_MAIN(DataTest)
#include "data_test.moc"
