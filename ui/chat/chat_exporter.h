// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "ui/chat/chat_document.h"

#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace tars::ui {

/// Writes chats into files on a worker, one after the other. What takes a while shows how far it is and can
/// be stopped, which leaves nothing behind.
class ChatExporter : public QObject {
    Q_OBJECT
  public:
    explicit ChatExporter(QWidget* window);
    /// Stops, and waits for it.
    ~ChatExporter() override;

    /// See writeChat().
    void write(ExportedChat chat, const QString& file);

  Q_SIGNALS:
    void written(const QString& file);
    void failed(const tars::Error& error);

  private:
    QWidget* window_;
    std::stop_source closing_;
    QThreadPool worker_;
};

}  // namespace tars::ui
