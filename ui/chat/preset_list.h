// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/chat_store.h"

#include <QList>
#include <QObject>

namespace tars::ui {

/// The presets there are, in order of name; every change is on its way to disk when it is made.
class PresetList : public QObject {
    Q_OBJECT
  public:
    explicit PresetList(ChatStore& store, QObject* parent = nullptr);

    const QList<Preset>& presets() const { return presets_; }
    /// Null if there is none of that name.
    const Preset* find(const QString& name) const;
    /// As far as it says nothing else than one there is, and it is not a model's own.
    bool isFree(const QString& name) const;
    /// False if the name is not free.
    bool add(const QString& name, ChatSettings settings);
    bool rename(const QString& name, const QString& to);
    void change(const QString& name, ChatSettings settings);
    void remove(const QString& name);
    /// One that was removed.
    void restore(const Preset& preset);

  Q_SIGNALS:
    void changed();
    void removed(const tars::ui::Preset& preset);

  private:
    void read();

    void put(Preset preset);

    ChatStore& store_;
    QList<Preset> presets_;
};

}  // namespace tars::ui
