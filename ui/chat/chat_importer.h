// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_import.h"
#include "ui/chat/import_dialog.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <stop_token>

class QProgressDialog;

namespace tars::ui {

class ChatController;
class ChatStore;

/// Brings chats of other programs in: asks for them, reads them on a worker and hands them to the controller.
/// Where some of them are here already, it asks again.
/// What takes a while shows how far it is and can be stopped, which leaves nothing behind.
class ChatImporter : public QObject {
    Q_OBJECT
  public:
    ChatImporter(ChatController& chat, ChatStore& store, QWidget* window);
    /// Stops, and waits for it.
    ~ChatImporter() override;

    /// Instead of looking through the user's home.
    void setFind(ImportDialog::Find find) { find_ = std::move(find); }
    /// Opens the dialog.
    void choose();
    /// Files and folders; after what is being imported.
    void import(const QStringList& paths);
    void cancel();

  Q_SIGNALS:
    void failed(const tars::Error& error);
    void begun(const QStringList& paths);
    void ended(const QStringList& paths);  ///< they are in, or cannot be, or are not wanted

  private:
    void begin();
    void finish(Result<ForeignChats> read);
    /// Takes all, or asks which of them where some are here already.
    void offer(std::vector<Chat> chats, const std::vector<Offered>& known);
    void showReading(const ImportProgress& progress);
    void showStoring(int done, int total);
    void showFaults();
    void end();

    ChatController& chat_;
    ChatStore& store_;
    QWidget* window_;
    ImportDialog::Find find_;
    QPointer<QProgressDialog> progress_;
    QList<QStringList> waiting_;  ///< what is to be imported; the first is at work
    std::vector<Error> faults_;   ///< of the reading that ended last
    bool storing_ = false;
    quint64 job_ = 0;  ///< the reading that counts
    std::stop_source stop_;
    QThreadPool worker_;
};

}  // namespace tars::ui
