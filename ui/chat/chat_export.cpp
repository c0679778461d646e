// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/chat_export.h"

#include "ui/chat/chat_parts.h"
#include "ui/files.h"
#include "ui/text.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongestName = 80;
constexpr double kPageMarginMm = 18;
constexpr double kPrintPoints = 10;
constexpr int kFootLines = 2;  // at the foot of a page, the last of them its number
constexpr QColor kCodeGround(0xf2, 0xf3, 0xf5);

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

/// Text documents on pages, one behind the other, with numbers at their feet.
class NumberedPages {
  public:
    explicit NumberedPages(QPdfWriter& writer) : writer_(writer), painter_(&writer) {
        QFont small = painter_.font();
        small.setPointSizeF(kPrintPoints);
        painter_.setFont(small);
        foot_ = kFootLines * painter_.fontMetrics().height();
    }

    /// Before anything is in it: it is laid out for these pages from the beginning.
    void fit(QTextDocument& document) {
        document.documentLayout()->setPaintDevice(&writer_);
        document.setPageSize(QSizeF(writer_.width(), bodyHeight()));
    }
    void print(const QTextDocument& document) {
        for (int page = 0; page < document.pageCount(); ++page) {
            if (number_++ > 0) writer_.newPage();
            QAbstractTextDocumentLayout::PaintContext looks;
            looks.palette = paper();
            // A dot less: what begins at the next page's head would be drawn here, too, and clipped.
            looks.clip = QRectF(0, page * bodyHeight(), writer_.width(), bodyHeight() - 1);
            painter_.save();
            painter_.translate(0, -looks.clip.top());
            painter_.setClipRect(looks.clip);
            document.documentLayout()->draw(&painter_, looks);
            painter_.restore();
            painter_.drawText(QRectF(0, bodyHeight(), writer_.width(), foot_),
                              Qt::AlignRight | Qt::AlignBottom, QLocale().toString(number_));
        }
    }

  private:
    double bodyHeight() const { return writer_.height() - foot_; }

    QPdfWriter& writer_;
    QPainter painter_;
    double foot_ = 0;  ///< height, in dots of the writer
    int number_ = 0;
};

/// The chat in parts, each in a document of its own: what has to be done for one of them grows as the square
/// of its length. `begin` has it empty, `end` whole. False: it was to stop.
template <typename Begin, typename End>
bool writeParts(const ExportedChat& chat, MarkdownDocument::Formulas formulas, const ExportWork& work,
                Begin&& begin, End&& end) {
    QFont font;
    font.setPointSizeF(kPrintPoints);
    const ChatParts parts(chat.branch);
    for (int part = 0; part < parts.count(); ++part) {
        const ChatParts::Rows rows = parts.rows(part);
        const auto message = chat.branch.begin();
        const ExportedChat shown{chat.summary, {message + rows.first, message + rows.end}, {}, {}};
        QTextDocument document;
        begin(document);
        ChatDocument writer(document, shown, {font, paper(), kCodeGround, formulas, part == 0});
        while (!writer.isWritten()) {
            if (work.stop.stop_requested()) return false;
            writer.writeMore();
            if (work.written) work.written(rows.first + writer.written());
        }
        end(document);
    }
    return true;
}

QByteArray toPdf(const ExportedChat& chat, const ExportWork& work) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(chat.summary.title);
    writer.setCreator(u"TARS"_s);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kPageMarginMm, kPageMarginMm, kPageMarginMm, kPageMarginMm),
                          QPageLayout::Millimeter);
    {
        NumberedPages pages(writer);
        writeParts(
            chat, MarkdownDocument::Formulas::Drawn, work, [&](QTextDocument& part) { pages.fit(part); },
            [&](const QTextDocument& part) { pages.print(part); });
    }
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

QString toHtml(const ExportedChat& chat, const ExportWork& work) {
    QString page;
    const auto append = [&](const QTextDocument& part) {
        constexpr auto kEnd = "</body>"_L1;
        const QString whole = part.toHtml();
        const qsizetype end = whole.lastIndexOf(kEnd);
        if (page.isEmpty()) {
            page = whole;
            return;
        }
        const qsizetype from = whole.indexOf(u'>', whole.indexOf("<body"_L1)) + 1;
        page.insert(page.lastIndexOf(kEnd), QStringView(whole).sliced(from, end - from));
    };
    writeParts(
        chat, MarkdownDocument::Formulas::Source, work, [](QTextDocument&) {}, append);
    return page;
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

Result<void> writeChat(const ExportedChat& chat, const QString& file, const ExportWork& work) {
    const QString ending = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    if (ending == "html"_L1 || ending == "htm"_L1)
        bytes = toHtml(chat, work).toUtf8();
    else if (ending == "pdf"_L1)
        bytes = toPdf(chat, work);
    else if (ending == "json"_L1)
        bytes = toJson(chat);
    else if (ending == "md"_L1 || ending == "markdown"_L1 || ending == "txt"_L1)
        bytes = toMarkdown(chat).toUtf8();
    else
        return invalid_input(toUtf8(file + u": a chat is not written as \"."_s + ending + u'"'),
                             "give the file a name that ends in .md, .html, .pdf or .json");
    if (work.stop.stop_requested()) return cancelled();
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
