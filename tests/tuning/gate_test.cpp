// SPDX-License-Identifier: Apache-2.0
#include "core/rng.h"
#include "tuning/gate.h"

#include <QTest>

#include <cmath>

using namespace tars;

namespace {

struct Losses {
    std::vector<double> live, candidate;
};

/// n documents of very different difficulty, of which the candidate changes each by gain ± spread.
Losses paired(std::size_t n, double change, double spread, std::uint64_t seed) {
    Rng rng(seed, 3);
    Losses losses;
    for (std::size_t i = 0; i < n; ++i) {
        losses.live.push_back(2 + 0.6 * rng.normal());
        losses.candidate.push_back(losses.live.back() + change + spread * rng.normal());
    }
    return losses;
}

GateDecision gate(const Losses& target, const Losses& guard, const GateSettings& settings = {}) {
    return *decide(target.live, target.candidate, guard.live, guard.candidate, settings);
}

}  // namespace

class GateTest : public QObject {
    Q_OBJECT
  private slots:
    void a_real_gain_passes() {
        const auto decision = gate(paired(166, -0.06, 0.05, 1), paired(100, 0, 0.01, 2));
        QVERIFY2(decision.accepted, decision.reason.c_str());
        QVERIFY(decision.target.upper < 0 && decision.target.upper > decision.target.difference);
    }

