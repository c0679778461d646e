// SPDX-License-Identifier: Apache-2.0
#include "runtime/sampler.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <set>

using namespace tars;

namespace {

/// Everything off but plain softmax at temperature 1.
SamplingSettings plain() {
    SamplingSettings s;
    s.temperature = 1;
    s.top_k = 0;
    s.top_p = 1;
    s.min_p = 0;
    s.repeat_last_n = 64;
    return s;
}

std::vector<float> log_probabilities(std::vector<double> p) {
    std::vector<float> logits;
    for (const double value : p) logits.push_back(static_cast<float>(std::log(value)));
    return logits;
}

/// Tokens that come up in many draws from the same logits, with how often.
std::map<TokenId, int> draws(const SamplingSettings& settings, const std::vector<float>& logits,
                             int count = 4000) {
    auto independent = settings;
    independent.repeat_last_n = 0;
    Sampler sampler(independent, 7);
    std::map<TokenId, int> seen;
    for (int i = 0; i < count; ++i) {
        auto copy = logits;
        ++seen[sampler.sample(copy)];
    }
    return seen;
}

std::set<TokenId> support(const SamplingSettings& settings, const std::vector<float>& logits) {
    std::set<TokenId> tokens;
    for (const auto& [token, count] : draws(settings, logits)) tokens.insert(token);
    return tokens;
}

}  // namespace

class SamplerTest : public QObject {
    Q_OBJECT

  private slots:
    void greedy_takes_the_likeliest_and_the_first_of_equals() {
        auto settings = plain();
        settings.temperature = 0;
        Sampler sampler(settings, 1);
        std::vector<float> logits = {1, 5, 5, 2};
        QCOMPARE(sampler.sample(logits), 1);
    }

    void not_a_number_is_never_chosen() {
        auto settings = plain();
        settings.temperature = 0;
        Sampler sampler(settings, 1);
        std::vector<float> logits = {std::nanf(""), -3, std::nanf("")};
        QCOMPARE(sampler.sample(logits), 1);
        settings.temperature = 1;
        QCOMPARE(support(settings, {std::nanf(""), -3, std::nanf("")}), (std::set<TokenId>{1}));
    }

    void nothing_but_minus_infinity_still_gives_a_token() {
        const float banned = -std::numeric_limits<float>::infinity();
        for (const auto token : support(plain(), {banned, banned})) QVERIFY(token == 0 || token == 1);
    }

    void a_constraint_lets_the_best_allowed_token_through() {
        auto settings = plain();
        settings.temperature = 0;
        const std::vector<std::string> pieces = {"a", "b", "ab", "", "c"};  // 3 ends the answer
        const std::vector<TokenId> ends = {3};
        const auto vocabulary = std::make_shared<const GrammarVocabulary>(pieces, ends);
        Constraint constraint({*Grammar::from_gbnf("root ::= \"ab\""), {}}, vocabulary);
        const std::vector<float> logits = {1, 7, 2, 9, 8, 10};  // one more than there are tokens
        const std::vector<TokenId> expected = {2, 3, kNoToken};
        Sampler sampler(settings, 1);
        for (const auto token : expected) {
            auto copy = logits;
            QCOMPARE(sampler.sample(copy, &constraint), token);
            QCOMPARE(constraint.accept(token), token != kNoToken);
        }
        settings.temperature = 1;
        settings.logit_bias[2] = -std::numeric_limits<float>::infinity();
        Sampler drawn(settings, 1);
        Constraint again({*Grammar::from_gbnf("root ::= \"ab\""), {}}, vocabulary);
        std::string text;
        for (int i = 0; i < 3; ++i) {
            auto copy = logits;
            const auto token = drawn.sample(copy, &again);
            QVERIFY(again.accept(token));
            text += pieces[static_cast<std::size_t>(token)];
        }
        QCOMPARE(text, std::string("ab"));
    }

