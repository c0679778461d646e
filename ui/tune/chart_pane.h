// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace tars::ui {

/// A chart, the sentence that says the same, what is marked in it, a list to choose what it shows, and
/// buttons to save it.
class ChartPane : public QWidget {
    Q_OBJECT
  public:
    /// Takes the chart. `chooses`: with a list above it.
    ChartPane(QWidget* chart, bool chooses, QWidget* parent = nullptr);

    QComboBox& list() { return *list_; }
    /// Of the list, with a shortcut, and for screen readers.
    void setListName(const QString& words, const QString& name);
    void setCsvName(const QString& name);
    void setSentence(const QString& sentence);
    /// What is known of the candidate that is marked in the chart; nothing, where none is.
    void setChosen(const QString& words);
    void setCanSave(bool can);

  Q_SIGNALS:
    void csvRequested();
    void svgRequested();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void dress();

    QLabel* listLabel_;
    QComboBox* list_;
    QPushButton* csv_;
    QPushButton* svg_;
    QLabel* chosen_;
    QLabel* sentence_;
};

}  // namespace tars::ui
