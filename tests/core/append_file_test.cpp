// SPDX-License-Identifier: Apache-2.0
#include "core/append_file.h"
#include "core/atomic_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tars;

class AppendFileTest : public QObject {
    Q_OBJECT
  private slots:
    void grows_and_is_cut() {
        QTemporaryDir dir;
        const auto path = std::filesystem::path(dir.path().toStdString()) / "journal";
        {
            auto file = AppendFile::open(path, 0);
            QVERIFY(file);
            QVERIFY(file->append("one\n"));
            QVERIFY(file->append("two\nthr"));
        }
        {
            auto file = AppendFile::open(path, 8);  // without the torn end
            QVERIFY(file && file->append("four\n"));
        }
        auto text = read_text_file(path, 100);
        QVERIFY(text);
        QCOMPARE(*text, std::string("one\ntwo\nfour\n"));
    }

    void a_missing_folder_is_an_error() { QVERIFY(!AppendFile::open("/nowhere/at/all", 0)); }
};

QTEST_APPLESS_MAIN(AppendFileTest)
#include "append_file_test.moc"
