// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/appearance_panel.h"

#include "ui/settings/setting_row.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace tars::ui {
namespace {

constexpr int kTextStep = 10;

}  // namespace

AppearancePanel::AppearancePanel(Settings& settings, QWidget* parent)
    : QGroupBox(parent), settings_(settings) {
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto addRow = [&](Setting setting, QLabel*& label, QWidget* field) {
        label = new QLabel(this);
        label->setBuddy(field);
        form->addRow(label, new SettingRow(settings, setting, field, label, this));
    };
    addRow(Setting::Colors, colorsLabel_, colors_ = new QComboBox(this));
    addRow(Setting::TextScale, sizeLabel_, size_ = new QSpinBox(this));
    addRow(Setting::Motion, motionLabel_, motion_ = new QComboBox(this));
    addRow(Setting::Language, languageLabel_, language_ = new QComboBox(this));
    size_->setRange(Settings::kSmallestText, Settings::kLargestText);
    size_->setSingleStep(kTextStep);
    size_->setSuffix(QStringLiteral(" %"));
    dress();
    connect(colors_, &QComboBox::activated, this, [this](int index) {
        settings_.setColorMode(static_cast<ColorMode>(colors_->itemData(index).toInt()));
    });
    connect(size_, &QSpinBox::valueChanged, this, [this](int percent) { settings_.setTextScale(percent); });
    connect(motion_, &QComboBox::activated, this, [this](int index) {
        settings_.setMotion(static_cast<MotionMode>(motion_->itemData(index).toInt()));
    });
    connect(language_, &QComboBox::activated, this,
            [this](int index) { settings_.setLanguage(language_->itemData(index).toString()); });
    connect(&settings, &Settings::appearanceChanged, this, &AppearancePanel::showValues);
    connect(&settings, &Settings::languageChanged, this, &AppearancePanel::showValues);
}

void AppearancePanel::dress() {
    const QSignalBlocker quietColors(colors_), quietMotion(motion_), quietLanguage(language_);
    setTitle(tr("Appearance"));
    colorsLabel_->setText(tr("Colours"));
    colors_->clear();
    colors_->addItem(tr("As the system"), static_cast<int>(ColorMode::System));
    colors_->addItem(tr("Light"), static_cast<int>(ColorMode::Light));
    colors_->addItem(tr("Dark"), static_cast<int>(ColorMode::Dark));
    sizeLabel_->setText(tr("Te&xt size"));
    motionLabel_->setText(tr("Motion"));
    motion_->clear();
    motion_->addItem(tr("As the system"), static_cast<int>(MotionMode::System));
    motion_->addItem(tr("Full"), static_cast<int>(MotionMode::Full));
    motion_->addItem(tr("Reduced"), static_cast<int>(MotionMode::Reduced));
    motion_->setToolTip(tr("Reduced: text cursors do not blink, and what opens is there at once"));
    languageLabel_->setText(tr("&Language"));
    language_->clear();
    language_->addItem(tr("As the system"), QString());
    // Languages are named in themselves, for whoever cannot read the present one.
    language_->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language_->addItem(QStringLiteral("Deutsch"), QStringLiteral("de"));
    language_->addItem(QStringLiteral("Français"), QStringLiteral("fr"));
    language_->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    language_->addItem(QStringLiteral("Português (Brasil)"), QStringLiteral("pt_BR"));
    language_->addItem(QStringLiteral("Italiano"), QStringLiteral("it"));
    language_->addItem(QStringLiteral("日本語"), QStringLiteral("ja"));
    language_->addItem(QStringLiteral("한국어"), QStringLiteral("ko"));
    language_->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    language_->addItem(QStringLiteral("العربية"), QStringLiteral("ar"));
    showValues();
}

void AppearancePanel::showValues() {
    const QSignalBlocker quietSize(size_);
    colors_->setCurrentIndex(colors_->findData(static_cast<int>(settings_.colorMode())));
    size_->setValue(settings_.textScale());
    motion_->setCurrentIndex(motion_->findData(static_cast<int>(settings_.motion())));
    language_->setCurrentIndex(qMax(0, language_->findData(settings_.language())));
}

void AppearancePanel::changeEvent(QEvent* event) {
    QGroupBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) dress();
}

}  // namespace tars::ui
