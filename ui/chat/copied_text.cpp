// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/copied_text.h"

#include "ui/math/math_object.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>

namespace tars::ui {
namespace {

constexpr int kMostRich = 100'000;  // letters

QString withoutMarks(QString text) {
    return text.remove(QChar(0x2066)).remove(QChar(0x2069));
}

/// Fragment by fragment: a copy of the text with its looks would take far longer.
QString plainText(const QTextCursor& chosen) {
    const int from = chosen.selectionStart(), to = chosen.selectionEnd();
    QString text;
    for (QTextBlock block = chosen.document()->findBlock(from); block.isValid() && block.position() < to;
         block = block.next()) {
        if (block.position() > from) text += u'\n';
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const int first = qMax(0, from - fragment.position());
            const int count = qMin(fragment.length(), to - fragment.position()) - first;
            if (count <= 0) continue;
            const QString source = fragment.charFormat().stringProperty(MathObject::kSource);
            text += source.isEmpty() ? fragment.text().mid(first, count) : source;
        }
    }
    return text.replace(QChar::LineSeparator, u'\n');
}

}  // namespace

QString copiedWords(const QTextCursor& chosen) {
    return withoutMarks(plainText(chosen));
}

std::unique_ptr<QMimeData> copiedText(const QTextCursor& chosen) {
    auto copied = std::make_unique<QMimeData>();
    if (chosen.selectionEnd() - chosen.selectionStart() > kMostRich) {
        copied->setText(copiedWords(chosen));
        return copied;
    }
    QTextDocument document;
    QTextCursor(&document).insertFragment(chosen.selection());
    MathObject::putSourcesBack(document);
    const QTextDocumentFragment words(&document);
    copied->setText(withoutMarks(words.toPlainText()));
    copied->setHtml(withoutMarks(words.toHtml()));
    return copied;
}

}  // namespace tars::ui
