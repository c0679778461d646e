// SPDX-License-Identifier: Apache-2.0
#include "settings/setting_rules.h"

#include <QTest>

#include <set>

using namespace tars;

class SettingRulesTest : public QObject {
    Q_OBJECT

    /// What becomes of it, or the error's one line.
    static std::string checked(const char* name, const char* text) {
        const auto value = checked_value(setting(name), text);
        return value ? *value : "error: " + value.error().text();
    }

  private Q_SLOTS:
    void everyRuleIsSoundAndFound() {
        std::set<std::string_view> names;
        for (const auto& rule : setting_rules()) {
            QVERIFY2(names.insert(rule.name).second, std::string(rule.name).c_str());
            QVERIFY(!rule.what.empty() && !rule.what.ends_with('.'));
            QVERIFY(rule.name.find('.') != rule.name.npos);
            const auto standard = checked_value(rule, rule.standard);
            QVERIFY2(standard && *standard == rule.standard, std::string(rule.name).c_str());
            QCOMPARE(*find_setting(rule.name), &rule);
            QCOMPARE(*find_setting(rule.key()), &rule);
            QCOMPARE(effective_value(rule, {}), std::string(rule.standard));
        }
        QVERIFY(names.size() >= 19);
    }

    void aNameThatIsNoneNamesItsNeighbours() {
        const auto lost = find_setting("server.prot");
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::not_found);
        QVERIFY(lost.error().message.find("server.prot") != std::string::npos);
        QVERIFY(lost.error().hint.find("server.port, server.network") != std::string::npos);
        QVERIFY(find_setting("port").error().hint.find("server.port") != std::string::npos);
        QVERIFY(find_setting("\x1b[2J").error().hint.find("tars settings list") != std::string::npos);
        QVERIFY(find_setting("\x1b[2J").error().message.find('\x1b') == std::string::npos);
    }

    void valuesAreCheckedAndWrittenInOneWay() {
        QCOMPARE(checked("desktop.tray", "ON"), std::string("true"));
        QCOMPARE(checked("desktop.tray", "no"), std::string("false"));
        QCOMPARE(
            checked("desktop.tray", "maybe"),
            std::string("error: desktop.tray: 'maybe' is not on or off (`tars settings list` says what each "
                        "setting may be)"));
        QCOMPARE(checked("server.port", "8080"), std::string("8080"));
        for (const char* wrong :
             {"80", "65536", "8080x", "", "eight", "99999999999999999999", "1e4", " 8080"})
            QVERIFY2(checked("server.port", wrong).find("a whole number from 1024 to 65535") !=
                         std::string::npos,
                     wrong);
        QCOMPARE(checked("appearance.colors", "dark"), std::string("dark"));
        QVERIFY(checked("appearance.colors", "Dark").find("one of system, light, dark") != std::string::npos);
        for (const char* good : {"auto", "cpu", "cuda", "cuda:0", "cuda:0,2"})
            QCOMPARE(checked("engine.device", good), std::string(good));
        for (const char* wrong :
             {"", "gpu", "cuda:", "cuda:0,", "cuda:a", "cuda:-1", "cuda:0 1", "cuda:12345"})
            QVERIFY2(checked("engine.device", wrong).starts_with("error: engine.device"), wrong);
        QCOMPARE(checked("server.origins", "https://a.example,  https://*.b.example"),
                 std::string("https://a.example\nhttps://*.b.example"));
        for (const char* none : {"", "none", " "}) QCOMPARE(checked("server.origins", none), std::string());
        QVERIFY(checked("server.origins", "https://a.example b.example").find("'b.example'") !=
                std::string::npos);
    }

    void whatIsDamagedReadsAsTheDefault() {
        const auto effective = [](const char* name, const char* raw) {
            return effective_value(setting(name), raw);
        };
        QCOMPARE(effective("server.port", "dog"), std::string("11434"));
        QCOMPARE(effective("server.port", "0"), std::string("11434"));
        QCOMPARE(effective("server.port", "7"), std::string("1024"));
        QCOMPARE(effective("engine.threads", "5000"), std::string("1024"));
        QCOMPARE(effective("engine.threads", "-3"), std::string("0"));
        QCOMPARE(effective("server.idle_minutes", "0"), std::string("0"));
        QCOMPARE(effective("appearance.colors", "pink"), std::string("system"));
        QCOMPARE(effective("desktop.tray", "0"), std::string("false"));
        QCOMPARE(effective("engine.device", "cuda:0\n2"), std::string("auto"));
    }
};

QTEST_APPLESS_MAIN(SettingRulesTest)
#include "setting_rules_test.moc"
