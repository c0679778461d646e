// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/privacy_panel.h"

#include "core/text_escape.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/page_action.h"
#include "ui/widgets/visible_timer.h"

#include <QCheckBox>
#include <QDateTime>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>

#include <utility>

namespace tars::ui {
namespace {

constexpr int kIntervalMs = 2000;
constexpr int kRowsShown = 6;
constexpr std::size_t kLongestText = 200;

enum Column { HostColumn, WhyColumn, WhenColumn, RequestsColumn, BytesColumn, ColumnCount };

QString shown(const std::string& text) {
    return toQString(escape_for_display(text, kLongestText));
}

QString reason(const Contact& contact) {
    const QString subject = isolated(shown(contact.subject));
    if (contact.purpose == "pull") return PrivacyPanel::tr("to fetch %1").arg(subject);
    if (contact.purpose == "push") return PrivacyPanel::tr("to publish %1").arg(subject);
    if (contact.purpose == "search") return PrivacyPanel::tr("to search for %1").arg(subject);
    return shown(contact.purpose) + QStringLiteral(": ") + subject;
}

}  // namespace

PrivacyPanel::PrivacyPanel(const NetworkUse& network, QWidget* parent)
    : QGroupBox(parent),
      network_(network),
      watch_(new VisibleTimer(kIntervalMs, this)),
      words_(new QLabel(this)),
      offline_(new QCheckBox(this)),
      forced_(new QLabel(this)),
      heading_(new QLabel(this)),
      table_(new QTreeView(this)),
      nobody_(new QLabel(this)),
      forget_(new QPushButton(this)) {
    worker_.setMaxThreadCount(1);
    for (QLabel* label : {words_, forced_, heading_, nobody_}) label->setWordWrap(true);
    forced_->hide();
    table_->setModel(&hosts_);
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setAlternatingRowColors(true);
    table_->setAllColumnsShowFocus(true);
    table_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table_->header()->setStretchLastSection(false);
    auto* column = new QVBoxLayout(this);
    for (QWidget* part :
         std::initializer_list<QWidget*>{words_, offline_, forced_, heading_, nobody_, table_})
        column->addWidget(part);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(forget_);
    buttons->addStretch();
    column->addLayout(buttons);

    offline_->setEnabled(false);  // until it is known how things are
    offerAs(offline_, QStringLiteral("privacy.offline"));
    offerAs(forget_, QStringLiteral("privacy.forget"));
    dress();
    connect(watch_, &VisibleTimer::ticked, this, &PrivacyPanel::readAgain);
    connect(offline_, &QCheckBox::clicked, this, [this](bool on) {
        work([network = network_, on]() mutable { return network.choose_offline(on); });
    });
    connect(forget_, &QPushButton::clicked, this,
            [this] { work([network = network_] { return network.forget(); }); });
}

PrivacyPanel::~PrivacyPanel() {
    worker_.waitForDone();
}

void PrivacyPanel::readAgain() {
    work([] { return Result<void>(); });
}

/// Does `job`, then shows how things are now.
void PrivacyPanel::work(std::function<Result<void>()> job) {
    worker_.start([this, number = ++asked_, network = network_, run = std::move(job)] {
        auto done = run();
        State state{network.offline(), network.forced_offline(), {}};
        auto contacts = network.contacts();
        if (contacts)
            state.contacts = std::move(*contacts);
        else if (done)
            done = contacts.error();
        QMetaObject::invokeMethod(
            this,
            [this, number, now = std::move(state), done] {
                if (number == asked_) showState(now);  // else the next answer knows better
                const std::string trouble = done ? std::string() : done.error().text();
                if (std::exchange(trouble_, trouble) != trouble && !done) Q_EMIT failed(done.error());
            },
            Qt::QueuedConnection);
    });
}

void PrivacyPanel::showState(const State& state) {
    state_ = state;
    offline_->setChecked(state.offline);
    offline_->setEnabled(!state.forced);
    forced_->setVisible(state.forced);
    const bool any = !state.contacts.empty();
    table_->setVisible(any);
    forget_->setEnabled(any);
    nobody_->setVisible(!any);
    const QLocale locale;
    const int row = table_->currentIndex().row();
    hosts_.setRowCount(static_cast<int>(state.contacts.size()));
    for (int i = 0; i < hosts_.rowCount(); ++i) {
        const Contact& contact = state.contacts[static_cast<std::size_t>(i)];
        const auto put = [this, i](int at, const QString& text) {
            hosts_.setData(hosts_.index(i, at), text, Qt::DisplayRole);
            hosts_.setData(hosts_.index(i, at), text, Qt::ToolTipRole);
        };
        put(HostColumn, leftToRight(shown(contact.host)));
        put(WhyColumn, reason(contact));
        put(WhenColumn, locale.toString(QDateTime::fromMSecsSinceEpoch(contact.last), QLocale::ShortFormat));
        put(RequestsColumn, locale.toString(static_cast<qulonglong>(contact.requests)));
        put(BytesColumn, tr("%1 out, %2 in").arg(formatBytes(contact.sent), formatBytes(contact.received)));
    }
    if (row >= 0) table_->setCurrentIndex(hosts_.index(row, 0));
}

void PrivacyPanel::dress() {
    setTitle(tr("Privacy"));
    words_->setText(
        tr("TARS counts nothing and reports nothing. It asks other computers only when you look for, "
           "fetch or publish a model; every one of them is listed here."));
    offline_->setText(tr("Offline: &nothing leaves this computer"));
    offline_->setToolTip(tr("Every request to another computer fails, of the terminal and the server too"));
    forced_->setText(tr("The environment variable TARS_OFFLINE says so."));
    heading_->setText(tr("Computers that were asked"));
    nobody_->setText(tr("None so far."));
    forget_->setText(tr("Delete this list"));
    table_->setAccessibleName(tr("Computers that were asked, the latest first"));
    hosts_.setColumnCount(ColumnCount);
    hosts_.setHorizontalHeaderLabels(
        {tr("Computer"), tr("Why"), tr("Last time"), tr("Requests"), tr("Bytes")});
    const int letter = fontMetrics().averageCharWidth();
    const int widths[] = {26, 26, 18, 10, 26};
    for (int section = 0; section < ColumnCount; ++section)
        table_->setColumnWidth(section, widths[section] * letter);
    table_->setFixedHeight(fontMetrics().lineSpacing() * kRowsShown +
                           2 * table_->header()->sizeHint().height());
    const QPalette quiet = quietened(palette());
    for (QLabel* label : {words_, forced_, nobody_}) label->setPalette(quiet);
    showState(state_);
}

void PrivacyPanel::changeEvent(QEvent* event) {
    QGroupBox::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
