// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace tars::ui {

/// Cuts Markdown, as it arrives, into top-level blocks: what is closed never changes any more, so only the
/// open one has to be laid out again. The cut does not depend on how the text was dealt out.
class MarkdownBlocks {
  public:
    void append(QStringView text);
    void clear() { *this = MarkdownBlocks(); }

    const QStringList& closed() const { return closed_; }
    /// The block that may still grow, its last line possibly half written.
    const QString& open() const { return open_; }

  private:
    enum class Kind { None, Paragraph, List, Fence };

    void takeLine(QStringView line, qsizetype lineStart);
    void takeOrdinaryLine(QStringView line, qsizetype lineStart);
    bool takeFormulaLine(QStringView line);
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
