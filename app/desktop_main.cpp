// SPDX-License-Identifier: Apache-2.0
#include "core/paths.h"
#include "library/model_folders.h"
#include "runtime/runtime.h"
#include "ui/desktop.h"
#include "ui/engine/runtime_engine.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <memory>
#include <string_view>

namespace {

/// On the processors of this machine, as many as the settings allow.
tars::ui::RuntimeEngine::MakeRuntime cpu_runtime(int threads) {
    return [threads]() -> tars::Result<std::unique_ptr<tars::Runtime>> {
        tars::CpuOptions options;
        options.threads = static_cast<unsigned>(threads);
        TARS_TRY(auto device, tars::make_cpu_device(options));
        return std::make_unique<tars::Runtime>(std::move(device));
    };
}

/// The options that only print something must work where there is no screen.
bool only_prints(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "-h" || argument == "--help" || argument == "--help-all" || argument == "-v" ||
               argument == "--version";
    });
}

}  // namespace

int main(int argc, char** argv) {
    std::unique_ptr<QCoreApplication> application;
    if (only_prints(argc, argv)) application = std::make_unique<QCoreApplication>(argc, argv);
    if (!application) application = std::make_unique<QApplication>(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tars-desktop"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TARS_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("TARS"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.tars.Tars"));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Run and tune large language models on your own computer."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("MODEL"),
        QStringLiteral("A model to load: its name in the library, a file or a folder."),
        QStringLiteral("[MODEL]"));
    parser.process(*application);

    tars::ui::Desktop desktop(
        tars::data_directory(), tars::shared_directory() / tars::kGuideFile,
        [](const tars::ui::Settings& settings) {
            return std::make_unique<tars::ui::RuntimeEngine>(cpu_runtime(settings.threads()));
        },
        tars::model_stores(tars::data_directory()),
        {[] { return tars::scan_roots(); }, tars::transfer_options()});
    desktop.window().show();
    desktop.start(parser.positionalArguments().value(0));
    return QApplication::exec();
}
