// SPDX-License-Identifier: Apache-2.0
// From examples to other answers and back, as a user of the terminal does it.
#include "tests/app/program.h"
#include "tests/support/golden.h"

#include <QFile>
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
