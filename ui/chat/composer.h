// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QPlainTextEdit>
#include <QWidget>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace tars::ui {

class AttachmentBar;
class ContextMeter;

/// Where a message is written, with files if wanted: Enter sends, Shift+Enter starts a line. While an answer
/// is being written, Stop stands where Send was.
class Composer : public QWidget {
    Q_OBJECT
  public:
    explicit Composer(QWidget* parent = nullptr);

    QString text() const;
    void setText(const QString& text);
    void clear();
    void setAnswering(bool answering);
    /// What is written is sent, or something else done, when a model is loaded, as `words` say; so far is it
    /// (0 to 1). What is written stays as it is until then, and Stop stands where Send was.
    void setWaiting(const QString& words, double loaded);
    void endWaiting();
    /// How much of the prompt has been read, and how long the rest takes (< 0: not known); hidden when all of
    /// it.
    void setPrefill(int done, int total, int secondsLeft = -1);
    /// The oldest messages are being summarised, so many tokens of those expected: what is written stays
    /// until it is sent.
    void setSummarising(int messages, int done, int total);
    ContextMeter& meter() { return *meter_; }
    /// What comes of sending this now, if it is not what one would expect; empty: nothing of the kind.
    void setWarning(const QString& warning);
    AttachmentBar& attachments() { return *attachments_; }
    /// Whether the model thinks before it answers; no value: it has no such choice.
    void setThinking(std::optional<bool> thinks);
    QString warning() const;
    void focusText();
    /// For the tool tip.
    void setStopKeys(const QKeySequence& keys);

  Q_SIGNALS:
    void sendRequested(const QString& text);
    void stopRequested();
    void draftChanged();
    void thinkingChosen(bool thinks);
    void attachRequested();  ///< by a click on its button
    void filesPasted(const QStringList& paths);
    void picturePasted();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    bool canSend() const;
    void send();
    void adjust();
    void fitKeys();
    void setHeld(bool held);
    void showProgress(int done, int total, const QString& words);
    void dress();

    QWidget* frame_;
    AttachmentBar* attachments_;
    QToolButton* attach_;
    QToolButton* think_;
    QPlainTextEdit* edit_;
    QPushButton* send_;
    QPushButton* stop_;
    QProgressBar* prefill_;
    QLabel* prefillLabel_;
    ContextMeter* meter_;
    QLabel* warning_;
    QLabel* keys_;
    bool answering_ = false;
    bool waiting_ = false;
    QKeySequence stopKeys_;
};

}  // namespace tars::ui
