// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/benchmark.h"
#include "ui/engine/chat_engine.h"
#include "ui/models/model_notes.h"

#include <QObject>
#include <QThreadPool>

#include <stop_token>

namespace tars::ui {

/// Measures how fast models are on this machine, one at a time, and notes it. One that is not loaded is
/// loaded for that and let go again; the chat's model stays.
class SpeedTest : public QObject {
    Q_OBJECT
  public:
    SpeedTest(ChatEngine& engine, ModelNotes& notes, QObject* parent = nullptr);
    /// Stops and waits.
    ~SpeedTest() override;

    void start(const LibraryEntry& entry);
    void stop() { stop_.request_stop(); }
    bool isRunning() const { return running_; }
    /// Of the model that is measured.
    const QString& path() const { return path_; }
    double progress() const { return progress_; }

  Q_SIGNALS:
    void changed();                        ///< begun, further, or ended
    void measured(const QString& device);  ///< on which it was
    void failed(const tars::Error& error);

  private:
    Result<MeasuredSpeed> measure(const LibraryEntry& entry, const ChatEngine::Place& ready,
                                  const ModelOptions& options);
    void finish(const Result<MeasuredSpeed>& speed);
    void tell(double progress);

    ChatEngine& engine_;
    ModelNotes& notes_;
    bool running_ = false;
    double progress_ = 0;
    QString path_;
    std::stop_source stop_;
    QThreadPool worker_;
};

}  // namespace tars::ui
