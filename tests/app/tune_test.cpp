// SPDX-License-Identifier: Apache-2.0
// From examples to other answers and back, as a user of the terminal does it.
#include "tests/app/program.h"
#include "tests/support/golden.h"
#include "tests/tuning/journal.h"

#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace tars::test;

namespace {

constexpr const char* kExamples = TARS_SOURCE "/resources/guide/examples/json.train.jsonl";

}  // namespace

class TuneTest : public QObject {
    Q_OBJECT

    TemporaryFolder home_;

    Outcome run_tars(const QStringList& arguments) const {
        return run_program(local_environment_at(home_.path()), arguments, {}, 150);
    }

    /// Hot, so that the slightest change of the model shows; the seed makes it the same every time.
    QByteArray answer(const QStringList& further = {}, const QString& model = "guide") const {
        return run_tars(QStringList{"run", model, "how do I import a model", "--json", "--temperature", "5",
                                    "--top-k", "0", "--top-p", "1", "--min-p", "0", "--seed", "5",
                                    "--num-predict", "60"} +
                        further)
            .out;
    }

  private slots:
    void initTestCase() {
        if (!QFile::exists(TARS_SOURCE "/resources/guide/tars-guide.gguf"))
            QSKIP("resources/guide/tars-guide.gguf is not there: train it first");
    }

    void tunes_adopts_and_rolls_back() {
        const auto before = answer();
        const auto folder = text_of(home_ / "run");
        const auto tuned =
            run_tars({"tune",     "--goal",      "examples", "--model",          "guide",  "--data",
                      kExamples,  "--algorithm", "es",       "--population",     "32",     "--evaluations",
                      "160",      "--minibatch", "8",        "--without-random", "--seed", "3",
                      "--folder", folder,        "--json"});
        QVERIFY2(tuned.code == 0, tuned.err.constData());
        const auto lines = tuned.out.trimmed().split('\n');
        QCOMPARE(lines.size(), 9);  // three baselines, five generations, the outcome
        QCOMPARE(QJsonDocument::fromJson(lines[0]).object()["baseline"].toString(), QString("untuned"));
        QCOMPARE(QJsonDocument::fromJson(lines[1]).object()["baseline"].toString(), QString("readout alone"));
        QCOMPARE(QJsonDocument::fromJson(lines[2]).object()["baseline"].toString(),
                 QString("temperature only"));
        const auto outcome = QJsonDocument::fromJson(lines.back()).object();
        QVERIFY2(outcome["accepted"].toBool(), qPrintable(outcome["verdict"].toString()));
        QVERIFY(outcome["validation_after"].toDouble() < outcome["validation_before"].toDouble());
        QVERIFY(QFile::exists(folder + "/adapter.gguf"));
        QCOMPARE(answer(), before);  // not adopted yet

        // Beforehand: what it would have been worth on answers that were kept since.
        const auto shadow = run_tars({"runs", "shadow", folder, "--data",
                                      TARS_SOURCE "/resources/guide/examples/json.heldout.jsonl", "--json"});
        QVERIFY2(shadow.code == 0, shadow.err.constData());
        QVERIFY2(shadow.json()["passes"].toBool(), shadow.out.constData());
        QVERIFY(shadow.json()["candidate"].toDouble() < 0.9 * shadow.json()["live"].toDouble());
        const auto unkept =
            run_tars({"runs", "shadow", folder, "--data",
                      TARS_SOURCE "/resources/guide/examples/playful.heldout.jsonl", "--json"});
        QVERIFY2(unkept.code == 0 && !unkept.json()["passes"].toBool(), unkept.out.constData());
        const auto known = run_tars({"runs", "shadow", folder, "--data", kExamples});
        QVERIFY2(known.code != 0 && known.err.contains("0 conversations"), known.err.constData());

        const auto adopted = run_tars({"runs", "adopt", folder});
        QVERIFY2(adopted.code == 0, adopted.err.constData());
        const auto changed = answer();
        QVERIFY2(changed != before, changed.constData());
        QCOMPARE(answer({"--no-adapter"}), before);

        const auto back = run_tars({"runs", "rollback", "guide"});
        QVERIFY2(back.code == 0, back.err.constData());
        QCOMPARE(answer(), before);
        QVERIFY(run_tars({"runs", "rollback", "guide"}).code != 0);  // nothing before that

        const auto file = text_of(home_ / "mine.gguf");
        QCOMPARE(run_tars({"runs", "export", folder, file}).code, 0);
        QFile exported(file), kept(folder + "/adapter.gguf");
        QVERIFY(exported.open(QIODevice::ReadOnly) && kept.open(QIODevice::ReadOnly));
        QCOMPARE(exported.readAll(), kept.readAll());

        // As part of a model of its own.
        const auto recipe = QString::fromStdString((home_ / "Modelfile").string());
        QFile modelfile(recipe);
        QVERIFY(modelfile.open(QIODevice::WriteOnly));
        modelfile.write("FROM " TARS_SOURCE "/resources/guide/tars-guide.gguf\nADAPTER mine.gguf\n");
        modelfile.close();
        const auto created = run_tars({"create", "mine", "-f", recipe});
        QVERIFY2(created.code == 0, created.err.constData());
        QCOMPARE(answer({}, "mine"), changed);
        QCOMPARE(answer({"--no-adapter"}, "mine"), before);
        QCOMPARE(answer(), before);
    }

