// SPDX-License-Identifier: Apache-2.0
// What earlier versions of the program have written opens, with all that is in it. The files in earlier/ are
// kept as they were: a new schema gets a new file, and none of the old ones is ever changed.
#include "raw_database.h"
#include "ui/chat/chat_database.h"
#include "ui/tune/tune_outcome.h"
#include "window_fixture.h"

#include <QDir>
#include <QDirIterator>
#include <QSqlError>

#include <algorithm>

using namespace tars;
using namespace tars::ui;

namespace {

const QString kEarlier = QStringLiteral(TARS_EARLIER_DATA);

QString textOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The database as an earlier program left it at `path`.
bool restore(const QString& sql, const QString& path) {
    RawDatabase raw(path);
    const QStringList statements = sql.split(QStringLiteral(";\n"));
    for (const QString& statement : statements) {
        if (statement.trimmed().isEmpty()) continue;
        QSqlQuery query(raw.database);
        if (query.exec(statement)) continue;
        qWarning("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
        return false;
    }
    return true;
}

void copyFolder(const QString& from, const QString& to) {
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = to + file.mid(from.size());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QVERIFY(QFile::copy(file, target));
    }
}

}  // namespace

class EarlierDataTest : public QObject {
    Q_OBJECT

    static constexpr ChatId kChat = 5, kTrashed = 6;
    static constexpr MessageId kQuestion = 1, kAnswer = 2, kFailed = 3, kHalf = 4;

    QTemporaryDir folder_;

