// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "runtime/memory_estimate.h"
#include "ui/engine/chat_engine.h"
#include "ui/models/model_notes.h"
#include "ui/settings/settings.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <optional>

namespace tars::ui {

/// A model's needs beside what the machine has, in bytes.
struct FitAnswer {
    MemoryEstimate estimate;
    quint64 total = 0, available = 0;  ///< of the machine; 0 where it does not say

    Fit fit() const { return fit_of(estimate.program.all(), available); }
};

/// What a model would take if it were loaded, worked out on a thread of its own.
class MemoryFit : public QObject {
    Q_OBJECT
  public:
    explicit MemoryFit(const Settings& settings, QObject* parent = nullptr);
    ~MemoryFit() override;

    /// answered() or refused() follows, of the last question alone.
    void ask(const std::filesystem::path& model, quint32 context, std::optional<KvType> kvType);

  Q_SIGNALS:
    void answered(const tars::ui::FitAnswer& answer);
    void refused(const tars::Error& error);

  private:
    const Settings& settings_;
    quint64 question_ = 0;
    QThreadPool worker_;
};

/// After each load: what was expected beside what it took.
class LoadCheck : public QObject {
    Q_OBJECT
  public:
    LoadCheck(ChatEngine& engine, ModelNotes& notes, const Settings& settings, QObject* parent = nullptr);

  Q_SIGNALS:
    void compared(const QString& name, quint64 expected, quint64 took);

  private:
    void begin();
    void compare(const FitAnswer& answer);

    ChatEngine& engine_;
    ModelNotes& notes_;
    MemoryFit fit_;
    QString path_;  ///< of the model that is compared
};

}  // namespace tars::ui
