// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/math/formula_finder.h"

#include <QTextBlock>
#include <QTextDocument>

#include <vector>

class QTextTable;

namespace tars::ui {

/// One block of Markdown as Qt's importer reads it (raw HTML stays text). Formulas are letters of a private
/// plane in it, which mean nothing by themselves: Markdown must not see into them, where "_" and "*" mean
/// other things.
class ParsedMarkdown {
  public:
    /// A line of code, a paragraph or a table, from first to last; what shows nothing is left out.
    struct Item {
        QTextBlock block;
        const QTextTable* table = nullptr;  ///< instead
        bool isCode = false;
    };

    explicit ParsedMarkdown(const QString& block);

    const std::vector<Item>& items() const { return items_; }
    /// How many of the first items are the same in both.
    std::size_t sharedWith(const ParsedMarkdown& other) const;
    /// The formula that the letter there stands for; null if it is none of ours.
    const Formula* formulaAt(const QString& text, qsizetype at) const;
    /// With formulas as they were written: where one turned out to be code, or part of an address.
    QString withSources(const QString& text) const;

  private:
    QString withPlaceholders(const QString& block);
    bool isSame(const Item& mine, const ParsedMarkdown& other, const Item& others) const;

    QTextDocument document_;
    std::vector<Formula> formulas_;
    std::vector<Item> items_;
};

/// Of inline code.
bool isMonospace(const QTextCharFormat& format);

}  // namespace tars::ui
