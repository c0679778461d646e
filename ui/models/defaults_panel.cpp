// SPDX-License-Identifier: Apache-2.0
#include "ui/models/defaults_panel.h"

#include "ui/chat/settings_panel.h"
#include "ui/text.h"
#include "ui/widgets/page_action.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kLeastHeight = 48;  // pixels: it scrolls

}  // namespace

DefaultsPanel::DefaultsPanel(ModelNotes& notes, QWidget* parent)
    : QWidget(parent),
      notes_(notes),
      words_(new QLabel(this)),
      panel_(new SettingsPanel(nullptr, this)),
      reset_(new QPushButton(this)) {
    words_->setTextFormat(Qt::PlainText);
    words_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(words_);
    panel_->setMinimumHeight(kLeastHeight);
    column->addWidget(panel_, 1);
    column->addWidget(reset_, 0, Qt::AlignLeading);
    offerAs(reset_, QStringLiteral("model.forget_defaults"));
    connect(panel_, &SettingsPanel::edited, this, &DefaultsPanel::keep);
    connect(reset_, &QPushButton::clicked, this, &DefaultsPanel::reset);
    connect(&notes, &ModelNotes::changed, this, &DefaultsPanel::refresh);
    dress();
}

QString DefaultsPanel::path() const {
    return entry_ ? fromPath(entry_->path) : QString();
}

QString DefaultsPanel::name() const {
    return entry_ ? toQString(entry_->name) : QString();
}

ChatSettings DefaultsPanel::makers() const {
    ChatSettings settings = maker_.value_or(ChatSettings());
    settings.preset.clear();
    return settings;
}

void DefaultsPanel::showModel(const std::optional<LibraryEntry>& entry) {
    entry_ = entry;
    isKnown_ = false;
    maker_.reset();
    refresh();
}

void DefaultsPanel::setMaker(const std::optional<ChatSettings>& settings) {
    isKnown_ = true;
    maker_ = settings;
    refresh();
}

/// The context is what the model is loaded with, whoever asks: it stands beside what it takes of memory, too.
void DefaultsPanel::keep(ChatSettings settings) {
    if (!entry_ || !isKnown_) return;
    ModelNote note = notes_.note(path());
    const quint32 makersContext = makers().context;
    note.context = settings.context == makersContext ? 0 : settings.context;
    settings.context = makersContext;
    note.setDefaults(name(), settings == makers() ? std::nullopt : std::optional(settings));
    notes_.setNote(path(), note);
}

void DefaultsPanel::reset() {
    if (!entry_) return;
    const ModelNote before = notes_.note(path());
    ModelNote note = before;
    note.context = 0;
    note.setDefaults(name(), {});
    if (reset_->hasFocus()) panel_->setFocus();  // the button cannot be pressed any more
    notes_.setNote(path(), note);
    Q_EMIT undoOffered(tr("New chats with “%1” begin as its maker has it.").arg(name()),
                       [&notes = notes_, path = path(), name = name(), before] {
                           ModelNote restored = notes.note(path);
                           restored.context = before.context;
                           restored.setDefaults(name, before.defaults(name));
                           notes.setNote(path, restored);
                       });
}

void DefaultsPanel::refresh() {
    setEnabled(entry_ && isKnown_);
    const ModelNote note = notes_.note(path());
    const auto own = note.defaults(name());
    const bool isChanged = own || note.context > 0;
    ChatSettings shown = own.value_or(makers());
    if (note.context > 0) shown.context = note.context;
    panel_->setSettings(shown);
    words_->setText(isChanged
                        ? tr("New chats with this model begin so. You have changed it.")
                        : tr("New chats with this model begin so, as its maker has it. Changes are kept."));
    reset_->setEnabled(isChanged);
}

void DefaultsPanel::dress() {
    reset_->setText(tr("Back to its maker’s"));
    reset_->setToolTip(tr("What new chats with this model begin with; this can be undone"));
    panel_->setAccessibleName(tr("How new chats with this model begin"));
    refresh();
}

void DefaultsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) dress();
}

}  // namespace tars::ui
