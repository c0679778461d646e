// SPDX-License-Identifier: Apache-2.0
#include "ui/settings/feedback_table.h"

#include <QDateTime>
#include <QLocale>

namespace tars::ui {
namespace {

constexpr qsizetype kMostLetters = 200;  // of a text in a cell; the tool tip has more
constexpr qsizetype kMostInToolTip = 2000;

}  // namespace

int FeedbackTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int FeedbackTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString FeedbackTable::text(const CollectedFeedback& row, int column) const {
    switch (column) {
    case KindColumn:
        switch (row.feedback.kind) {
        case FeedbackKind::Liked:
            return tr("Good");
        case FeedbackKind::Disliked:
            return tr("Bad");
        case FeedbackKind::Corrected:
            return tr("Changed by you");
        default:
            return tr("Preferred");
        }
    case PromptColumn:
        return row.prompt;
    case AnswerColumn:
        return row.answer;
    case DateColumn:
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.feedback.created), QLocale::ShortFormat);
    default:
        return row.chat;
    }
}

QVariant FeedbackTable::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const QString words = text(rows_[index.row()], index.column());
    if (role == Qt::DisplayRole) return words.left(kMostLetters).simplified();
    if (role == Qt::ToolTipRole && index.column() != KindColumn)
        return Qt::convertFromPlainText(words.left(kMostInToolTip));
    return {};
}

QVariant FeedbackTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case KindColumn:
        return tr("Kind");
    case PromptColumn:
        return tr("Prompt");
    case AnswerColumn:
        return tr("Answer");
    case DateColumn:
        return tr("Date");
    default:
        return tr("Chat");
    }
}

/// What is the same stays as it is, with what the user has chosen in it.
void FeedbackTable::setRows(const QList<CollectedFeedback>& rows) {
    if (rows == rows_) return;
    beginResetModel();
    rows_ = rows;
    endResetModel();
}

void FeedbackTable::retranslate() {
    if (!rows_.isEmpty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

}  // namespace tars::ui
