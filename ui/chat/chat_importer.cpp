// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_importer.h"

#include "ui/chat/chat_controller.h"
#include "ui/chat/import_choice.h"
#include "ui/text.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QProgressDialog>

#include <algorithm>
#include <memory>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kQuietMs = 700;  // what is shorter needs no dialog
constexpr int kTellEveryMs = 100;
constexpr std::size_t kFaultsTold = 5;

}  // namespace

ChatImporter::ChatImporter(ChatController& chat, ChatStore& store, QWidget* window)
    : QObject(window), chat_(chat), store_(store), window_(window), find_([](const std::stop_token& stop) {
          return findChatPlaces(process_environment(), stop);
      }) {
    worker_.setMaxThreadCount(1);
    connect(&chat, &ChatController::chatsImporting, this, &ChatImporter::showStoring);
    connect(&chat, &ChatController::chatsImported, this, [this] {
        showFaults();
        end();
    });
    connect(&store, &ChatStore::failed, this, [this] {
        if (storing_) end();
    });
}

ChatImporter::~ChatImporter() {
    stop_.request_stop();
    worker_.waitForDone();
}

void ChatImporter::choose() {
    auto* dialog = new ImportDialog(find_, window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::chosen, this, &ChatImporter::import);
    dialog->open();
}

void ChatImporter::import(const QStringList& paths) {
    waiting_.append(paths);
    Q_EMIT begun(paths);
    if (waiting_.size() == 1) begin();
}

void ChatImporter::begin() {
    stop_ = std::stop_source();
    faults_.clear();
    const quint64 job = ++job_;
    showReading({});
    worker_.start([this, job, paths = waiting_.first(), stop = stop_.get_token()] {
        QElapsedTimer sinceTold;
        ImportOptions options{stop, {}};
        options.progress = [&](const ImportProgress& progress) {
            if (sinceTold.isValid() && sinceTold.elapsed() < kTellEveryMs) return;
            sinceTold.start();
            QMetaObject::invokeMethod(
                this,
                [this, job, progress] {
                    if (job == job_) showReading(progress);
                },
                Qt::QueuedConnection);
        };
        const auto read = std::make_shared<Result<ForeignChats>>(readForeignChats(paths, options));
        QMetaObject::invokeMethod(
            this,
            [this, job, read] {
                if (job == job_) finish(std::move(*read));
            },
            Qt::QueuedConnection);
    });
}

void ChatImporter::finish(Result<ForeignChats> read) {
    if (!read) {
        end();
        if (read.error().code != ErrorCode::cancelled) Q_EMIT failed(read.error());
        return;
    }
    faults_ = std::move(read->faults);
    store_.known(std::move(read->chats), this,
                 [this, job = job_](std::vector<Chat> chats, const std::vector<Offered>& known) {
                     if (job == job_) offer(std::move(chats), known);
                 });
}

void ChatImporter::offer(std::vector<Chat> chats, const std::vector<Offered>& known) {
    if (std::ranges::count(known, Offered::New) == std::ssize(known))
        return chat_.importChats(std::move(chats));
    if (progress_) progress_->deleteLater();
    progress_ = nullptr;
    std::vector<ChatOffer> offers;
    offers.reserve(chats.size());
    for (std::size_t place = 0; place < chats.size(); ++place) {
        const ChatSummary& summary = chats[place].summary;
        offers.push_back({summary.title, summary.updated, static_cast<int>(chats[place].messages.size()),
                          known[place], known[place] == Offered::New});
    }
    auto* dialog = new ImportChoice(std::move(offers), window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::rejected, this, &ChatImporter::end);
    const auto offered = std::make_shared<std::vector<Chat>>(std::move(chats));
    connect(dialog, &QDialog::accepted, this, [this, dialog, offered] {
        std::vector<Chat> wanted;
        for (std::size_t place = 0; place < offered->size(); ++place) {
            if (dialog->offers()[place].wanted) wanted.push_back(std::move((*offered)[place]));
        }
        showReading({});
        chat_.importChats(std::move(wanted));
    });
    dialog->open();
}

void ChatImporter::cancel() {
    stop_.request_stop();
    ++job_;
    if (storing_) chat_.cancelImport();
    while (waiting_.size() > 1) Q_EMIT ended(waiting_.takeLast());
    end();
}

void ChatImporter::showReading(const ImportProgress& progress) {
    if (!progress_) {
        progress_ = new QProgressDialog(window_);
        progress_->setWindowTitle(tr("Import chats"));
        progress_->setMinimumDuration(kQuietMs);
        progress_->setAutoReset(false);
        progress_->setAutoClose(false);
        progress_->setCancelButtonText(tr("Cancel"));
        connect(progress_, &QProgressDialog::canceled, this, &ChatImporter::cancel);
    }
    progress_->setLabelText(progress.files == 0 ? tr("Looking for chats…")
                                                : tr("Reading %1: %n chat(s) so far", nullptr, progress.chats)
                                                      .arg(isolated(QFileInfo(progress.file).fileName())));
    progress_->setMaximum(progress.files);  // 0: nobody knows yet
    progress_->setValue(progress.done);
}

void ChatImporter::showStoring(int done, int total) {
    storing_ = done < total;
    if (!progress_) return;
    const QLocale locale;
    progress_->setLabelText(
        tr("Importing chats: %1 of %2").arg(locale.toString(done), locale.toString(total)));
    progress_->setMaximum(total);
    progress_->setValue(done);
}

/// The others have come in; whoever misses these learns why.
void ChatImporter::showFaults() {
    if (faults_.empty()) return;
    QStringList told;
    for (const Error& fault : faults_) told.append(toQString(fault.text()));
    auto* box = new QMessageBox(
        QMessageBox::Warning, tr("Import chats"),
        tr("%n thing(s) could not be read and were left out:", nullptr, static_cast<int>(faults_.size())),
        QMessageBox::Ok, window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(told.mid(0, kFaultsTold).join(QStringLiteral("\n\n")));
    if (faults_.size() > kFaultsTold) box->setDetailedText(told.join(QStringLiteral("\n")));
    faults_.clear();
    box->open();
}

void ChatImporter::end() {
    storing_ = false;
    if (progress_) progress_->deleteLater();
    progress_ = nullptr;
    if (waiting_.isEmpty()) return;
    Q_EMIT ended(waiting_.takeFirst());
    if (!waiting_.isEmpty()) begin();
}

}  // namespace tars::ui
