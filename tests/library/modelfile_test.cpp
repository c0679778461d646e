// SPDX-License-Identifier: Apache-2.0
// Modelfiles: what is read of them, what is wrong with them, and that writing gives back what was read.
#include "library/modelfile.h"

#include <QtTest/QtTest>

using namespace tars;

namespace {

std::string text(const QByteArray& bytes) {
    return bytes.toStdString();
}

}  // namespace

class ModelfileTest : public QObject {
    Q_OBJECT

  private slots:
    void every_instruction_is_read() {
        const auto file = parse_modelfile("# a comment\n"
                                          "from llama3.2:3b\r\n"
                                          "PARAMETER temperature 0.5\n"
                                          "parameter stop \"<end> \"\n"
                                          "PARAMETER stop <eot>\n"
                                          "\n"
                                          "TEMPLATE \"\"\"{{ .System }}\n# no comment\n{{ .Prompt }}\"\"\"\n"
                                          "SYSTEM   You are \"brief\" .  \n"
                                          "ADAPTER ./lora.gguf\n"
                                          "LICENSE \"one\"\n"
                                          "LICENSE \"\"\"two\n\nlines\"\"\"\n"
                                          "MESSAGE user Why?\n"
                                          "MESSAGE assistant \"\"\"Because\nso.\"\"\"\n"
                                          "RENDERER qwen3\nPARSER qwen3\nREQUIRES 0.14.0");
        QVERIFY2(file, file ? "" : file.error().text().c_str());
        QCOMPARE(file->last("FROM").value(), std::string("llama3.2:3b"));
        QCOMPARE(file->last("TEMPLATE").value(), std::string("{{ .System }}\n# no comment\n{{ .Prompt }}"));
        QCOMPARE(file->last("SYSTEM").value(), std::string("You are \"brief\" ."));
        QCOMPARE(file->last("ADAPTER").value(), std::string("./lora.gguf"));
        QCOMPARE(file->all("LICENSE"), (std::vector<std::string>{"one", "two\n\nlines"}));
        QCOMPARE(file->last("REQUIRES").value(), std::string("0.14.0"));
        QVERIFY(!file->last("DRAFT"));
        QCOMPARE(modelfile_parameters(*file).value(),
                 std::string(R"({"temperature":0.5,"stop":["<end> ","<eot>"]})"));
        QCOMPARE(modelfile_messages(*file),
                 std::string(
                     R"([{"role":"user","content":"Why?"},{"role":"assistant","content":"Because\nso."}])"));
        QCOMPARE(file->instructions[1].line, 3u);
        QCOMPARE(file->instructions[5].line, 10u);
    }

    void a_required_version_is_one_data() {
        QTest::addColumn<bool>("good");
        for (const auto* version :
             {"0.14.0", "v0.14.0", "1.2", "3", "0.33.0-rc2", "1.0.0+build.5", "10.20.30"})
            QTest::newRow(version) << true;
        for (const auto* version :
             {"soon", "0.14.", "01.2.3", "1.2.3.4", "1.2-rc1", "1.2.3-", "-1", "0.14.0 x", "v", ".1"})
            QTest::newRow(version) << false;
    }
    void a_required_version_is_one() {
        QFETCH(bool, good);
        const auto file = parse_modelfile("FROM x\nREQUIRES " + std::string(QTest::currentDataTag()) + "\n");
        QCOMPARE(file.has_value(), good);
        if (!good)
            QCOMPARE(file.error().text(), std::string("requires must be a valid semver (e.g. 0.14.0)"));
    }

