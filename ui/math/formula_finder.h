// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace tars::ui {

/// A formula in Markdown: `$…$` and `\(…\)` among words, `$$…$$` and `\[…\]` on lines of their own.
struct Formula {
    qsizetype start = 0, length = 0;  ///< with its marks
    bool display = false;
    QString tex;     ///< without them
    QString source;  ///< with them, as it was written
};

/// The formulas of one block of Markdown, first to last; at most kMostFormulas. Code is never one, nor are
/// prices such as "$5 and $6", nor words in brackets.
std::vector<Formula> findFormulas(const QString& markdown);
constexpr std::size_t kMostFormulas = 1000;

/// What ends the display formula that the line opens and does not close; empty if it does not.
QString openedDisplay(QStringView line);

}  // namespace tars::ui
