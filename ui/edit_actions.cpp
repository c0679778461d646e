// SPDX-License-Identifier: Apache-2.0
#include "ui/edit_actions.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <type_traits>

namespace tars::ui {
namespace {

/// Of Qt's fields, as slots.
constexpr const char* kSlots[] = {"undo", "redo", "cut", "copy", "paste", "selectAll"};
static_assert(std::size(kSlots) == EditActions::DeedCount);

bool can(const QLineEdit& line, EditActions::Deed deed) {
    const bool writes = !line.isReadOnly();
    const bool chosen = line.hasSelectedText() && line.echoMode() == QLineEdit::Normal;
    switch (deed) {
    case EditActions::Undo:
        return writes && line.isUndoAvailable();
    case EditActions::Redo:
        return writes && line.isRedoAvailable();
    case EditActions::Cut:
        return writes && chosen;
    case EditActions::Copy:
        return chosen;
    case EditActions::Paste:
        return writes;
    default:
        return !line.text().isEmpty();
    }
}

/// QTextEdit and QPlainTextEdit are alike, and no kin.
template <typename Edit>
bool can(const Edit& edit, EditActions::Deed deed) {
    const bool writes = !edit.isReadOnly();
    const bool chosen = edit.textCursor().hasSelection();
    switch (deed) {
    case EditActions::Undo:
        return writes && edit.document()->isUndoAvailable();
    case EditActions::Redo:
        return writes && edit.document()->isRedoAvailable();
    case EditActions::Cut:
        return writes && chosen;
    case EditActions::Copy:
        return chosen;
    case EditActions::Paste:
        return writes;
    default:
        return !edit.document()->isEmpty();
    }
}

bool can(const QLabel& label, EditActions::Deed deed) {
    if (!(label.textInteractionFlags() & Qt::TextSelectableByKeyboard)) return false;
    if (deed == EditActions::Copy) return label.hasSelectedText();
    return deed == EditActions::SelectAll && !label.text().isEmpty();
}

bool fieldCan(const QWidget* field, EditActions::Deed deed) {
    if (!field || !field->isEnabled()) return false;
    if (const auto* line = qobject_cast<const QLineEdit*>(field)) return can(*line, deed);
    if (const auto* edit = qobject_cast<const QTextEdit*>(field)) return can(*edit, deed);
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(field)) return can(*edit, deed);
    if (const auto* label = qobject_cast<const QLabel*>(field)) return can(*label, deed);
    return false;
}

}  // namespace

EditActions::EditActions(QWidget& window) : QObject(&window), window_(window) {
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { take(now); });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, &EditActions::refresh);
}

void EditActions::follow(Deed deed, QAction* action) {
    actions_[deed] = action;
}

/// A menu bar walked by keys has the focus, and so has what pops up: the field stays the one meant.
void EditActions::take(QWidget* focus) {
    if (!focus || focus->window() != &window_ || qobject_cast<QMenuBar*>(focus)) return;
    if (field_) field_->disconnect(this);
    field_ = focus;
    const auto followEdit = [this](auto* edit) {
        using Edit = std::remove_pointer_t<decltype(edit)>;
        connect(edit, &Edit::textChanged, this, &EditActions::enable);
        connect(edit, &Edit::selectionChanged, this, &EditActions::enable);
    };
    if (auto* line = qobject_cast<QLineEdit*>(focus)) followEdit(line);
    if (auto* edit = qobject_cast<QTextEdit*>(focus)) followEdit(edit);
    if (auto* edit = qobject_cast<QPlainTextEdit*>(focus)) followEdit(edit);
    enable();
}

void EditActions::refresh() {
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    canPaste_ = data && (data->hasText() || data->hasUrls() || data->hasImage());
    enable();
}

void EditActions::enable() {
    for (int at = 0; at < DeedCount; ++at) {
        const auto deed = static_cast<Deed>(at);
        const bool able = fieldCan(field_, deed) && (deed != Paste || canPaste_);
        if (actions_[at]) actions_[at]->setEnabled(able);
    }
}

void EditActions::run(Deed deed) {
    if (!fieldCan(field_, deed)) return;
    if (auto* label = qobject_cast<QLabel*>(field_)) {
        if (deed == Copy) QGuiApplication::clipboard()->setText(label->selectedText());
        if (deed == SelectAll) label->setSelection(0, static_cast<int>(label->text().size()));
    } else {
        QMetaObject::invokeMethod(field_, kSlots[deed]);
    }
    enable();
}

}  // namespace tars::ui