    /// What every schema had.
    static void checkMessages(const Chat& chat) {
        QCOMPARE(chat.summary.title, QStringLiteral("Äpfel und Birnen"));
        QCOMPARE(chat.summary.updated, 1'750'000'009'000);
        QCOMPARE(chat.leaf, kHalf);
        QCOMPARE(chat.settings.systemPrompt, QStringLiteral("Be brief."));
        QCOMPARE(chat.settings.sampling.temperature, 0.25F);
        QCOMPARE(chat.settings.sampling.seed, std::optional(18'446'744'073'709'551'615ULL));
        QCOMPARE(chat.settings.context, 4096U);
        QCOMPARE(chat.messages.size(), 4U);
        const Message& question = chat.messages[0];
        QCOMPARE(question.id, kQuestion);
        QCOMPARE(question.author, Author::User);
        QCOMPARE(question.text, QStringLiteral("What is an apple? 苹果是什么？"));
        QCOMPARE(question.created, 1'750'000'001'000);
        const Message& answer = chat.messages[1];
        QCOMPARE(answer.parent, kQuestion);
        QCOMPARE(answer.author, Author::Assistant);
        QCOMPARE(answer.text, QStringLiteral("A fruit of trees."));
        QCOMPARE(answer.model, QStringLiteral("guide"));
        QCOMPARE(answer.stats.promptTokens, 11);
        QCOMPARE(answer.stats.outputTokens, 5);
        QCOMPARE(answer.stats.promptMs, 120);
        QCOMPARE(answer.stats.outputMs, 800);
        QCOMPARE(answer.stats.seed, 18'446'744'073'709'551'615ULL);
        QCOMPARE(answer.stats.end, AnswerEnd::Natural);
        QCOMPARE(chat.messages[2].state, MessageState::Failed);
        QCOMPARE(chat.messages[2].problem, QStringLiteral("out of memory"));
        QCOMPARE(chat.messages[3].state, MessageState::Interrupted);
        QCOMPARE(chat.messages[3].text, QStringLiteral("Half an answer, interrupted"));
    }
    /// What came with later ones; a file from before has it as if nobody had used it.
    static void checkLater(const ChatDatabase& database, const Chat& chat, int schema) {
        QCOMPARE(chat.summary.pinned, schema >= 2);
        QCOMPARE(chat.summary.folder, schema >= 3 ? 9 : 0);
        const auto folders = database.folders();
        QVERIFY(folders);
        QCOMPARE(folders->size(), schema >= 3 ? 2 : 0);
        if (schema >= 3) {
            QCOMPARE(folders->at(1).name, QStringLiteral("Fruit"));
            QCOMPARE(folders->at(1).parent, 8);
            QVERIFY(folders->at(0).open && !folders->at(1).open);
        }
        const Message& answer = chat.messages[1];
        QCOMPARE(answer.feedback, schema >= 4 ? FeedbackKind::Liked : FeedbackKind::None);
        QCOMPARE(database.collectedFeedback()->size(), schema >= 4 ? 1 : 0);
        QCOMPARE(answer.thoughts, schema >= 5 ? QStringLiteral("Apples grow on trees.") : QString());
        QCOMPARE(answer.thoughtMs, schema >= 5 ? 2300 : 0);
        QCOMPARE(answer.record.file, schema >= 5 ? QStringLiteral("/models/guide.gguf") : QString());
        QCOMPARE(answer.record.dropped, schema >= 5 ? 3 : 0);
        QCOMPARE(answer.summary, schema >= 9 ? QStringLiteral("They spoke of fruit.") : QString());
        QCOMPARE(chat.messages[3].thoughts, schema >= 5 ? QStringLiteral("Hm. ") : QString());
        const auto& attached = chat.messages[0].attachments;
        QCOMPARE(attached.size(), schema >= 5 ? 1U : 0U);
        if (schema >= 5)
            QCOMPARE(attached[0],
                     (Attachment{QStringLiteral("notes.txt"), 12, QStringLiteral("some apples")}));
        const auto presets = database.presets();
        QVERIFY(presets);
        QCOMPARE(presets->size(), schema >= 6 ? 1 : 0);
        if (schema >= 6) QCOMPARE(presets->first().settings.maxTokens, 100);
        Chat offered;  // the same chat of another program, which has gone on there since
        offered.origin = QStringLiteral("jan:t1");
        offered.messages.emplace_back();
        const auto known = database.known(std::vector{offered});
        QVERIFY(known);
        QCOMPARE(known->front(), schema >= 8 ? Offered::Here : Offered::New);
    }
    /// It is a database like any other.
    static void use(ChatDatabase& database) {
        for (const char* words : {"fruit of", "苹果", "ANSWER, INTER"})
            QCOMPARE(database.find(QString::fromUtf8(words), 10)->chats, QSet<ChatId>{kChat});
        Message more;
        more.id = 50;
        more.parent = kAnswer;
        more.text = QStringLiteral("And a pear?");
        QVERIFY(database.addMessages({kChat, QStringLiteral("Äpfel und Birnen"), 1'750'000'010'000}, {},
                                     std::vector{more}));
        QVERIFY(database.setPinned(kChat, true));
        QVERIFY(database.setFeedback({kAnswer, FeedbackKind::Disliked, 0, 7}, true));
        QVERIFY(database.putPreset({77, QStringLiteral("Another"), {}}));
        QVERIFY(database.setDeleted(kTrashed, false));  // it was in the trash, and comes back whole
        QCOMPARE((*database.read(kTrashed))->messages.front().text, QStringLiteral("thrown away"));
    }

  private Q_SLOTS:
    void everySchemaOpens_data() {
        QTest::addColumn<int>("schema");
        const auto newest = static_cast<int>(chatMigrations().size());
        for (int schema = 1; schema <= newest; ++schema) {
            const bool kept = QFileInfo::exists(QStringLiteral("%1/chats_%2.sql").arg(kEarlier).arg(schema));
            QVERIFY2(kept || schema == newest,
                     "a schema that is not the newest any more has no file in earlier/");
            if (kept) QTest::addRow("%d", schema) << schema;
        }
    }
    void everySchemaOpens() {
        QFETCH(int, schema);
        const QString path = folder_.filePath(QStringLiteral("chats_%1.sqlite").arg(schema));
        QVERIFY(restore(textOf(QStringLiteral("%1/chats_%2.sql").arg(kEarlier).arg(schema)), path));
        QCOMPARE(RawDatabase(path).value(QStringLiteral("PRAGMA user_version")).toInt(), schema);
        {
            auto database = ChatDatabase::open(path);
            QVERIFY2(database, database ? "" : database.error().message.c_str());
            QCOMPARE((*database)->list()->size(), 1);
            const auto chat = (*database)->read(kChat);
            QVERIFY(chat && *chat);
            checkMessages(**chat);
            checkLater(**database, **chat, schema);
            use(**database);
        }
        auto again = ChatDatabase::open(path);
        QVERIFY(again);
        const auto chat = (*again)->read(kChat);
        QCOMPARE((*chat)->messages.back().text, QStringLiteral("And a pear?"));
        QCOMPARE((*chat)->messages[1].feedback, FeedbackKind::Disliked);
        QCOMPARE((*again)->list()->size(), 2);
        QCOMPARE(RawDatabase(path).value(QStringLiteral("PRAGMA user_version")).toULongLong(),
                 chatMigrations().size());
        QCOMPARE(RawDatabase(path).value(QStringLiteral("PRAGMA integrity_check")).toString(),
                 QStringLiteral("ok"));
    }

