// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "library/library.h"
#include "runtime/runtime.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace tars::ui {

/// Names one answer for as long as it is being written. 0 is never one.
using AnswerId = quint64;

/// What to answer. The last message is the one to be answered.
struct AnswerRequest {
    std::vector<ChatMessage> messages;
    SamplingSettings sampling;
    int maxTokens = -1;
    QString begun;  ///< the answer's first words, already written: it goes on from there
};

/// What computes.
struct DeviceChoice {
    QString name = QStringLiteral("auto");  ///< as choose_device() takes it
    int threads = 0;                        ///< of the CPU; 0: every processor

    bool operator==(const DeviceChoice&) const = default;
};

/// What the window knows of the engine: one model at a time, any number of answers. Everything lives on the
/// GUI thread; implementations work elsewhere and bring their news here, at most thirty times a second.
class ChatEngine : public QObject {
    Q_OBJECT
  public:
    using QObject::QObject;

    /// Starts loading; a load still running is cancelled. The model that was ready stays so until the new one
    /// is, and stays for good if the new one fails. One that is in no list has nothing but a path. `context`
    /// is in tokens, 0: the model's own.
    virtual void loadModel(const LibraryEntry& model, quint32 context) = 0;
    virtual void cancelLoading() = 0;
    virtual void unloadModel() = 0;
    /// From the next model on.
    virtual void useDevice(const DeviceChoice& choice);

    /// Its events follow in order: prefilled*, wrote*, then exactly one of finished or failed.
    virtual AnswerId ask(AnswerRequest request) = 0;
    virtual void cancel(AnswerId answer) = 0;

    /// The ready model, and every later one, answers through the adapter that the library has for it: stored
    /// with it, or adopted. To be called again when another one was adopted.
    virtual void followAdapters(const Library& library);

    /// The runtime of the latest model, or one for the device that was chosen, made if there is none yet; for
    /// others to share until this engine ends. May take a while, as does letting go of the last share: not for
    /// the GUI thread.
    virtual Result<std::shared_ptr<Runtime>> runtime() = 0;
    /// Where the ready model is, and its name there; null without one.
    struct Place {
        std::shared_ptr<Runtime> runtime;
        ModelId model{};
    };
    virtual Place place() const = 0;

    const std::optional<ModelInfo>& model() const { return model_; }
    /// As which model() was asked for.
    const LibraryEntry& entry() const { return entry_; }
    /// The file being loaded; empty when none is.
    const QString& loadingPath() const { return loadingPath_; }

  Q_SIGNALS:
    void loadingStarted(const QString& path);
    void loadingProgressed(double fraction);
    /// The load has ended, one way or another; what came of it follows.
    void loadingEnded();
    void modelChanged();  ///< model() is another one, or none
    void loadingFailed(const QString& path, const tars::Error& error);
    /// The ready model answers as it is: its adapter cannot be used.
    void adapterFailed(const tars::Error& error);

    void prefilled(tars::ui::AnswerId answer, int done, int total);
    void wrote(tars::ui::AnswerId answer, const QString& text, int tokens);
    void finished(tars::ui::AnswerId answer, const tars::Finished& how);
    void failed(tars::ui::AnswerId answer, const tars::Error& error);

  protected:
    void beginLoading(const QString& path);
    void endLoading();
    void setModel(std::optional<ModelInfo> model, LibraryEntry entry = {});

  private:
    std::optional<ModelInfo> model_;
    LibraryEntry entry_;
    QString loadingPath_;
};

}  // namespace tars::ui
