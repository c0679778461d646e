// SPDX-License-Identifier: Apache-2.0
#include "ui/tune/chart_pane.h"

#include "ui/settings/appearance.h"
#include "ui/tune/line_chart.h"
#include "ui/widgets/choice_name.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tars::ui {
namespace {

constexpr int kLeastChartHeight = 260, kLeastListLetters = 14;

}  // namespace

ChartPane::ChartPane(QWidget* chart, bool chooses, QWidget* parent)
    : QWidget(parent),
      listLabel_(new QLabel(this)),
      list_(new QComboBox(this)),
      csv_(new QPushButton(this)),
      svg_(new QPushButton(this)),
      chosen_(new QLabel(this)),
      sentence_(new QLabel(this)) {
    list_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    list_->setMinimumWidth(kLeastListLetters * fontMetrics().averageCharWidth());  // where room is short
    listLabel_->setBuddy(list_);
    listLabel_->setVisible(chooses);
    list_->setVisible(chooses);
    chart->setMinimumHeight(kLeastChartHeight);
    for (QLabel* label : {chosen_, sentence_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    chosen_->hide();
    auto* tools = new QHBoxLayout;
    tools->addWidget(listLabel_);
    tools->addWidget(list_);
    tools->addStretch();
    tools->addWidget(csv_);
    tools->addWidget(svg_);
    auto* column = new QVBoxLayout(this);
    column->addLayout(tools);
    column->addWidget(chart, 1);
    column->addWidget(chosen_);
    column->addWidget(sentence_);
    connect(csv_, &QPushButton::clicked, this, &ChartPane::csvRequested);
    connect(svg_, &QPushButton::clicked, this, &ChartPane::svgRequested);
    offerAs(csv_, QStringLiteral("chart.csv"));
    offerAs(svg_, QStringLiteral("chart.svg"));
    dress();
}

void ChartPane::setListName(const QString& words, const QString& name) {
    listLabel_->setText(words);
    nameChoice(*list_, name);
}

void ChartPane::setCsvName(const QString& name) {
    csv_->setAccessibleName(name);
}

void ChartPane::setSentence(const QString& sentence) {
    sentence_->setText(sentence);
}

void ChartPane::setChosen(const QString& words) {
    chosen_->setText(words);
    chosen_->setVisible(!words.isEmpty());
}

void ChartPane::setCanSave(bool can) {
    csv_->setEnabled(can);
    svg_->setEnabled(can);
}

void ChartPane::dress() {
    csv_->setText(tr("CSV…"));
    svg_->setText(tr("SVG…"));
    svg_->setAccessibleName(tr("Save this chart as SVG"));
    svg_->setVisible(LineChart::canDraw());
    for (QPushButton* button : {csv_, svg_}) button->setIcon(icon(QStringLiteral("export"), palette()));
    sentence_->setPalette(quietened(palette()));
}

void ChartPane::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange) dress();
}

}  // namespace tars::ui
