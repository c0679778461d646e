// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "library/library.h"
#include "ui/models/latest_job.h"
#include "ui/settings/data_care.h"

#include <QGroupBox>
#include <QStandardItemModel>
#include <QTimer>

#include <atomic>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace tars::ui {

class FolderMover;

/// Where everything is and how large, and the way to elsewhere; a backup and the way back from it; and
/// whether all is as it was written. The disk is read on workers, which can be stopped.
class DataPanel : public QGroupBox {
    Q_OBJECT
  public:
    DataPanel(const Library& library, const QString& dataFolder, QWidget* parent = nullptr);
    ~DataPanel() override;

  Q_SIGNALS:
    void failed(const tars::Error& error);
    void modelWanted(const QString& name);
    void restartWanted();

  protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    enum class Doing { Nothing, Measuring, BackingUp, Restoring, Checking, Repairing };

    std::filesystem::path chats() const { return home_ / "chats.sqlite"; }
    QString nameOf(DataPart part) const;
    void begin(Doing doing);
    void holdFocus();
    void giveFocusBack();
    void end(const QString& words);
    void fail(const Error& error);
    void measure();
    void measureOrStop();
    void openChosen();
    void chooseBackUp();
    void backUp(const QString& file);
    void chooseRestore();
    void restore(const QString& file);
    void dropRestore();
    void check();
    QString wordsOf(const DataFault& fault) const;
    void take(const std::vector<DataFault>& faults);
    void repair();
    void showSizes();
    void refresh();
    void dress();

    const Library library_;
    const QString folder_;
    const std::filesystem::path home_;               ///< the same
    std::atomic<std::uint64_t> done_ = 0, all_ = 0;  ///< of a check, in bytes
    LatestJob job_;
    Doing doing_ = Doing::Nothing;
    std::vector<DataSize> sizes_;
    std::vector<DataFault> faults_;
    bool restoreStaged_ = false;
    QTimer follow_;
    QLabel* about_;
    QStandardItemModel places_;
    QTreeView* table_;
    QPushButton* open_;
    QPushButton* measure_;
    QPushButton* backUp_;
    QPushButton* restore_;
    QPushButton* check_;
    QPushButton* repair_;
    QProgressBar* progress_;
    QLabel* words_;
    FolderMover* mover_;
    QWidget* pressed_ = nullptr;  ///< what began this, if it had the focus,
    QWidget* holder_ = nullptr;   ///< and what has it instead
};

}  // namespace tars::ui
