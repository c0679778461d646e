// SPDX-License-Identifier: Apache-2.0
#include "ui/server/server_page.h"

#include "ui/server/access_panel.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/choice_name.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kept_sizes.h"
#include "ui/widgets/page_action.h"
#include "ui/widgets/selectable_label.h"
#include "ui/widgets/toggle_switch.h"
#include "ui/widgets/visible_timer.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QFrame>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kRefreshMs = 500;
constexpr int kLeastTabsHeight = 220;

}  // namespace

ServerPage::ServerPage(ModelServer& server, ChatEngine& engine, ModelLibrary& library, Settings& settings,
                       QWidget* parent)
    : QScrollArea(parent), server_(server), engine_(engine), library_(library), settings_(settings) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget(this);
    heading_ = new QLabel(content);
    note_ = new QLabel(content);
    note_->setWordWrap(true);
    access_ = new AccessPanel(settings, content);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    column->addWidget(heading_);
    column->addWidget(note_);
    column->addWidget(buildSwitch());
    column->addWidget(access_);
    column->addWidget(buildTabs(), 1);
    setWidget(content);

    watch_ = new VisibleTimer(kRefreshMs, this);
    connect(watch_, &VisibleTimer::ticked, this, &ServerPage::showTotals);
    connect(watch_, &VisibleTimer::seenChanged, &server_, &ModelServer::setWatched);
    offerAs(switch_, QStringLiteral("server.toggle"));
    offerAs(copyAddress_, QStringLiteral("server.copy_address"));
    offerAs(nextPort_, QStringLiteral("server.next_port"));
    offerAs(copyCurl_, QStringLiteral("server.copy_request"));
    offerAs(copyCode_, QStringLiteral("server.copy_snippet"));
    connect(&server, &ModelServer::stateChanged, this, &ServerPage::showState);
    connect(&server, &ModelServer::answered, this, &ServerPage::showTotals);
    connect(&settings, &Settings::serverChanged, this, &ServerPage::showState);
    connect(&engine, &ChatEngine::modelChanged, this, &ServerPage::showSnippets);
    connect(&library, &ModelLibrary::changed, this, &ServerPage::showSnippets);
    dress();
}

QWidget* ServerPage::buildSwitch() {
    auto* box = new QFrame(this);
    box->setFrameShape(QFrame::StyledPanel);
    box->setBackgroundRole(QPalette::Base);
    box->setAutoFillBackground(true);
    switch_ = new ToggleSwitch(box);
    state_ = new SelectableLabel(box);
    detail_ = new QLabel(box);
    detail_->setTextFormat(Qt::PlainText);
    detail_->setWordWrap(true);
    copyAddress_ = new QPushButton(box);
    nextPort_ = new QPushButton(box);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(state_);
    words->addWidget(detail_);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(16, 14, 16, 14);
    row->setSpacing(12);
    row->addWidget(switch_);
    row->addLayout(words, 1);
    row->addWidget(copyAddress_);
    row->addWidget(nextPort_);
    connect(switch_, &QAbstractButton::clicked, this, [this](bool on) {
        on ? server_.start() : server_.stop();
        showState();
    });
    connect(copyAddress_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(server_.address()); });
    connect(nextPort_, &QPushButton::clicked, this, [this] {
        const auto& taken = server_.trouble().taken;
        if (!taken || taken->next == 0) return;
        settings_.setServerPort(taken->next);
        server_.start();
        switch_->setFocus();
    });
    return box;
}

