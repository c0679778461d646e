// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/shortcuts_panel.h"

#include "ui/settings/key_edit.h"
#include "ui/settings/shortcut_table.h"
#include "ui/text.h"
#include "ui/widgets/clearable_edit.h"
#include "ui/widgets/page_action.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kRowsInSight = 10;
constexpr int kKeyLetters = 22;  // how wide the field for keys is

QString shown(const QKeySequence& keys) {
    return isolated(keys.toString(QKeySequence::NativeText));
}

}  // namespace

ShortcutsPanel::ShortcutsPanel(Shortcuts& shortcuts, QWidget* parent)
    : QGroupBox(parent),
      shortcuts_(shortcuts),
      table_(new ShortcutTable(shortcuts, this)),
      found_(new QSortFilterProxyModel(this)),
      search_(new ClearableEdit(this)),
      list_(new QTreeView(this)),
      editLabel_(new QLabel(this)),
      edit_(new KeyEdit(this)),
      none_(new QPushButton(this)),
      usual_(new QPushButton(this)),
      note_(new QLabel(this)),
      takeOver_(new QPushButton(this)),
      resetAll_(new QPushButton(this)) {
    found_->setSourceModel(table_);
    found_->setFilterKeyColumn(-1);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    list_->setModel(found_);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAlternatingRowColors(true);
    list_->setAllColumnsShowFocus(true);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->header()->setSectionsMovable(false);
    editLabel_->setBuddy(edit_);
    note_->setWordWrap(true);
    note_->setTextFormat(Qt::PlainText);
    for (QLabel* label : {editLabel_, note_}) label->setTextFormat(Qt::PlainText);
    auto* keys = new QHBoxLayout;
    keys->addWidget(edit_);
    keys->addWidget(none_);
    keys->addWidget(usual_);
    keys->addStretch();
    auto* notes = new QHBoxLayout;
    notes->addWidget(note_, 1);
    notes->addWidget(takeOver_, 0, Qt::AlignTop);
    auto* all = new QHBoxLayout;
    all->addWidget(resetAll_);
    all->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(search_);
    column->addWidget(list_);
    column->addWidget(editLabel_);
    column->addLayout(keys);
    column->addLayout(notes);
    column->addLayout(all);

    connect(search_, &QLineEdit::textChanged, found_, &QSortFilterProxyModel::setFilterFixedString);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ShortcutsPanel::showChosen);
    connect(found_, &QAbstractItemModel::rowsRemoved, this, &ShortcutsPanel::showChosen);
    connect(list_, &QTreeView::activated, edit_, [this] { edit_->setFocus(); });
    connect(edit_, &KeyEdit::pressed, this, &ShortcutsPanel::take);
    connect(none_, &QPushButton::clicked, this, [this] { setKeys({}); });
    connect(usual_, &QPushButton::clicked, this, [this] { take(shortcuts_.usual(chosen())); });
    connect(takeOver_, &QPushButton::clicked, this, &ShortcutsPanel::takeOver);
    offerAs(resetAll_, QStringLiteral("settings.reset_keys"));
    connect(resetAll_, &QPushButton::clicked, &shortcuts, &Shortcuts::resetAll);
    connect(&shortcuts, &Shortcuts::changed, this, &ShortcutsPanel::refresh);
    dress();
    list_->setCurrentIndex(found_->index(0, 0));
}

QString ShortcutsPanel::actionNames() const {
    QStringList names;
    for (int action = 0; action < shortcuts_.count(); ++action) names.append(shortcuts_.name(action));
    return names.join(u'\n');
}

int ShortcutsPanel::chosen() const {
    return found_->mapToSource(list_->currentIndex()).row();
}

