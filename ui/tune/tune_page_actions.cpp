// SPDX-License-Identifier: Apache-2.0
// What the page of tuning can do beside what the window's own entries do.
#include "ui/models/list_order.h"
#include "ui/tune/blind_pane.h"
#include "ui/tune/chart_pane.h"
#include "ui/tune/continuous_panel.h"
#include "ui/tune/replay_bar.h"
#include "ui/tune/run_view.h"
#include "ui/tune/tune_form.h"
#include "ui/tune/tune_page.h"
#include "ui/tune/verdict_panel.h"

namespace tars::ui {

using namespace Qt::StringLiterals;

std::vector<PageActionGroup> TunePage::actions() {
    return {{nullptr,
             {{u"tune.serve"_s, u"server"_s, [] { return VerdictPanel::tr("Serve it"); }},
              {u"tune.cancel_writing"_s, u"stop"_s,
               [] { return VerdictPanel::tr("Cancel writing the model"); }}}},
            {[] { return tr("What to tune by"); },
             {{u"tune.choose_examples"_s, u"folder"_s, [] { return TuneForm::tr("Choose examples"); }},
              {u"tune.my_answers"_s, u"like"_s, [] { return TuneForm::tr("My rated and changed answers"); }},
              {u"tune.try_json"_s, {}, [] { return TuneForm::tr("Try: JSON"); }},
              {u"tune.try_playful"_s, {}, [] { return TuneForm::tr("Try: playful"); }},
              {u"tune.more"_s, u"settings"_s, [] { return TuneForm::tr("More settings"); }},
              {u"tune.choose_guard"_s, u"folder"_s,
               [] { return TuneForm::tr("Te&xt it must not get worse at"); }},
              {u"tune.random"_s, {}, [] { return TuneForm::tr("&Random search beside it"); }},
              {u"tune.continuous"_s, u"regenerate"_s,
               [] { return ContinuousPanel::tr("Keep &learning from my ratings"); }},
              {u"tune.adopts_by_itself"_s, u"check"_s,
               [] { return ContinuousPanel::tr("Ad&opt without asking"); }}}},
            {[] { return RunView::tr("Charts"); },
             {{u"chart.csv"_s, u"export"_s, [] { return RunView::tr("Save this chart’s figures as CSV"); }},
              {u"chart.svg"_s, u"export"_s, [] { return ChartPane::tr("Save this chart as SVG"); }},
              {u"tune.sort"_s, u"down"_s, [] { return ListOrder::tr("Sort the candidates by…"); }},
              {u"chart.replay"_s, u"continue"_s, [] { return ReplayBar::tr("Replay"); }}}},
            {[] { return VerdictPanel::tr("Compare b&lind"); },
             {{u"blind.begin"_s, u"compare"_s, [] { return VerdictPanel::tr("Compare b&lind"); }},
              {u"blind.ask"_s, u"send"_s, [] { return BlindPane::tr("&Ask both"); }},
              {u"blind.stop"_s, u"stop"_s, [] { return BlindPane::tr("Stop"); }},
              {u"blind.first"_s, {}, [] { return BlindPane::tr("The first is better"); }},
              {u"blind.second"_s, {}, [] { return BlindPane::tr("The second is better"); }},
              {u"blind.tie"_s, {}, [] { return BlindPane::tr("&Both are as good"); }},
              {u"blind.again"_s, u"regenerate"_s, [] { return BlindPane::tr("Once more"); }}}}};
}

}  // namespace tars::ui
