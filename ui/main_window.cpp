// SPDX-License-Identifier: Apache-2.0
#include "ui/main_window.h"

#include "ui/chat/chat_page.h"
#include "ui/chat/composer.h"
#include "ui/models/models_page.h"
#include "ui/settings/settings_page.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/placeholder_page.h"
#include "ui/widgets/rail.h"
#include "ui/widgets/status_strip.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kZoomStep = 10;
constexpr QSize kFirstSize(1100, 720);

/// The first local file or folder of what is being dragged; empty if there is none.
QString draggedPath(const QMimeData& data) {
    const auto urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) return url.toLocalFile();
    }
    return {};
}

}  // namespace

MainWindow::MainWindow(const Services& services, QWidget* parent)
    : QMainWindow(parent),
      services_(services),
      rail_(new Rail(this)),
      bar_(new MessageBar(this)),
      stack_(new QStackedWidget(this)),
      status_(new StatusStrip(services.engine, this)) {
    setAcceptDrops(true);
    setWindowIcon(applicationIcon());
    buildFrame();
    buildMenus();
    connectServices();
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

QAction* MainWindow::addEntry(QMenu* menu, const QString& iconName, const QKeySequence& keys,
                              std::function<QString()> text, std::function<void()> run) {
    QAction* action = menu->addAction(QString());
    action->setProperty("iconName", iconName);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(run));
    entries_.push_back({action, std::move(text)});
    return action;
}

void MainWindow::buildMenus() {
    QMenu* file = addMenu([] { return tr("&File"); });
    addEntry(
        file, QStringLiteral("new-chat"), QKeySequence::New, [] { return tr("&New chat"); },
        [this] {
            showPage(Chat);
            chatPage().newChat();
        });
    addEntry(
        file, QStringLiteral("import"), QKeySequence::Open, [] { return tr("&Import model…"); },
        [this] { chooseFile(); });
    addEntry(
        file, QStringLiteral("folder"), QKeySequence(QStringLiteral("Ctrl+Shift+O")),
        [] { return tr("Import model &folder…"); }, [this] { chooseFolder(); });
    file->addSeparator();
    addEntry(
        file, {}, QKeySequence(QStringLiteral("Ctrl+Q")), [] { return tr("&Quit"); }, [this] { close(); });

    QMenu* chat = addMenu([] { return tr("&Chat"); });
    stopAction_ = addEntry(
        chat, QStringLiteral("stop"), QKeySequence(Qt::Key_Escape), [] { return tr("&Stop"); },
        [this] { services_.chat.stop(); });
    regenerateAction_ = addEntry(
        chat, QStringLiteral("regenerate"), QKeySequence(QStringLiteral("Ctrl+R")),
        [] { return tr("&Regenerate"); }, [this] { services_.chat.regenerate(); });
    copyAction_ = addEntry(
        chat, QStringLiteral("copy"), QKeySequence(QStringLiteral("Ctrl+Shift+C")),
        [] { return tr("&Copy the last answer"); }, [this] { chatPage().copyLastAnswer(); });
    chat->addSeparator();
    renameAction_ = addEntry(
        chat, QStringLiteral("edit"), {}, [] { return tr("Re&name chat"); },
        [this] { chatPage().renameChat(); });
    deleteAction_ = addEntry(
        chat, QStringLiteral("delete"), {}, [] { return tr("&Delete chat"); },
        [this] { chatPage().deleteShownChat(); });

    QMenu* view = addMenu([] { return tr("&View"); });
    for (int page = 0; page < PageCount; ++page) {
        addEntry(
            view, {}, QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + page)),
            [this, page] { return pageName(page); }, [this, page] { showPage(page); });
    }
    view->addSeparator();
    panelAction_ = addEntry(
        view, QStringLiteral("panel"), QKeySequence(QStringLiteral("Ctrl+Shift+P")),
        [] { return tr("Settings of this con&versation"); },
        [this] { chatPage().setPanelShown(!chatPage().isPanelShown()); });
    panelAction_->setCheckable(true);
    view->addSeparator();
    addEntry(
        view, {}, QKeySequence::ZoomIn, [] { return tr("&Larger text"); }, [this] { zoom(kZoomStep); });
    addEntry(
        view, {}, QKeySequence::ZoomOut, [] { return tr("&Smaller text"); }, [this] { zoom(-kZoomStep); });
    addEntry(
        view, {}, QKeySequence(QStringLiteral("Ctrl+0")), [] { return tr("&Normal text size"); },
        [this] { services_.settings.setTextScale(Settings::kNormalText); });

    QMenu* help = addMenu([] { return tr("&Help"); });
    addEntry(
        help, QStringLiteral("info"), {}, [] { return tr("&About TARS"); }, [this] { showAbout(); });
}

