// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/shortcuts.h"

#include "ui/text.h"

#include <algorithm>

namespace tars::ui {
namespace {

/// Keys that nobody types with, without any other key held.
bool standsAlone(Qt::Key key) {
    return key == Qt::Key_Escape || (key >= Qt::Key_F1 && key <= Qt::Key_F35) ||
           (key >= Qt::Key_Back && key < Qt::Key_unknown);
}

bool editsText(const QKeySequence& keys) {
    for (const auto standard : {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste,
                                QKeySequence::SelectAll, QKeySequence::Undo, QKeySequence::Redo}) {
        if (QKeySequence::keyBindings(standard).contains(keys)) return true;
    }
    return false;
}

}  // namespace

Shortcuts::Shortcuts(Settings& settings, QObject* parent) : QObject(parent), settings_(settings) {}

void Shortcuts::add(const Entry& entry) {
    entries_.push_back(entry);
}

/// What the user chose goes before what is usual: a later version may want the same keys for something new.
void Shortcuts::load() {
    for (const bool chosen : {true, false}) {
        for (int entry = 0; entry < count(); ++entry) {
            const auto kept = settings_.shortcut(entries_[static_cast<std::size_t>(entry)].id);
            if (kept.has_value() != chosen) continue;
            const QKeySequence wanted = kept ? QKeySequence(*kept, QKeySequence::PortableText) : usual(entry);
            if (!holder(wanted)) give(entry, wanted);
        }
    }
}

QString Shortcuts::name(int entry) const {
    return plainMenuText(entries_[static_cast<std::size_t>(entry)].action->text());
}

QString Shortcuts::place(int entry) const {
    return plainMenuText(entries_[static_cast<std::size_t>(entry)].menu->title());
}

QKeySequence Shortcuts::keys(int entry) const {
    return entries_[static_cast<std::size_t>(entry)].action->shortcut();
}

QKeySequence Shortcuts::usual(int entry) const {
    return entries_[static_cast<std::size_t>(entry)].usual;
}

QKeySequence Shortcuts::keysOf(const QString& id) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.id == id; });
    return found == entries_.end() ? QKeySequence() : found->action->shortcut();
}

std::optional<int> Shortcuts::holder(const QKeySequence& keys) const {
    if (keys.isEmpty()) return {};
    for (int entry = 0; entry < count(); ++entry) {
        if (this->keys(entry) == keys) return entry;
    }
    return {};
}

void Shortcuts::give(int entry, const QKeySequence& keys) {
    entries_[static_cast<std::size_t>(entry)].action->setShortcut(keys);
}

/// The same, and for the next start.
void Shortcuts::keep(int entry, const QKeySequence& keys) {
    give(entry, keys);
    settings_.setShortcut(entries_[static_cast<std::size_t>(entry)].id,
                          keys == usual(entry) ? std::nullopt
                                               : std::optional(keys.toString(QKeySequence::PortableText)));
}

void Shortcuts::setKeys(int entry, const QKeySequence& keys) {
    if (this->keys(entry) == keys) return;
    if (const auto loser = holder(keys)) keep(*loser, {});
    keep(entry, keys);
    Q_EMIT changed();
}

void Shortcuts::resetAll() {
    for (int entry = 0; entry < count(); ++entry) keep(entry, usual(entry));
    Q_EMIT changed();
}

bool Shortcuts::areChanged() const {
    for (int entry = 0; entry < count(); ++entry) {
        if (!isUsual(entry)) return true;
    }
    return false;
}

QList<QKeySequence> Shortcuts::allKeys() const {
    QList<QKeySequence> all;
    for (int entry = 0; entry < count(); ++entry) all.append(keys(entry));
    return all;
}

void Shortcuts::setAllKeys(const QList<QKeySequence>& keys) {
    for (int entry = 0; entry < count(); ++entry) keep(entry, keys[entry]);
    Q_EMIT changed();
}

Shortcuts::Fitness Shortcuts::fitness(const QKeySequence& keys) const {
    const QKeyCombination first = keys[0];
    const auto held = first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!held && !standsAlone(first.key())) return Fitness::TypesText;
    if (editsText(keys)) return Fitness::EditsText;
    const bool opensMenu = std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return QKeySequence::mnemonic(entry.menu->title()) == keys;
    });
    return opensMenu ? Fitness::OpensMenu : Fitness::Fits;
}

}  // namespace tars::ui
