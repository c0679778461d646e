// SPDX-License-Identifier: Apache-2.0
// The model that comes with TARS learns to answer as JSON, which it hardly ever does unasked.
#include "core/rng.h"
#include "journal.h"
#include "runtime/runtime.h"
#include "tuning/example_tuning.h"
#include "tuning/own_guard.h"
#include "tuning/trust_region.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <atomic>
#include <fstream>
#include <numeric>

using namespace tars;
using namespace tars::test;

namespace {

const std::filesystem::path kGuide = TARS_SOURCE "/resources/guide";
const std::filesystem::path kModel = kGuide / "tars-guide.gguf";
const std::filesystem::path kExamples = kGuide / "examples/json.train.jsonl";

struct Open {
    std::unique_ptr<Device> device;
    std::unique_ptr<LoadedModel> model;

    explicit Open(std::uint32_t context = 8192, std::uint32_t max_rows = 512) {
        CpuOptions options;
        options.threads = 2;
        device = std::move(*make_cpu_device(options));
        model = std::move(*LoadedModel::open(kModel, *device, {.context = context, .max_rows = max_rows}));
    }
};

ExampleTuning wish(const std::string& parts, std::size_t minibatch = 4) {
    ExampleTuning settings{.data = kExamples};
    settings.parts = *parse_weight_parts(parts);
    settings.tuning.minibatch = minibatch;
    return settings;
}

/// Points near the start in every dimension.
std::vector<Genome> neighbours(const SearchSpace& space, std::size_t count) {
    std::vector<Genome> genomes;
    auto unit = space.to_unit(space.start());
    for (std::size_t i = 0; i < count; ++i) {
        Rng rng(i, 9);
        auto moved = unit;
        for (auto& u : moved) u += 0.02 * rng.normal();
        genomes.push_back(space.from_unit(moved));
        if (!space.matrices().empty()) {
            genomes.back().trail =
                std::make_shared<const std::vector<Direction>>(std::vector<Direction>{{3, 0.01}, {4, -0.02}});
            genomes.back().own = Direction{50 + i, 0.02};
        }
    }
    return genomes;
}

std::vector<double> losses_of(std::span<const Score> scores) {
    std::vector<double> losses;
    for (const auto& score : scores) losses.push_back(score.loss);
    return losses;
}

RunSettings small_run(std::uint64_t evaluations) {
    RunSettings settings;
    settings.optimizer.algorithm = "es";
    settings.optimizer.population = 8;
    settings.budget.evaluations = evaluations;
    settings.random_baseline = false;
    settings.validate_every = 2;
    settings.checkpoint_seconds = 0.2;
    return settings;
}

/// What a child process does: tunes until it is done or killed.
int work_as_child(const std::filesystem::path& folder) {
    const Open open;
    const bool again = std::filesystem::exists(folder / "run.json");
    std::optional<SearchSpace> space;
    if (again) space = read_description(folder)->space;
    auto settings = wish("readout,steering", 2);
    settings.own_guard = true;
    auto made = make_example_problem(*open.model, settings, space);
    if (!made) return qWarning("%s", made.error().text().c_str()), 2;
    auto run = again ? Run::open(made->problem, folder) : Run::create(made->problem, small_run(64), folder);
    if (!run) return qWarning("%s", run.error().text().c_str()), 3;
    return (*run)->execute({}) ? 0 : 4;
}

}  // namespace

class WeightTuningTest : public QObject {
    Q_OBJECT
  private slots:
    void initTestCase() {
        if (!std::filesystem::exists(kModel)) QSKIP("resources/guide/tars-guide.gguf is not there");
    }

