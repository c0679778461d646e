// SPDX-License-Identifier: Apache-2.0
#include "cut_texts.h"
#include "kept_run.h"
#include "studio.h"
#include "ui/widgets/message_bar.h"

#include <QPainter>

#include <cstdio>

namespace tars::ui {
namespace {

constexpr QSize kLarge(1600, 1000);
constexpr int kSheetWidth = 640;  // of each picture on a sheet

struct Look {
    const char* language;
    ColorMode mode;
};
constexpr Look kLooks[] = {{"en", ColorMode::Light},   {"de", ColorMode::Light}, {"zh_CN", ColorMode::Light},
                           {"ar", ColorMode::Light},   {"en", ColorMode::Dark},  {"de", ColorMode::Dark},
                           {"zh_CN", ColorMode::Dark}, {"ar", ColorMode::Dark}};
constexpr int kColumns = 4;
constexpr const char* kPages[] = {"chat", "models", "tune", "server", "settings"};

/// Puts something on every page.
void fill(Studio& studio) {
    studio.chat();
    const QString data = qEnvironmentVariable("TARS_TEST_DATA") + QStringLiteral("/models");
    if (studio.desktop().library().entries().size() < 3 && QFileInfo::exists(data)) {
        studio.desktop().library().link({data});
        QTest::qWait(1500);
    }
    studio.serve();
    Tuner& tuner = studio.desktop().tuner();
    tuner.refresh();
    if (QTest::qWaitFor([&tuner] { return !tuner.runs().empty(); }, 1000))
        tuner.show(QString::fromStdString(tuner.runs().front().folder.string()));
    studio.window().messageBar().dismiss();
}

QImage sheetOf(const QList<QImage>& pictures) {
    const int height = kSheetWidth * pictures.first().height() / pictures.first().width();
    const int rows = (static_cast<int>(pictures.size()) + kColumns - 1) / kColumns;
    QImage sheet(kColumns * kSheetWidth, rows * height, QImage::Format_RGB32);
    sheet.fill(Qt::gray);
    QPainter painter(&sheet);
    for (int i = 0; i < pictures.size(); ++i) {
        QImage picture =
            pictures[i].scaled(kSheetWidth - 4, height - 4, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        picture.setDevicePixelRatio(1);
        painter.drawImage(i % kColumns * kSheetWidth, i / kColumns * height, picture);
    }
    return sheet;
}

}  // namespace

void shootMatrix(Studio& studio) {
    for (const bool full : {false, true}) {
        if (full && std::filesystem::exists(guideFile())) keepRun(studio.home(), "examples-found", true);
        for (const bool large : {false, true}) {
            QMap<int, QList<QImage>> sheets;
            const QString kind =
                QStringLiteral("%1-%2").arg(full ? QStringLiteral("full") : QStringLiteral("empty"),
                                            large ? QStringLiteral("large") : QStringLiteral("small"));
            for (const Look& look : kLooks) {
                studio.open(large ? kLarge : QSize(1, 1), look.mode, QString::fromLatin1(look.language));
                if (full) fill(studio);
                for (int page = 0; page < MainWindow::PageCount; ++page) {
                    studio.window().showPage(page);
                    Studio::settle();
                    const QImage picture = studio.window().grab().toImage();
                    const QString name =
                        QStringLiteral("matrix-%1-%2-%3-%4")
                            .arg(QLatin1StringView(kPages[page]), kind, QLatin1StringView(look.language),
                                 look.mode == ColorMode::Dark ? QStringLiteral("dark")
                                                              : QStringLiteral("light"));
                    picture.save(studio.path(name));
                    sheets[page].append(picture);
                    const auto cut = cutTexts(studio.window());
                    for (const QString& words : cut)
                        std::printf("%s: cut: %s\n", qPrintable(name), qPrintable(words));
                }
            }
            for (auto sheet = sheets.cbegin(); sheet != sheets.cend(); ++sheet)
                sheetOf(*sheet).save(studio.path(
                    QStringLiteral("sheet-%1-%2").arg(QLatin1StringView(kPages[sheet.key()]), kind)));
        }
    }
}

}  // namespace tars::ui
