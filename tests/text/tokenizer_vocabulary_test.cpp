// SPDX-License-Identifier: Apache-2.0
// Real vocabularies against published ids.
#include "formats/model_file.h"
#include "text/tokenizer.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace tars;

namespace {

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<Tokenizer> open_tokenizer(const QString& path) {
    TARS_TRY(const auto file, open_model_file(path.toStdString()));
    return Tokenizer::from_metadata(file.metadata());
}

/// Cases of a `.inp` file: separated by a line of their own.
QList<QByteArray> cases_of(const QByteArray& text) {
    const QByteArray separator = "\n__ggml_vocab_test__\n";
    QList<QByteArray> cases;
    qsizetype begin = 0;
    while (true) {
        const auto end = text.indexOf(separator, begin);
        cases.append(text.mid(begin, end < 0 ? -1 : end - begin));
        if (end < 0) return cases;
        begin = end + separator.size();
    }
}

std::vector<TokenId> ids_of(const QByteArray& line) {
    std::vector<TokenId> ids;
    for (const auto& word : line.split(' '))
        if (!word.isEmpty()) ids.push_back(word.toInt());
    return ids;
}

QString shown(const std::vector<TokenId>& ids) {
    QStringList words;
    for (const auto id : ids) words.append(QString::number(id));
    return words.join(' ');
}

}  // namespace

class TokenizerVocabularyTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        data_ = qEnvironmentVariable("TARS_TEST_DATA");
        if (!QDir(data_).exists("vocab")) QSKIP("TARS_TEST_DATA has no folder vocab");
    }

    void published_ids_data() {
        QTest::addColumn<QString>("path");
        const QDir folder(data_ + "/vocab");
        for (const auto& name : folder.entryList({"*.gguf"}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void published_ids() {
        QFETCH(QString, path);
        const auto tokenizer = open_tokenizer(path);
        QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().text().c_str());

        const auto inputs = cases_of(read(path + ".inp"));
        const auto lines = read(path + ".out").split('\n');
        QVERIFY(inputs.size() > 40);
        QVERIFY(lines.size() >= inputs.size());
        for (qsizetype i = 0; i < inputs.size(); ++i) {
            const std::string_view text(inputs[i].data(), static_cast<std::size_t>(inputs[i].size()));
            const auto found = tokenizer->encode(text, {.add_special = false, .parse_special = false});
            QVERIFY2(found == ids_of(lines[i]),
                     qPrintable(QString("case %1, '%2'\n found    %3\n expected %4")
                                    .arg(i)
                                    .arg(QString::fromUtf8(inputs[i]), shown(found), QString(lines[i]))));
        }
    }

    void prompts_of_real_models_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("expected");
        QTest::newRow("SentencePiece, GGUF") << "models/stories260K.gguf"
                                             << "expected/stories260K.json";
    }

    void prompts_of_real_models() {
        QFETCH(QString, model);
        QFETCH(QString, expected);
        const auto tokenizer = open_tokenizer(data_ + "/" + model);
        QVERIFY2(tokenizer, tokenizer ? "" : tokenizer.error().text().c_str());
        const auto prompts = QJsonDocument::fromJson(read(data_ + "/expected/prompts.json")).object();
        const auto golden = QJsonDocument::fromJson(read(data_ + "/" + expected)).object();
        QVERIFY(!golden.isEmpty());
        for (const auto& name : golden.keys()) {
            std::vector<TokenId> ids;
            for (const auto id : golden[name].toObject()["tokens"].toArray()) ids.push_back(id.toInt());
            const auto prompt = prompts[name].toString().toStdString();
            QCOMPARE(tokenizer->encode(prompt), ids);
            QCOMPARE(tokenizer->decode(ids), prompt);
        }
    }

  private:
    QString data_;
};

QTEST_GUILESS_MAIN(TokenizerVocabularyTest)
#include "tokenizer_vocabulary_test.moc"
