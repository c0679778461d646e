// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/message_text.h"

#include "ui/chat/code_highlighter.h"
#include "ui/chat/copied_text.h"
#include "ui/chat/shown_table.h"
#include "ui/math/math_object.h"
#include "ui/settings/appearance.h"
#include "ui/widgets/icons.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace tars::ui {
namespace {

constexpr int kCopiedMs = 1500;
constexpr qsizetype kMostMarks = 1000;
constexpr double kQuoteBar = 3;  // pixels wide

}  // namespace

/// Language and buttons to copy and save, over a piece of code.
class CodeHeader : public QWidget {
    Q_OBJECT
  public:
    explicit CodeHeader(QWidget* parent)
        : QWidget(parent),
          language_(new QLabel(this)),
          copy_(new QToolButton(this)),
          save_(new QToolButton(this)) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(4, 0, 4, 0);
        row->addSpacing(static_cast<int>(MarkdownDocument::kCodePadding) - 4);  // at the reading's start
        row->addWidget(language_);
        row->addStretch();
        for (QToolButton* button : {copy_, save_}) {
            row->addWidget(button);
            button->setAutoRaise(true);
            button->setFocusPolicy(Qt::TabFocus);
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setCursor(Qt::ArrowCursor);
        }
        copied_.setSingleShot(true);
        copied_.setInterval(kCopiedMs);
        connect(copy_, &QToolButton::clicked, this, [this] {
            Q_EMIT copyRequested();
            copied_.start();
            dress();
        });
        connect(save_, &QToolButton::clicked, this, &CodeHeader::saveRequested);
        connect(&copied_, &QTimer::timeout, this, &CodeHeader::dress);
        dress();
    }

    void setLanguage(const QString& language) {
        if (language_->text() == language) return;
        language_->setText(language);
        dress();
    }

  Q_SIGNALS:
    void copyRequested();
    void saveRequested();

  protected:
    void changeEvent(QEvent* event) override {
        QWidget::changeEvent(event);
        const auto type = event->type();
        if (type == QEvent::LanguageChange || type == QEvent::PaletteChange || type == QEvent::FontChange)
            dress();
    }
    void resizeEvent(QResizeEvent* event) override {
        QWidget::resizeEvent(event);
        fit();
    }

  private:
    /// Where there is no room for words, the pictures have to do.
    void fit() {
        const auto style = width() < wordsWidth_ ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
        for (QToolButton* button : {copy_, save_}) button->setToolButtonStyle(style);
    }
    void dress() {
        const bool done = copied_.isActive();
        copy_->setText(done ? tr("Copied") : tr("Copy"));
        copy_->setAccessibleName(tr("Copy this code"));
        copy_->setToolTip(copy_->accessibleName());
        copy_->setIcon(
            icon(done ? QStringLiteral("check") : QStringLiteral("copy"), parentWidget()->palette()));
        save_->setText(tr("Save…"));
        save_->setAccessibleName(tr("Save this code"));
        save_->setToolTip(save_->accessibleName());
        save_->setIcon(icon(QStringLiteral("export"), parentWidget()->palette()));
        for (QToolButton* button : {copy_, save_}) button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        layout()->invalidate();
        wordsWidth_ = layout()->sizeHint().width();
        fit();
        const QPalette quiet = quietened(parentWidget()->palette());
        if (language_->palette() == quiet) return;
        language_->setPalette(quiet);
        copy_->setPalette(quiet);
        save_->setPalette(quiet);
    }

    QLabel* language_;
    QToolButton* copy_;
    QToolButton* save_;
    int wordsWidth_ = 0;  ///< that the row takes with the buttons' words
    QTimer copied_;
};

void paintQuoteBars(QPainter& painter, const QTextDocument& document, const QRectF& sight,
                    const QColor& color) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    auto* layout = document.documentLayout();
    QTextBlock block = document.findBlock(layout->hitTest(sight.topLeft(), Qt::FuzzyHit));
    if (block.previous().isValid()) block = block.previous();  // its bar goes on below it
    for (; block.isValid(); block = block.next()) {
        const QRectF lines = layout->blockBoundingRect(block);
        if (lines.top() > sight.bottom()) break;
        const int level = block.blockFormat().intProperty(QTextFormat::BlockQuoteLevel);
        if (level == 0) continue;
        const double below = block.next().blockFormat().intProperty(QTextFormat::BlockQuoteLevel) > 0
                                 ? block.blockFormat().bottomMargin()
                                 : 0;
        const bool atRight = block.textDirection() == Qt::RightToLeft;
        for (int bar = 0; bar < level; ++bar) {
            const double inset = bar * MarkdownDocument::kQuoteIndent;
            const double x = atRight ? document.textWidth() - inset - kQuoteBar : inset;
            painter.drawRoundedRect(QRectF(x, lines.top(), kQuoteBar, lines.height() + below), kQuoteBar / 2,
                                    kQuoteBar / 2);
        }
    }
}

