#include <QObject>
class TokenizerJsonTest : public QObject {
    Q_OBJECT

  private slots:
    void hostile_expressions_come_to_an_end() {
        // Exponential by backtracking: the limit on steps stops it, and the rest stays one piece.
        const std::string stage =
            R"("pre_tokenizer": {"type": "Split", "pattern": {"Regex": "^(a+)+$"}, "behavior": "Isolated"})";
        GET_OR_FAIL(tokenizer, from_json("{" + bpe(R"("a": 0, "b": 1)", "") + ", " + stage + "}"));
        QCOMPARE(tokenizer.encode(std::string(40, 'a') + "b", kPlain).size(), 41);
    }
};

QTEST_GUILESS_MAIN(TokenizerJsonTest)
#include "tokenizer_json_test.moc"
