// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/code_highlighter.h"

#include "ui/chat/markdown_document.h"
#include "ui/settings/appearance.h"

#include <QTextBlock>
#include <QTextDocument>

namespace tars::ui {
namespace {

/// Longer lines are data, not code that somebody reads.
constexpr qsizetype kLongestLine = 2000;

int runOf(const QTextBlock& block) {
    return block.isValid() ? block.blockFormat().intProperty(MarkdownDocument::kCodeRun) : 0;
}

}  // namespace

QColor colorOf(CodePart part, const QPalette& palette) {
    const bool dark = isDark(palette);
    switch (part) {
    case CodePart::Comment:
        return tonesOf(palette).quiet;
    case CodePart::Keyword:
        return dark ? QColor(0xc9, 0xb0, 0xff) : QColor(0x65, 0x3b, 0xb3);
    case CodePart::Number:
        return dark ? QColor(0xf2, 0xb0, 0x78) : QColor(0x93, 0x40, 0x08);
    case CodePart::String:
        return dark ? QColor(0x9a, 0xd6, 0xa6) : QColor(0x0b, 0x63, 0x2b);
    }
    return palette.color(QPalette::Text);
}

CodeHighlighter::CodeHighlighter(QTextDocument* document, const QPalette& palette)
    : QSyntaxHighlighter(document), palette_(palette) {}

void CodeHighlighter::highlightBlock(const QString& text) {
    const QTextBlock block = currentBlock();
    const int run = runOf(block);
    const auto* language =
        run == 0 ? nullptr : codeLanguage(block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage));
    int open = run != 0 && runOf(block.previous()) == run ? qMax(0, previousBlockState()) : 0;
    if (language && text.size() <= kLongestLine) {
        for (const CodeSpan& span : codeSpans(text, *language, open))
            setFormat(static_cast<int>(span.start), static_cast<int>(span.length),
                      colorOf(span.part, palette_));
    }
    setCurrentBlockState(open);
}

}  // namespace tars::ui