QWidget* ServerPage::buildTabs() {
    tabs_ = new QTabWidget(this);
    tabs_->setMinimumHeight(kLeastTabsHeight);
    auto* requests = new QWidget(tabs_);
    table_ = new QTreeView(requests);
    table_->setModel(&server_.requests());
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setAlternatingRowColors(true);
    table_->setAllColumnsShowFocus(true);
    table_->header()->setStretchLastSection(false);
    table_->header()->setSectionResizeMode(QHeaderView::Interactive);
    columnWidths_ = new KeptSizes(*table_->header(), settings_, QStringLiteral("requests_columns"));
    nobody_ = new QLabel(table_->viewport());
    nobody_->setWordWrap(true);
    nobody_->setAlignment(Qt::AlignCenter);
    (new QVBoxLayout(table_->viewport()))->addWidget(nobody_);
    totals_ = new QLabel(requests);
    totals_->setWordWrap(true);
    auto* requestRows = new QVBoxLayout(requests);
    requestRows->addWidget(totals_);
    requestRows->addWidget(table_, 1);
    row_ = new SelectableLabel(requests);
    copyCurl_ = new QPushButton(requests);
    auto* detail = new QHBoxLayout;
    detail->addWidget(row_, 1);
    detail->addWidget(copyCurl_, 0, Qt::AlignTop);
    requestRows->addLayout(detail);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ServerPage::showRow);
    connect(&server_.requests(), &QAbstractItemModel::rowsRemoved, this, &ServerPage::showRow);
    connect(&server_.requests(), &QAbstractItemModel::rowsInserted, nobody_, &QWidget::hide);
    connect(copyCurl_, &QPushButton::clicked, this, [this] {
        const QModelIndex current = table_->currentIndex();
        if (!current.isValid()) return;
        const QString key = settings_.serverOnNetwork() ? settings_.serverKey() : QString();
        QGuiApplication::clipboard()->setText(
            curlFor({server_.address(), key, modelName()}, server_.requests().row(current.row())));
    });

    auto* snippets = new QWidget(tabs_);
    program_ = new QComboBox(snippets);
    copyCode_ = new QPushButton(snippets);
    code_ = new QPlainTextEdit(snippets);
    code_->setReadOnly(true);
    code_->setTabChangesFocus(true);
    code_->setLineWrapMode(QPlainTextEdit::NoWrap);
    code_->setLayoutDirection(Qt::LeftToRight);
    auto* choice = new QHBoxLayout;
    choice->addWidget(program_);
    choice->addStretch();
    choice->addWidget(copyCode_);
    auto* snippetRows = new QVBoxLayout(snippets);
    snippetRows->addLayout(choice);
    snippetRows->addWidget(code_, 1);
    connect(program_, &QComboBox::currentIndexChanged, this, &ServerPage::showSnippet);
    connect(copyCode_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(code_->toPlainText()); });

    tabs_->addTab(requests, QString());
    tabs_->addTab(snippets, QString());
    return tabs_;
}

QString ServerPage::stateText() const {
    return state_->text();
}

QString ServerPage::troubleText() const {
    const auto& taken = server_.trouble().taken;
    if (!taken) return toQString(server_.trouble().error.message);
    const PortHolder& holder = taken->holder;
    const QString who = holder.service.isEmpty() ? holder.program : holder.service;
    if (who.isEmpty()) return tr("Port %1 is taken by another program.").arg(taken->port);
    if (holder.process == 0) return tr("Port %1 is taken: %2 is running there.").arg(taken->port).arg(who);
    return tr("Port %1 is taken: %2 is running there (process %3).")
        .arg(taken->port)
        .arg(who)
        .arg(holder.process);
}

void ServerPage::showState() {
    const ServerState state = server_.state();
    const bool on = state == ServerState::On, failed = state == ServerState::Failed;
    const auto& taken = server_.trouble().taken;
    const bool offer = failed && taken && taken->next != 0;
    switch_->setChecked(server_.isWanted());
    QString hint;
    switch (state) {
    case ServerState::Off:
        state_->setText(tr("Off"));
        hint = tr("Other programs cannot use your models.");
        break;
    case ServerState::Starting:
        state_->setText(tr("Turning on…"));
        break;
    case ServerState::On:
        state_->setText(tr("On at %1").arg(server_.address()));
        hint = settings_.serverOnNetwork()
                   ? tr("Every device in the network that has the key can use your models.")
                   : tr("Programs on this computer can use your models.");
        break;
    case ServerState::Stopping:
        state_->setText(tr("Turning off: answers under way may end…"));
        break;
    case ServerState::Failed:
        state_->setText(tr("Off: %1").arg(troubleText()));
        hint = offer   ? tr("Port %1 is free.").arg(taken->next)
               : taken ? tr("Choose another port below.")
                       : toQString(server_.trouble().error.hint);
        break;
    }
    switch_->setAccessibleDescription(state_->text());
    detail_->setText(hint);
    detail_->setVisible(!hint.isEmpty());
    copyAddress_->setVisible(on);
    nextPort_->setVisible(offer);
    if (offer) nextPort_->setText(tr("Use port %1").arg(taken->next));
    watch_->setWanted(on);
    showTotals();
    showSnippets();
}