    void aWholeDataFolderOpens() {
        WindowFixture fixture;
        copyFolder(kEarlier + QStringLiteral("/home"), fixture.home());
        QVERIFY(restore(textOf(kEarlier + QStringLiteral("/chats_1.sql")),
                        fixture.home() + QStringLiteral("/chats.sqlite")));
        fixture.openScripted();
        Desktop& desktop = fixture.desktop();
        const Settings& settings = desktop.settings();
        QCOMPARE(settings.colorMode(), ColorMode::Dark);
        QCOMPARE(settings.language(), QStringLiteral("de"));
        QCOMPARE(settings.textScale(), 120);
        QCOMPARE(settings.threads(), 3);
        QVERIFY(settings.settingsPanelShown());
        QVERIFY(settings.recentModels().contains(QStringLiteral("/models/pear.gguf")));
        QTRY_COMPARE(fixture.conversation().summary().id, kChat);  // the chat that was open

        const auto& models = desktop.library().entries();
        const auto linked = [&models] { return std::ranges::find(models, "apple", &LibraryEntry::name); };
        QTRY_VERIFY(linked() != models.end());
        QVERIFY(linked()->missing);
        QCOMPARE(linked()->context_length, 4096U);
        const QString apple = QStringLiteral("/models/apple.gguf");
        QTRY_VERIFY(desktop.notes().note(apple).speedOn({}));
        QCOMPARE(desktop.notes().note(apple).speedOn({})->answer, 42.25);
        QCOMPARE(desktop.notes().note(apple).kvType, std::optional(KvType::q8_0));
        QTRY_COMPARE(desktop.downloads().rowCount(), 1);
        QCOMPARE(desktop.downloads().downloads().front().state, DownloadState::Paused);
        QCOMPARE(desktop.downloads().downloads().front().done, 1000U);
        QVERIFY2(fixture.window().messageBar().message().isEmpty(),
                 qPrintable(fixture.window().messageBar().message()));
    }

    void anEarlierRunIsShown() {
        WindowFixture fixture;
        copyFolder(kEarlier + QStringLiteral("/home"), fixture.home());
        fixture.openScripted();
        fixture.window().showPage(MainWindow::Tune);
        Tuner& tuner = fixture.desktop().tuner();
        tuner.refresh();
        QTRY_COMPARE(tuner.runs().size(), 1U);
        QVERIFY(tuner.runs().front().trouble.empty());
        QVERIFY(tuner.runs().front().ended);
        tuner.show(QString::fromStdString(tuner.runs().front().folder.string()));
        QTRY_COMPARE(tuner.series().points().size(), 3U);  // the line that was being written is none
        QCOMPARE(tuner.algorithm(), QStringLiteral("cma-es"));
        QCOMPARE(tuner.series().points().back().best, 1.4);
        QCOMPARE(tuner.series().baselines().size(), 1U);
        const auto& outcome = tuner.outcome();
        QVERIFY(outcome && outcome->accepted && outcome->improved);
        QCOMPARE(outcome->testAfter, std::optional(2.25));
        QCOMPARE(outcome->answers.size(), 1);
    }
};

QTEST_MAIN(EarlierDataTest)
#include "earlier_data_test.moc"
