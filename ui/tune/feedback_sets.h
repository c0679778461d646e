// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_store.h"

#include <QThreadPool>

#include <filesystem>

namespace tars::ui {

/// What was collected of the user's ratings and corrections, as files of examples that runs read. A file
/// stays as it was written, so that its runs can be taken up again, until something in it is deleted: then it
/// goes.
class FeedbackSets : public QObject {
    Q_OBJECT
  public:
    static constexpr const char* kFolder = "feedback";  ///< of the data directory

    FeedbackSets(ChatStore& store, const std::filesystem::path& dataDirectory, QObject* parent = nullptr);
    ~FeedbackSets() override;

    /// How many can be learnt from; or only of answers that were written later than this (ms since 1970,
    /// UTC).
    int examples(qint64 since = 0) const;
    /// Of these, the ones with an answer that is wanted.
    int wanted(qint64 since = 0) const;
    /// `done` hears the file that has them all, or those; nothing comes if it could not be written.
    void write(QObject* context, std::function<void(QString file)> done, qint64 since = 0);

  Q_SIGNALS:
    void changed();  ///< examples(), or what files there are
    void failed(const tars::Error& error);

  private:
    void look();
    void removeOutdated(const QSet<MessageId>& kept);

    ChatStore& store_;
    std::filesystem::path folder_;
    struct Known {
        qint64 written;  ///< when the answer was
        bool wanted;
    };
    QList<Known> known_;
    QThreadPool disk_;  ///< one thread
};

}  // namespace tars::ui
