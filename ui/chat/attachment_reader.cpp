// SPDX-License-Identifier: Apache-2.0
#include "ui/chat/attachment_reader.h"

#include "ui/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QStringDecoder>

#include <algorithm>
#include <memory>

#ifdef TARS_HAVE_POPPLER
#include <poppler-qt6.h>
#endif

namespace tars::ui {
namespace {

using namespace Qt::StringLiterals;

class AttachmentReader {
    Q_DECLARE_TR_FUNCTIONS(tars::ui::AttachmentReader)
};

Error refused(const QString& name, const QString& why, const QString& hint) {
    return invalid_input(toUtf8(isolated(name) + u": "_s + why), toUtf8(hint));
}

Error tooLong(const QString& name, qint64 bytes, qint64 most) {
    return refused(
        name,
        AttachmentReader::tr("too large (%1, at most %2)")
            .arg(formatBytes(static_cast<quint64>(bytes)), formatBytes(static_cast<quint64>(most))),
        AttachmentReader::tr("Attach the part of it that matters."));
}

/// Control characters that texts do not have.
bool looksBinary(const QByteArray& bytes) {
    return std::any_of(bytes.begin(), bytes.end(), [](char byte) {
        const auto c = static_cast<unsigned char>(byte);
        return c < 32 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 27;
    });
}

Result<QString> textFrom(const QByteArray& bytes, const QString& name) {
    const auto marked = QStringConverter::encodingForData(bytes);
    if (marked) {
        QStringDecoder decoder(*marked);
        QString text = decoder(bytes);
        if (!decoder.hasError()) return text;
    }
    if (looksBinary(bytes)) {
        return refused(name, AttachmentReader::tr("not a text"),
                       AttachmentReader::tr("Text files and PDF can be attached."));
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    QString text = utf8(bytes);
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

#ifdef TARS_HAVE_POPPLER
/// Fonts draw "fi" and its like as one letter.
QString withoutLigatures(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text)
        c.unicode() >= 0xFB00 && c.unicode() <= 0xFB06 ? plain += c.decomposition() : plain += c;
    return plain;
}

Result<QString> textOfPdf(const QByteArray& bytes, const QString& name) {
    Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {});  // the refusal says enough
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document || document->isLocked()) {
        return refused(name, AttachmentReader::tr("cannot be read: damaged, or locked with a password"), {});
    }
    QString text;
    for (int number = 0; number < document->numPages() && text.size() <= kLongestAttachment; ++number) {
        const std::unique_ptr<Poppler::Page> page = document->page(number);
        if (page) text += page->text({}) + u"\n\n"_s;
    }
    if (!text.trimmed().isEmpty()) return withoutLigatures(text);
    return refused(name, AttachmentReader::tr("there is no text in it"),
                   AttachmentReader::tr("Its pages may be pictures."));
}
#else
Result<QString> textOfPdf(const QByteArray&, const QString& name) {
    return refused(name, AttachmentReader::tr("this build of TARS does not read PDF"),
                   AttachmentReader::tr("Save it as text, and attach that."));
}
#endif

}  // namespace

Error pictureRefused(const QString& name) {
    return refused(name, AttachmentReader::tr("this model can't see images"),
                   AttachmentReader::tr("Text files and PDF can be attached."));
}

bool isModelFile(const QString& path) {
    const QFileInfo info(path);
    if (info.isDir()) return true;
    const QStringList endings{u"gguf"_s, u"safetensors"_s, u"bin"_s, u"ggml"_s, u"pt"_s, u"pth"_s, u"onnx"_s};
    return endings.contains(info.suffix().toLower());
}

Result<Attachment> readAttachment(const QString& path) {
    const QFileInfo info(path);
    const QString name = info.fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return refused(name, file.errorString(), {});
    if (file.size() > kLargestAttachment) return tooLong(name, file.size(), kLargestAttachment);
    const QByteArray bytes = file.read(kLargestAttachment + 1);  // what has no size has an end, too
    if (bytes.size() > kLargestAttachment) return tooLong(name, bytes.size(), kLargestAttachment);
    if (bytes.isEmpty()) return refused(name, AttachmentReader::tr("the file is empty"), {});
    const QString type = QMimeDatabase().mimeTypeForFileNameAndData(name, bytes).name();
    const bool picture = type.startsWith("image/"_L1) && type != "image/svg+xml"_L1;
    if (picture) return pictureRefused(name);
    TARS_TRY(QString text, bytes.startsWith("%PDF-") ? textOfPdf(bytes, name) : textFrom(bytes, name));
    if (text.size() > kLongestAttachment) return tooLong(name, text.size(), kLongestAttachment);
    return Attachment{name, bytes.size(), std::move(text)};
}

}  // namespace tars::ui
