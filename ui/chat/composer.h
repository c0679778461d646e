// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QPlainTextEdit>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace tars::ui {

/// Where a message is written: Enter sends, Shift+Enter starts a line. While an answer is being written, Stop
/// stands where Send was.
class Composer : public QWidget {
    Q_OBJECT
  public:
    explicit Composer(QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    void clear();
    void setAnswering(bool answering);
    void setModelReady(bool ready);
    /// How much of the prompt has been read; hidden when all of it.
    void setPrefill(int done, int total);
    /// How full the model's memory of this conversation is; 0 total hides it.
    void setContextUse(int used, int total);
    void focusText();
    /// For the tool tip.
    void setStopKeys(const QKeySequence& keys);

  Q_SIGNALS:
    void sendRequested(const QString& text);
    void stopRequested();
    void edited();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void send();
    void adjust();
    void fitKeys();
    void dress();

    QWidget* frame_;
    QPlainTextEdit* edit_;
    QPushButton* send_;
    QPushButton* stop_;
    QProgressBar* prefill_;
    QLabel* prefillLabel_;
    QLabel* context_;
    QLabel* keys_;
    bool answering_ = false;
    bool modelReady_ = false;
    int contextUsed_ = 0;
    int contextTotal_ = 0;
    QKeySequence stopKeys_;
};

}  // namespace tars::ui
