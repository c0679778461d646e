// SPDX-License-Identifier: Apache-2.0
// Runs that are kept: replayed, compared, marked in their list, shown in a small window.
#include "tune_page_driver.h"
#include "ui/tune/candidate_table.h"
#include "ui/tune/compare_view.h"
#include "ui/tune/heat_map.h"
#include "ui/tune/replay_bar.h"
#include "ui/tune/run_view.h"

#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace tars;
using namespace tars::ui;

class KeptRunsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase() {
        if (!std::filesystem::exists(guideFile())) QSKIP("this build has no guide");
    }

    void aKeptRunIsReplayedAndItsControlsHaveNames() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-1", true);
        openTunePage(fixture);
        choose(fixture, folder);
        const auto& points = tuner(fixture).series().points();
        QVERIFY(points.size() > 10);
        const ChartData& chart = page(fixture).run().lossChart().data();
        QCOMPARE(curveNamed(chart, QStringLiteral("median"))->x.size(), qsizetype(points.size()));
        QVERIFY(curveNamed(chart, QStringLiteral("best held out")));
        QVERIFY(curveNamed(chart, QStringLiteral("random search")));
        QCOMPARE(curveNamed(chart, QStringLiteral("middle half"))->upper.size(), qsizetype(points.size()));
        if (LineChart::canDraw()) {
            const QByteArray drawing = page(fixture).run().lossChart().svg();
            QVERIFY(drawing.startsWith("<?xml") && drawing.contains("<svg"));
            QVERIFY(drawing.contains("held out"));
        }
        QSignalSpy saved(&page(fixture), &TunePage::saveRequested);
        named<QPushButton>(page(fixture), QStringLiteral("Save all figures as CSV"))->click();
        QCOMPARE(saved.first()[0].toString(), QStringLiteral("examples-1.csv"));
        const QByteArray csv = saved.first()[1].toByteArray();
        QCOMPARE(csv.count('\n'), qsizetype(points.size() + 1));
        QVERIFY(csv.contains("sigma"));

        const HeatMapData& genes = page(fixture).run().geneMap().data();
        QCOMPARE(genes.rows, QStringList({QStringLiteral("x 1"), QStringLiteral("x 2"), QStringLiteral("x 3"),
                                          QStringLiteral("x 4")}));
        QCOMPARE(genes.columns.size(), points.size());
        if (LineChart::canDraw()) QVERIFY(page(fixture).run().geneMap().svg().contains("<svg"));
        auto* list = named<QComboBox>(page(fixture), QStringLiteral("Figure of the search"));
        list->setCurrentIndex(list->findText(QStringLiteral("How long generations took")));
        QVERIFY(
            page(fixture).run().searchChart().accessibleDescription().startsWith(QStringLiteral("Half of")));

        auto* tabs = page(fixture).findChild<QTabWidget*>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            for (QWidget* widget : page(fixture).findChildren<QWidget*>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)) continue;
                if (widget->focusProxy() || widget->inherits("QScrollArea")) continue;
                if (widget->parentWidget()->inherits("QAbstractSpinBox")) continue;
                auto* accessible = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                         widget->metaObject()->className());
            }
        }
    }

    /// Whoever points at a candidate in one place sees it in all others.
    void candidatesArePickedInTheCharts() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-1", true);
        openTunePage(fixture);
        choose(fixture, folder);
        if (!LineChart::canDraw()) QSKIP("this build has no charts");
        RunView& run = page(fixture).run();
        const auto* table = page(fixture).findChild<QTreeView*>();
        auto* tabs = page(fixture).findChild<QTabWidget*>();
        const int all = table->model()->rowCount();
        const auto chosen = [&] {
            QString words;
            for (const auto* label : tabs->currentWidget()->findChildren<QLabel*>())
                if (label->isVisible() && label->text().startsWith(QStringLiteral("Generation: ")))
                    words = label->text();
            return words;
        };
        QVERIFY(chosen().isEmpty());
        QPoint place;  // in the plot, of the sixth generation
        const LineChart& losses = run.lossChart();
        for (int x = 0; x < losses.width() && place.isNull(); ++x)
            if (losses.placeAt(QPointF(x, 100)) == 5) place = QPoint(x, 100);
        QVERIFY(!place.isNull());
        QTest::mouseClick(losses.findChild<QWidget*>(), Qt::LeftButton, {}, place);
        QCOMPARE(table->currentIndex().row(), all - 6);
        QVERIFY2(chosen().startsWith(QStringLiteral("Generation: 6  ·  ")), qPrintable(chosen()));
        tabs->setCurrentIndex(2);
        QVERIFY2(chosen().startsWith(QStringLiteral("Generation: 6  ·  ")), qPrintable(chosen()));
        auto* map = run.geneMap().findChild<QWidget*>();
        QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() / 2, 100));
        const int middle = table->currentIndex().row();
        QVERIFY(middle > 0 && middle < all - 6);

        // And the other way round, by keys.
        tabs->setCurrentIndex(3);
        auto* keys = page(fixture).findChild<QTreeView*>();
        keys->setFocus();
        QTest::keyClick(keys, Qt::Key_End);
        tabs->setCurrentIndex(0);
        QVERIFY2(chosen().startsWith(QStringLiteral("Generation: 1  ·  ")), qPrintable(chosen()));

        // Sorted, each row is still the candidate it names.
        keys->sortByColumn(CandidateTable::LossColumn, Qt::AscendingOrder);
        const auto lossIn = [&](int row) {
            const QModelIndex cell = table->model()->index(row, CandidateTable::LossColumn);
            return cell.data(CandidateTable::kSortRole).toDouble();
        };
        for (int row = 1; row < all; ++row) QVERIFY(lossIn(row - 1) <= lossIn(row));
        QVERIFY(chosen().startsWith(QStringLiteral("Generation: 1  ·  ")));
        QTest::mouseClick(losses.findChild<QWidget*>(), Qt::LeftButton, {}, place);
        QVERIFY(chosen().startsWith(QStringLiteral("Generation: 6  ·  ")));
        QCOMPARE(table->currentIndex().siblingAtColumn(CandidateTable::GenerationColumn).data(),
                 QVariant(QStringLiteral("6")));
        fixture.close();
        openTunePage(fixture);  // the order is remembered
        choose(fixture, folder);
        QCOMPARE(page(fixture).findChild<QTreeView*>()->header()->sortIndicatorSection(),
                 static_cast<int>(CandidateTable::LossColumn));
    }

    void twoRunsAreCompared() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-1", true);
        keepRun(fixture.home(), "examples-2", false);
        openTunePage(fixture);
        choose(fixture, folder);
        auto* list = named<QComboBox>(page(fixture), QStringLiteral("The run to compare with"));
        QCOMPARE(list->findText(QStringLiteral("examples-1")), -1);
        list->setCurrentIndex(list->findText(QStringLiteral("examples-2")));
        QTRY_VERIFY_WITH_TIMEOUT(tuner(fixture).compared(), kPatienceMs);
        const ChartData& chart = page(fixture).run().comparison().chart().data();
        for (const char* name : {"examples-1", "examples-2"}) {
            const Curve* curve = curveNamed(chart, QString::fromLatin1(name));
            QVERIFY(curve && curve->x.size() > 3);
            QVERIFY(chart.sentence.contains(QString::fromLatin1(name)));
        }
        auto* table = page(fixture).run().comparison().findChild<QTreeWidget*>();
        QCOMPARE(table->headerItem()->text(2), QStringLiteral("examples-2"));
        const auto rows = table->findItems(QStringLiteral("Test"), Qt::MatchExactly);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0]->text(1), QStringLiteral("passed"));
        QCOMPARE(rows[0]->text(2), QStringLiteral("not passed"));
        list->setCurrentIndex(0);
        QVERIFY(!tuner(fixture).compared() && chart.curves.isEmpty());
    }

    void theListMarksTheRunThatIsShown() {
        WindowFixture fixture;
        const QString first = keepRun(fixture.home(), "examples-1", true);
        const QString second = keepRun(fixture.home(), "examples-2", false);
        openTunePage(fixture);
        choose(fixture, first);
        const auto* list = page(fixture).findChild<QListWidget*>();
        const auto marked = [list] {
            const auto* item = list->currentItem();
            return item && item->isSelected() ? item->data(Qt::UserRole).toString() : QString();
        };
        QCOMPARE(marked(), first);
        tuner(fixture).show(second);  // not by way of the list
        QTRY_COMPARE(marked(), second);
        tuner(fixture).refresh();
        QTest::qWait(100);
        QCOMPARE(marked(), second);

        QVERIFY(QFile::remove(first + QStringLiteral("/run.json")));
        QSignalSpy failed(&tuner(fixture), &Tuner::failed);
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->data(Qt::UserRole).toString() == first)
                page(fixture).findChild<QListWidget*>()->setCurrentRow(row);
        }
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(tuner(fixture).folder(), second);
        QCOMPARE(marked(), second);
    }

    void aRunIsPlayedAgain() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-1", true);
        openTunePage(fixture);
        choose(fixture, folder);
        const int all = static_cast<int>(tuner(fixture).series().points().size());
        const auto shown = [&] {
            return curveNamed(page(fixture).run().lossChart().data(), QStringLiteral("median"))->x.size();
        };
        QCOMPARE(shown(), all);
        auto* slider = named<QSlider>(page(fixture), QStringLiteral("How much of the run is shown"));
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(shown(), 1);
        QVERIFY(page(fixture).run().lossChart().data().sentence.contains(QStringLiteral("1 generation ")));
        slider->setValue(all - 4);
        QCOMPARE(shown(), all - 4);
        QCOMPARE(page(fixture).run().geneMap().data().columns.size(), std::size_t(all) - 4);
        QTest::keyClick(named<QToolButton>(page(fixture), QStringLiteral("Replay")), Qt::Key_Space);
        QVERIFY(page(fixture).run().replay().isPlaying());
        QTRY_VERIFY(!page(fixture).run().replay().isPlaying());
        QCOMPARE(shown(), all);
    }

    void aSmallWindowShowsOnePartAtATime() {
        WindowFixture fixture;
        const QString folder = keepRun(fixture.home(), "examples-1", true);
        openTunePage(fixture);
        choose(fixture, folder);
        fixture.window().resize(640, 480);
        QTRY_COMPARE(fixture.window().width(), 640);
        auto* parts = named<QTabBar>(page(fixture), QStringLiteral("Parts of this page"));
        QVERIFY(parts && parts->isVisible() && parts->currentIndex() == 0);
        QVERIFY(page(fixture).minimumSizeHint().width() <= 520);  // beside the rail
        QVERIFY(page(fixture).form().isVisible() && !page(fixture).run().isVisible());
        parts->setFocus();
        QTest::keyClick(parts, Qt::Key_Right);
        QVERIFY(!page(fixture).form().isVisible() && page(fixture).run().isVisible());
        auto* tabs = page(fixture).findChild<QTabWidget*>();
        for (int tab = 0; tab < tabs->count(); ++tab) {  // nothing is cut off at the right
            tabs->setCurrentIndex(tab);
            QTRY_VERIFY2(page(fixture).run().width() <= page(fixture).width(),
                         qPrintable(tabs->tabText(tab)));
        }
        fixture.window().resize(1000, 700);
        QTRY_VERIFY(!parts->isVisible());
        // Longer words need more room, and are not cut off either.
        fixture.desktop().settings().setLanguage(QStringLiteral("de"));
        auto* area = page(fixture).run().parentWidget()->parentWidget()->parentWidget()->parentWidget();
        for (const int width : {1000, 950, 900, 850, 800, 750, 700, 640}) {
            fixture.window().resize(width, 700);
            QTRY_COMPARE(fixture.window().width(), width);
            const bool fits = QTest::qWaitFor([&] {
                return !page(fixture).run().isVisible() ||
                       !qobject_cast<QScrollArea*>(area)->horizontalScrollBar()->isVisible();
            });
            QVERIFY2(fits, qPrintable(QString::number(width)));
        }
        fixture.desktop().settings().setLanguage(QStringLiteral("en"));
        fixture.window().resize(1000, 700);
        QTRY_VERIFY(!parts->isVisible());
        QVERIFY(page(fixture).form().isVisible() && page(fixture).run().isVisible());
    }
};

QTEST_MAIN(KeptRunsTest)
#include "kept_runs_test.moc"