    void a_member_is_priced_the_same_alone_and_among_others_data() {
        QTest::addColumn<QString>("parts");
        for (const char* parts :
             {"logit-scale,steering", "tensor-scales,norm-gains", "steering,lora=2", "readout,eggroll=1"})
            QTest::newRow(parts) << parts;
    }
    void a_member_is_priced_the_same_alone_and_among_others() {
        QFETCH(QString, parts);
        const Open wide, narrow(256, 48);
        const auto settings = wish(parts.toStdString(), 3);
        auto made = make_example_problem(*wide.model, settings);
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        const auto genomes = neighbours(made->problem.space, 5);
        const Sample sample{Split::training, 2, 0};
        auto together = made->evaluator->evaluate(genomes, sample, {});
        QVERIFY2(together, together ? "" : together.error().text().c_str());
        const auto losses = losses_of(*together);
        QVERIFY(losses[0] != losses[1] && std::isfinite(losses[0]));
        for (std::size_t i = 0; i < genomes.size(); ++i) {
            auto alone = made->evaluator->evaluate({&genomes[i], 1}, sample, {});
            QVERIFY(alone);
            QCOMPARE((*alone)[0].loss, losses[i]);  // to the last bit
        }
        // short batches and little room for keys and values change nothing either
        auto cramped = make_example_problem(*narrow.model, settings, made->problem.space);
        QVERIFY2(cramped, cramped ? "" : cramped.error().text().c_str());
        auto cut = cramped->evaluator->evaluate(genomes, sample, {});
        QVERIFY2(cut, cut ? "" : cut.error().text().c_str());
        QCOMPARE(losses_of(*cut), losses);
    }

    void the_untuned_loss_is_the_models_own() {
        const Open open;
        auto made = make_example_problem(*open.model, wish("logit-scale", 0));
        QVERIFY(made);
        auto losses = made->evaluator->losses(made->problem.space.start(), Split::test, {});
        QVERIFY(losses && losses->size() == made->test);

        auto examples = *read_examples(kExamples);
        split_examples(examples, 1);
        const auto documents = *encode_examples(*open.model, examples, 8192);
        std::size_t at = 0;
        for (const auto& document : documents) {
            if (document.split != Split::test) continue;
            double sum = 0;
            QVERIFY(score(*open.model, std::span(document.tokens).first(document.tokens.size() - 1),
                          [&](std::size_t p, std::span<const float> logits) {
                              if (p + 1 >= document.scored_from)
                                  sum += negative_log_likelihood(logits, document.tokens[p + 1]);
                          }));
            const auto count = static_cast<double>(document.tokens.size() - document.scored_from);
            QVERIFY(std::abs(sum / count - (*losses)[at]) < 1e-5);
            if (++at == 5) break;
        }
        QCOMPARE(at, 5u);
    }

    void minibatches_take_turns() {
        const Open open;
        auto made = make_example_problem(*open.model, wish("logit-scale", 50));
        QVERIFY(made);
        const auto start = made->problem.space.start();
        const auto loss = [&](std::uint64_t minibatch) {
            return (*made->evaluator->evaluate({&start, 1}, {Split::training, minibatch, 0}, {}))[0].loss;
        };
        QCOMPARE(loss(1), loss(1));
        QVERIFY(loss(1) != loss(2));
        QVERIFY(made->evaluator->tokens({Split::training, 0, 0}) > 50 * 30);
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = made->evaluator->evaluate({&start, 1}, {}, stop.get_token());
        QVERIFY(!stopped && stopped.error().code == ErrorCode::cancelled);
    }

    void answers_are_those_of_a_conversation() {
        Open open;
        const std::vector<std::string> prompts = {"what is tars", "hello", "how do I import a model"};
        auto together = plain_answers(*open.model, {}, prompts, 40);
        QVERIFY2(together, together ? "" : together.error().text().c_str());
        for (std::size_t i = 0; i < prompts.size(); ++i)
            QCOMPARE((*plain_answers(*open.model, {}, {&prompts[i], 1}, 40))[0].text, (*together)[i].text);
        Runtime runtime(std::move(*make_cpu_device({})));
        const auto model = *runtime.load(kModel);
        GenerateRequest request;
        request.prompt = std::vector<ChatMessage>{{"user", prompts[0]}};
        request.sampling.temperature = 0;
        request.max_tokens = 40;
        std::string text;
        std::atomic<bool> done = false;
        runtime.submit(model, request, [&](const GenerationEvent& event) {
            if (const auto* piece = std::get_if<Piece>(&event)) text += piece->text;
            if (std::holds_alternative<Finished>(event) || std::holds_alternative<Failed>(event)) done = true;
        });
        QTRY_VERIFY(done);
        QCOMPARE((*together)[0].text, text);
    }

