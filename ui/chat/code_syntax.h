// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace tars::ui {

enum class CodePart { Comment, Keyword, Number, String };

struct CodeSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    CodePart part = CodePart::Comment;
};

struct CodeLanguage;
/// By one of the names people write after a fence ("py", "c++"), in any case; null if it is not known.
const CodeLanguage* codeLanguage(QStringView name);
/// What a file in this language is called at its end: "py"; "txt" for null.
QString codeFileSuffix(const CodeLanguage* language);

/// The parts of one line that are worth a colour, from left to right. `open` is what the line before has
/// begun and not ended (0: nothing), and becomes what this line leaves open.
std::vector<CodeSpan> codeSpans(QStringView line, const CodeLanguage& language, int& open);

}  // namespace tars::ui
