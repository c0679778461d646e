// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_export.h"

#include "ui/files.h"
#include "ui/text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 80;
constexpr double kPageMarginMm = 18;
constexpr double kPrintPoints = 10;

class ChatExport {
    Q_DECLARE_TR_FUNCTIONS(tars::ui::ChatExport)
};

/// Black on white, whatever the window looks like. Made of a colour: an empty palette would share the
/// application's, which belongs to another thread.
QPalette paper() {
    QPalette palette(Qt::lightGray);
    for (const auto role : {QPalette::Text, QPalette::WindowText}) palette.setColor(role, Qt::black);
    for (const auto role : {QPalette::Base, QPalette::Window}) palette.setColor(role, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x1f, 0x5f, 0xc8));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xde));
    return palette;
}

void layOut(const ExportedChat& chat, QTextDocument& document, MarkdownDocument::Formulas formulas) {
    QFont font;
    font.setPointSizeF(kPrintPoints);
    ChatDocument(document, chat, {font, paper(), QColor(0xf2, 0xf3, 0xf5), formulas}).writeAll();
}

QByteArray toPdf(const ExportedChat& chat) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(chat.summary.title);
    writer.setCreator(u"TARS"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kPageMarginMm, kPageMarginMm, kPageMarginMm, kPageMarginMm),
                          QPageLayout::Millimeter);
    QTextDocument document;
    layOut(chat, document, MarkdownDocument::Formulas::Drawn);
    document.print(&writer);
    return bytes;
}

QString nameOf(MessageState state) {
    switch (state) {
    case MessageState::Complete:
        return u"complete"_s;
    case MessageState::Streaming:
    case MessageState::Interrupted:
        return u"interrupted"_s;
    case MessageState::Stopped:
        return u"stopped"_s;
    case MessageState::Failed:
        return u"failed"_s;
    case MessageState::Edited:
        return u"edited"_s;
    }
    return {};
}

QJsonObject jsonFrom(const Message& message) {
    // Numbers of 64 bits are strings: not every reader of JSON keeps them.
    QJsonObject json{
        {u"id"_s, QString::number(message.id)},
        {u"parent"_s, message.parent == 0 ? QJsonValue() : QJsonValue(QString::number(message.parent))},
        {u"role"_s, message.author == Author::User ? u"user"_s : u"assistant"_s},
        {u"created"_s, QDateTime::fromMSecsSinceEpoch(message.created, Qt::UTC).toString(Qt::ISODateWithMs)},
        {u"content"_s, message.text}};
    QJsonArray files;
    for (const Attachment& file : message.attachments)
        files.append(QJsonObject{{u"name"_s, file.name}, {u"bytes"_s, file.bytes}, {u"text"_s, file.text}});
    if (!files.isEmpty()) json[u"attachments"_s] = files;
    if (message.author == Author::User) return json;
    if (!message.thoughts.isEmpty()) json[u"thinking"_s] = message.thoughts;
    if (message.thoughtMs > 0) json[u"thinking_ms"_s] = message.thoughtMs;
    if (const QByteArray record = toJson(message.record); !record.isEmpty())
        json[u"record"_s] = QJsonDocument::fromJson(record).object();
    json[u"state"_s] = nameOf(message.state);
    json[u"model"_s] = message.model;
    if (message.stats.outputTokens == 0) return json;
    json[u"prompt_tokens"_s] = message.stats.promptTokens;
    json[u"output_tokens"_s] = message.stats.outputTokens;
    json[u"prompt_ms"_s] = message.stats.promptMs;
    json[u"output_ms"_s] = message.stats.outputMs;
    json[u"seed"_s] = QString::number(message.stats.seed);
    return json;
}

}  // namespace

QString toMarkdown(const ExportedChat& chat) {
    QString text = u"# %1\n\n%2\n"_s.arg(chat.summary.title, dateOf(chat));
    for (const Message& message : chat.branch)
        text += u"\n## "_s + speaker(message) + u"\n\n"_s + quotedBefore(message) + message.text.trimmed() +
                u'\n';
    return text;
}

QString toHtml(const ExportedChat& chat) {
    QTextDocument document;
    layOut(chat, document, MarkdownDocument::Formulas::Source);
    return document.toHtml();
}

QByteArray toJson(const ExportedChat& chat) {
    QJsonArray messages;
    for (const Message& message : chat.all) messages.append(jsonFrom(message));
    const QJsonObject json{
        {u"format"_s, u"tars-chat"_s},
        {u"version"_s, 1},
        {u"title"_s, chat.summary.title},
        {u"leaf"_s, chat.branch.empty() ? QJsonValue() : QJsonValue(QString::number(chat.branch.back().id))},
        {u"settings"_s, QJsonDocument::fromJson(toJson(chat.settings)).object()},
        {u"messages"_s, messages}};
    return QJsonDocument(json).toJson();
}

Result<void> writeChat(const ExportedChat& chat, const QString& file) {
    const QString ending = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (ending == "html"_L1 || ending == "htm"_L1)
        bytes = toHtml(chat).toUtf8();
    else if (ending == "pdf"_L1)
        bytes = toPdf(chat);
    else if (ending == "json"_L1)
        bytes = toJson(chat);
    else if (ending == "md"_L1 || ending == "markdown"_L1 || ending == "txt"_L1)
        bytes = toMarkdown(chat).toUtf8();
    else
        return invalid_input(toUtf8(file + u": a chat is not written as \"."_s + ending + u'"'),
                             "give the file a name that ends in .md, .html, .pdf or .json");
    return writeFile(file, bytes);
}

QString fileNameFrom(const QString& title) {
    QString name;
    for (const QChar c : title.simplified().left(kLongestName))
        name += c.isPrint() && !u"/\\:*?\"<>|"_s.contains(c) ? c : u' ';
    const auto odd = [](QChar c) { return c == u'.' || c.isSpace(); };  // at an end, hidden or refused
    name = name.simplified();
    while (!name.isEmpty() && odd(name.front())) name.remove(0, 1);
    while (!name.isEmpty() && odd(name.back())) name.chop(1);
    return name.isEmpty() ? ChatExport::tr("Chat") : name;
}

}  // namespace tars::ui
