// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/preset_bar.h"

#include "ui/chat/answer_details.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace tars::ui {
namespace {

constexpr int kLongestName = 60;  // letters

}  // namespace

PresetBar::PresetBar(PresetList& presets, QWidget* parent)
    : QWidget(parent),
      presets_(presets),
      label_(new QLabel(this)),
      list_(new QComboBox(this)),
      menu_(new QToolButton(this)),
      name_(new QLineEdit(this)) {
    label_->setBuddy(list_);
    list_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    list_->setMinimumContentsLength(8);
    list_->setFocusPolicy(Qt::StrongFocus);
    list_->installEventFilter(this);
    name_->setMaxLength(kLongestName);
    name_->installEventFilter(this);
    name_->hide();
    menu_->setAutoRaise(true);
    menu_->setFocusPolicy(Qt::TabFocus);
    menu_->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(menu_);
    add_ = menu->addAction(QString());
    change_ = menu->addAction(QString());
    rename_ = menu->addAction(QString());
    remove_ = menu->addAction(QString());
    forModel_ = menu->addAction(QString());
    menu_->setMenu(menu);

    auto* row = new QHBoxLayout;
    row->addWidget(list_, 1);
    row->addWidget(name_, 1);
    row->addWidget(menu_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(label_);
    column->addLayout(row);

    connect(list_, &QComboBox::activated, this, &PresetBar::choose);
    connect(name_, &QLineEdit::returnPressed, this, [this] { endNaming(true); });
    connect(add_, &QAction::triggered, this, [this] { beginNaming(Naming::New); });
    connect(rename_, &QAction::triggered, this, [this] { beginNaming(Naming::Another); });
    connect(change_, &QAction::triggered, this, [this] { presets_.change(settings_.preset, settings_); });
    connect(remove_, &QAction::triggered, this, [this] { presets_.remove(settings_.preset); });
    connect(forModel_, &QAction::triggered, this, &PresetBar::keepForModelRequested);
    connect(&presets, &PresetList::changed, this, &PresetBar::refresh);
    offerAs(list_, QStringLiteral("preset.choose"));
    offerAs(add_, QStringLiteral("preset.add"));
    offerAs(change_, QStringLiteral("preset.change"));
    offerAs(rename_, QStringLiteral("preset.rename"));
    offerAs(remove_, QStringLiteral("preset.remove"));
    offerAs(forModel_, QStringLiteral("preset.for_model"));
    dress();
}

void PresetBar::setSettings(const ChatSettings& settings) {
    settings_ = settings;
    refresh();
}

void PresetBar::setOwn(const std::optional<ChatSettings>& own, bool isUsers, const QString& model) {
    own_ = own;
    ownIsUsers_ = isUsers;
    model_ = model;
    refresh();
}

const ChatSettings* PresetBar::settingsOf(const QString& preset) const {
    if (preset == kOwnPreset) return own_ ? &*own_ : nullptr;
    const Preset* found = presets_.find(preset);
    return found ? &found->settings : nullptr;
}

/// Whether the conversation has gone away from its preset.
bool PresetBar::differs() const {
    const ChatSettings* kept = settingsOf(settings_.preset);
    if (!kept) return false;
    ChatSettings same = *kept;
    same.preset = settings_.preset;
    return same != settings_;
}

void PresetBar::refresh() {
    list_->clear();
    list_->addItem(tr("None"), QString());
    if (own_)
        list_->addItem(ownIsUsers_ ? tr("Yours for this model") : tr("The model's own"), QString(kOwnPreset));
    for (const Preset& preset : presets_.presets()) list_->addItem(preset.name, preset.name);
    const int at = list_->findData(settings_.preset);
    list_->setCurrentIndex(qMax(0, at));
    const bool changed = at > 0 && differs();
    if (changed) list_->setItemText(at, tr("%1 (changed)").arg(isolated(list_->itemText(at))));
    const bool named = presets_.find(settings_.preset);
    change_->setEnabled(named && changed);
    rename_->setEnabled(named);
    remove_->setEnabled(named);
    ChatSettings kept = settings_;
    if (own_) kept.preset = own_->preset;
    forModel_->setEnabled(!model_.isEmpty() && kept != own_.value_or(ChatSettings()));
}

void PresetBar::choose(int index) {
    const QString name = list_->itemData(index).toString();
    ChatSettings wanted = settings_;
    if (const ChatSettings* kept = settingsOf(name)) wanted = *kept;
    wanted.preset = name;
    Q_EMIT chosen(wanted);
    refresh();
}

void PresetBar::beginNaming(Naming naming) {
    naming_ = naming;
    name_->setText(naming == Naming::Another ? settings_.preset : QString());
    name_->show();
    list_->hide();
    name_->selectAll();
    name_->setFocus();
}

/// A name that is taken stays in its box to be changed.
void PresetBar::endNaming(bool keep) {
    if (naming_ == Naming::No) return;
    const QString name = name_->text().trimmed();
    const Naming naming = naming_;
    if (keep && !name.isEmpty()) {
        const bool same = naming == Naming::Another && name == settings_.preset;
        if (!same && !presets_.isFree(name)) return name_->selectAll();
    }
    naming_ = Naming::No;  // leaving the box must not end it again
    const bool hadFocus = name_->hasFocus();
    list_->show();
    name_->hide();
    if (hadFocus) list_->setFocus();
    if (!keep || name.isEmpty()) return;
    const bool done =
        naming == Naming::New ? presets_.add(name, settings_) : presets_.rename(settings_.preset, name);
    if (!done) return;
    settings_.preset = name;
    Q_EMIT chosen(settings_);
    refresh();
}

bool PresetBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == list_ && event->type() == QEvent::Wheel) {  // it is the panel's, which scrolls
        event->ignore();
        return true;
    }
    if (watched == name_ && event->type() == QEvent::FocusOut) {
        const Qt::FocusReason why = static_cast<QFocusEvent*>(event)->reason();
        const bool comesBack = why == Qt::ActiveWindowFocusReason || why == Qt::PopupFocusReason;
        if (!comesBack) endNaming(false);
    }
    if (watched == name_ && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape)
        event->accept();  // Escape is the box's before it is the window's
    if (watched == name_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        endNaming(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PresetBar::dress() {
    label_->setText(tr("Preset"));
    list_->setAccessibleName(tr("Preset"));
    list_->setToolTip(tr("System prompt, sampling and the rest, kept under a name"));
    name_->setAccessibleName(tr("Name of the preset"));
    name_->setPlaceholderText(tr("Name of the preset"));
    menu_->setIcon(icon(QStringLiteral("edit"), palette()));
    menu_->setAccessibleName(tr("Save, rename or delete presets"));
    menu_->setToolTip(menu_->accessibleName());
    add_->setText(tr("Save as a new preset…"));
    change_->setText(tr("Save the changes"));
    rename_->setText(tr("Rename…"));
    remove_->setText(tr("Delete"));
    forModel_->setText(tr("Begin new chats with this model so"));
    refresh();
}

void PresetBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
