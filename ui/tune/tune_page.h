// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/model_library.h"
#include "ui/tune/tuner.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QScrollArea;
class QStackedWidget;

namespace tars::ui {

class PlaceholderPage;
class RunView;
class TuneForm;

/// Makes a model better at the user's examples: what is wanted at the left, with the runs that were kept;
/// what becomes of it at the right.
class TunePage : public QWidget {
    Q_OBJECT
  public:
    TunePage(Tuner& tuner, ModelLibrary& library, const QString& examples, QWidget* parent = nullptr);

    TuneForm& form() { return *form_; }
    RunView& run() { return *run_; }

  Q_SIGNALS:
    void saveRequested(const QString& name, const QByteArray& bytes);

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void fillRuns();
    void showChosen();
    void refresh();
    void dress();

    Tuner& tuner_;
    QScrollArea* left_;
    QLabel* heading_;
    TuneForm* form_;
    QLabel* runsLabel_;
    QListWidget* runs_;
    QStackedWidget* stack_;
    PlaceholderPage* empty_;
    RunView* run_;
};

}  // namespace tars::ui
