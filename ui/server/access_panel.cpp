// SPDX-License-Identifier: Apache-2.0
#include "ui/server/access_panel.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace tars::ui {
namespace {

constexpr int kPortWidth = 110;

}  // namespace

AccessPanel::AccessPanel(Settings& settings, QWidget* parent)
    : QWidget(parent),
      settings_(settings),
      scopeLabel_(new QLabel(this)),
      here_(new QRadioButton(this)),
      network_(new QRadioButton(this)),
      keyRow_(new QWidget(this)),
      keyLabel_(new QLabel(keyRow_)),
      key_(new QLineEdit(keyRow_)),
      reveal_(new QPushButton(keyRow_)),
      copy_(new QPushButton(keyRow_)),
      renew_(new QPushButton(keyRow_)),
      keyNote_(new QLabel(keyRow_)),
      portLabel_(new QLabel(this)),
      port_(new QSpinBox(this)),
      starts_(new QCheckBox(this)),
      idleLabel_(new QLabel(this)),
      idle_(new QSpinBox(this)),
      originsLabel_(new QLabel(this)),
      origins_(new QLineEdit(this)),
      originsNote_(new QLabel(this)) {
    idleLabel_->setBuddy(idle_);
    idle_->setRange(0, Settings::kLongestIdleMinutes);
    idle_->setKeyboardTracking(false);
    originsLabel_->setBuddy(origins_);
    origins_->setLayoutDirection(Qt::LeftToRight);
    originsNote_->setWordWrap(true);
    originsNote_->hide();
    key_->setReadOnly(true);
    keyNote_->setWordWrap(true);
    reveal_->setCheckable(true);
    keyLabel_->setBuddy(key_);
    portLabel_->setBuddy(port_);
    port_->setRange(Settings::kLowestPort, Settings::kHighestPort);
    port_->setLocale(QLocale::c());     // a port is no quantity: the same digits in every language
    port_->setKeyboardTracking(false);  // a server at every digit would be too many
    port_->setMinimumWidth(kPortWidth);

    auto* scope = new QGridLayout;  // below each other: side by side they need too wide a window
    scope->setHorizontalSpacing(16);
    scope->addWidget(scopeLabel_, 0, 0);
    scope->addWidget(here_, 0, 1);
    scope->addWidget(network_, 1, 1);
    scope->setColumnStretch(2, 1);
    auto* keys = new QGridLayout(keyRow_);
    keys->setContentsMargins(0, 0, 0, 0);
    int column = 0;
    for (QWidget* part : std::initializer_list<QWidget*>{keyLabel_, key_, reveal_, copy_, renew_})
        keys->addWidget(part, 0, column++);
    keys->setColumnStretch(1, 1);
    keys->addWidget(keyNote_, 1, 1, 1, 4);
    auto* last = new QHBoxLayout;
    last->addWidget(portLabel_);
    last->addWidget(port_);
    last->addSpacing(16);
    last->addWidget(starts_);
    last->addStretch();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(scope);
    rows->addWidget(keyRow_);
    rows->addLayout(last);
    auto* idle = new QHBoxLayout;
    idle->addWidget(idleLabel_);
    idle->addWidget(idle_);
    idle->addStretch();
    rows->addLayout(idle);
    auto* pages = new QHBoxLayout;
    pages->addWidget(originsLabel_);
    pages->addWidget(origins_, 1);
    rows->addLayout(pages);
    rows->addWidget(originsNote_);

    offerAs(starts_, QStringLiteral("server.starts"));
    offerAs(here_, QStringLiteral("server.here"));
    offerAs(network_, QStringLiteral("server.network"));
    offerAs(reveal_, QStringLiteral("server.show_key"));
    offerAs(copy_, QStringLiteral("server.copy_key"));
    offerAs(renew_, QStringLiteral("server.new_key"));
    connect(network_, &QRadioButton::toggled, this, [this](bool on) { settings_.setServerOnNetwork(on); });
    connect(reveal_, &QPushButton::toggled, this, &AccessPanel::showKey);
    connect(copy_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(settings_.serverKey()); });
    connect(renew_, &QPushButton::clicked, this, [this] { settings_.renewServerKey(); });
    connect(port_, &QSpinBox::valueChanged, this, [this](int port) { settings_.setServerPort(port); });
    connect(starts_, &QCheckBox::toggled, this, [this](bool on) { settings_.setServerStarts(on); });
    connect(idle_, &QSpinBox::valueChanged, this,
            [this](int minutes) { settings_.setServerIdleMinutes(minutes); });
    connect(origins_, &QLineEdit::editingFinished, this, &AccessPanel::takeOrigins);
    connect(&settings, &Settings::serverChanged, this, &AccessPanel::showValues);
    showKey(false);
    dress();
    showValues();
}

