// SPDX-License-Identifier: Apache-2.0
#include "core/file_lock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tars;

class FileLockTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void whoComesSecondIsToldSo() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("lock")).toStdString();
        {
            const auto first = FileLock::try_exclusive(path);
            QVERIFY(first && *first);
            const auto second = FileLock::try_exclusive(path);
            QVERIFY(second && !*second);
        }
        const auto after = FileLock::try_exclusive(path);
        QVERIFY(after && *after);
    }

    void aReaderKeepsItFromBeingTaken() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath(QStringLiteral("lock")).toStdString();
        QVERIFY(FileLock::exclusive(path));  // makes the file
        const auto reader = FileLock::shared(path);
        QVERIFY(reader);
        const auto taken = FileLock::try_exclusive(path);
        QVERIFY(taken && !*taken);
    }

    void wherePathsEndIsAnError() { QVERIFY(!FileLock::try_exclusive("/nowhere/at/all")); }
};

QTEST_GUILESS_MAIN(FileLockTest)
#include "file_lock_test.moc"
