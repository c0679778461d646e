// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/downloads.h"
#include "ui/models/found_models.h"
#include "ui/models/model_library.h"
#include "ui/models/speed_test.h"
#include "ui/settings/settings.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <string>

class QLabel;
class QMenu;
class QPushButton;
class QTabWidget;
class QTreeView;
class QStackedWidget;
class QSplitter;

namespace tars::ui {

class DownloadsPanel;
class DropZone;
class EmptyPage;
class ModelDetails;

/// What the page works with; all of it outlives the page.
struct ModelServices {
    ModelLibrary& library;
    FoundModels& found;
    Downloads& downloads;
    ModelNotes& notes;
    ChatEngine& engine;
    const Settings& settings;
    QString dataFolder;
    std::function<quint32()> chatContext;  ///< tokens the chat asks for; 0: each model's usual
};

/// The models of this computer: those in the list, to load and remove; those of other programs, to link; and
/// those on their way here.
class ModelsPage : public QWidget {
    Q_OBJECT
  public:
    enum Tab { List, Found, Downloading };

    explicit ModelsPage(const ModelServices& services, QWidget* parent = nullptr);
    /// With the focus where one begins.
    void showTab(Tab tab);

  Q_SIGNALS:
    void importRequested();
    void importFolderRequested();
    void loadRequested(const tars::LibraryEntry& model);
    void failed(const tars::Error& error);

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
    void followList();
    void refresh();
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
    QAction* download_ = nullptr;
    DownloadsPanel* downloading_ = nullptr;
    QLabel* importing_ = nullptr;
    QPushButton* stopImporting_ = nullptr;
    QTabWidget* tabs_ = nullptr;
    QPushButton* load_ = nullptr;
    QPushButton* rename_ = nullptr;
    QPushButton* copy_ = nullptr;
    QPushButton* remove_ = nullptr;
    QSplitter* splitter_ = nullptr;
    ModelDetails* details_ = nullptr;
    QStackedWidget* stack_ = nullptr;
    QTreeView* table_ = nullptr;
    EmptyPage* empty_ = nullptr;
};

}  // namespace tars::ui
