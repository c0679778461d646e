// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/sentences.h"

#include <QCoreApplication>

namespace tars::ui {
namespace {

constexpr QStringView kFence = u"```";

bool endsSentence(QChar c) {
    return QStringView(u".!?…。！？؟۔").contains(c);
}
/// These need no space after them.
bool endsWithoutSpace(QChar c) {
    return QStringView(u"。！？").contains(c);
}

/// Of the first sentence that is over; 0 if none is.
qsizetype endOfSentence(QStringView words) {
    for (qsizetype i = 0; i < words.size(); ++i) {
        const bool spaced = i + 1 < words.size() && words[i + 1].isSpace();
        // "1." at the beginning of a line counts something.
        const bool number = i > 0 && words[i - 1].isDigit() && words.first(i).trimmed().size() <= 2;
        if (endsSentence(words[i]) && (spaced || endsWithoutSpace(words[i])) && !number) return i + 1;
    }
    return 0;
}

QString spoken(QStringView words) {
    QString plain = words.trimmed().toString();
    while (plain.startsWith(u'#') || plain.startsWith(u'>')) plain.remove(0, 1);
    if (plain.startsWith(QStringLiteral("- ")) || plain.startsWith(QStringLiteral("* "))) plain.remove(0, 2);
    plain.remove(QStringLiteral("**")).remove(QStringLiteral("__")).remove(u'`');
    return plain.trimmed();
}

void add(QStringView words, QStringList& said) {
    const QString sentence = spoken(words);
    if (!sentence.isEmpty()) said.append(sentence);
}

}  // namespace

QStringList Sentences::take(const QString& text) {
    QStringList said;
    if (text.size() < done_) *this = {};  // another answer
    for (;;) {
        const QStringView rest = QStringView(text).mid(done_);
        const qsizetype line = rest.indexOf(u'\n');
        const bool isCode = codeLines_ >= 0 || rest.trimmed().startsWith(u'`');
        if (const qsizetype end = isCode ? -1 : endOfSentence(line >= 0 ? rest.first(line) : rest); end > 0) {
            add(rest.first(end), said);
            done_ += end;
        } else if (line >= 0) {
            takeLine(rest.first(line), said);
            done_ += line + 1;
        } else {
            return said;
        }
    }
}

void Sentences::takeLine(QStringView line, QStringList& said) {
    if (!line.trimmed().startsWith(kFence)) {
        if (codeLines_ >= 0)
            ++codeLines_;
        else
            add(line, said);
        return;
    }
    if (codeLines_ >= 0)
        said.append(
            QCoreApplication::translate("tars::ui::Sentences", "Code, %n line(s)", nullptr, codeLines_));
    codeLines_ = codeLines_ >= 0 ? -1 : 0;
}

QStringList Sentences::finish(const QString& text) {
    QStringList said = take(text + u'\n');
    if (codeLines_ > 0) takeLine(kFence, said);
    *this = {};
    return said;
}

}  // namespace tars::ui