void ServerPage::showTotals() {
    const RequestTotals& totals = server_.requests().totals();
    const QLocale locale;
    QStringList parts{tr("%n request(s)", nullptr, static_cast<int>(totals.requests)),
                      tr("%1 under way").arg(locale.toString(server_.active())),
                      tr("%1 refused").arg(locale.toString(totals.refused)),
                      tr("%1 tokens read").arg(locale.toString(totals.promptTokens)),
                      tr("%1 tokens written").arg(locale.toString(totals.outputTokens))};
    totals_->setText(parts.join(QStringLiteral("  ·  ")));
}

void ServerPage::showRow() {
    const QModelIndex current = table_->currentIndex();
    for (QWidget* part : std::initializer_list<QWidget*>{row_, copyCurl_})
        part->setVisible(current.isValid());
    if (!current.isValid()) return;
    row_->setText(server_.requests().detail(current.row()).replace(u'\n', QStringLiteral("  ·  ")));
    row_->setAccessibleName(tr("The chosen request") + QStringLiteral(": ") + row_->text());
}

QString ServerPage::modelName() const {
    const auto& entries = library_.entries();
    if (const auto& model = engine_.model()) {
        for (const LibraryEntry& entry : entries) {
            if (entry.path == model->path) return toQString(entry.name);
        }
    }
    return entries.empty() ? QString::fromLatin1(kGuideName.data(), kGuideName.size())
                           : toQString(entries.front().name);
}

void ServerPage::showSnippets() {
    const QString key = settings_.serverOnNetwork() ? settings_.serverKey() : QString();
    snippets_ = snippetsFor({server_.address(), key, modelName()});
    if (program_->count() == 0) {
        const QSignalBlocker quiet(program_);
        for (const Snippet& snippet : snippets_) program_->addItem(snippet.name);
    }
    showSnippet();
}

void ServerPage::showSnippet() {
    const QString& code = snippets_[qMax(0, program_->currentIndex())].code;
    if (code != code_->toPlainText()) code_->setPlainText(code);
}

void ServerPage::dress() {
    heading_->setText(tr("Server"));
    note_->setText(
        tr("Other programs use your models through this server the way they use Ollama or OpenAI."));
    switch_->setAccessibleName(tr("Server"));
    copyAddress_->setText(tr("Copy address"));
    copyAddress_->setIcon(icon(QStringLiteral("copy"), palette()));
    tabs_->setTabText(0, tr("&Requests"));
    tabs_->setTabText(1, tr("Connect &a program"));
    setAccessibleName(note_->text());
    tabs_->setAccessibleName(tr("Requests, or how to connect"));
    tabs_->tabBar()->setAccessibleName(tabs_->accessibleName());
    table_->setAccessibleName(tr("Requests, the newest first"));
    nameChoice(*program_, tr("Program to connect"));
    code_->setAccessibleName(tr("What that program needs"));
    copyCode_->setText(tr("Copy"));
    copyCode_->setAccessibleName(tr("Copy what that program needs"));
    copyCode_->setIcon(icon(QStringLiteral("copy"), palette()));
    nobody_->setText(tr("Nobody has asked anything yet. Once the server is on, every request stands here."));
    nobody_->setVisible(server_.requests().rowCount() == 0);
    copyCurl_->setText(tr("Copy as curl"));
    copyCurl_->setToolTip(
        tr("A command for the same request; what was sent with it is not kept, so an example "
           "stands there"));
    copyCurl_->setIcon(icon(QStringLiteral("copy"), palette()));
    server_.requests().retranslate();
    showRow();

    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    heading_->setFont(large);
    large.setPointSizeF(font().pointSizeF() * 1.2);
    state_->setFont(large);
    code_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const QPalette quiet = quietened(palette());
    for (QLabel* label : {note_, detail_, totals_, row_, nobody_}) label->setPalette(quiet);
    const int letter = fontMetrics().averageCharWidth();
    const int widths[] = {10, 36, 30, 18, 18, 14, 11, 9, 10};
    columnWidths_->restore([&] {
        for (int section = 0; section < RequestLog::ColumnCount; ++section)
            table_->setColumnWidth(
                section, qMax(widths[section] * letter + letter, table_->header()->sectionSizeHint(section)));
    });
    showState();
}

void ServerPage::changeEvent(QEvent* event) {
    QScrollArea::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
