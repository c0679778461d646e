// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/attachment_bar.h"

#include "ui/chat/attachment_reader.h"
#include "ui/settings/appearance.h"
#include "ui/text.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/page_action.h"

#include <QAction>
#include <QCoreApplication>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPointer>
#include <QStyle>
#include <QThreadPool>
#include <QToolButton>

#include <algorithm>
#include <memory>

namespace tars::ui {
namespace {

constexpr int kGap = 6;
constexpr int kWidestName = 220;  // pixels, then dots

}  // namespace

/// One file.
class AttachmentChip : public QWidget {
    Q_OBJECT
  public:
    AttachmentChip(quint64 number, QString name, QWidget* parent)
        : QWidget(parent), id(number), label_(new QLabel(this)), remove_(new QToolButton(this)) {
        file.name = std::move(name);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(2, 2, 2, 2);
        row->setSpacing(2);
        row->addSpacing(4);  // not a margin: it changes sides with the language
        row->addWidget(label_);
        row->addWidget(remove_);
        label_->setTextFormat(Qt::PlainText);
        remove_->setAutoRaise(true);
        remove_->setFocusPolicy(Qt::TabFocus);
        connect(remove_, &QToolButton::clicked, this, &AttachmentChip::removeRequested);
        dress();
    }

    void dress() {
        const QString name = fontMetrics().elidedText(file.name, Qt::ElideMiddle, kWidestName);
        QStringList parts{isolated(name)};
        parts.append(read ? formatBytes(static_cast<quint64>(file.bytes)) : tr("Reading…"));
        if (read && tokens >= 0) parts.append(tr("%n token(s)", nullptr, tokens));
        label_->setText(parts.join(QStringLiteral(" · ")));
        setToolTip(file.name);
        remove_->setIcon(icon(QStringLiteral("close"), palette()));
        remove_->setAccessibleName(tr("Don’t attach %1").arg(isolated(file.name)));
        remove_->setToolTip(remove_->accessibleName());
        updateGeometry();
    }

    quint64 id;
    Attachment file;
    bool read = false;
    int tokens = -1;  ///< not counted yet

  Q_SIGNALS:
    void removeRequested();

  protected:
    void paintEvent(QPaintEvent*) override {
        const Tones tones = tonesOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(tones.border);
        painter.setBrush(tones.bubble);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }

  private:
    QLabel* label_;
    QToolButton* remove_;
};

AttachmentBar::AttachmentBar(QWidget* parent) : QWidget(parent), removeAll_(new QAction(this)) {
    connect(removeAll_, &QAction::triggered, this, &AttachmentBar::clear);
    offerAs(removeAll_, QStringLiteral("message.detach"));
    hide();
    removeAll_->setEnabled(false);
}

AttachmentBar::~AttachmentBar() = default;

void AttachmentBar::add(const QStringList& paths) {
    for (const QString& path : paths) {
        if (static_cast<int>(chips_.size()) >= kMost) {
            const Error error = invalid_input(toUtf8(tr("A message has at most %1 files.").arg(kMost)), {});
            Q_EMIT failed(error);
            break;
        }
        const AttachmentChip* chip = addChip(QFileInfo(path).fileName());
        ++reading_;
        QThreadPool::globalInstance()->start([bar = QPointer(this), path, id = chip->id] {
            const auto read = std::make_shared<Result<Attachment>>(readAttachment(path));
            QMetaObject::invokeMethod(
                qApp,
                [bar, id, read] {
                    if (bar) bar->take(id, std::move(*read));
                },
                Qt::QueuedConnection);
        });
    }
    refresh();
}

AttachmentChip* AttachmentBar::addChip(const QString& name) {
    auto* chip = new AttachmentChip(++lastChip_, name, this);
    connect(chip, &AttachmentChip::removeRequested, this, [this, chip] { remove(chip); });
    chips_.push_back(chip);
    return chip;
}

void AttachmentBar::put(std::vector<Attachment> files) {
    if (files.empty() && chips_.empty()) return;
    clear();
    for (Attachment& file : files) {
        AttachmentChip* chip = addChip(file.name);
        chip->file = std::move(file);
        chip->read = true;
    }
    refresh();
}

void AttachmentBar::take(quint64 id, Result<Attachment> read) {
    --reading_;
    const auto found = std::ranges::find(chips_, id, &AttachmentChip::id);
    if (found != chips_.end() && read) {
        (*found)->file = std::move(*read);
        (*found)->read = true;
    } else if (found != chips_.end()) {
        remove(*found);
        Q_EMIT failed(read.error());
    }
    refresh();
}

void AttachmentBar::remove(AttachmentChip* chip) {
    std::erase(chips_, chip);
    chip->hide();
    chip->deleteLater();
    refresh();
}

std::vector<Attachment> AttachmentBar::attachments() const {
    std::vector<Attachment> files;
    for (const AttachmentChip* chip : chips_) {
        if (chip->read) files.push_back(chip->file);
    }
    return files;
}

void AttachmentBar::clear() {
    while (!chips_.empty()) remove(chips_.back());
}

void AttachmentBar::setTokens(const std::vector<int>& tokens) {
    std::size_t at = 0;
    for (AttachmentChip* chip : chips_) {
        if (chip->read && at < tokens.size()) chip->tokens = tokens[at++];
        chip->dress();
    }
    arrange();
}

void AttachmentBar::refresh() {
    setVisible(!chips_.empty());
    removeAll_->setEnabled(!chips_.empty());
    for (AttachmentChip* chip : chips_) {
        chip->dress();
        chip->show();
    }
    arrange();
    Q_EMIT changed();
}

/// From the reading's start, in as many rows as it takes.
void AttachmentBar::arrange() {
    int x = 0, y = 0, row = 0;
    for (AttachmentChip* chip : chips_) {
        const QSize size = chip->sizeHint().boundedTo({qMax(1, width()), 1'000});
        if (x > 0 && x + size.width() > width()) {
            x = 0;
            y += row + kGap;
            row = 0;
        }
        const QRect whole(0, 0, width(), y + size.height());
        chip->setGeometry(QStyle::visualRect(layoutDirection(), whole, QRect(QPoint(x, y), size)));
        x += size.width() + kGap;
        row = qMax(row, size.height());
    }
    setFixedHeight(y + row);
}

void AttachmentBar::resizeEvent(QResizeEvent*) {
    arrange();
}

void AttachmentBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const auto type = event->type();
    if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
        refresh();
}

}  // namespace tars::ui

#include "attachment_bar.moc"
