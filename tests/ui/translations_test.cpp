// SPDX-License-Identifier: Apache-2.0
// The catalogues say everything the window says, with the same blanks to fill in.
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Entry {
    QString context;
    QString source;
    QStringList translations;  ///< one, or one for each plural form
    bool finished = true;
    bool counts = false;  ///< has plural forms

    QByteArray name() const { return (context + QStringLiteral(": ") + source).toUtf8(); }
};

QStringList textsOf(QXmlStreamReader& xml) {
    QStringList texts;
    QString whole;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isCharacters()) whole += xml.text();
        if (xml.isStartElement() && xml.name() == QLatin1String("numerusform"))
            texts.append(xml.readElementText());
        if (xml.isEndElement() && xml.name() == QLatin1String("translation")) break;
    }
    return texts.isEmpty() ? QStringList{whole} : texts;
}

QList<Entry> read(const QString& path) {
    QList<Entry> entries;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return entries;
    QXmlStreamReader xml(&file);
    QString context;
    bool counts = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const auto element = xml.name().toString();
        if (element == QLatin1String("name")) context = xml.readElementText();
        if (element == QLatin1String("message"))
            counts = xml.attributes().hasAttribute(QStringLiteral("numerus"));
        if (element == QLatin1String("source"))
            entries.append({context, xml.readElementText(), {}, true, counts});
        if (element == QLatin1String("translation")) {
            entries.back().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            entries.back().translations = textsOf(xml);
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

/// "%1", "%n" and their like. %n may be left out where a language says "one".
QSet<QString> blanks(const QString& text) {
    static const QRegularExpression blank(QStringLiteral("%(\\d)"));
    QSet<QString> found;
    for (auto match = blank.globalMatch(text); match.hasNext();) found.insert(match.next().captured());
    return found;
}

/// What the sources say is English: its catalogue has nothing but the plural forms.
bool isEnglish(const QString& language) {
    return language == QLatin1String("en");
}

QString catalogue(const QString& language) {
    return QStringLiteral(TARS_SOURCE_ROOT "/translations/tars_%1.ts").arg(language);
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

    static void languages() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("forms");  // for numbers, as Qt Linguist counts them
        const std::initializer_list<std::pair<const char*, int>> all{
            {"ar", 6}, {"de", 2}, {"en", 2}, {"es", 2},    {"fr", 2},
            {"it", 2}, {"ja", 1}, {"ko", 1}, {"pt_BR", 2}, {"zh_CN", 1}};
        for (const auto& [language, forms] : all)
            QTest::newRow(language) << QString::fromLatin1(language) << forms;
    }

  private Q_SLOTS:
    void everythingIsTranslated_data() { languages(); }
    void everythingIsTranslated() {
        QFETCH(QString, language);
        QFETCH(int, forms);
        const auto entries = read(catalogue(language));
        QVERIFY(entries.size() > (isEnglish(language) ? 30 : 200));
        for (const Entry& entry : entries) {
            QVERIFY2(entry.counts || !isEnglish(language), entry.name());
            QVERIFY2(entry.finished, entry.name());
            QVERIFY2(entry.translations.size() == (entry.counts ? forms : 1), entry.name());
            for (const QString& translation : entry.translations) {
                QVERIFY2(!translation.trimmed().isEmpty(), entry.name());
                QVERIFY2(blanks(translation) == blanks(entry.source), entry.name());
            }
        }
    }

    void theCatalogueKnowsEveryTextOfTheSources_data() { languages(); }
    void theCatalogueKnowsEveryTextOfTheSources() {
        QFETCH(QString, language);
        const QString tool = QStringLiteral(TARS_LUPDATE);
        if (!QFile::exists(tool)) QSKIP("built without Qt Linguist's lupdate (qt6-l10n-tools)");
        const QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("copy.ts"));
        QVERIFY(QFile::copy(catalogue(language), copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(TARS_SOURCE_ROOT));
        QStringList arguments{QStringLiteral("ui"),         QStringLiteral("-I"),
                              QStringLiteral("."),          QStringLiteral("-I"),
                              QStringLiteral("engine"),     QStringLiteral("-no-obsolete"),
                              QStringLiteral("-locations"), QStringLiteral("none")};
        if (isEnglish(language)) arguments.append(QStringLiteral("-pluralonly"));
        lupdate.start(tool, arguments + QStringList{QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const auto before = read(catalogue(language)), after = read(copy);
        for (const Entry& entry : after) QVERIFY2(entry.finished, entry.name());
        QCOMPARE(after.size(), before.size());  // nor does it know what nobody says any more
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
