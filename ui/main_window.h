// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_controller.h"
#include "ui/models/downloads.h"
#include "ui/models/found_models.h"
#include "ui/models/memory_fit.h"
#include "ui/models/model_library.h"
#include "ui/server/model_server.h"
#include "ui/settings/settings.h"
#include "ui/tune/blind_comparison.h"
#include "ui/tune/continuous_tuning.h"
#include "ui/tune/feedback_sets.h"
#include "ui/tune/run_pace.h"
#include "ui/tune/tuner.h"

#include <QAction>
#include <QMainWindow>
#include <QPointer>

#include <array>
#include <functional>
#include <optional>
#include <vector>

class QMenu;
class QMessageBox;
class QStackedWidget;

namespace tars::ui {

class ChatExporter;
class ChatImporter;
class ChatPage;
class DesktopNews;
class EditActions;
class MessageBar;
class ModelsPage;
class PageActions;
class Rail;
class Shortcuts;
class StatusStrip;
class TunePage;
class UnfinishedImports;
class WelcomePage;
struct ImportPaths;
struct PageActionGroup;

/// What the window works with; all of it outlives the window.
struct Services {
    Settings& settings;
    ChatStore& store;
    ChatEngine& engine;
    ModelLibrary& library;
    FoundModels& found;
    Downloads& downloads;
    ModelNotes& notes;
    DeviceInUse& device;
    LoadCheck& loadCheck;
    ChatController& chat;
    ModelServer& server;
    Tuner& tuner;
    FeedbackSets& feedback;
    ContinuousTuning& continuous;
    RunPace& pace;
    BlindComparison& comparison;
    QString dataFolder;
    QString examplesFolder;                     ///< of the guide; it need not exist
    std::function<ChatEngine&()> secondEngine;  ///< made when it is first asked for
    ReadGpus gpus;                              ///< empty: as NVIDIA's driver says
};

/// The frame: pages at the left, news above, facts below, every action in the menu. A page is made when it is
/// first looked at.
class MainWindow : public QMainWindow {
    Q_OBJECT
  public:
    enum Page { Chat, Models, Tune, Server, SettingsPageIndex, PageCount };

