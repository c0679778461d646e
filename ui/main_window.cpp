// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window.h"

#include "ui/chat/chat_exporter.h"
#include "ui/chat/chat_importer.h"
#include "ui/chat/chat_page.h"
#include "ui/chat/composer.h"
#include "ui/chat/conversation_list.h"
#include "ui/chat/find_bar.h"
#include "ui/chat/second_pane.h"
#include "ui/desktop_news.h"
#include "ui/models/models_page.h"
#include "ui/page_actions.h"
#include "ui/server/server_page.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/shortcuts.h"
#include "ui/text.h"
#include "ui/tune/tune_page.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/status_strip.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>
#include <QSystemTrayIcon>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kFirstSize(1100, 720);

// Actions that more than the menu speaks of, as they are called in the settings.
constexpr auto kNewChat = "chat.new"_L1;
constexpr auto kStop = "answer.stop"_L1;

}  // namespace

MainWindow::MainWindow(const Services& services, QWidget* parent)
    : QMainWindow(parent),
      services_(services),
      shortcuts_(new Shortcuts(services.settings, this)),
      pageActions_(new PageActions([this](int page) { showPage(page); }, this)),
      rail_(new Rail(this)),
      bar_(new MessageBar(this)),
      stack_(new QStackedWidget(this)),
      status_(new StatusStrip(services.engine, this)),
      news_(new DesktopNews(services.settings, *this)),
      importer_(new ChatImporter(services.chat, services.store, this)),
      exporter_(new ChatExporter(this)) {
    setAcceptDrops(true);
    setWindowIcon(applicationIcon());
    buildFrame();
    buildMenus();
    shortcuts_->load();
    connect(shortcuts_, &Shortcuts::changed, this, &MainWindow::showKeys);
    connectServices();
    connectTuning();
    connectModels();
    connectImports();
    connectNews();
    dress();
    resize(kFirstSize);
    if (!services_.settings.geometry().isEmpty()) restoreGeometry(services_.settings.geometry());
    showPage(Chat);
    chatPage().restoreLastChat();
    chatPage().composer().focusText();
    services_.library.refresh();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame() {
    for (const char* iconName : {"chat", "models", "tune", "server", "settings"}) {
        rail_->addPage(QString::fromLatin1(iconName));
    }
    connect(rail_, &Rail::chosen, this, &MainWindow::showPage);
    auto* page = new QVBoxLayout;
    page->setSpacing(0);
    page->addWidget(bar_);
    page->addWidget(stack_, 1);
    auto* centre = new QWidget(this);
    auto* row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(rail_);
    row->addLayout(page, 1);
    setCentralWidget(centre);
    setStatusBar(status_);
}

QMenu* MainWindow::addMenu(std::function<QString()> title) {
    QMenu* menu = menuBar()->addMenu(QString());
    menus_.emplace_back(menu, std::move(title));
    return menu;
}

QAction* MainWindow::addEntry(QMenu* menu, const QString& id, const QString& iconName,
                              const QKeySequence& keys, std::function<QString()> text,
                              std::function<void()> run) {
    QAction* action = menu->addAction(QString());
    action->setObjectName(id);
    action->setProperty("iconName", iconName);
    shortcuts_->add({id, action, menu, keys});
    connect(action, &QAction::triggered, this, std::move(run));
    entries_.push_back({action, std::move(text)});
    return action;
}

void MainWindow::buildMenus() {
    QMenu* file = addMenu([] { return tr("&File"); });
    addEntry(
        file, kNewChat, QStringLiteral("new-chat"), QKeySequence::New, [] { return tr("&New chat"); },
        [this] {
            showPage(Chat);
            chatPage().newChat();
        });
    addEntry(
        file, QStringLiteral("model.import"), QStringLiteral("import"), QKeySequence::Open,
        [] { return tr("&Import model…"); }, [this] { chooseFile(); });
    addEntry(
        file, QStringLiteral("model.import_folder"), QStringLiteral("folder"),
        QKeySequence(QStringLiteral("Ctrl+Shift+O")), [] { return tr("Import model &folder…"); },
        [this] { chooseFolder(); });
    addEntry(
        file, QStringLiteral("model.found"), QStringLiteral("search"), {},
        [] { return tr("Models of other &programs"); }, [this] { modelsPage().showTab(ModelsPage::Found); });
    addEntry(
        file, QStringLiteral("model.search"), QStringLiteral("search"),
        QKeySequence(QStringLiteral("Ctrl+Shift+H")), [] { return tr("&Search for models…"); },
        [this] { modelsPage().showTab(ModelsPage::Search); });
    addEntry(
        file, QStringLiteral("model.download"), QStringLiteral("import"),
        QKeySequence(QStringLiteral("Ctrl+Shift+L")), [] { return tr("&Download a model…"); },
        [this] { modelsPage().showTab(ModelsPage::Downloading); });
    file->addSeparator();
    addEntry(
        file, QStringLiteral("chats.import"), QStringLiteral("chat"), {},
        [] { return tr("Import &chats of another program…"); }, [this] { importer_->choose(); });
    file->addSeparator();
    addEntry(
        file, QStringLiteral("quit"), {}, QKeySequence(QStringLiteral("Ctrl+Q")), [] { return tr("&Quit"); },
        [this] { quit(); });

    QMenu* edit = buildEditMenu();
    QMenu* chat = addMenu([] { return tr("&Chat"); });
    stopAction_ = addEntry(
        chat, kStop, QStringLiteral("stop"), QKeySequence(Qt::Key_Escape), [] { return tr("&Stop"); },
        [this] { chatPage().stop(); });
    regenerateAction_ = addEntry(
        chat, QStringLiteral("answer.regenerate"), QStringLiteral("regenerate"),
        QKeySequence(QStringLiteral("Ctrl+R")), [] { return tr("&Regenerate"); },
        [this] { services_.chat.regenerate(); });
    copyAction_ = addEntry(
        chat, QStringLiteral("answer.copy"), QStringLiteral("copy"),
        QKeySequence(QStringLiteral("Ctrl+Shift+C")), [] { return tr("&Copy the last answer"); },
        [this] { chatPage().copyLastAnswer(); });
    likeAction_ = addEntry(
        chat, QStringLiteral("answer.like"), QStringLiteral("like"),
        QKeySequence(QStringLiteral("Ctrl+Shift+G")), [] { return tr("The last answer is &good"); },
        [this] { chatPage().rateLastAnswer(FeedbackKind::Liked); });
    dislikeAction_ = addEntry(
        chat, QStringLiteral("answer.dislike"), QStringLiteral("dislike"),
        QKeySequence(QStringLiteral("Ctrl+Shift+B")), [] { return tr("The last answer is &bad"); },
        [this] { chatPage().rateLastAnswer(FeedbackKind::Disliked); });
    editAction_ = addEntry(
        chat, QStringLiteral("message.edit"), QStringLiteral("edit"),
        QKeySequence(QStringLiteral("Ctrl+Shift+E")), [] { return tr("Change the last &message"); },
        [this] { chatPage().editLastPrompt(); });
    forkAction_ = addEntry(
        chat, QStringLiteral("chat.fork"), QStringLiteral("fork"),
        QKeySequence(QStringLiteral("Ctrl+Shift+N")), [] { return tr("Go on in a ne&w chat from here"); },
        [this] { chatPage().forkChat(); });
    addVersionEntries(chat);
    addEntry(
        chat, QStringLiteral("message.attach"), QStringLiteral("attach"),
        QKeySequence(QStringLiteral("Ctrl+Shift+I")), [] { return tr("A&ttach files…"); },
        [this] {
            showPage(Chat);
            chatPage().chooseFiles();
        });
    chat->addSeparator();
    findAction_ = addEntry(
        edit, kFind, QStringLiteral("search"), QKeySequence::Find, [] { return tr("&Find on this page"); },
        [this] { find(); });
    addEntry(
        chat, QStringLiteral("chats.search"), QStringLiteral("search"),
        QKeySequence(QStringLiteral("Ctrl+Shift+F")), [] { return tr("Searc&h all chats"); },
        [this] {
            showPage(Chat);
            chatPage().searchChats();
        });
    findEarlierAction_ = addEntry(
        edit, QStringLiteral("chat.find_earlier"), QStringLiteral("up"),
        QKeySequence(QStringLiteral("Shift+F3")), [] { return tr("Find e&arlier"); },
        [this] { chatPage().findBar().step(-1); });
    findLaterAction_ = addEntry(
        edit, QStringLiteral("chat.find_later"), QStringLiteral("down"), QKeySequence(QStringLiteral("F3")),
        [] { return tr("Find &later"); }, [this] { chatPage().findBar().step(1); });
    exportAction_ = addEntry(
        chat, QStringLiteral("chat.export"), QStringLiteral("export"),
        QKeySequence(QStringLiteral("Ctrl+Shift+X")), [] { return tr("&Export chat…"); },
        [this] { chooseExport(); });
    addReaderEntry(chat);
    chat->addSeparator();
    addEntry(
        chat, QStringLiteral("folder.new"), QStringLiteral("folder"), {}, [] { return tr("New f&older"); },
        [this] {
            showPage(Chat);
            chatPage().conversations().addFolder(0);
        });
    addEntry(
        chat, QStringLiteral("folder.new_inside"), QStringLiteral("folder"), {},
        [] { return tr("New folder inside"); },
        [this] {
            showPage(Chat);
            chatPage().conversations().addFolderInside();
        });
    renameAction_ = addEntry(
        chat, QStringLiteral("chat.rename"), QStringLiteral("edit"), QKeySequence(QStringLiteral("F2")),
        [] { return tr("Re&name chat or folder"); }, [this] { chatPage().renameChosen(); });
    moveAction_ = addEntry(
        chat, QStringLiteral("chat.move"), QStringLiteral("folder"), {},
        [] { return tr("Mo&ve to a folder…"); }, [this] { chatPage().moveChosen(); });
    pinAction_ = addEntry(
        chat, QStringLiteral("chat.pin"), QStringLiteral("pin"), {}, [] { return tr("&Pin or unpin chat"); },
        [this] { chatPage().pinShownChat(); });
    deleteAction_ = addEntry(
        chat, QStringLiteral("chat.delete"), QStringLiteral("delete"),
        QKeySequence(QStringLiteral("Ctrl+Shift+Backspace")), [] { return tr("&Delete chat or folder"); },
        [this] { chatPage().deleteChosen(); });
    addEntry(
        chat, QStringLiteral("chats.deleted"), QStringLiteral("delete"), {},
        [] { return tr("Deleted chats…"); },
        [this] {
            showPage(Chat);
            chatPage().showDeletedChats();
        });

    addPageActions(chat, Chat, ChatPage::actions());
    buildModelMenu();
    buildTuneMenu();
    QMenu* server = addMenu([] { return tr("&Server"); });
    serverAction_ = addEntry(
        server, QStringLiteral("server.toggle"), QStringLiteral("server"),
        QKeySequence(QStringLiteral("Ctrl+Shift+S")), [] { return tr("Server &on"); },
        [this] { serverAction_->isChecked() ? services_.server.start() : services_.server.stop(); });
    serverAction_->setCheckable(true);
    addEntry(
        server, QStringLiteral("server.copy_address"), QStringLiteral("copy"), {},
        [] { return tr("&Copy the server’s address"); },
        [this] { QGuiApplication::clipboard()->setText(services_.server.address()); });
    addPageActions(server, Server, ServerPage::actions());

    buildViewMenu();
    addPageActions(addMenu([] { return tr("Settings"); }), SettingsPageIndex, SettingsPage::actions());
    buildHelpMenu();
    connectPageActions();
}

QString MainWindow::pageId(int page) {
    return QStringLiteral("page.%1").arg(page + 1);
}

void MainWindow::connectServices() {
    const auto showError = [this](const Error& error) { bar_->showError(error); };
    connectStore();
    connect(&services_.chat, &ChatController::failed, this, showError);
    connect(&services_.engine, &ChatEngine::loadingFailed, this,
            [this](const QString&, const Error& error) { bar_->showError(error); });
    connect(&services_.engine, &ChatEngine::modelChanged, this, [this] {
        if (!bar_->hasOffer()) bar_->dismiss();  // what failed before is past, what is offered is not
        if (const auto& model = services_.engine.model())
            services_.settings.addRecentModel(fromPath(model->path));
        updateActions();
    });
    connect(&services_.engine, &ChatEngine::adapterFailed, this, showError);
    connect(&services_.chat, &ChatController::answeringChanged, this, [this](bool answering) {
        status_->setAnswering(answering);
        updateActions();
    });
    connect(&services_.server, &ModelServer::stateChanged, this, [this] {
        showServerState();
        if (services_.server.state() == ServerState::Failed && rail_->current() != Server)
            bar_->offer(tr("The server did not start."), tr("Show why"), [this] { showPage(Server); });
    });
    connect(&services_.chat, &ChatController::conversationChanged, this, &MainWindow::updateActions);
    connect(&services_.chat, &ChatController::chatsImported, this, [this](const QList<ChatSummary>& chats) {
        bar_->offer(tr("%n chat(s) imported.", nullptr, static_cast<int>(chats.size())), tr("Undo"),
                    [this, chats] {
                        QList<ChatId> ids;
                        for (const ChatSummary& chat : chats) ids.append(chat.id);
                        services_.chat.deleteChats(ids);
                    });
    });
    connect(importer_, &ChatImporter::failed, this, showError);
    connect(exporter_, &ChatExporter::failed, this, showError);
    connect(exporter_, &ChatExporter::written, this, &MainWindow::showWritten);
    connect(&services_.chat, &ChatController::speedMeasured, status_, &StatusStrip::setSpeed);
}

QString MainWindow::pageName(int page) const {
    switch (page) {
    case Chat:
        return tr("Chat");
    case Models:
        return tr("Models");
    case Tune:
        return tr("Tune");
    case Server:
        return tr("Server");
    default:
        return tr("Settings");
    }
}

QWidget* MainWindow::makePage(int page) {
    switch (page) {
    case Chat: {
        auto* made = new ChatPage(services_.chat, services_.store, services_.engine, services_.secondEngine,
                                  services_.library, services_.notes, services_.settings, stack_);
        connect(made, &ChatPage::splitChanged, splitAction_, &QAction::setChecked);
        connect(made, &ChatPage::secondAnswerChanged, this, &MainWindow::updateActions);
        connect(made, &ChatPage::waitingChanged, this, &MainWindow::updateActions);
        connect(&made->conversations(), &ConversationList::currentChanged, this, &MainWindow::updateActions);
        connect(made, &ChatPage::failed, this, [this](const Error& error) { bar_->showError(error); });
        connect(made, &ChatPage::modelChosen, this, &MainWindow::loadModel);
        connect(made, &ChatPage::importRequested, this, &MainWindow::chooseFile);
        connect(made, &ChatPage::importFolderRequested, this, &MainWindow::chooseFolder);
        connect(made, &ChatPage::blockSaveRequested, this, &MainWindow::chooseFileFor);
        connect(made, &ChatPage::panelShownChanged, panelAction_, &QAction::setChecked);
        connect(made, &ChatPage::chatDeleted, this, [this](const ChatSummary& chat) {
            bar_->offer(tr("“%1” was deleted.").arg(chat.title), tr("Undo"),
                        [this, chat] { services_.chat.restoreChats({chat.id}); });
        });
        connect(made, &ChatPage::undoOffered, this, &MainWindow::offerUndo);
        panelAction_->setChecked(made->isPanelShown());
        return made;
    }
    case Models: {
        auto* made = new ModelsPage(
            {services_.library, services_.found, services_.downloads, services_.notes, services_.device,
             services_.engine, services_.settings, services_.dataFolder,
             [this] { return services_.chat.conversation()->settings().context; }, services_.gpus},
            stack_);
        connect(made, &ModelsPage::failed, this, [this](const Error& error) { bar_->showError(error); });
        connect(made, &ModelsPage::undoOffered, this, &MainWindow::offerUndo);
        connect(made, &ModelsPage::importRequested, this, &MainWindow::chooseFile);
        connect(made, &ModelsPage::importFolderRequested, this, &MainWindow::chooseFolder);
        connect(made, &ModelsPage::loadRequested, this, [this](const LibraryEntry& model) {
            loadModel(model);
            showPage(Chat);
        });
        return made;
    }
    case Tune: {
        auto* made = new TunePage({services_.tuner, services_.library, services_.feedback,
                                   services_.continuous, services_.pace, services_.settings, services_.engine,
                                   services_.comparison, services_.examplesFolder},
                                  stack_);
        connect(made, &TunePage::saveRequested, this, &MainWindow::chooseFileFor);
        connect(made, &TunePage::settingsWanted, this, &MainWindow::useSettings);
        connect(made, &TunePage::modelWanted, this, &MainWindow::openModel);
        connect(made, &TunePage::servingWanted, this, &MainWindow::serve);
        return made;
    }
    case Server:
        return new ServerPage(services_.server, services_.engine, services_.library, services_.settings,
                              stack_);
    default: {
        auto* made = new SettingsPage({services_.settings, services_.engine, *shortcuts_, services_.store,
                                       services_.library, services_.dataFolder, services_.gpus,
                                       hasTray_.value_or(QSystemTrayIcon::isSystemTrayAvailable())},
                                      stack_);
        connect(made, &SettingsPage::modelWanted, this,
                [this](const QString& name) { (void)services_.downloads.add(name); });
        connect(made, &SettingsPage::restartWanted, this, &MainWindow::restart);
        connect(made, &SettingsPage::saveRequested, this, &MainWindow::chooseFileFor);
        connect(made, &SettingsPage::failed, this, [this](const Error& error) { bar_->showError(error); });
        connect(made, &SettingsPage::undoOffered, this, &MainWindow::offerUndo);
        return made;
    }
    }
}

void MainWindow::showPage(int page) {
    const auto index = static_cast<std::size_t>(page);
    if (!pages_[index]) {
        pages_[index] = makePage(page);
        stack_->addWidget(pages_[index]);
        pageActions_->take(page, pages_[index]);
        showKeys();
    }
    stack_->setCurrentWidget(pages_[index]);
    rail_->setCurrent(page);
    updateActions();
    Q_EMIT pageShown(page);
}

int MainWindow::page() const {
    return rail_->current();
}

ChatPage& MainWindow::chatPage() {
    return *static_cast<ChatPage*>(pages_[Chat]);
}

void MainWindow::offerUndo(const QString& message, const std::function<void()>& undo) {
    bar_->offer(message, tr("Undo"), undo);
}

void MainWindow::zoom(int step) {
    services_.settings.setTextScale(services_.settings.textScale() + step);
}

void MainWindow::updateActions() {
    const bool answering = services_.chat.isAnswering();
    const bool hasMessages = services_.chat.conversation()->rowCount() > 0;
    const bool onChat = rail_->current() == Chat;
    stopAction_->setEnabled(answering || (pages_[Chat] && chatPage().isWaiting()));
    regenerateAction_->setEnabled(onChat && hasMessages && !answering &&
                                  services_.engine.model().has_value());
    continueAction_->setEnabled(regenerateAction_->isEnabled() && chatPage().canContinue());
    updateModelActions();
    updateTuneActions();
    for (QAction* action :
         {copyAction_, pinAction_, findEarlierAction_, findLaterAction_, exportAction_, readerAction_})
        action->setEnabled(onChat && hasMessages);
    const bool isChosen = onChat && pages_[Chat] && chatPage().conversations().hasCurrent();
    for (QAction* action : {renameAction_, moveAction_}) action->setEnabled(isChosen);
    deleteAction_->setEnabled(onChat && (isChosen || hasMessages));
    for (QAction* action :
         {likeAction_, dislikeAction_, editAction_, forkAction_, earlierVersionAction_, laterVersionAction_})
        action->setEnabled(onChat && hasMessages && !answering);
    findAction_->setEnabled(rail_->current() == Models || rail_->current() == SettingsPageIndex ||
                            (onChat && hasMessages));
    panelAction_->setEnabled(onChat);
    const SecondPane* second = pages_[Chat] ? chatPage().secondPane() : nullptr;
    otherAction_->setEnabled(onChat && !answering && second && second->answer() != 0);
}

void MainWindow::showServerState() {
    const ServerState state = services_.server.state();
    serverAction_->setChecked(services_.server.isWanted());
    status_->setServer(state == ServerState::On       ? tr("Server on")
                       : state == ServerState::Failed ? tr("Server did not start")
                                                      : QString(),
                       services_.server.address());
}

/// Tool tips name the keys of what they are about.
void MainWindow::showKeys() {
    for (int page = 0; page < PageCount; ++page) {
        rail_->setPageName(page, pageName(page), shortcuts_->keysOf(pageId(page)));
    }
    if (!pages_[Chat]) return;
    chatPage().setKeys({shortcuts_->keysOf(kNewChat), shortcuts_->keysOf(kStop), shortcuts_->keysOf(kPanel)});
    chatPage().setReaderKeys({shortcuts_->keysOf(kFind), shortcuts_->keysOf(kLarger),
                              shortcuts_->keysOf(kSmaller), shortcuts_->keysOf(kNormal)});
}

void MainWindow::dress() {
    setWindowTitle(QStringLiteral("TARS"));
    for (const auto& [menu, title] : menus_) menu->setTitle(title());
    for (const Entry& entry : entries_) {
        entry.action->setText(entry.text());
        const QString iconName = entry.action->property("iconName").toString();
        if (!iconName.isEmpty()) entry.action->setIcon(icon(iconName, palette()));
    }
    rail_->setAccessibleName(tr("Pages"));
    showServerState();
    showTuning();
    showKeys();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) setLocale(QLocale());  // number boxes write as labels do
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

void MainWindow::quit() {
    quitting_ = true;
    close();
}

void MainWindow::restart() {
    restarts_ = true;
    quit();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (hidesOnClose_ && !quitting_) {
        event->ignore();
        return hide();
    }
    if (services_.store.isBehind() && !mayLose_) {
        event->ignore();
        return askToLose();
    }
    event->accept();
    if (!QGuiApplication::quitOnLastWindowClosed()) QCoreApplication::quit();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !bar_->isHidden()) return bar_->dismiss();
    QMainWindow::keyPressEvent(event);
}

}  // namespace tars::ui
