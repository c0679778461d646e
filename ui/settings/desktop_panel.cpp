// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/desktop_panel.h"

#include "ui/settings/appearance.h"
#include "ui/settings/setting_row.h"
#include "ui/widgets/page_action.h"

#include <QCheckBox>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace tars::ui {

DesktopPanel::DesktopPanel(Settings& settings, bool hasTray, QWidget* parent, const Autostart& autostart)
    : QGroupBox(parent),
      settings_(settings),
      hasTray_(hasTray),
      autostart_(autostart),
      login_(new QCheckBox(this)),
      loginTrouble_(new QLabel(this)),
      tray_(new QCheckBox(this)),
      closes_(new QCheckBox(this)),
      note_(new QLabel(this)),
      news_(new QCheckBox(this)),
      newsNote_(new QLabel(this)),
      metered_(new QCheckBox(this)),
      loads_(new QCheckBox(this)) {
    newsNote_->setWordWrap(true);
    note_->setWordWrap(true);
    note_->setVisible(!hasTray_);
    tray_->setEnabled(hasTray_);
    login_->setVisible(Autostart::isPossible());
    loginTrouble_->setWordWrap(true);
    loginTrouble_->hide();
    auto* column = new QVBoxLayout(this);
    column->addWidget(login_);
    column->addWidget(loginTrouble_);
    column->addWidget(new SettingRow(settings, Setting::Tray, tray_, nullptr, this));
    column->addWidget(new SettingRow(settings, Setting::CloseToTray, closes_, nullptr, this));
    column->addWidget(note_);
    column->addWidget(new SettingRow(settings, Setting::Notifies, news_, nullptr, this));
    column->addWidget(newsNote_);
    column->addWidget(new SettingRow(settings, Setting::Metered, metered_, nullptr, this));
    column->addWidget(new SettingRow(settings, Setting::LoadLast, loads_, nullptr, this));
    offerAs(login_, QStringLiteral("desktop.login"));
    offerAs(tray_, QStringLiteral("desktop.tray"));
    offerAs(closes_, QStringLiteral("desktop.closes"));
    offerAs(news_, QStringLiteral("desktop.news"));
    offerAs(metered_, QStringLiteral("desktop.metered"));
    offerAs(loads_, QStringLiteral("desktop.load_last"));
    dress();
    connect(login_, &QCheckBox::clicked, this, &DesktopPanel::startAtLogin);
    connect(tray_, &QCheckBox::clicked, &settings_, &Settings::setTrayShown);
    connect(closes_, &QCheckBox::clicked, &settings_, &Settings::setClosesToTray);
    connect(news_, &QCheckBox::clicked, &settings_, &Settings::setNotifies);
    connect(metered_, &QCheckBox::clicked, &settings_, &Settings::setPausesOnMetered);
    connect(loads_, &QCheckBox::clicked, &settings_, &Settings::setLoadsLastModel);
    connect(&settings_, &Settings::desktopChanged, this, &DesktopPanel::showValues);
    connect(&settings_, &Settings::downloadsChanged, this, &DesktopPanel::showValues);
}

void DesktopPanel::showValues() {
    const bool tray = hasTray_ && settings_.trayShown();
    tray_->setChecked(tray);
    closes_->setEnabled(tray);
    closes_->setChecked(tray && settings_.closesToTray());
    news_->setChecked(settings_.notifies());
    metered_->setChecked(settings_.pausesOnMetered());
    loads_->setChecked(settings_.loadsLastModel());
}

void DesktopPanel::startAtLogin(bool wanted) {
    const auto done = autostart_.set(wanted);
    loginTrouble_->setText(done ? QString() : QString::fromStdString(done.error().text()));
    loginTrouble_->setVisible(!done);
    login_->setChecked(autostart_.isOn());
}

/// Other programs change what starts at login, too.
void DesktopPanel::showEvent(QShowEvent* event) {
    QGroupBox::showEvent(event);
    login_->setChecked(autostart_.isOn());
}

void DesktopPanel::dress() {
    setTitle(tr("Desktop"));
    login_->setText(tr("Start TARS at login, without its window"));
    login_->setToolTip(tr("Together with the server’s own switch it then serves from the first minute."));
    tray_->setText(tr("An &icon beside the clock"));
    closes_->setText(tr("Closing the &window leaves TARS running there"));
    note_->setText(tr("This desktop has no place for such icons."));
    news_->setText(tr("Say when long work is &done"));
    newsNote_->setText(tr("Only while another window is in front."));
    metered_->setText(tr("Pause downloads on metered connections"));
    metered_->setToolTip(tr("Where the system says that the network costs by the byte, as a phone’s does"));
    loads_->setText(tr("Load the last model at start"));
    loads_->setToolTip(tr("When the window opens, if it is expected to fit the memory"));
    newsNote_->setPalette(quietened(palette()));
    note_->setPalette(quietened(palette()));
    showValues();
}

void DesktopPanel::changeEvent(QEvent* event) {
    QGroupBox::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