MessageText::MessageText(QWidget* parent)
    : QTextBrowser(parent), markdown_(*document()), highlighter_(new CodeHighlighter(document(), palette())) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    // From right to left, a range would begin with its far end: words before that would not be seen.
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this,
            [this] { horizontalScrollBar()->setRange(0, 0); });
    connect(document(), &QTextDocument::contentsChange, this,
            [this](int from, int, int) { changedFrom_ = qMin(changedFrom_, from); });
    markdown_.reset(font(), palette());
}

MessageText::~MessageText() = default;

void MessageText::setMessage(const QString& text, bool markdown) {
    if (text == text_ && markdown == isMarkdown_) return;
    const bool grows = markdown && isMarkdown_ && text.size() > text_.size() && text.startsWith(text_);
    const qsizetype known = text_.size();
    text_ = text;
    isMarkdown_ = markdown;
    if (!grows) return begin();
    markdown_.append(QStringView(text_).mid(known));
    markHighlight();
}

void MessageText::setHighlight(const QString& words) {
    if (words == highlight_) return;
    highlight_ = words;
    markHighlight();
}

void MessageText::markHighlight() {
    QList<ExtraSelection> marks;
    if (!highlight_.isEmpty()) {
        QTextCharFormat format;
        format.setBackground(tonesOf(palette()).found);
        for (QTextCursor found = document()->find(highlight_); !found.isNull() && marks.size() < kMostMarks;
             found = document()->find(highlight_, found)) {
            marks.append({found, format});
        }
    }
    if (!marks.isEmpty() || !extraSelections().isEmpty()) setExtraSelections(marks);
}

int MessageText::highlightTop() const {
    const auto marks = extraSelections();
    if (marks.isEmpty()) return 0;
    QTextCursor first(document());
    first.setPosition(marks.first().cursor.selectionStart());
    return cursorRect(first).top();
}

void MessageText::begin() {
    highlighter_->setPalette(palette());
    changedFrom_ = 0;
    markdown_.reset(font(), palette());
    if (isMarkdown_) markdown_.take(text_);
    if (!isMarkdown_) markdown_.appendPlainText(text_);
    if (isWritten()) markHighlight();
}

void MessageText::writeMore() {
    if (isWritten()) return;
    markdown_.writeMore();
    if (isWritten()) markHighlight();
}

void MessageText::writeAll() {
    while (!isWritten()) writeMore();
}

bool MessageText::hasFormulas() const {
    return !document()->find(QString(QChar::ObjectReplacementCharacter)).isNull();
}

int MessageText::heightFor(int width) {
    writeAll();
    if (document()->textWidth() != width) document()->setTextWidth(width);
    const int height = static_cast<int>(std::ceil(document()->size().height()));
    placeHeaders();
    return height;
}

QVariant MessageText::loadResource(int, const QUrl&) {
    return {};
}

QMimeData* MessageText::createMimeDataFromSelection() const {
    return copiedText(textCursor()).release();
}

/// What lies before the first change stays as it was found: code may have thousands of lines.
void MessageText::findCodeRuns() {
    if (std::exchange(runsWidth_, document()->textWidth()) != document()->textWidth()) changedFrom_ = 0;
    if (changedFrom_ >= document()->characterCount()) return;
    QTextBlock block = document()->findBlock(changedFrom_).previous();  // its edge depends on what follows
    if (!block.isValid()) block = document()->begin();
    changedFrom_ = document()->characterCount();
    const auto runOf = [](const QTextBlock& of) {
        return of.isValid() ? of.blockFormat().intProperty(MarkdownDocument::kCodeRun) : 0;
    };
    while (!runs_.empty() && runs_.back().firstBlock >= block.blockNumber()) runs_.pop_back();
    int current = runOf(block.previous());
    auto* layout = document()->documentLayout();
    for (; block.isValid(); block = block.next()) {
        const int run = runOf(block);
        if (run != 0 && run != current) {
            runs_.push_back({{},
                             block.blockFormat().stringProperty(QTextFormat::BlockCodeLanguage),
                             block.blockNumber(),
                             block.blockNumber()});
        }
        current = run;
        if (run == 0) continue;
        // The bounding rectangle has the block's lines; margins lie around it.
        const QTextBlockFormat format = block.blockFormat();
        const QRectF lines = layout->blockBoundingRect(block);
        const double indent = format.indent() * document()->indentWidth();
        const double left = indent + format.leftMargin() - MarkdownDocument::kCodePadding;
        const double bottom =
            lines.bottom() + (format.bottomMargin() > 0 ? MarkdownDocument::kCodePadding : 0);
        runs_.back().lastBlock = block.blockNumber();
        QRectF& frame = runs_.back().frame;
        if (frame.isNull()) {
            frame = QRectF(left, lines.top() - format.topMargin(), document()->textWidth() - left, 0);
        }
        frame.setBottom(bottom);
    }
}

