// SPDX-License-Identifier: Apache-2.0
// What goes into the window and out of it: model files, and chats to other formats.
#include "library/model_address.h"
#include "ui/chat/attachment_reader.h"
#include "ui/chat/chat_export.h"
#include "ui/chat/chat_exporter.h"
#include "ui/chat/chat_importer.h"
#include "ui/chat/chat_page.h"
#include "ui/chat/conversation_list.h"
#include "ui/files.h"
#include "ui/main_window.h"
#include "ui/models/drop_zone.h"
#include "ui/models/model_notes.h"
#include "ui/models/models_page.h"
#include "ui/settings/settings.h"
#include "ui/text.h"
#include "ui/tune/tune_outcome.h"
#include "ui/tune/tuner.h"
#include "ui/unfinished_imports.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/status_strip.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
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

void MainWindow::connectStore() {
    const ChatStore& store = services_.store;
    connect(&store, &ChatStore::failed, this, [this](const Error& error) { bar_->showError(error); });
    connect(&store, &ChatStore::failed, status_, &QStatusBar::clearMessage);
    connect(&store, &ChatStore::fellBehind, this, [this](const Error& error) { bar_->showError(error); });
    connect(&store, &ChatStore::caughtUp, this, [this] {
        if (!bar_->hasOffer()) bar_->dismiss();  // what is offered stays
        status_->showMessage(tr("What the disk did not take is written now."), kNoticeMs);
        if (losing_) losing_->done(QMessageBox::Discard);
    });
}

void MainWindow::askToLose() {
    if (losing_) return losing_->raise();
    losing_ =
        new QMessageBox(QMessageBox::Warning, tr("Not everything is written"),
                        tr("The disk has not taken all that was said in the chats. Closing now loses it."),
                        QMessageBox::Discard | QMessageBox::Cancel, this);
    losing_->setInformativeText(tr("Once there is room on the disk, it is written and the window closes."));
    losing_->button(QMessageBox::Discard)->setText(tr("Close and lose it"));
    losing_->button(QMessageBox::Cancel)->setText(tr("Leave the window open"));
    losing_->setDefaultButton(QMessageBox::Cancel);
    losing_->setAttribute(Qt::WA_DeleteOnClose);
    connect(losing_, &QMessageBox::finished, this, [this](int answer) {
        if (answer != QMessageBox::Discard) {
            quitting_ = restarts_ = false;
            return;
        }
        mayLose_ = true;
        close();
    });
    show();  // it may have been asked to end out of sight
    losing_->open();
}

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
    if (const SpeedFind find = speedFrom(outcome); !find.isEmpty()) return useSpeed(find);
    ChatSettings settings = services_.chat.conversation()->settings();
    settings.sampling = samplingFrom(outcome, settings.sampling);
    services_.chat.setSettings(settings);
    bar_->offer(tr("The chat answers with these settings now."), tr("Save as a preset"), [this, settings] {
        const QString name = chatPage().addPreset(tr("Tuned"), settings);
        status_->showMessage(tr("Saved as the preset “%1”.").arg(name), kNoticeMs);
    });
}

/// From the next time the model is loaded.
void MainWindow::useSpeed(const SpeedFind& find) {
    QStringList used;
    if (find.threads > 0) {
        services_.settings.setThreads(find.threads);
        used.append(tr("%n thread(s)", nullptr, find.threads));
    }
    const QString model = services_.tuner.run().standing.tuned;
    if (const auto type = kvTypeFrom(find.cache); type && !model.isEmpty()) {
        ModelNote note = services_.notes.note(model);
        note.kvType = type;
        services_.notes.setNote(model, note);
        used.append(tr("keys and values as %1").arg(leftToRight(find.cache)));
    }
    status_->showMessage(tr("When the model is loaded next: %1.").arg(used.join(u", ")), kNoticeMs);
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
    exporter_->write(std::move(chat), file);
}

void MainWindow::chooseFileFor(const QString& name, const QByteArray& bytes) {
    auto* dialog = new QFileDialog(this, tr("Save"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(name).suffix());
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, bytes](const QString& file) { write(file, bytes); });
    dialog->open();
}

void MainWindow::write(const QString& file, const QByteArray& bytes) {
    QThreadPool::globalInstance()->start([window = QPointer(this), file, bytes] {
        const auto written = writeFile(file, bytes);  // which a slow disk may take a while for
        QMetaObject::invokeMethod(
            qApp,
            [window, file, written] {
                if (!window) return;
                written ? window->showWritten(file) : window->bar_->showError(written.error());
            },
            Qt::QueuedConnection);
    });
}

void MainWindow::showWritten(const QString& file) {
    status_->showMessage(tr("Saved as %1").arg(QDir::toNativeSeparators(file)), kNoticeMs);
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

/// Models go to the list of models. What is dropped on a chat goes along with its next message; what may hold
/// chats is imported everywhere else, the list of chats included.
void MainWindow::dropEvent(QDropEvent* event) {
    const QStringList paths = draggedPaths(*event->mimeData());
    const QStringList addresses = modelAddresses(*event->mimeData());
    if (paths.isEmpty() && addresses.isEmpty()) return;
    event->acceptProposedAction();
    const bool chatting = stack_->currentWidget() == pages_[Chat];
    const QWidget* list = chatting ? &chatPage().conversations() : nullptr;
    const bool onMessages =
        chatting && !list->rect().contains(list->mapFrom(this, event->position().toPoint()));
    QStringList attached, models, chats;
    for (const QString& path : paths) {
        const bool isModel = isModelFile(path);
        if (!isModel && !onMessages && holdsChats(path))
            chats.append(path);
        else
            (chatting && !isModel ? attached : models).append(path);
    }
    if (!models.isEmpty()) importModels(models);
    if (!chats.isEmpty()) importChats(chats);
    if (!attached.isEmpty()) chatPage().attach(attached);
    if (!addresses.isEmpty()) open(addresses);
}

}  // namespace tars::ui