void MainWindow::connectServices() {
    const auto showError = [this](const Error& error) { bar_->showError(error); };
    connect(&services_.store, &ChatStore::failed, this, showError);
    connect(&services_.library, &ModelLibrary::failed, this, showError);
    connect(&services_.chat, &ChatController::failed, this, showError);
    connect(&services_.engine, &ChatEngine::loadingFailed, this,
            [this](const QString&, const Error& error) { bar_->showError(error); });
    connect(&services_.engine, &ChatEngine::modelChanged, this, [this] {
        bar_->dismiss();
        if (const auto& model = services_.engine.model())
            services_.settings.addRecentModel(fromPath(model->path));
        updateActions();
    });
    connect(&services_.library, &ModelLibrary::importing, this, [this](const QString& path) {
        status_->showMessage(tr("Checking %1…").arg(QFileInfo(path).fileName()));
    });
    connect(&services_.library, &ModelLibrary::failed, status_, &QStatusBar::clearMessage);
    connect(&services_.library, &ModelLibrary::imported, this, [this](const LibraryEntry& entry) {
        status_->clearMessage();
        loadModel(fromPath(entry.path));
    });
    connect(&services_.library, &ModelLibrary::removed, this, [this](const LibraryEntry& entry) {
        bar_->offer(tr("“%1” was removed from the list.").arg(toQString(entry.name)), tr("Undo"),
                    [this, entry] { services_.library.restore(entry); });
    });
    connect(&services_.chat, &ChatController::answeringChanged, this, [this](bool answering) {
        status_->setAnswering(answering);
        updateActions();
    });
    connect(&services_.chat, &ChatController::conversationChanged, this, &MainWindow::updateActions);
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
        auto* made = new ChatPage(services_.chat, services_.store, services_.engine, services_.library,
                                  services_.settings, stack_);
        connect(made, &ChatPage::modelChosen, this, &MainWindow::loadModel);
        connect(made, &ChatPage::importRequested, this, &MainWindow::chooseFile);
        connect(made, &ChatPage::importFolderRequested, this, &MainWindow::chooseFolder);
        connect(made, &ChatPage::panelShownChanged, panelAction_, &QAction::setChecked);
        connect(made, &ChatPage::chatDeleted, this, [this](const ChatSummary& chat) {
            bar_->offer(tr("“%1” was deleted.").arg(chat.title), tr("Undo"),
                        [this, chat] { services_.chat.restoreChat(chat); });
        });
        panelAction_->setChecked(made->isPanelShown());
        return made;
    }
    case Models: {
        auto* made = new ModelsPage(services_.library, stack_);
        connect(made, &ModelsPage::importRequested, this, &MainWindow::chooseFile);
        connect(made, &ModelsPage::importFolderRequested, this, &MainWindow::chooseFolder);
        connect(made, &ModelsPage::loadRequested, this, [this](const QString& path) {
            loadModel(path);
            showPage(Chat);
        });
        return made;
    }
    case Tune:
        return new PlaceholderPage(QStringLiteral("tune"), stack_);
    case Server:
        return new PlaceholderPage(QStringLiteral("server"), stack_);
    default: {
        auto* made = new SettingsPage(services_.settings, services_.dataFolder, stack_);
        made->setShortcuts(shortcuts());
        return made;
    }
    }
}

