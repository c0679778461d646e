// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tune/blind_comparison.h"
#include "ui/tune/tuner.h"

#include <QWidget>

#include <array>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace tars::ui {

/// Asks the user's questions of the model before and after the run shown, side by side and without saying
/// which is which; says it after so many picks, with what they prove.
class BlindPane : public QWidget {
    Q_OBJECT
  public:
    BlindPane(Tuner& tuner, ChatEngine& engine, BlindComparison& comparison, QWidget* parent = nullptr);

    /// Makes ready for a question: loads the model if another one is loaded.
    void begin();
    void refresh();
    /// What was found; empty until that is said.
    QString result() const;

  Q_SIGNALS:
    void modelWanted(const QString& path);

  protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    QWidget* buildQuestion();
    QWidget* buildAnswers();
    QWidget* buildPicks();
    bool hasModel() const;
    /// Or as soon as the model is loaded.
    void ask();
    void askIfAwaited();
    QString stateWords() const;
    void dress();

    Tuner& tuner_;
    ChatEngine& engine_;
    BlindComparison& comparison_;
    bool awaited_ = false;  ///< the question waits for the model
    QLabel* about_;
    QPlainTextEdit* question_;
    QPushButton* ask_;
    QPushButton* stop_;
    std::array<QLabel*, 2> labels_{};
    std::array<QPlainTextEdit*, 2> answers_{};
    std::array<QPushButton*, 3> picks_{};  ///< as BlindPick
    QLabel* state_;
    QPushButton* again_;
};

}  // namespace tars::ui
