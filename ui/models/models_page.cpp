// SPDX-License-Identifier: Apache-2.0
#include "ui/models/models_page.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace tars::ui {

ModelsPage::ModelsPage(ModelLibrary& library, QWidget* parent)
    : QWidget(parent),
      library_(library),
      heading_(new QLabel(this)),
      note_(new QLabel(this)),
      import_(new QPushButton(this)),
      importFolder_(new QPushButton(this)),
      load_(new QPushButton(this)),
      remove_(new QPushButton(this)),
      stack_(new QStackedWidget(this)),
      table_(new QTreeView(stack_)),
      empty_(new EmptyPage(QStringLiteral("models"), stack_)) {
    table_->setModel(&library);
    table_->setRootIsDecorated(false);
    table_->setUniformRowHeights(true);
    table_->setAlternatingRowColors(true);
    table_->setAllColumnsShowFocus(true);
    table_->header()->setStretchLastSection(false);
    table_->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->header()->setSectionResizeMode(ModelLibrary::NameColumn, QHeaderView::Stretch);
    stack_->addWidget(table_);
    stack_->addWidget(empty_);
    note_->setWordWrap(true);

    auto* tools = new QHBoxLayout;
    tools->addWidget(import_);
    tools->addWidget(importFolder_);
    tools->addStretch();
    tools->addWidget(load_);
    tools->addWidget(remove_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(heading_);
    column->addWidget(note_);
    column->addLayout(tools);
    column->addWidget(stack_, 1);

    connect(import_, &QPushButton::clicked, this, &ModelsPage::importRequested);
    connect(importFolder_, &QPushButton::clicked, this, &ModelsPage::importFolderRequested);
    connect(load_, &QPushButton::clicked, this, &ModelsPage::load);
    connect(table_, &QTreeView::activated, this, &ModelsPage::load);
    connect(remove_, &QPushButton::clicked, this, [this] {
        if (const auto entry = chosen()) library_.remove(*entry);
    });
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ModelsPage::refresh);
    connect(&library, &ModelLibrary::changed, this, &ModelsPage::refresh);
    dress();
    refresh();
}

std::optional<LibraryEntry> ModelsPage::chosen() const {
    const QModelIndex index = table_->currentIndex();
    if (!index.isValid()) return {};
    return library_.entries()[static_cast<std::size_t>(index.row())];
}

void ModelsPage::load() {
    if (const auto entry = chosen(); entry && !entry->missing) Q_EMIT loadRequested(*entry);
}

void ModelsPage::refresh() {
    const auto entry = chosen();
    load_->setEnabled(entry && !entry->missing);
    remove_->setEnabled(entry && !entry->shipped);
    const bool none = library_.entries().empty();
    stack_->setCurrentWidget(none ? static_cast<QWidget*>(empty_) : table_);
    load_->setVisible(!none);
    remove_->setVisible(!none);
}

void ModelsPage::dress() {
    heading_->setText(tr("Models on this computer"));
    note_->setText(
        tr("Models are used where they lie: nothing is copied, moved or changed. You can also drop a "
           "file or folder anywhere on this window."));
    import_->setText(tr("Import a file…"));
    import_->setIcon(icon(QStringLiteral("import"), palette()));
    importFolder_->setText(tr("Import a folder…"));
    importFolder_->setIcon(icon(QStringLiteral("folder"), palette()));
    load_->setText(tr("Load"));
    load_->setToolTip(tr("Load this model and chat with it"));
    remove_->setText(tr("Remove"));
    remove_->setToolTip(tr("Remove this model from the list; its file stays"));
    table_->setAccessibleName(tr("Models"));
    empty_->setWords(
        tr("No models yet"),
        tr("Import a GGUF file, or a folder as Hugging Face gives it (config.json with safetensors)."));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setBold(true);
    heading_->setFont(large);
    const QPalette quiet = quietened(palette());
    note_->setPalette(quiet);
}

void ModelsPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        dress();
}

}  // namespace tars::ui
