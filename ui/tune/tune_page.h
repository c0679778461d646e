// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/model_library.h"
#include "ui/tune/blind_comparison.h"
#include "ui/tune/continuous_tuning.h"
#include "ui/tune/feedback_sets.h"
#include "ui/tune/run_pace.h"
#include "ui/tune/tuner.h"
#include "ui/widgets/page_action.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace tars::ui {

class EmptyPage;
class RunView;
class TuneForm;

/// Makes a model better at the user's examples: what is wanted at the left, with the runs that were kept;
/// what becomes of it at the right. Where there is no room for both, one of them is shown.
class TunePage : public QWidget {
    Q_OBJECT
  public:
    /// What the page works with; all of it outlives the page.
    struct Services {
        Tuner& tuner;
        ModelLibrary& library;
        FeedbackSets& feedback;
        ContinuousTuning& continuous;
        RunPace& pace;
        Settings& settings;
        ChatEngine& engine;
        BlindComparison& comparison;
        QString examples;  ///< the folder with the guide's own; it need not exist
    };
    explicit TunePage(const Services& services, QWidget* parent = nullptr);
    /// For the menus; there before any page is.
    static std::vector<PageActionGroup> actions();

    TuneForm& form() { return *form_; }
    RunView& run() { return *run_; }
    /// A kept run. While one is at work, that one.
    void showRun(const QString& folder);

  Q_SIGNALS:
    void saveRequested(const QString& name, const QByteArray& bytes);
    void settingsWanted(const tars::ui::TuneOutcome& outcome);
    void servingWanted(const QString& model);
    void modelWanted(const QString& path);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    enum Part { WishPart, RunPart };

    QWidget* buildLeft(const Services& services);
    QWidget* buildRight(const Services& services);
    /// Both parts side by side, or one of them, by the room there is.
    void arrange();
    void fillRuns();
    void showChosen();
    void markShown();
    void refresh();
    void dress();

    Tuner& tuner_;
    QTabBar* parts_;
    QScrollArea* left_;
    QScrollArea* right_;
    QLabel* heading_;
    TuneForm* form_;
    QLabel* runsLabel_;
    QListWidget* runs_;
    QStackedWidget* stack_;
    EmptyPage* empty_;
    RunView* run_;
    QString asked_;  ///< the run that was chosen and is being read
};

}  // namespace tars::ui