    void chance_hardly_ever_passes() {
        GateSettings settings{.least_gain = 0, .resamples = 400};
        int passed = 0;
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            settings.seed = seed;
            passed += gate(paired(20, 0, 0.05, seed), {}, settings).accepted;
        }
        QVERIFY2(passed <= 20,
                 qPrintable(QString::number(passed)));  // 5 % of 400 at most; 2.5 % are expected
        QVERIFY(passed > 0);                            // a gate that never opens proves nothing
    }

    void later_attempts_get_less() {
        const auto target = paired(40, -0.02, 0.05, 5);
        double last = -1;
        for (std::uint32_t attempt = 1; attempt <= 5; ++attempt) {
            const auto decision = gate(target, {}, {.attempt = attempt});
            QVERIFY(decision.target.upper > last);
            last = decision.target.upper;
        }
    }

    void harm_is_refused() {
        const auto gain = paired(166, -0.1, 0.05, 1);
        const auto decision = gate(gain, paired(100, 0.05, 0.01, 2));
        QVERIFY(!decision.accepted);
        QVERIFY(decision.reason.find("general") != std::string::npos);
        QVERIFY(!gate(gain, paired(10, 0, 0.5, 2)).accepted);  // unclear is not harmless
    }

    void too_little_data_is_refused() {
        QVERIFY(!gate(paired(5, -1, 0.01, 1), {}).accepted);
        QVERIFY(!gate({}, {}).accepted);
    }

    void failures_are_refused() {
        auto target = paired(50, -0.5, 0.01, 1);
        target.candidate[7] = std::numeric_limits<double>::infinity();
        QVERIFY(!gate(target, {}).accepted);
        auto guard = paired(50, 0, 0.01, 1);
        guard.candidate[3] = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!gate(paired(50, -0.5, 0.01, 1), guard).accepted);
        target.candidate.pop_back();
        QVERIFY(!decide(target.live, target.candidate, {}, {}, {}));
    }

    void what_decided_is_a_value_data() {
        QTest::addColumn<int>("documents");
        QTest::addColumn<double>("change");
        QTest::addColumn<double>("harm");
        QTest::addColumn<QList<double>>("divergence");
        QTest::addColumn<QString>("finding");
        const QList<double> near{0.001, 0.002};
        QTest::newRow("few") << 5 << -1.0 << 0.0 << near << "too_few_documents";
        QTest::newRow("no better") << 166 << 0.0 << 0.0 << near << "no_improvement";
        QTest::newRow("harm") << 166 << -0.1 << 0.1 << near << "guard_harmed";
        QTest::newRow("far") << 166 << -0.1 << 0.0 << QList<double>{0.03, 0.04} << "far_from_live";
        QTest::newRow("far once") << 166 << -0.1 << 0.0 << QList<double>(QList<double>(99, 0.0) << 0.3)
                                  << "document_far_from_live";
        QTest::newRow("better") << 166 << -0.1 << 0.0 << near << "better";
    }
    void what_decided_is_a_value() {
        QFETCH(int, documents);
        QFETCH(double, change);
        QFETCH(double, harm);
        QFETCH(QList<double>, divergence);
        QFETCH(QString, finding);
        const auto target = paired(static_cast<std::size_t>(documents), change, 0.02, 1);
        const auto guard = paired(100, harm, 0.01, 2);
        const auto decision = *decide(target.live, target.candidate, guard.live, guard.candidate,
                                      {{divergence.begin(), divergence.end()}, {}}, {});
        const auto found = to_string(decision.finding);
        QCOMPARE(QString::fromUtf8(found.data(), qsizetype(found.size())), finding);
        QCOMPARE(decision.accepted, finding == "better");
        QCOMPARE(decision.least_documents, GateSettings().least_documents);
    }

    void same_seed_same_bound() {
        const auto losses = paired(30, -0.02, 0.05, 9);
        const auto a = paired_bound(losses.live, losses.candidate, 0.05, 1000, 4);
        const auto b = paired_bound(losses.live, losses.candidate, 0.05, 1000, 4);
        QCOMPARE(a.upper, b.upper);
        QVERIFY(paired_bound(losses.live, losses.candidate, 0.05, 1000, 5).upper != a.upper);
    }

    void general_text_must_stay_where_it_is_data() {
        QTest::addColumn<QList<double>>("divergence");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("close") << QList<double>{0.001, 0.03, 0.002} << true;
        QTest::newRow("far on average") << QList<double>{0.02, 0.03, 0.04} << false;
        QTest::newRow("far once") << QList<double>(QList<double>(99, 0.0) << 0.3) << false;
        QTest::newRow("no number") << QList<double>{std::nan("")} << false;
        QTest::newRow("nothing watched") << QList<double>{} << true;
    }
    void general_text_must_stay_where_it_is() {
        QFETCH(QList<double>, divergence);
        QFETCH(bool, accepted);
        const auto target = paired(166, -0.06, 0.05, 1);
        const auto decision =
            decide(target.live, target.candidate, {}, {}, {{divergence.begin(), divergence.end()}, {}}, {});
        QVERIFY(decision);
        QVERIFY2(decision->accepted == accepted, decision->reason.c_str());
    }

    void canaries_may_change_but_not_break_data() {
        QTest::addColumn<QString>("candidate");
        QTest::addColumn<bool>("ended");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<int>("listed");
        QTest::newRow("the same") << "It is a fine day today" << true << true << 0;
        QTest::newRow("another") << "Today it is a fine day" << true << true << 1;
        QTest::newRow("nothing") << " \n" << true << false << 1;
        QTest::newRow("no end") << "It is a fine day today" << false << true << 0;
        QTest::newRow("another without end") << "It is a fine day" << false << false << 1;
        QTest::newRow("the same again and again") << "It is a It is a It is a It is a" << true << false << 1;
    }
    void canaries_may_change_but_not_break() {
        QFETCH(QString, candidate);
        QFETCH(bool, ended);
        QFETCH(bool, accepted);
        QFETCH(int, listed);
        const auto target = paired(166, -0.06, 0.05, 1);
        const Canary canary{"How is it?", "It is a fine day today", candidate.toStdString(), true, ended};
        const auto decision = decide(target.live, target.candidate, {}, {}, {{}, {canary}}, {});
        QVERIFY(decision);
        QVERIFY2(decision->accepted == accepted, decision->reason.c_str());
        QCOMPARE(decision->changed.size(), static_cast<std::size_t>(listed));
        QCOMPARE(decision->fault == CanaryFault::none, accepted);
        QCOMPARE(decision->broken_canary, accepted ? std::string() : canary.prompt);
    }

    /// A small model falls into loops and out of them by chance; only more loops are the candidate's doing.
    void repetition_counts_where_it_is_not_chance_data() {
        QTest::addColumn<bool>("live_repeats");
        QTest::addColumn<int>("loops");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("one loop, of a model without") << false << 1 << false;
        QTest::newRow("another loop, of a model with one") << true << 1 << true;
        QTest::newRow("many loops, of a model with one") << true << 4 << false;
    }
    void repetition_counts_where_it_is_not_chance() {
        QFETCH(bool, live_repeats);
        QFETCH(int, loops);
        QFETCH(bool, accepted);
        const std::string good = "It is a fine day today", loop = "It is a It is a It is a It is a";
        const auto target = paired(166, -0.06, 0.05, 1);
        std::vector<Canary> canaries;
        for (int i = 0; i < 8; ++i)
            canaries.push_back({"How is day " + std::to_string(i) + "?", live_repeats && i == 7 ? loop : good,
                                i < loops ? loop : good});
        const auto decision = decide(target.live, target.candidate, {}, {}, {{}, canaries}, {});
        QVERIFY(decision);
        QVERIFY2(decision->accepted == accepted, decision->reason.c_str());
    }
};

QTEST_APPLESS_MAIN(GateTest)
#include "gate_test.moc"
