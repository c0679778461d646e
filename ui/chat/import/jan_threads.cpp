// SPDX-License-Identifier: Apache-2.0
//
// Jan keeps a folder for each conversation. Where messages have several versions, `metadata.parentId` says
// what a message answers, and `metadata.activeChildId` which of the answers to it is shown; without, the
// messages follow one another as they stand.
#include "ui/chat/import/formats.h"
#include "ui/text.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargestThread = 16LL << 20;
constexpr auto kParent = "parentId"_L1, kActiveChild = "activeChildId"_L1;

/// The parts of a message: {"type": "text", "text": {"value": "…"}} and their like.
void takeContent(Message& message, const QJsonArray& parts) {
    QStringList texts, thoughts;
    for (const QJsonValue part : parts) {
        const QJsonValue text = part["text"_L1];
        const QString said = text.isString() ? text.toString() : text["value"_L1].toString();
        if (said.isEmpty()) continue;
        (part["type"_L1].toString() == "reasoning"_L1 ? thoughts : texts).append(said);
    }
    message.text = texts.join("\n\n"_L1);
    message.thoughts = thoughts.join("\n\n"_L1);
    if (thoughts.isEmpty()) splitThoughts(message);
}

/// Files that went along as text.
void takeFiles(Message& message, const QJsonArray& files) {
    for (const QJsonValue file : files)
        attach(message, file["name"_L1].toString(), file["content"_L1].toString().toUtf8());
}

ForeignMessage messageFrom(const QJsonObject& said) {
    const QJsonObject about = said["metadata"_L1].toObject();
    ForeignMessage node{said["id"_L1].toString(), about[kParent].toString(), false, {}};
    node.shown = setRole(node.message, said["role"_L1].toString());
    node.message.created = timeFrom(said["created_at"_L1]);
    takeContent(node.message, said["content"_L1].toArray());
    takeFiles(node.message, about["inline_file_contents"_L1].toArray());
    if (node.message.author == Author::Assistant) {
        const QString model = about["assistant"_L1]["model"_L1]["id"_L1].toString();
        node.message.model = about["modelId"_L1].toString(model);
        if (said["status"_L1].toString() == "stopped"_L1) node.message.state = MessageState::Stopped;
    }
    return node;
}

void linkAsTheyStand(std::vector<ForeignMessage>& messages) {
    QString before;
    for (ForeignMessage& node : messages) node.parent = std::exchange(before, node.id);
}

/// Some versions of Jan lost what an answer belongs to, which is the question before it; the next question
/// then hangs on to that one rather than to the answer.
void findQuestions(std::vector<ForeignMessage>& messages) {
    const auto earlier = [](const ForeignMessage& a, const ForeignMessage& b) {
        return a.message.created < b.message.created;
    };
    std::stable_sort(messages.begin(), messages.end(), earlier);
    QString question;
    QHash<QString, QString> found;  // the answer of a question that had lost it
    for (ForeignMessage& node : messages) {
        if (node.message.author == Author::User) {
            if (found.contains(node.parent)) node.parent = found.take(node.parent);
            question = node.id;
        } else if (node.parent.isEmpty() && !question.isEmpty()) {
            node.parent = question;
            found.insert(question, node.id);
        }
    }
}

/// Down from the newest beginning, by what is shown of each message's answers, or by the newest.
QString endOfBranch(const std::vector<ForeignMessage>& messages, const QHash<QString, QString>& active) {
    QHash<QString, QString> newest;
    for (const ForeignMessage& node : messages) newest.insert(node.parent, node.id);
    QHash<QString, QString> parents;
    for (const ForeignMessage& node : messages) parents.insert(node.id, node.parent);
    QString end;
    for (std::size_t step = 0; step < messages.size(); ++step) {
        const QString chosen = active.value(end);
        const bool fits = !chosen.isEmpty() && parents.contains(chosen) && parents.value(chosen) == end;
        const QString next = fits ? chosen : newest.value(end);
        if (next.isEmpty()) break;
        end = next;
    }
    return end;
}

/// Jan writes a message to a line; a damaged one does not take the others along.
std::vector<QJsonObject> linesOf(const QByteArray& bytes, const QString& file, std::vector<Error>& faults) {
    std::vector<QJsonObject> lines;
    const QList<QByteArray> all = bytes.split('\n');
    for (qsizetype number = 0; number < all.size(); ++number) {
        if (all[number].trimmed().isEmpty()) continue;
        const QJsonDocument line = QJsonDocument::fromJson(all[number]);
        if (line.isObject()) {
            lines.push_back(line.object());
        } else {
            faults.push_back(
                invalid_input(toUtf8(ChatImport::tr("%1, line %2: a message in JSON was expected")
                                         .arg(QDir::toNativeSeparators(file), QString::number(number + 1))),
                              toUtf8(ChatImport::tr("That message is left out."))));
        }
    }
    return lines;
}

void takeThread(ForeignChat& read, const QJsonObject& thread) {
    read.title = thread["title"_L1].toString();
    read.origin = originOf("jan"_L1, thread["id"_L1].toString());
    read.updated = timeFrom(thread["updated"_L1]);
    const QJsonValue assistant = thread["assistants"_L1].toArray().first();
    read.settings.systemPrompt = assistant["instructions"_L1].toString();
    const QString model = assistant["model"_L1]["id"_L1].toString();
    for (ForeignMessage& node : read.messages) {
        if (node.message.author == Author::Assistant && node.message.model.isEmpty())
            node.message.model = model;
    }
}

}  // namespace

Result<ForeignChat> readJanThread(const QString& folder, std::vector<Error>& faults) {
    const QString file = QDir(folder).filePath(u"messages.jsonl"_s);
    const QString about = QDir(folder).filePath(u"thread.json"_s);
    if (!QFileInfo::exists(file)) return ForeignChat();  // nobody has said anything yet
    TARS_TRY(const QByteArray bytes, readWhole(file));

    ForeignChat read;
    QHash<QString, QString> active;
    bool branches = false;
    for (const QJsonObject& line : linesOf(bytes, file, faults)) {
        read.messages.push_back(messageFrom(line));
        const QJsonObject links = line["metadata"_L1].toObject();
        branches = branches || links.contains(kParent) || links.contains(kActiveChild);
        const QString child = links[kActiveChild].toString();
        if (!child.isEmpty()) active.insert(read.messages.back().id, child);
    }
    branches ? findQuestions(read.messages) : linkAsTheyStand(read.messages);
    read.current = branches ? endOfBranch(read.messages, active) : QString();

    auto thread = readWhole(about, kLargestThread);
    const QJsonDocument document = thread ? QJsonDocument::fromJson(*thread) : QJsonDocument();
    takeThread(read, document.object());
    if (!thread) {
        faults.push_back(thread.error());
    } else if (!document.isObject()) {
        faults.push_back(invalid_input(
            toUtf8(ChatImport::tr("%1: a thread in JSON was expected").arg(QDir::toNativeSeparators(about))),
            toUtf8(ChatImport::tr("The chat is named after its first message."))));
    }
    return read;
}

}  // namespace tars::ui
