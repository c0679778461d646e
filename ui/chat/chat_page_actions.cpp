// SPDX-License-Identifier: Apache-2.0
// What the page of chats can do beside what the window's own entries do.
#include "ui/chat/attachment_bar.h"
#include "ui/chat/chat_page.h"
#include "ui/chat/composer.h"
#include "ui/chat/context_meter.h"
#include "ui/chat/preset_bar.h"
#include "ui/chat/settings_panel.h"
#include "ui/chat/transcript_view.h"

namespace tars::ui {

using namespace Qt::StringLiterals;

std::vector<PageActionGroup> ChatPage::actions() {
    return {
        {nullptr, {{u"chat.newest"_s, u"down"_s, [] { return TranscriptView::tr("To the newest text"); }}}},
        {[] { return ContextMeter::tr("Your message"); },
         {{u"message.send"_s, u"send"_s, [] { return Composer::tr("Send"); }},
          {u"message.think"_s, u"think"_s,
           [] { return Composer::tr("Let the model think before it answers"); }},
          {u"message.detach"_s, u"close"_s, [] { return AttachmentBar::tr("Remove all attached files"); }},
          {u"chat.overflow"_s, u"warning"_s, [] { return ContextMeter::tr("When the context is full"); }}}},
        {[] { return PresetBar::tr("Preset"); },
         {{u"preset.choose"_s, u"settings"_s, [] { return PresetBar::tr("Choose a preset…"); }},
          {u"preset.add"_s, {}, [] { return PresetBar::tr("Save as a new preset…"); }},
          {u"preset.change"_s, u"check"_s, [] { return PresetBar::tr("Save the changes"); }, true},
          {u"preset.rename"_s, u"edit"_s, [] { return PresetBar::tr("Rename…"); }, true},
          {u"preset.remove"_s, u"delete"_s, [] { return PresetBar::tr("Delete"); }, true},
          {u"preset.for_model"_s, {}, [] { return PresetBar::tr("Begin new chats with this model so"); }},
          {u"chat.defaults"_s, u"regenerate"_s, [] { return SettingsPanel::tr("Back to the defaults"); }},
          {u"model.reload"_s, u"models"_s,
           [] { return SettingsPanel::tr("Reload the model with this context"); }}}}};
}

}  // namespace tars::ui
