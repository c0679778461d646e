// SPDX-License-Identifier: Apache-2.0
// The terminal program, started as a user starts it.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <filesystem>

namespace tars::test {

inline QString text_of(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

/// That of a fresh computer: nothing of the models and servers of whoever runs the test.
inline QProcessEnvironment environment_at(const std::filesystem::path& home) {
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"TARS_MODELS", "OLLAMA_MODELS", "TARS_LOCAL", "TARS_HOST", "OLLAMA_HOST"})
        environment.remove(name);
    environment.insert("TARS_HOME", text_of(home));
    environment.insert("HOME", text_of(home));
    return environment;
}

/// The same for a program that looks for no server.
inline QProcessEnvironment local_environment_at(const std::filesystem::path& home) {
    auto environment = environment_at(home);
    environment.insert("TARS_LOCAL", "1");
    return environment;
}

struct Outcome {
    int code = -1;  ///< −1: it crashed or did not end in time
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

inline Outcome run_program(const QProcessEnvironment& environment, const QStringList& arguments,
                           const QByteArray& input = {}, int seconds = 60) {
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(TARS_PROGRAM, arguments);
    process.write(input);
    process.closeWriteChannel();
    Outcome outcome;
    if (process.waitForFinished(1000 * seconds) && process.exitStatus() == QProcess::NormalExit)
        outcome.code = process.exitCode();
    outcome.out = process.readAllStandardOutput();
    outcome.err = process.readAllStandardError();
    return outcome;
}

}  // namespace tars::test
