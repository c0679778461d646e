// SPDX-License-Identifier: Apache-2.0
#include "tuning/search_space.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace tars;

namespace {

Result<SearchSpace> mixed() {
    return SearchSpace::make({
        {.name = "temperature", .lower = 0.01, .upper = 10, .logarithmic = true, .start = {1}},
        {.name = "gain", .lower = -1, .upper = 1, .count = 3, .start = {0, 0.5, -1}},
        {.name = "threads", .kind = DimensionKind::integer, .lower = 2, .upper = 9, .start = {4}},
        {.name = "cache",
         .kind = DimensionKind::categorical,
         .choices = {"f32", "f16", "q8_0"},
         .start = {2}},
        {.name = "packed", .kind = DimensionKind::boolean},
    });
}

}  // namespace

class SearchSpaceTest : public QObject {
    Q_OBJECT
  private slots:
    void start_is_what_was_said() {
        auto space = mixed();
        QVERIFY(space);
        const auto start = space->start();
        QCOMPARE(space->coordinates(), 7u);
        QCOMPARE(space->value(start, 0), 1.0);
        QCOMPARE(space->value(start, 2), 0.5);
        QCOMPARE(space->value(start, 4), 4.0);
        QCOMPARE(space->value(start, 5), 2.0);
        QCOMPARE(space->value(start, *space->find("packed")), 0.0);
        QVERIFY(!space->find("unknown"));
    }

    void unit_cube_and_back() {
        auto space = mixed();
        QVERIFY(space);
        std::vector<double> unit = {0.5, 0.25, 0, 1, 0.99, 0.5, 0.75};
        const auto genome = space->from_unit(unit);
        QVERIFY(space->contains(genome));
        QVERIFY(std::abs(space->value(genome, 0) - std::sqrt(0.1)) < 1e-12);  // halfway in ratio
        QCOMPARE(space->value(genome, 1), -0.5);
        QCOMPARE(space->value(genome, 4), 9.0);
        QCOMPARE(space->value(genome, 5), 1.0);
        QCOMPARE(space->value(genome, 6), 1.0);
        const auto again = space->from_unit(space->to_unit(genome));
        QCOMPARE(again.levels, genome.levels);
        for (std::size_t i = 0; i < genome.reals.size(); ++i)
            QVERIFY(std::abs(again.reals[i] - genome.reals[i]) < 1e-12);
    }

    void anything_is_folded_into_bounds() {
        auto space = mixed();
        QVERIFY(space);
        const double nan = std::numeric_limits<double>::quiet_NaN(),
                     inf = std::numeric_limits<double>::infinity();
        for (const double wild : {-3.7, 1e300, nan, inf, -inf, 1.0, -1e-17})
            QVERIFY(space->contains(space->from_unit(std::vector<double>(7, wild))));
        QCOMPARE(fold_into_unit(1.25), 0.75);
        QCOMPARE(fold_into_unit(-0.25), 0.25);
        QCOMPARE(fold_into_unit(2.5), 0.5);
    }

    void json_and_back() {
        auto space = mixed();
        QVERIFY(space);
        const auto text = space->to_json().dump();
        const auto again = SearchSpace::from_json(nlohmann::json::parse(text));
        QVERIFY(again);
        QVERIFY(*again == *space);
        auto genome = space->from_unit(std::vector<double>(7, 0.3));
        genome.id = 12;
        genome.parents = {3, 4};
        genome.trail = std::make_shared<const std::vector<Direction>>(std::vector<Direction>{{~0ull, 0.1}});
        auto back = genome_from_json(nlohmann::json::parse(to_json(genome).dump()), *space);
        QVERIFY(back);
        QVERIFY(back->same_point(genome));
        QCOMPARE(back->parents, genome.parents);
    }

