// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/engine/chat_engine.h"
#include "ui/models/model_library.h"
#include "ui/server/port_holder.h"
#include "ui/server/request_log.h"
#include "ui/settings/settings.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <mutex>
#include <optional>

namespace tars {
class Server;
}

namespace tars::ui {

enum class ServerState { Off, Starting, On, Stopping, Failed };

/// Why the server did not start.
struct ServerTrouble {
    struct Taken {
        quint16 port = 0;
        PortHolder holder;
        quint16 next = 0;  ///< a free port; 0: none found
    };
    Error error;
    std::optional<Taken> taken;  ///< that is why
};

/// The window's server. It shares the window's runtime and library, and the loaded model answers from it, so
/// that nothing is in memory twice. Lives on the GUI thread, starts and ends on another.
class ModelServer : public QObject {
    Q_OBJECT
  public:
    ModelServer(ChatEngine& engine, ModelLibrary& library, Settings& settings, QObject* parent = nullptr);
    /// Ends the server and waits for it.
    ~ModelServer() override;

    void start();
    void stop();
    bool isWanted() const { return wanted_; }

    ServerState state() const { return state_; }
    const ServerTrouble& trouble() const { return trouble_; }
    /// Where clients find it, as a URL; where they would while it is off.
    QString address() const;
    /// Brought up to date while somebody watches; what comes meanwhile waits, the last thousand of it.
    RequestLog& requests() { return requests_; }
    void setWatched(bool watched);
    /// Requests under way.
    quint32 active() const;

  Q_SIGNALS:
    void stateChanged();
    void answered();  ///< there are more requests(), or other totals; at most ten times a second

  private:
    struct Place {
        QString host;
        quint16 port = 0;
        QString key;
        QStringList origins;
        int idleMinutes = 0;
    };
    struct Outcome {
        quint16 port = 0;            ///< 0: it did not start
        Runtime* runtime = nullptr;  ///< where it answers, to be compared only
        ServerTrouble trouble;
    };

    Place wish() const;
    void begin();
    void end();
    void close();
    Outcome open(const Place& place);
    void settle(ServerState state);
    void lendModel();
    void note(const AnsweredRequest& request);
    void deliverSoon();
    void deliver();

    ChatEngine& engine_;
    const Library library_;
    Settings& settings_;
    RequestLog requests_;
    ServerState state_ = ServerState::Off;
    ServerTrouble trouble_;
    bool wanted_ = false;
    bool outdated_ = false;      ///< the settings have changed since it began
    quint16 port_ = 0;           ///< while it is on
    Runtime* shared_ = nullptr;  ///< the runtime it answers from, likewise; to be compared only

    std::mutex newsMutex_;
    std::deque<RequestRow> news_;  ///< since the last delivery
    RequestTotals totals_;
    bool newsAnnounced_ = false;
    bool watched_ = false;
    QTimer deliveryTimer_;

    std::shared_ptr<Runtime> runtime_;      ///< the server's; on worker_ only
    std::unique_ptr<tars::Server> server_;  ///< changed on worker_ only, and never while the state is On
    std::filesystem::path lent_;            ///< on worker_ only
    QThreadPool worker_;                    ///< one thread
};

}  // namespace tars::ui
