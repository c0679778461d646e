// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/pull.h"
#include "ui/models/download_list.h"
#include "ui/models/metered_connection.h"
#include "ui/models/model_library.h"
#include "ui/settings/settings.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QThreadPool>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <stop_token>

namespace tars::ui {

struct TransferNews;

/// Models on their way here, one after the other in the order they were asked for, as a table. The queue is
/// on disk before anything is fetched: a window on the same data folder goes on where this one ended, however
/// it ended. Lives on the GUI thread; the transfer and the disk have threads of their own.
class Downloads : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { NameColumn, ProgressColumn, SizeColumn, SpeedColumn, TimeColumn, StateColumn, ColumnCount };
    enum Role { ShareRole = Qt::UserRole };  ///< of ProgressColumn: per mille, -1 where nobody knows

    /// Reads the queue, and goes on with what was waiting in it.
    Downloads(const std::filesystem::path& dataDirectory, ModelLibrary& library, TransferOptions transfer,
              QObject* parent = nullptr);
    /// Stops the transfer, which keeps what has come, and waits for it.
    ~Downloads() override;

    /// From now on downloads wait while the connection is metered, if the settings say so. Both outlive this.
    void heed(MeteredConnection& connection, const Settings& settings);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const QList<Download>& downloads() const { return downloads_; }
    /// How the network is reached.
    const TransferOptions& transfer() const { return transfer_; }
    /// What a person wrote; see modelAt(). One that is in the queue already goes on. Its id.
    Result<quint64> add(const QString& address);
    /// What came is kept.
    void pause(quint64 id);
    /// Also after a failure.
    void resume(quint64 id);
    /// Takes it off the list. What came of it is kept for a week, so that asking again goes on from there.
    void remove(quint64 id);
    void removeDone();
    /// Whether it would go on if the connection were not metered.
    bool isHeldBack(const Download& download) const;
    /// Does not wait for another connection.
    void downloadAnyway(quint64 id);
    /// How many are waiting or running.
    int active() const;
    void retranslate();

  Q_SIGNALS:
    void changed();  ///< which there are, or the state of one
    void finished(const QString& name);
    void removed(const tars::ui::Download& download);
    void gaveUp(const tars::ui::Download& download);  ///< failed() says why, too
    /// Of one download, or of the queue's file.
    void failed(const tars::Error& error);

  private:
    struct Sample {
        qint64 ms;
        quint64 bytes;
    };

    void load();
    void adopt(Result<QList<Download>> stored);
    /// Writes the queue, then runs `then` here.
    void save(std::function<void()> then = {});
    void startNext();
    void meet();
    void run(const Download& download);
    void finish(quint64 id, const Result<void>& outcome);
    void fail(Download& download, const Error& error);
    void stopRunning();
    void follow();
    void measureSpeed(Download& download);
    void setState(quint64 id, DownloadState state);
    int rowOf(quint64 id) const;
    void showRow(int row);
    QString text(const Download& download, int column) const;
    QString stateText(const Download& download) const;

    std::filesystem::path file_;
    ModelLibrary& library_;
    TransferOptions transfer_;
    MeteredConnection* connection_ = nullptr;  ///< null: none is metered
    const Settings* settings_ = nullptr;       ///< with connection_
    QList<Download> downloads_;
    quint64 lastId_ = 0;
    quint64 running_ = 0;  ///< 0: none
    bool loaded_ = false;
    std::stop_source stop_;
    std::shared_ptr<TransferNews> news_;  ///< of the running one
    std::deque<Sample> samples_;          ///< of the last seconds
    QElapsedTimer clock_;
    QTimer follow_;
    QThreadPool transfers_;  ///< one thread: in order
    QThreadPool disk_;       ///< one thread: the last state written is the last there was
};

}  // namespace tars::ui
