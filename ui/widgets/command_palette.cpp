// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/command_palette.h"

#include "ui/settings/appearance.h"
#include "ui/text.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

namespace tars::ui {
namespace {

constexpr int kPadding = 6;
constexpr int kMoreHeight = 8;  // pixels: than a row of any list
constexpr int kWidth = 560, kHeight = 380;
constexpr int kFromTop = 60;
enum Role { PlaceRole = Qt::UserRole, KeysRole };

/// Name and menu at the left, keys at the right.
class CommandDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, kMoreHeight);
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const Tones tones = tonesOf(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & QStyle::State_Selected) {
            QColor ground = tones.accent;
            ground.setAlphaF(0.2F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
        }
        const QRect place = option.rect.adjusted(2 * kPadding, 0, -2 * kPadding, 0);
        const auto draw = [&](const QRect& where, Qt::Alignment side, const QColor& color,
                              const QString& text) {
            painter->setPen(color);
            const int flags =
                QStyle::visualAlignment(option.direction, side | Qt::AlignVCenter) | Qt::TextSingleLine;
            painter->drawText(QStyle::visualRect(option.direction, option.rect, where), flags, text);
        };
        const QString keys = index.data(KeysRole).toString();
        const int keysWidth = option.fontMetrics.horizontalAdvance(keys) + 2 * kPadding;
        const QString text =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, place.width() - keysWidth);
        draw(place, Qt::AlignLeft, option.palette.color(QPalette::Text), text);
        draw(place, Qt::AlignRight, tones.quiet, leftToRight(keys));
        const QRect rest =
            place.adjusted(option.fontMetrics.horizontalAdvance(text) + 2 * kPadding, 0, -keysWidth, 0);
        const QString menu = index.data(PlaceRole).toString();
        draw(rest, Qt::AlignLeft, tones.quiet,
             option.fontMetrics.elidedText(menu, Qt::ElideRight, rest.width()));
        painter->restore();
    }
};

}  // namespace

int matchScore(const QString& typed, const QString& text) {
    int score = 1;
    const auto words = typed.split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words) {
        qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0) return 0;
        int best = 1;
        for (; at >= 0; at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
            if (at == 0)
                best = std::max(best, 4);
            else if (!text[at - 1].isLetterOrNumber())
                best = std::max(best, 2);
        }
        score += best;
    }
    return score;
}

CommandPalette::CommandPalette(QList<Command> commands, QWidget* parent)
    : QDialog(parent, Qt::Popup),
      commands_(std::move(commands)),
      typed_(new QLineEdit(this)),
      list_(new QListView(this)),
      none_(new QLabel(this)),
      items_(new QStandardItemModel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Commands"));
    typed_->setPlaceholderText(tr("What would you like to do?"));
    typed_->setAccessibleName(tr("Name of a command"));
    typed_->installEventFilter(this);
    list_->setModel(items_);
    list_->setItemDelegate(new CommandDelegate(list_));
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setUniformItemSizes(true);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setAccessibleName(tr("Commands"));
    none_->setText(tr("No command has these words in its name."));
    none_->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->addWidget(typed_);
    column->addWidget(list_, 1);
    column->addWidget(none_, 1);
    connect(typed_, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(list_, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
    fill();
    const int width = qMin(kWidth, parent->width() - 2 * kPadding);
    resize(width, qMin(kHeight, parent->height() - kFromTop));
    move(parent->mapToGlobal(QPoint((parent->width() - width) / 2, kFromTop)));
    typed_->setFocus();
}

void CommandPalette::fill() {
    struct Match {
        int score, command;
    };
    std::vector<Match> matches;
    for (int i = 0; i < commands_.size(); ++i) {
        const Command& command = commands_[i];
        int score = matchScore(typed_->text(), command.text);
        // Its menu says what it is about, but only where its name does not is that asked.
        if (!score) score = qMin(1, matchScore(typed_->text(), command.text + u' ' + command.place));
        if (score) matches.push_back({score, i});
    }
    std::stable_sort(matches.begin(), matches.end(),
                     [](const Match& a, const Match& b) { return a.score > b.score; });
    shown_.clear();
    items_->clear();
    for (const Match& match : matches) {
        const Command& command = commands_[match.command];
        auto* item = new QStandardItem(command.text);
        item->setData(command.place, PlaceRole);
        item->setData(command.keys, KeysRole);
        QStringList spoken{command.text, command.place};
        if (!command.keys.isEmpty()) spoken.append(command.keys);
        item->setData(spoken.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        items_->appendRow(item);
        shown_.append(match.command);
    }
    list_->setVisible(!matches.empty());
    none_->setVisible(matches.empty());
    list_->setCurrentIndex(items_->index(0, 0));
}

void CommandPalette::run(int row) {
    if (row < 0 || row >= shown_.size()) return;
    const auto chosen = commands_[shown_[row]].run;
    close();
    chosen();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched != typed_ || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const int row = list_->currentIndex().row(), last = items_->rowCount() - 1;
    const auto go = [this, last](int to) {
        list_->setCurrentIndex(items_->index(qBound(0, to, qMax(0, last)), 0));
        return true;
    };
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
        return go(row == 0 ? last : row - 1);
    case Qt::Key_Down:
        return go(row == last ? 0 : row + 1);
    case Qt::Key_PageUp:
        return go(row - 8);
    case Qt::Key_PageDown:
        return go(row + 8);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(row);
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

}  // namespace tars::ui