    void wanted_answers_are_preferred_to_rejected_ones() {
        const Open open;
        QTemporaryDir dir;
        const std::filesystem::path folder = dir.path().toStdString();
        const auto write = [&](const char* name, const auto& answers) {
            std::ofstream file(folder / name);
            for (int i = 0; i < 30; ++i) {
                const auto number = std::to_string(i);
                file << nlohmann::json(answers(number)).dump() << "\n";
            }
        };
        const auto question = [](const std::string& number) { return "how do I import model " + number; };
        const auto wanted = [](const std::string& number) { return "{\"model\": " + number + "}"; };
        const auto rejected = [](const std::string& number) {
            return "Drop number " + number + " onto the window.";
        };
        write("pairs", [&](const std::string& n) {
            return nlohmann::json{
                {"prompt", question(n)}, {"response", wanted(n)}, {"rejected", rejected(n)}};
        });
        write("rejected", [&](const std::string& n) {
            return nlohmann::json{{"prompt", question(n)}, {"response", rejected(n)}};
        });
        const auto test_losses = [&](const char* name, double preference) {
            auto settings = wish("logit-scale", 4);
            settings.data = folder / name;
            settings.tuning.fitness.preference = preference;
            const auto made = make_example_problem(*open.model, settings);
            if (!made) qFatal("%s", made.error().text().c_str());
            return *made->evaluator->losses(made->problem.space.start(), Split::test, {});
        };
        const auto alone = test_losses("pairs", 0), others = test_losses("rejected", 0);
        const auto both = test_losses("pairs", 2);
        QVERIFY(both.size() >= 4 && both.size() == alone.size() && both.size() == others.size());
        int lacking = 0;
        for (std::size_t i = 0; i < both.size(); ++i) {
            const double lacks = std::max(0.0, kPreferenceMargin - (others[i] - alone[i]));
            QVERIFY2(std::abs(both[i] - (alone[i] + 2 * lacks)) < 1e-6,
                     qPrintable(QString("%1 %2 %3").arg(both[i]).arg(alone[i]).arg(others[i])));
            lacking += lacks > 0;
        }
        QVERIFY(lacking > 0);  // the guide would rather not answer in JSON
    }

    /// Thumbs down and nothing else: what the model would say instead stands in for what is wanted.
    void rejected_answers_alone_are_learnt_from() {
        const Open open;
        QTemporaryDir dir;
        auto settings = wish("logit-scale,steering", 0);
        settings.data = std::filesystem::path(dir.path().toStdString()) / "thumbs.jsonl";
        const char* questions[] = {"what is tars",
                                   "hello",
                                   "how do I import a model",
                                   "who made you",
                                   "what is a GGUF file",
                                   "how do I start the server",
                                   "what can you do",
                                   "where are my chats",
                                   "how do I tune a model",
                                   "what is a seed"};
        std::vector<std::string> prompts;
        for (const char* polite : {"", "please tell me: ", "quickly: "})
            for (const char* question : questions) prompts.push_back(std::string(polite) + question);
        const auto usual = plain_answers(*open.model, {}, prompts, 48);
        QVERIFY(usual);
        {
            std::ofstream file(settings.data);
            for (std::size_t i = 0; i < prompts.size(); ++i)  // every other one is what the model always says
                file << nlohmann::json{{"prompt", prompts[i]},
                                       {"rejected", i % 2 ? (*usual)[i].text : "No idea, ask somebody else."}}
                            .dump()
                     << "\n";
        }
        auto made = make_example_problem(*open.model, settings);
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        QCOMPARE(made->rejecting, 30u);
        QVERIFY(made->test >= 3 && made->too_long == 0);
        const auto start = made->problem.space.start();
        const auto before = made->evaluator->losses(start, Split::training, {});
        QVERIFY(before);
        // each lacks the margin at least, on top of what its own answer costs
        for (const double loss : *before)
            QVERIFY2(loss >= kPreferenceMargin, qPrintable(QString::number(loss)));

        auto run = Run::create(made->problem, small_run(96), {});
        QVERIFY(run);
        const auto outcome = (*run)->execute({});
        QVERIFY2(outcome, outcome ? "" : outcome.error().text().c_str());
        QVERIFY2(
            outcome->improved,
            qPrintable(QString("%1 to %2").arg(*outcome->start_validation).arg(*outcome->winner_validation)));

        settings.tuning.fitness.preference = 0;
        const auto pointless = make_example_problem(*open.model, settings);
        QVERIFY(!pointless && pointless.error().text().find("--preference") != std::string::npos);
    }

