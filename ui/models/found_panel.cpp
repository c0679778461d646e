// SPDX-License-Identifier: Apache-2.0
#include "ui/models/found_panel.h"

#include "ui/models/model_table.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace tars::ui {

FoundPanel::FoundPanel(FoundModels& found, ModelLibrary& library, QWidget* parent)
    : QWidget(parent),
      found_(found),
      library_(library),
      state_(new QLabel(this)),
      search_(new QPushButton(this)),
      link_(new QPushButton(this)),
      linkAll_(new QPushButton(this)),
      stack_(new QStackedWidget(this)),
      table_(new ModelTable(found, FoundModels::NameColumn, stack_,
                            {FoundModels::ArchitectureColumn, FoundModels::ProgramColumn})),
      empty_(new EmptyPage(QStringLiteral("search"), stack_)) {
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    state_->setTextFormat(Qt::PlainText);
    state_->setWordWrap(true);
    stack_->addWidget(table_);
    stack_->addWidget(empty_);
    auto* tools = new QHBoxLayout;
    tools->addWidget(link_);
    tools->addWidget(linkAll_);
    tools->addStretch();
    tools->addWidget(search_);
    auto* column = new QVBoxLayout(this);
    column->addWidget(state_);
    column->addLayout(tools);
    column->addWidget(stack_, 1);
    setTabOrder(linkAll_, search_);  // as they stand

    connect(search_, &QPushButton::clicked, this,
            [this] { found_.isSearching() ? found_.stop() : found_.search(); });
    connect(link_, &QPushButton::clicked, this, &FoundPanel::linkChosen);
    connect(table_, &QTreeView::activated, this, &FoundPanel::linkChosen);
    connect(linkAll_, &QPushButton::clicked, this, [this] { library_.link(found_.unlinked()); });
    connect(table_->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FoundPanel::refresh);
    connect(&found, &FoundModels::changed, this, &FoundPanel::refresh);
    connect(&found, &FoundModels::progressed, this, &FoundPanel::refresh);
    offerAs(link_, QStringLiteral("found.link"));
    offerAs(linkAll_, QStringLiteral("found.link_all"));
    offerAs(search_, QStringLiteral("found.look"));
    dress();
}

QList<int> FoundPanel::chosenRows() const {
    QList<int> rows;
    const auto chosen = table_->selectionModel()->selectedRows();
    for (const QModelIndex& index : chosen) rows.append(index.row());
    return rows;
}

void FoundPanel::linkChosen() {
    library_.link(found_.unlinked(chosenRows()));
}

void FoundPanel::refresh() {
    const bool searching = found_.isSearching();
    const int fresh = static_cast<int>(found_.unlinked().size());
    if (searching) {
        const ScanProgress& progress = found_.progress();
        state_->setText(tr("Looking in %1: %n model(s) so far", nullptr, static_cast<int>(progress.models))
                            .arg(leftToRight(fromPath(progress.folder))));
    } else if (!found_.wasSearched()) {
        state_->setText(tr("Not looked yet."));
    } else if (found_.rowCount() > 0) {
        state_->setText(
            tr("%n model(s) of other programs can be linked. They stay where they are and are not "
               "copied.",
               nullptr, fresh));
    } else {
        state_->clear();
    }
    search_->setText(searching ? tr("Stop looking") : tr("Look again"));
    link_->setEnabled(!found_.unlinked(chosenRows()).isEmpty());
    linkAll_->setEnabled(fresh > 0 && !searching);
    stack_->setCurrentWidget(found_.rowCount() > 0 ? static_cast<QWidget*>(table_) : empty_);
}

void FoundPanel::dress() {
    link_->setText(tr("Link"));
    link_->setToolTip(tr("Put the chosen models in your list; their files stay where they are"));
    linkAll_->setText(tr("Link all"));
    linkAll_->setToolTip(tr("Put every model found here in your list; their files stay where they are"));
    search_->setToolTip(
        tr("Look through the folders of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging "
           "Face once more"));
    table_->setAccessibleName(tr("Models found on this computer"));
    empty_->setWords(tr("Nothing found"),
                     tr("Models of Ollama, LM Studio, Jan, GPT4All, llama.cpp and Hugging Face’s tools would "
                        "stand here. They can be used without being copied."));
    state_->setPalette(quietened(palette()));
    found_.retranslate();
    refresh();
}

void FoundPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
