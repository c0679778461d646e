// SPDX-License-Identifier: Apache-2.0
// What the page of settings can do, for menus, palette and shortcuts.
#include "ui/settings/data_panel.h"
#include "ui/settings/desktop_panel.h"
#include "ui/settings/feedback_panel.h"
#include "ui/settings/folder_mover.h"
#include "ui/settings/hardware_panel.h"
#include "ui/settings/privacy_panel.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/shortcuts_panel.h"

namespace tars::ui {

using namespace Qt::StringLiterals;

std::vector<PageActionGroup> SettingsPage::actions() {
    return {{nullptr,
             {{u"privacy.offline"_s, u"close"_s,
               [] { return PrivacyPanel::tr("Offline: &nothing leaves this computer"); }},
              {u"privacy.forget"_s, u"delete"_s,
               [] { return PrivacyPanel::tr("Delete the list of computers asked"); }},
              {u"settings.changed"_s, u"search"_s, [] { return tr("Only changed ones"); }},
              {u"settings.reset"_s, u"regenerate"_s, [] { return tr("&Reset this page"); }},
              {u"settings.reset_keys"_s, u"regenerate"_s,
               [] { return ShortcutsPanel::tr("Reset all shortcuts"); }},
              {u"hardware.test"_s, u"check"_s, [] { return HardwarePanel::tr("Test the processor"); }}}},
            {[] { return DesktopPanel::tr("Desktop"); },
             {{u"desktop.login"_s, u"continue"_s,
               [] { return DesktopPanel::tr("Start TARS at login, without its window"); }},
              {u"desktop.tray"_s, {}, [] { return DesktopPanel::tr("An &icon beside the clock"); }},
              {u"desktop.closes"_s,
               {},
               [] { return DesktopPanel::tr("Closing the &window leaves TARS running there"); }},
              {u"desktop.news"_s, {}, [] { return DesktopPanel::tr("Say when long work is &done"); }},
              {u"desktop.metered"_s,
               {},
               [] { return DesktopPanel::tr("Pause downloads on metered connections"); }},
              {u"desktop.load_last"_s, {}, [] { return DesktopPanel::tr("Load the last model at start"); }}}},
            {[] { return DataPanel::tr("Your data"); },
             {{u"data.open"_s, u"folder"_s, [] { return DataPanel::tr("Open the folder"); }},
              {u"data.measure"_s, u"regenerate"_s, [] { return DataPanel::tr("Measure again"); }},
              {u"data.move"_s, u"folder"_s, [] { return FolderMover::tr("Move…"); }, true},
              {u"data.move_all"_s, u"folder"_s, [] { return FolderMover::tr("Move everything…"); }},
              {u"data.stay"_s, u"stop"_s, [] { return FolderMover::tr("&Give up moving"); }},
              {u"data.back_up"_s, u"export"_s, [] { return DataPanel::tr("&Back up…"); }},
              {u"data.restore"_s, u"import"_s, [] { return DataPanel::tr("Rest&ore…"); }},
              {u"data.check"_s, u"check"_s, [] { return DataPanel::tr("Chec&k everything"); }},
              {u"data.repair"_s, u"edit"_s, [] { return DataPanel::tr("Repair"); }}}},
            {[] { return FeedbackPanel::tr("Ratings and corrections"); },
             {{u"feedback.collect"_s, u"like"_s,
               [] { return FeedbackPanel::tr("Collect the &answers I rate or change, for tuning"); }},
              {u"feedback.delete"_s, u"delete"_s, [] { return FeedbackPanel::tr("Delete"); }, true},
              {u"feedback.delete_all"_s, u"delete"_s, [] { return FeedbackPanel::tr("Delete all"); }},
              {u"feedback.export"_s, u"export"_s, [] { return FeedbackPanel::tr("Export as examples…"); }}}}};
}

}  // namespace tars::ui
