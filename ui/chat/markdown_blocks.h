// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace tars::ui {

/// Cuts Markdown, as it arrives, into top-level blocks: what is closed never changes any more, so only the
/// open one has to be laid out again. Paragraphs and tables that do not end are cut, too, so that the open
/// block stays short. The cuts do not depend on how the text was dealt out.
class MarkdownBlocks {
  public:
    void append(QStringView text);
    void clear() { *this = MarkdownBlocks(); }

    /// Each ends with its line, but for a part of a paragraph that goes on in the next block. A table goes on
    /// as another one with the same head.
    const QStringList& closed() const { return closed_; }
    static bool goesOn(QStringView closed) { return !closed.endsWith(u'\n'); }
    /// The block that may still grow, its last line possibly half written.
    const QString& open() const { return open_; }

  private:
    enum class Kind { None, Paragraph, Table, List, Fence };

    void takeLine(QStringView line, qsizetype lineStart);
    void takeOrdinaryLine(QStringView line, qsizetype lineStart);
    bool takeFormulaLine(QStringView line);
    bool beginsTable(QStringView rule, qsizetype lineStart) const;
    void takeRow(QStringView line, qsizetype lineStart);
    bool mayGoOnWith(QChar next) const;
    void cutParagraph();
    void closeAt(qsizetype end);
    bool opensFence(QStringView line);
    bool closesFence(QStringView line) const;

    QStringList closed_;
    QString open_;
    qsizetype scanned_ = 0;  ///< of open_: where the first line not yet looked at begins
    Kind kind_ = Kind::None;
    bool blankSeen_ = false;    ///< in a list: the next line decides whether it goes on
    bool fenceInside_ = false;  ///< in a list: code of one of its items
    QString formulaEnd_;        ///< in a formula on lines of its own: what closes it
    QString tableHead_;         ///< in a table: its first line and the rule below it
    int rows_ = 0;              ///< in a table: of this part of it
    QChar fenceMark_;
    qsizetype fenceLength_ = 0;
};

/// The text inside a fenced block, and the language its first line names.
struct FencedCode {
    QString language;
    QString code;
};
bool isFenced(QStringView block);
FencedCode fencedCode(QStringView block);

}  // namespace tars::ui
