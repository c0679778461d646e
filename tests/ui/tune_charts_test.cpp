// SPDX-License-Identifier: Apache-2.0
// What the charts of a run show, in bounded memory and in words.
#include "ui/tune/candidate_table.h"
#include "ui/tune/run_charts.h"
#include "ui/tune/search_charts.h"
#include "ui/tune/tune_outcome.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <cmath>

using namespace tars;
using namespace tars::ui;

namespace {

TunePoint pointAt(quint64 generation, double best) {
    TunePoint point;
    point.generation = generation;
    point.evaluations = 10 * (generation + 1);
    point.seconds = static_cast<double>(generation);
    point.best = best;
    point.lowerQuartile = best + 1, point.median = best + 2, point.upperQuartile = best + 3;
    point.worst = best + 4;
    return point;
}

const Curve* curveNamed(const ChartData& chart, const QString& name) {
    for (const Curve& curve : chart.curves) {
        if (curve.name == name) return &curve;
    }
    return nullptr;
}

}  // namespace

class TuneChartsTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aLongRunStaysInBoundedMemory() {
        TuneSeries series;
        CandidateTable table(series);
        const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
        series.add(TuneBaseline{QStringLiteral("untuned"), 5, 5.0});
        for (quint64 i = 0; i < 50'000; ++i) {
            TunePoint point = pointAt(i, 3);
            if (i == 12'345) point.best = 1, point.candidate = 77;
            if (i == 23'456) point.worst = 99;
            if (i % 1000 == 0) point.validation = i == 7000 ? 2.0 : 4.0;
            series.add(std::move(point));
            if (i % 5000 == 0) table.refresh(false);
        }
        table.refresh(false);
        QVERIFY(series.points().size() <= TuneSeries::kMostPoints);
        QCOMPARE(table.rowCount(), int(series.points().size()));
        double best = 9, worst = 0;
        quint64 candidate = 0;
        for (const TunePoint& point : series.points()) {
            worst = std::max(worst, point.worst);
            if (point.best < best) best = point.best, candidate = point.candidate;
        }
        QCOMPARE(best, 1.0);
        QCOMPARE(candidate, 77U);
        QCOMPARE(worst, 99.0);
        QCOMPARE(*series.points()[*series.bestChecked()].validation, 2.0);
        QCOMPARE(series.points().back().generation, 49'999U);
        QCOMPARE(table.index(0, 0).data().toString(), QLocale().toString(50'000));
    }

    void theAcceptedPointIsBelowTheStart() {
        TuneSeries series;
        series.add(TuneBaseline{QStringLiteral("untuned"), 5, 4.0});
        TunePoint point = pointAt(0, 3);
        point.validation = 4.5;
        series.add(point);
        QVERIFY(!series.bestChecked());
        QVERIFY(RunCharts::losses(series, QStringLiteral("examples"), RunCharts::Over::Time)
                    .sentence.contains(QStringLiteral("nothing is better")));
        point.validation = 3.5;
        series.add(point);
        QCOMPARE(series.bestChecked(), std::optional<std::size_t>(1));
        const ChartData chart =
            RunCharts::losses(series, QStringLiteral("examples"), RunCharts::Over::Candidates);
        QVERIFY2(chart.sentence.contains(QStringLiteral("3.5")), qPrintable(chart.sentence));
        QCOMPARE(curveNamed(chart, QStringLiteral("best held out"))->y, QList<double>{3.5});
    }

    void theInsideOfTheSearchIsShown() {
        TuneSeries series;
        for (int i = 0; i < 3; ++i) {
            TunePoint point = pointAt(static_cast<quint64>(i), 3);
            point.telemetry = {{QStringLiteral("acceptance"), 0.5},
                               {QStringLiteral("acceptance_target"), 0.44},
                               {QStringLiteral("share.genetic"), 0.25},
                               {QStringLiteral("share.es"), 0.75},
                               {QStringLiteral("sigma"), 0.1 / (i + 1)}};
            series.add(point);
        }
        const QStringList names = RunCharts::figures(series);
        QCOMPARE(names,
                 QStringList({QStringLiteral("acceptance"), QStringLiteral("share."), QStringLiteral("sigma"),
                              QStringLiteral("cycle"), QStringLiteral("cycles")}));
        const auto over = RunCharts::Over::Time;
        QCOMPARE(RunCharts::figure(series, names[0], over).curves.size(), 2);  // with its target
        QCOMPARE(RunCharts::figure(series, names[1], over).curves.size(), 2);
        QVERIFY(RunCharts::figure(series, names[2], over).logarithmic);
        QVERIFY(RunCharts::figure(TuneSeries(), names[1], over).curves.isEmpty());
    }

    void whatIsNoOutcomeIsNone() {
        QVERIFY(!outcomeFrom("no JSON"));
        QVERIFY(!outcomeFrom("[]"));
        QVERIFY(!outcomeFrom("{\"verdict\": \"fine\"}"));
        const auto outcome =
            outcomeFrom("{\"verdict\": 7, \"ended_by\": [], \"target\": 3, \"answers\": {}}");
        QVERIFY(outcome && !outcome->improved && outcome->answers.isEmpty());
    }

    void cyclesAreCountedAndTheBandIsShown() {
        TuneSeries series;
        QVERIFY(SearchCharts::cycleTimes(series).curves.isEmpty());
        for (const double seconds : {0.012, 0.0125, 0.0149, 0.2}) {
            TunePoint point = pointAt(0, 3);
            point.generationSeconds = seconds;
            series.add(point);
        }
        const CycleTimes& times = series.cycleTimes();
        QCOMPARE(times.count(), 4U);
        QCOMPARE(times.inBand(), 3U);
        QVERIFY(times.median() >= 0.0125 && times.median() < 0.0125 * 1.13);
        const ChartData chart = SearchCharts::cycleTimes(series);
        QVERIFY(chart.logarithmicX);
        QCOMPARE(curveNamed(chart, QStringLiteral("11 to 15 ms"))->x, QList<double>({11, 15}));
        double sum = 0;
        for (const double count : curveNamed(chart, QStringLiteral("generations"))->y) sum += count;
        QCOMPARE(sum, 4.0);
        QVERIFY2(chart.sentence.contains(QStringLiteral("75 %")), qPrintable(chart.sentence));
        CycleTimes odd;
        for (const double seconds : {0.0, -1.0, std::nan(""), 1e-9, 1e9}) odd.add(seconds);
        QCOMPARE(odd.count(), 2U);  // what is no time is not counted; the rest is at the ends
    }

    void theFrontHoldsWhatNothingBeatsAtBoth() {
        TuneSeries series;
        QVERIFY(!SearchCharts::hasTradeOff(series));
        const QList<std::pair<double, double>> checked{{3, 1}, {2, 2}, {2.5, 2.5}, {1, 4}, {1.5, 4.5}};
        for (const auto& [heldOut, guard] : checked) {
            TunePoint point = pointAt(0, 3);
            point.validation = heldOut;
            point.guard = guard;
            series.add(point);
        }
        QVERIFY(SearchCharts::hasTradeOff(series));
        const ChartData chart = SearchCharts::tradeOff(series);
        QCOMPARE(curveNamed(chart, QStringLiteral("checked"))->x.size(), 5);
        const Curve* front = curveNamed(chart, QStringLiteral("none is better at both"));
        QCOMPARE(front->x, QList<double>({1, 2, 3}));
        QCOMPARE(front->y, QList<double>({4, 2, 1}));
        QVERIFY2(chart.sentence.contains(QStringLiteral("5")), qPrintable(chart.sentence));
        QCOMPARE(csvOf(chart).count('\n'), 1 + 5 + 3);
        series.add(pointAt(1, 3));  // not checked
        const auto places = SearchCharts::tradeOff(series).places;
        QCOMPARE(places.size(), 6);
        QCOMPARE(places[3], QPointF(1, 4));
        QVERIFY(std::isnan(places[5].x()));
    }

    void sharesFillTheWhole() {
        TuneSeries series;
        for (int i = 0; i < 4; ++i) {
            TunePoint point = pointAt(static_cast<quint64>(i), 3);
            point.origin = i < 3 ? QStringLiteral("crossover") : QStringLiteral("jump");
            point.telemetry = {{QStringLiteral("share.genetic"), 0.25}, {QStringLiteral("share.es"), 0.75}};
            series.add(point);
        }
        const auto over = RunCharts::Over::Candidates;
        for (const ChartData& chart :
             {SearchCharts::shares(series, over), SearchCharts::makers(series, over)}) {
            QCOMPARE(chart.curves.size(), 2);
            for (const double height : chart.curves.last().upper) QVERIFY(std::abs(height - 1) < 1e-9);
            QVERIFY2(chart.sentence.contains(QStringLiteral("75 %")), qPrintable(chart.sentence));
        }
        QVERIFY(RunCharts::figures(series).contains(QStringLiteral("makers")));
    }

    void whatMovedIsShownByNameAndBounded() {
        const auto space =
            SearchSpace::make({{.name = "cold", .lower = 0, .upper = 2, .start = {1}},
                               {.name = "block", .lower = -1, .upper = 1, .count = 600, .start = {0}}});
        QVERIFY(space);
        const GeneRows rows(*space);
        QVERIFY(rows.names().size() > 10 && rows.names().size() <= GeneRows::kMost + 1);
        auto genome = space->start();
        genome.reals[0] = 0.5;
        for (std::size_t i = 1; i < genome.reals.size(); ++i) genome.reals[i] = i > 300 ? 0.2 : 0;
        const auto moved = rows.moved(genome);
        QCOMPARE(moved.size(), rows.names().size());
        QCOMPARE(moved.front(), -0.25F);  // of its range, with its sign
        QCOMPARE(moved[1], 0.0F);
        QVERIFY(std::abs(moved.back() - 0.1F) < 1e-6F);

        TuneSeries series;
        QVERIFY(SearchCharts::genes(series).columns.empty());
        series.setGenes(rows);
        for (quint64 i = 0; i < 1000; ++i) {
            TunePoint point = pointAt(i, 3);
            point.genes = moved;
            series.add(point);
        }
        const HeatMapData map = SearchCharts::genes(series);
        QVERIFY(map.columns.size() <= 300);
        QCOMPARE(map.last, 1000.0);
        QVERIFY2(map.sentence.contains(QStringLiteral("cold by -25 %")), qPrintable(map.sentence));
        // Many named blocks are gathered.
        std::vector<Dimension> many;
        for (int i = 0; i < 500; ++i) many.push_back({.name = "d" + std::to_string(i), .start = {0.5}});
        QVERIFY(GeneRows(*SearchSpace::make(std::move(many))).names().size() <= GeneRows::kMost);
    }
};

QTEST_MAIN(TuneChartsTest)
#include "tune_charts_test.moc"
