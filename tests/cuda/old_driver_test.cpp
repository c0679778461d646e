// SPDX-License-Identifier: Apache-2.0
// The plug-in as it is shipped, on a driver from before a function that it needs.
#include "compute/plug_in.h"
#include "core/shared_library.h"

#include <QTest>

using namespace tars;

class OldDriverTest : public QObject {
    Q_OBJECT

  private slots:
    void a_driver_without_a_function_is_too_old() {
        qputenv("TARS_PLUG_INS", TARS_TEST_PLUG_INS);
        // Whoever asks for libcuda.so.1 afterwards gets this one, which has that name inside.
        QVERIFY(SharedLibrary::open(TARS_TEST_FAKE_DRIVER));
        const auto device = make_device("cuda");
        QVERIFY(!device && device.error().code == ErrorCode::unsupported);
        const auto text = QString::fromStdString(device.error().text());
        QVERIFY2(text.contains("too old: it has no cuGraphCreate") && text.contains("newer driver"),
                 qPrintable(text));
    }
};

QTEST_APPLESS_MAIN(OldDriverTest)
#include "old_driver_test.moc"
