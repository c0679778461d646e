// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/settings_page.h"

#include "ui/settings/appearance.h"
#include "ui/settings/desktop_panel.h"
#include "ui/settings/feedback_panel.h"
#include "ui/settings/hardware_panel.h"
#include "ui/settings/privacy_panel.h"
#include "ui/settings/shortcuts_panel.h"
#include "ui/text.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QEvent>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QSystemTrayIcon>
#include <QUrl>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kWidest = 640;
constexpr int kTextStep = 10;

QFormLayout* makeForm(QGroupBox* group) {
    auto* form = new QFormLayout(group);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    return form;
}

}  // namespace

SettingsPage::SettingsPage(Settings& settings, const ChatEngine& engine, Shortcuts& shortcuts,
                           ChatStore& store, const QString& dataFolder, QWidget* parent)
    : QScrollArea(parent), settings_(settings) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget(this);
    heading_ = new QLabel(content);

    looks_ = new QGroupBox(content);
    auto* looksForm = makeForm(looks_);
    looksForm->addRow(colorsLabel_ = new QLabel(looks_), colors_ = new QComboBox(looks_));
    looksForm->addRow(sizeLabel_ = new QLabel(looks_), size_ = new QSpinBox(looks_));
    looksForm->addRow(languageLabel_ = new QLabel(looks_), language_ = new QComboBox(looks_));
    size_->setRange(Settings::kSmallestText, Settings::kLargestText);
    size_->setSingleStep(kTextStep);
    size_->setSuffix(QStringLiteral(" %"));

    hardware_ = new HardwarePanel(settings, engine, content);
    desktop_ = new DesktopPanel(settings, QSystemTrayIcon::isSystemTrayAvailable(), content);

    data_ = new QGroupBox(content);
    auto* dataForm = makeForm(data_);
    dataForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    folder_ = new QLineEdit(dataFolder, data_);
    folder_->setReadOnly(true);
    openFolder_ = new QPushButton(data_);
    dataForm->addRow(folderLabel_ = new QLabel(data_), folder_);
    auto* openRow = new QHBoxLayout;
    openRow->addWidget(openFolder_);
    openRow->addStretch();
    dataForm->addRow(openRow);
    dataForm->addRow(dataNote_ = new QLabel(data_));

    privacy_ = new PrivacyPanel(NetworkUse(toPath(dataFolder)), content);

    feedback_ = new FeedbackPanel(settings, store, content);
    connect(feedback_, &FeedbackPanel::saveRequested, this, &SettingsPage::saveRequested);
    keys_ = new ShortcutsPanel(shortcuts, content);

    dataNote_->setWordWrap(true);
    for (const auto& [label, field] :
         std::initializer_list<std::pair<QLabel*, QWidget*>>{{colorsLabel_, colors_},
                                                             {sizeLabel_, size_},
                                                             {languageLabel_, language_},
                                                             {folderLabel_, folder_}}) {
        label->setBuddy(field);
    }
    auto* inner = new QWidget(content);
    inner->setMaximumWidth(kWidest);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(14);
    for (QWidget* part : std::initializer_list<QWidget*>{heading_, looks_, desktop_, hardware_, data_,
                                                         privacy_, feedback_, keys_}) {
        column->addWidget(part);
    }
    column->addStretch();
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(inner, 1000);
    row->addStretch(1);
    setWidget(content);

    dress();
    connect(colors_, &QComboBox::activated, this, [this](int index) {
        settings_.setColorMode(static_cast<ColorMode>(colors_->itemData(index).toInt()));
    });
    connect(size_, &QSpinBox::valueChanged, this, [this](int percent) { settings_.setTextScale(percent); });
    connect(language_, &QComboBox::activated, this,
            [this](int index) { settings_.setLanguage(language_->itemData(index).toString()); });
    connect(openFolder_, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder_->text())); });
    connect(&settings, &Settings::appearanceChanged, this, &SettingsPage::showValues);
    connect(privacy_, &PrivacyPanel::failed, this, &SettingsPage::failed);
}

void SettingsPage::dress() {
    const QSignalBlocker quietColors(colors_), quietLanguage(language_);
    heading_->setText(tr("Settings"));
    looks_->setTitle(tr("Appearance"));
    colorsLabel_->setText(tr("&Colours"));
    colors_->clear();
    colors_->addItem(tr("As the system"), static_cast<int>(ColorMode::System));
    colors_->addItem(tr("Light"), static_cast<int>(ColorMode::Light));
    colors_->addItem(tr("Dark"), static_cast<int>(ColorMode::Dark));
    sizeLabel_->setText(tr("&Text size"));
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
    data_->setTitle(tr("Your data"));
    folderLabel_->setText(tr("Data &folder"));
    openFolder_->setText(tr("Open the folder"));
    dataNote_->setText(tr("Conversations, settings and the list of models are kept here and nowhere else."));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    heading_->setFont(large);
    dataNote_->setPalette(quietened(palette()));
    showValues();
}

void SettingsPage::showValues() {
    const QSignalBlocker quietSize(size_);
    colors_->setCurrentIndex(colors_->findData(static_cast<int>(settings_.colorMode())));
    size_->setValue(settings_.textScale());
    language_->setCurrentIndex(qMax(0, language_->findData(settings_.language())));
}

void SettingsPage::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
