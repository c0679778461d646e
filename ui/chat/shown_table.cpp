// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/shown_table.h"

#include "ui/chat/copied_text.h"

#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace tars::ui {
namespace {

QString wordsOf(const QTextTableCell& cell) {
    QTextCursor words = cell.firstCursorPosition();
    words.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
    return copiedWords(words).simplified();
}

QStringList rowOf(const QTextTable& table, int row) {
    QStringList cells;
    for (int column = 0; column < table.columns(); ++column) cells.append(wordsOf(table.cellAt(row, column)));
    // From right to left, the first column stands last (MarkdownDocument::copyTable).
    if (table.format().alignment().testFlag(Qt::AlignRight)) std::ranges::reverse(cells);
    return cells;
}

bool goesOn(const QTextTable& table, const QTextTable& next) {
    QTextCursor between(table.document());
    between.setPosition(table.lastPosition() + 1);
    between.setPosition(next.firstPosition() - 1, QTextCursor::KeepAnchor);
    return between.selectedText().trimmed().isEmpty() && rowOf(table, 0) == rowOf(next, 0);
}

/// Cells with what would end them between quotation marks.
QString quoted(QString cell) {
    if (!cell.contains(u'"') && !cell.contains(u',')) return cell;
    return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString lines(const TableRows& table, QChar between, QString (*cell)(QString)) {
    QString text;
    for (const QStringList& row : table) {
        QStringList cells;
        for (const QString& words : row) cells.append(cell(words));
        text += cells.join(between) + u'\n';
    }
    return text;
}

QString asHtml(const TableRows& table) {
    QString html = QStringLiteral("<table>");
    for (qsizetype row = 0; row < table.size(); ++row) {
        const QString tag = row == 0 ? QStringLiteral("th") : QStringLiteral("td");
        html += QStringLiteral("<tr>");
        for (const QString& words : table[row])
            html += u'<' + tag + u'>' + words.toHtmlEscaped() + QStringLiteral("</") + tag + u'>';
        html += QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

}  // namespace

TableRows tableAt(const QTextCursor& place) {
    const QTextTable* here = place.currentTable();
    if (!here) return {};
    QList<const QTextTable*> all;
    for (const QTextFrame* frame : here->parentFrame()->childFrames())
        if (const auto* table = qobject_cast<const QTextTable*>(frame)) all.append(table);
    qsizetype first = all.indexOf(here), last = first;
    while (first > 0 && goesOn(*all[first - 1], *all[first])) --first;
    while (last + 1 < all.size() && goesOn(*all[last], *all[last + 1])) ++last;
    TableRows rows;
    for (qsizetype part = first; part <= last; ++part)
        for (int row = part == first ? 0 : 1; row < all[part]->rows(); ++row)
            rows.append(rowOf(*all[part], row));
    return rows;
}

QString asCsv(const TableRows& table) {
    return lines(table, u',', quoted);
}

std::unique_ptr<QMimeData> copiedTable(const TableRows& table) {
    auto copied = std::make_unique<QMimeData>();
    copied->setText(lines(table, u'\t', [](QString cell) { return cell; }));
    copied->setHtml(asHtml(table));
    return copied;
}

}  // namespace tars::ui
