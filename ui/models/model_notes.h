// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.h"
#include "runtime/loaded_model.h"
#include "ui/chat/chat_settings.h"

#include <QDateTime>
#include <QHash>
#include <QLatin1StringView>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <optional>

namespace tars::ui {

/// Tokens per second, as measured on this machine.
struct MeasuredSpeed {
    double prompt = 0, answer = 0;
    double promptSpread = 0, answerSpread = 0;  ///< half the range of the runs
    QString device;                             ///< as ModelInfo::device has it
    QDateTime when;
};

inline constexpr QLatin1StringView kProcessor("CPU");

/// The devices in ModelInfo::device by their names alone: of the processor kProcessor, whatever it has of
/// threads, of a GPU what its driver calls it.
QStringList devicesIn(const QString& device);

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
    QList<MeasuredSpeed> speeds;   ///< on each device, or several together, the latest one
    /// How the user has new chats begin, by the model's name in the list: one file may have several.
    QHash<QString, ChatSettings> chatDefaults = {};
    quint64 expected = 0, took = 0;         ///< bytes, of the last time it was loaded
    std::optional<MemoryCheck> parts = {};  ///< the same, where the device tells

    std::optional<ChatSettings> defaults(const QString& name) const;
    /// Empty: as the model's maker wants it.
    void setDefaults(const QString& name, const std::optional<ChatSettings>& settings);
    /// In place of what was measured on the same device before.
    void keepSpeed(const MeasuredSpeed& speed);
    /// Where these GPUs compute, without any the processor: what was measured last on one of them or on
    /// several, the processor perhaps beside them, and on no other.
    std::optional<MeasuredSpeed> speedOn(const QStringList& gpus) const;
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
    /// A model is called otherwise in the list.
    void rename(const QString& from, const QString& to);
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
    bool isRead_ = false;
    QThreadPool disk_;  ///< one thread: the last state written is the last there was
};

/// "f16", "q8_0"; nothing else is one.
QString kvTypeName(KvType type);
std::optional<KvType> kvTypeFrom(const QString& name);

}  // namespace tars::ui
