// SPDX-License-Identifier: Apache-2.0
// Tables of requests that must be refused: refusal_columns() and refusal() fill one, verify_refusal() sends
// the request of a row.
#pragma once

#include "server_fixture.h"

#include <QTest>

namespace tars::test {

inline void refusal_columns() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("words");  // of the message
    QTest::addColumn<int>("status");
}

inline void refusal(const char* path, const char* body, const char* words, int status = 400) {
    QTest::addRow("%s %s", path, body) << path << body << words << status;
}

/// With `base`, the row's body holds only the members that differ.
inline void verify_refusal(const ServerFixture& fixture, Json base = nullptr) {
    QFETCH(QString, path);
    QFETCH(QString, body);
    QFETCH(QString, words);
    QFETCH(int, status);
    auto request = body.toStdString();
    if (base.is_object()) {
        base.update(Json::parse(request));
        request = base.dump();
    }
    const auto response = fixture.client().Post(path.toStdString(), request, "application/json");
    QVERIFY(response);
    QVERIFY2(response->status == status, response->body.c_str());
    const auto error = Json::parse(response->body)["error"];
    const auto message = (error.is_string() ? error : error["message"]).get<std::string>();
    QVERIFY2(message.find(words.toStdString()) != std::string::npos, response->body.c_str());
    if (error.is_object())
        QCOMPARE(error["type"].get<std::string>(),
                 std::string(status == 404 ? "not_found_error" : "invalid_request_error"));
}

}  // namespace tars::test
