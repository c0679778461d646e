// SPDX-License-Identifier: Apache-2.0
// The terminal program, started as a user starts it.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/types.h>
#include <unistd.h>

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

/// The same with a person at a terminal: standard input is one, the outputs are pipes.
class TypedProgram {
  public:
    TypedProgram(const QProcessEnvironment& environment, const QStringList& arguments)
        : terminal_(::posix_openpt(O_RDWR | O_NOCTTY)) {
        if (terminal_ < 0 || ::grantpt(terminal_) != 0 || ::unlockpt(terminal_) != 0) qFatal("no terminal");
        process_.setProcessEnvironment(environment);
        process_.setStandardInputFile(QString::fromLocal8Bit(::ptsname(terminal_)));
        process_.start(TARS_PROGRAM, arguments);
    }
    ~TypedProgram() { ::close(terminal_); }
    TypedProgram(const TypedProgram&) = delete;
    TypedProgram& operator=(const TypedProgram&) = delete;

    void type(const QByteArray& keys) const {
        if (::write(terminal_, keys.constData(), static_cast<std::size_t>(keys.size())) != keys.size())
            qFatal("cannot type");
    }
    void interrupt() const { ::kill(static_cast<pid_t>(process_.processId()), SIGINT); }

    /// What has come on standard output once that is so many bytes.
    QByteArray wait_for(qsizetype bytes) {
        while (out_.size() < bytes && process_.waitForReadyRead(20'000)) read();
        return out_;
    }
    Outcome finish(int seconds = 60) {
        Outcome outcome;
        if (process_.waitForFinished(1000 * seconds) && process_.exitStatus() == QProcess::NormalExit)
            outcome.code = process_.exitCode();
        read();
        outcome.out = out_;
        outcome.err = process_.readAllStandardError();
        return outcome;
    }

  private:
    void read() { out_ += process_.readAllStandardOutput(); }

    int terminal_;
    QProcess process_;
    QByteArray out_;
};

}  // namespace tars::test
