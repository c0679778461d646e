// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/device_in_use.h"
#include "ui/models/downloads.h"
#include "ui/models/found_models.h"
#include "ui/models/latest_job.h"
#include "ui/models/memory_fit.h"
#include "ui/models/model_library.h"
#include "ui/models/speed_test.h"
#include "ui/settings/settings.h"
#include "ui/widgets/page_action.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <string>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSortFilterProxyModel;
class QTabWidget;
class QTreeView;
class QStackedWidget;
class QSplitter;

namespace tars::ui {

class DownloadsPanel;
class DropZone;
class EmptyPage;
class ModelDetails;
class SearchPanel;

/// What the page works with; all of it outlives the page.
struct ModelServices {
    ModelLibrary& library;
    FoundModels& found;
    Downloads& downloads;
    ModelNotes& notes;
    DeviceInUse& device;
    ChatEngine& engine;
    Settings& settings;
    QString dataFolder;
    std::function<quint32()> chatContext;  ///< tokens the chat asks for; 0: each model's usual
    ReadGpus gpus = {};                    ///< empty: as the driver says
};

/// The models of this computer: those in the list, to load and remove; those of other programs, to link;
/// those that Hugging Face has, to fetch; and those on their way here.
class ModelsPage : public QWidget {
    Q_OBJECT
  public:
    enum Tab { List, Found, Search, Downloading };

    explicit ModelsPage(const ModelServices& services, QWidget* parent = nullptr);
    /// For the menus; there before any page is.
    static std::vector<PageActionGroup> actions();
    /// With the focus where one begins.
    void showTab(Tab tab);
    void focusFilter();
    /// In the list, with the focus; `name` as ModelName takes it.
    void showModel(const QString& name);
    void showDownload(quint64 id);

  Q_SIGNALS:
    void importRequested();
    void importFolderRequested();
    void loadRequested(const tars::LibraryEntry& model);
    void failed(const tars::Error& error);
    void undoOffered(const QString& message, const std::function<void()>& undo);

  protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* buildTools();
    QWidget* buildList();
    QWidget* buildListTools(QWidget* list);
    ModelDetails* buildDetails();
    std::optional<LibraryEntry> chosen() const;
    void load();
    void copy();
    void buildRowMenu();
    void chooseVisible();
    void fetch(const QStringList& addresses);
    void showRoom();
    void askRoom();
    void followList();
    void refresh();
    void turn(Qt::Orientation orientation);
    void nameTabs();
    void showImporting(const QString& path);
    void dress();

    ModelServices services_;
    ModelLibrary& library_;
    FoundModels& found_;
    Downloads& downloads_;
    SpeedTest speedTest_;
    std::string chosenName_;  ///< stays chosen when the list is read again
    std::filesystem::path chosenPath_;
    QLabel* heading_ = nullptr;
    QPushButton* import_ = nullptr;
    QAction* importFiles_ = nullptr;
    QAction* importFolder_ = nullptr;
    QAction* importFound_ = nullptr;
    QAction* search_ = nullptr;
    QAction* download_ = nullptr;
    SearchPanel* searching_ = nullptr;
    DownloadsPanel* downloading_ = nullptr;
    QLabel* importing_ = nullptr;
    QPushButton* stopImporting_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    QPushButton* load_ = nullptr;
    QPushButton* rename_ = nullptr;
    QPushButton* copy_ = nullptr;
    QPushButton* remove_ = nullptr;
    QLineEdit* filter_ = nullptr;
    QSortFilterProxyModel* shown_ = nullptr;
    QMenu* rowMenu_ = nullptr;  ///< what can be done with a model, beside the buttons
    QAction* loadEntry_ = nullptr;
    QAction* renameEntry_ = nullptr;
    QAction* copyEntry_ = nullptr;
    QAction* measureEntry_ = nullptr;
    QAction* revealEntry_ = nullptr;
    QAction* pathEntry_ = nullptr;
    QAction* removeEntry_ = nullptr;
    QLabel* room_ = nullptr;
    LatestJob roomJob_;
    quint64 freeDisk_ = 0;
    QSplitter* splitter_ = nullptr;
    QList<int> sizesBefore_;  ///< of list and details the other way round; empty: never seen so
    DropZone* zone_ = nullptr;
    ModelDetails* details_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    QTreeView* table_ = nullptr;
    EmptyPage* empty_ = nullptr;
};

}  // namespace tars::ui
