// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace tars::ui {

/// Cuts an answer that is still growing into sentences to be spoken, each once: marks of Markdown are left
/// out, and of code only how long it is.
class Sentences {
  public:
    /// `text` is the answer so far, and begins with what was given before. What has come to an end since
    /// then.
    QStringList take(const QString& text);
    /// The answer is at its end: what is left.
    QStringList finish(const QString& text);

  private:
    void takeLine(QStringView line, QStringList& said);

    qsizetype done_ = 0;  ///< letters taken
    int codeLines_ = -1;  ///< of the block that is open; −1: none is
};

}  // namespace tars::ui
