// SPDX-License-Identifier: Apache-2.0
// What tests of the Tune page do with it.
#pragma once

#include "kept_run.h"
#include "ui/tune/line_chart.h"
#include "ui/tune/tune_form.h"
#include "ui/tune/tune_page.h"
#include "window_fixture.h"

#include <QListWidget>
#include <QPushButton>

namespace tars::ui {

inline constexpr int kPatienceMs = 100'000;

inline const Curve* curveNamed(const ChartData& chart, const QString& name) {
    for (const Curve& curve : chart.curves) {
        if (curve.name == name) return &curve;
    }
    return nullptr;
}

inline void openTunePage(WindowFixture& fixture) {
    fixture.openReal();
    fixture.window().showPage(MainWindow::Tune);
    QTRY_VERIFY(fixture.window().findChild<TuneForm*>()->wish().model.endsWith(
        QString::fromLatin1(kGuideFile.data(), kGuideFile.size())));
}

inline Tuner& tuner(WindowFixture& fixture) {
    return fixture.desktop().tuner();
}

inline TunePage& page(WindowFixture& fixture) {
    return *fixture.window().findChild<TunePage*>();
}

/// By what a screen reader calls it or what stands on it; null if there is none.
template <typename Widget>
Widget* named(QWidget& parent, const QString& words) {
    for (Widget* widget : parent.findChildren<Widget*>()) {
        const QString name = widget->accessibleName();
        QString text = widget->property("text").toString();
        if (name == words || text.remove(u'&') == words) return widget;
    }
    return nullptr;
}

inline QPushButton* button(WindowFixture& fixture, const char* words) {
    return named<QPushButton>(page(fixture), QString::fromUtf8(words));
}

inline void choose(WindowFixture& fixture, const QString& folder) {
    auto* list = page(fixture).findChild<QListWidget*>();
    QTRY_VERIFY(list->count() > 0);
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole).toString() == folder) list->setCurrentRow(row);
    }
    QTRY_COMPARE_WITH_TIMEOUT(tuner(fixture).folder(), folder, kPatienceMs);
}

}  // namespace tars::ui