QString MessageText::codeOf(int firstBlock, int lastBlock) const {
    QStringList lines;
    for (int number = firstBlock; number <= lastBlock; ++number) {
        lines.append(document()->findBlockByNumber(number).text());
    }
    return lines.join(u'\n') + u'\n';
}

void MessageText::placeHeaders() {
    findCodeRuns();
    for (std::size_t at = runs_.size(); at < headers_.size(); ++at) headers_[at]->hide();
    for (std::size_t at = 0; at < runs_.size(); ++at) {
        if (at == headers_.size()) {
            headers_.push_back(new CodeHeader(viewport()));
            connect(headers_[at], &CodeHeader::copyRequested, this, [this, at] {
                if (at >= runs_.size()) return;
                QApplication::clipboard()->setText(codeOf(runs_[at].firstBlock, runs_[at].lastBlock));
            });
            connect(headers_[at], &CodeHeader::saveRequested, this, [this, at] {
                if (at >= runs_.size()) return;
                const QString suffix = codeFileSuffix(codeLanguage(runs_[at].language));
                Q_EMIT blockSaveRequested(tr("code") + u'.' + suffix,
                                          codeOf(runs_[at].firstBlock, runs_[at].lastBlock).toUtf8());
            });
        }
        headers_[at]->show();
        headers_[at]->setLanguage(runs_[at].language);
        const QRectF& frame = runs_[at].frame;
        headers_[at]->setGeometry(
            QRectF(frame.topLeft(), QSizeF(frame.width(), MarkdownDocument::kCodeHeaderHeight)).toRect());
    }
}

void MessageText::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const Tones tones = tonesOf(palette());
    painter.setPen(Qt::NoPen);
    painter.setBrush(tones.code);
    for (const CodeRun& run : runs_) {
        if (run.frame.intersects(event->rect())) painter.drawRoundedRect(run.frame, 6, 6);
    }
    paintQuoteBars(painter, *document(), event->rect(), tones.border);
    painter.end();
    QTextBrowser::paintEvent(event);
}

void MessageText::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) return;
    begin();
    writeAll();
}

void MessageText::contextMenuEvent(QContextMenuEvent* event) {
    QMenu* menu = createStandardContextMenu(event->pos());
    if (!menu) return;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addEntries(*menu, cursorForPosition(event->pos()));
    Q_EMIT menuOpening(*menu);
    menu->popup(event->globalPos());
}

/// For what is there: a table or a formula, which have no room for buttons of their own.
void MessageText::addEntries(QMenu& menu, QTextCursor place) {
    if (const TableRows table = tableAt(place); !table.isEmpty()) {
        if (!menu.isEmpty()) menu.addSeparator();
        menu.addAction(tr("Copy the table"), this,
                       [table] { QApplication::clipboard()->setMimeData(copiedTable(table).release()); });
        menu.addAction(tr("Save the table…"), this, [this, table] {
            Q_EMIT blockSaveRequested(tr("table") + QStringLiteral(".csv"), asCsv(table).toUtf8());
        });
    }
    // A position has the format of the letter before it.
    for (int letter = 0; letter < 2; ++letter, place.movePosition(QTextCursor::NextCharacter)) {
        const QString source = place.charFormat().stringProperty(MathObject::kSource);
        if (source.isEmpty()) continue;
        if (!menu.isEmpty()) menu.addSeparator();
        menu.addAction(tr("Copy the formula"), this,
                       [source] { QApplication::clipboard()->setText(source); });
        return;
    }
}

// The conversation scrolls, not its messages.
void MessageText::wheelEvent(QWheelEvent* event) {
    event->ignore();
}

void MessageText::resizeEvent(QResizeEvent* event) {
    if (document()->textWidth() != viewport()->width()) {
        QTextBrowser::resizeEvent(event);
        return placeHeaders();
    }
    QAbstractScrollArea::resizeEvent(event);  // the other one lays all of it out once more
    verticalScrollBar()->setRange(0, 0);
}

}  // namespace tars::ui

#include "message_text.moc"
