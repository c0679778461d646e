// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/chat/chat_controller.h"
#include "ui/chat/chat_store.h"
#include "ui/engine/chat_engine.h"
#include "ui/main_window.h"
#include "ui/models/device_in_use.h"
#include "ui/models/downloads.h"
#include "ui/models/found_models.h"
#include "ui/models/memory_fit.h"
#include "ui/models/metered_connection.h"
#include "ui/models/model_library.h"
#include "ui/models/model_sources.h"
#include "ui/server/model_server.h"
#include "ui/settings/appearance.h"
#include "ui/settings/language.h"
#include "ui/settings/settings.h"
#include "ui/settings/system_looks.h"
#include "ui/single_instance.h"
#include "ui/tune/blind_comparison.h"
#include "ui/tune/continuous_tuning.h"
#include "ui/tune/feedback_sets.h"
#include "ui/tune/run_pace.h"
#include "ui/tune/tuner.h"
#include "ui/widgets/resting_cursor.h"

#include <filesystem>
#include <memory>

namespace tars::ui {

class Session;
class Tray;

/// Everything behind one window, put together. Needs a QApplication.
class Desktop {
  public:
    using MakeEngine = std::function<std::unique_ptr<ChatEngine>()>;

    /// `guide` is the file of the model that comes with TARS, with its examples beside it; it need not exist.
    /// `stores` have models too: our own and other programs'. `sources` is where more of them come from.
    Desktop(const std::filesystem::path& dataDirectory, const std::filesystem::path& guide,
            const MakeEngine& makeEngine, std::vector<OllamaStore> stores = {}, ModelSources sources = {});
    ~Desktop();

    /// Opens `things` as MainWindow::open() does. Without any, the model used last is loaded once the window
    /// is in sight, if the settings have it so and it is expected to fit; the guide, where there was none
    /// yet.
    void start(const QStringList& things);
    /// The icon beside the desktop's clock, if that has a place for it; to be called once the window is
    /// shown.
    void addTray(bool hasPlace);
    Tray* tray() { return tray_.get(); }
    /// Does what later starts of the program ask for.
    void follow(SingleInstance& instance);

    MainWindow& window() { return *window_; }
    ChatEngine& engine() { return *engine_; }
    ChatStore& store() { return store_; }
    Settings& settings() { return settings_; }
    ModelLibrary& library() { return library_; }
    FoundModels& found() { return found_; }
    Downloads& downloads() { return downloads_; }
    ModelNotes& notes() { return notes_; }
    ModelServer& server() { return server_; }
    Tuner& tuner() { return tuner_; }
    FeedbackSets& feedback() { return feedback_; }
    ContinuousTuning& continuous() { return continuous_; }
    RunPace& pace() { return pace_; }
    BlindComparison& comparison() { return comparison_; }

  private:
    ChatEngine& secondEngine();
    void useDevice();
    void useLooks();
    void tellOfRestore();

    Result<std::filesystem::path> restored_;  ///< first: chats and settings are put in place before they open
    QString guide_;
    Settings settings_;
    Appearance appearance_;
    SystemLooks systemLooks_;
    Language language_;
    RestingCursor restingCursor_;
    ChatStore store_;
    FeedbackSets feedback_;
    MakeEngine makeEngine_;
    std::unique_ptr<ChatEngine> engine_, second_;  ///< second_: once it was wanted
    ModelLibrary library_;
    FoundModels found_;
    MeteredConnection connection_;
    Downloads downloads_;
    ModelNotes notes_;
    DeviceInUse device_;
    LoadCheck loadCheck_;
    ChatController chat_;
    ModelServer server_;
    Tuner tuner_;
    ContinuousTuning continuous_;
    RunPace pace_;
    BlindComparison comparison_;
    std::unique_ptr<MainWindow> window_;
    std::unique_ptr<Session> session_;
    std::unique_ptr<Tray> tray_;
};

}  // namespace tars::ui
