// SPDX-License-Identifier: Apache-2.0
// The Models page in the real window: bringing models in from files, folders and other programs.
#include "tests/library/store_fixture.h"
#include "ui/models/drop_zone.h"
#include "ui/models/models_page.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;
using tars::test::gguf_bytes;
using tars::test::write_text;
namespace fs = std::filesystem;

namespace {

ModelsPage& showModels(WindowFixture& fixture) {
    fixture.window().showPage(MainWindow::Models);
    return *fixture.window().findChild<ModelsPage*>();
}

template <typename T>
T* named(QWidget& parent, const QString& words) {
    for (T* child : parent.findChildren<T*>()) {
        if (child->accessibleName() == words || child->property("text").toString().remove(u'&') == words)
            return child;
    }
    return nullptr;
}

QTreeView* list(ModelsPage& page) {
    return named<QTreeView>(page, QStringLiteral("Your models"));
}

QStringList namesIn(const QTreeView* table) {
    QStringList names;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        names.append(table->model()->index(row, 0).data().toString());
    names.removeAll(QString::fromLatin1(kGuideName.data(), kGuideName.size()));
    names.sort();
    return names;
}

void drop(QWidget& target, const QStringList& paths) {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& path : paths) urls.append(QUrl::fromLocalFile(path));
    data.setUrls(urls);
    const QPoint at = target.rect().center();
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&target, &dropped);
}

std::map<fs::path, fs::file_time_type> stateOf(const fs::path& folder) {
    std::map<fs::path, fs::file_time_type> times;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        times[entry.path()] = fs::last_write_time(entry.path());
    return times;
}

/// A folder as LM Studio has it and one as Ollama has it.
struct OtherPrograms {
    explicit OtherPrograms(const fs::path& folder) : home(folder) {
        fs::create_directories(home);
        write_text(home / "lm" / "publisher" / "first.gguf", gguf_bytes(home, 1));
        write_text(home / "lm" / "publisher" / "second.gguf", gguf_bytes(home, 2));
        write_text(home / "lm" / "broken.gguf", "GGUF but no more");
        const test::HandMadeStore store{home / "ollama"};
        store.add("registry.ollama.ai/library/tiny/1b", {{"model", gguf_bytes(home, 3)}},
                  R"({"model_family":"llama"})");
    }
    std::vector<ScanRoot> roots() const {
        return {{"LM Studio", home / "lm", ScanRoot::Layout::files},
                {"Ollama", home / "ollama", ScanRoot::Layout::ollama}};
    }
    fs::path home;
};

}  // namespace

class ModelsPageTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void oneButtonTakesFilesAndFolders() {
        WindowFixture fixture;
        fixture.openScripted();
        const fs::path models = fs::path(fixture.home().toStdString()) / "models";
        for (const char* name : {"a.gguf", "b.gguf"})
            write_text(models / name, gguf_bytes(models.parent_path(), 1));
        ModelsPage& page = showModels(fixture);
        auto* button = named<QPushButton>(page, QStringLiteral("Import…"));
        QVERIFY(button);
        QTest::keyClick(button, Qt::Key_Space);
        auto* menu = button->findChild<QMenu*>();
        QTRY_VERIFY(menu && menu->isVisible());
        const auto actions = menu->actions();
        QCOMPARE(actions.size(), 5);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        auto* files = fixture.window().findChild<QFileDialog*>();
        QVERIFY(files);
        QCOMPARE(files->fileMode(), QFileDialog::ExistingFiles);
        files->setDirectory(fromPath(models));
        files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))
            ->setText(QStringLiteral("\"a.gguf\" \"b.gguf\""));
        QTest::keyClick(files, Qt::Key_Return);
        QTRY_COMPARE(namesIn(list(page)), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        QVERIFY(fixture.window().messageBar().message().contains(QStringLiteral("2 models added")));

        actions[1]->trigger();
        const auto dialogs = fixture.window().findChildren<QFileDialog*>();
        QCOMPARE(dialogs.last()->fileMode(), QFileDialog::Directory);
        actions[2]->trigger();
        QCOMPARE(page.findChild<QTabWidget*>()->currentIndex(), static_cast<int>(ModelsPage::Found));
        actions[3]->trigger();
        QCOMPARE(page.findChild<QTabWidget*>()->currentIndex(), static_cast<int>(ModelsPage::Search));
        actions[4]->trigger();
        QCOMPARE(page.findChild<QTabWidget*>()->currentIndex(), static_cast<int>(ModelsPage::Downloading));
    }

    void everythingDroppedIsTaken() {
        WindowFixture fixture;
        fixture.openScripted();
        const fs::path home = fixture.home().toStdString();
        write_text(home / "drop" / "one.gguf", gguf_bytes(home, 1));
        write_text(home / "drop" / "junk.gguf", "no model");
        write_text(home / "drop" / "folder" / "deep" / "two.gguf", gguf_bytes(home, 2));
        write_text(home / "drop" / "folder" / "three.gguf", gguf_bytes(home, 3));
        ModelsPage& page = showModels(fixture);
        auto* zone = page.findChild<DropZone*>();
        QVERIFY(zone);
        QSignalSpy ended(&fixture.desktop().library(), &ModelLibrary::importEnded);
        drop(*zone, {fromPath(home / "drop" / "one.gguf"), fromPath(home / "drop" / "junk.gguf"),
                     fromPath(home / "drop" / "folder")});
        QTRY_COMPARE(ended.size(), 1);
        const QStringList all{QStringLiteral("one"), QStringLiteral("three"), QStringLiteral("two")};
        QTRY_COMPARE(namesIn(list(page)), all);
        QVERIFY(fixture.window().messageBar().message().contains(QStringLiteral("junk.gguf")));
        for (const LibraryEntry& entry : fixture.desktop().library().entries())
            if (!entry.shipped) QVERIFY(entry.path.string().starts_with((home / "drop").string()));
        // Nothing was loaded, as nobody knows which.
        QCOMPARE(fixture.desktop().engine().model()->name, std::string("model"));

        // Again, and on the window itself: they are known, and nothing is there twice.
        drop(fixture.window(), {fromPath(home / "drop" / "one.gguf"), fromPath(home / "drop" / "folder")});
        QTRY_COMPARE(ended.size(), 2);
        QCOMPARE(namesIn(list(page)), all);
        QVERIFY2(fixture.window().statusStrip().currentMessage().contains(QStringLiteral("3 models")),
                 qPrintable(fixture.window().statusStrip().currentMessage()));
    }

    void addressesAreFetched() {
        WindowFixture fixture;
        fixture.sources.transfer.insecure = true;
        fixture.sources.transfer.hugging_face = "http://127.0.0.1:9";  // nobody listens there
        fixture.sources.transfer.tries = 1;
        fixture.openScripted();
        ModelsPage& page = showModels(fixture);
        auto* zone = page.findChild<DropZone*>();
        QMimeData data;
        data.setUrls({QUrl(QStringLiteral("https://huggingface.co/u/first/tree/main"))});
        const QPoint at = zone->rect().center();
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(zone, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(zone, &dropped);
        const auto& downloads = fixture.desktop().downloads().downloads();
        QCOMPARE(downloads.size(), 1);
        QCOMPARE(downloads.front().name, QStringLiteral("hf.co/u/first:latest"));
        QCOMPARE(page.findChild<QTabWidget*>()->currentIndex(), static_cast<int>(ModelsPage::Downloading));
        // So are those the program is started with; other pages are none of a model.
        fixture.window().showPage(MainWindow::Chat);
        fixture.window().open({QStringLiteral("https://huggingface.co/u/second")});
        QCOMPARE(downloads.size(), 2);
        QVERIFY(page.isVisible());
        fixture.window().open({QStringLiteral("https://example.org/u/third")});
        QCOMPARE(downloads.size(), 2);
        QVERIFY(fixture.window().messageBar().message().contains(QStringLiteral("example.org")));
    }

    void theListIsFilteredSortedAndSummedUp() {
        WindowFixture fixture;
        const fs::path home = fixture.home().toStdString();
        fixture.openScripted({OllamaStore(home / "models", OllamaStore::Access::ours)});
        write_text(home / "small.gguf", gguf_bytes(home, 1));
        write_text(home / "large.gguf", gguf_bytes(home, 2, 5000));
        ModelsPage& page = showModels(fixture);
        fixture.desktop().library().link({fromPath(home / "small.gguf"), fromPath(home / "large.gguf")});
        const QStringList both{QStringLiteral("large"), QStringLiteral("small")};
        QTRY_COMPARE(namesIn(list(page)), both);
        const auto rowOf = [&](const QString& name) {
            for (int row = 0; row < list(page)->model()->rowCount(); ++row)
                if (list(page)->model()->index(row, 0).data().toString() == name) return row;
            return -1;
        };
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            list(page)->sortByColumn(ModelLibrary::SizeColumn, order);
            QCOMPARE(rowOf(both[1]) < rowOf(both[0]), order == Qt::AscendingOrder);
        }
        const auto said = [&](const char* words) {
            for (const auto* label : page.findChildren<QLabel*>())
                if (label->text().contains(QString::fromUtf8(words))) return true;
            return false;
        };
        QTRY_VERIFY(said("in all") && said("free on the disk"));

        auto* filter = named<QLineEdit>(page, QStringLiteral("Find in your models"));
        QVERIFY(filter);
        filter->setText(QStringLiteral("LARG"));
        QCOMPARE(namesIn(list(page)), QStringList{both[0]});
        QCOMPARE(list(page)->currentIndex().siblingAtColumn(0).data().toString(), both[0]);
        list(page)->setFocus();
        QTest::keyClick(list(page), Qt::Key_Delete);
        QTRY_VERIFY(namesIn(list(page)).isEmpty());
        QVERIFY(!named<QPushButton>(page, QStringLiteral("Remove"))->isEnabled());
        filter->clear();
        QCOMPARE(namesIn(list(page)), QStringList{both[1]});
        named<QPushButton>(fixture.window().messageBar(), QStringLiteral("Undo"))->click();
        QTRY_COMPARE(namesIn(list(page)), both);
    }

    void aRowHasAMenu() {
        WindowFixture fixture;
        fixture.openScripted();
        const fs::path home = fixture.home().toStdString();
        write_text(home / "one.gguf", gguf_bytes(home, 1));
        ModelsPage& page = showModels(fixture);
        fixture.desktop().library().link({fromPath(home / "one.gguf")});
        QTRY_COMPARE(namesIn(list(page)).size(), 1);
        list(page)->setCurrentIndex(list(page)->model()->index(list(page)->model()->rowCount() - 1, 0));
        const QPoint at(5, 5);
        QContextMenuEvent asked(QContextMenuEvent::Keyboard, at, list(page)->viewport()->mapToGlobal(at));
        QCoreApplication::sendEvent(list(page)->viewport(), &asked);
        auto* menu = list(page)->findChild<QMenu*>();
        QTRY_VERIFY(menu && menu->isVisible());
        QStringList words;
        for (QAction* action : menu->actions()) {
            words.append(action->text().remove(u'&'));
            if (words.last() == QStringLiteral("Copy its path")) action->trigger();
        }
        menu->close();
        QVERIFY(words.contains(QStringLiteral("Show in folder")) && words.contains(QStringLiteral("Remove")));
        QCOMPARE(QGuiApplication::clipboard()->text(), fromPath(home / "one.gguf"));
    }

    void severalCanBeTakenBack() {
        WindowFixture fixture;
        fixture.openScripted();
        const fs::path home = fixture.home().toStdString();
        for (const char* name : {"one.gguf", "two.gguf"})
            write_text(home / "drop" / name, gguf_bytes(home, 1));
        ModelsPage& page = showModels(fixture);
        drop(fixture.window(), {fromPath(home / "drop" / "one.gguf"), fromPath(home / "drop" / "two.gguf")});
        QTRY_COMPARE(namesIn(list(page)).size(), 2);
        auto* undo = named<QPushButton>(fixture.window().messageBar(), QStringLiteral("Undo"));
        QVERIFY(undo && undo->isVisible());
        undo->click();
        QTRY_COMPARE(namesIn(list(page)).size(), 0);
        QVERIFY(fs::exists(home / "drop" / "one.gguf"));
    }

    void otherProgramsModelsAreFoundAndLinkedInPlace() {
        WindowFixture fixture;
        const OtherPrograms others(fs::path(fixture.home().toStdString()) / "others");
        fixture.sources.scanRoots = [others] { return others.roots(); };
        fixture.openScripted();
        const auto before = stateOf(others.home);
        ModelsPage& page = showModels(fixture);
        auto* tabs = page.findChild<QTabWidget*>();
        QTRY_VERIFY(tabs->tabText(ModelsPage::Found).contains(QStringLiteral("(3)")));
        page.showTab(ModelsPage::Found);
        auto* table = named<QTreeView>(page, QStringLiteral("Models found on this computer"));
        auto* model = table->model();
        QCOMPARE(model->rowCount(), 4);
        QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("publisher/first.gguf"));
        QCOMPARE(model->index(2, FoundModels::ProgramColumn).data().toString(), QStringLiteral("Ollama"));
        QVERIFY(model->index(3, 0).data().toString().contains(QStringLiteral("broken.gguf")));
        QVERIFY(!(model->flags(model->index(3, 0)) & Qt::ItemIsEnabled));

        // One by one, with the keyboard.
        table->setFocus();
        table->setCurrentIndex(model->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_COMPARE(namesIn(list(page)), QStringList{QStringLiteral("second")});
        QTRY_COMPARE(model->index(1, FoundModels::StateColumn).data().toString(),
                     QStringLiteral("in your list"));
        QVERIFY(tabs->tabText(ModelsPage::Found).contains(QStringLiteral("(2)")));
        QVERIFY(!named<QPushButton>(page, QStringLiteral("Link"))->isEnabled());

        named<QPushButton>(page, QStringLiteral("Link all"))->click();
        QTRY_COMPARE(namesIn(list(page)).size(), 3);
        QTRY_VERIFY(!named<QPushButton>(page, QStringLiteral("Link all"))->isEnabled());
        for (const LibraryEntry& entry : fixture.desktop().library().entries())
            if (!entry.shipped) QVERIFY(entry.path.string().starts_with(others.home.string()));
        QVERIFY(before == stateOf(others.home));
        QCOMPARE(fixture.desktop().engine().model()->name, std::string("model"));  // nothing was loaded
    }

    void aSearchCanBeStopped() {
        WindowFixture fixture;
        const OtherPrograms others(fs::path(fixture.home().toStdString()) / "others");
        QSemaphore asked, go;
        fixture.sources.scanRoots = [&] {
            asked.release();
            go.acquire();
            return others.roots();
        };
        fixture.openScripted();
        ModelsPage& page = showModels(fixture);
        page.showTab(ModelsPage::Found);
        QTRY_COMPARE(asked.available(), 1);
        auto* stop = named<QPushButton>(page, QStringLiteral("Stop looking"));
        QVERIFY(stop);
        stop->click();
        QVERIFY(!fixture.desktop().found().isSearching());
        go.release();
        QTest::qWait(100);
        QCOMPARE(fixture.desktop().found().rowCount(), 0);
        named<QPushButton>(page, QStringLiteral("Look again"))->click();
        go.release();
        QTRY_COMPARE(fixture.desktop().found().rowCount(), 4);
    }

    void everythingIsReachedByTab() {
        WindowFixture fixture;
        fixture.openScripted();
        const fs::path home = fixture.home().toStdString();
        write_text(home / "one.gguf", gguf_bytes(home, 1));
        fixture.desktop().library().link({fromPath(home / "one.gguf")});
        ModelsPage& page = showModels(fixture);
        QTRY_VERIFY(fixture.desktop().library().entries().size() > 0);
        QSet<QString> reached;
        auto* first = named<QPushButton>(page, QStringLiteral("Import…"));
        first->setFocus();
        for (int step = 0; step < 80; ++step) {
            QWidget* focused = QApplication::focusWidget();
            QVERIFY(focused);
            if (step > 0 && focused == first) break;
            reached.insert(focused->accessibleName().isEmpty()
                               ? focused->property("text").toString().remove(u'&')
                               : focused->accessibleName());
            QTest::keyClick(focused, Qt::Key_Tab);
        }
        for (const char* words : {"Import…", "Your models", "Load", "Copy", "Form of the context’s cache",
                                  "Tokens of context this model is loaded with", "Measure the speed"})
            QVERIFY2(reached.contains(QString::fromUtf8(words)), words);
        for (const auto tab : {ModelsPage::Found, ModelsPage::Search, ModelsPage::Downloading}) {
            page.showTab(tab);
            QVERIFY(page.isAncestorOf(QApplication::focusWidget()));
        }
    }

    void namesKeepTheirRoom() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.window().resize(1700, 800);
        auto& page = showModels(fixture);
        page.showTab(ModelsPage::List);
        auto* table = qobject_cast<QTreeView*>(QApplication::focusWidget());
        if (!table) QSKIP("there is no model in the list");
        QTRY_VERIFY(!table->isColumnHidden(ModelLibrary::ContextColumn));
        const int least = 26 * table->fontMetrics().averageCharWidth();
        for (const int width : {1700, 1100, 800, 640}) {
            fixture.window().resize(width, 800);
            QTRY_VERIFY(table->columnWidth(ModelLibrary::NameColumn) >=
                        qMin(least, table->viewport()->width() / 2));
        }
        QTRY_VERIFY(table->isColumnHidden(ModelLibrary::ContextColumn));
        QVERIFY(!table->isColumnHidden(ModelLibrary::SizeColumn));
        fixture.window().resize(1700, 800);
        QTRY_VERIFY(!table->isColumnHidden(ModelLibrary::ContextColumn));
    }

    void wordsToFindModelsByHaveRoomInASmallWindow_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "de", "fr", "ar"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void wordsToFindModelsByHaveRoomInASmallWindow() {
        QFETCH(QString, language);
        WindowFixture fixture;
        fixture.openScripted();
        auto& page = showModels(fixture);
        QTRY_VERIFY(list(page)->isVisible());
        fixture.desktop().settings().setLanguage(language);
        page.focusFilter();
        auto* filter = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(filter);
        for (const int width : {1000, 640, 1000}) {
            fixture.window().resize(width, 700);
            QTRY_VERIFY2(filter->width() >= 170, qPrintable(QString::number(filter->width())));
            const QRect field(filter->mapTo(&page, QPoint()), filter->size());
            for (const auto* button : filter->parentWidget()->findChildren<QPushButton*>())
                QVERIFY(!field.intersects(QRect(button->mapTo(&page, QPoint()), button->size())));
        }
        fixture.desktop().settings().setLanguage(QStringLiteral("en"));
    }

    void listAndDetailsAreAsWideAsBeforeTheWindowWasNarrow() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.window().resize(1500, 800);
        auto& page = showModels(fixture);
        QTRY_VERIFY(list(page)->isVisible());
        auto* splitter = qobject_cast<QSplitter*>(list(page)->parentWidget());
        QTRY_COMPARE(splitter->orientation(), Qt::Horizontal);
        const int whole = splitter->sizes()[0] + splitter->sizes()[1];
        splitter->setSizes({whole * 2 / 3, whole - whole * 2 / 3});
        const QList<int> chosen = splitter->sizes();
        fixture.window().resize(640, 800);
        QTRY_COMPARE(splitter->orientation(), Qt::Vertical);
        QTRY_VERIFY(splitter->sizes()[1] > splitter->sizes()[0]);
        fixture.window().resize(1500, 800);
        QTRY_COMPARE(splitter->sizes(), chosen);
    }

    void theTablesKeepTheRulesOfModels() {
        WindowFixture fixture;
        const OtherPrograms others(fs::path(fixture.home().toStdString()) / "others");
        fixture.sources.scanRoots = [others] { return others.roots(); };
        fixture.openScripted();
        const QAbstractItemModelTester library(&fixture.desktop().library(),
                                               QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester found(&fixture.desktop().found(),
                                             QAbstractItemModelTester::FailureReportingMode::QtTest);
        showModels(fixture);
        QTRY_COMPARE(fixture.desktop().found().rowCount(), 4);
        fixture.desktop().library().link(fixture.desktop().found().unlinked());
        QTRY_VERIFY(fixture.desktop().found().unlinked().isEmpty());
        fixture.desktop().library().remove(fixture.desktop().library().entries().back());
        QTRY_COMPARE(fixture.desktop().found().unlinked().size(), 1);
    }
};

QTEST_MAIN(ModelsPageTest)
#include "models_page_test.moc"
