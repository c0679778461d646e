// SPDX-License-Identifier: Apache-2.0
#include "app/terminal/server_address.h"

#include <QTest>

using namespace tars;

class ServerAddressTest : public QObject {
    Q_OBJECT

  private slots:
    void reads_what_people_write_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char* said, const char* meant) { QTest::newRow(said) << said << meant; };
        row("", "127.0.0.1:11434");
        row("  \" box \" ", "box:11434");
        row("box", "box:11434");
        row("box:1234", "box:1234");
        row("box:", "box:11434");
        row(":1234", "127.0.0.1:1234");
        row("1234", "127.0.0.1:1234");
        row("10.0.0.5", "10.0.0.5:11434");
        row("::1", "[::1]:11434");
        row("[::1]", "[::1]:11434");
        row("[fe80::1]:1234", "[fe80::1]:1234");
        row("0.0.0.0", "127.0.0.1:11434");
        row("0.0.0.0:1234", "127.0.0.1:1234");
        row("[::]:1234", "[::1]:1234");
        row("http://box", "box:80");
        row("http://box:1234", "box:1234");
        row("https://box", "https://box:443");
        row("https://box:1234", "https://box:1234");
        row("https://[::1]", "https://[::1]:443");
        row("http://box/", "box:80");
        row("http://box/models/", "box:80/models");
        row("https://box:8443/a/b", "https://box:8443/a/b");
        row("box:1234/a", "box:1234/a");
    }
    void reads_what_people_write() {
        QFETCH(QString, said);
        QFETCH(QString, meant);
        const auto address = parse_server_address(said.toStdString());
        QVERIFY2(address, address ? "" : address.error().text().c_str());
        QCOMPARE(QString::fromStdString(address->text()), meant);
    }

    void says_what_makes_no_sense_data() {
        QTest::addColumn<QString>("said");
        for (const char* said :
             {"ftp://box", "box:port", "box:0", "box:65536", "99999", "[::1", "[::1]x", "box:-1"})
            QTest::newRow(said) << said;
    }
    void says_what_makes_no_sense() {
        QFETCH(QString, said);
        const auto address = parse_server_address(said.toStdString());
        QVERIFY(!address);
        QVERIFY2(address.error().message.find(said.toStdString()) != std::string::npos,
                 address.error().message.c_str());
    }
};

QTEST_GUILESS_MAIN(ServerAddressTest)
#include "server_address_test.moc"
