// SPDX-License-Identifier: Apache-2.0
// Every language, chosen while the window is open: no page keeps a word of the language before.
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>

using namespace tars;
using namespace tars::ui;

namespace {

constexpr int kRowsRead = 60;  // of a list

QString plain(QString text) {
    return text.remove(u'&').simplified();
}

/// What a catalogue says for each text of the sources, in all contexts together.
QHash<QString, QSet<QString>> catalogue(const QString& language) {
    QFile file(QStringLiteral(TARS_SOURCE_ROOT "/translations/tars_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly)) qFatal("%s", qPrintable(file.fileName()));
    QString xml = QString::fromUtf8(file.readAll());
    static const QRegularExpression entry(
        QStringLiteral("<source>([^<]*)</source>\\s*(?:<comment>[^<]*</comment>\\s*)?"
                       "<translation>([^<]*)</translation>"));
    const auto words = [](QString text) {
        return plain(text.replace(QStringLiteral("&lt;"), QStringLiteral("<"))
                         .replace(QStringLiteral("&gt;"), QStringLiteral(">"))
                         .replace(QStringLiteral("&quot;"), QStringLiteral("\""))
                         .replace(QStringLiteral("&apos;"), QStringLiteral("'"))
                         .replace(QStringLiteral("&amp;"), QStringLiteral("&")));
    };
    QHash<QString, QSet<QString>> said;
    for (auto match = entry.globalMatch(xml); match.hasNext();) {
        const auto found = match.next();
        said[words(found.captured(1))].insert(words(found.captured(2)));
    }
    return said;
}

/// All that a widget and its parts show or tell a screen reader.
QStringList textsOf(QWidget& window) {
    QStringList texts;
    const auto add = [&texts](const QString& text) {
        if (!plain(text).isEmpty()) texts.append(plain(text));
    };
    auto widgets = window.findChildren<QWidget*>();
    widgets.prepend(&window);
    for (QWidget* widget : widgets) {
        if (!qobject_cast<QComboBox*>(widget->parentWidget()))
            for (const char* name : {"text", "title", "placeholderText", "specialValueText", "suffix"})
                add(widget->property(name).toString());
        add(widget->toolTip());
        add(widget->accessibleName());
        if (auto* tabs = qobject_cast<QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i) add(tabs->tabText(i));
        if (auto* box = qobject_cast<QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i) add(box->itemText(i));
        auto* view = qobject_cast<QAbstractItemView*>(widget);
        const QAbstractItemModel* model = view ? view->model() : nullptr;
        for (int column = 0; model && column < model->columnCount(); ++column) {
            add(model->headerData(column, Qt::Horizontal).toString());
            for (int row = 0; row < qMin(kRowsRead, model->rowCount()); ++row)
                add(model->index(row, column).data().toString());
        }
    }
    for (const auto* action : window.findChildren<QAction*>()) {
        add(action->text());
        add(action->toolTip());
    }
    return texts;
}

}  // namespace

class LanguagesTest : public QObject {
    Q_OBJECT

    /// Every page as it is just now.
    static QStringList everyPage(WindowFixture& fixture) {
        QStringList texts;
        for (int page = 0; page < MainWindow::PageCount; ++page) {
            fixture.window().showPage(page);
            QTest::qWait(30);
            texts += textsOf(fixture.window());
        }
        texts.sort();
        return texts;
    }

  private Q_SLOTS:
    void noWordOfAnotherLanguageStays_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"ar", "de", "es", "fr", "it", "ja", "ko", "pt_BR", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void noWordOfAnotherLanguageStays() {
        QFETCH(QString, language);
        const auto said = catalogue(language);
        QVERIFY(said.size() > 500);
        WindowFixture fixture;
        fixture.openScripted();
        Settings& settings = fixture.desktop().settings();
        settings.setLanguage(QStringLiteral("en"));
        const QStringList before = everyPage(fixture);
        const QSet<QString> english(before.begin(), before.end());
        settings.setLanguage(language);
        const QStringList now = everyPage(fixture);
        QSet<QString> left;
        int translated = 0;
        for (const QString& text : now) {
            const auto entry = said.constFind(text);
            if (entry != said.constEnd() && !entry->contains(text)) left.insert(text);
            if (!english.contains(text)) ++translated;
        }
        QVERIFY2(left.isEmpty(), qPrintable(QStringList(left.begin(), left.end()).join(u'\n')));
        QVERIFY2(translated > 200, qPrintable(QString::number(translated)));  // it is no empty window
        settings.setLanguage(QStringLiteral("en"));
    }

    /// English has no catalogue of whole texts: what there was in it before is there again.
    void andEnglishComesBack() {
        WindowFixture fixture;
        fixture.openScripted();
        Settings& settings = fixture.desktop().settings();
        settings.setLanguage(QStringLiteral("en"));
        const auto german = catalogue(QStringLiteral("de"));
        QSet<QString> words;
        for (auto entry = german.begin(); entry != german.end(); ++entry)
            if (!german.contains(*entry->begin())) words.unite(entry.value());
        settings.setLanguage(QStringLiteral("de"));
        (void)everyPage(fixture);
        settings.setLanguage(QStringLiteral("en"));
        for (const QString& text : everyPage(fixture)) QVERIFY2(!words.contains(text), qPrintable(text));
    }
};

QTEST_MAIN(LanguagesTest)
#include "languages_test.moc"
