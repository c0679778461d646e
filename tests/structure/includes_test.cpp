// SPDX-License-Identifier: Apache-2.0
// Holds the sources to the map of the house, and the checker to small trees that break each rule.
#include "house_rules.h"

#include <QtTest/QtTest>

using namespace tars::structure;

namespace {

QString joined(const std::vector<std::string>& faults) {
    QStringList lines;
    for (const auto& fault : faults) lines << QString::fromStdString(fault);
    return lines.join("\n");
}

SourceFile including(std::string path, const char* include) {
    return {std::move(path), {"// SPDX-License-Identifier: Apache-2.0", std::string("#include ") + include}};
}

}  // namespace

class IncludesTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        sources_ = load_sources(TARS_SOURCE_ROOT);
        QVERIFY2(sources_.size() > 20, "the source tree was not found at " TARS_SOURCE_ROOT);
    }

    void rooms_include_only_what_the_map_allows() {
        const auto faults = joined(check_edges(sources_));
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }

    void no_file_includes_itself() {
        const auto faults = joined(check_cycles(sources_));
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }

    void every_file_has_a_licence_line() {
        const auto faults = joined(check_licences(sources_));
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
    }

    void checker_knows_edges_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("include");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char* from, const char* include, const char* fault) {
            QTest::addRow("%s includes %s", from, include) << from << include << fault;
        };
        row("engine/formats/a.cpp", "\"core/result.h\"", "");
        row("engine/formats/a.cpp", "\"formats/detail/own.h\"", "");
        row("engine/formats/a.cpp", "\"detail/own.h\"", "");
        row("engine/library/a.cpp", "\"formats/model_file.h\"", "");
        row("engine/compute/a.cpp", "<vector>", "");
        row("ui/page.cpp", "<QWidget>", "");
        row("ui/chat/page.cpp", "\"runtime/runtime.h\"", "");
        row("cuda/kernel.cu", "\"compute/plan.h\"", "");
        row("app/main.cpp", "\"ui/window.h\"", "");
        row("app/main.cpp", "\"ui/chat/page.h\"", "");
        row("app/main.cpp", "\"ui/chat/parts/bubble.h\"", "private to ui");
        row("engine/core/a.cpp", "\"formats/model_file.h\"", "core may not include formats");
        row("engine/core/a.cpp", "\"engine/formats/model_file.h\"", "core may not include formats");
        row("engine/core/a.cpp", "\"../formats/model_file.h\"", "core may not include formats");
        row("engine/library/a.cpp", "<runtime/runtime.h>", "library may not include runtime");
        row("engine/runtime/a.cpp", "\"ui/window.h\"", "runtime may not include ui");
        row("engine/runtime/a.cpp", "\"library/library.h\"", "runtime may not include library");
        row("cuda/kernel.cu", "\"formats/model_file.h\"", "cuda may not include formats");
        row("ui/page.cpp", "\"compute/plan.h\"", "ui may not include compute");
        row("engine/model/a.cpp", "\"formats/detail/own.h\"", "private to formats");
        row("engine/kitchen/a.cpp", "\"core/result.h\"", "not on the map");
        row("engine/core/a.cpp", "<QString>", "core may not include Qt");
        row("engine/core/a.cpp", "<QtCore/QString>", "core may not include Qt");
        row("engine/core/a.cpp", "  <qstring.h>", "core may not include Qt");
        row("cuda/kernel.cu", "\"qcustomplot.h\"", "cuda may not include Qt");
    }

    void checker_knows_edges() {
        QFETCH(QString, from);
        QFETCH(QString, include);
        QFETCH(QString, fault);
        std::vector<SourceFile> files;
        for (const char* path :
             {"engine/core/result.h", "engine/formats/model_file.h", "engine/formats/detail/own.h",
              "engine/compute/plan.h", "engine/runtime/runtime.h", "engine/library/library.h", "ui/window.h",
              "ui/chat/page.h", "ui/chat/parts/bubble.h"})
            files.push_back({path, {}});
        files.push_back(including(from.toStdString(), include.toUtf8().constData()));
        const auto faults = check_edges(files);
        QCOMPARE(faults.size(), fault.isEmpty() ? 0u : 1u);
        if (faults.empty()) return;
        const auto message = QString::fromStdString(faults[0]);
        QVERIFY2(message.startsWith(from + ":2: "), qPrintable(message));
        QVERIFY2(message.contains(fault), qPrintable(message));
    }

    void checker_finds_cycles() {
        std::vector<SourceFile> files = {
            including("engine/core/a.h", "\"core/b.h\""), including("engine/core/b.h", "\"core/c.h\""),
            including("engine/core/c.h", "<vector>"), including("engine/core/d.cpp", "\"core/a.h\"")};
        QVERIFY(check_cycles(files).empty());
        files[2] = including("engine/core/c.h", "\"a.h\"");
        const auto faults = check_cycles(files);
        QCOMPARE(faults.size(), 1u);
        QVERIFY2(faults[0].find("engine/core/a.h -> engine/core/b.h -> engine/core/c.h") != std::string::npos,
                 faults[0].c_str());
    }

    void checker_finds_missing_licences() {
        const std::string line = "SPDX-License-Identifier: Apache-2.0";
        QVERIFY(check_licences({{"a.cpp", {"// " + line}}, {"b.sh", {"#!/bin/sh", "# " + line}}}).empty());
        QCOMPARE(check_licences({{"empty.cpp", {}}}).size(), 1u);
        QCOMPARE(check_licences({{"late.cpp", {"#include <vector>", "// " + line}}}).size(), 1u);
        QCOMPARE(check_licences({{"other.cpp", {"// SPDX-License-Identifier: MIT"}}}).size(), 1u);
    }

  private:
    std::vector<SourceFile> sources_;
};

QTEST_APPLESS_MAIN(IncludesTest)
#include "includes_test.moc"