void AccessPanel::showKey(bool plain) {
    key_->setEchoMode(plain ? QLineEdit::Normal : QLineEdit::Password);
    reveal_->setText(plain ? tr("Hide") : tr("Show"));
}

void AccessPanel::showValues() {
    const QSignalBlocker quietPort(port_), quietNetwork(network_), quietStarts(starts_), quietIdle(idle_);
    const bool network = settings_.serverOnNetwork();
    (network ? network_ : here_)->setChecked(true);
    keyRow_->setVisible(network);
    key_->setText(settings_.serverKey());
    key_->setCursorPosition(0);
    port_->setValue(settings_.serverPort());
    starts_->setChecked(settings_.serverStarts());
    idle_->setValue(settings_.serverIdleMinutes());
    if (!origins_->hasFocus()) origins_->setText(settings_.serverOrigins().join(u' '));
}

/// Each must be one the server understands: with a scheme, or with a star.
void AccessPanel::takeOrigins() {
    const QStringList origins =
        origins_->text().split(QRegularExpression(QStringLiteral("[,\\s]+")), Qt::SkipEmptyParts);
    const auto wrong = std::find_if(origins.begin(), origins.end(), [](const QString& origin) {
        return !origin.contains(QStringLiteral("://")) && !origin.contains(u'*');
    });
    originsNote_->setVisible(wrong != origins.end());
    if (wrong != origins.end()) {
        originsNote_->setText(
            tr("%1 is no origin: it begins with https:// or has a star.").arg(leftToRight(*wrong)));
        return;
    }
    settings_.setServerOrigins(origins);
}

void AccessPanel::dress() {
    scopeLabel_->setText(tr("Open to"));
    here_->setText(tr("programs &on this computer"));
    here_->setAccessibleName(tr("Open to programs on this computer only"));
    network_->setText(tr("every device in the &network"));
    network_->setAccessibleName(tr("Open to every device in the network that has the key"));
    keyLabel_->setText(tr("&Key"));
    key_->setAccessibleName(tr("Key that other programs must give"));
    showKey(reveal_->isChecked());
    copy_->setText(tr("Copy"));
    copy_->setAccessibleName(tr("Copy the key"));
    copy_->setIcon(icon(QStringLiteral("copy"), palette()));
    renew_->setText(tr("New key"));
    renew_->setToolTip(tr("The old key opens nothing any more"));
    keyNote_->setText(
        tr("Whoever has this key can use your models. Nothing is encrypted on the way: use it in "
           "networks you trust."));
    keyNote_->setPalette(quietened(palette()));
    portLabel_->setText(tr("&Port"));
    starts_->setText(tr("T&urn on when TARS starts"));
    idleLabel_->setText(tr("&Let go of an idle model after"));
    idle_->setAccessibleName(tr("Minutes after which the server lets go of a model that nobody asks"));
    idle_->setSuffix(tr(" min"));
    idle_->setSpecialValueText(tr("never"));
    originsLabel_->setText(tr("&Web pages that may ask"));
    origins_->setPlaceholderText(QStringLiteral("https://page.example"));
    origins_->setToolTip(tr("Origins, with spaces between them; pages of this computer may always ask"));
}

void AccessPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
