// SPDX-License-Identifier: Apache-2.0
// Chats of LM Studio, Jan, GPT4All and Ollama's app come into the window, and go on there.
#include "foreign_files.h"
#include "keyboard.h"
#include "ui/chat/chat_importer.h"
#include "ui/chat/import_choice.h"
#include "window_fixture.h"

#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

/// The home of somebody who has all four programs.
class ForeignHome {
  public:
    ForeignHome() {
        write(u".lmstudio/conversations/recipes/1.conversation.json"_s, lmStudio());
        write(kJan + u"/t1/thread.json"_s, janThread());
        write(kJan + u"/t1/messages.jsonl"_s,
              janLine(u"a"_s, u"user"_s, u"Green?"_s, 1'700'000'000) +
                  janLine(u"b"_s, u"assistant"_s, u"Of course."_s, 1'700'000'001));
        write(kGpt4All, gpt4All(12));
        QDir(folder_.path()).mkpath(u".ollama"_s);
        makeDatabase(path(u".ollama/db.sqlite"_s), kOllama);
    }
    QString path(const QString& name) const { return folder_.filePath(name); }
    Environment environment() const {
        return [home = folder_.path().toStdString()](const std::string& name) {
            return name == "HOME" ? home : std::string();
        };
    }

    inline static const QString kJan = u".local/share/Jan/data/threads"_s,
                                kGpt4All = u".local/share/nomic.ai/GPT4All/gpt4all-1.chat"_s;

  private:
    void write(const QString& name, const QByteArray& bytes) {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QTemporaryDir folder_;
};

}  // namespace

class ForeignWindowTest : public QObject {
    Q_OBJECT

    static QAbstractItemModel& chats(WindowFixture& fixture) {
        return *fixture.page().conversations().findChild<QTreeView*>()->model();
    }
    static QStringList titles(WindowFixture& fixture) {
        QStringList all;
        for (int row = 0; row < chats(fixture).rowCount(); ++row)
            all.append(chats(fixture).index(row, 0).data().toString());
        all.sort();
        return all;
    }
    static void show(WindowFixture& fixture, const QString& title) {
        for (int row = 0; row < chats(fixture).rowCount(); ++row) {
            const QModelIndex index = chats(fixture).index(row, 0);
            if (index.data().toString() == title)
                fixture.page().conversations().findChild<QTreeView*>()->setCurrentIndex(index);
        }
        QTRY_COMPARE(fixture.conversation().summary().title, title);
        QTRY_VERIFY(fixture.conversation().rowCount() > 0);
    }
    template <typename Dialog>
    static Dialog* opened(WindowFixture& fixture) {
        auto* dialog = fixture.window().findChild<Dialog*>();
        if (dialog) QApplication::setActiveWindow(dialog);
        return dialog;
    }

  private Q_SLOTS:
    void whatTheyHaveComesInAndGoesOn_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char* name, const QString& path, int count, const QString& title,
                            const QString& question, const QString& answer) {
            QTest::newRow(name) << path << count << title << question << answer;
        };
        row("LM Studio, a file", u".lmstudio/conversations/recipes/1.conversation.json"_s, 1, u"Reasons"_s,
            u"Why?"_s, u"Second"_s);
        row("LM Studio, its folder", u".lmstudio/conversations"_s, 1, u"Reasons"_s, u"Why?"_s, u"Second"_s);
        row("Jan, a thread", ForeignHome::kJan + u"/t1"_s, 1, u"Tea"_s, u"Green?"_s, u"Of course."_s);
        row("Jan, its folder", ForeignHome::kJan, 1, u"Tea"_s, u"Green?"_s, u"Of course."_s);
        row("GPT4All, a file", ForeignHome::kGpt4All, 1, u"Birds"_s, u"Which bird?"_s, u"A swift."_s);
        row("GPT4All, its folder", u".local/share/nomic.ai"_s, 1, u"Birds"_s, u"Which bird?"_s,
            u"A swift."_s);
        row("Ollama's app", u".ollama/db.sqlite"_s, 2, u"Rain"_s, u"Will it rain?"_s, u"Yes."_s);
    }
    void whatTheyHaveComesInAndGoesOn() {
        QFETCH(QString, path);
        QFETCH(int, count);
        QFETCH(QString, title);
        QFETCH(QString, question);
        QFETCH(QString, answer);
        const ForeignHome home;
        WindowFixture fixture;
        fixture.openScripted();
        fixture.window().importChats({home.path(path)});
        QTRY_COMPARE(chats(fixture).rowCount(), count);
        QTRY_VERIFY(fixture.window().messageBar().message().contains(QStringLiteral("%1 chat").arg(count)));
        show(fixture, title);
        QCOMPARE(fixture.message(0).text, question);
        QCOMPARE(fixture.message(0).author, Author::User);
        QCOMPARE(fixture.message(1).text, answer);
        QCOMPARE(fixture.message(1).author, Author::Assistant);
        const int there = fixture.conversation().rowCount();
        fixture.type(u"Go on"_s);
        QTRY_VERIFY(fixture.conversation().rowCount() == there + 2 && !fixture.chat().isAnswering());
        QVERIFY(std::ranges::any_of(fixture.engine().asked.back().messages, [&](const SaidMessage& said) {
            return said.role == "assistant" && said.content == answer;
        }));

        fixture.openScripted();
        QTRY_COMPARE(chats(fixture).rowCount(), count);
        show(fixture, title);
        QTRY_COMPARE(fixture.conversation().rowCount(), there + 2);
        QCOMPARE(fixture.message(1).text, answer);
        fixture.window().importChats({home.path(path)});  // they are here already
        QTRY_VERIFY(opened<ImportChoice>(fixture));
        QVERIFY(std::ranges::none_of(opened<ImportChoice>(fixture)->offers(), &ChatOffer::wanted));
        opened<ImportChoice>(fixture)->reject();
        QTRY_VERIFY(!opened<ImportChoice>(fixture));
        QCOMPARE(chats(fixture).rowCount(), count);
    }

    void whatIsFoundHereIsChosenByKeysAlone() {
        const ForeignHome home;
        WindowFixture fixture;
        fixture.openScripted();
        fixture.window().importer().setFind([environment = home.environment()](const std::stop_token& stop) {
            return findChatPlaces(environment, stop);
        });
        QApplication::setActiveWindow(&fixture.window());
        command("import chats of another");
        QTRY_VERIFY(opened<ImportDialog>(fixture));
        auto* places = opened<ImportDialog>(fixture)->findChild<QListWidget*>();
        QTRY_COMPARE(places->count(), 4);
        QTRY_VERIFY(places->hasFocus());  // all are ticked: these two shall not come
        const auto untick = [places](const char* program) {
            press(Qt::Key_Home);
            while (!places->currentItem()->text().contains(QLatin1StringView(program)) &&
                   places->currentRow() + 1 < places->count())
                press(Qt::Key_Down);
            press(Qt::Key_Space);
            QCOMPARE(places->currentItem()->checkState(), Qt::Unchecked);
        };
        untick("Ollama");
        untick("GPT4All");
        press(Qt::Key_Return);
        QTRY_COMPARE(titles(fixture), (QStringList{u"Reasons"_s, u"Tea"_s}));
        QTRY_VERIFY(!fixture.window().findChild<ImportDialog*>());

        // Now all of them: two are here already, and of the others one shall stay out.
        reachable();
        command("import chats of another");
        QTRY_VERIFY(opened<ImportDialog>(fixture));
        places = opened<ImportDialog>(fixture)->findChild<QListWidget*>();
        QTRY_COMPARE(places->count(), 4);
        press(Qt::Key_Return);
        QTRY_VERIFY(opened<ImportChoice>(fixture));
        auto* choice = opened<ImportChoice>(fixture);
        QCOMPARE(choice->offers().size(), 5U);
        auto* list = choice->findChild<QTreeView*>();
        QTRY_VERIFY(QApplication::focusWidget());
        if (!list->hasFocus()) QCOMPARE(tabTo(u"Chats to import"_s), list);
        const auto toggle = [list](const QString& title) {
            press(Qt::Key_Home);
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->currentIndex().siblingAtColumn(0).data().toString() == title) break;
                press(Qt::Key_Down);
            }
            QCOMPARE(list->currentIndex().siblingAtColumn(0).data().toString(), title);
            press(Qt::Key_Space);
        };
        toggle(u"Nothing yet"_s);  // not this one
        toggle(u"Tea"_s);          // that is here, once more
        press(Qt::Key_Return);
        QTRY_COMPARE(titles(fixture), (QStringList{u"Birds"_s, u"Rain"_s, u"Reasons"_s, u"Tea"_s, u"Tea"_s}));
        QTRY_VERIFY(!fixture.window().findChild<ImportChoice*>());
    }
};

QTEST_MAIN(ForeignWindowTest)
#include "foreign_window_test.moc"
