// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings_page.h"

#include "ui/models/model_library.h"
#include "ui/settings/appearance.h"
#include "ui/settings/appearance_panel.h"
#include "ui/settings/data_panel.h"
#include "ui/settings/desktop_panel.h"
#include "ui/settings/feedback_panel.h"
#include "ui/settings/hardware_panel.h"
#include "ui/settings/privacy_panel.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/shortcuts_panel.h"
#include "ui/text.h"
#include "ui/widgets/clearable_edit.h"
#include "ui/widgets/live_region.h"
#include "ui/widgets/page_action.h"

#include <QCheckBox>
#include <QEvent>
#include <QGroupBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kWidest = 640;

}  // namespace

SettingsPage::SettingsPage(const SettingsServices& services, QWidget* parent)
    : QWidget(parent),
      services_(services),
      settings_(services.settings),
      shortcuts_(services.shortcuts),
      voice_(new LiveRegion(this)),
      scroll_(new QScrollArea(this)) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(buildTools());
    whole->addWidget(scroll_, 1);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidget(buildSections());

    dress();
    connect(data_, &DataPanel::failed, this, &SettingsPage::failed);
    connect(data_, &DataPanel::modelWanted, this, &SettingsPage::modelWanted);
    connect(data_, &DataPanel::restartWanted, this, &SettingsPage::restartWanted);
    connect(feedback_, &FeedbackPanel::saveRequested, this, &SettingsPage::saveRequested);
    connect(privacy_, &PrivacyPanel::failed, this, &SettingsPage::failed);
    const auto rows = findChildren<SettingRow*>();
    for (SettingRow* row : rows) {
        connect(row, &SettingRow::undoOffered, this, &SettingsPage::undoOffered);
        bringBackBy(row, [this] { clearSearch(); });
    }
    for (const SettingSection& section : std::as_const(sections_))
        bringBackBy(section.box, [this] { clearSearch(); });
}

/// What stays where it is while the sections scroll.
QWidget* SettingsPage::buildTools() {
    auto* tools = new QWidget(this);
    heading_ = new QLabel(tools);
    reset_ = new QPushButton(tools);
    search_ = new ClearableEdit(tools);
    search_->installEventFilter(this);
    onlyChanged_ = new QCheckBox(tools);
    onlyChanged_->installEventFilter(this);
    found_ = new QLabel(tools);
    found_->hide();
    auto* first = new QHBoxLayout;
    first->addWidget(heading_, 1);
    first->addWidget(reset_);
    auto* second = new QHBoxLayout;
    second->addWidget(search_, 1);
    second->addWidget(onlyChanged_);
    auto* inner = new QWidget(tools);
    inner->setMaximumWidth(kWidest);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(20, 16, 20, 6);
    column->addLayout(first);
    column->addLayout(second);
    column->addWidget(found_);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(inner, 1000);
    row->addStretch(1);
    offerAs(onlyChanged_, QStringLiteral("settings.changed"));
    offerAs(reset_, QStringLiteral("settings.reset"));
    connect(search_, &QLineEdit::textChanged, this, &SettingsPage::search);
    connect(onlyChanged_, &QCheckBox::toggled, this, &SettingsPage::search);
    connect(reset_, &QPushButton::clicked, this, &SettingsPage::resetAll);
    return tools;
}