    void a_killed_run_is_taken_up() {
        const auto order = [this](const char* name) {
            return QStringList{"tune",
                               "--goal",
                               "examples",
                               "--model",
                               "guide",
                               "--data",
                               kExamples,
                               "--parts",
                               "steering",
                               "--algorithm",
                               "es",
                               "--population",
                               "4",
                               "--budget",
                               "48",
                               "--minibatch",
                               "2",
                               "--threads",
                               "1",
                               "--seed",
                               "7",
                               "--folder",
                               text_of(home_ / name),
                               "--json"};
        };
        const auto whole = run_tars(order("whole"));
        QVERIFY2(whole.code == 0, whole.err.constData());

        QProcess killed;
        killed.setProcessEnvironment(local_environment_at(home_.path()));
        killed.start(TARS_PROGRAM, order("killed"));
        QTRY_VERIFY_WITH_TIMEOUT(timeless_journal(home_ / "killed").size() >= 4, 100'000);
        killed.kill();  // SIGKILL
        QVERIFY(killed.waitForFinished());
        const auto before = timeless_journal(home_ / "killed").size();
        const auto expected = timeless_journal(home_ / "whole");
        QVERIFY2(before < expected.size(), "done too early");

        const auto resumed = run_tars({"runs", "resume", text_of(home_ / "killed"), "--json"});
        QVERIFY2(resumed.code == 0, resumed.err.constData());
        QCOMPARE(timeless_journal(home_ / "killed"), expected);
        auto one = QJsonDocument::fromJson(whole.out.trimmed().split('\n').back()).object();
        auto other = QJsonDocument::fromJson(resumed.out.trimmed().split('\n').back()).object();
        for (const char* own : {"run", "seconds", "adapter", "verdict", "error_rate", "accepted"}) {
            one.remove(own);  // a second attempt on the same data gets half the error rate
            other.remove(own);
        }
        for (const char* found : {"validation_after", "settings", "baselines", "evaluations"})
            QCOMPARE(other[found], one[found]);

        // What the find has to be compared with.
        QStringList names;
        for (const auto& baseline : one["baselines"].toArray()) {
            names.append(baseline.toObject()["name"].toString());
            QVERIFY(baseline.toObject()["validation"].toDouble() > 0);
        }
        QCOMPARE(names, QStringList({"untuned", "random search"}));
        QVERIFY(run_tars({"runs", "show", text_of(home_ / "killed")}).out.contains("random search"));
        const auto again = run_tars({"runs", "resume", text_of(home_ / "killed")});
        QVERIFY2(again.code != 0 && again.err.contains("has ended"), again.err.constData());
    }

    void examples_come_as_a_table_too() {
        const auto file = text_of(home_ / "table.csv");
        QFile table(file);
        QVERIFY(table.open(QIODevice::WriteOnly));
        table.write("prompt,response,rejected\n");
        for (int i = 0; i < 60; ++i)
            table.write(QString("\"What, then, is %1?\",{%1},It is %1.\n").arg(i).toUtf8());
        table.close();
        const auto tuned = run_tars({"tune", "guide", "--goal", "examples", "--data", file, "--parts",
                                     "logit-scale", "--algorithm", "cma-es", "--budget", "16", "--minibatch",
                                     "2", "--without-random", "--folder", text_of(home_ / "table")});
        QVERIFY2(tuned.code == 0, tuned.err.constData());
        QVERIFY2(tuned.err.contains("42 examples to learn from"), tuned.err.constData());
        QVERIFY2(tuned.out.contains("temperature only"), tuned.out.constData());
    }

    void tells_what_is_wrong_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("message");
        const QStringList tune = {"tune", "guide", "--goal", "examples"};
        QTest::newRow("no data") << tune << QByteArray("needs examples");
        QTest::newRow("no such part") << tune + QStringList{"--data", kExamples, "--parts", "heads"}
                                      << QByteArray("there is no 'heads'");
        QTest::newRow("no such judge") << tune + QStringList{"--data", kExamples, "--judge", "me"}
                                       << QByteArray("there is no judge 'me'");
        QTest::newRow("no matrix") << tune + QStringList{"--data", kExamples,    "--parts",
                                                         "lora=1", "--matrices", "xyz"}
                                   << QByteArray("no matrix of the model");
        QTest::newRow("wrong algorithm") << tune + QStringList{"--data", kExamples, "--algorithm", "eggroll"}
                                         << QByteArray("nothing to vary");
        QTest::newRow("no budget") << tune + QStringList{"--data", kExamples, "--budget", "soon"}
                                   << QByteArray("'soon' is no budget");
        QTest::newRow("no run") << QStringList{"runs", "adopt", "nothing"} << QByteArray("there is no run");
    }
    void tells_what_is_wrong() {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, message);
        const auto outcome = run_tars(arguments);
        QVERIFY(outcome.code != 0);
        QVERIFY2(outcome.err.contains(message), outcome.err.constData());
    }
};

QTEST_GUILESS_MAIN(TuneTest)
#include "tune_test.moc"