void MainWindow::showPage(int page) {
    const auto index = static_cast<std::size_t>(page);
    if (!pages_[index]) {
        pages_[index] = makePage(page);
        stack_->addWidget(pages_[index]);
        dressPlaceholders();
    }
    stack_->setCurrentWidget(pages_[index]);
    rail_->setCurrent(page);
    updateActions();
}

ChatPage& MainWindow::chatPage() {
    return *static_cast<ChatPage*>(pages_[Chat]);
}

void MainWindow::importModel(const QString& path) {
    services_.library.import(path);
}

void MainWindow::openModel(const QString& model) {
    services_.library.importNamed(model);
}

void MainWindow::loadModel(const QString& path) {
    services_.engine.loadModel(path, services_.chat.conversation()->settings().context);
}

void MainWindow::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Import a model"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::importModel);
    dialog->open();
}

void MainWindow::chooseFolder() {
    auto* dialog = new QFileDialog(this, tr("Import a model folder"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::importModel);
    dialog->open();
}

void MainWindow::zoom(int step) {
    services_.settings.setTextScale(services_.settings.textScale() + step);
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About TARS"));
    box->setIconPixmap(applicationIcon().pixmap(64, 64));
    box->setText(tr("TARS %1").arg(QStringLiteral(TARS_VERSION)));
    box->setInformativeText(
        tr("Runs and tunes large language models on your own computer.\n\n"
           "The program is free software under the Apache License 2.0. It uses Qt under the "
           "GNU LGPL 3."));
    box->open();
}

void MainWindow::updateActions() {
    const bool answering = services_.chat.isAnswering();
    const bool hasMessages = services_.chat.conversation()->rowCount() > 0;
    const bool onChat = rail_->current() == Chat;
    stopAction_->setEnabled(answering);
    regenerateAction_->setEnabled(onChat && hasMessages && !answering &&
                                  services_.engine.model().has_value());
    for (QAction* action : {copyAction_, renameAction_, deleteAction_})
        action->setEnabled(onChat && hasMessages);
    panelAction_->setEnabled(onChat);
}

QList<QPair<QString, QString>> MainWindow::shortcuts() const {
    QList<QPair<QString, QString>> list;
    for (const Entry& entry : entries_) {
        if (entry.action->shortcut().isEmpty()) continue;
        list.append({entry.action->shortcut().toString(QKeySequence::NativeText),
                     entry.text().remove(u'&').remove(u'…')});
    }
    return list;
}

void MainWindow::dressPlaceholders() {
    if (auto* tune = qobject_cast<PlaceholderPage*>(pages_[Tune])) {
        tune->setWords(
            tr("Tuning"),
            tr("Here TARS will make a model faster on this computer, smaller at the same quality, or "
               "better at your examples, and show how it gets there. This page is being built."));
    }
    if (auto* server = qobject_cast<PlaceholderPage*>(pages_[Server])) {
        server->setWords(
            tr("Server"),
            tr("Here one switch will let other programs on this computer use the loaded model, the way "
               "they use Ollama. This page is being built."));
    }
    if (auto* settings = qobject_cast<SettingsPage*>(pages_[SettingsPageIndex]))
        settings->setShortcuts(shortcuts());
}

void MainWindow::dress() {
    setWindowTitle(QStringLiteral("TARS"));
    for (const auto& [menu, title] : menus_) menu->setTitle(title());
    for (const Entry& entry : entries_) {
        entry.action->setText(entry.text());
        const QString iconName = entry.action->property("iconName").toString();
        if (!iconName.isEmpty()) entry.action->setIcon(icon(iconName, palette()));
    }
    for (int page = 0; page < PageCount; ++page) {
        rail_->setPageName(page, pageName(page), QStringLiteral("Ctrl+%1").arg(page + 1));
    }
    rail_->setAccessibleName(tr("Pages"));
    dressPlaceholders();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    services_.settings.setGeometry(saveGeometry());
    event->accept();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !bar_->isHidden()) return bar_->dismiss();
    QMainWindow::keyPressEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!draggedPath(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = draggedPath(*event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    importModel(path);
}

}  // namespace tars::ui