QWidget* SettingsPage::buildSections() {
    auto* content = new QWidget(this);
    looks_ = new AppearancePanel(settings_, content);
    data_ = new DataPanel(services_.library.library(), services_.dataFolder, content);
    hardware_ = new HardwarePanel(settings_, services_.engine, services_.gpus, content);
    desktop_ = new DesktopPanel(settings_, services_.hasTray, content);
    privacy_ = new PrivacyPanel(NetworkUse(toPath(services_.dataFolder)), content);
    feedback_ = new FeedbackPanel(settings_, services_.store, content);
    keys_ = new ShortcutsPanel(shortcuts_, content);
    sections_ = {
        {looks_, {}, {}},
        {desktop_, {}, {}},
        {hardware_, {}, {}},
        {data_, {}, {}},
        {privacy_, [this] { return privacy_->isOffline(); }, {}},
        {feedback_, {}, {}},
        {keys_, [this] { return shortcuts_.areChanged(); }, [this] { return keys_->actionNames(); }}};

    auto* inner = new QWidget(content);
    inner->setMaximumWidth(kWidest);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(20, 8, 20, 16);
    column->setSpacing(14);
    for (const SettingSection& section : std::as_const(sections_)) column->addWidget(section.box);
    column->addStretch();
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(inner, 1000);
    row->addStretch(1);
    return content;
}

void SettingsPage::focusSearch() {
    search_->setFocus(Qt::ShortcutFocusReason);
    search_->selectAll();
}

void SettingsPage::search() {
    const bool all = search_->text().trimmed().isEmpty() && !onlyChanged_->isChecked();
    const int left = showSettings(sections_, search_->text(), onlyChanged_->isChecked());
    found_->setVisible(!all);
    if (all) return;
    found_->setText(left > 0 ? tr("Found: %1").arg(locale().toString(left))
                    : onlyChanged_->isChecked() && search_->text().trimmed().isEmpty()
                        ? tr("Everything is at its default.")
                        : tr("No setting has these words."));
    voice_->say(found_->text());
    scroll_->ensureVisible(0, 0);
}

void SettingsPage::clearSearch() {
    search_->clear();
    onlyChanged_->setChecked(false);
}

/// All but what the user has closed to other computers: nothing opens by the way.
void SettingsPage::resetAll() {
    QList<std::pair<Setting, QVariant>> before;
    const auto rows = findChildren<SettingRow*>();
    for (const SettingRow* row : rows) {
        if (row->isChanged()) before.emplaceBack(row->setting(), settings_.stored(row->setting()));
    }
    const auto keys = shortcuts_.allKeys();
    for (const auto& [setting, value] : before) settings_.restore(setting);
    shortcuts_.resetAll();
    Q_EMIT undoOffered(tr("All settings of this page are at their defaults again."),
                       [&settings = settings_, &shortcuts = shortcuts_, before, keys] {
                           for (const auto& [setting, value] : before) settings.restore(setting, value);
                           shortcuts.setAllKeys(keys);
                       });
}

void SettingsPage::dress() {
    heading_->setText(tr("Settings"));
    scroll_->setAccessibleName(heading_->text());
    reset_->setText(tr("&Reset this page"));
    reset_->setToolTip(tr("Everything here back to its default, but for being offline; this can be undone"));
    search_->setPlaceholderText(tr("Search the settings"));
    search_->setAccessibleName(search_->placeholderText());
    onlyChanged_->setText(tr("Only changed ones"));
    onlyChanged_->setToolTip(tr("Show what is not at its default"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    heading_->setFont(large);
    found_->setPalette(quietened(palette()));
}

bool SettingsPage::eventFilter(QObject* watched, QEvent* event) {
    // Escape is also a shortcut of the window: it must not get this one.
    const bool asked = event->type() == QEvent::ShortcutOverride;
    const bool searching = !search_->text().isEmpty() || onlyChanged_->isChecked();
    if (!searching || (!asked && event->type() != QEvent::KeyPress) ||
        static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape)
        return QWidget::eventFilter(watched, event);
    if (asked)
        event->accept();
    else
        clearSearch();
    return true;
}

void SettingsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type != QEvent::LanguageChange && type != QEvent::PaletteChange && type != QEvent::FontChange) return;
    dress();
    // What is found depends on the words, which the sections change after us.
    if (type == QEvent::LanguageChange && !found_->isHidden())
        QMetaObject::invokeMethod(this, &SettingsPage::search, Qt::QueuedConnection);
}

}  // namespace tars::ui
