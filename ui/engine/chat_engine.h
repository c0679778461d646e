// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "library/library.h"
#include "runtime/model_defaults.h"
#include "runtime/runtime.h"
#include "ui/engine/answer_request.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace tars::ui {

/// Names one answer for as long as it is being written. 0 is never one.
using AnswerId = quint64;

/// What the ready model's template knows.
struct ModelSkills {
    bool thinks = false;          ///< aloud, before it answers
    bool choosesToThink = false;  ///< and that can be turned off
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
    /// How the models loaded from now on keep their keys and values; empty: as is usual for each.
    void setKvType(std::optional<KvType> type) { kvType_ = type; }
    std::optional<KvType> kvType() const { return kvType_; }
    virtual void cancelLoading() = 0;
    virtual void unloadModel() = 0;
    /// From the next model on.
    virtual void useDevice(const DeviceChoice& choice);
    const DeviceChoice& deviceChoice() const { return choice_; }

    /// Its events follow in order: fitted, prefilled*, thought* and wrote*, then exactly one of finished or
    /// failed, which may also come alone. A conversation that is too long is made to fit as the request
    /// says; that may load the model again with more context.
    virtual AnswerId ask(AnswerRequest request) = 0;
    virtual void cancel(AnswerId answer) = 0;
    /// Counts what ask() would send, and the tokens of some texts by themselves; counted() follows. Where
    /// another count is asked for meanwhile, only that one may follow. Not without a model.
    virtual quint64 count(AnswerRequest request, QStringList texts) = 0;

    /// The ready model, and every later one, answers through the adapter that the library has for it: stored
    /// with it, or adopted. To be called again when another one was adopted.
    virtual void followAdapters(const Library& library);
    /// The file of that adapter; empty: the model answers as it is.
    virtual QString adapterFile() const;

    /// The runtime of the latest model, or one for the device that was chosen, made if there is none yet; for
    /// others to share until this engine ends. May take a while, as does letting go of the last share: not
    /// for the GUI thread.
    virtual Result<std::shared_ptr<Runtime>> runtime() = 0;
    /// Where the ready model is, and its name there; null without one.
    struct Place {
        std::shared_ptr<Runtime> runtime;
        ModelId model{};
    };
    virtual Place place() const = 0;

    const std::optional<ModelInfo>& model() const { return model_; }
    const ModelSkills& skills() const { return skills_; }
    /// What the ready model's maker wants done where nothing else is said.
    const ModelDefaults& defaults() const { return defaults_; }
    /// As which model() was asked for.
    const LibraryEntry& entry() const { return entry_; }
    /// How it keeps its keys and values.
    KvType cacheType() const;
    /// What it was to be computed on.
    const DeviceChoice& modelDevice() const { return modelDevice_; }
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

    void counted(const tars::ui::PromptCount& count);
    /// So many of the oldest messages are not sent.
    void fitted(tars::ui::AnswerId answer, int dropped);
    /// The model was loaded with this context so that the conversation fits.
    void contextRaised(tars::ui::AnswerId answer, quint32 context);
    void prefilled(tars::ui::AnswerId answer, int done, int total);
    void thought(tars::ui::AnswerId answer, const QString& text, int tokens);
    void wrote(tars::ui::AnswerId answer, const QString& text, int tokens);
    void finished(tars::ui::AnswerId answer, const tars::Finished& how);
    void failed(tars::ui::AnswerId answer, const tars::Error& error);

  protected:
    void beginLoading(const QString& path);
    void endLoading();
    void setModel(std::optional<ModelInfo> model, LibraryEntry entry = {}, ModelSkills skills = {},
                  ModelDefaults defaults = {});

  private:
    std::optional<ModelInfo> model_;
    LibraryEntry entry_;
    ModelSkills skills_;
    ModelDefaults defaults_;
    QString loadingPath_;
    std::optional<KvType> kvType_, loadingKvType_, modelKvType_;
    DeviceChoice choice_, loadingDevice_, modelDevice_;
};

}  // namespace tars::ui
