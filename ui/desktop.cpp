// SPDX-License-Identifier: Apache-2.0
#include "ui/desktop.h"

#include "ui/desktop_news.h"
#include "ui/session.h"
#include "ui/settings/backup.h"
#include "ui/text.h"
#include "ui/tray.h"
#include "ui/widgets/checkable_interface.h"
#include "ui/widgets/message_bar.h"

#include <QAccessible>
#include <QFileInfo>

namespace tars::ui {

Desktop::Desktop(const std::filesystem::path& dataDirectory, const std::filesystem::path& guide,
                 const MakeEngine& makeEngine, std::vector<OllamaStore> stores, ModelSources sources)
    : restored_(finishRestore(dataDirectory)),
      guide_(fromPath(guide)),
      settings_(fromPath(dataDirectory / "settings.ini")),
      store_(fromPath(dataDirectory / "chats.sqlite")),
      feedback_(store_, dataDirectory),
      makeEngine_(makeEngine),
      engine_(makeEngine()),
      library_(Library(dataDirectory, guide, std::move(stores))),
      found_(std::move(sources.scanRoots), library_),
      connection_(MeteredConnection::Source::System),
      downloads_(dataDirectory, library_, std::move(sources.transfer)),
      notes_(dataDirectory),
      device_(settings_, *engine_, sources.gpus),
      loadCheck_(*engine_, notes_, settings_, [this] { return chat_.conversation()->settings().context; }),
      chat_(store_, *engine_),
      server_(*engine_, library_, settings_),
      tuner_(dataDirectory, library_.library()),
      continuous_({settings_, store_, chat_, *engine_, server_, feedback_, tuner_}, dataDirectory),
      pace_({chat_, *engine_, server_}, settings_, tuner_, continuous_),
      comparison_(*engine_, store_, chat_) {
    downloads_.heed(sources.connection ? *sources.connection : connection_, settings_);
    language_.choose(settings_.language());
    useLooks();
    useDevice();
    const auto collect = [this] { chat_.setCollecting(settings_.collectsFeedback().value_or(false)); };
    QObject::connect(&settings_, &Settings::feedbackChanged, &chat_, collect);
    collect();
    QObject::connect(&feedback_, &FeedbackSets::changed, &tuner_, &Tuner::recheck);
    library_.showSpeeds(notes_, device_);
    QObject::connect(&library_, &ModelLibrary::renamed, &notes_, [this](const auto& from, const auto& to) {
        notes_.rename(toQString(from), toQString(to));
    });
    engine_->followAdapters(library_.library());
    QObject::connect(&tuner_, &Tuner::adoptionChanged, engine_.get(),
                     [this] { engine_->followAdapters(library_.library()); });
    QAccessible::installFactory(checkableInterface);
    window_ = std::make_unique<MainWindow>(Services{settings_,
                                                    store_,
                                                    *engine_,
                                                    library_,
                                                    found_,
                                                    downloads_,
                                                    notes_,
                                                    device_,
                                                    loadCheck_,
                                                    chat_,
                                                    server_,
                                                    tuner_,
                                                    feedback_,
                                                    continuous_,
                                                    pace_,
                                                    comparison_,
                                                    fromPath(dataDirectory),
                                                    fromPath(guide.parent_path() / "examples"),
                                                    [this]() -> ChatEngine& { return secondEngine(); },
                                                    std::move(sources.gpus)});
    session_ = std::make_unique<Session>(settings_, *window_);
    tellOfRestore();
    QObject::connect(&settings_, &Settings::appearanceChanged, window_.get(), [this] { useLooks(); });
    QObject::connect(&systemLooks_, &SystemLooks::changed, window_.get(), [this] { useLooks(); });
    QObject::connect(&settings_, &Settings::engineChanged, window_.get(), [this] { useDevice(); });
    QObject::connect(&settings_, &Settings::languageChanged, window_.get(),
                     [this] { language_.choose(settings_.language()); });
}

Desktop::~Desktop() = default;

void Desktop::tellOfRestore() {
    if (!restored_) return window_->messageBar().showError(restored_.error());
    if (!restored_->empty()) window_->tellOfRestore(fromPath(*restored_));
}

void Desktop::useLooks() {
    appearance_.apply(settings_.colorMode(), settings_.textScale(), systemLooks_.dark());
    const MotionMode motion = settings_.motion();
    const bool still =
        motion == MotionMode::Reduced || (motion == MotionMode::System && systemLooks_.reducesMotion());
    appearance_.setStill(still);
    restingCursor_.setStill(still);
}

void Desktop::useDevice() {
    const DeviceChoice choice{settings_.device(), settings_.threads()};
    engine_->useDevice(choice);
    if (second_) second_->useDevice(choice);
    tuner_.setThreads(choice.threads);
}

ChatEngine& Desktop::secondEngine() {
    if (second_) return *second_;
    second_ = makeEngine_();
    useDevice();
    second_->followAdapters(library_.library());
    QObject::connect(&tuner_, &Tuner::adoptionChanged, second_.get(),
                     [this] { second_->followAdapters(library_.library()); });
    return *second_;
}

void Desktop::addTray(bool hasPlace) {
    tray_ = std::make_unique<Tray>(settings_, server_, *window_, hasPlace);
    window_->news().setOtherwise(
        [this](const QString& title, const QString& text) { tray_->showNews(title, text); });
}

void Desktop::follow(SingleInstance& instance) {
    QObject::connect(&instance, &SingleInstance::asked, window_.get(), [this](const StartRequest& request) {
        window_->comeForward(request.activation);
        window_->open(request.open);
    });
}

void Desktop::start(const QStringList& things) {
    if (settings_.serverStarts()) server_.start();
    if (!things.isEmpty()) return window_->open(things);
    window_->welcomeNewcomer();
    const bool newcomer = settings_.recentModels().isEmpty();
    if (newcomer && QFileInfo::exists(guide_)) return window_->openModel(guide_);
    window_->loadLastModel();
}

}  // namespace tars::ui
