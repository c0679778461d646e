// SPDX-License-Identifier: Apache-2.0
#include "ui/models/downloads.h"

#include "library/model_address.h"
#include "library/pull_file.h"
#include "ui/text.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <mutex>

namespace tars::ui {
namespace {

constexpr int kFollowMs = 250;
constexpr qint64 kSpeedMs = 5000;      // speed is the mean of so long
constexpr qint64 kSpeedLeastMs = 900;  // and is not told before

}  // namespace

/// What the transfer has told so far; written by its thread, read by the window's.
struct TransferNews {
    std::mutex mutex;
    std::map<std::string, std::uint64_t> completed;  ///< bytes of each blob
    std::uint64_t total = 0, here = 0;               ///< as planned
    bool checking = false;
};

Downloads::Downloads(const std::filesystem::path& dataDirectory, ModelLibrary& library,
                     TransferOptions transfer, QObject* parent)
    : QAbstractTableModel(parent),
      file_(dataDirectory / "downloads.json"),
      library_(library),
      transfer_(std::move(transfer)) {
    transfer_.home = dataDirectory;  // its switch decides whether anything is asked for
    transfers_.setMaxThreadCount(1);
    disk_.setMaxThreadCount(1);
    follow_.setInterval(kFollowMs);
    connect(&follow_, &QTimer::timeout, this, &Downloads::follow);
    load();
}

Downloads::~Downloads() {
    stop_.request_stop();
    transfers_.waitForDone();
    disk_.waitForDone();
}

void Downloads::heed(MeteredConnection& connection, const Settings& settings) {
    connection_ = &connection;
    settings_ = &settings;
    connect(&connection, &MeteredConnection::changed, this, &Downloads::meet);
    connect(&settings, &Settings::downloadsChanged, this, &Downloads::meet);
}

bool Downloads::isHeldBack(const Download& download) const {
    const bool wants = download.state == DownloadState::Waiting || download.state == DownloadState::Running;
    return wants && !download.anyway && connection_ && connection_->isMetered() &&
           settings_->pausesOnMetered();
}

void Downloads::downloadAnyway(quint64 id) {
    const int row = rowOf(id);
    if (row < 0) return;
    downloads_[row].anyway = true;
    showRow(row);
    Q_EMIT changed();
    startNext();
}

/// The connection became another one, or what is to be done about it.
void Downloads::meet() {
    for (Download& download : downloads_) download.anyway = download.anyway && connection_->isMetered();
    if (const int row = rowOf(running_); row >= 0 && isHeldBack(downloads_[row]))
        setState(running_, DownloadState::Waiting);
    for (int row = 0; row < rowCount(); ++row) showRow(row);
    Q_EMIT changed();
    startNext();
}

void Downloads::load() {
    disk_.start([this] {
        QMetaObject::invokeMethod(
            this, [this, stored = readDownloads(file_)]() mutable { adopt(std::move(stored)); },
            Qt::QueuedConnection);
    });
}

void Downloads::adopt(Result<QList<Download>> stored) {
    loaded_ = true;
    if (!stored) {
        Q_EMIT failed(stored.error());
    } else if (!stored->isEmpty()) {
        const int count = static_cast<int>(stored->size());
        beginInsertRows({}, 0, count - 1);
        for (Download& download : *stored) download.id = ++lastId_;
        const bool early = !downloads_.isEmpty();
        downloads_ = *stored + downloads_;  // what was asked for meanwhile comes behind
        endInsertRows();
        if (early) save();  // that has been written without the others
    }
    Q_EMIT changed();
    startNext();
}

void Downloads::save(std::function<void()> then) {
    disk_.start([this, list = downloads_, after = std::move(then)] {
        QMetaObject::invokeMethod(
            this,
            [this, after, written = writeDownloads(file_, list)] {
                if (!written) Q_EMIT failed(written.error());
                if (after) after();
            },
            Qt::QueuedConnection);
    });
}

Result<quint64> Downloads::add(const QString& address) {
    TARS_TRY(const auto name, modelAt(address));
    const bool isFile = parse_file_address(toUtf8(address)).has_value();
    const QString shown = toQString(name.display());
    const auto same = std::ranges::find_if(downloads_, [&](const Download& download) {
        return download.name == shown && download.state != DownloadState::Done;
    });
    if (same != downloads_.end()) {
        const quint64 id = same->id;
        resume(id);
        return id;
    }
    Download download;
    download.id = ++lastId_;
    download.address = isFile ? address.trimmed() : toQString(name.scheme + "://" + name.full());
    download.name = shown;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    downloads_.append(download);
    endInsertRows();
    Q_EMIT changed();
    save([this] { startNext(); });
    return download.id;
}

void Downloads::pause(quint64 id) {
    setState(id, DownloadState::Paused);
}

void Downloads::resume(quint64 id) {
    const int row = rowOf(id);
    if (row < 0) return;
    const DownloadState state = downloads_[row].state;
    if (state != DownloadState::Paused && state != DownloadState::Failed) return;
    downloads_[row].message.clear();
    downloads_[row].hint.clear();
    setState(id, DownloadState::Waiting);
}

void Downloads::setState(quint64 id, DownloadState state) {
    const int row = rowOf(id);
    if (row < 0 || downloads_[row].state == DownloadState::Done || downloads_[row].state == state) return;
    downloads_[row].state = state;
    downloads_[row].bytesPerSecond = 0;
    downloads_[row].checking = false;
    if (id == running_) stopRunning();
    showRow(row);
    Q_EMIT changed();
    save([this] { startNext(); });
}

void Downloads::remove(quint64 id) {
    const int row = rowOf(id);
    if (row < 0) return;
    if (id == running_) stopRunning();
    const Download download = downloads_[row];
    beginRemoveRows({}, row, row);
    downloads_.removeAt(row);
    endRemoveRows();
    Q_EMIT changed();
    save([this] { startNext(); });
    if (download.state != DownloadState::Done) Q_EMIT removed(download);
}

void Downloads::removeDone() {
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (downloads_[row].state != DownloadState::Done) continue;
        beginRemoveRows({}, row, row);
        downloads_.removeAt(row);
        endRemoveRows();
    }
    Q_EMIT changed();
}

