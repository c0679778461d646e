// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMimeData>
#include <QStringList>
#include <QTextCursor>

#include <memory>

namespace tars::ui {

/// Rows of cells as their writer meant them: in the order they are read in, formulas as they were written.
using TableRows = QList<QStringList>;

/// The table that `place` stands in, and what goes on of it behind or began before (MarkdownBlocks cuts long
/// ones); nothing elsewhere.
TableRows tableAt(const QTextCursor& place);

/// As RFC 4180 has it, but for the ends of lines.
QString asCsv(const TableRows& table);
/// For the clipboard: between tabs for spreadsheets, and as a table for texts.
std::unique_ptr<QMimeData> copiedTable(const TableRows& table);

}  // namespace tars::ui
