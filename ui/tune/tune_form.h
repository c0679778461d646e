// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/model_library.h"
#include "ui/tune/feedback_sets.h"
#include "ui/tune/tuner.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;

namespace tars::ui {

/// What a run needs to know, the goal first, then the time; what has a good default is folded away, and what
/// the goal does not need is not there.
class TuneForm : public QWidget {
    Q_OBJECT
  public:
    /// `examples`: the folder with the guide's own example sets; it need not exist.
    TuneForm(ModelLibrary& library, FeedbackSets& feedback, const QString& examples,
             QWidget* parent = nullptr);

    TuneWish wish() const;
    void setData(const QString& file);
    void setBusy(bool busy);
    /// Begins what is wanted; what is still missing gets the focus.
    void start();

  Q_SIGNALS:
    void started(const tars::ui::TuneWish& wish);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    QWidget* buildFurther();
    void fillModels();
    /// Asks for a file, which then stands in the field.
    void chooseInto(QLineEdit* field, const QString& title, const QString& filter);
    bool isOver(QLatin1StringView goal) const;
    bool isByTime() const;
    /// What the chosen model would take.
    QString sizeWords() const;
    /// Shows what the goal needs.
    void arrange();
    void refresh();
    void dressMine();
    void dress();

    ModelLibrary& library_;
    FeedbackSets& feedback_;
    QString examples_;
    bool busy_ = false;
    bool wantsExamples_ = true;  ///< the field of data is for examples, not for text
    QString otherData_;          ///< what stood in it for the other
    QLabel* goalLabel_;
    QComboBox* goal_;
    QLabel* about_;
    QLabel* timeLabel_;
    QDoubleSpinBox* time_;
    QSpinBox* candidates_;
    QComboBox* limit_;  ///< what ends the search: 0 the time, 1 the candidates
    QWidget* budgetRow_;
    QLabel* modelLabel_;
    QComboBox* model_;
    QLabel* dataLabel_;
    QLineEdit* data_;
    QPushButton* choose_;
    QWidget* dataRow_;
    QLabel* dataNote_;
    QLabel* bitsLabel_;
    QDoubleSpinBox* bits_;
    QLabel* bitsNote_;
    QPushButton* mine_;
    QWidget* sets_;
    QPushButton* jsonSet_;
    QPushButton* playfulSet_;
    QToolButton* unfold_;
    QWidget* further_;
    QLabel* algorithmLabel_;
    QComboBox* algorithm_;
    QLabel* partsLabel_;
    QComboBox* parts_;
    QLabel* guardLabel_;
    QLineEdit* guard_;
    QPushButton* chooseGuard_;
    QWidget* guardRow_;
    QLabel* memoryLabel_;
    QSpinBox* memory_;
    QLabel* seedLabel_;
    QSpinBox* seed_;
    QCheckBox* random_;
    QPushButton* start_;
};

}  // namespace tars::ui
