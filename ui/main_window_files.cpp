// SPDX-License-Identifier: Apache-2.0
// What goes into the window and out of it: model files, and chats to other formats.
#include "library/model_address.h"
#include "ui/chat/attachment_reader.h"
#include "ui/chat/chat_export.h"
#include "ui/chat/chat_importer.h"
#include "ui/chat/chat_page.h"
#include "ui/files.h"
#include "ui/main_window.h"
#include "ui/models/drop_zone.h"
#include "ui/models/models_page.h"
#include "ui/text.h"
#include "ui/unfinished_imports.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/status_strip.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QStackedWidget>
#include <QThreadPool>

namespace tars::ui {
namespace {

constexpr int kNoticeMs = 6000;

/// The address of a GGUF file, or of a page on Hugging Face or in Ollama's library that is a model's.
bool isModelAddress(const QString& thing) {
    if (parse_file_address(toUtf8(thing))) return true;
    const QString host = QUrl(thing).host();
    const bool known = host == QStringLiteral("huggingface.co") || host == QStringLiteral("hf.co") ||
                       host == QStringLiteral("ollama.com");
    return known && parse_model_address(toUtf8(thing));
}

QStringList modelAddresses(const QMimeData& data) {
    QStringList addresses = draggedAddresses(data);
    addresses.removeIf([](const QString& address) { return !isModelAddress(address); });
    return addresses;
}

/// By its name: what is given to the window is a model otherwise.
bool holdsChats(const QString& file) {
    const QStringList endings{QStringLiteral("json"), QStringLiteral("jsonl"), QStringLiteral("chat"),
                              QStringLiteral("sqlite")};
    const QFileInfo info(file);
    return endings.contains(info.suffix().toLower()) && info.isFile();
}

}  // namespace

void MainWindow::importModel(const QString& path) {
    importModels({path});
}

void MainWindow::importModels(const QStringList& paths) {
    services_.library.import(paths);
}

void MainWindow::openModel(const QString& model) {
    services_.library.importNamed(model);
}

void MainWindow::open(const QStringList& things) {
    for (const QString& thing : things) {
        const QString scheme = QUrl(thing).scheme();
        if (isModelAddress(thing)) {
            if (const auto added = services_.downloads.add(thing)) modelsPage().showDownload(*added);
        } else if (scheme == QStringLiteral("http") || scheme == QStringLiteral("https")) {
            bar_->showError(tr("%1 is not on this computer.").arg(isolated(thing)),
                            tr("Download the model first, then open its file."));
        } else if (holdsChats(thing)) {
            importChats({thing});
        } else {
            openModel(thing);
        }
    }
}

void MainWindow::tellOfRestore(const QString& former) {
    bar_->offer(tr("The backup is in place. What was there before is in %1.").arg(leftToRight(former)),
                tr("Show the folder"), [this, former] { showInFolder(former, *this); });
}

void MainWindow::comeForward(const QString& activation) {
    // Wayland's plug-in of Qt takes the leave from there when a window is activated.
    if (!activation.isEmpty()) qputenv("XDG_ACTIVATION_TOKEN", activation.toUtf8());
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::loadModel(const LibraryEntry& model) {
    const ModelNote note = services_.notes.note(fromPath(model.path));
    services_.engine.setKvType(note.kvType);
    services_.engine.loadModel(model, note.context ? note.context
                                                   : services_.chat.conversation()->settings().context);
}

/// What a tuning run has found: how to sample, or how many threads to use.
void MainWindow::useSettings(const TuneOutcome& outcome) {
    if (const int threads = threadsFrom(outcome)) {
        services_.settings.setThreads(threads);
        status_->showMessage(tr("%n thread(s) from the next model on.", nullptr, threads), kNoticeMs);
        return;
    }
    ChatSettings settings = services_.chat.conversation()->settings();
    settings.sampling = samplingFrom(outcome, settings.sampling);
    services_.chat.setSettings(settings);
    status_->showMessage(tr("The chat answers with these settings now."), kNoticeMs);
}

void MainWindow::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Import models"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Models (*.gguf *.safetensors *.bin *.ggml *.pt *.pth *.onnx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &MainWindow::importModels);
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

void MainWindow::chooseExport() {
    const ConversationModel& conversation = *services_.chat.conversation();
    auto* dialog = new QFileDialog(this, tr("Export chat"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Markdown (*.md)"), tr("Web page (*.html)"), tr("PDF (*.pdf)"),
                            tr("JSON, with every version of every message (*.json)")});
    dialog->setDefaultSuffix(QStringLiteral("md"));
    dialog->selectFile(fileNameFrom(conversation.summary().title) + QStringLiteral(".md"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        const qsizetype dot = filter.lastIndexOf(u'.');
        dialog->setDefaultSuffix(filter.mid(dot + 1, filter.size() - dot - 2));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::exportChat);
    dialog->open();
}

void MainWindow::exportChat(const QString& file) {
    const ConversationModel& conversation = *services_.chat.conversation();
    if (!conversation.isWhole()) {
        connect(
            &conversation, &ConversationModel::completed, this,
            [this, file, shown = &conversation] {
                if (shown == services_.chat.conversation()) exportChat(file);
            },
            Qt::SingleShotConnection);
        return;
    }
    ExportedChat chat{conversation.summary(), {}, conversation.messages(), conversation.settings()};
    for (int row = 0; row < conversation.rowCount(); ++row) chat.branch.push_back(conversation.message(row));
    // Laying out a long chat takes a while, and so may a slow disk.
    write(file, [file, chat = std::move(chat)] { return writeChat(chat, file); });
}

void MainWindow::chooseFileFor(const QString& name, const QByteArray& bytes) {
    auto* dialog = new QFileDialog(this, tr("Save"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this, [this, bytes](const QString& file) {
        write(file, [file, bytes] { return writeFile(file, bytes); });
    });
    dialog->open();
}

void MainWindow::write(const QString& file, std::function<Result<void>()> job) {
    QThreadPool::globalInstance()->start([window = QPointer(this), file, work = std::move(job)] {
        const auto written = work();
        QMetaObject::invokeMethod(
            qApp,
            [window, file, written] {
                if (!window) return;
                if (!written) return window->bar_->showError(written.error());
                window->status_->showMessage(tr("Saved as %1").arg(QDir::toNativeSeparators(file)),
                                             kNoticeMs);
            },
            Qt::QueuedConnection);
    });
}

/// Whatever ends the program in the middle of one, the next start offers it again.
void MainWindow::connectImports() {
    unfinished_ = new UnfinishedImports(toPath(services_.dataFolder), this);
    const auto ofModels = [](const QStringList& paths) { return ImportPaths{paths, {}}; };
    const auto ofChats = [](const QStringList& paths) { return ImportPaths{{}, paths}; };
    connect(&services_.library, &ModelLibrary::importBegun, unfinished_,
            [this, ofModels](const QStringList& paths) { unfinished_->begin(ofModels(paths)); });
    connect(&services_.library, &ModelLibrary::importDone, unfinished_,
            [this, ofModels](const QStringList& paths) { unfinished_->end(ofModels(paths)); });
    connect(importer_, &ChatImporter::begun, unfinished_,
            [this, ofChats](const QStringList& paths) { unfinished_->begin(ofChats(paths)); });
    connect(importer_, &ChatImporter::ended, unfinished_,
            [this, ofChats](const QStringList& paths) { unfinished_->end(ofChats(paths)); });
    connect(unfinished_, &UnfinishedImports::found, this, &MainWindow::offerImport);
    connect(unfinished_, &UnfinishedImports::failed, this,
            [this](const Error& error) { bar_->showError(error); });
}

void MainWindow::offerImport(const ImportPaths& left) {
    const QStringList paths = left.models + left.chats;
    const QString first = isolated(QFileInfo(paths.first()).fileName());
    const auto others = static_cast<int>(paths.size()) - 1;
    bar_->offer(others == 0
                    ? tr("TARS ended while it was importing %1.").arg(first)
                    : tr("TARS ended while it was importing %1 and %n more.", nullptr, others).arg(first),
                tr("Import again"), [this, left] {
                    if (!left.models.isEmpty()) services_.library.link(left.models);
                    if (!left.chats.isEmpty()) importer_->import(left.chats);
                });
    // It is offered until it is taken, or something else is said.
    connect(bar_, &MessageBar::offerChanged, unfinished_, &UnfinishedImports::forgetLeft,
            Qt::SingleShotConnection);
}

void MainWindow::importChats(const QStringList& paths) {
    importer_->import(paths);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData& mime = *event->mimeData();
    if (!draggedPaths(mime).isEmpty() || !modelAddresses(mime).isEmpty()) event->acceptProposedAction();
}

/// Models go to the list of models; what else is dropped on a chat goes along with its next message.
void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList paths = draggedPaths(*event->mimeData());
    const QStringList addresses = modelAddresses(*event->mimeData());
    if (paths.isEmpty() && addresses.isEmpty()) return;
    event->acceptProposedAction();
    const bool chatting = stack_->currentWidget() == pages_[Chat];
    QStringList attached, models;
    for (const QString& path : paths) (chatting && !isModelFile(path) ? attached : models).append(path);
    if (!models.isEmpty()) importModels(models);
    if (!attached.isEmpty()) chatPage().attach(attached);
    if (!addresses.isEmpty()) open(addresses);
}

}  // namespace tars::ui
