// SPDX-License-Identifier: Apache-2.0
// What the window says of models that come into the list and go from it.
#include "ui/main_window.h"
#include "ui/models/models_page.h"
#include "ui/text.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/status_strip.h"

#include <QEvent>
#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kNoticeMs = 6000;

/// Does something once, after a window was painted for the first time from now on.
class FirstPaint : public QObject {
  public:
    FirstPaint(QWidget& window, std::function<void()> then) : QObject(&window), then_(std::move(then)) {
        window.installEventFilter(this);
        window.update();
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        // What is asked to be painted is, before what is queued. One that was hidden may still be asked.
        const bool paints = event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest;
        if (paints && static_cast<const QWidget*>(watched)->isVisible()) {
            watched->removeEventFilter(this);
            QMetaObject::invokeMethod(
                this,
                [this] {
                    then_();
                    deleteLater();
                },
                Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

  private:
    std::function<void()> then_;
};

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

void MainWindow::loadLastModel() {
    const QStringList recent = services_.settings.recentModels();
    if (recent.isEmpty() || !services_.settings.loadsLastModel()) return;
    new FirstPaint(*this, [this, file = recent.first()] {
        if (!QFileInfo::exists(file))
            return status_->showMessage(
                tr("%1 was used last, and is not there any more.").arg(isolated(QFileInfo(file).fileName())),
                kNoticeMs);
        connect(
            &services_.library, &ModelLibrary::changed, this,
            [this, file] { services_.notes.whenRead([this, file] { loadIfItFits(file); }); },
            Qt::SingleShotConnection);
        services_.library.refresh();  // a model of the list has more than a file
    });
}

/// Not where the user has been quicker.
void MainWindow::loadIfItFits(const QString& file) {
    const ModelNote note = services_.notes.note(file);
    auto* fit = new MemoryFit(services_.settings, services_.gpus, this);
    const auto load = [this, fit, file](bool fits) {
        fit->deleteLater();
        if (services_.engine.model() || !services_.engine.loadingPath().isEmpty()) return;
        const QString name = isolated(QFileInfo(file).fileName());
        if (!fits)
            return status_->showMessage(
                tr("%1 was used last. It is not loaded, as it is not expected to fit.").arg(name), kNoticeMs);
        const auto& entries = services_.library.entries();
        const auto known = std::ranges::find(entries, toPath(file), &LibraryEntry::path);
        LibraryEntry unlisted;
        unlisted.path = toPath(file);
        loadModel(known == entries.end() ? unlisted : *known);
    };
    connect(fit, &MemoryFit::answered, this, [this, load, file](FitAnswer answer) {
        ProgramMemory& memory = answer.estimate.program;
        memory = corrected(memory, services_.notes.lesson(file, !answer.gpu.isEmpty()));
        load(answer.fit() != Fit::too_big);
    });
    connect(fit, &MemoryFit::refused, this, [this, fit, file] {
        fit->deleteLater();
        status_->showMessage(
            tr("%1 was used last, and cannot be read.").arg(isolated(QFileInfo(file).fileName())), kNoticeMs);
    });
    fit->ask(toPath(file), note.context ? note.context : services_.chat.conversation()->settings().context,
             note.kvType);
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
