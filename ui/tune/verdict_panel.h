// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/tune/tuner.h"

#include <QFrame>
#include <QPushButton>

class QLabel;
class QProgressBar;

namespace tars::ui {

/// What came of a run, in plain words, and what can be done with it.
class VerdictPanel : public QFrame {
    Q_OBJECT
  public:
    explicit VerdictPanel(Tuner& tuner, QWidget* parent = nullptr);

    /// What stands there, for tests and screen readers.
    QString words() const;
    void refresh();
    /// Whether there is something to adopt, and it is not adopted yet.
    bool canAdopt() const;
    /// As its button does.
    void adopt() { adopt_->click(); }

  Q_SIGNALS:
    /// The user wants to see whether it is better without knowing which is which.
    void comparisonWanted();
    /// The user wants to work with the settings that were found.
    void settingsWanted(const tars::ui::TuneOutcome& outcome);
    /// By other programs; a name or the path of its file.
    void servingWanted(const QString& model);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QString headline(const TuneOutcome& outcome) const;
    QString detail(const TuneOutcome& outcome) const;
    static QString mixes(const TuneOutcome& outcome);
    QString settings(const TuneOutcome& outcome) const;
    QString ablations(const TuneOutcome& outcome) const;
    void dressAdopt(const TuneOutcome& outcome);
    /// Whether what this run has found is being written.
    bool isWriting() const;
    void showWriting();
    bool isOver(const char* goal) const { return tuner_.goal() == QLatin1StringView(goal); }
    static QString percent(double share);
    QString reason(const TuneVerdict& verdict) const;
    static QString settingName(const QString& name);
    static QString brokenCanary(const TuneVerdict& verdict);
    void askAnyway();
    void dress();

    Tuner& tuner_;
    QLabel* headline_;
    QLabel* detail_;
    QLabel* reason_;
    QLabel* ablations_;
    QLabel* settings_;
    QLabel* deleted_;
    QPushButton* adopt_;
    QPushButton* compare_;
    QPushButton* serve_;
    QPushButton* rollBack_;
    QProgressBar* written_;
    QPushButton* cancel_;
};

}  // namespace tars::ui