    void a_constraint_may_wait_for_a_mark() {
        const std::vector<std::string> pieces = {"x", "</t", ">", ">\n\n", "> 1", "> x", "1", " ", ""};
        const std::vector<TokenId> ends = {8};
        const auto vocabulary = std::make_shared<const GrammarVocabulary>(pieces, ends);
        const Constraint start({*Grammar::from_gbnf("root ::= \"1\""), "</t>"}, vocabulary);
        const auto outcome = [&](std::vector<TokenId> tokens) -> QString {
            auto constraint = start;
            std::vector<std::uint8_t> mask(pieces.size());
            for (const auto token : tokens) {
                constraint.fill_mask(mask);
                const bool good = constraint.accepts(token);
                if (good != (mask[static_cast<std::size_t>(token)] == 1)) return "mask differs";
                if (good != constraint.accept(token)) return "accept differs";
                if (!good) return "refused";
            }
            return constraint.must_end() ? "complete" : "open";
        };
        QCOMPARE(outcome({0, 0, 6, 0}), "open");
        QCOMPARE(outcome({0, 8}), "refused");  // no end before the mark
        QCOMPARE(outcome({0, 1, 2, 6}), "complete");
        QCOMPARE(outcome({0, 1, 3, 7, 7, 6}), "complete");
        QCOMPARE(outcome({1, 4}), "complete");
        QCOMPARE(outcome({1, 5}), "refused");
        QCOMPARE(outcome({1, 2, 0}), "refused");
        QCOMPARE(outcome({1, 2, 7, 8}), "refused");
        QCOMPARE(outcome({1, 0, 2, 6}), "open");  // that was no mark
    }

    void draws_follow_the_distribution() {
        const std::vector<double> p = {0.5, 0.3, 0.15, 0.05};
        const int n = 20000;
        const auto seen = draws(plain(), log_probabilities(p), n);
        double chi_squared = 0;
        for (std::size_t i = 0; i < p.size(); ++i) {
            const double expected = p[i] * n, found = seen.at(static_cast<TokenId>(i));
            chi_squared += (found - expected) * (found - expected) / expected;
        }
        QVERIFY2(chi_squared < 16.3,
                 qPrintable(QString::number(chi_squared)));  // 3 degrees of freedom, p = 0.001
    }

    void temperature_sharpens() {
        auto settings = plain();
        settings.temperature = 0.5f;  // squares the odds: 0.6² : 0.4² = 9 : 4
        const auto seen = draws(settings, log_probabilities({0.6, 0.4}), 20000);
        QVERIFY(std::abs(seen.at(0) / 20000.0 - 9.0 / 13.0) < 0.015);
    }

    void the_same_seed_draws_the_same() {
        QCOMPARE(draws(plain(), log_probabilities({0.4, 0.3, 0.3}), 50),
                 draws(plain(), log_probabilities({0.4, 0.3, 0.3}), 50));
        auto a = plain(), b = plain();
        a.seed = 1;
        b.seed = 2;
        QVERIFY(draws(a, log_probabilities({0.4, 0.3, 0.3}), 200) !=
                draws(b, log_probabilities({0.4, 0.3, 0.3}), 200));
    }

    void truncation_keeps_what_the_definitions_say() {
        const auto logits = log_probabilities({0.5, 0.25, 0.15, 0.1});
        auto s = plain();
        s.top_k = 2;
        QCOMPARE(support(s, logits), (std::set<TokenId>{0, 1}));
        s = plain();
        s.top_p = 0.7f;  // 0.5 does not cover it, 0.75 does
        QCOMPARE(support(s, logits), (std::set<TokenId>{0, 1}));
        s = plain();
        s.top_p = 0.0f;  // at least one stays
        QCOMPARE(support(s, logits), (std::set<TokenId>{0}));
        s = plain();
        s.min_p = 0.25f;  // ≥ 0.125
        QCOMPARE(support(s, logits), (std::set<TokenId>{0, 1, 2}));
        s.min_p = 2.0f;
        QCOMPARE(support(s, logits), (std::set<TokenId>{0}));
    }

