// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextBrowser>

namespace tars::ui {

/// The text of a ChatReader: a column in the middle, as wide as lines are easy to read. Nothing is fetched
/// for it, and a link only says that it was clicked.
class ReaderText : public QTextBrowser {
    Q_OBJECT
  public:
    explicit ReaderText(QWidget* parent = nullptr);

    /// Gives the text the column that there is room for now. All of it is laid out at once then, so that it
    /// is done while the text is short, and the text keeps that width as the window changes.
    void takeColumn();
    /// The column would be another one now.
    bool isColumnStale() const { return columnWanted() != lineWrapColumnOrWidth(); }
    /// Letter at the top of what is in sight.
    int topPosition() const;
    /// Brings this letter's line to the top.
    void scrollToTop(int position);

    QVariant loadResource(int type, const QUrl& name) override;

  Q_SIGNALS:
    void columnChanged();
    void zoomWanted(int steps);

  protected:
    QMimeData* createMimeDataFromSelection() const override;
    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    int columnWanted() const;
};

}  // namespace tars::ui
