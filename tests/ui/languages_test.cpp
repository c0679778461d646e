// SPDX-License-Identifier: Apache-2.0
// Every language, chosen while the window is open: no page keeps a word of the language before.
#include "window_fixture.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QHash>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTabWidget>

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

QString mnemonicOf(const QString& text) {
    return QKeySequence::mnemonic(text).toString();
}

/// The keys that reach something of a page as it is just now, and what each reaches.
QMultiHash<QString, QString> mnemonicsOf(QWidget& page) {
    QMultiHash<QString, QString> reached;
    const auto add = [&reached](const QString& text) {
        const QString key = mnemonicOf(text);
        if (!key.isEmpty()) reached.insert(key, text);
    };
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (qobject_cast<const QAbstractButton*>(widget) || (label && label->buddy()))
            add(widget->property("text").toString());
        if (const auto* tabs = qobject_cast<const QTabBar*>(widget))
            for (int i = 0; i < tabs->count(); ++i) add(tabs->tabText(i));
    }
    return reached;
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
        QSet<QString> meant;
        for (const QString& text : english) meant.unite(said.value(text));
        settings.setLanguage(language);
        QStringList left;
        int translated = 0;
        const auto look = [&] {
            left.clear();
            translated = 0;
            for (const QString& text : everyPage(fixture)) {
                const auto entry = said.constFind(text);
                const bool isSource = entry != said.constEnd() && !entry->contains(text);
                // A source may be the right word for another one, as German's "Tuning" is for "Tune".
                if (isSource && !meant.contains(text)) left.append(text);
                if (!english.contains(text)) ++translated;
            }
            return left.isEmpty();
        };
        // Some wait until the menus have heard of it, whose words they show.
        QTRY_VERIFY2(look(), qPrintable(left.join(u'\n')));
        QVERIFY2(translated > 200, qPrintable(QString::number(translated)));  // it is no empty window
        settings.setLanguage(QStringLiteral("en"));
    }

    /// Nor something of a page and a menu.
    void noLetterReachesTwoThingsOfAPage_data() {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "ar", "de", "es", "fr", "it", "ja", "ko", "pt_BR", "zh_CN"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void noLetterReachesTwoThingsOfAPage() {
        QFETCH(QString, language);
        WindowFixture fixture;
        fixture.openScripted();
        fixture.desktop().settings().setLanguage(language);
        QSet<QString> twice;
        int letters = 0;
        const auto look = [&] {
            QTest::qWait(60);
            auto reached = mnemonicsOf(*fixture.window().centralWidget());
            letters += static_cast<int>(reached.size());
            const auto menus = fixture.window().menuBar()->actions();
            for (const QAction* menu : menus) reached.insert(mnemonicOf(menu->text()), menu->text());
            for (const QString& key : reached.uniqueKeys()) {
                const QStringList things = reached.values(key);
                if (things.size() > 1 && !key.isEmpty())
                    twice.insert(key + QStringLiteral(": ") + things.join(QStringLiteral(" | ")));
            }
        };
        for (int page = 0; page < MainWindow::PageCount; ++page) {
            fixture.window().showPage(page);
            look();
            QTabWidget* inside = nullptr;
            for (auto* tabs : fixture.window().centralWidget()->findChildren<QTabWidget*>())
                if (tabs->isVisible()) inside = tabs;
            for (int tab = 0; inside && tab < inside->count(); ++tab) {
                inside->setCurrentIndex(tab);
                look();
            }
        }
        fixture.window().showWelcome();
        look();
        fixture.desktop().settings().setLanguage(QStringLiteral("en"));
        QVERIFY2(letters > 20, qPrintable(QString::number(letters)));
        QVERIFY2(twice.isEmpty(), qPrintable(QStringList(twice.values()).join(u'\n')));
    }

    /// English has no catalogue of whole texts: what there was in it before is there again.
    void andEnglishComesBack() {
        WindowFixture fixture;
        fixture.openScripted();
        Settings& settings = fixture.desktop().settings();
        settings.setLanguage(QStringLiteral("en"));
        const auto german = catalogue(QStringLiteral("de"));
        QSet<QString> words;
        for (const QSet<QString>& translations : german)
            for (const QString& word : translations)
                if (!german.contains(word)) words.insert(word);
        QVERIFY(words.size() > 500);
        settings.setLanguage(QStringLiteral("de"));
        (void)everyPage(fixture);
        settings.setLanguage(QStringLiteral("en"));
        QStringList left;
        const auto look = [&] {
            left = everyPage(fixture);
            left.removeIf([&words](const QString& text) { return !words.contains(text); });
            return left.isEmpty();
        };
        QTRY_VERIFY2(look(), qPrintable(left.join(u'\n')));
    }
};

QTEST_MAIN(LanguagesTest)
#include "languages_test.moc"