    void judged_answers_count() {
        const Open open;
        auto settings = wish("steering", 2);
        settings.tuning.fitness = {0, 1, {{AnswerRule::json, 1, {}}}, 32};
        auto made = make_example_problem(*open.model, settings);
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        const auto genomes = neighbours(made->problem.space, 3);
        const auto scores = made->evaluator->evaluate(genomes, {Split::training, 0, 0}, {});
        QVERIFY(scores);
        // plain answers are no JSON, and those of 32 tokens at most mostly have no end
        for (const auto& score : *scores) QVERIFY(score.loss >= 0.5 && score.loss <= 1);
        const auto alone = made->evaluator->evaluate({&genomes[2], 1}, {Split::training, 0, 0}, {});
        QCOMPARE((*alone)[0].loss, (*scores)[2].loss);
    }

    void the_readout_alone_makes_the_style_the_habit() {
        const Open open;
        auto made = make_example_problem(*open.model, wish("readout,steering", 8));
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        QVERIFY(made->problem.guess);
        const auto& guess = made->problem.guess->genome;
        const auto held_out = [&](const Genome& genome) {
            const auto losses = made->evaluator->losses(genome, Split::validation, {});
            return std::accumulate(losses->begin(), losses->end(), 0.0) / static_cast<double>(losses->size());
        };
        const double before = held_out(made->problem.space.start()), after = held_out(guess);
        QVERIFY2(after < 0.6 * before, qPrintable(QString("%1 -> %2").arg(before).arg(after)));
        const auto valid = [&](const Adapter& adapter) {
            const auto answers = plain_answers(*open.model, adapter, made->test_prompts, 256);
            return std::ranges::count_if(*answers,
                                         [](const PlainAnswer& a) { return nlohmann::json::accept(a.text); });
        };
        QVERIFY(valid({}) <= 1);
        const auto adapter = made->evaluator->adapter(guess);
        QVERIFY(2 * valid(adapter) >= std::ssize(made->test_prompts));
        // only the head: whatever the layers have cached for one is good for the other
        QCOMPARE(adapter.weights.size(), 1u);
        QVERIFY(adapter.gains.empty() && adapter.steering.empty());
    }

    void steering_brings_the_style_out_and_passes_the_gate() {
        const Open open;
        auto made = make_example_problem(*open.model, wish("logit-scale,steering", 8));
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        QCOMPARE(made->problem.ablations.size(), 1u);
        auto settings = small_run(384);
        settings.optimizer.population = 32;
        auto run = Run::create(made->problem, settings, {});
        QVERIFY(run);
        std::vector<BaselineRecord> baselines;
        auto outcome = (*run)->execute([&](const RunEvent& event) {
            if (const auto* baseline = std::get_if<BaselineRecord>(&event)) baselines.push_back(*baseline);
        });
        QVERIFY2(outcome, outcome ? "" : outcome.error().text().c_str());
        QVERIFY2(
            *outcome->winner_validation < 0.98 * *outcome->start_validation,
            qPrintable(QString("%1 -> %2").arg(*outcome->start_validation).arg(*outcome->winner_validation)));
        // more than a temperature can do
        QVERIFY(*outcome->winner_validation < *baselines.at(1).validation);
        const auto training = [&](const Genome& genome) {
            double sum = 0;
            const auto losses = made->evaluator->losses(genome, Split::training, {});
            for (const double loss : *losses) sum += loss;
            return sum / static_cast<double>(made->training);
        };
        QVERIFY(training(outcome->winner) < 0.98 * training(made->problem.space.start()));

        const auto candidate = made->evaluator->adapter(outcome->winner);
        auto decision = run_gate(*open.model, *made->evaluator, {}, candidate, {}, {});
        QVERIFY2(decision && decision->accepted, decision ? decision->reason.c_str() : "");
        decision = run_gate(*open.model, *made->evaluator, candidate, candidate, {}, {});
        QVERIFY2(decision && !decision->accepted, "no gain is no reason to change");
        decision = run_gate(*open.model, *made->evaluator, candidate, {}, {}, {});
        QVERIFY2(decision && !decision->accepted, "a loss even less");
    }

