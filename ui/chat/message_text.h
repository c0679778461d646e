// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/chat/markdown_document.h"

#include <QTextBrowser>

#include <vector>

class QMenu;
class QPainter;

namespace tars::ui {

class CodeHeader;
class CodeHighlighter;

/// The bars beside what is quoted, as far as it lies in `sight`, which is in the document's coordinates.
void paintQuoteBars(QPainter& painter, const QTextDocument& document, const QRectF& sight,
                    const QColor& color);

/// A message's words: as tall as they need, selectable, with a header over each piece of code. Nothing in it
/// is ever fetched, and a link only says that it was clicked.
class MessageText : public QTextBrowser {
    Q_OBJECT
  public:
    explicit MessageText(QWidget* parent = nullptr);
    ~MessageText() override;

    /// More of the same message is laid out from where it has changed; anything else, from the start, of
    /// which writeMore() does some and heightFor() the rest.
    void setMessage(const QString& text, bool markdown);
    void writeMore();
    bool isWritten() const { return markdown_.isWritten(); }
    /// Some of it is drawn, and not there as text.
    bool hasFormulas() const;
    /// The height it needs at this width.
    int heightFor(int width);

    /// Marks these words wherever they stand, in any case; empty: none.
    void setHighlight(const QString& words);
    /// The top of the first one marked; 0 if there is none.
    int highlightTop() const;

    QVariant loadResource(int type, const QUrl& name) override;

  Q_SIGNALS:
    /// There is room for more in the menu that is about to open.
    void menuOpening(QMenu& menu);
    /// A piece of code or a table; `fileName` is a good one for it.
    void blockSaveRequested(const QString& fileName, const QByteArray& bytes);

  protected:
    QMimeData* createMimeDataFromSelection() const override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    struct CodeRun {
        QRectF frame;
        QString language;
        int firstBlock = 0, lastBlock = 0;
    };
    void findCodeRuns();
    void addEntries(QMenu& menu, QTextCursor place);
    QString codeOf(int firstBlock, int lastBlock) const;
    void placeHeaders();
    void begin();
    void writeAll();
    void markHighlight();

    MarkdownDocument markdown_;
    CodeHighlighter* highlighter_;
    QString text_;
    QString highlight_;
    bool isMarkdown_ = true;
    std::vector<CodeHeader*> headers_;
    std::vector<CodeRun> runs_;
    int changedFrom_ = 0;   ///< position in the document behind which runs_ have to be looked for again
    double runsWidth_ = 0;  ///< of the text when they were found
};

}  // namespace tars::ui