int Downloads::active() const {
    return static_cast<int>(std::ranges::count_if(downloads_, [](const Download& download) {
        return download.state == DownloadState::Waiting || download.state == DownloadState::Running;
    }));
}

void Downloads::startNext() {
    if (!loaded_ || running_ != 0) return;
    if (connection_ && active() > 0) connection_->look();
    const auto next = std::ranges::find_if(downloads_, [this](const Download& download) {
        return download.state == DownloadState::Waiting && !isHeldBack(download);
    });
    if (next == downloads_.end() || running_ != 0) return;
    next->state = DownloadState::Running;
    running_ = next->id;
    run(*next);
    showRow(rowOf(running_));
    Q_EMIT changed();
}

void Downloads::run(const Download& download) {
    stop_ = std::stop_source();
    samples_.clear();
    clock_.start();
    news_ = std::make_shared<TransferNews>();
    TransferOptions options = transfer_;
    options.stop = stop_.get_token();
    options.on_plan = [news = news_](std::uint64_t total, std::uint64_t here) {
        const std::scoped_lock lock(news->mutex);
        news->total = total;
        news->here = here;
    };
    options.on_event = [news = news_](const TransferEvent& event) {
        const std::scoped_lock lock(news->mutex);
        if (!event.digest.empty()) news->completed[event.digest] = event.completed;
        news->checking = event.status == "verifying sha256 digest";
    };
    transfers_.start(
        [this, id = download.id, address = toUtf8(download.address), options, library = library_.library(),
         nowhere = toUtf8(tr("There is no folder where downloaded models could go."))]() mutable {
            const auto outcome = [&]() -> Result<void> {
                auto store = library.own_store();
                if (!store) return unsupported(nowhere);
                if (const auto file = parse_file_address(address)) {
                    TARS_CHECK(pull_file(*store, *file, options));
                    return library.make_way_for(file->name);
                }
                TARS_TRY(const auto name, ModelName::parse(address));
                TARS_CHECK(pull_model(*store, name, options));
                return library.make_way_for(name);
            }();
            QMetaObject::invokeMethod(
                this, [this, id, outcome] { finish(id, outcome); }, Qt::QueuedConnection);
        });
    follow_.start();
}

/// It ends soon; finish() takes note of that.
void Downloads::stopRunning() {
    stop_.request_stop();
}

void Downloads::finish(quint64 id, const Result<void>& outcome) {
    follow();
    follow_.stop();
    running_ = 0;
    news_.reset();
    const int row = rowOf(id);
    if (row >= 0) {
        Download& download = downloads_[row];
        download.bytesPerSecond = 0;
        download.checking = false;
        if (outcome) {
            download.state = DownloadState::Done;
            download.done = download.total;
            library_.refresh();
            Q_EMIT finished(download.name);
        } else if (download.state == DownloadState::Running) {
            // Stopped and at once resumed, it is waiting again and no failure.
            fail(download, outcome.error());
        }
        showRow(row);
        Q_EMIT changed();
    }
    save([this] { startNext(); });
}

void Downloads::fail(Download& download, const Error& error) {
    download.state = DownloadState::Failed;
    download.message = toQString(error.message);
    download.hint = toQString(error.hint);
    Q_EMIT failed(error.in(toUtf8(download.name)));
    Q_EMIT gaveUp(download);
}

/// Takes over what the transfer has told since.
void Downloads::follow() {
    const int row = rowOf(running_);
    if (row < 0 || !news_) return;
    Download& download = downloads_[row];
    {
        const std::scoped_lock lock(news_->mutex);
        if (news_->total == 0) return;
        std::uint64_t completed = 0;
        for (const auto& [digest, bytes] : news_->completed) completed += bytes;
        download.total = news_->total;
        download.done = std::min(std::max(completed, news_->here), news_->total);
        download.checking = news_->checking;
    }
    if (download.state == DownloadState::Running) measureSpeed(download);
    showRow(row);
}

void Downloads::measureSpeed(Download& download) {
    const qint64 now = clock_.elapsed();
    samples_.push_back({now, download.done});
    while (now - samples_.front().ms > kSpeedMs) samples_.pop_front();
    const Sample& first = samples_.front();
    const qint64 ms = now - first.ms;
    download.bytesPerSecond = ms < kSpeedLeastMs ? 0
                                                 : static_cast<double>(download.done - first.bytes) * 1000 /
                                                       static_cast<double>(ms);
}

int Downloads::rowOf(quint64 id) const {
    const auto found = std::ranges::find(downloads_, id, &Download::id);
    return found == downloads_.end() ? -1 : static_cast<int>(found - downloads_.begin());
}

void Downloads::showRow(int row) {
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

}  // namespace tars::ui
