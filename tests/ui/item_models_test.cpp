// SPDX-License-Identifier: Apache-2.0
// Lists of the window that no other test holds to the rules of item models, as they change.
#include "keyboard.h"
#include "tests/library/store_fixture.h"
#include "ui/chat/offer_table.h"
#include "ui/chat/search_hits.h"
#include "ui/models/models_page.h"
#include "ui/settings/data_panel.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>
#include <QTreeView>

#include <algorithm>

using namespace tars;
using namespace tars::ui;
using tars::test::gguf_bytes;
using tars::test::write_text;
namespace fs = std::filesystem;

namespace {

constexpr auto kTells = QAbstractItemModelTester::FailureReportingMode::QtTest;

/// In the order of the rows, without the model that comes with TARS.
QStringList namesIn(const QTreeView& list) {
    QStringList names;
    for (int row = 0; row < list.model()->rowCount(); ++row)
        names.append(list.model()->index(row, 0).data().toString());
    names.removeAll(QString::fromLatin1(kGuideName.data(), kGuideName.size()));
    return names;
}

QStringList sorted(QStringList names) {
    names.sort();
    return names;
}

}  // namespace

class ItemModelsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void hitsOfASearch() {
        SearchHits hits;
        const QAbstractItemModelTester tester(&hits, kTells);
        SearchHit hit;
        hit.chat = 1;
        hit.message = 2;
        hit.title = QStringLiteral("A chat");
        hit.excerpt = QStringLiteral("some words");
        hit.length = 4;
        for (const int count : {3, 0, 1, 7}) {
            hits.setHits(QList<SearchHit>(count, hit));
            QCOMPARE(hits.rowCount(), count);
        }
        QCOMPARE(hits.index(6).data(SearchHits::TitleRole).toString(), hit.title);
        QVERIFY(!hits.rowCount(hits.index(0)));
    }

    void chatsToImport() {
        ChatOffer fresh, known;
        fresh.title = QStringLiteral("fresh");
        known.known = Offered::Here;
        known.wanted = false;
        OfferTable offers({fresh, known, known});
        const QAbstractItemModelTester tester(&offers, kTells);
        QSignalSpy changed(&offers, &QAbstractItemModel::dataChanged);
        QCOMPARE(offers.wanted(), 1);
        QVERIFY(offers.setData(offers.index(1, 0), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(offers.wanted(), 2);
        offers.wantKnown(true);
        QCOMPARE(offers.wanted(), 3);
        offers.wantKnown(false);
        QCOMPARE(offers.wanted(), 1);
        QVERIFY(changed.size() >= 3);
        QVERIFY(!offers.setData(offers.index(0, 1), Qt::Checked, Qt::CheckStateRole));
        offers.retranslate();
    }

    void modelsSortedAndFiltered() {
        WindowFixture fixture;
        fixture.openScripted();
        const fs::path home = toPath(fixture.home());
        const QString one = QStringLiteral("one"), two = QStringLiteral("two"),
                      three = QStringLiteral("three");
        for (const QString& name : {one, two, three})
            write_text(toPath(fixture.home() + u'/' + name + QStringLiteral(".gguf")), gguf_bytes(home, 1));
        fixture.window().showPage(MainWindow::Models);
        auto* page = fixture.window().findChild<ModelsPage*>();
        QTreeView* list = nullptr;
        for (auto* view : page->findChildren<QTreeView*>())
            if (view->accessibleName() == QStringLiteral("Your models")) list = view;
        QVERIFY(list);
        const QAbstractItemModelTester tester(list->model(), kTells);
        ModelLibrary& library = fixture.desktop().library();
        library.link({fromPath(home / "one.gguf"), fromPath(home / "two.gguf")});
        QTRY_COMPARE(sorted(namesIn(*list)), QStringList({one, two}));
        list->sortByColumn(ModelLibrary::NameColumn, Qt::DescendingOrder);
        library.link({fromPath(home / "three.gguf")});
        QTRY_COMPARE(namesIn(*list), QStringList({two, three, one}));
        page->focusFilter();
        type(QStringLiteral("one"));
        QCOMPARE(namesIn(*list), QStringList(one));
        const int rows = library.rowCount();
        library.remove(*std::ranges::find(library.entries(), std::string("two"), &LibraryEntry::name));
        QTRY_COMPARE(library.rowCount(), rows - 1);
        QCOMPARE(namesIn(*list), QStringList(one));
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Backspace);
        QCOMPARE(namesIn(*list), QStringList({three, one}));
        list->sortByColumn(ModelLibrary::SizeColumn, Qt::AscendingOrder);
        QCOMPARE(sorted(namesIn(*list)), QStringList({one, three}));
    }

    void placesOfTheData() {
        WindowFixture fixture;
        fixture.openScripted();
        fixture.window().showPage(MainWindow::SettingsPageIndex);
        const auto* places = fixture.window().findChild<DataPanel*>()->findChild<QTreeView*>();
        const QAbstractItemModelTester tester(places->model(), kTells);
        QTRY_VERIFY(places->model()->rowCount() > 0);
        for (const char* language : {"de", "en"})
            fixture.desktop().settings().setLanguage(QString::fromLatin1(language));
        QVERIFY(!places->model()->index(0, 0).data().toString().isEmpty());
    }

    void commandsOfThePalette() {
        WindowFixture fixture;
        fixture.openScripted();
        QApplication::setActiveWindow(&fixture.window());
        press(Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activePopupWidget());
        const auto* commands = QApplication::activePopupWidget()->findChild<QListView*>();
        const QAbstractItemModelTester tester(commands->model(), kTells);
        const int all = commands->model()->rowCount();
        type(QStringLiteral("model"));
        QVERIFY(commands->model()->rowCount() > 0 && commands->model()->rowCount() < all);
        type(QStringLiteral(" nobody has this"));
        QCOMPARE(commands->model()->rowCount(), 0);
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_Backspace);
        QCOMPARE(commands->model()->rowCount(), all);
        press(Qt::Key_Escape);
    }
};

QTEST_MAIN(ItemModelsTest)
#include "item_models_test.moc"
