// SPDX-License-Identifier: Apache-2.0
#include "ui/models/model_details.h"

#include "ui/models/chat_defaults.h"
#include "ui/models/fact_table.h"
#include "ui/models/model_table.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/clearable_edit.h"
#include "ui/widgets/selectable_label.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSortFilterProxyModel>
#include <QTabBar>
#include <QTreeView>
#include <QVBoxLayout>

namespace tars::ui {

ModelDetails::ModelDetails(FactsReader* facts, FitPanel* fit, SpeedPanel* speed, DefaultsPanel* defaults,
                           QWidget* parent)
    : QTabWidget(parent), reader_(facts), fit_(fit), speed_(speed), defaults_(defaults) {
    setDocumentMode(true);
    buildFit();
    buildAbout();
    addTab(defaults_, QString());
    buildTemplate();
    buildValues();
    connect(facts, &FactsReader::read, this, [this](const ModelFacts& read) {
        facts_ = read;
        trouble_.clear();
        defaults_->setMaker(makersSettings(read.defaults));
        showFacts();
    });
    connect(facts, &FactsReader::failed, this, [this](const Error& error) {
        facts_.reset();
        trouble_ = toQString(error.text());
        showFacts();
    });
    dress();
}

void ModelDetails::buildFit() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* page = new QWidget(scroll);
    auto* column = new QVBoxLayout(page);
    column->setSpacing(14);
    column->addWidget(fit_);
    column->addWidget(speed_);
    column->addStretch();
    scroll->setWidget(page);
    addTab(scroll, QString());
}

void ModelDetails::buildAbout() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    addTab(scroll, QString());
}

void ModelDetails::buildTemplate() {
    auto* page = new QWidget(this);
    templateNote_ = new QLabel(page);
    templateNote_->setWordWrap(true);
    templateNote_->setTextFormat(Qt::PlainText);
    sample_ = new QPlainTextEdit(page);
    sample_->setReadOnly(true);
    sample_->setTabChangesFocus(true);
    sample_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* column = new QVBoxLayout(page);
    column->addWidget(templateNote_);
    column->addWidget(sample_, 1);
    addTab(page, QString());
}

void ModelDetails::buildValues() {
    auto* page = new QWidget(this);
    search_ = new ClearableEdit(page);
    table_ = new FactTable(this);
    found_ = new QSortFilterProxyModel(this);
    found_->setSourceModel(table_);
    found_->setFilterKeyColumn(-1);
    found_->setFilterCaseSensitivity(Qt::CaseInsensitive);
    values_ = new ModelTable(*found_, FactTable::ValueColumn, page);
    auto* column = new QVBoxLayout(page);
    column->addWidget(search_);
    column->addWidget(values_, 1);
    connect(search_, &QLineEdit::textChanged, found_, &QSortFilterProxyModel::setFilterFixedString);
    addTab(page, QString());
}

void ModelDetails::showModel(const std::optional<LibraryEntry>& entry) {
    const bool same = entry && entry_ && entry->path == entry_->path && entry->name == entry_->name &&
                      entry->missing == entry_->missing;
    entry_ = entry;
    if (same) return;
    facts_.reset();
    trouble_.clear();
    fit_->showModel(entry);
    speed_->showModel(entry);
    defaults_->showModel(entry);
    if (entry && !entry->missing) reader_->ask(*entry);
    showFacts();
}

void ModelDetails::showFacts() {
    auto* page = new QWidget;
    auto* form = new QFormLayout(page);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    FactLines lines;
    if (facts_) lines = FactsReader::describe(facts_->card) + FactsReader::describe(facts_->lineage);
    if (!trouble_.isEmpty()) lines.append({tr("Cannot be read"), trouble_});
    for (const auto& [name, value] : lines) {
        auto* label = new QLabel(name, page);
        label->setPalette(quietened(palette()));
        auto* words = new SelectableLabel(value, page);
        words->setAccessibleName(name + QStringLiteral(": ") + value);
        form->addRow(label, words);
    }
    static_cast<QScrollArea*>(widget(About))->setWidget(page);
    table_->setFacts(facts_ ? facts_->card.metadata : std::vector<std::pair<std::string, std::string>>());
    showTemplate();
}

void ModelDetails::showTemplate() {
    const bool has = facts_ && !facts_->card.chat_template.empty();
    sample_->setVisible(has);
    if (!facts_) return templateNote_->clear();
    if (!has)
        return templateNote_->setText(
            tr("This model’s file has no chat template: it gets the plain texts, one after "
               "the other."));
    const ModelCard& card = facts_->card;
    const bool broken = !card.sample_trouble.empty();
    templateNote_->setText(
        broken ? tr("Its chat template cannot be used: %1").arg(toQString(card.sample_trouble))
               : tr("So this model reads a short conversation:"));
    sample_->setPlainText(toQString(broken ? card.chat_template : card.sample));
}

void ModelDetails::dress() {
    setAccessibleName(tr("About the chosen model"));
    tabBar()->setAccessibleName(accessibleName());  // that is what gets the focus
    setTabText(Fit, tr("Memory and speed"));
    setTabText(About, tr("Card"));
    setTabText(Defaults, tr("New chats"));
    for (const Tab scrolled : {Fit, About}) widget(scrolled)->setAccessibleName(tabText(scrolled));
    setTabText(Template, tr("Template"));
    setTabText(Values, tr("All values"));
    sample_->setAccessibleName(tr("A conversation as this model reads it"));
    search_->setAccessibleName(tr("Find in all values"));
    search_->setPlaceholderText(tr("Find in all values"));
    values_->setAccessibleName(tr("All values in the model’s file"));
    table_->retranslate();
    showFacts();
}

void ModelDetails::changeEvent(QEvent* event) {
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
