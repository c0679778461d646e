// SPDX-License-Identifier: Apache-2.0
// The user's data without a mouse: checked, mended, and a restore that is called off.
#include "keyboard.h"
#include "library/network_use.h"
#include "ui/settings/backup.h"
#include "ui/settings/data_panel.h"
#include "ui/text.h"
#include "window_fixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTreeView>

using namespace tars;
using namespace tars::ui;

namespace {

const QByteArray kWeights = "GGUF, or what would be one", kConfig = "{\"model_format\":\"gguf\"}";

void put(const QString& path, const QByteArray& bytes) {
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QString hashOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString blob(const QString& store, const QByteArray& bytes) {
    return store + QStringLiteral("/blobs/sha256-") + hashOf(bytes);
}

/// A model of our own store, as a download leaves it.
void storeModel(const QString& store) {
    put(blob(store, kWeights), kWeights);
    put(blob(store, kConfig), kConfig);
    const auto layer = [](const char* type, const QByteArray& bytes) {
        return QStringLiteral(R"({"mediaType":"%1","digest":"sha256:%2","size":%3})")
            .arg(QString::fromLatin1(type), hashOf(bytes))
            .arg(bytes.size());
    };
    put(store + QStringLiteral("/manifests/registry.ollama.ai/library/tiny/latest"),
        QStringLiteral(R"({"schemaVersion":2,"config":%1,"layers":[%2]})")
            .arg(layer("application/vnd.docker.container.image.v1+json", kConfig),
                 layer("application/vnd.ollama.image.model", kWeights))
            .toUtf8());
}

}  // namespace

class KeyboardDataTest : public QObject {
    Q_OBJECT

    static QString store(const WindowFixture& fixture) { return fixture.home() + QStringLiteral("/models"); }
    /// The settings, with a chat and no network; what is there has been measured.
    static DataPanel& open(WindowFixture& fixture) {
        [&] { QVERIFY(NetworkUse(toPath(fixture.home())).choose_offline(true)); }();
        fixture.openScripted({OllamaStore(toPath(store(fixture)), OllamaStore::Access::ours)});
        QApplication::setActiveWindow(&fixture.window());
        [&] { QTRY_VERIFY(fixture.page().composer().findChild<QPlainTextEdit*>()->hasFocus()); }();
        type(QStringLiteral("A question about zebras"));
        press(Qt::Key_Return);
        [&] { QTRY_VERIFY(!fixture.chat().isAnswering() && fixture.conversation().rowCount() == 2); }();
        press(Qt::Key_5, Qt::ControlModifier);
        auto* panel = fixture.window().findChild<DataPanel*>();
        [&] { QTRY_VERIFY(panel->findChild<QTreeView*>()->model()->rowCount() > 0); }();
        return *panel;
    }
    static bool says(const DataPanel& panel, const char* words) {
        return wordsOn(panel).contains(QString::fromUtf8(words));
    }
    static QString at() { return spoken(QApplication::focusWidget()); }

  private Q_SLOTS:
    void everythingIsCheckedAndRepaired() {
        WindowFixture fixture;
        storeModel(store(fixture));
        DataPanel& panel = open(fixture);
        QVERIFY(tabTo(QStringLiteral("Check everything")));
        press(Qt::Key_Space);
        QTRY_VERIFY(says(panel, "as they were written"));
        QTRY_COMPARE(at(), QStringLiteral("Check everything"));  // once more is one key

        put(blob(store(fixture), kWeights), "GGUF, or what would be onE");
        press(Qt::Key_Space);
        QTRY_VERIFY(says(panel, "a file of the model"));
        QVERIFY(tabTo(QStringLiteral("Repair")));
        press(Qt::Key_Space);
        QTRY_VERIFY(says(panel, "Repaired"));
        QVERIFY(!QFile::exists(blob(store(fixture), kWeights)));
        QCOMPARE(fixture.desktop().downloads().downloads().size(), 1);
        QVERIFY(panel.isAncestorOf(QApplication::focusWidget()));  // though the button is gone
    }

    void checkingIsStopped() {
        WindowFixture fixture;
        storeModel(store(fixture));
        DataPanel& panel = open(fixture);
        // Large enough that nobody's disk is through with it at once.
        QFile large(blob(store(fixture), kWeights));
        QVERIFY(large.resize(qint64{4} << 30));
        QVERIFY(tabTo(QStringLiteral("Check everything")));
        press(Qt::Key_Space);
        QTRY_COMPARE(at(), QStringLiteral("Stop"));
        press(Qt::Key_Space);
        QTRY_VERIFY(says(panel, "Stopped."));
        QTRY_COMPARE(at(), QStringLiteral("Check everything"));
        QVERIFY(!says(panel, "as they were written"));
    }

    void aRestoreIsCalledOff() {
        WindowFixture fixture;
        DataPanel& panel = open(fixture);
        const auto home = toPath(fixture.home());
        const QString backup = fixture.home() + QStringLiteral("/copy.sqlite");
        QVERIFY(tabTo(QStringLiteral("Back up")));
        press(Qt::Key_Space);
        answerFileDialog(backup);
        QTRY_VERIFY(says(panel, "copy.sqlite"));
        QVERIFY(tabTo(QStringLiteral("Restore")));
        press(Qt::Key_Space);
        answerFileDialog(backup);
        QTRY_VERIFY(says(panel, "at the next start"));
        QVERIFY(isRestoreStaged(home));
        if (at() != QStringLiteral("Do not restore")) QVERIFY(tabTo(QStringLiteral("Do not restore")));
        press(Qt::Key_Space);
        QTRY_VERIFY(says(panel, "stay as they are"));
        QVERIFY(!isRestoreStaged(home));
        QTRY_COMPARE(at(), QStringLiteral("Restore…"));
        // Choosing a file is left without one: nothing happens.
        press(Qt::Key_Space);
        QTRY_VERIFY(qobject_cast<QFileDialog*>(QApplication::activeWindow()));
        press(Qt::Key_Escape);
        QTRY_VERIFY(!qobject_cast<QFileDialog*>(QApplication::activeWindow()));
        QVERIFY(!isRestoreStaged(home));
    }
};

QTEST_MAIN(KeyboardDataTest)
#include "keyboard_data_test.moc"