    void watched_text_holds_a_find_back() {
        const Open open;
        auto settings = wish("logit-scale", 8);
        settings.guard = kGuide / "conversations.py";
        auto made = make_example_problem(*open.model, settings);
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        auto& evaluator = *made->evaluator;
        const auto& space = made->problem.space;
        const auto watched = evaluator.losses(space.start(), Split::watched, {})->size();
        QVERIFY(watched >= 4 && made->guard > watched);
        QCOMPARE(*evaluator.drift(space.start(), {}), 0.0);

        auto far = space.start();
        far.reals[0] = 0.5;  // flatter than any text bears
        QVERIFY(*evaluator.drift(far, {}) > 1);
        const double share = *trusted_share(evaluator, space, far);
        QVERIFY2(share > 0 && share < 1, qPrintable(QString::number(share)));
        const auto near = part_of_the_way(space, far, share);
        QVERIFY(*evaluator.drift(near, {}) <= 1 && *evaluator.drift(near, {}) > 0.4);

        // and so does the text that only the gate sees
        const auto refused = run_gate(*open.model, evaluator, {}, evaluator.adapter(far), {}, {});
        const auto bound = run_gate(*open.model, evaluator, {}, evaluator.adapter(near), {}, {});
        QVERIFY(refused && bound);
        QVERIFY(refused->guard.share(refused->guard.upper) > 0.01 || refused->mean_divergence > 0.02);
        QVERIFY2(
            bound->guard.share(bound->guard.upper) < 0.01 && bound->mean_divergence < 0.02,
            qPrintable(
                QString("%1, %2").arg(bound->guard.share(bound->guard.upper)).arg(bound->mean_divergence)));
    }

    void without_a_text_the_models_own_answers_are_watched() {
        const Open open;
        const auto drawn = own_guard(*open.model, 1);
        QVERIFY2(drawn, drawn ? "" : drawn.error().text().c_str());
        const auto again = own_guard(*open.model, 1), others = own_guard(*open.model, 2);
        QVERIFY(drawn->size() > 48 && drawn->size() <= neutral_prompts().size());
        bool differs = others->size() != drawn->size();
        for (std::size_t i = 0; i < drawn->size(); ++i) {
            const auto& document = (*drawn)[i];
            QCOMPARE(document.tokens, (*again)[i].tokens);
            QCOMPARE(document.entropy, (*again)[i].entropy);
            QVERIFY(document.entropy && *document.entropy >= 0);
            QVERIFY(document.scored_from > kOpening);
            QVERIFY(document.tokens.size() >= document.scored_from + kOpening);
            QVERIFY(document.tokens.size() <= document.scored_from - kOpening + kGuardSample);
            differs |= i < others->size() && document.tokens != (*others)[i].tokens;
        }
        QVERIFY(differs);

        auto settings = wish("logit-scale,steering", 8);
        settings.own_guard = true;
        auto made = make_example_problem(*open.model, settings);
        QVERIFY2(made, made ? "" : made.error().text().c_str());
        QVERIFY(made->own_guard && made->problem.seconds > 0);
        auto& evaluator = *made->evaluator;
        const auto& space = made->problem.space;
        QCOMPARE(evaluator.losses(space.start(), Split::watched, {})->size() + made->guard, drawn->size());

        // what the untuned model loses there is its entropy; what others lose is as much more as they differ
        const auto guard_of = [&](const Adapter& adapter) {
            return *evaluator.losses_of(adapter, Split::guard);
        };
        const auto live = guard_of({});
        std::vector<double> entropies;
        for (const auto& document : *drawn)
            if (document.split == Split::guard) entropies.push_back(*document.entropy);
        QCOMPARE(live, entropies);
        auto far = space.start();
        far.reals[0] = 0.5;
        const auto flat = evaluator.adapter(far);
        const auto away = *evaluator.guard_divergence({}, flat);
        const auto loss = guard_of(flat);
        for (std::size_t i = 0; i < loss.size(); ++i) QCOMPARE(loss[i], live[i] + away[i]);

        // and holds a find back by as much as the gate asks
        QCOMPARE(*evaluator.drift(space.start(), {}), 0.0);
        QVERIFY(*evaluator.drift(far, {}) > 1);
        const auto near = part_of_the_way(space, far, *trusted_share(evaluator, space, far));
        const auto refused = run_gate(*open.model, evaluator, {}, flat, {}, {});
        const auto bound = run_gate(*open.model, evaluator, {}, evaluator.adapter(near), {}, {});
        QVERIFY(refused && bound);
        QVERIFY(refused->guard.share(refused->guard.upper) > 0.01);
        QVERIFY(bound->guard.share(bound->guard.upper) < 0.01);
    }