    void top_k_finds_the_best_of_many_data() {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("k");
        for (const int size : {50, 1000, 1003})
            for (const int k : {1, 2, 40, 49}) QTest::addRow("%d of %d", k, size) << size << k;
    }
    void top_k_finds_the_best_of_many() {
        QFETCH(int, size);
        QFETCH(int, k);
        // Many are equal, so that of the last ones only the first tokens belong to the best.
        std::vector<float> logits;
        for (int i = 0; i < size; ++i) logits.push_back(static_cast<float>(i * 7919 % size / 3));
        std::vector<TokenId> order(logits.size());
        std::iota(order.begin(), order.end(), TokenId{0});
        std::ranges::stable_sort(order, std::greater<>(),
                                 [&](TokenId token) { return logits[std::size_t(token)]; });
        auto settings = plain();
        settings.top_k = k;
        settings.temperature = 1e6f;  // all that are left are drawn sooner or later
        QCOMPARE(support(settings, logits), std::set<TokenId>(order.begin(), order.begin() + k));
    }

    void a_large_vocabulary_is_cut_where_a_small_one_is_data() {
        QTest::addColumn<float>("top_p");
        QTest::addColumn<float>("min_p");
        for (const float top_p : {0.3f, 0.9f, 0.99f, 1.0f})
            for (const float min_p : {0.0f, 0.001f, 0.05f})
                QTest::addRow("top-p %g min-p %g", double{top_p}, double{min_p}) << top_p << min_p;
    }
    void a_large_vocabulary_is_cut_where_a_small_one_is() {
        QFETCH(float, top_p);
        QFETCH(float, min_p);
        constexpr std::size_t kVocabulary = 5003;
        std::vector<float> logits;  // some of them equal, one banned
        std::vector<double> p;
        for (std::size_t i = 0; i < kVocabulary; ++i) {
            const auto place = static_cast<double>(i * 7919 % kVocabulary / 2 + 1);
            logits.push_back(static_cast<float>(-1.1 * std::log(place)));
            p.push_back(std::exp(double{logits.back()}));
        }
        const std::size_t banned = 17;
        logits[banned] = -std::numeric_limits<float>::infinity();
        p[banned] = 0;
        std::vector<TokenId> order(kVocabulary);
        std::iota(order.begin(), order.end(), TokenId{0});
        std::ranges::stable_sort(order, std::greater<>(),
                                 [&](TokenId token) { return p[std::size_t(token)]; });
        const double total = std::accumulate(p.begin(), p.end(), 0.0), highest = p[std::size_t(order[0])];
        std::set<TokenId> expected;
        double covered = 0;
        for (const auto token : order) {
            if ((top_p < 1 && covered >= top_p * total) || p[std::size_t(token)] < min_p * highest) break;
            if (token != TokenId(banned)) expected.insert(token);
            covered += p[std::size_t(token)];
        }
        auto settings = plain();
        settings.top_p = top_p;
        settings.min_p = min_p;
        settings.temperature = 1e6f;  // all that are left are equally likely
        const auto found = support(settings, logits);
        QVERIFY(std::ranges::includes(expected, found));
        // One in e^0.8 tokens is never met in so many draws as there are to find.
        QVERIFY2(found.size() > std::min<double>(0.5 * expected.size(), 1500),
                 qPrintable(QString::number(found.size()) + " of " + QString::number(expected.size())));
        if (expected.size() < 400) QCOMPARE(found, expected);
    }

    void a_whole_vocabulary_is_drawn_as_likely_as_it_is() {
        constexpr int kVocabulary = 1000, kDraws = 100000;
        std::vector<double> p;
        for (int i = 0; i < kVocabulary; ++i) p.push_back(i % 10 == 3 ? 0.0 : 1.0 / (1 + i % 7));
        const double total = std::accumulate(p.begin(), p.end(), 0.0);
        const auto seen = draws(plain(), log_probabilities(p), kDraws);
        double chi_squared = 0;
        for (int i = 0; i < kVocabulary; ++i) {
            const int found = seen.contains(i) ? seen.at(i) : 0;
            const double expected = kDraws * p[std::size_t(i)] / total;
            if (i % 10 == 3)
                QCOMPARE(found, 0);
            else
                chi_squared += (found - expected) * (found - expected) / expected;
        }
        QVERIFY2(chi_squared < 1050, qPrintable(QString::number(chi_squared)));  // 899 expected, 42 wide
    }

