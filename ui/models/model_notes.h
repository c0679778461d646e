// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "runtime/loaded_model.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <optional>

namespace tars::ui {

/// Tokens per second, as measured on this machine.
struct MeasuredSpeed {
    double prompt = 0, answer = 0;
    double promptSpread = 0, answerSpread = 0;  ///< half the range of the runs
    QString device;
    QDateTime when;
};

/// Of one load, part by part: what was estimated, what was told then, and what was taken. A GPU has no
/// weights that lie in the file; of the processor these are left out.
struct MemoryCheck {
    ProgramMemory estimated;  ///< before earlier loads were heeded
    ProgramMemory told;       ///< after
    ProgramMemory took;
    bool onGpu = false;
};

/// What is remembered of a model besides what its file says.
struct ModelNote {
    quint32 context = 0;           ///< tokens it is loaded with; 0: as the chat has it
    std::optional<KvType> kvType;  ///< empty: the usual one
    std::optional<MeasuredSpeed> speed;
    quint64 expected = 0, took = 0;         ///< bytes, of the last time it was loaded
    std::optional<MemoryCheck> parts = {};  ///< the same, where the device tells
};

/// Notes on models by their path, in models.json in the data folder: read once on a worker, written whole
/// after each change.
class ModelNotes : public QObject {
    Q_OBJECT
  public:
    explicit ModelNotes(const std::filesystem::path& dataDirectory, QObject* parent = nullptr);
    ~ModelNotes() override;

    ModelNote note(const QString& path) const { return notes_.value(path); }
    void setNote(const QString& path, const ModelNote& note);
    /// Calls `then` once what is on disk is known here.
    void whenRead(std::function<void()> then);
    /// How estimates of a model's memory have turned out: its own latest one, or else those of all others
    /// together.
    std::optional<MemoryCheck> lesson(const QString& path, bool onGpu) const;

  Q_SIGNALS:
    void changed();
    void failed(const tars::Error& error);

  private:
    void save();

    std::filesystem::path file_;
    QHash<QString, ModelNote> notes_;
    QThreadPool disk_;  ///< one thread: the last state written is the last there was
};

/// "f16", "q8_0"; nothing else is one.
QString kvTypeName(KvType type);
std::optional<KvType> kvTypeFrom(const QString& name);

}  // namespace tars::ui
