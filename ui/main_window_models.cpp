// SPDX-License-Identifier: Apache-2.0
// What the window says of models that come into the list and go from it.
#include "ui/main_window.h"
#include "ui/models/models_page.h"
#include "ui/text.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/status_strip.h"

#include <QFileInfo>

namespace tars::ui {
namespace {

constexpr int kNoticeMs = 6000;

}  // namespace

void MainWindow::connectModels() {
    const auto showError = [this](const Error& error) { bar_->showError(error); };
    connect(&services_.library, &ModelLibrary::failed, this, showError);
    connect(&services_.library, &ModelLibrary::failed, status_, &QStatusBar::clearMessage);
    connect(&services_.found, &FoundModels::failed, this, showError);
    connect(&services_.downloads, &Downloads::failed, this, showError);
    connect(&services_.notes, &ModelNotes::failed, this, showError);
    connect(
        &services_.loadCheck, &LoadCheck::compared, this,
        [this](const QString& name, quint64 expected, quint64 took) {
            status_->showMessage(
                tr("%1: expected %2, took %3").arg(isolated(name), formatBytes(expected), formatBytes(took)),
                kNoticeMs);
        });
    connect(&services_.loadCheck, &LoadCheck::missed, this,
            [this](const QString& name, quint64 expected, quint64 took) {
                bar_->showError(tr("%1 took %2 of memory; expected were %3.")
                                    .arg(isolated(name), formatBytes(took), formatBytes(expected)),
                                tr("What is said of whether a model fits may be as far off."));
            });
    connect(&services_.library, &ModelLibrary::importing, this, [this](const QString& path) {
        status_->showMessage(tr("Checking %1…").arg(QFileInfo(path).fileName()));
    });
    connect(&services_.library, &ModelLibrary::imported, this, [this](const LibraryEntry& entry) {
        status_->clearMessage();
        loadModel(entry);
    });
    connect(&services_.library, &ModelLibrary::linked, this,
            [this](const QList<LibraryEntry>& fresh, int known) {
                if (fresh.isEmpty()) {
                    status_->showMessage(tr("%n model(s) in the list already.", nullptr, known), kNoticeMs);
                    return;
                }
                bar_->offer(tr("%n model(s) added to the list.", nullptr, static_cast<int>(fresh.size())),
                            tr("Undo"), [this, fresh] { services_.library.unlink(fresh); });
            });
    connect(&services_.library, &ModelLibrary::importEnded, status_, &QStatusBar::clearMessage);
    connect(&services_.library, &ModelLibrary::removed, this, [this](const LibraryEntry& entry) {
        bar_->offer(tr("“%1” was removed from the list.").arg(toQString(entry.name)), tr("Undo"),
                    [this, entry] { services_.library.restore(entry); });
    });
    connect(&services_.downloads, &Downloads::finished, this, [this](const QString& name) {
        bar_->offer(tr("“%1” is here.").arg(leftToRight(name)), tr("Chat with it"), [this, name] {
            openModel(name);
            showPage(Chat);
        });
    });
    connect(&services_.downloads, &Downloads::removed, this, [this](const Download& download) {
        bar_->offer(tr("“%1” is not fetched any more.").arg(leftToRight(download.name)), tr("Undo"),
                    [this, address = download.address] { (void)services_.downloads.add(address); });
    });
}

/// Other programs are answered by it from now on; a name, or the path of its file.
void MainWindow::serve(const QString& model) {
    const auto& loaded = services_.engine.model();
    const bool isLoaded =
        loaded && (QFileInfo(fromPath(loaded->path)) == QFileInfo(model) || loaded->name == toUtf8(model));
    if (!isLoaded) openModel(model);
    if (services_.server.state() == ServerState::On)
        return status_->showMessage(tr("Served already at %1").arg(leftToRight(services_.server.address())),
                                    kNoticeMs);
    services_.server.start();
}

ModelsPage& MainWindow::modelsPage() {
    showPage(Models);
    return *static_cast<ModelsPage*>(pages_[Models]);
}

}  // namespace tars::ui