    void typical_prefers_what_is_as_surprising_as_expected() {
        // H = 1.229 nats; −ln p: 0.51, 1.61, 1.90, 2.99. Nearest: 1.61 (0.38), 1.90 (0.67), 0.51 (0.72).
        const auto logits = log_probabilities({0.6, 0.2, 0.15, 0.05});
        auto s = plain();
        s.typical_p = 0.19f;
        const double entropy =
            -(0.6 * std::log(0.6) + 0.2 * std::log(0.2) + 0.15 * std::log(0.15) + 0.05 * std::log(0.05));
        QVERIFY(std::abs(-std::log(0.2) - entropy) < std::abs(-std::log(0.6) - entropy));
        QCOMPARE(support(s, logits), (std::set<TokenId>{1}));
        s.temperature = 0;
        QCOMPARE(support(s, logits), (std::set<TokenId>{1}));
    }

    void penalties_follow_llama_cpp() {
        auto s = plain();
        s.temperature = 0;
        s.repeat_penalty = 2.0f;
        {
            Sampler sampler(s, 1);
            sampler.accept(0);
            std::vector<float> logits = {4, 3, -1};  // 4 / 2 = 2 < 3
            QCOMPARE(sampler.sample(logits), 1);
        }
        {
            Sampler sampler(s, 1);
            sampler.accept(0);
            std::vector<float> logits = {-1, -1.5f};  // −1 · 2 = −2 < −1.5
            QCOMPARE(sampler.sample(logits), 1);
        }
        s.repeat_penalty = 1.0f;
        s.frequency_penalty = 1.0f;
        s.presence_penalty = 0.5f;
        Sampler sampler(s, 1);
        for (const TokenId token : {0, 0, 1}) sampler.accept(token);
        std::vector<float> logits = {5, 4.1f, 2.4f};  // 5 − 2·1 − 0.5 = 2.5; 4.1 − 1.5 = 2.6; 2.4
        QCOMPARE(sampler.sample(logits), 1);
    }

    void penalties_forget_what_is_out_of_the_window() {
        auto s = plain();
        s.temperature = 0;
        s.repeat_penalty = 10.0f;
        s.repeat_last_n = 1;
        Sampler sampler(s, 1);
        sampler.accept(0);
        sampler.accept(1);
        std::vector<float> logits = {4, 5};
        QCOMPARE(sampler.sample(logits), 0);
    }

    void bias_bans_and_lifts() {
        auto s = plain();
        s.temperature = 0;
        s.logit_bias = {{0, -std::numeric_limits<float>::infinity()}, {2, 10.0f}, {99, 1.0f}};
        Sampler sampler(s, 1);
        std::vector<float> logits = {9, 1, 0};
        QCOMPARE(sampler.sample(logits), 2);
    }

    void mirostat_holds_the_surprise_near_its_target_data() {
        QTest::addColumn<int>("version");
        QTest::newRow("1") << 1;
        QTest::newRow("2") << 2;
    }

    void mirostat_holds_the_surprise_near_its_target() {
        QFETCH(int, version);
        auto s = plain();
        s.mirostat = version;
        s.mirostat_tau = 3.0f;
        std::vector<double> p(2000);  // Zipf, exponent 1.1
        double total = 0;
        for (std::size_t i = 0; i < p.size(); ++i) total += p[i] = std::pow(static_cast<double>(i + 1), -1.1);
        for (double& value : p) value /= total;
        const auto logits = log_probabilities(p);
        Sampler sampler(s, 3);
        double surprise = 0;
        const int n = 3000;
        for (int i = 0; i < n; ++i) {
            auto copy = logits;
            surprise -= std::log2(p[static_cast<std::size_t>(sampler.sample(copy))]);
        }
        // The cut renormalises, so true surprise lies somewhat above the controlled one.
        QVERIFY2(std::abs(surprise / n - 3.0) < 1.2, qPrintable(QString::number(surprise / n)));
    }
};

QTEST_APPLESS_MAIN(SamplerTest)
#include "sampler_test.moc"