    void fixed_directions_are_carried_along() {
        const std::vector<Dimension> dimensions = {
            {.name = "readout", .lower = -4, .upper = 4, .count = 2, .start = {0}}};
        const FixedDirections directions{"readout", "output.weight", {3, 9, 4}, {1, 2, 3, 4, 5, 6}, {7, 8}};
        const auto space = SearchSpace::make(dimensions, {}, {}, {directions});
        QVERIFY2(space, space ? "" : space.error().text().c_str());
        const auto again = SearchSpace::from_json(nlohmann::json::parse(space->to_json().dump()));
        QVERIFY(again && *again == *space);
        QVERIFY(again->directions()[0] == directions);
        auto other = directions;
        const auto refused = [&] { return !SearchSpace::make(dimensions, {}, {}, {other}); };
        other.dimension = "elsewhere";
        QVERIFY(refused());
        other = directions, other.up.pop_back();
        QVERIFY(refused());
        other = directions, other.down.push_back(1);
        QVERIFY(refused());
        other = directions, other.down[0] = std::numeric_limits<float>::infinity();
        QVERIFY(refused());
        other = directions, other.rows.clear(), other.up.clear();
        QVERIFY(refused());
    }

    void another_start() {
        const auto space = mixed();
        const auto point = space->from_unit(std::vector<double>(7, 0.3));
        const auto moved = space->starting_at(point);
        QVERIFY(moved.start().same_point(point));
        QVERIFY(moved.contains(space->start()));
    }

    void budget_is_kept() {
        const LevelBudget budget{std::vector<std::vector<double>>(4, {1, 2, 4}), 8};
        auto space = SearchSpace::make({{.name = "type",
                                         .kind = DimensionKind::categorical,
                                         .choices = {"Q2", "Q4", "Q8"},
                                         .count = 4,
                                         .start = {1}}},
                                       {}, budget);
        QVERIFY(space);
        auto genome = space->from_unit(std::vector<double>(4, 0.9));
        QVERIFY(space->cost(genome) <= 8);
        QVERIFY(!SearchSpace::make({{.name = "t", .kind = DimensionKind::boolean}}, {},
                                   LevelBudget{{{2, 3}}, 1}));
    }

    void stretches_survive_being_written_down() {
        const auto space = SearchSpace::make({{.name = "gains", .count = 5, .stretches = {2, 3}}});
        QVERIFY(space);
        QVERIFY(*SearchSpace::from_json(space->to_json()) == *space);
    }

    void nonsense_is_refused_data() {
        QTest::addColumn<QString>("json");
        QTest::newRow("empty") << R"({"dimensions":[]})";
        QTest::newRow("no name") << R"({"dimensions":[{"name":"","kind":"real"}]})";
        QTest::newRow("kind") << R"({"dimensions":[{"name":"x","kind":"permutation"}]})";
        QTest::newRow("bounds") << R"({"dimensions":[{"name":"x","kind":"real","lower":2,"upper":1}]})";
        QTest::newRow("log of zero")
            << R"({"dimensions":[{"name":"x","kind":"real","lower":0,"upper":1,"logarithmic":true}]})";
        QTest::newRow("halves") << R"({"dimensions":[{"name":"x","kind":"integer","lower":0.5,"upper":3}]})";
        QTest::newRow("wide integer")
            << R"({"dimensions":[{"name":"x","kind":"integer","lower":0,"upper":1e12}]})";
        QTest::newRow("one choice")
            << R"({"dimensions":[{"name":"x","kind":"categorical","choices":["a"]}]})";
        QTest::newRow("start outside") << R"({"dimensions":[{"name":"x","kind":"real","start":[7]}]})";
        QTest::newRow("start level outside")
            << R"({"dimensions":[{"name":"x","kind":"boolean","start":[2]}]})";
        QTest::newRow("two starts for three")
            << R"({"dimensions":[{"name":"x","kind":"real","count":3,"start":[0,1]}]})";
        QTest::newRow("too many") << R"({"dimensions":[{"name":"x","kind":"real","count":4000000000}]})";
        QTest::newRow("stretches")
            << R"({"dimensions":[{"name":"x","kind":"real","count":4,"stretches":[2,3]}]})";
        QTest::newRow("empty stretch")
            << R"({"dimensions":[{"name":"x","kind":"real","count":4,"stretches":[4,0]}]})";
        QTest::newRow("discrete stretches")
            << R"({"dimensions":[{"name":"x","kind":"boolean","count":4,"stretches":[2,2]}]})";
        QTest::newRow("wrong type") << R"({"dimensions":{"name":3}})";
    }
    void nonsense_is_refused() {
        QFETCH(QString, json);
        QVERIFY(!SearchSpace::from_json(nlohmann::json::parse(json.toStdString())));
    }
};

QTEST_APPLESS_MAIN(SearchSpaceTest)
#include "search_space_test.moc"