    explicit MainWindow(const Services& services, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showPage(int page);
    /// The one shown.
    int page() const;
    /// Links a model file or folder, and loads it.
    void importModel(const QString& path);
    /// The same for several; only a single one is loaded.
    void importModels(const QStringList& paths);
    /// A model by its name in the library, its file or its folder; it is loaded then.
    void openModel(const QString& model);
    /// The model used last, once the window was painted: if it is still there, and expected to fit.
    void loadLastModel();
    /// What stands on the command line, or comes from the file manager: models, and files of chats.
    void open(const QStringList& things);
    /// Before the windows of other programs, as far as the desktop lets it. `activation` is its leave.
    void comeForward(const QString& activation = {});
    /// Closing leaves the window's work running, out of sight.
    void setHidesOnClose(bool hides) { hidesOnClose_ = hides; }
    /// Whether the desktop has a place for an icon; else the settings ask it themselves.
    void setHasTray(bool has) { hasTray_ = has; }
    /// Ends the program, whatever closing does.
    void quit();
    /// The same, and whoever runs the program shall start it again.
    void restart();
    bool wantsRestart() const { return restarts_; }
    /// Writes the chat shown to a file, in the format its ending names.
    void exportChat(const QString& file);
    /// Takes in conversations of other programs: files, and folders of them.
    void importChats(const QStringList& paths);
    /// A backup has taken the place of what is in `former` now.
    void tellOfRestore(const QString& former);
    /// Shows the first steps to whoever has no model, no chat, and has not been through them.
    void welcomeNewcomer();
    void showWelcome();

    ChatPage& chatPage();
    MessageBar& messageBar() { return *bar_; }
    StatusStrip& statusStrip() { return *status_; }
    DesktopNews& news() { return *news_; }
    ChatImporter& importer() { return *importer_; }

  Q_SIGNALS:
    void pageShown(int page);

  protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    /// As the actions are called in the settings.
    static constexpr QLatin1StringView kPanel{"chat.settings"}, kFind{"chat.find"}, kLarger{"text.larger"},
        kSmaller{"text.smaller"}, kNormal{"text.normal"};

    struct Entry {
        QAction* action;
        std::function<QString()> text;
    };

    void buildFrame();
    void buildMenus();
    QMenu* buildEditMenu();
    void connectPageActions();
    /// What the page itself can do, below what the window has in its menu.
    void addPageActions(QMenu* menu, int page, const std::vector<PageActionGroup>& groups);
    void addVersionEntries(QMenu* chat);
    void addReaderEntry(QMenu* chat);
    void buildModelMenu();
    void buildTuneMenu();
    void buildViewMenu();
    void buildHelpMenu();
    QMenu* addMenu(std::function<QString()> title);
    QAction* addEntry(QMenu* menu, const QString& id, const QString& iconName, const QKeySequence& keys,
                      std::function<QString()> text, std::function<void()> run);
    void connectServices();
    void connectStore();
    /// Where closing would lose what the disk has not taken: asks first. It closes by itself once that is
    /// written.
    void askToLose();
    void connectTuning();
    void connectNews();
    TunePage& tunePage();
    QWidget* makePage(int page);
    QString pageName(int page) const;
    static QString pageId(int page);
    void showKeys();
    void dress();
    void updateActions();
    void updateModelActions();
    void updateTuneActions();
    void showTuning();
    /// In a sentence.
    static QString resultOf(const TuneOutcome& outcome);
    void showServerState();
    void loadModel(const LibraryEntry& model);
    void loadIfItFits(const QString& file);
    void useSettings(const TuneOutcome& outcome);
    void useSpeed(const SpeedFind& find);
    void serve(const QString& model);
    void connectModels();
    void connectImports();
    void offerImport(const ImportPaths& left);
    ModelsPage& modelsPage();
    void chooseFile();
    void chooseFolder();
    void chooseExport();
    void chooseFileFor(const QString& name, const QByteArray& bytes);
    /// On a worker; how it ended is shown.
    void write(const QString& file, const QByteArray& bytes);
    void showWritten(const QString& file);
    void find();
    void showCommands();
    void offerUndo(const QString& message, const std::function<void()>& undo);
    void zoom(int step);
    void showAbout();

    Services services_;
    Shortcuts* shortcuts_;
    PageActions* pageActions_;
    EditActions* editActions_ = nullptr;
    Rail* rail_;
    MessageBar* bar_;
    QStackedWidget* stack_;
    StatusStrip* status_;
    DesktopNews* news_;
    ChatImporter* importer_;
    ChatExporter* exporter_;
    UnfinishedImports* unfinished_ = nullptr;
    std::array<QWidget*, PageCount> pages_{};
    WelcomePage* welcome_ = nullptr;  ///< once it was shown; no page of the rail
    std::vector<Entry> entries_;
    std::vector<std::pair<QMenu*, std::function<QString()>>> menus_;
    QAction* stopAction_ = nullptr;
    QAction* regenerateAction_ = nullptr;
    QAction* copyAction_ = nullptr;
    QAction* findAction_ = nullptr;
    QAction* findEarlierAction_ = nullptr;
    QAction* findLaterAction_ = nullptr;
    QAction* exportAction_ = nullptr;
    QAction* readerAction_ = nullptr;
    QAction* likeAction_ = nullptr;
    QAction* dislikeAction_ = nullptr;
    QAction* editAction_ = nullptr;
    QAction* forkAction_ = nullptr;
    QAction* renameAction_ = nullptr;
    QAction* pinAction_ = nullptr;
    QAction* deleteAction_ = nullptr;
    QAction* noticeAction_ = nullptr;
    QAction* panelAction_ = nullptr;
    QAction* splitAction_ = nullptr;
    QAction* otherAction_ = nullptr;
    QAction* serverAction_ = nullptr;
    QAction* continueAction_ = nullptr;
    QAction* earlierVersionAction_ = nullptr;
    QAction* laterVersionAction_ = nullptr;
    QAction* moveAction_ = nullptr;
    QAction* unloadAction_ = nullptr;
    QAction* cancelLoadAction_ = nullptr;
    QAction* tuneStartAction_ = nullptr;
    QAction* tunePauseAction_ = nullptr;
    QAction* tuneStopAction_ = nullptr;
    QAction* tuneTakeUpAction_ = nullptr;
    QAction* tuneAdoptAction_ = nullptr;
    QAction* tuneRollBackAction_ = nullptr;
    bool hidesOnClose_ = false;
    std::optional<bool> hasTray_;
    bool quitting_ = false, restarts_ = false;
    bool mayLose_ = false;  ///< what the disk does not take: the user has agreed
    QPointer<QMessageBox> losing_;
};

}  // namespace tars::ui
