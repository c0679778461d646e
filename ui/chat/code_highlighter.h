// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/code_syntax.h"

#include <QColor>
#include <QPalette>
#include <QSyntaxHighlighter>

namespace tars::ui {

/// At least 4.5:1 against the ground of code.
QColor colorOf(CodePart part, const QPalette& palette);

/// Colours the pieces of code of a MarkdownDocument, line by line as they come.
class CodeHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
  public:
    CodeHighlighter(QTextDocument* document, const QPalette& palette);
    /// Takes effect on what is written from then on.
    void setPalette(const QPalette& palette) { palette_ = palette; }

  protected:
    void highlightBlock(const QString& text) override;

  private:
    QPalette palette_;
};

}  // namespace tars::ui
