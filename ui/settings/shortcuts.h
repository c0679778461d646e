// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/settings/settings.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMenu>
#include <QObject>

#include <optional>
#include <vector>

namespace tars::ui {

/// Every action of the window with the keys that run it: its usual ones, or those the user gave it. No two
/// actions have the same.
class Shortcuts : public QObject {
    Q_OBJECT
  public:
    struct Entry {
        QString id;  ///< in the settings: never rename
        QAction* action;
        QMenu* menu;
        QKeySequence usual;
    };

    explicit Shortcuts(Settings& settings, QObject* parent = nullptr);

    void add(const Entry& entry);
    /// Gives the actions their keys, when all are added.
    void load();

    int count() const { return static_cast<int>(entries_.size()); }
    QAction* action(int entry) const { return entries_[static_cast<std::size_t>(entry)].action; }
    /// The action's words, and its menu's.
    QString name(int entry) const;
    QString place(int entry) const;
    QKeySequence keys(int entry) const;
    QKeySequence usual(int entry) const;
    bool isUsual(int entry) const { return keys(entry) == usual(entry); }
    /// None if there is no such action.
    QKeySequence keysOf(const QString& id) const;

    /// Which action has the keys.
    std::optional<int> holder(const QKeySequence& keys) const;
    /// Gives the action these keys, or none; another that has them loses them.
    void setKeys(int entry, const QKeySequence& keys);
    void reset(int entry) { setKeys(entry, usual(entry)); }
    void resetAll();
    bool areChanged() const;
    /// Of every action, to be given back with setAllKeys().
    QList<QKeySequence> allKeys() const;
    void setAllKeys(const QList<QKeySequence>& keys);

    enum class Fitness { Fits, TypesText, EditsText, OpensMenu };
    /// Whether the keys can run an action at all.
    Fitness fitness(const QKeySequence& keys) const;

  Q_SIGNALS:
    void changed();

  private:
    void give(int entry, const QKeySequence& keys);
    void keep(int entry, const QKeySequence& keys);

    Settings& settings_;
    std::vector<Entry> entries_;
};

}  // namespace tars::ui
