// SPDX-License-Identifier: Apache-2.0
// What the page of the server can do beside what the window's own entries do.
#include "ui/server/access_panel.h"
#include "ui/server/server_page.h"

namespace tars::ui {

using namespace Qt::StringLiterals;

std::vector<PageActionGroup> ServerPage::actions() {
    return {
        {nullptr,
         {{u"server.next_port"_s, u"continue"_s, [] { return tr("Use the next free port"); }},
          {u"server.copy_request"_s, u"copy"_s, [] { return tr("Copy the chosen request as curl"); }, true},
          {u"server.copy_snippet"_s, u"copy"_s, [] { return tr("Copy what that program needs"); }, true}}},
        {[] { return tr("Access"); },
         {{u"server.starts"_s, u"server"_s, [] { return AccessPanel::tr("T&urn on when TARS starts"); }},
          {u"server.here"_s, {}, [] { return AccessPanel::tr("Open to programs on this computer only"); }},
          {u"server.network"_s,
           {},
           [] { return AccessPanel::tr("Open to every device in the network that has the key"); }},
          {u"server.show_key"_s, {}, [] { return AccessPanel::tr("Show the key"); }},
          {u"server.copy_key"_s, u"copy"_s, [] { return AccessPanel::tr("Copy the key"); }},
          {u"server.new_key"_s, u"regenerate"_s, [] { return AccessPanel::tr("New key"); }}}}};
}

}  // namespace tars::ui
