// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStringList>
#include <QToolButton>
#include <QWidget>

namespace tars::ui {

/// The words on labels and buttons in sight that have less room than they need, and what makes a page wider
/// than its place.
inline QStringList cutTexts(const QWidget& window) {
    QStringList cut;
    const auto labels = window.findChildren<QLabel*>();
    for (const QLabel* label : labels) {
        if (!label->isVisible() || label->text().isEmpty()) continue;
        const bool fits = label->wordWrap() ? label->height() >= label->heightForWidth(label->width())
                                            : label->width() >= label->minimumSizeHint().width() &&
                                                  label->height() >= label->fontMetrics().height();
        const bool elides =
            label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored || label->minimumWidth() == 1;
        if (!fits && !elides) cut.append(label->text());
    }
    const auto buttons = window.findChildren<QAbstractButton*>();
    for (const QAbstractButton* button : buttons) {
        if (!button->isVisible() || button->text().isEmpty()) continue;
        const auto* tool = qobject_cast<const QToolButton*>(button);
        if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly) continue;
        if (button->width() < button->sizeHint().width() - 1 && button->minimumWidth() == 0)
            cut.append(button->text());
    }
    const auto pages = window.findChildren<QScrollArea*>();
    for (const QScrollArea* page : pages) {
        if (!page->isVisible() || !page->widget() || page->horizontalScrollBar()->maximum() == 0) continue;
        const auto parts = page->widget()->findChildren<QWidget*>();
        for (const QWidget* part : parts) {
            if (!part->isVisible()) continue;
            const int left = part->mapTo(page->widget(), QPoint()).x();
            if (left + part->minimumSizeHint().width() > page->viewport()->width())
                cut.append(QStringLiteral("sideways: %1 %2")
                               .arg(QLatin1StringView(part->metaObject()->className()),
                                    part->property("text").toString()));
        }
        cut.append(QStringLiteral("a page scrolls sideways"));
    }
    return cut;
}

}  // namespace tars::ui
