// SPDX-License-Identifier: Apache-2.0
#include "ui/server/model_server.h"

#include "ui/text.h"

#ifdef TARS_HAVE_SERVER
#include "server/server.h"
#endif

namespace tars {
#ifndef TARS_HAVE_SERVER
class Server {};
#endif
}  // namespace tars

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kDeliveryIntervalMs = 100;
constexpr auto kGrace = std::chrono::seconds(3);

}  // namespace

ModelServer::ModelServer(ChatEngine& engine, ModelLibrary& library, Settings& settings, QObject* parent)
    : QObject(parent), engine_(engine), library_(library.library()), settings_(settings) {
    worker_.setMaxThreadCount(1);
    deliveryTimer_.setSingleShot(true);
    deliveryTimer_.setInterval(kDeliveryIntervalMs);
    connect(&deliveryTimer_, &QTimer::timeout, this, &ModelServer::deliver);
    connect(&engine, &ChatEngine::modelChanged, this, &ModelServer::lendModel);
    connect(&settings, &Settings::serverChanged, this, [this] {
        if (state_ == ServerState::Failed) settle(ServerState::Off);  // what was wrong may be right now
        if (!wanted_) return;
        outdated_ = true;
        if (state_ == ServerState::On) end();
    });
}

ModelServer::~ModelServer() {
    worker_.start([this] { close(); });
    worker_.waitForDone();
}

void ModelServer::start() {
    if (std::exchange(wanted_, true)) return;
    if (state_ == ServerState::Off || state_ == ServerState::Failed) begin();
}

void ModelServer::stop() {
    wanted_ = false;
    if (state_ == ServerState::On) end();
    if (state_ == ServerState::Failed) settle(ServerState::Off);
}

ModelServer::Place ModelServer::wish() const {
    const bool network = settings_.serverOnNetwork();
    return {network ? u"0.0.0.0"_s : u"127.0.0.1"_s, static_cast<quint16>(settings_.serverPort()),
            network ? settings_.serverKey() : QString(), settings_.serverOrigins(),
            settings_.serverIdleMinutes()};
}

QString ModelServer::address() const {
    const QString own = settings_.serverOnNetwork() ? networkAddress() : QString();
    const int port = state_ == ServerState::On ? port_ : settings_.serverPort();
    return u"http://%1:%2"_s.arg(own.isEmpty() ? u"127.0.0.1"_s : own).arg(port);
}

void ModelServer::begin() {
    outdated_ = false;
    state_ = ServerState::Starting;
    Q_EMIT stateChanged();
    worker_.start([this, place = wish()] {
        const Outcome outcome = open(place);
        QMetaObject::invokeMethod(
            this,
            [this, outcome] {
                port_ = outcome.port;
                shared_ = outcome.runtime;
                trouble_ = outcome.trouble;
                if (outcome.port == 0 && !outdated_) wanted_ = false;
                settle(outcome.port != 0 ? ServerState::On : ServerState::Failed);
                if (state_ == ServerState::On) lendModel();
            },
            Qt::QueuedConnection);
    });
}

void ModelServer::end() {
    state_ = ServerState::Stopping;
    Q_EMIT stateChanged();
    worker_.start([this] {
        close();
        QMetaObject::invokeMethod(
            this, [this] { settle(ServerState::Off); }, Qt::QueuedConnection);
    });
}

/// On the worker.
void ModelServer::close() {
    server_.reset();
    runtime_.reset();
    lent_.clear();
}

/// Shows the state reached, and goes on to another one if that is wanted by now.
void ModelServer::settle(ServerState state) {
    state_ = state;
    if (state_ == ServerState::On && (!wanted_ || outdated_)) return end();
    if (state_ != ServerState::On && wanted_) return begin();
    Q_EMIT stateChanged();
}

#ifdef TARS_HAVE_SERVER

ModelServer::Outcome ModelServer::open(const Place& place) {
    const auto start = [&]() -> Result<std::unique_ptr<Server>> {
        TARS_TRY(runtime_, engine_.runtime());
        TARS_TRY(auto options, options_from_environment());  // as `tars serve`, but for what the window sets
        options.host = toUtf8(place.host);
        options.port = place.port;
        if (!place.key.isEmpty()) options.api_keys = {toUtf8(place.key)};
        options.grace = kGrace;
        options.version = TARS_VERSION;
        options.observe = [this](const AnsweredRequest& request) { note(request); };
        for (const QString& origin : place.origins) options.origins.push_back(toUtf8(origin));
        // Below 0 a model stays for good.
        options.pool.keep_alive = std::chrono::minutes(place.idleMinutes > 0 ? place.idleMinutes : -1);
        return Server::start(std::move(options), library_, *runtime_);
    };
    auto started = start();
    if (started) {
        server_ = std::move(*started);
        return {server_->port(), runtime_.get(), {}};
    }
    runtime_.reset();
    Outcome outcome{0, nullptr, {started.error(), {}}};
    if (isPortTaken(place.port))
        outcome.trouble.taken = {place.port, whoHolds(place.port), nextFreePort(place.port)};
    return outcome;
}

/// Lets the model that the window has loaded answer requests too.
void ModelServer::lendModel() {
    if (state_ != ServerState::On) return;
    const auto& model = engine_.model();
    const auto place = engine_.place();
    if (place.runtime && place.runtime.get() != shared_) {  // another device computes now
        outdated_ = true;
        return end();
    }
    const auto path = model && place.runtime ? model->path : std::filesystem::path();
    worker_.start([this, path, id = place.model] {
        if (!server_) return;
        if (!lent_.empty()) server_->take_back(lent_);
        if (!path.empty()) server_->lend(path, id);
        lent_ = path;
    });
}

quint32 ModelServer::active() const {
    return state_ == ServerState::On ? server_->active() : 0;
}

#else

ModelServer::Outcome ModelServer::open(const Place&) {
    return {0,
            nullptr,
            {unsupported("this TARS was built without its server",
                         "build it again with cpp-httplib (libcpp-httplib-dev) installed"),
             {}}};
}

void ModelServer::lendModel() {}

quint32 ModelServer::active() const {
    return 0;
}

#endif

// On the connections' threads, as often as clients ask: the window hears of it ten times a second at most,
// and what it could not show anyway is only counted.
void ModelServer::note(const AnsweredRequest& request) {
    RequestRow row = rowFrom(request);
    const std::scoped_lock lock(newsMutex_);
    totals_.count(row);
    news_.push_back(std::move(row));
    if (news_.size() > RequestLog::kMostRows) news_.pop_front();
    if (!watched_ || std::exchange(newsAnnounced_, true)) return;
    QMetaObject::invokeMethod(this, &ModelServer::deliverSoon, Qt::QueuedConnection);
}

void ModelServer::setWatched(bool watched) {
    {
        const std::scoped_lock lock(newsMutex_);
        watched_ = watched;
    }
    if (watched) deliver();
}

void ModelServer::deliverSoon() {
    deliveryTimer_.start();
}

void ModelServer::deliver() {
    std::deque<RequestRow> rows;
    RequestTotals totals;
    {
        const std::scoped_lock lock(newsMutex_);
        rows.swap(news_);
        totals = totals_;
        newsAnnounced_ = false;
    }
    requests_.add(rows, totals);
    Q_EMIT answered();
}

}  // namespace tars::ui
