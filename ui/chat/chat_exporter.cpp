// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_exporter.h"

#include "ui/chat/chat_export.h"
#include "ui/text.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QPointer>
#include <QProgressDialog>

#include <stop_token>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kQuietMs = 700;  // what is shorter needs no dialog
constexpr int kTellEveryMs = 100;

}  // namespace

ChatExporter::ChatExporter(QWidget* window) : QObject(window), window_(window) {
    worker_.setMaxThreadCount(1);
}

ChatExporter::~ChatExporter() {
    closing_.request_stop();
    worker_.waitForDone();
}

void ChatExporter::write(ExportedChat chat, const QString& file) {
    std::stop_source stop;
    QPointer<QProgressDialog> progress = new QProgressDialog(window_);
    progress->setWindowTitle(tr("Export chat"));
    progress->setLabelText(tr("Writing %1").arg(isolated(QFileInfo(file).fileName())));
    progress->setCancelButtonText(tr("Cancel"));
    progress->setMinimumDuration(kQuietMs);
    progress->setAutoReset(false);
    progress->setAutoClose(false);
    progress->setMaximum(static_cast<int>(chat.branch.size()));
    progress->setValue(0);
    connect(progress, &QProgressDialog::canceled, this, [stop]() mutable { stop.request_stop(); });
    worker_.start([this, progress, file, stop, closing = closing_.get_token(), chat = std::move(chat)] {
        const std::stop_callback stopToo(closing, [stop]() mutable { stop.request_stop(); });
        QElapsedTimer sinceTold;
        const ExportWork work{stop.get_token(), [&](int messages) {
                                  if (sinceTold.isValid() && sinceTold.elapsed() < kTellEveryMs) return;
                                  sinceTold.start();
                                  const auto tell = [progress, messages] {
                                      if (progress) progress->setValue(messages);
                                  };
                                  QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
                              }};
        const auto end = [this, progress, file, done = writeChat(chat, file, work)] {
            if (progress) progress->deleteLater();
            if (done) return Q_EMIT written(file);
            if (done.error().code != ErrorCode::cancelled) Q_EMIT failed(done.error());
        };
        QMetaObject::invokeMethod(this, end, Qt::QueuedConnection);
    });
}

}  // namespace tars::ui
