// SPDX-License-Identifier: Apache-2.0
// What a desktop reads about TARS: how it is started, what it opens, how a software centre presents it.
#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

const QString kResources = QStringLiteral(TARS_SOURCE "/resources/");
const QString kDesktop = kResources + QStringLiteral("io.github.tars.Tars.desktop");
const QString kMetainfo = kResources + QStringLiteral("io.github.tars.Tars.metainfo.xml");
const QString kMime = kResources + QStringLiteral("io.github.tars.Tars.mime.xml");
const QString kGguf = QStringLiteral("application/x-gguf");

QStringList textsIn(const QString& file, const QString& element) {
    QStringList texts;
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) return texts;
    QXmlStreamReader xml(&source);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            texts.append(xml.readElementText());
    }
    return texts;
}

QString entry(const QString& key) {
    QFile file(kDesktop);
    if (!file.open(QIODevice::ReadOnly)) return {};
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(key.toUtf8() + '=')) return QString::fromUtf8(line.mid(key.size() + 1));
    }
    return {};
}

}  // namespace

class DesktopFilesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void theJudgesAgree_data() {
        QTest::addColumn<QString>("judge");
        QTest::addColumn<QStringList>("arguments");
        const QString wellFormed = QStringLiteral("--noout");
        QTest::newRow("desktop entry") << QStringLiteral("desktop-file-validate") << QStringList{kDesktop};
        QTest::newRow("metainfo") << QStringLiteral("appstreamcli")
                                  << QStringList{QStringLiteral("validate"), QStringLiteral("--no-net"),
                                                 kMetainfo};
        QTest::newRow("metainfo as XML") << QStringLiteral("xmllint") << QStringList{wellFormed, kMetainfo};
        QTest::newRow("types as XML") << QStringLiteral("xmllint") << QStringList{wellFormed, kMime};
    }
    void theJudgesAgree() {
        QFETCH(QString, judge);
        QFETCH(QStringList, arguments);
        const QString program = QStandardPaths::findExecutable(judge);
        if (program.isEmpty()) QSKIP(qPrintable(judge + QStringLiteral(" is not installed")));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        QVERIFY(process.waitForFinished());
        QList<QByteArray> complaints;
        for (const QByteArray& line : process.readAll().split('\n')) {
            // Version 1.5 of the specification has this key; validators before 0.27 do not know it.
            const bool old =
                line.contains("\"SingleMainWindow\"") && line.contains("should start with \"X-\"");
            const bool bad = line.contains("error") || line.contains("warning:") || line.contains("hint:");
            if (bad && !old) complaints.append(line);
        }
        QVERIFY2(complaints.isEmpty(), complaints.join('\n'));
        QVERIFY(process.exitCode() == 0 || judge == QStringLiteral("desktop-file-validate"));
    }

    void aModelIsKnownByItsNameAndByItsContent() {
        const QTemporaryDir data;
        QVERIFY(QDir(data.path()).mkpath(QStringLiteral("mime/packages")));
        QVERIFY(QFile::copy(kMime, data.filePath(QStringLiteral("mime/packages/io.github.tars.Tars.xml"))));
        qputenv("XDG_DATA_HOME", data.path().toUtf8());
        const QMimeDatabase types;
        QCOMPARE(types.mimeTypeForFile(QStringLiteral("llama.GGUF"), QMimeDatabase::MatchExtension).name(),
                 kGguf);
        QCOMPARE(types.mimeTypeForData(QByteArray("GGUF\3\0\0\0", 8)).name(), kGguf);
        QVERIFY(types.mimeTypeForData(QByteArray("GGML\3\0\0\0", 8)).name() != kGguf);
    }

    void allFilesSayTheSame() {
        QVERIFY(entry(QStringLiteral("MimeType")).split(u';').contains(kGguf));
        QVERIFY(textsIn(kMetainfo, QStringLiteral("mediatype")).contains(kGguf));
        QVERIFY(entry(QStringLiteral("Exec")).endsWith(QStringLiteral(" %U")));
        QCOMPARE(entry(QStringLiteral("SingleMainWindow")), QStringLiteral("true"));
        QCOMPARE(textsIn(kMetainfo, QStringLiteral("id")).front() + QStringLiteral(".desktop"),
                 textsIn(kMetainfo, QStringLiteral("launchable")).front());
    }

    void itsPictureIsInTheSources() {
        const auto images = textsIn(kMetainfo, QStringLiteral("image"));
        QVERIFY(!images.isEmpty());
        for (const QString& image : images) {
            const QString name = image.section(QStringLiteral("/resources/"), 1);
            QVERIFY2(!name.isEmpty() && QFile::exists(kResources + name), qPrintable(image));
        }
    }
};

QTEST_GUILESS_MAIN(DesktopFilesTest)
#include "desktop_files_test.moc"