    void values_are_read_data() {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* name, const QByteArray& written, const QByteArray& value) {
            QTest::newRow(name) << written << value;
        };
        row("plain", "a b", "a b");
        row("trimmed", "  a\t ", "a");
        row("quoted", "\" a \"", " a ");
        row("empty quotes", "\"\"", "");
        row("empty three quotes", "\"\"\"\"\"\"", "");
        row("quotes inside", "say \"hi\"", "say \"hi\"");
        row("quote at the end", "say \"", "say \"");
        row("quotes in quotes", "\"\"\"say \"hi\"\"\"\"", "say \"hi\"");
        row("over lines", "\"a\nb\"", "a\nb");
        row("three over lines", "\"\"\"\na\n\n\"\"\"", "\na\n\n");
        row("no escapes", "\"a\\n\"", "a\\n");
        row("control characters",
            "a\x01"
            "b",
            "ab");
        row("hash inside", "a # b", "a # b");
        row("windows", "a\r", "a");
    }

    void values_are_read() {
        QFETCH(QByteArray, written);
        QFETCH(QByteArray, value);
        for (const auto* end : {"\nFROM x", "\r\nFROM x\n"}) {
            const auto file = parse_modelfile(text("SYSTEM " + written + end));
            QVERIFY2(file, file ? "" : file.error().text().c_str());
            QCOMPARE(QByteArray::fromStdString(file->last("SYSTEM").value()), value);
        }
    }

    void mistakes_are_named_data() {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("why");
        const auto row = [](const QByteArray& written, const char* why) {
            QTest::newRow(why) << written << why;
        };
        row("", "no FROM line");
        row("# FROM x", "no FROM line");
        row("FROM x\n\nWHAT y", "(line 3): command must be one of \"from\", \"license\"");
        row("FROM x\nMESSAGE robot hi", "(line 2): message role must be one of");
        row("FROM x\nSYSTEM \"\"\"never\nends", "(line 2): unexpected EOF");
        row("FROM x\nSYSTEM \"a\" b", "unexpected EOF");
        row("FROM\n", "(line 1): FROM has no value");
        row("FROM x\nPARAMETER a-b 1", "(line 2): a parameter's name");
        row(QByteArray("FROM x\nSYSTEM \xff", 16), "is not UTF-8 at byte 14");
    }

    void mistakes_are_named() {
        QFETCH(QByteArray, written);
        QFETCH(QString, why);
        const auto file = parse_modelfile(text(written));
        QVERIFY(!file);
        const auto message = QString::fromStdString(file.error().message);
        QVERIFY2(message.contains(why), qPrintable(message));
    }

    void parameters_have_types_data() {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("found");
        const auto row = [](const char* written, const char* found) {
            QTest::newRow(written) << QByteArray(written) << found;
        };
        row("num_ctx 4096", "{\"num_ctx\":4096}");
        row("temperature 1", "{\"temperature\":1.0}");
        row("use_mmap false", "{\"use_mmap\":false}");
        row("seed -1", "{\"seed\":-1}");
        row("mirostat 2", "{}");
        row("num_ctx 4k", "(line 2): invalid int value [4k]");
        row("num_ctx 99999999999999999999", "invalid int value");
        row("top_p much", "invalid float value [much]");
        row("top_p nan", "invalid float value [nan]");
        row("use_mmap maybe", "invalid bool value [maybe]");
        row("what 1", "(line 2): unknown parameter 'what'");
    }

    void parameters_have_types() {
        QFETCH(QByteArray, written);
        QFETCH(QString, found);
        const auto file = parse_modelfile(text("FROM x\nPARAMETER " + written));
        QVERIFY(file);
        std::vector<std::string> dropped;
        const auto parameters = modelfile_parameters(*file, &dropped);
        const auto said = QString::fromStdString(parameters ? *parameters : parameters.error().message);
        QVERIFY2(said.contains(found), qPrintable(said));
        QCOMPARE(dropped.size(), written.startsWith("mirostat") ? 1u : 0u);
    }

    void utf16_is_read() {
        const QString source = QString::fromUtf8("FROM x\nSYSTEM Grüße 😀");
        QByteArray little("\xff\xfe", 2), big("\xfe\xff", 2);
        for (const QChar unit : source) {
            little += static_cast<char>(unit.cell());
            little += static_cast<char>(unit.row());
            big += static_cast<char>(unit.row());
            big += static_cast<char>(unit.cell());
        }
        for (const auto& bytes : {little, big, "\xef\xbb\xbf" + source.toUtf8()}) {
            const auto file = parse_modelfile(text(bytes));
            QVERIFY2(file, file ? "" : file.error().text().c_str());
            QCOMPARE(QString::fromStdString(file->last("SYSTEM").value()), QString::fromUtf8("Grüße 😀"));
        }
    }

    void writing_gives_back_what_was_read_data() {
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const QByteArray& value) {
            QTest::newRow(value.toPercentEncoding().left(40).constData()) << value;
        };
        for (const char* value :
             {"a", "a b", " a ", "\"a\"", "\"", "a\"", "\"a", "a\nb", "\na\n", "say \"hi\"\nand \"bye\"",
              "\"\"\"", "a\"\"\"b", "# no comment", "a\r\nb", "tab\there", "FROM y"})
            row(value);
    }

    void writing_gives_back_what_was_read() {
        QFETCH(QByteArray, value);
        Modelfile file;
        file.instructions = {
            {"FROM", "", "x", 0}, {"SYSTEM", "", text(value), 0}, {"MESSAGE", "user", text(value), 0}};
        const auto written = modelfile_text(file);
        QVERIFY2(written, written ? "" : written.error().text().c_str());
        const auto again = parse_modelfile(*written);
        QVERIFY2(again, again ? "" : again.error().text().c_str());
        QVERIFY2(*again == file, written->c_str());
    }

    void what_no_quotes_can_hold_is_refused() {
        Modelfile file;
        file.instructions = {{"FROM", "", "x", 0}, {"SYSTEM", "", "a\"\"\"\nb\"\nc ", 0}};
        QVERIFY(!modelfile_text(file));
    }

    void long_files_take_no_long_time() {
        const auto file = parse_modelfile("FROM x\nSYSTEM \"" + std::string(4'000'000, '\n') + "\"");
        QVERIFY(file);
        QVERIFY(!parse_modelfile("FROM x\nSYSTEM \"\"\"" + std::string(4'000'000, '\n')));
        std::string quotes = "FROM x\nSYSTEM \"\"\"a";
        for (int i = 0; i < 500'000; ++i) quotes += "\n\"";
        QVERIFY(!parse_modelfile(quotes));
    }
};

QTEST_APPLESS_MAIN(ModelfileTest)
#include "modelfile_test.moc"