    void a_style_is_learnt_under_the_eyes_of_its_own_guard() {
        const Open open;
        auto settings = wish("readout,logit-scale", 8);
        settings.own_guard = true;
        auto made = make_example_problem(*open.model, settings);
        QVERIFY2(made && made->problem.guess, made ? "no readout" : made.error().text().c_str());
        const auto& genome = made->problem.guess->genome;
        QVERIFY(!genome.same_point(made->problem.space.start()));
        const auto adapter = made->evaluator->adapter(genome);
        const auto decision = run_gate(*open.model, *made->evaluator, {}, adapter, usual_canaries(), {});
        QVERIFY2(decision && decision->accepted, decision ? decision->reason.c_str() : "");
        QVERIFY(decision->guard.documents >= 32);
        QVERIFY(decision->target.share(decision->target.upper) < -0.5);
    }

    void parts_of_a_guard_that_are_in_the_examples_do_not_count() {
        const Open open;
        QTemporaryDir dir;
        std::ifstream examples(kExamples);
        std::string line, answers, others;
        while (std::getline(examples, line)) {
            const auto row = nlohmann::json::parse(line);
            answers += nlohmann::json::parse(row["messages"][1]["content"].get<std::string>())["answer"]
                           .get<std::string>() +
                       "\n";
        }
        std::ifstream source(kGuide / "conversations.py");
        others.assign(std::istreambuf_iterator<char>(source), {});
        auto settings = wish("logit-scale", 8);
        settings.guard = dir.filePath("guard.txt").toStdString();
        std::ofstream(settings.guard) << answers;
        const auto refused = make_example_problem(*open.model, settings);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("like the examples") != std::string::npos,
                 refused.error().text().c_str());
        std::ofstream(settings.guard) << others;
        const auto alone = make_example_problem(*open.model, settings);
        QVERIFY(alone && alone->guard > 0);
        QCOMPARE(alone->guard_left_out, 0u);
        std::ofstream(settings.guard) << answers << others;
        const auto both = make_example_problem(*open.model, settings);
        QVERIFY2(both, both ? "" : both.error().text().c_str());
        QVERIFY(both->guard_left_out > 40);
        QVERIFY(both->guard > 0);
    }

    void a_killed_run_goes_on_identically() {
        QTemporaryDir dir;
        const std::filesystem::path root = dir.path().toStdString();
        QCOMPARE(work_as_child(root / "whole"), 0);
        int kills = 0;
        for (int attempt = 0;; ++attempt) {
            QVERIFY2(attempt < 20, "the child never gets done");
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                        {"--work", QString::fromStdString((root / "killed").string())});
            QVERIFY(child.waitForStarted());
            const auto before = timeless_journal(root / "killed").size();
            const auto goes_on = [&] { return timeless_journal(root / "killed").size() < before + 3; };
            while (goes_on() && !child.waitForFinished(5)) {
            }
            if (child.state() == QProcess::NotRunning) {
                QCOMPARE(child.exitCode(), 0);
                break;
            }
            if (kills == 2) {
                QVERIFY(child.waitForFinished(60000));
                QCOMPARE(child.exitCode(), 0);
                break;
            }
            child.kill();  // SIGKILL
            child.waitForFinished();
            ++kills;
        }
        QVERIFY(kills > 0);
        QCOMPARE(timeless_journal(root / "killed"), timeless_journal(root / "whole"));
    }
};

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const auto arguments = app.arguments();
    if (arguments.size() == 3 && arguments[1] == "--work") return work_as_child(arguments[2].toStdString());
    WeightTuningTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "weight_tuning_test.moc"