void ShortcutsPanel::take(const QKeySequence& keys) {
    const int action = chosen();
    if (action < 0 || keys == shortcuts_.keys(action)) return showChosen();
    if (keys.isEmpty()) return setKeys({});
    const auto refuse = [&](const QString& why) {
        showChosen();
        tell(why.arg(shown(keys)));
    };
    const bool isUsual = keys == shortcuts_.usual(action);
    switch (isUsual ? Shortcuts::Fitness::Fits : shortcuts_.fitness(keys)) {
    case Shortcuts::Fitness::TypesText:
        return refuse(tr("%1 is for typing: hold Ctrl or Alt with it."));
    case Shortcuts::Fitness::EditsText:
        return refuse(tr("%1 is for editing text: press other keys."));
    case Shortcuts::Fitness::OpensMenu:
        return refuse(tr("%1 opens a menu: press other keys."));
    case Shortcuts::Fitness::Fits:
        break;
    }
    const auto holder = shortcuts_.holder(keys);
    if (!holder) return setKeys(keys);
    wanted_ = keys;
    edit_->setKeySequence(keys);
    takeOver_->setVisible(true);
    tell(tr("%1 already runs “%2”.").arg(shown(keys), shortcuts_.name(*holder)));
}

void ShortcutsPanel::takeOver() {
    const bool hadFocus = takeOver_->hasFocus();
    setKeys(wanted_);
    if (hadFocus) edit_->setFocus();
}

void ShortcutsPanel::setKeys(const QKeySequence& keys) {
    const int action = chosen();
    if (action < 0) return;
    shortcuts_.setKeys(action, keys);
    showChosen();
    tell(keys.isEmpty() ? tr("“%1” has no keys now.").arg(shortcuts_.name(action))
                        : tr("%1 runs “%2” now.").arg(shown(keys), shortcuts_.name(action)));
}

void ShortcutsPanel::showChosen() {
    const int action = chosen();
    const bool any = action >= 0;
    wanted_ = {};
    takeOver_->setVisible(false);
    edit_->setKeySequence(any ? shortcuts_.keys(action) : QKeySequence());
    edit_->setEnabled(any);
    none_->setEnabled(any && !shortcuts_.keys(action).isEmpty());
    usual_->setEnabled(any && !shortcuts_.isUsual(action));
    usual_->setText(any && !shortcuts_.usual(action).isEmpty()
                        ? tr("Back to %1").arg(shown(shortcuts_.usual(action)))
                        : tr("Back to no keys"));
    editLabel_->setText(any ? tr("Press the ke&ys for “%1”:").arg(shortcuts_.name(action))
                            : tr("Choose an action above."));
    edit_->setName(any ? tr("Keys for “%1”").arg(shortcuts_.name(action)) : tr("Keys"));
    note_->clear();
}

void ShortcutsPanel::refresh() {
    resetAll_->setEnabled(shortcuts_.areChanged());
    showChosen();
    fitColumns();
}

/// For eyes, and for screen readers, which would not look there by themselves.
void ShortcutsPanel::tell(const QString& words) {
    note_->setText(words);
    QAccessibleEvent news(note_, QAccessible::Alert);
    QAccessible::updateAccessibility(&news);
}

void ShortcutsPanel::fitColumns() {
    for (int column = 0; column < ShortcutTable::ColumnCount; ++column) list_->resizeColumnToContents(column);
}

void ShortcutsPanel::dress() {
    setTitle(tr("Shortcuts"));
    search_->setPlaceholderText(tr("Search actions and keys"));
    search_->setAccessibleName(search_->placeholderText());
    list_->setAccessibleName(tr("Actions and their keys"));
    none_->setText(tr("No keys"));
    takeOver_->setText(tr("Take them over"));
    resetAll_->setText(tr("Reset all shortcuts"));
    edit_->setMinimumWidth(kKeyLetters * fontMetrics().averageCharWidth());
    const int row = list_->sizeHintForRow(0);
    list_->setFixedHeight(kRowsInSight * row + list_->header()->sizeHint().height() +
                          2 * list_->frameWidth());
    table_->refresh();
    refresh();
}

void ShortcutsPanel::changeEvent(QEvent* event) {
    QGroupBox::changeEvent(event);
    const auto type = event->type();
    if (type != QEvent::LanguageChange && type != QEvent::FontChange) return;
    // The menus hear of a new language after us, and their words stand here.
    QMetaObject::invokeMethod(
        this, [this] { dress(); }, Qt::QueuedConnection);
}

}  // namespace tars::ui
