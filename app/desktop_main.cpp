// SPDX-License-Identifier: Apache-2.0
#include "compute/plug_in.h"
#include "core/paths.h"
#include "library/folder_move.h"
#include "library/model_folders.h"
#include "runtime/runtime.h"
#include "ui/desktop.h"
#include "ui/engine/runtime_engine.h"
#include "ui/settings/autostart.h"
#include "ui/settings/move_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QProcess>
#include <QSystemTrayIcon>
#include <QTimer>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <string_view>

namespace {

tars::Result<std::unique_ptr<tars::Runtime>> runtime_on(const tars::ui::DeviceChoice& choice) {
    tars::CpuOptions options;
    options.threads = static_cast<unsigned>(choice.threads);
    TARS_TRY(auto chosen, tars::choose_device(choice.name.toStdString(), options));
    return std::make_unique<tars::Runtime>(std::move(chosen.device));
}

/// The options that only print something must work where there is no screen.
bool only_prints(int argc, char** argv) {
    return std::any_of(argv + 1, argv + argc, [](std::string_view argument) {
        return argument == "-h" || argument == "--help" || argument == "--help-all" || argument == "-v" ||
               argument == "--version";
    });
}

using Instance = std::unique_ptr<tars::ui::SingleInstance>;

/// The data folder to ourselves; null: an open window does what is wanted, or the program is to end. All data
/// may have moved elsewhere by then.
tars::Result<Instance> claim_data(const tars::ui::StartRequest& request) {
    const auto home = tars::data_directory();
    TARS_CHECK(tars::recover_moves(home));
    TARS_TRY(auto instance, tars::ui::SingleInstance::claim(home, request));
    TARS_TRY(const auto move, tars::unfinished_move(home));
    if (!instance || !move) return instance;
    instance.reset();  // its lock is in there, and nobody may hold one
    TARS_TRY(const bool goes_on, tars::ui::moveLaidReady(home));
    if (!goes_on) return Instance();
    return tars::ui::SingleInstance::claim(home, request);
}

/// Shows the window until it is closed. Whether the program is to start again.
bool run_window(tars::ui::SingleInstance& instance, const tars::ui::StartRequest& request, bool quietly) {
    tars::ui::Desktop desktop(tars::data_directory(), tars::shared_directory() / tars::kGuideFile,
                              [] { return std::make_unique<tars::ui::RuntimeEngine>(runtime_on); },
                              tars::model_stores(tars::data_directory()),
                              {[] { return tars::scan_roots(); }, tars::transfer_options()});
    if (!quietly)
        desktop.window().show();
    else if (!desktop.settings().trayShown() || !QSystemTrayIcon::isSystemTrayAvailable())
        desktop.window().showMinimized();
    // Whether there is a tray is asked over D-Bus, which need not hold up the window.
    QTimer::singleShot(0, &desktop.window(),
                       [&desktop] { desktop.addTray(QSystemTrayIcon::isSystemTrayAvailable()); });
    desktop.follow(instance);
    desktop.start(request.open);
    QApplication::exec();
    return desktop.window().wantsRestart();
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
        QStringLiteral("THING"),
        QStringLiteral("A model to load (its name in the library, a file or a folder), or a file of chats to "
                       "import. An open window with the same data does it."),
        QStringLiteral("[THING...]"));
    parser.addOption({QString::fromLatin1(tars::ui::kInTrayOption),
                      QStringLiteral("Start without the window, as an icon beside the desktop's clock.")});
    parser.process(*application);

    const auto request = tars::ui::startRequest(parser.positionalArguments());
    auto instance = claim_data(request);
    if (!instance) {
        std::cerr << instance.error().text() << "\n";
        return EXIT_FAILURE;
    }
    if (!*instance) return EXIT_SUCCESS;
    const bool again =
        run_window(**instance, request, parser.isSet(QString::fromLatin1(tars::ui::kInTrayOption)));
    instance->reset();  // or the next one hands over to us
    if (again) QProcess::startDetached(QCoreApplication::applicationFilePath(), {});
    return EXIT_SUCCESS;
}
