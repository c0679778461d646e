// SPDX-License-Identifier: Apache-2.0
// What the page of models can do, for menus, palette and shortcuts.
#include "ui/models/defaults_panel.h"
#include "ui/models/downloads_panel.h"
#include "ui/models/found_panel.h"
#include "ui/models/list_order.h"
#include "ui/models/models_page.h"
#include "ui/models/search_panel.h"

namespace tars::ui {

using namespace Qt::StringLiterals;

std::vector<PageActionGroup> ModelsPage::actions() {
    return {{[] { return tr("Your models"); },
             {{u"model.load"_s, u"models"_s, [] { return tr("Load"); }, true},
              {u"model.rename"_s, u"edit"_s, [] { return tr("Rename"); }, true},
              {u"model.copy"_s, u"copy"_s, [] { return tr("Copy"); }, true},
              {u"model.measure"_s, u"tune"_s, [] { return tr("M&easure the speed"); }, true},
              {u"model.forget_defaults"_s, u"regenerate"_s,
               [] { return DefaultsPanel::tr("Begin new chats as its maker has it"); }, true},
              {u"model.reveal"_s, u"folder"_s, [] { return tr("Show in &folder"); }, true},
              {u"model.copy_path"_s, u"copy"_s, [] { return tr("Copy its &path"); }, true},
              {u"model.remove"_s, u"delete"_s, [] { return tr("Remove"); }, true},
              {u"models.sort"_s, u"down"_s, [] { return ListOrder::tr("Sort the models by…"); }},
              {u"model.stop_import"_s, u"stop"_s, [] { return tr("Stop importing"); }}}},
            {[] { return tr("Found on this computer"); },
             {{u"found.link"_s, u"import"_s, [] { return FoundPanel::tr("Link"); }, true},
              {u"found.link_all"_s, u"import"_s, [] { return FoundPanel::tr("Link all"); }},
              {u"found.look"_s, u"search"_s, [] { return FoundPanel::tr("Look again"); }}}},
            {[] { return tr("Search"); },
             {{u"search.start"_s, u"search"_s, [] { return SearchPanel::tr("Search Hugging Face"); }},
              {u"search.download"_s, u"import"_s,
               [] { return SearchPanel::tr("Put the chosen model in the queue of downloads"); }, true},
              {u"search.sort"_s, u"down"_s, [] { return ListOrder::tr("Sort what was found by…"); }},
              {u"search.open_page"_s,
               {},
               [] { return SearchPanel::tr("Open the repository’s page in the browser"); },
               true}}},
            {[] { return tr("Downloads"); },
             {{u"download.start"_s, u"import"_s, [] { return DownloadsPanel::tr("&Download"); }},
              {u"download.pause"_s, u"pause"_s, [] { return DownloadsPanel::tr("Pause or resume"); }, true},
              {u"download.anyway"_s, u"import"_s, [] { return DownloadsPanel::tr("Download anyway"); }, true},
              {u"download.remove"_s, u"delete"_s, [] { return DownloadsPanel::tr("Remove"); }, true},
              {u"download.clear"_s, u"check"_s, [] { return DownloadsPanel::tr("Cle&ar finished"); }}}}};
}

}  // namespace tars::ui
